//! What leaves the journal: print preview and export.

use eframe::egui::Key;
use kronika::domain::Lang;

use crate::desk::Window;

fn demo() -> Window {
    let mut window = Window::open(Lang::En);
    window.click("ui-command-demo");
    window.click_label("Zakłady Mleczne Dolina");
    window
}

#[test]
fn pages_are_seen_and_then_saved() {
    let mut window = demo();
    window.ctrl(Key::Num4);
    window.ctrl(Key::P);
    assert!(window.says("ui-paper-what"));
    window.settle();
    let first = [("number", 1.into()), ("count", 2.into())];
    let some_page = window.says_with("ui-paper-page", &first)
        || window.says_with("ui-paper-page", &[("number", 1.into()), ("count", 1.into())]);
    assert!(some_page, "the first page is shown");
    window.answer(&["rules.pdf"]);
    window.click("ui-command-save-pdf");
    let bytes = std::fs::read(window.path("rules.pdf")).expect("saved");
    assert!(bytes.starts_with(b"%PDF"));
    window.press(Key::Escape);
    assert!(!window.says("ui-paper-what"));
}

#[test]
fn a_file_is_given_away() {
    let mut window = demo();
    window.ctrl(Key::Num9);
    window.click("ui-command-export");
    window.answer(&["."]);
    window.click("ui-paper-choose-folder");
    let made = std::fs::read_dir(window.path("")).expect("the folder");
    let made: Vec<_> = made
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.join("manifest-sha256.txt").is_file())
        .collect();
    assert_eq!(made.len(), 1, "one folder with its manifest");
}

#[test]
fn what_is_given_away_takes_the_form_chosen() {
    let mut window = demo();
    window.ctrl(Key::Num9);
    for (form, ending) in [("mbox", "mbox"), ("pdf", "pdf"), ("xlsx", "xlsx")] {
        window.click("ui-command-export");
        let line = window.words.say(&format!("ui-paper-export-{form}"));
        window.choose("ui-paper-format", &line);
        window.answer(&["."]);
        match form {
            "pdf" => window.ctrl(eframe::egui::Key::Enter),
            _ => window.click("ui-paper-choose-folder"),
        }
        let made = std::fs::read_dir(window.path("")).expect("the folder").flatten();
        let made = made.filter(|entry| entry.path().extension() == Some(ending.as_ref()));
        assert_eq!(made.count(), 1, "{form}");
    }
}
