//! What the line of a new task says: `title @who from – until`.

use chrono::NaiveDate;

/// Words that say "working days", by their beginning.
const DAYS: &[&str] = &["d", "dni", "dzień", "dz", "day", "zi", "zile"];
/// Words before a first day, and between a first and a last one.
const FROM: &[&str] = &["od", "from", "de la"];
const UNTIL: &[&str] = &["do", "to", "until", "till", "până la", "pana la", "-", "–", "—"];

/// A line taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TaskLine {
    /// What is to be done
    pub title: String,
    /// Who, as it was typed; empty where nobody is named
    pub name: String,
    /// From when
    pub start: Option<NaiveDate>,
    /// Until when
    pub due: Option<NaiveDate>,
    /// Working days, where a first day and a length were typed
    pub days: Option<u32>,
}

impl TaskLine {
    /// Takes a line apart; `day` reads a day as people type it. What stands behind the last `@` is first who does it,
    /// then when: as much of its end as is understood.
    pub fn read(typed: &str, day: &dyn Fn(&str) -> Option<NaiveDate>) -> TaskLine {
        let (title, rest) = typed.rsplit_once('@').unwrap_or((typed, ""));
        let words: Vec<&str> = rest.split_whitespace().collect();
        let when = |from: usize| When::read(&words.get(from..)?.join(" "), day);
        let found = (0..words.len()).find_map(|from| Some((from, when(from)?)));
        let named = found.as_ref().map_or(words.len(), |(from, _)| *from);
        let when = found.map(|(_, when)| when).unwrap_or_default();
        TaskLine {
            title: title.trim().to_owned(),
            name: words.get(..named).unwrap_or_default().join(" "),
            start: when.start,
            due: when.due,
            days: when.days,
        }
    }

    /// Whether what stands for a name is more likely a day that was not understood: names have no figures.
    pub fn is_unclear(&self) -> bool {
        self.name.chars().any(|sign| sign.is_ascii_digit())
    }
}

/// Whether a line without `@` ends with what would be read as a day behind one. Not taken for it, since "version 2.1"
/// is none; it is asked.
pub fn ends_with_a_day(typed: &str, day: &dyn Fn(&str) -> Option<NaiveDate>) -> bool {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let first = words.len().saturating_sub(3).max(1);
    let reads = |from: usize| words.get(from..).is_some_and(|end| day(&end.join(" ")).is_some());
    let numbered = |from: usize| {
        words.get(from..).is_some_and(|end| end.concat().chars().all(|sign| sign.is_ascii_digit()))
    };
    !typed.contains('@') && (first..words.len()).any(|from| !numbered(from) && reads(from))
}

/// When something is done.
#[derive(Debug, Default)]
struct When {
    start: Option<NaiveDate>,
    due: Option<NaiveDate>,
    days: Option<u32>,
}

impl When {
    /// A day, two days, or a day and a length; none where it is none of these.
    fn read(text: &str, day: &dyn Fn(&str) -> Option<NaiveDate>) -> Option<When> {
        let lower = text.to_lowercase();
        let first = FROM.iter().find_map(|word| lower.strip_prefix(word)?.strip_prefix(' '));
        let text = first.unwrap_or(&lower);
        match (first, day(text)) {
            (Some(_), Some(start)) => Some(When { start: Some(start), ..When::default() }),
            (None, Some(due)) => Some(When { due: Some(due), ..When::default() }),
            (_, None) => span(text, day).or_else(|| long(text, day)),
        }
    }
}

/// `1.12 – 4.12`, `1.12 do 4.12`
fn span(text: &str, day: &dyn Fn(&str) -> Option<NaiveDate>) -> Option<When> {
    UNTIL.iter().find_map(|between| {
        // A sign may stand between the days without blanks, a word may not.
        let between = match between.chars().all(char::is_alphabetic) || between.contains(' ') {
            true => format!(" {between} "),
            false => (*between).to_owned(),
        };
        text.match_indices(&between).find_map(|(place, _)| {
            let start = day(text.get(..place)?.trim())?;
            let due = day(text.get(place + between.len()..)?.trim())?;
            (start <= due).then_some(When { start: Some(start), due: Some(due), days: None })
        })
    })
}

/// `1.12 5d`, `1.12 5 dni`
fn long(text: &str, day: &dyn Fn(&str) -> Option<NaiveDate>) -> Option<When> {
    let (start, last) = text.rsplit_once(' ')?;
    let digits = last.trim_end_matches(char::is_alphabetic);
    let (start, number, unit) = match digits.is_empty() {
        true => {
            let (start, number) = start.rsplit_once(' ')?;
            (start, number, last)
        }
        false => (start, digits, last.get(digits.len()..)?),
    };
    let days = number.parse().ok().filter(|days| (1..=9999).contains(days))?;
    let start = day(start).filter(|_| DAYS.contains(&unit))?;
    Some(When { start: Some(start), due: None, days: Some(days) })
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::TaskLine;
    use crate::domain::Lang;
    use crate::text::typed_day;

    fn on(day: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(2026, 12, day)
    }

    fn check(
        typed: &str,
        (name, start, due, days): (&str, Option<NaiveDate>, Option<NaiveDate>, Option<u32>),
    ) {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day");
        let day = |text: &str| typed_day(Lang::Pl, text, today);
        let title = "Projekt techniczny".to_owned();
        let said = TaskLine { title, name: name.to_owned(), start, due, days };
        assert_eq!(TaskLine::read(typed, &day), said, "{typed}");
    }

    #[test]
    fn a_day_at_the_end_without_its_sign_is_seen() {
        let day = |text: &str| match text {
            "12 maja" | "21.12" | "pt" | "5" => NaiveDate::from_ymd_opt(2026, 5, 12),
            _ => None,
        };
        for line in ["Odbiór 12 maja", "Odbiór protokołu 21.12", "Odbiór pt"] {
            assert!(super::ends_with_a_day(line, &day), "{line}");
        }
        for line in ["Odbiór", "Etap 5", "Odbiór @Nowak 21.12", "21.12", ""] {
            assert!(!super::ends_with_a_day(line, &day), "{line}");
        }
    }

    #[test]
    fn who_and_when_are_told_apart() {
        check("Projekt techniczny", ("", None, None, None));
        check("Projekt techniczny @Ździebło", ("Ździebło", None, None, None));
        check("Projekt techniczny @Ździebło 4.12", ("Ździebło", None, on(4), None));
        check("Projekt techniczny @Jan Nowak 4 grudnia", ("Jan Nowak", None, on(4), None));
        check("Projekt techniczny @ 4.12", ("", None, on(4), None));
    }

    #[test]
    fn a_stretch_of_days_has_both_its_ends() {
        for typed in [
            "1.12-4.12",
            "1.12 – 4.12",
            "od 1.12 do 4.12",
            "2026-12-01 do 2026-12-04",
            "1.12 do 4.12",
        ] {
            let typed = format!("Projekt techniczny @Ździebło {typed}");
            check(&typed, ("Ździebło", on(1), on(4), None));
        }
        check("Projekt techniczny @Ździebło od 1.12", ("Ździebło", on(1), None, None));
        check("Projekt techniczny @Ździebło 10.12 5d", ("Ździebło", on(10), None, Some(5)));
        check("Projekt techniczny @Ździebło od 10.12 5 dni", ("Ździebło", on(10), None, Some(5)));
    }

    #[test]
    fn what_is_no_day_is_not_lost_in_a_name() {
        let day = |_: &str| None;
        assert!(TaskLine::read("Projekt @Nowak 32.12", &day).is_unclear());
        assert!(TaskLine::read("Projekt @Nowak 4.12-1.12x", &day).is_unclear());
        assert!(!TaskLine::read("Etap 2 @Nowak", &day).is_unclear());
    }
}
