//! The record and its evidence.

use eframe::egui::Key;
use kronika::domain::Lang;

use crate::desk::Window;

fn record(lang: Lang) -> Window {
    let mut window = Window::sized(lang, 1440.0, 900.0);
    window.click("ui-command-demo");
    window.ctrl(Key::Num9);
    window
}

#[test]
fn the_record_is_checked_and_said_to_be_whole() {
    let mut window = record(Lang::En);
    assert!(window.says("ui-record-check-what"));
    window.click("ui-record-check-now");
    assert!(window.says("ui-record-whole"));
    for key in ["ui-record-fingerprint", "ui-record-logs-title", "ui-record-points"] {
        assert!(window.says(key), "{key}");
    }
    window.click("ui-record-copy");
    assert!(window.says("ui-record-copied"));
}

#[test]
fn the_history_of_a_record_shows_what_changed() {
    let mut window = record(Lang::Pl);
    assert!(window.says("ui-record-entries-title"));
    let history = window.words.say("ui-record-history");
    window.click_part(&format!("{history}: "));
    assert!(window.shows("30 września 2026") || window.shows("września 2026"), "a moment in full");
    window.click("ui-close");
}

#[test]
fn an_entry_opens_its_record() {
    let mut window = record(Lang::Pl);
    window.click_part("Druga drukarka etykiet");
    assert!(!window.says("ui-record-entries-title"), "the record gave way to the schedule");
}
