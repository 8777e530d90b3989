//! The box to search in: how much was found, what may come next, what is kept.

use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use kronika::domain::Lang;

use crate::desk::{Window, message};

/// A journal with three messages, the palette open.
fn searching(lang: Lang) -> Window {
    let mut window = Window::with_client(lang, "Dolina");
    for number in 1..4 {
        let name = format!("{number}.eml");
        window.write(&name, &message(number, "Umowa", "Proszę o umowę"));
        window.drop_files(&[&name]);
    }
    window.ctrl(Key::K);
    window
}

fn typed(window: &mut Window, words: &str) {
    let name = window.words.say("ui-find");
    window.harness.get_by_role_and_label(Role::TextInput, &name).type_text(words);
    window.settle();
}

#[test]
fn how_much_was_found_is_told() {
    for lang in Lang::ALL {
        let mut window = searching(lang);
        typed(&mut window, "umow");
        assert!(window.says_with("ui-mail-search-count", &[("count", 3.into())]), "{lang:?}");
    }
}

#[test]
fn nothing_is_said_of_a_search_before_its_answer() {
    for lang in Lang::ALL {
        let mut window = searching(lang);
        let name = window.words.say("ui-find");
        window.harness.get_by_role_and_label(Role::TextInput, &name).type_text("umow");
        window.harness.step();
        assert!(!window.says("ui-search-none"), "{lang:?}: nobody has looked yet");
        window.settle();
        assert!(window.says_with("ui-mail-search-count", &[("count", 3.into())]), "{lang:?}");
        typed(&mut window, "qqq");
        assert!(window.says("ui-search-none"), "{lang:?}");
    }
}

#[test]
fn an_operator_is_completed_with_one_key() {
    let mut window = searching(Lang::En);
    typed(&mut window, "subj");
    assert!(window.shows("subject:"));
    window.press(Key::Tab);
    typed(&mut window, "umowa");
    assert!(window.says_with("ui-mail-search-count", &[("count", 3.into())]));
}

#[test]
fn a_search_is_kept_for_the_journal() {
    let mut window = searching(Lang::En);
    typed(&mut window, "subject:umowa");
    window.click("ui-mail-search-keep");
    window.press(Key::Escape);
    window.ctrl(Key::K);
    window.click_label("subject:umowa");
    assert!(window.says_with("ui-mail-search-count", &[("count", 3.into())]));
    window.click("ui-mail-search-forget");
    window.press(Key::Escape);
    window.ctrl(Key::K);
    assert!(!window.shows("subject:umowa"));
}

#[test]
fn names_of_the_program_are_no_words_around_a_hit() {
    let mut window = Window::with_client(Lang::Ro, "Dolina");
    window.ctrl(Key::Num5);
    window.ctrl(Key::N);
    let event = eframe::egui::Event::Text("Lista articolelor @Popescu 12.5".to_owned());
    window.harness.event(event);
    window.settle();
    window.press(Key::Enter);
    window.press(Key::Escape);
    window.ctrl(Key::K);
    typed(&mut window, "articol");
    assert!(window.shows("Lista articolelor Dolina · Popescu"), "who, and nothing else");
    assert!(!window.shows("Popescu us"));
}

#[test]
fn a_hint_of_what_lies_below_goes_when_the_palette_comes() {
    for lang in Lang::ALL {
        let mut window = Window::with_client(lang, "Dolina");
        let name = window.words.say("ui-record-glanced");
        let foot = window.harness.query_all_by_label_contains(&name).last().expect("the foot");
        let place = foot.rect().center();
        window.harness.hover_at(place);
        window.settle();
        assert!(window.says("ui-record-hint"), "{lang:?}: the pointer rests on it");
        window.ctrl(Key::K);
        assert!(window.says("ui-find") && !window.says("ui-record-hint"), "{lang:?}");
    }
}
