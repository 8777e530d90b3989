//! Decisions: the register, newest first, and the chosen one with what was offered and who chose.

mod authority;
mod chain;
mod offer;
mod options;
mod page;
mod settled;
mod write;

use eframe::egui::{CentralPanel, ScrollArea, Ui, pos2, vec2};

pub use settled::Settled;

use self::write::Writing;
use super::register::{Draft, Forms, Rows, pane as list_pane, scrolled, short_day};
use crate::domain::{Body, Decision, Record, RecordId, Value, one_line};
use crate::ui::command::Command;
use crate::ui::deeds::{Copied, Subject, row_menu};
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::theme::{self, Role, Tokens};
use crate::ui::widgets::{
    Button, Column, Columns, Laid, PAD, Sorting, by_words, empty_state, paint_line,
};

/// Width of the list.
const LIST: f32 = 320.0;
/// The columns of the list.
const COLUMNS: Columns = Columns {
    list: "decisions",
    all: &[
        Column::of("ui-decisions-column-number", 56.0, 48.0),
        Column::of("ui-decisions-column-question", 180.0, 120.0),
        Column::of("ui-decisions-column-day", 76.0, 60.0).right(),
    ],
    grows: 1,
    drawn: true,
};
/// Height of a row, two lines.
const ROW: f32 = 49.0;

/// What is shown and typed there.
#[derive(Default)]
pub struct Decisions {
    /// The record that is open
    pub chosen: Option<RecordId>,
    /// Whether a new one is begun
    pub begin: bool,
    /// What minutes say was decided, to begin with
    pub settled: Option<Settled>,
    /// What is being typed
    pub forms: Forms<Form>,
}

/// What is being typed.
pub enum Form {
    Write(Box<Writing>),
}

impl Draft for Form {
    const SCREEN: &'static str = "decisions";

    fn keep(&self) -> Value {
        match self {
            Form::Write(form) => form.keep(),
        }
    }

    fn bring(scene: &Scene<'_>, record: Option<&Record>, kept: &Value) -> Option<Form> {
        Some(Form::Write(Box::new(Writing::bring(scene, record, kept)?)))
    }
}

/// Draws the screen.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Decisions) {
    let Some(file) = scene.file.clone() else { return };
    pane.forms.bring_back(ui, scene, &file);
    if std::mem::take(&mut pane.begin) {
        pane.chosen = None;
        let settled = pane.settled.take();
        if pane.forms.drafted(None) {
            // What was begun before is not lost for it.
            let said = settled.map(|_| scene.say("ui-decisions-settled-later"));
            said.into_iter().for_each(|said| scene.wish(Command::Say(said)));
        } else if let Some(settled) = settled {
            pane.forms.open(None, Form::Write(Box::new(Writing::settled(scene, settled))));
        } else if !pane.forms.has(None) {
            pane.forms.open(None, Form::Write(Box::new(Writing::new_decision())));
        }
    }
    if file.decisions.is_empty() {
        return nothing(ui, scene, pane);
    }
    list_pane(ui, scene, "decisions-list", LIST, |ui, scene| list(ui, scene, pane, &file));
    CentralPanel::no_frame().show(ui, |ui| {
        let salt = ("decisions-page", pane.chosen, pane.forms.has(pane.chosen));
        scrolled(ui, salt, |ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
            if pane.forms.has(pane.chosen) {
                return page::form(ui, scene, pane);
            }
            let chosen = pane.chosen.and_then(|id| file.record(id));
            if let Some(record) = chosen {
                page::show(ui, scene, pane, &file, record);
            }
        });
    });
}

fn nothing(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Decisions) {
    scrolled(ui, "decisions-none", |ui| {
        if pane.forms.has(pane.chosen) {
            return page::form(ui, scene, pane);
        }
        let (may, why) = scene.writer();
        let command = Command::New(crate::domain::Kind::Decision);
        let button = Button::of(scene.words, &command).enabled(may, why);
        let pressed = empty_state(ui, &scene.say("ui-decisions-empty"), Some(button));
        pane.begin |= pressed;
    });
}

fn list(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Decisions, file: &ClientFile) {
    let mut shown: Vec<&Record> = file.decisions.iter().rev().collect();
    let (_, head) = ui.allocate_space(vec2(ui.available_width(), theme::ROW));
    let columns = COLUMNS.lay(scene.habits, head.shrink2(vec2(8.0, 0.0)).x_range());
    COLUMNS.header(ui, scene, head, &columns);
    if let Some(sorting) = COLUMNS.sorting(scene.habits) {
        sort(&mut shown, sorting);
    }
    if pane.chosen.is_none() && pane.forms.ready() && !pane.forms.has(None) {
        pane.chosen = shown.first().map(|record| record.id);
    }
    let place = shown.iter().position(|record| pane.chosen == Some(record.id));
    let area = ScrollArea::vertical().id_salt("decisions-rows").auto_shrink(false);
    let taken = area.show(ui, |ui| {
        let mut rows = Rows::new(scene, "decisions-row", ROW, shown.len(), place);
        for (place, record) in shown.iter().enumerate() {
            let draft = pane.forms.drafted(Some(record.id));
            row(ui, scene, &mut rows, place, file, (record, draft), &columns);
        }
        rows.taken(ui)
    });
    if let Some(record) = taken.inner.and_then(|place| shown.get(place)) {
        pane.chosen = Some(record.id);
    }
}

fn row(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    rows: &mut Rows,
    place: usize,
    file: &ClientFile,
    (record, draft): (&Record, bool),
    columns: &Laid,
) {
    let Some(decision) = decision(record) else { return };
    let tokens = Tokens::of(ui);
    let number = number(scene, record.number);
    let question = one_line(&decision.question);
    let mut detail = detail(scene, file, record, decision);
    if draft {
        detail = [scene.say("ui-register-draft"), detail].join(", ");
    }
    let day = decision.decided_on.map(|day| short_day(scene, day)).unwrap_or_default();
    let parts = [number.as_str(), &question, &day, &detail];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let name = parts.join(", ");
    let gone = record.retracted.is_some();
    let quiet = gone || replaced_by(file, record.id).is_some();
    let response = rows.row(ui, place, &name, |painter, rect| {
        let top = rect.top() + 7.0;
        let ink = if quiet { tokens.text3 } else { tokens.text };
        columns.write(painter, 0, top, (Role::Body, &number, tokens.text3), false);
        columns.write(painter, 2, top + 1.0, (Role::Small, &day, tokens.text3), true);
        let Some(x) = columns.at(1) else { return false };
        let at = pos2(x.min + PAD, top);
        let room = columns.room_up_to(painter, 1, (2, Role::Small, &day));
        let job = match gone {
            true => Role::Body.struck(&question, ink, room),
            false => Role::Body.line_job(&question, ink, room),
        };
        let galley = painter.layout_job(job);
        let cut = galley.elided;
        painter.galley(at, galley, ink);
        let at = at + vec2(0.0, 18.0);
        let room = rect.right() - 16.0 - at.x;
        paint_line(painter, at, Role::Small, &detail, tokens.text2, room).1 || cut
    });
    row_menu(ui, scene, &response, |scene| {
        let title = format!("{number} {}", decision.question);
        let options: Vec<String> = decision
            .options
            .iter()
            .enumerate()
            .map(|(place, option)| format!("{}. {}", letter(place), option.title))
            .collect();
        let options = options.join("\n");
        let chosen = detail_of(scene, file, record, decision, &day);
        (Subject::of(record), Copied::passage(&title, &[&options, &chosen]))
    });
}

/// Who chose what and when, in one line.
fn detail_of(
    scene: &Scene<'_>,
    file: &ClientFile,
    record: &Record,
    decision: &Decision,
    day: &str,
) -> String {
    let said = detail(scene, file, record, decision);
    if day.is_empty() { said } else { format!("{day}, {said}") }
}

/// Sorts by a column; what is alike in it stays from the newest to the oldest, and what has no day yet
/// comes last.
fn sort(shown: &mut [&Record], sorting: Sorting) {
    let question = |record: &Record| decision(record).map(|body| body.question.clone());
    let day = |record: &Record| decision(record).and_then(|body| body.decided_on);
    shown.sort_by(|one, other| match sorting.by {
        0 => sorting.of(one.number.cmp(&other.number)),
        1 => {
            let of = |record: &Record| question(record).unwrap_or_default();
            sorting.of(by_words(&of(one), &of(other)))
        }
        _ => {
            let (mine, theirs) = (day(one), day(other));
            mine.is_none().cmp(&theirs.is_none()).then(sorting.of(mine.cmp(&theirs)))
        }
    });
}

/// The second line of a row: who chose what, or what it waits for.
fn detail(scene: &Scene<'_>, file: &ClientFile, record: &Record, decision: &Decision) -> String {
    if record.retracted.is_some() {
        return scene.say("ui-decisions-retracted");
    }
    if let Some(newer) = replaced_by(file, record.id) {
        let values = [("number", number(scene, newer.number).into())];
        return scene.say_with("ui-decisions-replaced", &values);
    }
    let Some(chosen) = &decision.chosen else { return scene.say("ui-decisions-open") };
    let parts = [
        decision.chosen_by.as_ref().map(|who| who.name.clone()),
        Some(option_name(scene, decision, chosen)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The fields of a decision's record.
fn decision(record: &Record) -> Option<&Decision> {
    match &record.body {
        Body::Decision(decision) => Some(decision),
        _ => None,
    }
}

/// The decision that changed this one.
fn replaced_by(file: &ClientFile, id: RecordId) -> Option<&Record> {
    let newer = file.decisions.iter().filter(|other| other.retracted.is_none());
    newer.rev().find(|other| decision(other).is_some_and(|body| body.replaces == Some(id)))
}

/// The number of a decision, as people speak of it: `D-06`.
pub fn number(scene: &Scene<'_>, number: u32) -> String {
    scene.say_with("ui-decisions-number", &[("number", format!("{number:02}").into())])
}

/// An option by its letter, or by its title where it is not among those offered.
fn option_name(scene: &Scene<'_>, decision: &Decision, chosen: &str) -> String {
    match decision.options.iter().position(|option| option.title == chosen) {
        Some(place) => scene.say_with("ui-decisions-option", &[("letter", letter(place).into())]),
        None => chosen.to_owned(),
    }
}

/// The letter of the option at this place.
fn letter(place: usize) -> String {
    let letters = u8::try_from(place).ok().filter(|place| *place < 26);
    letters.map_or_else(|| (place + 1).to_string(), |place| char::from(b'A' + place).to_string())
}
