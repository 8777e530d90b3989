//! A day typed as people type days, with what was understood beside it.

use std::fmt::Debug;
use std::hash::Hash;
use std::time::Duration;

use chrono::{Days, NaiveDate};
use eframe::egui::{
    CursorIcon, Id, Key, Modifiers, Rect, Response, Sense, Ui, WidgetInfo, accesskit, pos2, vec2,
};

use super::faulted::goes_here;
use super::field::{INPUT, Shell, bare_line, select_all, surface, wrong_line};
use super::month::{Month, month_popup};
use super::row::focus_ring;
use crate::domain::Lang;
use crate::text::{dates, typed_day};
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens};

/// How long one waits before a day that is typed is taken for a mistake.
const PAUSE: Duration = Duration::from_millis(1200);

/// What was understood of what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// Nothing was typed.
    Nothing,
    /// This day.
    Day(NaiveDate),
    /// Something that is no day.
    NotUnderstood,
}

impl Typed {
    /// What is meant by a text, in the language of the window.
    pub fn of(scene: &Scene<'_>, text: &str) -> Typed {
        match typed_day(scene.words.lang(), text, scene.today) {
            _ if text.trim().is_empty() => Typed::Nothing,
            Some(day) => Typed::Day(day),
            None => Typed::NotUnderstood,
        }
    }

    /// The same where a day gone by is meant: `12.2` in January is that of last year, `pt` the Friday before.
    pub fn of_past(scene: &Scene<'_>, text: &str) -> Typed {
        match Typed::of(scene, text) {
            Typed::Day(day) => Typed::Day(gone_by(scene.words.lang(), text, day, scene.today)),
            typed => typed,
        }
    }

    /// The day, where one was understood.
    pub fn day(self) -> Option<NaiveDate> {
        match self {
            Typed::Day(day) => Some(day),
            Typed::Nothing | Typed::NotUnderstood => None,
        }
    }

    /// Whether something was typed that is no day.
    pub fn failed(self) -> bool {
        self == Typed::NotUnderstood
    }
}

/// The last such day, where what was typed leaves the choice: a distance from today does not, nor does a year.
fn gone_by(lang: Lang, text: &str, day: NaiveDate, today: NaiveDate) -> NaiveDate {
    let as_on = |back: u64| typed_day(lang, text, today.checked_sub_days(Days::new(back))?);
    if day <= today || as_on(1) == day.pred_opt() {
        return day;
    }
    // A day of the week comes again in a week, a day of the year in a year.
    let earlier = [7, 183].into_iter().filter_map(as_on).find(|earlier| *earlier <= today);
    earlier.unwrap_or(day)
}

/// A labelled line for a day. Alt+Down opens a month.
pub struct DateField<'a> {
    shell: Shell<'a>,
    read: fn(&Scene<'_>, &str) -> Typed,
}

impl<'a> DateField<'a> {
    /// A line with this label.
    pub fn new(id: impl Hash + Debug, label: &'a str) -> DateField<'a> {
        DateField { shell: Shell::new(id, label), read: Typed::of }
    }

    /// For a day gone by.
    #[must_use]
    pub fn past(self) -> DateField<'a> {
        DateField { read: Typed::of_past, ..self }
    }

    /// What is wrong with what was typed.
    #[must_use]
    pub fn wrong(mut self, wrong: Option<&'a str>) -> DateField<'a> {
        self.shell.wrong = wrong;
        self
    }

    /// The label is only heard, not shown.
    #[must_use]
    pub fn unlabelled(mut self) -> DateField<'a> {
        self.shell.shown = false;
        self
    }

    /// Draws it over the whole width there is; answers what was understood.
    pub fn show(self, ui: &mut Ui, scene: &Scene<'_>, text: &mut String) -> Typed {
        let (shell, read) = (self.shell, self.read);
        shell.show(ui, |ui, width| {
            let (rect, _) = ui.allocate_exact_size(vec2(width, INPUT), Sense::hover());
            let focused = ui.memory(|memory| memory.has_focus(shell.id));
            let alt_down =
                |ui: &Ui| ui.input_mut(|input| input.consume_key(Modifiers::ALT, Key::ArrowDown));
            let mut opens = focused && alt_down(ui);
            let before = read(scene, text);
            let settled = |ui: &Ui, text: &str, typing: bool| !typing || paused(ui, shell.id, text);
            let puzzled = before.failed() && settled(ui, text, focused);
            surface(ui, rect, focused, puzzled || shell.wrong.is_some());
            let at = Rect::from_min_size(rect.min + vec2(4.0, 4.0), vec2(20.0, 20.0));
            opens |= opener(ui, scene, &shell, at).clicked();
            let line = line(ui, scene, (&shell, read), text, rect);
            let month = Month { id: shell.id, anchor: rect, start: before.day(), opens };
            if let Some(day) = month_popup(ui, scene, month) {
                *text = scene.typed_day(day);
                caret_to_end(ui, shell.id, text);
            }
            let typed = read(scene, text);
            let puzzled = typed.failed() && settled(ui, text, line.has_focus());
            if puzzled && shell.wrong.is_none() {
                wrong_line(ui, &scene.say("ui-forms-date-wrong"));
                goes_here(ui, shell.id);
            }
            typed
        })
    }
}

/// Whether nothing was typed for a moment: a day half typed is no mistake yet.
fn paused(ui: &Ui, id: Id, text: &str) -> bool {
    let (now, id) = (ui.input(|input| input.time), id.with("typed"));
    let last: Option<(String, f64)> = ui.data(|data| data.get_temp(id));
    let Some((_, since)) = last.filter(|(typed, _)| typed == text) else {
        ui.data_mut(|data| data.insert_temp(id, (text.to_owned(), now)));
        ui.ctx().request_repaint_after(PAUSE);
        return false;
    };
    now - since >= PAUSE.as_secs_f64()
}

/// The small button that opens a month, for those who use the pointer.
fn opener(ui: &mut Ui, scene: &Scene<'_>, shell: &Shell<'_>, rect: Rect) -> Response {
    let tokens = Tokens::of(ui);
    let response = ui.interact(rect, shell.id.with("month-button"), Sense::CLICK);
    let ink = if response.hovered() { tokens.text } else { tokens.text2 };
    Icon::CalendarBlank.paint(ui.painter(), rect.center(), 14.0, ink);
    focus_ring(ui, &response, rect, 4);
    let said = scene.say_with("ui-forms-month-of", &[("field", shell.label.into())]);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, &said));
    response.on_hover_text(scene.say("ui-forms-month"))
}

/// What is typed at the left, what was understood at the right: as much of it as there is room for.
fn line(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (shell, read): (&Shell<'_>, fn(&Scene<'_>, &str) -> Typed),
    text: &mut String,
    rect: Rect,
) -> Response {
    let tokens = Tokens::of(ui);
    let wide = |role: Role, words: &str| {
        ui.painter().layout_job(role.line_job(words, tokens.text2, f32::INFINITY)).size().x
    };
    let room = rect.width() - 36.0 - wide(Role::Body, text).max(24.0) - 12.0;
    let lang = scene.words.lang();
    let understood = read(scene, text).day().and_then(|day| {
        let forms = [dates::understood(lang, day), dates::day_in_week(lang, day)];
        forms.into_iter().find(|form| wide(Role::Small, form) <= room)
    });
    let mut right = rect.right() - 8.0;
    if let Some(said) = &understood {
        let width = wide(Role::Small, said);
        let place =
            Rect::from_min_size(pos2(right - width, rect.center().y - 8.0), vec2(width, 16.0));
        let job = Role::Small.line_job(said, tokens.text2, f32::INFINITY);
        let galley = ui.painter().layout_job(job);
        ui.painter().galley(place.min, galley, tokens.text2);
        let shown =
            ui.interact(place.expand2(vec2(4.0, 4.0)), shell.id.with("understood"), Sense::CLICK);
        if shown.clicked() {
            caret_to_end(ui, shell.id, text);
        }
        let shown = shown.on_hover_cursor(CursorIcon::Text);
        shown.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, said));
        right = place.left() - 8.0;
    }
    let inner = Rect::from_min_max(
        pos2(rect.left() + 28.0, rect.top() + (INPUT - 18.0) / 2.0),
        pos2(right, rect.bottom() - (INPUT - 18.0) / 2.0),
    );
    let response = bare_line(ui, shell, text, "", inner);
    if response.gained_focus() && !ui.input(|input| input.pointer.any_click()) {
        // Whoever comes by the keyboard types another day over the one that stands there.
        select_all(ui, shell.id, text);
    }
    response
}

/// Puts the caret of a line behind its text, and the keyboard into it.
pub(super) fn caret_to_end(ui: &Ui, id: Id, text: &str) {
    use eframe::egui::text::{CCursor, CCursorRange};
    let mut state = eframe::egui::TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::one(end)));
    eframe::egui::TextEdit::store_state(ui.ctx(), id, state);
    ui.memory_mut(|memory| memory.request_focus(id));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_the_past_is_meant_the_last_such_day_is() {
        let day = |text: &str| -> NaiveDate { text.parse().expect("a day") };
        let today = day("2026-11-24");
        let check = |text: &str, expected: &str| {
            let read = typed_day(Lang::Pl, text, today).expect("a day");
            assert_eq!(gone_by(Lang::Pl, text, read, today), day(expected), "{text}");
        };
        check("1.3", "2026-03-01");
        check("12 maja", "2026-05-12");
        check("16.11", "2026-11-16");
        check("pt", "2026-11-20");
        check("śr", "2026-11-18");
        check("wt", "2026-11-24");
        check("wczoraj", "2026-11-23");
        check("-3d", "2026-11-21");
        // Said so that nothing else can be meant.
        check("jutro", "2026-11-25");
        check("+5d", "2026-11-29");
        check("12.05.2027", "2027-05-12");
    }
}
