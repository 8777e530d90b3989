//! Everything from the keyboard.

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, PointerButton, pos2};
use egui_kittest::kittest::{NodeT, Queryable as _};
use kronika::domain::{Act, Kind, Lang, Source, Verb};
use kronika::session::{Access, Journal};

use crate::desk::{Window, message};

fn with_messages() -> Window {
    let mut window = Window::with_client(Lang::En, "Model Works");
    for number in 1..=9 {
        let body = format!("Body of letter {number}");
        window
            .write(&format!("{number}.eml"), &message(number, &format!("Letter {number}"), &body));
    }
    let names: Vec<String> = (1..=9).map(|number| format!("{number}.eml")).collect();
    window.answer(&names.iter().map(String::as_str).collect::<Vec<_>>());
    window.ctrl(Key::O);
    window.press(Key::Escape);
    window
}

#[test]
fn the_arrows_walk_through_the_messages() {
    let mut window = with_messages();
    window.click_part("Letter 9");
    assert!(window.shows("Body of letter 9"));
    window.press(Key::ArrowDown);
    assert!(window.shows("Body of letter 8"));
    window.press(Key::End);
    assert!(window.shows("Body of letter 1"));
    window.press(Key::ArrowUp);
    assert!(window.shows("Body of letter 2"));
}

#[test]
fn the_palette_finds_and_opens() {
    let mut window = with_messages();
    window.ctrl(Key::K);
    window.type_into("ui-find", "letter 4");
    assert!(window.shows("Letter 4"));
    window.press(Key::Enter);
    assert!(window.shows("Body of letter 4"));
    window.ctrl(Key::K);
    window.type_into("ui-find", "zzz");
    assert!(window.says("ui-search-none"));
    window.press(Key::Escape);
    assert!(!window.says("ui-search-none"));
}

#[test]
fn commands_are_given_by_their_words() {
    let mut window = with_messages();
    window.ctrl(Key::K);
    window.type_into("ui-find", "schedule");
    window.press(Key::Enter);
    assert!(window.says("ui-empty-schedule"));
}

#[test]
fn zoom_and_sections_have_keys() {
    let mut window = with_messages();
    window.ctrl(Key::Num2);
    assert!(window.shows("Letter 9"), "the timeline shows the message");
    let zoom = |window: &Window| (window.harness.ctx.zoom_factor() * 100.0).round() as u32;
    window.ctrl(Key::Plus);
    assert_eq!(zoom(&window), 110);
    window.ctrl(Key::Equals);
    assert_eq!(zoom(&window), 125, "the key of + without Shift is meant as well");
    for _ in 0..3 {
        window.ctrl(Key::Minus);
    }
    assert_eq!(zoom(&window), 90);
    window.ctrl(Key::K);
    window.type_into("ui-find", "100");
    window.press(Key::Enter);
    assert_eq!(zoom(&window), 100);
}

#[test]
fn the_list_of_a_section_has_the_keyboard_when_one_turns_to_it() {
    let mut window = Window::open(Lang::En);
    window.click("ui-command-demo");
    window.click_label("Zakłady Mleczne Dolina");
    let digits = [Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num9];
    for digit in digits {
        window.ctrl(digit);
        window.settle();
        let focused = |window: &Window| window.harness.ctx.memory(|memory| memory.focused());
        let first = focused(&window);
        assert!(first.is_some(), "{digit:?}: nothing has the keyboard");
        window.press(Key::ArrowDown);
        assert_ne!(focused(&window), first, "{digit:?}: the arrows lead on");
    }
}

#[test]
fn f6_goes_from_pane_to_pane() {
    let mut window = with_messages();
    window.click_part("Letter 9");
    let focused = |window: &Window| window.harness.ctx.memory(|memory| memory.focused());
    let mut seen = Vec::new();
    for _ in 0..3 {
        window.press(Key::F6);
        seen.push(focused(&window).expect("something has the keyboard"));
    }
    seen.dedup();
    assert_eq!(seen.len(), 3, "{seen:?}");
}

#[test]
fn a_form_can_be_typed_in_the_moment_it_opens() {
    let mut window = Window::open(Lang::En);
    window.click("ui-command-demo");
    window.ctrl(Key::Num5);
    window.click("ui-command-snapshot");
    for sign in ["A", "f", "t", "e", "r"] {
        window.harness.event(eframe::egui::Event::Text(sign.to_owned()));
        window.settle();
    }
    window.press(Key::Enter);
    assert!(window.shows(". After"), "the snapshot is in the list");
}

#[test]
fn keys_with_shift_are_not_taken_for_those_without() {
    let mut window = Window::with_client(Lang::En, "Model Works");
    // Ctrl+N begins what the screen is about, Ctrl+Shift+N a meeting, wherever one is.
    window.ctrl(Key::Num4);
    window.ctrl_shift(Key::N);
    assert!(window.says("ui-meetings-title"), "a meeting, not a rule");
    // Ctrl+O takes files in, Ctrl+Shift+O opens a journal: the file chosen is not filed.
    window.press(Key::Escape);
    window.press(Key::Escape);
    window.write("offer.eml", &message(1, "Offer", "Attached"));
    window.answer(&["offer.eml"]);
    window.ctrl_shift(Key::O);
    assert!(!window.says("ui-balance-name"), "nothing was taken in");
}

#[test]
fn a_form_called_from_the_palette_has_the_caret_each_time() {
    let mut window = Window::with_client(Lang::En, "Model Works");
    for time in 1..=3 {
        window.ctrl(Key::K);
        window.harness.event(eframe::egui::Event::Text("new chat".to_owned()));
        window.settle();
        window.press(Key::Enter);
        let with = window.words.say("ui-notes-with");
        let node = window.harness.query_all_by_label(&with).any(|node| node.is_focused());
        assert!(node, "time {time}");
        window.press(Key::Escape);
        window.press(Key::Escape);
    }
}

/// The name of the row of a list that has the keyboard.
fn row_at(window: &Window) -> String {
    use eframe::egui::accesskit::Role;
    use egui_kittest::kittest::NodeT as _;
    let mut rows = window.harness.query_all_by_role(Role::ListBoxOption);
    let row = rows.find(|row| row.accesskit_node().is_focused());
    row.and_then(|row| row.accesskit_node().label()).unwrap_or_default()
}

#[test]
fn a_long_list_keeps_the_keyboard_wherever_it_jumps() {
    let mut window = Window::with_client(Lang::En, "Model Works");
    for number in 0..200_u32 {
        let letter = message(28, &format!("Letter {number:03}"), &format!("Body {number:03}"));
        let letter = String::from_utf8(letter).expect("words");
        let at = format!("01 Jun 2026 {:02}:{:02}:00", 8 + number / 60, number % 60);
        let letter =
            letter.replace("01 Jun 2026 10:00:00", &at).replace("<28@", &format!("<{number}@"));
        window.write(&format!("{number}.eml"), letter.as_bytes());
    }
    let names: Vec<String> = (0..200).map(|number| format!("{number}.eml")).collect();
    window.answer(&names.iter().map(String::as_str).collect::<Vec<_>>());
    window.ctrl(Key::O);
    window.press(Key::Escape);
    window.click_part("Letter 199");
    let steps = [
        (Key::PageDown, "189"),
        (Key::PageDown, "179"),
        (Key::End, "000"),
        (Key::ArrowUp, "001"),
        (Key::Home, "199"),
        (Key::ArrowDown, "198"),
        (Key::End, "000"),
        (Key::PageUp, "010"),
    ];
    for (key, letter) in steps {
        window.press(key);
        // The page the row is on comes, and the list goes there.
        window.settle();
        window.settle();
        let (row, body) = (row_at(&window), format!("Body {letter}"));
        assert!(row.contains(&format!("Letter {letter}")), "{key:?}: {row}");
        assert!(window.shows(&body), "{key:?} opens {letter}");
    }
    // The wheel takes the row out of sight, and not the keyboard from it.
    let wheel = eframe::egui::Event::MouseWheel {
        source: eframe::egui::MouseWheelSource::Wheel,
        unit: eframe::egui::MouseWheelUnit::Point,
        delta: eframe::egui::vec2(0.0, 9000.0),
        phase: eframe::egui::TouchPhase::Move,
        modifiers: eframe::egui::Modifiers::NONE,
    };
    window.harness.event(eframe::egui::Event::PointerMoved(eframe::egui::pos2(400.0, 500.0)));
    window.harness.event(wheel);
    for _ in 0..8 {
        window.settle();
    }
    window.press(Key::ArrowUp);
    for _ in 0..4 {
        window.settle();
    }
    let row = row_at(&window);
    assert!(row.contains("Letter 011"), "{row}");
}

#[test]
fn the_keys_are_seen_at_once_and_scrolled_by_keys() {
    for lang in Lang::ALL {
        let mut window = Window::sized(lang, 1280.0, 720.0);
        window.click("ui-command-demo");
        window.ctrl(Key::Num5);
        window.press(Key::F1);
        let at = |window: &Window, key: &str| {
            let words = window.words.say(key);
            let found = window.harness.query_all_by_label(&words).last();
            found.unwrap_or_else(|| panic!("{lang:?}: nothing is named {words}")).rect()
        };
        let title = window.words.say("ui-help-title");
        let titles = window.harness.query_all_by_label(&title).map(|one| one.rect());
        let title = titles.min_by(|one, other| one.top().total_cmp(&other.top()));
        let (title, close) = (title.expect("the title"), at(&window, "ui-close"));
        assert!(close.bottom() - title.top() > 560.0, "{lang:?}: {title:?} {close:?}");
        for group in ["ui-section-schedule", "ui-help-do", "ui-help-go", "ui-help-window"] {
            assert!(window.says(group), "{lang:?}: {group}");
        }
        let last = |window: &Window| at(window, "ui-command-zoom-out");
        assert!(last(&window).top() > close.top(), "{lang:?}: there is more than is seen");
        window.press(Key::End);
        window.settle();
        window.settle();
        assert!(last(&window).bottom() < close.top(), "{lang:?}: {:?}", last(&window));
        window.press(Key::Home);
        window.settle();
        window.settle();
        assert!(last(&window).top() > close.top(), "{lang:?}");
        let before = last(&window).top();
        window.press(Key::ArrowDown);
        window.settle();
        assert!(last(&window).top() < before, "{lang:?}");
        let before = last(&window).top();
        window.press(Key::PageDown);
        window.settle();
        window.settle();
        assert!(last(&window).top() < before - 100.0, "{lang:?}");
    }
}

#[test]
fn acts_are_taken_back_one_after_another() {
    let mut window = Window::with_client(Lang::En, "Model Works");
    window.ctrl(Key::Num5);
    window.ctrl(Key::N);
    for title in ["Alpha", "Beta", "Gamma"] {
        window.harness.event(eframe::egui::Event::Text(title.to_owned()));
        window.settle();
        window.press(Key::Enter);
    }
    window.press(Key::Escape);
    assert!(window.shows("Alpha") && window.shows("Beta") && window.shows("Gamma"));
    for left in [2, 1, 0] {
        window.ctrl_shift(Key::Z);
        window.ctrl(Key::Z);
        let held = ["Alpha", "Beta", "Gamma"].iter().filter(|title| window.shows(title)).count();
        assert_eq!(held, left, "one act for each Ctrl+Z, none for Ctrl+Shift+Z");
    }
    window.ctrl(Key::Z);
    assert!(window.says("ui-undo-none"));
}

#[test]
fn a_line_that_was_filled_undoes_only_what_was_typed_in_it() {
    let mut window = Window::open(Lang::Pl);
    window.click("ui-command-demo");
    window.click_label("Zakłady Mleczne Dolina");
    window.ctrl(Key::Num7);
    window.ctrl(Key::N);
    window.write_into("ui-decisions-question", "Inne pytanie");
    window.press(Key::Escape);
    window.click_part("Format numeru partii");
    window.click("ui-decisions-change-open");
    window.write_into("ui-decisions-question", " znowu");
    for _ in 0..3 {
        window.ctrl(Key::Z);
    }
    let name = window.words.say("ui-decisions-question");
    let role = eframe::egui::accesskit::Role::MultilineTextInput;
    let value = window.harness.get_by_role_and_label(role, &name).value();
    assert_eq!(value.as_deref(), Some("Format numeru partii"));
}

/// The form that ends the first rule of the demo, with a source chosen by the keyboard.
fn ending() -> (Window, std::path::PathBuf) {
    let mut window = Window::sized(Lang::Pl, 1280.0, 800.0);
    let path = window.path("demo.kronika");
    drop(kronika::session::demo::create(&path).expect("the demo journal"));
    window.type_into("ui-start-name", "Jan Próbny");
    window.answer(&["demo.kronika"]);
    window.click("ui-command-open");
    window.ctrl(Key::Num4);
    window.click("ui-rules-end-open");
    window.type_into("ui-register-source", "Warsztat o etykietach");
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    (window, path)
}

#[test]
fn a_form_saved_by_keys_presses_nothing_else() {
    let (mut window, path) = ending();
    let other = window.words.say("ui-forms-source-other");
    window.press(Key::Tab);
    let focused = window.harness.query_all_by_role(Role::Button).find(|node| node.is_focused());
    let focused = focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default();
    assert!(focused.contains("Warsztat o etykietach"), "Tab went on from the source: {focused}");
    assert_ne!(focused, other);
    window.ctrl(Key::Enter);
    assert!(window.says("ui-rules-end-saved"));
    let journal = Journal::open(&path, Access::Read).expect("opens");
    let reader = journal.now();
    let rules = reader
        .clients()
        .expect("clients")
        .into_iter()
        .flat_map(|client| reader.records(client.id, &[Kind::Rule]).expect("rules"));
    let ends = rules.filter_map(|rule| rule.last_act(Verb::End).cloned());
    let end: Act = ends.max_by_key(|act| act.stamp.at).expect("the rule was ended");
    assert!(end.telling.source.and_then(Source::record).is_some(), "it was not cleared first");
}

#[test]
fn tab_goes_on_from_where_the_keyboard_was_before_a_click_beside() {
    let (mut window, _) = ending();
    window.focus(&window.words.say("ui-register-last-day"));
    let place = pos2(1270.0, 790.0);
    for pressed in [true, false] {
        let button = PointerButton::Primary;
        let modifiers = Modifiers::NONE;
        window.harness.event(Event::PointerButton { pos: place, button, pressed, modifiers });
    }
    window.settle();
    assert!(window.harness.ctx.memory(|memory| memory.focused()).is_none(), "nothing has it");
    window.press(Key::Tab);
    let reason = window.words.say("ui-register-reason");
    let area = window.harness.get_by_role_and_label(Role::MultilineTextInput, &reason);
    assert!(area.is_focused(), "the line after the last day");
}

#[test]
fn a_day_reached_by_tab_is_typed_over() {
    let (mut window, _) = ending();
    let day = window.words.say("ui-register-last-day");
    let reason = window.words.say("ui-register-reason");
    window.harness.get_by_role_and_label(Role::MultilineTextInput, &reason).focus();
    window.settle();
    window.harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    window.settle();
    let line = window.harness.get_by_role_and_label(Role::TextInput, &day);
    assert!(line.is_focused());
    line.type_text("15.10");
    window.settle();
    let line = window.harness.get_by_role_and_label(Role::TextInput, &day);
    assert_eq!(line.value().as_deref(), Some("15.10"));
}
