//! Annexes to sealed minutes: what they say, and which outcome they change.

use eframe::egui::text::LayoutJob;
use eframe::egui::{Label, Sense, Stroke, Ui, vec2};

use super::sheet;
use crate::domain::{Act, Lang, Meeting, Outcome};
use crate::text::{Words, dates};
use crate::ui::scene::Scene;
use crate::ui::screens::rules::diff::{Part, compare};
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
    for (part, words) in compare(old, new) {
        let format = match part {
            Part::Same => &plain,
            Part::Gone => &gone,
            Part::New => &added,
        };
        let said = words.trim_end();
        job.append(said, 0.0, format.clone());
        let blanks = words.get(said.len()..).unwrap_or_default();
        job.append(if blanks.is_empty() { " " } else { blanks }, 0.0, plain.clone());
    }
    job
}

#[cfg(test)]
mod tests {
    use super::amended;

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
