//! The languages the program speaks.

/// A language of the window, the command line and the printed page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// Polish
    Pl,
    /// English, used where the system's language is none of ours
    #[default]
    En,
    /// Romanian
    Ro,
}

impl Lang {
    /// Every language, in the order they are offered.
    pub const ALL: [Lang; 3] = [Lang::Pl, Lang::En, Lang::Ro];

    /// The two-letter code of ISO 639-1.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Pl => "pl",
            Lang::En => "en",
            Lang::Ro => "ro",
        }
    }

    /// The language of a tag such as `pl`, `pl-PL` or `ro_RO.UTF-8`.
    pub fn from_tag(tag: &str) -> Option<Lang> {
        let code = tag.get(..2)?.to_ascii_lowercase();
        Lang::ALL.into_iter().find(|lang| lang.code() == code)
    }
}
