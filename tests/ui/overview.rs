//! The overview of a client.

use eframe::egui::Key;
use kronika::domain::{Kind, Lang};
use kronika::session::{Op, demo, parse_json};

use crate::desk::Window;

/// The demo, in which one task of ours is past its date.
fn dolina(lang: Lang) -> Window {
    let mut window = Window::sized(lang, 1440.0, 900.0);
    let name = window.words.say("ui-start-demo-file-name");
    let mut journal = demo::create(&window.path(&format!("{name}.kronika"))).expect("the demo");
    let client = journal.now().client_named("ZM Dolina").expect("a client").id;
    let fields = br#"{"title":"Raport dzienny","side":"us","due":"2026-09-23"}"#;
    let fields = parse_json(fields).expect("fields");
    journal.transact(Op::Add { client, kind: Kind::Task, fields }).expect("a task");
    drop(journal);
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
    assert!(window.shows("Raport dzienny"), "a promise past its date");
    for key in ["ui-overview-answer-time", "ui-overview-their-time"] {
        assert!(window.says(key), "{key}");
    }
    let half = window.words.say("ui-overview-answer-half");
    assert!(window.shows(&half), "how soon half of all were answered");
}

#[test]
fn a_promise_is_recorded_as_kept() {
    let mut window = dolina(Lang::En);
    let kept = window.words.say("ui-overview-was-kept");
    window.click_label(&format!("{kept} Raport dzienny"));
    assert!(window.says("ui-overview-kept-title"));
    window.click("ui-overview-save");
    assert!(window.says("ui-overview-kept-saved"));
    assert!(!window.shows(&format!("{kept} Raport dzienny")), "it is no longer among the promises");
}

#[test]
fn a_new_date_asks_for_its_cause() {
    let mut window = dolina(Lang::En);
    let new = window.words.say("ui-overview-new-date");
    window.click_label(&format!("{new} Raport dzienny"));
    window.type_into("ui-overview-date-new", "+10d");
    window.click("ui-overview-save");
    assert!(window.says("ui-overview-cause-side"), "the form stays with what was typed");
    window.press(Key::Escape);
    assert!(!window.says("ui-overview-cause-side"));
}

#[test]
fn an_answer_is_recorded_as_given_and_promised_anew_from_the_overview() {
    let mut window = dolina(Lang::En);
    let csv = "Odp.: Eksport partii do CSV";
    let new = format!("{} {csv}", window.words.say("ui-overview-new-date"));
    window.click_label(&new);
    assert!(window.says("ui-overview-answer-date"));
    assert!(!window.says("ui-overview-cause-side"), "an answer has no cause on a side");
    window.type_into("ui-overview-date-new", "2026-10-05");
    window.click("ui-overview-save");
    assert!(window.says("ui-answers-saved"));
    assert!(!window.shows(&new), "its new day has not come");
    let promised = [("subject", "Eksport partii do CSV".into())];
    assert!(window.says_with("ui-today-promised-answer", &promised), "among the next dates");

    let mut window = dolina(Lang::En);
    let done = format!("{} {csv}", window.words.say("ui-overview-was-answered"));
    window.click_label(&done);
    window.click("ui-overview-save");
    assert!(window.says("ui-answers-saved"));
    assert!(!window.shows(&done), "it is no longer among the promises");
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

#[test]
fn a_new_file_says_what_to_begin_with_until_it_is_on_its_way() {
    for lang in Lang::ALL {
        let mut window = Window::with_new_client(lang, "Zakład Wzorcowy");
        assert!(window.says("ui-overview-steps"), "{lang:?}");
        window.click("ui-command-add-yourself");
        assert!(window.says("ui-people-new-saved"), "{lang:?}");
        assert!(!window.says("ui-command-add-yourself"), "{lang:?}: it is done");
        window.ctrl(Key::Num8);
        assert!(window.shows("Jan Próbny"), "{lang:?}");
        for (key, title) in [(Key::Num5, "Spis"), (Key::Num3, "Start")] {
            window.ctrl(key);
            window.ctrl(Key::N);
            window.harness.event(eframe::egui::Event::Text(title.to_owned()));
            window.settle();
            match key {
                Key::Num5 => window.press(Key::Enter),
                _ => window.ctrl(Key::Enter),
            }
            window.press(Key::Escape);
        }
        window.ctrl(Key::Num1);
        assert!(!window.says("ui-overview-steps"), "{lang:?}: the file is on its way");
    }
}
