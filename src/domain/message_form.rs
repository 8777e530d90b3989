//! The form of a message's original.

/// In what form a message's original bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Form {
    /// As it goes over the Internet (RFC 5322).
    #[default]
    Internet,
    /// A compound file of Outlook (MS-OXMSG).
    Outlook,
    /// Packed by Outlook for a transport that knows no properties (MS-OXTNEF).
    Tnef,
}

impl Form {
    /// Every form.
    pub const ALL: &'static [Form] = &[Form::Internet, Form::Outlook, Form::Tnef];

    /// The stable name.
    pub fn as_str(self) -> &'static str {
        match self {
            Form::Internet => "internet",
            Form::Outlook => "outlook",
            Form::Tnef => "tnef",
        }
    }

    /// The form of a stable name.
    pub fn from_word(word: &str) -> Option<Form> {
        Form::ALL.iter().copied().find(|form| form.as_str() == word)
    }

    /// The ending a file in this form has, with its dot.
    pub fn ending(self) -> &'static str {
        match self {
            Form::Internet => ".eml",
            Form::Outlook => ".msg",
            Form::Tnef => ".tnef",
        }
    }
}
