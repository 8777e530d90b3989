//! Reads Rust sources the way the walls need it: code, comments and literals apart, tests left out.

use std::path::{Path, PathBuf};

/// One file of `src`.
pub struct Source {
    /// Its path inside `src`, with forward slashes
    pub name: String,
    /// Its text
    pub text: String,
    /// The same text with comments, insides of literals and tests blanked
    pub code: String,
    /// Each comment outside tests, with its line
    pub comments: Vec<(usize, String)>,
    /// Each string literal outside tests: its line, the code before it on that line, its text
    pub literals: Vec<(usize, String, String)>,
}

/// Every file of `src`, by name.
pub fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    collect(&root, &mut paths);
    paths.sort();
    let named = paths.iter().map(|path| {
        let inside = path.strip_prefix(&root).expect("inside src");
        let name = inside.to_string_lossy().replace('\\', "/");
        Source::read(name, std::fs::read_to_string(path).expect("a source"))
    });
    named.filter(|source| !source.is_of_tests()).collect()
}

fn collect(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, into);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            into.push(path);
        }
    }
}

impl Source {
    /// Takes a text apart.
    pub fn read(name: String, text: String) -> Source {
        let pieces = split(&text);
        let mut code = String::with_capacity(text.len());
        for (kind, piece) in &pieces {
            match kind {
                Piece::Code => code.push_str(piece),
                _ => code.extend(piece.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' })),
            }
        }
        let tests = tests_of(&code);
        let is_test = |at: usize| tests.iter().any(|(from, to)| (*from..*to).contains(&at));
        let (mut comments, mut literals, mut at) = (Vec::new(), Vec::new(), 0);
        for (kind, piece) in &pieces {
            let line = text[..at].matches('\n').count() + 1;
            match kind {
                Piece::Comment if !is_test(at) => comments.push((line, (*piece).to_owned())),
                Piece::Literal if !is_test(at) => {
                    let before = code[..at].lines().last().unwrap_or_default();
                    literals.push((line, before.trim().to_owned(), (*piece).to_owned()));
                }
                _ => {}
            }
            at += piece.len();
        }
        for (from, to) in tests {
            let blank: String =
                code[from..to].chars().map(|c| if c == '\n' { '\n' } else { ' ' }).collect();
            code.replace_range(from..to, &blank);
        }
        Source { name, text, code, comments, literals }
    }

    /// The room it lies in: the first folder, or nothing for the root.
    pub fn room(&self) -> &str {
        self.name.split_once('/').map_or("", |(room, _)| room)
    }

    /// How many modules lie between the crate's root and the names in this file.
    pub fn depth(&self) -> usize {
        let folders = self.name.matches('/').count();
        let stem = self.name.rsplit('/').next().unwrap_or_default();
        if folders == 0 || stem == "mod.rs" { folders } else { folders + 1 }
    }

    /// Lines of code that are not tests.
    pub fn length(&self) -> usize {
        let tests = tests_of(&self.blanked());
        let inside: usize =
            tests.iter().map(|(from, to)| self.text[*from..*to].matches('\n').count() + 1).sum();
        self.text.lines().count().saturating_sub(inside)
    }

    /// Every path the code names, groups of `use` taken apart.
    pub fn paths(&self) -> Vec<Vec<String>> {
        let mut found = Vec::new();
        let mut rest = self.code.as_str();
        while let Some((before, path, after)) = next_path(rest) {
            let is_use = before.trim_end().ends_with("use");
            match after.strip_prefix('{').filter(|_| is_use) {
                Some(_) => {
                    let end = closing(after).unwrap_or(after.len());
                    group(&path, &after[1..end], &mut found);
                    rest = &after[end..];
                }
                None => {
                    found.push(path);
                    rest = after;
                }
            }
        }
        found
    }

    fn blanked(&self) -> String {
        split(&self.text)
            .into_iter()
            .map(|(kind, piece)| match kind {
                Piece::Code => piece.to_owned(),
                _ => piece.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect(),
            })
            .collect()
    }

    fn is_of_tests(&self) -> bool {
        self.name.ends_with("/tests.rs") || self.name.contains("/tests/")
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Piece {
    Code,
    Comment,
    /// What stands between the quotes of a string
    Literal,
}

/// Cuts a text into pieces that together are the text.
fn split(text: &str) -> Vec<(Piece, &str)> {
    let mut pieces = Vec::new();
    let (mut from, mut at) = (0, 0);
    while at < text.len() {
        let rest = &text[at..];
        let named = text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let (kind, skip, length) = if rest.starts_with("//") {
            (Piece::Comment, 0, rest.find('\n').unwrap_or(rest.len()))
        } else if rest.starts_with("/*") {
            (Piece::Comment, 0, block(rest))
        } else if let Some(hashes) = raw(rest).filter(|_| !named || text[..at].ends_with('b')) {
            let end = format!("\"{}", "#".repeat(hashes));
            let open = hashes + 2;
            (Piece::Literal, open, rest[open..].find(&end).unwrap_or(rest.len() - open))
        } else if let Some(inside) = rest.strip_prefix('"') {
            (Piece::Literal, 1, quoted(inside, '"'))
        } else if rest.starts_with('\'') && character(rest).is_some() {
            (Piece::Code, 0, character(rest).unwrap_or(1))
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        };
        if kind == Piece::Code {
            // A character is short and says nothing; its inside is blanked with the literals.
            pieces.push((Piece::Code, &text[from..at + 1]));
            pieces.push((Piece::Literal, &text[at + 1..at + length - 1]));
            (from, at) = (at + length - 1, at + length);
            continue;
        }
        pieces.push((Piece::Code, &text[from..at + skip]));
        pieces.push((kind, &text[at + skip..at + skip + length]));
        // The closing quote is code again, and no opening one.
        let closed = if kind == Piece::Literal { 1 } else { 0 };
        from = at + skip + length;
        at = (from + closed).min(text.len());
    }
    pieces.push((Piece::Code, &text[from..]));
    pieces
}

/// Length of a block comment with those inside it.
fn block(text: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < text.len() {
        if text[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if text[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

/// How many `#` a raw string begins with; none where this is no raw string.
fn raw(text: &str) -> Option<usize> {
    let after = text.strip_prefix('r')?;
    let inside = after.trim_start_matches('#');
    inside.starts_with('"').then_some(after.len() - inside.len())
}

/// Length up to the closing quote.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, letter) in text.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if letter == quote => return at,
            _ => {}
        }
    }
    text.len()
}

/// Length of a character literal, quotes included; none for a lifetime.
fn character(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('\'')?;
    if inside.starts_with('\\') {
        return Some(quoted(inside, '\'') + 2);
    }
    let letter = inside.chars().next()?;
    inside[letter.len_utf8()..].starts_with('\'').then_some(letter.len_utf8() + 2)
}

/// Where the items marked `#[cfg(test)]` stand.
fn tests_of(code: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = code[at..].find("#[cfg(test)]") {
        let from = at + next;
        let open = code[from..].find(['{', ';']).map_or(code.len(), |length| from + length);
        let end = closing(&code[open..]).map_or(open, |length| open + length);
        at = (end + 1).min(code.len());
        found.push((from, at));
    }
    found
}

/// Where the brace a text begins with is closed.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, letter) in text.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 1 => return Some(at),
            '}' => depth -= 1,
            _ if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

/// The next path of two names or more: what is before it, its names, what is after it.
fn next_path(code: &str) -> Option<(&str, Vec<String>, &str)> {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let joint = code.find("::")?;
    let from = code[..joint].rfind(|c| !is_name(c)).map_or(0, |at| at + 1);
    let mut names = vec![code[from..joint].to_owned()];
    let mut rest = &code[joint..];
    while let Some(after) = rest.strip_prefix("::") {
        let end = after.find(|c| !is_name(c)).unwrap_or(after.len());
        if end > 0 {
            names.push(after[..end].to_owned());
        }
        rest = &after[end..];
        if end == 0 {
            break;
        }
    }
    Some((&code[..from], names, rest))
}

/// The paths of a group in braces.
fn group(before: &[String], inside: &str, found: &mut Vec<Vec<String>>) {
    let (mut depth, mut from) = (0, 0);
    let ends = inside.char_indices().chain([(inside.len(), ',')]);
    for (at, letter) in ends {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                one(before, inside[from..at].trim(), found);
                from = at + 1;
            }
            _ => {}
        }
    }
}

fn one(before: &[String], part: &str, found: &mut Vec<Vec<String>>) {
    let (names, inner) = part.split_once('{').unwrap_or((part, ""));
    let names = names.split_whitespace().next().unwrap_or_default();
    let mut path = before.to_vec();
    path.extend(names.split("::").filter(|name| !name.is_empty()).map(str::to_owned));
    match inner.strip_suffix('}') {
        Some(inner) => group(&path, inner, found),
        None if names.is_empty() => {}
        None => found.push(path),
    }
}

#[test]
fn sources_are_taken_apart_rightly() {
    let text = r####"//! Head "not a literal"
use crate::{domain::{Kind, Value as V}, journal};
use std::fs;
fn f<'a>(x: &'a str) -> char { /* a /* b */ "c" */ g("a \" // b", r#"raw "x" y"#, b'"', '\'', "z") }
let p = crate::store::open::<u8>(super::super::text::x);
#[cfg(test)]
mod tests { use crate::ui; fn t() { "test only"; } }
fn after() {}
"####;
    let source = Source::read("cli/a.rs".to_owned(), text.to_owned());
    let literals: Vec<_> = source.literals.iter().map(|(.., text)| text.as_str()).collect();
    assert_eq!(literals, ["a \\\" // b", "raw \"x\" y", "\"", "\\'", "z"]);
    let comments: Vec<_> = source.comments.iter().map(|(line, _)| *line).collect();
    assert_eq!(comments, [1, 4]);
    let paths: Vec<_> = source.paths().iter().map(|path| path.join("::")).collect();
    assert_eq!(
        paths,
        [
            "crate::domain::Kind",
            "crate::domain::Value",
            "crate::journal",
            "std::fs",
            "crate::store::open",
            "super::super::text::x"
        ]
    );
    assert!(source.code.contains("fn after()") && !source.code.contains("mod tests"));
    assert_eq!((source.depth(), source.room()), (2, "cli"));
    assert_eq!(source.length(), 6);
}
