//! Chats taken in: a record for each day, the export kept and cited, later exports told apart.

use kronika::domain::{Body, ImportStatus, Kind, Note, Record, Source};
use kronika::session::{Absence, Balance};

use crate::desk::{self, Desk};
use crate::zips::Zip;

fn desk() -> Desk {
    let mut desk = desk::desk(r#"{"name":"Mleczarnia Dolina"}"#);
    desk.add_for(desk.client, Kind::Person, r#"{"name":"Ewa Wzorowa","side":"client"}"#);
    desk
}

impl Desk {
    fn take(&mut self, name: &str, bytes: &[u8]) -> Balance {
        let files = vec![(name.to_owned(), bytes.to_vec())];
        self.journal.import_bytes(self.client, "test", files).expect("taken in")
    }

    fn chats(&self) -> Vec<(Record, Note)> {
        let records = self.journal.now().records(self.client, &[Kind::Chat]).expect("chats");
        let note = |record: Record| match record.body.clone() {
            Body::Note(note) => (record, note),
            other => panic!("{other:?}"),
        };
        records.into_iter().map(note).collect()
    }

    fn documents(&self) -> usize {
        self.journal.now().records(self.client, &[Kind::Document]).expect("documents").len()
    }
}

const FIRST: &str = "12.05.2024, 14:02 - Wiadomości i połączenia są w pełni szyfrowane.\n\
12.05.2024, 14:03 - Ewa Wzorowa: Dzień dobry,\nproszę o termin.\n\
12.05.2024, 14:05 - Jan Próbny: Do piątku\n\
13.05.2024, 08:00 - Ewa Wzorowa: Zgoda\n";

#[test]
fn one_record_for_each_day_with_its_messages_numbered() {
    let mut desk = desk();
    let sheet = desk.take("WhatsApp Chat with Wdrożenie.txt", FIRST.as_bytes());
    assert_eq!((sheet.read, sheet.new), (1, 1));
    let chats = desk.chats();
    assert_eq!(chats.len(), 2);
    let (record, note) = &chats[0];
    assert_eq!(record.number, 1);
    assert_eq!(note.document, sheet.items[0].id);
    assert_eq!(note.subject.as_deref(), Some("Wdrożenie"));
    assert_eq!(
        note.text,
        "1. 14:02 Wiadomości i połączenia są w pełni szyfrowane.\n2. 14:03 Ewa Wzorowa: Dzień dobry,\n    proszę o termin.\n3. 14:05 Jan Próbny: Do piątku"
    );
    let names: Vec<&str> = note.with.iter().map(|who| who.name.as_str()).collect();
    assert_eq!(names, ["Ewa Wzorowa", "Jan Próbny"]);
    assert!(note.with[0].person.is_some(), "a known person is recognised");
    let hits = desk.journal.now().search("piatku", Some(desk.client), 10).expect("searched");
    assert!(hits.iter().any(|hit| hit.id == record.id));
}

#[test]
fn the_same_export_again_adds_nothing_and_a_longer_one_only_what_is_new() {
    let mut desk = desk();
    desk.take("WhatsApp Chat with Wdrożenie.txt", FIRST.as_bytes());
    let before = desk.chats();
    let again = desk.take("kopia.txt", FIRST.as_bytes());
    assert_eq!((again.new, again.held), (0, 1));
    assert_eq!(desk.chats(), before);

    let longer = format!(
        "{FIRST}13.05.2024, 09:00 - Jan Próbny: Dziękuję\n14.05.2024, 10:00 - Ewa Wzorowa: Jest\n"
    );
    let sheet = desk.take("WhatsApp Chat with Wdrożenie (1).txt", longer.as_bytes());
    let document = sheet.items[0].id.expect("a document");
    let after = desk.chats();
    assert_eq!(after.len(), 3);
    assert_eq!(after[0], before[0], "a day of which nothing new is said stays");
    let (record, note) = &after[1];
    assert_eq!(record.id, before[1].0.id);
    assert_eq!(note.text, "1. 08:00 Ewa Wzorowa: Zgoda\n2. 09:00 Jan Próbny: Dziękuję");
    assert_eq!(note.document, Some(document));
    let change = record.changes.last().expect("a change");
    assert_eq!(change.source, Some(Source::Record(document)));
    let was = change.fields.iter().find(|field| field.name == "text").expect("the text");
    assert_eq!(was.before.as_text(), Some("1. 08:00 Ewa Wzorowa: Zgoda"));
    assert_eq!(after[2].1.text, "1. 10:00 Ewa Wzorowa: Jest");

    // An export that ends earlier takes nothing back.
    let shorter = FIRST.replace("13.05.2024, 08:00 - Ewa Wzorowa: Zgoda\n", "");
    desk.take("WhatsApp Chat with Wdrożenie (2).txt", shorter.as_bytes());
    assert_eq!(desk.chats(), after);
}

#[test]
fn two_conversations_on_one_day_are_two_records() {
    let mut desk = desk();
    desk.take(
        "WhatsApp Chat with Ewa.txt",
        b"12.05.2024, 14:03 - Ewa: ok\n12.05.2024, 15:00 - Jan: tak\n",
    );
    desk.take(
        "WhatsApp Chat with Adam.txt",
        b"12.05.2024, 14:03 - Adam: ok\n12.05.2024, 15:01 - Jan: nie\n",
    );
    assert_eq!(desk.chats().len(), 2);
}

#[test]
fn an_archive_with_a_chat_gives_its_days_and_its_files() {
    let mut desk = desk();
    let chat = "\u{200E}[12.05.2024, 14:03:22] Ewa Wzorowa: \u{200E}<załączono: 00000001-PHOTO.jpg>\r\n[12.05.2024, 14:04:00] Ewa Wzorowa: szkic\r\n";
    let zip = Zip::of(&[
        ("_chat.txt", chat.as_bytes()),
        ("00000001-PHOTO.jpg", b"\xFF\xD8\xFF\xE0\0\x10JFIF\0"),
    ]);
    let sheet = desk.take("WhatsApp Chat - Wdrożenie.zip", &zip);
    assert_eq!((sheet.read, sheet.new), (2, 2));
    assert_eq!(desk.documents(), 2);
    let chats = desk.chats();
    assert_eq!(chats.len(), 1);
    assert_eq!(chats[0].1.subject.as_deref(), Some("Wdrożenie"));
    assert_eq!(
        chats[0].1.text,
        "1. 14:03 Ewa Wzorowa: <załączono: 00000001-PHOTO.jpg>\n2. 14:04 Ewa Wzorowa: szkic"
    );
    desk.take("WhatsApp Chat - Wdrożenie.zip", &zip);
    assert_eq!(desk.chats(), chats);
}

#[test]
fn files_that_a_chat_names_and_nobody_holds_are_missed() {
    let mut desk = desk();
    let fields = r#"{"name":"Jan Próbny","side":"us","addresses":["jan@dostawca.example"]}"#;
    desk.add_for(desk.client, Kind::Person, fields);
    let text = "12.05.2024, 14:03 - Ewa Wzorowa: IMG-20240512-WA0001.jpg (plik dołączony)\nszkic\n\
        12.05.2024, 14:04 - Jan Próbny: PTT-20240512-WA0002.opus (file attached)\n\
        12.05.2024, 14:05 - Jan Próbny: Umowa o dzieło.pdf (fișier atașat)\n\
        12.05.2024, 14:06 - Jan Próbny: umowa.pdf (w załączniku maila)\n\
        12.05.2024, 14:07 - Jan Próbny: dane.zip (plik załączony)\n\
        13.05.2024, 08:00 - Ewa Wzorowa: <pominięto multimedia>\n";
    let inner = Zip::of(&[("list.eml", b"From: a@b.example\r\n\r\nx\r\n".as_slice())]);
    let zip = Zip::of(&[
        ("Czat WhatsApp z Wdrożenie.txt", text.as_bytes()),
        ("IMG-20240512-WA0001.jpg", b"\xFF\xD8\xFF\xE0\0\x10JFIF\0"),
        ("dane.zip", &inner),
    ]);
    desk.take("Czat WhatsApp z Wdrożenie.zip", &zip);
    let missing = |desk: &Desk| desk.journal.now().missing(desk.client).expect("a list");
    let names =
        |desk: &Desk| -> Vec<String> { missing(desk).into_iter().map(|one| one.subject).collect() };
    assert_eq!(names(&desk), ["PTT-20240512-WA0002.opus", "Umowa o dzieło.pdf"]);
    let found = missing(&desk).swap_remove(0);
    let chat = &desk.chats()[0].0;
    assert_eq!(found.why, Absence::ChatFile);
    assert_eq!(
        found.told_by.iter().map(|told| (told.id, told.kind)).collect::<Vec<_>>(),
        [(chat.id, Kind::Chat)]
    );
    assert_eq!(found.at.map(|at| at.to_string()).as_deref(), Some("2024-05-12 14:04:00"));
    assert_eq!(found.from.map(|from| from.address).as_deref(), Some("jan@dostawca.example"));
    let holders: Vec<&str> = found.holders.iter().map(|one| one.address.name.as_str()).collect();
    assert_eq!(holders, ["Jan Próbny", "Ewa Wzorowa"]);

    // A picture of that name in somebody else's archive is another one; a file by itself is taken for it.
    let other = Zip::of(&[("PTT-20240512-WA0002.opus", b"OggS other".as_slice())]);
    desk.take("Czat WhatsApp z Kimś.zip", &other);
    assert_eq!(names(&desk).len(), 2);
    desk.take("PTT-20240512-WA0002.opus", b"OggS");
    assert_eq!(names(&desk), ["Umowa o dzieło.pdf"]);

    // The same export again with what lacked, the bytes of which are held already under another name.
    desk.take("skan.pdf", b"%PDF-1.4\n%%EOF\n");
    let whole = Zip::of(&[
        ("Czat WhatsApp z Wdrożenie.txt", text.as_bytes()),
        ("Umowa o dzieło.pdf", b"%PDF-1.4\n%%EOF\n"),
    ]);
    let sheet = desk.take("nowy.zip", &whole);
    assert_eq!((sheet.new, sheet.held), (0, 2));
    assert_eq!(names(&desk), [""; 0]);
}

#[test]
fn an_order_that_had_to_be_guessed_is_told_on_the_sheet() {
    let mut desk = desk();
    let sheet = desk.take(
        "WhatsApp Chat with Ewa.txt",
        b"03/04/24, 10:00 - Ewa: a\n03/04/24, 10:01 - Jan: b\n",
    );
    assert_eq!(sheet.items[0].item.status, ImportStatus::New);
    assert_eq!(sheet.items[0].item.reason.as_deref(), Some("reason-chat-order"));
    let kept = desk.journal.now().record(sheet.id.expect("a sheet")).expect("read").expect("kept");
    let Body::Import(import) = kept.body else { panic!("a sheet") };
    assert_eq!(import.items.len(), 1);
}

#[test]
fn other_texts_are_documents_and_no_chats() {
    let mut desk = desk();
    desk.take("protokol.txt", "12.05.2024, 10:00 spotkanie u klienta\nObecni: Ewa\n".as_bytes());
    assert_eq!((desk.chats().len(), desk.documents()), (0, 1));
}
