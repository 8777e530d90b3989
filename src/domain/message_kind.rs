//! What a message is, how it is protected, and where its attachments were found.

/// What a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum MessageKind {
    /// Written by somebody to somebody.
    #[default]
    Letter,
    /// Calls to a meeting, answers a call or takes it back (RFC 5546).
    Invitation,
    /// An answer made by a machine (RFC 3834).
    AutoReply,
    /// Says what became of a message on its way (RFC 3464).
    DeliveryReport,
    /// Says that a message was shown or put away (RFC 8098).
    ReadReceipt,
    /// An entry of somebody's calendar.
    Appointment,
    /// A card of somebody's address book.
    Contact,
    /// An item of somebody's list of tasks.
    Task,
    /// A note somebody made for themselves.
    Note,
}

impl MessageKind {
    /// Every kind.
    pub const ALL: &'static [MessageKind] = &[
        MessageKind::Letter,
        MessageKind::Invitation,
        MessageKind::AutoReply,
        MessageKind::DeliveryReport,
        MessageKind::ReadReceipt,
        MessageKind::Appointment,
        MessageKind::Contact,
        MessageKind::Task,
        MessageKind::Note,
    ];

    /// The stable name, for kept forms, the command line's JSON and as a key of its words.
    pub fn as_str(self) -> &'static str {
        match self {
            MessageKind::Letter => "letter",
            MessageKind::Invitation => "invitation",
            MessageKind::AutoReply => "auto-reply",
            MessageKind::DeliveryReport => "delivery-report",
            MessageKind::ReadReceipt => "read-receipt",
            MessageKind::Appointment => "appointment",
            MessageKind::Contact => "contact",
            MessageKind::Task => "task",
            MessageKind::Note => "note",
        }
    }

    /// The kind of a stable name.
    pub fn from_word(word: &str) -> Option<MessageKind> {
        MessageKind::ALL.iter().copied().find(|kind| kind.as_str() == word)
    }

    /// Whether it passed between people, so that an answer may be owed to it; cards, tasks, notes and the calendar's
    /// entries of somebody's own program did not.
    pub fn is_correspondence(self) -> bool {
        use MessageKind::{Appointment, Contact, Note, Task};
        !self.is_automatic() && !matches!(self, Appointment | Contact | Task | Note)
    }

    /// Whether a machine made it by itself.
    pub fn is_automatic(self) -> bool {
        use MessageKind::{AutoReply, DeliveryReport, ReadReceipt};
        matches!(self, AutoReply | DeliveryReport | ReadReceipt)
    }
}

/// How a message, or a part of it, is signed or encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Protection {
    /// Signed with a certificate (S/MIME, RFC 8551); the signature is not checked here.
    SmimeSigned,
    /// Encrypted for a certificate; nothing of it can be read without the key.
    SmimeEncrypted,
    /// Signed with PGP (RFC 3156).
    PgpSigned,
    /// Encrypted with PGP.
    PgpEncrypted,
}

impl Protection {
    /// Every way.
    pub const ALL: &'static [Protection] = &[
        Protection::SmimeSigned,
        Protection::SmimeEncrypted,
        Protection::PgpSigned,
        Protection::PgpEncrypted,
    ];

    /// The stable name, and the key of its words.
    pub fn as_str(self) -> &'static str {
        match self {
            Protection::SmimeSigned => "smime-signed",
            Protection::SmimeEncrypted => "smime-encrypted",
            Protection::PgpSigned => "pgp-signed",
            Protection::PgpEncrypted => "pgp-encrypted",
        }
    }

    /// The way of a stable name.
    pub fn from_word(word: &str) -> Option<Protection> {
        Protection::ALL.iter().copied().find(|way| way.as_str() == word)
    }
}

/// Where an attachment was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Origin {
    /// A part of the message.
    #[default]
    Part,
    /// Written into the text as uuencode or yEnc.
    Text,
    /// Inside a `winmail.dat`.
    Tnef,
}

impl Origin {
    /// The stable name.
    pub fn as_str(self) -> &'static str {
        match self {
            Origin::Part => "part",
            Origin::Text => "text",
            Origin::Tnef => "tnef",
        }
    }

    /// The origin of a stable name.
    pub fn from_word(word: &str) -> Option<Origin> {
        [Origin::Part, Origin::Text, Origin::Tnef].into_iter().find(|one| one.as_str() == word)
    }
}
