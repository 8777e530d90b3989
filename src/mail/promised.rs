//! Attachments an author speaks of: *see attached*, *w załączeniu*, *atașat*.

use crate::domain::{Message, MessageKind, fold_letters, passages};

/// Pictures smaller than this that the text shows in place are a letterhead, not what was promised.
const LETTERHEAD: u64 = 30 * 1024;
/// Bytes of the text looked at: people promise at the beginning of what they write.
const LOOKED_AT: usize = 20_000;

/// Words by which attachments are spoken of, folded.
const SPOKEN: &[&str] = &[
    "see attached",
    "find attached",
    "attached please",
    "attached you will find",
    "attached is ",
    "attached are ",
    "is attached",
    "are attached",
    "attached file",
    "attached document",
    "i attach",
    "have attached",
    "in the attachment",
    "see the attachment",
    "see attachment",
    "w zalaczeniu",
    "w zalaczniku",
    "w zalacznikach",
    "w zalaczonym pliku",
    "w zalaczonym dokumencie",
    "zalaczam",
    "zalaczamy",
    "zalaczylem",
    "zalaczylam",
    "zobacz zalacznik",
    "patrz zalacznik",
    "atasat",
    "atasez",
    "atasam",
    "in atasament",
    "im anhang",
    "anbei ",
];

/// Words that say there is none, or that it was with another message.
const DENIED: &[&str] = &[
    "not attached",
    "no attachment",
    "nothing attached",
    "without attach",
    "nie zalacz",
    "bez zalacz",
    "fara atas",
    "nu am atas",
    "nu este atas",
    "nu e atas",
    "ohne anhang",
];

/// Whether the author speaks of an attachment, in words of their own, and there is none.
pub(super) fn lacks(message: &Message) -> bool {
    message.kind == MessageKind::Letter
        && !message.attachments.iter().any(|file| {
            let shown = file.content_id.is_some() && file.mime.starts_with("image/");
            !shown || file.size >= LETTERHEAD
        })
        && speaks(&message.text)
}

fn speaks(text: &str) -> bool {
    let text = text.get(..text.floor_char_boundary(LOOKED_AT)).unwrap_or(text);
    if !hints(text) {
        return false;
    }
    let own = passages(text).into_iter().filter(|passage| !passage.quoted);
    own.flat_map(|passage| passage.text.lines().map(str::to_owned).collect::<Vec<_>>())
        .take_while(|line| line.trim_end() != "--")
        .any(|line| promises(&fold_letters(&line)))
}

fn promises(line: &str) -> bool {
    let has = |list: &[&str]| list.iter().any(|words| line.contains(words));
    has(SPOKEN) && !has(DENIED)
}

/// Whether it is worth a closer look: the stems of all those words, in any spelling of their letters.
fn hints(text: &str) -> bool {
    const STEMS: [&[u8]; 6] = [b"attach", b"za\xC5", b"zalacz", b"ata", b"anhang", b"anbei"];
    let bytes = text.as_bytes();
    let begins = |at: usize, stem: &[u8]| {
        bytes.get(at..at + stem.len()).is_some_and(|found| found.eq_ignore_ascii_case(stem))
    };
    let first = |b: u8| matches!(b | 0x20, b'a' | b'z');
    let mut places = bytes.iter().enumerate().filter(|(_, b)| first(**b)).map(|(at, _)| at);
    places.any(|at| STEMS.iter().any(|stem| begins(at, stem)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Attachment;

    fn check(text: &str, expected: bool) {
        let message = Message { text: text.into(), ..Message::default() };
        assert_eq!(lacks(&message), expected, "{text}");
    }

    #[test]
    fn promises_in_every_language() {
        check("Please see attached.", true);
        check("W załączeniu przesyłam umowę", true);
        check("w ZAŁĄCZNIKU harmonogram", true);
        check("Vă trimit atașat oferta", true);
        check("Atașez procesul-verbal", true);
        check("Im Anhang finden Sie das Angebot", true);
        check("Umowa będzie jutro", false);
        check("", false);
    }

    #[test]
    fn only_promises_of_one_s_own() {
        check("Dziękuję\n> W załączeniu umowa", false);
        check(
            "Dziękuję\n\nOd: Jan\nWysłano: wtorek\nDo: Ewa\nTemat: x\n\nW załączeniu umowa",
            false,
        );
        check("Tym razem bez załącznika, w załączeniu nic", false);
        check("The file was not attached", false);
    }

    #[test]
    fn what_is_there_is_not_missed() {
        let with = |mime: &str, content_id: Option<&str>, size| Message {
            text: "W załączeniu umowa".into(),
            attachments: vec![Attachment {
                mime: mime.into(),
                content_id: content_id.map(str::to_owned),
                size,
                ..Attachment::default()
            }],
            ..Message::default()
        };
        assert!(!lacks(&with("application/pdf", None, 10)));
        assert!(lacks(&with("image/png", Some("logo"), 10)));
        assert!(!lacks(&with("image/png", Some("screen"), 100_000)));
    }
}
