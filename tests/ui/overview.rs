//! The overview of a client.

use eframe::egui::Key;
use kronika::domain::Lang;

use crate::desk::Window;

fn dolina(lang: Lang) -> Window {
    let mut window = Window::sized(lang, 1440.0, 900.0);
    window.click("ui-command-demo");
    window.click_label("Zakłady Mleczne Dolina");
    window.ctrl(Key::Num1);
    window
}

#[test]
fn it_opens_with_what_we_promised_and_have_not_kept() {
    let window = dolina(Lang::Pl);
    for key in [
        "ui-overview-promised",
        "ui-overview-in-short",
        "ui-overview-finish",
        "ui-overview-rules",
        "ui-overview-dates",
        "ui-overview-rhythm",
    ] {
        assert!(window.says(key), "{key}");
    }
    assert!(window.shows("Import próbny"), "a promise past its date");
}

#[test]
fn a_promise_is_recorded_as_kept() {
    let mut window = dolina(Lang::En);
    let kept = window.words.say("ui-overview-was-kept");
    window.click_label(&format!("{kept} Import próbny"));
    assert!(window.says("ui-overview-kept-title"));
    window.click("ui-overview-save");
    assert!(window.says("ui-overview-kept-saved"));
    assert!(!window.shows(&format!("{kept} Import próbny")), "it is no longer among the promises");
}

#[test]
fn a_new_date_asks_for_its_cause() {
    let mut window = dolina(Lang::En);
    let new = window.words.say("ui-overview-new-date");
    window.click_label(&format!("{new} Import próbny"));
    window.type_into("ui-overview-date-new", "+10d");
    window.click("ui-overview-save");
    assert!(window.says("ui-overview-cause-side"), "the form stays with what was typed");
    window.press(Key::Escape);
    assert!(!window.says("ui-overview-cause-side"));
}

#[test]
fn an_empty_file_says_so_block_by_block() {
    let mut window = Window::with_client(Lang::Ro, "Moara");
    window.ctrl(Key::Num1);
    for key in [
        "ui-overview-kept-all",
        "ui-overview-finish-none",
        "ui-overview-rules-none",
        "ui-overview-dates-none",
        "ui-overview-rhythm-none",
    ] {
        assert!(window.says(key), "{key}");
    }
}
