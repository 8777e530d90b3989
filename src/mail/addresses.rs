//! Address lists (RFC 5322 §3.4 and its obsolete forms), read leniently: what is broken is kept as well as it can be.

use super::notes::Notes;
use super::words;
use crate::domain::{Address, Warning};

/// Reads a header's addresses. Groups are flattened, a comment stands for a missing name,
/// semicolons separate as commas do.
pub(super) fn read(text: &str, notes: &mut Notes) -> Vec<Address> {
    let mut reader = Reader::of(text, notes);
    while !reader.rest.is_empty() {
        reader.step();
    }
    reader.flush(End::List);
    reader.found
}

struct Reader<'a, 'n> {
    rest: &'a str,
    mailbox: Mailbox,
    found: Vec<Address>,
    /// The last one found may be the beginning of a name that has a comma in it.
    half: bool,
    notes: &'n mut Notes,
}

/// What ends a mailbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Comma,
    Semicolon,
    List,
}

/// What has been read of one mailbox.
#[derive(Debug, Default)]
struct Mailbox {
    pieces: Vec<Piece>,
    angle: Option<String>,
    comment: String,
    /// A blank came since the last piece.
    spaced: bool,
    /// An atom has an `@`.
    has_sign: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Atom,
    Quoted,
    /// An encoded word, still encoded.
    Encoded,
}

#[derive(Debug)]
struct Piece {
    text: String,
    form: Form,
    /// Follows the piece before it without a blank.
    glued: bool,
}

impl<'a, 'n> Reader<'a, 'n> {
    fn of(text: &'a str, notes: &'n mut Notes) -> Self {
        Self { rest: text, mailbox: Mailbox::default(), found: Vec::new(), half: false, notes }
    }
}

impl Reader<'_, '_> {
    fn step(&mut self) {
        if let Some(length) = words::length_at(self.rest) {
            let word = self.advance(length).to_string();
            return self.mailbox.push(word, Form::Encoded);
        }
        let mut chars = self.rest.chars();
        let Some(first) = chars.next() else { return };
        match first {
            '"' => self.quoted_string(),
            '(' => self.comment(),
            '<' => self.angle(),
            '[' => self.atom_to(|c| c == ']' || c == ',' || c == '>', true),
            ':' => self.colon(),
            ',' | ';' => {
                self.advance(1);
                self.flush(if first == ',' { End::Comma } else { End::Semicolon });
            }
            c if c.is_whitespace() => {
                self.advance(c.len_utf8());
                self.mailbox.spaced = true;
            }
            ')' | '>' => {
                self.advance(1);
            }
            _ => self.atom_to(ends_atom, false),
        }
    }

    fn advance(&mut self, bytes: usize) -> &str {
        let (taken, rest) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    /// To the closing quote. One that never closes is no quote.
    fn quoted_string(&mut self) {
        self.advance(1);
        let mut text = String::new();
        let mut escaped = false;
        for (at, c) in self.rest.char_indices() {
            match c {
                _ if escaped => {
                    text.push(c);
                    escaped = false;
                }
                '\\' => escaped = true,
                '"' => {
                    self.advance(at + 1);
                    return self.mailbox.push(text, Form::Quoted);
                }
                _ => text.push(c),
            }
        }
        // Without this the next stray quote would be searched to the end again.
        let outside = self.rest.replace('"', " ");
        let mut reader = Reader::of(&outside, self.notes);
        std::mem::swap(&mut reader.mailbox, &mut self.mailbox);
        while !reader.rest.is_empty() {
            reader.step();
        }
        reader.flush(End::List);
        let found = reader.found;
        self.found.extend(found);
        self.rest = "";
    }

    /// A comment, with those inside it. One that never closes takes the rest.
    fn comment(&mut self) {
        let (mut depth, mut escaped) = (0usize, false);
        let mut text = String::new();
        let mut end = self.rest.len();
        for (at, c) in self.rest.char_indices() {
            match c {
                _ if escaped => escaped = false,
                '\\' => {
                    escaped = true;
                    continue;
                }
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            text.push(c);
            if depth == 0 {
                end = at + c.len_utf8();
                break;
            }
        }
        self.advance(end);
        let inner = text.strip_prefix('(').unwrap_or(&text);
        self.mailbox.comment = inner.strip_suffix(')').unwrap_or(inner).to_string();
        self.mailbox.spaced = true;
    }

    /// To `>`; where that is missing, to the next separator.
    fn angle(&mut self) {
        self.advance(1);
        let closing = self.rest.find(['<', '>']);
        let closed = closing.filter(|&at| self.rest.get(at..).is_some_and(|r| r.starts_with('>')));
        let end = closed.or_else(|| self.rest.find([',', ';', '<'])).unwrap_or(self.rest.len());
        let inside = self.advance(end).to_string();
        if closed.is_some() {
            self.advance(1);
        }
        let empty = self.mailbox.angle.as_deref().unwrap_or_default().is_empty();
        if empty {
            self.mailbox.angle = Some(inside);
        }
        self.mailbox.spaced = true;
    }

    /// Ends a group's name, or belongs to an address written as a link.
    fn colon(&mut self) {
        self.advance(1);
        if self.mailbox.has_sign {
            self.mailbox.push(":".into(), Form::Atom);
        } else {
            self.mailbox = Mailbox::default();
        }
    }

    fn atom_to(&mut self, ends: impl Fn(char) -> bool, with_end: bool) {
        let mut chars = self.rest.char_indices().skip(1);
        let end = chars
            .find(|&(at, c)| ends(c) || self.rest.get(at..).is_some_and(|r| r.starts_with("=?")));
        let end = end.map_or(self.rest.len(), |(at, c)| match with_end && c == ']' {
            true => at + 1,
            false => at,
        });
        let atom = self.advance(end).to_string();
        self.mailbox.push(atom, Form::Atom);
    }

    fn flush(&mut self, end: End) {
        let mailbox = std::mem::take(&mut self.mailbox);
        let half = std::mem::take(&mut self.half);
        self.half = end == End::Comma && mailbox.may_be_surname();
        let bracketed = mailbox.angle.as_deref().is_some_and(|angle| angle.contains('@'));
        let Some(mut address) = mailbox.finish(self.notes) else { return };
        // `Rudnik, Ewa <e@x.pl>` is one person whose name should have been quoted.
        if half && bracketed && !address.name.is_empty() {
            let before = self.found.pop().unwrap_or_default();
            let surname = if before.name.is_empty() { before.address } else { before.name };
            address.name = format!("{surname}, {}", address.name);
            self.notes.add(Warning::OddHeader);
        }
        self.found.push(address);
    }
}

fn ends_atom(c: char) -> bool {
    c.is_whitespace() || matches!(c, '"' | '(' | ')' | '<' | '>' | '[' | ':' | ',' | ';')
}

impl Mailbox {
    fn push(&mut self, text: String, form: Form) {
        let glued = !self.spaced && !self.pieces.is_empty();
        self.has_sign |= form == Form::Atom && text.contains('@');
        self.pieces.push(Piece { text, form, glued });
        self.spaced = false;
    }

    /// Words without an address, each with a capital letter, as nobody writes the name of a mailbox.
    fn may_be_surname(&self) -> bool {
        let capital = |piece: &Piece| piece.text.chars().next().is_some_and(char::is_uppercase);
        let word = |piece: &Piece| piece.form == Form::Atom && capital(piece);
        let named = !self.pieces.is_empty() && self.pieces.iter().all(word);
        named && self.angle.is_none() && !self.has_sign
    }

    fn finish(self, notes: &mut Notes) -> Option<Address> {
        match &self.angle {
            Some(angle) => {
                let address = bare(angle, notes);
                let name = self.name(&self.pieces, notes);
                (!address.is_empty() || !name.is_empty()).then_some(Address { name, address })
            }
            None if self.pieces.is_empty() => None,
            None if self.has_sign => {
                Some(self.of_notes().unwrap_or_else(|| self.without_brackets(notes)))
            }
            None => Some(self.without_address(notes)),
        }
    }

    /// `Ewa Rudnik/Warszawa/Firma@Firma`, `CN=Ewa Rudnik/O=Firma@Firma`: how Lotus Notes addresses a person.
    fn of_notes(&self) -> Option<Address> {
        let (last, words) = self.pieces.split_last()?;
        let place = last.text.split_once('@')?.0;
        let strokes = place.matches('/').count();
        let spelled = self.pieces.first().is_some_and(|first| first.text.starts_with("CN="));
        let plain = self.pieces.iter().all(|piece| piece.form == Form::Atom);
        if !plain || strokes < if spelled { 1 } else { 2 } {
            return None;
        }
        let mut address: String = words.iter().map(|word| format!("{} ", word.text)).collect();
        address.push_str(&last.text);
        let name = address.split('/').next().unwrap_or_default();
        Some(Address { name: name.trim_start_matches("CN=").to_owned(), address })
    }

    /// `ewa@example.pl`, `ewa @ example.pl (Ewa)`, `Ewa ewa@example.pl`: the run of pieces around the sign.
    fn without_brackets(&self, notes: &mut Notes) -> Address {
        let sign = self
            .pieces
            .iter()
            .position(|p| p.form == Form::Atom && p.text.contains('@'))
            .unwrap_or(0);
        let (mut start, mut end) = (sign, sign + 1);
        let text = |at: usize| self.pieces.get(at).map_or("", |p| p.text.as_str());
        let glued = |at: usize| self.pieces.get(at).is_some_and(|p| p.glued);
        while start > 0 && (glued(start) || text(start).starts_with('@')) {
            start -= 1;
        }
        let dotted = |at: usize| {
            text(at).starts_with('.') && (text(at).len() > 1 || at + 1 < self.pieces.len())
        };
        let joined = |at: usize| text(at - 1).ends_with('@') || text(at - 1) == "." || dotted(at);
        while end < self.pieces.len() && (glued(end) || joined(end)) {
            end += 1;
        }
        let run = self.pieces.get(start..end).unwrap_or_default();
        let address: String = run.iter().map(Piece::as_written).collect();
        let before = self.pieces.get(..start).unwrap_or_default();
        let after = self.pieces.get(end..).unwrap_or_default();
        let name = if before.is_empty() { after } else { before };
        Address { name: self.name(name, notes), address: bare(&address, notes) }
    }

    /// No sign anywhere: a local name, a name alone, or all of it inside an encoded word.
    fn without_address(&self, notes: &mut Notes) -> Address {
        let phrase = self.name(&self.pieces, notes);
        if let Some((name, rest)) = phrase.rsplit_once('<').filter(|(_, rest)| rest.contains('@')) {
            let address = rest.split('>').next().unwrap_or(rest).trim().to_string();
            let name = name.trim().trim_matches('"').to_string();
            return Address { name, address };
        }
        let one_word = !phrase.contains(char::is_whitespace);
        if one_word && (phrase.contains('@') || phrase.is_ascii()) {
            return Address { name: self.comment.clone(), address: phrase };
        }
        Address { name: phrase, address: String::new() }
    }

    /// The words of a phrase, decoded; the comment where there is no word.
    fn name(&self, pieces: &[Piece], notes: &mut Notes) -> String {
        let mut phrase = String::new();
        for piece in pieces {
            if !phrase.is_empty() && !piece.glued {
                phrase.push(' ');
            }
            phrase.push_str(&piece.text);
        }
        let phrase = if phrase.trim().is_empty() { &self.comment } else { &phrase };
        without_quotes(&words::decode(phrase.trim(), notes)).to_owned()
    }
}

/// A name without the single quotes Outlook puts around what it takes for an address.
fn without_quotes(name: &str) -> &str {
    let inner = name.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\''));
    inner.filter(|inner| !inner.is_empty() && !inner.contains('\'')).unwrap_or(name)
}

impl Piece {
    fn as_written(&self) -> String {
        if self.form == Form::Quoted { format!("\"{}\"", self.text) } else { self.text.clone() }
    }
}

/// An address without the blanks, route, link scheme or quotes some programs put around it.
fn bare(text: &str, notes: &mut Notes) -> String {
    let text = if text.contains("=?") { words::decode(text, notes) } else { text.to_string() };
    let text = text.trim().trim_matches(['<', '>', '\'']);
    let bracketed = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let text = bracketed.filter(|inner| inner.contains('@')).unwrap_or(text);
    let text = text.strip_prefix("mailto:").unwrap_or(text);
    let route = text.starts_with('@').then(|| text.split_once(':')).flatten();
    let text = route.map_or(text, |(_, address)| address);
    let text = without_comments(text);
    if text.contains('"') {
        return text.trim().replace('\0', "");
    }
    // Blanks around the sign and the dots mean nothing; others are a mistake that is left to be seen.
    let words: Vec<&str> =
        text.split([' ', '\t', '\0', '\r', '\n']).filter(|w| !w.is_empty()).collect();
    let mut address = words.join(" ");
    for sign in ["@", "."] {
        if address.contains(' ') {
            address = address.replace(&format!(" {sign}"), sign).replace(&format!("{sign} "), sign);
        }
    }
    address
}

/// An address without the comments written inside its brackets.
fn without_comments(text: &str) -> String {
    if !text.contains('(') || text.contains('"') {
        return text.to_string();
    }
    let mut depth = 0usize;
    let mut output = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => output.push(c),
            _ => {}
        }
    }
    output
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, expected: &[(&str, &str)]) {
        let found = read(input, &mut Notes::default());
        let found: Vec<_> = found.iter().map(|a| (a.name.as_str(), a.address.as_str())).collect();
        assert_eq!(found, expected, "{input}");
    }

    #[test]
    fn proper_addresses() {
        check("ewa@example.pl", &[("", "ewa@example.pl")]);
        check("Ewa Rudnik <ewa@example.pl>", &[("Ewa Rudnik", "ewa@example.pl")]);
        check("\"Rudnik, Ewa\" <ewa@example.pl>", &[("Rudnik, Ewa", "ewa@example.pl")]);
        check("a@x.pl, B <b@x.pl>", &[("", "a@x.pl"), ("B", "b@x.pl")]);
        check("ewa@example.pl (Ewa (praca))", &[("Ewa (praca)", "ewa@example.pl")]);
        check("=?utf-8?q?Za=C5=BC?= <z@x.pl>", &[("Zaż", "z@x.pl")]);
        check("\"ewa rudnik\"@example.pl", &[("", "\"ewa rudnik\"@example.pl")]);
        check("x@[192.0.2.1]", &[("", "x@[192.0.2.1]")]);
    }

    #[test]
    fn people_of_lotus_notes() {
        let jan = "Jan Probny/Warszawa/Firma@Firma";
        check(jan, &[("Jan Probny", jan)]);
        check(&format!("{jan}, a@x.pl"), &[("Jan Probny", jan), ("", "a@x.pl")]);
        check("CN=Jan Probny/O=Firma@Firma", &[("Jan Probny", "CN=Jan Probny/O=Firma@Firma")]);
        check("\"Jan Probny/Firma\" <jan@x.pl>", &[("Jan Probny/Firma", "jan@x.pl")]);
        check("Jan jan/w@x.pl", &[("Jan", "jan/w@x.pl")]);
    }

    #[test]
    fn groups_are_flattened() {
        check(
            "Team: a@x.pl, B <b@x.pl>; c@x.pl",
            &[("", "a@x.pl"), ("B", "b@x.pl"), ("", "c@x.pl")],
        );
        check("undisclosed-recipients:;", &[]);
    }

    #[test]
    fn obsolete_forms() {
        check("Ewa . Rudnik <@a.pl,@b.pl:ewa@example.pl>", &[("Ewa . Rudnik", "ewa@example.pl")]);
        check("ewa @ example.pl", &[("", "ewa@example.pl")]);
        check("a@x.pl,,b@x.pl,", &[("", "a@x.pl"), ("", "b@x.pl")]);
    }

    #[test]
    fn broken_forms_keep_what_they_can() {
        check("a@x.pl; b@x.pl", &[("", "a@x.pl"), ("", "b@x.pl")]);
        check("Ewa <ewa@example.pl, b@x.pl", &[("Ewa", "ewa@example.pl"), ("", "b@x.pl")]);
        check("Ewa Rudnik ewa@example.pl", &[("Ewa Rudnik", "ewa@example.pl")]);
        check("\"Ewa <ewa@example.pl>", &[("Ewa", "ewa@example.pl")]);
        check("<<ewa@example.pl>>", &[("", "ewa@example.pl")]);
        check("'ewa@example.pl'", &[("", "ewa@example.pl")]);
        check("<undisclosed people@x.pl>", &[("", "undisclosed people@x.pl")]);
        check("Ewa <ewa(her account)@example.pl>", &[("Ewa", "ewa@example.pl")]);
        check("moderator", &[("", "moderator")]);
        check("Ewa Rudnik", &[("Ewa Rudnik", "")]);
        check("<>", &[]);
        check("=?utf-8?q?Rudnik,_Ewa?= <e@x.pl>", &[("Rudnik, Ewa", "e@x.pl")]);
        check("=?utf-8?q?Ewa_=3Ce@x.pl=3E?=", &[("Ewa", "e@x.pl")]);
        check("=?utf-8?Q?Rudnik, Ewa?= <e@x.pl>", &[("Rudnik, Ewa", "e@x.pl")]);
        check("mailto:e@x.pl", &[("", "e@x.pl")]);
    }

    #[test]
    fn long_lists_take_linear_time() {
        let many = "a <a@x.pl>, ".repeat(30_000);
        assert_eq!(read(&many, &mut Notes::default()).len(), 30_000);
        for hostile in ["\"", "<", "(", "=?", "[", "a\"b", "=?a?q? "] {
            read(&hostile.repeat(50_000), &mut Notes::default());
        }
    }
}
