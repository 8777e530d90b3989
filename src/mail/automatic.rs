//! Whether a machine made a message: automatic replies, receipts, delivery reports.

use super::headers::Headers;
use super::params::Structured;
use super::parts::Part;

/// True for what RFC 3834, RFC 3464, RFC 8098 and the older customs mark as not written by a person.
pub(super) fn is_automatic(parts: &[Part<'_>]) -> bool {
    parts.first().is_some_and(|root| is_marked(&root.headers) || is_report(&root.kind))
}

fn is_marked(headers: &Headers<'_>) -> bool {
    let auto_submitted = word(headers, "auto-submitted").is_some_and(|word| word != "no");
    let replied = ["x-autoreply", "x-autorespond", "x-autoresponse", "x-auto-reply"];
    let replied = replied.iter().any(|name| word(headers, name).is_some_and(|word| word != "no"));
    auto_submitted || replied || is_bulk(headers) || suppresses_replies(headers)
}

/// `Precedence: bulk`, but not of a mailing list: people write there.
fn is_bulk(headers: &Headers<'_>) -> bool {
    let lists = ["list-id", "list-post", "mailing-list", "x-mailing-list", "x-beenthere"];
    let listed = lists.iter().any(|name| headers.first(name).is_some());
    let precedence = word(headers, "precedence").unwrap_or_default();
    precedence == "auto_reply" || (!listed && matches!(precedence.as_str(), "bulk" | "junk"))
}

/// `X-Auto-Response-Suppress` stands in ordinary mail too, with `DR` or `NRN` alone; automatic messages forbid replies.
fn suppresses_replies(headers: &Headers<'_>) -> bool {
    let Some(value) = headers.first("x-auto-response-suppress") else { return false };
    let value = String::from_utf8_lossy(value).to_ascii_lowercase();
    value.split([',', ';']).any(|word| matches!(word.trim(), "all" | "autoreply" | "oof"))
}

fn is_report(kind: &Structured) -> bool {
    let report = kind.plain("report-type").unwrap_or_default().to_ascii_lowercase();
    let reports = ["delivery-status", "disposition-notification", "feedback-report"];
    kind.value == "multipart/report" && (report.is_empty() || reports.contains(&report.as_str()))
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
}
