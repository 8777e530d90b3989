//! Forms being typed, one for each record and one for a new one, kept in the journal's file so that
//! neither a crash nor a look at another client loses them.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use eframe::egui::{Key, Popup, Ui};

use crate::domain::{Field, Record, RecordId, Value};
use crate::session::{Worker, json_text, parse_json};
use crate::ui::file::ClientFile;
use crate::ui::load::{Load, View};
use crate::ui::scene::Scene;

/// How often what is typed is looked at, to be kept.
const OFTEN: Duration = Duration::from_millis(250);
/// The name of the form of a new record.
const NEW: &str = "new";

/// A form that can be kept and brought back.
pub trait Draft: Sized {
    /// The screen whose forms they are, as what is kept of them is named after it
    const SCREEN: &'static str;

    /// What was typed.
    fn keep(&self) -> Value;

    /// The form as it was kept; none where it is too short to be worth it, or where the record it is
    /// about does not allow it any more.
    fn bring(scene: &Scene<'_>, record: Option<&Record>, kept: &Value) -> Option<Self>;
}

/// The forms of a screen: by the record they are about, none for a new one.
pub struct Forms<F> {
    open: BTreeMap<Option<RecordId>, F>,
    /// What each form held when it was opened
    begun: BTreeMap<Option<RecordId>, Value>,
    asked: bool,
    held: Load<Option<String>>,
    /// What was read and not brought back yet
    waiting: Option<Value>,
    saving: Load<()>,
    saved: String,
    looked: Option<Instant>,
}

impl<F> Default for Forms<F> {
    fn default() -> Forms<F> {
        Forms {
            open: BTreeMap::new(),
            begun: BTreeMap::new(),
            asked: false,
            held: Load::default(),
            waiting: None,
            saving: Load::default(),
            saved: String::new(),
            looked: None,
        }
    }
}

impl<F: Draft> Forms<F> {
    /// Whether a form about this record is open; none asks for that of a new one.
    pub fn has(&self, about: Option<RecordId>) -> bool {
        self.open.contains_key(&about)
    }

    /// Whether something was typed in the form about this record.
    pub fn drafted(&self, about: Option<RecordId>) -> bool {
        self.open.get(&about).is_some_and(|form| self.begun.get(&about) != Some(&form.keep()))
    }

    /// Whether what was kept has been read: before, it is not known which form the screen begins with.
    pub fn ready(&self) -> bool {
        self.asked && !self.held.waits() && self.waiting.is_none()
    }

    /// Opens a form.
    pub fn open(&mut self, about: Option<RecordId>, form: F) {
        self.begun.entry(about).or_insert_with(|| form.keep());
        self.open.insert(about, form);
    }

    /// Draws the form that is open about this record. Where it is done with, that is what `show` answers:
    /// the record it made, if any; or where Escape left it untouched.
    pub fn draw(
        &mut self,
        ui: &mut Ui,
        about: Option<RecordId>,
        show: impl FnOnce(&mut Ui, &mut F) -> Option<Option<RecordId>>,
    ) -> Option<Option<RecordId>> {
        let mut form = self.open.remove(&about)?;
        let closed = show(ui, &mut form);
        let left = closed.is_none() && self.leaves(ui, about, &form);
        if closed.is_some() || left {
            self.begun.remove(&about);
            return closed.or(Some(None));
        }
        self.open(about, form);
        None
    }

    /// Puts a form away that is done with.
    pub fn close(&mut self, about: Option<RecordId>) {
        self.begun.remove(&about);
    }

    /// Whether Escape leaves a form that was taken out: one in which nothing was typed.
    pub fn leaves(&self, ui: &Ui, about: Option<RecordId>, form: &F) -> bool {
        let pressed = ui.input(|input| input.key_pressed(Key::Escape));
        let before = self.begun.get(&about);
        pressed && !Popup::is_any_open(ui.ctx()) && before == Some(&form.keep())
    }

    /// Takes a form out, to be drawn; one that is not done with is opened again.
    pub fn take(&mut self, about: Option<RecordId>) -> Option<F> {
        self.open.remove(&about)
    }

    /// Brings back what was kept, once it has been read.
    pub fn bring_back(&mut self, ui: &Ui, scene: &Scene<'_>, file: &ClientFile) {
        if !self.open.is_empty() && ui.input(|input| !input.events.is_empty()) {
            ui.ctx().request_repaint_after(OFTEN * 2);
        }
        let Some(Value::Map(kept)) = self.waiting.take() else { return };
        for (about, kept) in kept {
            let id = about.parse::<RecordId>().ok();
            let record = id.and_then(|id| file.record(id));
            let known = about == NEW || record.is_some_and(|record| record.retracted.is_none());
            if let Some(form) = F::bring(scene, record, &kept).filter(|_| known) {
                self.open.entry(id).or_insert(form);
            }
        }
    }

    /// Reads what was kept, and keeps what is typed; whether anything came.
    pub fn turn(&mut self, worker: &Worker, view: View) -> bool {
        if view.on.is_some() {
            self.asked = true;
            return false;
        }
        let name = name_of::<F>(view.client);
        if !self.asked {
            self.asked = true;
            self.held.ask(worker, move |journal| journal.draft(&name));
            return false;
        }
        let came = self.held.poll();
        if came {
            let text = self.held.get().cloned().flatten().unwrap_or_default();
            self.waiting = parse_json(text.as_bytes()).ok();
            self.saved = text;
        }
        self.saving.poll();
        let idle = self.waiting.is_none() && !self.held.waits() && !self.saving.waits();
        if idle && self.looked.is_none_or(|looked| looked.elapsed() >= OFTEN) {
            self.looked = Some(Instant::now());
            self.keep(worker, name);
        }
        came
    }

    /// Keeps at once what is typed of a client, where what was kept before has been read.
    pub fn leave(&mut self, worker: &Worker, client: RecordId) {
        if self.asked && self.waiting.is_none() && !self.held.waits() {
            self.keep(worker, name_of::<F>(client));
        }
    }

    fn keep(&mut self, worker: &Worker, name: String) {
        let forms = self.open.iter().filter(|(about, _)| self.drafted(**about));
        let forms = forms.map(|(about, form)| {
            let about = about.map_or_else(|| NEW.to_owned(), |id| id.to_string());
            (about, form.keep())
        });
        let forms: BTreeMap<String, Value> = forms.collect();
        let body = match forms.is_empty() {
            true => String::new(),
            false => json_text(&Value::Map(forms)),
        };
        if body == self.saved {
            return;
        }
        self.saved.clone_from(&body);
        self.saving.ask(worker, move |journal| match body.is_empty() {
            true => journal.drop_draft(&name),
            false => journal.save_draft(&name, &body),
        });
    }
}

/// Under what name the forms of a screen are kept for a client.
fn name_of<F: Draft>(client: RecordId) -> String {
    format!("{}-{client}", F::SCREEN)
}

/// What a kept form says under a name.
pub fn line(kept: &Value, name: &str) -> String {
    match kept {
        Value::Map(map) => map.get(name).and_then(Value::as_text).unwrap_or_default().to_owned(),
        _ => String::new(),
    }
}

/// A field of a kept form; nothing where it is not there or not what was expected.
pub fn part<T: Field>(kept: &Value, name: &str) -> Option<T> {
    match kept {
        Value::Map(map) => T::read(map.get(name)?, name).ok(),
        _ => None,
    }
}
