//! Message ids in `Message-ID`, `In-Reply-To` and `References`, without their brackets.

/// Ids kept of one header; a real thread has far fewer.
const MOST_IDS: usize = 2_000;

/// The id of a message: what stands in brackets, or all of it where there are none.
pub(super) fn one(value: &str) -> Option<String> {
    let inner = match value.split_once('<') {
        Some((_, inner)) => inner.split(['>', '<']).next().unwrap_or_default(),
        None => value.trim().trim_end_matches('>'),
    };
    cleaned(inner)
}

/// The form RFC 5322 §3.6.4 gives an id: in brackets, with a sign and no blank.
pub(super) fn is_proper(value: &str) -> bool {
    let inner = value.trim().strip_prefix('<').and_then(|rest| rest.strip_suffix('>'));
    let wrong = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '\\');
    inner.is_some_and(|inner| inner.contains('@') && !inner.contains(wrong))
}

/// All ids of a header, in order: those in brackets; where there is none, every word with an `@`. An address in
/// brackets, as in `Message from Jan <jan@example.pl> of Monday <id>`, is no id.
pub(super) fn list(value: &str) -> Vec<String> {
    let mut before = value.split('<').next().unwrap_or_default();
    let mut bracketed = Vec::new();
    for piece in value.split('<').skip(1).take(MOST_IDS) {
        let (inner, after) = piece.split_once('>').unwrap_or((piece, ""));
        bracketed.push((names_sender(before), inner));
        before = after;
    }
    let all_addresses = bracketed.iter().all(|(sender, _)| *sender);
    let bracketed = bracketed.into_iter().filter(|(sender, _)| all_addresses || !sender);
    let mut ids: Vec<String> = bracketed.filter_map(|(_, inner)| cleaned(inner)).collect();
    if ids.is_empty() {
        let words = value.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '"'));
        ids.extend(words.filter(|word| word.contains('@')).filter_map(cleaned).take(MOST_IDS));
    }
    ids
}

/// Whether words before brackets name whom they are the address of.
fn names_sender(words: &str) -> bool {
    words.split_whitespace().any(|word| word.eq_ignore_ascii_case("from"))
}

/// Blanks around an id are not of it; those inside, which no id should have, are kept as one space each.
fn cleaned(id: &str) -> Option<String> {
    let words = id.split(|c: char| c.is_whitespace() || c == '\0').filter(|word| !word.is_empty());
    let id = words.collect::<Vec<_>>().join(" ");
    (!id.is_empty()).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_id() {
        let check =
            |input, expected: Option<&str>| assert_eq!(one(input).as_deref(), expected, "{input}");
        check(" <a@example.pl>", Some("a@example.pl"));
        check("<a@example.pl", Some("a@example.pl"));
        check("a@example.pl>", Some("a@example.pl"));
        check("a@example.pl", Some("a@example.pl"));
        check("<a@example.pl> (comment)", Some("a@example.pl"));
        check("<>", None);
        check("  ", None);
    }

    #[test]
    fn many_ids() {
        let check = |input, expected: &[&str]| assert_eq!(list(input), expected, "{input}");
        check("<a@x> <b@x>\t<c@x>", &["a@x", "b@x", "c@x"]);
        check("<a@x><b@x>", &["a@x", "b@x"]);
        check("<a@x> <b@x", &["a@x", "b@x"]);
        check("Your message of Tuesday <a@x>", &["a@x"]);
        check("a@x b@x", &["a@x", "b@x"]);
        check("Message from Jan <jan@x.pl> of \"Monday\" <a@x>", &["a@x"]);
        check("<a@x> from Jan <jan@x.pl>", &["a@x"]);
        check("Message from <a@x>", &["a@x"]);
        check("Your message of Tuesday", &[]);
        check("", &[]);
    }
}
