//! Schedules from and for other programs, and the pages of one.

use eframe::egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kronika::domain::{Failure, Lang};

use crate::desk::Window;

fn schedule() -> Window {
    // High enough for all that can be chosen beside the pages.
    let mut window = Window::sized(Lang::En, 1280.0, 1200.0);
    window.click("ui-command-demo");
    window.click_label("Zakłady Mleczne Dolina");
    window.ctrl(Key::Num5);
    window.settle();
    window
}

#[test]
fn tasks_come_from_a_file() {
    let mut window = schedule();
    window.write("plan.csv", b"title,Colour,side\nFrom the file,red,us\nAnother,blue,us\n");
    window.answer(&["plan.csv"]);
    window.click("ui-command-take-plan");
    window.settle();
    assert!(window.says("ui-schedule-take-columns"));
    assert!(window.says_with("ui-schedule-take-tasks", &[("count", "2".into())]));
    assert!(window.shows("Colour"), "a column that is left out is named");
    window.click_label("Add 2 tasks");
    window.settle();
    assert!(window.says("ui-schedule-taken"), "the tasks are in the schedule");
    assert!(!window.says("ui-schedule-take-columns"));
}

#[test]
fn a_table_of_another_program_is_understood_before_it_is_taken() {
    let mut window = schedule();
    let table = "Lp.;Zadanie;Kto;Rozpoczęcie;Termin;Poprzednicy\n\
        1;Spis z natury;Ewa Wzór;01.12.2026;04.12.2026;\n\
        2;Kodowanie regałów;Jan Wzór;07.12.2026;11.12.2026;1ZR+1d\n\
        3;Próba generalna;Ewa Wzór;14.12.2026;18.12.2026;\"1;2RR\"\n\
        4;Odbiór;Jan Wzór;21.12.2026;21.12.2026;9\n";
    window.write("plan.csv", table.as_bytes());
    window.answer(&["plan.csv"]);
    window.click("ui-command-take-plan");
    window.settle();
    let after = |window: &Window, rows: &str| {
        window.words.say_with("ui-schedule-take-after", &[("rows", rows.to_owned().into())])
    };
    let first = format!("Kodowanie regałów, Jan Wzór, {}, ", after(&window, "1+1"));
    let second = format!("Próba generalna, Ewa Wzór, {}, ", after(&window, "1, 2SS"));
    for told in [first, second] {
        let found = window.harness.query_all_by_label_contains(&told).count();
        assert_eq!(found, 1, "{told}");
    }
    let line = window.words.say_with("ui-schedule-take-line", &[("line", 5.into())]);
    let told = [line, window.words.say("reason-plan-link"), "9".to_owned()].join(" · ");
    assert!(window.shows(&told), "what is followed and not there is named");
    window.press(Key::Escape);
    window.write("plan.csv", table.replace(";9\n", ";3\n").as_bytes());
    window.answer(&["plan.csv"]);
    window.click("ui-command-take-plan");
    window.settle();
    window.click_label("Add 4 tasks");
    window.settle();
    assert!(window.says("ui-schedule-taken"));
}

#[test]
fn the_schedule_goes_into_a_file() {
    let mut window = schedule();
    window.click("ui-command-give-plan");
    window.answer(&["plan.xlsx"]);
    window.click("ui-command-save-plan");
    window.settle();
    let bytes = std::fs::read(window.path("plan.xlsx")).expect("saved");
    assert!(bytes.starts_with(b"PK"), "a workbook");
}

#[test]
fn a_part_of_the_schedule_is_seen_before_it_is_printed() {
    let mut window = schedule();
    window.ctrl(Key::P);
    window.settle();
    assert!(window.says("ui-paper-tasks") || window.shows("Whose tasks"));
    window.answer(&["schedule.pdf"]);
    window.click("ui-command-save-pdf");
    let bytes = std::fs::read(window.path("schedule.pdf")).expect("saved");
    assert!(bytes.starts_with(b"%PDF"));
}

/// A printer that makes PDF files, as the system names it; none where there is none.
fn pdf_printer() -> Option<String> {
    let all = kronika::session::printers().list().ok()?;
    all.into_iter().map(|one| one.name).find(|name| name.to_uppercase().contains("PDF"))
}

/// Whether the system's printers have done this work within a minute.
fn is_printed(id: &str) -> bool {
    let done = || {
        let said = std::process::Command::new("lpstat").args(["-W", "completed", "-o"]).output();
        said.is_ok_and(|said| String::from_utf8_lossy(&said.stdout).contains(id))
    };
    (0..300).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(200));
        done()
    })
}

#[test]
fn the_schedule_is_printed_on_a_printer_of_the_system() {
    let Some(printer) = pdf_printer() else {
        return println!("skipped: no printer that makes PDF files");
    };
    let mut window = schedule();
    window.ctrl(Key::P);
    window.click("ui-paper-to-printer");
    assert!(window.says("ui-paper-printer"), "the printers are offered");
    window.choose("ui-paper-printer", &printer);
    window.type_into("ui-paper-which-pages", "77");
    assert!(
        window.says_with("ui-paper-pages-wrong", &[("count", 2.into())]),
        "there is no page 77"
    );
    window.ctrl(Key::A);
    window.press(Key::Backspace);
    window.type_into("ui-paper-which-pages", "1");
    window.click("ui-paper-send");
    let said = window.words.say_with("ui-paper-sent", &[("name", "@".into())]);
    let (before, after) = said.split_once('@').expect("the name of the work is told");
    let told = |window: &Window| -> Vec<String> {
        let nodes = window.harness.query_all_by_label_contains(before);
        // Plain words are told as a value.
        let said = |node: egui_kittest::Node<'_>| {
            let node = node.accesskit_node();
            node.value().or_else(|| node.label())
        };
        nodes.filter_map(said).collect()
    };
    for _ in 0..100 {
        if !told(&window).is_empty() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
        window.settle();
    }
    let told = told(&window);
    let id = told.iter().find_map(|one| one.strip_prefix(before)?.strip_suffix(after));
    let id = id.unwrap_or_else(|| panic!("the printer has the pages: {told:?}"));
    assert!(id.starts_with(&printer), "{id}");
    assert!(is_printed(id), "{id} is not printed after a minute");
}

#[test]
fn the_teams_mark_is_taken_and_dropped_beside_the_pages() {
    let mut window = schedule();
    window.write("mark.png", include_bytes!("../it/print/mark.png"));
    window.write("mark.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>");
    window.ctrl(Key::P);
    window.answer(&["mark.svg"]);
    window.click("ui-command-take-logo");
    let file = window.path("mark.svg").display().to_string();
    let why = Failure::new("error-logo-type").with("file", file);
    assert!(window.shows(&window.words.tell(&why).sentence()), "why it is not taken");
    window.answer(&["mark.png"]);
    window.click("ui-command-take-logo");
    assert!(window.says("ui-paper-mark-taken"));
    window.answer(&["marked.pdf"]);
    window.click("ui-command-save-pdf");
    let marked = std::fs::read(window.path("marked.pdf")).expect("saved");
    window.click("ui-command-drop-logo");
    assert!(window.says("ui-paper-mark-dropped"));
    window.answer(&["plain.pdf"]);
    window.click("ui-command-save-pdf");
    let plain = std::fs::read(window.path("plain.pdf")).expect("saved");
    let pictures = |pdf: &[u8]| String::from_utf8_lossy(pdf).matches("/Subtype/Image").count();
    assert!(pictures(&marked) > 0 && pictures(&plain) == 0, "the mark is on the pages, then not");
}
