//! Snapshots: the form that takes one, the list with where each stands, and what the client said.

use chrono::NaiveDate;
use eframe::egui::{Frame, Id, Key, Margin, Panel, Rect, ScrollArea, Sense, Ui, pos2, vec2};

use super::answer::{self, Answer};
use super::compared::Comparing;
use super::ends::Point;
use super::reference::Choice;
use super::state::{Schedule, short};
use super::told;
use crate::domain::{Body, Failure, Record, RecordId, SnapshotState, Standing, Verb};
use crate::session::{Op, Print, PrintOrder};
use crate::ui::command::Command;
use crate::ui::deeds::{Copied, Subject, row_menu};
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{
    Button, ChipLook, Field, TextArea, chip, failure_line, focus_ring, form_popup, hairline,
    hears_keys, label, line, vertical_hairline,
};

/// Width of the list.
const PANE: f32 = 320.0;

/// What is typed about snapshots.
#[derive(Default)]
pub struct Snapshots {
    naming: Option<Naming>,
    pub(super) answer: Option<Answer>,
    pointed: Option<RecordId>,
}

/// A snapshot being named.
#[derive(Default)]
struct Naming {
    name: String,
    note: String,
    greeted: bool,
    failure: Option<Failure>,
}

impl Snapshots {
    /// Asks for the name of a new one.
    pub fn name(&mut self) {
        self.naming.get_or_insert_default();
    }

    /// Points at one of the list.
    pub fn point(&mut self, id: RecordId) {
        self.pointed = Some(id);
    }
}

/// `migawka 3, zaakceptowana 16 cze`: as a reference it is named.
pub fn called(scene: &Scene<'_>, record: &Record) -> String {
    let (state, since) = stands(scene, record, Standing::reference);
    let values = [
        ("number", record.number.into()),
        ("state", scene.say(&format!("common-snapshot-{}", state.as_str())).into()),
        ("date", short(scene, since).into()),
    ];
    scene.say_with("ui-schedule-snapshot-called", &values)
}

/// The same with a capital, where it begins a button.
pub fn called_first(scene: &Scene<'_>, record: &Record) -> String {
    let said = called(scene, record);
    let mut signs = said.chars();
    signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}

/// `3. Plan na drugie półrocze`
pub fn named(scene: &Scene<'_>, record: &Record) -> String {
    let name = match &record.body {
        Body::Snapshot(body) => body.name.as_str(),
        _ => "",
    };
    scene.say_with("ui-snapshot-title", &[("number", record.number.into()), ("name", name.into())])
}

/// Where a snapshot stands, and the day it came there.
fn stands(
    scene: &Scene<'_>,
    record: &Record,
    pick: fn(&Standing) -> (SnapshotState, Option<NaiveDate>),
) -> (SnapshotState, NaiveDate) {
    let taken = record.made.at.with_timezone(&chrono::Local).date_naive();
    let standing = scene.standing(record);
    let (state, since) = standing.as_ref().map_or((SnapshotState::Taken, None), pick);
    (state, since.unwrap_or(taken))
}

fn form() -> Id {
    Id::unique("schedule-snapshot")
}

/// The form that names a new snapshot, below the button that asked for it.
pub fn naming(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule, file: &ClientFile) {
    let ended = scene.outcome(form());
    if matches!(ended, Some(Ok(_))) {
        pane.snapshots.naming = None;
        pane.aside = super::state::Aside::Snapshots;
    }
    let Some(naming) = &mut pane.snapshots.naming else { return };
    if let Some(Err(failure)) = ended {
        naming.failure = Some(failure);
    }
    let screen = ui.ctx().content_rect();
    let anchor = Rect::from_min_max(
        pos2(screen.right() - 16.0 - 440.0, screen.top() + 10.0),
        pos2(screen.right() - 16.0, screen.top() + 38.0),
    );
    let saving = scene.saving(form());
    let formed =
        form_popup(ui, "schedule-snapshot", anchor, |ui| named_form(ui, scene, naming, saving));
    let (take, cancel) = formed.inner;
    let given = !naming.name.trim().is_empty();
    if (take || formed.save) && given && !saving {
        let note = Some(naming.note.trim().to_owned()).filter(|note| !note.is_empty());
        let op = Op::Snapshot { client: file.client.id, name: naming.name.trim().to_owned(), note };
        naming.failure = None;
        scene.record(form(), op, "ui-snapshot-taken");
    }
    if cancel || formed.close {
        pane.snapshots.naming = None;
    }
}

/// Answers whether it is to be taken, or given up.
fn named_form(ui: &mut Ui, scene: &Scene<'_>, naming: &mut Naming, saving: bool) -> (bool, bool) {
    let tokens = Tokens::of(ui);
    label(ui, Role::Section, &scene.say("ui-snapshot-new"), tokens.text);
    label(ui, Role::Small, &scene.say("ui-snapshot-what"), tokens.text2);
    ui.add_space(12.0);
    let (name, hint) = (scene.say("ui-snapshot-name"), scene.say("ui-snapshot-name-hint"));
    let wrong = naming.failure.as_ref().map(|failure| failure_line(scene.words, failure));
    let field = Field::new("snapshot-name", &name).hint(&hint).wrong(wrong.as_deref());
    let response = field.show(ui, &mut naming.name);
    if !naming.greeted && hears_keys(ui) {
        naming.greeted = true;
        response.request_focus();
    }
    let enter = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    ui.add_space(12.0);
    let note = scene.say("ui-schedule-snapshot-note");
    TextArea::new("snapshot-note", &note).rows(2).show(ui, &mut naming.note);
    ui.add_space(16.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let given = !naming.name.trim().is_empty();
        let why = if saving { "ui-work-busy" } else { "ui-snapshot-name-needed" };
        let take = Button::new(scene.say("ui-command-take-snapshot")).primary();
        let take = ui.add(take.enabled(given && !saving, scene.say(why))).clicked();
        (take || enter, ui.add(Button::new(scene.say("ui-cancel")).quiet()).clicked())
    })
    .inner
}

/// The snapshots, newest first, at the right.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule, file: &ClientFile) {
    let tokens = Tokens::of(ui);
    let frame = Frame::NONE.fill(tokens.sunk).inner_margin(Margin::same(16));
    let panel = Panel::right("snapshots").exact_size(PANE).resizable(false).frame(frame);
    let shown = panel.show_separator_line(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        label(ui, Role::Section, &scene.say("ui-snapshots"), tokens.text);
        ui.add_space(8.0);
        if file.snapshots.is_empty() {
            label(ui, Role::Small, &scene.say("ui-empty-snapshots"), tokens.text2);
        }
        let area = ScrollArea::vertical().id_salt("snapshots").auto_shrink(false);
        area.show(ui, |ui| {
            ui.set_width(PANE - 40.0);
            for record in file.snapshots.iter().rev() {
                one(ui, scene, pane, record);
            }
        });
    });
    let rect = shown.response.rect;
    vertical_hairline(ui.painter(), rect.left() + 0.5, rect.y_range(), tokens.line);
    answer::show(ui, scene, pane);
}

fn one(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule, record: &Record) {
    let Body::Snapshot(body) = &record.body else { return };
    let tokens = Tokens::of(ui);
    let (state, since) = stands(scene, record, Standing::now);
    let title = named(scene, record);
    let top = ui.cursor().min;
    ui.add_space(10.0);
    let shown = label(ui, Role::Medium, &title, tokens.text).interact(Sense::click());
    focus_ring(ui, &shown, shown.rect, 4);
    row_menu(ui, scene, &shown, |_| {
        let note = body.note.clone().unwrap_or_default();
        (Subject::of(record), Copied::passage(&title, &[&note]))
    });
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let look = match state {
            SnapshotState::Accepted | SnapshotState::AcceptedBySilence => ChipLook::Ok,
            SnapshotState::Refused => ChipLook::Late,
            _ => ChipLook::Neutral,
        };
        let word = match record.retracted {
            Some(_) => scene.say("ui-retracted"),
            None => scene.say(&format!("common-snapshot-{}", state.as_str())),
        };
        chip(ui, look, &word);
        let tasks = scene.say_with("kind-task.count", &[("count", body.tasks.into())]);
        let said = format!("{}, {tasks}", short(scene, since));
        line(ui, Role::Small, &said, tokens.text2);
    });
    told::show(ui, scene, record, body.note.as_deref());
    ui.add_space(6.0);
    if record.retracted.is_none() {
        actions(ui, scene, pane, record, state, &title);
    }
    ui.add_space(10.0);
    let bottom = ui.cursor().min.y;
    hairline(ui.painter(), ui.max_rect().x_range(), bottom, tokens.line);
    if pane.snapshots.pointed == Some(record.id) {
        let rect = Rect::from_min_max(top, pos2(ui.max_rect().right(), bottom));
        ui.scroll_to_rect(rect, None);
        ui.painter().vline(rect.left() - 8.0, rect.y_range(), (2.0, tokens.accent));
        if ui.input(|input| input.pointer.any_pressed()) {
            pane.snapshots.pointed = None;
        }
    }
}

fn actions(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    pane: &mut Schedule,
    record: &Record,
    state: SnapshotState,
    title: &str,
) {
    let (may, why) = scene.writer();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        let button = |ui: &mut Ui, text: String, enabled: bool, why: &str| {
            let name = format!("{text}, {title}");
            ui.add(Button::new(text).small().named(name).enabled(enabled, why)).clicked()
        };
        let given: &[(Verb, &str)] = match state {
            SnapshotState::Taken => &[(Verb::Send, "ui-schedule-mark-sent")],
            SnapshotState::Sent => &[
                (Verb::Accept, "ui-schedule-mark-accepted"),
                (Verb::Refuse, "ui-schedule-mark-refused"),
            ],
            SnapshotState::AcceptedBySilence => &[(Verb::Refuse, "ui-schedule-mark-refused")],
            SnapshotState::Refused => &[(Verb::Accept, "ui-schedule-mark-accepted")],
            SnapshotState::Accepted | SnapshotState::Superseded => &[],
        };
        for (verb, key) in given {
            if button(ui, scene.say(key), may, &why) {
                pane.snapshots.answer = Some(Answer::of(scene, record.id, *verb, ui.min_rect()));
            }
        }
        if button(ui, scene.say("ui-schedule-compare"), true, "") {
            pane.comparing = Some(Comparing::of(Point::Snapshot(record.id), Point::Now));
        }
        if button(ui, scene.say("ui-schedule-behind"), true, "") {
            pane.reference.choose(Choice::This(record.id));
        }
    });
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let print = Print::Schedule { snapshot: Some(record.id) };
        let lang = scene.words.lang();
        let order = PrintOrder::of(print, lang);
        for command in [Command::OpenPdf(order.clone()), Command::SavePdf(order)] {
            let button = Button::of(scene.words, &command).small().quiet();
            let named = format!("{}, {title}", scene.say(command.face().key));
            let busy = scene.say("ui-work-busy");
            let pressed = ui.add(button.named(named).enabled(!scene.busy, busy)).clicked();
            scene.wish_if(pressed, command);
        }
    });
}
