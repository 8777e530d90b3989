//! Outside text made fit for paper: what cannot be drawn or would mislead the eye is taken out.

use unicode_normalization::UnicodeNormalization;

use super::paper;

/// Stands for a letter the page's font does not have; the foot says so where it occurs.
pub(super) const MISSING: char = '\u{fffd}';

/// How much room a text has, which says how long a word may run before it may be broken.
#[derive(Debug, Clone, Copy)]
pub(super) enum Room {
    /// A cell of a table.
    Cell,
    /// The width of a page.
    Wide,
}

impl Room {
    /// The longest word left alone, in letters, and how long its pieces are otherwise.
    fn limits(self) -> (usize, usize) {
        match self {
            Room::Cell => (14, 10),
            Room::Wide => (48, 24),
        }
    }
}

/// The text as one line of at most `most` letters, the rest told by an ellipsis.
pub(super) fn line(text: &str, room: Room, most: usize) -> String {
    let clean = drawable(text);
    let words = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    breakable(&cut(&words, most), room)
}

/// The text line by line, of at most `most` letters together; empty lines are dropped.
pub(super) fn lines(text: &str, most: usize) -> Vec<String> {
    let clean = cut(&drawable(text), most);
    clean.lines().map(|each| line(each, Room::Wide, most)).filter(|each| !each.is_empty()).collect()
}

/// Composed letters the fonts have; marks of direction and other unseen signs are dropped, as they
/// can make a text read otherwise than it is.
fn drawable(text: &str) -> String {
    let seen = text.nfc().filter(|c| !is_unseen(*c));
    seen.map(|c| match c {
        '\n' => '\n',
        c if c.is_whitespace() => ' ',
        c if paper::has_letter(c) => c,
        _ => MISSING,
    })
    .collect()
}

/// Signs without a shape of their own: controls, marks of direction, joiners, variation selectors.
fn is_unseen(c: char) -> bool {
    let kept = c.is_whitespace();
    (c.is_control() && !kept)
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some((end, _)) => {
            let kept = text.get(..end).unwrap_or_default();
            format!("{}…", kept.trim_end())
        }
    }
}

/// Long words get places where a line may end, after signs first.
fn breakable(text: &str, room: Room) -> String {
    let (alone, piece) = room.limits();
    let words = text.split(' ').map(|word| {
        if word.chars().count() <= alone { word.to_owned() } else { in_pieces(word, piece) }
    });
    words.collect::<Vec<_>>().join(" ")
}

fn in_pieces(word: &str, piece: usize) -> String {
    const BREAK: char = '\u{200b}';
    let mut out = String::with_capacity(word.len() + word.len() / piece * 3 + 3);
    let mut run = 0;
    for c in word.chars() {
        if run == piece {
            out.push(BREAK);
            run = 0;
        }
        out.push(c);
        run += 1;
        if run > 3 && matches!(c, '@' | '.' | '/' | '\\' | '_' | ',' | ';' | '&' | '=' | '+') {
            out.push(BREAK);
            run = 0;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Room, line, lines};

    #[test]
    fn a_line_is_one_line_of_visible_letters() {
        let check = |text: &str, expected: &str| assert_eq!(line(text, Room::Wide, 40), expected);
        check("  Zażółć\tgęślą\r\n jaźń ", "Zażółć gęślą jaźń");
        check("Zaz\u{307}o\u{301}łc\u{301}", "Zażółć");
        check("faktura\u{202e}fdp.exe", "fakturafdp.exe");
        check("a\u{0}b\u{7}c\u{200b}d\u{feff}", "abcd");
        check("#let x = $a_b$ @me <tag> [*]", "#let x = $a_b$ @me <tag> [*]");
        check("spotkanie 🎉 日本", "spotkanie \u{fffd} \u{fffd}\u{fffd}");
        check("", "");
    }

    #[test]
    fn a_long_text_is_cut_and_a_long_word_may_break() {
        assert_eq!(line("abc def", Room::Wide, 4), "abc…");
        assert_eq!(line(&"a".repeat(15), Room::Cell, 99).matches('\u{200b}').count(), 1);
        assert_eq!(line("kierownik", Room::Cell, 99), "kierownik");
        assert_eq!(lines("jeden\n\n dwa ", 99), ["jeden", "dwa"]);
    }
}
