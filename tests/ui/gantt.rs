//! The chart and the form of a task: links drawn and typed, what holds a task, proof given later.

use eframe::egui::{
    Event, Key, Modifiers, PointerButton, Pos2, Rect, TouchDeviceId, TouchId, TouchPhase, vec2,
};
use egui_kittest::kittest::Queryable as _;
use kronika::domain::Lang;

use crate::desk::Window;

/// A schedule with these tasks, typed by keyboard.
fn with_tasks(lang: Lang, lines: &[&str]) -> Window {
    let mut window = Window::with_client(lang, "Zakład Wzorcowy");
    window.ctrl(Key::Num5);
    window.ctrl(Key::N);
    for line in lines {
        window.harness.event(Event::Text((*line).to_owned()));
        window.settle();
        window.press(Key::Enter);
    }
    window.press(Key::Escape);
    window
}

const TWO: [&str; 2] = ["Import próbny @Nowak +10d", "Odbiór @Nowak +40d"];

fn bar(window: &Window, task: &str) -> Rect {
    let said = window.words.say_with("ui-schedule-bar", &[("task", task.into())]);
    window.harness.get_by_label(&said).rect()
}

/// Takes the handle at an end of a bar and lets it go here.
fn draw_link(window: &mut Window, task: &str, key: &str, to: Pos2) {
    let middle = bar(window, task).center();
    window.harness.hover_at(middle);
    window.settle();
    let handle = window.words.say_with(key, &[("task", task.into())]);
    let from = window.harness.get_by_label(&handle).rect().center();
    window.harness.hover_at(from);
    window.settle();
    window.harness.drag_at(from);
    window.settle();
    window.harness.hover_at(from + vec2(12.0, 0.0));
    window.settle();
    let begun = window.says("ui-schedule-tie-hint");
    assert!(begun, "the link follows the pointer from {from}");
    for step in 1..=8 {
        window.harness.hover_at(from + (to - from) * (step as f32 / 8.0));
        window.settle();
    }
}

fn told(window: &Window, kind: &str, from: &str, to: &str) -> String {
    window
        .words
        .say_with(&format!("ui-schedule-link-{kind}"), &[("to", to.into()), ("from", from.into())])
}

#[test]
fn a_link_is_drawn_from_end_to_start_and_a_loop_is_refused_by_name() {
    let mut window = with_tasks(Lang::En, &TWO);
    let start = bar(&window, "Odbiór").left_center() + vec2(2.0, 0.0);
    draw_link(&mut window, "Import próbny", "ui-schedule-tie-end", start);
    assert!(window.shows(&told(&window, "fs", "1 Import próbny", "2 Odbiór")), "told on the way");
    window.harness.drop_at(start);
    window.settle();
    window.click_part("Odbiór, ");
    window.click("ui-schedule-details");
    assert!(window.shows("1"), "what it follows is told");
    window.click("ui-schedule-change");
    assert!(window.shows(&told(&window, "fs", "1 Import próbny", "2 Odbiór")));
    window.press(Key::Escape);
    assert!(!window.says("ui-schedule-change-title"));
    window.click("ui-schedule-details");
    let back = bar(&window, "Import próbny").left_center() + vec2(1.0, 0.0);
    draw_link(&mut window, "Odbiór", "ui-schedule-tie-end", back);
    let round = "2 Odbiór → 1 Import próbny → 2 Odbiór";
    let turned = "1 Import próbny → 2 Odbiór → 1 Import próbny";
    assert!(window.shows(round) || window.shows(turned), "the loop is named before it is let go");
    window.harness.drop_at(back);
    window.settle();
    assert!(window.shows(round) || window.shows(turned), "and told after");
}

#[test]
fn the_keyboard_links_what_is_marked() {
    for lang in Lang::ALL {
        let mut window = with_tasks(lang, &TWO);
        window.click_part("Import próbny, ");
        window.harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
        window.settle();
        window.press(Key::L);
        assert!(window.says("ui-schedule-link-title"), "{lang:?}");
        window.type_into("ui-schedule-link-lag", "x");
        assert!(window.says("ui-schedule-link-lag-wrong"), "{lang:?}");
        window.press(Key::Backspace);
        window.type_into("ui-schedule-link-lag", "2");
        window.click("ui-schedule-link-save");
        assert!(window.says("ui-schedule-linked"), "{lang:?}");
        window.press(Key::Escape);
        window.click_part("Odbiór, ");
        window.press(Key::L);
        assert!(window.shows(&told(&window, "fs", "1 Import próbny", "2 Odbiór")), "{lang:?}");
        window.press(Key::Escape);
    }
}

#[test]
fn space_marks_one_row_after_another() {
    let mut window = with_tasks(Lang::En, &TWO);
    window.click_part("Import próbny, ");
    window.press(Key::Space);
    window.press(Key::ArrowDown);
    window.press(Key::Space);
    window.press(Key::L);
    assert!(window.says("ui-schedule-link-title"), "both are marked, and are linked");
}

#[test]
fn keys_show_today_and_the_whole() {
    let mut window = with_tasks(Lang::Pl, &["Import @Nowak +10d", "Odbiór @Nowak 2030-05-01"]);
    window.click_part("Import, ");
    for _ in 0..5 {
        window.press(Key::Plus);
    }
    assert!(window.says("ui-schedule-grade-day"));
    window.press(Key::W);
    assert!(window.says("ui-schedule-grade-year"), "four years fit in");
    window.press(Key::T);
    assert!(window.says("common-today"));
}

/// One finger as the system tells of it; of the first it says the same of the pointer as well.
fn finger(window: &mut Window, id: u64, phase: TouchPhase, at: Pos2) {
    let device_id = TouchDeviceId(1);
    window.harness.event(Event::Touch { device_id, id: TouchId(id), phase, pos: at, force: None });
    if id == 0 {
        window.harness.event(Event::PointerMoved(at));
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        let pressed = phase == TouchPhase::Start;
        if matches!(phase, TouchPhase::Start | TouchPhase::End) {
            window.harness.event(Event::PointerButton { pos: at, button, pressed, modifiers });
        }
    }
    window.harness.step();
}

/// Two fingers put down this far from a place are drawn this far apart.
fn pinch(window: &mut Window, middle: Pos2, (from, to): (f32, f32)) {
    let apart = |by: f32| [middle - vec2(by, 0.0), middle + vec2(by, 0.0)];
    for (id, at) in (0..).zip(apart(from)) {
        finger(window, id, TouchPhase::Start, at);
    }
    for step in 1..=10_u8 {
        for (id, at) in (0..).zip(apart(from + (to - from) * f32::from(step) / 10.0)) {
            finger(window, id, TouchPhase::Move, at);
        }
    }
    for (id, at) in (0..).zip(apart(to)) {
        finger(window, id, TouchPhase::End, at);
    }
    window.settle();
}

#[test]
fn two_fingers_look_closer_and_wider_where_they_are() {
    let mut window = with_tasks(Lang::Pl, &["Import @Nowak +10d", "Odbiór @Nowak 2030-05-01"]);
    window.click_part("Import, ");
    for _ in 0..5 {
        window.press(Key::Plus);
    }
    let values = [("task", "Import".into())];
    let bar = window.words.say_with("ui-schedule-bar", &values);
    let place = |window: &Window| window.harness.get_by_label(&bar).rect();
    let before = place(&window);
    // The first finger comes down on the bar itself, which stays where it was in time.
    let middle = before.center() + vec2(40.0, 0.0);
    pinch(&mut window, middle, (40.0, 80.0));
    assert!(!window.says("ui-schedule-cause"), "nothing was moved");
    let after = place(&window);
    assert!(after.width() > before.width() * 1.5, "apart: closer, {before:?} {after:?}");
    let off = (after.center().x - middle.x) - 2.0 * (before.center().x - middle.x);
    assert!(off.abs() < 12.0, "what lies between the fingers stays there: {off}");
    for _ in 0..5 {
        pinch(&mut window, middle, (120.0, 30.0));
    }
    assert!(window.says("ui-schedule-grade-year"), "together: wider");
}

#[test]
fn ten_tasks_are_entered_and_nested_by_keyboard_alone() {
    let mut window = Window::with_client(Lang::Pl, "Zakład Wzorcowy");
    window.ctrl(Key::Num5);
    window.ctrl(Key::N);
    let lines = [
        (0, "Analiza"),
        (1, "Opis procesów @Nowak 12.5.2027"),
        (0, "Zatwierdzenie @Nowak 20 maja 2027"),
        (-1, "Migracja"),
        (1, "Szablon kartotek +5d"),
        (0, "Import próbny @Nowak +15d"),
        (0, "Uzgodnienie stanów @Nowak za 2 tyg."),
        (-1, "Start"),
        (1, "Szkolenie @Nowak pt"),
        (0, "Odbiór @Nowak +40d"),
    ];
    for (step, line) in lines {
        match step {
            1 => window.press(Key::Tab),
            -1 => window.harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab),
            _ => {}
        }
        window.settle();
        window.harness.event(Event::Text(line.to_owned()));
        window.settle();
        window.press(Key::Enter);
    }
    window.press(Key::Escape);
    for row in ["1, Analiza", "1.1, Opis procesów, ", "1.2, Zatwierdzenie, ", "2, Migracja"] {
        assert!(window.shows(row), "{row}");
    }
    for row in ["2.1, Szablon", "2.2, Import", "2.3, Uzgodnienie", "3, Start", "3.2, Odbiór"] {
        assert!(window.shows(row), "{row}");
    }
    assert!(window.shows("12 maj 2027") && window.shows("20 maj 2027"), "days as they were typed");
}

#[test]
fn what_holds_a_task_has_its_fields() {
    for lang in Lang::ALL {
        let mut window = with_tasks(lang, &TWO);
        window.click_part("Odbiór, ");
        window.click("ui-schedule-details");
        window.click("ui-schedule-change");
        window.type_into("ui-schedule-duration", "8");
        window.type_into("ui-schedule-estimate", "dużo");
        assert!(window.says("ui-schedule-count-wrong"), "{lang:?}");
        window.ctrl(Key::A);
        window.type_into("ui-schedule-estimate", "64");
        window.type_into("ui-schedule-not-before", "2027-03-01");
        window.click("ui-schedule-fixed");
        window.click("ui-schedule-needs-add");
        window.click("ui-schedule-change-save");
        assert!(window.says("ui-schedule-need-open"), "{lang:?}: what is needed has to be said");
        let what = window.words.say_with("ui-schedule-need-what", &[("number", 1.into())]);
        window.type_in_first(&what, "kartoteki z wagami");
        window.click("ui-schedule-change-save");
        assert!(!window.says("ui-schedule-change-title"), "{lang:?}: the form is done with");
        assert!(window.says_with("ui-schedule-hours", &[("count", 64.into())]), "{lang:?}");
        assert!(window.says("ui-schedule-fixed"), "{lang:?}");
        assert!(window.shows("kartoteki z wagami"), "{lang:?}");
    }
}

#[test]
fn proof_is_given_later_for_a_change_without_any() {
    let mut window = Window::open(Lang::Pl);
    window.click("ui-command-demo");
    window.click_label("Zakłady Mleczne Dolina");
    window.ctrl(Key::Num5);
    window.click_part("Uzgodnienie stanów magazynowych, ");
    window.press(Key::ArrowRight);
    window.press(Key::Enter);
    window.write_into("ui-schedule-cause", "Ustalone przez telefon");
    window.click("ui-forms-side-client");
    window.click_label("Bez dowodu");
    window.click("ui-schedule-cause-save");
    if window.says("ui-schedule-follow-title") {
        window.click("ui-schedule-follow-leave");
    }
    window.click("ui-schedule-details");
    window.click("ui-history-prove");
    window.click("ui-schedule-proof-save");
    assert!(window.says("ui-schedule-proof-missing"), "nothing chosen proves nothing");
    window.type_into("ui-schedule-cause-source", "kartoteki");
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    window.click("ui-schedule-proof-save");
    assert!(window.says("ui-schedule-proven"));
    assert!(!window.says("ui-history-prove"), "it is asked for no more");
    assert!(window.says("common-no-proof"), "that there was none stays");
}

#[test]
fn the_form_of_a_task_is_left_by_its_button() {
    for lang in Lang::ALL {
        let mut window = with_tasks(lang, &TWO);
        window.click_part("Odbiór, ");
        window.click("ui-schedule-details");
        window.click("ui-schedule-change");
        assert!(window.says("ui-schedule-change-title"), "{lang:?}");
        window.type_into("ui-schedule-percent", "40");
        window.click("ui-cancel");
        assert!(!window.says("ui-schedule-change-title"), "{lang:?}: nothing is open");
        let done = [("count", 40.into())];
        assert!(!window.says_with("ui-schedule-percent-done", &done), "{lang:?}: nothing is kept");
    }
}

#[test]
fn the_buttons_that_zoom_stay_where_they_are_and_keep_today_in_view() {
    for lang in Lang::ALL {
        let mut window = Window::open(lang);
        window.click("ui-command-demo");
        window.click_label("Zakłady Mleczne Dolina");
        window.ctrl(Key::Num5);
        let place =
            |window: &Window, key: &str| window.harness.get_by_label(&window.words.say(key)).rect();
        let wider = place(&window, "ui-schedule-wider");
        let closer = place(&window, "ui-schedule-closer");
        for (key, times) in [("ui-schedule-wider", 4), ("ui-schedule-closer", 6)] {
            for _ in 0..times {
                window.click(key);
                assert_eq!(place(&window, "ui-schedule-wider"), wider, "{lang:?}");
                assert_eq!(place(&window, "ui-schedule-closer"), closer, "{lang:?}");
            }
        }
        assert!(window.says("ui-schedule-grade-day"), "{lang:?}");
        let chart = place(&window, "ui-schedule-chart");
        let bar = bar(&window, "Import próbny");
        assert!(chart.intersect(bar).width() > 20.0, "{lang:?}: {bar} of today is in {chart}");
    }
}
