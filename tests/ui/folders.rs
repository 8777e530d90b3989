//! Of an Outlook store it is asked which folders are taken in.

use eframe::egui::Key;
use kronika::domain::Lang;
use kronika::text::Words;

use crate::desk::Window;
use crate::store_builder::three_folders;

#[test]
fn folders_of_a_store_are_chosen_before_anything_is_taken_in() {
    for lang in Lang::ALL {
        let mut window = Window::with_client(lang, "Dolina");
        std::fs::write(window.path("poczta.pst"), three_folders()).expect("a file");
        window.drop_files(&["poczta.pst"]);
        assert!(window.says("ui-mail-folders-title"), "{lang:?}");
        window.click_label("Odebrane/Łódź, 3");
        let words = Words::new(lang).say_with("ui-mail-folders-take", &[("count", 6.into())]);
        window.click_label(&words);
        assert!(window.says("ui-balance-title"), "{lang:?}");
        window.click("ui-command-go-to-correspondence");
        assert!(window.shows("Wysłane 3") && !window.shows("Łódź 0"), "{lang:?}");
    }
}

#[test]
fn a_store_that_is_left_brings_nothing() {
    let mut window = Window::with_client(Lang::En, "Dolina");
    std::fs::write(window.path("poczta.pst"), three_folders()).expect("a file");
    window.drop_files(&["poczta.pst"]);
    window.press(Key::Escape);
    assert!(!window.says("ui-mail-folders-title"));
    window.click("ui-section-correspondence");
    assert!(window.says("ui-empty-correspondence"), "nothing was filed");
}
