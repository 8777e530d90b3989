//! The numbers people give their letters (`ABC-0012`), and the ones left out between them.

use std::collections::BTreeMap;

/// Members from which numbers are a series, and the share of the way between the first and the last
/// that they must fill: with fewer, gaps say nothing.
const MEMBERS: usize = 4;
const FILLED: u64 = 2;

/// A number in a subject.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Numbered {
    /// Everything but the number, with `#` in its place: `ABC-#`, `PR/#/2024`
    pub series: String,
    /// The number
    pub number: u64,
    /// Digits it is written with
    pub digits: usize,
}

/// The numbers in a subject, each once. A number counts where letters stand before it that are all
/// capitals, joined by a sign and not by a blank.
pub fn numbered(subject: &str) -> Vec<Numbered> {
    let words = subject.split(|c: char| c.is_whitespace() || "[](){},;:\"'".contains(c));
    let mut found: Vec<Numbered> = words.take(200).filter_map(read).collect();
    found.sort();
    found.dedup();
    found
}

fn read(word: &str) -> Option<Numbered> {
    let word = word.trim_matches(['.', '-', '/', '_', '#']);
    if !(4..=40).contains(&word.len()) || !word.is_ascii() {
        return None;
    }
    let (first, rest) = word.split_at(word.find(|c: char| !c.is_ascii_alphabetic())?);
    let capitals = (2..=10).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_uppercase());
    let pieces: Vec<&str> = rest.split(['-', '/', '.', '_']).collect();
    let joined = rest.starts_with(['-', '/', '.', '_']);
    if !capitals || !joined {
        return None;
    }
    // The number is the first piece of digits that is no year.
    let digits = |piece: &&str| !piece.is_empty() && piece.bytes().all(|b| b.is_ascii_digit());
    let year = |piece: &&str| piece.len() == 4 && matches!(piece.get(..2), Some("19" | "20"));
    let numbers: Vec<&str> = pieces.iter().copied().filter(digits).collect();
    let chosen = numbers.iter().find(|piece| !year(piece))?;
    let fits = pieces.iter().skip(1).all(|piece| digits(piece) || short_word(piece));
    let number = chosen.parse().ok().filter(|_| fits && chosen.len() <= 9)?;
    let start = word.find(chosen)?;
    let after = word.get(start + chosen.len()..)?;
    let series = format!("{}#{after}", word.get(..start)?);
    Some(Numbered { series, number, digits: chosen.len() })
}

fn short_word(piece: &str) -> bool {
    (1..=6).contains(&piece.len()) && piece.bytes().all(|b| b.is_ascii_uppercase())
}

/// What is left out of a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Everything but the number, with `#` in its place
    pub series: String,
    /// The numbers left out, as they would be written
    pub missing: Vec<String>,
    /// The numbers held next to the first and the last left out
    pub between: (u64, u64),
}

/// The gaps in the numbers of one series; none where there are too few, or too far apart, to be one.
pub fn gaps(series: &str, numbers: &BTreeMap<u64, usize>) -> Vec<Gap> {
    let (Some((first, _)), Some((last, _))) = (numbers.first_key_value(), numbers.last_key_value())
    else {
        return Vec::new();
    };
    let members = numbers.len() as u64;
    if numbers.len() < MEMBERS || (last - first) / FILLED >= members {
        return Vec::new();
    }
    let mut found = Vec::new();
    for ((before, digits), (after, _)) in numbers.iter().zip(numbers.iter().skip(1)) {
        let missing = (before + 1..*after).map(|number| written(series, number, *digits));
        let missing: Vec<String> = missing.collect();
        if !missing.is_empty() {
            found.push(Gap { series: series.to_owned(), missing, between: (*before, *after) });
        }
    }
    found
}

/// A number as its neighbours are written.
fn written(series: &str, number: u64, digits: usize) -> String {
    series.replacen('#', &format!("{number:0digits$}"), 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_letters_are_told() {
        let check = |subject: &str, expected: &[(&str, u64, usize)]| {
            let found = numbered(subject);
            let found: Vec<_> = found.iter().map(|n| (&*n.series, n.number, n.digits)).collect();
            assert_eq!(found, expected, "{subject}");
        };
        check("Re: [ABC-0012] Umowa", &[("ABC-#", 12, 4)]);
        check("Pismo PR/7/2024 i PR/8/2024", &[("PR/#/2024", 7, 1), ("PR/#/2024", 8, 1)]);
        check("DOL.ZP.2024.0015", &[("DOL.ZP.2024.#", 15, 4)]);
        check("RE: 2024", &[]);
        check("COVID19", &[]);
        check("abc-12", &[]);
        check("ABC 12", &[]);
        check("ABC-12x", &[]);
        check("A-12", &[]);
        check("ABC-2024", &[]);
        check("ABC-99999999999999999999", &[]);
    }

    #[test]
    fn gaps_are_told_of_a_true_series_only() {
        let check = |numbers: &[u64], expected: &[&str]| {
            let numbers = numbers.iter().map(|number| (*number, 4)).collect();
            let found: Vec<String> =
                gaps("ABC-#", &numbers).into_iter().flat_map(|gap| gap.missing).collect();
            assert_eq!(found, expected);
        };
        check(&[12, 13, 15, 16], &["ABC-0014"]);
        check(&[1, 4, 5, 6, 7], &["ABC-0002", "ABC-0003"]);
        check(&[1, 2, 3, 4], &[]);
        check(&[1, 2, 4], &[]);
        check(&[1, 50, 900, 4000], &[]);
        check(&[], &[]);
    }
}
