//! Whether the keyboard can be given to what is drawn.

use eframe::egui::Ui;

/// Whether the keyboard can be put into this place now: not while it only fades or is measured, nor in the frame in
/// which what lay over it, as the palette, has just gone; the next frame then comes at once.
pub fn hears_keys(ui: &Ui) -> bool {
    let hears = ui.is_enabled() && ui.memory(|memory| memory.allows_interaction(ui.layer_id()));
    if !hears {
        ui.ctx().request_repaint();
    }
    hears
}
