//! Counts, sizes and sums as each language writes them.

use crate::domain::Lang;

/// The space that keeps the parts of a number on one line.
const JOIN: char = '\u{a0}';

/// A whole number with its thousands apart: `12 480`, `12,480`, `12.480`.
pub fn count(lang: Lang, number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let sign = if number < 0 { "−" } else { "" };
    // Polish leaves four digits together.
    if lang == Lang::Pl && digits.len() < 5 {
        return format!("{sign}{digits}");
    }
    format!("{sign}{}", in_thousands(&digits, thousands_mark(lang)))
}

/// The size of a file: `812 B`, `96 KB`, `4,1 MB`; 1 KB is 1024 bytes, as Windows counts.
pub fn size(lang: Lang, bytes: u64) -> String {
    const UNITS: [&str; 4] = ["B", "KB", "MB", "GB"];
    let mut unit = 0;
    let mut value = bytes as f64;
    while value >= 999.5 && unit < UNITS.len() - 1 {
        value /= 1024.0;
        unit += 1;
    }
    let name = UNITS.get(unit).copied().unwrap_or_default();
    if unit == 0 || value >= 99.5 || unit == 1 {
        return format!("{value:.0}{JOIN}{name}");
    }
    format!("{}{JOIN}{name}", format!("{value:.1}").replace('.', decimal_mark(lang)))
}

/// How long something took: `3,1 s`, from ten seconds on in whole ones, from two minutes on in minutes.
pub fn seconds(lang: Lang, took: std::time::Duration) -> String {
    let seconds = took.as_secs_f64();
    match seconds {
        seconds if seconds < 9.95 => {
            format!("{}{JOIN}s", format!("{seconds:.1}").replace('.', decimal_mark(lang)))
        }
        seconds if seconds < 119.5 => format!("{seconds:.0}{JOIN}s"),
        seconds => format!("{:.0}{JOIN}min", seconds / 60.0),
    }
}

/// A sum of money given in hundredths, with its ISO 4217 code: `86 400,00 zł`, `PLN 86,400.00`.
pub fn money(lang: Lang, hundredths: i64, currency: &str) -> String {
    let whole = hundredths.unsigned_abs() / 100;
    let rest = hundredths.unsigned_abs() % 100;
    let sign = if hundredths < 0 { "−" } else { "" };
    let whole = count(lang, i64::try_from(whole).unwrap_or(i64::MAX));
    let sum = format!("{sign}{whole}{}{rest:02}", decimal_mark(lang));
    match (lang, currency) {
        (Lang::Pl, "PLN") => format!("{sum}{JOIN}zł"),
        (Lang::Ro, "RON") => format!("{sum}{JOIN}lei"),
        (Lang::Pl | Lang::Ro, code) => format!("{sum}{JOIN}{code}"),
        (Lang::En, code) => format!("{code}{JOIN}{sum}"),
    }
}

/// A whole number as people type it: `14`, `+14`, `−10`, `12 480`.
pub fn typed_count(text: &str) -> Option<i64> {
    let (sign, rest) = signed(text);
    let digits: String = rest.chars().filter(|sign| !sign.is_whitespace()).collect();
    let plain = !digits.is_empty() && digits.chars().all(|digit| digit.is_ascii_digit());
    let number = if plain { digits.parse::<i64>().ok() } else { None };
    number.map(|number| sign * number)
}

/// Why what was typed is no sum that can be recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoSum {
    /// It is no number
    Unclear,
    /// It names another currency than the one sums are in here
    OtherCurrency,
}

/// A sum as people type it, in hundredths: `86 400`, `86 400,00 zł`, `PLN 86,400.00`, `1.234,5`. Sums are in the currency
/// with this ISO 4217 code; one that names another must not be taken for that.
///
/// The last mark with one or two digits behind it parts the hundredths; a mark before three digits
/// parts thousands.
///
/// # Errors
/// Why it is none.
pub fn typed_money(text: &str, currency: &str) -> Result<i64, NoSum> {
    let plain: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    let named = |sign: char| sign.is_alphabetic() || matches!(sign, '€' | '$' | '£');
    let (sign, rest) = signed(plain.trim_start_matches(named));
    let rest = rest.trim_matches(|sign: char| named(sign) || sign == '.' || sign == ',');
    let marks = |sign: char| matches!(sign, '.' | ',');
    if rest.is_empty() || !rest.chars().all(|sign| sign.is_ascii_digit() || marks(sign)) {
        return Err(NoSum::Unclear);
    }
    let name: String = plain.chars().filter(|sign| named(*sign)).collect();
    if !name.is_empty() && code_of(&name) != currency.trim().to_uppercase() {
        return Err(NoSum::OtherCurrency);
    }
    let (whole, hundredths) = match rest.rfind(marks) {
        Some(place) if rest.len() - place <= 3 => rest.split_at(place),
        _ => (rest, ""),
    };
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let sum: Result<i64, _> = format!("{}{:0<2}", digits(whole), digits(hundredths)).parse();
    sum.map(|sum| sign * sum).map_err(|_| NoSum::Unclear)
}

/// The code of a currency by one of the names people write it with.
fn code_of(name: &str) -> String {
    match name.to_lowercase().as_str() {
        "zł" | "zl" => "PLN".to_owned(),
        "lei" | "leu" => "RON".to_owned(),
        "€" | "euro" => "EUR".to_owned(),
        "$" => "USD".to_owned(),
        "£" => "GBP".to_owned(),
        code => code.to_uppercase(),
    }
}

/// A number's sign and the rest of it.
fn signed(text: &str) -> (i64, &str) {
    let text = text.trim();
    match text.strip_prefix(['-', '−', '–']) {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    }
}

fn in_thousands(digits: &str, mark: char) -> String {
    let mut text = String::with_capacity(digits.len() * 4 / 3 + 1);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

fn thousands_mark(lang: Lang) -> char {
    match lang {
        Lang::Pl => JOIN,
        Lang::En => ',',
        Lang::Ro => '.',
    }
}

fn decimal_mark(lang: Lang) -> &'static str {
    match lang {
        Lang::Pl | Lang::Ro => ",",
        Lang::En => ".",
    }
}

#[cfg(test)]
mod tests {
    use super::{NoSum, count, money, seconds, size, typed_count, typed_money};
    use crate::domain::Lang::{En, Pl, Ro};

    #[test]
    fn counts_are_grouped_by_language() {
        let check = |number, pl: &str, en: &str, ro: &str| {
            assert_eq!(count(Pl, number), pl);
            assert_eq!(count(En, number), en);
            assert_eq!(count(Ro, number), ro);
        };
        check(0, "0", "0", "0");
        check(999, "999", "999", "999");
        check(4812, "4812", "4,812", "4.812");
        check(-12_480, "−12\u{a0}480", "−12,480", "−12.480");
        check(1_000_000, "1\u{a0}000\u{a0}000", "1,000,000", "1.000.000");
    }

    #[test]
    fn sizes_have_two_or_three_figures() {
        let check =
            |bytes, expected: &str| assert_eq!(size(Pl, bytes).replace('\u{a0}', " "), expected);
        check(0, "0 B");
        check(812, "812 B");
        check(1023, "1 KB");
        check(98_304, "96 KB");
        check(4_299_161, "4,1 MB");
        check(2_147_483_648, "2,0 GB");
        assert_eq!(size(En, 4_299_161), "4.1\u{a0}MB");
    }

    #[test]
    fn times_taken_are_as_exact_as_is_useful() {
        let check = |millis, expected: &str| {
            let took = std::time::Duration::from_millis(millis);
            assert_eq!(seconds(Pl, took).replace('\u{a0}', " "), expected);
        };
        check(3120, "3,1 s");
        check(40, "0,0 s");
        check(12_400, "12 s");
        check(600_000, "10 min");
    }

    #[test]
    fn sums_name_their_currency() {
        assert_eq!(money(Pl, 8_640_000, "PLN"), "86\u{a0}400,00\u{a0}zł");
        assert_eq!(money(En, 8_640_000, "PLN"), "PLN\u{a0}86,400.00");
        assert_eq!(money(Ro, -123_456, "RON"), "−1.234,56\u{a0}lei");
        assert_eq!(money(Pl, 5, "EUR"), "0,05\u{a0}EUR");
    }

    #[test]
    fn sums_are_understood_as_people_type_them() {
        let check = |text: &str, currency: &str, expected| {
            assert_eq!(typed_money(text, currency), expected, "{text}");
        };
        check("86 400", "PLN", Ok(8_640_000));
        check("86\u{a0}400,00\u{a0}zł", "PLN", Ok(8_640_000));
        check("PLN 86,400.00", "pln", Ok(8_640_000));
        check("86.400 lei", "RON", Ok(8_640_000));
        check("−1.234,5", "", Ok(-123_450));
        check("EUR −1.234,5", "EUR", Ok(-123_450));
        check("-€12", "EUR", Ok(-1200));
        check("+0,05", "PLN", Ok(5));
        check("12 zł.", "PLN", Ok(1200));
        check("", "PLN", Err(NoSum::Unclear));
        check("zł", "PLN", Err(NoSum::Unclear));
        check("12-5", "PLN", Err(NoSum::Unclear));
        check("99999999999999999999", "PLN", Err(NoSum::Unclear));
        for lang in [Pl, En, Ro] {
            for currency in ["PLN", "RON", "EUR", ""] {
                check(&money(lang, -123_456_789, currency), currency, Ok(-123_456_789));
            }
        }
    }

    #[test]
    fn a_sum_in_another_currency_is_not_taken_for_ours() {
        for (text, currency) in [("4 500,50 lei", "PLN"), ("-1200 EUR", "PLN"), ("5 zł", "")] {
            assert_eq!(typed_money(text, currency), Err(NoSum::OtherCurrency), "{text}");
        }
    }

    #[test]
    fn whole_numbers_are_understood_with_their_sign() {
        let check = |text: &str, expected| assert_eq!(typed_count(text), expected, "{text}");
        check(" +14 ", Some(14));
        check("−10", Some(-10));
        check("12 480", Some(12_480));
        check("1,5", None);
        check("", None);
    }
}
