//! Slippage by side: by how many working days the finish has moved since a snapshot, and by whose
//! doing. The method and a worked example stand in `docs/slippage.md`.

use std::cell::Cell;
use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::calendar::{Calendar, day_of};
use super::network::Passes;
use super::replay::{Replay, Stands, Step, after, that_last};
use super::{Calendars, Failure, Record, RecordId, Side, SnapshotRow, Source, Stamp};

/// To whom a movement of the finish belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Share {
    /// Us
    Us,
    /// The client
    Client,
    /// A third party
    ThirdParty,
    /// Nobody: weather, law, chance
    Nobody,
    /// More than one at the same time
    Concurrent,
    /// It is not proven whose
    NoProof,
}

impl Share {
    /// Every part, in the order they are told.
    pub const ALL: [Share; 6] = [
        Share::Us,
        Share::Client,
        Share::ThirdParty,
        Share::Nobody,
        Share::Concurrent,
        Share::NoProof,
    ];

    /// Its name on the command line and in the keys of its words.
    pub fn as_str(self) -> &'static str {
        match self {
            Share::Us => "us",
            Share::Client => "client",
            Share::ThirdParty => "third_party",
            Share::Nobody => "nobody",
            Share::Concurrent => "concurrent",
            Share::NoProof => "no_proof",
        }
    }

    /// To whom what an entry moved belongs: to the side it names, as long as something proves it.
    pub fn of(side: Option<Side>, source: Option<Source>) -> Share {
        match (side, source) {
            (None, _) | (_, None | Some(Source::NoProof)) => Share::NoProof,
            (Some(Side::Us), _) => Share::Us,
            (Some(Side::Client), _) => Share::Client,
            (Some(Side::ThirdParty), _) => Share::ThirdParty,
            (Some(Side::Nobody), _) => Share::Nobody,
            (Some(Side::Both), _) => Share::Concurrent,
        }
    }
}

/// Working days by part; gains are below zero.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shares([i64; 6]);

impl Shares {
    /// The days of one part.
    pub fn get(&self, part: Share) -> i64 {
        self.0[part as usize]
    }

    /// The days of all parts together.
    pub fn total(&self) -> i64 {
        self.0.iter().sum()
    }

    /// Whether nothing moved, not even forth and back.
    pub fn is_zero(&self) -> bool {
        self.0.iter().all(|days| *days == 0)
    }

    fn add(&mut self, part: Share, days: i64) {
        self.0[part as usize] += days;
    }

    fn add_all(&mut self, other: &Shares) {
        self.0.iter_mut().zip(other.0).for_each(|(sum, days)| *sum += days);
    }
}

/// One day on which entries moved the finish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlippageWindow {
    /// The day the entries were recorded
    pub day: NaiveDate,
    /// The finish before
    pub was: NaiveDate,
    /// The finish after
    pub now: NaiveDate,
    /// The working days between them, by part
    pub parts: Shares,
    /// The entries that moved it
    pub steps: Vec<Step>,
}

/// How far the finish has slipped, and by whose doing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slippage {
    /// The finish as the snapshot has it
    pub was: NaiveDate,
    /// The finish now
    pub now: NaiveDate,
    /// The working days between them, by part
    pub parts: Shares,
    /// The days on which it moved, in order
    pub windows: Vec<SlippageWindow>,
}

/// What slippage is told from.
#[derive(Clone, Copy)]
pub struct Slipped<'a> {
    /// The rows of the snapshot
    pub rows: &'a [SnapshotRow],
    /// When the snapshot was taken
    pub since: &'a Stamp,
    /// Every task of the client as it stands, the removed and retracted too
    pub tasks: &'a [Record],
    /// The calendars of the sides
    pub calendars: &'a Calendars,
    /// The day a moment falls on, where the team is
    pub local: fn(DateTime<Utc>) -> NaiveDate,
}

/// Tasks laid out to find, among the entries of a day, those that moved the finish; a second of work.
/// Where it is used up, all entries of the day are named.
const LAID_OUT: usize = 2_000_000;

impl Slipped<'_> {
    /// The slippage of one task, milestone or phase, or of the whole schedule.
    ///
    /// # Errors
    /// Where the snapshot does not have the task with a date, or it has none now.
    pub fn tell(&self, target: Option<RecordId>) -> Result<Slippage, Failure> {
        let replay = Replay::of(self.rows, self.since, self.tasks);
        let gauge = Gauge::of(self, &replay, target);
        let nothing = BTreeMap::new();
        let first = gauge.finish(&replay.frozen, &nothing);
        let first = first.ok_or_else(|| Failure::new("error-not-in-reference"))?;
        let (mut parts, mut windows) = (Shares::default(), Vec::new());
        let mut state = replay.base.clone();
        let mut at = gauge.finish(&state, &nothing).unwrap_or(first);
        if at.position != first.position {
            windows.push(late_entries((self.local)(self.since.at), first, at));
        }
        let mut days: BTreeMap<NaiveDate, Vec<&Step>> = BTreeMap::new();
        for step in &replay.steps {
            days.entry((self.local)(step.stamp.at)).or_default().push(step);
        }
        let mut last = Some(at);
        for (day, steps) in days {
            let steps = that_last(steps);
            let steps = steps.iter().collect();
            let (window, after) = Day::of(&gauge, &replay, &state, steps).told(day, at);
            for (place, stands) in after {
                state[place] = stands;
            }
            last = gauge.finish(&state, &nothing);
            at = last.unwrap_or(at);
            windows.extend(window);
        }
        last.ok_or_else(|| Failure::new("error-no-finish-now"))?;
        windows.iter().for_each(|window| parts.add_all(&window.parts));
        Ok(Slippage { was: first.day, now: at.day, parts, windows })
    }
}

/// Measures the finish of a state, in working days.
struct Gauge<'a> {
    calendars: &'a Calendars,
    calendar: &'a Calendar,
    target: Option<RecordId>,
    /// Tasks that may still be laid out to look at single entries
    left: Cell<usize>,
}

/// What some entries made of the tasks they touched, by place.
type Touched = BTreeMap<usize, Stands>;

impl<'a> Gauge<'a> {
    fn of(from: &Slipped<'a>, replay: &Replay, target: Option<RecordId>) -> Gauge<'a> {
        let place = target.and_then(|id| replay.places.get(&id));
        let task = place.and_then(|place| replay.frozen.get(*place));
        let calendar = match task {
            Some(stands) => from.calendars.of_side(stands.task.side),
            None => from.calendars.shared(),
        };
        Gauge { calendars: from.calendars, calendar, target, left: Cell::new(LAID_OUT) }
    }

    /// Where the finish is; none where there is none.
    fn finish(&self, state: &[Stands], touched: &Touched) -> Option<Finish> {
        let stands = state.iter().enumerate();
        let now = stands.map(|(place, stands)| touched.get(&place).unwrap_or(stands));
        let there = now.filter(|stands| stands.there);
        let tasks: Vec<_> = there.map(|stands| (stands.id, &stands.task)).collect();
        let passes = Passes::forward(&tasks, self.calendars, &|_| false);
        let border = match self.target {
            None => passes.finish(),
            Some(id) => {
                let place = tasks.iter().position(|(one, _)| *one == id)?;
                passes.early.get(place).copied().flatten().map(|span| span.finish)
            }
        };
        border.map(|border| Finish {
            position: self.calendar.count_to(border - 1),
            day: day_of(border - 1),
        })
    }
}

/// Where the finish is: after how many working days, and on which day, which may be one of rest of the calendar
/// that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Finish {
    position: i64,
    day: NaiveDate,
}

/// Entries of another laptop that belong before the snapshot and came after it.
fn late_entries(day: NaiveDate, was: Finish, now: Finish) -> SlippageWindow {
    let mut parts = Shares::default();
    parts.add(Share::NoProof, now.position - was.position);
    SlippageWindow { day, was: was.day, now: now.day, parts, steps: Vec::new() }
}

/// How far the entries chosen move the finish.
type MovedBy<'a> = dyn Fn(&dyn Fn(&Step) -> bool) -> i64 + 'a;

/// One day's entries, and the state they met.
struct Day<'a> {
    gauge: &'a Gauge<'a>,
    state: &'a [Stands],
    /// The place of each task touched, and its entries
    touched: BTreeMap<usize, Vec<&'a Step>>,
    steps: Vec<&'a Step>,
}

impl<'a> Day<'a> {
    fn of(
        gauge: &'a Gauge<'a>,
        replay: &'a Replay,
        state: &'a [Stands],
        steps: Vec<&'a Step>,
    ) -> Day<'a> {
        let mut touched: BTreeMap<usize, Vec<&Step>> = BTreeMap::new();
        for step in &steps {
            let place = replay.places.get(&step.id).copied();
            place.into_iter().for_each(|place| touched.entry(place).or_default().push(step));
        }
        Day { gauge, state, touched, steps }
    }

    /// What some of the entries make of the tasks they touch.
    fn after(&self, chosen: &dyn Fn(&Step) -> bool) -> Touched {
        let one = |(place, steps): (&usize, &Vec<&Step>)| {
            let stands = self.state.get(*place)?;
            let calendar = self.gauge.calendars.of_side(stands.task.side);
            let moved = |from, until| i64::from(calendar.working_days(from, until));
            let shift = |day, days| calendar.moved(day, days);
            Some((*place, after(stands, steps, chosen, &moved, &shift)))
        };
        self.touched.iter().filter_map(one).collect()
    }

    /// What the day moved, where it moved anything, and the tasks it touched as they are after it.
    fn told(&self, day: NaiveDate, was: Finish) -> (Option<SlippageWindow>, Touched) {
        let after = self.after(&|_| true);
        let now = self.gauge.finish(self.state, &after).unwrap_or(was);
        let moved_by = |chosen: &dyn Fn(&Step) -> bool| {
            let finish = self.gauge.finish(self.state, &self.after(chosen)).unwrap_or(was);
            finish.position - was.position
        };
        let moved = now.position - was.position;
        let parts = self.parts(moved, &moved_by);
        if parts.is_zero() {
            return (None, after);
        }
        let steps = self.movers(moved, &moved_by);
        let (was, now) = (was.day, now.day);
        (Some(SlippageWindow { day, was, now, parts, steps }), after)
    }

    /// A side's own part is what its entries move both alone and on top of all the others; what is
    /// left over was moved by more than one, and is concurrent.
    fn parts(&self, moved: i64, moved_by: &MovedBy<'_>) -> Shares {
        let of = |step: &Step| Share::of(step.side, step.source);
        let mut sides: Vec<Share> = self.steps.iter().map(|step| of(step)).collect();
        sides.sort();
        sides.dedup();
        let mut parts = Shares::default();
        if let [side] = sides.as_slice() {
            parts.add(*side, moved);
            return parts;
        }
        for side in &sides {
            let alone = moved_by(&|step| of(step) == *side);
            let on_top = moved - moved_by(&|step| of(step) != *side);
            if alone.signum() == on_top.signum() {
                parts.add(*side, alone.signum() * alone.abs().min(on_top.abs()));
            }
        }
        parts.add(Share::Concurrent, moved - parts.total());
        parts
    }

    /// The entries without which the day would have moved something else.
    fn movers(&self, moved: i64, moved_by: &MovedBy<'_>) -> Vec<Step> {
        let all = || self.steps.iter().map(|step| (*step).clone());
        let asked = self.steps.len().saturating_mul(2).saturating_mul(self.state.len());
        let left = self.gauge.left.get();
        if self.steps.len() == 1 || asked > left {
            return all().collect();
        }
        self.gauge.left.set(left - asked);
        let matters = |one: &Step| {
            let is_it = |step: &Step| step.stamp == one.stamp;
            moved_by(&is_it) != 0 || moved_by(&|step| !is_it(step)) != moved
        };
        let found: Vec<Step> = all().filter(matters).collect();
        if found.is_empty() { all().collect() } else { found }
    }
}
