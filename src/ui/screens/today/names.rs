//! How wide names are drawn: whole where there is room for them.

use eframe::egui::Ui;

use super::told::Line;
use crate::ui::theme::{Role, Tokens};

/// Least width of a client's name, and of a person's.
const NAME: f32 = 76.0;
/// The part of a line's room a name may have at most.
const NAMED: f32 = 0.26;

/// What the columns of some lines take beside what each line is about.
#[derive(Clone, Copy)]
pub(super) struct Room {
    pub whose: f32,
    pub who: f32,
    /// What stands at the right
    pub right: f32,
}

impl Room {
    /// As wide as the longest names, where the lines have room for them.
    pub fn of<'a, I: Iterator<Item = &'a Line>>(
        ui: &Ui,
        lines: impl Fn() -> I,
        right: f32,
    ) -> Room {
        let all = ui.available_width() - right;
        let whose = longest(lines().map(|one| one.whose.short.as_str()));
        let who = initialled(longest(lines().map(|one| one.matter.who.as_str())));
        let room = |name: &str| name_width(ui, Role::Small, name, all);
        Room { whose: room(whose), who: room(&who), right }
    }
}

/// The name with the most letters.
pub(super) fn longest<'a>(names: impl Iterator<Item = &'a str>) -> &'a str {
    names.max_by_key(|name| name.chars().count()).unwrap_or_default()
}

/// Room for a name that is the longest by its letters, in a line of this width: another may be a little wider.
pub(super) fn name_width(ui: &Ui, role: Role, name: &str, all: f32) -> f32 {
    (width(ui, role, name) * 1.1).ceil().clamp(NAME, NAME.max(all * NAMED))
}

/// How wide some words are on one line.
pub(super) fn width(ui: &Ui, role: Role, words: &str) -> f32 {
    let ink = Tokens::of(ui).text;
    ui.painter().layout_job(role.line_job(words, ink, f32::INFINITY)).size().x.ceil()
}

/// *T. Bryła* for *Tomasz Bryła*; a name of one word stays.
pub fn initialled(name: &str) -> String {
    match name.split_once(' ') {
        Some((first, last)) if !first.contains('@') => {
            let initial: String = first.chars().take(1).collect();
            format!("{initial}. {}", last.trim())
        }
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::initialled;

    #[test]
    fn a_first_name_gives_way_to_its_initial() {
        assert_eq!(initialled("Tomasz Bryła"), "T. Bryła");
        assert_eq!(initialled("Ana Maria Pop"), "A. Maria Pop");
        assert_eq!(initialled("Metrowag"), "Metrowag");
        assert_eq!(initialled(""), "");
    }
}
