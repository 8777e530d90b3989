//! The home screen: what waits, across clients.

use eframe::egui::Key;
use kronika::domain::Lang;

use crate::desk::{Window, message};
use crate::sound::each_text;

#[test]
fn the_demo_journal_shows_what_waits() {
    let mut window = Window::sized(Lang::Pl, 1440.0, 900.0);
    window.click("ui-command-demo");
    window.ctrl(Key::Num0);
    for key in [
        "ui-today-owed",
        "ui-today-overdue",
        "ui-today-awaited",
        "ui-today-contact",
        "ui-today-week",
    ] {
        assert!(window.says(key), "{key}");
    }
    // A line of each client, and who keeps us waiting.
    assert!(window.shows("Drukarnia Pawilon"), "one client");
    assert!(window.shows("Zakłady Mleczne Dolina"), "the other");
    // The story has ended, and its last day is the one shown, whenever it is told.
    assert!(window.shows("30 września 2026") && window.says("ui-story-mark"));
    assert!(!window.says("ui-today-longer"), "contact is as it was on that day");
    let promised = [("subject", "Kartoteki – jednostki miar".into())];
    assert!(window.says_with("ui-today-promised-answer", &promised), "a day promised this week");
}

#[test]
fn a_line_opens_its_record() {
    let mut window = Window::sized(Lang::Pl, 1440.0, 900.0);
    window.click("ui-command-demo");
    window.ctrl(Key::Num0);
    window.click_part("Import próbny");
    assert!(!window.says("ui-today-owed"), "the home screen gave way");
    assert!(window.says("ui-section-schedule"));
}

#[test]
fn the_arrows_move_among_the_lines() {
    let mut window = Window::sized(Lang::En, 1440.0, 900.0);
    window.click("ui-command-demo");
    window.ctrl(Key::Num0);
    // The first line has the keyboard.
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    assert!(!window.says("ui-today-owed"), "the second line was opened by the keyboard");
}

#[test]
fn an_empty_journal_says_that_nothing_waits() {
    let mut window = Window::with_client(Lang::En, "Dolina");
    window.ctrl(Key::Num0);
    assert!(window.says("ui-today-calm-for-good"));
    assert!(window.says("ui-today-owed-none"));
}

#[test]
fn an_old_message_without_an_answer_is_owed() {
    let mut window = Window::with_client(Lang::En, "Dolina");
    let old = chrono::Utc::now() - chrono::Days::new(20);
    let mail = String::from_utf8(message(1, "Units of measure", "Which ones?")).expect("words");
    let mail: String = mail
        .lines()
        .map(|line| match line.starts_with("Date:") {
            true => format!("Date: {}\r\n", old.to_rfc2822()),
            false => format!("{line}\r\n"),
        })
        .collect();
    window.write("old.eml", mail.as_bytes());
    window.drop_files(&["old.eml"]);
    window.ctrl(Key::Num0);
    let answer = [("subject", "Units of measure".into())];
    assert!(window.says_with("ui-today-answer", &answer));
}

#[test]
fn a_past_day_has_no_today() {
    let mut window = Window::sized(Lang::En, 1440.0, 900.0);
    window.click("ui-command-demo");
    window.ctrl(Key::D);
    window.type_into("ui-known-on-label", "2026-09-15");
    window.press(Key::Enter);
    window.ctrl(Key::Num0);
    assert!(window.says("ui-today-only-now"));
}

#[test]
fn a_client_that_cannot_be_read_is_one_line() {
    let mut window = Window::sized(Lang::En, 1440.0, 900.0);
    let path = window.path("demo.kronika");
    drop(kronika::session::demo::create(&path).expect("the demo journal"));
    let file = rusqlite::Connection::open(&path).expect("the file");
    let spoil = "UPDATE records SET body = '{\"acts\":[]}' WHERE kind = 'decision' AND client =
        (SELECT id FROM records WHERE kind = 'client' AND title = 'Drukarnia Pawilon')";
    file.execute_batch(spoil).expect("spoilt");
    drop(file);
    window.type_into("ui-start-name", "Jan Próbny");
    window.answer(&["demo.kronika"]);
    window.click("ui-command-open");
    window.ctrl(Key::Num0);
    let said = window.words.say_with(
        "ui-today-failed",
        &[("client", "Drukarnia Pawilon".into()), ("reason", "".into())],
    );
    assert!(window.shows(said.trim_end()), "the client that failed is named");
    assert!(window.shows("Import próbny"), "the other one is told of");
}

#[test]
fn a_message_for_whose_answer_nothing_was_agreed_has_no_day() {
    let mut window = Window::with_client(Lang::En, "Dolina");
    let mail = String::from_utf8(message(1, "Found in a drawer", "Which?")).expect("words");
    let lines = mail.split_inclusive("\r\n").filter(|line| !line.starts_with("Date:"));
    let mail: String = lines.collect();
    window.write("drawer.eml", mail.as_bytes());
    window.drop_files(&["drawer.eml"]);
    window.ctrl(Key::Num0);
    let today = chrono::Local::now().date_naive();
    let since = kronika::text::dates::day_and_month(Lang::En, today);
    let since = window.words.say_with("ui-today-since", &[("date", since.into())]);
    assert!(window.says("ui-today-unagreed"), "its group says that no day was agreed");
    assert!(window.shows(&format!("Found in a drawer, Dolina, Ewa Wzorowa, {since}")));
    assert!(!window.says("ui-today-next-week") && !window.says("ui-today-this-week"));
    assert!(!window.says("ui-today-overdue"));
}

#[test]
fn names_are_whole_where_there_is_room_for_them() {
    let mut window = Window::with_client(Lang::Ro, "Moara Someșului din Cluj");
    window.harness.set_size(eframe::egui::vec2(1920.0, 1080.0));
    window.settle();
    let lately = (chrono::Utc::now() - chrono::Days::new(2)).to_rfc2822();
    let mail = String::from_utf8(message(1, "Unități", "Care?")).expect("words");
    let mail = mail.replace("Mon, 02 Jun 2026 10:00:00 +0200", &lately);
    window.write("one.eml", mail.as_bytes());
    window.drop_files(&["one.eml"]);
    window.ctrl(Key::Num0);
    let mut cut = Vec::new();
    for clipped in &window.harness.output().shapes {
        each_text(&clipped.shape, &mut |text| {
            if text.galley.elided {
                cut.push(text.galley.job.text.clone());
            }
        });
    }
    assert!(!cut.iter().any(|text| text.contains("Moara") || text.contains("Wzorowa")), "{cut:?}");
    assert!(window.says_with("ui-today-answer", &[("subject", "Unități".into())]));
}
