//! Records as pages: what stands on a printed schedule, minutes, rules and correspondence list.

use chrono::{DateTime, FixedOffset, Local, NaiveDate, Utc};

use super::{Journal, Progress, Reader, SchedulePart, Settings, end_of_day, schedule_page};
use crate::domain::{
    Address, Body, Failure, Kind, Lang, Meeting, MeetingState, Record, RecordId, RuleVersion,
    SnapshotRow, Source, Verb, Who,
};
use crate::print::{
    AgendaPoint, Annex, Archive, Attendee, Frame, MessageRow, MessagesPage, MinutesPage,
    OutcomeRow, Paper, Pdf, PrintFailure, RuleEntry, RulesPage, Sheets, steps,
};
use crate::text::{Words, dates};

/// What is to be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Print {
    /// The schedule: a snapshot, or as it stands
    Schedule {
        /// The snapshot to print
        snapshot: Option<RecordId>,
    },
    /// The minutes of a meeting
    Minutes {
        /// The meeting
        meeting: RecordId,
    },
    /// The rules of cooperation
    Rules,
    /// The balance sheet of an import
    Import {
        /// Its record
        import: RecordId,
    },
    /// The list of correspondence
    Messages {
        /// First day; from the beginning where there is none
        from: Option<NaiveDate>,
        /// Last day
        until: Option<NaiveDate>,
    },
}

/// What a schedule is compared with on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Against {
    /// With a snapshot
    Snapshot(RecordId),
    /// With what was known at the end of a day
    Day(NaiveDate),
}

/// Two states of the schedule on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compared {
    /// The snapshot that is printed; none for the schedule as it is known
    pub snapshot: Option<RecordId>,
    /// The day it is known on; none for the one shown
    pub on: Option<NaiveDate>,
    /// What it is printed beside
    pub against: Against,
}

/// What is to be printed, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintOrder {
    /// What
    pub what: Print,
    /// In which language
    pub lang: Lang,
    /// As known at this moment; none for now
    pub on: Option<DateTime<Utc>>,
    /// What a schedule is compared with; none for the snapshot last accepted before it
    pub against: Option<Against>,
    /// On what paper
    pub paper: Paper,
    /// What of a schedule
    pub part: SchedulePart,
    /// Which archival standard the PDF keeps to
    pub archive: Archive,
}

impl PrintOrder {
    /// Printed as it is now, on the usual paper.
    pub fn of(what: Print, lang: Lang) -> PrintOrder {
        let (paper, part, archive) = Default::default();
        PrintOrder { what, lang, on: None, against: None, paper, part, archive }
    }
}

/// Pages to be looked at before they are saved, and saved as they were seen.
pub type Preview = crate::print::Laid;

impl Journal {
    /// Prints something of a client as a PDF. The same state of the record gives the same bytes.
    ///
    /// # Errors
    /// Where there is no such record, or the page cannot be made.
    pub fn print(&self, client: RecordId, what: Print, lang: Lang) -> Result<Pdf, Failure> {
        self.print_so(client, &PrintOrder::of(what, lang))
    }

    /// The same of a past day, or on other paper.
    ///
    /// # Errors
    /// As [`Journal::print`].
    pub fn print_so(&self, client: RecordId, order: &PrintOrder) -> Result<Pdf, Failure> {
        self.preview(client, order, &|_| true)?.pdf().map_err(not_printed)
    }

    /// The schedule as it was known on the day it is compared with, where it is compared with a day.
    fn earlier(
        &self,
        client: RecordId,
        order: &PrintOrder,
    ) -> Result<Option<(NaiveDate, Vec<SnapshotRow>)>, Failure> {
        let Some(Against::Day(day)) = order.against else { return Ok(None) };
        let past = self.known_on(client, end_of_day(day))?;
        Ok(Some((day, past.reader().outline(client)?)))
    }

    /// Lays something of a client out as pages, to be looked at and then saved. `progress` hears how far it is,
    /// and stops it.
    ///
    /// # Errors
    /// As [`Journal::print`].
    pub fn preview(
        &self,
        client: RecordId,
        order: &PrintOrder,
        progress: &(dyn Fn(Progress) -> bool + Sync),
    ) -> Result<Preview, Failure> {
        let past = order.on.map(|moment| self.known_on(client, moment)).transpose()?;
        let reader = past.as_ref().map_or_else(|| self.now(), super::Past::reader);
        let desk = self.desk(client, reader, order)?;
        let id = match *order == PrintOrder::of(order.what, order.lang) {
            true => format!("{}/{client}/{:?}", desk.frame.fingerprint, order.what),
            false => format!("{}/{client}/{order:?}", desk.frame.fingerprint),
        };
        let whole: &(dyn Fn(usize) -> bool + Sync) = &|_| true;
        let laid = match order.what {
            Print::Schedule { snapshot } => {
                let page =
                    schedule_page::page(&desk, snapshot, order, self.earlier(client, order)?)?;
                let total = steps(page.rows.len());
                let count = |steps: usize| u64::try_from(steps).unwrap_or(u64::MAX);
                page.lay(&id, &|done| {
                    progress(Progress { done: count(done.min(total)), total: Some(count(total)) })
                })
            }
            Print::Minutes { meeting } => minutes_page(&desk, meeting)?.lay(&id, whole),
            Print::Rules => rules_page(&desk)?.lay(&id, whole),
            Print::Import { import } => super::sheets::page(&desk, import)?.lay(&id, whole),
            Print::Messages { from, until } => messages_page(&desk, from, until)?.lay(&id, whole),
        };
        laid.map_err(not_printed)
    }

    fn desk<'a>(
        &self,
        client: RecordId,
        reader: Reader<'a>,
        order: &PrintOrder,
    ) -> Result<PrintDesk<'a>, Failure> {
        let frame = Frame {
            paper: order.paper,
            archive: order.archive,
            ..self.frame(client, reader, order.lang, order.on)?
        };
        let today = local(order.on.unwrap_or_else(|| self.present())).date_naive();
        Ok(PrintDesk { reader, client, frame, today, words: Words::new(order.lang) })
    }

    /// What every page says of itself.
    pub(super) fn frame(
        &self,
        client: RecordId,
        reader: Reader<'_>,
        lang: Lang,
        on: Option<DateTime<Utc>>,
    ) -> Result<Frame, Failure> {
        let record = reader.expect(client)?;
        let Body::Client(about) = record.body else {
            return Err(Failure::new("error-unknown-client").with("name", client.to_string()));
        };
        let settings = Settings::load();
        let logo = settings.logo();
        let company = settings.company;
        let team = if company.is_empty() { self.author().name.clone() } else { company };
        Ok(Frame {
            lang,
            client: about.name,
            contract: about.reference,
            team,
            as_known_on: local(on.map_or_else(|| self.last_recorded(), Ok)?),
            fingerprint: self.fingerprint()?,
            printed: on.map(|_| local(self.time())),
            paper: Paper::default(),
            logo,
            archive: Archive::default(),
        })
    }
}

/// The pages could not be made, in words.
pub fn not_printed(failure: PrintFailure) -> Failure {
    match failure.is_stopped() {
        true => Failure::new("error-print-stopped"),
        false => Failure::new("print-failure").because(failure.detail),
    }
}

/// What every page is made from.
pub(super) struct PrintDesk<'a> {
    pub reader: Reader<'a>,
    pub client: RecordId,
    pub frame: Frame,
    pub today: NaiveDate,
    pub words: Words,
}

impl PrintDesk<'_> {
    /// What a fact rests on, in words.
    pub(super) fn source(&self, source: Option<Source>) -> Result<Option<String>, Failure> {
        let Some(record) = source.and_then(Source::record).map(|id| self.reader.record(id)) else {
            return Ok(None);
        };
        // A private note may be what we know it from; it is never named on a page.
        let Some(record) = record?.filter(Record::may_leave) else { return Ok(None) };
        let gist = self.reader.gist(&record)?;
        let kind = self.words.say(&format!("kind-{}", record.kind.as_str()));
        let day = dates::long(self.frame.lang, local(gist.at).date_naive());
        Ok(Some(format!("{kind}, {day}: {}", gist.title)))
    }
}

/// A moment on the clock of this machine.
pub(super) fn local(moment: DateTime<Utc>) -> DateTime<FixedOffset> {
    moment.with_timezone(&Local).fixed_offset()
}

fn minutes_page(desk: &PrintDesk<'_>, id: RecordId) -> Result<MinutesPage, Failure> {
    let record = desk.reader.expect(id)?;
    let Body::Meeting(meeting) = &record.body else {
        return Err(Failure::new("error-wrong-kind").with("kind", record.kind.as_str()));
    };
    let state = MeetingState::on(&record, desk.today);
    let last = record.acts.iter().rev().find(|act| act.verb != Verb::Annex);
    Ok(MinutesPage {
        frame: desk.frame.clone(),
        number: Some(record.number),
        title: meeting.title.clone(),
        starts: local(meeting.starts),
        ends: meeting.ends.map(local),
        place: meeting.place.clone().or_else(|| meeting.link.clone()),
        attendance: attendees(desk, meeting)?,
        points: points(meeting),
        annexes: annexes(&record),
        state,
        since: match state {
            MeetingState::AcceptedBySilence => last.and_then(|act| act.telling.until),
            _ => last.map(|act| act.telling.on.unwrap_or(local(act.stamp.at).date_naive())),
        },
        until: record.last_act(Verb::Send).and_then(|act| act.telling.until),
    })
}

fn attendees(desk: &PrintDesk<'_>, meeting: &Meeting) -> Result<Vec<Attendee>, Failure> {
    let day = local(meeting.starts).date_naive();
    let mut attendees = Vec::new();
    for one in &meeting.attendance {
        let person = match one.who.person {
            Some(id) => desk.reader.record(id)?,
            None => None,
        };
        let (role, side) = match person.map(|record| record.body) {
            Some(Body::Person(person)) => {
                (person.role_on(day).map(|role| role.title.clone()), Some(person.side))
            }
            _ => (None, None),
        };
        attendees.push(Attendee {
            name: one.who.name.clone(),
            role,
            side: one.side.or(side),
            presence: one.presence,
        });
    }
    Ok(attendees)
}

fn points(meeting: &Meeting) -> Vec<AgendaPoint> {
    let outcome = |outcome: &crate::domain::Outcome| OutcomeRow {
        kind: outcome.kind,
        text: outcome.text.clone(),
        side: outcome.side,
        owner: outcome.owner.as_ref().map(|owner| owner.name.clone()),
        due: outcome.due,
    };
    let points = meeting.points.iter().map(|point| AgendaPoint {
        title: point.title.clone(),
        carried: point.carried.unwrap_or(0),
        open: point.is_open(),
        outcomes: point.outcomes.iter().map(outcome).collect(),
    });
    points.collect()
}

fn annexes(record: &Record) -> Vec<Annex> {
    let annexes = record.acts.iter().filter(|act| act.verb == Verb::Annex);
    let annexes = (1..).zip(annexes).map(|(number, act)| Annex {
        number,
        on: act.telling.on.unwrap_or(local(act.stamp.at).date_naive()),
        by: act.telling.by.as_ref().map(|who| who.name.clone()),
        text: act.telling.words.clone().unwrap_or_default(),
    });
    annexes.collect()
}

fn rules_page(desk: &PrintDesk<'_>) -> Result<RulesPage, Failure> {
    let mut rules = Vec::new();
    for record in desk.reader.records(desk.client, &[Kind::Rule])? {
        if record.retracted.is_some() {
            continue;
        }
        // Before its first day a rule is shown as agreed; after its last one as ended.
        let force = RuleVersion::in_force_on(&record, desk.today);
        let Some(version) = force.or_else(|| RuleVersion::all(&record).pop()) else { continue };
        let ended = record.last_act(Verb::End);
        rules.push(RuleEntry {
            number: record.number,
            kind: version.rule.kind,
            source: desk.source(version.rule.source)?,
            title: version.rule.title,
            words: version.rule.words,
            version: version.number,
            in_force_from: version.rule.in_force_from,
            agreed: version.agreed,
            agreed_on: version.agreed_on,
            proposed_by: version.rule.proposed_by.map(|who| who.name),
            agreed_by: version.agreed_by.into_iter().map(|who: Who| who.name).collect(),
            ended: ended.map(|act| act.telling.on.unwrap_or(local(act.stamp.at).date_naive())),
        });
    }
    Ok(RulesPage { frame: desk.frame.clone(), today: desk.today, rules })
}

fn messages_page(
    desk: &PrintDesk<'_>,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
) -> Result<MessagesPage, Failure> {
    let within = |day: Option<NaiveDate>| match day {
        Some(day) => from.is_none_or(|from| from <= day) && until.is_none_or(|last| day <= last),
        // Without a date that can be read it belongs to no period.
        None => from.is_none() && until.is_none(),
    };
    let count = desk.reader.mail_count(desk.client)?;
    let mut rows = Vec::new();
    for row in desk.reader.mail_rows(desk.client, 0, count)?.into_iter().rev() {
        let date = row.date.map(local);
        if !within(date.map(|date| date.date_naive())) {
            continue;
        }
        let message = desk.reader.query.content_head(&row.sha256)?.unwrap_or_default();
        rows.push(MessageRow {
            date,
            direction: row.direction,
            from: row.from,
            to: message.to.iter().map(shown).collect::<Vec<_>>().join(", "),
            subject: row.subject,
            attachments: row.attachments,
            sha256: row.sha256,
        });
    }
    Ok(MessagesPage { frame: desk.frame.clone(), from, until, rows })
}

fn shown(address: &Address) -> &str {
    if address.name.is_empty() { &address.address } else { &address.name }
}
