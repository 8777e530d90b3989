//! Reading what came: any subject, any text, its source and its attachments.

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use kronika::domain::Lang;

use crate::desk::{Window, message};

fn reading(name: &str, bytes: &[u8]) -> Window {
    let mut window = Window::with_client(Lang::En, "Model Works");
    window.write(name, bytes);
    window.answer(&[name]);
    window.click("ui-command-import");
    window.click("ui-command-go-to-correspondence");
    window
}

#[test]
fn signs_no_font_has_do_no_harm() {
    let subject = "Zdjęcia 🎉 日本語 \u{10fffd} \u{202e}txt.exe";
    let mut window = reading("a.eml", &message(1, subject, "🎉 \u{0} 日本 \u{feff} العربية"));
    window.click_part("Zdjęcia");
    assert!(window.shows("Zdjęcia"));
}

#[test]
fn a_message_without_subject_or_text_says_so() {
    let mut window = reading("a.eml", &message(1, "", ""));
    window.click_part("no subject");
    assert!(window.says("ui-no-text"));
}

#[test]
fn a_very_long_text_opens_in_parts() {
    let body = "Kolejny akapit listu.\r\n\r\n".repeat(3000);
    let mut window = reading("a.eml", &message(1, "Long", &body));
    window.click_part("Long");
    assert!(window.shows("Kolejny akapit"));
}

#[test]
fn the_source_is_the_message_as_it_came() {
    let mut window = reading("a.eml", &message(1, "Offer", "Hello"));
    window.click_part("Offer");
    window.click("ui-command-source");
    assert!(window.says("ui-source-what"));
    window.click("ui-command-text");
    assert!(window.shows("Hello"));
}

#[test]
fn an_attachment_is_saved_as_it_was_sent() {
    let bytes = b"From: ewa@wzor.example\r\nTo: jan@probny.example\r\nSubject: With a file\r\n\
        Date: Mon, 1 Jun 2026 10:00:00 +0200\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nSee below\r\n\
        --x\r\nContent-Type: text/csv; name=rates.csv\r\nContent-Disposition: attachment; filename=rates.csv\r\n\
        Content-Transfer-Encoding: base64\r\n\r\nYSxiCg==\r\n--x--\r\n";
    let mut window = reading("a.eml", bytes);
    window.click_part("With a file");
    window.answer(&["saved.csv"]);
    window.click_label("Save rates.csv…");
    assert_eq!(std::fs::read(window.path("saved.csv")).expect("saved"), b"a,b\n");
}

#[test]
fn another_client_has_its_own_messages() {
    let mut window = Window::open(Lang::Pl);
    window.click("ui-command-demo");
    window.click_label("Zakłady Mleczne Dolina");
    window.ctrl(eframe::egui::Key::Num6);
    window.click_part("Lista drobnych zmian");
    assert!(window.shows("Dzień dobry Pani Ewo"));
    window.click_label("Drukarnia Pawilon");
    assert!(!window.shows("Dzień dobry Pani Ewo"), "another letter is open");
    assert!(!window.shows("Lista drobnych zmian"));
}

#[test]
fn a_client_is_added_in_a_narrow_window() {
    let mut window = Window::sized(Lang::Ro, 1024.0, 640.0);
    window.click("ui-command-demo");
    window.click("ui-command-add-client");
    window.type_into("ui-client-name", "Al treilea");
    window.press(eframe::egui::Key::Enter);
    assert!(window.shows("Al treilea"));
}

#[test]
fn what_is_repeated_lies_folded() {
    let text = "Zgoda, robimy.\n\nW dniu 3.06 Ewa napisała:\n> Czy robimy?\n> Do piątku?";
    let mut window = reading("a.eml", &message(1, "Folded", text));
    window.click_part("Folded");
    assert!(window.shows("Zgoda, robimy."));
    assert!(!window.shows("Czy robimy?"));
    window.click_part("Quoted text, 3 lines");
    assert!(window.shows("Czy robimy?"));
}

#[test]
fn a_program_is_not_opened_without_a_warning() {
    let bytes = b"From: Ewa <ewa@wzor.example>\r\nSubject: With files\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nLook.\r\n\
        --x\r\nContent-Type: application/octet-stream; name=\"rates.exe\"\r\n\
        Content-Disposition: attachment; filename=\"rates.exe\"\r\n\r\nMZ\r\n\
        --x\r\nContent-Type: text/csv; name=\"rates.csv\"\r\n\
        Content-Disposition: attachment; filename=\"rates.csv\"\r\n\r\na,b\r\n--x--\r\n";
    let mut window = reading("a.eml", bytes);
    window.click_part("With files");
    let place = |name: &str| window.harness.get_by_label(name).rect();
    let (first, second) = (place("Open rates.exe, a program"), place("Open rates.csv"));
    let save = place("Save rates.exe…");
    assert!(first.top() == second.top(), "side by side: {first}, {second}");
    assert!(save.right() + 8.0 < second.left(), "with room between: {save}, {second}");
    window.click_label("Open rates.csv");
    assert!(window.shows("a,b"), "its text is shown here");
    window.click("ui-viewer-open");
    assert_eq!(window.opened().len(), 1);
    window.press(eframe::egui::Key::Escape);
    window.click_label("Open rates.exe, a program");
    assert!(window.says("ui-run-title"));
    assert_eq!(window.opened().len(), 1, "not yet");
    window.press(eframe::egui::Key::Escape);
    assert!(!window.says("ui-run-title"));
    std::fs::create_dir(window.path("all")).expect("a folder");
    window.answer(&["all"]);
    window.click("ui-command-save-attachments");
    assert!(window.path("all/rates.exe").is_file() && window.path("all/rates.csv").is_file());
}

#[test]
fn messages_are_found_and_those_that_wait_are_told() {
    let mut window = Window::open(Lang::En);
    window.click("ui-command-demo");
    window.click_label("Zakłady Mleczne Dolina");
    window.ctrl(eframe::egui::Key::Num6);
    let all = window.rows();
    window.ctrl(eframe::egui::Key::F);
    window.type_into("ui-mail-find", "drukarki");
    let found = window.rows();
    assert!(found > 0 && found < all, "{found} of {all}");
    window.type_into("ui-mail-find", "zzzz");
    assert!(window.says("ui-mail-none-found"));
}

#[test]
fn an_operator_that_is_not_understood_is_told_near_the_field() {
    let mut window = Window::open(Lang::Pl);
    window.click("ui-command-demo");
    window.click_label("Zakłady Mleczne Dolina");
    window.ctrl(eframe::egui::Key::Num6);
    window.ctrl(eframe::egui::Key::F);
    let key = "error-misread-search";
    window.type_into("ui-mail-find", "kartoteki przed:jutro");
    let values = [("typed", "przed:jutro".into())];
    assert!(window.says_with(key, &values));
    assert!(!window.says("ui-mail-none-found"), "nothing was looked for");
    window.ctrl(eframe::egui::Key::A);
    window.type_into("ui-mail-find", "kartoteki");
    assert!(!window.says_with(key, &values) && window.rows() > 0);
    window.ctrl(eframe::egui::Key::K);
    window.type_into("ui-find", "strona:lewa");
    assert!(window.says_with(key, &[("typed", "strona:lewa".into())]));
}

#[test]
fn a_body_is_shown_as_its_author_meant_it_and_its_links_say_where_they_lead() {
    let html = "<h1>Plan</h1><ul><li>first step</ul><p>See <a href='https://plan.example/4'>the page</a> today</p>\
        <table><tr><td>Stage<td>Date<tr><td>Import<td>22.09</table><script>alert(1)</script>\
        <img src='https://track.example/p.gif' width=1>";
    let bytes = format!(
        "From: ewa@wzor.example\r\nTo: jan@probny.example\r\nSubject: With a look\r\n\
         Date: Mon, 1 Jun 2026 10:00:00 +0200\r\nMIME-Version: 1.0\r\n\
         Content-Type: text/html; charset=utf-8\r\n\r\n{html}\r\n"
    );
    let mut window = reading("a.eml", bytes.as_bytes());
    window.click_part("With a look");
    for words in ["Plan", "first step", "22.09", "1 picture on the network was not fetched"] {
        assert!(window.shows(words), "{words}");
    }
    assert!(!window.shows("alert"));
    assert!(!window.shows("https://plan.example/4"));
    window.click_label("the page");
    assert!(window.shows("https://plan.example/4"));
    window.click("ui-page-copy");
    window.click("ui-page-plain");
    assert!(window.shows("first step"));
    window.click("ui-page-formatted");
}

#[test]
fn what_becomes_of_an_answer_is_recorded_from_the_message() {
    let mut window = reading("a.eml", &message(1, "Prośba o plan", "Proszę o plan."));
    window.click_part("Prośba o plan");
    window.click("ui-answers-open");
    assert!(window.says("ui-answers-stays"));
    let line = window.words.say("ui-answers-no-answer");
    window.choose("ui-answers-what", &line);
    window.write_into("ui-answers-reason", "For our information");
    window.click("ui-answers-record");
    window.settle();
    assert!(window.says("ui-answers-saved") && !window.says("ui-answers-stays"));
}

/// A message of HTML with a picture of its own, one that lies on the network, and a server's finding.
fn pictured() -> Vec<u8> {
    let html = "<p>See</p><img src=\"cid:a@x\" alt=\"Plan of the hall\"><img src=\"http://x.example/b.png\" alt=\"Far\">\
        <img src=\"cid:none\" alt=\"Gone\">";
    let png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    format!(
        "From: ewa@wzor.example\r\nTo: jan@probny.example\r\nSubject: With a picture\r\n\
         Authentication-Results: mx.probny.example;\r\n dkim=pass header.d=wzor.example\r\n\
         Date: Mon, 1 Jun 2026 10:00:00 +0200\r\nContent-Type: multipart/related; boundary=x\r\n\r\n\
         --x\r\nContent-Type: text/html\r\n\r\n{html}\r\n\
         --x\r\nContent-Type: image/png\r\nContent-ID: <a@x>\r\nContent-Transfer-Encoding: base64\r\n\r\n{png}\r\n--x--\r\n"
    )
    .into_bytes()
}

#[test]
fn pictures_a_message_brought_are_drawn_and_no_others() {
    use eframe::egui::accesskit::Role;
    use egui_kittest::kittest::Queryable;
    let mut window = reading("a.eml", &pictured());
    window.click_part("With a picture");
    window.settle();
    let drawn = |name: &str| window.harness.query_all_by_role_and_label(Role::Image, name).count();
    assert_eq!((drawn("Plan of the hall"), drawn("Far"), drawn("Gone")), (1, 0, 0));
    // What is not drawn is said to be there.
    assert!(window.shows("Far") && window.shows("Gone"));
}

#[test]
fn what_servers_found_is_shown_and_every_field_on_demand() {
    let mut window = reading("a.eml", &pictured());
    window.click_part("With a picture");
    assert!(window.says("ui-mail-checked"));
    assert!(window.shows("mx.probny.example; dkim=pass header.d=wzor.example"));
    assert!(!window.shows("Content-Type: multipart/related"));
    window.click("ui-mail-headers");
    assert!(window.shows("Content-Type: multipart/related"));
    window.click("ui-mail-headers-less");
    assert!(!window.shows("Content-Type: multipart/related"));
}

#[test]
fn a_message_is_copied_as_a_quotation_with_its_source() {
    let body = "We accept the price.\r\n\r\n> Do you accept it?\r\n";
    let mut window = reading("a.eml", &message(1, "Offer", body));
    window.click_part("Offer");
    window.click("ui-mail-quote");
    let (text, html) = window.copied();
    assert!(text.contains("\n> We accept the price.\n") && !text.contains("Do you"), "{text}");
    assert!(
        text.contains("Offer") && html.contains("<blockquote>We accept the price.</blockquote>")
    );
}

/// The line to find something in the message.
fn typed_within(window: &mut Window, words: &str) {
    let name = window.words.say("ui-mail-within");
    let role = eframe::egui::accesskit::Role::TextInput;
    window.harness.get_by_role_and_label(role, &name).type_text(words);
    window.settle();
}

fn place(window: &Window, place: &str, count: &str) -> bool {
    window.says_with("ui-mail-within-count", &[("place", place.into()), ("count", count.into())])
}

#[test]
fn words_are_found_in_the_message_whatever_their_marks() {
    let text =
        "Umowę wysłano.\n\nUMOWA leży u nas.\n\nW dniu 3.06 Ewa napisała:\n> Czy umowa jest?";
    let mut window = reading("a.eml", &message(1, "Found", text));
    window.click_part("Found");
    window.click("ui-mail-within");
    typed_within(&mut window, "umow");
    assert!(place(&window, "1", "3"));
    assert!(!window.shows("Czy umowa jest?"), "quoted words lie folded");
    window.press(Key::Enter);
    assert!(place(&window, "2", "3"));
    window.press(Key::Enter);
    assert!(place(&window, "3", "3"));
    assert!(window.shows("Czy umowa jest?"), "a place in them unfolds them");
    window.harness.key_press_modifiers(Modifiers::SHIFT, Key::Enter);
    window.settle();
    assert!(place(&window, "2", "3"));
    typed_within(&mut window, "xyz");
    assert!(window.says("ui-mail-within-none"));
    window.press(Key::Escape);
    assert!(!window.says("ui-mail-within-none"));
    assert!(window.shows("Umowę wysłano."));
}

#[test]
fn words_are_found_in_tables_of_html_far_below() {
    let rows = "<p>Nic.</p>".repeat(300);
    let bytes = format!(
        "From: Ewa <ewa@wzor.example>\r\nSubject: Tables\r\nMIME-Version: 1.0\r\n\
         Content-Type: text/html; charset=utf-8\r\n\r\n<p>Term<b>in</b> <a href=\"https://a.example\">odbioru</a></p>\
         {rows}<table><tr><td>a</td><td>Termin odbióru</td></tr></table>"
    );
    let mut window = reading("a.eml", bytes.as_bytes());
    window.click_part("Tables");
    assert!(!window.shows("Termin odbióru"), "it is out of sight");
    window.click("ui-mail-within");
    typed_within(&mut window, "termin odbioru");
    assert!(place(&window, "1", "2"));
    window.press(Key::Enter);
    assert!(place(&window, "2", "2"));
    assert!(window.shows("Termin odbióru"));
}

#[test]
fn the_keys_find_where_one_reads_and_asked_again_in_the_other() {
    let mut window = reading("a.eml", &message(1, "Offer", "Hello there"));
    window.click_part("Offer");
    let focused = |window: &Window, key: &str| {
        let name = window.words.say(key);
        let role = eframe::egui::accesskit::Role::TextInput;
        let field = window.harness.query_by_role_and_label(role, &name);
        field.is_some_and(|field| field.is_focused())
    };
    window.ctrl(Key::F);
    assert!(focused(&window, "ui-mail-find"), "the list was pressed last");
    window.ctrl(Key::F);
    assert!(focused(&window, "ui-mail-within"));
    window.ctrl(Key::F);
    assert!(focused(&window, "ui-mail-find"));
    window.press(Key::Escape);
    window.click("ui-mail-quote");
    window.ctrl(Key::F);
    assert!(focused(&window, "ui-mail-within"), "now the message was");
}

#[test]
fn a_promise_in_a_reply_is_recorded_only_when_one_says_so() {
    for (lang, text) in [
        (Lang::Pl, "Wrócę z odpowiedzią do piątku."),
        (Lang::En, "We will come back to you by 12 May."),
        (Lang::Ro, "Revenim până pe 12 mai."),
    ] {
        let mut window = Window::with_client(lang, "Model Works");
        let letter = |id: &str, head: &str, day: u32, text: &str| {
            format!(
                "Message-ID: <{id}@x>\r\n{head}Date: {day} Jan 2026 12:00:00 +0000\r\nMIME-Version: 1.0\r\n\
                 Content-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n"
            )
        };
        let asked = "From: Ewa <ewa@wzor.example>\r\nTo: jan@probny.example\r\nSubject: Asked\r\n";
        let reply = "From: jan@probny.example\r\nTo: ewa@wzor.example\r\nSubject: Replied\r\n\
                     In-Reply-To: <a@x>\r\nReferences: <a@x>\r\n";
        window.write("a.eml", letter("a", asked, 12, "Czy?").as_bytes());
        window.write("b.eml", letter("b", reply, 13, text).as_bytes());
        window.answer(&["a.eml", "b.eml"]);
        window.click("ui-command-import");
        window.click("ui-command-go-to-correspondence");
        window.click_part("Asked");
        assert!(!window.says("ui-answers-promise-record"), "{lang:?}");
        window.click_part("Replied");
        assert!(window.shows(text) && window.says("ui-answers-promise-record"), "{lang:?}");
        window.click("ui-answers-promise-record");
        assert!(window.says("ui-answers-saved") && !window.says("ui-answers-promise-record"));
        window.click_part("Asked");
        window.click_part("Replied");
        assert!(!window.says("ui-answers-promise-record"), "{lang:?}: it is recorded once");
    }
}

/// The words that stand on the ground of a mark.
fn marked(window: &Window) -> Vec<String> {
    let mut found = Vec::new();
    for clipped in &window.harness.output().shapes {
        crate::sound::each_text(&clipped.shape, &mut |text| {
            let job = &text.galley.job;
            let ground = eframe::egui::Color32::TRANSPARENT;
            let marked = job.sections.iter().filter(|one| one.format.background != ground);
            let words = |range: std::ops::Range<usize>| job.text[range].to_owned();
            let bytes = |one: &eframe::egui::text::LayoutSection| {
                one.byte_range.start.0..one.byte_range.end.0
            };
            found.extend(marked.map(|one| words(bytes(one))));
        });
    }
    found
}

#[test]
fn the_words_of_a_search_are_marked_in_what_it_found() {
    let text = "Cennik w załączeniu.\n\nCeny w cenniku obowiązują od maja.";
    let mut window = reading("a.eml", &message(1, "Cennik papierów", text));
    window.write("b.eml", &message(2, "Inna sprawa", "Bez cen."));
    window.drop_files(&["b.eml"]);
    window.click("ui-command-go-to-correspondence");
    window.click_part("Cennik papierów");
    assert_eq!(marked(&window), Vec::<String>::new());
    // Found in the list.
    window.type_into("ui-mail-find", "cennik -reklamacja");
    window.click_part("Cennik papierów, ");
    assert_eq!(marked(&window), ["Cennik", "Cennik", "cenniku"]);
    // Looked for in the message instead, place by place.
    window.click("ui-mail-within");
    typed_within(&mut window, "od maja");
    assert_eq!(marked(&window), ["Cennik", "od maja"], "in the text only what is looked for there");
    window.press(Key::Escape);
    assert_eq!(marked(&window), ["Cennik", "Cennik", "cenniku"]);
    window.type_into("ui-mail-find", "");
    window.focus(&window.words.say("ui-mail-find"));
    window.ctrl(Key::A);
    window.press(Key::Backspace);
    assert_eq!(marked(&window), Vec::<String>::new());
    // Found among everything.
    window.ctrl(Key::K);
    window.type_into("ui-find", "obowiązują");
    window.press(Key::Enter);
    assert_eq!(marked(&window), ["obowiązują"]);
    window.click_part("Inna sprawa");
    assert_eq!(marked(&window), Vec::<String>::new(), "another letter was not looked for");
}
