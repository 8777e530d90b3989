//! Decisions: offered, chosen, changed, with the mark of who had no authority that day.

use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use kronika::domain::{Body, Kind, Lang, Source};
use kronika::session::{Access, Author, Journal, Op};

use crate::desk::Window;

/// The words of a key about an option, as its field is named.
fn of_option(window: &Window, key: &str, letter: &str) -> String {
    let option = window.words.say_with("ui-decisions-option", &[("letter", letter.into())]);
    format!("{}, {option}", window.words.say(key))
}

fn offer(window: &mut Window) {
    window.ctrl(Key::N);
    window.write_into("ui-decisions-question", "Kiedy zaczynamy");
    for (letter, title) in [("A", "Zaraz"), ("B", "Za miesiąc")] {
        let name = of_option(window, "ui-decisions-option-title", letter);
        window.type_in_first(&name, title);
    }
}

fn choose(window: &mut Window, option: &str, by: &str) {
    let named = ["ui-decisions-which", "ui-decisions-none-chosen"];
    let list = named.map(|key| window.words.say(key)).join(", ");
    window.focus(&list);
    window.press(Key::Space);
    window.click_label(option);
    window.type_into("ui-decisions-by", by);
}

#[test]
fn a_decision_is_offered_and_then_chosen() {
    for lang in Lang::ALL {
        let mut window = Window::with_client(lang, "Zakład Wzorcowy");
        window.ctrl(Key::Num7);
        assert!(window.says("ui-decisions-empty"), "{lang:?}");
        offer(&mut window);
        window.ctrl(Key::Enter);
        assert!(window.says("ui-decisions-new-saved"), "{lang:?}");
        assert!(window.says("ui-decisions-open"), "{lang:?}");
        window.click("ui-decisions-choose-open");
        choose(&mut window, "B. Za miesiąc", "Ewa Wzorowa");
        window.ctrl(Key::Enter);
        assert!(window.says("ui-decisions-choose-saved"), "{lang:?}");
        assert!(window.says("ui-decisions-chosen"), "{lang:?}");
        assert!(window.says("ui-decisions-no-authority"), "{lang:?}");
        assert!(window.says("ui-forms-no-source"), "{lang:?}");
    }
}

#[test]
fn a_choice_keeps_the_source_the_question_rests_on() {
    let mut window = Window::with_client(Lang::En, "Model Works");
    let path = window.path("z.kronika");
    let author = Author { name: "Jan".to_owned(), email: "jan@probny.example".to_owned() };
    let mut journal = Journal::create(&path, author).expect("a journal");
    let json = |text: &str| kronika::session::parse_json(text.as_bytes()).expect("json");
    let made = journal.transact(Op::AddClient { fields: json(r#"{"name":"Dolina"}"#) });
    let client = made.expect("a client").ids[0];
    let mail = b"Message-ID: <1@x>\r\nSubject: Kiedy\r\n\r\nTresc".to_vec();
    journal.import_bytes(client, "Poczta", vec![("1.eml".to_owned(), mail)]).expect("taken in");
    let source = journal.now().mail_rows(client, 0, 1).expect("rows").remove(0).id;
    let fields = format!(
        r#"{{"question":"Kiedy","options":[{{"title":"Zaraz"}},{{"title":"Potem"}}],"source":"{source}"}}"#
    );
    let op = Op::Add { client, kind: Kind::Decision, fields: json(&fields) };
    let decision = journal.transact(op).expect("added").ids[0];
    drop(journal);
    window.answer(&["z.kronika"]);
    window.ctrl_shift(Key::O);
    window.ctrl(Key::Num7);
    window.click("ui-decisions-choose-open");
    choose(&mut window, "B. Potem", "Ewa Wzorowa");
    window.ctrl(Key::Enter);
    assert!(window.says("ui-decisions-choose-saved"));
    let journal = Journal::open(&path, Access::Read).expect("opens");
    let Body::Decision(held) = journal.now().expect(decision).expect("held").body else {
        panic!("a decision")
    };
    assert_eq!(held.chosen.as_deref(), Some("Potem"));
    assert_eq!(held.source, Some(Source::Record(source)), "nobody touched it");
}

#[test]
fn a_change_of_mind_is_a_new_decision_that_names_the_old() {
    let mut window = Window::open(Lang::Pl);
    window.click("ui-command-demo");
    window.click_label("Zakłady Mleczne Dolina");
    window.ctrl(Key::Num7);
    window.click_part("Format numeru partii");
    window.click("ui-decisions-change-open");
    choose(&mut window, "A. Numer kolejny w roku", "Adam Wierzbicki");
    window.ctrl(Key::Enter);
    assert!(window.says("ui-decisions-new-saved"));
    assert!(window.says("ui-decisions-chain"));
    assert!(window.shows("D-08") && window.shows("D-02"));
    assert!(window.shows("zmieniona decyzją D-08"), "the old one says so in the list");
    assert!(!window.says("ui-decisions-no-authority"), "he had authority that day");
}

#[test]
fn a_sum_in_another_currency_and_a_choice_without_an_option_are_refused() {
    let mut window = Window::open(Lang::Pl);
    window.click("ui-command-demo");
    window.click_label("Zakłady Mleczne Dolina");
    window.ctrl(Key::Num7);
    offer(&mut window);
    let cost = window.words.say("ui-decisions-money");
    window.type_in_first(&cost, "4 500,50 lei");
    let other = [("currency", "PLN".into())];
    assert!(window.says_with("ui-decisions-money-other", &other));
    window.ctrl(Key::Enter);
    assert!(!window.says("ui-decisions-new-saved"), "no sum changes its currency");
    for _ in 0.."lei".len() {
        window.press(Key::Backspace);
    }
    window.type_in_first(&cost, "zł");
    assert!(!window.says_with("ui-decisions-money-other", &other));
    window.type_into("ui-decisions-by", "Adam Wierzbicki");
    window.ctrl(Key::Enter);
    assert!(window.says("ui-decisions-which-needed"), "who chose is not dropped in silence");
}

#[test]
fn words_typed_for_a_source_are_never_lost_and_a_surname_is_a_person() {
    let mut window = Window::open(Lang::Pl);
    window.click("ui-command-demo");
    window.click_label("Zakłady Mleczne Dolina");
    window.ctrl(Key::Num7);
    offer(&mut window);
    let on = window.words.say("ui-decisions-on-needed");
    choose(&mut window, "B. Za miesiąc", "Rudnik");
    assert!(!window.shows(&on));
    window.ctrl(Key::Enter);
    assert!(window.shows(&on), "what is missing is said once saving was tried");
    let ewa = window.harness.query_all_by_value("Ewa Rudnik").next().is_some();
    assert!(ewa, "the one who bears the name");
    window.type_into("ui-decisions-on", "dziś");
    window.type_into("ui-register-source", "odbiór");
    window.ctrl(Key::Enter);
    assert!(window.says("ui-forms-source-open"));
    assert!(!window.says("ui-decisions-new-saved"), "nothing is recorded without what was meant");
    window.click_label("Bez dowodu");
    window.ctrl(Key::Enter);
    assert!(window.says("ui-decisions-new-saved"));
}

#[test]
fn a_number_that_is_none_is_named_beside_its_field() {
    let mut window = Window::with_client(Lang::En, "Model Works");
    window.ctrl(Key::Num7);
    offer(&mut window);
    let days = window.words.say("ui-decisions-days");
    window.type_in_first(&days, "soon");
    assert!(window.says("ui-decisions-days-wrong"));
    window.ctrl(Key::Enter);
    assert!(window.says("ui-decisions-new"), "nothing was recorded");
}

#[test]
fn tab_goes_from_line_to_line_of_a_decision() {
    let mut window = Window::with_client(Lang::Pl, "Zakład Wzorcowy");
    window.ctrl(Key::Num7);
    window.ctrl(Key::N);
    window.write_into("ui-decisions-question", "Kiedy zaczynamy");
    window.press(Key::Tab);
    let title = of_option(&window, "ui-decisions-option-title", "A");
    assert!(has_keyboard(&window, &title), "what removes an option comes after its lines");
    window.type_in_first(&title, "Zaraz");
    let title = of_option(&window, "ui-decisions-option-title", "B");
    window.type_in_first(&title, "Za miesiąc");
    choose(&mut window, "A. Zaraz", "Ewa Wzorowa");
    let which = window.words.say("ui-decisions-which");
    window.click_label(&format!("{which}, A. Zaraz"));
    window.click_label("B. Za miesiąc");
    assert!(has_keyboard(&window, &format!("{which}, B. Za miesiąc")), "the list keeps it");
    window.press(Key::ArrowUp);
    assert!(has_keyboard(&window, &format!("{which}, A. Zaraz")), "an arrow chooses");
    window.press(Key::Tab);
    assert!(has_keyboard(&window, &window.words.say("ui-decisions-by")));
}

fn has_keyboard(window: &Window, name: &str) -> bool {
    window.harness.query_all_by_label(name).any(|node| node.is_focused())
}

#[test]
fn letters_of_one_subject_are_told_apart_by_who_wrote() {
    let mut window = Window::open(Lang::Pl);
    window.click("ui-command-demo");
    window.click_label("Zakłady Mleczne Dolina");
    window.ctrl(Key::Num7);
    window.ctrl(Key::N);
    window.type_into("ui-register-source", "niczego");
    window.press(Key::Enter);
    assert!(has_keyboard(&window, &window.words.say("ui-register-source")), "typing goes on");
    window.ctrl(Key::A);
    window.type_into("ui-register-source", "kartoteki jednostki");
    assert!(window.shows("Odp.: Kartoteki – jednostki miar, Piotr Malec, 22 wrz"));
    assert!(window.shows("Odp.: Kartoteki – jednostki miar, Kinga Osowska, 16 wrz"));
}

#[test]
fn what_is_typed_after_tab_goes_into_the_next_line_however_slow_the_window() {
    let mut window = Window::with_client(Lang::Pl, "Zakład Wzorcowy");
    window.ctrl(Key::Num7);
    window.ctrl(Key::N);
    window.write_into("ui-decisions-question", "Kiedy ");
    let tab = |pressed| Event::Key {
        key: Key::Tab,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let typed = |text: &str| Event::Text(text.to_owned());
    let once =
        [typed("zaczynamy"), tab(true), tab(false), typed("Zaraz"), tab(true), typed("Jutro")];
    window.harness.input_mut().events.extend(once);
    window.settle();
    for line in ["Kiedy zaczynamy", "Zaraz", "Jutro"] {
        let said = window.harness.query_all_by_value(line).next().is_some();
        assert!(said, "{line} is what one line says");
    }
}
