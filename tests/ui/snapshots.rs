//! What is told of snapshots: how each went out, what silence means, what took its place; and states compared with
//! days gone by.

use eframe::egui::{Event, Key};
use std::collections::BTreeMap;

use kronika::domain::{Kind, Lang, Record, Side, Source, Value};
use kronika::session::{Access, Journal, Op};
use kronika::text::dates;

use crate::desk::Window;

fn schedule(client: &str, lang: Lang) -> Window {
    let mut window = Window::sized(lang, 1440.0, 1000.0);
    window.click("ui-command-demo");
    window.click_label(client);
    window.ctrl(Key::Num5);
    window.settle();
    window
}

fn capital(words: &str) -> String {
    let mut signs = words.chars();
    signs.next().into_iter().flat_map(char::to_uppercase).chain(signs).collect()
}

fn on(window: &Window, key: &str, day: &str) -> bool {
    let day = dates::day_and_month(window.words.lang(), day.parse().expect("a day"));
    window.says_with(key, &[("date", day.into())])
}

#[test]
fn silence_is_told_with_its_last_day_and_a_late_refusal_as_late() {
    for lang in Lang::ALL {
        let mut window = schedule("Drukarnia Pawilon", lang);
        window.click("ui-schedule-snapshots");
        assert!(on(&window, "ui-schedule-sent-on", "2026-03-20"), "{lang:?}");
        assert!(on(&window, "ui-schedule-silence-since", "2026-03-27"), "{lang:?}");
        window.click_part(&format!("{}, 1. ", window.words.say("ui-schedule-mark-refused")));
        window.write_into("ui-schedule-refused-reason", "Za wcześnie");
        window.click_label(&capital(&window.words.say("common-no-proof")));
        window.click("ui-schedule-refused-save");
        assert!(window.says("common-snapshot-accepted-by-silence"), "it stays accepted");
        assert!(on(&window, "ui-schedule-refused-late", "2026-09-30"), "{lang:?}");
        assert!(window.shows("Za wcześnie"));
    }
}

#[test]
fn what_took_the_place_of_a_snapshot_does_not_take_its_acceptance() {
    let mut window = schedule("Zakłady Mleczne Dolina", Lang::En);
    window.click("ui-schedule-snapshots");
    assert!(on(&window, "ui-schedule-was-accepted", "2026-06-16"));
    window.click_part(&format!("{}, 3. ", window.words.say("ui-schedule-behind")));
    assert!(window.shows("snapshot 3, accepted 16 Jun"), "so it is named as the reference");
}

#[test]
fn what_an_empty_last_day_means_is_said_when_a_snapshot_is_sent() {
    let mut window = Window::with_client(Lang::Pl, "Zakład Wzorcowy");
    window.ctrl(Key::Num5);
    window.ctrl(Key::N);
    window.harness.event(Event::Text("Import próbny @Nowak +10d".to_owned()));
    window.settle();
    window.press(Key::Enter);
    window.press(Key::Escape);
    window.click("ui-command-snapshot");
    window.type_into("ui-snapshot-name", "Plan");
    window.press(Key::Enter);
    window.click_part(&format!("{}, 1. Plan", window.words.say("ui-schedule-mark-sent")));
    assert!(window.says("ui-schedule-agreed-nothing"), "no rule gives days");
    window.click("ui-schedule-handed");
    window.click("ui-schedule-sent-save");
    assert!(window.says("ui-schedule-silence-nothing"));
}

#[test]
fn any_two_of_a_snapshot_now_and_a_day_gone_by_are_compared() {
    let mut window = schedule("Zakłady Mleczne Dolina", Lang::Pl);
    window.click("ui-schedule-snapshots");
    window.click_part(&format!("{}, 4. ", window.words.say("ui-schedule-compare")));
    let now = window.words.say("ui-schedule-now");
    let to = format!("{}, {now}", window.words.say("ui-schedule-compare-to"));
    let from = format!("{}, Migawka 4", window.words.say("ui-schedule-compare-from"));
    let known = |window: &Window, day: &str| {
        let long = dates::long(Lang::Pl, day.parse().expect("a day"));
        window.words.say_with("ui-schedule-known-on", &[("date", long.into())])
    };
    for (end, day) in [(to, "2026-06-12"), (from, "2026-05-04")] {
        window.click_part(&end);
        window.press(Key::Escape);
        assert!(window.says("ui-schedule-compare-close"), "the menu goes before what lies below");
        window.click_part(&end);
        window.click("ui-schedule-compare-day");
        window.press(Key::Escape);
        assert!(window.says("ui-schedule-compare-close"), "so does the day being typed");
        window.click_part(&end);
        window.click("ui-schedule-compare-day");
        window.type_into("ui-known-on-label", day);
        window.press(Key::Enter);
        assert!(window.shows(&known(&window, day)), "{end}");
    }
    assert!(window.shows("Odejście kierownika produkcji"), "what moved between them is told");
    window.click("ui-schedule-compare-chart");
    assert!(window.says("ui-schedule-chart"), "the same on a chart");
    window.click("ui-command-print-compared");
    window.settle();
    assert!(window.shows(&known(&window, "2026-05-04")), "and on paper");
}

#[test]
fn what_a_format_has_no_place_for_is_told_when_a_schedule_is_given_away() {
    let mut window = schedule("Zakłady Mleczne Dolina", Lang::En);
    window.answer(&["plan.xml"]);
    window.click("ui-command-give-plan");
    window.click_part(&format!("{}, ", window.words.say("ui-schedule-give-format")));
    window.click("ui-schedule-format-mspdi");
    window.click("ui-command-save-plan");
    window.settle();
    let left = window.words.say_with("common-plan-left-out", &[("count", 1.into())]);
    assert!(window.shows(&left), "the removed task is named as left out");
}

#[test]
fn a_moved_date_is_told_in_one_sentence() {
    for lang in Lang::ALL {
        let mut window = schedule("Zakłady Mleczne Dolina", lang);
        window.click_part("Testy akceptacyjne, ");
        window.click("ui-schedule-details");
        let day = |day: &str| dates::long(lang, day.parse().expect("a day"));
        let days = [("days", "+14".into()), ("count", 14.into())];
        let values = [
            ("before", day("2026-11-25").into()),
            ("after", day("2026-12-15").into()),
            ("days", window.words.say_with("ui-schedule-days", &days).into()),
        ];
        assert!(window.says_with("ui-history-moved", &values), "{lang:?}");
    }
}

#[test]
fn what_was_added_since_and_moved_then_has_its_cause_in_the_comparison() {
    let mut window = Window::sized(Lang::Pl, 1440.0, 900.0);
    let path = window.path("demo.kronika");
    drop(kronika::session::demo::create(&path).expect("the demo journal"));
    let mut journal = Journal::open(&path, Access::Write).expect("opens");
    let reader = journal.now();
    let tasks = reader
        .clients()
        .expect("clients")
        .into_iter()
        .flat_map(|client| reader.records(client.id, &[Kind::Task]).expect("tasks"));
    let added = |task: &Record| task.gist(None).title == "Druga drukarka etykiet";
    let id = tasks.into_iter().find(added).expect("added after the snapshot").id;
    let due = BTreeMap::from([("due".to_owned(), Value::from("2026-11-06"))]);
    let op = Op::Change {
        id,
        fields: Value::Map(due),
        cause: Some("Dostawca nie miał drukarek".to_owned()),
        side: Some(Side::ThirdParty),
        source: Some(Source::NoProof),
    };
    journal.transact(op).expect("moved");
    drop(journal);
    window.type_into("ui-start-name", "Jan Próbny");
    window.answer(&["demo.kronika"]);
    window.click("ui-command-open");
    window.ctrl(Key::K);
    window.type_into("ui-find", "porównaj harmonogram");
    window.press(Key::Enter);
    assert!(window.says("ui-schedule-compare-close"));
    assert!(window.shows("Dostawca nie miał drukarek"));
}
