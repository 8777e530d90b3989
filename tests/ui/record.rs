//! The record and its evidence.

use eframe::egui::Key;
use egui_kittest::kittest::Queryable;
use kronika::domain::Lang;
use kronika::session::{Access, Journal};

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
    assert!(window.says("ui-record-glanced-what"));
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
    assert!(window.shows("wrz 2026, "), "a moment with its day and time");
    window.click("ui-close");
}

#[test]
fn an_entry_opens_its_record() {
    let mut window = record(Lang::Pl);
    window.click_part("Druga drukarka etykiet");
    assert!(!window.says("ui-record-entries-title"), "the record gave way to the schedule");
}

#[test]
fn a_fault_names_its_record_and_where_a_copy_may_be() {
    let mut window = Window::sized(Lang::En, 1440.0, 900.0);
    let path = window.path("demo.kronika");
    drop(kronika::session::demo::create(&path).expect("the demo journal"));
    let file = rusqlite::Connection::open(&path).expect("the file");
    file.execute_batch("DROP TRIGGER blob_chunks_stay").expect("a stranger does what he likes");
    let spoil = "UPDATE blob_chunks SET bytes = x'00', packing = 0 WHERE blob = 20";
    file.execute_batch(spoil).expect("spoilt");
    drop(file);
    window.type_into("ui-start-name", "Jan Próbny");
    window.answer(&["demo.kronika"]);
    window.click("ui-command-open");
    window.ctrl(Key::Num9);
    window.click("ui-record-check-now");
    assert!(window.says_with("ui-record-broken", &[("count", 1_i64.into())]));
    assert!(window.says("ui-record-entry-intact"));
    assert!(window.says("ui-record-copy-message"));
    let open = window.words.say("ui-record-open");
    window.click_part(&format!("{open}: message"));
    assert!(!window.says("ui-record-fingerprint"), "the message was opened");
}

#[test]
fn what_is_shown_otherwise_is_told_at_opening_and_made_anew_from_the_entries() {
    for lang in Lang::ALL {
        let mut window = Window::sized(lang, 1440.0, 900.0);
        let path = window.path("demo.kronika");
        drop(kronika::session::demo::create(&path).expect("the demo journal"));
        let file = rusqlite::Connection::open(&path).expect("the file");
        let spoil = "UPDATE records SET body = replace(body, 'Krótki mail', 'Długi list'), title = replace(title, 'Krótki mail', 'Długi list')";
        file.execute_batch(spoil).expect("spoilt");
        drop(file);
        window.type_into("ui-start-name", "Jan Próbny");
        window.answer(&["demo.kronika"]);
        window.click("ui-command-open");
        for _ in 0..4 {
            window.settle();
        }
        assert!(window.says("error-differs-at-opening"), "{lang:?}: on whatever screen is open");
        window.ctrl(Key::Num9);
        assert!(window.shows("Długi list") && window.says("ui-record-shown-differs"), "{lang:?}");
        let open = window.words.say("ui-record-open");
        let named = format!("{open}: ");
        let opens = window.harness.query_all_by_label_contains(&named);
        let truly = opens.map(|one| format!("{one:?}")).any(|one| one.contains("Krótki mail"));
        assert!(truly, "{lang:?}: by the name its entries give it");
        window.click("ui-command-rebuild");
        assert!(window.says("ui-record-whole"), "{lang:?}: and it was checked again");
        assert!(!window.says("error-differs-at-opening"), "{lang:?}: nothing to warn of any more");
        window.ctrl(Key::Num4);
        assert!(window.shows("Krótki mail") && !window.shows("Długi list"), "{lang:?}");
    }
}

#[test]
fn an_entry_recorded_by_mistake_is_taken_back_in_its_history() {
    for lang in Lang::ALL {
        let mut window = Window::with_client(lang, "Zakład Wzorcowy");
        window.ctrl(Key::Num4);
        let title = window.words.say("ui-rules-first-answers");
        let take = window.words.say_with("ui-rules-take-named", &[("title", title.into())]);
        window.click_label(&take);
        window.ctrl(Key::Enter);
        window.click("ui-rules-agree-open");
        window.type_into("ui-rules-agreed-by", "Ewa Wzorowa");
        window.click("ui-rules-agree");
        assert!(window.says("ui-rules-agree-saved"), "{lang:?}");
        window.ctrl(Key::Num9);
        let history = window.words.say("ui-record-history");
        window.click_part(&format!("{history}: "));
        window.click("ui-history-take-back");
        window.write_into("ui-register-reason", "Zgodziła się Ola, nie Ewa");
        window.click("ui-register-retract");
        assert!(window.says("ui-history-take-back-saved"), "{lang:?}");
        assert!(window.shows("Zgodziła się Ola, nie Ewa"), "{lang:?}: why stays to be read");
        assert!(window.says("ui-retracted"), "{lang:?}: and so does what it was");
        assert!(!window.says("ui-history-take-back"), "{lang:?}: once is enough");
    }
}

#[test]
fn a_fingerprint_from_a_page_is_compared() {
    for lang in Lang::ALL {
        let mut window = Window::with_client(lang, "Zakład Wzorcowy");
        let path = window.path("praca.kronika");
        let printed = Journal::open(&path, Access::Read).expect("opens").fingerprint();
        let printed = printed.expect("a fingerprint");
        window.ctrl(Key::Num9);
        window.type_into("ui-record-print", &printed[..12].to_uppercase());
        window.press(Key::Enter);
        let said = window.words.say("common-fingerprint-record");
        let (beginning, _) = said.split_once('{').expect("a number follows");
        assert!(window.shows(beginning), "{lang:?}");
        window.type_into("ui-record-print", "0000 0000");
        assert!(!window.shows(beginning), "{lang:?}: it is not of what is typed now");
        window.click("ui-record-print-find");
        assert!(window.says("common-fingerprint-none"), "{lang:?}");
        window.type_into("ui-record-print", " none");
        window.press(Key::Enter);
        assert!(window.says("ui-record-print-wrong"), "{lang:?}");
    }
}
