//! The first day with the program, from an empty start screen to a page of the schedule.

use eframe::egui::Key;
use egui_kittest::kittest::Queryable as _;
use kronika::domain::Lang;

use crate::desk::{Window, message};

#[test]
fn from_a_new_journal_to_the_first_message() {
    for lang in Lang::ALL {
        let mut window = Window::with_client(lang, "Zakład Wzorcowy");
        assert!(window.says("ui-empty-correspondence"));
        window.write("pierwsza.eml", &message(1, "Oferta", "Dzień dobry"));
        window.write("druga.eml", &message(2, "Termin", "Pytanie o termin"));
        window.write("pusta.eml", b"");
        window.answer(&["pierwsza.eml", "druga.eml", "pusta.eml"]);
        window.click("ui-command-import");
        assert!(window.says("ui-balance-title"), "{lang:?}");
        assert!(window.shows("pusta.eml"));
        window.click_part(&window.words.say("ui-balance-new-title"));
        assert!(window.shows("Termin, Ewa Wzorowa · "), "{lang:?}: by subject and sender");
        window.click("ui-command-go-to-correspondence");
        assert!(window.shows("Oferta") && window.shows("Termin"), "{lang:?}");
        window.click_part("Termin");
        assert!(window.shows("Pytanie o termin"), "{lang:?}");
    }
}

#[test]
fn files_and_folders_dropped_on_the_window_are_taken_in() {
    let mut window = Window::with_client(Lang::Pl, "Zakład Wzorcowy");
    std::fs::create_dir(window.path("poczta")).expect("a folder");
    window.write("poczta/1.eml", &message(1, "Oferta", "Dzień dobry"));
    window.write("skan.pdf", b"%PDF-1.4");
    window.drop_files(&["poczta", "skan.pdf"]);
    assert!(window.says("ui-balance-title"));
    window.click("ui-command-go-to-correspondence");
    assert!(window.shows("Oferta"));
}

#[test]
fn the_same_file_again_is_held_already() {
    let mut window = Window::with_client(Lang::En, "Model Works");
    window.write("a.eml", &message(1, "Offer", "Hello"));
    for _ in 0..2 {
        window.answer(&["a.eml"]);
        window.click("ui-section-correspondence");
        window.click("ui-command-import");
    }
    assert!(window.says_with("ui-balance-held", &[("count", 1.into())]));
    window.press(Key::Escape);
    assert!(!window.says("ui-balance-title"));
    assert!(window.shows("Offer"));
}

#[test]
fn the_lists_of_a_balance_open_and_lead_to_their_records() {
    for lang in Lang::ALL {
        let mut window = Window::with_client(lang, "Zakład Wzorcowy");
        window.write("pierwsza.eml", &message(1, "Oferta", "Dzień dobry"));
        window.write("kopia.eml", &message(1, "Oferta", "Dzień dobry"));
        let mailbox = [
            b"From a Tue Mar 12 23:30:00 2024\n".as_slice(),
            &message(2, "Pierwszy", "Raz"),
            b"\n\nFrom a Tue Mar 12 23:31:00 2024\n",
            &message(3, "Drugi", "Dwa"),
        ];
        window.write("stare.mbox", &mailbox.concat());
        window.answer(&["pierwsza.eml", "kopia.eml", "stare.mbox"]);
        window.click("ui-command-import");
        assert!(!window.shows("kopia.eml"), "{lang:?}: held ones are folded away");
        let title = |key: &str| kronika::text::Words::new(lang).say(key);
        window.click_part(&title("ui-files-held-title"));
        let copy = "Oferta, Ewa Wzorowa · ";
        assert!(window.shows("kopia.eml") && window.shows(copy), "{lang:?}: of which message");
        assert!(window.says("ui-balance-held-here"), "{lang:?}");
        window.click_part(&title("ui-files-opened-title"));
        assert!(window.says_with("ui-files-inside", &[("count", 2.into())]), "{lang:?}");
        window.answer(&["bilans.csv"]);
        window.click("ui-files-save-csv");
        let table = std::fs::read_to_string(window.path("bilans.csv")).expect("a table");
        assert!(table.contains("stare.mbox#2"), "{lang:?}");
        window.click_part("kopia.eml");
        assert!(window.shows("Dzień dobry"), "{lang:?}: the record of the item is open");
    }
}

#[test]
fn a_journal_needs_a_name() {
    let mut window = Window::open(Lang::Pl);
    window.answer(&["praca.kronika"]);
    window.click("ui-command-new");
    assert!(window.says("ui-start-name-needed"));
    assert!(!window.path("praca.kronika").exists());
}

#[test]
fn where_the_desktop_has_no_dialog_the_path_is_typed() {
    let mut window = Window::open(Lang::Pl);
    window.without_dialogs();
    window.write("not.kronika", b"nothing of the kind");
    window.click("ui-command-open");
    assert!(window.says("ui-path-what"));
    let typed = |window: &mut Window, name: &str| {
        let path = window.path(name).display().to_string();
        window.focus(&window.words.say("ui-path-label"));
        window.ctrl(Key::A);
        window.type_into("ui-path-label", &path);
        window.click("ui-path-take");
    };
    typed(&mut window, "nowhere.kronika");
    assert!(window.says("ui-path-missing"), "it is told beside the line");
    let line = window.words.say("ui-path-label");
    let role = eframe::egui::accesskit::Role::TextInput;
    window.press(Key::Enter);
    let line = window.harness.get_by_role_and_label(role, &line);
    assert!(line.is_focused(), "and is typed anew at once");
    typed(&mut window, "not.kronika");
    assert!(window.says("error-not-a-journal") && !window.says("ui-path-what"));
    window.type_into("ui-start-name", "Marta Zielińska");
    window.type_into("ui-start-email", "m.zielinska@nortia.example");
    window.click("ui-command-new");
    typed(&mut window, "not.kronika");
    assert!(window.says("ui-path-taken"));
    typed(&mut window, "none/work.kronika");
    assert!(window.says("ui-path-no-folder"));
    typed(&mut window, "work");
    assert!(window.path("work.kronika").exists(), "the ending is the program's");
}

#[test]
fn what_is_no_journal_is_refused_in_words() {
    let mut window = Window::open(Lang::En);
    window.write("not.kronika", b"nothing of the kind");
    window.answer(&["not.kronika"]);
    window.click("ui-command-open");
    assert!(window.says("error-not-a-journal"));
    assert!(window.says("ui-start-heading"), "the start screen stays");
}

#[test]
fn a_client_without_a_name_cannot_be_saved_and_a_doubled_one_is_told() {
    let mut window = Window::with_client(Lang::En, "Model Works");
    window.click("ui-command-add-client");
    window.type_into("ui-client-name", "Model Works");
    window.press(Key::Enter);
    assert!(window.says_with("error-client-exists", &[("name", "Model Works".into())]));
    window.press(Key::Escape);
    assert!(!window.says("ui-cancel"));
}

#[test]
fn a_snapshot_is_taken_saved_and_opened() {
    let mut window = Window::open(Lang::Pl);
    window.click("ui-command-demo");
    window.ctrl(Key::Num5);
    window.click("ui-command-snapshot");
    window.type_into("ui-snapshot-name", "Po przeglądzie");
    window.click("ui-command-take-snapshot");
    assert!(window.says("ui-snapshot-taken"));
    assert!(window.shows("Po przeglądzie"));
    window.answer(&["strona.pdf"]);
    window.click_part("Zapisz PDF…, ");
    let page = std::fs::read(window.path("strona.pdf")).expect("a page is saved");
    assert!(page.starts_with(b"%PDF"));
    assert!(window.says_with("ui-saved", &[("file", "strona.pdf".into())]));
    window.click_part("Otwórz PDF, ");
    assert_eq!(window.opened().len(), 1);
}

#[test]
fn the_record_is_checked() {
    let mut window = Window::with_client(Lang::En, "Model Works");
    assert!(window.says("ui-record-glanced"));
    window.click_part("Entries intact");
    assert!(window.says("ui-record-holds"));
}

#[test]
fn what_lies_below_a_dialog_waits_for_it() {
    let mut window = Window::with_client(Lang::Pl, "Zakład Wzorcowy");
    window.without_dialogs();
    window.ctrl(Key::O);
    assert!(window.says("ui-path-what"));
    window.ctrl(Key::Num4);
    window.ctrl(Key::N);
    window.press(Key::Escape);
    assert!(!window.says("ui-path-what"));
    assert!(window.says("ui-empty-correspondence"), "the screen is the one it was");
}

#[test]
fn a_balance_keeps_to_its_margins() {
    let mut window = Window::with_client(Lang::Pl, "Zakład Wzorcowy");
    window.write("a.eml", &message(1, "Oferta", "Dzień dobry"));
    window.answer(&["a.eml"]);
    window.ctrl(Key::O);
    let head = format!("{}, 1", window.words.say("ui-balance-new-title"));
    let right = window.harness.get_by_label(&head).rect().right();
    assert!(right <= 1280.0 - 24.0, "{right} is not seen whole in a window of 1280");
}

#[test]
fn a_dialog_that_was_left_takes_nothing_in() {
    let mut window = Window::with_client(Lang::Pl, "Zakład Wzorcowy");
    for command in ["ui-command-import", "ui-command-import-folder"] {
        window.answer(&[]);
        window.click(command);
        assert!(!window.says("ui-balance-title"), "{command}");
        assert!(window.says("ui-empty-correspondence"), "{command}");
    }
}

#[test]
fn a_file_that_is_no_journal_leaves_the_open_one_where_it_is() {
    let mut window = Window::with_client(Lang::En, "Dolina");
    window.write("note.kronika", b"milk, bread, butter");
    window.drop_files(&["note.kronika"]);
    assert!(window.says("error-not-a-journal"), "it is said why it does not open");
    assert!(window.shows("Dolina") && !window.says("ui-start-heading"), "the journal stays");
    // It can be written in as before, and is the one the program opens next time.
    window.click("ui-command-add-client");
    window.type_into("ui-client-name", "Pawilon");
    window.press(Key::Enter);
    assert!(window.shows("Pawilon"));
    // The same file again is no reason to close it either.
    window.drop_files(&["praca.kronika"]);
    assert!(window.shows("Pawilon") && !window.says("ui-read-only"));
}

#[test]
fn a_file_that_is_no_journal_is_told_of_on_the_start_screen() {
    let mut window = Window::open(Lang::En);
    window.write("note.kronika", b"milk, bread, butter");
    window.drop_files(&["note.kronika"]);
    assert!(window.says("error-not-a-journal") && window.says("ui-start-heading"));
}

#[test]
fn who_one_is_can_be_changed_while_a_journal_is_open() {
    for lang in Lang::ALL {
        let mut window = Window::with_client(lang, "Dolina");
        let menu = window.words.say_with("ui-journal-menu", &[("name", "praca".into())]);
        window.click_label(&menu);
        window.click("ui-command-yourself");
        assert!(window.says_with("ui-yourself-signed", &[("name", "Jan Próbny".into())]));
        // The keyboard is in the first field.
        window.ctrl(Key::A);
        window.harness.event(eframe::egui::Event::Text("Janina Nowa".to_owned()));
        window.settle();
        window.type_into("ui-start-company", "Biuro Próbne");
        window.click("ui-yourself-save");
        assert!(window.says("ui-yourself-saved") && !window.says("ui-yourself-what"), "{lang:?}");
        // The same by its words, and left as it was.
        window.ctrl(Key::K);
        let named = window.words.say("ui-yourself-title");
        window.type_into("ui-find", &named);
        window.press(Key::Enter);
        assert!(window.shows("Janina Nowa") && window.shows("Biuro Próbne"), "{lang:?}");
        window.type_into("ui-start-role", "kierownik");
        window.press(Key::Escape);
        assert!(!window.says("ui-yourself-what"), "{lang:?}");
        window.click_label(&menu);
        window.click("ui-command-close");
        assert!(window.shows("Janina Nowa") && window.shows("Biuro Próbne"), "{lang:?}");
        assert!(!window.shows("kierownik"), "{lang:?}");
    }
}

#[test]
fn who_comes_back_goes_on_with_the_last_journal() {
    let mut window = Window::with_client(Lang::Pl, "Zakład Wzorcowy");
    let menu = window.words.say_with("ui-journal-menu", &[("name", "praca".into())]);
    window.click_label(&menu);
    window.click("ui-command-close");
    assert!(window.says("ui-start-recent"));
    // The keyboard stands on it.
    window.press(Key::Enter);
    assert!(!window.says("ui-start-recent") && window.shows("Zakład Wzorcowy"));
}
