//! Pages drawn as pictures: few are held, those nearest to what is seen; one is made at a time.

use std::collections::BTreeMap;

use eframe::egui::{
    Color32, ColorImage, CornerRadius, Pos2, Rect, Sense, TextureHandle, TextureOptions, Ui,
    WidgetInfo, accesskit, pos2,
};

use crate::session::Ticket;
use crate::ui::scene::Scene;
use crate::ui::theme::{self, Tokens};

/// Pictures of pages, each made at some size; `T` is what their maker answers.
pub struct Pictures<T> {
    held: BTreeMap<u32, (f32, TextureHandle)>,
    wanted: Vec<(u32, f32)>,
    making: Option<(u32, f32, Ticket<T>)>,
}

impl<T> Default for Pictures<T> {
    fn default() -> Pictures<T> {
        Pictures { held: BTreeMap::new(), wanted: Vec::new(), making: None }
    }
}

impl<T> Pictures<T> {
    /// Whether no picture is held.
    pub fn is_empty(&self) -> bool {
        self.held.is_empty()
    }

    /// Begins a frame: what is wanted is found anew.
    pub fn begin(&mut self) {
        self.wanted.clear();
    }

    /// Draws a page of so many here: its picture, or the empty sheet while there is none.
    pub fn page(&self, ui: &Ui, scene: &Scene<'_>, (page, count): (u32, u32), rect: Rect) {
        let tokens = Tokens::of(ui);
        let painter = ui.painter();
        painter.add(theme::shadow(tokens).as_shape(rect, CornerRadius::ZERO));
        painter.rect_filled(rect, CornerRadius::ZERO, Color32::WHITE);
        if let Some((_, picture)) = self.held.get(&page) {
            let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
            painter.image(picture.id(), rect, whole, Color32::WHITE);
        }
        let response = ui.interact(rect, ui.scope_id().with(("page", page)), Sense::hover());
        let values = [("number", (page + 1).into()), ("count", count.into())];
        let said = scene.say_with("ui-paper-page", &values);
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Image, true, &said));
    }

    /// Wants a page at this size, where none near it is held.
    pub fn want(&mut self, page: u32, size: f32, near: f32) {
        if self.held.get(&page).is_none_or(|(at, _)| (at - size).abs() > near) {
            self.wanted.push((page, size));
        }
    }

    /// Ends a frame: where something is wanted and nothing is being made, another follows.
    pub fn end(&self, ui: &Ui) {
        if !self.wanted.is_empty() && self.making.is_none() {
            ui.ctx().request_repaint();
        }
    }

    /// Holds a picture that came, under this name.
    pub fn hold(&mut self, ui: &Ui, name: &str, (page, size): (u32, f32), image: ColorImage) {
        let name = format!("{name}-{page}");
        let texture = ui.ctx().load_texture(name, image, TextureOptions::LINEAR);
        self.held.insert(page, (size, texture));
    }
}

impl<T: Send + 'static> Pictures<T> {
    /// Has the next page that is wanted made, with room for `most` pictures; what came.
    pub fn turn(
        &mut self,
        most: usize,
        make: impl FnOnce(u32, f32) -> Ticket<T>,
    ) -> Option<(u32, f32, T)> {
        if let Some((page, size, ticket)) = &mut self.making {
            let came = ticket.poll().map(|came| (*page, *size, came));
            if came.is_some() {
                self.making = None;
            }
            return came;
        }
        if let Some((page, size)) = self.wanted.first().copied() {
            self.making = Some((page, size, make(page, size)));
            self.forget(page, most);
        }
        None
    }

    /// Lets go of the pictures furthest away.
    fn forget(&mut self, near: u32, most: usize) {
        while self.held.len() >= most {
            let far = self.held.keys().copied().max_by_key(|page| page.abs_diff(near));
            let Some(far) = far else { return };
            self.held.remove(&far);
        }
    }
}
