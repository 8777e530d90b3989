//! Answer clocks: which messages wait for an answer, of which side, by when, and how long each side
//! takes. Computed from messages, rules and what was recorded of them, for any day; never kept.
//!
//! The first message of a side in a thread starts a clock; the first message of the other side there,
//! whoever of it wrote, stops it. What others wrote always starts one, so that nothing of theirs is lost
//! from sight; what we wrote does where it asks for something, or where that was recorded. What a machine
//! sent (an automatic reply, a receipt, a report of delivery) neither starts nor stops one. A message in
//! another thread stops none by itself: that it is the answer is recorded. A holding reply is no answer:
//! it sets the day promised.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};

use super::field::choices;
use super::rule::days_given;
use super::{Act, Calendars, Record, RecordId, RuleKind, Side, Verb};

choices! {
    /// Where the day by which an answer is due comes from.
    pub enum DueBasis {
        /// A rule of cooperation in force on the day of the message
        Rule = "rule",
        /// The time agreed with the client, where no rule says one
        Agreed = "agreed",
        /// Set by hand
        ByHand = "by-hand",
        /// Promised in a holding reply
        Promise = "promise",
    }
}

/// What a clock needs of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posted {
    /// Its record
    pub id: RecordId,
    /// The conversation
    pub thread: String,
    /// When it was sent
    pub at: DateTime<Utc>,
    /// Whether we sent it
    pub ours: bool,
    /// The side whose answer it waits for: ours for what others wrote
    pub asks: Side,
    /// Sent by a machine
    pub automatic: bool,
    /// Whether it waits for an answer where nothing else is recorded of it
    pub expects: bool,
}

/// The day by which an answer is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// The day
    pub on: NaiveDate,
    /// Where it comes from
    pub basis: DueBasis,
    /// The rule it comes from
    pub rule: Option<RecordId>,
}

/// How far a clock has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerState {
    /// It runs
    Open,
    /// It was stopped by an answer
    Answered {
        /// The message that answers, where there is one
        by: Option<RecordId>,
        /// The day
        on: NaiveDate,
    },
    /// It was recorded that no answer is needed
    NotNeeded {
        /// Why
        reason: String,
    },
}

/// The clock of one message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerClock {
    /// The message that waits
    pub id: RecordId,
    /// Its conversation
    pub thread: String,
    /// Whether we sent it, so that others have to answer
    pub ours: bool,
    /// The side that has to answer
    pub asks: Side,
    /// The day it was sent
    pub since: NaiveDate,
    /// By when an answer is due; none where nothing was agreed
    pub due: Option<Due>,
    /// How far it has come
    pub state: AnswerState,
    /// Working days until the answer, or until the day shown, as the side that has to answer counts them
    pub days: i32,
    /// The days promised in holding replies, in their order
    pub promised: Vec<NaiveDate>,
}

/// What clocks are told from.
#[derive(Clone, Copy)]
pub struct AnswerSight<'a> {
    /// A client's messages, in the order they were sent
    pub letters: &'a [Posted],
    /// What was recorded of them
    pub acts: &'a HashMap<RecordId, Vec<Act>>,
    /// When the messages named there were sent, whichever thread they are in
    pub named: &'a HashMap<RecordId, DateTime<Utc>>,
    /// The rules of cooperation
    pub rules: &'a [Record],
    /// Working days agreed for an answer, where no rule says them
    pub agreed: Option<u32>,
    /// The working days of each side
    pub calendars: &'a Calendars,
    /// The day it is told for
    pub today: NaiveDate,
    /// The day a moment falls on, where the team is
    pub local: fn(DateTime<Utc>) -> NaiveDate,
}

/// How long a side takes to answer. Nothing that is still open is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ResponseTime {
    /// Messages that asked for an answer
    pub asked: u32,
    /// Those that have it
    pub answered: u32,
    /// Those that wait
    pub open: u32,
    /// Those that wait beyond the day due
    pub overdue: u32,
    /// Working days in which half of all are answered; none where half of them are not answered yet
    pub median: Option<i32>,
    /// Where there is no median: half of all took or wait longer than this
    pub more_than: Option<i32>,
}

impl AnswerClock {
    /// Whether an answer is still awaited.
    pub fn is_open(&self) -> bool {
        self.state == AnswerState::Open
    }

    /// Whether an answer is needed at all.
    pub fn is_needed(&self) -> bool {
        !matches!(self.state, AnswerState::NotNeeded { .. })
    }

    /// Whether its day was set or promised rather than agreed for all messages.
    pub fn by_hand(&self) -> bool {
        self.due.is_some_and(|due| matches!(due.basis, DueBasis::ByHand | DueBasis::Promise))
    }

    /// Whether the day due is past.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.is_open() && self.due.is_some_and(|due| due.on < today)
    }
}

impl AnswerSight<'_> {
    /// Every clock, in the order the messages were sent.
    pub fn clocks(&self) -> Vec<AnswerClock> {
        let holding = self.holding_replies();
        let mut told: Vec<AnswerClock> = Vec::new();
        let mut running: HashMap<&str, Vec<usize>> = HashMap::new();
        for letter in self.letters.iter().filter(|letter| !letter.automatic) {
            let day = (self.local)(letter.at);
            let open = running.entry(&letter.thread).or_default();
            let holds = holding.get(&letter.id);
            open.retain(|place| {
                let Some(clock) = told.get_mut(*place) else { return false };
                let stops =
                    clock.ours != letter.ours && !holds.is_some_and(|of| of.contains(&clock.id));
                if stops {
                    self.stop(clock, Some(letter.id), day);
                }
                !stops
            });
            let waits = open
                .iter()
                .any(|place| told.get(*place).is_some_and(|one| one.ours == letter.ours));
            let acts = self.own_acts(letter.id);
            if acts.is_empty() && (waits || holds.is_some() || !letter.expects) {
                continue;
            }
            let clock = self.start(letter, day, acts);
            if clock.is_open() {
                open.push(told.len());
            }
            told.push(clock);
        }
        told
    }

    /// What was recorded of a message's clock since it was last set back.
    fn own_acts(&self, id: RecordId) -> &[Act] {
        let acts = self.acts.get(&id).map(Vec::as_slice).unwrap_or_default();
        let back = acts.iter().rposition(|act| act.verb == Verb::AwaitAnswer);
        // Set back, it runs like any other, and is told even beside an earlier one.
        acts.get(back.unwrap_or(0)..).unwrap_or_default()
    }

    /// The messages that are holding replies, each with the messages it holds.
    fn holding_replies(&self) -> HashMap<RecordId, HashSet<RecordId>> {
        let mut found: HashMap<RecordId, HashSet<RecordId>> = HashMap::new();
        for id in self.acts.keys() {
            let acts = self.own_acts(*id).iter().filter(|act| act.verb == Verb::HoldingReply);
            for reply in acts.filter_map(|act| act.telling.message) {
                found.entry(reply).or_default().insert(*id);
            }
        }
        found
    }

    fn start(&self, letter: &Posted, day: NaiveDate, acts: &[Act]) -> AnswerClock {
        let calendar = self.calendars.of_side(letter.asks);
        let mut clock = AnswerClock {
            id: letter.id,
            thread: letter.thread.clone(),
            ours: letter.ours,
            asks: letter.asks,
            since: day,
            due: self.due(letter, day),
            state: AnswerState::Open,
            days: calendar.working_days(day, self.today).max(0),
            promised: Vec::new(),
        };
        for act in acts {
            self.hear(&mut clock, act);
        }
        clock
    }

    /// What one thing recorded does to a clock.
    fn hear(&self, clock: &mut AnswerClock, act: &Act) {
        let by_hand = |basis| act.telling.until.map(|on| Due { on, basis, rule: None });
        match act.verb {
            Verb::AnswerBy => {
                clock.due = by_hand(DueBasis::ByHand).or(clock.due);
                clock.state = AnswerState::Open;
            }
            Verb::HoldingReply => {
                clock.promised.extend(act.telling.until);
                clock.due = by_hand(DueBasis::Promise).or(clock.due);
                clock.state = AnswerState::Open;
            }
            Verb::NoAnswer => {
                let reason = act.telling.reason.clone().unwrap_or_default();
                clock.state = AnswerState::NotNeeded { reason };
            }
            Verb::Answered => {
                let by = act.telling.message;
                let sent = by.and_then(|id| self.named.get(&id)).map(|at| (self.local)(*at));
                let day = act.telling.on.or(sent).unwrap_or((self.local)(act.stamp.at));
                self.stop(clock, by, day);
            }
            _ => {}
        }
    }

    fn stop(&self, clock: &mut AnswerClock, by: Option<RecordId>, on: NaiveDate) {
        clock.days = self.calendars.of_side(clock.asks).working_days(clock.since, on).max(0);
        clock.state = AnswerState::Answered { by, on };
    }

    /// The day by which an answer is due, by what was in force on the day of the message.
    fn due(&self, letter: &Posted, day: NaiveDate) -> Option<Due> {
        let given = |rule| days_given(rule, RuleKind::AnswerTimes, day, self.local);
        let rule = self.rules.iter().find_map(given);
        let (basis, rule, days) = match (rule, self.agreed) {
            (Some((rule, days)), _) => (DueBasis::Rule, Some(rule), days),
            (None, Some(days)) => (DueBasis::Agreed, None, days),
            (None, None) => return None,
        };
        let on = self.calendars.of_side(letter.asks).after(day, days);
        Some(Due { on, basis, rule })
    }
}

impl ResponseTime {
    /// How long a side took: ours where `ours` is false, because then others asked.
    pub fn of(clocks: &[AnswerClock], ours: bool, today: NaiveDate) -> ResponseTime {
        let asked = clocks.iter().filter(|clock| clock.ours == ours);
        let mut told = ResponseTime::default();
        let mut waits: Vec<(i32, bool)> = Vec::new();
        for clock in asked {
            let open = match clock.state {
                AnswerState::NotNeeded { .. } => continue,
                AnswerState::Answered { .. } => false,
                AnswerState::Open => true,
            };
            told.asked += 1;
            told.overdue += u32::from(clock.is_overdue(today));
            *(if open { &mut told.open } else { &mut told.answered }) += 1;
            waits.push((clock.days, open));
        }
        (told.median, told.more_than) = median(waits);
        told
    }
}

/// The working days in which half are answered, or how many have passed where that is not known yet. One that waits
/// counts among the unanswered for as long as it has waited, and says nothing of the days that are still to come
/// (Kaplan and Meier, Nonparametric Estimation from Incomplete Observations, 1958).
fn median(mut waits: Vec<(i32, bool)>) -> (Option<i32>, Option<i32>) {
    waits.sort_unstable();
    let mut unanswered = 1.0;
    for (place, (days, open)) in waits.iter().enumerate() {
        let waiting = (waits.len() - place) as f64;
        if !open {
            unanswered *= (waiting - 1.0) / waiting;
        }
        // What is lost in fractions must not put the half off.
        if unanswered <= 0.5 + 1e-9 {
            return (Some(*days), None);
        }
    }
    (None, waits.last().map(|(days, _)| *days))
}
