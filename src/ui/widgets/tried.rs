//! Whether somebody pressed what is grey: only then it is said aloud why it is.

use eframe::egui::{Id, Response, Ui};

use super::words::label;
use crate::ui::theme::{Role, Tokens};

/// What was tried in a form.
#[derive(Clone, Copy)]
pub struct Tried(Id);

impl Tried {
    /// Of this form.
    pub fn of(form: Id) -> Tried {
        Tried(form.with("tried"))
    }

    /// Whether it was tried, and nothing was done since.
    pub fn is(self, ui: &Ui) -> bool {
        ui.data(|data| data.get_temp(self.0) == Some(()))
    }

    /// Notes that it was tried.
    pub fn note(self, ui: &Ui) {
        ui.data_mut(|data| data.insert_temp(self.0, ()));
        ui.ctx().request_repaint();
    }

    /// Notes it where a button was pressed though it is grey.
    pub fn pressed(self, ui: &Ui, button: &Response) {
        let pressed = ui.input(|input| input.pointer.primary_clicked());
        if pressed && ui.rect_contains_pointer(button.rect) {
            self.note(ui);
        }
    }

    /// Forgets it.
    pub fn forget(self, ui: &Ui) {
        ui.data_mut(|data| data.remove::<()>(self.0));
    }

    /// Says why it cannot be done, where it was tried.
    pub fn say(self, ui: &mut Ui, why: &str) {
        if self.is(ui) {
            label(ui, Role::Small, why, Tokens::of(ui).late);
            ui.add_space(8.0);
        }
    }
}
