//! A past day, and taking back.

use eframe::egui::Key;
use kronika::domain::Lang;

use crate::desk::Window;

#[test]
fn every_screen_turns_to_a_past_day_and_back() {
    let mut window = Window::open(Lang::En);
    window.click("ui-command-demo");
    window.click_label("Zakłady Mleczne Dolina");
    window.ctrl(Key::Num6);
    let shows_last = |window: &Window| window.shows("Lista drobnych zmian");
    assert!(shows_last(&window));
    window.ctrl(Key::D);
    window.type_into("ui-known-on-label", "2026-02-20");
    window.click("ui-known-on-show");
    assert!(window.shows("As known on Friday, 20 February 2026"), "the bar names the day");
    assert!(!shows_last(&window), "what came later is not shown");
    window.click("ui-command-now");
    assert!(shows_last(&window));
}

#[test]
fn nothing_is_recorded_on_a_past_day() {
    let mut window = Window::open(Lang::En);
    window.click("ui-command-demo");
    window.click_label("Zakłady Mleczne Dolina");
    window.ctrl(Key::D);
    window.type_into("ui-known-on-label", "2026-02-20");
    window.press(Key::Enter);
    window.ctrl(Key::P);
    assert!(window.says("ui-paper-print"), "pages of that day can be made");
    window.press(Key::Escape);
    window.ctrl_shift(Key::T);
    assert!(window.says("ui-past-read-only"));
}

#[test]
fn a_journal_open_elsewhere_is_read() {
    let mut window = Window::with_client(Lang::En, "Model Works");
    let path = window.path("praca.kronika");
    let copy = window.path("kopia.kronika");
    window.click_part("Journal praca");
    window.click("ui-command-close");
    std::fs::copy(&path, &copy).expect("a copy");
    let held = kronika::session::Journal::open(&copy, kronika::session::Access::Write);
    let held = held.expect("opens");
    window.drop_files(&["kopia.kronika"]);
    assert!(window.shows("Model Works"), "what is in it can be read");
    window.ctrl_shift(Key::T);
    assert!(window.says("ui-read-only"));
    drop(held);
}

#[test]
fn escape_comes_back_to_today_once_nothing_else_wants_it() {
    let mut window = Window::open(Lang::Pl);
    window.click("ui-command-demo");
    window.click_label("Zakłady Mleczne Dolina");
    window.ctrl(Key::D);
    window.type_into("ui-known-on-label", "2026-08-15");
    window.press(Key::Enter);
    assert!(window.says("ui-command-now"));
    window.ctrl(Key::Num6);
    window.ctrl(Key::F);
    window.press(Key::Escape);
    assert!(window.says("ui-command-now"), "the line to find in is left first");
    window.ctrl(Key::Num3);
    window.click_part("Kartoteki");
    window.press(Key::Escape);
    assert!(window.says("ui-command-now"), "the meeting is left first");
    window.press(Key::Escape);
    assert!(!window.says("ui-command-now"));
}

#[test]
fn the_schedule_of_a_past_day_is_printed_by_its_button() {
    let mut window = Window::open(Lang::Ro);
    window.click("ui-command-demo");
    window.click_label("Zakłady Mleczne Dolina");
    window.ctrl(Key::Num5);
    window.ctrl(Key::D);
    window.type_into("ui-known-on-label", "2026-08-15");
    window.press(Key::Enter);
    window.click("ui-command-print");
    assert!(window.says("ui-paper-as-it-stands"));
}

#[test]
fn rows_are_not_pasted_into_a_past_day_and_it_is_said() {
    let mut window = Window::open(Lang::Pl);
    window.click("ui-command-demo");
    window.ctrl(Key::D);
    window.type_into("ui-known-on-label", "2026-08-20");
    window.click("ui-known-on-show");
    window.ctrl(Key::K);
    window.type_into("ui-find", "wklej z excela");
    window.press(Key::Enter);
    assert!(window.says("ui-past-read-only"));
    assert!(!window.says("ui-schedule-paste-title"));
}
