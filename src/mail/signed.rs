//! What a server signed for its users (DKIM, RFC 6376), as far as the message itself tells: whether its body
//! is still the one that was signed, and whether that was done for the sender's domain.
//!
//! The signature itself is not checked: the key would have to be asked for, and may be gone.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::headers::unfold;
use super::notes::Notes;
use super::parts::Part;
use crate::domain::Warning;

/// Signatures looked at; a message has one to three.
const MOST_SIGNATURES: usize = 6;

/// What a signature says, of what is needed here.
struct Signature {
    domain: String,
    /// SHA-256 of the body, in hex; none where another hash was used.
    body_hash: Option<String>,
    relaxed: bool,
    /// How much of the body was signed; all where it does not say.
    length: Option<usize>,
}

/// Notes what does not fit. `hash` is given the body as it was signed and names it.
pub(super) fn check(root: &Part<'_>, hash: &dyn Fn(&[u8]) -> String, notes: &mut Notes) {
    let fields = root.headers.all("dkim-signature").take(MOST_SIGNATURES);
    let signatures: Vec<Signature> = fields.filter_map(Signature::read).collect();
    let hashed = || signatures.iter().filter(|one| one.body_hash.is_some());
    if hashed().next().is_some() && !hashed().any(|one| one.fits(root.body, hash)) {
        notes.add(Warning::ChangedBody);
    }
    let from = root.headers.first("from").and_then(domain_of);
    let Some(from) = from.filter(|_| !signatures.is_empty()) else { return };
    if !signatures.iter().any(|one| is_of(&one.domain, &from)) {
        notes.add(Warning::ForeignSignature);
    }
}

impl Signature {
    fn read(value: &[u8]) -> Option<Self> {
        let value = String::from_utf8(unfold(value)).ok()?;
        let tags: Vec<(&str, String)> = value.split(';').filter_map(tag).collect();
        let tag =
            |name: &str| tags.iter().find(|(found, _)| *found == name).map(|(_, v)| v.as_str());
        let wide = tag("a").is_some_and(|algorithm| algorithm.ends_with("-sha256"));
        let body = tag("bh").filter(|_| wide).and_then(|hash| STANDARD.decode(hash).ok());
        let hex = |bytes: Vec<u8>| bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let canon = tag("c").unwrap_or_default();
        Some(Self {
            domain: tag("d")?.to_ascii_lowercase(),
            body_hash: body.filter(|hash| hash.len() == 32).map(hex),
            relaxed: canon.split('/').nth(1) == Some("relaxed"),
            length: tag("l").and_then(|length| length.parse().ok()),
        })
    }

    /// Whether the body is the one that was signed. A mailbox may have put a mark before `From `.
    fn fits(&self, body: &[u8], hash: &dyn Fn(&[u8]) -> String) -> bool {
        let same = |body: &[u8]| {
            let mut body = canonical(body, self.relaxed);
            body.truncate(self.length.unwrap_or(usize::MAX));
            Some(hash(&body)) == self.body_hash
        };
        same(body) || without_marks(body).is_some_and(|body| same(&body))
    }
}

/// `name=value`, without any blanks.
fn tag(text: &str) -> Option<(&str, String)> {
    let (name, value) = text.split_once('=')?;
    Some((name.trim(), value.chars().filter(|c| !c.is_whitespace()).collect()))
}

/// A body in the form that is hashed (RFC 6376 §3.4.3, §3.4.4): lines end in CR LF, empty ones at its end
/// are left out; relaxed, runs of blanks are one, and none ends a line.
fn canonical(body: &[u8], relaxed: bool) -> Vec<u8> {
    let mut output = Vec::with_capacity(body.len() + body.len() / 32);
    let mut empty = 0_usize;
    for line in body.split(|b| *b == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let line = if relaxed { line.trim_ascii_end() } else { line };
        if line.is_empty() {
            empty += 1;
            continue;
        }
        output.extend(b"\r\n".repeat(std::mem::take(&mut empty)));
        match relaxed {
            true => extend_relaxed(&mut output, line),
            false => output.extend_from_slice(line),
        }
        output.extend_from_slice(b"\r\n");
    }
    if output.is_empty() && !relaxed {
        output.extend_from_slice(b"\r\n");
    }
    output
}

fn extend_relaxed(output: &mut Vec<u8>, line: &[u8]) {
    let mut blank = false;
    for &byte in line {
        let is_blank = matches!(byte, b' ' | b'\t');
        if !is_blank {
            output.push(byte);
        } else if !blank {
            output.push(b' ');
        }
        blank = is_blank;
    }
}

/// The body with `>From ` at the beginning of its lines as it was before; none where there is none.
fn without_marks(body: &[u8]) -> Option<Vec<u8>> {
    const MARKED: &[u8] = b"\n>From ";
    let first = body.windows(MARKED.len()).position(|seven| seven == MARKED)?;
    let mut output = body.get(..first)?.to_vec();
    let mut rest = body.get(first..)?;
    while let Some((&byte, after)) = rest.split_first() {
        output.push(byte);
        let marked = rest.starts_with(MARKED);
        rest = if marked { after.get(1..).unwrap_or_default() } else { after };
    }
    Some(output)
}

/// The domain of the first address in a `From` field.
fn domain_of(value: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(value).to_ascii_lowercase();
    let (_, after) = text.rsplit_once('@')?;
    let of_name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
    let domain: String = after.chars().take_while(|c| of_name(*c)).collect();
    (!domain.is_empty()).then_some(domain)
}

/// Whether a domain that signed is the sender's: both have the same home. Two large hosts sign for their
/// customers under names of their own, in which the customer's is found.
fn is_of(signed: &str, from: &str) -> bool {
    const HOSTS: [&str; 2] = [".gappssmtp.com", ".onmicrosoft.com"];
    let letters = |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).collect() };
    let host = HOSTS.iter().find_map(|host| signed.strip_suffix(host));
    let customer = host.and_then(|host| host.split('.').next()).map(letters);
    let known = customer.is_some_and(|name| name.len() > 2 && letters(from).starts_with(&name));
    known || home(signed) == home(from)
}

/// Names under a country's that belong to nobody alone.
const GENERAL: [&str; 14] =
    ["ac", "biz", "co", "com", "edu", "gov", "info", "mil", "net", "nom", "or", "org", "ro", "waw"];

/// The part of a domain's name somebody owns: its last two names, three where the second from the end is
/// a general one (`com.pl`, `co.uk`).
fn home(domain: &str) -> &str {
    let names = || domain.rsplit('.');
    let general = names().nth(1).is_some_and(|second| GENERAL.contains(&second));
    let count = if general { 3 } else { 2 };
    let length: usize = names().take(count).map(|name| name.len() + 1).sum();
    domain.get(domain.len().saturating_sub(length.saturating_sub(1))..).unwrap_or(domain)
}

#[cfg(test)]
mod tests {
    use super::super::parts::walk;
    use super::*;

    fn check_body(relaxed: bool, body: &str, expected: &str) {
        let found = String::from_utf8(canonical(body.as_bytes(), relaxed)).unwrap();
        assert_eq!(found, expected, "{body:?}");
    }

    #[test]
    fn bodies_as_they_are_hashed() {
        // RFC 6376 §3.4.5.
        check_body(true, " C \r\nD \t E\r\n\r\n\r\n", " C\r\nD E\r\n");
        check_body(false, " C \r\nD \t E\r\n\r\n\r\n", " C \r\nD \t E\r\n");
        check_body(true, "", "");
        check_body(false, "\r\n\r\n", "\r\n");
        check_body(false, "a\n\nb", "a\r\n\r\nb\r\n");
    }

    /// A message with a body that hashes to thirty-two zero bytes, when it is `words`.
    fn check_signed(tags: &str, from: &str, body: &str, expected: &[Warning]) {
        let input = format!("From: {from}\nDKIM-Signature: v=1; {tags}\n\n{body}");
        let hash = |content: &[u8]| match content {
            b"words\r\nFrom x\r\n" => "00".repeat(32),
            _ => "11".repeat(32),
        };
        let mut notes = Notes::default();
        let parts = walk(input.as_bytes(), &mut notes);
        check(&parts[0], &hash, &mut notes);
        assert_eq!(notes.into_warnings(), expected, "{tags} {from} {body}");
    }

    #[test]
    fn what_was_signed_is_held_against_what_is_there() {
        let fine =
            format!("a=rsa-sha256; c=relaxed/relaxed; d=x.pl; bh={}", STANDARD.encode([0; 32]));
        check_signed(&fine, "e@x.pl", "words\nFrom x\n", &[]);
        check_signed(&fine, "e@x.pl", "words  \r\n>From x\r\n\r\n", &[]);
        check_signed(&fine, "e@x.pl", "other words\n", &[Warning::ChangedBody]);
        let short = format!("{fine}; l=15");
        check_signed(&short, "e@x.pl", "words\nFrom x\nthe list's own\n", &[]);
        let old = fine.replace("sha256", "sha1");
        check_signed(&old, "e@x.pl", "other words\n", &[]);
    }

    #[test]
    fn a_signature_of_another_domain_is_told() {
        let of = |signed: &str, from: &str, expected: &[Warning]| {
            check_signed(&format!("a=rsa-sha1; d={signed}"), from, "", expected);
        };
        of("x.pl", "Ewa <e@poczta.x.pl>", &[]);
        of("mail.firma.com.pl", "<e@firma.com.pl>", &[]);
        of("firma-pl.20230601.gappssmtp.com", "<e@firma.pl>", &[]);
        of("firmapl.onmicrosoft.com", "<e@firma.pl>", &[]);
        of("wysylka.example", "<e@firma.pl>", &[Warning::ForeignSignature]);
        of("inna.com.pl", "<e@firma.com.pl>", &[Warning::ForeignSignature]);
    }
}
