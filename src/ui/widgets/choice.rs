//! One of several: a side as segments with swatches, anything longer as a list that opens.

use std::fmt::Debug;
use std::hash::Hash;

use eframe::egui::{
    Color32, CornerRadius, EventFilter, Frame, Key, LayerId, Margin, Modifiers, Order, Popup,
    PopupCloseBehavior, Rect, Response, Sense, StrokeKind, Ui, WidgetInfo, accesskit, pos2, vec2,
};

use super::button::Segment;
use super::field::{INPUT, Shell};
use super::row::{Row, focus_ring};
use super::words::paint_line;
use crate::domain::Side;
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens};

/// Segments with the swatch of each side, over the whole width there is; whether the choice changed.
pub fn side_choice(
    ui: &mut Ui,
    scene: &Scene<'_>,
    id: impl Hash + Debug,
    chosen: &mut Option<Side>,
    sides: &[Side],
) -> bool {
    let names: Vec<String> =
        sides.iter().map(|side| scene.say(&format!("ui-forms-side-{}", side.as_str()))).collect();
    let segments: Vec<Segment<'_>> = sides
        .iter()
        .zip(&names)
        .map(|(side, text)| Segment { text, side: Some(*side), chosen: *chosen == Some(*side) })
        .collect();
    let pressed = ui.push_id(eframe::egui::Id::unique(id), |ui| Segment::fill(ui, &segments)).inner;
    let side = pressed.and_then(|place| sides.get(place)).copied();
    let changed = side.is_some() && side != *chosen;
    *chosen = side.or(*chosen);
    changed
}

/// A labelled list of which one line is chosen.
pub struct Choice<'a> {
    shell: Shell<'a>,
}

impl<'a> Choice<'a> {
    /// A list with this label.
    pub fn new(id: impl Hash + Debug, label: &'a str) -> Choice<'a> {
        Choice { shell: Shell::new(id, label) }
    }

    /// The label is only heard, not shown.
    #[must_use]
    pub fn unlabelled(mut self) -> Choice<'a> {
        self.shell.shown = false;
        self
    }

    /// Draws it over the whole width there is; whether the choice changed.
    pub fn show(self, ui: &mut Ui, lines: &[String], chosen: &mut usize) -> bool {
        let shell = self.shell;
        shell.show(ui, |ui, width| {
            let tokens = Tokens::of(ui);
            let (_, rect) = ui.allocate_space(vec2(width, INPUT));
            let response = ui.interact(rect, shell.id, Sense::click());
            // The keyboard goes on from here once a line was pressed; while it is, a press elsewhere takes it.
            let returns = shell.id.with("returns");
            if ui.data_mut(|data| data.remove_temp(returns)).unwrap_or(false) {
                response.request_focus();
            }
            let edge = if shell.wrong.is_some() { tokens.late } else { tokens.edge };
            let fill = if response.hovered() { tokens.hover } else { tokens.bg };
            let line = eframe::egui::Stroke::new(1.0, edge);
            ui.painter().rect(rect, CornerRadius::same(6), fill, line, StrokeKind::Inside);
            let text = lines.get(*chosen).map(String::as_str).unwrap_or_default();
            let at = pos2(rect.left() + 8.0, rect.center().y - 9.0);
            let room = rect.width() - 32.0;
            paint_line(ui.painter(), at, Role::Body, text, tokens.text, room);
            let caret = pos2(rect.right() - 14.0, rect.center().y);
            Icon::CaretDown.paint(ui.painter(), caret, 12.0, tokens.text2);
            focus_ring(ui, &response, rect, 6);
            let name = format!("{}, {text}", shell.label);
            response.widget_info(|| WidgetInfo::labeled(accesskit::Role::ComboBox, true, &name));
            let frame = Frame::popup(ui.style()).inner_margin(Margin::same(4));
            let popup = Popup::menu(&response).frame(frame).gap(4.0);
            // A click on a dialog brings it to the front; where it opens a list in the same frame, that one would lie
            // below it, neither seen nor reached.
            let (below, above) = (ui.layer_id(), LayerId::new(Order::Foreground, popup.get_id()));
            if popup.is_open() && below.order == above.order {
                ui.ctx().set_sublayer(below, above);
            }
            let opened = shell.id.with("opened");
            let shown = popup.close_behavior(PopupCloseBehavior::CloseOnClick).show(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                list(ui, lines, *chosen, rect.width() - 10.0)
            });
            let closed = shown.is_none();
            let open = ui.data_mut(|data| {
                let before = data.get_temp(opened).unwrap_or(false);
                data.insert_temp(opened, !closed);
                before
            });
            let pressed = shown.and_then(|shown| shown.inner);
            let left = open && closed && ui.memory(|memory| memory.focused()).is_none();
            if pressed.is_some() || left {
                ui.data_mut(|data| data.insert_temp(returns, true));
                ui.ctx().request_repaint();
            }
            let wished = pressed.or_else(|| stepped(ui, &response, *chosen, lines.len()));
            let changed = wished.is_some_and(|place| place != *chosen);
            *chosen = wished.unwrap_or(*chosen);
            changed
        })
    }
}

/// The line above or below, where an arrow asks for it.
fn stepped(ui: &Ui, list: &Response, chosen: usize, count: usize) -> Option<usize> {
    if !list.has_focus() {
        return None;
    }
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(list.id, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    match (pressed(Key::ArrowUp), pressed(Key::ArrowDown)) {
        (true, _) => chosen.checked_sub(1),
        (_, true) => Some(chosen + 1).filter(|place| *place < count),
        _ => None,
    }
}

/// The lines of the list, as wide as its field at least; answers which was pressed.
fn list(ui: &mut Ui, lines: &[String], chosen: usize, least: f32) -> Option<usize> {
    let tokens = Tokens::of(ui);
    let width = |text: &String| {
        ui.painter().layout_job(Role::Body.line_job(text, tokens.text, 420.0)).size().x + 46.0
    };
    let wide = lines.iter().map(width).fold(least, f32::max);
    let mut pressed = None;
    let (mut rows, mut held, mut stepped_to) = (Vec::with_capacity(lines.len()), false, None);
    let area = eframe::egui::ScrollArea::vertical().max_height(INPUT * 10.0).auto_shrink(true);
    area.show(ui, |ui| {
        for (place, text) in lines.iter().enumerate() {
            let (_, rect) = ui.allocate_space(vec2(wide, INPUT));
            let row = Row {
                name: text,
                chosen: place == chosen,
                stop: true,
                round: 6,
                ground: Color32::TRANSPARENT,
            };
            let response = row.show(ui, rect, ui.scope_id().with(place));
            if let Some(step) = Row::moved(ui, &response) {
                stepped_to = Some(step.from(place as u64, lines.len() as u64) as usize);
            }
            if response.gained_focus() {
                response.scroll_to_me(None);
            }
            held |= response.has_focus();
            rows.push(response.id);
            if place == chosen {
                let middle = pos2(rect.left() + 14.0, rect.center().y);
                Icon::Check.paint(ui.painter(), middle, 12.0, tokens.text2);
            }
            let at: Rect = Rect::from_min_max(rect.min + vec2(28.0, 5.0), rect.max);
            paint_line(ui.painter(), at.min, Role::Body, text, tokens.text, at.width() - 8.0);
            Row::ring(ui, rect, &response);
            if response.clicked() {
                ui.close();
                pressed = Some(place);
            }
        }
        // An open list has the keyboard, however it was opened: at first the line chosen.
        let goes_to = stepped_to.or((!held).then_some(chosen));
        if let Some(row) = goes_to.and_then(|place| rows.get(place)) {
            ui.memory_mut(|memory| memory.request_focus(*row));
        }
    });
    pressed
}
