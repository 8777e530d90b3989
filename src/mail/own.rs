//! The words an author wrote for one message: what is quoted from another, and the signature, left out.

/// Lines that begin a quoted message, as the usual programs write them.
const BEFORE_QUOTED: &[&str] = &[
    "-----original message-----",
    "-----wiadomość oryginalna-----",
    "-----oryginalna wiadomość-----",
    "-----mesaj original-----",
    "-----mesajul original-----",
    "________________________________",
    "---------- forwarded message",
    "---------- przekazana wiadomość",
    "---------- wiadomość przekazana",
    "---------- mesaj redirecționat",
    "begin forwarded message:",
    "początek przekazywanej wiadomości:",
    "început de mesaj redirecționat:",
    "wiadomość napisana przez ",
];

/// Beginnings and ends of the line that introduces a quoted message: *On … wrote:*.
const INTRODUCING: &[(&str, &[&str])] = &[
    ("on ", &["wrote:"]),
    ("w dniu ", &["pisze:", "napisał:", "napisała:", "napisał(a):", "napisał/a:"]),
    ("dnia ", &["pisze:", "napisał:", "napisała:", "napisał(a):", "napisał/a:"]),
    ("pe ", &["scris:"]),
    ("în data de ", &["scris:"]),
    ("la ", &["scris:"]),
];

/// Ends of that line where it begins with the name of a day, as Gmail writes it: it has a date in it.
const WROTE: &[&str] =
    &["wrote:", "pisze:", "napisał:", "napisała:", "napisał(a):", "napisał/a:", "scris:"];

/// Headers of a message quoted whole: the first, and what stands on the line after it.
const HEADERS: &[(&str, &[&str])] = &[
    ("from:", &["sent:", "date:"]),
    ("od:", &["wysłano:", "data:"]),
    ("de la:", &["trimis:", "data:"]),
];

/// The plain signs and letters all of these begin with.
const FIRST: &str = "-_owdplfb";

/// How many words of the text its author wrote.
pub(super) fn words(text: &str) -> u32 {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let mut count = 0_usize;
    for (place, line) in lines.iter().enumerate() {
        // The signature begins with "-- "; trimmed, its line is two dashes.
        if *line == "--" || begins_quoted(line, lines.get(place + 1).copied()) {
            break;
        }
        if !line.starts_with('>') {
            count += line.split_whitespace().filter(|word| has_letter(word)).count();
        }
    }
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn has_letter(word: &str) -> bool {
    word.chars().any(char::is_alphanumeric)
}

fn begins_quoted(line: &str, next: Option<&str>) -> bool {
    // Most lines begin like none of these; to make each of them small takes longer than all the rest.
    let first = line.chars().next().map(|first| first.to_ascii_lowercase());
    let begins = first.is_some_and(|first| !first.is_ascii() || FIRST.contains(first));
    let dated = line.ends_with(':') && line.bytes().filter(u8::is_ascii_digit).count() >= 4;
    if !begins && !dated {
        return false;
    }
    let small = line.to_lowercase();
    let marked = BEFORE_QUOTED.iter().any(|mark| small.starts_with(mark));
    // The line that introduces a quoted message may be broken in two.
    let joined = next.map(|next| format!("{small} {}", next.to_lowercase()));
    let introduces = INTRODUCING.iter().any(|(start, ends)| {
        let ended = |line: &str| ends.iter().any(|end| line.ends_with(end));
        small.starts_with(start) && (ended(&small) || joined.as_deref().is_some_and(ended))
    });
    let dated = dated && WROTE.iter().any(|end| small.ends_with(end));
    let headed = HEADERS.iter().any(|(first, second)| {
        let after = next.unwrap_or_default().to_lowercase();
        small.starts_with(first) && second.iter().any(|header| after.starts_with(header))
    });
    marked || introduces || dated || headed
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn every_beginning_has_its_first_letter() {
        let starts = super::INTRODUCING.iter().map(|(start, _)| start);
        let starts = starts.chain(super::HEADERS.iter().map(|(start, _)| start));
        for start in starts.chain(super::BEFORE_QUOTED) {
            let first = start.chars().next().unwrap();
            assert!(!first.is_ascii() || super::FIRST.contains(first), "{start}");
        }
    }

    #[test]
    fn only_what_the_author_wrote_counts() {
        let check = |text: &str, expected: u32| assert_eq!(words(text), expected, "{text}");
        check("", 0);
        check("Dzień dobry,\nproszę o odpowiedź do piątku.\n", 7);
        check("Tak.\n\nW dniu 14.09.2026 o 10:00, Ewa Wzorowa pisze:\n> Czy to jest to?\n", 1);
        check("Yes\n\nOn Monday Jan Próbny <jan@probny.example>\nwrote:\n> long\nlonger", 1);
        check("Zgoda na to.\n\nOd: Jan Próbny\nWysłano: pn\nTemat: x\n\nStara treść", 3);
        check("Da, bine\n\nPe 12 mai Jan a scris:\n> x", 2);
        check("> cytat\nodpowiedź pod cytatem", 3);
        check("Do jutra – J.\n-- \nJan Próbny\ntel. 1", 3);
        check("Zgoda.\n\nwt., 12 mar 2024 o 23:30 Ewa Rudnik <e@x.pl> napisał(a):\n> x", 1);
        check("Dla wiadomości\n\n---------- Forwarded message ---------\nFrom: Ewa", 2);
        check("Od: jutra pracujemy\nnormalnie", 4);
        check("On site we wrote: it all down", 7);
    }
}
