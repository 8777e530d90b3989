//! A client's file: everything kept of the client but its correspondence, loaded whole and shared by
//! all screens.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::{DateTime, Datelike as _, Local, NaiveDate, Utc};

use super::load::Answer;
use crate::domain::{
    Calendars, Gist, Kind, Network, Record, RecordId, Side, Sight, SnapshotRow, Standing,
    fold_letters, outline, span_phases,
};
use crate::session::{Reader, Replies, Strangers, calendars_of, in_schedule};

/// What is known of a client on the day shown.
pub struct ClientFile {
    /// The client itself
    pub client: Record,
    /// People, by number, as all the others; what was retracted is among them
    pub people: Vec<Record>,
    /// Who was met in the correspondence and is not among them
    pub strangers: Strangers,
    /// Meetings
    pub meetings: Vec<Record>,
    /// Rules of cooperation
    pub rules: Vec<Record>,
    /// Tasks
    pub tasks: Vec<Record>,
    /// Snapshots of the schedule
    pub snapshots: Vec<Record>,
    /// Decisions
    pub decisions: Vec<Record>,
    /// Notes of calls, letters, chats and private notes
    pub notes: Vec<Record>,
    /// Files that chats name and that are not held
    pub not_held: HashMap<RecordId, Vec<String>>,
    /// The tasks in outline order; phases span what belongs to them
    pub rows: Vec<SnapshotRow>,
    /// The years of the first and of the last date in it
    years: Option<(i32, i32)>,
    /// The working days of each side
    pub calendars: Calendars,
    /// Where tasks lie when all links are kept, and what the finish hangs on
    pub network: Network,
    /// Days on which what sent each snapshot was answered
    replies: Replies,
    /// Where snapshots stand, and the day that holds for
    standings: (NaiveDate, HashMap<RecordId, Standing>),
    /// One line of everything any of these cites
    pub cited: HashMap<RecordId, (Kind, Gist)>,
    /// Cited records that were taken back
    pub gone: HashSet<RecordId>,
    places: HashMap<RecordId, (Kind, usize)>,
    citing: HashMap<RecordId, Vec<RecordId>>,
}

/// Kinds kept together as notes.
const NOTES: &[Kind] = &[Kind::PhoneNote, Kind::Letter, Kind::Chat, Kind::PrivateNote];

fn not_held(reader: &Reader<'_>, client: RecordId) -> Answer<HashMap<RecordId, Vec<String>>> {
    let mut names: HashMap<RecordId, Vec<String>> = HashMap::new();
    for one in reader.missing_chat_files(client)? {
        for chat in &one.told_by {
            names.entry(chat.id).or_default().push(one.subject.clone());
        }
    }
    Ok(names)
}

fn years(rows: &[SnapshotRow]) -> Option<(i32, i32)> {
    let days = || rows.iter().flat_map(|row| [row.task.start, row.task.due]).flatten();
    Some((days().min()?.year(), days().max()?.year()))
}

impl ClientFile {
    /// Loads the file.
    ///
    /// # Errors
    /// What the journal says.
    pub fn load(
        reader: &Reader<'_>,
        client: RecordId,
        today: NaiveDate,
    ) -> Answer<Arc<ClientFile>> {
        let of = |kind: Kind| reader.records(client, &[kind]);
        let tasks = of(Kind::Task)?;
        let mut rows = outline(&tasks);
        span_phases(&mut rows);
        let record = reader.expect(client)?;
        let calendars = calendars_of(&record);
        let snapshots = of(Kind::Snapshot)?;
        let mut file = ClientFile {
            network: Network::of(&in_schedule(&tasks), &calendars),
            calendars,
            replies: reader.replies(&snapshots)?,
            standings: (today, HashMap::new()),
            client: record,
            people: of(Kind::Person)?,
            strangers: reader.strangers(client)?,
            meetings: of(Kind::Meeting)?,
            rules: of(Kind::Rule)?,
            tasks,
            snapshots,
            decisions: of(Kind::Decision)?,
            notes: reader.records(client, NOTES)?,
            not_held: not_held(reader, client)?,
            years: years(&rows),
            rows,
            cited: HashMap::new(),
            gone: HashSet::new(),
            places: HashMap::new(),
            citing: HashMap::new(),
        };
        file.standings.1 = file.standings_of(today);
        file.find_places();
        file.find_citations(reader)?;
        Ok(Arc::new(file))
    }

    /// A record of the file; messages and documents are not among them.
    pub fn record(&self, id: RecordId) -> Option<&Record> {
        let (kind, place) = *self.places.get(&id)?;
        match kind {
            Kind::Client => Some(&self.client),
            kind => self.all_of(kind).get(place),
        }
    }

    /// Where a snapshot stands on a day; told at once for the day the file was loaded for.
    pub fn standing(&self, id: RecordId, today: NaiveDate) -> Option<Standing> {
        self.standings_on(today).get(&id).copied()
    }

    /// Where every snapshot stands on a day; told at once for the day the file was loaded for.
    pub fn standings_on(&self, today: NaiveDate) -> Cow<'_, HashMap<RecordId, Standing>> {
        match self.standings.0 == today {
            true => Cow::Borrowed(&self.standings.1),
            false => Cow::Owned(self.standings_of(today)),
        }
    }

    fn standings_of(&self, today: NaiveDate) -> HashMap<RecordId, Standing> {
        self.sight(today).standings()
    }

    /// The rule that says how long silence lasts before it accepts a snapshot sent on this day, and the last day for
    /// objections.
    pub fn silence_after(&self, sent: NaiveDate) -> Option<(RecordId, NaiveDate)> {
        self.sight(sent).silence_after(sent)
    }

    fn sight(&self, today: NaiveDate) -> Sight<'_> {
        Sight {
            snapshots: &self.snapshots,
            rules: &self.rules,
            replies: &self.replies,
            calendar: self.calendars.of_side(Side::Client),
            today,
            local,
        }
    }

    /// Whether some date of the schedule lies in another year and has to say so.
    pub fn says_years(&self, year: i32) -> bool {
        self.years.is_some_and(|(first, last)| first != year || last != year)
    }

    /// Who has something to do in the schedule, by name.
    pub fn owners(&self) -> Vec<String> {
        let names = self.rows.iter().filter_map(|row| row.task.owner.as_ref());
        let mut names: Vec<String> = names.map(|who| who.name.clone()).collect();
        names.sort_by_cached_key(|name| fold_letters(name));
        names.dedup();
        names
    }

    /// What a cited record is, in one line.
    pub fn gist(&self, id: RecordId) -> Option<&Gist> {
        self.cited.get(&id).map(|(_, gist)| gist)
    }

    /// The records of the file that cite this one.
    pub fn cited_by(&self, id: RecordId) -> &[RecordId] {
        self.citing.get(&id).map(Vec::as_slice).unwrap_or_default()
    }

    fn all_of(&self, kind: Kind) -> &[Record] {
        match kind {
            Kind::Person => &self.people,
            Kind::Meeting => &self.meetings,
            Kind::Rule => &self.rules,
            Kind::Task => &self.tasks,
            Kind::Snapshot => &self.snapshots,
            Kind::Decision => &self.decisions,
            kind if NOTES.contains(&kind) => &self.notes,
            _ => &[],
        }
    }

    fn each(&self) -> impl Iterator<Item = (usize, &Record)> {
        let kinds = [
            &self.people,
            &self.meetings,
            &self.rules,
            &self.tasks,
            &self.snapshots,
            &self.decisions,
            &self.notes,
        ];
        kinds.into_iter().flat_map(|records| records.iter().enumerate())
    }

    fn find_places(&mut self) {
        let mut places: HashMap<_, _> =
            self.each().map(|(place, record)| (record.id, (record.kind, place))).collect();
        places.insert(self.client.id, (Kind::Client, 0));
        self.places = places;
    }

    fn find_citations(&mut self, reader: &Reader<'_>) -> Answer<()> {
        let mut citing: HashMap<RecordId, Vec<RecordId>> = HashMap::new();
        for (_, record) in self.each() {
            for source in record.cites() {
                citing.entry(source).or_default().push(record.id);
            }
        }
        for id in citing.keys() {
            if let Some(record) = reader.record(*id)? {
                self.cited.insert(*id, (record.kind, reader.gist(&record)?));
                self.gone.extend(record.retracted.is_some().then_some(*id));
            }
        }
        self.citing = citing;
        Ok(())
    }
}

fn local(moment: DateTime<Utc>) -> NaiveDate {
    moment.with_timezone(&Local).date_naive()
}
