//! Real messages of Outlook against what another reader says of them, and damaged in every way.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use kronika::domain::{Address, Attachment, Message};
use kronika::mail;
use serde_json::Value;

use crate::mail_corpus::{Case, cases, corpus, hash};

/// The sample that was cut off: the other reader and ours find different rests of it.
const CUT_OFF: &str = "4735011465854976";

/// The fields in which a message differs from what is expected, with both values.
fn differences(case: &Case, message: &Message) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    let mut compare = |field, ours: String, theirs: String| {
        if ours != theirs {
            found.push((field, format!("{ours:?} instead of {theirs:?}")));
        }
    };
    let narrow = case.expected["codepage"] == "iso-8859-15";
    let subject = if narrow { "subject_by_rule" } else { "subject" };
    compare("subject", message.subject.clone(), plain(&case.expected[subject]).trim().to_owned());
    let id = plain(&case.expected["message_id"]);
    let id = id.trim().trim_matches(['<', '>']).to_owned();
    compare("message_id", message.message_id.clone().unwrap_or_default(), id);
    // Where nobody says when it was sent, it is when it arrived.
    let date = [&case.expected["date"], &case.expected["received"]].map(plain);
    let date = date.into_iter().find(|date| !date.is_empty()).unwrap_or_default();
    let ours = message.date.map(|at| at.format("%Y-%m-%dT%H:%M:%SZ").to_string());
    if !date.is_empty() {
        compare("date", ours.unwrap_or_default(), date);
    }
    compare_people(case, message, &mut compare);
    let body = plain(&case.expected["body"]);
    // The other reader takes narrow text for Latin letters, and looks for no text in HTML.
    if !body.is_empty() && (!narrow || body.is_ascii()) {
        compare("body", squeezed(&message.text), squeezed(&body));
    }
    let kept = &case.expected["storages"];
    if kept["html_bin"] == true || kept["html_str"] == true {
        compare("html", message.html.is_some().to_string(), "true".into());
    }
    let theirs = case.expected["attachments"].as_array().unwrap().iter().map(theirs);
    let ours = message.attachments.iter().enumerate().map(|(place, one)| ours_of(case, place, one));
    let (ours, theirs): (Vec<String>, Vec<String>) = (ours.collect(), theirs.collect());
    compare("attachments", ours.join("; "), theirs.join("; "));
    found
}

fn compare_people(
    case: &Case,
    message: &Message,
    compare: &mut impl FnMut(&'static str, String, String),
) {
    let shown = |one: &Address| match one.address.is_empty() {
        true => one.name.clone(),
        false => one.address.clone(),
    };
    let lists = [("TO", &message.to), ("CC", &message.cc), ("BCC", &message.bcc)];
    let ours = lists
        .into_iter()
        .flat_map(|(kind, list)| list.iter().map(move |one| format!("{kind} {}", shown(one))));
    let theirs = case.expected["recipients"].as_array().unwrap().iter();
    // One who calls a meeting is not a recipient of it.
    let theirs = theirs.filter(|one| one["type"] != "ORGANIZER").map(|one| {
        let address = one["email"].as_str().or(one["name"].as_str()).unwrap_or_default();
        format!("{} {}", one["type"].as_str().unwrap(), address.replace('\0', ""))
    });
    let (mut ours, mut theirs): (Vec<String>, Vec<String>) = (ours.collect(), theirs.collect());
    ours.sort();
    theirs.sort();
    if !theirs.is_empty() {
        compare("recipients", ours.join("; "), theirs.join("; "));
    }
    let sender = plain(&case.expected["sender"]);
    let known = message.from.first().is_some_and(|from| {
        sender.contains(&from.address) || (!from.name.is_empty() && sender.contains(&from.name))
    });
    if !sender.is_empty() && sender.is_ascii() {
        compare("from", known.to_string(), "true".into());
    }
}

fn theirs(expected: &Value) -> String {
    let name = plain(&expected["name"]);
    match expected["type"].as_str() {
        Some("MSG") => format!("message {}", plain(&expected["embedded_subject"])),
        _ => format!("{name} {} {}", expected["size"], plain(&expected["sha256"])),
    }
}

fn ours_of(case: &Case, place: usize, attachment: &Attachment) -> String {
    let bytes = mail::attachment(&case.bytes, place).expect("a listed attachment");
    assert_eq!((bytes.len() as u64, hash(&bytes)), (attachment.size, attachment.sha256.clone()));
    if attachment.mime == "application/vnd.ms-outlook" {
        return format!("message {}", mail::read(&bytes, &hash).subject);
    }
    format!("{} {} {}", attachment.name, attachment.size, attachment.sha256)
}

fn plain(value: &Value) -> String {
    value.as_str().unwrap_or_default().replace('\0', "")
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_field_of_every_message() {
    let (mut faults, mut count) = (Vec::new(), BTreeMap::<String, u32>::new());
    for case in cases("msg-expected.json") {
        let message = mail::read(&case.bytes, &hash);
        *count.entry(format!("{:?}", message.kind)).or_default() += 1;
        if case.path.to_string_lossy().contains(CUT_OFF) {
            assert_eq!(
                (message.subject.as_str(), message.text.trim()),
                ("test pièce jointe 1", "contenu")
            );
            continue;
        }
        for (field, said) in differences(&case, &message) {
            faults.push(format!("{} {field}: {said}", case.path.display()));
        }
    }
    println!("{count:?}");
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// Reads all there is in some bytes, soon and within bounds.
fn read_all(bytes: &[u8]) {
    let began = Instant::now();
    let message = mail::read(bytes, &|bytes| bytes.len().to_string());
    for (place, one) in message.attachments.iter().enumerate().take(8) {
        let content = mail::attachment(bytes, place).expect("a listed attachment");
        assert_eq!(content.len() as u64, one.size);
        assert!(content.len() <= bytes.len() * 2 + 65_536, "{} of {}", content.len(), bytes.len());
    }
    assert!(message.text.len() <= bytes.len() * 16, "{} of {}", message.text.len(), bytes.len());
    assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
}

#[test]
fn damaged_anywhere_there_is_an_answer() {
    let mut seed = 1_u64;
    let mut random = move || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize
    };
    let packed = corpus().into_iter().flat_map(|root| {
        PACKED.iter().map(move |(path, ..)| std::fs::read(root.join("files").join(path)).unwrap())
    });
    let all = cases("msg-expected.json").into_iter().map(|case| case.bytes).chain(packed);
    for whole in all.filter(|bytes| bytes.len() < 200_000) {
        let length = whole.len();
        for part in 1..8 {
            read_all(&whole[..length * part / 8]);
        }
        for _ in 0..12 {
            let mut bytes = whole.clone();
            for _ in 0..1 + random() % 8 {
                let value = [0, 0xFF, 0xFE, 1, 0x80, random() as u8][random() % 6];
                // The header, the tables and the directory say the most.
                let near = random() % 3 == 0;
                let at = random() % if near { 2048.min(length) } else { length };
                bytes[at] = value;
            }
            read_all(&bytes);
        }
    }
}

/// Names and sizes.
type Files = &'static [(&'static str, u64)];

/// Names and sizes of the attachments of each `winmail.dat`, and words of its text or subject.
const PACKED: &[(&str, &str, Files)] = &[
    (
        "poi/test-data/hmef/quick-winmail.dat",
        "These are five files.",
        &[
            ("quick.doc", 19968),
            ("quick.html", 428),
            ("quick.pdf", 18638),
            ("quick.txt", 235),
            ("quick.xml", 143),
        ],
    ),
    ("poi/test-data/hmef/bug52400-winmail-simple.dat", "This is the message body.", &[]),
    (
        "poi/test-data/hmef/bug52400-winmail-with-attachments.dat",
        "This is the body.",
        &[("scion_tc_2007_maintenanceguide.pdf", 193_258), ("Duke_Wave.png", 122_016)],
    ),
    ("poi/test-data/hmef/oom.tnef", "", &[]),
    (
        "mimekit/UnitTests/TestData/tnef/MAPI_OBJECT.tnef",
        "OCTOBER DISCOUNTED PRICE LIST",
        &[("Untitled_Attachment", 628_224)],
    ),
    (
        "mimekit/UnitTests/TestData/tnef/long-filename.tnef",
        "RE: license file",
        &[("allproductsmar2000.dat", 279)],
    ),
    (
        "mimekit/UnitTests/TestData/tnef/christmas.tnef",
        "You've made this a Christmas",
        &[
            ("kitten-playing-with-a-christmas-tree.jpg", 375_081),
            ("Untitled Attachment", 6508),
            ("Untitled Attachment", 385_301),
        ],
    ),
    ("mimekit/UnitTests/TestData/tnef/triples.tnef", "Sample Summary", &[]),
    (
        "mimekit/UnitTests/TestData/tnef/unicode-mapi-attr-name.tnef",
        "Przesyłam poprawiony plik",
        &[
            ("spaconsole2.cfg", 8387),
            ("image001.png", 3815),
            ("image002.png", 3573),
            ("image003.png", 3792),
        ],
    ),
    (
        "mimekit/UnitTests/TestData/tnef/missing-filenames.tnef",
        "Y2K problem with Add-DT",
        &[
            ("generpts.src", 61210),
            ("TechlibDEC99.doc", 33792),
            ("TechlibDEC99-JAN00.doc", 34304),
            ("TechlibNOV99.doc", 33792),
        ],
    ),
    (
        "mimekit/UnitTests/TestData/tnef/rich-text.eml",
        "You've made this a Christmas",
        &[
            ("winmail.dat", 821_421),
            ("kitten-playing-with-a-christmas-tree.jpg", 375_081),
            ("Untitled Attachment", 6508),
            ("Untitled Attachment", 385_301),
        ],
    ),
    ("mimekit/UnitTests/TestData/tnef/ukr.eml", "шостий", &[("winmail.dat", 9566)]),
    (
        "aspose-net/Examples/Data/Email/tnefWithMsgInside.eml",
        "asdfdasf",
        &[("winmail.dat", 42151), ("case 2a", 27052)],
    ),
];

#[test]
fn packed_items() {
    let Some(root) = corpus() else { return };
    for (path, words, attachments) in PACKED {
        let bytes = std::fs::read(root.join("files").join(path)).unwrap();
        let message = mail::read(&bytes, &hash);
        let ours = message.attachments.iter().map(|one| (one.name.as_str(), one.size));
        assert_eq!(&ours.collect::<Vec<_>>(), attachments, "{path}");
        let said = format!("{} {}", message.subject, squeezed(&message.text));
        assert!(said.contains(words), "{path}: {said}");
        for (place, one) in message.attachments.iter().enumerate() {
            let content = mail::attachment(&bytes, place).expect("a listed attachment");
            assert_eq!(hash(&content), one.sha256, "{path} {place}");
        }
        assert_eq!(mail::attachment(&bytes, attachments.len()), None);
    }
}
