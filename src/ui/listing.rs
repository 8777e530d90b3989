//! Long lists of a client: only the pages around what is seen are held, groups are found on the
//! worker piece by piece.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::{Datelike, Days, Local, NaiveDate};

use super::load::{Answer, Load, View};
use crate::domain::monday_of;
use crate::domain::{Failure, RecordId};
use crate::session::{MailRow, Reader, Worker};

/// Rows fetched at once.
const PAGE: u64 = 64;
/// Pages held at most.
const HELD: usize = 12;
/// Rows looked through at once to find groups.
const PIECE: u64 = 2000;

/// Rows of which a client has very many.
pub trait Listed: Sized + Send + 'static {
    /// Whether the list is looked through for groups
    const GROUPED: bool = true;

    /// How many there are.
    ///
    /// # Errors
    /// What the journal says.
    fn count(reader: &Reader<'_>, client: RecordId) -> Answer<u64>;

    /// Some of them, newest first.
    ///
    /// # Errors
    /// What the journal says.
    fn fetch(reader: &Reader<'_>, client: RecordId, range: Range<u64>) -> Answer<Vec<Self>>;

    /// Those of these ids, in their order.
    ///
    /// # Errors
    /// What the journal says; where such a list has one order only.
    fn fetch_of(_reader: &Reader<'_>, _ids: &[RecordId]) -> Answer<Vec<Self>> {
        Err(Failure::new("error-internal"))
    }

    /// The group it belongs to, by the first day of the group; none without a date.
    fn group(&self, today: NaiveDate) -> Option<NaiveDate>;
}

impl Listed for MailRow {
    fn count(reader: &Reader<'_>, client: RecordId) -> Answer<u64> {
        reader.mail_count(client)
    }

    fn fetch(reader: &Reader<'_>, client: RecordId, range: Range<u64>) -> Answer<Vec<MailRow>> {
        reader.mail_rows(client, range.start, range.end - range.start)
    }

    fn fetch_of(reader: &Reader<'_>, ids: &[RecordId]) -> Answer<Vec<MailRow>> {
        ids.iter().map(|id| reader.mail_row(*id)).collect()
    }

    /// This week, the last one, then months; without a date by when it was taken in.
    fn group(&self, today: NaiveDate) -> Option<NaiveDate> {
        let day = self.at.with_timezone(&Local).date_naive();
        let monday = monday_of(today);
        let before = monday.checked_sub_days(Days::new(7))?;
        match day {
            day if day >= monday && day <= today => Some(monday),
            day if day >= before && day < monday => Some(before),
            day => day.with_day(1),
        }
    }
}

/// A long list of one client.
pub struct Listing<T> {
    view: Option<View>,
    /// Every id in the order asked for; none where the list has its own
    order: Option<Load<Vec<RecordId>>>,
    count: Load<u64>,
    pages: BTreeMap<u64, Load<Vec<T>>>,
    wanted: Range<u64>,
    groups: Groups,
}

/// Where groups begin, as far as the list was looked through.
#[derive(Default)]
struct Groups {
    starts: Vec<u64>,
    days: Vec<Option<NaiveDate>>,
    seen: u64,
    piece: Load<Vec<Option<NaiveDate>>>,
}

impl<T> Default for Listing<T> {
    fn default() -> Listing<T> {
        Listing {
            view: None,
            order: None,
            count: Load::default(),
            pages: BTreeMap::new(),
            wanted: 0..0,
            groups: Groups::default(),
        }
    }
}

impl<T: Listed> Listing<T> {
    /// Turns to a client's list, or loads the same client's again.
    pub fn open(&mut self, worker: &Worker, view: View) {
        *self = Listing { view: Some(view), ..Listing::default() };
        self.count.look(worker, view, move |reader| T::count(reader, view.client));
    }

    /// The same in another order: that of the ids the job answers with. There are no groups then.
    pub fn open_sorted(
        &mut self,
        worker: &Worker,
        view: View,
        job: impl FnOnce(&Reader<'_>) -> Answer<Vec<RecordId>> + Send + 'static,
    ) {
        let mut order = Load::default();
        order.look(worker, view, job);
        *self = Listing { view: Some(view), order: Some(order), ..Listing::default() };
    }

    /// Those of these ids, in this order.
    pub fn open_of(&mut self, view: View, ids: Vec<RecordId>) {
        *self = Listing { view: Some(view), order: Some(Load::of(ids)), ..Listing::default() };
    }

    /// How many rows there are; none while that is not known.
    pub fn count(&self) -> Option<u64> {
        match &self.order {
            Some(order) => order.get().map(|ids| ids.len() as u64),
            None => self.count.get().copied(),
        }
    }

    /// A row, where its page is here.
    pub fn row(&self, row: u64) -> Option<&T> {
        let page = self.pages.get(&(row / PAGE))?.get()?;
        page.get(usize::try_from(row % PAGE).ok()?)
    }

    /// The first row of each group.
    pub fn starts(&self) -> &[u64] {
        &self.groups.starts
    }

    /// The day that names a group.
    pub fn day(&self, group: usize) -> Option<NaiveDate> {
        self.groups.days.get(group).copied().flatten()
    }

    /// Says which rows are seen; they are asked for at the next turn.
    pub fn want(&mut self, rows: Range<u64>) {
        self.wanted = rows;
    }

    /// The failure that came instead of data.
    pub fn failure(&self) -> Option<&Failure> {
        let page = self.pages.values().find_map(Load::failure);
        let order = self.order.as_ref().and_then(Load::failure);
        self.count.failure().or(order).or(page)
    }

    /// Takes what has come and asks for what is missing; whether anything came.
    pub fn turn(&mut self, worker: &Worker, today: NaiveDate) -> bool {
        let Some(view) = self.view else { return false };
        let mut came = self.count.poll();
        came |= self.order.as_mut().is_some_and(Load::poll);
        for page in self.pages.values_mut() {
            came |= page.poll();
        }
        if T::GROUPED && self.order.is_none() {
            came |= self.groups.turn::<T>(worker, view, self.count.get().copied(), today);
        }
        self.fetch(worker, view);
        came
    }

    fn fetch(&mut self, worker: &Worker, view: View) {
        let Some(count) = self.count().filter(|count| *count > 0) else { return };
        let last = self.wanted.end.min(count).saturating_sub(1) / PAGE;
        let pages = self.wanted.start / PAGE..=last;
        for number in pages.clone() {
            if self.pages.contains_key(&number) {
                continue;
            }
            let range = number * PAGE..((number + 1) * PAGE).min(count);
            let mut page = Load::default();
            match self.order.as_ref().and_then(Load::get) {
                Some(ids) => {
                    let place = |row: u64| usize::try_from(row).unwrap_or(usize::MAX);
                    let ids = ids.get(place(range.start)..place(range.end)).unwrap_or_default();
                    let ids = ids.to_vec();
                    page.look(worker, view, move |reader| T::fetch_of(reader, &ids));
                }
                None => {
                    page.look(worker, view, move |reader| T::fetch(reader, view.client, range));
                }
            }
            self.pages.insert(number, page);
        }
        while self.pages.len() > HELD {
            let far = self.pages.keys().copied().max_by_key(|page| page.abs_diff(*pages.start()));
            let Some(far) = far else { return };
            self.pages.remove(&far);
        }
    }
}

impl Groups {
    fn turn<T: Listed>(
        &mut self,
        worker: &Worker,
        view: View,
        count: Option<u64>,
        today: NaiveDate,
    ) -> bool {
        let came = self.piece.poll();
        if came {
            let days = self.piece.get().cloned().unwrap_or_default();
            self.take(&days);
        }
        let Some(count) = count else { return came };
        if self.seen < count && !self.piece.waits() && self.piece.failure().is_none() {
            let range = self.seen..(self.seen + PIECE).min(count);
            self.piece.look(worker, view, move |reader| {
                let rows = T::fetch(reader, view.client, range)?;
                Ok(rows.iter().map(|row| row.group(today)).collect())
            });
        }
        came
    }

    fn take(&mut self, days: &[Option<NaiveDate>]) {
        for day in days {
            if self.days.last() != Some(day) {
                self.starts.push(self.seen);
                self.days.push(*day);
            }
            self.seen += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::Groups;

    #[test]
    fn groups_go_on_from_piece_to_piece() {
        let day = |text: &str| text.parse::<NaiveDate>().ok();
        let mut groups = Groups::default();
        groups.take(&[day("2026-09-14"), day("2026-09-14")]);
        groups.take(&[day("2026-09-14"), day("2026-09-01"), None]);
        assert_eq!(groups.starts, [0, 3, 4]);
        assert_eq!(groups.seen, 5);
    }
}
