//! The bytes of entries are frozen: each type of event and each kind of record has one literal hash.
//! A hash here never changes; a new form of an event is a new version with a hash of its own.

use kronika::domain::{Body, Field, Kind, Side, Source, Telling, Value, Verb};
use kronika::journal::{BadEntry, BadJson, Entry, Event, Hash, parse_json};
use proptest::prelude::*;

use crate::given::json;
use crate::scribe::{Scribe, id, made};

/// The hash of the entry that tells this event, after it was read back and written again.
fn hash_of(event: Event) -> String {
    let entry = Scribe::new(7).entry(123, Some(id(2)), event, &[Hash::of(b"x")]);
    let bytes = entry.to_bytes().expect("bytes");
    let read = Entry::from_bytes(&bytes).expect("an entry");
    assert_eq!(read, entry);
    assert_eq!(read.to_bytes().expect("bytes"), bytes);
    Hash::of(&bytes).to_string()
}

fn check(name: &str, event: Event, expected: &str) {
    assert_eq!(hash_of(event), expected, "{name}");
}

#[test]
fn the_bytes_of_an_entry_are_these() {
    let event = Event::Retracted { id: id(3), reason: "Dwa razy: \"Łódź\"\n".to_owned() };
    let entry = Scribe::new(7).entry(123, Some(id(2)), event, &[]);
    assert_eq!(
        String::from_utf8(entry.to_bytes().expect("bytes")).expect("text"),
        concat!(
            r#"{"at":"2026-05-12T07:30:00.123Z","blobs":[],"by":{"email":"ola@nortia.example","name":"Ola Wrona"},"#,
            r#""client":"081040g2081040g2","data":{"id":"0c1g60r30c1g60r3","reason":"Dwa razy: \"Łódź\"\n"},"#,
            r#""log":"fe812c12f3ab4ce6","no":1,"nonce":"00000000000000000000000000000000","pos":0,"#,
            r#""type":"record.retracted","v":1,"version":1}"#
        )
    );
}

#[test]
fn every_type_of_event_has_its_bytes() {
    let telling = Telling::read(
        &json(
            r#"{"on":"2026-06-01","until":"2026-06-15","message":"0c1g60r30c1g60r3","by":{"name":"Jan Lis","person":"040g2081040g2081"},"reason":"Brak strony","words":"Aneks","source":"no-proof"}"#,
        ),
        "",
    )
    .expect("a telling");
    let fields = json(r#"{"due":"2026-09-22","note":null}"#);
    check(
        "log.started",
        Event::LogStarted { journal: id(1), key: Scribe::new(7).key() },
        "c1dec3f2bef918099614f88b172c3fc8d10108fbc1147ac4409eadd1a822cd12",
    );
    check(
        "record.changed",
        Event::Changed {
            id: id(3),
            fields: fields.clone(),
            cause: Some("Różne jednostki".to_owned()),
            side: Some(Side::ThirdParty),
            source: Some(Source::Record(id(4))),
        },
        "fa1ebab54f12edbc50d4fa79dd155e1ec8a2e2ec303755b87dfd6a317e120941",
    );
    check(
        "record.changed, with nothing said",
        Event::Changed { id: id(3), fields: fields.clone(), cause: None, side: None, source: None },
        "b18dbe1507186160aa56f532ea624917ec106631eb707bd435a7a7122d1713c6",
    );
    check(
        "record.corrected",
        Event::Corrected { id: id(3), fields, reason: "Zły dzień".to_owned() },
        "bf86d510454905dda2ebc91c800d65254df6ed7e1bcca927504407225acac4fb",
    );
    check(
        "record.acted",
        Event::Acted { id: id(3), verb: Verb::Send, telling },
        "40c90e8117011e26faea28ab1e933138562bee3fdfe8d9c5feff775f8b1e921f",
    );
    let proof = json(
        r#"{"source":"0c1g60r30c1g60r3","side":"client","entry":"fe812c12f3ab4ce6@7","reason":"Brak danych"}"#,
    );
    let telling = Telling::read(&proof, "").expect("a telling");
    check(
        "record.acted, later proof",
        Event::Acted { id: id(3), verb: Verb::Prove, telling },
        "8191cd96a2fc27f8c1c652ee0ab41502082c8f5c064deea3f1e29ec2e655b42b",
    );
    let clocks = [
        (
            Verb::AnswerBy,
            r#"{"until":"2026-03-20"}"#,
            "6a3d69b069c4229ffb969109645e6c1f1a1f75005c54867fb2f6bdd7f97a39e6",
        ),
        (
            Verb::NoAnswer,
            r#"{"reason":"Do wiadomości"}"#,
            "23de2e0b01c3fd809fff35f1304d110a30bec8d756297901b24bf7567a738fba",
        ),
        (
            Verb::HoldingReply,
            r#"{"until":"2026-03-20","message":"0c1g60r30c1g60r3"}"#,
            "575a40d598cb1f1a76771a6c1f57f27c173b2853680b05d1b3ef81533744c1ea",
        ),
        (
            Verb::Answered,
            r#"{"message":"0c1g60r30c1g60r3"}"#,
            "8c40ac53eb48e152de3693e672a82a45533add0de6bc64a74a30dc2dc61b9362",
        ),
        (
            Verb::AwaitAnswer,
            r#"{"reason":"Pomyłka"}"#,
            "9866d9625da2d7a60ca5ec9399e3bff1a58355a30b3a910c34f292a9c728fbfb",
        ),
    ];
    for (verb, telling, hash) in clocks {
        let telling = Telling::read(&json(telling), "").expect("a telling");
        check(verb.as_str(), Event::Acted { id: id(3), verb, telling }, hash);
    }
    check(
        "record.retracted",
        Event::Retracted { id: id(3), reason: "Dwa razy".to_owned() },
        "f14c66d9fcafba10e4c1cb28b1d68a070a028ccc58a9153b0cbec550a2a37a66",
    );
}

/// Of each kind: fields with everything a record of it can hold, and the hash of the entry that makes it.
const KINDS: &[(Kind, &str, &str)] = &[
    (
        Kind::Client,
        r#"{"name":"Mleczarnia Dolina","short":"Dolina","reference":"U/7","start":"2026-03-02","answer_days":2,"contact_days":14,"our_holidays":"pl","client_holidays":"ro","third_party_holidays":"pl","free_days":[{"from":"2026-08-17","until":"2026-08-21","side":"client","title":"Przerwa"}],"currency":"PLN","price":12500000,"ended":"2026-12-31"}"#,
        "7b989dc89a692a6ffe99bfbfad97b73c3e18c0b3fa01ab2c0cc686a16d03a197",
    ),
    (
        Kind::Person,
        r#"{"name":"Jan Lis","side":"client","company":"Dolina","roles":[{"title":"Kierownik","from":"2026-03-02","until":"2026-09-30"}],"addresses":["jan@dolina.example"],"phones":["+48 600 000 000"],"authority":[{"scope":"Odbiory","from":"2026-03-02","until":"2026-09-30","source":"no-proof"}],"left":"2026-09-30"}"#,
        "178f44bfed72bcc4b742d140cb5bb287a28d229b0354b180dedca57e395b719c",
    ),
    (
        Kind::Meeting,
        r#"{"title":"Start","starts":"2026-03-09T08:00:00Z","ends":"2026-03-09T09:30:00Z","place":"Sala 2","link":"https://spotkania.example/1","attendance":[{"who":"Jan Lis","side":"client","presence":"present"}],"points":[{"title":"Plan","open":true,"carried_from":"040g2081040g2081","carried":2,"outcomes":[{"kind":"action","text":"Wysłać plan","side":"us","owner":"Ola Wrona","due":"2026-03-12","task":"0c1g60r30c1g60r3"}]}]}"#,
        "81687d350efe7b0f81e4315a4332e1d0e0bb0f6d2e8c10c426efd483c26b692c",
    ),
    (
        Kind::Rule,
        r#"{"title":"Odpowiedzi","words":"Odpowiadamy w dwa dni robocze","kind":"answer-times","days":2,"proposed_by":"Ola Wrona","agreed_by":["Jan Lis"],"agreed_on":"2026-03-09","in_force_from":"2026-03-10","source":"0c1g60r30c1g60r3"}"#,
        "f2bc66a2d71b3f5364bf74b3cd7337794c515da9926e485becf329c2d776003d",
    ),
    (
        Kind::Task,
        r#"{"title":"Import","side":"us","owner":"Ola Wrona","start":"2026-03-10","due":"2026-04-10","duration":24,"estimate_hours":120,"not_before":"2026-03-10","fixed":true,"links":[{"from":"040g2081040g2081","kind":"ss","lag":-2}],"needed_from":[{"side":"client","who":"Jan Lis","what":"Wykaz kont"}],"status":"started","percent":40,"done_on":"2026-04-09","parent":"040g2081040g2081","milestone":true,"order":3,"meeting":"0c1g60r30c1g60r3","note":"Etap 1"}"#,
        "76d8f03a66af94dc078eedae35b0c9be8823c7fb32dec139dd3cf747b80428a2",
    ),
    (
        Kind::Snapshot,
        r#"{"name":"Harmonogram 1","note":"Po starcie","rows":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","tasks":12,"finish":"2026-10-30"}"#,
        "6774babe97073f6e27756f2ec70f75d38ca843c2e51c1a1f5c8711b7c549c26c",
    ),
    (
        Kind::Decision,
        r#"{"question":"Która wersja?","options":[{"title":"A","text":"Prosta","days":-5,"cost":0},{"title":"B","days":10,"cost":250000}],"chosen":"B","chosen_by":"Jan Lis","decided_on":"2026-05-04","source":"no-proof","replaces":"040g2081040g2081","note":"Pilne"}"#,
        "c872699e4c43cf38fb180d5a1f583a1ea132bdb1996d1dd03d2baef37ce17c2a",
    ),
    (
        Kind::Message,
        r#"{"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","name":"1.eml","path":"poczta/1.eml","size":0,"unreadable":"reason-empty"}"#,
        "8fe5c2b54190df2ca2d37ac13249d45fad25ed42a1d9f79cc374ea134f88ef2d",
    ),
    (
        Kind::Document,
        r#"{"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","name":"umowa.pdf","size":7}"#,
        "8535be0558efcc9aeb21bb5625f1d7733bbd4b6aa849b63837766784308cfca1",
    ),
    (
        Kind::PhoneNote,
        r#"{"at":"2026-05-05T10:15:00Z","with":["Jan Lis"],"from":"client","subject":"Termin","text":"Prosi o tydzień","minutes":12,"reference":"R/1","document":"040g2081040g2081"}"#,
        "ba36b0a892f692e95fb3f08364ee952e9322de536ce30f08de913f515650e883",
    ),
    (
        Kind::Letter,
        r#"{"at":"2026-05-05T10:15:00Z","text":"Wezwanie","reference":"L/3/2026"}"#,
        "debba60f22cf568ef89838ca7016f15d9c5d8ef00b3a1e79b5e57bd533fcf298",
    ),
    (
        Kind::Chat,
        r#"{"at":"2026-05-05T10:15:00Z","text":"ok 👍"}"#,
        "ec361f92d18683ed9fe250fc6fd2d56ba318e329b81f204582f448da38792686",
    ),
    (
        Kind::PrivateNote,
        r#"{"at":"2026-05-05T10:15:00Z","text":"Napięcie rośnie"}"#,
        "c6733c54a1cb57358f53d3c3a58469249c6ed3a0566086e904f58f2295572a77",
    ),
    (
        Kind::Import,
        r#"{"source":"poczta","began":"2026-05-05T10:15:00Z","read":3,"new":1,"held":1,"unreadable":1,"cancelled":true,"items":[{"path":"poczta/2.eml","status":"unreadable","sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","reason":"reason-empty"}],"opened":[{"path":"poczta.zip","sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","size":7,"items":2}]}"#,
        "d37945a9a35d9a2c78483cfb276401fd96ce548d712aaacbdff6b7a29217fbbe",
    ),
];

/// The first forms of kinds that can hold more since: the same bytes still.
const FIRST_FORMS: &[(Kind, &str, &str)] = &[
    (
        Kind::Client,
        r#"{"name":"Mleczarnia Dolina","short":"Dolina","reference":"U/7","start":"2026-03-02","answer_days":2,"contact_days":14,"currency":"PLN","price":12500000,"ended":"2026-12-31"}"#,
        "5c8193bd4d2cb9db9e3f3e1b864a230bbae01a0fa6528e2d6142f7dde9aa39f7",
    ),
    (
        Kind::Rule,
        r#"{"title":"Odpowiedzi","words":"Odpowiadamy w dwa dni robocze","kind":"answer-times","proposed_by":"Ola Wrona","agreed_by":["Jan Lis"],"agreed_on":"2026-03-09","in_force_from":"2026-03-10","source":"0c1g60r30c1g60r3"}"#,
        "370d7e8a80186457b70fdf7b606e43fbba12ccf486ed4b93ed1362b7a1f4edb2",
    ),
    (
        Kind::Task,
        r#"{"title":"Import","side":"us","owner":"Ola Wrona","start":"2026-03-10","due":"2026-04-10","status":"started","percent":40,"done_on":"2026-04-09","parent":"040g2081040g2081","milestone":true,"order":3,"meeting":"0c1g60r30c1g60r3","note":"Etap 1"}"#,
        "3cc46e5d854137cb71d32dacd9b53c37ffede4931ccd99c1bd477314a6e7c61f",
    ),
];

#[test]
fn records_of_the_first_forms_have_the_bytes_they_had() {
    for (kind, fields, expected) in FIRST_FORMS {
        let body = Body::read(*kind, &json(fields)).expect("fields of the kind");
        assert_eq!(body.write(), json(fields), "{kind:?}");
        check(kind.as_str(), made(id(3), *kind, 7, fields), expected);
    }
}

/// The first form of a balance sheet, from before it named what was opened: the same bytes still.
const FIRST_SHEET: (&str, &str) = (
    r#"{"source":"poczta","began":"2026-05-05T10:15:00Z","read":3,"new":1,"held":1,"unreadable":1,"cancelled":true,"items":[{"path":"poczta/2.eml","status":"unreadable","sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","reason":"reason-empty"}]}"#,
    "67ebe635a05e374546c385c795ccae2dd72b6d9772eebe08f4e479006708f27c",
);

/// A balance sheet whose lines of one place stand together.
const GROUPED_SHEET: (&str, &str) = (
    r#"{"source":"poczta.mbox","began":"2026-05-05T10:15:00Z","read":3,"new":0,"held":2,"unreadable":1,"items":[{"within":"poczta.mbox#","status":"held","lines":"1/47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU/2/LXEWQrcmsEQBYnyp-6wy9chTD7GQPMTbAiWHF5IaSIE"},{"path":"poczta.mbox#3","status":"unreadable","reason":"reason-empty"}],"opened":[{"path":"poczta.mbox","sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","size":7,"items":3}],"cancelled":true}"#,
    "cf7aaf253ee92c36309642179f611fd99cabc4c4051b7d866dfacb66a6f39ac9",
);

#[test]
fn lines_of_a_sheet_stand_together_and_come_back_one_by_one() {
    let (fields, expected) = GROUPED_SHEET;
    let body = Body::read(Kind::Import, &json(fields)).expect("fields of the kind");
    assert_eq!(body.write(), json(fields));
    check("import, grouped", made(id(3), Kind::Import, 7, fields), expected);
    let Body::Import(import) = body else { panic!("no sheet") };
    let told: Vec<_> =
        import.items.iter().map(|one| (one.path.as_str(), one.sha256.clone())).collect();
    let hash = |bytes: &[u8]| Some(Hash::of(bytes).to_string());
    assert_eq!(
        told,
        [("poczta.mbox#1", hash(b"")), ("poczta.mbox#2", hash(b"x")), ("poczta.mbox#3", None)]
    );
}

#[test]
fn a_sheet_of_the_first_form_has_the_bytes_it_had() {
    let (fields, expected) = FIRST_SHEET;
    let body = Body::read(Kind::Import, &json(fields)).expect("fields of the kind");
    assert_eq!(body.write(), json(fields));
    check("import, first form", made(id(3), Kind::Import, 7, fields), expected);
}

#[test]
fn every_kind_of_record_has_its_bytes() {
    let named: Vec<Kind> = KINDS.iter().map(|(kind, ..)| *kind).collect();
    assert_eq!(named, Kind::ALL);
    for (kind, fields, expected) in KINDS {
        let body = Body::read(*kind, &json(fields)).expect("fields of the kind");
        assert_eq!(body.write(), json(fields), "{kind:?} is not written as it was read");
        check(kind.as_str(), made(id(3), *kind, 7, fields), expected);
    }
}

#[test]
fn the_first_of_each_kind_names_every_field_there_is() {
    let full = |kind: Kind| KINDS.iter().find(|row| row.0 == kind).map(|row| json(row.1));
    let check = |kind: Kind, names: &[&str]| {
        let Some(Value::Map(fields)) = full(kind) else { panic!("{kind:?} is not in the table") };
        let mut names: Vec<_> = names.to_vec();
        names.sort_unstable();
        assert_eq!(fields.keys().map(String::as_str).collect::<Vec<_>>(), names, "{kind:?}");
    };
    use kronika::domain::*;
    check(Kind::Client, Client::NAMES);
    check(Kind::Person, Person::NAMES);
    check(Kind::Meeting, Meeting::NAMES);
    check(Kind::Rule, Rule::NAMES);
    check(Kind::Task, Task::NAMES);
    check(Kind::Snapshot, Snapshot::NAMES);
    check(Kind::Decision, Decision::NAMES);
    check(Kind::Message, Filed::NAMES);
    check(Kind::PhoneNote, Note::NAMES);
    check(Kind::Import, Import::NAMES);
}

/// A sound entry as text, and what becomes of it when a piece is put in place of another.
fn altered(from: &str, to: &str) -> Result<Entry, BadEntry> {
    let event = made(id(3), Kind::Chat, 7, r#"{"at":"2026-05-05T10:15:00Z","text":"ok"}"#);
    let entry = Scribe::new(7).entry(123, Some(id(2)), event, &[Hash::of(b"x")]);
    let text = String::from_utf8(entry.to_bytes().expect("bytes")).expect("text");
    assert!(text.contains(from), "{from} is not in {text}");
    Entry::from_bytes(text.replacen(from, to, 1).as_bytes())
}

#[test]
fn what_is_newer_is_told_from_what_is_wrong() {
    for (from, to) in [
        (r#""v":1"#, r#""v":2"#),
        (r#""version":1"#, r#""version":2"#),
        ("record.made", "record.merged"),
        (r#""kind":"chat""#, r#""kind":"fax""#),
        (r#""number":7"#, r#""more":1,"number":7"#),
    ] {
        assert_eq!(altered(from, to), Err(BadEntry::Version), "{from} → {to}");
    }
}

#[test]
fn an_entry_has_one_spelling() {
    for (from, to) in [
        (r#""v":1"#, r#""u":1,"v":1"#),
        (r#""no":1"#, r#""no": 1"#),
        (r#""no":1"#, r#""no":1.0"#),
        (r#""no":1"#, r#""no":-1"#),
        (r#""no":1"#, r#""no":9007199254740992"#),
        (r#""pos":0"#, r#""pos":18446744073709551615"#),
        (r#""number":7"#, r#""number":07"#),
        (r#""text":"ok""#, r#""text":"ok","text":"no""#),
        (r#""text":"ok""#, r#""text":"o\u006b""#),
        ("\"text\":\"ok\"", "\"text\":\"o\\/k\""),
        (r#""081040g2081040g2""#, r#""081040G2081040G2""#),
        ("123Z", "123456Z"),
        ("07:30:00.123Z", "09:30:00.123+02:00"),
        ("2026-05-12T", "2026-05-12 "),
        (r#""nonce":"00"#, r#""nonce":"+0"#),
        (r#""nonce":"00"#, r#""nonce":"0"#),
        (r#""blobs":["2d"#, r#""blobs":["2D"#),
        ("{", " {"),
    ] {
        assert_eq!(altered(from, to), Err(BadEntry::Form), "{from} → {to}");
    }
    assert!(altered("ok", "ko").is_ok());
}

#[test]
fn numbers_no_reader_keeps_exactly_are_refused() {
    let check = |text: &str, expected: Result<Value, BadJson>| {
        assert_eq!(parse_json(text.as_bytes()), expected, "{text}");
    };
    let refused = |text: &str| Err(BadJson::Number(text.to_owned()));
    check("9007199254740991", Ok(Value::Int(9_007_199_254_740_991)));
    check("-9007199254740991", Ok(Value::Int(-9_007_199_254_740_991)));
    check("9007199254740992", refused("9007199254740992"));
    check("-9007199254740993", refused("-9007199254740993"));
    check("18446744073709551615", refused("18446744073709551615"));
    check("0.5", refused("0.5"));
    let event = Event::Corrected {
        id: id(3),
        fields: Value::Map([("order".to_owned(), Value::Int(i64::MAX))].into()),
        reason: "x".to_owned(),
    };
    let bytes = Scribe::new(7).entry(0, Some(id(2)), event, &[]).to_bytes().expect("bytes");
    assert!(Entry::from_bytes(&bytes).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_an_entry_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = Entry::from_bytes(&bytes);
        let _ = parse_json(&bytes);
    }

    #[test]
    fn a_damaged_entry_is_refused_or_reads_as_it_is_spelled(at in 0_usize..500, byte in any::<u8>()) {
        let event = made(id(3), Kind::Chat, 7, r#"{"at":"2026-05-05T10:15:00Z","text":"ok"}"#);
        let entry = Scribe::new(7).entry(123, Some(id(2)), event, &[Hash::of(b"x")]);
        let mut bytes = entry.to_bytes().expect("bytes");
        let at = at % bytes.len();
        bytes[at] = byte;
        if let Ok(read) = Entry::from_bytes(&bytes) {
            prop_assert_eq!(read.to_bytes().expect("bytes"), bytes);
        }
    }

    #[test]
    fn any_words_come_back_as_they_were(reason in any::<String>(), email in any::<String>()) {
        let event = Event::Retracted { id: id(3), reason };
        let mut entry = Scribe::new(7).entry(123, None, event, &[]);
        entry.by.email = email;
        let bytes = entry.to_bytes().expect("bytes");
        prop_assert_eq!(Entry::from_bytes(&bytes), Ok(entry));
    }
}
