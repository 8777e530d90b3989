//! Pages of a file as pictures, one below the other; only those that are seen are drawn, and few are held.

use std::collections::BTreeMap;
use std::sync::Arc;

use eframe::egui::{
    Color32, ColorImage, CornerRadius, Key, Pos2, Rect, ScrollArea, Sense, TextureHandle,
    TextureOptions, Ui, Vec2, WidgetInfo, accesskit, pos2, vec2,
};

use crate::domain::Failure;
use crate::session::Ticket;
use crate::session::papers::{PagePicture, Viewing};
use crate::ui::scene::Scene;
use crate::ui::theme::{self, Tokens};

/// Room around each page.
const AROUND: f32 = 20.0;
/// Widest a page is drawn at its plain size, in points.
const WIDEST: f32 = 1000.0;
/// Pictures held at most.
const HELD: usize = 6;
/// Widest picture asked for, in pixels.
const PIXELS: f32 = 2400.0;
/// Height to width of a page that was not drawn yet: as A4.
const USUAL: f32 = std::f32::consts::SQRT_2;
/// Share of the pane the page keys turn by.
const TURN: f32 = 0.9;

type Drawing = Ticket<Result<Option<PagePicture>, Failure>>;

/// The pages of a file on the screen.
#[derive(Default)]
pub struct Pages {
    held: BTreeMap<u32, (u32, TextureHandle)>,
    came: Vec<(u32, u32, PagePicture)>,
    ratios: BTreeMap<u32, f32>,
    failed: Vec<u32>,
    wanted: Vec<(u32, u32)>,
    drawing: Option<(u32, u32, Drawing)>,
    /// The page to be brought into view
    goal: Option<u32>,
    /// The page seen
    seen: u32,
    offset: f32,
    side: usize,
}

impl Pages {
    /// Pages that begin at one.
    pub fn at(page: u32) -> Pages {
        Pages { goal: Some(page), ..Pages::default() }
    }

    /// The page seen, from 0.
    pub fn seen(&self) -> u32 {
        self.seen
    }

    /// Whether no page can be drawn.
    pub fn fail(&self) -> bool {
        self.held.is_empty() && self.came.is_empty() && self.failed.contains(&self.seen)
    }

    /// Draws the pages, `zoom` times as wide as the pane.
    pub fn show(&mut self, ui: &mut Ui, scene: &Scene<'_>, count: u32, zoom: f32) {
        self.take(ui);
        self.wanted.clear();
        let wide = (ui.available_width() - 2.0 * AROUND).clamp(100.0, WIDEST) * zoom;
        let tops = self.tops(count, wide);
        let tall = tops.last().copied().unwrap_or(0.0);
        let height = ui.available_height();
        let mut area = ScrollArea::both().id_salt("viewer-pages").auto_shrink(false);
        if let Some(offset) = self.wished(ui, &tops, height) {
            area = area.vertical_scroll_offset(offset.clamp(0.0, (tall - height).max(0.0)));
        }
        let mut offset = 0.0;
        area.show_viewport(ui, |ui, seen| {
            offset = seen.min.y;
            let room = vec2(ui.available_width().max(wide + 2.0 * AROUND), tall);
            let (whole, _) = ui.allocate_exact_size(room, Sense::hover());
            let first = tops.partition_point(|top| *top <= seen.min.y).saturating_sub(1);
            for (page, pair) in tops.windows(2).enumerate().skip(first) {
                let [top, next] = pair else { break };
                if *top > seen.max.y {
                    break;
                }
                let corner = pos2(whole.center().x - wide / 2.0, whole.top() + top);
                let rect = Rect::from_min_size(corner, vec2(wide, next - top - AROUND));
                self.page(ui, scene, page as u32, count, rect);
            }
        });
        self.offset = offset;
        let middle = self.offset + height / 2.0;
        self.seen = tops.partition_point(|top| *top <= middle).saturating_sub(1) as u32;
        self.seen = self.seen.min(count.saturating_sub(1));
        if !self.wanted.is_empty() && self.drawing.is_none() {
            ui.ctx().request_repaint();
        }
    }

    /// Where each page begins, and the end of all.
    fn tops(&self, count: u32, wide: f32) -> Vec<f32> {
        let usual = self.ratios.values().next().copied().unwrap_or(USUAL);
        let mut tops = vec![AROUND];
        let mut top = AROUND;
        for page in 0..count {
            top += wide * self.ratios.get(&page).unwrap_or(&usual) + AROUND;
            tops.push(top);
        }
        tops
    }

    /// Where the keys or a wish turn to.
    fn wished(&mut self, ui: &Ui, tops: &[f32], height: f32) -> Option<f32> {
        if let Some(page) = self.goal.take() {
            let top = tops.get(page as usize).copied().unwrap_or(0.0);
            return (page > 0).then_some(top - AROUND);
        }
        if ui.ctx().text_edit_focused() {
            return None;
        }
        let step = height * TURN;
        ui.input_mut(|input| {
            let mut pressed = |key| input.consume_key(eframe::egui::Modifiers::NONE, key);
            match () {
                () if pressed(Key::PageDown) => Some(self.offset + step),
                () if pressed(Key::PageUp) => Some(self.offset - step),
                () if pressed(Key::Home) => Some(0.0),
                () if pressed(Key::End) => tops.last().copied(),
                () => None,
            }
        })
    }

    fn page(&mut self, ui: &Ui, scene: &Scene<'_>, page: u32, count: u32, rect: Rect) {
        let tokens = Tokens::of(ui);
        let painter = ui.painter();
        painter.add(theme::shadow(tokens).as_shape(rect, CornerRadius::ZERO));
        painter.rect_filled(rect, CornerRadius::ZERO, Color32::WHITE);
        let held = self.held.get(&page);
        if let Some((_, picture)) = held {
            let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
            painter.image(picture.id(), rect, whole, Color32::WHITE);
        }
        let width = self.pixels(page, rect.size() * ui.pixels_per_point());
        let known = held.is_some_and(|(at, _)| at.abs_diff(width) <= 2);
        if !known && !self.failed.contains(&page) {
            self.wanted.push((page, width));
        }
        let response = ui.interact(rect, ui.scope_id().with(("page", page)), Sense::hover());
        let values = [("number", (page + 1).into()), ("count", count.into())];
        let said = scene.say_with("ui-paper-page", &values);
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Image, true, &said));
    }

    /// How wide a picture is asked for: no side longer than the graphics can hold.
    fn pixels(&self, page: u32, size: Vec2) -> u32 {
        let ratio = self.ratios.get(&page).copied().unwrap_or(USUAL).max(0.01);
        let most = self.side as f32;
        size.x.min(PIXELS).min(most).min(most / ratio).max(16.0) as u32
    }

    /// Makes textures of the pictures that came.
    fn take(&mut self, ui: &Ui) {
        self.side = ui.input(|input| input.max_texture_side);
        for (page, width, picture) in std::mem::take(&mut self.came) {
            let [wide, high] = picture.size.map(|side| side as usize);
            if wide == 0 || high == 0 {
                self.failed.push(page);
                continue;
            }
            self.ratios.insert(page, high as f32 / wide as f32);
            // Taller than it seemed: asked for again, smaller.
            if wide.max(high) > self.side {
                continue;
            }
            let image = ColorImage::from_rgba_unmultiplied([wide, high], &picture.rgba);
            let name = format!("viewer-page-{page}");
            let texture = ui.ctx().load_texture(name, image, TextureOptions::LINEAR);
            self.held.insert(page, (width, texture));
        }
    }

    /// Has the next page that is seen drawn; whether a picture came.
    pub fn turn(&mut self, viewing: &Viewing, bytes: &Arc<Vec<u8>>) -> bool {
        let mut came = false;
        if let Some((page, width, ticket)) = &mut self.drawing
            && let Some(drawn) = ticket.poll()
        {
            match drawn {
                Ok(Some(picture)) => self.came.push((*page, *width, picture)),
                _ => self.failed.push(*page),
            }
            self.drawing = None;
            came = true;
        }
        let next = self.wanted.first().copied().filter(|_| self.drawing.is_none() && !came);
        if let Some((page, width)) = next {
            let ticket = viewing.picture(Arc::clone(bytes), page, width);
            self.drawing = Some((page, width, ticket));
            self.forget(page);
        }
        came
    }

    /// Lets go of the pictures furthest away.
    fn forget(&mut self, near: u32) {
        while self.held.len() >= HELD {
            let far = self.held.keys().copied().max_by_key(|page| page.abs_diff(near));
            let Some(far) = far else { return };
            self.held.remove(&far);
        }
    }
}
