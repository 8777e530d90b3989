//! Times of day as people type them.

use chrono::NaiveTime;

/// The time someone means by what they typed; none where it cannot be told.
///
/// `9`, `9:30`, `9.30`, `9 30`, `930`, `0930`, `9h30`; `2 pm`, `2:30pm` and `12 am` as well. Hours go
/// from 0 to 23; figures alone are hours, or hours and minutes where there are three or four.
pub fn typed_time(text: &str) -> Option<NaiveTime> {
    let small = text.trim().to_lowercase();
    let (figures, half) = match (small.strip_suffix("pm"), small.strip_suffix("am")) {
        (Some(rest), _) => (rest.trim_end(), Some(12)),
        (None, Some(rest)) => (rest.trim_end(), Some(0)),
        (None, None) => (small.as_str(), None),
    };
    let parting = |sign: char| matches!(sign, ':' | '.' | ' ' | 'h');
    let mut parts = figures.split(parting).filter(|part| !part.is_empty());
    let (hours, minutes) = match (parts.next()?, parts.next(), parts.next()) {
        (hours, None, None) => together(hours)?,
        (hours, Some(minutes), None) if minutes.len() == 2 => {
            (small_number(hours)?, small_number(minutes)?)
        }
        _ => return None,
    };
    let hours = match half {
        None => hours,
        Some(half) if (1..=12).contains(&hours) => hours % 12 + half,
        Some(_) => return None,
    };
    NaiveTime::from_hms_opt(hours, minutes, 0)
}

/// Hours, or hours and minutes written without a sign between them.
fn together(figures: &str) -> Option<(u32, u32)> {
    let number = small_number(figures)?;
    Some(if figures.len() > 2 { (number / 100, number % 100) } else { (number, 0) })
}

fn small_number(figures: &str) -> Option<u32> {
    let plain = figures.len() <= 4 && figures.bytes().all(|byte| byte.is_ascii_digit());
    if plain { figures.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::typed_time;

    #[test]
    fn times_as_they_are_typed() {
        let check = |typed: &str, expected: &str| {
            let found = typed_time(typed).map(|time| time.format("%H:%M").to_string());
            assert_eq!(found.as_deref().unwrap_or(""), expected, "{typed}");
        };
        check("9", "09:00");
        check("9:30", "09:30");
        check("9.30", "09:30");
        check("09 30", "09:30");
        check("930", "09:30");
        check("0930", "09:30");
        check("16h45", "16:45");
        check("2 pm", "14:00");
        check("2:30PM", "14:30");
        check("12 am", "00:00");
        check("0:05", "00:05");
        check("24", "");
        check("9:5", "");
        check("9:75", "");
        check("13 pm", "");
        check("", "");
        check("rano", "");
        check("9:30:15", "");
        check("12345", "");
    }
}
