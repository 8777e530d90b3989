//! What is typed of a note, and what it is recorded as.

use chrono::{DateTime, Local, NaiveTime, Utc};

use crate::domain::{
    Body, Failure, Field as _, Kind, Note, Record, RecordId, Side, Source, Value, Who,
};
use crate::session::Op;
use crate::session::local_moment;
use crate::text::{dates, numbers, typed_time};
use crate::ui::form::{fields, list, of, opt_text, text};
use crate::ui::scene::Scene;
use crate::ui::widgets::{SourcePick, Typed, failure_line, names};

/// A note being written or mended.
pub(super) struct Form {
    pub kind: Kind,
    pub with: String,
    pub from: Option<Side>,
    pub day: String,
    pub time: String,
    pub minutes: String,
    pub reference: String,
    pub subject: String,
    pub text: String,
    /// The document held with a letter, such as a scan
    pub document: SourcePick,
    /// Whether this is what was typed before and not recorded
    pub restored: bool,
    mending: Option<Mending>,
    /// Whether the caret was put where one begins
    pub greeted: bool,
    /// Why it was not recorded
    pub failure: Option<Failure>,
    /// How it ended, where it did
    pub end: Option<End>,
}

/// How a form ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// What was typed is in the record
    Recorded,
    /// Closed; what was typed waits
    Left,
    /// What was typed is thrown away
    Discarded,
}

/// What a recorded note is mended with.
struct Mending {
    id: RecordId,
    before: Note,
    reason: String,
}

impl Form {
    /// An empty note of this kind.
    pub fn new(kind: Kind) -> Form {
        Form {
            kind,
            with: String::new(),
            from: None,
            day: String::new(),
            time: String::new(),
            minutes: String::new(),
            reference: String::new(),
            subject: String::new(),
            text: String::new(),
            document: SourcePick::default(),
            restored: false,
            mending: None,
            greeted: false,
            failure: None,
            end: None,
        }
    }

    /// A recorded note to be mended.
    pub fn mend(scene: &Scene<'_>, record: &Record) -> Option<Form> {
        let Body::Note(note) = &record.body else { return None };
        let local = note.at.with_timezone(&Local);
        let with: Vec<&str> = note.with.iter().map(|who| who.name.as_str()).collect();
        let mending = Mending { id: record.id, before: note.clone(), reason: String::new() };
        Some(Form {
            with: with.join(", "),
            from: note.from,
            day: scene.typed_day(local.date_naive()),
            time: dates::time(local.time()),
            minutes: note.minutes.map(|minutes| minutes.to_string()).unwrap_or_default(),
            reference: note.reference.clone().unwrap_or_default(),
            subject: note.subject.clone().unwrap_or_default(),
            text: note.text.clone(),
            document: SourcePick::of(scene, note.document.map(Source::Record)),
            mending: Some(mending),
            ..Form::new(record.kind)
        })
    }

    /// Whether a recorded note is mended.
    pub fn mends(&self) -> bool {
        self.mending.is_some()
    }

    /// Why a recorded note is mended, as far as that was typed.
    pub fn reason(&mut self) -> Option<&mut String> {
        self.mending.as_mut().map(|mending| &mut mending.reason)
    }

    /// Whether nothing was typed that is worth keeping.
    pub fn is_empty(&self) -> bool {
        let lines = [&self.with, &self.minutes, &self.reference, &self.subject, &self.text];
        lines.iter().all(|line| line.trim().is_empty()) && self.document.source().is_none()
    }

    /// Whether such a note has a time of day; a letter has only its day.
    pub fn has_time(&self) -> bool {
        self.kind != Kind::Letter
    }

    /// When it took place; none where the day or the time is not understood.
    pub fn at(&self, scene: &Scene<'_>) -> Option<DateTime<Utc>> {
        let day = Typed::of(scene, &self.day).day()?;
        let noon = NaiveTime::from_hms_opt(12, 0, 0)?;
        let time = if self.has_time() { typed_time(&self.time)? } else { noon };
        if let Some(mending) = &self.mending {
            // Seconds that no form shows are no mistake.
            let before = mending.before.at.with_timezone(&Local);
            let same_time = !self.has_time() || dates::time(before.time()) == dates::time(time);
            if before.date_naive() == day && same_time {
                return Some(mending.before.at);
            }
        }
        Some(local_moment(day.and_time(time)))
    }

    /// How long it took, in whole minutes; none where what is typed is no such count.
    pub fn lasted(&self) -> Option<Option<u32>> {
        if self.minutes.trim().is_empty() {
            return Some(None);
        }
        let count = numbers::typed_count(&self.minutes)?;
        u32::try_from(count).ok().map(Some)
    }

    /// What is typed and not understood.
    pub fn unclear(&self, scene: &Scene<'_>) -> Option<&'static str> {
        match () {
            () if self.at(scene).is_none() => Some("ui-notes-when-wrong"),
            () if self.lasted().is_none() => Some("ui-notes-minutes-wrong"),
            () if self.document.left_open() => Some("ui-forms-source-open"),
            () => None,
        }
    }

    fn note(&self, scene: &Scene<'_>) -> Option<Value> {
        let with = names(&self.with).into_iter().map(|name| Who::named(name).write());
        Some(fields([
            ("at", of(&self.at(scene)?)),
            ("with", list(with)),
            ("from", of(&self.from)),
            ("subject", opt_text(&self.subject)),
            ("text", text(&self.text)),
            ("minutes", of(&self.lasted()?)),
            ("reference", opt_text(&self.reference)),
            ("document", of(&self.document.source().and_then(Source::record))),
        ]))
    }

    /// What is to be recorded; none while the day or the time is not understood.
    pub fn op(&self, scene: &Scene<'_>) -> Option<Op> {
        let note = self.unclear(scene).is_none().then(|| self.note(scene))??;
        let Some(mending) = &self.mending else {
            let client = scene.file.as_ref()?.client.id;
            return Some(Op::Add { client, kind: self.kind, fields: note });
        };
        let (Value::Map(mut now), Value::Map(before)) = (note, mending.before.write()) else {
            return None;
        };
        let same_people = names(&self.with)
            == mending.before.with.iter().map(|who| who.name.as_str()).collect::<Vec<_>>();
        now.retain(|name, value| {
            let held = before.get(name).unwrap_or(&Value::Null);
            let empty = *value == Value::List(Vec::new()) && *held == Value::Null;
            held != value && !empty && !(name == "with" && same_people)
        });
        let (id, reason) = (mending.id, mending.reason.clone());
        Some(Op::Correct { id, fields: Value::Map(now), reason })
    }

    /// What is wrong with a field, as the journal said.
    pub fn wrong(&self, scene: &Scene<'_>, field: &str) -> Option<String> {
        let failure = self.failure.as_ref()?;
        let about = failure.args.iter().find(|(name, _)| *name == "field");
        let here = about
            .is_some_and(|(_, about)| about == field || about.starts_with(&format!("{field}[")));
        here.then(|| failure_line(scene.words, failure))
    }

    /// A failure that is about no field shown.
    pub fn general(&self, scene: &Scene<'_>) -> Option<String> {
        const SHOWN: &[&str] = &["text", "with", "minutes", "reason", "subject", "reference"];
        let failure = self.failure.as_ref()?;
        let shown = SHOWN.iter().any(|field| self.wrong(scene, field).is_some());
        (!shown).then(|| failure_line(scene.words, failure))
    }
}
