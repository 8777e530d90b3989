//! A message as read from its original bytes.

use chrono::{DateTime, Utc};

use super::{
    Address, Delivery, Fact, Form, Invitation, MessageKind, Origin, Protection, Quotation,
};

/// What was read from a message's bytes. Derived: the bytes are the evidence.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Message {
    /// `Message-ID` without its angle brackets.
    pub message_id: Option<String>,
    /// The `Date` header in UTC; none where it is absent or cannot be read.
    pub date: Option<DateTime<Utc>>,
    /// `From`, decoded.
    pub from: Vec<Address>,
    /// `To`, decoded, groups flattened.
    pub to: Vec<Address>,
    /// `Cc`, decoded, groups flattened.
    pub cc: Vec<Address>,
    /// `Bcc`, decoded; present only in a sender's own copy.
    pub bcc: Vec<Address>,
    /// `Reply-To`, decoded.
    pub reply_to: Vec<Address>,
    /// The subject, decoded and unfolded; empty where there is none.
    pub subject: String,
    /// The ids of `In-Reply-To`, without brackets.
    pub in_reply_to: Vec<String>,
    /// The ids of `References`, oldest first, without brackets.
    pub references: Vec<String>,
    /// The text to read and search: `text/plain`, or the HTML body as text.
    pub text: String,
    /// The HTML body as its author sent it, where there is one.
    pub html: Option<String>,
    /// Leaf parts other than the bodies, in order, nested messages as one part; then files found
    /// inside the text.
    pub attachments: Vec<Attachment>,
    /// How many words of the text its author wrote for it: no quoted message, no signature.
    pub words: u32,
    /// In what form its original is.
    pub form: Form,
    /// What it is: written by somebody, an invitation, a report, an item of a calendar.
    pub kind: MessageKind,
    /// The meeting it is about, where it carries one.
    pub invitation: Option<Invitation>,
    /// What became of another message, where it reports that: one for each address (RFC 3464, RFC 8098).
    pub deliveries: Vec<Delivery>,
    /// How it is signed or encrypted.
    pub protection: Vec<Protection>,
    /// Exchange's place in a conversation (`Thread-Index`, `PR_CONVERSATION_INDEX`) in lower-case hex:
    /// 22 bytes name the conversation, each further 5 an answer.
    pub thread_index: Option<String>,
    /// What a card, a task or an entry of a journal says of itself.
    pub facts: Vec<Fact>,
    /// The messages its text repeats, the nearest first.
    pub quotations: Vec<Quotation>,
    /// Its author speaks of an attachment, and it has none.
    pub lacks_attachment: bool,
    /// Its author asks for something: a question, a request, a call to a meeting; or nobody can tell.
    pub asks: bool,
    /// Made by a machine: an automatic reply, a receipt or a delivery report (RFC 3834, RFC 3464).
    pub automatic: bool,
    /// What could not be read as it should, or was guessed.
    pub warnings: Vec<Warning>,
}

/// A part of a message that is not its body. Its content is decoded from the original when wanted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attachment {
    /// The file name as the sender gave it; empty where none was given.
    pub name: String,
    /// The declared media type, lower case, without parameters.
    pub mime: String,
    /// Bytes of the decoded content.
    pub size: u64,
    /// SHA-256 of the decoded content, lower-case hex.
    pub sha256: String,
    /// `Content-ID` without brackets, for pictures shown inside an HTML body.
    pub content_id: Option<String>,
    /// Where it was found.
    pub origin: Origin,
}

impl Attachment {
    /// Whether it is a message itself, and opens as one.
    pub fn is_message(&self) -> bool {
        let inner = matches!(self.mime.as_str(), "message/rfc822" | "message/global");
        let outlook = ["application/vnd.ms-outlook", "application/ms-tnef"];
        inner || self.is_sealed() || outlook.contains(&self.mime.as_str())
    }

    /// Whether it is signed content in one piece, with the signed message inside it.
    pub fn is_sealed(&self) -> bool {
        matches!(self.mime.as_str(), "application/pkcs7-mime" | "application/x-pkcs7-mime")
    }
}

/// Something a reader of the message should know about how it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Warning {
    /// No `Date`, or one that cannot be read.
    NoDate,
    /// A `Date` without a zone; taken as UTC.
    DateWithoutZone,
    /// No header line that could be read.
    NoHeaders,
    /// More than one `Subject`, `From` or `Date`; the first was taken.
    DoubledHeader,
    /// Eight-bit text with no declared character set; it was detected.
    GuessedCharset,
    /// A character set nobody knows was declared; another was taken.
    UnknownCharset,
    /// Text that does not fit its declared character set.
    DamagedText,
    /// Base64 or quoted-printable that cannot be decoded as a whole.
    DamagedEncoding,
    /// A multipart body without its boundary lines, or cut off before its end.
    BrokenMultipart,
    /// Parts nested deeper than is read.
    TooDeep,
    /// More parts than are read.
    TooManyParts,
    /// A `Date` in an old or irregular form; what it most likely says was taken.
    OddDate,
    /// A `Message-ID` that is not in its proper form.
    OddId,
    /// Headers that are not in their proper form: a line that is none, no blank line before the text,
    /// letters split between encoded words.
    OddHeader,
    /// Parts of which it is not said clearly whether they are text to read or files: programs differ.
    OddParts,
    /// A transfer encoding nobody knows, or one where none can be; the content was taken as it stands.
    UnknownEncoding,
    /// What was signed for the sender's server (DKIM) is not the body that is there: it was changed since.
    ChangedBody,
    /// The message is signed (DKIM), but for no domain of its sender.
    ForeignSignature,
    /// The servers that carried or signed the message noted other days than its date, or days apart from one another.
    OddJourney,
    /// A report on delivery that is not in its proper form, or contradicts itself.
    OddReport,
    /// Nobody is named to whom the message went.
    NoRecipient,
    /// The message has no words, only pictures: searching finds nothing in it.
    NoText,
    /// One form of the text alone where several are announced: another may have been taken away.
    LoneAlternative,
    /// The message could not be parsed; only its raw source is shown.
    Unparsed,
}

impl Warning {
    /// The warning of a stable name.
    pub fn from_word(word: &str) -> Option<Warning> {
        Warning::ALL.iter().copied().find(|warning| warning.as_str() == word)
    }

    /// Every warning.
    pub const ALL: &'static [Warning] = &[
        Warning::NoDate,
        Warning::DateWithoutZone,
        Warning::NoHeaders,
        Warning::DoubledHeader,
        Warning::GuessedCharset,
        Warning::UnknownCharset,
        Warning::DamagedText,
        Warning::DamagedEncoding,
        Warning::BrokenMultipart,
        Warning::TooDeep,
        Warning::TooManyParts,
        Warning::OddDate,
        Warning::OddId,
        Warning::OddHeader,
        Warning::OddParts,
        Warning::UnknownEncoding,
        Warning::ChangedBody,
        Warning::ForeignSignature,
        Warning::OddJourney,
        Warning::OddReport,
        Warning::NoRecipient,
        Warning::NoText,
        Warning::LoneAlternative,
        Warning::Unparsed,
    ];

    /// The stable name of the warning, for the command line's JSON and as a key of its words.
    pub fn as_str(self) -> &'static str {
        match self {
            Warning::NoDate => "no-date",
            Warning::DateWithoutZone => "date-without-zone",
            Warning::NoHeaders => "no-headers",
            Warning::DoubledHeader => "doubled-header",
            Warning::GuessedCharset => "guessed-charset",
            Warning::UnknownCharset => "unknown-charset",
            Warning::DamagedText => "damaged-text",
            Warning::DamagedEncoding => "damaged-encoding",
            Warning::BrokenMultipart => "broken-multipart",
            Warning::TooDeep => "too-deep",
            Warning::TooManyParts => "too-many-parts",
            Warning::OddDate => "odd-date",
            Warning::OddId => "odd-id",
            Warning::OddHeader => "odd-header",
            Warning::OddParts => "odd-parts",
            Warning::UnknownEncoding => "unknown-encoding",
            Warning::ChangedBody => "changed-body",
            Warning::ForeignSignature => "foreign-signature",
            Warning::OddJourney => "odd-journey",
            Warning::OddReport => "odd-report",
            Warning::NoRecipient => "no-recipient",
            Warning::NoText => "no-text",
            Warning::LoneAlternative => "lone-alternative",
            Warning::Unparsed => "unparsed",
        }
    }
}

/// Which way a message went, seen from us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Direction {
    /// From the client or a third party to us.
    #[default]
    In,
    /// From us.
    Out,
}

impl Direction {
    /// `in` or `out`.
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::In => "in",
            Direction::Out => "out",
        }
    }
}
