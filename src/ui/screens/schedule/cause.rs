//! The question a moved date asks once: why, on whose side, and where it is written.

use eframe::egui::{Align, Id, Layout, Rect, Sense, Ui, pos2, vec2};

use super::follow::Following;
use super::moves;
use super::state::{Schedule, short};
use super::table::days_words;
use crate::domain::{Body, Dates, Failure, RecordId, Side};
use crate::session::Op;
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{
    Button, ChipLook, SourceField, SourcePick, TextArea, chip, failure_line, form_popup,
    hears_keys, label, line, side_choice,
};

/// A task whose dates are to move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The task
    pub id: RecordId,
    /// Its dates as they stand
    pub before: Dates,
    /// Its dates as they are to be
    pub after: Dates,
}

impl Move {
    /// Whether a date moves that was agreed before; a first date needs no cause.
    pub fn needs_cause(&self) -> bool {
        let moved = |before: Option<_>, after: Option<_>| before.is_some() && before != after;
        moved(self.before.start, self.after.start) || moved(self.before.due, self.after.due)
    }

    /// The date that is told: the due date where it moves, else the start.
    fn told(&self) -> (Option<chrono::NaiveDate>, Option<chrono::NaiveDate>) {
        match self.before.due == self.after.due {
            true => (self.before.start, self.after.start),
            false => (self.before.due, self.after.due),
        }
    }
}

/// The question, and what was answered so far.
#[derive(Default)]
pub struct Moving {
    moves: Vec<Move>,
    cause: String,
    side: Option<Side>,
    source: SourcePick,
    greeted: bool,
    /// Whether it was tried to be saved, so that what is missing is said
    tried: bool,
    failure: Option<Failure>,
    /// What follows, found before the moves were recorded
    following: Option<Following>,
    /// Whether links and limits ask for it
    asked: bool,
}

impl Moving {
    /// The question about these moves.
    pub fn of(moves: Vec<Move>) -> Moving {
        Moving { moves, ..Moving::default() }
    }

    /// The question about moves that links and limits ask for.
    pub fn asked(moves: Vec<Move>) -> Moving {
        Moving { moves, asked: true, ..Moving::default() }
    }

    /// The dates a task will have.
    pub fn awaited(&self, id: RecordId) -> Option<Dates> {
        self.moves.iter().find(|one| one.id == id).map(|one| one.after)
    }

    /// Whether it is about this task first.
    pub fn is_about(&self, id: RecordId) -> bool {
        self.moves.first().is_some_and(|one| one.id == id)
    }

    /// Key of what is missing yet.
    fn missing(&self) -> Option<&'static str> {
        match () {
            () if self.cause.trim().is_empty() => Some("ui-schedule-cause-words-missing"),
            () if self.side.is_none() => Some("ui-schedule-cause-side-missing"),
            () if self.source.source().is_none() => Some("ui-schedule-cause-source-missing"),
            () => None,
        }
    }

    fn op(&self) -> Op {
        let op = |one: &Move| Op::Change {
            id: one.id,
            fields: moves::dates(one),
            cause: Some(self.cause.trim().to_owned()),
            side: self.side,
            source: self.source.source(),
        };
        match self.moves.as_slice() {
            [one] => op(one),
            several => Op::All(several.iter().map(op).collect()),
        }
    }
}

fn form() -> Id {
    Id::unique("schedule-cause")
}

/// Draws the question below the row it is about.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule, file: &ClientFile) {
    let Some(moving) = &mut pane.moving else { return };
    match scene.outcome(form()) {
        Some(Ok(_)) => {
            pane.reveal = pane.chosen;
            pane.following = moving.following.take();
            pane.moving = None;
            return;
        }
        Some(Err(failure)) => moving.failure = Some(failure),
        None => {}
    }
    let anchor = pane.anchor.unwrap_or_else(|| middle(ui));
    let saving = scene.saving(form());
    let formed =
        form_popup(ui, "schedule-cause", anchor, |ui| body(ui, scene, moving, file, saving));
    let (save, cancel) = formed.inner;
    if (save || formed.save) && !saving {
        moving.tried = true;
        if moving.missing().is_none() {
            moving.failure = None;
            let told = (moving.cause.trim(), moving.side, moving.source.source());
            moving.following = Following::of(file, &moving.moves, told);
            scene.record(form(), moving.op(), "ui-schedule-moved");
        }
    }
    if (cancel || formed.close) && !saving {
        pane.reveal = pane.chosen;
        pane.moving = None;
    }
}

/// The place of the question where its row is not in view.
fn middle(ui: &Ui) -> Rect {
    let screen = ui.max_rect();
    Rect::from_center_size(pos2(screen.center().x, screen.top() + 120.0), vec2(200.0, 0.0))
}

/// Answers whether it is to be saved, or given up.
fn body(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    moving: &mut Moving,
    file: &ClientFile,
    saving: bool,
) -> (bool, bool) {
    let tokens = Tokens::of(ui);
    head(ui, scene, moving, tokens);
    if let [_, _, ..] = moving.moves.as_slice() {
        let count = moving.moves.len();
        let said = scene.say_with("ui-schedule-moved-several", &[("count", count.into())]);
        label(ui, Role::Small, &said, tokens.text2);
    } else if let Some(title) = moving.moves.first().and_then(|one| title(file, one.id)) {
        line(ui, Role::Small, title, tokens.text2);
    }
    if moving.asked {
        ui.add_space(6.0);
        label(ui, Role::Small, &scene.say("ui-schedule-cause-asked"), tokens.text2);
    }
    ui.add_space(10.0);
    let words = scene.say("ui-schedule-cause");
    let missing = moving.missing().filter(|_| moving.tried);
    let wrong = missing.map(|key| scene.say(key));
    let of = |key: &str| wrong.as_deref().filter(|_| missing == Some(key));
    let area = TextArea::new("schedule-cause-words", &words).rows(2);
    let response = area.wrong(of("ui-schedule-cause-words-missing")).show(ui, &mut moving.cause);
    if !moving.greeted && hears_keys(ui) {
        moving.greeted = true;
        response.request_focus();
    }
    ui.add_space(12.0);
    label(ui, Role::Label, &scene.say("ui-schedule-cause-side"), tokens.text2);
    ui.add_space(4.0);
    side_choice(ui, scene, "schedule-cause-side", &mut moving.side, Side::ALL);
    if let Some(wrong) = of("ui-schedule-cause-side-missing") {
        ui.add_space(4.0);
        label(ui, Role::Small, wrong, tokens.late);
    }
    ui.add_space(12.0);
    let words = scene.say("ui-schedule-cause-source");
    let field = SourceField::new("schedule-cause-source", &words).no_proof();
    field.wrong(of("ui-schedule-cause-source-missing")).show(ui, scene, &mut moving.source);
    if let Some(failure) = &moving.failure {
        ui.add_space(8.0);
        label(ui, Role::Small, &failure_line(scene.words, failure), tokens.late);
    }
    ui.add_space(16.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let save = Button::new(scene.say("ui-schedule-cause-save")).primary();
        let save = save.enabled(!saving, scene.say("ui-work-busy"));
        let save = ui.add(save).clicked();
        let leave = match moving.asked {
            true => "ui-schedule-follow-leave",
            false => "ui-schedule-cause-undo",
        };
        (save, ui.add(Button::new(scene.say(leave)).quiet()).clicked())
    })
    .inner
}

/// Whose a task is.
fn side_of(scene: &Scene<'_>, id: RecordId) -> Side {
    let record = scene.file.as_ref().and_then(|file| file.record(id));
    match record.map(|record| &record.body) {
        Some(Body::Task(task)) => task.side,
        _ => Side::Us,
    }
}

/// What was moved, from when to when.
fn head(ui: &mut Ui, scene: &Scene<'_>, moving: &Moving, tokens: &Tokens) {
    let Some(first) = moving.moves.first() else { return };
    let (before, after) = first.told();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        label(ui, Role::Section, &scene.say("ui-schedule-moved-title"), tokens.text);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if let (Some(before), Some(after)) = (before, after) {
                let days = scene.calendar(side_of(scene, first.id)).working_days(before, after);
                let said = days_words(scene, "ui-schedule-days", days);
                chip(ui, ChipLook::Neutral, &said);
            }
            let day = |day| short(scene, day);
            let none = || scene.say("ui-schedule-no-date");
            let after = after.map_or_else(none, day);
            label(ui, Role::Medium, &after, tokens.text);
            let (rect, _) = ui.allocate_exact_size(vec2(14.0, 18.0), Sense::hover());
            Icon::ArrowRight.paint(ui.painter(), rect.center(), 14.0, tokens.text2);
            label(ui, Role::Body, &before.map_or_else(none, day), tokens.text2);
        });
    });
}

fn title(file: &ClientFile, id: RecordId) -> Option<&str> {
    match &file.record(id)?.body {
        crate::domain::Body::Task(task) => Some(&task.title),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Move;
    use crate::domain::{Dates, RecordId};

    #[test]
    fn only_a_date_that_stood_needs_a_cause() {
        let day = |text: &str| text.parse().ok();
        let none = Dates::default();
        let first = Dates { start: None, due: day("2026-09-15") };
        let later = Dates { start: None, due: day("2026-09-22") };
        let begun = Dates { start: day("2026-09-01"), ..first };
        let needs =
            |before, after| Move { id: RecordId::from_bytes([1; 10]), before, after }.needs_cause();
        assert!(!needs(none, first));
        assert!(needs(first, later));
        assert!(needs(first, none), "a date taken away was moved");
        assert!(!needs(first, begun), "a first beginning");
        assert!(needs(begun, first));
    }
}
