//! Every screen in every language, in every size of window it promises.

use eframe::egui::Key;
use kronika::domain::Lang;

use crate::desk::Window;

#[test]
fn every_screen_of_the_demo_journal_in_every_language() {
    for lang in Lang::ALL {
        for (width, height) in [(1440.0, 900.0), (1024.0, 640.0)] {
            let mut window = Window::sized(lang, width, height);
            window.click("ui-command-demo");
            for (key, name) in [
                (Key::Num1, "ui-section-timeline"),
                (Key::Num2, "ui-section-schedule"),
                (Key::Num3, "ui-section-correspondence"),
            ] {
                window.ctrl(key);
                assert!(window.says(name), "{lang:?} {name}");
            }
            window.press(Key::F1);
            assert!(window.says("ui-help-title"), "{lang:?}");
            window.press(Key::Escape);
        }
    }
}

#[test]
fn the_language_changes_while_the_window_is_open() {
    let mut window = Window::open(Lang::En);
    assert!(window.shows("Where to begin"));
    window.click_label("Polski");
    assert!(window.shows("Od czego zaczynamy"));
    window.click_label("Română");
    assert!(window.shows("Cu ce începem"));
}

#[test]
fn no_key_is_shown_in_place_of_words() {
    let mut window = Window::open(Lang::Ro);
    window.click("ui-command-demo");
    for key in [Key::Num1, Key::Num2, Key::Num3] {
        window.ctrl(key);
        for area in ["ui-", "common-", "kind-", "error-", "reason-"] {
            let shown = window.shows(&format!(" {area}")) || window.shows(&format!(", {area}"));
            assert!(!shown, "{area}");
        }
    }
}
