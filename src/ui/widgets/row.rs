//! A row of a list: one thing to choose, drawn by whoever shows it.

use eframe::egui::{
    Color32, CornerRadius, Event, EventFilter, InputState, Key, Rect, Response, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, accesskit,
};

use crate::ui::theme::Tokens;

/// A row: its surface, its name, and what the keyboard does in it.
pub struct Row<'a> {
    /// Name for a screen reader: all that the row shows
    pub name: &'a str,
    /// Whether it is the chosen one
    pub chosen: bool,
    /// Whether Tab stops here; a list has one such row, the arrows move to the others
    pub stop: bool,
    /// Corner radius
    pub round: u8,
    /// Surface where it is neither chosen nor under the pointer
    pub ground: Color32,
}

/// Where the arrows want to go from a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// This many rows on
    By(i64),
    /// The first row
    First,
    /// The last row
    Last,
}

impl Row<'_> {
    /// Draws the surface; the caller draws what is on it. Answers what happened.
    pub fn show(&self, ui: &mut Ui, rect: Rect, id: eframe::egui::Id) -> Response {
        let tokens = Tokens::of(ui);
        let sense = if self.stop { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(rect, id, sense);
        let fill = match (self.chosen, response.hovered()) {
            (true, _) => tokens.sel,
            (false, true) => tokens.hover,
            (false, false) => self.ground,
        };
        ui.painter().rect_filled(rect, CornerRadius::same(self.round), fill);
        response.widget_info(|| {
            WidgetInfo::selected(accesskit::Role::ListBoxOption, true, self.chosen, self.name)
        });
        let copies = |input: &InputState| input.events.contains(&Event::Copy);
        if response.has_focus() && ui.input(copies) {
            ui.ctx().copy_text(self.name.to_owned());
        }
        response
    }

    /// Draws the keyboard's ring inside the row, over what is on it.
    pub fn ring(ui: &Ui, rect: Rect, response: &Response) {
        if response.has_focus() {
            let stroke = Stroke::new(2.0, Tokens::of(ui).focus);
            let round = CornerRadius::same(4);
            ui.painter().rect_stroke(rect.shrink(1.0), round, stroke, StrokeKind::Inside);
        }
    }

    /// A row whose content has not come: it keeps the keyboard, and leads on. It is named by its number.
    pub fn awaited(ui: &mut Ui, rect: Rect, id: eframe::egui::Id, number: &str) -> Response {
        let ground = Tokens::of(ui).bg;
        let row = Row { name: number, chosen: false, stop: true, round: 0, ground };
        let response = row.show(ui, rect, id);
        Row::ring(ui, rect, &response);
        response
    }

    /// Where the arrows want to go from this row.
    pub fn moved(ui: &Ui, response: &Response) -> Option<Move> {
        if !response.has_focus() {
            return None;
        }
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        ui.input(|input| {
            let pressed = |key| input.key_pressed(key);
            match () {
                () if pressed(Key::ArrowDown) => Some(Move::By(1)),
                () if pressed(Key::ArrowUp) => Some(Move::By(-1)),
                () if pressed(Key::PageDown) => Some(Move::By(10)),
                () if pressed(Key::PageUp) => Some(Move::By(-10)),
                () if pressed(Key::Home) => Some(Move::First),
                () if pressed(Key::End) => Some(Move::Last),
                () => None,
            }
        })
    }
}

impl Move {
    /// The row it leads to, from this one, in a list this long.
    pub fn from(self, row: u64, count: u64) -> u64 {
        let last = count.saturating_sub(1);
        match self {
            Move::By(steps) => row.saturating_add_signed(steps).min(last),
            Move::First => 0,
            Move::Last => last,
        }
    }
}

/// The ring of the keyboard's focus, two points away from what has it.
pub fn focus_ring(ui: &Ui, response: &Response, rect: Rect, round: u8) {
    if !response.has_focus() {
        return;
    }
    let stroke = Stroke::new(2.0, Tokens::of(ui).focus);
    let round = CornerRadius::same(round + 3);
    ui.painter().rect_stroke(rect.expand(2.0), round, stroke, StrokeKind::Outside);
}
