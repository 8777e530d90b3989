//! A line to type in, with its label above and what is wrong with it below.

use std::fmt::Debug;
use std::hash::Hash;

use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::{
    CornerRadius, Frame, Id, Key, Rect, Response, Sense, Stroke, StrokeKind, TextEdit, Ui, vec2,
};

use super::faulted;
use super::undo;
use super::words::label;
use crate::ui::theme::{Icon, Role, Tokens};

/// Height of a line of input.
pub(super) const INPUT: f32 = 28.0;

/// What every kind of input has around it: the label above, what is wrong below.
#[derive(Clone, Copy)]
pub(super) struct Shell<'a> {
    pub id: Id,
    pub label: &'a str,
    pub wrong: Option<&'a str>,
    /// Whether something is wrong that is told elsewhere
    pub marked: bool,
    /// Whether the label is shown; it is always heard
    pub shown: bool,
}

impl<'a> Shell<'a> {
    pub fn new(id: impl Hash + Debug, label: &'a str) -> Shell<'a> {
        Shell { id: Id::unique(id), label, wrong: None, marked: false, shown: true }
    }

    /// Draws the input over the whole width there is.
    pub fn show<R>(&self, ui: &mut Ui, input: impl FnOnce(&mut Ui, f32) -> R) -> R {
        let tokens = Tokens::of(ui);
        let width = ui.available_width();
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_width(width);
            if self.shown {
                label(ui, Role::Label, self.label, tokens.text2);
                ui.add_space(4.0);
            }
            let answer = input(ui, width);
            if let Some(wrong) = self.wrong {
                wrong_line(ui, wrong);
                faulted::goes_here(ui, self.id);
            }
            answer
        })
        .inner
    }

    /// The surface of an input.
    pub fn surface(&self, ui: &Ui, rect: Rect) {
        let focused = ui.memory(|memory| memory.has_focus(self.id));
        surface(ui, rect, focused, self.marked || self.wrong.is_some());
    }
}

/// The surface of an input: its border tells of the keyboard's focus and of a fault.
pub(super) fn surface(ui: &Ui, rect: Rect, focused: bool, wrong: bool) {
    let tokens = Tokens::of(ui);
    let line = match (focused, wrong) {
        (true, true) => Stroke::new(2.0, tokens.late),
        (true, false) => Stroke::new(2.0, tokens.focus),
        (false, true) => Stroke::new(1.0, tokens.late),
        (false, false) => Stroke::new(1.0, tokens.edge),
    };
    ui.painter().rect(rect, CornerRadius::same(6), tokens.bg, line, StrokeKind::Inside);
}

/// The sentence below an input that says what is wrong with it.
pub(super) fn wrong_line(ui: &mut Ui, wrong: &str) {
    let tokens = Tokens::of(ui);
    ui.add_space(4.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let (rect, _) = ui.allocate_exact_size(vec2(14.0, 16.0), Sense::hover());
        Icon::WarningCircle.paint(ui.painter(), rect.center(), 12.0, tokens.late);
        label(ui, Role::Small, wrong, tokens.late);
    });
}

/// A line of input without a frame, inside this place.
pub(super) fn bare_line(
    ui: &mut Ui,
    shell: &Shell<'_>,
    text: &mut String,
    hint: &str,
    place: Rect,
) -> Response {
    let tokens = Tokens::of(ui);
    undo::begin(ui, shell.id, text);
    let hint = Role::Body.line_job(hint, tokens.text3, f32::INFINITY);
    let edit = TextEdit::singleline(text)
        .id(shell.id)
        .frame(Frame::NONE)
        .font(Role::Body.font())
        .text_color(tokens.text)
        .hint_text(hint)
        .desired_width(f32::INFINITY);
    let response = ui.put(place, edit).accessible_name(shell.label);
    undo::end(ui, shell.id, text);
    if came_by_tab(ui, &response) {
        select_all(ui, shell.id, text);
    }
    // Enter ends what is typed, but whoever goes on with Tab goes on from here: the next time it is drawn.
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let frame = ui.ctx().cumulative_frame_nr();
    if entered {
        ui.data_mut(|data| data.insert_temp(shell.id.with("entered"), frame));
        ui.ctx().request_repaint();
    } else if ui.data_mut(|data| data.remove_temp(shell.id.with("entered")))
        == Some(frame.saturating_sub(1))
        && ui.memory(|memory| memory.focused()).is_none()
    {
        response.request_focus();
    }
    response
}

/// Whether the keyboard came to a line by Tab: what is typed then stands in place of what stood there, as in every
/// form. Going back by Shift+Tab a line hears of it a frame later.
fn came_by_tab(ui: &Ui, response: &Response) -> bool {
    let (pressed, frame) = (Id::unique("tab-pressed"), ui.ctx().cumulative_frame_nr());
    if ui.input(|input| input.key_pressed(Key::Tab)) {
        ui.data_mut(|data| data.insert_temp(pressed, frame));
    }
    let last: Option<u64> = ui.data(|data| data.get_temp(pressed));
    response.gained_focus() && last.is_some_and(|last| frame - last <= 1)
}

/// Selects all of a line that has the keyboard.
pub(super) fn select_all(ui: &Ui, id: Id, text: &str) {
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let range = CCursorRange::two(CCursor::new(0), CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(range));
    TextEdit::store_state(ui.ctx(), id, state);
}

/// A labelled line of input.
pub struct Field<'a> {
    shell: Shell<'a>,
    hint: &'a str,
    height: f32,
}

impl<'a> Field<'a> {
    /// A line with this label.
    pub fn new(id: impl Hash + Debug, label: &'a str) -> Field<'a> {
        Field { shell: Shell::new(id, label), hint: "", height: INPUT }
    }

    /// The id under which the line can be given the keyboard.
    pub fn id(id: impl Hash + Debug) -> Id {
        Id::unique(id)
    }

    /// Words shown while nothing is typed.
    #[must_use]
    pub fn hint(self, hint: &'a str) -> Field<'a> {
        Field { hint, ..self }
    }

    /// What is wrong with what was typed.
    #[must_use]
    pub fn wrong(mut self, wrong: Option<&'a str>) -> Field<'a> {
        self.shell.wrong = wrong;
        self
    }

    /// Its border tells of something wrong that is said in words elsewhere.
    #[must_use]
    pub fn marked(mut self, marked: bool) -> Field<'a> {
        self.shell.marked = marked;
        self
    }

    /// As high as on the start screen.
    #[must_use]
    pub fn tall(self) -> Field<'a> {
        Field { height: 32.0, ..self }
    }

    /// The label is only heard, not shown.
    #[must_use]
    pub fn unlabelled(mut self) -> Field<'a> {
        self.shell.shown = false;
        self
    }

    /// Draws it over the whole width there is.
    pub fn show(self, ui: &mut Ui, text: &mut String) -> Response {
        self.shell.show(ui, |ui, width| {
            let (rect, _) = ui.allocate_exact_size(vec2(width, self.height), Sense::hover());
            self.shell.surface(ui, rect);
            let inner = rect.shrink2(vec2(8.0, (self.height - 18.0) / 2.0));
            bare_line(ui, &self.shell, text, self.hint, inner)
        })
    }
}
