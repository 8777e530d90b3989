//! Places marked in the text of a message: what is looked for in it, and which of them is shown now.

use std::ops::Range;

use eframe::egui::style::ScrollAnimation;
use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Align, Rect, Response, Ui, pos2};

use crate::domain::Sought;
use crate::ui::theme::{self, Role, Tokens};

/// Lines above and below a place that are brought into view with it, in points.
const AROUND: f32 = 24.0;

/// A place in a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The paragraph, counted from the beginning of the message
    pub paragraph: usize,
    /// Its bytes in that paragraph
    pub bytes: Range<usize>,
    /// Whether it stands in what repeats earlier messages
    pub quoted: bool,
}

/// The marked places of a message.
#[derive(Debug, Clone, Copy, Default)]
pub struct Marks<'a> {
    /// All of them, in the order of the text
    pub places: &'a [Place],
    /// Which of them is shown now
    pub current: usize,
    /// Whether that one is to be brought into view
    pub reveal: bool,
    /// Whether that one looks like the others: words of a search that led here, not gone through one by one
    pub alike: bool,
}

impl Marks<'_> {
    /// The places of a paragraph, and whether each is the one shown now.
    fn of(&self, paragraph: usize) -> impl Iterator<Item = (Range<usize>, bool)> {
        let first = self.places.partition_point(|place| place.paragraph < paragraph);
        let rest = self.places.iter().enumerate().skip(first);
        let own = rest.take_while(move |(_, place)| place.paragraph == paragraph);
        own.map(|(number, place)| (place.bytes.clone(), number == self.current && !self.alike))
    }

    /// Whether the place shown now is in one of these paragraphs and is to be brought into view.
    pub fn reveals(&self, paragraphs: Range<usize>) -> bool {
        let current = self.places.get(self.current).filter(|_| self.reveal);
        current.is_some_and(|place| paragraphs.contains(&place.paragraph))
    }

    /// Adds words of a paragraph that begin at a byte of it, the marked ones on their ground.
    pub fn append(
        &self,
        job: &mut LayoutJob,
        (paragraph, begins): (usize, usize),
        words: &str,
        format: &TextFormat,
        tokens: &Tokens,
    ) {
        let mut at = 0;
        let mut say = |from: usize, until: usize, format: TextFormat| {
            if let Some(piece) = words.get(from..until).filter(|piece| !piece.is_empty()) {
                job.append(&theme::clean(piece, true), 0.0, format);
            }
        };
        for (bytes, current) in self.of(paragraph) {
            let within = |byte: usize| byte.saturating_sub(begins).min(words.len());
            let (from, until) = (within(bytes.start).max(at), within(bytes.end));
            if from >= until {
                continue;
            }
            say(at, from, format.clone());
            let (background, color) = match current {
                true => (tokens.accent, tokens.on_accent),
                false => (tokens.mark, tokens.text),
            };
            say(from, until, TextFormat { background, color, ..format.clone() });
            at = until;
        }
        say(at, words.len(), format.clone());
    }

    /// Brings the place shown now into view, where it stands in these words of a paragraph.
    pub fn reveal(
        &self,
        ui: &Ui,
        (paragraph, begins): (usize, usize),
        words: usize,
        drawn: &Response,
    ) {
        if !self.reveals(paragraph..paragraph + 1) {
            return;
        }
        let Some(place) = self.places.get(self.current) else { return };
        if !(begins..=begins + words).contains(&place.bytes.start) {
            return;
        }
        // Lines of a text are about as long as each other: near enough to have it in sight.
        let part = (place.bytes.start - begins) as f32 / words.max(1) as f32;
        let y = drawn.rect.top() + drawn.rect.height() * part;
        let rect = Rect::from_min_max(
            pos2(drawn.rect.left(), y - AROUND),
            pos2(drawn.rect.left() + 1.0, y + AROUND),
        );
        bring(ui, rect);
    }
}

/// A line of words with those of a search marked.
pub fn marked(role: Role, words: &str, tokens: &Tokens, sought: &Sought) -> LayoutJob {
    let place = |bytes| Place { paragraph: 0, bytes, quoted: false };
    let places: Vec<Place> = sought.places(words).into_iter().map(place).collect();
    let marks = Marks { places: &places, alike: true, ..Marks::default() };
    let mut job = LayoutJob::default();
    marks.append(&mut job, (0, 0), words, &role.format(tokens.text), tokens);
    job
}

/// Scrolls to a place at once.
pub fn bring(ui: &Ui, rect: Rect) {
    if !ui.clip_rect().contains_rect(rect) {
        ui.scroll_to_rect_animation(rect, Some(Align::Center), ScrollAnimation::none());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marked_words_stand_on_their_ground_and_nothing_is_lost() {
        let place = |paragraph, bytes| Place { paragraph, bytes, quoted: false };
        let places = [place(0, 1..2), place(1, 2..7), place(1, 9..11), place(2, 0..1)];
        let marks = Marks { places: &places, current: 2, reveal: true, alike: false };
        let tokens = Tokens::when(false, false);
        let told = |begins: usize, words: &str| -> Vec<(String, bool)> {
            let mut job = LayoutJob::default();
            marks.append(&mut job, (1, begins), words, &TextFormat::default(), tokens);
            let all = job.sections.iter();
            all.map(|one| {
                let text = job.text[one.byte_range.start.0..one.byte_range.end.0].to_owned();
                (text, one.format.background != TextFormat::default().background)
            })
            .collect()
        };
        let expect = |pieces: &[(&str, bool)]| -> Vec<(String, bool)> {
            pieces.iter().map(|(text, marked)| ((*text).to_owned(), *marked)).collect()
        };
        assert_eq!(
            told(0, "abcdefghijkl"),
            expect(&[("ab", false), ("cdefg", true), ("hi", false), ("jk", true), ("l", false)])
        );
        // A paragraph of several looks is told piece by piece.
        assert_eq!(told(4, "efghij"), expect(&[("efg", true), ("hi", false), ("j", true)]));
        assert_eq!(told(12, "xyz"), expect(&[("xyz", false)]));
        assert!(marks.reveals(1..2) && !marks.reveals(0..1) && !marks.reveals(2..9));
    }
}
