//! What must hold of everything the window ever shows: no key stands in place of words, and no words of the
//! program's own are cut off. Names, subjects and texts people wrote may be: they show whole on hover.

use std::collections::HashSet;
use std::sync::OnceLock;

use eframe::egui::epaint::{ClippedShape, TextShape};
use eframe::egui::{Rect, Shape};
use kronika::domain::Lang;

/// Shorter words say too little to be told from what people wrote.
const SHORTEST: usize = 4;

/// The words of one language: whole sentences, and those with values in them, in pieces.
struct Phrases {
    whole: HashSet<String>,
    pieces: Vec<Vec<String>>,
    keys: HashSet<String>,
}

impl Phrases {
    fn of(lang: Lang) -> &'static Phrases {
        static READ: [OnceLock<Phrases>; 3] = [const { OnceLock::new() }; 3];
        let place = Lang::ALL.iter().position(|one| *one == lang).unwrap_or(0);
        READ[place].get_or_init(|| Phrases::read(lang))
    }

    fn read(lang: Lang) -> Phrases {
        let mut phrases =
            Phrases { whole: HashSet::new(), pieces: Vec::new(), keys: HashSet::new() };
        let folder = format!("{}/assets/text/{}", env!("CARGO_MANIFEST_DIR"), lang.code());
        for file in std::fs::read_dir(folder).expect("the words").flatten() {
            let text = std::fs::read_to_string(file.path()).expect("words");
            text.lines().for_each(|line| phrases.add(line));
        }
        phrases
    }

    fn add(&mut self, line: &str) {
        let said = match line.split_once(" = ") {
            Some((key, said)) if !key.starts_with([' ', '#', '[', '*']) => {
                self.keys.insert(key.to_owned());
                said
            }
            // One of several forms of a plural.
            _ => match line.trim().split_once("] ") {
                Some((form, said)) if form.starts_with(['[', '*']) => said,
                _ => return,
            },
        };
        // The name of a file is the user's, wherever it came from.
        let named =
            line.starts_with("ui-start-demo-file-name") || line.starts_with("ui-start-file-name");
        if named || said.ends_with("->") || said.chars().count() < SHORTEST {
            return;
        }
        match said.contains('{') {
            false => drop(self.whole.insert(said.to_owned())),
            true => {
                let pieces = said
                    .split('{')
                    .flat_map(|part| part.split_once('}').map(|(_, rest)| rest).or(Some(part)));
                let pieces: Vec<String> = pieces.map(str::to_owned).collect();
                let letters =
                    pieces.iter().map(|piece| piece.trim().chars().count()).sum::<usize>();
                if letters >= 2 * SHORTEST {
                    self.pieces.push(pieces);
                }
            }
        }
    }

    /// Whether the program says this.
    fn says(&self, text: &str) -> bool {
        self.whole.contains(text) || self.pieces.iter().any(|pieces| fits(text, pieces))
    }
}

/// Whether a text is these pieces in their order with something between them, and mostly these pieces: what
/// is mostly a name is as long as that name.
fn fits(text: &str, pieces: &[String]) -> bool {
    let letters: usize = pieces.iter().map(|piece| piece.chars().count()).sum();
    if letters * 2 < text.chars().count() {
        return false;
    }
    let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else { return false };
    let Some(mut rest) = text.strip_prefix(first.as_str()) else { return false };
    for piece in pieces.get(1..pieces.len() - 1).unwrap_or_default() {
        let Some(at) = rest.find(piece.as_str()) else { return false };
        rest = rest.get(at + piece.len()..).unwrap_or_default();
    }
    pieces.len() == 1 || rest.ends_with(last.as_str())
}

/// What is wrong with what was drawn.
pub fn faults(lang: Lang, drawn: &[ClippedShape]) -> Vec<String> {
    let phrases = Phrases::of(lang);
    let mut found = Vec::new();
    for clipped in drawn {
        each_text(&clipped.shape, &mut |text| {
            let words = text.galley.job.text.trim();
            if let Some(key) = key_in(phrases, words) {
                found.push(format!("a key in place of words: {key}"));
            }
            let cut = text.galley.elided || is_cut(text, clipped.clip_rect);
            if cut && phrases.says(words) {
                found.push(format!("cut off: {words}"));
            }
        });
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Every text that was drawn.
pub fn each_text(shape: &Shape, heard: &mut impl FnMut(&TextShape)) {
    match shape {
        Shape::Text(text) => heard(text),
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| each_text(shape, heard)),
        _ => {}
    }
}

/// A word that is a key.
fn key_in<'a>(phrases: &Phrases, words: &'a str) -> Option<&'a str> {
    let ends = |sign: char| !(sign.is_ascii_alphanumeric() || sign == '-');
    let mut parts = words.split(ends).filter(|part| part.contains('-'));
    parts.find(|part| phrases.keys.contains(*part))
}

/// Whether a line that is seen reaches beyond what is seen at its left or right. A place that scrolls aside
/// shows its words whole once it is scrolled.
fn is_cut(text: &TextShape, clip: Rect) -> bool {
    let rect = text.visual_bounding_rect();
    let seen = rect.intersect(clip);
    let within = seen.height() > rect.height() * 0.6 && seen.width() > 2.0;
    within && (rect.left() < clip.left() - 2.0 || rect.right() > clip.right() + 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_program_are_told_from_those_of_people() {
        let phrases = Phrases::of(Lang::Pl);
        assert!(phrases.says("Obiecaliśmy i nie dotrzymaliśmy"));
        assert!(phrases.says("W tym roku dotrzymaliśmy w terminie 4 z 5 obietnic"));
        assert!(phrases.says("30 dni rob. temu"));
        assert!(!phrases.says("Odpowiedź: długi temat listu, który napisał ktoś z zakładu"));
        assert!(!phrases.says("Kartoteki – jednostki miar"));
        assert_eq!(key_in(phrases, "brak ui-today-owed tutaj"), Some("ui-today-owed"));
        assert_eq!(key_in(phrases, "e-mail i on-line"), None);
    }
}
