//! Schedules from and for other programs, and the pages of one.

use eframe::egui::Key;
use kronika::domain::Lang;

use crate::desk::Window;

fn schedule() -> Window {
    let mut window = Window::open(Lang::En);
    window.click("ui-command-demo");
    window.click_label("Zakłady Mleczne Dolina");
    window.ctrl(Key::Num5);
    window.settle();
    window
}

#[test]
fn tasks_come_from_a_file() {
    let mut window = schedule();
    window
        .write("plan.csv", b"title,Deadline,side\nFrom the file,2026-12-01,us\nAnother,soon,us\n");
    window.answer(&["plan.csv"]);
    window.click("ui-command-take-plan");
    window.settle();
    assert!(window.says("ui-schedule-take-columns"));
    assert!(window.says_with("ui-schedule-take-tasks", &[("count", "2".into())]));
    assert!(window.shows("Deadline"), "a column that is left out is named");
    window.click_label("Add 2 tasks");
    window.settle();
    assert!(window.says("ui-schedule-taken"), "the tasks are in the schedule");
    assert!(!window.says("ui-schedule-take-columns"));
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
