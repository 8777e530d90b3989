//! The schedule: entered, moved with a cause, frozen, compared.

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, pos2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kronika::domain::Lang;

use crate::desk::Window;

/// A schedule with one task that is due, typed by keyboard.
fn with_task(lang: Lang) -> Window {
    let mut window = Window::with_client(lang, "Zakład Wzorcowy");
    window.ctrl(Key::Num5);
    window.ctrl(Key::N);
    type_in(&mut window, "Import próbny @Nowak +10d");
    window.press(Key::Enter);
    window.press(Key::Escape);
    assert!(window.shows("Import próbny, "), "the task is in the table");
    window
}

fn type_in(window: &mut Window, text: &str) {
    window.harness.event(Event::Text(text.to_owned()));
    window.settle();
}

/// Answers the question of the cause.
fn give_cause(window: &mut Window) {
    assert!(window.says("ui-schedule-moved-title"), "the cause is asked for");
    window.write_into("ui-schedule-cause", "Dane przyszły później");
    window.click("ui-forms-side-client");
    let no_proof = window.words.say("common-no-proof");
    let mut signs = no_proof.chars();
    let first = signs.next().into_iter().flat_map(char::to_uppercase);
    let no_proof: String = first.chain(signs).collect();
    window.click_label(&no_proof);
    window.click("ui-schedule-cause-save");
    assert!(!window.says("ui-schedule-moved-title"), "the question is answered");
}

#[test]
fn the_line_of_a_new_task_gets_the_keyboard_back() {
    let mut window = Window::with_client(Lang::En, "Model Works");
    window.ctrl(Key::Num5);
    window.ctrl(Key::N);
    // As after a frame in which the line was not drawn.
    window.harness.ctx.memory_mut(|memory| memory.stop_text_input());
    window.settle();
    type_in(&mut window, "Trial import");
    window.press(Key::Enter);
    assert!(window.shows("1, Trial import"), "what was typed went into the line");
    window.press(Key::Escape);
}

#[test]
fn tasks_are_entered_and_indented_by_keyboard() {
    for lang in Lang::ALL {
        let mut window = Window::with_client(lang, "Zakład Wzorcowy");
        window.ctrl(Key::Num5);
        assert!(window.says("ui-empty-schedule"));
        window.ctrl(Key::N);
        for (indent, title) in [(0, "Wdrożenie"), (1, "Analiza"), (0, "Import @Nowak 12.5")] {
            for _ in 0..indent {
                window.press(Key::Tab);
            }
            type_in(&mut window, title);
            window.press(Key::Enter);
        }
        window.press(Key::Escape);
        assert!(window.shows("1, Wdrożenie"), "{lang:?}");
        assert!(window.shows("1.1, Analiza"), "{lang:?}");
        assert!(window.shows("1.2, Import, "), "{lang:?}");
        assert!(window.shows("Nowak"), "{lang:?}");
    }
}

#[test]
fn a_cell_is_edited_in_place() {
    let mut window = with_task(Lang::Pl);
    window.click_part("Import próbny, ");
    window.press(Key::F2);
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.settle();
    type_in(&mut window, "Import ostateczny");
    window.press(Key::Enter);
    assert!(window.shows("Import ostateczny, "));
    window.press(Key::F2);
    type_in(&mut window, "x");
    window.press(Key::Escape);
    assert!(window.shows("Import ostateczny, "), "Escape leaves it as it was");
}

#[test]
fn a_step_by_keys_asks_for_its_cause_once() {
    let mut window = with_task(Lang::Pl);
    window.click_part("Import próbny, ");
    window.harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    window.settle();
    window.click("ui-schedule-cause-save");
    assert!(window.says("ui-schedule-cause-words-missing"), "what is missing is said");
    give_cause(&mut window);
    window.click("ui-schedule-details");
    assert!(window.says_with("ui-history-cause", &[("cause", "Dane przyszły później".into())]));
    assert!(window.says("common-no-proof"));
}

#[test]
fn a_bar_is_drawn_to_other_days() {
    let mut window = with_task(Lang::En);
    draw(&mut window, "Import próbny");
    give_cause(&mut window);
    assert!(window.says("ui-schedule-moved"));
}

#[test]
fn a_phase_is_drawn_with_all_that_is_open_in_it() {
    let mut window = Window::with_client(Lang::Pl, "Zakład Wzorcowy");
    window.ctrl(Key::Num5);
    window.ctrl(Key::N);
    for (indent, title) in [(0, "Wdrożenie"), (1, "Analiza @Nowak +5d"), (0, "Import @Nowak +9d")]
    {
        for _ in 0..indent {
            window.press(Key::Tab);
        }
        type_in(&mut window, title);
        window.press(Key::Enter);
    }
    window.press(Key::Escape);
    draw(&mut window, "Wdrożenie");
    assert!(window.says_with("ui-schedule-moved-several", &[("count", 2.into())]));
    give_cause(&mut window);
}

/// Draws the bar of a task to the right.
fn draw(window: &mut Window, task: &str) {
    let said = window.words.say_with("ui-schedule-bar", &[("task", task.into())]);
    let middle = window.harness.get_by_label(&said).rect().center();
    window.harness.hover_at(middle);
    window.settle();
    window.harness.drag_at(middle);
    window.settle();
    for step in 1..=6 {
        window.harness.hover_at(pos2(middle.x + 10.0 * step as f32, middle.y));
        window.settle();
    }
    window.harness.drop_at(pos2(middle.x + 60.0, middle.y));
    window.settle();
}

#[test]
fn a_move_can_be_taken_back_before_it_is_recorded() {
    let mut window = with_task(Lang::Pl);
    window.click_part("Import próbny, ");
    window.press(Key::ArrowRight);
    assert!(window.says("ui-schedule-moved-title"));
    window.press(Key::Escape);
    assert!(!window.says("ui-schedule-moved-title"));
}

/// Where a step to the right leads: from a day of work to the next one, from a day of rest to the next day.
fn stepped(day: chrono::NaiveDate) -> chrono::NaiveDate {
    let calendar = kronika::domain::Calendar::weekends();
    let next = day + chrono::Days::new(1);
    if calendar.is_working(day) { calendar.at_or_after(next) } else { next }
}

#[test]
fn tasks_marked_together_move_with_one_answer() {
    let mut window = with_task(Lang::Pl);
    window.ctrl(Key::N);
    type_in(&mut window, "Odbiór @Nowak +20d");
    window.press(Key::Enter);
    window.press(Key::Escape);
    window.click_part("Import próbny, ");
    window.harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
    window.settle();
    window.press(Key::ArrowRight);
    assert!(window.says_with("ui-schedule-moved-several", &[("count", 2.into())]));
    give_cause(&mut window);
    let today = chrono::Local::now().date_naive();
    for days in [10, 20] {
        let day = stepped(today + chrono::Days::new(days));
        let due = kronika::text::dates::day_and_month(Lang::Pl, day);
        assert!(window.shows(&format!(", {due}")), "both are due a day later: {due}");
    }
}

#[test]
fn a_snapshot_is_sent_accepted_and_compared() {
    let mut window = with_task(Lang::Pl);
    window.click("ui-command-snapshot");
    window.type_into("ui-snapshot-name", "Plan");
    window.press(Key::Enter);
    assert!(window.shows("1. Plan"));
    window.click_part(&format!("{}, 1. Plan", window.words.say("ui-schedule-mark-sent")));
    window.click("ui-schedule-sent-save");
    assert!(window.says("ui-schedule-message-missing"));
    window.click("ui-schedule-handed");
    window.click("ui-schedule-sent-save");
    assert!(window.says("common-snapshot-sent"));
    // Marked by mistake: it is taken back, and marked again.
    window.ctrl(Key::Z);
    assert!(!window.says("common-snapshot-sent"));
    window.click_part(&format!("{}, 1. Plan", window.words.say("ui-schedule-mark-sent")));
    window.click("ui-schedule-handed");
    window.click("ui-schedule-sent-save");
    assert!(window.says("common-snapshot-sent"));
    window.click_part("Import próbny, ");
    window.harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    window.settle();
    give_cause(&mut window);
    window.click_part(&format!("{}, 1. Plan", window.words.say("ui-schedule-compare")));
    let finish = [("title", window.words.say("ui-schedule-finish").into()), ("count", 5.into())];
    assert!(window.says_with("ui-schedule-finish-later", &finish));
    assert!(window.shows("Dane przyszły później"));
    assert!(window.says_with("ui-schedule-count-moved", &[("count", 1.into())]));
    window.click("ui-schedule-compare-chart");
    assert!(window.shows(&window.words.say("ui-schedule-chart")));
}

#[test]
fn who_accepted_a_snapshot_is_told_with_it() {
    for lang in Lang::ALL {
        let mut window = with_task(lang);
        window.click("ui-command-snapshot");
        window.type_into("ui-snapshot-name", "Plan");
        window.press(Key::Enter);
        window.click_part(&format!("{}, 1. Plan", window.words.say("ui-schedule-mark-sent")));
        window.click("ui-schedule-handed");
        window.click("ui-schedule-sent-save");
        window.click_part(&format!("{}, 1. Plan", window.words.say("ui-schedule-mark-accepted")));
        let no_proof = window.words.say("common-no-proof");
        let mut signs = no_proof.chars();
        let first: String = signs.next().into_iter().flat_map(char::to_uppercase).collect();
        window.click_label(&format!("{first}{}", signs.as_str()));
        window.type_into("ui-schedule-answer-by", "Ewa Wzorowa");
        window.click("ui-schedule-accepted-save");
        assert!(window.says("common-snapshot-accepted"), "{lang:?}");
        assert!(window.shows("Ewa Wzorowa"), "{lang:?}");
    }
}

#[test]
fn a_removed_task_leaves_a_trace() {
    let mut window = with_task(Lang::Ro);
    window.click_part("Import próbny, ");
    window.click("ui-schedule-details");
    window.click("ui-schedule-remove");
    window.click("ui-schedule-remove-save");
    assert!(window.says("ui-schedule-reason-missing"));
    window.write_into("ui-schedule-reason", "Etapa a doua");
    window.click("ui-schedule-remove-save");
    let today = chrono::Local::now().date_naive();
    let today = kronika::text::dates::day_and_month(Lang::Ro, today);
    assert!(window.says_with("ui-schedule-removed-on", &[("date", today.into())]));
}

#[test]
fn all_fields_are_changed_and_mended_in_one_form() {
    let mut window = with_task(Lang::En);
    window.click_part("Import próbny, ");
    window.click("ui-schedule-details");
    window.click("ui-schedule-change");
    window.write_into("ui-schedule-note", "Data of both plants");
    window.type_into("ui-schedule-percent", "40");
    window.click("ui-schedule-change-save");
    assert!(window.shows("Data of both plants"));
    assert!(window.says_with("ui-schedule-percent-done", &[("count", 40.into())]));
    window.click("ui-schedule-correct");
    window.type_into("ui-schedule-column-start", "+1d");
    window.click("ui-schedule-correct-save");
    assert!(window.says("ui-schedule-reason-missing"));
    window.write_into("ui-schedule-correct-reason", "Typed from memory");
    window.click("ui-schedule-correct-save");
    let told = [("cause", "Typed from memory".into())];
    assert!(window.says_with("ui-history-correction", &told), "no cause is asked for");
}

#[test]
fn a_move_is_undone() {
    let mut window = with_task(Lang::Pl);
    window.click_part("Import próbny, ");
    window.press(Key::ArrowRight);
    give_cause(&mut window);
    let first = chrono::Local::now().date_naive() + chrono::Days::new(10);
    let due = |day| format!(", {}", kronika::text::dates::day_and_month(Lang::Pl, day));
    assert!(window.shows(&due(stepped(first))));
    window.ctrl(Key::Z);
    assert!(window.shows(&due(first)));
}

#[test]
fn rows_from_a_spreadsheet_are_taken_in_whole_or_named() {
    let mut window = Window::with_client(Lang::En, "Model Works");
    window.ctrl(Key::Num5);
    let rows = "Task\tWho\tStart\tDue\nImport\tclient\t2027-03-01\t2027-03-10\nTests\tE. Example\t\twhenever";
    window.harness.event(Event::Paste(rows.to_owned()));
    window.settle();
    let named = [("line", 3.into()), ("text", "whenever".into())];
    assert!(window.says_with("ui-schedule-paste-no-date", &named));
    let role = Role::MultilineTextInput;
    let label = window.words.say("ui-schedule-paste-rows");
    window.harness.get_by_role_and_label(role, &label).focus();
    window.ctrl(Key::A);
    window.harness.event(Event::Paste(
        "Import\tclient\t2027-03-01\t2027-03-10\nTests\tE. Example\t\t2027-03-20".to_owned(),
    ));
    window.settle();
    let take = window.words.say_with("ui-schedule-paste-take", &[("count", 2.into())]);
    window.click_label(&take);
    assert!(window.shows("1, Import, ") && window.shows("2, Tests, "));
}

#[test]
fn rows_under_names_in_another_order_are_read_by_them() {
    let mut window = Window::with_client(Lang::Pl, "Zakład Wzorcowy");
    window.ctrl(Key::Num5);
    let rows = "Lp.\tTermin\tNazwa zadania\tOdpowiedzialny\tUwagi\tPriorytet\n1\t2027-03-10\tImport\tE. Wzorowa\tpo urlopie\twysoki";
    window.harness.event(Event::Paste(rows.to_owned()));
    window.settle();
    assert!(window.says("ui-schedule-take-columns"), "what each column is can be chosen");
    window.click_label(&window.words.say_with("ui-schedule-paste-take", &[("count", 1.into())]));
    assert!(window.shows("1, Import, ") && window.shows("E. Wzorowa"));
}

#[test]
fn the_palette_turns_the_schedule() {
    for (lang, asked, shown) in [
        (Lang::Pl, "poślizg", "ui-schedule-slippage-whole"),
        (Lang::En, "compare", "ui-schedule-compare-close"),
        (Lang::Ro, "lipește din excel", "ui-schedule-paste-title"),
    ] {
        let mut window = Window::open(lang);
        window.click("ui-command-demo");
        window.ctrl(Key::K);
        window.type_into("ui-find", asked);
        window.press(Key::Enter);
        assert!(window.says(shown), "{lang:?}: {asked}");
    }
}

#[test]
fn phases_fold_and_filters_narrow() {
    let mut window = Window::open(Lang::Pl);
    window.click("ui-command-demo");
    window.ctrl(Key::Num5);
    window.click_part("1, Kalkulator zleceń");
    assert!(window.shows("1.1, Cennik papierów"));
    window.press(Key::ArrowLeft);
    assert!(!window.shows("1.1, Cennik papierów"));
    window.press(Key::ArrowRight);
    assert!(window.shows("1.1, Cennik papierów"));
    window.ctrl(Key::F);
    window.type_into("ui-schedule-find", "etykiet");
    assert!(!window.shows("1.1, Cennik papierów"));
    assert!(window.shows("Warsztat o etykietach"));
}

#[test]
fn a_follower_is_tied_and_moves_only_when_that_is_accepted() {
    let mut window = with_task(Lang::Pl);
    window.ctrl(Key::N);
    type_in(&mut window, "Odbiór @Nowak +12d");
    window.press(Key::Enter);
    window.press(Key::Escape);
    window.click_part("Odbiór, ");
    window.click("ui-schedule-details");
    window.click("ui-schedule-change");
    window.type_into("ui-schedule-links", "7");
    assert!(window.says("ui-schedule-links-wrong"), "there is no task 7");
    window.press(Key::Backspace);
    window.type_into("ui-schedule-links", "1");
    window.click("ui-schedule-change-save");
    move_what_others_follow(&mut window);
    let day = chrono::Local::now().date_naive() + chrono::Days::new(12);
    let due = kronika::text::dates::day_and_month(Lang::Pl, day);
    assert!(window.shows("Odbiór, ") && window.shows(&due), "nothing moved by itself");
    window.click("ui-schedule-follow-save");
    assert!(window.says("ui-schedule-follow-done"));
}

/// Moves the task others follow by a day, with a cause; what follows from it is proposed.
fn move_what_others_follow(window: &mut Window) {
    move_what_follows(window, "Import próbny, ");
}

fn move_what_follows(window: &mut Window, task: &str) {
    window.click_part(task);
    window.harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    window.settle();
    give_cause(window);
    assert!(window.says("ui-schedule-follow-title"), "what follows is proposed");
}

/// Two more tasks, each tied to what the number of the outline names.
fn with_followers(tasks: &[(&str, &str)]) -> Window {
    let mut window = with_task(Lang::En);
    for (task, link) in tasks.iter().copied() {
        window.ctrl(Key::N);
        type_in(&mut window, task);
        window.press(Key::Enter);
        window.press(Key::Escape);
        if link.is_empty() {
            continue;
        }
        window.click_part(&format!("{}, ", task.split(' ').next().unwrap_or_default()));
        if !window.says("ui-schedule-change") {
            window.click("ui-schedule-details");
        }
        window.click("ui-schedule-change");
        window.type_into("ui-schedule-links", link);
        window.click("ui-schedule-change-save");
    }
    window
}

/// Turns the box of a follower in the proposal.
fn turn_box(window: &mut Window, title: &str) {
    let mut boxes = window.harness.query_all_by_role(Role::CheckBox);
    let named = |one: &egui_kittest::Node<'_>| {
        one.accesskit_node().label().is_some_and(|name| name.contains(title))
    };
    let follower = boxes.rfind(named).expect("a follower to choose");
    follower.click();
    drop((boxes, follower));
    window.settle();
}

/// How many lines of the proposal there are.
fn proposed(window: &Window) -> usize {
    let boxes = window.harness.query_all_by_role(Role::CheckBox);
    let names = boxes.filter_map(|one| one.accesskit_node().label());
    names.filter(|name| name.contains("Training") || name.contains("Acceptance")).count()
}

#[test]
fn what_hangs_only_on_a_task_that_stays_is_not_moved() {
    let mut window = with_followers(&[
        ("Setup @Nowak 3.6.2027 - 4.6.2027", ""),
        ("Training @Nowak 7.6.2027 - 8.6.2027", "2"),
        ("Acceptance @Nowak 9.6.2027 - 10.6.2027", "3"),
    ]);
    move_what_follows(&mut window, "Setup, ");
    assert_eq!(proposed(&window), 2);
    turn_box(&mut window, "Training");
    assert_eq!(proposed(&window), 1, "with the first the reason of the second is gone");
    assert!(window.shows("Training"), "what was left can be taken again");
    turn_box(&mut window, "Training");
    assert_eq!(proposed(&window), 2);
}

#[test]
fn what_follows_is_accepted_in_part() {
    let mut window =
        with_followers(&[("Training @Nowak +12d", "1"), ("Acceptance @Nowak +12d", "1")]);
    move_what_others_follow(&mut window);
    let row = |window: &Window, title: &str| {
        let mut rows = window.harness.query_all_by_role(Role::ListBoxOption);
        let found =
            rows.find_map(|row| row.accesskit_node().label().filter(|name| name.contains(title)));
        found.unwrap_or_else(|| panic!("{title} is in the table"))
    };
    let before = [row(&window, "Training"), row(&window, "Acceptance")];
    turn_box(&mut window, "Training");
    window.click("ui-schedule-follow-save");
    assert!(window.says("ui-schedule-follow-done"));
    let after = [row(&window, "Training"), row(&window, "Acceptance")];
    assert_eq!(before[0], after[0], "what was left out stays where it is");
    assert_ne!(before[1], after[1], "what was chosen moves");
}

#[test]
fn slippage_is_told_against_a_snapshot_and_opens_its_entries() {
    let mut window = with_task(Lang::Pl);
    window.click("ui-schedule-slippage");
    assert!(window.says("ui-schedule-slippage-none"));
    window.click("ui-command-snapshot");
    window.type_into("ui-snapshot-name", "Plan");
    window.press(Key::Enter);
    window.click_part(&format!("{}, 1. Plan", window.words.say("ui-schedule-mark-sent")));
    window.click("ui-schedule-handed");
    window.click("ui-schedule-sent-save");
    window.click_part(&format!("{}, 1. Plan", window.words.say("ui-schedule-behind")));
    window.click_part("Import próbny, ");
    window.harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    window.settle();
    give_cause(&mut window);
    window.click("ui-schedule-slippage");
    let no_proof = window.words.say("common-part-no-proof");
    let days = [("days", "+5".into()), ("count", 5.into())];
    let days = window.words.say_with("ui-schedule-days", &days);
    window.click_label(&format!("{no_proof}, {days}"));
    assert!(window.shows("Dane przyszły później"), "the entry behind the bar is shown");
    assert!(window.says("ui-schedule-turns"));
}

#[test]
fn a_plan_about_to_begin_is_shown_with_today() {
    let mut window = with_task(Lang::En);
    window.click("ui-command-add-client");
    window.type_into("ui-client-name", "Hutmet");
    window.press(Key::Enter);
    window.click_label("Zakład Wzorcowy");
    window.ctrl(Key::Num5);
    assert!(window.shows("Import próbny, "));
    let today = window.words.say("common-today");
    let mut drawn = false;
    for clipped in &window.harness.output().shapes {
        crate::sound::each_text(&clipped.shape, &mut |text| drawn |= text.galley.job.text == today);
    }
    assert!(drawn, "the line of today is in sight");
}
