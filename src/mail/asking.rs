//! Whether an author asks for something: a question, or words by which people make a request. A letter of
//! thanks asks for nothing, and nobody owes an answer to it.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::domain::{Message, MessageKind, Protection, fold_letters, passages};

/// Bytes of the text looked at. What is longer is a document, and taken to ask.
const LOOKED_AT: usize = 20_000;

/// Beginnings of words by which people ask, folded.
const REQUESTS: &[&str] = &[
    "prosze",
    "prosimy",
    "prosil",
    "poprosze",
    "poprosimy",
    "prosba o",
    "z prosba",
    "daj znac",
    "dajcie znac",
    "czekam na",
    "czekamy na",
    "oczekujemy",
    "oczekuje na",
    "please",
    "could you",
    "can you",
    "would you",
    "will you",
    "let me know",
    "let us know",
    "kindly",
    "awaiting your",
    "we await",
    "looking forward to your",
    "va rog",
    "va rugam",
    "te rog",
    "rugam",
    "asteptam",
    "astept ",
    "ati putea",
    "puteti sa",
    "ne puteti",
    "bitte",
    "konnen sie",
    "konnten sie",
];

/// Sentences with these are courtesy, whatever else stands in them.
const COURTESY: &[&str] = &[
    "w razie pytan",
    "w przypadku pytan",
    "w razie watpliwosci",
    "prosze bardzo",
    "do not hesitate",
    "feel free",
    "please find",
    "find attached",
    "please see attached",
    "please note",
    "please be advised",
    "if you have any questions",
    "should you have any questions",
    "nu ezitati",
    "regasiti",
    "gasiti atasat",
    "daca aveti intrebari",
    "pentru orice intrebari",
    "bei fragen",
    "bei ruckfragen",
];

/// All of these at once: courtesy first. There is a sentence to look through for each line of mail.
static PHRASES: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::new(COURTESY.iter().chain(REQUESTS)).ok());

/// Whether the author asks for something, in words of their own. What nobody can read here is taken to ask.
pub(super) fn asks(message: &Message) -> bool {
    let hidden = [Protection::SmimeEncrypted, Protection::PgpEncrypted];
    calls(message)
        || message.text.len() > LOOKED_AT
        || message.protection.iter().any(|way| hidden.contains(way))
        || own_sentences(&message.text).iter().any(|sentence| asks_in(sentence))
        || asks_in(&fold_letters(&message.subject))
}

/// Whether it calls to a meeting; an answer to a call, and one taken back, do not.
fn calls(message: &Message) -> bool {
    let method = message.invitation.as_ref().map(|call| call.method.as_str());
    message.kind == MessageKind::Invitation && !matches!(method, Some("REPLY" | "CANCEL"))
}

/// What the author wrote, sentence by sentence, folded. A line ends one too: courtesy in one line must not
/// hide what is asked for in the next.
fn own_sentences(text: &str) -> Vec<String> {
    let own = passages(text).into_iter().filter(|passage| !passage.quoted);
    let lines = own.flat_map(|passage| passage.text.lines().map(fold_letters).collect::<Vec<_>>());
    let said = lines.take_while(|line| line.trim_end() != "--");
    said.flat_map(|line| sentences(&line)).collect()
}

/// The sentences of a line. A sign inside a word, as in the address of a page, ends none.
fn sentences(line: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for word in line.split_inclusive(char::is_whitespace) {
        parts.last_mut().into_iter().for_each(|part| part.push_str(word));
        if bare(word).ends_with(['.', '!', '?', ';']) {
            parts.push(String::new());
        }
    }
    parts
}

/// A word without what closes a quotation or a remark after it.
fn bare(word: &str) -> &str {
    word.trim_end().trim_end_matches(['"', '”', '’', '\'', ')', ']', '»'])
}

fn asks_in(sentence: &str) -> bool {
    // What cannot be looked through is taken to ask.
    let Some(phrases) = PHRASES.as_ref() else { return true };
    let mut asks = is_question(sentence);
    for found in phrases.find_overlapping_iter(sentence) {
        if found.pattern().as_usize() < COURTESY.len() {
            return false;
        }
        asks |= begins_word(sentence, found.start());
    }
    asks
}

/// A question mark after a word that is no address of a page.
fn is_question(sentence: &str) -> bool {
    let last = sentence.split_whitespace().next_back().unwrap_or_default();
    let Some(word) = bare(last).strip_suffix('?') else { return false };
    word.chars().any(char::is_alphanumeric) && !word.contains("://") && !word.starts_with("www.")
}

/// Whether a word begins at this place.
fn begins_word(sentence: &str, at: usize) -> bool {
    let before = sentence.get(..at).and_then(|before| before.chars().next_back());
    before.is_none_or(|sign| !sign.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: bool) {
        let message = Message { text: text.into(), ..Message::default() };
        assert_eq!(asks(&message), expected, "{text}");
    }

    #[test]
    fn questions_and_requests_ask_in_every_language() {
        check("Czy zdążą Państwo z kartotekami?", true);
        check("Proszę o potwierdzenie terminu.", true);
        check("Bardzo prosimy\no przesłanie listy", true);
        check("Czekamy na decyzję do piątku.", true);
        check("Could you send the list.", true);
        check("Please confirm by Friday", true);
        check("Vă rugăm să ne trimiteți lista.", true);
        check("Aștept răspunsul dumneavoastră", true);
    }

    #[test]
    fn thanks_and_courtesy_ask_for_nothing() {
        check("Dziękuję, przyjęte. Pozdrawiam", false);
        check("Thank you, noted.", false);
        check("Mulțumim frumos!", false);
        check("W załączeniu umowa. W razie pytań proszę o kontakt.", false);
        check("Proszę o podpis\nW razie pytań proszę o kontakt", true);
        check("Please find attached the offer. If you have any questions, please call.", false);
        check("Adres: https://wzor.example/x?y=1 jest czynny", false);
        check("Opis: https://wzor.example/pytanie?", false);
        check("Zapytał: „zdążą?” i tyle", true);
        check("Przeprosiny przyjęte, wyproszę gości", false);
        check("", false);
    }

    #[test]
    fn only_what_the_author_says_counts() {
        check("Dziękuję\n> Czy to działa?", false);
        check("Dziękuję\n--\nProszę pomyśleć o środowisku przed wydrukiem", false);
        let asked = Message { subject: "Czy jutro o 9?".into(), ..Message::default() };
        assert!(asks(&asked));
    }

    #[test]
    fn what_nobody_can_read_is_taken_to_ask() {
        let sealed = Message { protection: vec![Protection::PgpEncrypted], ..Message::default() };
        assert!(asks(&sealed));
        let call = Message { kind: MessageKind::Invitation, ..Message::default() };
        assert!(asks(&call));
    }
}
