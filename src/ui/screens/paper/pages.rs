//! The pages as they will be printed, one below the other; only those that are seen are drawn.

use std::sync::Arc;

use eframe::egui::{ColorImage, Rect, ScrollArea, Sense, Ui, pos2, vec2};

use crate::session::{Picture, Preview, Worker};
use crate::ui::scene::Scene;
use crate::ui::widgets::Pictures;

/// Room around each page.
const AROUND: f32 = 24.0;
/// Widest a page is drawn, in points.
const WIDEST: f32 = 1100.0;
/// Pictures held at most.
const HELD: usize = 8;

/// How much denser or less dense a picture may be than it is drawn.
const NEAR: f32 = 0.01;

/// The pages of a document on the screen.
#[derive(Default)]
pub struct Pages {
    pictures: Pictures<Option<Picture>>,
    came: Vec<(u32, f32, Picture)>,
}

impl Pages {
    /// Draws the pages.
    pub fn show(&mut self, ui: &mut Ui, scene: &Scene<'_>, laid: Option<&Preview>) {
        let Some(laid) = laid else { return };
        self.take(ui);
        self.pictures.begin();
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
                    let (page, count) = (page as u32, sizes.len() as u32);
                    self.pictures.want(page, density, NEAR);
                    self.pictures.page(ui, scene, (page, count), rect);
                }
                top += height + AROUND;
            }
        });
        self.pictures.end(ui);
    }

    /// Makes textures of the pictures that came.
    fn take(&mut self, ui: &Ui) {
        for (page, density, picture) in self.came.drain(..) {
            let size = [picture.width, picture.height];
            let image = ColorImage::from_rgba_unmultiplied(size, &picture.rgba);
            self.pictures.hold(ui, "print-page", (page, density), image);
        }
    }

    /// Has the next page that is seen drawn; whether a picture came.
    pub fn turn(&mut self, worker: &Worker, laid: Option<&Arc<Preview>>) -> bool {
        let Some(laid) = laid else { return false };
        let laid = Arc::clone(laid);
        let made = self
            .pictures
            .turn(HELD, |page, density| worker.ask(move |_| laid.picture(page as usize, density)));
        let Some((page, density, picture)) = made else { return false };
        self.came.extend(picture.map(|picture| (page, density, picture)));
        true
    }
}
