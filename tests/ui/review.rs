//! Files that may be another client's wait until somebody says whose they are.

use eframe::egui::Key;
use kronika::domain::Lang;

use crate::desk::{Window, message};

/// Two clients, the second one shown; a message of the first one is on file.
fn two_clients(lang: Lang) -> Window {
    let mut window = Window::with_client(lang, "Dolina");
    window.write("1.eml", &message(1, "Oferta", "Dzień dobry"));
    window.answer(&["1.eml"]);
    window.click("ui-command-import");
    assert!(window.says("ui-balance-title"));
    window.click("ui-command-add-client");
    window.type_into("ui-client-name", "Hutmet");
    window.press(Key::Enter);
    window.click("ui-section-correspondence");
    window
}

#[test]
fn what_speaks_of_another_client_is_not_filed_in_silence() {
    for lang in Lang::ALL {
        let mut window = two_clients(lang);
        // What nothing speaks against goes to the client shown, as it always did.
        window.write("2.eml", &message(2, "Nowa sprawa", "Dzień dobry"));
        window.drop_files(&["2.eml"]);
        assert!(window.says("ui-balance-title"), "{lang:?}");
        window.click("ui-command-go-to-correspondence");
        window.write("kopia.eml", &message(1, "Oferta", "Dzień dobry"));
        window.write("3.eml", &message(3, "Trzecia", "Dzień dobry"));
        window.drop_files(&["kopia.eml", "3.eml"]);
        assert!(window.says("ui-files-review-title"), "{lang:?}");
        assert!(window.shows("kopia.eml, Dolina"), "{lang:?}: suggested");
        // One keystroke for the one nobody spoke for: the second client of the list is the one shown.
        window.press(Key::Num2);
        assert!(window.shows("3.eml, Hutmet"), "{lang:?}");
        let file = [("count", 2.into())];
        let words = kronika::text::Words::new(lang).say_with("ui-files-review-file", &file);
        window.click_label(&words);
        assert!(window.says("ui-balance-title"), "{lang:?}");
        window.click("ui-command-go-to-correspondence");
        assert!(window.shows("Trzecia") && !window.shows("Oferta"), "{lang:?}");
    }
}

#[test]
fn what_is_left_lies_where_it_was() {
    let mut window = two_clients(Lang::En);
    window.write("kopia.eml", &message(1, "Oferta", "Dzień dobry"));
    window.drop_files(&["kopia.eml"]);
    assert!(window.says("ui-files-review-title"));
    window.press(Key::Escape);
    assert!(!window.says("ui-files-review-title"));
    assert!(window.says_with("ui-files-review-left", &[("count", 1.into())]));
    assert!(window.path("kopia.eml").exists());
    assert!(window.says("ui-empty-correspondence"), "nothing was filed");
}

#[test]
fn on_the_home_screen_a_stranger_s_message_waits_for_whose_it_is() {
    for lang in Lang::ALL {
        let mut window = two_clients(lang);
        window.ctrl(Key::Num0);
        window.write("2.eml", &message(2, "Nowa sprawa", "Dzień dobry"));
        window.answer(&["2.eml"]);
        window.ctrl(Key::O);
        assert!(window.says("ui-files-review-title"), "{lang:?}: no client is meant here");
        assert!(window.shows("Nowa sprawa"), "{lang:?}: one sees what it is");
        assert!(!window.says("ui-balance-title"), "{lang:?}: nothing was filed");
    }
}
