//! Lists: sorted and drawn wider, their rows' menus, and what is copied and pasted.

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use kronika::domain::Lang;

use crate::desk::{Window, message};

/// The demo journal's dairy, at this section.
fn dairy(lang: Lang, section: Key) -> Window {
    let mut window = Window::open(lang);
    window.click("ui-command-demo");
    window.click_label("Zakłady Mleczne Dolina");
    window.ctrl(section);
    window
}

/// Names of the rows of the lists on the screen, from top to bottom.
fn names(window: &Window) -> Vec<String> {
    let rows = window.harness.query_all_by_role(Role::ListBoxOption);
    // The sidebar is a list as well.
    let mut rows: Vec<(f32, String)> = rows
        .filter(|row| row.rect().left() >= 232.0)
        .filter_map(|row| Some((row.rect().top(), row.accesskit_node().label()?)))
        .collect();
    rows.sort_by(|one, other| one.0.total_cmp(&other.0));
    rows.into_iter().map(|(_, name)| name).collect()
}

impl Window {
    /// Presses the header of the column of this key's words.
    fn sort(&mut self, key: &str) {
        let words = self.words.say(key);
        let head = self.harness.query_all_by_role(Role::ColumnHeader).find(|head| {
            head.accesskit_node().label().is_some_and(|label| label.starts_with(&words))
        });
        head.unwrap_or_else(|| panic!("no column is named {words}")).click();
        self.settle();
    }

    /// Chooses a line of the list of this key's words.
    pub fn choose(&mut self, key: &str, line: &str) {
        let label = self.words.say(key);
        let mut lists = self.harness.get_all_by_role(Role::ComboBox);
        let named = |node: &egui_kittest::Node<'_>| {
            node.accesskit_node().label().is_some_and(|name| name.starts_with(&label))
        };
        let list = lists.find(named).unwrap_or_else(|| panic!("no list {label}"));
        list.scroll_to_me();
        drop(lists);
        self.settle();
        let mut lists = self.harness.get_all_by_role(Role::ComboBox);
        lists.find(named).unwrap_or_else(|| panic!("no list {label}")).click();
        drop(lists);
        self.settle();
        self.click_label(line);
    }

    /// Opens the menu of the row whose name contains this with the other button of the mouse.
    fn menu_of(&mut self, part: &str) {
        let mut found = self.harness.query_all_by_label_contains(part);
        let row = found.find(|row| row.accesskit_node().role() == Role::ListBoxOption);
        row.unwrap_or_else(|| panic!("no row has {part}")).click_secondary();
        drop(found);
        self.settle();
    }
}

#[test]
fn meetings_are_sorted_by_the_column_pressed_and_back() {
    for lang in Lang::ALL {
        let mut window = dairy(lang, Key::Num3);
        let before = names(&window);
        assert!(before.len() > 2, "{lang:?}");
        window.sort("ui-meetings-number");
        let up = names(&window);
        assert!(window.says("ui-sorted-up"), "{lang:?}");
        window.sort("ui-meetings-number");
        let down = names(&window);
        assert!(window.says("ui-sorted-down"), "{lang:?}");
        assert_eq!(up.iter().rev().collect::<Vec<_>>(), down.iter().collect::<Vec<_>>());
        window.sort("ui-meetings-number");
        assert_eq!(
            names(&window),
            before,
            "{lang:?}: the third press lets the list stand as it was"
        );
    }
}

#[test]
fn every_list_can_be_sorted() {
    for (section, key) in [
        (Key::Num4, "ui-rules-column-rule"),
        (Key::Num5, "ui-schedule-column-due"),
        (Key::Num6, "ui-mail-column-sender"),
        (Key::Num7, "ui-decisions-column-question"),
        (Key::Num8, "ui-people-name"),
        (Key::Num9, "ui-record-when"),
    ] {
        let mut window = dairy(Lang::En, section);
        let before = names(&window);
        window.sort(key);
        let up = names(&window);
        window.sort(key);
        let down = names(&window);
        assert!(up != before || down != before, "{key} orders nothing");
        assert!(up != down, "{key} has no end to sort from");
        window.ctrl(Key::Num1);
        window.ctrl(section);
        assert_eq!(names(&window), down, "{key} is remembered");
    }
}

#[test]
fn a_column_is_made_wider_from_the_keyboard() {
    let mut window = dairy(Lang::En, Key::Num8);
    let width = |window: &Window| {
        let head = window.harness.get_by_role_and_label(Role::ColumnHeader, "Role");
        head.rect().width()
    };
    let before = width(&window);
    window.focus("Role");
    window.harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    window.settle();
    assert!(width(&window) > before, "{} is not wider than {before}", width(&window));
}

#[test]
fn the_line_between_table_and_chart_moves_from_the_keyboard() {
    let mut window = dairy(Lang::En, Key::Num5);
    let name = window.words.say("ui-schedule-split");
    let place = |window: &Window| {
        window.harness.get_by_role_and_label(Role::Splitter, &name).rect().center().x
    };
    let before = place(&window);
    window.focus(&name);
    window.press(Key::ArrowLeft);
    assert!(place(&window) < before - 8.0);
}

#[test]
fn the_menu_of_a_row_copies_and_takes_back() {
    for lang in Lang::ALL {
        let mut window = dairy(lang, Key::Num8);
        window.menu_of("Piotr Malec");
        assert!(window.says("ui-deeds-open") && window.says("ui-deeds-history"), "{lang:?}");
        window.click("ui-deeds-copy");
        let (text, html) = window.copied();
        assert!(text.starts_with("Piotr Malec") && text.contains('\t'), "{text}");
        assert!(html.starts_with("<table>") && html.contains("Piotr Malec"), "{html}");
        assert!(!window.says("ui-deeds-copy-reference"), "{lang:?}: the menu is closed");
        window.menu_of("Piotr Malec");
        window.click("ui-deeds-take-back");
        assert!(window.says("ui-register-retract-title"), "{lang:?}");
        window.write_into("ui-register-reason", "Zapisany dwa razy");
        window.ctrl(Key::Enter);
        assert!(window.says("ui-register-retract-saved"), "{lang:?}");
        window.menu_of("Piotr Malec");
        assert!(!window.says("ui-deeds-take-back"), "{lang:?}: nobody is taken back twice");
        window.click("ui-deeds-restore");
        assert!(window.says("ui-deeds-restore-title"), "{lang:?}");
        window.write_into("ui-register-reason", "To jednak ktoś inny");
        window.ctrl(Key::Enter);
        assert!(window.says("ui-deeds-restore-saved"), "{lang:?}");
        window.menu_of("Piotr Malec");
        assert!(window.says("ui-deeds-take-back"), "{lang:?}: the person counts again");
    }
}

#[test]
fn the_menu_of_a_row_opens_and_is_walked_from_the_keyboard() {
    let mut window = dairy(Lang::En, Key::Num8);
    let first = names(&window).into_iter().next().expect("a person");
    for (held, key) in [(Modifiers::SHIFT, Key::F10), (Modifiers::NONE, Key::Menu)] {
        window.focus(&first);
        window.harness.key_press_modifiers(held, key);
        window.settle();
        assert!(window.says("ui-deeds-history"), "{key:?}");
        window.press(Key::ArrowDown);
        window.press(Key::Enter);
        assert!(!window.says("ui-deeds-history"), "{key:?}: the menu is closed");
        assert!(window.copied().0.starts_with("Marta"), "{key:?}");
        assert!(window.harness.get_by_label(&first).is_focused(), "{key:?}: back at the row");
    }
    window.harness.key_press_modifiers(Modifiers::SHIFT, Key::F10);
    window.settle();
    window.press(Key::Escape);
    assert!(!window.says("ui-deeds-history"));
}

#[test]
fn a_rule_is_copied_as_a_passage_and_a_task_as_a_row() {
    let mut window = dairy(Lang::Pl, Key::Num4);
    let rule = names(&window).into_iter().next().expect("a rule");
    window.focus(&rule);
    window.harness.event(eframe::egui::Event::Copy);
    window.settle();
    let (text, html) = window.copied();
    let number = rule.split(',').next().expect("a number");
    assert!(text.starts_with(number) && text.lines().count() > 1, "{text}");
    assert!(html.starts_with(&format!("<p><b>{number}")), "{html}");
    window.ctrl(Key::Num5);
    let task = names(&window).into_iter().next().expect("a task");
    window.focus(&task);
    window.press(Key::Space);
    window.harness.event(eframe::egui::Event::Copy);
    window.settle();
    assert!(window.copied().1.starts_with("<table>"));
}

#[test]
fn the_history_of_a_row_is_shown_in_the_record() {
    let mut window = dairy(Lang::En, Key::Num7);
    let decision = names(&window).into_iter().next().expect("a decision");
    window.menu_of(&decision);
    window.click("ui-deeds-history");
    assert!(window.says("ui-record-entries-title") && window.says("ui-history-made"));
}

#[test]
fn a_message_is_put_on_the_clipboard_as_a_file() {
    let mut window = Window::with_client(Lang::En, "Zakład Wzorcowy");
    window.write("a.eml", &message(1, "Oferta", "Dzień dobry"));
    window.drop_files(&["a.eml"]);
    window.click("ui-command-go-to-correspondence");
    window.menu_of("Oferta");
    window.click("ui-deeds-copy-file");
    let files = window.copied_files();
    assert_eq!(files.len(), 1);
    assert!(files[0].ends_with("Oferta.eml"), "{files:?}");
    assert_eq!(std::fs::read(&files[0]).expect("a file"), message(1, "Oferta", "Dzień dobry"));
}

#[test]
fn copied_files_messages_and_pictures_are_pasted_with_their_sheet() {
    for lang in Lang::ALL {
        let mut window = Window::with_client(lang, "Zakład Wzorcowy");
        window.write("a.eml", &message(1, "Oferta", "Dzień dobry"));
        window.copy_files(&["a.eml"]);
        // A clipboard with files alone is told of by nothing but the key let go.
        window.harness.key_up_modifiers(Modifiers::COMMAND, Key::V);
        window.settle();
        assert!(window.says("ui-balance-title"), "{lang:?}: files");
        window.click("ui-command-go-to-correspondence");
        window.copy_files(&[]);
        let text = String::from_utf8(message(2, "Pytanie", "Kiedy?")).expect("words");
        window.paste(&text.replace("\r\n", "\n"));
        assert!(window.says("ui-balance-title"), "{lang:?}: a message");
        window.click("ui-command-go-to-correspondence");
        assert!(window.shows("Pytanie"), "{lang:?}");
        let image = eframe::egui::ColorImage::filled([4, 4], eframe::egui::Color32::RED);
        window.harness.event(eframe::egui::Event::PasteImage(std::sync::Arc::new(image)));
        window.settle();
        assert!(window.says("ui-balance-title"), "{lang:?}: a picture");
    }
}

#[test]
fn pasted_words_are_offered_as_a_note() {
    let mut window = Window::with_client(Lang::Pl, "Zakład Wzorcowy");
    window.paste("Ewa: przesuńmy start o tydzień");
    assert!(window.says("ui-paste-words"));
    window.click("ui-paste-note");
    assert!(window.shows("Ewa: przesuńmy start o tydzień"));
}

#[test]
fn a_task_has_its_own_deeds_and_those_of_every_record() {
    let mut window = dairy(Lang::Pl, Key::Num5);
    window.menu_of("Import próbny");
    assert!(window.says("ui-schedule-menu-details") && window.says("ui-deeds-copy-reference"));
    window.click("ui-schedule-menu-details");
    assert!(window.says("ui-history-title"), "all of the task is shown");
}

#[test]
fn a_past_day_is_printed_and_marked_so() {
    let mut window = dairy(Lang::En, Key::Num5);
    window.ctrl(Key::D);
    window.type_into("ui-known-on-label", "2026-06-15");
    window.press(Key::Enter);
    window.ctrl(Key::P);
    assert!(window.says("ui-paper-print"), "a past day can be printed");
    window.choose("ui-paper-size", "A3");
    window.answer(&["przeszlosc.pdf"]);
    window.click("ui-command-save-pdf");
    let pdf = std::fs::read(window.path("przeszlosc.pdf")).expect("a file");
    assert!(pdf.starts_with(b"%PDF"));
}

#[test]
fn the_schedule_is_compared_with_a_day_gone_by_and_printed() {
    let mut window = dairy(Lang::En, Key::Num5);
    window.click("ui-schedule-snapshots");
    let compare = window.words.say("ui-schedule-compare");
    window.click_part(&compare);
    window.click("ui-command-print-compared");
    assert!(window.says("ui-paper-print"));
    window.press(Key::Escape);
    let from = window.words.say("ui-schedule-compare-from");
    window.click_part(&from);
    window.click("ui-schedule-compare-day");
    window.type_into("ui-known-on-label", "2026-05-04");
    window.press(Key::Enter);
    assert!(window.says_with("ui-schedule-known-on", &[("date", "4 May 2026".into())]));
}

#[test]
fn of_many_messages_that_wait_each_is_reached_the_oldest_first() {
    for lang in Lang::ALL {
        let mut window = Window::with_client(lang, "Dolina");
        let now = chrono::Utc::now();
        let letter = |number: i64| {
            let sent = now - chrono::Duration::hours(1 + 6 * (299 - number));
            format!(
                "From ewa@wzor.example Tue Mar 12 23:30:00 2024\nFrom: Ewa Wzorowa <ewa@wzor.example>\nTo: jan@probny.example\n\
                 Subject: Sprawa-{number:03}\nDate: {}\nMessage-ID: <w{number}@wzor.example>\n\nCzy tak?\n\n",
                sent.to_rfc2822()
            )
        };
        let mailbox: String = (0..300).map(letter).collect();
        window.write("poczta.mbox", mailbox.as_bytes());
        window.drop_files(&["poczta.mbox"]);
        window.ctrl(Key::Num6);
        window.click_part(&format!("{} 300", window.words.say("ui-mail-waiting")));
        let first = names(&window);
        assert!(first[0].contains("Sprawa-000") && first[1].contains("Sprawa-001"), "{first:?}");
        window.click_part("Sprawa-000");
        assert!(window.shows("ewa@wzor.example"));
        window.press(Key::End);
        window.settle();
        let last = names(&window);
        assert!(last.last().is_some_and(|name| name.contains("Sprawa-299")), "{last:?}");
        assert!(last.len() < 40, "only what is seen is drawn");
        // All messages are the other way round, and their list stays where it was.
        window.click_part(&format!("{} 300", window.words.say("ui-mail-all")));
        assert!(names(&window)[0].contains("Sprawa-299"));
    }
}

impl Window {
    /// Presses and lets go of the button of the mouse here: in one frame as on a busy machine, or in two.
    fn press_at(&mut self, pos: Pos2, at_once: bool) {
        let button = |pressed| Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        self.harness.input_mut().events.push(Event::PointerMoved(pos));
        self.settle();
        self.harness.input_mut().events.push(button(true));
        if !at_once {
            self.harness.step();
        }
        self.harness.input_mut().events.push(button(false));
        self.settle();
    }

    /// The list of this key's words: where it is, and its name with the line chosen.
    fn list(&self, key: &str) -> (Pos2, String) {
        let label = self.words.say(key);
        let mut lists = self.harness.get_all_by_role(Role::ComboBox);
        let list = lists.find_map(|list| {
            let name = list.accesskit_node().label()?;
            name.starts_with(&label).then(|| (list.rect().center(), name))
        });
        list.unwrap_or_else(|| panic!("no list {label}"))
    }
}

#[test]
fn a_list_in_a_dialog_opens_at_every_click() {
    let mut window = dairy(Lang::En, Key::Num9);
    for round in 0..3 {
        window.click("ui-command-export");
        let lines = ["ui-paper-export-mbox", "ui-paper-export-pdf", "ui-paper-export-xlsx"];
        for (place, key) in lines.into_iter().enumerate() {
            let line = window.words.say(key);
            let (at, _) = window.list("ui-paper-format");
            // On the dialog itself first, which brings it to the front.
            window.press_at(at + vec2(0.0, -40.0), place % 2 == 0);
            window.press_at(at, place != 1);
            let there = window.harness.query_all_by_label(&line).last();
            let there = there.unwrap_or_else(|| panic!("{round}, {line}: opens")).rect().center();
            window.press_at(there, place != 2);
            let (_, name) = window.list("ui-paper-format");
            assert!(name.ends_with(&line), "{round}: {name} is not {line}");
        }
        // Escape folds the list; the dialog stays until it is pressed again.
        let (at, _) = window.list("ui-paper-format");
        window.press_at(at, true);
        let other = window.words.say("ui-paper-export-mbox");
        assert!(window.harness.query_all_by_label(&other).count() > 0, "{round}: the list is open");
        window.press(Key::Escape);
        assert_eq!(window.harness.query_all_by_label(&other).count(), 0, "{round}: it is folded");
        assert!(window.says("ui-paper-format"), "{round}: the dialog stays");
        window.press(Key::Escape);
        assert!(!window.says("ui-paper-format"), "{round}: and goes");
    }
}

#[test]
fn a_list_opened_by_the_mouse_goes_on_from_the_line_chosen() {
    let mut window = dairy(Lang::En, Key::Num9);
    window.click("ui-command-export");
    for line in ["ui-paper-export-pdf", "ui-paper-export-pages"] {
        let (at, _) = window.list("ui-paper-format");
        window.press_at(at, true);
        window.press(Key::ArrowDown);
        window.press(Key::Enter);
        let (_, name) = window.list("ui-paper-format");
        let line = window.words.say(line);
        assert!(name.ends_with(&line), "one line on, and no other: {name}, {line}");
    }
}

#[test]
fn what_rests_on_a_record_is_told_before_it_is_taken_back_and_after() {
    let mut window = dairy(Lang::En, Key::Num8);
    // The tasks of the demo journal have their dates from its calls.
    window.ctrl(Key::Num2);
    window.menu_of("Rozmowa tygodniowa 3");
    window.click("ui-deeds-take-back");
    let said = window.words.say_with("ui-deeds-rests", &[("count", 1.into())]);
    assert!(window.shows(&said), "one record rests on the call");
    window.write_into("ui-register-reason", "Inna rozmowa");
    window.ctrl(Key::Enter);
    assert!(window.says("ui-register-retract-saved"));
    window.ctrl(Key::Num5);
    window.click_part("Dostawa terminali wagowych, ");
    window.click("ui-schedule-details");
    let gone = window.words.say("ui-retracted");
    assert!(window.shows(&format!(", {gone}")), "its proof is said to be gone");
}

#[test]
fn an_import_is_taken_back_from_its_sheet() {
    for lang in Lang::ALL {
        let mut window = Window::with_client(lang, "Zakład Wzorcowy");
        window.write("a.eml", &message(1, "Umowa", "Nie ten klient"));
        window.drop_files(&["a.eml"]);
        window.click("ui-files-take-back-open");
        window.write_into("ui-register-reason", "Trafiło do złego klienta");
        window.click("ui-files-take-back");
        assert!(window.says("ui-files-take-back-saved"), "{lang:?}");
        assert!(window.shows("Trafiło do złego klienta"), "{lang:?}: the sheet says so");
        assert!(!window.says("ui-files-take-back-open"), "{lang:?}: once is enough");
        window.click("ui-command-go-to-correspondence");
        let gone = format!(", {}", window.words.say("ui-retracted"));
        assert!(window.shows(&gone), "{lang:?}: and so does the message");
        window.ctrl(Key::Z);
        assert!(!window.shows(&gone), "{lang:?}: it counts again");
    }
}

#[test]
fn who_names_a_person_is_told_before_the_person_is_taken_back() {
    for (lang, counted) in [(Lang::Pl, "zapisów"), (Lang::En, "records name"), (Lang::Ro, "numesc")]
    {
        let mut window = Window::open(lang);
        window.click("ui-command-demo");
        window.ctrl(Key::Num8);
        window.click_part("Lidia Gaweł");
        window.click("ui-register-retract-open");
        assert!(window.shows(counted), "{lang:?}");
        window.write_into("ui-register-reason", "Dwa razy ta sama osoba");
        window.ctrl(Key::Enter);
        let binds = window.words.say("ui-people-in-force");
        let binds = window.harness.query_all_by_label(&binds).count();
        assert_eq!(binds, 0, "{lang:?}: and binds nobody any more");
    }
}
