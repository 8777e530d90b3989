//! What a message is: written by somebody, an invitation, or made by a machine; and how it is protected.

use super::headers::Headers;
use super::params::Structured;
use super::parts::Part;
use super::sealed;
use crate::domain::{Message, MessageKind, Protection, fold_letters};

/// Beginnings of subjects that programs give their automatic replies, folded. A weak hint: people
/// write such subjects too.
const REPLYING: &[&str] = &[
    "automatic reply",
    "auto reply",
    "autoreply",
    "out of office",
    "auto:",
    "odpowiedz automatyczna",
    "automatyczna odpowiedz",
    "autoodpowiedz",
    "poza biurem",
    "nieobecnosc",
    "raspuns automat",
    "mesaj automat",
    "in afara biroului",
    "automatische antwort",
    "abwesenheitsnotiz",
    "abwesend",
];

/// What the message is. `message` has been read but for this.
pub(super) fn of(parts: &[Part<'_>], message: &Message) -> MessageKind {
    let Some(root) = parts.first() else { return MessageKind::Letter };
    let has = |mime: &str| parts.iter().any(|part| part.mime() == mime);
    let report = report_type(&root.kind);
    if report == Some(Report::Receipt) || has("message/disposition-notification") {
        return MessageKind::ReadReceipt;
    }
    if report == Some(Report::Delivery) || has("message/delivery-status") || bounced(root, message)
    {
        return MessageKind::DeliveryReport;
    }
    // An accepted invitation may be answered by a machine as well: it stays what it says.
    if message.invitation.is_some() {
        return MessageKind::Invitation;
    }
    match replies_by_itself(&root.headers, &message.subject) {
        true => MessageKind::AutoReply,
        false => MessageKind::Letter,
    }
}

/// True for what RFC 3834, RFC 3464, RFC 8098 and the older customs mark as not written by a person.
pub(super) fn is_automatic(parts: &[Part<'_>]) -> bool {
    parts.first().is_some_and(|root| is_marked(&root.headers) || report_type(&root.kind).is_some())
}

/// How the message and its parts are signed or encrypted.
pub(super) fn protection(parts: &[Part<'_>], text: &str) -> Vec<Protection> {
    let mut found: Vec<Protection> = parts.iter().filter_map(part_protection).collect();
    if text.contains("-----BEGIN PGP SIGNED MESSAGE-----") {
        found.push(Protection::PgpSigned);
    }
    if text.contains("-----BEGIN PGP MESSAGE-----") {
        found.push(Protection::PgpEncrypted);
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn part_protection(part: &Part<'_>) -> Option<Protection> {
    let protocol = part.kind.plain("protocol").unwrap_or_default().to_ascii_lowercase();
    match part.kind.value.as_str() {
        "multipart/signed" if protocol.contains("pgp") => Some(Protection::PgpSigned),
        "multipart/encrypted" => Some(Protection::PgpEncrypted),
        "application/pgp-signature" => Some(Protection::PgpSigned),
        "application/pgp-encrypted" => Some(Protection::PgpEncrypted),
        "application/pkcs7-signature" | "application/x-pkcs7-signature" => {
            Some(Protection::SmimeSigned)
        }
        _ if part.is_sealed() => Some(sealed_protection(part)),
        _ => None,
    }
}

/// Told by the content, else by what its sender says of it.
fn sealed_protection(part: &Part<'_>) -> Protection {
    let content = part.content(&mut super::notes::Notes::default());
    let said = part.kind.plain("smime-type").unwrap_or_default().to_ascii_lowercase();
    sealed::protection(&content).unwrap_or(match said.contains("signed") {
        true => Protection::SmimeSigned,
        false => Protection::SmimeEncrypted,
    })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Report {
    Delivery,
    Receipt,
    Other,
}

fn report_type(kind: &Structured) -> Option<Report> {
    if kind.value != "multipart/report" {
        return None;
    }
    match kind.plain("report-type").unwrap_or_default().to_ascii_lowercase().as_str() {
        "delivery-status" | "" => Some(Report::Delivery),
        "disposition-notification" => Some(Report::Receipt),
        "feedback-report" => Some(Report::Other),
        _ => None,
    }
}

/// Returned mail without the form of a report: a sender no answer goes to, and a post office's name.
fn bounced(root: &Part<'_>, message: &Message) -> bool {
    if root.headers.first("x-failed-recipients").is_some() {
        return true;
    }
    let office = message.from.first().is_some_and(|from| {
        let local = from.key();
        let local = local.split('@').next().unwrap_or_default();
        matches!(local, "mailer-daemon" | "postmaster" | "mail-daemon")
    });
    office && has_no_way_back(&root.headers)
}

fn has_no_way_back(headers: &Headers<'_>) -> bool {
    let path = headers.first("return-path").map(<[u8]>::trim_ascii);
    path.is_some_and(|path| path == b"<>")
}

/// An answer made by a machine: said so, or hinted at from two sides.
fn replies_by_itself(headers: &Headers<'_>, subject: &str) -> bool {
    let said = word(headers, "auto-submitted").unwrap_or_default();
    if said == "auto-replied" || names_a_reply(headers) {
        return true;
    }
    let folded = fold_letters(subject.trim());
    let hints = [
        REPLYING.iter().any(|begin| folded.starts_with(begin)),
        suppresses_replies(headers) || headers.first("x-ms-exchange-inbox-rules-loop").is_some(),
        is_bulk(headers),
        has_no_way_back(headers),
        said != "no" && !said.is_empty(),
    ];
    // A subject alone is nothing; without it only notices that no one answered are left.
    hints[0] && hints.iter().filter(|hint| **hint).count() >= 2
}

fn is_marked(headers: &Headers<'_>) -> bool {
    let submitted = word(headers, "auto-submitted").is_some_and(|word| word != "no");
    submitted || names_a_reply(headers) || is_bulk(headers) || suppresses_replies(headers)
}

/// The headers of programs that answer by themselves.
fn names_a_reply(headers: &Headers<'_>) -> bool {
    let names = ["x-autoreply", "x-autorespond", "x-autoresponse", "x-auto-reply"];
    let named = names.iter().any(|name| word(headers, name).is_some_and(|word| word != "no"));
    named || word(headers, "precedence").is_some_and(|word| word == "auto_reply")
}

/// `Precedence: bulk`, but not of a mailing list: people write there.
fn is_bulk(headers: &Headers<'_>) -> bool {
    let lists = ["list-id", "list-post", "mailing-list", "x-mailing-list", "x-beenthere"];
    let listed = lists.iter().any(|name| headers.first(name).is_some());
    let precedence = word(headers, "precedence").unwrap_or_default();
    !listed && matches!(precedence.as_str(), "bulk" | "junk")
}

/// `X-Auto-Response-Suppress` stands in ordinary mail too, with `DR` or `NRN` alone; automatic messages forbid replies.
fn suppresses_replies(headers: &Headers<'_>) -> bool {
    let Some(value) = headers.first("x-auto-response-suppress") else { return false };
    let value = String::from_utf8_lossy(value).to_ascii_lowercase();
    value.split([',', ';']).any(|word| matches!(word.trim(), "all" | "autoreply" | "oof"))
}

/// The first word of a field, lower case.
fn word(headers: &Headers<'_>, name: &str) -> Option<String> {
    let value = String::from_utf8_lossy(headers.first(name)?).to_ascii_lowercase();
    let word = value.split([';', ' ', '\t', '(', '\r', '\n']).find(|word| !word.is_empty());
    word.map(str::to_string)
}

#[cfg(test)]
mod tests {
    use super::super::notes::Notes;
    use super::super::parts::walk;
    use super::*;

    fn check(header: &str, expected: bool) {
        let input = format!("From: a@example.pl\n{header}\n\nx");
        let parts = walk(input.as_bytes(), &mut Notes::default());
        assert_eq!(is_automatic(&parts), expected, "{header}");
    }

    #[test]
    fn machines_are_told_from_people() {
        check("Auto-Submitted: auto-replied (vacation)", true);
        check("Auto-Submitted: auto-generated; owner=x", true);
        check("Auto-Submitted: no", false);
        check("Precedence: bulk", true);
        check("Precedence: list", false);
        check("Precedence: bulk\nList-Id: <x.example.pl>", false);
        check("X-Auto-Response-Suppress: All", true);
        check("X-Auto-Response-Suppress: DR, OOF, AutoReply", true);
        check("X-Auto-Response-Suppress: DR", false);
        check("X-Autoreply: yes", true);
        check("Content-Type: multipart/report; report-type=delivery-status; boundary=b", true);
        check(
            "Content-Type: multipart/report; report-type=\"disposition-notification\"; boundary=b",
            true,
        );
        check("Content-Type: multipart/mixed; boundary=b", false);
        check("Subject: x", false);
    }

    fn check_kind(header: &str, expected: MessageKind) {
        let input = format!("From: a@example.pl\n{header}\n\nx");
        let message = super::super::read(input.as_bytes(), &|_| String::new());
        assert_eq!(message.kind, expected, "{header}");
    }

    #[test]
    fn messages_are_known_for_what_they_are() {
        use MessageKind::{AutoReply, DeliveryReport, Invitation, Letter, ReadReceipt};
        check_kind("Subject: x", Letter);
        check_kind("Auto-Submitted: auto-replied", AutoReply);
        check_kind("Auto-Submitted: auto-generated", Letter);
        check_kind("Auto-Submitted: auto-generated\nSubject: Automatic reply: x", AutoReply);
        check_kind("Subject: Automatic reply: x", Letter);
        check_kind("X-Auto-Response-Suppress: All", Letter);
        check_kind(
            "X-Auto-Response-Suppress: All\nSubject: =?utf-8?q?Odpowied=C5=BA_automatyczna?=",
            AutoReply,
        );
        check_kind("Return-Path: <>\nSubject: Nieobecność: x", AutoReply);
        check_kind("Precedence: auto_reply", AutoReply);
        check_kind(
            "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
            DeliveryReport,
        );
        check_kind("X-Failed-Recipients: b@example.pl", DeliveryReport);
        check_kind("Content-Type: message/disposition-notification", ReadReceipt);
        check_kind(
            "Content-Type: text/calendar; method=REPLY\nAuto-Submitted: auto-replied\n\nBEGIN:VEVENT",
            Invitation,
        );
        check_kind("Content-Type: text/calendar", Letter);
    }

    #[test]
    fn protection_is_named() {
        use Protection::{PgpEncrypted, PgpSigned, SmimeEncrypted, SmimeSigned};
        let check = |input: &str, expected: &[Protection]| {
            let message = super::super::read(input.as_bytes(), &|_| String::new());
            assert_eq!(message.protection, expected, "{input}");
        };
        check("Subject: x\n\nx", &[]);
        check(
            "Content-Type: multipart/signed; protocol=\"application/pgp-signature\"; boundary=b\n\n--b\n\nx\n--b--",
            &[PgpSigned],
        );
        check("Content-Type: multipart/encrypted; boundary=b\n\n--b\n\nx\n--b--", &[PgpEncrypted]);
        check(
            "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nx",
            &[SmimeEncrypted],
        );
        check("Content-Type: application/x-pkcs7-signature\n\nx", &[SmimeSigned]);
        check("Subject: x\n\n-----BEGIN PGP SIGNED MESSAGE-----\nx", &[PgpSigned]);
    }
}
