//! The window for objections: what a rule in force says of it, else five working days.

use chrono::{Days, NaiveDate};

use crate::domain::{Calendar, Lang, Record, RuleVersion, fold_letters};
use crate::text::Words;

/// Working days where no rule says otherwise.
const USUAL: u32 = 5;

/// How long the other side may object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// How many days
    pub days: u32,
    /// Whether only working days count
    pub working: bool,
    /// Number of the rule that says so
    pub rule: Option<u32>,
}

impl Window {
    /// The window that holds on a day.
    pub fn on(rules: &[Record], day: NaiveDate) -> Window {
        let said = rules.iter().find_map(|record| {
            let version = RuleVersion::in_force_on(record, day)?;
            let (days, working) = in_words(&version.rule.words)?;
            Some(Window { days, working, rule: Some(record.number) })
        });
        said.unwrap_or(Window { days: USUAL, working: true, rule: None })
    }

    /// Its last day, for minutes sent on this one.
    pub fn until(self, sent: NaiveDate, calendar: &Calendar) -> NaiveDate {
        if !self.working {
            return sent + Days::new(u64::from(self.days));
        }
        calendar.after(sent, self.days)
    }
}

/// The days a rule about objections to minutes gives, and whether they are working days.
fn in_words(words: &str) -> Option<(u32, bool)> {
    let folded = fold_letters(words);
    let stems = |key: &str| -> Vec<String> {
        let said = Lang::ALL.iter().map(|lang| fold_letters(&Words::new(*lang).say(key)));
        said.flat_map(|list| list.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
            .collect()
    };
    let speaks = |key: &str| stems(key).iter().any(|stem| folded.contains(stem.as_str()));
    if !speaks("ui-meetings-stems-minutes") || !speaks("ui-meetings-stems-objections") {
        return None;
    }
    let words: Vec<&str> = folded
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let begins =
        |word: &str, stems: &[String]| stems.iter().any(|stem| word.starts_with(stem.as_str()));
    let (day, working) = (stems("ui-meetings-stems-days"), stems("ui-meetings-stems-working"));
    words.iter().enumerate().find_map(|(place, word)| {
        let count = number(word)?;
        let near = words.get(place + 1..words.len().min(place + 4))?;
        near.iter()
            .any(|word| begins(word, &day))
            .then(|| (count, near.iter().any(|word| begins(word, &working))))
    })
}

/// A number in figures or, up to fourteen, in words.
fn number(word: &str) -> Option<u32> {
    if let Ok(number) = word.parse::<u32>() {
        return (1..=90).contains(&number).then_some(number);
    }
    Lang::ALL.iter().find_map(|lang| {
        let named = fold_letters(&Words::new(*lang).say("ui-meetings-numbers"));
        let place =
            named.split_whitespace().position(|forms| forms.split('/').any(|form| form == word))?;
        u32::try_from(place + 1).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::{Window, in_words};
    use crate::domain::Calendar;

    #[test]
    fn a_rule_gives_the_days() {
        let check = |words: &str, expected| assert_eq!(in_words(words), expected, "{words}");
        check(
            "Uwagi do protokołu i harmonogramu zgłaszamy w ciągu pięciu dni roboczych od wysłania.",
            Some((5, true)),
        );
        check("Uwagi do protokołów zgłaszamy w 7 dni.", Some((7, false)));
        check(
            "Objections to the minutes may be raised within three working days.",
            Some((3, true)),
        );
        check("Obiecțiile la procesul-verbal se trimit în 10 zile lucrătoare.", Some((10, true)));
        check("Faktura jest płatna w 30 dni od podpisania protokołu odbioru.", None);
        check(
            "Protokół ze spotkania pisze dostawca i wysyła go w ciągu dwóch dni roboczych.",
            None,
        );
    }

    #[test]
    fn working_days_leave_out_weekends() {
        let check = |working: bool, sent: &str, until: &str| {
            let window = Window { days: 5, working, rule: None };
            assert_eq!(
                window.until(sent.parse().expect("a day"), &Calendar::weekends()).to_string(),
                until,
                "{sent}"
            );
        };
        check(true, "2026-09-09", "2026-09-16");
        check(true, "2026-09-11", "2026-09-18");
        check(true, "2026-09-12", "2026-09-18");
        check(false, "2026-09-09", "2026-09-14");
    }
}
