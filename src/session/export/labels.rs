//! The words of the indexes.

use super::facts::Facts;
use crate::domain::Lang;
use crate::package::{AbsentWords, Columns, Labels};
use crate::session::pages::local;
use crate::text::{Words, dates, numbers};

pub(super) fn labels(facts: &Facts, lang: Lang) -> Labels {
    let words = Words::new(lang);
    let say = |key: &str| words.say(key);
    Labels {
        lang,
        title: facts.title.clone(),
        index: say("export-sheet-index"),
        about: say("export-sheet-about"),
        absent: absent(words),
        facts: facts.lines.clone(),
        guide: ["export-guide-what", "export-guide-check"].map(say).to_vec(),
        foot: vec![facts.foot.clone()],
        columns: columns(words),
        incoming: say("common-direction-in"),
        outgoing: say("common-direction-out"),
        message: say("kind-message"),
        document: say("kind-document"),
        phone_note: say("kind-phone-note"),
        letter: say("kind-letter"),
        chat: say("kind-chat"),
        no_subject: say("common-no-subject"),
        not_held: say("export-not-held"),
        damaged: say("export-damaged"),
        not_in_mailbox: say("export-not-in-mailbox"),
        rendered: say("export-rendered"),
        retracted: say("export-retracted"),
        local: Box::new(local),
        day: Box::new(move |date| dates::full(lang, date)),
        moment: Box::new(move |moment| dates::stamp(lang, local(moment))),
        size: Box::new(move |bytes| numbers::size(lang, bytes)),
    }
}

fn absent(words: Words) -> AbsentWords {
    let heads = ["why", "from", "at", "subject", "message-id", "numbers", "told-by", "holders"];
    AbsentWords {
        title: words.say("export-absent"),
        sheet: words.say("export-sheet-absent"),
        heads: heads.map(|head| words.say(&format!("export-absent-{head}"))),
    }
}

fn columns(words: Words) -> Columns {
    let say = |key: &str| words.say(key);
    Columns {
        number: say("export-column-number"),
        at: say("export-column-at"),
        utc: say("export-column-utc"),
        direction: say("export-column-direction"),
        kind: say("export-column-kind"),
        from: say("export-column-from"),
        to: say("export-column-to"),
        cc: say("export-column-cc"),
        subject: say("export-column-subject"),
        attachments: say("export-column-attachments"),
        size: say("export-column-size"),
        file: say("export-column-file"),
        fingerprint: say("export-column-fingerprint"),
        message_id: say("export-column-message-id"),
        thread: say("export-column-thread"),
        known_on: say("export-column-known-on"),
        id: say("export-column-id"),
        remark: say("export-column-remark"),
    }
}
