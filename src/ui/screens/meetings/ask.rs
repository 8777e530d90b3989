//! The dialogs in which what happens to minutes is recorded.

use eframe::egui::{Id, Ui};

use super::window::Window;
use super::{Meetings, annex, letter, sealing, sending, writing};
use crate::domain::{Body, Kind, Meeting, Record, Source, Telling, Verb, Who};
use crate::session::Op;
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{
    Button, Choice, DateField, Dialog, Field, PersonField, SourceField, SourcePick, TextArea,
    Tried, Typed, failure_line, foot, hears_keys, label,
};

/// What is being asked.
pub enum Ask {
    /// Whether the minutes are to be made final
    Seal,
    /// How they were sent
    Send {
        /// The message's text
        text: String,
        /// The day they were sent
        on: String,
        /// What sent them
        source: SourcePick,
        /// Last day for objections
        until: String,
        /// The window that was proposed
        window: Window,
        /// The last day that was proposed for the day given
        proposed: String,
    },
    /// What the other side says
    Answer {
        /// Confirm or object
        verb: Verb,
        /// Who says it
        by: String,
        /// On which day
        on: String,
        /// What they say
        reason: String,
        /// Where it is written
        source: SourcePick,
    },
    /// What is to be added to sealed minutes
    Annex {
        /// The outcome it changes: 0 for none
        outcome: usize,
        /// What it says
        words: String,
        /// Who asked for it
        by: String,
        /// Where it is written
        source: SourcePick,
    },
}

impl Ask {
    /// How minutes were sent; today, with the window a rule gives.
    pub fn send(scene: &Scene<'_>, file: &ClientFile, record: &Record) -> Ask {
        let window = Window::on(&file.rules, scene.today);
        let until = window.until(scene.today, file.calendars.of_side(crate::domain::Side::Client));
        let text = match &record.body {
            Body::Meeting(meeting) => letter::text(scene, meeting, record.number, (until, window)),
            _ => String::new(),
        };
        let until = scene.typed_day(until);
        Ask::Send {
            text,
            on: scene.typed_day(scene.today),
            source: SourcePick::default(),
            until: until.clone(),
            window,
            proposed: until,
        }
    }

    /// What the other side says, today.
    pub fn answer(scene: &Scene<'_>, verb: Verb) -> Ask {
        Ask::Answer {
            verb,
            by: String::new(),
            on: scene.typed_day(scene.today),
            reason: String::new(),
            source: SourcePick::default(),
        }
    }

    /// An annex; after an objection that no annex answered yet, asked for by whoever objected, where they did.
    pub fn annex(scene: &Scene<'_>, record: &Record) -> Ask {
        let last = record.acts.iter().rfind(|act| matches!(act.verb, Verb::Object | Verb::Annex));
        let objection = last.filter(|act| act.verb == Verb::Object).map(|act| &act.telling);
        let by = objection.and_then(|told| told.by.as_ref());
        Ask::Annex {
            outcome: 0,
            words: String::new(),
            by: by.map(|who| who.name.clone()).unwrap_or_default(),
            source: SourcePick::of(scene, objection.and_then(|told| told.source)),
        }
    }

    /// The field the keyboard begins in; none where it is a button.
    fn first(&self) -> Option<&'static str> {
        match self {
            Ask::Seal => None,
            Ask::Send { .. } => None,
            Ask::Answer { .. } => Some("minutes-answer-by"),
            Ask::Annex { .. } => Some("minutes-annex-words"),
        }
    }

    /// Keys of the title, of the button and of the sentence that says it was done.
    fn keys(&self) -> (&'static str, &'static str, &'static str) {
        match self {
            Ask::Seal => ("ui-meetings-seal-title", "ui-meetings-seal-do", "ui-meetings-sealed"),
            Ask::Send { .. } => {
                ("ui-meetings-send-title", "ui-meetings-send-do", "ui-meetings-sent")
            }
            Ask::Answer { verb: Verb::Confirm, .. } => {
                ("ui-meetings-confirm-title", "ui-meetings-confirm-do", "ui-meetings-confirmed")
            }
            Ask::Answer { .. } => {
                ("ui-meetings-object-title", "ui-meetings-object-do", "ui-meetings-objected")
            }
            Ask::Annex { .. } => {
                ("ui-meetings-annex-title", "ui-meetings-annex-do", "ui-meetings-annexed")
            }
        }
    }
}

/// The form's name.
fn form(record: &Record) -> Id {
    Id::unique(("minutes-ask", record.id))
}

/// Draws the dialog that is open, and records what was said in it.
pub fn show(
    ui: &Ui,
    scene: &mut Scene<'_>,
    pane: &mut Meetings,
    file: &ClientFile,
    record: &Record,
) {
    match scene.outcome(form(record)) {
        Some(Ok(_)) => (pane.ask, pane.asked) = (None, None),
        Some(Err(failure)) => pane.asked = Some(failure),
        None => {}
    }
    let Some(mut ask) = pane.ask.take() else {
        pane.greeted = false;
        return;
    };
    let (title, button, said) = ask.keys();
    let mut go = false;
    let mut leave = false;
    let (name, tried) = (scene.say(title), Tried::of(form(record)));
    let formed = Dialog::new("minutes-ask", &name).show(ui.ctx(), |ui| {
        let copy = body(ui, scene, &mut ask, file, record, pane);
        if let Some(failure) = &pane.asked {
            ui.add_space(8.0);
            label(ui, Role::Small, &failure_line(scene.words, failure), Tokens::of(ui).late);
        }
        ui.add_space(16.0);
        let (ready, why) = ready(scene, &ask);
        if !ready {
            tried.say(ui, &why);
        }
        foot(ui, |ui| {
            let saving = scene.saving(form(record));
            let button = Button::new(scene.say(button)).primary();
            let button = ui.add(button.enabled(ready && !saving, why));
            go = button.clicked();
            tried.pressed(ui, &button);
            // The keyboard goes into the dialog: to its first field, else to what is done in it first.
            if !pane.greeted && hears_keys(ui) {
                pane.greeted = true;
                let first = ask.first().map(Field::id).or(copy).unwrap_or(button.id);
                ui.memory_mut(|memory| memory.request_focus(first));
            }
            leave = ui.add(Button::new(scene.say("ui-cancel")).quiet()).clicked();
        });
    });
    match ready(scene, &ask).0 {
        true => go |= formed.save,
        false if formed.save => tried.note(ui),
        false => {}
    }
    if go || leave || formed.close {
        tried.forget(ui);
    }
    if go && matches!(ask, Ask::Seal) {
        pane.asked = None;
        return writing::record_it(scene, pane, file, record, true);
    }
    if go {
        pane.asked = None;
        scene.record(form(record), op(scene, &ask, record), said);
    }
    if leave || formed.close {
        pane.asked = None;
        // The caret goes back to where it was.
        pane.desk.iter_mut().for_each(|desk| desk.greet = true);
    } else {
        pane.ask = Some(ask);
    }
}

/// What is asked; answers the button that is pressed first, where there is one.
fn body(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    ask: &mut Ask,
    file: &ClientFile,
    record: &Record,
    pane: &Meetings,
) -> Option<Id> {
    let mut first = None;
    match ask {
        Ask::Seal => sealing::missing(ui, scene, pane),
        Ask::Send { text, on, source, until, window, proposed } => {
            first = Some(sending::text(ui, scene, record, text));
            sending::days(ui, scene, file, on, until, window, proposed);
            ui.add_space(12.0);
            let name = scene.say("ui-meetings-sent-by");
            let field = SourceField::new("minutes-sent-by", &name).no_proof().except(record.id);
            let met = record.gist(None).at.with_timezone(&chrono::Local).date_naive();
            let named = field.sends(met).show(ui, scene, source);
            if let Some(day) = source.day().filter(|_| named) {
                *on = scene.typed_day(day);
            }
        }
        Ask::Answer { verb, by, on, reason, source } => {
            what(
                ui,
                scene,
                if *verb == Verb::Confirm {
                    "ui-meetings-confirm-what"
                } else {
                    "ui-meetings-object-what"
                },
            );
            let name = scene.say("ui-meetings-by");
            PersonField::new("minutes-answer-by", &name).show(ui, scene, by);
            ui.add_space(12.0);
            let name = scene.say("ui-meetings-on");
            DateField::new("minutes-answer-on", &name).past().show(ui, scene, on);
            ui.add_space(12.0);
            let key =
                if *verb == Verb::Confirm { "ui-meetings-note" } else { "ui-meetings-objection" };
            TextArea::new("minutes-answer-reason", &scene.say(key)).show(ui, reason);
            ui.add_space(12.0);
            let name = scene.say("ui-meetings-source");
            SourceField::new("minutes-answer-source", &name)
                .no_proof()
                .except(record.id)
                .show(ui, scene, source);
        }
        Ask::Annex { outcome, words, by, source } => {
            what(ui, scene, "ui-meetings-annex-what");
            if let Body::Meeting(meeting) = &record.body {
                amended(ui, scene, meeting, outcome, words);
            }
            TextArea::new("minutes-annex-words", &scene.say("ui-meetings-annex-words"))
                .rows(4)
                .show(ui, words);
            ui.add_space(12.0);
            let name = scene.say("ui-meetings-annex-by");
            PersonField::new("minutes-annex-by", &name).show(ui, scene, by);
            ui.add_space(12.0);
            let name = scene.say("ui-meetings-source");
            SourceField::new("minutes-annex-source", &name).no_proof().show(ui, scene, source);
        }
    }
    first
}

pub fn what(ui: &mut Ui, scene: &Scene<'_>, key: &str) {
    label(ui, Role::Body, &scene.say(key), Tokens::of(ui).text2);
    ui.add_space(12.0);
}

/// The outcome an annex changes, whose words it then begins with.
fn amended(
    ui: &mut Ui,
    scene: &Scene<'_>,
    meeting: &Meeting,
    outcome: &mut usize,
    words: &mut String,
) {
    let outcomes = meeting.points.iter().flat_map(|point| &point.outcomes);
    let mut lines = vec![scene.say("ui-meetings-annex-none")];
    lines.extend(outcomes.enumerate().map(|(place, one)| format!("{}. {}", place + 1, one.text)));
    if lines.len() < 2 {
        return;
    }
    let before = *outcome;
    Choice::new("minutes-annex-outcome", &scene.say("ui-meetings-annex-outcome"))
        .show(ui, &lines, outcome);
    ui.add_space(12.0);
    if *outcome == before {
        return;
    }
    let fresh = |number: usize| {
        let old = annex::outcome(meeting, number).map(|one| one.text.as_str());
        old.map(|old| format!("{}{old}", annex::lead(scene.words, number))).unwrap_or_default()
    };
    // What was typed by hand stays; only words that were put there are put there anew.
    if words.trim().is_empty() || *words == fresh(before) {
        *words = fresh(*outcome);
    }
}

/// Whether all that is needed was said; where not, what is missing.
fn ready(scene: &Scene<'_>, ask: &Ask) -> (bool, String) {
    let (may_write, why) = scene.writer();
    if !may_write {
        return (false, why);
    }
    let day = |text: &str| Typed::of(scene, text).day().is_some();
    let missing = match ask {
        Ask::Seal => None,
        Ask::Send { on, until, .. } if !day(on) || Typed::of(scene, until).failed() => {
            Some("ui-meetings-need-day")
        }
        Ask::Send { source, .. } if source.source().is_none() => Some("ui-meetings-need-sender"),
        Ask::Answer { on, .. } if !day(on) => Some("ui-meetings-need-day"),
        Ask::Answer { by, .. } if by.trim().is_empty() => Some("ui-meetings-need-who"),
        Ask::Answer { verb: Verb::Object, reason, .. } if reason.trim().is_empty() => {
            Some("ui-meetings-need-objection")
        }
        Ask::Answer { source, .. } if source.source().is_none() => Some("ui-meetings-need-source"),
        Ask::Annex { words, .. } if words.trim().is_empty() => Some("ui-meetings-need-words"),
        Ask::Annex { source, .. } if source.left_open() => Some("ui-forms-source-open"),
        _ => None,
    };
    (missing.is_none(), missing.map(|key| scene.say(key)).unwrap_or_default())
}

fn op(scene: &Scene<'_>, ask: &Ask, record: &Record) -> Op {
    let id = record.id;
    let day = |text: &str| Typed::of(scene, text).day();
    let who = |name: &str| Some(name.trim()).filter(|name| !name.is_empty()).map(Who::named);
    let said = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let nothing = writing::nothing();
    let (verb, telling) = match ask {
        Ask::Seal => (Verb::Seal, nothing),
        Ask::Send { on, source, until, .. } => {
            let message = source
                .source()
                .and_then(Source::record)
                .filter(|_| source.kind() == Some(Kind::Message));
            let source = source.source().filter(|_| message.is_none());
            (Verb::Send, Telling { on: day(on), until: day(until), message, source, ..nothing })
        }
        Ask::Answer { verb, by, on, reason, source } => {
            let (by, on, reason) = (who(by), day(on), said(reason));
            (*verb, Telling { by, on, reason, source: source.source(), ..nothing })
        }
        Ask::Annex { words, by, source, .. } => {
            let (words, by, on) = (said(words), who(by), Some(scene.today));
            (Verb::Annex, Telling { words, by, on, source: source.source(), ..nothing })
        }
    };
    Op::Act { id, verb, telling }
}
