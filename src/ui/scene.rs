//! What every part of the window is drawn with.

use std::sync::Arc;

use chrono::{DateTime, Local, NaiveDate, NaiveTime, Utc};
use eframe::egui::Id;

use super::command::Command;
use super::file::ClientFile;
use super::habits::Habits;
use super::load::Answer;
use super::recorder::{Recorder, Recording};
use super::sources::Sources;
use crate::domain::{Calendar, Record, Side, Standing};
use crate::session::{Done, Op};
use crate::text::{Arg, Words, dates};

/// The words, the day, and where wishes go.
pub struct Scene<'a> {
    /// Words of the language chosen
    pub words: Words,
    /// The day shown: the day it is, or a past one
    pub today: NaiveDate,
    /// The day it is
    pub now: NaiveDate,
    /// The time of that day
    pub time: NaiveTime,
    /// How the user signs a letter, line by line
    pub signature: Vec<String>,
    /// The past day everything is shown as known on; none for now
    pub past: Option<NaiveDate>,
    /// Why nothing can be recorded now: key of the words
    pub barred: Option<&'static str>,
    /// What is kept of the client shown
    pub file: Option<Arc<ClientFile>>,
    /// Wishes of the user, acted on after the drawing
    pub wishes: &'a mut Vec<Command>,
    /// The first stop of each pane drawn, in order
    pub panes: &'a mut Vec<Id>,
    /// The stop of the section's list, which gets the keyboard when one turns to the section
    pub list: &'a mut Option<Id>,
    /// How the lists of the journal are looked at
    pub habits: &'a mut Habits,
    /// Whether long work is running
    pub busy: bool,
    /// Where acts are recorded
    pub recorder: &'a mut Recorder,
    /// Where sources are looked for
    pub sources: &'a mut Sources,
    /// Whether the keys for finding in a screen were pressed
    pub find: bool,
    /// Set by what takes Ctrl and a digit for itself, so that they do not change the section
    pub digits: &'a mut bool,
}

impl Scene<'_> {
    /// Words of a key.
    pub fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    /// Words of a key with values.
    pub fn say_with(&self, key: &str, values: &[(&str, Arg<'_>)]) -> String {
        self.words.say_with(key, values)
    }

    /// Sends a wish.
    pub fn wish(&mut self, command: Command) {
        self.wishes.push(command);
    }

    /// Sends a wish where this was pressed.
    pub fn wish_if(&mut self, pressed: bool, command: Command) {
        if pressed {
            self.wish(command);
        }
    }

    /// Names the stop of a list: one of the panes, and the first list drawn is the section's.
    pub fn list(&mut self, stop: Id) {
        self.panes.push(stop);
        self.list.get_or_insert(stop);
    }

    /// Whether anything may be recorded: not on a past day, not in a journal that can only be read.
    pub fn may_write(&self) -> bool {
        self.barred.is_none()
    }

    /// Whether a button that records may be pressed now; where not, why.
    pub fn writer(&self) -> (bool, String) {
        match self.barred {
            Some(why) => (false, self.say(why)),
            None if self.recorder.busy() || self.busy => (false, self.say("ui-work-busy")),
            None => (true, String::new()),
        }
    }

    /// Wishes something to be recorded; the form hears how it ended.
    pub fn record(&mut self, form: Id, op: Op, said: &'static str) {
        self.wish(Command::Record(Box::new(Recording { form, op, said })));
    }

    /// Whether this form's act is being recorded.
    pub fn saving(&self, form: Id) -> bool {
        self.recorder.saves(form)
    }

    /// How this form's act ended, once.
    pub fn outcome(&mut self, form: Id) -> Option<Answer<Done>> {
        self.recorder.outcome(form)
    }

    /// Whether the user wants to find something in this screen.
    pub fn find_pressed(&self) -> bool {
        self.find
    }

    /// The working days of a side of the client shown; without a client, every day but weekends.
    pub fn calendar(&self, side: Side) -> Calendar {
        let calendars = self.file.as_ref().map(|file| file.calendars.of_side(side));
        calendars.cloned().unwrap_or_default()
    }

    /// Where a snapshot of the client shown stands on the day shown.
    pub fn standing(&self, record: &Record) -> Option<Standing> {
        self.file.as_ref()?.standing(record.id, self.today)
    }

    /// A day for a list: near today by its distance.
    pub fn day(&self, day: NaiveDate) -> String {
        dates::short(self.words.lang(), day, self.today)
    }

    /// A day as one would type it, to begin with in a field.
    pub fn typed_day(&self, day: NaiveDate) -> String {
        dates::numeric(self.words.lang(), day)
    }

    /// A moment in full, with the day of the week.
    pub fn moment(&self, moment: DateTime<Utc>) -> String {
        let local = moment.with_timezone(&Local);
        let day = dates::full(self.words.lang(), local.date_naive());
        format!("{day}, {}", dates::time(local.time()))
    }

    /// The clock's time of a moment.
    pub fn clock(&self, moment: DateTime<Utc>) -> String {
        dates::time(moment.with_timezone(&Local).time())
    }
}
