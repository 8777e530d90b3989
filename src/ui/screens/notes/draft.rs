//! What is being typed of a note, kept in the journal's file so that it survives a crash.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use super::form::{End, Form};
use crate::domain::{Kind, RecordId, Side, Value};
use crate::session::{Worker, json_text, parse_json};
use crate::ui::load::Load;
use crate::ui::widgets::SourcePick;

/// How long the typing has to rest before it is kept.
const REST: Duration = Duration::from_millis(700);

/// Keeps and brings back the note that is being written.
#[derive(Default)]
pub(super) struct Drafts {
    name: String,
    kept: Load<Option<String>>,
    saving: Load<()>,
    changed: Option<Instant>,
}

impl Drafts {
    /// Asks for what was typed of such a note before.
    pub fn open(&mut self, worker: &Worker, client: RecordId, kind: Kind) {
        let name = format!("note-{client}-{}", kind.as_str());
        self.name.clone_from(&name);
        self.changed = None;
        self.kept.ask(worker, move |journal| journal.draft(&name));
    }

    /// Something was typed.
    pub fn touch(&mut self) {
        self.changed = Some(Instant::now());
    }

    /// Whether what was typed is not kept yet.
    pub fn pending(&self) -> bool {
        self.changed.is_some() || self.saving.waits()
    }

    /// Whether what was typed before is still on its way.
    pub fn waits(&self) -> bool {
        self.kept.waits()
    }

    /// Whether the last keeping failed.
    pub fn failed(&self) -> bool {
        self.saving.failure().is_some()
    }

    /// Keeps at once what a form that is being left holds.
    pub fn leave(&mut self, worker: &Worker, form: Option<Form>) {
        if let Some(form) = form.filter(|form| self.changed.is_some() && !form.mends()) {
            self.keep(worker, &form);
        }
        self.changed = None;
    }

    /// Takes what has come, keeps what was typed once the typing rests, puts away a form that ended;
    /// whether anything came.
    pub fn turn(&mut self, worker: &Worker, place: &mut Option<Form>) -> bool {
        let came = self.kept.poll();
        let saved = self.saving.poll();
        let Some(form) = place else { return came | saved };
        if came && form.is_empty() && !form.mends() {
            let text = self.kept.get().cloned().flatten();
            let value = text.and_then(|text| parse_json(text.as_bytes()).ok());
            value.iter().for_each(|value| form.restore(value));
        }
        match form.end {
            Some(End::Left) if !form.is_empty() => self.leave(worker, place.take()),
            Some(_) => {
                self.discard(worker, form.mends());
                *place = None;
            }
            None if self.rests() && !self.saving.waits() => {
                self.changed = None;
                self.keep(worker, form);
            }
            None => {}
        }
        came | saved
    }

    fn rests(&self) -> bool {
        self.changed.is_some_and(|since| since.elapsed() >= REST)
    }

    fn keep(&mut self, worker: &Worker, form: &Form) {
        if form.mends() {
            return;
        }
        let (name, body) = (self.name.clone(), json_text(&form.kept()));
        self.saving.ask(worker, move |journal| journal.save_draft(&name, &body));
    }

    fn discard(&mut self, worker: &Worker, mends: bool) {
        self.changed = None;
        let name = self.name.clone();
        if !name.is_empty() && !mends {
            self.saving.ask(worker, move |journal| journal.drop_draft(&name));
        }
    }
}

/// Names of the typed lines in a draft.
const LINES: [&str; 7] = ["with", "day", "time", "minutes", "reference", "subject", "text"];

impl Form {
    /// What was typed, to be kept.
    pub fn kept(&self) -> Value {
        let lines = [
            &self.with,
            &self.day,
            &self.time,
            &self.minutes,
            &self.reference,
            &self.subject,
            &self.text,
        ];
        let lines = LINES.iter().zip(lines);
        let mut map: BTreeMap<String, Value> =
            lines.map(|(name, line)| ((*name).to_owned(), Value::Text(line.clone()))).collect();
        if let Some((id, kind, title)) = self.document.record() {
            let parts = [
                ("id", id.to_string()),
                ("kind", kind.as_str().to_owned()),
                ("title", title.to_owned()),
            ];
            let parts = parts.map(|(name, text)| (name.to_owned(), Value::Text(text)));
            map.insert("document".to_owned(), Value::Map(parts.into()));
        }
        if let Some(side) = self.from {
            map.insert("from".to_owned(), Value::Text(side.as_str().to_owned()));
        }
        Value::Map(map)
    }

    /// Brings back what was kept.
    pub fn restore(&mut self, value: &Value) {
        let Value::Map(map) = value else { return };
        let line = |name: &str| map.get(name).and_then(Value::as_text).unwrap_or_default();
        self.with = line("with").to_owned();
        self.day = line("day").to_owned();
        self.time = line("time").to_owned();
        self.minutes = line("minutes").to_owned();
        self.reference = line("reference").to_owned();
        self.subject = line("subject").to_owned();
        self.text = line("text").to_owned();
        self.from = Side::from_word(line("from"));
        self.document = map.get("document").and_then(document).unwrap_or_default();
        self.restored = !self.is_empty();
    }
}

/// The document that was named in a draft.
fn document(value: &Value) -> Option<SourcePick> {
    let Value::Map(map) = value else { return None };
    let text = |name: &str| map.get(name).and_then(Value::as_text);
    let kind = Kind::from_word(text("kind")?)?;
    Some(SourcePick::cite(text("id")?.parse().ok()?, kind, text("title")?.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::Form;
    use crate::domain::{Kind, Side};

    #[test]
    fn what_was_typed_comes_back() {
        let mut form = Form::new(Kind::PhoneNote);
        form.with = "Ewa Rudnik, ".to_owned();
        form.text = "Oddzwoni w piątek".to_owned();
        form.from = Some(Side::Client);
        let mut again = Form::new(Kind::PhoneNote);
        again.restore(&form.kept());
        assert_eq!(again.kept(), form.kept());
        assert!(again.restored);
    }
}
