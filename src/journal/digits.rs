//! The first digits of a fingerprint, as someone types them from paper.

use super::hash::Hash;

/// Digits asked for at least: fewer fit too much by chance.
const LEAST: usize = 8;

/// A fingerprint or its beginning: 8 to 64 hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digits(String);

impl Digits {
    /// The digits of a text in groups or not, in large or small letters; none where it is no beginning of a fingerprint.
    pub fn typed(text: &str) -> Option<Digits> {
        let between = |sign: &char| sign.is_whitespace() || matches!(sign, '-' | ':' | '\u{2011}');
        let digits: String = text.chars().filter(|sign| !between(sign)).collect();
        let fits = (LEAST..=64).contains(&digits.len());
        let sound = fits && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        sound.then(|| Digits(digits.to_ascii_lowercase()))
    }

    /// The digits, small letters.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the hash begins with them.
    pub fn begin(&self, hash: &Hash) -> bool {
        let value = |digit: u8| if digit < b'a' { digit - b'0' } else { digit - b'a' + 10 };
        self.0
            .bytes()
            .zip(hash.as_bytes().iter().flat_map(|byte| [byte >> 4, byte & 15]))
            .all(|(digit, half)| value(digit) == half)
    }
}

#[cfg(test)]
mod tests {
    use super::Digits;
    use crate::journal::Hash;

    #[test]
    fn digits_come_in_groups_and_in_large_letters() {
        let hash = Hash::of(b"Kronika");
        let whole = hash.to_string();
        let groups: Vec<&str> =
            whole.as_bytes().chunks(4).filter_map(|four| str::from_utf8(four).ok()).collect();
        for typed in [whole.clone(), groups.join(" "), whole.to_uppercase(), whole[..8].to_owned()]
        {
            assert!(Digits::typed(&typed).is_some_and(|digits| digits.begin(&hash)), "{typed}");
        }
        let other = format!("{}{}", if whole.starts_with('0') { '1' } else { '0' }, &whole[1..]);
        assert!(!Digits::typed(&other).expect("digits").begin(&hash));
    }

    #[test]
    fn what_is_no_fingerprint_is_told_from_one() {
        for typed in ["", "7f3a", "7f3a 91", "7f3a 91c2 …", "hello world", &"a".repeat(65)] {
            assert_eq!(Digits::typed(typed), None, "{typed}");
        }
    }
}
