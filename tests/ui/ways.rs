//! The way back from where a jump has led: a source, a hit, a line of the home screen.

use eframe::egui::{Event, Key, Modifiers, PointerButton, pos2};
use egui_kittest::kittest::Queryable as _;
use kronika::domain::Lang;

use crate::desk::{Window, message};

/// The demo journal at the section of this key.
fn demo(lang: Lang, section: Key) -> Window {
    let mut window = Window::open(lang);
    window.click("ui-command-demo");
    window.ctrl(section);
    window
}

fn alt(window: &mut Window, key: Key) {
    window.harness.key_press_modifiers(Modifiers::ALT, key);
    window.settle();
}

/// A button at the side of the mouse.
fn side_button(window: &mut Window, button: PointerButton) {
    for pressed in [true, false] {
        let (pos, modifiers) = (pos2(640.0, 400.0), Modifiers::NONE);
        window.harness.event(Event::PointerButton { pos, button, pressed, modifiers });
        window.settle();
    }
}

/// Follows the source of the decision that is shown.
fn follow(window: &mut Window) {
    window.click_part("Wariant etykiety");
    window.click_part("Odp.: Etykiety: dwa warianty do wyboru, ");
    assert!(window.says("ui-command-source"), "the message is read");
    assert!(!window.says("ui-new-decision"));
}

#[test]
fn one_comes_back_from_a_source_and_goes_there_again() {
    for lang in Lang::ALL {
        let mut window = demo(lang, Key::Num7);
        follow(&mut window);
        alt(&mut window, Key::ArrowLeft);
        assert!(window.says("ui-new-decision"), "{lang:?}");
        assert!(window.says("ui-decisions-change-open"), "{lang:?}: the decision is in front");
        alt(&mut window, Key::ArrowRight);
        assert!(window.says("ui-command-source"), "{lang:?}");
        window.click("ui-command-return");
        assert!(window.says("ui-decisions-change-open"), "{lang:?}: the button leads back as well");
    }
}

#[test]
fn the_buttons_at_the_side_of_the_mouse_go_back_and_forth() {
    let mut window = demo(Lang::En, Key::Num7);
    follow(&mut window);
    side_button(&mut window, PointerButton::Extra1);
    assert!(window.says("ui-decisions-change-open"));
    side_button(&mut window, PointerButton::Extra2);
    assert!(window.says("ui-command-source") && !window.says("ui-new-decision"));
}

#[test]
fn one_comes_back_from_what_was_searched_for() {
    let mut window = demo(Lang::Pl, Key::Num4);
    window.click_part("Brak uwag w 5 dni");
    let chosen = "Brak uwag w 5 dni rob. oznacza zgodę";
    let before = window.harness.query_all_by_label(chosen).count();
    window.ctrl(Key::K);
    window.type_into("ui-find", "dwa warianty do wyboru");
    window.press(Key::Enter);
    assert!(!window.says("ui-new-rule"));
    window.click("ui-command-return");
    assert!(window.says("ui-new-rule"));
    assert_eq!(window.harness.query_all_by_label(chosen).count(), before, "the same rule");
}

#[test]
fn one_comes_back_to_the_home_screen_and_its_client() {
    let mut window = demo(Lang::Pl, Key::Num0);
    window.click_part("Import próbny");
    assert!(window.shows("Uzgodnienie stanów magazynowych"), "the other client's schedule");
    alt(&mut window, Key::ArrowLeft);
    assert!(window.says("ui-today-owed"));
    window.ctrl(Key::Num5);
    assert!(window.shows("Druga drukarka etykiet"), "the client shown before");
    alt(&mut window, Key::ArrowLeft);
    alt(&mut window, Key::ArrowRight);
    assert!(window.shows("Druga drukarka etykiet"));
}

#[test]
fn one_comes_back_to_the_sheet_of_an_import() {
    for lang in Lang::ALL {
        let mut window = Window::with_client(lang, "Dolina");
        window.ctrl(Key::Num7);
        window.write("1.eml", &message(1, "Umowa", "Proszę o umowę"));
        window.drop_files(&["1.eml"]);
        window.click_part(&format!("{}, 1", window.words.say("ui-balance-new-title")));
        window.click_part("1.eml, ");
        assert!(window.says("ui-command-source"), "{lang:?}: the message is read");
        alt(&mut window, Key::ArrowLeft);
        assert!(window.says("ui-balance-title"), "{lang:?}");
        alt(&mut window, Key::ArrowLeft);
        assert!(window.says("ui-new-decision"), "{lang:?}: where the files were let go");
    }
}

#[test]
fn one_comes_back_to_what_is_missing() {
    let mut window = Window::with_client(Lang::En, "Dolina");
    let text = String::from_utf8(message(1, "Umowa", "Tak")).expect("text");
    let answer = text.replacen("Subject:", "In-Reply-To: <0@wzor.example>\r\nSubject:", 1);
    window.write("1.eml", answer.as_bytes());
    window.drop_files(&["1.eml"]);
    window.click("ui-command-go-to-correspondence");
    window.click("ui-missing");
    assert!(window.says("ui-missing-told-by"));
    window.click_part("Ewa Wzorowa, ");
    assert!(!window.says("ui-missing-told-by"));
    alt(&mut window, Key::ArrowLeft);
    assert!(window.says("ui-missing-told-by"));
}

#[test]
fn a_note_gives_way_to_its_document_and_comes_back() {
    let mut window = demo(Lang::Pl, Key::Num2);
    window.click_part("1. 08:47 Michał Drzewiecki");
    assert!(window.says("ui-notes-correct"), "the note is open beside the stream");
    window.click_label("Czat WhatsApp z Michał Drzewiecki.txt, 11 wrz");
    assert!(!window.says("ui-notes-correct"), "it does not lie over what was asked for");
    alt(&mut window, Key::ArrowLeft);
    assert!(window.says("ui-notes-correct"));
}

#[test]
fn the_way_is_told_where_there_is_one_and_among_the_keys() {
    for lang in Lang::ALL {
        let mut window = Window::with_new_client(lang, "Dolina");
        assert!(!window.says("ui-command-return"), "{lang:?}: there is nowhere to go back to");
        alt(&mut window, Key::ArrowLeft);
        window.press(Key::F1);
        assert!(window.says("ui-command-return") && window.says("ui-command-onward"), "{lang:?}");
        window.press(Key::F1);
        window.ctrl(Key::Num4);
        assert!(window.says("ui-command-return"), "{lang:?}");
    }
}

#[test]
fn a_bar_is_moved_by_other_keys_than_those_that_lead_back() {
    let mut window = demo(Lang::En, Key::Num7);
    window.ctrl(Key::Num5);
    window.click_part("Druga drukarka etykiet, ");
    window.ctrl(Key::ArrowRight);
    window.press(Key::Enter);
    assert!(window.says("ui-schedule-cause"), "the end of the bar was moved, which has a cause");
    window.press(Key::Escape);
    window.click_part("Druga drukarka etykiet, ");
    alt(&mut window, Key::ArrowRight);
    assert!(window.says("ui-command-snapshot"), "there is no way forth, and no bar is moved");
    window.press(Key::Enter);
    assert!(!window.says("ui-schedule-cause"));
    window.press(Key::Escape);
    alt(&mut window, Key::ArrowLeft);
    assert!(window.says("ui-new-decision"), "the row has the keyboard, and one still goes back");
}

#[test]
fn who_types_goes_by_words() {
    let mut window = demo(Lang::En, Key::Num6);
    window.type_into("ui-mail-find", "druga drukarka");
    alt(&mut window, Key::ArrowLeft);
    assert!(window.says("ui-command-import-folder"), "the caret goes back by a word");
}
