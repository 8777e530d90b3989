//! Names of records, the same on every laptop.

use std::fmt;
use std::str::FromStr;

/// Crockford's base 32 in lower case: no `i`, `l`, `o`, `u` to mistake or spell.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// The name of a record: 80 random bits, written as 16 letters and digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId([u8; 10]);

impl RecordId {
    /// The id made of these bytes; the caller draws them at random.
    pub fn from_bytes(bytes: [u8; 10]) -> RecordId {
        RecordId(bytes)
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = self.0.iter().fold(0_u128, |sum, byte| (sum << 8) | u128::from(*byte));
        (0..16).rev().try_for_each(|place| {
            let letter = LETTERS[((number >> (place * 5)) & 31) as usize];
            write!(f, "{}", char::from(letter))
        })
    }
}

/// The text is not the name of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnId;

impl FromStr for RecordId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<RecordId, NotAnId> {
        if text.len() != 16 {
            return Err(NotAnId);
        }
        let mut number = 0_u128;
        for byte in text.bytes() {
            let low = byte.to_ascii_lowercase();
            let value = LETTERS.iter().position(|letter| *letter == low).ok_or(NotAnId)?;
            number = (number << 5) | value as u128;
        }
        let mut bytes = [0; 10];
        bytes.copy_from_slice(&number.to_be_bytes()[6..]);
        Ok(RecordId(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::RecordId;

    #[test]
    fn an_id_reads_back_as_written() {
        let id = RecordId::from_bytes([255, 0, 1, 2, 3, 4, 5, 6, 7, 128]);
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!(id.to_string().to_uppercase().parse(), Ok(id));
        assert!("not an id".parse::<RecordId>().is_err());
        assert!("ąąąąąąąą".parse::<RecordId>().is_err());
    }
}
