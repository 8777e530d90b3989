//! A day with one client: what we owe, what we wait for, which minutes are not done, which dates come
//! and how long ago the last real contact was.

use std::collections::HashMap;

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::{
    Body, Calendars, Client, Matter, Meeting, MeetingState, OpenTask, Record, RecordId, Side,
    SnapshotState, Standing, Topic, Unanswered, Verb, monday_of,
};

/// Working days after which a message of ours is said to wait, where no time was agreed with the client. It gives
/// nobody a day to answer by.
pub const ANSWER_DAYS: u32 = 5;

/// All that has to be known of a client to tell its day.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// What is agreed
    pub client: &'a Client,
    /// Tasks with a date, not done and not removed
    pub tasks: &'a [OpenTask],
    /// Conversations that wait
    pub messages: &'a [Unanswered],
    /// Meetings
    pub meetings: &'a [Record],
    /// Snapshots, by number
    pub snapshots: &'a [Record],
    /// Where they stand
    pub standings: &'a HashMap<RecordId, Standing>,
    /// The working days of each side
    pub calendars: &'a Calendars,
    /// Decisions
    pub decisions: &'a [Record],
    /// The day of the last contact in both directions
    pub contact: Option<NaiveDate>,
    /// The moment it is
    pub now: DateTime<Utc>,
    /// The day a moment falls on, where the team is
    pub local: fn(DateTime<Utc>) -> NaiveDate,
}

/// Minutes that are not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minutes {
    /// The meeting
    pub id: RecordId,
    /// What it was about
    pub title: String,
    /// The day it was held
    pub on: NaiveDate,
    /// Sealed already, and only to be sent
    pub sealed: bool,
}

/// How long ago the last real contact was.
///
/// Real contact goes both ways: a call noted, a meeting whose time has come, or a message that answers
/// one of the other side's in the same thread. Automatic replies, messages nobody answered, letters
/// and third parties' messages do not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Contact {
    /// Its day; none where there was none
    pub last: Option<NaiveDate>,
    /// The longest gap agreed, in days
    pub agreed: Option<u32>,
}

/// The day with one client.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ClientDay {
    /// What we owe until the end of next week, by date
    pub owed: Vec<Matter>,
    /// Messages that wait for us with no day agreed to answer by, longest first
    pub unagreed: Vec<Matter>,
    /// What we wait for, longest first
    pub awaited: Vec<Matter>,
    /// Minutes to write or to send, oldest first
    pub minutes: Vec<Minutes>,
    /// Dates of this week, by day
    pub week: Vec<Matter>,
    /// The last contact; none where the cooperation is over
    pub contact: Option<Contact>,
    /// The next date after today
    pub next: Option<NaiveDate>,
}

impl Contact {
    /// Days since the last contact.
    pub fn days(&self, today: NaiveDate) -> Option<i64> {
        self.last.map(|last| (today - last).num_days().max(0))
    }

    /// Whether the gap is longer than agreed.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        let agreed = self.agreed.map(i64::from);
        agreed.zip(self.days(today)).is_some_and(|(agreed, days)| days > agreed)
    }
}

impl ClientDay {
    /// Tells the day from what is known.
    pub fn of(known: &Known<'_>) -> ClientDay {
        let today = (known.local)(known.now);
        let mut day = ClientDay {
            owed: known.owed(today),
            unagreed: known.unagreed(),
            awaited: known.awaited(today),
            minutes: known.minutes(),
            week: known.dates(monday_of(today), monday_of(today) + Days::new(6)),
            contact: known.contact_gap(today),
            next: known.next(today),
        };
        let all = day.owed.iter_mut().chain(&mut day.unagreed).chain(&mut day.awaited);
        for matter in all.chain(&mut day.week) {
            let calendar = known.calendars.of_side(matter.side);
            matter.late = calendar.working_days(matter.on, today);
        }
        day.owed.sort_by(|one, other| (one.on, &one.title).cmp(&(other.on, &other.title)));
        day.unagreed.sort_by(|one, other| (one.on, &one.title).cmp(&(other.on, &other.title)));
        day.awaited.sort_by(|one, other| (one.on, &one.title).cmp(&(other.on, &other.title)));
        day.minutes.sort_by_key(|minutes| minutes.on);
        day
    }
}

impl Known<'_> {
    /// The day from which on we wait for an answer; after a usual time where nothing was agreed.
    fn waited_from(&self, message: &Unanswered) -> NaiveDate {
        let calendar = self.calendars.of_side(message.side);
        message.due.map_or_else(|| calendar.after(message.since, ANSWER_DAYS), |due| due.on)
    }

    /// Messages nobody agreed a day for: they wait, and none is said by when.
    fn unagreed(&self) -> Vec<Matter> {
        let theirs = self.messages.iter().filter(|message| !message.ours && message.due.is_none());
        theirs.map(|message| message.matter(message.since, Side::Us)).collect()
    }

    /// Tasks of ours, also those shared with the client, and messages for whose answer a day was agreed.
    fn owed(&self, today: NaiveDate) -> Vec<Matter> {
        let until = monday_of(today) + Days::new(13);
        let ours = |task: &&OpenTask| matches!(task.side, Side::Us | Side::Both);
        let tasks = self.tasks.iter().filter(ours).filter(|task| task.due <= until);
        let answers = self.messages.iter().filter(|message| !message.ours).filter_map(|message| {
            let due = message.due?.on;
            (due <= until).then(|| message.matter(due, Side::Us))
        });
        tasks.map(OpenTask::matter).chain(answers).collect()
    }

    /// What others should have done: tasks past their date, snapshots they have not answered, choices
    /// they have not made, and messages of ours without an answer.
    fn awaited(&self, today: NaiveDate) -> Vec<Matter> {
        let theirs = |task: &&OpenTask| matches!(task.side, Side::Client | Side::ThirdParty);
        let tasks = self.tasks.iter().filter(theirs).filter(|task| task.due < today);
        let answers = self.messages.iter().filter(|message| message.ours).filter_map(|message| {
            let from = self.waited_from(message);
            (from <= today).then(|| message.matter(message.since, message.side))
        });
        let mut found: Vec<Matter> = tasks.map(OpenTask::matter).chain(answers).collect();
        found.extend(self.snapshot_sent());
        found.extend(self.open_decisions());
        found
    }

    /// The snapshot that was sent and has no answer yet.
    fn snapshot_sent(&self) -> Option<Matter> {
        let mut kept = self.snapshots.iter().rev().filter(|record| record.retracted.is_none());
        kept.find_map(|record| {
            let standing = self.standings.get(&record.id)?;
            let waits = standing.state == SnapshotState::Sent;
            Some(self.snapshot(record, standing.sent.filter(|_| waits)?))
        })
    }

    fn snapshot(&self, record: &Record, on: NaiveDate) -> Matter {
        let title = match &record.body {
            Body::Snapshot(body) => body.name.clone(),
            _ => String::new(),
        };
        Matter {
            topic: Topic::Snapshot(record.number),
            id: record.id,
            kind: record.kind,
            title,
            side: Side::Client,
            who: String::new(),
            on,
            late: 0,
            promised: false,
        }
    }

    fn open_decisions(&self) -> impl Iterator<Item = Matter> {
        let replaced = |id: RecordId| {
            self.decisions.iter().any(|other| match &other.body {
                Body::Decision(body) => body.replaces == Some(id) && other.retracted.is_none(),
                _ => false,
            })
        };
        self.decisions.iter().filter_map(move |record| match &record.body {
            Body::Decision(body)
                if body.chosen.is_none() && record.retracted.is_none() && !replaced(record.id) =>
            {
                Some(Matter {
                    topic: Topic::Decision,
                    id: record.id,
                    kind: record.kind,
                    title: body.question.clone(),
                    side: Side::Client,
                    who: body.chosen_by.as_ref().map(|who| who.name.clone()).unwrap_or_default(),
                    on: (self.local)(record.made.at),
                    late: 0,
                    promised: false,
                })
            }
            _ => None,
        })
    }

    /// Meetings held whose minutes are a draft, or sealed and not sent.
    fn minutes(&self) -> Vec<Minutes> {
        let begun = self.kept_meetings().filter(|(_, meeting)| meeting.starts <= self.now);
        let minutes = begun.filter_map(|(record, meeting)| {
            let sealed = match MeetingState::on(record, (self.local)(self.now)) {
                MeetingState::Draft => false,
                MeetingState::Sealed => true,
                _ => return None,
            };
            let on = (self.local)(meeting.starts);
            Some(Minutes { id: record.id, title: meeting.title.clone(), on, sealed })
        });
        minutes.collect()
    }

    /// Dates from one day to another, in order: tasks, meetings, answers promised for a day, and the ends
    /// of windows for objections.
    pub fn dates(&self, first: NaiveDate, last: NaiveDate) -> Vec<Matter> {
        let inside = |day: NaiveDate| day >= first && day <= last;
        let tasks = self.tasks.iter().filter(|task| inside(task.due)).map(OpenTask::matter);
        let mut found: Vec<Matter> = tasks.collect();
        let promised = self.messages.iter().filter(|message| message.is_promised());
        found.extend(promised.filter_map(|message| {
            let side = if message.ours { message.side } else { Side::Us };
            message.due.filter(|due| inside(due.on)).map(|due| message.matter(due.on, side))
        }));
        for (record, meeting) in self.kept_meetings() {
            let window = self.window(record).filter(|until| inside(*until));
            let (starts, title) = ((self.local)(meeting.starts), &meeting.title);
            if inside(starts) {
                found.push(meeting_matter(record, title, Topic::Meeting, Side::Both, starts));
            }
            if let Some(until) = window {
                found.push(meeting_matter(record, title, Topic::Objections, Side::Client, until));
            }
        }
        for record in self.snapshots.iter().filter(|record| record.retracted.is_none()) {
            let standing = self.standings.get(&record.id);
            let open = standing.filter(|one| one.state == SnapshotState::Sent);
            let until = open.and_then(|one| one.until).filter(|until| inside(*until));
            found.extend(until.map(|until| self.snapshot(record, until)));
        }
        found.sort_by(|one, other| (one.on, &one.title).cmp(&(other.on, &other.title)));
        found
    }

    /// The end of the window for objections, where it is still open to them.
    fn window(&self, record: &Record) -> Option<NaiveDate> {
        let answered = [Verb::Accept, Verb::Confirm, Verb::Refuse, Verb::Object]
            .iter()
            .any(|verb| record.last_act(*verb).is_some());
        let until = record.last_act(Verb::Send)?.telling.until;
        until.filter(|_| !answered)
    }

    fn contact_gap(&self, today: NaiveDate) -> Option<Contact> {
        let over = self.client.ended.is_some_and(|ended| ended < today);
        let contact = Contact { last: self.contact, agreed: self.client.contact_days };
        (!over).then_some(contact)
    }

    fn next(&self, today: NaiveDate) -> Option<NaiveDate> {
        let tasks = self.tasks.iter().map(|task| task.due);
        let meetings = self.kept_meetings().map(|(_, meeting)| (self.local)(meeting.starts));
        tasks.chain(meetings).filter(|day| *day > today).min()
    }

    fn kept_meetings(&self) -> impl Iterator<Item = (&Record, &Meeting)> {
        let kept = self.meetings.iter().filter(|record| record.retracted.is_none());
        kept.filter_map(|record| match &record.body {
            Body::Meeting(meeting) => Some((record, meeting)),
            _ => None,
        })
    }
}

fn meeting_matter(record: &Record, title: &str, topic: Topic, side: Side, on: NaiveDate) -> Matter {
    Matter {
        topic,
        id: record.id,
        kind: record.kind,
        title: title.to_owned(),
        side,
        who: String::new(),
        on,
        late: 0,
        promised: false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{
        Act, Calendar, Decision, Due, Field, Kind, Sight, Snapshot, Stamp, Telling, Value,
    };
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn stamp(at: &str) -> Stamp {
        let at = at.parse().expect("a moment");
        Stamp { at, by: "Ola Próbna".to_owned(), log: "log".to_owned(), position: 1 }
    }

    fn record(number: u32, kind: Kind, body: Body) -> Record {
        let id = RecordId::from_bytes([u8::try_from(number).unwrap_or(0); 10]);
        let made = stamp("2026-09-01T08:00:00Z");
        let (acts, changes) = (Vec::new(), Vec::new());
        Record {
            id,
            kind,
            client: id,
            number,
            made,
            body,
            acts,
            changes,
            withdrawn: Vec::new(),
            retracted: None,
            restored: Vec::new(),
        }
    }

    fn acted(mut record: Record, verb: Verb, on: &str, until: Option<&str>) -> Record {
        let telling = Telling { on: Some(day(on)), until: until.map(day), ..told_nothing() };
        record.acts.push(Act { stamp: stamp("2026-09-11T08:00:00Z"), verb, telling });
        record
    }

    fn told_nothing() -> Telling {
        Telling::read(&Value::Map(Default::default()), "").expect("nothing need be told")
    }

    fn meeting(number: u32, starts: &str) -> Record {
        let body = Value::Map(
            [("title", Value::from("Narada")), ("starts", Value::from(starts))]
                .map(|(name, value)| (name.to_owned(), value))
                .into(),
        );
        record(number, Kind::Meeting, Body::read(Kind::Meeting, &body).expect("a meeting"))
    }

    fn snapshot(number: u32) -> Record {
        let body = Snapshot {
            name: "Wrzesień".to_owned(),
            note: None,
            rows: String::new(),
            tasks: 0,
            finish: None,
        };
        record(number, Kind::Snapshot, Body::Snapshot(body))
    }

    fn decision(number: u32, chosen: Option<&str>, replaces: Option<RecordId>) -> Record {
        let body = Decision {
            question: format!("Wybór {number}"),
            options: Vec::new(),
            chosen: chosen.map(str::to_owned),
            chosen_by: None,
            decided_on: None,
            source: None,
            replaces,
            note: None,
        };
        record(number, Kind::Decision, Body::Decision(body))
    }

    fn task(title: &str, side: Side, due: &str) -> OpenTask {
        OpenTask {
            id: RecordId::from_bytes([7; 10]),
            title: title.to_owned(),
            side,
            owner: String::new(),
            due: day(due),
        }
    }

    fn message(subject: &str, ours: bool, since: &str) -> Unanswered {
        Unanswered {
            id: RecordId::from_bytes([8; 10]),
            ours,
            side: Side::Client,
            subject: subject.to_owned(),
            who: String::new(),
            since: day(since),
            due: Some(Due {
                on: Calendar::weekends().after(day(since), 3),
                basis: crate::domain::DueBasis::Agreed,
                rule: None,
            }),
            promised: Vec::new(),
            days: 0,
        }
    }

    /// What is known on Tuesday, 15 September 2026, with three days agreed for an answer.
    fn told(change: impl FnOnce(&mut Known<'_>) -> ClientDay) -> ClientDay {
        let client = Client {
            answer_days: Some(3),
            contact_days: Some(7),
            ..Client::read(&Value::Map([("name".to_owned(), Value::from("Dolina"))].into()), "")
                .expect("a client")
        };
        change(&mut Known {
            client: &client,
            tasks: &[],
            messages: &[],
            meetings: &[],
            snapshots: &[],
            decisions: &[],
            standings: &HashMap::new(),
            calendars: &Calendars::default(),
            contact: None,
            now: "2026-09-15T10:00:00Z".parse().expect("a moment"),
            local: |at| at.date_naive(),
        })
    }

    fn titles(matters: &[Matter]) -> Vec<&str> {
        matters.iter().map(|matter| matter.title.as_str()).collect()
    }

    #[test]
    fn we_owe_our_tasks_by_date_and_late_answers() {
        let tasks = [
            task("w tym tygodniu", Side::Us, "2026-09-18"),
            task("spóźnione", Side::Both, "2026-09-09"),
            task("klienta", Side::Client, "2026-09-09"),
            task("za trzy tygodnie", Side::Us, "2026-10-06"),
        ];
        let messages = [
            message("po trzech dniach", false, "2026-09-09"),
            message("jeszcze jest czas", false, "2026-09-14"),
            message("nasza", true, "2026-09-01"),
        ];
        let day =
            told(|known| ClientDay::of(&Known { tasks: &tasks, messages: &messages, ..*known }));
        let owed = ["spóźnione", "po trzech dniach", "jeszcze jest czas", "w tym tygodniu"];
        assert_eq!(titles(&day.owed), owed);
        assert_eq!(day.owed[1].on.to_string(), "2026-09-14");
        assert_eq!(day.next.map(|next| next.to_string()).as_deref(), Some("2026-09-18"));
    }

    #[test]
    fn we_wait_for_what_is_past_its_date() {
        let tasks = [
            task("po terminie", Side::ThirdParty, "2026-09-10"),
            task("dziś", Side::Client, "2026-09-15"),
            task("nasze", Side::Us, "2026-09-10"),
        ];
        let messages =
            [message("bez odpowiedzi", true, "2026-09-08"), message("ich", false, "2026-09-01")];
        let snapshots = [acted(snapshot(4), Verb::Send, "2026-09-11", None)];
        let (calendar, replies) = (Calendar::weekends(), HashMap::new());
        let sight = Sight {
            snapshots: &snapshots,
            rules: &[],
            replies: &replies,
            calendar: &calendar,
            today: day("2026-09-15"),
            local: |at| at.date_naive(),
        };
        let first = decision(1, None, None);
        let decisions = [decision(3, Some("A"), Some(first.id)), decision(2, None, None), first];
        let day = told(|known| {
            ClientDay::of(&Known {
                tasks: &tasks,
                messages: &messages,
                snapshots: &snapshots,
                standings: &sight.standings(),
                decisions: &decisions,
                ..*known
            })
        });
        let expected = ["Wybór 2", "bez odpowiedzi", "po terminie", "Wrzesień"];
        assert_eq!(titles(&day.awaited), expected);
        assert_eq!(day.awaited[3].topic, Topic::Snapshot(4));
    }

    #[test]
    fn minutes_wait_until_they_are_sent() {
        let sealed = || acted(meeting(2, "2026-09-10T08:00:00Z"), Verb::Seal, "2026-09-10", None);
        let meetings = [
            meeting(1, "2026-09-11T08:00:00Z"),
            sealed(),
            acted(sealed(), Verb::Send, "2026-09-11", Some("2026-09-18")),
            meeting(4, "2026-09-15T12:00:00Z"),
        ];
        let day = told(|known| ClientDay::of(&Known { meetings: &meetings, ..*known }));
        let waits: Vec<_> =
            day.minutes.iter().map(|one| (one.on.to_string(), one.sealed)).collect();
        let expected = [("2026-09-10".to_owned(), true), ("2026-09-11".to_owned(), false)];
        assert_eq!(waits, expected);
        let topics: Vec<_> = day.week.iter().map(|matter| matter.topic).collect();
        assert_eq!(topics, [Topic::Meeting, Topic::Objections]);
    }

    #[test]
    fn a_gap_is_late_when_it_is_longer_than_agreed() {
        let today = day("2026-09-15");
        let check = |last: Option<&str>, agreed: Option<u32>, days: Option<i64>, late: bool| {
            let contact = Contact { last: last.map(day), agreed };
            assert_eq!((contact.days(today), contact.is_late(today)), (days, late));
        };
        check(Some("2026-09-08"), Some(7), Some(7), false);
        check(Some("2026-09-07"), Some(7), Some(8), true);
        check(Some("2026-01-01"), None, Some(257), false);
        check(None, Some(7), None, false);
    }
}
