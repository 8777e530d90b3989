//! Timeline: one stream of everything that happened with a client, by day, newest first; filters at
//! the left, the weeks at the right.

mod entry;
mod filter;
mod filters;
mod index;
mod menu;
mod rail;
mod told;

pub use menu::new_entry;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use chrono::NaiveDate;
use eframe::egui::{CentralPanel, Frame, Id, Margin, Ui};

use self::filter::{Filter, Period};
use self::index::{Index, Line, Shown};
use self::rail::Weeks;
use crate::domain::{Body, Record, RecordId};
use crate::session::{TimelineRow, Worker};
use crate::ui::command::Command;
use crate::ui::file::ClientFile;
use crate::ui::load::{Load, View};
use crate::ui::scene::Scene;
use crate::ui::widgets::{Button, Grouped, Item, empty_state, failure_block};

/// Height of an entry.
const ENTRY: f32 = 44.0;
/// Height of a day's header.
const DAY: f32 = 36.0;
/// Narrowest window in which the filters stand beside the stream.
const WIDE: f32 = 1360.0;
/// Narrowest room in which the weeks stand beside the stream.
const RAILED: f32 = 720.0;
/// Lines fetched at once.
const PAGE: u64 = 64;
/// Pages held at most.
const HELD: usize = 12;

/// The messages that speak of a person.
type About = Arc<HashSet<RecordId>>;
/// The words of some lines, by their records.
type Page = HashMap<RecordId, TimelineRow>;

/// The stream of a client, and where one is in it.
#[derive(Default)]
pub struct Timeline {
    view: Option<View>,
    /// Whether it was looked at; until then nothing is loaded
    seen: bool,
    index: Load<Arc<Index>>,
    /// The file the index was asked for
    of: Option<Arc<ClientFile>>,
    filter: Filter,
    period: Period,
    from: String,
    until: String,
    /// The messages that speak of the person filtered by
    about: Load<About>,
    /// Whose those are
    about_of: Option<RecordId>,
    /// What the lines shown were filtered from, and how
    applied: Option<(Arc<Index>, Filter, Option<About>)>,
    shown: Shown,
    weeks: Option<Weeks>,
    pages: BTreeMap<u64, Load<Page>>,
    wanted: Range<u64>,
    row: u64,
    reveal: Option<u64>,
    jump: Option<u64>,
    started: bool,
}

impl Timeline {
    /// Turns to a client and a day; the same ones keep their filters and place.
    pub fn open(&mut self, view: View) {
        if self.view != Some(view) {
            *self = Timeline { view: Some(view), seen: self.seen, ..Timeline::default() };
        }
    }

    /// Takes what has come and asks for what is missing; whether anything came.
    pub fn turn(
        &mut self,
        worker: &Worker,
        file: Option<&Arc<ClientFile>>,
        today: NaiveDate,
    ) -> bool {
        let Some(view) = self.view.filter(|_| self.seen) else { return false };
        if let Some(file) = file.filter(|file| file.client.id == view.client) {
            let known = self.of.as_ref().is_some_and(|of| Arc::ptr_eq(of, file));
            if !known {
                self.of = Some(Arc::clone(file));
                let file = Arc::clone(file);
                self.index.look(worker, view, move |reader| Index::load(reader, file));
            }
        }
        let mut came = self.index.poll();
        for page in self.pages.values_mut() {
            came |= page.poll();
        }
        came |= self.find_person(worker, view);
        came |= self.apply(today);
        self.fetch(worker, view);
        came
    }

    /// Asks for the messages that speak of the person filtered by; whether they came.
    fn find_person(&mut self, worker: &Worker, view: View) -> bool {
        if self.about_of != self.filter.person {
            self.about_of = self.filter.person;
            self.about.clear();
            let file = self.index.get().map(|index| Arc::clone(&index.file));
            let person = self.about_of.and_then(|id| file.as_ref()?.record(id).and_then(names_of));
            if let Some((name, addresses)) = person {
                self.about.look(worker, view, move |reader| {
                    let found = reader.messages_about(view.client, &name, &addresses)?;
                    Ok(Arc::new(found.into_iter().collect()))
                });
            }
        }
        self.about.poll()
    }

    /// Filters anew where the stream or the filter is another; whether it did.
    fn apply(&mut self, today: NaiveDate) -> bool {
        let Some(index) = self.index.get() else { return false };
        let same = self.applied.as_ref().is_some_and(|(of, filter, about)| {
            let same = match (about, self.about.get()) {
                (Some(known), Some(now)) => Arc::ptr_eq(known, now),
                (known, now) => known.is_none() && now.is_none(),
            };
            same && Arc::ptr_eq(of, index) && *filter == self.filter
        });
        if same {
            return false;
        }
        let about = self.about.get().cloned();
        self.shown = index.filtered(&self.filter, about.as_deref());
        let days = self.shown.days.iter().enumerate();
        self.weeks = Weeks::of(days.map(|(group, day)| (*day, self.size(group))));
        self.applied = Some((Arc::clone(index), self.filter.clone(), about));
        self.pages.clear();
        if !self.started {
            // What is planned stands above; the eye begins at today.
            self.started = true;
            let group = self.shown.days.partition_point(|day| *day > today);
            self.row = self.shown.starts.get(group).copied().unwrap_or(0);
            self.jump = (group > 0).then_some(self.row);
        }
        self.row = self.row.min((self.shown.lines.len() as u64).saturating_sub(1));
        true
    }

    fn fetch(&mut self, worker: &Worker, view: View) {
        let count = self.shown.lines.len() as u64;
        if count == 0 {
            return;
        }
        let last = self.wanted.end.min(count).saturating_sub(1) / PAGE;
        let pages = self.wanted.start / PAGE..=last;
        for number in pages.clone() {
            if self.pages.contains_key(&number) {
                continue;
            }
            let rows = number * PAGE..((number + 1) * PAGE).min(count);
            let ids: Vec<RecordId> =
                rows.filter_map(|row| self.line(row)).map(|line| line.id).collect();
            let mut page = Load::default();
            page.look(worker, view, move |reader| {
                let rows = reader.timeline_rows(&ids)?;
                Ok(rows.into_iter().map(|row| (row.id, row)).collect())
            });
            self.pages.insert(number, page);
        }
        while self.pages.len() > HELD {
            let far = self.pages.keys().copied().max_by_key(|page| page.abs_diff(*pages.start()));
            let Some(far) = far else { return };
            self.pages.remove(&far);
        }
    }

    /// A line that is shown.
    fn line(&self, row: u64) -> Option<&Line> {
        let place = *self.shown.lines.get(usize::try_from(row).ok()?)?;
        self.index.get()?.lines.get(place as usize)
    }

    /// The words of a line, where they are here.
    fn words(&self, row: u64) -> Option<&TimelineRow> {
        let line = self.line(row)?;
        self.pages.get(&(row / PAGE))?.get()?.get(&line.id)
    }

    /// How many lines a day has.
    fn size(&self, group: usize) -> u64 {
        let first = self.shown.starts.get(group).copied().unwrap_or(0);
        let count = self.shown.lines.len() as u64;
        self.shown.starts.get(group + 1).copied().unwrap_or(count) - first
    }
}

/// Draws the stream of entries between its filters and its weeks.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Timeline) {
    pane.seen = true;
    if scene.find_pressed() {
        scene.wish(Command::Search);
    }
    if let Some(failure) = pane.index.failure() {
        return super::content(ui, |ui| failure_block(ui, scene.words, failure));
    }
    let Some(index) = pane.index.get() else { return };
    if index.lines.is_empty() {
        return nothing(ui, scene);
    }
    match ui.ctx().content_rect().width() >= WIDE {
        true => filters::pane(ui, scene, pane),
        false => filters::bar(ui, scene, pane),
    }
    if ui.available_width() >= RAILED {
        rail::show(ui, scene, pane);
    }
    CentralPanel::no_frame().show(ui, |ui| {
        if pane.shown.lines.is_empty() {
            return filtered_out(ui, scene, pane);
        }
        let margin = Margin { left: 28, right: 12, top: 4, bottom: 0 };
        Frame::NONE.inner_margin(margin).show(ui, |ui| rows(ui, scene, pane));
    });
}

fn nothing(ui: &mut Ui, scene: &mut Scene<'_>) {
    super::content(ui, |ui| {
        let (may, why) = scene.writer();
        let button = Button::of(scene.words, &Command::ImportFiles).enabled(may, why);
        let pressed = empty_state(ui, &scene.say("ui-empty-timeline"), Some(button));
        scene.wish_if(pressed, Command::ImportFiles);
    });
}

fn filtered_out(ui: &mut Ui, scene: &Scene<'_>, pane: &mut Timeline) {
    super::content(ui, |ui| {
        let button = Button::new(scene.say("ui-timeline-show-all"));
        if empty_state(ui, &scene.say("ui-timeline-none"), Some(button)) {
            pane.filter =
                Filter { groups: vec![true; pane.filter.groups.len()], ..Filter::default() };
            pane.period = Period::All;
        }
    });
}

fn rows(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Timeline) {
    let count = pane.shown.lines.len() as u64;
    let starts = std::mem::take(&mut pane.shown.starts);
    let shape = Grouped { row: ENTRY, head: DAY, count, groups: &starts, stop: Some(pane.row) };
    scene.list(row_id(pane.row));
    let (reveal, jump) = (pane.reveal.take(), pane.jump.take());
    let mut moved = None;
    let salt = "timeline-rows";
    let seen = shape.show_from(ui, salt, reveal, jump, |ui, item, rect| match item {
        Item::Head(group) => {
            let first = starts.get(group).copied().unwrap_or(0);
            let end = starts.get(group + 1).copied().unwrap_or(count);
            entry::head(ui, scene, pane.shown.days.get(group).copied(), end - first, rect);
        }
        Item::Row(row) => {
            let Some(line) = pane.line(row).copied() else { return };
            let Some(file) = pane.index.get().map(|index| Arc::clone(&index.file)) else { return };
            let told = told::told(scene, &file, &line, pane.words(row));
            let stop = row == pane.row;
            let place = entry::Place { rect, id: row_id(row), stop };
            let number = pane.words(row).map_or(0, |words| words.number);
            let answer = entry::show(ui, scene, &line, (&told, number), &place);
            if answer.opened {
                scene.wish(Command::GoTo(file.client.id, line.kind, line.id));
            }
            moved = answer.moved.map(|step| step.from(row, count)).or(moved);
        }
    });
    pane.shown.starts = starts;
    if let Some(row) = moved {
        pane.row = row;
        pane.reveal = Some(row);
        ui.memory_mut(|memory| memory.request_focus(row_id(row)));
        ui.ctx().request_repaint();
    }
    pane.wanted = seen;
}

/// By what a person is found in messages: the name and every address.
fn names_of(record: &Record) -> Option<(String, Vec<String>)> {
    match &record.body {
        Body::Person(person) => Some((person.name.clone(), person.addresses.clone())),
        _ => None,
    }
}

fn row_id(row: u64) -> Id {
    Id::unique(("timeline-row", row))
}
