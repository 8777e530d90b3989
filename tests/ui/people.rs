//! People: added, given a role and authority, gone; what is agreed with the client as a whole.

use eframe::egui::Key;
use kronika::domain::Lang;

use crate::desk::Window;

#[test]
fn a_person_is_added_changed_and_leaves() {
    for lang in Lang::ALL {
        let mut window = Window::with_client(lang, "Zakład Wzorcowy");
        window.ctrl(Key::Num8);
        assert!(window.says("ui-people-empty"), "{lang:?}");
        window.ctrl(Key::N);
        window.type_into("ui-people-name", "Ewa Wzorowa");
        window.write_into("ui-people-addresses", "ewa@wzor.example");
        window.type_into("ui-people-role", "dyrektor");
        window.click("ui-people-authority-add");
        window.type_into("ui-people-scope", "zamawianie zmian");
        window.ctrl(Key::Enter);
        assert!(window.says("ui-people-new-saved"), "{lang:?}");
        assert!(window.shows("ewa@wzor.example") && window.shows("zamawianie zmian"), "{lang:?}");
        window.click("ui-people-edit-open");
        window.type_into("ui-people-company", "Wzór");
        window.ctrl(Key::Enter);
        assert!(window.says("ui-people-edit-saved"), "{lang:?}");
        window.click("ui-people-left-open");
        window.click("ui-people-left");
        assert!(window.says("ui-people-left-saved"), "{lang:?}");
        assert!(!window.says("ui-people-left-open"), "{lang:?}: nobody leaves twice");
        window.click("ui-people-all");
        window.click_part("Ewa Wzorowa, Wzór");
        assert!(window.says("ui-people-roles"), "{lang:?}: who left is still there");
    }
}

#[test]
fn what_is_agreed_with_the_client_is_changed_where_it_stands() {
    let mut window = Window::with_client(Lang::Pl, "Zakład Wzorcowy");
    window.ctrl(Key::Num8);
    window.click("ui-people-client-edit-open");
    window.type_into("ui-people-answer-days", "trzy");
    window.ctrl(Key::Enter);
    assert!(window.says("ui-people-client-save"), "words are no number of days");
    window.ctrl(Key::A);
    window.type_into("ui-people-answer-days", "3");
    window.type_into("ui-people-price", "420 000");
    window.type_into("ui-people-currency", "pln");
    window.type_into("ui-people-start", "2026-02-09");
    window.ctrl(Key::Enter);
    assert!(window.says("ui-people-client-saved"));
    assert!(window.shows("3 dni rob."));
    assert!(window.shows("420\u{a0}000,00\u{a0}zł"));
    assert!(window.shows("9 lutego 2026"));
}

#[test]
fn who_corrects_the_currency_hears_what_becomes_of_the_costs() {
    let mut window = Window::sized(Lang::Pl, 1440.0, 900.0);
    window.click("ui-command-demo");
    window.click_label("Zakłady Mleczne Dolina");
    window.ctrl(Key::Num8);
    window.click("ui-register-correct-open");
    let warned = |window: &Window| window.shows("będą czytane także koszty");
    assert!(!warned(&window));
    window.focus(&window.words.say("ui-people-currency"));
    window.ctrl(Key::A);
    window.type_into("ui-people-currency", "EUR");
    assert!(warned(&window));
}

#[test]
fn holidays_and_free_days_of_each_side_are_agreed_in_the_same_form() {
    for lang in Lang::ALL {
        let mut window = Window::with_client(lang, "Zakład Wzorcowy");
        window.ctrl(Key::Num8);
        window.click("ui-people-client-edit-open");
        let kept = window.words.say("ui-people-holidays-client");
        window.click_part(&format!("{kept}, "));
        window.click("ui-people-country-ro");
        window.click("ui-people-free-add");
        window.type_into("ui-people-last", "2027-05-02");
        assert!(window.says("ui-register-day-needed"), "{lang:?}: the first day is missing");
        window.type_into("ui-people-first", "2027-05-01");
        window.type_into("ui-people-free-why", "Remont hali");
        window.ctrl(Key::Enter);
        assert!(window.says("ui-people-client-saved"), "{lang:?}");
        assert!(window.says("ui-people-country-ro") && window.shows("Remont hali"), "{lang:?}");
    }
}

#[test]
fn the_arrows_walk_and_enter_opens_a_person() {
    let mut window = Window::open(Lang::Pl);
    window.click("ui-command-demo");
    window.click_label("Zakłady Mleczne Dolina");
    window.ctrl(Key::Num8);
    let first =
        "Marta Zielińska, kierowniczka projektu, m.zielinska@nortia.example, 12 555 01 10, my";
    window.focus(first);
    for _ in 0..4 {
        window.press(Key::ArrowDown);
        assert!(!window.says("ui-people-all"), "the arrows open nobody");
    }
    window.press(Key::Enter);
    assert!(window.says("ui-people-all") && window.says("ui-people-in-force"));
    assert!(window.shows("a.wierzbicki@zmdolina.example"));
    window.click("ui-people-all");
    window.press(Key::Enter);
    assert!(window.shows("a.wierzbicki@zmdolina.example"), "the keyboard is where it was");
}

/// A message from one address to another.
fn letter(from: &str, to: &str) -> Vec<u8> {
    format!("From: {from}\r\nTo: {to}\r\nSubject: Termin\r\nMessage-ID: <{from}{to}@x>\r\n\r\nDzień dobry\r\n")
        .into_bytes()
}

fn with_letters(lang: Lang) -> Window {
    let mut window = Window::with_client(lang, "Zakład Wzorcowy");
    let ewa = "Ewa Wzorowa <ewa@wzor.example>";
    window.write("1.eml", &letter(ewa, "Jan Nowy <jan@gmail.com>"));
    window.write("2.eml", &letter(ewa, "no-reply@wzor.example"));
    window.answer(&["1.eml", "2.eml"]);
    window.click("ui-command-import");
    window.ctrl(Key::Num8);
    window
}

#[test]
fn who_is_met_in_the_correspondence_is_saved_with_a_side() {
    for lang in Lang::ALL {
        let mut window = with_letters(lang);
        assert!(window.says("ui-people-met"), "{lang:?}");
        assert!(!window.shows("no-reply@wzor.example"), "{lang:?}: nobody reads there");
        window.click_part("Ewa Wzorowa · ewa@wzor.example");
        window.click_label(&window.words.say_with("ui-people-met-save", &[("count", 1.into())]));
        assert!(window.says("ui-people-met-saved"), "{lang:?}");
        let row = |who: &str, side: &str| format!("{who}, {}", window.words.say(side));
        let ewa = row("Ewa Wzorowa, ewa@wzor.example", "common-side-client");
        let jan = row("Jan Nowy, jan@gmail.com", "common-side-us");
        assert!(window.shows(&ewa), "{lang:?}: guessed by the domain");
        assert!(!window.shows("Ewa Wzorowa · "), "{lang:?}: offered no more");
        window.click_part("Jan Nowy · jan@gmail.com");
        let save = window.words.say_with("ui-people-met-save", &[("count", 1.into())]);
        window.click_label(&save);
        assert!(!window.shows("Jan Nowy, jan@gmail.com"), "{lang:?}: not without a side");
        let side = [("name", "Jan Nowy".into())];
        window.click_part(&window.words.say_with("ui-people-met-side", &side));
        window.click_label(&window.words.say("ui-forms-side-us"));
        window.click_label(&save);
        assert!(window.shows(&jan), "{lang:?}");
        assert!(!window.says("ui-people-met"), "{lang:?}: nobody is left");
    }
}

#[test]
fn the_address_met_is_offered_for_the_name_typed() {
    let mut window = with_letters(Lang::Pl);
    window.ctrl(Key::N);
    window.type_into("ui-people-name", "wzor");
    let address = [("address", "ewa@wzor.example".into())];
    window.click_label(&window.words.say_with("ui-people-met-take", &address));
    window.ctrl(Key::Enter);
    assert!(window.says("ui-people-new-saved"));
    assert!(window.shows("Ewa Wzorowa") && window.shows("ewa@wzor.example"));
    window.click("ui-people-all");
    let named = [("name", "Jan Nowy".into())];
    window.click_label(&window.words.say_with("ui-people-met-edit-of", &named));
    window.type_into("ui-people-company", "Firma");
    window.ctrl(Key::Enter);
    assert!(window.shows("jan@gmail.com") && window.shows("Firma"));
}
