//! Someone named: names of the client's people are offered while one types, any other name does too.

use std::fmt::Debug;
use std::hash::Hash;

use eframe::egui::{FocusDirection, Key, Rect, Response, Sense, Ui, vec2};

use super::date::caret_to_end;
use super::field::{INPUT, Shell, bare_line};
use super::suggest::{Offer, Offered};
use crate::domain::{Body, fold_letters};
use crate::ui::scene::Scene;

/// Names offered at most.
const OFFERED: usize = 6;
/// What stands between names where there may be several.
const BETWEEN: char = ',';

/// A labelled line for a name, or for several parted by commas.
pub struct PersonField<'a> {
    shell: Shell<'a>,
    hint: &'a str,
    many: bool,
}

impl<'a> PersonField<'a> {
    /// A line with this label.
    pub fn new(id: impl Hash + Debug, label: &'a str) -> PersonField<'a> {
        PersonField { shell: Shell::new(id, label), hint: "", many: false }
    }

    /// Words shown while nothing is typed.
    #[must_use]
    pub fn hint(self, hint: &'a str) -> PersonField<'a> {
        PersonField { hint, ..self }
    }

    /// What is wrong with what was typed.
    #[must_use]
    pub fn wrong(mut self, wrong: Option<&'a str>) -> PersonField<'a> {
        self.shell.wrong = wrong;
        self
    }

    /// The label is only heard, not shown.
    #[must_use]
    pub fn unlabelled(mut self) -> PersonField<'a> {
        self.shell.shown = false;
        self
    }

    /// Several names, parted by commas.
    #[must_use]
    pub fn many(self) -> PersonField<'a> {
        PersonField { many: true, ..self }
    }

    /// Draws it over the whole width there is.
    pub fn show(self, ui: &mut Ui, scene: &Scene<'_>, text: &mut String) -> Response {
        let shell = self.shell;
        shell.show(ui, |ui, width| {
            let (rect, _) = ui.allocate_exact_size(vec2(width, INPUT), Sense::hover());
            shell.surface(ui, rect);
            let (before, part) = self.parted(text);
            let offers = offers(scene, part, before);
            let offered = Offered::keys_eager(ui, shell.id, offers.len());
            let inner: Rect = rect.shrink2(vec2(8.0, (INPUT - 18.0) / 2.0));
            let mut response = bare_line(ui, &shell, text, self.hint, inner);
            let chosen = offered.show(ui, &response, rect, &offers);
            let (before, part) = self.parted(text);
            let lead = if before.is_empty() { "" } else { " " };
            if let Some(offer) = chosen.and_then(|place| offers.get(place)) {
                let end = if self.many { ", " } else { "" };
                *text = format!("{before}{lead}{}{end}", offer.text);
                caret_to_end(ui, shell.id, text);
                response.mark_changed();
            } else if response.lost_focus() || is_saved(ui) {
                // A surname that only one of them bears is that person, and is seen to be.
                if let Some(name) = meant(&offers, part) {
                    *text = format!("{before}{lead}{name}");
                    response.mark_changed();
                }
                let enter = ui.input(|input| input.key_pressed(Key::Enter));
                if self.many && response.lost_focus() && enter {
                    // Behind the last name Enter leads on, as everywhere.
                    ui.memory_mut(|memory| memory.move_focus(FocusDirection::Next));
                }
            }
            response
        })
    }

    /// What stands before the name being typed, and that name.
    fn parted<'t>(&self, text: &'t str) -> (&'t str, &'t str) {
        match text.rfind(BETWEEN).filter(|_| self.many) {
            Some(place) => text.split_at(place + BETWEEN.len_utf8()),
            None => ("", text),
        }
    }
}

/// Whether the form is being saved while the caret is still in the line.
fn is_saved(ui: &Ui) -> bool {
    ui.input(|input| {
        let key = input.key_pressed(Key::Enter) || input.key_pressed(Key::S);
        key && input.modifiers.command
    })
}

/// The one person whose name has these words whole; none where they may be somebody else's, or nobody's.
fn meant<'o>(offers: &'o [Offer], typed: &str) -> Option<&'o str> {
    let typed = fold_letters(typed);
    let words =
        |name: &str| -> Vec<String> { name.split_whitespace().map(str::to_owned).collect() };
    let wanted = words(&typed);
    let bears = |offer: &&Offer| {
        let name = words(&fold_letters(&offer.text));
        wanted.iter().all(|word| name.contains(word))
    };
    let mut fits = offers.iter().filter(bears);
    let one = fits.next().filter(|_| !wanted.is_empty())?;
    fits.next().is_none().then_some(one.text.as_str())
}

/// The names in a line where they are parted by commas.
pub fn names(text: &str) -> Vec<&str> {
    text.split(BETWEEN).map(str::trim).filter(|name| !name.is_empty()).collect()
}

/// The people whose names have words that begin as those typed.
fn offers(scene: &Scene<'_>, typed: &str, before: &str) -> Vec<Offer> {
    let wanted = fold_letters(typed.trim());
    let Some(file) = scene.file.as_ref().filter(|_| !wanted.is_empty()) else { return Vec::new() };
    let named = names(before);
    let fits = |name: &str| {
        let name = fold_letters(name);
        name != wanted && begins(&name, &wanted)
    };
    let people = file.people.iter().filter(|record| record.retracted.is_none());
    let people = people.filter_map(|record| match &record.body {
        Body::Person(person) => Some(person),
        _ => None,
    });
    let people =
        people.filter(|person| fits(&person.name) && !named.contains(&person.name.as_str()));
    let offer = |person: &crate::domain::Person| Offer {
        icon: None,
        side: Some(person.side),
        text: person.name.clone(),
        aside: person.roles.last().map(|role| role.title.clone()).unwrap_or_default(),
    };
    people.take(OFFERED).map(offer).collect()
}

/// Whether the name, or what follows one of its words, begins so.
fn begins(name: &str, wanted: &str) -> bool {
    let starts = name.char_indices().filter(|(place, _)| {
        *place == 0 || name.get(..*place).is_some_and(|before| before.ends_with([' ', '-']))
    });
    starts
        .into_iter()
        .any(|(place, _)| name.get(place..).is_some_and(|rest| rest.starts_with(wanted)))
}

#[cfg(test)]
mod tests {
    use super::{Offer, begins, meant, names};

    #[test]
    fn a_surname_one_of_them_bears_is_that_person() {
        let named = |text: &str| Offer { text: text.to_owned(), ..Offer::default() };
        let offers = [named("Ewa Rudnik"), named("Adam Nowak"), named("Jan Nowak")];
        assert_eq!(meant(&offers, "rudnik"), Some("Ewa Rudnik"));
        assert_eq!(meant(&offers, "Adam Nowak"), Some("Adam Nowak"));
        for other in ["Nowak", "Rud", "Anna Rudnik", ""] {
            assert_eq!(meant(&offers, other), None, "{other}");
        }
    }

    #[test]
    fn a_name_is_found_by_any_of_its_words() {
        assert!(begins("tomasz bryla", "bry"));
        assert!(begins("tomasz bryla", "tomasz b"));
        assert!(begins("anna nowak-lis", "lis"));
        assert!(!begins("tomasz bryla", "omasz"));
    }

    #[test]
    fn names_are_parted_by_commas() {
        assert_eq!(names("Ewa Rudnik, Adam ,, "), ["Ewa Rudnik", "Adam"]);
        assert_eq!(names(""), Vec::<&str>::new());
    }
}
