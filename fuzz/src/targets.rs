//! What is tried with bytes from outside: every reader is given them and used as the program uses it.

use std::io::{Cursor, Read, Write};

use crate::archive::{self, Archive};
use crate::document::{self, Means, chat};
use crate::mail::{self, mbox, pst};
use crate::recipes;

/// A target by its name.
pub type Target = fn(&[u8]);

/// Every target.
pub const ALL: [(&str, Target); 9] = [
    ("eml", eml),
    ("msg", msg),
    ("mbox", mbox),
    ("tnef", tnef),
    ("rtf", rtf),
    ("pst", pst),
    ("zip", zip),
    ("chat", chat),
    ("html", html),
];

/// A message in any form, with its attachments, its source and its body as it is drawn.
pub fn eml(bytes: &[u8]) {
    let message = mail::read(bytes, &|content| content.len().to_string());
    for index in 0..message.attachments.len().min(4) {
        let content = mail::attachment(bytes, index).expect("listed attachments can be had");
        assert_eq!(content.len() as u64, message.attachments[index].size);
    }
    if let Some(html) = &message.html {
        mail::hypertext(html);
    }
    assert!(!message.text.contains('\0'));
    mail::headers(bytes);
    mail::looks_like_message(bytes);
}

/// Outlook's file of one message.
pub fn msg(bytes: &[u8]) {
    eml(bytes);
    mail::source(bytes);
}

/// A mailbox: whatever it is split into adds up.
pub fn mbox(bytes: &[u8]) {
    mbox::looks_like(bytes);
    let mut given = 0;
    for part in mbox::split(bytes) {
        let part = part.expect("memory can be read");
        given += part.envelope.len() + part.message.len();
    }
    assert!(given <= bytes.len());
}

/// A `winmail.dat` by itself.
pub fn tnef(bytes: &[u8]) {
    eml(bytes);
}

/// Rich text as a document, and as the body of an Outlook message.
pub fn rtf(bytes: &[u8]) {
    let means = Means { decode: &mail::text_of, html: &mail::text_of_html };
    document::read(bytes.to_vec(), "a.rtf", &means);
    eml(&message_of(bytes));
}

/// An Outlook message that has only this as its body, not packed.
fn message_of(rtf: &[u8]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("memory");
    let size = u32::try_from(rtf.len()).unwrap_or(u32::MAX);
    let mut body = Vec::new();
    body.extend((size.saturating_add(12)).to_le_bytes());
    body.extend(size.to_le_bytes());
    body.extend(b"MELA\0\0\0\0");
    body.extend(rtf);
    let mut table = vec![0_u8; 32];
    table.extend(0x1009_0102_u32.to_le_bytes());
    table.extend(6_u32.to_le_bytes());
    table.extend((body.len() as u32).to_le_bytes());
    table.extend([0; 4]);
    let mut put = |name: &str, bytes: &[u8]| {
        file.create_stream(name).and_then(|mut stream| stream.write_all(bytes)).expect("memory");
    };
    put("/__properties_version1.0", &table);
    put("/__substg1.0_10090102", &body);
    file.into_inner().into_inner()
}

/// A store of Outlook: its folders and every message in it. Bytes that are none say how one is to be built.
pub fn pst(bytes: &[u8]) {
    let built = (!pst::looks_like(bytes)).then(|| recipes::store(bytes));
    let bytes = built.as_deref().unwrap_or(bytes);
    let Ok(mut store) = pst::Store::open(Cursor::new(bytes)) else { return };
    store.folders();
    store.walk(&|_| true, &mut |_| true);
}

/// An archive: every entry, as far as an import would unpack it. Bytes that are none say how one is to be built.
pub fn zip(bytes: &[u8]) {
    let built = (!archive::looks_like(bytes)).then(|| recipes::archive(bytes));
    let bytes = built.as_deref().unwrap_or(bytes);
    let Ok(mut archive) = Archive::open(Cursor::new(bytes)) else { return };
    let mut left = 100 * bytes.len() as u64;
    while let Ok(Some(entry)) = archive.next_entry() {
        let Some(rest) = left.checked_sub(entry.size) else { continue };
        left = rest;
        let Ok(mut content) = archive.bytes(&entry) else { continue };
        let mut buffer = [0; 4096];
        while content.read(&mut buffer).is_ok_and(|count| count > 0) {}
    }
}

/// An exported conversation.
pub fn chat(bytes: &[u8]) {
    let (text, _) = mail::text_of(bytes, None);
    chat::read(&text, "WhatsApp Chat with X.txt");
}

/// A body of HTML: as text, and as it is drawn.
pub fn html(bytes: &[u8]) {
    let (text, _) = mail::text_of(bytes, None);
    mail::text_of_html(&text);
    mail::hypertext(&text);
}
