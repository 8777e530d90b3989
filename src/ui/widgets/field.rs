//! A line to type in, with its label above and what is wrong with it below.

use eframe::egui::{
    CornerRadius, Frame, Id, Response, Sense, Stroke, StrokeKind, TextEdit, Ui, vec2,
};

use super::words::label;
use crate::ui::theme::{Icon, Role, Tokens};

/// A labelled line of input.
pub struct Field<'a> {
    id: Id,
    label: &'a str,
    hint: &'a str,
    wrong: Option<&'a str>,
    height: f32,
    shown: bool,
}

impl<'a> Field<'a> {
    /// A line with this label.
    pub fn new(id: &'static str, label: &'a str) -> Field<'a> {
        Field { id: Id::unique(id), label, hint: "", wrong: None, height: 28.0, shown: true }
    }

    /// The id under which the line can be given the keyboard.
    pub fn id(id: &'static str) -> Id {
        Id::unique(id)
    }

    /// Words shown while nothing is typed.
    #[must_use]
    pub fn hint(self, hint: &'a str) -> Field<'a> {
        Field { hint, ..self }
    }

    /// What is wrong with what was typed.
    #[must_use]
    pub fn wrong(self, wrong: Option<&'a str>) -> Field<'a> {
        Field { wrong, ..self }
    }

    /// As high as on the start screen.
    #[must_use]
    pub fn tall(self) -> Field<'a> {
        Field { height: 32.0, ..self }
    }

    /// The label is only heard, not shown.
    #[must_use]
    pub fn unlabelled(self) -> Field<'a> {
        Field { shown: false, ..self }
    }

    /// Draws it over the whole width there is.
    pub fn show(self, ui: &mut Ui, text: &mut String) -> Response {
        let tokens = Tokens::of(ui);
        let width = ui.available_width();
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_width(width);
            if self.shown {
                label(ui, Role::Label, self.label, tokens.text2);
                ui.add_space(4.0);
            }
            let response = self.input(ui, text, width);
            if let Some(wrong) = self.wrong {
                ui.add_space(4.0);
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = 4.0;
                    let (rect, _) = ui.allocate_exact_size(vec2(14.0, 16.0), Sense::hover());
                    Icon::WarningCircle.paint(ui.painter(), rect.center(), 12.0, tokens.late);
                    label(ui, Role::Small, wrong, tokens.late);
                });
            }
            response
        })
        .inner
    }

    fn input(&self, ui: &mut Ui, text: &mut String, width: f32) -> Response {
        let tokens = Tokens::of(ui);
        let (rect, _) = ui.allocate_exact_size(vec2(width, self.height), Sense::hover());
        let focused = ui.memory(|memory| memory.has_focus(self.id));
        let line = match (focused, self.wrong.is_some()) {
            (true, _) => Stroke::new(2.0, tokens.focus),
            (false, true) => Stroke::new(1.0, tokens.late),
            (false, false) => Stroke::new(1.0, tokens.edge),
        };
        ui.painter().rect(rect, CornerRadius::same(6), tokens.bg, line, StrokeKind::Inside);
        let hint = Role::Body.line_job(self.hint, tokens.text3, f32::INFINITY);
        let edit = TextEdit::singleline(text)
            .id(self.id)
            .frame(Frame::NONE)
            .font(Role::Body.font())
            .text_color(tokens.text)
            .hint_text(hint)
            .desired_width(f32::INFINITY);
        let inner = rect.shrink2(vec2(8.0, (self.height - 18.0) / 2.0));
        ui.put(inner, edit).accessible_name(self.label)
    }
}
