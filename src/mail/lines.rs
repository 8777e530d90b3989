//! Lines of a byte slice, with their exact ends: boundaries and header fields are found by them.

/// One line: where it starts, where its text ends, where the next one starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line<'a> {
    /// Offset of the first byte.
    pub(super) start: usize,
    /// The text without its line break.
    pub(super) text: &'a [u8],
    /// Offset of the next line; the length of the input after the last one.
    pub(super) next: usize,
}

impl Line<'_> {
    /// Nothing on it, not even a space.
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Begins with a space or a tab and is more than that: continues the field above it.
    pub(super) fn is_indented(&self) -> bool {
        matches!(self.text.first(), Some(b' ' | b'\t'))
    }
}

/// The line that starts at `start`; none at or after the end of the input.
pub(super) fn line_at(bytes: &[u8], start: usize) -> Option<Line<'_>> {
    let rest = bytes.get(start..).filter(|rest| !rest.is_empty())?;
    let (text, next) = match rest.iter().position(|&b| b == b'\n') {
        Some(end) => (rest.get(..end).unwrap_or(rest), start + end + 1),
        None => (rest, bytes.len()),
    };
    let text = text.strip_suffix(b"\r").unwrap_or(text);
    Some(Line { start, text, next })
}

/// The end of what comes before offset `at`, when the line break there belongs to what follows
/// (RFC 2046 §5.1.1: the break before a boundary is the boundary's).
pub(super) fn before_break(bytes: &[u8], from: usize, at: usize) -> &[u8] {
    let part = bytes.get(from..at).unwrap_or_default();
    let part = part.strip_suffix(b"\n").unwrap_or(part);
    part.strip_suffix(b"\r").unwrap_or(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_their_offsets() {
        let bytes = b"a\r\n\nb";
        let first = line_at(bytes, 0).unwrap();
        assert_eq!((first.text, first.next), (&b"a"[..], 3));
        let second = line_at(bytes, first.next).unwrap();
        assert!(second.is_empty());
        let third = line_at(bytes, second.next).unwrap();
        assert_eq!((third.start, third.text, third.next), (4, &b"b"[..], 5));
        assert_eq!(line_at(bytes, third.next), None);
    }

    #[test]
    fn one_break_before_a_boundary_is_not_content() {
        assert_eq!(before_break(b"ab\r\n\r\n--x", 0, 6), b"ab\r\n");
        assert_eq!(before_break(b"ab", 2, 1), b"");
    }
}
