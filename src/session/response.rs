//! How soon each side answers, and which answers promised for a day came by it.

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use super::Reader;
use super::today::local;
use crate::domain::{AnswerClock, AnswerState, Failure, RecordId, ResponseTime};

/// How soon each side answers. Nothing that is still open is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Responses {
    /// How long we take
    pub ours: ResponseTime,
    /// How long they take
    pub theirs: ResponseTime,
    /// Of the answers we promised for a day of this year: those that came by it, and all whose day has come
    pub kept: (usize, usize),
}

impl Reader<'_> {
    /// How soon each side answers what was sent since a day, without naming the messages.
    ///
    /// # Errors
    /// Those of the database.
    pub fn responses(
        &self,
        client: RecordId,
        since: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Responses, Failure> {
        let first = super::local_moment(since.into()).timestamp_millis();
        let rows = self.query.letters(client, first, now.timestamp_millis())?;
        let mut clocks = self.clocks(client, &rows, now)?;
        let today = local(now);
        let kept = kept(&clocks, today);
        clocks.retain(|clock| clock.since >= since);
        let of = |ours| ResponseTime::of(&clocks, ours, today);
        Ok(Responses { ours: of(false), theirs: of(true), kept })
    }
}

/// Of our promised answers of this year: those that came by the last day promised, and all whose day has
/// come. A day put off before it came was no promise broken: the new one counts.
fn kept(clocks: &[AnswerClock], today: NaiveDate) -> (usize, usize) {
    let ours = clocks.iter().filter(|clock| !clock.ours && clock.is_needed());
    let told = ours.filter_map(|clock| {
        let day = clock.promised.last().filter(|day| day.year() == today.year())?;
        match clock.state {
            AnswerState::Answered { on, .. } => Some(on <= *day),
            _ => (*day < today).then_some(false),
        }
    });
    told.fold((0, 0), |(kept, all), one| (kept + usize::from(one), all + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Side;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn clock(ours: bool, promised: &[&str], answered: Option<&str>) -> AnswerClock {
        let state = match answered {
            Some(on) => AnswerState::Answered { by: None, on: day(on) },
            None => AnswerState::Open,
        };
        AnswerClock {
            id: RecordId::from_bytes([1; 10]),
            thread: String::new(),
            ours,
            asks: Side::Us,
            since: day("2026-05-04"),
            due: None,
            state,
            days: 0,
            promised: promised.iter().map(|on| day(on)).collect(),
        }
    }

    #[test]
    fn promised_answers_are_kept_by_the_last_day_promised() {
        let clocks = [
            clock(false, &["2026-05-08"], Some("2026-05-08")),
            clock(false, &["2026-05-08", "2026-05-15"], Some("2026-05-14")),
            clock(false, &["2026-05-08"], Some("2026-05-11")),
            clock(false, &["2026-05-08"], None),
            // Its day has not come, nothing was promised, it was theirs, it was last year's.
            clock(false, &["2026-06-01"], None),
            clock(false, &[], Some("2026-05-05")),
            clock(true, &["2026-05-08"], None),
            clock(false, &["2025-12-30"], None),
        ];
        assert_eq!(kept(&clocks, day("2026-05-20")), (2, 4));
    }
}
