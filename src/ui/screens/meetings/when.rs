//! When a meeting is, as it is typed: a day and two times.

use chrono::{DateTime, Local, NaiveDate, NaiveTime, Utc};

use super::model::Draft;
use crate::domain::Meeting;
use crate::session::local_moment;
use crate::text::dates;
use crate::ui::scene::Scene;
use crate::ui::widgets::Typed;

/// Fields of the day and the times that cannot be understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Unclear {
    /// The day
    pub day: bool,
    /// When it begins
    pub from: bool,
    /// When it ends
    pub until: bool,
}

/// Begin and end of a meeting.
pub type Span = (DateTime<Utc>, Option<DateTime<Utc>>);

/// Fills in when a meeting is.
pub fn fill(scene: &Scene<'_>, draft: &mut Draft, meeting: &Meeting) {
    let starts = meeting.starts.with_timezone(&Local);
    draft.day = scene.typed_day(starts.date_naive());
    draft.from = dates::time(starts.time());
    let ends = meeting.ends.map(|ends| dates::time(ends.with_timezone(&Local).time()));
    draft.until = ends.unwrap_or_default();
}

/// The moments meant by what was typed.
///
/// # Errors
/// Which of the fields cannot be understood.
pub fn span(scene: &Scene<'_>, draft: &Draft) -> Result<Span, Unclear> {
    let day = Typed::of(scene, &draft.day).day();
    let from = time_of(&draft.from);
    let until = match draft.until.trim() {
        "" => Some(None),
        text => time_of(text).map(Some),
    };
    let unclear = Unclear { day: day.is_none(), from: from.is_none(), until: until.is_none() };
    let (Some(day), Some(from), Some(until)) = (day, from, until) else { return Err(unclear) };
    let starts = moment(day, from);
    let ends = until.map(|until| moment(day, until)).map(|ends| {
        // A meeting that ends before it began went on past midnight.
        if ends < starts { ends + chrono::Days::new(1) } else { ends }
    });
    Ok((starts, ends))
}

/// The moment of a day and a local time.
pub fn moment(day: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
    local_moment(day.and_time(time))
}

/// A time as people type it: `9`, `9:30`, `9.30`, `0930`.
pub fn time_of(text: &str) -> Option<NaiveTime> {
    let text = text.trim();
    let (hours, minutes) = match text.split_once([':', '.', ',', 'h', ' ']) {
        Some((hours, "")) => (hours, "0"),
        Some(parts) => parts,
        None if (3..=4).contains(&text.len()) && text.is_ascii() => text.split_at(text.len() - 2),
        None => (text, "0"),
    };
    let number = |text: &str| {
        let plain = !text.is_empty() && text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| text.parse().ok()).flatten()
    };
    NaiveTime::from_hms_opt(number(hours)?, number(minutes)?, 0)
}

#[cfg(test)]
mod tests {
    use super::time_of;

    #[test]
    fn times_are_typed_in_many_ways() {
        let check = |text: &str, expected: Option<(u32, u32)>| {
            let time = expected.and_then(|(h, m)| chrono::NaiveTime::from_hms_opt(h, m, 0));
            assert_eq!(time_of(text), time, "{text}");
        };
        check("9", Some((9, 0)));
        check(" 09:30 ", Some((9, 30)));
        check("9.05", Some((9, 5)));
        check("930", Some((9, 30)));
        check("1015", Some((10, 15)));
        check("10h", Some((10, 0)));
        check("25", None);
        check("9:75", None);
        check("", None);
        check("rano", None);
        check("9:-5", None);
    }
}
