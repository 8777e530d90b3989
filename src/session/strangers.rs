//! Who writes in a client's correspondence and is not recorded as a person yet.

use chrono::{DateTime, Utc};

use super::Reader;
use crate::domain::{Correspondent, DomainSides, Failure, RecordId, Side, fold_letters};

/// The most that are offered at once.
const OFFERED: u64 = 200;

/// Those who could be recorded as people.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Strangers {
    /// Those met most often, these first
    pub offered: Vec<Stranger>,
    /// How many there are in all
    pub all: u64,
}

/// Somebody met in the correspondence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stranger {
    /// The name last written beside the address, else the address
    pub name: String,
    /// The address
    pub address: String,
    /// The side guessed by the domain of the address; none where it tells nothing
    pub side: Option<Side>,
    /// Messages sent from the address and to it
    pub letters: u32,
    /// When it was met last
    pub last: DateTime<Utc>,
}

impl Reader<'_> {
    /// Who was met in a client's correspondence and is not among its people nor ours.
    ///
    /// # Errors
    /// Those of the database.
    pub fn strangers(&self, client: RecordId) -> Result<Strangers, Failure> {
        let met = self.query.strangers(client, OFFERED)?;
        let all = match met.len() as u64 {
            OFFERED => self.query.stranger_count(client)?,
            few => few,
        };
        let known = self.query.known_addresses(client)?;
        let known = known
            .iter()
            .filter_map(|(address, side)| Some((address.as_str(), Side::from_word(side)?)));
        let sides = DomainSides::of(known, &met);
        let offered = met.into_iter().map(|one| stranger(&sides, one)).collect();
        Ok(Strangers { offered, all })
    }
}

impl Stranger {
    /// Whether every word typed begins one of the name or of the address.
    pub fn is_called(&self, typed: &str) -> bool {
        let own = fold_letters(&format!("{} {}", self.name, self.address));
        let own: Vec<&str> = words(&own).collect();
        let typed = fold_letters(typed);
        let mut asked = words(&typed).peekable();
        asked.peek().is_some() && asked.all(|word| own.iter().any(|own| own.starts_with(word)))
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn stranger(sides: &DomainSides, met: Correspondent) -> Stranger {
    let side = sides.guess(&met.address);
    // Some programs write the name in the quotation marks it stood in.
    let name = met.name.trim_matches(['\'', '"', ' ']);
    let name = if name.is_empty() { met.address.clone() } else { name.to_owned() };
    let last = DateTime::from_timestamp_millis(met.last).unwrap_or_default();
    Stranger { name, address: met.address, side, letters: met.wrote + met.got, last }
}

#[cfg(test)]
mod tests {
    use super::Stranger;

    #[test]
    fn one_is_found_by_the_beginnings_of_name_and_address() {
        let one = Stranger {
            name: "Jacek Żółtowski".to_owned(),
            address: "j.zoltowski@wzor.example".to_owned(),
            side: None,
            letters: 1,
            last: Default::default(),
        };
        for typed in ["jac", "Zolt", "Żółtowski Jacek", "wzor", "jacek z"] {
            assert!(one.is_called(typed), "{typed}");
        }
        for typed in ["", " ", "acek", "Jacek Nowak"] {
            assert!(!one.is_called(typed), "{typed}");
        }
    }
}
