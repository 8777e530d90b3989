//! Names of records, the same on every laptop.

use std::fmt;
use std::str::FromStr;

/// Crockford's base 32 in lower case: no `i`, `l`, `o`, `u` to mistake or spell.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// What each of them stands for, by its code.
const VALUES: [Option<u8>; 128] = {
    let (mut values, mut at) = ([None; 128], 0);
    while at < LETTERS.len() {
        values[LETTERS[at] as usize] = Some(at as u8);
        at += 1;
    }
    values
};

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
        let mut letters = [0; 16];
        for (place, letter) in letters.iter_mut().rev().enumerate() {
            *letter = LETTERS[((number >> (place * 5)) & 31) as usize];
        }
        f.write_str(std::str::from_utf8(&letters).unwrap_or_default())
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
            let value = VALUES.get(usize::from(low)).copied().flatten().ok_or(NotAnId)?;
            number = (number << 5) | u128::from(value);
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
