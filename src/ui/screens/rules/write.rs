//! The form of a rule's words: a new rule, an amendment, a correction.

use chrono::NaiveDate;
use eframe::egui::{Id, Ui};

use crate::domain::{Body, Failure, Kind, Record, RecordId, RuleKind, Value};
use crate::session::Op;
use crate::text::numbers;
use crate::ui::form::{day, fields, of, opt_text, text};
use crate::ui::scene::Scene;
use crate::ui::screens::register::{
    Press, changed, double, fault_at, foot, frame, greet, line, part, people, typed_people,
};
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{
    Choice, DateField, Field, PersonField, SourceField, SourcePick, TextArea, Typed, label, names,
};

use super::{kind_name, templates, told_days};

/// Most working days a rule gives for an answer.
const MOST: i64 = 366;

/// What the form does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    New,
    Amend(RecordId),
    Correct(RecordId),
}

/// A rule being written.
pub struct Writing {
    mode: Mode,
    /// The words, the days and the first day of the version that is amended
    before: Option<(String, Option<u32>, Option<NaiveDate>)>,
    title: String,
    words: String,
    kind: usize,
    /// Working days for an answer, as typed
    days: String,
    proposed_by: String,
    agreed_by: String,
    agreed_on: String,
    in_force_from: String,
    source: SourcePick,
    reason: String,
    failure: Option<Failure>,
    greeted: bool,
}

/// The days of the form, as understood.
struct Days {
    agreed_on: Typed,
    in_force_from: Typed,
}

impl Writing {
    /// A form of a new rule with nothing in it.
    pub fn new_rule() -> Writing {
        Writing {
            mode: Mode::New,
            before: None,
            title: String::new(),
            words: String::new(),
            kind: 0,
            days: String::new(),
            proposed_by: String::new(),
            agreed_by: String::new(),
            agreed_on: String::new(),
            in_force_from: String::new(),
            source: SourcePick::default(),
            reason: String::new(),
            failure: None,
            greeted: false,
        }
    }

    /// A form of a new rule that begins with words others found good.
    pub fn from_template(
        title: String,
        words: String,
        kind: RuleKind,
        days: Option<u32>,
    ) -> Writing {
        let kind = RuleKind::ALL.iter().position(|one| *one == kind).unwrap_or(0);
        let days = days.map(|days| days.to_string()).unwrap_or_default();
        Writing { title, words, kind, days, ..Writing::new_rule() }
    }

    /// A form of the next version of a rule: its words as they stand, nobody yet agreed to it.
    pub fn amend(_scene: &Scene<'_>, record: &Record) -> Option<Writing> {
        let Body::Rule(rule) = &record.body else { return None };
        let title = rule.title.clone().unwrap_or_default();
        let writing = Writing::from_template(title, rule.words.clone(), rule.kind, rule.days);
        let before = Some((rule.words.clone(), rule.days, rule.in_force_from));
        Some(Writing { mode: Mode::Amend(record.id), before, ..writing })
    }

    /// A form that mends what was recorded wrongly.
    pub fn correct(scene: &Scene<'_>, record: &Record) -> Option<Writing> {
        let Body::Rule(rule) = &record.body else { return None };
        let typed = |day: Option<NaiveDate>| day.map(|day| scene.typed_day(day));
        let amended = Writing::amend(scene, record)?;
        let proposed_by = rule.proposed_by.as_ref().map(|who| who.name.clone());
        Some(Writing {
            mode: Mode::Correct(record.id),
            proposed_by: proposed_by.unwrap_or_default(),
            agreed_by: typed_people(&rule.agreed_by),
            agreed_on: typed(rule.agreed_on).unwrap_or_default(),
            in_force_from: typed(rule.in_force_from).unwrap_or_default(),
            source: SourcePick::of(scene, rule.source),
            ..amended
        })
    }

    /// What was typed, to be kept.
    pub fn keep(&self) -> Value {
        let mode = match self.mode {
            Mode::New => "new",
            Mode::Amend(_) => "amend",
            Mode::Correct(_) => "correct",
        };
        let line = |text: &String| Value::Text(text.clone());
        fields([
            ("mode", Value::from(mode)),
            ("title", line(&self.title)),
            ("words", line(&self.words)),
            ("kind", of(&RuleKind::ALL.get(self.kind).copied())),
            ("days", line(&self.days)),
            ("proposed_by", line(&self.proposed_by)),
            ("agreed_by", line(&self.agreed_by)),
            ("agreed_on", line(&self.agreed_on)),
            ("in_force_from", line(&self.in_force_from)),
            ("source", of(&self.source.source())),
            ("reason", line(&self.reason)),
        ])
    }

    /// The form as it was kept.
    pub fn bring(scene: &Scene<'_>, record: Option<&Record>, kept: &Value) -> Option<Writing> {
        let mode = match (line(kept, "mode").as_str(), record) {
            ("amend", Some(record)) => Mode::Amend(record.id),
            ("correct", Some(record)) => Mode::Correct(record.id),
            ("new", None) => Mode::New,
            _ => return None,
        };
        let before = record.and_then(|record| Writing::amend(scene, record)?.before);
        let kind = part(kept, "kind").unwrap_or(RuleKind::Other);
        let (title, words) = (line(kept, "title"), line(kept, "words"));
        Some(Writing {
            mode,
            before,
            days: line(kept, "days"),
            proposed_by: line(kept, "proposed_by"),
            agreed_by: line(kept, "agreed_by"),
            agreed_on: line(kept, "agreed_on"),
            in_force_from: line(kept, "in_force_from"),
            source: SourcePick::of(scene, part(kept, "source")),
            reason: line(kept, "reason"),
            ..Writing::from_template(title, words, kind, None)
        })
    }

    /// Draws the form; what was recorded, once it is done with: a new rule, or none.
    pub fn show(&mut self, ui: &mut Ui, scene: &mut Scene<'_>) -> Option<Option<RecordId>> {
        let form = Id::unique("rules-write");
        match scene.outcome(form) {
            Some(Ok(done)) => return Some(done.ids.first().copied()),
            Some(Err(failure)) => self.failure = Some(failure),
            None => {}
        }
        let (title, what) = match self.mode {
            Mode::New => ("ui-rules-new-title", "ui-rules-new-what"),
            Mode::Amend(_) => ("ui-rules-amend-title", "ui-rules-amend-what"),
            Mode::Correct(_) => ("ui-rules-correct-title", "ui-register-correct-what"),
        };
        let (title, what) = (scene.say(title), scene.say(what));
        let mut press = Press::Nothing;
        frame(ui, &title, &what, |ui| press = self.fields(ui, scene, form));
        (press == Press::Cancel).then_some(None)
    }

    fn fields(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, form: Id) -> Press {
        let nothing = self.title.trim().is_empty() && self.words.trim().is_empty();
        if self.mode == Mode::New
            && nothing
            && let Some(taken) = templates::offers(ui, scene)
        {
            *self = taken;
        }
        let failure = self.failure.clone();
        let wrong = |scene: &Scene<'_>, field: &str| fault_at(scene, failure.as_ref(), field);
        self.wording(ui, scene, &wrong);
        let days = self.agreement(ui, scene, &wrong);
        self.answer(ui, scene, &wrong);
        let name = scene.say("ui-register-source");
        SourceField::new("rules-source", &name).no_proof().show(ui, scene, &mut self.source);
        if matches!(self.mode, Mode::Correct(_)) {
            let name = scene.say("ui-register-reason");
            let area = TextArea::new("rules-reason", &name).rows(2);
            area.wrong(wrong(scene, "reason").as_deref()).show(ui, &mut self.reason);
        }
        let missing = self.missing(&days).map(|key| scene.say(key));
        let save = match self.mode {
            Mode::New => "ui-rules-new",
            Mode::Amend(_) => "ui-rules-amend",
            Mode::Correct(_) => "ui-register-correct",
        };
        let save = scene.say(save);
        let press = foot(ui, scene, form, &save, missing, self.failure.as_ref());
        if press == Press::Save {
            self.record(scene, form, &days);
        }
        press
    }

    fn wording(
        &mut self,
        ui: &mut Ui,
        scene: &mut Scene<'_>,
        wrong: &dyn Fn(&Scene<'_>, &str) -> Option<String>,
    ) {
        let title = scene.say("ui-rules-title");
        let kind = scene.say("ui-rules-kind");
        let kinds: Vec<String> = RuleKind::ALL.iter().map(|kind| kind_name(scene, *kind)).collect();
        let (mut held, mut place) = (std::mem::take(&mut self.title), self.kind);
        double(
            ui,
            scene,
            |ui, scene| {
                let field = Field::new("rules-title", &title);
                field.wrong(wrong(scene, "title").as_deref()).show(ui, &mut held);
            },
            |ui, _| {
                Choice::new("rules-of-kind", &kind).show(ui, &kinds, &mut place);
            },
        );
        (self.title, self.kind) = (held, place);
        let name = scene.say("ui-rules-words");
        let area = TextArea::new("rules-words", &name).rows(4);
        let response = area.wrong(wrong(scene, "words").as_deref()).show(ui, &mut self.words);
        let first = if self.mode == Mode::New { Field::id("rules-title") } else { response.id };
        greet(ui, &mut self.greeted, first);
    }

    /// How long it gives for an answer; what is typed is told as it is understood.
    fn answer(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        wrong: &dyn Fn(&Scene<'_>, &str) -> Option<String>,
    ) {
        let name = scene.say("ui-rules-days");
        let days = count(&self.days);
        let fault = days.is_none().then(|| scene.say("ui-people-days-wrong"));
        let fault = fault.or_else(|| wrong(scene, "days"));
        let field = Field::new("rules-days", &name).wrong(fault.as_deref());
        field.show(ui, &mut self.days);
        if let Some(days) = days.flatten() {
            let said = told_days(scene, self.kind(), days);
            label(ui, Role::Small, &said, Tokens::of(ui).text2);
        }
    }

    fn kind(&self) -> RuleKind {
        RuleKind::ALL.get(self.kind).copied().unwrap_or(RuleKind::Other)
    }

    fn agreement(
        &mut self,
        ui: &mut Ui,
        scene: &mut Scene<'_>,
        wrong: &dyn Fn(&Scene<'_>, &str) -> Option<String>,
    ) -> Days {
        let name = |key: &str| scene.say(key);
        let (proposed, agreed) = (name("ui-rules-proposed-by"), name("ui-rules-agreed-by"));
        let (on, from) = (name("ui-rules-agreed-on"), name("ui-rules-in-force-from"));
        let several = name("ui-rules-several");
        let (mut proposed_by, mut agreed_by) =
            (std::mem::take(&mut self.proposed_by), std::mem::take(&mut self.agreed_by));
        double(
            ui,
            scene,
            |ui, scene| {
                let field = PersonField::new("rules-proposed-by", &proposed);
                field.wrong(wrong(scene, "proposed_by").as_deref()).show(
                    ui,
                    scene,
                    &mut proposed_by,
                );
            },
            |ui, scene| {
                let field = PersonField::new("rules-agreed-by", &agreed).many().hint(&several);
                field.wrong(wrong(scene, "agreed_by").as_deref()).show(ui, scene, &mut agreed_by);
            },
        );
        (self.proposed_by, self.agreed_by) = (proposed_by, agreed_by);
        let mut days = Days { agreed_on: Typed::Nothing, in_force_from: Typed::Nothing };
        let (agreed_on, in_force_from) = (&mut self.agreed_on, &mut self.in_force_from);
        double(
            ui,
            scene,
            |ui, scene| {
                let field = DateField::new("rules-agreed-on", &on).past();
                days.agreed_on = field.show(ui, scene, agreed_on);
            },
            |ui, scene| {
                let field = DateField::new("rules-from", &from);
                days.in_force_from = field.show(ui, scene, in_force_from);
            },
        );
        days
    }

    fn missing(&self, days: &Days) -> Option<&'static str> {
        let agreed = !names(&self.agreed_by).is_empty();
        match () {
            () if self.words.trim().is_empty() => Some("ui-rules-words-needed"),
            () if count(&self.days).is_none() => Some("ui-people-days-wrong"),
            () if days.agreed_on.failed() || days.in_force_from.failed() => {
                Some("ui-register-day-wrong")
            }
            () if self.says_nothing_new(days) => Some("ui-rules-same-as-before"),
            // Without its first day an amendment would bind backwards.
            () if agreed && days.in_force_from == Typed::Nothing => Some("ui-rules-from-needed"),
            () if self.source.left_open() => Some("ui-forms-source-open"),
            () if matches!(self.mode, Mode::Correct(_)) && self.reason.trim().is_empty() => {
                Some("ui-register-reason-needed")
            }
            () => None,
        }
    }

    /// An amendment that leaves the words and the first day as they are would be no new version, and
    /// take from the one in force those who agreed to it.
    fn says_nothing_new(&self, days: &Days) -> bool {
        let Some((words, answer, from)) = self.before.as_ref() else { return false };
        let day = days.in_force_from.day();
        let amends = matches!(self.mode, Mode::Amend(_));
        let same = self.words.trim() == words.trim() && count(&self.days) == Some(*answer);
        amends && same && (day.is_none() || day == *from)
    }

    fn record(&self, scene: &mut Scene<'_>, form: Id, days: &Days) {
        let Some(file) = scene.file.clone() else { return };
        let kind = self.kind();
        let fields = fields([
            ("title", opt_text(&self.title)),
            ("words", text(&self.words)),
            ("kind", of(&kind)),
            ("days", of(&count(&self.days).flatten())),
            ("proposed_by", opt_text(&self.proposed_by)),
            ("agreed_by", people(&self.agreed_by)),
            ("agreed_on", day(days.agreed_on.day())),
            ("in_force_from", day(days.in_force_from.day())),
            ("source", of(&self.source.source())),
        ]);
        let known = |id: RecordId| file.record(id).map(|record| changed(record, fields.clone()));
        match self.mode {
            Mode::New => {
                let client = file.client.id;
                let op = Op::Add { client, kind: Kind::Rule, fields };
                scene.record(form, op, "ui-rules-new-saved");
            }
            Mode::Amend(id) => {
                let fields = known(id).unwrap_or_default();
                let op = Op::Change { id, fields, cause: None, side: None, source: None };
                scene.record(form, op, "ui-rules-amend-saved");
            }
            Mode::Correct(id) => {
                let fields = known(id).unwrap_or_default();
                let op = Op::Correct { id, fields, reason: self.reason.clone() };
                scene.record(form, op, "ui-register-correct-saved");
            }
        }
    }
}

/// Working days as typed, or nothing; none where what was typed is no such number.
fn count(typed: &str) -> Option<Option<u32>> {
    if typed.trim().is_empty() {
        return Some(None);
    }
    let days = numbers::typed_count(typed).filter(|days| (1..=MOST).contains(days))?;
    u32::try_from(days).ok().map(Some)
}
