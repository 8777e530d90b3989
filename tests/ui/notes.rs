//! Notes of calls and private notes: written with the keyboard, read, mended, taken back; a draft waits.

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use kronika::domain::Lang;

use crate::desk::Window;

fn begin_call(window: &mut Window) {
    window.harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::T);
    window.settle();
}

#[test]
fn a_call_is_noted_with_the_keyboard_and_read_again() {
    for lang in Lang::ALL {
        let mut window = Window::with_client(lang, "Zakład Wzorcowy");
        begin_call(&mut window);
        window.type_into("ui-notes-with", "Ewa Wzorowa, Jan Mały");
        window.click("ui-forms-side-client");
        window.write_into("ui-notes-words", "Eksport partii najdalej w piątek");
        window.ctrl(Key::Enter);
        assert!(window.says("ui-notes-saved"), "{lang:?}");
        assert!(!window.says("ui-notes-save"), "{lang:?}: the form is gone");
        window.ctrl(Key::Num2);
        window.click_part("Eksport partii");
        assert!(window.shows("Ewa Wzorowa, Jan Mały"), "{lang:?}");
        assert!(window.says("ui-notes-correct"), "{lang:?}");
        window.press(Key::Escape);
        assert!(!window.says("ui-notes-correct"), "{lang:?}");
    }
}

#[test]
fn a_note_is_mended_with_a_reason_and_taken_back_with_another() {
    let mut window = Window::with_client(Lang::Pl, "Zakład Wzorcowy");
    begin_call(&mut window);
    window.write_into("ui-notes-words", "Wycena do wtorku");
    window.click("ui-notes-save");
    window.ctrl(Key::Num2);
    window.click_part("Wycena do wtorku");
    window.click("ui-notes-correct");
    window.type_into("ui-notes-with", "Adam Wzorowy");
    window.ctrl(Key::Enter);
    assert!(window.says("ui-notes-correct-save"), "without a reason nothing is recorded");
    window.type_into("ui-notes-why", "Zapomniana osoba");
    window.ctrl(Key::Enter);
    assert!(window.says("ui-notes-corrected"));
    assert!(window.shows("Zapomniana osoba"), "the reason stands in the history");
    assert!(window.shows("Adam Wzorowy"));
    window.click("ui-notes-retract-more");
    window.write_into("ui-register-reason", "Nie ten klient");
    window.ctrl(Key::Enter);
    assert!(window.says("ui-register-retract-saved"));
    // A note that is only read does not stand in the way of taking back what was done.
    window.ctrl(Key::Z);
    let what = window.words.say("ui-register-retract-saved");
    assert!(window.says_with("ui-undone", &[("what", what.into())]));
    window.click("ui-notes-retract-more");
    window.write_into("ui-register-reason", "Nie ten klient");
    window.ctrl(Key::Enter);
    assert!(window.shows("Nie ten klient"));
    window.click("ui-close");
    assert!(window.says("ui-retracted"), "the stream shows its trace");
}

#[test]
fn what_was_typed_waits_where_it_was_not_recorded() {
    let mut window = Window::with_client(Lang::En, "Model Works");
    begin_call(&mut window);
    window.write_into("ui-notes-words", "Call back on Friday");
    window.press(Key::Escape);
    window.press(Key::Escape);
    assert!(!window.says("ui-notes-save"));
    begin_call(&mut window);
    assert!(window.says("ui-notes-draft-restored"));
    window.click("ui-notes-discard");
    begin_call(&mut window);
    assert!(!window.says("ui-notes-draft-restored"));
}

#[test]
fn a_day_that_is_not_understood_is_told_beside_the_field() {
    let mut window = Window::with_client(Lang::Pl, "Zakład Wzorcowy");
    begin_call(&mut window);
    window.write_into("ui-notes-words", "Rozmowa");
    let label = window.words.say("ui-notes-day");
    let role = eframe::egui::accesskit::Role::TextInput;
    window.harness.get_by_role_and_label(role, &label).focus();
    window.settle();
    window.ctrl(Key::A);
    window.harness.get_by_role_and_label(role, &label).type_text("kiedyś");
    window.harness.run_steps(2);
    assert!(!window.says("ui-forms-date-wrong"), "not while it is being typed");
    window.settle();
    assert!(window.says("ui-forms-date-wrong"), "once nothing more is typed");
    window.press(Key::Tab);
    assert!(window.says("ui-forms-date-wrong"));
    window.ctrl(Key::Enter);
    assert!(window.says("ui-notes-save"), "nothing is recorded");
    window.harness.get_by_role_and_label(role, &label).focus();
    window.settle();
    window.ctrl(Key::A);
    window.harness.get_by_role_and_label(role, &label).type_text("wczoraj");
    window.settle();
    window.ctrl(Key::Enter);
    assert!(window.says("ui-notes-saved"));
}

#[test]
fn a_day_can_be_chosen_from_a_month() {
    let mut window = Window::with_client(Lang::En, "Model Works");
    begin_call(&mut window);
    let label = window.words.say("ui-notes-day");
    let role = eframe::egui::accesskit::Role::TextInput;
    window.harness.get_by_role_and_label(role, &label).focus();
    window.settle();
    window.ctrl(Key::A);
    window.harness.get_by_role_and_label(role, &label).type_text("2026-05-12");
    window.settle();
    window.harness.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    window.settle();
    assert!(window.shows("Tuesday, 12 May 2026"));
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    assert!(window.shows("2026-05-19"));
    assert!(!window.shows("Tuesday, 12 May 2026"));
}

#[test]
fn names_of_the_clients_people_are_offered() {
    let mut window = Window::open(Lang::Pl);
    window.click("ui-command-demo");
    window.click_label("Drukarnia Pawilon");
    window.ctrl(Key::Num2);
    begin_call(&mut window);
    window.type_into("ui-notes-with", "gaw");
    assert!(window.harness.query_by_label_contains("Lidia Gaweł, właścicielka").is_some());
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    assert!(window.shows("Lidia Gaweł, "), "the name is taken, and the next may follow");
    window.type_into("ui-notes-with", "Drz");
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    assert!(window.shows("Lidia Gaweł, Michał Drzewiecki, "));
}

#[test]
fn the_pointer_does_not_reach_through_a_form() {
    let mut window = Window::open(Lang::Pl);
    window.click("ui-command-demo");
    window.click_label("Drukarnia Pawilon");
    window.ctrl(Key::Num2);
    begin_call(&mut window);
    let role = eframe::egui::accesskit::Role::MultilineTextInput;
    let label = window.words.say("ui-notes-words");
    let place = window.harness.get_by_role_and_label(role, &label).rect();
    for y in [place.top() - 60.0, place.center().y, place.bottom() + 8.0] {
        window.harness.hover_at(eframe::egui::pos2(place.center().x, y));
        window.settle();
        window.harness.drag_at(eframe::egui::pos2(place.center().x, y));
        window.harness.drop_at(eframe::egui::pos2(place.center().x, y));
        window.settle();
    }
    assert!(window.says("ui-timeline-weeks"), "the stream stays");
}

#[test]
fn what_is_typed_is_kept_at_once_where_the_client_changes() {
    let mut window = Window::open(Lang::En);
    window.click("ui-command-demo");
    window.click_label("Zakłady Mleczne Dolina");
    window.ctrl_shift(Key::T);
    window.write_into("ui-notes-words", "Oddzwoni w piątek");
    // Before the typing has rested.
    window.ctrl(Key::Tab);
    window.ctrl(Key::Tab);
    window.click_label("Zakłady Mleczne Dolina");
    window.ctrl_shift(Key::T);
    assert!(window.shows("Oddzwoni w piątek"));
}

#[test]
fn what_was_recorded_is_shown_from_its_toast() {
    for lang in Lang::ALL {
        let mut window = Window::with_client(lang, "Zakład Wzorcowy");
        window.ctrl(Key::Num4);
        begin_call(&mut window);
        window.write_into("ui-notes-words", "Wycena będzie we wtorek");
        window.ctrl(Key::Enter);
        assert!(window.says("ui-notes-saved") && !window.says("ui-notes-correct"), "{lang:?}");
        window.click("ui-toast-show");
        assert!(window.says("ui-notes-correct"), "{lang:?}: the note is open");
        assert!(window.shows("Wycena będzie we wtorek"), "{lang:?}");
        let show = window.words.say("ui-toast-show");
        let offered = window.harness.query_by_label(&show).is_some();
        assert!(!offered, "{lang:?}: what is in front is not offered");
        window.press(Key::Escape);
        window.ctrl(Key::Num4);
        window.ctrl(Key::K);
        assert!(window.shows("Wycena będzie we wtorek"), "{lang:?}: among the latest records");
        window.press(Key::Escape);
        window.ctrl(Key::Z);
        let what = window.words.say("ui-notes-saved");
        assert!(window.says_with("ui-undone", &[("what", what.into())]), "{lang:?}");
        let offered = window.harness.query_by_label(&show).is_some();
        assert!(!offered, "{lang:?}: what was taken back is not offered");
    }
}

#[test]
fn where_time_stands_still_a_call_is_noted_at_that_time() {
    let mut window = Window::open(Lang::En);
    window.click("ui-command-demo");
    let name = window.words.say("ui-start-demo-file-name");
    let path = window.path(&format!("{name}.kronika"));
    let demo = kronika::session::Journal::open(&path, kronika::session::Access::Read);
    let stands = demo.expect("the demo").story_ends().expect("it stands");
    let time = stands.with_timezone(&chrono::Local).format("%H:%M").to_string();
    begin_call(&mut window);
    let said = window.harness.query_all_by_value(&time).next().is_some();
    assert!(said, "{time}");
}

#[test]
fn the_keyboard_goes_to_what_is_wrong() {
    let mut window = Window::with_client(Lang::En, "Model Works");
    begin_call(&mut window);
    window.type_into("ui-notes-with", "Ewa Wzorowa");
    let words = window.words.say("ui-notes-words");
    let at_words =
        |window: &Window| window.harness.query_all_by_label(&words).any(|node| node.is_focused());
    assert!(!at_words(&window));
    window.ctrl(Key::Enter);
    window.settle();
    assert!(at_words(&window), "by the keys");
    window.type_into("ui-notes-with", "Jan Mały");
    assert!(!at_words(&window), "only when it is to be saved");
    window.click("ui-notes-save");
    window.settle();
    assert!(at_words(&window), "by the button");
}
