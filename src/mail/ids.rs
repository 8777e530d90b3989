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

/// All ids of a header, in order: those in brackets; where there is none, every word with an `@`.
pub(super) fn list(value: &str) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    let bracketed = value.split('<').skip(1).filter_map(|piece| piece.split('>').next());
    ids.extend(bracketed.filter_map(cleaned).take(MOST_IDS));
    if ids.is_empty() {
        let words = value.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '"'));
        ids.extend(words.filter(|word| word.contains('@')).filter_map(cleaned).take(MOST_IDS));
    }
    ids
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
        check("Your message of Tuesday", &[]);
        check("", &[]);
    }
}
