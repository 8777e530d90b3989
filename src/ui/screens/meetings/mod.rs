//! Meetings and their minutes: the list, a new one, the minutes while they are typed and after.

mod annex;
mod ask;
mod desk;
mod earlier;
mod facts;
mod fresh;
mod hear;
mod history;
mod keep;
mod kept;
mod letter;
mod line;
mod list;
mod model;
mod offer;
mod page;
mod rows;
mod save;
mod sealing;
mod sending;
mod sheet;
mod standing;
mod when;
mod window;
mod writing;

use eframe::egui::{Key, Modifiers, Ui};

use self::ask::Ask;
use self::desk::Desk;
use self::fresh::{Came, Fresh};
use self::list::List;
use crate::domain::{Failure, Kind, MeetingState, RecordId, Value};
use crate::session::{HistoryLine, Print, Worker, json_text, parse_json};
use crate::ui::command::Command;
use crate::ui::file::ClientFile;
use crate::ui::load::{Load, View};
use crate::ui::scene::Scene;
use crate::ui::screens::register::Forms;
use crate::ui::theme::Icon;
use crate::ui::widgets::Button;

/// What is shown and typed there.
#[derive(Default)]
pub struct Meetings {
    /// The record that is open
    pub chosen: Option<RecordId>,
    /// Whether a new one is begun
    pub begin: bool,
    list: List,
    /// The meeting being planned, kept until it is made; whether its form is shown
    fresh: Forms<Fresh>,
    planning: bool,
    desk: Option<Desk>,
    /// The draft that was kept of the meeting that is open
    kept: Load<Option<Value>>,
    kept_of: Option<RecordId>,
    /// The draft that is to be thrown away, because it is recorded
    forget: Option<RecordId>,
    forgetting: Load<()>,
    unclear: when::Unclear,
    failure: Option<Failure>,
    /// The dialog that is open, and why it could not be recorded the last time
    ask: Option<Ask>,
    asked: Option<Failure>,
    /// Whether the keyboard was put into the dialog
    greeted: bool,
    /// Whether the minutes are to be recorded as they are
    save: bool,
    history: Load<Vec<HistoryLine>>,
    /// Which state of which meeting the history is of, and which one is wanted
    told: Option<Told>,
    wanted: Option<Told>,
}

/// A state of a meeting: how often it was changed.
type Told = (RecordId, usize);

/// Draws the screen.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Meetings) {
    let Some(file) = scene.file.clone() else { return };
    pane.fresh.bring_back(ui, scene, &file);
    let begun = std::mem::take(&mut pane.begin) && scene.may_write();
    pane.planning |= begun;
    if pane.planning && plan(ui, scene, pane, &file, begun) {
        return;
    }
    let record = pane.chosen.and_then(|id| file.record(id));
    let Some(record) = record.filter(|record| record.kind == Kind::Meeting) else {
        if let Some(id) = list::show(ui, scene, &mut pane.list, &file) {
            pane.chosen = Some(id);
        }
        return;
    };
    let draft = MeetingState::on(record, scene.today) == MeetingState::Draft;
    if draft && scene.may_write() && record.retracted.is_none() {
        writing::show(ui, scene, pane, &file, record);
    } else {
        pane.desk = None;
        sheet::show(ui, scene, pane, &file, record);
    }
    let back = usize::from(record.retracted.is_some());
    pane.wanted = Some((record.id, record.acts.len() + record.changes.len() + back));
    ask::show(ui, scene, pane, &file, record);
    if pane.ask.is_none() && escaped(ui) {
        pane.chosen = None;
    }
}

/// Draws the form of a new meeting, with the caret in it where it was asked for just now; whether it is still there.
fn plan(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    pane: &mut Meetings,
    file: &ClientFile,
    begun: bool,
) -> bool {
    if !pane.fresh.ready() {
        return true;
    }
    let escaped = escaped(ui);
    let mut fresh = pane.fresh.take(None).unwrap_or_else(|| Fresh::new(scene, file));
    if begun {
        fresh.greet();
    }
    match fresh::show(ui, scene, &mut fresh, file) {
        Came::Made(id) => {
            pane.chosen = Some(id);
            pane.planning = false;
            pane.fresh.close(None);
        }
        Came::Left => {
            pane.planning = false;
            pane.fresh.close(None);
        }
        // What was typed is there again when a meeting is begun the next time.
        Came::Nothing => {
            pane.planning = !escaped;
            pane.fresh.open(None, fresh);
        }
    }
    pane.planning
}

/// What can be done with the meeting that is open, for the header, from right to left; whether one is.
pub fn actions(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Meetings) -> bool {
    let Some(file) = scene.file.clone().filter(|_| !pane.planning) else {
        return pane.planning;
    };
    let record = pane.chosen.and_then(|id| file.record(id));
    let Some(record) = record.filter(|record| record.kind == Kind::Meeting) else { return false };
    let (may_write, why) = scene.writer();
    let offer = |ui: &mut Ui, key: &str, icon: Icon| {
        let button = Button::new(scene.say(key)).icon(icon).primary();
        ui.add(button.enabled(may_write, &why)).clicked()
    };
    match MeetingState::on(record, scene.today) {
        _ if record.retracted.is_some() => {}
        MeetingState::Draft => {
            if offer(ui, "ui-meetings-seal", Icon::Seal) {
                pane.ask = Some(Ask::Seal);
            }
            let changed = pane.desk.as_ref().is_some_and(|desk| desk.version != desk.recorded);
            let save = Button::new(scene.say("ui-meetings-save")).icon(Icon::FloppyDisk);
            let why = if may_write { scene.say("ui-meetings-all-saved") } else { why };
            pane.save |= ui.add(save.enabled(may_write && changed, why)).clicked();
        }
        MeetingState::Sealed => {
            if offer(ui, "ui-meetings-send", Icon::PaperPlaneTilt) {
                pane.ask = Some(Ask::send(scene, &file, record));
            }
            // What is wrong in sealed minutes is mended before they go out.
            let add = Button::new(scene.say("ui-meetings-add-annex")).icon(Icon::NotePencil);
            if ui.add(add.enabled(may_write, &why)).clicked() {
                pane.ask = Some(Ask::annex(scene, record));
            }
        }
        _ => {
            if offer(ui, "ui-meetings-add-annex", Icon::NotePencil) {
                pane.ask = Some(Ask::annex(scene, record));
            }
        }
    }
    let print = Command::Print(Some(Print::Minutes { meeting: record.id }));
    let changed = pane.desk.as_ref().is_some_and(|desk| desk.version != desk.recorded);
    let first = scene.say("ui-meetings-save-first");
    let pressed = ui.add(Button::of(scene.words, &print).enabled(!changed, first)).clicked();
    scene.wish_if(pressed, print);
    true
}

/// Whether Escape was pressed while nothing has the keyboard that could want it.
fn escaped(ui: &Ui) -> bool {
    let free = ui.memory(|memory| memory.focused().is_none()) && ui.is_enabled();
    free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
}

/// Takes what has come and asks for what is missing; whether anything came.
pub fn turn(pane: &mut Meetings, worker: &Worker, view: View) -> bool {
    let mut came = pane.fresh.turn(worker, view);
    came |= pane.kept.poll() | pane.forgetting.poll() | pane.history.poll();
    if let Some(wanted) = pane.wanted.filter(|wanted| pane.told != Some(*wanted)) {
        if pane.told.is_none_or(|told| told.0 != wanted.0) {
            pane.history.clear();
        }
        pane.told = Some(wanted);
        pane.history.look(worker, view, move |reader| reader.history(wanted.0));
    }
    if let Some(id) = pane.forget.take() {
        let name = keep::name(id);
        pane.forgetting.ask(worker, move |journal| journal.drop_draft(&name));
    }
    if let Some(desk) = &mut pane.desk {
        let Desk { keep, draft, id, .. } = desk;
        came |= keep.turn(worker, *id, || json_text(&draft.write()));
    }
    if pane.kept_of.is_some() && pane.chosen != pane.kept_of {
        leave(pane, worker);
    }
    if let Some(id) = pane.chosen.filter(|id| pane.kept_of != Some(*id)) {
        pane.kept_of = Some(id);
        pane.kept.clear();
        let name = keep::name(id);
        pane.kept.ask(worker, move |journal| {
            let kept = journal.draft(&name)?;
            Ok(kept.and_then(|text| parse_json(text.as_bytes()).ok()))
        });
    }
    came
}

/// Keeps what was typed before the screen turns to something else.
pub fn leave(pane: &mut Meetings, worker: &Worker) {
    if let Some(mut desk) = pane.desk.take() {
        desk.keep.flush(worker, desk.id, || json_text(&desk.draft.write()));
    }
    pane.kept_of = None;
}
