//! Any bytes at all given to the mail readers: no panic, an answer soon, nothing that contradicts itself.

use std::time::{Duration, Instant};

use kronika::domain::{Message, Warning};
use kronika::mail::{self, mbox};
use proptest::prelude::*;

/// Stands for a hash: these tests are about parsing.
fn length(bytes: &[u8]) -> String {
    bytes.len().to_string()
}

/// Reads everything there is to read of some bytes.
fn read_all(bytes: &[u8]) -> Message {
    let message = mail::read(bytes, &length);
    for (index, described) in message.attachments.iter().enumerate().take(20) {
        let content = mail::attachment(bytes, index).expect("listed attachments can be had");
        assert_eq!(content.len() as u64, described.size);
    }
    assert_eq!(mail::attachment(bytes, message.attachments.len()), None);
    assert!(!message.text.contains('\0') && !message.subject.contains('\n'));
    mail::looks_like_message(bytes);
    mbox::looks_like(bytes);
    let parts = mbox::split(bytes).map(|part| part.expect("memory can be read"));
    let given: usize = parts.map(|part| part.envelope.len() + part.message.len()).sum();
    assert!(given <= bytes.len());
    message
}

/// A message with something of everything.
const SAMPLE: &str = "From ewa@example.pl Tue Mar 12 23:30:00 2024\r\n\
Received: from x by y; Tue, 12 Mar 2024 23:30:01 +0200\r\n\
From: =?utf-8?Q?Ewa_Rudnik?= <ewa@example.pl>\r\n\
To: Team: \"Pop, Ana\" <ana@example.ro>, x@[192.0.2.1] (a (nested) comment);\r\n\
Subject: =?iso-8859-2?B?o/NkvA==?= =?utf-8?Q?_=C5=82?= raw \u{142}\r\n\
Date: Tue, 12 Mar 2024 23:30:00 +0200 (EET)\r\n\
Message-ID: <1@example.pl>\r\n\
References: <2@example.pl>\r\n\t<3@example.pl>\r\n\
MIME-Version: 1.0\r\n\
Content-Type: multipart/mixed; boundary=\"=_outer\"\r\n\r\n\
preamble\r\n--=_outer\r\n\
Content-Type: multipart/alternative; boundary=inner\r\n\r\n\
--inner\r\nContent-Type: text/plain; charset=iso-8859-2\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
=A3=F3d=BC=\r\n, hello\r\n\
--inner\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\
<div>a<table><tr><td>b<td>c</table>&oacute;<blockquote>d<ul><li>e</blockquote><!-- f --></div>\r\n\
--inner--\r\n\
--=_outer\r\nContent-Type: application/pdf; name*0*=utf-8''%C5%81; name*1=.pdf\r\n\
Content-Disposition: attachment; filename=\"=?utf-8?Q?=C5=81?=.pdf\"\r\nContent-ID: <c@x>\r\n\
Content-Transfer-Encoding: base64\r\n\r\nJVBERi0x\r\nLjc=\r\n\
--=_outer\r\nContent-Type: message/rfc822\r\n\r\nSubject: inside\r\n\r\nFrom here\r\n\
--=_outer\r\nContent-Type: text/x; name=u\r\nContent-Transfer-Encoding: x-uuencode\r\n\r\nbegin 644 a\r\n#0V%T\r\n`\r\nend\r\n\
--=_outer--\r\nepilogue\r\n\r\nFrom x Tue Mar 12 23:30:00 2024\r\nSubject: next\r\n\r\nbody\r\n";

/// Pieces that mean something to a parser.
fn fragment() -> impl Strategy<Value = Vec<u8>> {
    let known = prop::sample::select(vec![
        "\r\n",
        "\n",
        "\r",
        "\n\n",
        "--",
        "--=_outer",
        "--inner--",
        "=?utf-8?Q?",
        "?=",
        "=?",
        "<",
        ">",
        "\"",
        "(",
        ")",
        ",",
        ";",
        ":",
        "=",
        "==",
        "Content-Type: multipart/mixed; boundary=inner\n\n",
        "\0",
        "Content-Transfer-Encoding: base64\n",
        "From x 10:00 2024\n",
        "charset=utf-7",
        "+AUE",
        "<table>",
        "</",
        "<!--",
        "&#x110000;",
        "boundary=",
        "*0*=",
        "''",
        "Content-Length: 5\n",
        "From ",
        "7\n",
        " ",
        "\t",
    ]);
    prop_oneof![
        known.prop_map(|text| text.as_bytes().to_vec()),
        prop::collection::vec(any::<u8>(), 0..4),
    ]
}

proptest! {
    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        read_all(&bytes);
    }

    #[test]
    fn any_pieces_are_read(pieces in prop::collection::vec(fragment(), 0..200)) {
        read_all(&pieces.concat());
    }

    #[test]
    fn any_change_of_a_message_is_read(
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0..30usize, fragment()), 1..12),
    ) {
        let mut bytes = SAMPLE.as_bytes().to_vec();
        for (at, removed, added) in changes {
            let at = at.index(bytes.len() + 1);
            let end = (at + removed).min(bytes.len());
            bytes.splice(at..end, added);
        }
        read_all(&bytes);
    }
}

#[test]
fn the_sample_is_read_as_meant() {
    let message = read_all(SAMPLE.as_bytes());
    assert_eq!(message.subject, "Łódź ł raw ł");
    assert_eq!(message.text, "Łódź, hello");
    let names: Vec<_> = message.attachments.iter().map(|a| (a.name.as_str(), a.size)).collect();
    assert_eq!(names, [("Ł.pdf", 8), ("", 28), ("u", 3)]);
    // A raw letter in the subject, and a text with a name of its own.
    assert_eq!(message.warnings, [Warning::GuessedCharset, Warning::OddParts]);
    assert_eq!(mbox::split(SAMPLE.as_bytes()).count(), 2);
}

#[test]
fn a_cut_anywhere_is_read() {
    for end in 0..SAMPLE.len() {
        read_all(&SAMPLE.as_bytes()[..end]);
    }
}

/// Inputs on which a careless parser needs time with the square of their size.
#[test]
fn size_costs_no_more_than_its_share() {
    let multipart = "Content-Type: multipart/mixed; boundary=b\n\n--b\n";
    let nested: String = (0..150)
        .map(|n| format!("Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n"))
        .collect();
    let inputs = [
        ("headers", "X-A: b\n".repeat(120_000)),
        ("one name", "To: a@example.pl\n".repeat(40_000)),
        ("continuations", format!("Subject: a\n{}", " b\n".repeat(200_000))),
        ("broken lines", format!("To: a\n{}", "x\nX-A: b\n".repeat(80_000))),
        ("addresses", format!("To: {}", "A <a@example.pl>, ".repeat(40_000))),
        ("colons", format!("To: {} a@b {}", "x ".repeat(80_000), ": ".repeat(80_000))),
        ("encoded words", format!("Subject: {}", "=?utf-8?q?a?= ".repeat(40_000))),
        ("openings", format!("Subject: {}?=", "=?utf-8?q? ".repeat(80_000))),
        ("parameters", format!("Content-Type: a/b{}", "; a*0*=b; a*1=c".repeat(40_000))),
        ("ids", format!("References: {}", "<a@b> ".repeat(120_000))),
        ("date", format!("Date: {}", "1 ".repeat(200_000))),
        ("brackets", format!("From: {}", "<([\"".repeat(80_000))),
        ("dashes", format!("{nested}{}", "--\n".repeat(120_000))),
        ("parts", format!("{multipart}{}", "\nx\n--b\n".repeat(40_000))),
        (
            "html parts",
            format!(
                "{multipart}{}",
                format!("Content-Type: text/html\n\n{}\n--b\n", "<table>".repeat(300)).repeat(300)
            ),
        ),
        (
            "base64",
            format!(
                "Content-Transfer-Encoding: base64\nContent-Type: a/b\n\n{}",
                "QUJDREVG\n".repeat(200_000)
            ),
        ),
        (
            "quoted-printable",
            format!("Content-Transfer-Encoding: quoted-printable\n\n{}", "=41= \n".repeat(200_000)),
        ),
        ("blank lines", "\n".repeat(400_000)),
        ("eight bits", "\u{142}\n".repeat(200_000)),
        ("separators", "\nFrom x\n".repeat(80_000)),
        ("lengths", "From x 10:00 2024\nContent-Length: 60000000\n\nx\n\n".repeat(50_000)),
    ];
    for (name, input) in inputs {
        let started = Instant::now();
        read_all(input.as_bytes());
        let taken = started.elapsed();
        println!("{name}: {} bytes, {taken:?}", input.len());
        assert!(taken < Duration::from_secs(60), "{name}: {taken:?}");
    }
}

#[test]
fn limits_are_told() {
    let deep: String = (0..300)
        .map(|n| format!("Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n"))
        .collect();
    assert!(read_all(deep.as_bytes()).warnings.contains(&Warning::TooDeep));
    let many =
        format!("Content-Type: multipart/mixed; boundary=b\n\n{}", "--b\n\nx\n".repeat(20_000));
    assert!(read_all(many.as_bytes()).warnings.contains(&Warning::TooManyParts));
    assert!(read_all(b"").warnings.contains(&Warning::Unparsed));
    let words = read_all("Dzień dobry\nwords".as_bytes());
    assert_eq!(words.text, "Dzień dobry\nwords");
}
