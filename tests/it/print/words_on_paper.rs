//! What can be read from the pages, and that no text can break them.

use std::process::Command;

use kronika::domain::{Lang, Side};
use kronika::print::{self, Attendee, ChangeRow, Pdf, Shift};
use proptest::prelude::*;

use super::{keep, plain_row, samples};

/// The text of a PDF with its runs of white space as one space; none where the reader is not installed.
pub fn words_of(pdf: &Pdf) -> Option<String> {
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), &pdf.bytes).expect("the page is written");
    let read = Command::new("pdftotext").arg("-layout").arg(file.path()).arg("-").output();
    let Ok(read) = read else {
        println!("skipped: pdftotext is not installed");
        return None;
    };
    let text = String::from_utf8_lossy(&read.stdout).replace('\u{200b}', "");
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn a_page_says_what_it_holds() {
    let print = "7f3a 91c2 0be4 55d8 c1aa 3e90 6d2f 84b7 19ee 20c5 f7d3 4a68 b052 9e1c 8d37 e6f4";
    let check = |pdf: Pdf, expected: &[&str]| {
        let Some(words) = words_of(&pdf) else { return };
        for part in expected.iter().chain([&print]) {
            assert!(words.contains(part), "{part} is not in {words}");
        }
    };
    let pl = ["Stan wiedzy na 11 września 2026, 16:40 (UTC+2)", "strona 1 z 3", "strona 3 z 3"];
    check(print::print(&samples::schedule(Lang::Pl), "a").expect("a schedule"), &pl);
    let rows = [
        "2.3 Kartoteki kontrahentów",
        "usunięte 8.09",
        "Brak listy z zakładu w Rudnie",
        "bez dowodu",
    ];
    check(print::print(&samples::schedule(Lang::Pl), "a").expect("a schedule"), &rows);
    let minutes =
        ["As known on 11 September 2026", "Annex 1", "carried over 5 times", "Ștefan Țurcanu"];
    check(print::print(&samples::minutes(Lang::En), "b").expect("minutes"), &minutes);
    let rules = [
        "Termene de răspuns",
        "Încheiată, a fost în vigoare până la 31 august 2026",
        "fără dovadă",
    ];
    check(print::print(&samples::rules(Lang::Ro), "c").expect("rules"), &rules);
    let messages = ["bez tematu", "bez daty", "Terminale wagowe"];
    check(print::print(&samples::messages(Lang::Pl, 20), "d").expect("messages"), &messages);
}

#[test]
fn annexes_stand_above_what_was_sealed() {
    let pdf = print::print(&samples::minutes(Lang::Pl), "a").expect("minutes");
    let Some(words) = words_of(&pdf) else { return };
    let place = |part: &str| words.find(part).unwrap_or_else(|| panic!("{part} is not in {words}"));
    assert!(place("Aneks 1") < place("Treść zaplombowana"));
    assert!(place("Treść zaplombowana") < place("Co jest najważniejsze"));
}

/// The words of each page; none where the reader is not installed.
fn pages_of(pdf: &Pdf) -> Option<Vec<String>> {
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), &pdf.bytes).expect("the page is written");
    let read = Command::new("pdftotext").arg(file.path()).arg("-").output().ok()?;
    let text = String::from_utf8_lossy(&read.stdout).replace('\u{200b}', "");
    Some(text.split('\u{c}').map(str::to_owned).collect())
}

#[test]
fn whose_an_action_is_stands_on_the_page_of_the_action() {
    let mut minutes = samples::minutes(Lang::Pl);
    let mut point = minutes.points[0].clone();
    let mut action = point.outcomes[1].clone();
    action.owner = Some("Konstancja Brzęczyszczykiewicz Przyborowska ".repeat(3));
    // Enough of them that some would be parted by the end of a page.
    point.outcomes = (0..80)
        .map(|number| {
            let text = format!("Zadanie nr{number}nr, {}", "krótkie ".repeat(number % 7));
            let owner = action.owner.as_deref().map(|owner| format!("{owner}os{number}os"));
            kronika::print::OutcomeRow { text, owner, ..action.clone() }
        })
        .collect();
    minutes.points = vec![point];
    let Some(pages) = pages_of(&print::print(&minutes, "a").expect("minutes")) else {
        return println!("skipped: pdftotext is not installed");
    };
    assert!(pages.len() > 4);
    let at = |part: &str| {
        pages.iter().position(|page| page.contains(part)).unwrap_or_else(|| panic!("{part}"))
    };
    for number in 0..80 {
        let (text, owner) = (at(&format!("nr{number}nr")), at(&format!("os{number}os")));
        assert_eq!(text, owner, "action {number}");
    }
}

#[test]
fn text_is_never_markup() {
    let text = r##"#panic("x") $x_1$ *b* _i_ `raw` @ref <tag> [c] \u{41} //no /*no*/ = - + "quotes" -- ..."##;
    let pdf =
        print::print(&samples::bare(Lang::Pl, vec![plain_row(text)]), "a").expect("a schedule");
    keep("markup", &pdf);
    let Some(words) = words_of(&pdf) else { return };
    for part in text.split(' ') {
        assert!(words.contains(part), "{part} is not in {words}");
    }
}

#[test]
fn what_a_font_lacks_is_told() {
    let rows = vec![plain_row("Spotkanie 🎉 z 日本"), plain_row("\u{202e}fdp.exe")];
    let pdf = print::print(&samples::bare(Lang::Pl, rows), "a").expect("a schedule");
    keep("missing-letters", &pdf);
    let Some(words) = words_of(&pdf) else { return };
    assert!(words.contains("Spotkanie � z ��"), "{words}");
    assert!(words.contains("zastępuje literę"), "{words}");
    assert!(words.contains("fdp.exe"), "{words}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_can_be_printed(texts in proptest::collection::vec(any::<String>(), 6)) {
        let text = |n: usize| texts[n].clone();
        let mut schedule = samples::schedule(Lang::En);
        schedule.title = text(0);
        schedule.frame.client = text(1);
        schedule.frame.team = text(2);
        schedule.frame.fingerprint = text(3);
        schedule.rows.push(print::ScheduleRow { owner: Some(text(4)), number: text(2), ..plain_row(&text(5)) });
        schedule.changes.push(ChangeRow {
            number: text(0), title: text(1), was: None, now: None, shift: Shift::Unknown,
            side: Some(Side::Nobody), cause: text(3), source: Some(text(2)),
        });
        prop_assert!(print::print(&schedule, &text(4)).is_ok());
        let mut minutes = samples::minutes(Lang::Ro);
        minutes.title = text(0);
        minutes.place = Some(text(5));
        minutes.annexes[0].text = text(1);
        minutes.points[0].title = text(2);
        minutes.points[0].outcomes[0].text = text(3);
        let presence = minutes.attendance[0].presence;
        minutes.attendance.push(Attendee { name: text(4), role: Some(text(5)), side: None, presence });
        prop_assert!(print::print(&minutes, "a").is_ok());
        let mut rules = samples::rules(Lang::Pl);
        rules.rules[0].title = Some(text(0));
        rules.rules[1].words = text(1);
        rules.rules[2].agreed_by = vec![text(2), text(3)];
        prop_assert!(print::print(&rules, "a").is_ok());
        let mut messages = samples::messages(Lang::En, 2);
        messages.rows[0].subject = text(0);
        messages.rows[0].from = text(1);
        messages.rows[1].to = text(2);
        messages.rows[1].sha256 = text(3);
        prop_assert!(print::print(&messages, "a").is_ok());
    }
}
