//! Header fields of a message: what servers found when they checked its sender, all of them on demand; and its
//! words as a quotation.

use eframe::egui::{Label, Ui};

use super::correspondence::subject;
use crate::ui::deeds::{Copied, Subject};
use crate::ui::scene::Scene;
use crate::ui::state::{Letter, Piece};
use crate::ui::theme::{self, Role, Tokens};
use crate::ui::widgets::label;

/// Fields in which a server tells what it found (RFC 8601, RFC 7208).
const FOUND: [&str; 3] =
    ["authentication-results", "received-spf", "x-ms-exchange-authentication-results"];
/// Fields of that sort shown, and letters of one.
const MOST_FOUND: usize = 4;
const LETTERS: usize = 600;
/// Fields shown of all, and letters of one.
const MOST: usize = 300;
const LETTERS_OF_ALL: usize = 4_000;

/// Draws what servers found, or where wanted every field.
pub fn show(ui: &mut Ui, scene: &Scene<'_>, headers: &[(String, String)], all: bool) {
    if all {
        headers.iter().take(MOST).for_each(|field| line(ui, field, LETTERS_OF_ALL));
        return ui.add_space(10.0);
    }
    let found = |(name, _): &&(String, String)| FOUND.contains(&name.to_ascii_lowercase().as_str());
    let mut found = headers.iter().filter(found).take(MOST_FOUND).peekable();
    if found.peek().is_none() {
        return;
    }
    let tokens = Tokens::of(ui);
    label(ui, Role::Small, &scene.say("ui-mail-checked"), tokens.text3);
    ui.add_space(2.0);
    found.for_each(|field| line(ui, field, LETTERS));
    ui.add_space(10.0);
}

/// A field as it stands, on lines as they fit.
fn line(ui: &mut Ui, (name, value): &(String, String), letters: usize) {
    let tokens = Tokens::of(ui);
    let value: String = value.split_whitespace().collect::<Vec<_>>().join(" ");
    let value: String = value.chars().take(letters).collect();
    let said = theme::clean(&format!("{name}: {value}"), false);
    ui.add(Label::new(Role::Mono.job(&said, tokens.text2)).wrap().selectable(true));
    ui.add_space(2.0);
}

/// What the message says itself, with who said it when, and the record it stands in.
pub fn quotation(scene: &Scene<'_>, letter: &Letter) -> Copied {
    let said = letter.pieces.iter().filter_map(|piece| match piece {
        Piece::Said(words) => Some(words.as_str()),
        Piece::Fold(_) | Piece::Quoted(_) => None,
    });
    let words = said.collect::<Vec<_>>().join("\n\n");
    let row = &letter.view.row;
    let when = row.date.map_or_else(|| scene.say("ui-no-date"), |date| scene.moment(date));
    let title = subject(scene, &letter.view.message.subject);
    let by = format!("{}, {when}, {title}", row.from);
    Copied::quotation(&by, &words, &Subject::of(&letter.view.record).reference(scene))
}
