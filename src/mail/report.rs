//! Reports of machines: what became of a message (RFC 3464), and that it was shown (RFC 8098).

use super::headers::{self, Headers, unfold};
use super::notes::Notes;
use super::parts::Part;
use crate::domain::{Delivery, Message, MessageKind};

/// Addresses read of one report.
const MOST_DELIVERIES: usize = 500;

/// What the parts of a message report, in order.
pub(super) fn deliveries(parts: &[Part<'_>]) -> Vec<Delivery> {
    let mut found = Vec::new();
    for part in parts {
        match part.mime() {
            "message/delivery-status" | "message/global-delivery-status" => {
                each_block(part, &mut |block| found.extend(delivery(block)));
            }
            "message/disposition-notification" | "message/global-disposition-notification" => {
                each_block(part, &mut |block| found.extend(receipt(block)));
            }
            _ => {}
        }
    }
    if found.is_empty() {
        found.extend(parts.first().into_iter().flat_map(|root| failed_recipients(&root.headers)));
    }
    found.truncate(MOST_DELIVERIES);
    found
}

/// A report on delivery without its form (RFC 3464 §2), so that what it says was looked for in a header or
/// is left in its words; or one that calls final what its own code calls passing.
pub(super) fn is_odd(parts: &[Part<'_>], message: &Message) -> bool {
    if message.kind != MessageKind::DeliveryReport {
        return false;
    }
    let formal = |part: &Part<'_>| part.mime().ends_with("delivery-status");
    let passing = |one: &Delivery| one.action == "failed" && one.status.starts_with("4.");
    !parts.iter().any(formal) || message.deliveries.iter().any(passing)
}

/// Hands each block of fields of a part to a visitor; blocks are parted by blank lines.
fn each_block(part: &Part<'_>, visit: &mut dyn FnMut(&Headers<'_>)) {
    let content = part.content(&mut Notes::default());
    let mut at = 0;
    for _ in 0..=MOST_DELIVERIES {
        let block = headers::read(&content, at, |_| false);
        if block.body <= at {
            break;
        }
        at = block.body;
        visit(&block.headers);
    }
}

fn delivery(fields: &Headers<'_>) -> Option<Delivery> {
    let address = address(fields)?;
    Some(Delivery {
        address,
        action: word(fields, "action"),
        status: word(fields, "status"),
        reason: typed(fields, "diagnostic-code"),
    })
}

fn receipt(fields: &Headers<'_>) -> Option<Delivery> {
    let disposition = text(fields, "disposition")?;
    let what = disposition.rsplit(';').next().unwrap_or_default();
    let action = what.split('/').next().unwrap_or_default().trim().to_ascii_lowercase();
    Some(Delivery {
        address: address(fields).unwrap_or_default(),
        action,
        status: String::new(),
        reason: text(fields, "error").or_else(|| text(fields, "failure")).unwrap_or_default(),
    })
}

/// The custom of Exim and Google: the addresses alone, in a header of the report.
fn failed_recipients(fields: &Headers<'_>) -> Vec<Delivery> {
    let value = text(fields, "x-failed-recipients").unwrap_or_default();
    let addresses = value.split([',', ' ']).map(str::trim).filter(|one| one.contains('@'));
    let failed = |address: &str| Delivery {
        address: address.to_owned(),
        action: "failed".to_owned(),
        ..Delivery::default()
    };
    addresses.map(failed).collect()
}

/// Whom the mail was for in the end, else whom its sender named.
fn address(fields: &Headers<'_>) -> Option<String> {
    let named = |name| Some(typed(fields, name)).filter(|value| !value.is_empty());
    let found = named("final-recipient").or_else(|| named("original-recipient"))?;
    Some(found.trim_matches(['<', '>']).to_owned())
}

/// The value after `type;`.
fn typed(fields: &Headers<'_>, name: &str) -> String {
    let value = text(fields, name).unwrap_or_default();
    let plain = value.split_once(';').map_or(value.as_str(), |(_, after)| after);
    plain.trim().to_owned()
}

fn word(fields: &Headers<'_>, name: &str) -> String {
    let value = text(fields, name).unwrap_or_default();
    value.split([' ', '(', ';']).next().unwrap_or_default().to_ascii_lowercase()
}

fn text(fields: &Headers<'_>, name: &str) -> Option<String> {
    let value = unfold(fields.first(name)?);
    let value = String::from_utf8_lossy(&value);
    let words: Vec<&str> = value.split_whitespace().collect();
    Some(words.join(" ").replace('\0', "\u{FFFD}"))
}

#[cfg(test)]
mod tests {
    use super::super::parts::walk;
    use super::*;

    fn check(input: &str, expected: &[[&str; 4]]) {
        let parts = walk(input.as_bytes(), &mut Notes::default());
        let found = deliveries(&parts);
        let found: Vec<_> =
            found.iter().map(|d| [&*d.address, &*d.action, &*d.status, &*d.reason]).collect();
        assert_eq!(found, expected, "{input}");
    }

    #[test]
    fn each_address_of_a_report() {
        check(
            "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.pl\n\n\
             Final-Recipient: rfc822; jan@example.ro\nAction: failed\nStatus: 5.1.1 (unknown)\n\
             Diagnostic-Code: smtp; 550 5.1.1\n  User unknown\n\n\
             Original-Recipient: rfc822;ana@example.ro\nAction: Delayed\nStatus: 4.4.1\n",
            &[
                ["jan@example.ro", "failed", "5.1.1", "550 5.1.1 User unknown"],
                ["ana@example.ro", "delayed", "4.4.1", ""],
            ],
        );
        check(
            "X-Failed-Recipients: a@x.pl, b@x.pl\n\nwords",
            &[["a@x.pl", "failed", "", ""], ["b@x.pl", "failed", "", ""]],
        );
        check("Subject: x\n\nFinal-Recipient: rfc822; a@x.pl", &[]);
    }

    #[test]
    fn receipts() {
        check(
            "Content-Type: message/disposition-notification\n\nFinal-Recipient: rfc822;ana@example.ro\n\
             Disposition: manual-action/MDN-sent-manually; displayed\n",
            &[["ana@example.ro", "displayed", "", ""]],
        );
        check(
            "Content-Type: message/disposition-notification\n\nDisposition: automatic-action/\
             MDN-sent-automatically; deleted/error\nError: no room\n",
            &[["", "deleted", "", "no room"]],
        );
    }
}
