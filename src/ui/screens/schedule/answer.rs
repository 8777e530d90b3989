//! What became of a snapshot outside: sent by a message or handed over, accepted, refused.

use chrono::NaiveDate;
use eframe::egui::{Id, Rect, Ui};

use super::state::Schedule;
use crate::domain::{Failure, Kind, RecordId, Source, Telling, Verb, Who};
use crate::session::Op;
use crate::text::dates;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{
    Button, DateField, Field, PersonField, Segment, SourceField, SourcePick, TextArea, Typed,
    failure_line, form_popup, hears_keys, label,
};

/// What is being told of a snapshot.
pub struct Answer {
    id: RecordId,
    /// The day the snapshot was taken
    made: NaiveDate,
    verb: Verb,
    on: String,
    until: String,
    by: String,
    reason: String,
    handed: bool,
    source: SourcePick,
    anchor: Rect,
    tried: bool,
    failure: Option<Failure>,
    /// Whether the keyboard was given to the first field
    greeted: bool,
}

impl Answer {
    /// Begins to tell it, today.
    pub fn of(scene: &Scene<'_>, id: RecordId, verb: Verb, anchor: Rect) -> Answer {
        Answer {
            id,
            made: made(scene, id),
            verb,
            on: scene.typed_day(scene.today),
            until: String::new(),
            by: String::new(),
            reason: String::new(),
            handed: false,
            greeted: false,
            source: SourcePick::default(),
            anchor,
            tried: false,
            failure: None,
        }
    }

    /// Key of what is missing yet.
    fn missing(&self) -> Option<&'static str> {
        let proven = self.source.source().is_some();
        match self.verb {
            Verb::Refuse if self.reason.trim().is_empty() => Some("ui-schedule-reason-missing"),
            Verb::Send if !self.handed && !proven => Some("ui-schedule-message-missing"),
            Verb::Accept | Verb::Refuse if !proven => Some("ui-schedule-cause-source-missing"),
            _ => None,
        }
    }

    fn op(&self, on: Option<NaiveDate>, until: Option<NaiveDate>) -> Op {
        let said = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let source = self.source.source();
        let sent = self.verb == Verb::Send;
        let telling = Telling {
            on,
            until,
            message: if sent && !self.handed { source.and_then(Source::record) } else { None },
            by: said(&self.by).map(|name| Who::named(&name)),
            reason: said(&self.reason),
            source: if sent { None } else { source },
            ..Telling::default()
        };
        Op::Act { id: self.id, verb: self.verb, telling }
    }

    fn keys(&self) -> (&'static str, &'static str, &'static str) {
        match self.verb {
            Verb::Send => {
                ("ui-schedule-sent-title", "ui-schedule-sent-save", "ui-schedule-sent-saved")
            }
            Verb::Accept => (
                "ui-schedule-accepted-title",
                "ui-schedule-accepted-save",
                "ui-schedule-accepted-saved",
            ),
            _ => (
                "ui-schedule-refused-title",
                "ui-schedule-refused-save",
                "ui-schedule-refused-saved",
            ),
        }
    }
}

/// The day a snapshot was taken; no later than today, which it would be where time stands still.
fn made(scene: &Scene<'_>, id: RecordId) -> NaiveDate {
    let record = scene.file.as_ref().and_then(|file| file.record(id));
    let made = record.map(|record| record.made.at.with_timezone(&chrono::Local).date_naive());
    made.map_or(scene.today, |made| made.min(scene.today))
}

fn form() -> Id {
    Id::unique("schedule-answer")
}

/// Draws the form below the button that asked for it.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule) {
    let ended = scene.outcome(form());
    if matches!(ended, Some(Ok(_))) {
        pane.snapshots.answer = None;
    }
    let Some(answer) = &mut pane.snapshots.answer else { return };
    if let Some(Err(failure)) = ended {
        answer.failure = Some(failure);
    }
    let saving = scene.saving(form());
    let anchor = answer.anchor;
    let formed = form_popup(ui, "schedule-answer", anchor, |ui| body(ui, scene, answer, saving));
    let (save, cancel, days) = formed.inner;
    if (save || formed.save) && !saving {
        answer.tried = true;
        if let (None, Some((on, until))) = (answer.missing(), days) {
            answer.failure = None;
            scene.record(form(), answer.op(on, until), answer.keys().2);
        }
    }
    if cancel || formed.close {
        pane.snapshots.answer = None;
    }
}

/// The days that were told; none where one is not understood.
type Days = Option<(Option<NaiveDate>, Option<NaiveDate>)>;

/// Answers whether it is to be saved, or given up, and the days.
fn body(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    answer: &mut Answer,
    saving: bool,
) -> (bool, bool, Days) {
    let tokens = Tokens::of(ui);
    let (title, save, _) = answer.keys();
    label(ui, Role::Section, &scene.say(title), tokens.text);
    ui.add_space(12.0);
    let missing = answer.missing().filter(|_| answer.tried);
    let wrong = missing.map(|key| scene.say(key));
    let of = |key: &str| wrong.as_deref().filter(|_| missing == Some(key));
    if answer.verb == Verb::Send {
        ways(ui, scene, answer);
        ui.add_space(12.0);
    }
    if answer.verb != Verb::Send || !answer.handed {
        let message = answer.verb == Verb::Send;
        let key = if message { "ui-schedule-sent-message" } else { "ui-schedule-cause-source" };
        let words = scene.say(key);
        let field = SourceField::new("schedule-answer-source", &words);
        let field = if message { field.only(Kind::Message) } else { field.no_proof() };
        let field = if message { field.sends(answer.made) } else { field };
        let wrong = of("ui-schedule-message-missing").or(of("ui-schedule-cause-source-missing"));
        let named = field.wrong(wrong).show(ui, scene, &mut answer.source);
        if let Some(day) = answer.source.day().filter(|_| named) {
            // What happened by a message happened on its day.
            answer.on = scene.typed_day(day);
        }
        ui.add_space(12.0);
    }
    if answer.verb == Verb::Refuse {
        let words = scene.say("ui-schedule-refused-reason");
        let area = TextArea::new("schedule-answer-reason", &words).rows(2);
        area.wrong(of("ui-schedule-reason-missing")).show(ui, &mut answer.reason);
        ui.add_space(12.0);
    }
    if answer.verb != Verb::Send {
        let words = scene.say("ui-schedule-answer-by");
        PersonField::new("schedule-answer-by", &words).show(ui, scene, &mut answer.by);
        ui.add_space(12.0);
    }
    if !answer.greeted && hears_keys(ui) {
        answer.greeted = true;
        let first = if answer.handed { "schedule-answer-on" } else { "schedule-answer-source" };
        ui.memory_mut(|memory| memory.request_focus(Field::id(first)));
    }
    let words = scene.say("ui-schedule-answer-on");
    let on = DateField::new("schedule-answer-on", &words).past().show(ui, scene, &mut answer.on);
    let mut until = Typed::Nothing;
    if answer.verb == Verb::Send {
        ui.add_space(12.0);
        let words = scene.say("ui-schedule-sent-until");
        let field = DateField::new("schedule-answer-until", &words);
        until = field.show(ui, scene, &mut answer.until);
        agreed(ui, scene, on.day().filter(|_| matches!(until, Typed::Nothing)));
    }
    if let Some(failure) = &answer.failure {
        ui.add_space(8.0);
        label(ui, Role::Small, &failure_line(scene.words, failure), tokens.late);
    }
    ui.add_space(16.0);
    let understood = |typed: &Typed| !matches!(typed, Typed::NotUnderstood);
    let days = (understood(&on) && understood(&until)).then(|| (on.day(), until.day()));
    let pressed = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let save = Button::new(scene.say(save)).primary();
        let save = ui.add(save.enabled(!saving, scene.say("ui-work-busy"))).clicked();
        (save, ui.add(Button::new(scene.say("ui-cancel")).quiet()).clicked())
    });
    (pressed.inner.0, pressed.inner.1, days)
}

/// What silence will mean where no last day is told: what the rule in force on the day of sending says.
fn agreed(ui: &mut Ui, scene: &Scene<'_>, sent: Option<NaiveDate>) {
    let (Some(file), Some(sent)) = (&scene.file, sent) else { return };
    let rule = file.silence_after(sent).and_then(|(id, until)| Some((file.record(id)?, until)));
    let said = match rule {
        Some((record, until)) => {
            let day = dates::day_in_week(scene.words.lang(), until);
            let values = [("date", day.into()), ("rule", record.gist(None).title.into())];
            scene.say_with("ui-schedule-agreed", &values)
        }
        None => scene.say("ui-schedule-agreed-nothing"),
    };
    ui.add_space(4.0);
    label(ui, Role::Small, &said, Tokens::of(ui).text2);
}

/// By a message, or handed over.
fn ways(ui: &mut Ui, scene: &Scene<'_>, answer: &mut Answer) {
    let (message, handed) = (scene.say("ui-schedule-by-message"), scene.say("ui-schedule-handed"));
    let segments = [
        Segment { text: &message, side: None, chosen: !answer.handed },
        Segment { text: &handed, side: None, chosen: answer.handed },
    ];
    if let Some(place) = ui.scope(|ui| Segment::row(ui, 28.0, &segments)).inner {
        answer.handed = place == 1;
    }
}
