//! Where the keyboard goes when a form was to be saved and something in it is wrong: to the first field that says so.

use eframe::egui::{Context, Id, Ui};

/// How long after saving was tried an answer still belongs to it, in seconds.
const ANSWERED: f64 = 2.0;

/// Notes that a form was to be saved.
pub(super) fn save_tried(ctx: &Context) {
    let now = ctx.input(|input| input.time);
    ctx.data_mut(|data| data.insert_temp(place(), now));
}

/// Gives the keyboard to a field that says what is wrong with it, where it is the first to say so since saving was
/// tried.
pub(super) fn goes_here(ui: &Ui, field: Id) {
    let Some(tried) = ui.data(|data| data.get_temp::<f64>(place())) else { return };
    let late = ui.input(|input| input.time) - tried > ANSWERED;
    let seen = (!late).then(|| ui.ctx().read_response(field)).flatten();
    if late || seen.is_some() {
        ui.data_mut(|data| data.remove::<f64>(place()));
    }
    if let Some(field) = seen {
        field.request_focus();
        ui.scroll_to_rect(field.rect, None);
    }
}

fn place() -> Id {
    Id::unique("save-tried")
}
