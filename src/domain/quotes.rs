//! What a message says itself, and what it only repeats of the ones before it.

/// A piece of a message's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Its lines as they stand
    pub text: String,
    /// Whether it repeats an earlier message
    pub quoted: bool,
}

/// Lines that begin a repeated message in the ways of the usual programs, folded for comparison.
const BEGINS: &[&str] = &[
    "original message",
    "wiadomosc oryginalna",
    "mesaj original",
    "forwarded message",
    "wiadomosc przekazana",
    "mesaj redirectionat",
];
/// Names of the headers by which a repeated message begins without any such line.
const FROM: &[&str] = &["from:", "od:", "de la:", "von:"];
const OTHER: &[&str] = &[
    "sent:",
    "date:",
    "to:",
    "cc:",
    "subject:",
    "wyslano:",
    "data:",
    "do:",
    "dw:",
    "temat:",
    "trimis:",
    "catre:",
    "subiect:",
    "gesendet:",
    "an:",
    "betreff:",
];
/// How many lines after `From:` the other headers may take.
const HEADERS: usize = 6;

/// Parts a text into what is said and what is repeated. Nothing is left out: the passages put together
/// are the text, line by line.
pub fn passages(text: &str) -> Vec<Passage> {
    let lines: Vec<&str> = text.lines().collect();
    let rest = (0..lines.len()).find(|place| begins_repetition(&lines, *place));
    let own = rest.unwrap_or(lines.len());
    let mut marks: Vec<bool> = lines.iter().take(own).map(|line| is_marked(line)).collect();
    for place in 1..own {
        // The line that says who is quoted belongs to what it announces.
        if marks[place] && !marks[place - 1] {
            let announces = announcing(&lines, place);
            marks.iter_mut().take(place).skip(announces).for_each(|mark| *mark = true);
        }
    }
    marks.resize(lines.len(), true);
    gathered(&lines, &marks)
}

fn gathered(lines: &[&str], marks: &[bool]) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    for (line, quoted) in lines.iter().zip(marks) {
        match passages.last_mut().filter(|last| last.quoted == *quoted) {
            Some(last) => {
                last.text.push('\n');
                last.text.push_str(line);
            }
            None => passages.push(Passage { text: (*line).to_owned(), quoted: *quoted }),
        }
    }
    passages
}

fn is_marked(line: &str) -> bool {
    line.trim_start().starts_with('>')
}

/// Where the words begin that announce a quotation starting at this line: at most two lines that end
/// with a colon, empty ones apart.
fn announcing(lines: &[&str], place: usize) -> usize {
    let before = |place: usize| (0..place).rev().find(|at| !lines[*at].trim().is_empty());
    let Some(last) = before(place).filter(|at| lines[*at].trim_end().ends_with(':')) else {
        return place;
    };
    // Long announcements are broken after the date.
    match before(last).filter(|at| *at + 1 == last && lines[*at].contains('@')) {
        Some(first) => first,
        None => last,
    }
}

/// Whether everything from this line on repeats an earlier message.
fn begins_repetition(lines: &[&str], place: usize) -> bool {
    let line = lines[place].trim();
    // Most lines begin with none of the letters and signs these do.
    let may = |first: char| {
        !first.is_ascii()
            || matches!(first, '-' | '*')
            || FROM.iter().any(|name| name.starts_with(first.to_ascii_lowercase()))
    };
    if !line.starts_with(may) {
        return false;
    }
    let line = super::fold_letters(line);
    let ruled = line.starts_with("--") && line.ends_with("--");
    if ruled && BEGINS.iter().any(|words| line.trim_matches(['-', ' ']).starts_with(words)) {
        return true;
    }
    let plain = line.trim_start_matches('*');
    if !FROM.iter().any(|name| plain.starts_with(name)) {
        return false;
    }
    let after = lines.iter().skip(place + 1).take(HEADERS);
    let headers = after.filter(|line| {
        let line = super::fold_letters(line.trim());
        OTHER.iter().any(|name| line.trim_start_matches('*').starts_with(name))
    });
    headers.count() >= 2
}

#[cfg(test)]
mod tests {
    use super::passages;

    fn quoted(text: &str) -> Vec<(bool, &str)> {
        let parts = passages(text);
        let joined: Vec<&str> = parts.iter().map(|part| part.text.as_str()).collect();
        assert_eq!(joined.join("\n"), text.lines().collect::<Vec<_>>().join("\n"));
        let mut at = 0;
        parts
            .iter()
            .map(|part| {
                let from = at;
                at += part.text.len() + 1;
                (part.quoted, &text[from..from + part.text.len()])
            })
            .collect()
    }

    #[test]
    fn what_is_repeated_is_told_from_what_is_said() {
        let check = |text: &str, expected: &[(bool, &str)]| assert_eq!(quoted(text), expected);
        check("", &[]);
        check("Dzień dobry,\nzgoda.", &[(false, "Dzień dobry,\nzgoda.")]);
        check(
            "Tak.\n> Czy?\n> Na pewno?\nNie.",
            &[(false, "Tak."), (true, "> Czy?\n> Na pewno?"), (false, "Nie.")],
        );
        check(
            "Tak.\n\nW dniu 3.02 Ewa napisała:\n> Czy?",
            &[(false, "Tak.\n"), (true, "W dniu 3.02 Ewa napisała:\n> Czy?")],
        );
        check(
            "OK\n-----Wiadomość oryginalna-----\nFrom: A\nx",
            &[(false, "OK"), (true, "-----Wiadomość oryginalna-----\nFrom: A\nx")],
        );
        check(
            "OK\nOd: Jan\nWysłano: wtorek\nDo: Ewa\nTemat: x\n\ny",
            &[(false, "OK"), (true, "Od: Jan\nWysłano: wtorek\nDo: Ewa\nTemat: x\n\ny")],
        );
        check("Od: jutra pracujemy\nrazem", &[(false, "Od: jutra pracujemy\nrazem")]);
    }
}
