//! Kinds of correspondence of which the corpus has no samples, made here: what must come out of each through
//! the whole of an import, and what finds it afterwards.

use kronika::domain::{Address, Body, ImportStatus, Kind, RecordId, Warning};
use kronika::session::{Balance, MailView};

use crate::containers::desk;
use crate::desk::{Desk, letter};
use crate::outlook::{self, Msg};
use crate::zips::{How, Zip};

use ImportStatus::{Held, New, Unreadable};

impl Desk {
    fn id(&self, sheet: &Balance, path: &str) -> RecordId {
        let line = sheet.items.iter().find(|line| line.item.path.ends_with(path)).expect(path);
        line.id.expect("a record")
    }

    fn view(&self, sheet: &Balance, path: &str) -> MailView {
        self.journal.now().mail(self.id(sheet, path)).expect("a message")
    }

    /// Everything found by these words is this one record.
    fn finds(&self, typed: &str, only: RecordId) {
        let hits = self.journal.now().search(typed, Some(self.client), 10).expect("hits");
        let ids: Vec<RecordId> = hits.iter().map(|hit| hit.id).collect();
        assert_eq!(ids, [only], "{typed}");
    }
}

fn address(name: &str, address: &str) -> Address {
    Address { name: name.to_owned(), address: address.to_owned() }
}

/// A Polish message of a program without Unicode that says with these properties what letters it is in.
fn narrow(said: &[(u16, u64)], id: &str) -> Vec<u8> {
    let mut msg = Msg::new();
    let mut put = |id, text: &[u8]| msg.bytes("", id, 0x001E, text);
    put(0x001A, b"IPM.Note");
    put(0x0037, b"Odbi\xF3r \xB3\xB9cznik\xF3w w \xA3odzi");
    put(0x1000, b"Usterki usuni\xEAto, prosz\xEA o podpis pod protoko\xB3em odbioru. Za\xBF\xF3\xB3\xE6 g\xEA\x9Cl\xB9 ja\x9F\xF1.\r\n");
    put(0x0C1A, b"\x8Cwi\xEAtos\xB3aw \xAFak");
    put(0x0C1F, b"s.zak@dolina.example");
    put(0x1035, id.as_bytes());
    for (property, value) in said {
        msg.number("", *property, 3, *value);
    }
    msg.number("", 0x0039, 0x40, outlook::ticks(1_780_000_000));
    msg.storage("/__recip_version1.0_#00000000", 8);
    msg.bytes("/__recip_version1.0_#00000000", 0x3001, 0x001E, b"El\xBFbieta G\xB3\xF3wka");
    msg.bytes("/__recip_version1.0_#00000000", 0x39FE, 0x001E, b"e.glowka@nortia.example");
    msg.number("/__recip_version1.0_#00000000", 0x0C15, 3, 1);
    msg.finish()
}

/// A name, what the message says of its letters, and the warnings of reading it.
type Case<'a> = (&'a str, &'a [(u16, u64)], &'a [Warning]);

#[test]
fn outlook_messages_without_unicode() {
    let mut desk = desk();
    let cases: [Case<'_>; 5] = [
        ("page", &[(0x3FFD, 1250), (0x3FF1, 1033), (0x3FDE, 65001)], &[]),
        ("locale", &[(0x3FF1, 0x0415), (0x3FDE, 28592)], &[]),
        ("internet", &[(0x3FDE, 1250)], &[]),
        ("nothing", &[], &[Warning::GuessedCharset]),
        ("western", &[(0x3FFD, 1252)], &[Warning::GuessedCharset]),
    ];
    for (name, said, _) in &cases {
        desk.put(&format!("{name}.msg"), &narrow(said, &format!("<{name}@dolina.example>")));
    }
    let expected = ["internet", "locale", "nothing", "page", "western"];
    let expected = expected.map(|name| format!("{name}.msg"));
    let expected: Vec<_> = expected.iter().map(|name| (name.as_str(), New, None)).collect();
    let sheet = desk.check(&expected);
    for (name, _, warnings) in cases {
        let path = format!("{name}.msg");
        let read = desk.view(&sheet, &path).message;
        assert_eq!(read.subject, "Odbiór łączników w Łodzi", "{name}");
        assert_eq!(
            read.text,
            "Usterki usunięto, proszę o podpis pod protokołem odbioru. Zażółć gęślą jaźń.\n"
        );
        assert_eq!(read.from, [address("Świętosław Żak", "s.zak@dolina.example")]);
        assert_eq!(read.to, [address("Elżbieta Główka", "e.glowka@nortia.example")]);
        assert_eq!(read.date.map(|at| at.timestamp()), Some(1_780_000_000));
        assert_eq!(read.warnings, warnings, "{name}");
        assert_eq!(read.message_id, Some(format!("{name}@dolina.example")));
    }
    for typed in ["lacznikow lodz", "ŁĄCZNIKÓW gesla", "from:zak jazn", "to:główka swietoslaw"]
    {
        let hits = desk.journal.now().search(typed, Some(desk.client), 10).expect("hits");
        assert_eq!(hits.len(), 5, "{typed}");
    }
}

/// A letter in Romanian in one set of letters; the subject as an encoded word of the same set.
fn romanian(id: &str, charset: &str, subject: &[u8], how: &str, body: &[u8]) -> Vec<u8> {
    let quoted = |bytes: &[u8]| -> String {
        let one = |b: &u8| match b {
            b'a'..=b'z' | b'A'..=b'Z' => char::from(*b).to_string(),
            b' ' => "_".to_owned(),
            _ => format!("={b:02X}"),
        };
        bytes.iter().map(one).collect()
    };
    let head = format!(
        "Message-ID: <{id}@dolina.example>\r\nDate: Tue, 12 Mar 2024 10:00:00 +0200\r\n\
         From: =?{charset}?Q?Ana_=DEintea?= <ana@dolina.example>\r\nTo: marta@nortia.example\r\n\
         Subject: =?{charset}?Q?{}?=\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset={charset}\r\n\
         Content-Transfer-Encoding: {how}\r\n\r\n",
        quoted(subject)
    );
    let body = match how {
        "quoted-printable" => quoted(body).replace('_', " ").into_bytes(),
        _ => body.to_vec(),
    };
    [head.as_bytes(), &body, b"\r\n"].concat()
}

#[test]
fn romanian_letters_in_every_set() {
    let mut desk = desk();
    // Of the four letters with a mark below, ISO 8859-2 and Windows-1250 have only those with a cedilla; in
    // the same places ISO 8859-16 has those with a comma.
    let subject = b"\xAAedin\xFE\xE3 \xEEn \xFEar\xE3";
    let body = b"V\xE3 rug\xE3m s\xE3 confirma\xFEi \xEEnt\xE2lnirea \xBAi factura restant\xE3.";
    let cedilla = ("Şedinţă în ţară", "Vă rugăm să confirmaţi întâlnirea şi factura restantă.\n");
    let comma = ("Ședință în țară", "Vă rugăm să confirmați întâlnirea și factura restantă.\n");
    let cases = [
        ("latin2", "iso-8859-2", "8bit", cedilla, "Ana Ţintea"),
        ("latin2q", "ISO-8859-2", "quoted-printable", cedilla, "Ana Ţintea"),
        ("latin10", "iso-8859-16", "8bit", comma, "Ana Țintea"),
        ("latin10q", "ISO-8859-16", "quoted-printable", comma, "Ana Țintea"),
        ("windows", "windows-1250", "8bit", cedilla, "Ana Ţintea"),
        ("windowsq", "windows-1250", "quoted-printable", cedilla, "Ana Ţintea"),
    ];
    for (name, charset, how, ..) in cases {
        desk.put(&format!("{name}.eml"), &romanian(name, charset, subject, how, body));
    }
    // The letters with a comma in UTF-8, and a sender who wrote no marks at all.
    let plain = |id: &str, subject: &str, text: &str| {
        format!(
            "Message-ID: <{id}@dolina.example>\r\nDate: Tue, 12 Mar 2024 10:00:00 +0200\r\n\
             From: Ana Țintea <ana@dolina.example>\r\nTo: marta@nortia.example\r\nSubject: {subject}\r\n\
             MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{}\r\n",
            text.trim_end()
        )
    };
    desk.put(
        "plain.eml",
        plain("plain", "Sedinta in tara", "Va rugam sa confirmati intalnirea si factura restanta.")
            .as_bytes(),
    );
    desk.put("unicode.eml", plain("unicode", comma.0, comma.1).as_bytes());
    let names =
        ["latin10", "latin10q", "latin2", "latin2q", "plain", "unicode", "windows", "windowsq"];
    let names = names.map(|name| format!("{name}.eml"));
    let expected: Vec<_> = names.iter().map(|name| (name.as_str(), New, None)).collect();
    let sheet = desk.check(&expected);
    for (name, _, _, (subject, text), from) in cases {
        let read = desk.view(&sheet, &format!("{name}.eml")).message;
        assert_eq!((read.subject.as_str(), read.text.as_str()), (subject, text), "{name}");
        assert_eq!(read.from, [address(from, "ana@dolina.example")], "{name}");
        assert_eq!(read.warnings, [], "{name}");
    }
    for typed in [
        "sedinta",
        "ședință",
        "şedinţă",
        "SEDINTA tara",
        "confirmati",
        "confirmaţi",
        "confirmați",
        "\"confirmati intalnirea si factura\"",
        "\"confirmați întâlnirea și\"",
        "from:tintea",
        "subject:țară",
    ] {
        let hits = desk.journal.now().search(typed, Some(desk.client), 20).expect("hits");
        assert_eq!(hits.len(), 8, "{typed}");
    }
}

/// The chats of the desk's client: day's subject, who wrote, text.
fn chats(desk: &Desk) -> Vec<(Option<String>, Vec<String>, String)> {
    let records = desk.journal.now().records(desk.client, &[Kind::Chat]).expect("chats");
    let told = |body| match body {
        Body::Note(note) => {
            (note.subject, note.with.into_iter().map(|who| who.name).collect(), note.text)
        }
        other => panic!("{other:?}"),
    };
    records.into_iter().map(|record| told(record.body)).collect()
}

const JPEG: &[u8] = b"\xFF\xD8\xFF\xE0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xFF\xD9";
const OPUS: &[u8] = b"OggS\0\x02\0\0\0\0\0\0\0\0OpusHead";
const CARD: &[u8] = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ewa Wzorowa\r\nEND:VCARD\r\n";

#[test]
fn a_chat_with_its_files_as_android_exports_it() {
    let mut desk = desk();
    let chat = "12.05.2024, 14:02 - Wiadomości i połączenia są w pełni szyfrowane.\n\
        12.05.2024, 14:03 - Ewa Wzorowa: IMG-20240512-WA0001.jpg (plik załączony)\nSzkic rampy\n\
        12.05.2024, 14:04 - Jan Próbny: PTT-20240512-WA0002.opus (plik załączony)\n\
        12.05.2024, 14:05 - Jan Próbny: Ewa Wzorowa.vcf (plik załączony)\n\
        12.05.2024, 14:06 - Jan Próbny: VID-20240512-WA0003.mp4 (plik załączony)\n\
        13.05.2024, 08:00 - Ewa Wzorowa: <pominięto multimedia>\n\
        13.05.2024, 08:01 - Ewa Wzorowa: Termin przesuwamy na środę <Ta wiadomość została edytowana>\n";
    let zip = Zip::of(&[
        ("Czat WhatsApp z Wdrożenie magazynu.txt", chat.as_bytes()),
        ("IMG-20240512-WA0001.jpg", JPEG),
        ("PTT-20240512-WA0002.opus", OPUS),
        ("Ewa Wzorowa.vcf", CARD),
    ]);
    desk.put("Czat WhatsApp z Wdrożenie magazynu.zip", &zip);
    let path = |name: &str| format!("Czat WhatsApp z Wdrożenie magazynu.zip!{name}");
    let text = path("Czat WhatsApp z Wdrożenie magazynu.txt");
    desk.check(&[
        (&text, New, None),
        (&path("IMG-20240512-WA0001.jpg"), New, None),
        (&path("PTT-20240512-WA0002.opus"), New, None),
        (&path("Ewa Wzorowa.vcf"), New, None),
    ]);
    let both = vec!["Ewa Wzorowa".to_owned(), "Jan Próbny".to_owned()];
    let subject = Some("Wdrożenie magazynu".to_owned());
    assert_eq!(
        chats(&desk),
        [
            (
                subject.clone(),
                both,
                "1. 14:02 Wiadomości i połączenia są w pełni szyfrowane.\n\
                 2. 14:03 Ewa Wzorowa: IMG-20240512-WA0001.jpg (plik załączony)\n    Szkic rampy\n\
                 3. 14:04 Jan Próbny: PTT-20240512-WA0002.opus (plik załączony)\n\
                 4. 14:05 Jan Próbny: Ewa Wzorowa.vcf (plik załączony)\n\
                 5. 14:06 Jan Próbny: VID-20240512-WA0003.mp4 (plik załączony)"
                    .to_owned()
            ),
            (
                subject,
                vec!["Ewa Wzorowa".to_owned()],
                "1. 08:00 Ewa Wzorowa: <pominięto multimedia>\n\
                 2. 08:01 Ewa Wzorowa: Termin przesuwamy na środę <Ta wiadomość została edytowana>"
                    .to_owned()
            ),
        ]
    );
    let hits = desk.journal.now().search("przesuwamy srode", Some(desk.client), 10).expect("hits");
    assert!(hits.iter().any(|hit| hit.kind == Kind::Chat), "{hits:?}");
    assert!(
        desk.journal
            .now()
            .search("szkic rampy", Some(desk.client), 10)
            .is_ok_and(|hits| !hits.is_empty())
    );
}

#[test]
fn a_chat_with_its_files_as_an_iphone_exports_it() {
    let mut desk = desk();
    let chat = "[12.05.2024, 14:03:22] Proiect depozit: \u{200E}Mesajele și apelurile sunt criptate integral.\r\n\
        \u{200E}[12.05.2024, 14:03:30] Ana Model: \u{200E}<atașat: 00000012-PHOTO-2024-05-12-14-03-30.jpg>\r\n\
        \u{200E}[12.05.2024, 14:04:30] Ion Probă: Oferta.pdf • \u{200E}2 pagini \u{200E}<atașat: 00000013-Oferta.pdf>\r\n\
        [12.05.2024, 14:05:00] Ion Probă: Țineți termenul?\r\n\
        \u{200E}[12.05.2024, 14:06:00] Ana Model: \u{200E}imagine omisă\r\n";
    let zip = Zip::of(&[
        ("00000012-PHOTO-2024-05-12-14-03-30.jpg", JPEG),
        ("00000013-Oferta.pdf", b"%PDF-1.4\n%%EOF\n"),
        ("_chat.txt", chat.as_bytes()),
    ]);
    desk.put("WhatsApp Chat - Proiect depozit.zip", &zip);
    let path = |name: &str| format!("WhatsApp Chat - Proiect depozit.zip!{name}");
    desk.check(&[
        (&path("00000012-PHOTO-2024-05-12-14-03-30.jpg"), New, None),
        (&path("00000013-Oferta.pdf"), New, None),
        (&path("_chat.txt"), New, None),
    ]);
    let people = ["Proiect depozit", "Ana Model", "Ion Probă"].map(str::to_owned).to_vec();
    assert_eq!(
        chats(&desk),
        [(
            Some("Proiect depozit".to_owned()),
            people,
            "1. 14:03 Proiect depozit: Mesajele și apelurile sunt criptate integral.\n\
             2. 14:03 Ana Model: <atașat: 00000012-PHOTO-2024-05-12-14-03-30.jpg>\n\
             3. 14:04 Ion Probă: Oferta.pdf • 2 pagini <atașat: 00000013-Oferta.pdf>\n\
             4. 14:05 Ion Probă: Țineți termenul?\n\
             5. 14:06 Ana Model: imagine omisă"
                .to_owned()
        )]
    );
    let hits = desk.journal.now().search("tineti termenul", Some(desk.client), 10).expect("hits");
    assert!(hits.iter().any(|hit| hit.kind == Kind::Chat), "{hits:?}");
}

const FROM: &str = "From ewa@dolina.example Tue Mar 12 23:30:00 2024\n";

#[test]
fn a_mailbox_that_counts_its_bytes_and_marks_nothing() {
    let mut desk = desk();
    let body = "Cytuję:\n\nFrom jan@nortia.example Mon Mar 11 09:00:00 2024\nSubject: cytat\n\nFrom the archive we know it.\n";
    let first = format!(
        "Message-ID: <a@dolina.example>\nDate: Tue, 12 Mar 2024 23:30:00 +0100\nFrom: ewa@dolina.example\nTo: marta@nortia.example\n\
         Subject: Przekazanie\nContent-Type: text/plain; charset=utf-8\nContent-Length: {}\n\n{body}",
        body.len()
    );
    let second = "Message-ID: <b@dolina.example>\nDate: Wed, 13 Mar 2024 08:00:00 +0100\nFrom: ewa@dolina.example\nTo: marta@nortia.example\n\
         Subject: Dalej\nContent-Length: 6\n\nkoniec";
    // The length of the third is not true: it is split where a separator stands.
    let third = "Message-ID: <c@dolina.example>\nDate: Wed, 13 Mar 2024 09:00:00 +0100\nFrom: ewa@dolina.example\nTo: marta@nortia.example\n\
         Subject: Za krótko\nContent-Length: 4\n\nwięcej słów niż cztery bajty\n";
    let mbox = format!("{FROM}{first}\n{FROM}{second}\n{FROM}{third}\n{FROM}{second}");
    desk.put("Archiwum", mbox.as_bytes());
    let sheet = desk.check(&[
        ("Archiwum#1", New, None),
        ("Archiwum#2", New, None),
        ("Archiwum#3", New, None),
        ("Archiwum#4", Held, None),
    ]);
    assert_eq!(desk.bytes(&sheet, "#1"), first.as_bytes());
    assert_eq!(desk.bytes(&sheet, "#2"), second.as_bytes());
    assert_eq!(desk.bytes(&sheet, "#3"), third.as_bytes());
    let read = desk.view(&sheet, "#1").message;
    assert_eq!(read.text, body);
    assert_eq!(read.warnings, []);
    desk.finds("archive", desk.id(&sheet, "#1"));
    desk.finds("cztery bajty", desk.id(&sheet, "#3"));
}

#[test]
fn a_mailbox_that_marks_every_line_it_must() {
    let mut desk = desk();
    let head = |id: &str| {
        format!(
            "Message-ID: <{id}@dolina.example>\nDate: Tue, 12 Mar 2024 23:30:00 +0100\nFrom: ewa@dolina.example\nTo: marta@nortia.example\nSubject: {id}\n\n"
        )
    };
    let first =
        format!("{}słowa\n\n>From jan Mon Mar 11 09:00:00 2024\n>>From cytatu\n", head("rd"));
    let second = format!("{}From bez daty i bez nagłówka zostaje w treści\n", head("drugi"));
    desk.put("rd.mbox", format!("{FROM}{first}\n{FROM}{second}\n").as_bytes());
    let sheet = desk.check(&[("rd.mbox#1", New, None), ("rd.mbox#2", New, None)]);
    // Who put the marks there cannot be known: the bytes stay as found.
    assert_eq!(desk.bytes(&sheet, "#1"), first.as_bytes());
    assert_eq!(desk.bytes(&sheet, "#2"), second.as_bytes());
    desk.finds("cytatu", desk.id(&sheet, "#1"));
    desk.finds("naglowka", desk.id(&sheet, "#2"));
}

#[test]
fn flat_bombs_do_not_go_off() {
    let mut desk = desk();
    let mut zip = Zip::default();
    zip.add(b"a.eml", &letter("a"), How::default());
    zip.add(b"zeros.bin", &vec![0; 80 << 20], How::default());
    // More comes out than is declared.
    zip.add(b"more.txt", &vec![b'x'; 1 << 20], How { size: Some(10), ..How::default() });
    // Far more is declared than comes out.
    let much = How { size: Some(1 << 40), zip64: true, ..How::default() };
    zip.add(b"much.txt", b"little", much);
    zip.add(b"z.eml", &letter("z"), How::default());
    let zip = zip.finish();
    assert!(zip.len() < 100_000, "{}", zip.len());
    desk.put("flat.zip", &zip);
    let sheet = desk.check(&[
        ("flat.zip!a.eml", New, None),
        ("flat.zip!zeros.bin", Unreadable, Some("reason-archive-bomb")),
        ("flat.zip!more.txt", Unreadable, Some("reason-archive-damaged")),
        ("flat.zip!much.txt", Unreadable, Some("reason-archive-bomb")),
        ("flat.zip!z.eml", New, None),
        ("flat.zip", Unreadable, Some("reason-archive-partly")),
    ]);
    assert_eq!(desk.bytes(&sheet, "flat.zip"), zip);
}

#[test]
fn entries_that_share_their_bytes_are_read_as_often_as_is_allowed() {
    let mut desk = desk();
    let mut zip = Zip::default();
    zip.add(b"kernel", &vec![0; 1 << 20], How::default());
    for _ in 1..2_000 {
        zip.again();
    }
    zip.add(b"a.eml", &letter("a"), How::default());
    let zip = zip.finish();
    desk.put("same.zip", &zip);
    let sheet = desk.import();
    let count = |status, reason: Option<&str>| {
        let same = |line: &&kronika::session::BalanceItem| {
            line.item.status == status && line.item.reason.as_deref() == reason
        };
        sheet.items.iter().filter(same).count() as u64
    };
    let allowed = ((zip.len() as u64) * 100 + (64 << 20)) >> 20;
    assert_eq!(sheet.read, 2_002);
    assert_eq!(count(New, None), 2, "the bytes once, and the message after them");
    assert_eq!(count(Held, None), allowed - 1);
    assert_eq!(count(Unreadable, Some("reason-archive-bomb")), 2_000 - allowed);
    assert_eq!(count(Unreadable, Some("reason-archive-partly")), 1);
    assert_eq!(desk.bytes(&sheet, "same.zip"), zip);
}

/// A message with a message inside, and so on; each has a word of its own.
fn nested(depth: usize) -> Vec<u8> {
    let mut inner: Option<Vec<u8>> = None;
    for level in (0..=depth).rev() {
        let head = format!(
            "Message-ID: <{level}@dolina.example>\r\nDate: Tue, 12 Mar 2024 10:00:00 +0200\r\nFrom: ewa@dolina.example\r\n\
             To: marta@nortia.example\r\nSubject: Poziom {level}\r\nMIME-Version: 1.0\r\n"
        );
        let text = format!("Content-Type: text/plain; charset=utf-8\r\n\r\nslowo{level}x\r\n");
        let own = match inner {
            None => format!("{head}{text}").into_bytes(),
            Some(inner) => [
                format!(
                    "{head}Content-Type: multipart/mixed; boundary=\"b{level}\"\r\n\r\n--b{level}\r\n{text}\
                     --b{level}\r\nContent-Type: message/rfc822\r\n\r\n"
                )
                .as_bytes(),
                &inner,
                format!("\r\n--b{level}--\r\n").as_bytes(),
            ]
            .concat(),
        };
        inner = Some(own);
    }
    inner.expect("a message")
}

#[test]
fn messages_fifty_deep_are_found_and_opened_to_the_last() {
    let mut desk = desk();
    let bytes = nested(50);
    desk.put("gniazdo.eml", &bytes);
    let sheet = desk.check(&[("gniazdo.eml", New, None)]);
    let read = desk.view(&sheet, "gniazdo.eml").message;
    assert_eq!((read.subject.as_str(), read.text.as_str()), ("Poziom 0", "slowo0x"));
    assert_eq!(read.attachments.len(), 1);
    assert!(read.attachments[0].is_message());
    assert_eq!(read.warnings, []);
    desk.journal.read_documents(&mut |_| true).expect("read");
    for level in [0, 1, 7, 50] {
        desk.finds(&format!("slowo{level}x"), desk.id(&sheet, "gniazdo.eml"));
    }
    // Each opens out of the one around it, down to the last.
    let mut around = bytes;
    for level in 1..=50 {
        around = kronika::mail::attachment(&around, 0).expect("a message inside");
        let inner = kronika::mail::read(&around, &kronika::journal::hash_hex);
        assert_eq!(inner.subject, format!("Poziom {level}"));
        assert_eq!(inner.text, format!("slowo{level}x") + if level == 50 { "\n" } else { "" });
        assert_eq!(inner.attachments.len(), usize::from(level < 50));
        assert_eq!(inner.warnings, []);
    }
}
