//! The chart moved by hand: by a drag, by the wheel, by two fingers.

use eframe::egui::{CursorIcon, PointerButton, Rect, Response, Ui, vec2};

use super::axis::Axis;

/// Pans by a drag and by the wheel, zooms by the wheel with Ctrl and by a pinch. What lies between two
/// fingers stays between them.
pub fn by_hand(ui: &mut Ui, response: &Response, chart: Rect, axis: &mut Axis) {
    if let Some(touch) = ui.input(|input| input.multi_touch()) {
        if response.rect.contains(touch.center_pos) {
            axis.pan(touch.translation_delta.x);
            ui.scroll_with_delta(vec2(0.0, touch.translation_delta.y));
            axis.zoom(touch.zoom_delta, touch.center_pos.x - chart.left());
        }
        return;
    }
    if response.dragged_by(PointerButton::Primary) || response.dragged_by(PointerButton::Middle) {
        axis.pan(response.drag_delta().x);
        ui.scroll_with_delta(vec2(0.0, response.drag_delta().y));
        ui.set_cursor_icon(CursorIcon::Grabbing);
    }
    if ui.rect_contains_pointer(response.rect) {
        let (zoom, scroll) = ui.input(|input| (input.zoom_delta(), input.smooth_scroll_delta().x));
        let at = ui.input(|input| input.pointer.hover_pos()).map_or(0.0, |at| at.x - chart.left());
        if (zoom - 1.0).abs() > 0.001 {
            axis.zoom(zoom, at);
        }
        axis.pan(scroll);
    }
}

/// Whether two fingers lie on the screen. What the first of them holds is let go: the pointer follows it, and
/// it would draw along a bar or the chart.
pub fn two_fingers(ui: &Ui) -> bool {
    let two = ui.input(|input| input.multi_touch().is_some());
    if two {
        ui.stop_dragging();
    }
    two
}
