//! Whether a JSON text is spelled the one way RFC 8785 allows, so that no two readers of an entry can
//! take it for different things (a name given twice, a number rounded, a space nobody sees).

use std::cmp::Ordering;
use std::fmt::Display;
use std::str::FromStr;

/// The first whole number not every JSON reader keeps apart from its neighbour (RFC 7493 §2.2).
pub(super) const INEXACT: u64 = 1 << 53;

/// A value in the one way it is written; none for any other spelling of it.
pub(super) fn spelled<T: FromStr + Display>(text: &str) -> Option<T> {
    text.parse().ok().filter(|value: &T| value.to_string() == text)
}

/// Whether a text, known to be JSON, is in canonical form with whole numbers only.
pub(super) fn is_canonical(text: &str) -> bool {
    // The last name met in each object that is open; a list has none.
    let mut open: Vec<Option<&str>> = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(first) = bytes.get(at) {
        let length = match first {
            b'{' | b'[' => {
                open.push(None);
                Some(1)
            }
            b'}' | b']' => open.pop().map(|_| 1),
            b',' | b':' | b'a'..=b'z' => Some(1),
            b'"' => string(text, at).filter(|&length| in_order(text, at, length, &mut open)),
            b'-' | b'0'..=b'9' => text.get(at..).and_then(number),
            _ => None,
        };
        match length {
            Some(length) => at += length,
            None => return false,
        }
    }
    true
}

/// Length of the string that begins at a place, quotes included; none where it is escaped otherwise
/// than RFC 8785 §3.2.2.2 says.
fn string(text: &str, start: usize) -> Option<usize> {
    let mut at = start + 1;
    loop {
        let rest = text.as_bytes().get(at..)?;
        at += rest.iter().position(|byte| matches!(byte, b'"' | b'\\'))?;
        match text.as_bytes().get(at)? {
            b'"' => return Some(at + 1 - start),
            _ => at += 1 + escape(text.get(at + 1..)?)?,
        }
    }
}

/// Length of an escape after its backslash, where this is how the character must be escaped.
fn escape(after: &str) -> Option<usize> {
    if after.starts_with(['"', '\\', 'b', 'f', 'n', 'r', 't']) {
        return Some(1);
    }
    let digits = after.strip_prefix("u00")?.get(..2)?;
    let code = u8::from_str_radix(digits, 16).ok()?;
    let has_short_form = matches!(code, 0x08 | 0x09 | 0x0a | 0x0c | 0x0d);
    (code < 0x20 && !has_short_form && format!("{code:02x}") == digits).then_some(5)
}

/// Whether a string is no name of a field, or one that comes after the name before it.
fn in_order<'a>(text: &'a str, at: usize, length: usize, open: &mut [Option<&'a str>]) -> bool {
    if text.as_bytes().get(at + length) != Some(&b':') {
        return true;
    }
    let (Some(last), Some(name)) = (open.last_mut(), text.get(at..at + length)) else {
        return false;
    };
    let before = last.replace(name);
    before.is_none_or(|before| compare(before, name) == Ordering::Less)
}

/// The order of names, RFC 8785 §3.2.3: by UTF-16 code units of what they stand for.
fn compare(left: &str, right: &str) -> Ordering {
    let usual = |name: &str| name.bytes().all(|byte| byte.is_ascii() && byte != b'\\');
    if usual(left) && usual(right) {
        // Without the quote at their end, which must not be compared with a letter.
        return left.strip_suffix('"').cmp(&right.strip_suffix('"'));
    }
    let plain = |name: &str| serde_json::from_str::<String>(name).unwrap_or_default();
    plain(left).encode_utf16().cmp(plain(right).encode_utf16())
}

fn number(text: &str) -> Option<usize> {
    let length = text.find([',', '}', ']']).unwrap_or(text.len());
    let token = text.get(..length)?;
    let digits = token.strip_prefix('-').unwrap_or(token);
    let whole: u64 = digits.parse().ok()?;
    // JSON has neither a plus nor a needless nought before a number; what is left is a negative nought.
    (whole < INEXACT && token != "-0").then_some(length)
}

#[cfg(test)]
mod tests {
    use super::is_canonical;

    #[test]
    fn one_text_has_one_spelling() {
        let check = |text: &str, expected: bool| {
            assert!(serde_json::from_str::<serde_json::Value>(text).is_ok(), "{text} is no JSON");
            assert_eq!(is_canonical(text), expected, "{text}");
        };
        check(r#"{"a":[1,-2,true,null,{}],"b":"ż\"\\\n\u001f/"}"#, true);
        check(r#"{"\n":1,"\u001f":2,"€":3,"😀":4,"ﬃ":5}"#, true);
        check(r#"{"ﬃ":5,"😀":4}"#, false);
        check(r#"{"b":1,"a":2}"#, false);
        check(r#"{"a":1,"a":1}"#, false);
        check(r#"{"a":{"z":1},"b":{"a":1}}"#, true);
        check(r#"{"a": 1}"#, false);
        check(" {}", false);
        check("{}\n", false);
        check(r#""\/""#, false);
        check(r#""\u000a""#, false);
        check(r#""\u001F""#, false);
        check(r#""\u017c""#, false);
        check("[9007199254740991,-9007199254740991,0]", true);
        check("[9007199254740992]", false);
        check("[18446744073709551615]", false);
        check("[1.0]", false);
        check("[1e2]", false);
        check("[-0]", false);
    }
}
