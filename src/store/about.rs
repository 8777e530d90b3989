//! The messages that speak of a person: by an address among those who wrote them and those they went to,
//! by the name anywhere.

use super::Query;
use super::sought::squeezed;
use crate::domain::{Failure, RecordId, fold_letters};

impl Query<'_> {
    /// The messages of a client that were sent by or to any of these addresses, or have the name in them.
    /// On a past day those of today's index are answered; who asks knows which had arrived.
    ///
    /// # Errors
    /// Those of the database.
    pub fn messages_about(
        &self,
        client: RecordId,
        name: &str,
        addresses: &[String],
    ) -> Result<Vec<RecordId>, Failure> {
        let Some(asked) = expression(name, addresses) else { return Ok(Vec::new()) };
        self.told(self.speaking_of(client, &asked))
    }

    fn speaking_of(&self, client: RecordId, asked: &str) -> rusqlite::Result<Vec<RecordId>> {
        let schema = if self.moment().is_some() { "file" } else { "main" };
        let mut select = self.conn().prepare_cached(&format!(
            "SELECT found.id FROM {schema}.search AS words
             CROSS JOIN {schema}.found AS found ON found.number = words.rowid
             WHERE words.search MATCH ?1 AND found.client = ?2 AND found.kind = 'message'"
        ))?;
        let rows =
            select.query_map((asked, client.to_string()), |row| super::rows::id_at(row, 0))?;
        rows.collect()
    }
}

/// What the index is asked: each address as the one word it is kept as, the name as a phrase.
fn expression(name: &str, addresses: &[String]) -> Option<String> {
    let words = addresses.iter().map(|address| squeezed(address)).filter(|word| !word.is_empty());
    let words: Vec<String> = words.map(|word| format!("\"{word}\"")).collect();
    let name: String = fold_letters(name)
        .chars()
        .map(|sign| if sign.is_alphanumeric() { sign } else { ' ' })
        .collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let sent =
        (!words.is_empty()).then(|| format!("{{sender receivers}} : ({})", words.join(" OR ")));
    // One word alone, as a first name, would be met in every letter.
    let named = name.contains(' ').then(|| format!("\"{name}\""));
    let asked: Vec<String> = sent.into_iter().chain(named).collect();
    (!asked.is_empty()).then(|| asked.join(" OR "))
}

#[cfg(test)]
mod tests {
    use super::expression;

    #[test]
    fn a_person_is_asked_for_by_addresses_and_the_whole_name() {
        let asked = expression("Łucja \"Ż\" Nowak", &["l.nowak@wzor.example".to_owned()]);
        assert_eq!(
            asked.as_deref(),
            Some("{sender receivers} : (\"lnowakwzorexample\") OR \"lucja z nowak\"")
        );
        assert_eq!(expression("Ewa", &[]), None);
        assert_eq!(expression("", &[" ".to_owned()]), None);
    }
}
