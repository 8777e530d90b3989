//! Decisions: offered, chosen, changed, with the mark of who had no authority that day.

use eframe::egui::Key;
use kronika::domain::Lang;

use crate::desk::Window;

/// The words of a key about an option, as its field is named.
fn of_option(window: &Window, key: &str, letter: &str) -> String {
    let option = window.words.say_with("ui-decisions-option", &[("letter", letter.into())]);
    format!("{}, {option}", window.words.say(key))
}

fn offer(window: &mut Window) {
    window.ctrl(Key::N);
    window.write_into("ui-decisions-question", "Kiedy zaczynamy");
    for (letter, title) in [("A", "Zaraz"), ("B", "Za miesiąc")] {
        let name = of_option(window, "ui-decisions-option-title", letter);
        window.type_in_first(&name, title);
    }
}

fn choose(window: &mut Window, option: &str, by: &str) {
    let named = ["ui-decisions-which", "ui-decisions-none-chosen"];
    let list = named.map(|key| window.words.say(key)).join(", ");
    window.focus(&list);
    window.press(Key::Space);
    window.click_label(option);
    window.type_into("ui-decisions-by", by);
}

#[test]
fn a_decision_is_offered_and_then_chosen() {
    for lang in Lang::ALL {
        let mut window = Window::with_client(lang, "Zakład Wzorcowy");
        window.ctrl(Key::Num7);
        assert!(window.says("ui-decisions-empty"), "{lang:?}");
        offer(&mut window);
        window.ctrl(Key::Enter);
        assert!(window.says("ui-decisions-new-saved"), "{lang:?}");
        assert!(window.says("ui-decisions-open"), "{lang:?}");
        window.click("ui-decisions-choose-open");
        choose(&mut window, "B. Za miesiąc", "Ewa Wzorowa");
        window.ctrl(Key::Enter);
        assert!(window.says("ui-decisions-choose-saved"), "{lang:?}");
        assert!(window.says("ui-decisions-chosen"), "{lang:?}");
        assert!(window.says("ui-decisions-no-authority"), "{lang:?}");
        assert!(window.says("ui-forms-no-source"), "{lang:?}");
    }
}

#[test]
fn a_change_of_mind_is_a_new_decision_that_names_the_old() {
    let mut window = Window::open(Lang::Pl);
    window.click("ui-command-demo");
    window.click_label("Zakłady Mleczne Dolina");
    window.ctrl(Key::Num7);
    window.click_part("Format numeru partii");
    window.click("ui-decisions-change-open");
    choose(&mut window, "A. Numer kolejny w roku", "Adam Wierzbicki");
    window.ctrl(Key::Enter);
    assert!(window.says("ui-decisions-new-saved"));
    assert!(window.says("ui-decisions-chain"));
    assert!(window.shows("D-08") && window.shows("D-02"));
    assert!(window.shows("zmieniona decyzją D-08"), "the old one says so in the list");
    assert!(!window.says("ui-decisions-no-authority"), "he had authority that day");
}

#[test]
fn a_number_that_is_none_is_named_beside_its_field() {
    let mut window = Window::with_client(Lang::En, "Model Works");
    window.ctrl(Key::Num7);
    offer(&mut window);
    let days = window.words.say("ui-decisions-days");
    window.type_in_first(&days, "soon");
    assert!(window.says("ui-decisions-days-wrong"));
    window.ctrl(Key::Enter);
    assert!(window.says("ui-decisions-new"), "nothing was recorded");
}
