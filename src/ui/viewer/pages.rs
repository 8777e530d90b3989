//! Pages of a file as pictures, one below the other; only those that are seen are drawn, and few are held.

use std::collections::BTreeMap;
use std::sync::Arc;

use eframe::egui::{ColorImage, Key, Rect, ScrollArea, Sense, Ui, Vec2, pos2, vec2};

use crate::domain::Failure;
use crate::session::papers::{PagePicture, Viewing};
use crate::ui::scene::Scene;
use crate::ui::widgets::Pictures;

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

/// How much wider or narrower a picture may be than it is drawn, in pixels.
const NEAR: f32 = 2.0;

/// The pages of a file on the screen.
#[derive(Default)]
pub struct Pages {
    pictures: Pictures<Result<Option<PagePicture>, Failure>>,
    came: Vec<(u32, f32, PagePicture)>,
    ratios: BTreeMap<u32, f32>,
    failed: Vec<u32>,
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
        self.pictures.is_empty() && self.came.is_empty() && self.failed.contains(&self.seen)
    }

    /// Draws the pages, `zoom` times as wide as the pane.
    pub fn show(&mut self, ui: &mut Ui, scene: &Scene<'_>, count: u32, zoom: f32) {
        self.take(ui);
        self.pictures.begin();
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
        self.pictures.end(ui);
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
        let width = self.pixels(page, rect.size() * ui.pixels_per_point());
        if !self.failed.contains(&page) {
            self.pictures.want(page, width as f32, NEAR);
        }
        self.pictures.page(ui, scene, (page, count), rect);
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
            self.pictures.hold(ui, "viewer-page", (page, width), image);
        }
    }

    /// Has the next page that is seen drawn; whether a picture came.
    pub fn turn(&mut self, viewing: &Viewing, bytes: &Arc<Vec<u8>>) -> bool {
        let bytes = Arc::clone(bytes);
        let made =
            self.pictures.turn(HELD, |page, width| viewing.picture(bytes, page, width as u32));
        let Some((page, width, drawn)) = made else { return false };
        match drawn {
            Ok(Some(picture)) => self.came.push((page, width, picture)),
            _ => self.failed.push(page),
        }
        true
    }
}
