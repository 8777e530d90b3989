//! The text to read: of each set of alternatives the best one, and every inline text besides.

use super::charset;
use super::html;
use super::notes::Notes;
use super::parts::Part;

/// The readable body of a message.
#[derive(Debug, Default)]
pub(super) struct Body {
    /// As text.
    pub(super) text: String,
    /// The HTML as it was sent, where there is any.
    pub(super) html: Option<String>,
}

/// Text leaves that belong together: the branches of one alternative, or one leaf by itself.
#[derive(Default)]
struct Group {
    alternative: Option<usize>,
    plain: Vec<String>,
    html: Vec<String>,
    other: Vec<String>,
}

/// Gathers the body. `inline` are the leaves that are no attachments, in order.
pub(super) fn read(inline: &[&Part<'_>], country: Option<&str>, notes: &mut Notes) -> Body {
    let mut groups: Vec<Group> = Vec::new();
    for part in inline {
        let text = text_of(part, country, notes);
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
            _ => group.other.push(text),
        }
    }
    let html: Vec<&str> = groups.iter().flat_map(|g| &g.html).map(String::as_str).collect();
    let html = (!html.is_empty()).then(|| html.join("\n"));
    let mut budget = html::Budget::default();
    let texts = groups.iter().map(|group| group.text(&mut budget));
    let texts: Vec<String> = texts.filter(|t| !t.trim().is_empty()).collect();
    Body { text: texts.join("\n"), html }
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
pub(super) fn text_of(part: &Part<'_>, country: Option<&str>, notes: &mut Notes) -> String {
    let content = part.content(notes);
    let text = charset::decode(&content, part.kind.plain("charset"), country, notes);
    let text =
        if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text };
    if text.contains('\0') { text.replace('\0', "\u{FFFD}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::super::parts::walk;
    use super::*;

    fn check(input: &str, text: &str, html: Option<&str>) {
        let mut notes = Notes::default();
        let parts = walk(input.as_bytes(), &mut notes);
        let leaves: Vec<&Part<'_>> = parts.iter().filter(|part| !part.is_container).collect();
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
    fn line_ends_are_made_one_kind() {
        check("Subject: x\r\n\r\na\r\nb\rc\n", "a\nb\nc\n", None);
    }
}
