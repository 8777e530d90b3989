//! Where snapshots stand with the client: taken, sent, accepted by word or by silence, refused,
//! superseded. Computed from what happened, for any day; never kept.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::field::choices;
use super::rule::days_given;
use super::{Act, Calendar, Record, RecordId, RuleKind, Verb};

choices! {
    /// Where a snapshot stands with the client.
    pub enum SnapshotState {
        /// Taken, not shown to the client yet
        Taken = "taken",
        /// Sent; the answer is awaited
        Sent = "sent",
        /// Accepted
        Accepted = "accepted",
        /// Refused
        Refused = "refused",
        /// Nobody objected in time
        AcceptedBySilence = "accepted-by-silence",
        /// A later one was accepted, or sent in its place
        Superseded = "superseded",
    }
}

/// Where one snapshot stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The state
    pub state: SnapshotState,
    /// The day it was last sent
    pub sent: Option<NaiveDate>,
    /// The last day for objections: as told when it was sent, else as the rule of that day says
    pub until: Option<NaiveDate>,
    /// The rule that gives that day
    pub rule: Option<RecordId>,
    /// The day it was accepted, by word or by silence, whatever came later
    pub accepted: Option<NaiveDate>,
    /// The day of a message that answers in time, of which nobody has recorded what it says
    pub answered: Option<NaiveDate>,
    /// The day of a refusal that came when silence had accepted already
    pub late: Option<NaiveDate>,
    /// The day a later one took its place
    pub superseded: Option<NaiveDate>,
    /// The state and the day it came to it, were there no later one: how it is named where something is held
    /// against it
    pub own: (SnapshotState, Option<NaiveDate>),
}

impl Standing {
    /// The state, and the day it came to it; none while it is only taken.
    pub fn now(&self) -> (SnapshotState, Option<NaiveDate>) {
        match self.state {
            SnapshotState::Superseded => (self.state, self.superseded),
            _ => self.own,
        }
    }

    /// What it is called as a reference: once accepted it stays accepted, whatever took its place.
    pub fn reference(&self) -> (SnapshotState, Option<NaiveDate>) {
        if self.accepted.is_some() { self.own } else { self.now() }
    }
}

/// What the state of snapshots is told from.
#[derive(Clone, Copy)]
pub struct Sight<'a> {
    /// The client's snapshots, by number
    pub snapshots: &'a [Record],
    /// The rules of cooperation
    pub rules: &'a [Record],
    /// Days of the messages that answer each snapshot. Automatic replies, receipts and bounces are
    /// not among them
    pub replies: &'a HashMap<RecordId, Vec<NaiveDate>>,
    /// The client's working days
    pub calendar: &'a Calendar,
    /// The day it is told for
    pub today: NaiveDate,
    /// The day a moment falls on, where the team is
    pub local: fn(DateTime<Utc>) -> NaiveDate,
}

/// A window for objections.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Window {
    sent: NaiveDate,
    until: Option<NaiveDate>,
    rule: Option<RecordId>,
}

impl Sight<'_> {
    /// Where every snapshot stands.
    pub fn standings(&self) -> HashMap<RecordId, Standing> {
        let mut told: Vec<Standing> =
            self.snapshots.iter().map(|record| self.one(record)).collect();
        for place in 0..told.len() {
            let later = self.snapshots.iter().zip(&told).skip(place + 1);
            let kept = later.filter(|(record, _)| record.retracted.is_none());
            let own = told[place];
            let superseded = match own.state {
                SnapshotState::Accepted | SnapshotState::AcceptedBySilence => {
                    kept.filter_map(|(_, later)| later.accepted).min()
                }
                SnapshotState::Sent => kept.filter_map(|(_, later)| later.sent).min(),
                _ => None,
            };
            if superseded.is_some() {
                told[place].state = SnapshotState::Superseded;
                told[place].superseded = superseded;
            }
        }
        self.snapshots.iter().map(|record| record.id).zip(told).collect()
    }

    /// Where one stands, whatever became of later ones.
    fn one(&self, record: &Record) -> Standing {
        let sent = |act: &&Act| act.verb == Verb::Send;
        let windows: Vec<Window> =
            record.acts.iter().filter(sent).map(|act| self.window(act)).collect();
        let silence = windows.iter().enumerate().find_map(|(place, window)| {
            self.silent(record, *window, windows.get(place + 1).map(|next| next.sent))
        });
        let last = record.acts.iter().rev().find(|act| act.verb == Verb::Send || is_answer(act));
        let window = windows.last();
        let mut standing = Standing {
            state: SnapshotState::Taken,
            sent: window.map(|window| window.sent),
            until: window.and_then(|window| window.until),
            rule: window.and_then(|window| window.rule),
            accepted: silence,
            answered: None,
            late: None,
            superseded: None,
            own: (SnapshotState::Taken, None),
        };
        standing.state = match last {
            None => SnapshotState::Taken,
            Some(act) if accepts(act) => {
                standing.accepted = Some(self.day(act));
                SnapshotState::Accepted
            }
            Some(act) if silence.is_some_and(|until| !is_answer(act) || self.day(act) > until) => {
                standing.late = is_answer(act).then(|| self.day(act));
                standing.until = silence;
                SnapshotState::AcceptedBySilence
            }
            Some(act) if is_answer(act) => SnapshotState::Refused,
            Some(_) => {
                standing.answered = window.and_then(|window| self.reply(record.id, *window));
                SnapshotState::Sent
            }
        };
        if standing.state == SnapshotState::Refused {
            standing.accepted = None;
        }
        let since = match standing.state {
            SnapshotState::Accepted | SnapshotState::AcceptedBySilence => standing.accepted,
            SnapshotState::Refused => last.map(|act| self.day(act)),
            _ => standing.sent,
        };
        standing.own = (standing.state, since);
        standing
    }

    fn day(&self, act: &Act) -> NaiveDate {
        act.telling.on.unwrap_or_else(|| (self.local)(act.stamp.at))
    }

    /// The window one sending opens: the day told with it, else what the rule of acceptance in force that day
    /// says. A rule of answer times gives none: that an answer is due is no agreement that silence is one.
    fn window(&self, act: &Act) -> Window {
        let sent = self.day(act);
        if act.telling.until.is_some() {
            return Window { sent, until: act.telling.until, rule: None };
        }
        let agreed = self.silence_after(sent);
        Window { sent, until: agreed.map(|(_, until)| until), rule: agreed.map(|(rule, _)| rule) }
    }

    /// The rule of acceptance in force on a day that says how long silence lasts before it accepts what was sent that
    /// day, and the last day for objections.
    pub fn silence_after(&self, sent: NaiveDate) -> Option<(RecordId, NaiveDate)> {
        let given = |rule| days_given(rule, RuleKind::Acceptance, sent, self.local);
        let (rule, days) = self.rules.iter().find_map(given)?;
        Some((rule, self.calendar.after(sent, days)))
    }

    /// The day silence became agreement: the last one of a window that nothing ended before.
    fn silent(
        &self,
        record: &Record,
        window: Window,
        again: Option<NaiveDate>,
    ) -> Option<NaiveDate> {
        let until = window.until.filter(|until| self.today > *until)?;
        let inside = |day: NaiveDate| day >= window.sent && day <= until;
        let answered = record.acts.iter().any(|act| is_answer(act) && inside(self.day(act)));
        let replaced = self.sent_later(record).any(inside);
        let ended = answered
            || replaced
            || again.is_some_and(inside)
            || self.reply(record.id, window).is_some();
        (!ended).then_some(until)
    }

    /// The first message that answered within a window.
    fn reply(&self, id: RecordId, window: Window) -> Option<NaiveDate> {
        let days = self.replies.get(&id)?.iter().copied();
        let inside =
            |day: &NaiveDate| *day >= window.sent && window.until.is_none_or(|until| *day <= until);
        days.filter(inside).min()
    }

    /// The days on which later snapshots were sent.
    fn sent_later<'b>(&'b self, record: &'b Record) -> impl Iterator<Item = NaiveDate> + 'b {
        let later = self.snapshots.iter().filter(move |other| other.number > record.number);
        let kept = later.filter(|other| other.retracted.is_none());
        let sent = kept.flat_map(|other| other.acts.iter()).filter(|act| act.verb == Verb::Send);
        sent.map(|act| self.day(act))
    }
}

/// The newest snapshot the client accepted, by word or by silence, among those with a lower number.
pub fn accepted_before<'a>(
    snapshots: &'a [Record],
    standings: &HashMap<RecordId, Standing>,
    number: u32,
) -> Option<&'a Record> {
    let accepted = |id: &RecordId| standings.get(id).is_some_and(|one| one.accepted.is_some());
    let mut kept = snapshots.iter().rev().filter(|record| record.retracted.is_none());
    kept.find(|record| record.number < number && accepted(&record.id))
}

fn is_answer(act: &Act) -> bool {
    accepts(act) || matches!(act.verb, Verb::Refuse | Verb::Object)
}

fn accepts(act: &Act) -> bool {
    matches!(act.verb, Verb::Accept | Verb::Confirm)
}
