//! A failure in words.

/// What happened, what it means and what to do, in the user's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What happened, one sentence without its full stop.
    pub what: String,
    /// What it means for the user's data.
    pub meaning: Option<String>,
    /// What to do.
    pub advice: Option<String>,
    /// The file it is about; shown last.
    pub place: Option<String>,
}

impl Told {
    /// One line for a terminal: what happened and what to do, the file last.
    pub fn sentence(&self) -> String {
        let mut line = self.what.clone();
        if let Some(advice) = &self.advice {
            line = format!("{line}. {advice}");
        }
        match &self.place {
            Some(place) => format!("{line} ({place})"),
            None => line,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Told;

    #[test]
    fn the_file_comes_last() {
        let told = Told {
            what: "This file is open elsewhere".to_owned(),
            meaning: Some("Nothing was changed".to_owned()),
            advice: Some("Close the other window".to_owned()),
            place: Some("a.kronika".to_owned()),
        };
        let expected = "This file is open elsewhere. Close the other window (a.kronika)";
        assert_eq!(told.sentence(), expected);
        let bare = Told { advice: None, place: None, ..told };
        assert_eq!(bare.sentence(), "This file is open elsewhere");
    }
}
