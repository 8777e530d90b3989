//! Letters beside each other: a conversation as a tree, versions compared, what is missing; and minutes that
//! could not be kept while they are typed.

use std::time::Duration;

use eframe::egui::{Event, Key};
use egui_kittest::kittest::Queryable as _;
use kronika::domain::Lang;

use crate::desk::{Window, message};
use crate::sound::each_text;

fn correspondence(lang: Lang, client: &str) -> Window {
    let mut window = Window::sized(lang, 1440.0, 900.0);
    window.click("ui-command-demo");
    window.click_label(client);
    window.ctrl(Key::Num6);
    window
}

#[test]
fn the_first_letter_is_open_and_its_conversation_is_a_tree() {
    let mut window = correspondence(Lang::Pl, "Zakłady Mleczne Dolina");
    let thread = |count: usize| [("count", count.into())];
    assert!(window.says_with("ui-thread", &thread(5)), "nobody had to choose it");
    assert!(window.shows("zajęło mi to trzy minuty zamiast całego przedpołudnia"));
    window.click_part("Tomasz Bryła, Dzień dobry Pani Ewo, przepraszam, wycena");
    assert!(window.shows("To moje opóźnienie"), "a line of the tree opens its letter");
    assert!(window.says_with("ui-thread", &thread(5)), "and the tree stays");
    // By when an answer is due stands beside a letter that waits.
    let passed = [("passed", 4.into()), ("all", 3.into())];
    assert!(!window.says_with("ui-answers-passed", &passed));
    window.click_part("Ewa Rudnik, Dzień dobry, eksport działa");
    assert!(window.says_with("ui-answers-passed", &passed));
}

#[test]
fn what_is_missing_is_listed_with_words_to_ask_for_it() {
    let mut window = Window::with_client(Lang::En, "Dolina");
    let answer = String::from_utf8(message(2, "Re: Units", "As you wrote.")).expect("words");
    let answer = answer.replace("Content-Type", "In-Reply-To: <lost@wzor.example>\r\nContent-Type");
    window.write("answer.eml", answer.as_bytes());
    window.drop_files(&["answer.eml"]);
    window.ctrl(Key::Num6);
    assert!(window.says("ui-thread-missing"), "the tree says what it lacks");
    window.click("ui-missing");
    for key in ["ui-missing-told-by", "ui-missing-request", "ui-missing-copy"] {
        assert!(window.says(key), "{key}");
    }
    window.click("ui-missing-copy");
}

#[test]
fn nothing_is_missing_where_nothing_is_referred_to() {
    let mut window = Window::with_client(Lang::Ro, "Moara");
    window.write("one.eml", &message(1, "Unități", "Care?"));
    window.drop_files(&["one.eml"]);
    window.ctrl(Key::Num6);
    window.click("ui-missing");
    assert!(window.says("ui-missing-none"));
}

#[test]
fn minutes_that_cannot_be_kept_say_so_until_they_are() {
    let mut window = Window::with_client(Lang::Pl, "Zakład Wzorcowy");
    window.ctrl(Key::Num3);
    window.ctrl(Key::N);
    window.type_into("ui-meetings-title", "Rozruch");
    window.ctrl(Key::Enter);
    // Another program holds the file, as a copy being made of it does.
    let other = rusqlite::Connection::open(window.path("praca.kronika")).expect("the file");
    other.execute_batch("BEGIN IMMEDIATE").expect("held");
    window.harness.event(Event::Text("Rozmowa o kartotekach".to_owned()));
    window.settle();
    std::thread::sleep(Duration::from_millis(1100));
    window.settle();
    assert!(window.says("ui-meetings-not-kept"));
    assert!(window.shows("Rozmowa o kartotekach"), "nothing typed is lost");
    other.execute_batch("ROLLBACK").expect("let go");
    drop(other);
    std::thread::sleep(Duration::from_millis(3100));
    window.settle();
    window.settle();
    assert!(!window.says("ui-meetings-not-kept"), "it was tried again");
}

#[test]
fn versions_of_a_letter_are_held_against_each_other() {
    for lang in Lang::ALL {
        let mut window = correspondence(lang, "Drukarnia Pawilon");
        window.type_into("ui-mail-find", "subject:cennik has:attachment");
        // Two versions are one row, which says so.
        let versions = window.words.say_with("ui-mail-versions", &[("count", 2.into())]);
        let rows = window.harness.query_all_by_label_contains(&format!(", {versions}")).count();
        assert_eq!(rows, 1, "{lang:?}");
        window.click_part("Cennik papierów, ");
        assert!(!window.says("ui-mail-same-words"), "{lang:?}: nothing is compared unasked");
        window.click("ui-mail-compare");
        assert!(window.says("ui-mail-same-words"), "{lang:?}: one came out of Outlook");
        window.click("ui-mail-compare-less");
        assert!(!window.says("ui-mail-same-words"), "{lang:?}: and is hidden again");
    }
}

#[test]
fn lines_that_differ_between_versions_are_told_by_their_side() {
    let mut window = Window::with_client(Lang::En, "Model Works");
    window.write("a.eml", &message(1, "Offer", "Hello\r\nTen days\r\nYours"));
    window.write("b.eml", &message(1, "Offer", "Hello\r\nTwelve days\r\nYours"));
    window.answer(&["a.eml", "b.eml"]);
    window.click("ui-command-import");
    window.click("ui-command-go-to-correspondence");
    window.click_part("Offer");
    window.click("ui-mail-compare");
    let (mine, theirs) = match window.shows("− Ten days") {
        true => ("− Ten days", "+ Twelve days"),
        false => ("− Twelve days", "+ Ten days"),
    };
    assert!(window.shows(mine) && window.shows(theirs));
    assert!(!window.says("ui-mail-version-same-text"));
}

#[test]
fn what_a_chat_names_is_missed_where_there_is_no_message() {
    for lang in Lang::ALL {
        let mut window = Window::with_client(lang, "Dolina");
        assert!(!window.says("ui-missing"), "{lang:?}: nothing can be missing of nothing");
        let chat = "12.05.2024, 14:03 - Ewa Wzorowa: szkic\n\
            12.05.2024, 14:04 - Jan Próbny: PTT-20240512-WA0002.opus (file attached)\n";
        window.write("Czat WhatsApp z Wdrożenie.txt", chat.as_bytes());
        window.drop_files(&["Czat WhatsApp z Wdrożenie.txt"]);
        window.click("ui-command-go-to-correspondence");
        assert!(window.says("ui-empty-correspondence"), "{lang:?}: there is no message");
        window.click("ui-missing");
        assert!(window.shows("PTT-20240512-WA0002.opus"), "{lang:?}");
        assert!(window.says("ui-missing-told-by"), "{lang:?}");
    }
}

#[test]
fn the_path_of_a_file_stays_inside_its_pane() {
    let mut window = Window::sized(Lang::En, 1920.0, 1080.0);
    window.click("ui-command-demo");
    let folder = "Correspondence_of_the_years_2024_to_2026_exported_from_the_old_program";
    std::fs::create_dir_all(window.path(folder)).expect("a folder");
    for number in 1..4 {
        let name = format!("{folder}/message_number_{number}_as_it_was_saved_in_that_program.eml");
        window.write(&name, &message(number, &format!("Long way {number}"), "Words"));
    }
    window.answer(&[folder]);
    window.ctrl(Key::Num6);
    window.click("ui-command-import-folder");
    window.ctrl(Key::Num6);
    for number in 1..4 {
        window.click_part(&format!("Long way {number}"));
        let path = window.harness.query_all_by_label_contains("as_it_was_saved").last();
        let path = path.expect("where it was found").rect();
        assert!(path.right() <= 1904.0 && path.left() >= 1600.0, "{number}: {path:?}");
        let heading = window.words.say("ui-cited-by");
        let heading = window.harness.get_by_label(&heading).rect();
        assert!((heading.left() - path.left()).abs() < 1.0, "{number}: the pane did not move");
    }
}

#[test]
fn a_letter_without_a_date_stands_where_it_was_taken_in() {
    let mut window = Window::with_client(Lang::En, "Dolina");
    let undated = |subject: &str| {
        let mail = String::from_utf8(message(1, subject, "Words")).expect("words");
        let lines = mail.split_inclusive("\r\n").filter(|line| !line.starts_with("Date:"));
        lines.filter(|line| !line.starts_with("Message-ID")).collect::<String>()
    };
    let dated = |days: i64, subject: &str| {
        let at = chrono::Local::now() + chrono::Duration::days(days);
        undated(subject).replace("Subject:", &format!("Date: {}\r\nSubject:", at.to_rfc2822()))
    };
    window.write("a.eml", undated("Found in a drawer").as_bytes());
    window.write("b.eml", dated(-40, "Before").as_bytes());
    window.write("c.eml", dated(40, "From a clock that is fast").as_bytes());
    window.drop_files(&["a.eml", "b.eml", "c.eml"]);
    window.ctrl(Key::Num6);
    let taken = window.words.say_with("ui-mail-undated", &[("day", "".into())]);
    let row = window.harness.get_by_label_contains("Found in a drawer, ").rect();
    let (before, after) = ("Before, ", "From a clock that is fast, ");
    assert!(window.harness.get_by_label_contains(before).rect().top() > row.top());
    assert!(window.harness.get_by_label_contains(after).rect().top() < row.top());
    assert!(window.shows(taken.trim()), "the day beside it is the day it was taken in");
    let mut drawn = Vec::new();
    for clipped in &window.harness.output().shapes {
        each_text(&clipped.shape, &mut |text| drawn.push(text.galley.job.text.clone()));
    }
    let of_week = window.words.say("ui-this-week");
    assert!(drawn.contains(&of_week), "it stands in the week it was taken in: {drawn:?}");
    assert!(!drawn.contains(&window.words.say("ui-no-date")));
}

#[test]
fn a_message_taken_back_says_so_in_the_list_and_over_its_text() {
    for lang in Lang::ALL {
        let mut window = Window::with_client(lang, "Zakład Wzorcowy");
        window.write("1.eml", &message(1, "Zgoda na termin", "Zgadzamy się"));
        window.drop_files(&["1.eml"]);
        window.click("ui-command-go-to-correspondence");
        let path = window.path("praca.kronika");
        let retract = |journal: &mut kronika::session::Journal| {
            let client = journal.now().clients().expect("clients").remove(0).id;
            let mail = journal.now().mail_rows(client, 0, 1).expect("rows").remove(0);
            let reason = "Nie do tej teczki".to_owned();
            kronika::session::Op::Retract { id: mail.id, reason }
        };
        let copy = window.path("kopia.kronika");
        std::fs::copy(&path, &copy).expect("a copy");
        let wal = path.with_extension("kronika-wal");
        if wal.exists() {
            std::fs::copy(wal, copy.with_extension("kronika-wal")).expect("its log");
        }
        let mut journal =
            kronika::session::Journal::open(&copy, kronika::session::Access::Write).expect("opens");
        let op = retract(&mut journal);
        journal.transact(op).expect("taken back");
        drop(journal);
        window.answer(&["kopia.kronika"]);
        window.ctrl_shift(eframe::egui::Key::O);
        window.ctrl(eframe::egui::Key::Num6);
        let mark = window.words.say("ui-retracted");
        assert!(window.shows(&mark), "{lang:?}: its row says so");
        window.click_part("Zgoda na termin");
        let reason = [("reason", "Nie do tej teczki".into())];
        assert!(window.says_with("ui-register-retracted-why", &reason), "{lang:?}");
        window.click("ui-deeds-restore");
        window.write_into("ui-register-reason", "Jednak do tej");
        window.ctrl(eframe::egui::Key::Enter);
        assert!(window.says("ui-deeds-restore-saved"), "{lang:?}");
        assert!(!window.says_with("ui-register-retracted-why", &reason), "{lang:?}: it counts");
        assert!(!window.shows(&mark), "{lang:?}: and its row is as any other");
        window.ctrl(eframe::egui::Key::Num9);
        assert!(window.says("ui-record-restored"), "{lang:?}: so its entry is called");
        window.ctrl(eframe::egui::Key::Num6);
        window.ctrl(eframe::egui::Key::Z);
        assert!(window.shows(&mark), "{lang:?}: the last act is undone, whichever it was");
    }
}
