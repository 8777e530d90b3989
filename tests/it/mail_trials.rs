//! Messages as the programs of thirty years write them, each wrong or old in its own way, and how they are read.

use kronika::domain::{Address, Message, Warning};
use kronika::mail;

fn read(bytes: &[u8]) -> Message {
    mail::read(bytes, &|content| format!("{} bytes", content.len()))
}

fn field(header: &str, value: &[u8]) -> Message {
    read(&[b"To: a@x.pl\n", header.as_bytes(), b": ", value, b"\n\nwords\n"].concat())
}

#[track_caller]
fn subject(value: &[u8], expected: &str) {
    assert_eq!(field("Subject", value).subject, expected, "{}", String::from_utf8_lossy(value));
}

#[test]
fn subjects() {
    subject(b"=?iso-8859-2?Q?Zam=F3wienie_=B3=B1ki?=", "Zamówienie łąki");
    // A letter split between two words, and between two lines.
    subject(b"=?utf-8?B?xYE=?=\n =?utf-8?B?w7NkxQ==?= =?utf-8?B?ug==?=", "Łódź");
    subject(b"=?utf-8?Q?Za=C5?= =?utf-8?Q?=BC=C3=B3=C5=82=C4=87?=", "Zażółć");
    // Blanks inside a word, and a word without blanks around it.
    subject(b"=?utf-8?Q?Umowa nr 5?=", "Umowa nr 5");
    subject(b"Re:=?utf-8?Q?_=C5=9A?=:x", "Re: Ś:x");
    // A question mark nobody encoded, a word without a set, one cut off before its end.
    subject(b"=?utf-8?Q?Kiedy?=20odbi=C3=B3r?=", "Kiedy? odbiór");
    subject(b"=??Q?=C5=81=C3=B3d=C5=BA?=", "Łódź");
    subject("=?utf-8?Q?Odbi=C3=B3r_robo".as_bytes(), "Odbiór robo");
    subject(b"=?utf-8?B?T2RiacOzciByb2LDs3Q=", "Odbiór robót");
    // Sets as DOS, the Macintosh and old programs name them.
    subject(b"=?cp852?Q?Za=BE=A2=88=86?=", "Zażółć");
    subject(b"=?x-mac-ce?Q?Za=FD=97=B8=8D?=", "Zażółć");
    subject(b"=?CP1250?Q?Za=BF=F3=B3=E6?=", "Zażółć");
    subject(b"=?windows-1250*pl?Q?=B3?=", "ł");
    subject(b"=?iso-8859-16?Q?=AAedin=FE=E3?=", "Ședință");
    subject(b"=?utf-7?Q?+AUE-?=", "Ł");
    // Raw letters.
    subject("Zażółć gęślą jaźń".as_bytes(), "Zażółć gęślą jaźń");
    subject(b"Prosz\xEA o odpowied\x9F w sprawie \xB9\xBF", "Proszę o odpowiedź w sprawie ąż");
    // What only looks like such a word.
    subject(b"2 =? 3 and =?x", "2 =? 3 and =?x");
    subject(b"=?utf-8?X?abc?=", "=?utf-8?X?abc?=");
    // Folded with a tab, with a line of nothing but blanks, and not at all.
    subject(b"a\n\tb\n \n c", "a\tb  c");
}

#[track_caller]
fn people(value: &str, expected: &[(&str, &str)]) {
    let address = |(name, address): &(&str, &str)| Address {
        name: (*name).to_owned(),
        address: (*address).to_owned(),
    };
    let expected: Vec<Address> = expected.iter().map(address).collect();
    assert_eq!(field("Cc", value.as_bytes()).cc, expected, "{value}");
}

#[test]
fn names_and_addresses() {
    // A comma in a name nobody quoted: Polish and Romanian directories give the surname first.
    people("Rudnik, Ewa <e@x.pl>", &[("Rudnik, Ewa", "e@x.pl")]);
    people("Popescu, Ștefan <s@x.ro>, b@x.ro", &[("Popescu, Ștefan", "s@x.ro"), ("", "b@x.ro")]);
    people(
        "Wydział Inwestycji, Urząd Miasta <w@x.pl>",
        &[("Wydział Inwestycji, Urząd Miasta", "w@x.pl")],
    );
    people("root, Ewa <e@x.pl>", &[("", "root"), ("Ewa", "e@x.pl")]);
    people("a@x.pl, Ewa <e@x.pl>", &[("", "a@x.pl"), ("Ewa", "e@x.pl")]);
    people("\"Rudnik, Ewa\" <e@x.pl>", &[("Rudnik, Ewa", "e@x.pl")]);
    // Outlook's quotes, its links, its semicolons.
    people("'e@x.pl' <e@x.pl>", &[("e@x.pl", "e@x.pl")]);
    people("\"'Ewa Rudnik'\" <e@x.pl>", &[("Ewa Rudnik", "e@x.pl")]);
    people("Sean O'Neil <s@x.pl>", &[("Sean O'Neil", "s@x.pl")]);
    people("Ewa Rudnik [mailto:e@x.pl]", &[("Ewa Rudnik", "e@x.pl")]);
    people("Ewa <e@x.pl>; Ana <a@x.ro>", &[("Ewa", "e@x.pl"), ("Ana", "a@x.ro")]);
    // Groups, comments, no brackets, brackets without end.
    people("Zespół: e@x.pl, Ana <a@x.ro>;", &[("", "e@x.pl"), ("Ana", "a@x.ro")]);
    people("undisclosed-recipients:;", &[]);
    people("e@x.pl (Ewa Rudnik)", &[("Ewa Rudnik", "e@x.pl")]);
    people("Ewa Rudnik e@x.pl", &[("Ewa Rudnik", "e@x.pl")]);
    people("Ewa <e@x.pl", &[("Ewa", "e@x.pl")]);
    people("<<e@x.pl>>", &[("", "e@x.pl")]);
    people("=?utf-8?Q?=C5=81ucja_=3Cl=40x.pl=3E?=", &[("Łucja", "l@x.pl")]);
    people("\"=?utf-8?Q?=C5=81ucja?=\" <l@x.pl>", &[("Łucja", "l@x.pl")]);
    // Lotus Notes and X.400.
    people(
        "\"Ewa Rudnik/Biuro/Wzorzec\" <Ewa_Rudnik/Biuro/Wzorzec@notes.x.pl>",
        &[("Ewa Rudnik/Biuro/Wzorzec", "Ewa_Rudnik/Biuro/Wzorzec@notes.x.pl")],
    );
    people("e @ x . pl", &[("", "e@x.pl")]);
}

#[track_caller]
fn date(value: &str, expected: &str) {
    let found = field("Date", value.as_bytes()).date;
    let found = found.map(|at| at.format("%Y-%m-%d %H:%M:%S").to_string());
    assert_eq!(found.unwrap_or_default(), expected, "{value}");
}

#[test]
fn dates() {
    date("Tue, 12 Mar 2024 23:30:00 +0100", "2024-03-12 22:30:00");
    date("Tue, 12 Mar 96 23:30 EST", "1996-03-13 04:30:00");
    date("Tue Mar 12 23:30:00 1996", "1996-03-12 23:30:00");
    date("Tue Mar 12 23:30:00 CET 1996", "1996-03-12 22:30:00");
    date("12 Mar 1996 23:30:00 GMT+0100", "1996-03-12 22:30:00");
    date("Tue, 12 Mar 2024 23:30:00 +0100 (CET) ", "2024-03-12 22:30:00");
    date("2024-03-12T23:30:00Z", "2024-03-12 23:30:00");
    date("2024-03-12 23:30:00 +0100", "2024-03-12 22:30:00");
    date("12.03.2024 23:30:00 +0100", "2024-03-12 22:30:00");
    date("31/12/2024 10:00 +0100", "2024-12-31 09:00:00");
    date("12/31/2024 10:00 PM +0100", "2024-12-31 21:00:00");
    // Nobody can say which of the two is the month.
    date("03/12/2024 10:00 +0100", "");
    // In the language of the user's system.
    date("śr., 6 gru 2023 10:00:00 +0100", "2023-12-06 09:00:00");
    date("Wt, 12 września 2023 10:00:00 +0200", "2023-09-12 08:00:00");
    date("mar., 12 apr. 2024 10:00:00 +0300", "2024-04-12 07:00:00");
    date("mie, 10 iul 2024 10:00:00 +0300", "2024-07-10 07:00:00");
    date("Di, 3 Okt 2023 10:00:00 +0200", "2023-10-03 08:00:00");
    date("Tue, 31 Dec 2024 24:00:00 +0000", "2025-01-01 00:00:00");
    date("Sat, 31 Dec 2016 23:59:60 +0000", "2016-12-31 23:59:59");
    date("Tue, 12 Mar 124 10:00:00 +0000", "2024-03-12 10:00:00");
    date("yesterday", "");
}

fn letter(head: &str, body: &[u8]) -> Message {
    read(
        &[b"To: a@x.pl\nDate: 12 Mar 2024 10:00:00 +0100\n", head.as_bytes(), b"\n\n", body]
            .concat(),
    )
}

#[track_caller]
fn text(head: &str, body: &[u8], expected: &str) {
    assert_eq!(letter(head, body).text.trim_end(), expected, "{head}");
}

#[test]
fn letters_of_the_text() {
    const DOS: &[u8] = b"Za\xBE\xA2\x88\x86 g\xA9\x98l\xA5";
    text("Content-Type: text/plain; charset=ibm852", DOS, "Zażółć gęślą");
    text("Content-Type: text/plain charset=iso-8859-2", b"\xB1\xBC", "ąź");
    text("Content-Type: text/plain;\ncharset=iso-8859-2", b"\xB1\xBC", "ąź");
    text("Content-Type: text/plain; charset=\"ISO-8859-2\" ; format=fixed", b"\xB1\xBC", "ąź");
    // Labels that lie, as gateways and old programs left them.
    let polish = "Zażółć gęślą jaźń, łąkę też".as_bytes();
    text("Content-Type: text/plain; charset=windows-1250", polish, "Zażółć gęślą jaźń, łąkę też");
    text("Content-Type: text/plain; charset=iso-8859-2", polish, "Zażółć gęślą jaźń, łąkę też");
    let latin2 = b"Prosz\xEA o w\xB1tek \xB6wietny i ksi\xB1\xBFk\xEA, \xB6ci\xB6le w ci\xB1gu";
    text(
        "Content-Type: text/plain; charset=windows-1250",
        latin2,
        "Proszę o wątek świetny i książkę, ściśle w ciągu",
    );
    // HTML that names its set itself.
    let html = b"<html><head><meta http-equiv=Content-Type content=\"text/html; charset=iso-8859-2\"></head>\xB1\xBC";
    text("Content-Type: text/html", html, "ąź");
    text("Content-Type: text/html", b"<meta charset='windows-1250'>\xB9\x9F", "ąź");
    text("Content-Type: text/plain; charset=utf-16le", b"z\0\x05\x01", "zą");
}

#[test]
fn transfer_encodings() {
    text("Content-Transfer-Encoding: quoted-printable", b"a=\nb=3Dc=", "ab=c");
    text("Content-Transfer-Encoding: Quoted-Printable (sic)", b"a=3d", "a=");
    text("Content-Transfer-Encoding: quoted-printable", b"100=% = x=ZZ", "100=% = x=ZZ");
    text("Content-Transfer-Encoding: base64", b"YWJj\r\n ZGVm\r\n", "abcdef");
    text("Content-Transfer-Encoding: base64", b"YWJj!ZGVm", "abcdef");
    // Encoded piece by piece, and with a list's words under it.
    text("Content-Transfer-Encoding: base64", b"YWI=\nY2Q=\nZWZn", "abcdefg");
    text("Content-Transfer-Encoding: base64", b"YWI=\n______\nlist of people\n", "ab");
    let twice = letter("Content-Transfer-Encoding: base64", b"YWI=\nY2Q=");
    assert!(twice.warnings.contains(&Warning::DamagedEncoding));
}

const MIXED: &str = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b c\"";

#[test]
fn parts() {
    // Blanks after the boundary, none closing, a preamble and an epilogue.
    text(MIXED, b"preamble\n--b c  \n\nwords\n--b c--  \nepilogue", "words");
    text(MIXED, b"--b c\n\nwords", "words");
    text("Content-Type: multipart/mixed boundary=b", b"--b\n\nwords\n--b--", "words");
    text("Content-Type: multipart/mixed;\nboundary=b", b"--b\n\nwords\n--b--", "words");
    text("Content-Type: multipart/mixed;\r\n\tboundary = \"b\"", b"--b\n\nwords\n--b--", "words");
    // Without MIME-Version, and with a boundary in the middle of a line.
    text("Content-Type: multipart/mixed; boundary=b", b"--b\n\none --b two\n--b--", "one --b two");
    // Old Macintosh line ends; a lone CR inside a line.
    let mac = read(b"To: a@x.pl\rSubject: x\r\rone\rtwo");
    assert_eq!((mac.subject.as_str(), mac.text.as_str()), ("x", "one\ntwo"));
    text("X: y", b"one\rtwo", "one\ntwo");
    // Zero bytes.
    text("X: y", b"one\0two", "one\u{FFFD}two");
}

#[track_caller]
fn attached(headers: &str, expected: &str) {
    let body = format!("--b c\n{headers}\n\nYWJj\n--b c--\n");
    let found = letter(MIXED, body.as_bytes()).attachments;
    let names: Vec<&str> = found.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, [expected], "{headers}");
}

#[test]
fn names_of_attachments() {
    attached("Content-Disposition: attachment; filename=Umowa nr 5.pdf", "Umowa nr 5.pdf");
    attached("Content-Disposition: attachment; filename=\"Umowa \"A\".pdf\"", "Umowa \"A\".pdf");
    attached("Content-Disposition: attachment; filename=\"a;b.pdf\"; size=3", "a;b.pdf");
    attached("Content-Disposition: attachment; filename=\"=?utf-8?B?xYEucGRm?=\"", "Ł.pdf");
    attached("Content-Disposition: attachment; filename==?utf-8?Q?=C5=81.pdf?=", "Ł.pdf");
    attached("Content-Disposition: attachment; filename*=utf-8''%C5%81.pdf", "Ł.pdf");
    attached("Content-Disposition: attachment; filename*=\"iso-8859-2'pl'%A3.pdf\"", "Ł.pdf");
    attached(
        "Content-Disposition: attachment; filename*1*=%81ad.pdf; filename*0*=utf-8''sk%C5",
        "skŁad.pdf",
    );
    attached("Content-Disposition: attachment; filename*0=\"a b\"; filename*1=\".pdf\"", "a b.pdf");
    attached(
        "Content-Disposition: attachment; filename=\"x.pdf\"; filename*=utf-8''%C5%81.pdf",
        "Ł.pdf",
    );
    attached("Content-Type: application/pdf;\n name=\"umowa\n  koniec.pdf\"", "umowa  koniec.pdf");
    attached("Content-Type: application/pdf; name*=cp1250''%A3.pdf", "Ł.pdf");
    attached("Content-Type: application/octet-stream; name=C:\\docs\\a.pdf", "C:\\docs\\a.pdf");
    attached("Content-Type: application/pdf", "");
    attached("Content-Type: application/pdf; name=\"a.pdf\" (a file)", "a.pdf");
}

#[track_caller]
fn warned(message: &Message, expected: Warning) {
    assert!(message.warnings.contains(&expected), "{expected:?} not in {:?}", message.warnings);
}

#[test]
fn pieces_and_references_are_told() {
    let partial = letter("Content-Type: message/partial; id=1; number=1; total=2", b"To: b@x\n\nx");
    warned(&partial, Warning::BrokenMultipart);
    let external =
        b"--b c\n\nwords\n--b c\nContent-Type: message/external-body; access-type=URL\n\n\
        Content-Type: image/png\n\n--b c--\n";
    warned(&letter(MIXED, external), Warning::OddParts);
    let alone = b"--b\nContent-Type: text/html\n\n<p>words\n--b--\n";
    warned(
        &letter("Content-Type: multipart/alternative; boundary=b", alone),
        Warning::LoneAlternative,
    );
    warned(&letter("Content-Type: text/html", b"<img src=cid:a>"), Warning::NoText);
    warned(&read(b"Date: 12 Mar 2024 10:00:00 +0100\nSubject: x\n\ny"), Warning::NoRecipient);
}

#[test]
fn the_way_is_held_against_the_date() {
    let way = |first: &str, last: &str| {
        let received = |at: &str| format!("Received: from a by b; {at} +0100\n");
        let head = format!("{}{}X: y", received(last), received(first));
        letter(&head, b"words").warnings.contains(&Warning::OddJourney)
    };
    assert!(!way("12 Mar 2024 10:00:05", "12 Mar 2024 10:01:00"));
    assert!(!way("13 Mar 2024 19:00:00", "17 Mar 2024 10:01:00"));
    assert!(way("15 Mar 2024 10:00:00", "15 Mar 2024 10:01:00"));
    assert!(way("12 Mar 2024 10:00:05", "22 Mar 2024 10:01:00"));
    // Signed an hour after its date, and three years after.
    let signed =
        |at: &str| letter(&format!("DKIM-Signature: a=rsa-sha1; d=x.pl; t={at}"), b"words");
    assert!(!signed("1710237600").warnings.contains(&Warning::OddJourney));
    warned(&signed("1804932000"), Warning::OddJourney);
}

#[test]
fn files_saved_by_editors() {
    let wide = |mark: bool| {
        let text = "To: a@x.pl\r\nSubject: Łąka\r\n\r\nźdźbło\r\n";
        let mark = if mark { "\u{FEFF}" } else { "" };
        let units = format!("{mark}{text}");
        units.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>()
    };
    let message = read(&wide(true));
    assert_eq!((message.subject.as_str(), message.text.trim_end()), ("Łąka", "źdźbło"));
    warned(&message, Warning::OddHeader);
    assert!(mail::looks_like_message(&wide(true)));
    let marked = read("\u{FEFF}To: a@x.pl\nSubject: Łąka\n\nźdźbło".as_bytes());
    assert_eq!((marked.subject.as_str(), marked.text.as_str()), ("Łąka", "źdźbło"));
    // A mailbox's line before it, a quoted one in it, blank lines before the header.
    let boxed = read(b"From a@x.pl Tue Mar 12 10:00:00 2024\nTo: a@x.pl\n\n>From here on");
    assert_eq!(boxed.text, ">From here on");
    assert_eq!(read(b"\n\nTo: a@x.pl\nSubject: x\n\ny").subject, "x");
}

#[test]
fn two_forks_of_one_file() {
    let double = b"--b c\nContent-Type: multipart/appledouble; boundary=d\n\n\
        --d\nContent-Type: application/applefile; name=\"a.pdf\"\n\nx\n\
        --d\nContent-Type: application/pdf; name=\"a.pdf\"\n\ny\n--d--\n--b c--\n";
    let found = letter(MIXED, double).attachments;
    let told: Vec<_> = found.iter().map(|one| (one.name.as_str(), one.mime.as_str())).collect();
    assert_eq!(told, [("a.pdf", "application/applefile"), ("a.pdf", "application/pdf")]);
}

#[test]
fn thousands_of_fields() {
    let many: String = (0..20_000).map(|at| format!("X-Field-{at}: value\n")).collect();
    let message = letter(&format!("{many}Subject: found"), b"words");
    assert_eq!((message.subject.as_str(), message.text.as_str()), ("found", "words"));
}
