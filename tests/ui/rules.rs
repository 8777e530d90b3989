//! Rules: the first one from a template, agreed to, amended, compared, ended, mended and taken back.

use eframe::egui::Key;
use kronika::domain::Lang;

use crate::desk::Window;

/// A window on the rules of a client with one rule, proposed.
fn proposed(lang: Lang) -> Window {
    let mut window = Window::with_client(lang, "Zakład Wzorcowy");
    window.ctrl(Key::Num4);
    assert!(window.says("ui-rules-empty"), "{lang:?}");
    let title = window.words.say("ui-rules-first-answers");
    let take = window.words.say_with("ui-rules-take-named", &[("title", title.into())]);
    window.click_label(&take);
    window.ctrl(Key::Enter);
    assert!(window.says("ui-rules-new-saved"), "{lang:?}");
    assert!(window.says("ui-rules-proposed"), "{lang:?}: nobody agreed yet");
    window
}

fn agree(window: &mut Window) {
    window.click("ui-rules-agree-open");
    window.type_into("ui-rules-agreed-by", "Ewa Wzorowa, Jan Wzorowy");
    replace(window, "ui-rules-in-force-from", "2026-02-09");
    window.click("ui-rules-agree");
    assert!(window.says("ui-rules-agree-saved"));
}

fn replace(window: &mut Window, key: &str, text: &str) {
    window.type_into(key, "");
    window.ctrl(Key::A);
    window.type_into(key, text);
}

#[test]
fn a_first_rule_is_taken_from_a_template_and_agreed_to() {
    for lang in Lang::ALL {
        let mut window = proposed(lang);
        agree(&mut window);
        assert!(window.shows("Ewa Wzorowa, Jan Wzorowy"), "{lang:?}");
        let state = window.words.say("ui-rules-in-force");
        assert!(window.shows(&state), "{lang:?}");
        assert!(!window.says("ui-rules-agree-open"), "{lang:?}: everyone has agreed");
    }
}

#[test]
fn the_other_templates_are_there_when_the_next_rule_is_written() {
    for lang in Lang::ALL {
        let mut window = proposed(lang);
        let days = window.words.say_with("ui-rules-days-answer", &[("count", 3.into())]);
        assert!(window.shows(&days), "{lang:?}: the days its words speak of");
        window.ctrl(Key::N);
        window.click("ui-rules-first-changes");
        assert!(!window.says("ui-rules-begin-with"), "{lang:?}");
        window.ctrl(Key::Enter);
        assert!(window.says("ui-rules-new-saved"), "{lang:?}");
        assert!(window.shows(&window.words.say("ui-rules-first-changes")), "{lang:?}");
    }
}

#[test]
fn what_is_taken_back_is_named_and_a_taking_back_stays() {
    for lang in Lang::ALL {
        let mut window = proposed(lang);
        agree(&mut window);
        window.ctrl(Key::Z);
        let what = window.words.say("ui-rules-agree-saved");
        assert!(window.says_with("ui-undone", &[("what", what.into())]), "{lang:?}");
        window.click("ui-register-retract-open");
        window.write_into("ui-register-reason", "Zapisana dwa razy");
        window.click("ui-register-retract");
        window.ctrl(Key::Z);
        let what = window.words.say("ui-register-retract-saved");
        assert!(window.says_with("ui-undone", &[("what", what.into())]), "{lang:?}");
        assert!(window.says("ui-register-retract-open"), "{lang:?}: it counts again");
        let mut window = proposed(lang);
        agree(&mut window);
        window.ctrl(Key::Z);
        window.ctrl(Key::Z);
        let what = window.words.say("ui-rules-new-saved");
        assert!(window.says_with("ui-undone", &[("what", what.into())]), "{lang:?}: one by one");
        window.ctrl(Key::Z);
        assert!(window.says("ui-undo-none"), "{lang:?}: what takes back is not taken back");
    }
}

#[test]
fn how_long_an_answer_may_take_is_part_of_the_rule() {
    for lang in Lang::ALL {
        let mut window = proposed(lang);
        agree(&mut window);
        window.press(Key::F2);
        window.type_into("ui-rules-days", "soon");
        assert!(window.says("ui-people-days-wrong"), "{lang:?}");
        replace(&mut window, "ui-rules-days", "5");
        assert!(window.says_with("ui-rules-days-answer", &[("count", 5.into())]), "{lang:?}");
        window.ctrl(Key::Enter);
        assert!(window.says("ui-rules-amend-saved"), "{lang:?}: other days are another version");
        assert!(window.says_with("ui-rules-days-answer", &[("count", 5.into())]), "{lang:?}");
    }
}

#[test]
fn an_amendment_stands_beside_the_version_before() {
    let mut window = proposed(Lang::Pl);
    agree(&mut window);
    window.press(Key::F2);
    window.ctrl(Key::Enter);
    assert!(window.says("ui-rules-amend-title"), "an amendment says something new");
    window.write_into("ui-rules-words", " Listę wysyłamy w piątek.");
    window.type_into("ui-rules-agreed-by", "Ewa Wzorowa");
    assert!(window.says("ui-rules-new-title") || window.says("ui-rules-amend-title"));
    window.ctrl(Key::Enter);
    assert!(window.says("ui-rules-amend"), "without its first day nothing is recorded");
    window.type_into("ui-rules-in-force-from", "2026-03-02");
    window.ctrl(Key::Enter);
    assert!(window.says("ui-rules-amend-saved"));
    assert!(window.shows("Wersja 1") && window.shows("Wersja 2"), "side by side");
    assert!(window.shows("9 lut – 1 mar 2026"), "the first ends the day before the second");
    window.click("ui-rules-one-text");
    assert!(!window.shows("Wersja 1"), "one text, of the newer version");
    window.click("ui-rules-beside");
    window.type_into("ui-rules-in-force-on", "2026-02-20");
    assert!(window.shows("wersja 1, obowiązuje"), "the list shows the version of that day");
    replace(&mut window, "ui-rules-in-force-on", "2026-02-01");
    assert!(window.shows("1 lutego 2026"), "nothing was in force, and that is said");
}

#[test]
fn an_ended_rule_stays_and_a_mistake_is_mended_with_its_reason() {
    let mut window = proposed(Lang::En);
    agree(&mut window);
    window.click("ui-register-correct-open");
    window.type_into("ui-rules-title", "!");
    window.ctrl(Key::Enter);
    assert!(window.says("ui-register-correct"), "a correction has a reason");
    window.write_into("ui-register-reason", "A slip of the pen");
    window.ctrl(Key::Enter);
    assert!(window.says("ui-register-correct-saved"));
    assert!(window.shows("Corrected") && window.shows("Title: ") && window.shows("Version 1"));
    window.click("ui-rules-end-open");
    replace(&mut window, "ui-register-last-day", "2026-06-03");
    window.write_into("ui-register-reason", "Nobody used it");
    window.click("ui-rules-end");
    assert!(window.says("ui-rules-end-saved"));
    assert!(window.shows("Was in force until 3 June 2026: Nobody used it"));
    assert!(window.shows("0 in force, 1 ended"));
    window.click("ui-register-retract-open");
    window.write_into("ui-register-reason", "Of another client");
    window.click("ui-register-retract");
    assert!(window.shows("Taken back: Of another client"));
    assert!(!window.says("ui-register-correct-open"), "what is taken back changes no more");
}

#[test]
fn a_past_day_is_only_read() {
    let mut window = Window::open(Lang::En);
    window.click("ui-command-demo");
    window.click_label("Zakłady Mleczne Dolina");
    window.ctrl(Key::Num4);
    window.click_part("Odpowiedź w trzy dni robocze");
    assert!(window.shows("Version 2") && window.shows("Version 3"));
    window.ctrl(Key::D);
    window.type_into("ui-known-on-label", "2026-05-20");
    window.press(Key::Enter);
    window.ctrl(Key::Num4);
    window.click_part("Odpowiedź w pięć dni");
    assert!(!window.shows("Version 3"), "the third version was not known yet");
    window.click("ui-rules-amend-open");
    assert!(!window.says("ui-rules-amend-title"), "nothing is written on a past day");
}

#[test]
fn what_is_being_typed_survives_a_look_at_another_client() {
    let mut window = Window::open(Lang::Pl);
    window.click("ui-command-demo");
    window.click_label("Zakłady Mleczne Dolina");
    window.ctrl(Key::Num4);
    window.ctrl(Key::N);
    window.write_into("ui-rules-words", "Faktury wysyłamy w piątki");
    std::thread::sleep(std::time::Duration::from_millis(300));
    window.settle();
    window.click_label("Drukarnia Pawilon");
    assert!(!window.shows("Faktury wysyłamy w piątki"));
    window.click_label("Zakłady Mleczne Dolina");
    assert!(window.shows("Faktury wysyłamy w piątki"), "the form is as it was left");
    window.click_part("Odpowiedź w trzy dni robocze");
    assert!(window.shows("Wersja 3"), "a rule can be read meanwhile");
    window.ctrl(Key::N);
    assert!(window.shows("Faktury wysyłamy w piątki"));
    window.click("ui-cancel");
    window.click_part("Odpowiedź w trzy dni robocze");
    window.ctrl(Key::N);
    assert!(!window.shows("Faktury wysyłamy w piątki"), "what was cancelled is gone");
}

#[test]
fn escape_leaves_a_form_in_which_nothing_was_typed() {
    let mut window = proposed(Lang::En);
    window.click("ui-rules-amend-open");
    window.press(Key::Escape);
    assert!(!window.says("ui-rules-amend-title"));
    window.click("ui-rules-amend-open");
    window.write_into("ui-rules-words", "Also on Fridays.");
    window.press(Key::Escape);
    assert!(window.says("ui-rules-amend-title"), "what was typed is not thrown away");
}

#[test]
fn an_amendment_that_is_undone_is_no_version() {
    let mut window = proposed(Lang::Pl);
    agree(&mut window);
    window.press(Key::F2);
    window.write_into("ui-rules-words", " Listę wysyłamy w piątek.");
    window.type_into("ui-rules-agreed-by", "Ewa Wzorowa");
    window.type_into("ui-rules-in-force-from", "2026-03-02");
    window.ctrl(Key::Enter);
    assert!(window.says("ui-rules-amend-saved") && window.shows("Wersja 2"));
    window.click("ui-command-undo");
    assert!(!window.shows("Wersja 2") && !window.shows("Wersja 3"), "no version is left of it");
    assert!(window.says("ui-history-corrected"), "that it was is told");
}
