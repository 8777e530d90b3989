//! The pages as they will be printed, one below the other; only those that are seen are drawn.

use std::collections::BTreeMap;
use std::sync::Arc;

use eframe::egui::{
    Color32, ColorImage, CornerRadius, Pos2, Rect, ScrollArea, Sense, TextureHandle,
    TextureOptions, Ui, WidgetInfo, accesskit, pos2, vec2,
};

use crate::session::{Picture, Preview, Ticket, Worker};
use crate::ui::scene::Scene;
use crate::ui::theme::{self, Tokens};

/// Room around each page.
const AROUND: f32 = 24.0;
/// Widest a page is drawn, in points.
const WIDEST: f32 = 1100.0;
/// Pictures held at most.
const HELD: usize = 8;

/// The pages of a document on the screen.
#[derive(Default)]
pub struct Pages {
    pictures: BTreeMap<usize, (f32, TextureHandle)>,
    came: Vec<(usize, f32, Picture)>,
    wanted: Vec<(usize, f32)>,
    drawing: Option<(usize, f32, Ticket<Option<Picture>>)>,
}

impl Pages {
    /// Draws the pages.
    pub fn show(&mut self, ui: &mut Ui, scene: &Scene<'_>, laid: Option<&Preview>) {
        let Some(laid) = laid else { return };
        self.take(ui);
        self.wanted.clear();
        let sizes = laid.sizes();
        let wide = (ui.available_width() - 2.0 * AROUND).clamp(100.0, WIDEST);
        let heights: Vec<f32> = sizes.iter().map(|(w, h)| wide * h / w.max(1.0)).collect();
        let tall: f32 = heights.iter().map(|height| height + AROUND).sum::<f32>() + AROUND;
        let area = ScrollArea::vertical().id_salt("paper-print-pages").auto_shrink(false);
        area.show_viewport(ui, |ui, seen| {
            let (whole, _) =
                ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::hover());
            let left = whole.center().x - wide / 2.0;
            let mut top = AROUND;
            for (page, (height, (width, _))) in heights.iter().zip(&sizes).enumerate() {
                if top + height >= seen.min.y && top <= seen.max.y {
                    let corner = pos2(left, whole.top() + top);
                    let rect = Rect::from_min_size(corner, vec2(wide, *height));
                    let density = wide * ui.pixels_per_point() / width.max(1.0);
                    self.page(ui, scene, page, sizes.len(), rect, density);
                }
                top += height + AROUND;
            }
        });
        if !self.wanted.is_empty() && self.drawing.is_none() {
            ui.ctx().request_repaint();
        }
    }

    fn page(
        &mut self,
        ui: &Ui,
        scene: &Scene<'_>,
        page: usize,
        count: usize,
        rect: Rect,
        density: f32,
    ) {
        let tokens = Tokens::of(ui);
        let painter = ui.painter();
        painter.add(theme::shadow(tokens).as_shape(rect, CornerRadius::ZERO));
        painter.rect_filled(rect, CornerRadius::ZERO, Color32::WHITE);
        let held = self.pictures.get(&page);
        if let Some((_, picture)) = held {
            let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
            painter.image(picture.id(), rect, whole, Color32::WHITE);
        }
        if held.is_none_or(|(at, _)| (at - density).abs() > 0.01) {
            self.wanted.push((page, density));
        }
        let response = ui.interact(rect, ui.scope_id().with(("page", page)), Sense::hover());
        let values = [("number", (page + 1).into()), ("count", count.into())];
        let said = scene.say_with("ui-paper-page", &values);
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Image, true, &said));
    }

    /// Makes textures of the pictures that came.
    fn take(&mut self, ui: &Ui) {
        for (page, density, picture) in self.came.drain(..) {
            let size = [picture.width, picture.height];
            let image = ColorImage::from_rgba_unmultiplied(size, &picture.rgba);
            let name = format!("print-page-{page}");
            let texture = ui.ctx().load_texture(name, image, TextureOptions::LINEAR);
            self.pictures.insert(page, (density, texture));
        }
    }

    /// Has the next page that is seen drawn; whether a picture came.
    pub fn turn(&mut self, worker: &Worker, laid: Option<&Arc<Preview>>) -> bool {
        let mut came = false;
        if let Some((page, density, ticket)) = &mut self.drawing
            && let Some(picture) = ticket.poll()
        {
            self.came.extend(picture.map(|picture| (*page, *density, picture)));
            self.drawing = None;
            came = true;
        }
        let next = self.wanted.first().copied().filter(|_| self.drawing.is_none() && !came);
        if let (Some((page, density)), Some(laid)) = (next, laid) {
            let laid = Arc::clone(laid);
            let ticket = worker.ask(move |_| laid.picture(page, density));
            self.drawing = Some((page, density, ticket));
            self.forget(page);
        }
        came
    }

    /// Lets go of the picture furthest away.
    fn forget(&mut self, near: usize) {
        while self.pictures.len() >= HELD {
            let far = self.pictures.keys().copied().max_by_key(|page| page.abs_diff(near));
            let Some(far) = far else { return };
            self.pictures.remove(&far);
        }
    }
}
