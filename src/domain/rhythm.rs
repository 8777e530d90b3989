//! The rhythm of a correspondence, week by week: how much each side wrote, and how soon we answered.
//! Facts only; nothing is read out of them.

use std::collections::HashMap;

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::monday_of;

/// What the rhythm needs of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailed {
    /// When it was sent
    pub at: DateTime<Utc>,
    /// Whether we sent it
    pub ours: bool,
    /// Words its author wrote
    pub words: u32,
    /// The conversation
    pub thread: String,
    /// Whether it waits for an answer
    pub expects: bool,
}

/// One week of it.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Week {
    /// Its Monday
    pub monday: NaiveDate,
    /// Messages we sent
    pub sent: u32,
    /// Messages we received
    pub received: u32,
    /// Words we wrote
    pub words_ours: u32,
    /// Words they wrote
    pub words_theirs: u32,
    /// Median time until our answer, in hours, of the answers sent that week; none where we sent none
    pub answer_hours: Option<f32>,
    /// The same of their answers to what we asked
    pub their_hours: Option<f32>,
}

/// The weeks, oldest first, the last one that of the day shown.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Rhythm {
    /// The weeks, without gaps
    pub weeks: Vec<Week>,
}

impl Rhythm {
    /// Tells the rhythm of this many weeks up to a day. Letters come in the order they were sent.
    pub fn of(
        letters: &[Mailed],
        weeks: u32,
        today: NaiveDate,
        local: fn(DateTime<Utc>) -> NaiveDate,
    ) -> Rhythm {
        let first = monday_of(today) - Days::new(7 * u64::from(weeks.saturating_sub(1)));
        let mut told: Vec<Week> = (0..u64::from(weeks))
            .map(|week| Week { monday: first + Days::new(7 * week), ..Week::default() })
            .collect();
        let mut answers: Vec<[Vec<f32>; 2]> = vec![Default::default(); told.len()];
        let mut waiting = Waiting::new();
        for letter in letters {
            let answered = answer_time(&mut waiting, letter);
            let since = (local(letter.at) - first).num_days();
            let place = usize::try_from(since.div_euclid(7)).ok();
            let Some(place) = place.filter(|place| *place < told.len()) else { continue };
            if let Some(week) = told.get_mut(place) {
                week.count(letter);
            }
            if let (Some(hours), Some([ours, theirs])) = (answered, answers.get_mut(place)) {
                if letter.ours { ours } else { theirs }.push(hours);
            }
        }
        for (week, [ours, theirs]) in told.iter_mut().zip(&mut answers) {
            (week.answer_hours, week.their_hours) = (median(ours), median(theirs));
        }
        Rhythm { weeks: told }
    }
}

impl Week {
    fn count(&mut self, letter: &Mailed) {
        let (messages, words) = match letter.ours {
            true => (&mut self.sent, &mut self.words_ours),
            false => (&mut self.received, &mut self.words_theirs),
        };
        *messages += 1;
        *words = words.saturating_add(letter.words);
    }
}

/// Since when a side waits in a thread, by the thread and whether that side is ours.
type Waiting<'a> = HashMap<(&'a str, bool), DateTime<Utc>>;

/// Hours since the first message of the other side that waited in this thread, where this one answers it.
fn answer_time<'a>(waiting: &mut Waiting<'a>, letter: &'a Mailed) -> Option<f32> {
    let asked = waiting.remove(&(letter.thread.as_str(), !letter.ours));
    if letter.expects {
        waiting.entry((&letter.thread, letter.ours)).or_insert(letter.at);
    }
    Some((letter.at - asked?).num_minutes() as f32 / 60.0)
}

fn median(values: &mut [f32]) -> Option<f32> {
    values.sort_by(f32::total_cmp);
    let upper = values.get(values.len() / 2).copied()?;
    let lower = values.get(values.len().saturating_sub(1) / 2).copied()?;
    Some((lower + upper) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(at: &str, ours: bool, words: u32, thread: &str) -> Mailed {
        let at = at.parse().expect("a moment");
        Mailed { at, ours, words, thread: thread.to_owned(), expects: true }
    }

    #[test]
    fn weeks_count_messages_words_and_our_answers() {
        let letters = [
            letter("2026-09-01T08:00:00Z", false, 10, "a"),
            letter("2026-09-02T08:00:00Z", false, 5, "a"),
            letter("2026-09-03T08:00:00Z", true, 20, "a"),
            letter("2026-09-08T08:00:00Z", true, 7, "b"),
            letter("2026-09-08T09:00:00Z", false, 3, "b"),
            letter("2026-09-08T15:00:00Z", true, 1, "b"),
            letter("2026-01-01T08:00:00Z", true, 99, "old"),
        ];
        let today = "2026-09-15".parse().expect("a date");
        let rhythm = Rhythm::of(&letters, 3, today, |at| at.date_naive());
        let weeks: Vec<_> = rhythm
            .weeks
            .iter()
            .map(|week| (week.sent, week.received, week.words_ours, week.words_theirs))
            .collect();
        assert_eq!(weeks, [(1, 2, 20, 15), (2, 1, 8, 3), (0, 0, 0, 0)]);
        assert_eq!(rhythm.weeks[0].monday.to_string(), "2026-08-31");
        // From the first message that waited, not from the last.
        assert_eq!(rhythm.weeks[0].answer_hours, Some(48.0));
        assert_eq!(rhythm.weeks[1].answer_hours, Some(6.0));
        assert_eq!(rhythm.weeks[2].answer_hours, None);
        assert_eq!(rhythm.weeks[1].their_hours, Some(1.0));
    }

    #[test]
    fn a_median_lies_in_the_middle() {
        assert_eq!(median(&mut []), None);
        assert_eq!(median(&mut [3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&mut [4.0, 1.0]), Some(2.5));
    }
}
