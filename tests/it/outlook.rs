//! Messages of Outlook built here: letters, recipients, bodies, messages inside messages, and their way
//! through a journal.

use std::io::{Cursor, Write};

use kronika::domain::{
    Address, FactName, FactValue, Form, Kind, MessageKind, Origin, TaskState, Warning,
};
use kronika::mail;
use kronika::session::{Author, Journal, Op, parse_json};

/// A message being built: streams and storages of a compound file by their paths.
pub struct Msg {
    file: cfb::CompoundFile<Cursor<Vec<u8>>>,
    /// Fixed properties by storage.
    fixed: Vec<(String, Vec<u8>)>,
}

fn length(bytes: &[u8]) -> String {
    bytes.len().to_string()
}

impl Msg {
    pub fn new() -> Msg {
        let file = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("memory");
        Msg { file, fixed: vec![(String::new(), vec![0; 32])] }
    }

    /// A message with a class.
    pub fn of_class(class: &str) -> Msg {
        let mut msg = Msg::new();
        msg.text("", 0x001A, class);
        msg
    }

    /// A storage for a recipient, an attachment or a message; `header` bytes stand before its fixed properties.
    pub fn storage(&mut self, path: &str, header: usize) {
        self.file.create_storage_all(path).expect("a storage");
        self.fixed.push((path.to_owned(), vec![0; header]));
    }

    pub fn stream(&mut self, path: &str, bytes: &[u8]) {
        self.file.create_stream(path).and_then(|mut s| s.write_all(bytes)).expect("a stream");
    }

    pub fn bytes(&mut self, at: &str, id: u16, kind: u16, bytes: &[u8]) {
        self.stream(&format!("{at}/__substg1.0_{id:04X}{kind:04X}"), bytes);
    }

    pub fn text(&mut self, at: &str, id: u16, text: &str) {
        let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        self.bytes(at, id, 0x001F, &units);
    }

    pub fn number(&mut self, at: &str, id: u16, kind: u16, value: u64) {
        let place = self.fixed.iter_mut().find(|(path, _)| path == at).expect("a storage");
        place.1.extend(kind.to_le_bytes());
        place.1.extend(id.to_le_bytes());
        place.1.extend([6, 0, 0, 0]);
        place.1.extend(value.to_le_bytes());
    }

    /// Names properties from 0x8000 on.
    pub fn names(&mut self, set: u8, numbers: &[u32]) {
        self.file.create_storage_all("/__nameid_version1.0").expect("a storage");
        let guid = [set, 0x20, 6, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46];
        let mut entries = Vec::new();
        for (place, number) in (0_u16..).zip(numbers) {
            entries.extend(number.to_le_bytes());
            entries.extend(6_u16.to_le_bytes());
            entries.extend(place.to_le_bytes());
        }
        self.stream("/__nameid_version1.0/__substg1.0_00020102", &guid);
        self.stream("/__nameid_version1.0/__substg1.0_00030102", &entries);
        self.stream("/__nameid_version1.0/__substg1.0_00040102", &[]);
    }

    pub fn finish(mut self) -> Vec<u8> {
        for (path, bytes) in std::mem::take(&mut self.fixed) {
            self.stream(&format!("{path}/__properties_version1.0"), &bytes);
        }
        self.file.into_inner().into_inner()
    }
}

/// Tenths of microseconds since 1601 of a second since 1970.
pub fn ticks(seconds: u64) -> u64 {
    (seconds + 11_644_473_600) * 10_000_000
}

/// A whole letter in Polish, in Windows-1250 as programs without Unicode wrote it.
pub fn polish() -> Vec<u8> {
    let mut msg = Msg::new();
    let narrow = |msg: &mut Msg, at: &str, id, text: &[u8]| msg.bytes(at, id, 0x001E, text);
    narrow(&mut msg, "", 0x001A, b"IPM.Note");
    narrow(&mut msg, "", 0x0037, b"Aneks do umowy \x96 \xB3\xB9ka nad \x8Fr\xF3d\xB3em\0");
    narrow(
        &mut msg,
        "",
        0x1000,
        b"Prosz\xEA o podpis.\r\nZa\xBF\xF3\xB3\xE6 g\xEA\x9Cl\xB9 ja\x9F\xF1\r\n",
    );
    narrow(&mut msg, "", 0x0C1A, b"\xA3ucja \x8Cwi\xEAcka");
    narrow(&mut msg, "", 0x0C1E, b"SMTP");
    narrow(&mut msg, "", 0x0C1F, b"l.swiecka@example.pl");
    narrow(&mut msg, "", 0x1035, b"<aneks-1@example.pl>");
    msg.number("", 0x3FFD, 3, 1250);
    msg.number("", 0x3FDE, 3, 65001);
    msg.number("", 0x0039, 0x40, ticks(1_780_000_000));
    msg.storage("/__recip_version1.0_#00000000", 8);
    narrow(&mut msg, "/__recip_version1.0_#00000000", 0x3001, b"J\xF3zef \xAFak");
    narrow(&mut msg, "/__recip_version1.0_#00000000", 0x39FE, b"j.zak@example.com");
    msg.number("/__recip_version1.0_#00000000", 0x0C15, 3, 2);
    msg.storage("/__attach_version1.0_#00000000", 8);
    narrow(&mut msg, "/__attach_version1.0_#00000000", 0x3707, b"za\xB3\xB9cznik.txt");
    msg.bytes("/__attach_version1.0_#00000000", 0x3701, 0x0102, b"abc");
    msg.number("/__attach_version1.0_#00000000", 0x3705, 3, 1);
    msg.finish()
}

fn address(name: &str, address: &str) -> Address {
    Address { name: name.to_owned(), address: address.to_owned() }
}

#[test]
fn polish_letters_without_unicode() {
    let bytes = polish();
    let read = mail::read(&bytes, &length);
    assert_eq!(read.form, Form::Outlook);
    assert_eq!(read.subject, "Aneks do umowy – łąka nad Źródłem");
    assert_eq!(read.text, "Proszę o podpis.\nZażółć gęślą jaźń\n");
    assert_eq!(read.from, [address("Łucja Święcka", "l.swiecka@example.pl")]);
    assert_eq!((read.to.len(), read.cc), (0, vec![address("Józef Żak", "j.zak@example.com")]));
    assert_eq!(read.message_id.as_deref(), Some("aneks-1@example.pl"));
    assert_eq!(read.date.map(|at| at.timestamp()), Some(1_780_000_000));
    assert_eq!(read.attachments[0].name, "załącznik.txt");
    assert_eq!(mail::attachment(&bytes, 0).as_deref(), Some(&b"abc"[..]));
    assert_eq!(mail::attachment(&bytes, 1), None);
    assert_eq!(read.warnings, []);
}

#[test]
fn headers_of_the_transport_go_first() {
    let mut msg = Msg::of_class("IPM.Note");
    msg.text("", 0x007D, "From: Ewa <e@example.pl>\r\nMessage-ID: <1@x>\r\nReferences: <3@x> <2@x>\r\n\
        In-Reply-To: <2@x>\r\nDate: Tue, 12 Mar 2024 23:30:00 +0200\r\nAuto-Submitted: auto-replied\r\n");
    msg.text("", 0x1035, "<other@x>");
    msg.text("", 0x0C1A, "Ewa");
    msg.text("", 0x0C1F, "/O=X/CN=EWA");
    msg.bytes("", 0x0071, 0x0102, &[1; 22]);
    let read = mail::read(&msg.finish(), &length);
    assert_eq!(read.from, [address("Ewa", "e@example.pl")]);
    assert_eq!(read.message_id.as_deref(), Some("1@x"));
    assert_eq!(
        (read.references, read.in_reply_to),
        (vec!["3@x".into(), "2@x".into()], vec!["2@x".into()])
    );
    assert_eq!(read.date.map(|at| at.timestamp()), Some(1_710_279_000));
    assert_eq!(read.thread_index.as_deref(), Some("01".repeat(22).as_str()));
    assert!(read.automatic);
}

/// Messages inside one another; gives the outermost.
fn nested(depth: usize) -> Vec<u8> {
    let mut msg = Msg::of_class("IPM.Note");
    msg.text("", 0x0037, "level 0");
    let mut at = String::new();
    for level in 1..=depth {
        let attachment = format!("{at}/__attach_version1.0_#00000000");
        msg.storage(&attachment, 8);
        msg.number(&attachment, 0x3705, 3, 5);
        msg.text(&attachment, 0x3001, "inner");
        at = format!("{attachment}/__substg1.0_3701000D");
        msg.storage(&at, 24);
        msg.text(&at, 0x001A, "IPM.Note");
        msg.text(&at, 0x0037, &format!("level {level}"));
    }
    msg.finish()
}

#[test]
fn a_message_inside_another_is_a_file_of_its_own() {
    let mut bytes = nested(3);
    for level in 0..3 {
        let read = mail::read(&bytes, &length);
        assert_eq!((read.subject, read.attachments.len()), (format!("level {level}"), 1));
        assert_eq!(read.attachments[0].name, "inner.msg");
        assert!(read.attachments[0].is_message());
        let inner = mail::attachment(&bytes, 0).expect("a message");
        assert_eq!(mail::attachment(&bytes, 0).as_ref(), Some(&inner), "always the same bytes");
        bytes = inner;
    }
    assert_eq!(mail::read(&bytes, &length).attachments, []);
}

#[test]
fn messages_a_hundred_deep_end_somewhere() {
    let read = mail::read(&nested(100), &length);
    assert!(read.warnings.contains(&Warning::TooDeep));
    assert_eq!(read.attachments.len(), 1);
}

#[test]
fn items_are_shown_as_what_they_are() {
    let kind = |class: &str| mail::read(&Msg::of_class(class).finish(), &length).kind;
    assert_eq!(kind("IPM.Note"), MessageKind::Letter);
    assert_eq!(kind("IPM.Appointment"), MessageKind::Appointment);
    assert_eq!(kind("IPM.Contact"), MessageKind::Contact);
    assert_eq!(kind("IPM.DistList"), MessageKind::Contact);
    assert_eq!(kind("IPM.Task"), MessageKind::Task);
    assert_eq!(kind("IPM.StickyNote"), MessageKind::Note);
    assert_eq!(kind("IPM.Schedule.Meeting.Request"), MessageKind::Invitation);
    assert_eq!(kind("REPORT.IPM.Note.NDR"), MessageKind::DeliveryReport);
    assert_eq!(kind("REPORT.IPM.Note.IPNRN"), MessageKind::ReadReceipt);
    assert_eq!(kind("IPM.Note.Rules.OofTemplate.Microsoft"), MessageKind::AutoReply);
}

#[test]
fn a_meeting_has_its_time_and_place() {
    let mut msg = Msg::of_class("IPM.Appointment");
    msg.names(2, &[0x820D, 0x820E, 0x8208, 0x8215]);
    msg.text("", 0x0037, "Przegląd");
    msg.number("", 0x8000, 0x40, ticks(1_780_000_000));
    msg.number("", 0x8001, 0x40, ticks(1_780_003_600));
    msg.text("", 0x8002, "Sala Łódzka");
    let meeting = mail::read(&msg.finish(), &length).invitation.expect("a meeting");
    assert_eq!((meeting.title.as_str(), meeting.place.as_str()), ("Przegląd", "Sala Łódzka"));
    let starts = meeting.starts.expect("a time");
    assert_eq!((starts.local.and_utc().timestamp(), starts.zone.as_str()), (1_780_000_000, "UTC"));
}

#[test]
fn a_task_says_how_far_it_has_come() {
    let mut msg = Msg::of_class("IPM.Task");
    msg.names(3, &[0x8101, 0x8102, 0x8105]);
    msg.number("", 0x8000, 3, 1);
    msg.number("", 0x8001, 5, 0.25_f64.to_bits());
    msg.number("", 0x8002, 0x40, ticks(1_779_926_400));
    let facts = mail::read(&msg.finish(), &length).facts;
    let value = |name| facts.iter().find(|fact| fact.name == name).map(|fact| fact.value.clone());
    assert_eq!(value(FactName::State), Some(FactValue::State(TaskState::Started)));
    assert_eq!(value(FactName::Progress), Some(FactValue::Percent(25)));
    let day = chrono::NaiveDate::from_ymd_opt(2026, 5, 28).expect("a day");
    assert_eq!(value(FactName::Due), Some(FactValue::Day(day)));
}

#[test]
fn a_compound_file_of_another_program_is_no_message() {
    let mut msg = Msg::new();
    msg.fixed.clear();
    msg.stream("/WordDocument", b"x");
    let bytes = msg.finish();
    assert!(mail::outlook::looks_like(&bytes) && !mail::outlook::is_message(&bytes));
    assert!(mail::outlook::is_message(&polish()));
}

#[test]
fn the_source_lists_what_stands_in_it() {
    let source = mail::source(&polish());
    assert!(source.contains("0037001E  Aneks do umowy – łąka nad Źródłem"), "{source}");
    assert!(source.contains("attachment[1].3707001E  załącznik.txt"), "{source}");
    assert_eq!(mail::source("Subject: Łódź".as_bytes()), "Subject: Łódź");
}

#[test]
fn a_journal_takes_them_in_whatever_their_name() {
    crate::home::set();
    let folder = tempfile::tempdir().expect("a folder");
    let author = Author { name: "Marta Zielińska".into(), email: "marta@nortia.example".into() };
    let mut journal =
        Journal::create(&folder.path().join("a.kronika"), author).expect("a new journal");
    let fields = parse_json(r#"{"name":"Młyn"}"#.as_bytes()).expect("JSON");
    let client = journal.transact(Op::AddClient { fields }).expect("a client").ids[0];
    // Times of making are in it: it is built once.
    let bytes = polish();
    let damaged = [&bytes[..8], &[0; 600]].concat();
    let files =
        [("aneks.dat", bytes.clone()), ("broken.msg", damaged), ("again.msg", bytes.clone())];
    let files = files.map(|(name, bytes)| (name.to_owned(), bytes)).into();
    let sheet = journal.import_bytes(client, "files", files).expect("a sheet");
    assert_eq!((sheet.read, sheet.new, sheet.held, sheet.unreadable), (3, 1, 1, 1));
    assert_eq!(sheet.items[1].item.reason.as_deref(), Some("reason-not-a-message"));
    assert_eq!(sheet.items[1].kind, Kind::Document);
    let id = sheet.items[0].id.expect("a record");
    let now = journal.now();
    assert_eq!(now.raw(id).expect("bytes"), bytes);
    assert_eq!(
        now.mail(id).expect("a message").message.subject,
        "Aneks do umowy – łąka nad Źródłem"
    );
    assert_eq!(now.attachment(id, 0).expect("an attachment").1, b"abc");
    let found = now.search("zrodlem jazn", Some(client), 10).expect("hits");
    assert_eq!(found.iter().map(|hit| hit.id).collect::<Vec<_>>(), [id]);
}

/// Attributes in the order given: level, id, data.
pub fn tnef(attributes: &[(u8, u32, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = vec![0x78, 0x9F, 0x3E, 0x22, 1, 0];
    for (level, id, data) in attributes {
        bytes.push(*level);
        bytes.extend(id.to_le_bytes());
        bytes.extend(u32::try_from(data.len()).expect("a length").to_le_bytes());
        bytes.extend(data);
        let sum = data.iter().fold(0_u16, |sum, byte| sum.wrapping_add(u16::from(*byte)));
        bytes.extend(sum.to_le_bytes());
    }
    bytes
}

/// An item in old attributes, as in Windows-1250, with one file and one item inside.
fn packed() -> Vec<u8> {
    let inner = tnef(&[(1, 0x0001_8004, b"inner\0".to_vec())]);
    let mut object = [1_u32, 0x3701_000D, 1].map(u32::to_le_bytes).concat();
    object.extend(u32::try_from(inner.len() + 16).expect("a length").to_le_bytes());
    object.extend([7, 3, 2, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46]);
    object.extend(&inner);
    tnef(&[
        (1, 0x0006_9007, [1250_u32, 0].map(u32::to_le_bytes).concat()),
        (1, 0x0007_8008, b"IPM.Microsoft Mail.Note\0".to_vec()),
        (1, 0x0001_8004, b"\xA3\xF3d\x9F\0".to_vec()),
        (1, 0x0002_800C, b"Za\xBF\xF3\xB3\xE6\0".to_vec()),
        (2, 0x0006_9002, vec![0; 14]),
        (2, 0x0001_8010, b"plan.txt\0".to_vec()),
        (2, 0x0006_800F, b"abc".to_vec()),
        (2, 0x0006_9002, vec![0; 14]),
        (2, 0x0006_9005, object),
    ])
}

#[test]
fn a_packed_item_is_opened() {
    let bytes = packed();
    let read = mail::read(&bytes, &length);
    assert_eq!((read.form, read.kind), (Form::Tnef, MessageKind::Letter));
    assert_eq!((read.subject.as_str(), read.text.as_str()), ("Łódź", "Zażółć"));
    assert_eq!(read.attachments.len(), 2);
    assert_eq!((read.attachments[0].name.as_str(), read.attachments[0].size), ("plan.txt", 3));
    assert!(read.attachments[1].is_message());
    let inner = mail::attachment(&bytes, 1).expect("an item");
    assert_eq!(mail::read(&inner, &length).subject, "inner");
    assert_eq!(read.warnings, [Warning::NoDate]);
    let mut damaged = bytes.clone();
    let last = damaged.len() - 1;
    damaged[last] ^= 1;
    assert!(mail::read(&damaged, &length).warnings.contains(&Warning::DamagedEncoding));
}

/// A gateway wrote a file's bytes among the properties of the attachment and nowhere else.
#[test]
fn a_file_packed_as_a_property_is_held() {
    let mut properties = [1_u32, 0x3701_0102, 1, 3].map(u32::to_le_bytes).concat();
    properties.extend(b"abc\0");
    let bytes = tnef(&[
        (2, 0x0006_9002, vec![0; 14]),
        (2, 0x0001_8010, b"plan.txt\0".to_vec()),
        (2, 0x0006_9005, properties),
    ]);
    let read = mail::read(&bytes, &length);
    assert_eq!(read.attachments.len(), 1);
    let held = &read.attachments[0];
    assert_eq!((held.name.as_str(), held.mime.as_str()), ("plan.txt", "application/octet-stream"));
    assert_eq!(held.size, 3);
    assert_eq!(mail::attachment(&bytes, 0).as_deref(), Some(&b"abc"[..]));
}

#[test]
fn what_a_message_has_packed_is_among_its_attachments() {
    use base64::Engine as _;
    let packed = base64::engine::general_purpose::STANDARD.encode(packed());
    let bytes = format!(
        "From: e@example.pl\r\nDate: Tue, 12 Mar 2024 23:30:00 +0200\r\n\
         Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n\r\n--b\r\n\
         Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\n\
         {packed}\r\n--b--\r\n"
    );
    let read = mail::read(bytes.as_bytes(), &length);
    let names: Vec<_> =
        read.attachments.iter().map(|one| (one.name.as_str(), one.origin)).collect();
    assert_eq!(
        names,
        [("winmail.dat", Origin::Part), ("plan.txt", Origin::Tnef), ("", Origin::Tnef)]
    );
    assert_eq!(read.text, "Zażółć");
    assert_eq!(mail::attachment(bytes.as_bytes(), 1).as_deref(), Some(&b"abc"[..]));
    assert!(mail::attachment(bytes.as_bytes(), 2).is_some());
    assert_eq!(mail::attachment(bytes.as_bytes(), 3), None);
}

/// What is written of a message inside another never changes: by its bytes it is told from others.
#[test]
fn a_message_taken_out_has_the_bytes_it_always_had() {
    let inner = mail::attachment(&nested(1), 0).expect("a message");
    assert_eq!(
        crate::mail_corpus::hash(&inner),
        "4ec99715d92a408101298d697c75cb29d0425c1d57c38e77cef241c353ad56fb"
    );
}

#[test]
fn no_zero_is_left_in_the_text() {
    let zeros: Vec<u8> =
        polish().iter().map(|byte| if *byte == b'J' { 0 } else { *byte }).collect();
    assert!(!mail::read(&zeros, &length).text.contains('\0'));
    let mut msg = Msg::of_class("IPM.Note");
    msg.bytes("", 0x1000, 0x1E, b"one\0two\0\0");
    assert_eq!(mail::read(&msg.finish(), &length).text, "onetwo");
}
