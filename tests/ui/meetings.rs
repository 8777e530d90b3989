//! Meetings: planned, typed by keyboard, kept through a crash, sealed, sent, answered, corrected.

use std::time::Duration;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use kronika::domain::{Body, Kind, Lang, Meeting, OutcomeKind, Record, Side, Source, Verb};
use kronika::session::{Access, Journal};
use kronika::ui::App;

use crate::desk::{Window, message};

/// A client with a meeting being typed.
fn meeting(lang: Lang) -> Window {
    let mut window = Window::with_client(lang, "Zakład Wzorcowy");
    begin(&mut window);
    window
}

/// Begins a meeting and types its agenda.
fn begin(window: &mut Window) {
    window.ctrl(Key::Num3);
    assert!(window.says("ui-meetings-empty"));
    window.ctrl(Key::N);
    window.type_into("ui-meetings-title", "Rozruch");
    fill(window, "ui-meetings-agenda", "Zakres\nTerminy");
    window.ctrl(Key::Enter);
    assert!(
        window
            .says_with("ui-meetings-heading", &[("number", 1.into()), ("title", "Rozruch".into())])
    );
}

/// Types into the place for many lines of this key's words.
fn fill(window: &mut Window, key: &str, text: &str) {
    let label = window.words.say(key);
    let role = Role::MultilineTextInput;
    window.harness.get_by_role_and_label(role, &label).focus();
    window.settle();
    window.harness.get_by_role_and_label(role, &label).type_text(text);
    window.settle();
}

/// Types where the caret is.
fn say(window: &mut Window, text: &str) {
    let event = eframe::egui::Event::Text(text.to_owned());
    window.harness.event(event);
    window.settle();
}

fn ctrl(window: &mut Window, key: Key) {
    window.harness.key_press_modifiers(Modifiers::COMMAND, key);
    window.settle();
}

/// What the journal holds of its meetings and tasks.
fn recorded(window: &Window, kind: Kind) -> Vec<Record> {
    let journal = Journal::open(&window.path("praca.kronika"), Access::Read).expect("a journal");
    let reader = journal.now();
    let client = reader.clients().expect("clients").first().expect("a client").id;
    reader.records(client, &[kind]).expect("records")
}

fn minutes(window: &Window) -> (Record, Meeting) {
    let record = recorded(window, Kind::Meeting).pop().expect("a meeting");
    let Body::Meeting(meeting) = record.body.clone() else { panic!("a meeting") };
    (record, meeting)
}

#[test]
fn minutes_are_typed_by_keyboard_only_and_sealed() {
    for lang in Lang::ALL {
        let mut window = meeting(lang);
        say(&mut window, "Pracuje 40 osób");
        window.press(Key::Enter);
        ctrl(&mut window, Key::Num1);
        assert!(!window.says("ui-meetings-empty"));
        say(&mut window, "Zaczynamy od magazynu");
        window.press(Key::Tab);
        ctrl(&mut window, Key::Num3);
        let side = window.words.say("common-side-client");
        say(&mut window, &format!("Lista kartotek @{side} 12.05.2026"));
        window.press(Key::Tab);
        say(&mut window, "Różne");
        ctrl(&mut window, Key::S);
        let (_, meeting) = minutes(&window);
        let titles: Vec<&str> = meeting.points.iter().map(|point| point.title.as_str()).collect();
        assert_eq!(titles, ["Zakres", "Terminy", "Różne"], "{lang:?}");
        let kinds: Vec<OutcomeKind> =
            meeting.points[0].outcomes.iter().map(|outcome| outcome.kind).collect();
        assert_eq!(kinds, [OutcomeKind::Information, OutcomeKind::Decision]);
        let action = &meeting.points[1].outcomes[0];
        assert_eq!(action.text, "Lista kartotek");
        assert_eq!((action.side, action.kind), (Some(Side::Client), OutcomeKind::Action));
        assert_eq!(action.due.map(|due| due.to_string()).as_deref(), Some("2026-05-12"));
        assert_eq!(recorded(&window, Kind::Task).len(), 1);
        window.click("ui-meetings-seal");
        window.click("ui-meetings-seal-do");
        assert!(window.says("ui-meetings-step-sealed"), "{lang:?}");
        assert!(minutes(&window).0.last_act(Verb::Seal).is_some());
        assert_eq!(recorded(&window, Kind::Task).len(), 1, "saved again, still one task");
    }
}

#[test]
fn a_line_mended_after_it_was_saved_mends_its_task() {
    let mut window = meeting(Lang::Pl);
    ctrl(&mut window, Key::Num3);
    say(&mut window, "Lista kartotek @klient 12.05.2026");
    ctrl(&mut window, Key::S);
    assert_eq!(recorded(&window, Kind::Task).len(), 1);
    say(&mut window, " pilnie");
    window.press(Key::Enter);
    say(&mut window, "Drugie zadanie");
    ctrl(&mut window, Key::S);
    let tasks = recorded(&window, Kind::Task);
    assert_eq!(tasks.len(), 2);
    let titles: Vec<String> = tasks
        .iter()
        .map(|task| match &task.body {
            Body::Task(task) => task.title.clone(),
            _ => String::new(),
        })
        .collect();
    assert!(titles.contains(&"Drugie zadanie".to_owned()), "{titles:?}");
    let (_, meeting) = minutes(&window);
    assert!(meeting.points[0].outcomes.iter().all(|outcome| outcome.task.is_some()));
    // The line goes, and so does its task; nothing is lost of how it was.
    window.press(Key::ArrowUp);
    for _ in 0..80 {
        window.harness.key_press(Key::Backspace);
    }
    window.settle();
    ctrl(&mut window, Key::S);
    let back = recorded(&window, Kind::Task);
    assert_eq!(back.iter().filter(|task| task.retracted.is_some()).count(), 1);
}

#[test]
fn what_was_typed_is_there_after_a_crash() {
    let mut window = meeting(Lang::Pl);
    say(&mut window, "Nie zapisane nigdzie");
    window.press(Key::Tab);
    say(&mut window, "Ani to");
    std::thread::sleep(Duration::from_millis(1100));
    window.settle();
    let (_, meeting) = minutes(&window);
    assert!(meeting.points[0].outcomes.is_empty(), "nothing was recorded");
    let path = window.path("praca.kronika");
    let copy = window.path("kopia.kronika");
    std::fs::copy(&path, &copy).expect("the file as a crash leaves it");
    let wal = |path: &std::path::Path| {
        let mut name = path.as_os_str().to_owned();
        name.push("-wal");
        std::path::PathBuf::from(name)
    };
    if wal(&path).exists() {
        std::fs::copy(wal(&path), wal(&copy)).expect("its log");
    }
    window.answer(&["kopia.kronika"]);
    *window.harness.state_mut() = None::<App>;
    window.settle();
    window.click("ui-command-open");
    window.ctrl(Key::Num3);
    window.click_part("Rozruch");
    assert!(window.shows("Nie zapisane nigdzie"));
    assert!(window.shows("Ani to"));
}

#[test]
fn sealed_minutes_are_sent_answered_and_corrected() {
    let mut window = meeting(Lang::Pl);
    say(&mut window, "Trzy osoby do spisu");
    window.click("ui-meetings-seal");
    window.click("ui-meetings-seal-do");
    window.click("ui-meetings-send");
    assert!(window.says("ui-meetings-letter"));
    assert!(window.says_with(
        "ui-meetings-window-usual",
        &[("days", window.words.say_with("common-working-days", &[("count", 5.into())]).into())]
    ));
    window.click_label("Bez dowodu");
    window.click("ui-meetings-send-do");
    let (record, _) = minutes(&window);
    let sent = record.last_act(Verb::Send).expect("it was sent");
    assert!(sent.telling.until.is_some());
    assert!(window.says("ui-meetings-step-window"));
    window.click("ui-meetings-object");
    window.type_into("ui-meetings-by", "Ewa Wzorcowa");
    fill(&mut window, "ui-meetings-objection", "Było dwoje");
    window.click_label("Bez dowodu");
    window.click("ui-meetings-object-do");
    assert!(window.shows("Było dwoje"));
    window.click("ui-meetings-add-annex");
    fill(
        &mut window,
        "ui-meetings-annex-words",
        "Ustalenie 1 otrzymuje brzmienie: Dwie osoby do spisu",
    );
    window.click("ui-meetings-annex-do");
    assert!(window.says_with("ui-meetings-annex", &[("number", 1.into())]));
    let who = [("who", "Ewa Wzorcowa".into())];
    assert!(window.says_with("ui-meetings-asked-by", &who), "whoever objected");
    assert!(window.shows("Trzy osoby do spisu"), "the original stays");
    window.click("ui-meetings-confirm");
    window.type_into("ui-meetings-by", "Ewa Wzorcowa");
    window.click_label("Bez dowodu");
    window.click("ui-meetings-confirm-do");
    assert!(window.says("common-meeting-confirmed"));
    window.click("ui-meetings-all");
    assert!(window.says("common-meeting-confirmed"));
}

#[test]
fn what_minutes_say_was_decided_goes_into_the_register_once() {
    for lang in Lang::ALL {
        let mut window = meeting(lang);
        ctrl(&mut window, Key::Num1);
        say(&mut window, "Zaczynamy od magazynu");
        window.click("ui-meetings-seal");
        window.click("ui-meetings-seal-do");
        window.click_part("Zaczynamy od magazynu");
        assert!(window.says("ui-decisions-new-what"), "{lang:?}");
        window.type_into("ui-decisions-by", "Ewa Wzorcowa");
        window.ctrl(Key::Enter);
        let (meeting, _) = minutes(&window);
        let decision = recorded(&window, Kind::Decision).pop().expect("a decision");
        let Body::Decision(decision) = decision.body else { panic!("a decision") };
        assert_eq!(decision.question, "Zakres", "{lang:?}");
        assert_eq!(decision.chosen.as_deref(), Some("Zaczynamy od magazynu"));
        assert_eq!(decision.source, Some(Source::Record(meeting.id)));
        window.ctrl(Key::Num3);
        assert!(window.shows("D-01"), "{lang:?}: the minutes say which decision it is");
        window.click_part("Zaczynamy od magazynu");
        assert!(!window.says("ui-decisions-new-what"), "{lang:?}: it is not made twice");
        assert!(window.says("ui-decisions-change-open"), "{lang:?}: its page is shown");
    }
}

#[test]
fn open_points_come_back_and_a_meeting_is_taken_back() {
    let mut window = meeting(Lang::En);
    say(&mut window, "Forty people work there");
    ctrl(&mut window, Key::S);
    window.click("ui-meetings-all");
    window.ctrl(Key::N);
    assert!(window.says_with("ui-meetings-come-back", &[("count", 1.into())]));
    window.click("ui-meetings-as-last");
    window.type_into("ui-meetings-title", "Second");
    window.ctrl(Key::Enter);
    assert!(window.shows("Terminy"), "what was left open");
    assert!(window.shows("Zakres"), "what was on the agenda");
    window.click("ui-meetings-retract");
    window.write_into("ui-register-reason", "Called off");
    window.click("ui-register-retract");
    assert!(window.shows("Called off"));
    assert!(window.says("ui-retracted"));
    assert!(!window.says("ui-meetings-goes-on"), "nothing comes back of it");
    window.click("ui-meetings-all");
    let open = |count: u64| window.says_with("ui-meetings-open-count", &[("count", count.into())]);
    assert!(open(1) && !open(2) && !open(3), "only the first meeting's is open");
}

#[test]
fn what_is_wrong_in_sealed_minutes_is_mended_before_they_go_out() {
    let mut window = meeting(Lang::Pl);
    ctrl(&mut window, Key::Num3);
    say(&mut window, "Lista kartotek @Nowacki jutro");
    window.click("ui-meetings-seal");
    let strangers = [("names", "Nowacki".into())];
    assert!(window.says_with("ui-meetings-note-strangers", &strangers));
    window.click("ui-meetings-seal-do");
    window.click("ui-meetings-add-annex");
    fill(&mut window, "ui-meetings-annex-words", "Listę robi Nowicki");
    window.click("ui-meetings-annex-do");
    assert!(window.says_with("ui-meetings-annex", &[("number", 1.into())]));
    assert!(window.says("ui-meetings-send"), "they are still to be sent");
}

/// A message we wrote, by a clock a day ahead.
fn sent(subject: &str) -> String {
    let day = (chrono::Utc::now() + chrono::TimeDelta::days(1)).to_rfc2822();
    format!(
        "From: Jan Próbny <jan@probny.example>\r\nTo: ewa@wzorcowy.example\r\nDate: {day}\r\nMessage-ID: <sent@probny.example>\r\nSubject: {subject}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nW załączeniu\r\n"
    )
}

#[test]
fn sending_begins_with_what_is_copied_and_escape_folds_what_is_offered() {
    let mut window = meeting(Lang::Pl);
    window.write("protokol.eml", sent("Protokół spotkania").as_bytes());
    window.drop_files(&["protokol.eml"]);
    window.press(Key::Escape);
    window.ctrl(Key::Num3);
    window.click_part("Rozruch");
    say(&mut window, "Trzy osoby do spisu");
    window.click("ui-meetings-seal");
    window.click("ui-meetings-seal-do");
    window.click("ui-meetings-send");
    let offered = |window: &Window| window.shows("Protokół spotkania, ");
    assert!(!offered(&window), "nothing is offered before it is asked for");
    let copy = window.words.say("ui-meetings-copy");
    assert!(window.harness.get_by_label(&copy).is_focused(), "the text is copied first");
    window.focus(&window.words.say("ui-meetings-sent-by"));
    assert!(offered(&window));
    window.press(Key::Escape);
    assert!(!offered(&window));
    assert!(window.says("ui-meetings-send-do"), "the dialog stays");
    window.press(Key::Escape);
    assert!(!window.says("ui-meetings-send-do"));
}

#[test]
fn a_message_sends_the_minutes() {
    let mut window = meeting(Lang::Pl);
    window.write("protokol.eml", sent("Protokół spotkania").as_bytes());
    window.drop_files(&["protokol.eml"]);
    window.press(Key::Escape);
    window.ctrl(Key::Num3);
    window.click_part("Rozruch");
    window.click("ui-meetings-seal");
    window.click("ui-meetings-seal-do");
    window.click("ui-meetings-send");
    window.answer(&["protokol.pdf"]);
    window.click("ui-command-save-pdf");
    assert!(window.path("protokol.pdf").exists());
    window.type_into("ui-meetings-sent-by", "Protokół");
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    window.click("ui-meetings-send-do");
    let (record, _) = minutes(&window);
    let sent = &record.last_act(Verb::Send).expect("it was sent").telling;
    assert!(sent.message.is_some());
    let day = (chrono::Local::now() + chrono::TimeDelta::days(1)).date_naive();
    assert_eq!(sent.on, Some(day), "on the day of the message");
}

#[test]
fn what_cannot_have_sent_the_minutes_is_not_offered() {
    let mut window = meeting(Lang::Pl);
    window.write("stary.eml", &message(1, "Protokół dawny", "Sprzed spotkania"));
    let theirs =
        sent("Protokół cudzy").replace("jan@probny.example>\r\nTo", "ewa@wzorcowy.example>\r\nTo");
    window.write("cudzy.eml", theirs.as_bytes());
    window.drop_files(&["stary.eml", "cudzy.eml"]);
    window.press(Key::Escape);
    window.ctrl(Key::Num3);
    window.click_part("Rozruch");
    window.click("ui-meetings-seal");
    window.click("ui-meetings-seal-do");
    window.click("ui-meetings-send");
    window.type_into("ui-meetings-sent-by", "Protokół");
    assert!(!window.shows("Protokół dawny, ") && !window.shows("Protokół cudzy, "));
}

#[test]
fn a_meeting_half_planned_is_not_lost() {
    let mut window = Window::with_client(Lang::Pl, "Zakład Wzorcowy");
    window.ctrl(Key::Num3);
    window.ctrl(Key::N);
    window.type_into("ui-meetings-title", "Przegląd");
    window.press(Key::Escape);
    window.press(Key::Escape);
    assert!(window.says("ui-meetings-empty"));
    window.ctrl(Key::N);
    assert!(window.shows("Przegląd"));
    // The caret is in the title again: what is typed goes there.
    say(&mut window, " tygodnia");
    window.ctrl(Key::Enter);
    assert_eq!(minutes(&window).1.title, "Przegląd tygodnia");
}

#[test]
fn the_line_at_the_caret_moves_and_keys_of_sections_are_its_own() {
    let mut window = meeting(Lang::En);
    say(&mut window, "First");
    window.press(Key::Enter);
    say(&mut window, "Second");
    window.harness.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    window.settle();
    ctrl(&mut window, Key::Num1);
    assert!(window.says("ui-meetings-seal"), "the section did not change");
    ctrl(&mut window, Key::S);
    let (_, meeting) = minutes(&window);
    let said: Vec<(&str, OutcomeKind)> =
        meeting.points[0].outcomes.iter().map(|one| (one.text.as_str(), one.kind)).collect();
    assert_eq!(said, [("Second", OutcomeKind::Decision), ("First", OutcomeKind::Information)]);
    window.press(Key::Escape);
    window.press(Key::Escape);
    assert!(!window.says("ui-meetings-seal") && window.shows("Rozruch"), "the list of meetings");
}

#[test]
fn a_name_is_offered_after_its_sign_and_taken_by_enter() {
    let mut window = Window::with_client(Lang::Pl, "Zakład Wzorcowy");
    for name in ["Hanna Łęcka", "Jacek Żółtowski"] {
        window.ctrl(Key::Num8);
        window.ctrl(Key::N);
        window.type_into("ui-people-name", name);
        window.ctrl(Key::Enter);
        window.click("ui-people-all");
    }
    begin(&mut window);
    say(&mut window, "@Żó");
    assert!(window.shows("Jacek Żółtowski"), "the list has opened for one as well");
    window.press(Key::Enter);
    say(&mut window, "liczy stany piątek");
    window.press(Key::Enter);
    say(&mut window, "@Hanna");
    window.press(Key::Enter);
    say(&mut window, "drukuje etykiety");
    window.press(Key::Enter);
    say(&mut window, "Etykiety @Hanna");
    window.press(Key::Enter);
    ctrl(&mut window, Key::S);
    let (_, meeting) = minutes(&window);
    let outcomes = meeting.points.iter().flat_map(|point| &point.outcomes);
    let said: Vec<(&str, &str)> = outcomes
        .map(|one| (one.text.as_str(), one.owner.as_ref().map_or("", |who| who.name.as_str())))
        .collect();
    let hanna = "Hanna Łęcka";
    assert_eq!(
        said,
        [("liczy stany", "Jacek Żółtowski"), ("drukuje etykiety", hanna), ("Etykiety", hanna)]
    );
}

#[test]
fn a_time_come_to_by_tab_is_typed_over() {
    let mut window = Window::with_client(Lang::En, "Model Works");
    window.ctrl(Key::Num3);
    window.ctrl(Key::N);
    let day = window.words.say("ui-meetings-day");
    window.harness.get_by_role_and_label(Role::TextInput, &day).focus();
    window.settle();
    window.press(Key::Tab);
    say(&mut window, "10:15");
    window.type_into("ui-meetings-title", "Kick-off");
    window.ctrl(Key::Enter);
    let (_, meeting) = minutes(&window);
    let local = meeting.starts.with_timezone(&chrono::Local);
    assert_eq!(local.format("%H:%M").to_string(), "10:15");
}
