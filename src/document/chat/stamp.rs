//! The date and time a message begins with, as Android and iOS write them.

use chrono::NaiveTime;

use super::order::Written;

/// When a message was written, as far as one line tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    /// The date, its numbers in an order still to be decided
    pub date: Written,
    /// The time of day
    pub time: NaiveTime,
    /// Written in brackets, as iOS does
    pub bracketed: bool,
}

/// Words that may stand between the date and the time.
const BETWEEN: &[&str] = &["at ", "o ", "la ", "ora "];

/// A line without the marks that only order letters on a screen, narrow spaces as spaces.
pub(super) fn without_marks(line: &str) -> String {
    let shown = |sign: char| match sign {
        '\u{200E}'
        | '\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FEFF}' => None,
        '\u{202F}' | '\u{A0}' => Some(' '),
        sign => Some(sign),
    };
    line.trim_end_matches('\r').chars().filter_map(shown).collect()
}

/// The stamp at the head of a line and what follows it.
pub(super) fn read(line: &str) -> Option<(Stamp, &str)> {
    // Most lines end here.
    if !line.starts_with(|sign: char| sign == '[' || sign.is_ascii_digit()) {
        return None;
    }
    let (inside, bracketed) = match line.strip_prefix('[') {
        Some(inside) => (inside, true),
        None => (line, false),
    };
    let (date, rest) = date(inside)?;
    let rest = rest.strip_prefix(',').unwrap_or(rest).strip_prefix(' ')?;
    let rest = BETWEEN.iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    let (time, rest) = time(rest)?;
    let rest = match bracketed {
        true => rest.strip_prefix(']')?.strip_prefix(' ')?,
        false => rest.strip_prefix(" - ").or_else(|| rest.strip_prefix(" – "))?,
    };
    Some((Stamp { date, time, bracketed }, rest))
}

fn date(text: &str) -> Option<(Written, &str)> {
    let (first, digits, rest) = number(text, 4)?;
    let between = rest.chars().next().filter(|sign| matches!(sign, '.' | '/' | '-'))?;
    let (second, _, rest) = number(rest.get(1..)?, 2)?;
    // Some languages leave a space after the dot.
    let (third, last, rest) = number(rest.strip_prefix(between)?.trim_start_matches(' '), 4)?;
    let year_first = digits == 4;
    if digits == 3 || last == 3 || (year_first && last > 2) {
        return None;
    }
    let rest = rest.strip_prefix('.').or_else(|| rest.strip_prefix(" r.")).unwrap_or(rest);
    Some((Written { numbers: [first, second, third], between, year_first }, rest))
}

fn time(text: &str) -> Option<(NaiveTime, &str)> {
    let (hour, _, rest) = number(text, 2)?;
    let rest = rest.strip_prefix([':', '.'])?;
    let (minute, digits, rest) = number(rest, 2)?;
    if digits != 2 {
        return None;
    }
    let seconds = rest.strip_prefix([':', '.']).and_then(|rest| number(rest, 2));
    let (second, rest) = seconds.map_or((0, rest), |(second, _, rest)| (second, rest));
    let (hour, rest) = half(hour, rest)?;
    Some((NaiveTime::from_hms_opt(hour, minute, second)?, rest))
}

/// The hour of 24, where a half of the day is named.
fn half(hour: u32, rest: &str) -> Option<(u32, &str)> {
    let trimmed = rest.strip_prefix(' ').unwrap_or(rest);
    let halves = [("a.m.", 0), ("p.m.", 12), ("a. m.", 0), ("p. m.", 12), ("am", 0), ("pm", 12)];
    for (word, plus) in halves {
        let named = trimmed.get(..word.len()).filter(|own| own.eq_ignore_ascii_case(word));
        if named.is_some() {
            let hour = (1..=12).contains(&hour).then_some(hour % 12 + plus)?;
            return Some((hour, trimmed.get(word.len()..)?));
        }
    }
    Some((hour, rest))
}

/// A number of so many digits at most: its value, its digits, what follows.
fn number(text: &str, longest: usize) -> Option<(u32, usize, &str)> {
    let digits = text.bytes().take(longest).take_while(u8::is_ascii_digit).count();
    let value = text.get(..digits)?.parse().ok()?;
    let rest = text.get(digits..)?;
    (!rest.starts_with(|sign: char| sign.is_ascii_digit())).then_some((value, digits, rest))
}
