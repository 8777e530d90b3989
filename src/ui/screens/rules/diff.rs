//! Two texts compared word by word.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// What became of a run of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// In both texts
    Same,
    /// Only in the first
    Gone,
    /// Only in the second
    New,
}

/// The words of two texts in reading order: what stayed, what went, what came.
pub fn compare(before: &str, after: &str) -> Vec<(Part, String)> {
    let (old, new) = (pieces(before), pieces(after));
    let words = |pieces: &[&str]| pieces.iter().map(|piece| piece.trim_end().to_owned()).collect();
    let (old_words, new_words): (Vec<String>, Vec<String>) = (words(&old), words(&new));
    let ops = capture_diff_slices(Algorithm::Myers, &old_words, &new_words);
    let mut runs = Runs::default();
    let count = ops.len();
    for (place, op) in ops.into_iter().enumerate() {
        let (was, is) = (op.old_range(), op.new_range());
        let text = |pieces: &[&str], range: std::ops::Range<usize>| {
            pieces.get(range).unwrap_or_default().concat()
        };
        // A lone short word between two changes says nothing by itself.
        let lone = place > 0 && place + 1 < count && was.len() == 1;
        match op {
            DiffOp::Equal { .. } if lone && text(&old, was.clone()).trim().chars().count() < 3 => {
                runs.changed(&text(&old, was), &text(&new, is));
            }
            DiffOp::Equal { .. } => runs.same(&text(&new, is)),
            _ => runs.changed(&text(&old, was), &text(&new, is)),
        }
    }
    runs.done()
}

#[derive(Default)]
struct Runs {
    parts: Vec<(Part, String)>,
    gone: String,
    new: String,
}

impl Runs {
    fn changed(&mut self, gone: &str, new: &str) {
        self.gone.push_str(gone);
        self.new.push_str(new);
    }

    fn same(&mut self, text: &str) {
        self.flush();
        self.parts.push((Part::Same, text.to_owned()));
    }

    fn flush(&mut self) {
        for (part, text) in [(Part::Gone, &mut self.gone), (Part::New, &mut self.new)] {
            let text = std::mem::take(text);
            if !text.is_empty() {
                self.parts.push((part, text));
            }
        }
    }

    fn done(mut self) -> Vec<(Part, String)> {
        self.flush();
        self.parts
    }
}

/// Words, each with the blanks after it.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let word = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let blanks = rest.get(word..).unwrap_or_default();
        let end = word + blanks.find(|sign: char| !sign.is_whitespace()).unwrap_or(blanks.len());
        let (piece, more) = rest.split_at(end);
        pieces.push(piece);
        rest = more;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::{Part, compare};

    fn marked(before: &str, after: &str) -> String {
        let mark = |(part, text): (Part, String)| match part {
            Part::Same => text,
            Part::Gone => format!("[-{}-]", text.trim_end()),
            Part::New => format!("[+{}+]", text.trim_end()),
        };
        compare(before, after).into_iter().map(mark).collect()
    }

    #[test]
    fn changed_words_are_marked() {
        let check = |before, after, expected: &str| assert_eq!(marked(before, after), expected);
        check("w pięć dni", "w trzy dni", "w [-pięć-][+trzy+]dni");
        check("a b c", "a b c", "a b c");
        check("", "nowe słowa", "[+nowe słowa+]");
        check("stare", "", "[-stare-]");
        check("jeden\ndwa", "jeden dwa", "jeden dwa");
        check("raz w roku", "dwa w tygodniu", "[-raz w roku-][+dwa w tygodniu+]");
    }

    #[test]
    fn both_texts_can_be_read_back() {
        let (before, after) = ("Ala ma kota i psa.", "Ola ma psa, kota i rybę.");
        let parts = compare(before, after);
        let only = |other: Part| -> String {
            parts.iter().filter(|(part, _)| *part != other).map(|(_, text)| text.as_str()).collect()
        };
        assert_eq!(only(Part::New).split_whitespace().collect::<String>(), "Alamakotaipsa.");
        assert_eq!(only(Part::Gone), after);
    }
}
