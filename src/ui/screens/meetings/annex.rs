//! Annexes to sealed minutes: what they say, and which outcome they change.

use eframe::egui::text::LayoutJob;
use eframe::egui::{Label, Sense, Stroke, Ui, vec2};

use super::sheet;
use crate::domain::{Act, Lang, Meeting, Outcome};
use crate::text::{Words, dates};
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::label;

/// An annex, above the original.
pub fn block(ui: &mut Ui, scene: &mut Scene<'_>, meeting: &Meeting, act: &Act, number: usize) {
    let tokens = Tokens::of(ui);
    let words = act.telling.words.clone().unwrap_or_default();
    sheet::block(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let (rect, _) = ui.allocate_exact_size(vec2(14.0, 18.0), Sense::hover());
            Icon::NotePencil.paint(ui.painter(), rect.center(), 14.0, tokens.accent_text);
            let said = scene.say_with("ui-meetings-annex", &[("number", number.into())]);
            label(ui, Role::Strong, &said, tokens.text);
            let mut said = dates::long(scene.words.lang(), sheet::day_of(act));
            said.push_str(&format!(", {}", act.stamp.by));
            if let Some(by) = &act.telling.by {
                let values = [("who", (&by.name).into())];
                said.push_str(&format!(", {}", scene.say_with("ui-meetings-asked-by", &values)));
            }
            label(ui, Role::Small, &said, tokens.text2);
            sheet::proof(ui, scene, act);
        });
        let job = match amended(&words) {
            Some((number, lead, new)) => match outcome(meeting, number) {
                Some(old) => compared(lead, &old.text, new, tokens),
                None => Role::Body.job(&words, tokens.text),
            },
            None => Role::Body.job(&words, tokens.text),
        };
        ui.add(Label::new(job).wrap().selectable(true));
    });
}

/// Which outcomes were changed, and by which annex.
pub fn changed(annexes: &[&Act]) -> Vec<(usize, usize)> {
    let each = annexes.iter().enumerate().filter_map(|(place, act)| {
        let words = act.telling.words.as_deref()?;
        amended(words).map(|(outcome, _, _)| (outcome, place + 1))
    });
    each.collect()
}

/// The n-th outcome of a meeting, from 1.
pub fn outcome(meeting: &Meeting, number: usize) -> Option<&Outcome> {
    let mut all = meeting.points.iter().flat_map(|point| &point.outcomes);
    all.nth(number.checked_sub(1)?)
}

/// The words with which an annex says that an outcome reads otherwise from now on.
pub fn lead(words: Words, number: usize) -> String {
    words.say_with("ui-meetings-annex-lead", &[("number", number.into())])
}

/// An annex that says how an outcome reads from now on: its number, those words, the new ones.
fn amended(words: &str) -> Option<(usize, &str, &str)> {
    let digits = words.find(|sign: char| sign.is_ascii_digit())?;
    let rest = words.get(digits..)?;
    let end = rest.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(rest.len());
    let number: usize = rest.get(..end)?.parse().ok()?;
    Lang::ALL.iter().find_map(|lang| {
        let lead = lead(Words::new(*lang), number);
        let new = words.strip_prefix(lead.trim_end())?;
        let cut = words.len() - new.trim_start().len();
        Some((number, words.get(..cut)?, new.trim_start()))
    })
}

/// The old words struck through where they went, the new ones marked.
fn compared(lead: &str, old: &str, new: &str, tokens: &Tokens) -> LayoutJob {
    let mut job = LayoutJob::default();
    let plain = Role::Body.format(tokens.text);
    let mut gone = plain.clone();
    gone.background = tokens.del;
    gone.strikethrough = Stroke::new(1.0, tokens.text);
    let mut added = plain.clone();
    added.background = tokens.ins;
    job.append(lead, 0.0, plain.clone());
    for (kind, words) in difference(old, new) {
        let format = match kind {
            Kept::Same => &plain,
            Kept::Gone => &gone,
            Kept::New => &added,
        };
        job.append(&words, 0.0, format.clone());
        job.append(" ", 0.0, plain.clone());
    }
    job
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kept {
    Same,
    Gone,
    New,
}

/// Runs of words that stayed, went and came.
fn difference(old: &str, new: &str) -> Vec<(Kept, String)> {
    let (old, new) = (pieces(old), pieces(new));
    // How many words are the same from each place to the end.
    let mut same = vec![vec![0_u16; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            same[i][j] = match old[i] == new[j] {
                true => same[i + 1][j + 1] + 1,
                false => same[i + 1][j].max(same[i][j + 1]),
            };
        }
    }
    let mut runs: Vec<(Kept, String)> = Vec::new();
    let mut add = |kind: Kept, word: &str| match runs.last_mut() {
        Some((last, words)) if *last == kind => {
            words.push(' ');
            words.push_str(word);
        }
        _ => runs.push((kind, word.to_owned())),
    };
    let (mut i, mut j) = (0, 0);
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            add(Kept::Same, new[j]);
            (i, j) = (i + 1, j + 1);
        } else if i < old.len() && (j >= new.len() || same[i + 1][j] >= same[i][j + 1]) {
            add(Kept::Gone, old[i]);
            i += 1;
        } else {
            add(Kept::New, new[j]);
            j += 1;
        }
    }
    runs
}

/// The words of a text, as many as are compared.
fn pieces(text: &str) -> Vec<&str> {
    text.split_whitespace().take(400).collect()
}

#[cfg(test)]
mod tests {
    use super::{Kept, amended, difference};

    #[test]
    fn words_that_changed_are_told_from_those_that_stayed() {
        let runs = difference("dwie osoby do liczenia", "jedna osoba do liczenia stanów");
        let said: Vec<(Kept, &str)> =
            runs.iter().map(|(kind, text)| (*kind, text.as_str())).collect();
        let expected = [
            (Kept::Gone, "dwie osoby"),
            (Kept::New, "jedna osoba"),
            (Kept::Same, "do liczenia"),
            (Kept::New, "stanów"),
        ];
        assert_eq!(said, expected);
        assert!(difference("", "").is_empty());
    }

    #[test]
    fn an_annex_names_the_outcome_it_changes() {
        let (number, _, new) =
            amended("Ustalenie 6 otrzymuje brzmienie: jedna osoba").expect("one");
        assert_eq!((number, new), (6, "jedna osoba"));
        let (number, _, new) = amended("Outcome 12 now reads: one person").expect("one");
        assert_eq!((number, new), (12, "one person"));
        assert_eq!(amended("Uwaga do protokołu z 6 maja"), None);
        assert_eq!(amended(""), None);
    }
}
