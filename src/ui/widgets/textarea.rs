//! Many lines to type in.

use std::fmt::Debug;
use std::hash::Hash;

use eframe::egui::{
    Frame, Margin, Rect, Response, ScrollArea, Sense, TextEdit, Ui, UiBuilder,
    scroll_area::ScrollBarVisibility, vec2,
};

use super::field::Shell;
use super::undo;
use crate::ui::theme::{Role, Tokens};

/// Lines it grows to before it scrolls.
const MOST: usize = 8;

/// A labelled place for many lines; it grows to eight, then scrolls.
pub struct TextArea<'a> {
    shell: Shell<'a>,
    hint: &'a str,
    rows: usize,
}

impl<'a> TextArea<'a> {
    /// A place with this label.
    pub fn new(id: impl Hash + Debug, label: &'a str) -> TextArea<'a> {
        TextArea { shell: Shell::new(id, label), hint: "", rows: 2 }
    }

    /// Words shown while nothing is typed.
    #[must_use]
    pub fn hint(self, hint: &'a str) -> TextArea<'a> {
        TextArea { hint, ..self }
    }

    /// What is wrong with what was typed.
    #[must_use]
    pub fn wrong(mut self, wrong: Option<&'a str>) -> TextArea<'a> {
        self.shell.wrong = wrong;
        self
    }

    /// How many lines it has while little is typed.
    #[must_use]
    pub fn rows(self, rows: usize) -> TextArea<'a> {
        TextArea { rows: rows.clamp(1, MOST), ..self }
    }

    /// The label is only heard, not shown.
    #[must_use]
    pub fn unlabelled(mut self) -> TextArea<'a> {
        self.shell.shown = false;
        self
    }

    /// Draws it over the whole width there is.
    pub fn show(self, ui: &mut Ui, text: &mut String) -> Response {
        let tokens = Tokens::of(ui);
        self.shell.show(ui, |ui, width| {
            let line = Role::Body.line();
            let mut job = Role::Body.job(text, tokens.text);
            job.wrap.max_width = width - 18.0;
            let written = ui.painter().layout_job(job).rows.len();
            let lines = written.clamp(self.rows, MOST);
            let height = lines as f32 * line + 10.0;
            let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
            self.shell.surface(ui, rect);
            let inside = rect.shrink2(vec2(1.0, 5.0));
            ui.scope_builder(UiBuilder::new().max_rect(inside), |ui| {
                self.lines(ui, text, inside, (lines, written > MOST))
            })
            .inner
        })
    }

    fn lines(
        &self,
        ui: &mut Ui,
        text: &mut String,
        inside: Rect,
        (lines, scrolls): (usize, bool),
    ) -> Response {
        let tokens = Tokens::of(ui);
        let hint = Role::Body.line_job(self.hint, tokens.text3, f32::INFINITY);
        let area = ScrollArea::vertical().id_salt(self.shell.id).auto_shrink(false);
        // A fraction of a point makes no bar where all lines are seen.
        let bar = match scrolls {
            true => ScrollBarVisibility::VisibleWhenNeeded,
            false => ScrollBarVisibility::AlwaysHidden,
        };
        let area = area.max_height(inside.height()).min_scrolled_height(inside.height());
        let area = area.scroll_bar_visibility(bar);
        let shown = area.show(ui, |ui| {
            undo::begin(ui, self.shell.id, text);
            let edit = TextEdit::multiline(text)
                .id(self.shell.id)
                .frame(Frame::NONE.inner_margin(Margin::symmetric(7, 0)))
                .font(Role::Body.font())
                .text_color(tokens.text)
                .hint_text(hint)
                .desired_rows(lines)
                .desired_width(f32::INFINITY);
            let response = ui.add(edit).accessible_name(self.shell.label);
            undo::end(ui, self.shell.id, text);
            response
        });
        shown.inner
    }
}
