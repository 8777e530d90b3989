//! Messages that wait for an answer, ours and theirs.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::{RecordId, Side};
use crate::session::{MailRow, Reader, Worker};
use crate::ui::listing::Listing;
use crate::ui::load::{Answer, Load, View};
use crate::ui::scene::Scene;
use crate::ui::widgets::ChipLook;

/// A message that waits.
pub struct Waiting {
    /// Whether we wait for the answer
    pub ours: bool,
    since: NaiveDate,
    /// The day by which an answer is agreed
    due: Option<NaiveDate>,
}

/// The messages that wait. There may be very many: of each only why it waits is held, its row once it is seen.
#[derive(Default)]
pub struct WaitingMail {
    loaded: Load<Loaded>,
    asked: bool,
    /// Those that wait for our answer, the one due first first
    pub rows: Listing<MailRow>,
}

struct Loaded {
    by_id: HashMap<RecordId, Waiting>,
    /// Those that wait for our answer
    ids: Vec<RecordId>,
}

impl WaitingMail {
    /// Why a message waits, where it does.
    pub fn of(&self, id: RecordId) -> Option<&Waiting> {
        self.loaded.get()?.by_id.get(&id)
    }

    /// Looks again at the next turn.
    pub fn again(&mut self) {
        self.asked = false;
    }

    /// Asks once, takes what came; whether anything did.
    pub fn turn(&mut self, worker: &Worker, view: View) -> bool {
        if !self.asked {
            self.asked = true;
            self.loaded.look_beside(worker, view, move |reader| Loaded::of(reader, view));
        }
        let came = self.loaded.poll();
        if came {
            let ids = self.loaded.get().map(|loaded| loaded.ids.clone());
            self.rows.open_of(view, ids.unwrap_or_default());
        }
        // Its order is its own: it has no groups of days.
        came | self.rows.turn(worker, NaiveDate::default())
    }
}

impl Loaded {
    fn of(reader: &Reader<'_>, view: View) -> Answer<Loaded> {
        let (mut by_id, mut ids) = (HashMap::new(), Vec::new());
        let mut all = reader.unanswered(view.client, view.moment())?;
        // What is due first comes first; of the rest, for which nothing was agreed, what waits longest.
        all.sort_by_key(|one| one.due.map_or(NaiveDate::MAX, |due| due.on));
        for one in all {
            if !one.ours {
                ids.push(one.id);
            }
            let due = one.due.map(|due| due.on);
            by_id.insert(one.id, Waiting { ours: one.ours, since: one.since, due });
        }
        Ok(Loaded { by_id, ids })
    }
}

impl Waiting {
    /// Working days that have passed, and those agreed for the answer, as the side that has to answer counts
    /// them; none where nothing was agreed.
    pub fn passed(&self, scene: &Scene<'_>) -> Option<(i32, i32)> {
        let side = if self.ours { Side::Client } else { Side::Us };
        let calendar = scene.calendar(side);
        let due = self.due?;
        Some((
            calendar.working_days(self.since, scene.today),
            calendar.working_days(self.since, due),
        ))
    }

    /// Its state as a chip: red only where the agreed day is past.
    pub fn told(&self, scene: &Scene<'_>) -> (ChipLook, String) {
        let late = self.due.filter(|due| *due < scene.today);
        match (late, self.due) {
            (Some(due), _) if !self.ours => {
                let days = scene.calendar(Side::Us).working_days(due, scene.today);
                (ChipLook::Late, scene.say_with("ui-mail-late", &[("count", days.into())]))
            }
            (_, Some(due)) => {
                let key = if self.ours { "ui-mail-awaits-until" } else { "ui-mail-answer-until" };
                let day = scene.day(due);
                (ChipLook::Neutral, scene.say_with(key, &[("date", day.into())]))
            }
            (_, None) => {
                let key = if self.ours { "ui-mail-awaits-since" } else { "ui-mail-answer-since" };
                let day = scene.day(self.since);
                (ChipLook::Neutral, scene.say_with(key, &[("date", day.into())]))
            }
        }
    }
}
