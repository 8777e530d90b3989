//! Real and generated messages against what other parsers say of them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use kronika::domain::{Address, Message, Origin};
use kronika::mail;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// The corpus: beside the project, or where `KRONIKA_CORPORA` points; none where it is not at hand.
pub fn corpus() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).parent()?.join("shared/corpora");
    let named = std::env::var_os("KRONIKA_CORPORA").map(PathBuf::from);
    let found = named.into_iter().chain([beside]).map(|dir| dir.join("mail"));
    let found = found.into_iter().find(|dir| dir.join("eml-expected.json").is_file());
    if found.is_none() {
        println!("no mail corpus at hand: skipped");
    }
    found
}

pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

pub fn json(path: &Path) -> Vec<Value> {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// A sample of another format, and what other readers say of it.
pub struct Case {
    pub path: PathBuf,
    pub bytes: Vec<u8>,
    pub expected: Value,
}

/// The samples this list names; none where no corpus is at hand.
pub fn cases(list: &str) -> Vec<Case> {
    let Some(root) = corpus() else { return Vec::new() };
    let expected = json(&root.join(list)).into_iter();
    expected
        .map(|expected| {
            let path = root.join("files").join(expected["path"].as_str().unwrap());
            Case { bytes: std::fs::read(&path).unwrap(), path, expected }
        })
        .collect()
}

fn strings(value: &Value) -> Vec<String> {
    let items = value.as_array().into_iter().flatten();
    items.map(|item| item.as_str().unwrap_or_default().to_string()).collect()
}

fn addresses(found: &[Address]) -> Vec<String> {
    found.iter().map(|a| a.key()).filter(|a| !a.is_empty()).collect()
}

fn lowered(expected: &Value) -> Vec<String> {
    strings(expected).iter().map(|a| a.to_lowercase()).collect()
}

/// Both sides with every run of blanks as one space: folding is read in more than one way.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text is what is expected. Where raw letters in no named set were met, they wrote a sign for
/// each that they could not read: there only the plain letters can be compared.
fn fits(ours: &str, theirs: &str) -> bool {
    let plain = |text: &str| -> String {
        text.chars().filter(|c| c.is_ascii_alphanumeric() || "@.".contains(*c)).collect()
    };
    let unread = theirs.contains(char::REPLACEMENT_CHARACTER);
    ours == theirs || unread && plain(ours).ends_with(tail(&plain(theirs)))
}

/// What follows the letters that may be a part of what could not be read.
fn tail(plain: &str) -> &str {
    plain.find(['@', '.']).and_then(|at| plain.get(at..)).unwrap_or_default()
}

/// The fields in which a message differs from what is expected, with both values.
fn differences(message: &Message, expected: &Value) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    let mut compare = |field, ours: String, theirs: String| {
        if !fits(&ours, &theirs) {
            found.push((field, format!("{ours:?} instead of {theirs:?}")));
        }
    };
    let text = |value: &Value| value.as_str().unwrap_or_default().to_string();
    let date = message.date.map(|at| at.format("%Y-%m-%dT%H:%M:%SZ").to_string());
    compare(
        "message_id",
        message.message_id.clone().unwrap_or_default(),
        text(&expected["message_id"]),
    );
    // They too could make nothing of some dates, and write the year 102 with three digits.
    let theirs = text(&expected["date_utc"]);
    if theirs != "unparsed" {
        compare("date", date.unwrap_or_default().trim_start_matches('0').into(), theirs);
    }
    compare("subject", squeezed(&message.subject), squeezed(&text(&expected["subject"])));
    compare("from", addresses(&message.from).join(" "), lowered(&expected["from"]).join(" "));
    compare("to", addresses(&message.to).join(" "), lowered(&expected["to"]).join(" "));
    compare("cc", addresses(&message.cc).join(" "), lowered(&expected["cc"]).join(" "));
    let count = expected["n_attachments"].as_u64().unwrap_or_default();
    // They leave files written into a text where they stand.
    let ours: Vec<_> =
        message.attachments.iter().filter(|file| file.origin == Origin::Part).collect();
    compare("n_attachments", ours.len().to_string(), count.to_string());
    let theirs: Vec<_> = expected["attachments"].as_array().into_iter().flatten().collect();
    for (ours, theirs) in ours.into_iter().zip(theirs) {
        if !theirs["sha256"].is_null() {
            compare("attachment sha256", ours.sha256.clone(), text(&theirs["sha256"]));
        }
        compare("attachment name", squeezed(&ours.name), squeezed(&text(&theirs["name"])));
    }
    found
}

#[test]
fn every_file_is_read() {
    let Some(corpus) = corpus() else { return };
    let mut read = 0;
    let mut files = vec![corpus.join("files"), corpus.join("synthetic-plro")];
    while let Some(path) = files.pop() {
        if path.is_dir() {
            files.extend(std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        let message = mail::read(&bytes, &hash);
        for (index, attachment) in message.attachments.iter().enumerate() {
            let content = mail::attachment(&bytes, index).unwrap();
            assert_eq!(hash(&content), attachment.sha256, "{}", path.display());
        }
        assert_eq!(mail::attachment(&bytes, message.attachments.len()), None);
        mail::looks_like_message(&bytes);
        for part in mail::mbox::split(bytes.as_slice()) {
            part.unwrap();
        }
        read += 1;
    }
    println!("{read} files");
}

/// Messages in which a field differs, and why what the other two say is not taken.
const DIFFERING: &[(&str, &str)] = &[
    ("ruby-mail/spec/fixtures/emails/plain_emails/mix_caps_content_type.eml", BRACKETS),
    ("spamassassin-corpus/data/spam-2/00039.1295593cb1da98e80123f333def0b8dd.txt", HALVES),
    ("spamassassin-corpus/data/spam-2/00059.d7351d4fe66fb96d83ffb65b4a60b3cc.txt", HALVES),
    ("spamassassin-corpus/data/spam-2/00078.f318607d8f4699d51f456fea10838c5a.txt", HALVES),
    ("spamassassin-corpus/data/spam-2/00079.7a1b9cd54acec8774ef833df17206630.txt", HALVES),
    ("spamassassin-corpus/data/spam-2/00535.6f0720362e104f169c08308d82a8c804.txt", HALVES),
    ("spamassassin-tests/t/data/spam/hashbl", HALVES),
    ("spamassassin-corpus/data/spam-1/00252.7e355e0c5fd1de609684544262435579.txt", LETTERS),
];
const HALVES: &str = "`8:00:34 PM` is 20:00:34; they pass over the half of the day";
const LETTERS: &str = "raw Big5; what they give is left of reading it as UTF-8";
const BRACKETS: &str =
    "`Big Bug bb@bug.com` is a name and an address; they take all of it for an address";

#[test]
fn two_other_parsers_are_agreed_with() {
    let Some(corpus) = corpus() else { return };
    let mut checked = 0;
    let mut differing: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for expected in json(&corpus.join("eml-expected.json")) {
        if expected["consensus"] != true {
            continue;
        }
        checked += 1;
        let path = expected["path"].as_str().unwrap();
        let bytes = std::fs::read(corpus.join("files").join(path)).unwrap();
        let found = differences(&mail::read(&bytes, &hash), &expected);
        let told = found.into_iter().map(|(field, values)| format!("{field}: {values}"));
        let told: Vec<String> = told.collect();
        if !told.is_empty() {
            differing.insert(path.to_owned(), told);
        }
    }
    println!("{} of {checked} messages differ", differing.len());
    let known = |path: &str| DIFFERING.iter().find(|(known, _)| *known == path);
    for (path, why) in DIFFERING {
        assert!(differing.contains_key(*path), "{path} differs no more: {why}");
    }
    differing.retain(|path, _| known(path).is_none());
    assert!(differing.is_empty(), "{differing:#?}");
}

#[test]
fn whatever_is_doubtful_is_told() {
    let Some(corpus) = corpus() else { return };
    let mut silent = Vec::new();
    for one in json(&corpus.join("nasty.json")) {
        let path = one["path"].as_str().unwrap();
        let bytes = std::fs::read(corpus.join("files").join(path)).unwrap();
        if mail::read(&bytes, &hash).warnings.is_empty() {
            silent.push(path.to_owned());
        }
    }
    assert!(silent.is_empty(), "{silent:#?}");
}

#[test]
fn messages_are_known_by_their_content() {
    let Some(corpus) = corpus() else { return };
    let (mut known, mut all) = (0, 0);
    for entry in json(&corpus.join("manifest.json")) {
        let kind = entry["kind"].as_str().unwrap_or_default();
        let path = entry["path"].as_str().unwrap();
        let bytes = std::fs::read(corpus.join("files").join(path)).unwrap();
        let looks = mail::looks_like_message(&bytes);
        if kind.starts_with("eml") {
            all += 1;
            known += usize::from(looks);
            if !looks {
                println!("not known as a message: {path}");
            }
        } else if kind != "mbox" {
            assert!(!looks, "taken for a message: {path}");
        } else {
            assert!(mail::mbox::looks_like(&bytes), "not known as a mailbox: {path}");
        }
    }
    println!("{known} of {all} messages known by their content");
    // The rest are bodies with one header line or none: their file name has to tell.
    assert!(known * 100 >= all * 98);
}

#[test]
fn polish_and_romanian_letters_are_right() {
    let Some(corpus) = corpus() else { return };
    let mut wrong = Vec::new();
    for expected in json(&corpus.join("synthetic-plro/ground-truth.json")) {
        let path = expected["path"].as_str().unwrap();
        let bytes = std::fs::read(corpus.join(path)).unwrap();
        wrong.extend(
            wrong_letters(&mail::read(&bytes, &hash), &expected).map(|w| format!("{path}: {w}")),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is wrong about a generated message.
fn wrong_letters(message: &Message, expected: &Value) -> Option<String> {
    let text = |name: &str| expected[name].as_str().unwrap_or_default().replace("\r\n", "\n");
    if expected["note"].is_string() && message.warnings.is_empty() {
        return Some("not flagged".to_string());
    }
    let attachments: Vec<_> =
        message.attachments.iter().map(|a| (a.name.clone(), a.sha256.clone(), a.size)).collect();
    let theirs = expected["attachments"].as_array().into_iter().flatten();
    let theirs: Vec<_> = theirs
        .map(|a| (a["name"].as_str(), a["sha256"].as_str(), a["size"].as_u64()))
        .map(|(n, s, z)| {
            (n.unwrap_or_default().into(), s.unwrap_or_default().into(), z.unwrap_or_default())
        })
        .collect();
    let name = message.from.first().map(|from| from.name.clone()).unwrap_or_default();
    let subject = message.subject != text("subject");
    let from = expected["from_name"].is_string() && name != text("from_name");
    let body = message.text.trim_end() != text("text").trim_end();
    let parts = attachments != theirs;
    let wrong = subject || from || body || parts;
    wrong.then(|| format!("{:?} {name:?} {:?} {attachments:?}", message.subject, message.text))
}
