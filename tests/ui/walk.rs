//! A walk over every screen and dialog, in every language and both themes, in the narrowest window that is
//! promised whole. Whatever a step shows is held against what must hold of everything shown, see
//! [`crate::sound`]: each widget has a name, each sign a glyph, no key stands for words, no words are cut.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Rect};
use egui_kittest::kittest::{NodeT, Queryable};
use kronika::domain::Lang;
use kronika::session::Theme;

use crate::desk::{Window, message};
use crate::store_builder::three_folders;

/// One step: a name for the failure, and what it does.
type Step = (&'static str, fn(&mut Window));

fn demo(lang: Lang, theme: Theme) -> Window {
    let mut window = Window::held(lang, theme, 1280.0, 720.0);
    window.click("ui-command-demo");
    window.click_label("Zakłady Mleczne Dolina");
    window
}

fn walk(theme: Theme, steps: &[Step]) {
    for lang in Lang::ALL {
        let mut window = demo(lang, theme);
        for (name, step) in steps {
            eprintln!("{lang:?} {theme:?} {name}");
            step(&mut window);
            window.settle();
        }
    }
}

fn both(steps: &[Step]) {
    walk(Theme::Light, steps);
    walk(Theme::Dark, steps);
}

fn go(window: &mut Window, key: Key) {
    window.ctrl(key);
}

fn leave(window: &mut Window) {
    window.press(Key::Escape);
    window.press(Key::Escape);
}

/// The section of the digit, with every form shut.
const SCREENS: &[Step] = &[
    ("today", |w| go(w, Key::Num0)),
    ("overview", |w| go(w, Key::Num1)),
    ("timeline", |w| go(w, Key::Num2)),
    ("meetings", |w| go(w, Key::Num3)),
    ("rules", |w| go(w, Key::Num4)),
    ("schedule", |w| go(w, Key::Num5)),
    ("correspondence", |w| go(w, Key::Num6)),
    ("decisions", |w| go(w, Key::Num7)),
    ("people", |w| go(w, Key::Num8)),
    ("record", |w| go(w, Key::Num9)),
    ("record, checked", |w| w.click("ui-record-check-now")),
    ("palette", |w| w.ctrl(Key::K)),
    ("help", |w| {
        leave(w);
        w.press(Key::F1);
    }),
    ("a day to be chosen", |w| {
        leave(w);
        w.ctrl(Key::D);
    }),
    ("as known on", |w| {
        w.type_into("ui-known-on-label", "2026-08-20");
        w.press(Key::Enter);
    }),
    ("schedule of a past day", |w| go(w, Key::Num5)),
    ("meetings of a past day", |w| go(w, Key::Num3)),
    ("today on a past day", |w| go(w, Key::Num0)),
];

const MEETINGS: &[Step] = &[
    ("meetings", |w| go(w, Key::Num3)),
    ("sealed minutes with an annex", |w| w.click_part("Priorytety")),
    ("an annex to be added", |w| w.click("ui-meetings-add-annex")),
    ("sealed and not sent", |w| {
        leave(w);
        w.click_part("Etykiety i odbiór prototypu");
    }),
    ("minutes to be sent", |w| w.click("ui-meetings-send")),
    ("a new meeting", |w| {
        leave(w);
        go(w, Key::Num3);
        w.ctrl(Key::N);
    }),
    ("a draft", |w| {
        w.type_into("ui-meetings-title", "Przegląd");
        w.ctrl(Key::Enter);
    }),
    ("to be sealed", |w| w.click("ui-meetings-seal")),
];

const REGISTERS: &[Step] = &[
    ("rules", |w| go(w, Key::Num4)),
    ("two versions", |w| w.click_part("Odpowiedź w trzy dni robocze")),
    ("one text", |w| w.click("ui-rules-one-text")),
    ("a rule to be amended", |w| w.click("ui-rules-amend-open")),
    ("a rule to be ended", |w| {
        w.click("ui-cancel");
        w.click("ui-rules-end-open");
    }),
    ("a rule to be put right", |w| {
        leave(w);
        w.click("ui-register-correct-open");
    }),
    ("a new rule", |w| {
        w.click("ui-cancel");
        w.ctrl(Key::N);
    }),
    ("decisions", |w| {
        w.click("ui-cancel");
        go(w, Key::Num7);
    }),
    ("a chain of decisions", |w| w.click_part("Kiedy wdrażamy planowanie")),
    ("a change of mind", |w| w.click("ui-decisions-change-open")),
    ("a new decision", |w| {
        w.click("ui-cancel");
        w.ctrl(Key::N);
    }),
    ("people", |w| {
        w.click("ui-cancel");
        go(w, Key::Num8);
    }),
    ("what was agreed with the client", |w| w.click("ui-people-client-edit-open")),
    ("a new person", |w| {
        w.click("ui-cancel");
        w.ctrl(Key::N);
    }),
];

const LETTERS: &[Step] = &[
    ("a letter with an attachment", |w| {
        go(w, Key::Num6);
        w.click_part("Lista drobnych zmian");
    }),
    ("what becomes of its answer", |w| w.click("ui-answers-open")),
    ("its source", |w| {
        w.click("ui-cancel");
        w.click("ui-command-source");
    }),
    ("what is missing", |w| {
        w.click("ui-command-source");
        w.click("ui-missing");
    }),
    ("a phone note", |w| w.ctrl_shift(Key::T)),
    ("a print preview", |w| {
        leave(w);
        go(w, Key::Num5);
        w.ctrl(Key::P);
    }),
    ("an export", |w| {
        leave(w);
        go(w, Key::Num2);
        w.click("ui-command-export");
    }),
];

const TASKS: &[Step] = &[
    ("a chosen task", |w| {
        go(w, Key::Num5);
        w.click_part("Import próbny, ");
    }),
    ("a task in full", |w| w.click("ui-schedule-details")),
    ("a task to be changed", |w| w.click("ui-schedule-change")),
    ("a new task", |w| {
        leave(w);
        leave(w);
        w.ctrl(Key::N);
    }),
    ("a snapshot to be taken", |w| {
        leave(w);
        w.click("ui-command-snapshot");
    }),
    ("snapshots", |w| {
        leave(w);
        w.click("ui-schedule-snapshots");
    }),
];

/// Schedules of other programs, and paper.
const PLANS: &[Step] = &[
    ("tasks of a table", |w| {
        go(w, Key::Num5);
        let table =
            "title,Deadline,side,Colour\nImport próbny,2026-12-01,us,red\nOdbiór,soon,us,blue\n";
        w.write("plan.csv", table.as_bytes());
        w.answer(&["plan.csv"]);
        w.click("ui-command-take-plan");
        assert!(w.says("ui-schedule-take-columns"));
    }),
    ("tasks of no table", |w| {
        leave(w);
        w.write("plan.xml", b"<Project");
        w.answer(&["plan.xml"]);
        w.click("ui-command-take-plan");
        assert!(w.says("ui-schedule-take-title"));
    }),
    ("a schedule for another program", |w| {
        leave(w);
        w.click("ui-command-give-plan");
        assert!(w.says("ui-schedule-give-title"));
    }),
    ("a printer", |w| {
        leave(w);
        w.ctrl(Key::P);
        w.click("ui-paper-to-printer");
        assert!(w.says("ui-paper-send"));
    }),
    ("pages there are not", |w| {
        // Where the system has no printer, the dialog says what to do and has no such field.
        if w.says("ui-paper-which-pages") {
            w.type_into("ui-paper-which-pages", "77");
            w.type_into("ui-paper-copies", "0");
        }
    }),
];

/// Files on their way in, and those of the record shown in the window.
const FILES: &[Step] = &[
    ("versions of a message", |w| {
        w.click_label("Drukarnia Pawilon");
        go(w, Key::Num6);
        w.type_into("ui-mail-find", "subject:cennik has:attachment");
        w.click_part("Cennik papierów, ");
        w.click("ui-mail-compare");
    }),
    ("found in a message", |w| {
        w.click("ui-mail-within");
        w.type_into("ui-mail-within", "cennik");
    }),
    ("an attachment in the window", |w| {
        w.click_label("Zakłady Mleczne Dolina");
        go(w, Key::Num6);
        w.click_part("Lista drobnych zmian");
        let opened = w.words.say_with("ui-open-named", &[("name", "".into())]);
        w.click_part(&opened);
        assert!(w.says("ui-viewer-back"));
    }),
    ("a folder to be watched", |w| {
        leave(w);
        go(w, Key::Num6);
        std::fs::create_dir(w.path("poczta")).expect("a folder");
        w.answer(&["poczta"]);
        w.click("ui-files-watch");
        assert!(w.says("ui-files-unwatch"));
    }),
    ("a folder watched no longer", |w| {
        w.click("ui-files-unwatch");
        assert!(w.says("ui-files-watching-no-more"));
    }),
    ("files that may be another client's", |w| {
        let theirs = message(1, "Etykiety", "Dzień dobry");
        let theirs = String::from_utf8_lossy(&theirs).replace("ewa@wzor", "lidia.gawel@pawilon");
        w.write("cudza.eml", theirs.as_bytes());
        w.write("obca.eml", &message(2, "Nowa sprawa", "Dzień dobry"));
        w.drop_files(&["cudza.eml", "obca.eml"]);
        assert!(w.says("ui-files-review-title"));
    }),
    ("folders of a store", |w| {
        leave(w);
        w.write("poczta.pst", &three_folders());
        w.drop_files(&["poczta.pst"]);
        assert!(w.says("ui-mail-folders-title"));
    }),
    ("none of its folders", |w| w.click("ui-mail-folders-clear")),
    ("a path to be typed", |w| {
        leave(w);
        w.without_dialogs();
        w.ctrl(Key::O);
        assert!(w.says("ui-path-label"));
        w.type_into("ui-path-label", "/nowhere/list.eml");
        w.press(Key::Enter);
    }),
];

#[test]
fn every_screen() {
    both(SCREENS);
}

#[test]
fn every_form_of_meetings() {
    both(MEETINGS);
}

#[test]
fn every_form_of_rules_decisions_and_people() {
    both(REGISTERS);
}

#[test]
fn letters_notes_print_and_export() {
    both(LETTERS);
}

#[test]
fn every_form_of_the_schedule() {
    both(TASKS);
}

#[test]
fn schedules_of_other_programs_and_paper() {
    both(PLANS);
}

#[test]
fn files_in_and_files_shown() {
    both(FILES);
}

#[test]
fn an_empty_journal_screen_by_screen() {
    for lang in Lang::ALL {
        let mut window = Window::with_client(lang, "Moara");
        let digits = [
            Key::Num0,
            Key::Num1,
            Key::Num2,
            Key::Num3,
            Key::Num4,
            Key::Num5,
            Key::Num6,
            Key::Num7,
            Key::Num8,
            Key::Num9,
        ];
        for digit in digits {
            window.ctrl(digit);
        }
        window.write("a.eml", &message(1, "Jednostki", "Jakie?"));
        window.write("b.eml", b"");
        window.drop_files(&["a.eml", "b.eml"]);
        assert!(window.says("ui-balance-name"), "{lang:?}");
        window.click("ui-files-save-pdf");
        assert!(window.says("ui-paper-what"), "{lang:?}: its pages stand over the sheet");
        window.press(Key::Escape);
        assert!(!window.says("ui-paper-what"), "{lang:?}");
    }
}

#[test]
fn a_window_magnified_twice_shows_its_buttons_apart() {
    for lang in Lang::ALL {
        let mut window = Window::sized(lang, 640.0, 360.0);
        window.click("ui-command-demo");
        for (name, step) in &SCREENS[..10] {
            step(&mut window);
            let shown = window.harness.query_all_by_role(Role::Button);
            let shown: Vec<_> =
                shown.map(|node| (node.rect(), node.accesskit_node().label())).collect();
            // The header, the bar below it, and the foot; what lies between scrolls.
            let fixed = |rect: &Rect| rect.bottom() < 92.0 || rect.top() > 320.0;
            let fixed = shown.iter().filter(|(rect, _)| rect.left() > 48.0 && fixed(rect));
            let fixed: Vec<_> = fixed.collect();
            for (place, (one, said)) in fixed.iter().enumerate() {
                assert!(one.right() <= 641.0, "{lang:?} {name}: {said:?} is cut off");
                for (other, also) in fixed.iter().skip(place + 1) {
                    let over = one.intersect(*other).shrink(1.0);
                    assert!(!over.is_positive(), "{lang:?} {name}: {said:?} lies on {also:?}");
                }
            }
        }
    }
}
