//! What the program itself writes into a chat, in Polish, Romanian and English.

use super::Fate;
use super::stamp::without_marks;

/// A message with what the program wrote into it taken out.
pub(super) struct Mark {
    /// The words that are the author's
    pub text: String,
    /// What became of the message
    pub fate: Fate,
}

/// A message that was taken back is replaced by one of these.
const DELETED: &[&str] = &[
    "this message was deleted",
    "you deleted this message",
    "this message was deleted by admin",
    "ta wiadomość została usunięta",
    "wiadomość została usunięta",
    "usunięto tę wiadomość",
    "usunąłeś tę wiadomość",
    "usunęłaś tę wiadomość",
    "usunięto wiadomość",
    "acest mesaj a fost șters",
    "ai șters acest mesaj",
    "ați șters acest mesaj",
    "mesajul a fost șters",
];

/// What the end of a changed message says, between angle brackets or alone.
const EDITED: &[&str] = &[
    "this message was edited",
    "ta wiadomość została edytowana",
    "wiadomość została edytowana",
    "wiadomość edytowana",
    "edytowano tę wiadomość",
    "acest mesaj a fost editat",
    "mesajul a fost editat",
    "mesaj editat",
];

/// Words by which an export says that a file is not in it.
const OMITTED: &[&str] = &["omitted", "pominięt", "omis", "omiș"];

/// Words by which an export names the file that is in it.
const ATTACHED: &[&str] = &["attached", "załącz", "dołącz", "atașat", "ataşat", "anexat"];

/// Words by which an export names a file as one, where that stands behind the name.
const FILE: &[&str] = &["file", "plik", "fișier", "fişier"];

/// What the program tells of the group, before any colon a name could end with.
const SYSTEM: &[&str] = &[
    " created group",
    " changed the subject",
    " changed the group",
    " changed this group",
    " changed their phone number",
    " changed to +",
    " added ",
    " removed ",
    " left",
    " joined using",
    " pinned a message",
    "security code with",
    "messages and calls are end-to-end encrypted",
    "messages to this chat and calls are now secured",
    "missed voice call",
    "missed video call",
    " utworzył",
    " zmienił",
    " dodał",
    " usunął",
    " usunęła",
    " opuścił",
    " dołączył",
    " przypiął",
    " przypięła",
    "kod zabezpieczeń",
    "wiadomości i połączenia są",
    "wiadomości w tym czacie",
    "nieodebrane połączenie",
    " a creat grupul",
    " a schimbat ",
    " a modificat ",
    " a adăugat ",
    " a eliminat ",
    " a ieșit",
    " a părăsit",
    " s-a alăturat",
    "codul de securitate",
    "mesajele și apelurile sunt",
    "apel vocal pierdut",
    "apel video pierdut",
];

/// The notice every export of the program begins with.
const NOTICE: &[&str] =
    &["end-to-end", "pełnego szyfrowania", "szyfrowan", "criptate integral", "criptat"];

/// Whether the program speaks rather than a person of this name.
pub(super) fn is_system(words: &str) -> bool {
    let small = words.to_lowercase();
    SYSTEM.iter().any(|told| small.contains(told))
}

/// Whether this is the notice about encryption.
pub(super) fn is_notice(words: &str) -> bool {
    let small = words.to_lowercase();
    NOTICE.iter().any(|told| small.contains(told))
}

/// What became of a message. `marked` tells that its line has the marks which the program, and hardly
/// a person, writes.
pub(super) fn of(text: &str, marked: bool) -> Mark {
    let plain = without_marks(text);
    let plain = plain.trim();
    let small = plain.to_lowercase();
    let bare = small.trim_end_matches('.').trim_matches(['<', '>']);
    if DELETED.contains(&bare) {
        return Mark { text: String::new(), fate: Fate::Deleted };
    }
    if let Some(before) = before_edited(plain, &small) {
        return Mark { text: before, fate: Fate::Edited };
    }
    if let Some((name, words)) = attached(plain) {
        return Mark { text: words, fate: Fate::Attached(name) };
    }
    let first = small.lines().next().unwrap_or_default();
    let wrapped = first.starts_with('<') && first.ends_with('>') && first.len() < 60;
    let says = OMITTED.iter().any(|word| first.contains(word)) && first.chars().count() < 60;
    if says && (wrapped || marked) {
        let rest = plain.lines().skip(1).collect::<Vec<_>>().join("\n");
        return Mark { text: rest, fate: Fate::Omitted };
    }
    Mark { text: plain.to_owned(), fate: Fate::Stands }
}

/// The words before the note that they were changed.
fn before_edited(plain: &str, small: &str) -> Option<String> {
    let ended = small.strip_suffix('>')?;
    let said = EDITED.iter().find(|said| ended.ends_with(&format!("<{said}")))?;
    // Letters may change their length with their case; the note itself is counted in letters.
    let letters = plain.chars().count().checked_sub(said.chars().count() + 2)?;
    Some(plain.chars().take(letters).collect::<String>().trim_end().to_owned())
}

/// The name of the file that came with a message, and the words below it.
fn attached(plain: &str) -> Option<(String, String)> {
    let (first, rest) = plain.split_once('\n').unwrap_or((plain, ""));
    let first = first.trim();
    let ios = first.strip_prefix('<').and_then(|inside| inside.strip_suffix('>'));
    let ios = ios.and_then(|inside| inside.split_once(": "));
    // A person may write of a file in brackets too; the program does so in two words.
    let android = || {
        let (name, words) = first.strip_suffix(')')?.rsplit_once(" (")?;
        let small = words.to_lowercase();
        let says = words.split(' ').count() == 2 && FILE.iter().any(|word| small.contains(word));
        says.then_some((words, name))
    };
    let (words, name) = ios.or_else(android)?;
    let small = words.to_lowercase();
    let told = ATTACHED.iter().any(|word| small.contains(word)) && words.chars().count() < 40;
    let (stem, ending) = name.trim().rsplit_once('.')?;
    let is_file = !stem.is_empty()
        && (1..=5).contains(&ending.len())
        && ending.chars().all(|sign| sign.is_ascii_alphanumeric());
    (told && is_file).then(|| (name.trim().to_owned(), rest.trim().to_owned()))
}
