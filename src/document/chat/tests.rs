//! Chats of both platforms in three languages, and texts that are none.

use super::*;

fn chat(text: &str) -> Chat {
    read(text, "a.txt").expect("a chat")
}

fn lines(text: &str) -> Vec<(String, Option<String>, String, Fate)> {
    let line = |day: NaiveDate, line: ChatLine| {
        let at = format!("{day} {}", line.time.format("%H:%M:%S"));
        (at, line.from, line.text, line.fate)
    };
    let days = chat(text).days.into_iter();
    days.flat_map(|day| day.lines.into_iter().map(move |one| line(day.day, one))).collect()
}

fn check(text: &str, expected: &[(&str, &str, &str, Fate)]) {
    let found = lines(text);
    let expected: Vec<_> = expected
        .iter()
        .map(|(at, from, said, fate)| {
            let from = (!from.is_empty()).then(|| (*from).to_owned());
            ((*at).to_owned(), from, (*said).to_owned(), fate.clone())
        })
        .collect();
    assert_eq!(found, expected);
}

fn file(name: &str) -> Fate {
    Fate::Attached(name.to_owned())
}

#[test]
fn android_in_polish() {
    check(
        "12.05.2024, 14:02 - Wiadomości i połączenia są w pełni szyfrowane. Kliknij, aby dowiedzieć się więcej.\n\
         12.05.2024, 14:03 - Ewa Wzorowa: Dzień dobry,\nproszę o termin.\n\nDziękuję\n\
         12.05.2024, 14:05 - Jan Próbny: IMG-20240512-WA0001.jpg (plik załączony)\nszkic źródła\n\
         12.05.2024, 14:06 - Jan Próbny: <pominięto multimedia>\n\
         12.05.2024, 14:07 - Ewa Wzorowa: Ta wiadomość została usunięta\n\
         13.05.2024, 08:00 - Jan Próbny: Zgoda <Ta wiadomość została edytowana>\n\
         13.05.2024, 08:01 - Ewa Wzorowa zmieniła temat na „Wdrożenie: etap 2”\n",
        &[
            (
                "2024-05-12 14:02:00",
                "",
                "Wiadomości i połączenia są w pełni szyfrowane. Kliknij, aby dowiedzieć się więcej.",
                Fate::Stands,
            ),
            (
                "2024-05-12 14:03:00",
                "Ewa Wzorowa",
                "Dzień dobry,\nproszę o termin.\n\nDziękuję",
                Fate::Stands,
            ),
            ("2024-05-12 14:05:00", "Jan Próbny", "szkic źródła", file("IMG-20240512-WA0001.jpg")),
            ("2024-05-12 14:06:00", "Jan Próbny", "", Fate::Omitted),
            ("2024-05-12 14:07:00", "Ewa Wzorowa", "", Fate::Deleted),
            ("2024-05-13 08:00:00", "Jan Próbny", "Zgoda", Fate::Edited),
            (
                "2024-05-13 08:01:00",
                "",
                "Ewa Wzorowa zmieniła temat na „Wdrożenie: etap 2”",
                Fate::Stands,
            ),
        ],
    );
}

#[test]
fn ios_in_romanian() {
    check(
        "[12.05.2024, 14:03:22] Grup Proiect: \u{200E}Mesajele și apelurile sunt criptate integral.\r\n\
         \u{200E}[12.05.2024, 14:03:30] Ana Model: \u{200E}<atașat: 00000012-PHOTO-2024-05-12.jpg>\r\n\
         [12.05.2024, 14:04:00] Ion Probă: Bună ziua, țineți termenul?\r\n\
         [12.05.2024, 14:05:00] Ana Model: \u{200E}imagine omisă\r\n\
         [12.05.2024, 14:06:00] Ana Model: Acest mesaj a fost șters.\r\n",
        &[
            (
                "2024-05-12 14:03:22",
                "Grup Proiect",
                "Mesajele și apelurile sunt criptate integral.",
                Fate::Stands,
            ),
            ("2024-05-12 14:03:30", "Ana Model", "", file("00000012-PHOTO-2024-05-12.jpg")),
            ("2024-05-12 14:04:00", "Ion Probă", "Bună ziua, țineți termenul?", Fate::Stands),
            ("2024-05-12 14:05:00", "Ana Model", "", Fate::Omitted),
            ("2024-05-12 14:06:00", "Ana Model", "", Fate::Deleted),
        ],
    );
}

#[test]
fn english_with_halves_of_the_day() {
    check(
        "5/12/24, 2:03\u{202F}PM - Alex Sample: Hello\n\
         5/13/24, 12:00\u{202F}AM - Alex Sample: <Media omitted>\n\
         5/13/24, 12:30\u{202F}PM - Sam Model: report.pdf (file attached)\n\
         5/13/24, 12:31\u{202F}PM - Alex Sample added Sam Model\n",
        &[
            ("2024-05-12 14:03:00", "Alex Sample", "Hello", Fate::Stands),
            ("2024-05-13 00:00:00", "Alex Sample", "", Fate::Omitted),
            ("2024-05-13 12:30:00", "Sam Model", "", file("report.pdf")),
            ("2024-05-13 12:31:00", "", "Alex Sample added Sam Model", Fate::Stands),
        ],
    );
    check(
        "[5/31/24, 2:03:22 PM] Alex Sample: Hello\n[6/1/24, 9:00:01 AM] Sam Model: Hi: there\n",
        &[
            ("2024-05-31 14:03:22", "Alex Sample", "Hello", Fate::Stands),
            ("2024-06-01 09:00:01", "Sam Model", "Hi: there", Fate::Stands),
        ],
    );
}

#[test]
fn the_order_of_day_and_month_is_decided_over_the_whole_file() {
    let order = |dates: &[&str]| {
        let text: String =
            dates.iter().map(|date| format!("{date}, 10:00 - Ewa Wzorowa: x\n")).collect();
        let chat = chat(&text);
        (chat.days.first().expect("a day").day.to_string(), chat.order_guessed)
    };
    let check = |dates: &[&str], day: &str, guessed: bool| {
        assert_eq!(order(dates), (day.to_owned(), guessed), "{dates:?}");
    };
    check(&["03/04/24", "25/04/24"], "2024-04-03", false);
    check(&["03/04/24", "04/25/24"], "2024-03-04", false);
    check(&["11/05/24", "12/05/24", "01/06/24"], "2024-05-11", false);
    check(&["05/11/24", "05/12/24", "06/01/24"], "2024-05-11", false);
    check(&["03/04/24", "03/04/24"], "2024-04-03", true);
    check(&["03.04.2024", "03.04.2024"], "2024-04-03", false);
    check(&["2024-04-03", "2024-04-04"], "2024-04-03", false);
    check(&["03-04-2024", "03-04-2024"], "2024-04-03", true);
}

#[test]
fn days_of_one_date_are_one_day() {
    let text = "12.05.2024, 10:00 - Ewa Wzorowa: a\n13.05.2024, 10:00 - Ewa Wzorowa: b\n12.05.2024, 11:00 - Ewa Wzorowa: c\n";
    let days: Vec<usize> = chat(text).days.iter().map(|day| day.lines.len()).collect();
    assert_eq!(days, [2, 1]);
}

#[test]
fn a_date_that_is_none_stays_with_the_message_before() {
    let text = "12.05.2024, 10:00 - Ewa Wzorowa: a\n45.99.2024, 10:00 - x: b\n13.05.2024, 10:00 - Ewa Wzorowa: c\n";
    let found = lines(text);
    assert_eq!(found.len(), 2);
    assert_eq!(found[0].2, "a\n45.99.2024, 10:00 - x: b");
}

#[test]
fn other_texts_are_no_chats() {
    let none = |text: &str| assert_eq!(read(text, "plik.txt"), None, "{text}");
    none("");
    none("Protokół\n\n12.05.2024, 10:00 spotkanie u klienta\n");
    none("[2024-05-12, 14:03:22] WARN: disk\n[2024-05-12, 14:03:23] WARN: disk\n");
    none("2024-05-12 14:03:22 - start\n");
    none(
        "a\nb\nc\nd\ne\nf\n12.05.2024, 10:00 - Ewa Wzorowa: a\n12.05.2024, 10:00 - Jan Próbny: b\n",
    );
    assert!(read("12.05.2024, 10:00 - Ewa Wzorowa: a\n", "WhatsApp Chat with Ewa.txt").is_some());
}

#[test]
fn people_may_write_like_the_program() {
    check(
        "12.05.2024, 10:00 - Ewa Wzorowa: dodałam plik (załącznik)\n12.05.2024, 10:01 - Jan Próbny: co pominięto?\n",
        &[
            ("2024-05-12 10:00:00", "Ewa Wzorowa", "dodałam plik (załącznik)", Fate::Stands),
            ("2024-05-12 10:01:00", "Jan Próbny", "co pominięto?", Fate::Stands),
        ],
    );
}
