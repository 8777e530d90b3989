//! The text to read: of each set of alternatives the best one, and every inline text besides.

use std::borrow::Cow;

use super::notes::Notes;
use super::parts::Part;
use super::{calendar, charset, flowed, html, tags};
use crate::domain::Invitation;

/// The readable body of a message.
#[derive(Debug, Default)]
pub(super) struct Body {
    /// As text.
    pub(super) text: String,
    /// The HTML as it was sent, where there is any.
    pub(super) html: Option<String>,
    /// The meeting in it, where there is one.
    pub(super) invitation: Option<Invitation>,
}

/// A leaf that is no attachment, with its content.
pub(super) struct Inline<'p> {
    /// The part it is.
    pub(super) part: &'p Part<'p>,
    /// Without transfer encoding, and without the files written into it.
    pub(super) content: Vec<u8>,
}

/// Text leaves that belong together: the branches of one alternative, or one leaf by itself.
#[derive(Default)]
struct Group {
    alternative: Option<usize>,
    plain: Vec<String>,
    html: Vec<String>,
    other: Vec<String>,
}

/// Gathers the body of these leaves, in order.
pub(super) fn read(inline: &[Inline<'_>], country: Option<&str>, notes: &mut Notes) -> Body {
    let mut groups: Vec<Group> = Vec::new();
    let mut invitation = None;
    for Inline { part, content } in inline {
        let text = text_of(part, content, country, notes);
        let joins = groups.last().is_some_and(|group| {
            group.alternative.is_some() && group.alternative == part.alternative
        });
        if !joins {
            groups.push(Group { alternative: part.alternative, ..Group::default() });
        }
        let Some(group) = groups.last_mut() else { continue };
        match part.mime() {
            "text/plain" => group.plain.push(text),
            "text/html" => group.html.push(text),
            "text/calendar" => match calendar::read(&text) {
                Some(meeting) => {
                    group.other.push(calendar::as_text(&meeting));
                    invitation.get_or_insert(meeting);
                }
                None => group.other.push(text),
            },
            _ => group.other.push(text),
        }
    }
    let html: Vec<&str> = groups.iter().flat_map(|g| &g.html).map(String::as_str).collect();
    let html = (!html.is_empty()).then(|| html.join("\n"));
    let mut budget = html::Budget::default();
    let texts = groups.iter().map(|group| group.text(&mut budget));
    let texts: Vec<String> = texts.filter(|t| !t.trim().is_empty()).collect();
    Body { text: texts.join("\n"), html, invitation }
}

impl Group {
    /// Plain text where there is some, else the HTML as text, else whatever text there is.
    fn text(&self, budget: &mut html::Budget) -> String {
        let filled = |texts: &[String]| texts.iter().any(|text| !text.trim().is_empty());
        if filled(&self.plain) {
            self.plain.join("\n")
        } else if filled(&self.html) {
            let texts: Vec<String> =
                self.html.iter().map(|html| html::to_text(html, budget)).collect();
            texts.join("\n")
        } else {
            self.other.join("\n")
        }
    }
}

/// A leaf's content as text: lines end in a line feed, and no zero character is left in it.
pub(super) fn text_of(
    part: &Part<'_>,
    content: &[u8],
    country: Option<&str>,
    notes: &mut Notes,
) -> String {
    // A calendar is UTF-8 unless it says otherwise (RFC 5545 §3.1.4).
    let declared = part.kind.plain("charset");
    let declared = declared.or_else(|| (part.mime() == "text/calendar").then_some("utf-8"));
    let meta = || (part.mime() == "text/html").then(|| tags::charset(content)).flatten();
    let declared = declared.map(Cow::Borrowed).or_else(|| meta().map(Cow::Owned));
    let text = charset::decode(content, declared.as_deref(), country, notes);
    let text =
        if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text };
    let text = if text.contains('\0') { text.replace('\0', "\u{FFFD}") } else { text };
    match flowed::flows(&part.kind) {
        Some(delsp) => flowed::joined(&text, delsp),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::super::parts::walk;
    use super::*;

    fn check(input: &str, text: &str, html: Option<&str>) {
        let mut notes = Notes::default();
        let parts = walk(input.as_bytes(), &mut notes);
        let leaves = parts.iter().filter(|part| !part.is_container);
        let leaves: Vec<Inline<'_>> =
            leaves.map(|part| Inline { part, content: part.content(&mut notes) }).collect();
        let body = read(&leaves, None, &mut notes);
        assert_eq!((body.text.as_str(), body.html.as_deref()), (text, html), "{input}");
    }

    fn multipart(kind: &str, parts: &[(&str, &str)]) -> String {
        let mut input = format!("Content-Type: multipart/{kind}; boundary=b\n\n");
        for (mime, body) in parts {
            input += &format!("--b\nContent-Type: {mime}\n\n{body}\n");
        }
        input + "--b--\n"
    }

    #[test]
    fn plain_text_wins_among_alternatives() {
        let both = [("text/plain", "one"), ("text/html", "<p>two</p>")];
        check(&multipart("alternative", &both), "one", Some("<p>two</p>"));
        let empty = [("text/plain", " "), ("text/html", "<p>two</p>")];
        check(&multipart("alternative", &empty), "two", Some("<p>two</p>"));
    }

    #[test]
    fn texts_in_a_row_are_all_read() {
        let row = [("text/plain", "one"), ("text/html", "<p>two</p>"), ("text/plain", "three")];
        check(&multipart("mixed", &row), "one\ntwo\nthree", Some("<p>two</p>"));
    }

    #[test]
    fn a_calendar_is_read_as_what_it_says() {
        let meeting = "BEGIN:VEVENT\nSUMMARY:Przegląd\nLOCATION:Sala 4\nEND:VEVENT";
        check(&multipart("mixed", &[("text/calendar", meeting)]), "Przegląd\n\nSala 4", None);
        let both = [("text/plain", "one"), ("text/calendar", meeting)];
        check(&multipart("alternative", &both), "one", None);
        check(&multipart("mixed", &[("text/calendar", "nothing")]), "nothing", None);
    }

    #[test]
    fn flowing_text_is_joined() {
        check("Content-Type: text/plain; format=flowed\n\none \ntwo\n", "one two\n", None);
    }

    #[test]
    fn line_ends_are_made_one_kind() {
        check("Subject: x\r\n\r\na\r\nb\rc\n", "a\nb\nc\n", None);
    }
}
