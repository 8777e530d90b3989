//! What every part of the window is drawn with.

use chrono::{DateTime, Local, NaiveDate, Utc};
use eframe::egui::Id;

use super::command::Command;
use crate::text::{Arg, Words, dates};

/// The words, the day, and where wishes go.
pub struct Scene<'a> {
    /// Words of the language chosen
    pub words: Words,
    /// The day it is
    pub today: NaiveDate,
    /// Wishes of the user, acted on after the drawing
    pub wishes: &'a mut Vec<Command>,
    /// The first stop of each pane drawn, in order
    pub panes: &'a mut Vec<Id>,
    /// Whether long work is running
    pub busy: bool,
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

    /// A day for a list: near today by its distance.
    pub fn day(&self, day: NaiveDate) -> String {
        dates::short(self.words.lang(), day, self.today)
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
