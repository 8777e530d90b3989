//! The stream of everything: its kinds, sides, people and periods, moved dates, weeks, a past day.

use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use kronika::domain::Lang;

use crate::desk::Window;

/// The demo's printing house, at its stream.
fn stream(lang: Lang) -> Window {
    let mut window = Window::open(lang);
    window.click("ui-command-demo");
    window.click_label("Drukarnia Pawilon");
    window.ctrl(Key::Num2);
    window
}

/// Ticks or clears the box of this key's words.
fn tick(window: &mut Window, key: &str) {
    let label = window.words.say(key);
    let found = window.harness.get_all_by_role(Role::CheckBox);
    let named = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().label().is_some_and(|name| name.starts_with(&label))
    };
    found.into_iter().find(named).unwrap_or_else(|| panic!("no box {label}")).click();
    window.settle();
}

/// Chooses a line of the list of this key's words.
fn choose(window: &mut Window, key: &str, line: &str) {
    let label = window.words.say(key);
    let found = window.harness.get_all_by_role(Role::ComboBox);
    let named = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().label().is_some_and(|name| name.starts_with(&label))
    };
    found.into_iter().find(named).unwrap_or_else(|| panic!("no list {label}")).click();
    window.settle();
    window.click_label(line);
}

/// A window wide enough for the filters.
fn wide(lang: Lang) -> Window {
    let mut window = stream(lang);
    window.harness.set_size(eframe::egui::vec2(1440.0, 900.0));
    window.settle();
    window
}

#[test]
fn a_moved_date_is_a_line_of_its_own_with_its_source() {
    let mut window = wide(Lang::Pl);
    for key in ["ui-timeline-messages", "ui-timeline-talks", "ui-timeline-meetings"] {
        tick(&mut window, key);
    }
    assert!(window.shows("Sprawdzenie na dziesięciu zleceniach: 29 maj → 1 cze"));
    assert!(window.shows("Poprawka lakieru wybiórczego"), "the cause stands below");
    assert!(window.shows("źródło: wiadomość, 29 maj"));
    window.click_part("29 maj → 1 cze");
    assert!(!window.says("ui-timeline-weeks"), "the schedule is shown");
}

#[test]
fn kinds_sides_people_and_periods_are_left_out_and_back() {
    let mut window = wide(Lang::Pl);
    assert!(window.shows("Etykiety: dwa warianty do wyboru"));
    tick(&mut window, "ui-timeline-messages");
    assert!(!window.shows("Etykiety: dwa warianty do wyboru"));
    tick(&mut window, "ui-timeline-messages");
    tick(&mut window, "ui-forms-side-us");
    assert!(!window.shows("Kinga Osowska: Etykiety"), "our message is of our side");
    assert!(window.shows("Lidia Gaweł: Odp.: Etykiety"));
    window.click("ui-timeline-reset");
    assert!(window.shows("Kinga Osowska: Etykiety"));
    choose(&mut window, "ui-timeline-person", "Lidia Gaweł");
    assert!(window.shows("Lidia Gaweł: Odp.: Etykiety"));
    assert!(window.shows("Kinga Osowska: Etykiety"), "what the person got is theirs as well");
    window.click("ui-timeline-reset");
    let chosen = window.words.say("ui-timeline-chosen");
    choose(&mut window, "ui-timeline-period", &chosen);
    window.type_into("ui-timeline-from", "1.5.2026");
    window.type_into("ui-timeline-to", "31.5.2026");
    assert!(window.shows("piątek, 29 maja"));
    assert!(!window.shows("poniedziałek, 1 czerwca"));
    window.type_into("ui-timeline-to", "x");
    let newest = window.shows("Etykiety: dwa warianty do wyboru");
    assert!(newest, "a day that is not understood leaves nothing out");
}

#[test]
fn private_notes_show_where_they_are_asked_for_and_say_what_they_are() {
    for lang in Lang::ALL {
        let mut window = wide(lang);
        assert!(!window.shows("Spokojny klient"), "{lang:?}");
        tick(&mut window, "ui-timeline-private");
        assert!(window.shows("Spokojny klient"), "{lang:?}");
        let private = window.words.say("kind-private-note");
        let line = window.harness.get_by_label_contains("Spokojny klient");
        let name = line.accesskit_node().label().unwrap_or_default();
        assert!(name.starts_with(&private), "{lang:?}: {name}");
        window.click_part("Spokojny klient");
        assert!(window.says("ui-notes-private-what"), "{lang:?}");
    }
}

#[test]
fn nothing_left_by_the_filters_says_so() {
    let mut window = wide(Lang::En);
    let chosen = window.words.say("ui-timeline-chosen");
    choose(&mut window, "ui-timeline-period", &chosen);
    window.type_into("ui-timeline-to", "1.1.2020");
    assert!(window.says("ui-timeline-none"));
    window.click("ui-timeline-show-all");
    assert!(!window.says("ui-timeline-none"));
    assert!(window.shows("Spokojny klient"), "everything is everything");
}

#[test]
fn the_filters_fold_into_one_button() {
    let mut window = stream(Lang::Ro);
    assert!(!window.says("ui-timeline-kind"));
    window.click("ui-timeline-filters");
    tick(&mut window, "ui-timeline-messages");
    window.press(Key::Escape);
    assert!(window.says("ui-timeline-filters-on"));
    assert!(!window.shows("Etykiety: dwa warianty do wyboru"));
}

#[test]
fn weeks_lead_to_what_happened_then() {
    let mut window = wide(Lang::Pl);
    assert!(!window.shows("poniedziałek, 2 marca"));
    let weeks = window.words.say("ui-timeline-weeks");
    window.harness.get_by_role_and_label(Role::Slider, &weeks).focus();
    window.settle();
    window.press(Key::End);
    let early = ["stycznia", "lutego", "marca"];
    assert!(early.iter().any(|month| window.shows(month)));
    window.press(Key::Home);
    assert!(window.shows("Etykiety: dwa warianty do wyboru"));
}

#[test]
fn a_past_day_shows_what_was_known_then() {
    let mut window = wide(Lang::Pl);
    window.ctrl(Key::D);
    window.type_into("ui-known-on-label", "2026-05-30");
    window.press(Key::Enter);
    window.ctrl(Key::Num2);
    assert!(window.shows("piątek, 29 maja"));
    assert!(!window.shows("29 maj → 1 cze"), "the date was moved later");
    assert!(!window.shows(" czerwca"));
}

#[test]
fn an_entry_of_any_kind_begins_from_one_button() {
    let mut window = stream(Lang::En);
    window.click("ui-timeline-new");
    window.click("ui-new-private-note");
    assert!(window.says("ui-notes-private-what"));
    window.write_into("ui-notes-words-private", "Quiet week");
    window.ctrl(Key::Enter);
    assert!(window.says("ui-notes-saved"));
    assert!(!window.shows("Quiet week"), "private notes are left out at first");
}

#[test]
fn arrows_and_enter_open_a_line() {
    let mut window = stream(Lang::En);
    window.harness.get_by_label_contains("Wariant etykiety").focus();
    window.settle();
    for key in [Key::ArrowDown, Key::ArrowDown, Key::ArrowDown, Key::ArrowUp, Key::Enter] {
        window.press(key);
    }
    assert!(window.says("ui-from"), "the message is read");
}

#[test]
fn a_line_is_copied_as_a_row_of_a_table() {
    let mut window = stream(Lang::En);
    window.harness.get_by_label_contains("Wariant etykiety").focus();
    window.settle();
    window.harness.event(eframe::egui::Event::Copy);
    window.settle();
    let copied = window.copied().0.contains("\tDecision D-01: Wariant etykiety\t");
    assert!(copied);
}

#[test]
fn a_document_is_opened_from_its_line() {
    let mut window = Window::with_client(Lang::Pl, "Zakład Wzorcowy");
    window.write("umowa.pdf", b"%PDF-1.4 umowa");
    window.write("start.exe", b"MZ");
    window.drop_files(&["umowa.pdf", "start.exe"]);
    window.ctrl(Key::Num2);
    window.click_part("umowa.pdf");
    assert!(window.says("ui-notes-document-size"));
    window.click("ui-notes-document-open");
    let opened = window.opened();
    assert!(opened.iter().any(|path| path.ends_with("umowa.pdf")), "{opened:?}");
    window.press(Key::Escape);
    window.click_part("start.exe");
    window.click("ui-notes-document-open");
    assert!(window.says("ui-notes-document-runs"));
    assert_eq!(window.opened().len(), opened.len());
}
