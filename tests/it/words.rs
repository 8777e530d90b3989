//! The words: complete in every language, alike in shape, with plural forms, and used by the code.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use kronika::domain::{
    FactName, Kind, Lang, MeetingState, OutcomeKind, Presence, RuleKind, TaskState,
};
use kronika::domain::{Side, SnapshotState, TaskStatus, Verb};
use kronika::text::{AREAS, Words, sources};

/// What two languages must have in common of one message: the values each part speaks of,
/// by the name of the part; the message itself is the part with no name.
type Shape = BTreeMap<String, BTreeSet<String>>;

#[test]
fn every_file_of_words_can_be_read() {
    for (lang, area, source) in files() {
        if let Err((_, errors)) = FluentResource::try_new(source.to_owned()) {
            panic!("{lang:?}/{area}: {errors:?}");
        }
    }
}

#[test]
fn keys_begin_with_their_area_and_are_not_doubled() {
    for (lang, area, source) in files() {
        // Errors, reasons, warnings and kinds: each key names one of them.
        let one = if area.starts_with("ui") { area } else { area.trim_end_matches('s') };
        let prefix = format!("{one}-");
        let mut seen = BTreeSet::new();
        for (key, _) in shapes(source) {
            assert!(
                key.starts_with(&prefix),
                "{lang:?}/{area}: {key} does not begin with {prefix}"
            );
            assert!(seen.insert(key.clone()), "{lang:?}/{area}: {key} is there twice");
        }
    }
}

#[test]
fn every_language_says_the_same_things() {
    let english: BTreeMap<String, Shape> = all_shapes(Lang::En);
    for lang in [Lang::Pl, Lang::Ro] {
        let other = all_shapes(lang);
        let missing: Vec<_> = english.keys().filter(|key| !other.contains_key(*key)).collect();
        let extra: Vec<_> = other.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(missing.is_empty(), "{lang:?} lacks {missing:?}");
        assert!(extra.is_empty(), "English lacks {extra:?}, which {lang:?} has");
        for (key, shape) in &english {
            assert_eq!(shape, &other[key], "{key} in English and in {lang:?}");
        }
    }
}

#[test]
fn every_error_says_what_it_means_and_what_to_do() {
    for (key, shape) in all_shapes(Lang::En).iter().filter(|(key, _)| key.starts_with("error-")) {
        for part in ["", "meaning", "advice"] {
            assert!(shape.contains_key(part), "{key} has no {part}");
        }
    }
}

#[test]
fn wording_keeps_its_style() {
    for (lang, area, source) in files() {
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            let words = line.split_once('=').map_or(line, |(_, words)| words).trim();
            assert!(!words.contains('!'), "{lang:?}/{area}: exclamation mark in {line}");
            assert!(!words.ends_with(':'), "{lang:?}/{area}: colon at the end of {line}");
            assert!(!words.contains("..."), "{lang:?}/{area}: three dots for … in {line}");
            let sentence =
                words.ends_with('.') && !SHORTENED.iter().any(|end| words.ends_with(end));
            assert!(!sentence, "{lang:?}/{area}: full stop at the end of {line}");
        }
    }
}

/// Words that are shortened, so that their full stop is no end of a sentence.
const SHORTENED: [&str; 4] = ["rob.", "lucr.", "No.", "Nr."];

#[test]
fn romanian_letters_have_commas_not_cedillas() {
    for source in sources(Lang::Ro) {
        let wrong: Vec<_> =
            source.lines().filter(|line| line.contains(['ş', 'ţ', 'Ş', 'Ţ'])).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}

#[test]
fn plural_forms_are_right() {
    let check = |lang: Lang, number: i64, expected: &str| {
        let said = Words::new(lang).say_with("common-entries", &[("count", number.into())]);
        assert_eq!(said.replace('\u{a0}', " "), expected);
    };
    check(Lang::Pl, 0, "0 wpisów");
    check(Lang::Pl, 1, "1 wpis");
    check(Lang::Pl, 2, "2 wpisy");
    check(Lang::Pl, 5, "5 wpisów");
    check(Lang::Pl, 12, "12 wpisów");
    check(Lang::Pl, 22, "22 wpisy");
    check(Lang::Pl, 12_480, "12 480 wpisów");
    check(Lang::En, 1, "1 entry");
    check(Lang::En, 4812, "4,812 entries");
    check(Lang::Ro, 1, "1 înregistrare");
    check(Lang::Ro, 2, "2 înregistrări");
    check(Lang::Ro, 19, "19 înregistrări");
    check(Lang::Ro, 20, "20 de înregistrări");
    check(Lang::Ro, 4812, "4.812 de înregistrări");
}

#[test]
fn every_choice_has_words() {
    let groups: [(&str, &[&str]); 9] = [
        ("common-side-", Side::WORDS),
        ("common-presence-", Presence::WORDS),
        ("common-outcome-", OutcomeKind::WORDS),
        ("common-rule-", RuleKind::WORDS),
        ("common-status-", TaskStatus::WORDS),
        ("common-meeting-", MeetingState::WORDS),
        ("common-snapshot-", SnapshotState::WORDS),
        ("common-act-", Verb::WORDS),
        ("kind-", Kind::WORDS),
    ];
    let facts: Vec<&str> = FactName::ALL.iter().map(|name| name.as_str()).collect();
    let states: Vec<&str> = TaskState::ALL.iter().map(|state| state.as_str()).collect();
    let more = [("common-fact-", facts.as_slice()), ("common-task-state-", states.as_slice())];
    for (prefix, words) in groups.into_iter().chain(more) {
        for word in words {
            let key = format!("{prefix}{word}");
            assert!(Words::new(Lang::En).has(&key), "{key}");
        }
    }
}

#[test]
fn the_code_asks_only_for_words_there_are() {
    let keys = all_shapes(Lang::En);
    let known = |key: &str| {
        let (id, part) = key.split_once('.').unwrap_or((key, ""));
        keys.get(id).is_some_and(|shape| shape.contains_key(part))
    };
    let code = code();
    let asked = code.iter().flat_map(|(file, text)| key_literals(text).map(move |key| (file, key)));
    let unknown: Vec<_> =
        asked.filter(|(_, key)| !known(key) && beginning(key, &keys).is_none()).collect();
    assert!(unknown.is_empty(), "no words for {unknown:#?}");
}

#[test]
fn every_word_is_asked_for_somewhere() {
    let code = code();
    let asked: BTreeSet<&str> = code.iter().flat_map(|(_, text)| key_literals(text)).collect();
    let keys = all_shapes(Lang::En);
    let built: Vec<&str> = asked.iter().filter_map(|key| beginning(key, &keys)).collect();
    let unasked: Vec<_> = keys
        .keys()
        .filter(|key| !LAID_DOWN_WHOLE.iter().any(|start| key.starts_with(start)))
        .filter(|key| !built.iter().any(|start| key.starts_with(start)))
        .filter(|key| !asked.iter().any(|asked| asked.split('.').next() == Some(key.as_str())))
        .collect();
    assert!(unasked.is_empty(), "nobody asks for {unasked:#?}");
}

/// Words of the shared vocabulary and of failures: complete, whichever of them the code builds today.
const LAID_DOWN_WHOLE: [&str; 3] = ["common-", "kind-", "error-"];

/// Keys the words' own tests ask for because there are none.
const NOT_THERE: [&str; 2] = ["common-nothing-like-it", "common-yes.nothing"];

/// Literals in the code that look like keys: an area, a dash and more.
fn key_literals(code: &str) -> impl Iterator<Item = &str> {
    let literals = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    // Single quotes too: a key may stand inside a statement of SQL.
    let literals = literals.flat_map(|line| line.split(['"', '\'']));
    literals.filter(|text| {
        let area = text.split_once('-').map(|(area, _)| area);
        let areas = AREAS.map(|area| area.trim_end_matches('s'));
        let plain = text.chars().all(|c| c.is_ascii_alphanumeric() || "-.{}_".contains(c));
        // The names of the areas stand where the files are named.
        let named = AREAS.contains(text);
        plain
            && !named
            && area.is_some_and(|area| areas.contains(&area))
            && !NOT_THERE.contains(text)
    })
}

/// The beginning of keys that are built when the program runs: `kind-{}`, `common-side-`, or an
/// area of columns such as `print-head`.
fn beginning<'a>(key: &'a str, keys: &BTreeMap<String, Shape>) -> Option<&'a str> {
    let start = key.split_once('{').map_or(key, |(start, _)| start);
    let longer =
        |known: &String| known.strip_prefix(start).is_some_and(|rest| rest.starts_with('-'));
    let built = start != key || key.ends_with('-') || !keys.contains_key(key);
    (built && (start.ends_with('-') || keys.keys().any(longer))).then_some(start)
}

fn files() -> impl Iterator<Item = (Lang, &'static str, &'static str)> {
    let of =
        |lang| AREAS.into_iter().zip(sources(lang)).map(move |(area, text)| (lang, area, text));
    Lang::ALL.into_iter().flat_map(of)
}

fn all_shapes(lang: Lang) -> BTreeMap<String, Shape> {
    sources(lang).into_iter().flat_map(shapes).collect()
}

/// The key and the shape of every message of a file.
fn shapes(source: &str) -> Vec<(String, Shape)> {
    let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(rest, _)| rest);
    let messages = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    });
    messages
        .map(|message| {
            let own = message.value.iter().map(|value| (String::new(), values_of(value)));
            let parts = message.attributes.iter();
            let parts = parts.map(|part| (part.id.name.to_owned(), values_of(&part.value)));
            (message.id.name.to_owned(), own.chain(parts).collect())
        })
        .collect()
}

/// The names of the values a pattern speaks of.
fn values_of(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    gather(pattern, &mut names);
    names
}

fn gather(pattern: &Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => note(inline, names),
            Expression::Select { selector, variants } => {
                note(selector, names);
                variants.iter().for_each(|variant| gather(&variant.value, names));
            }
        }
    }
}

fn note(inline: &InlineExpression<&str>, names: &mut BTreeSet<String>) {
    if let InlineExpression::VariableReference { id } = inline {
        names.insert(id.name.to_owned());
    }
}

/// Every file of the program's code with its text.
fn code() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of code").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push((path.clone(), fs::read_to_string(&path).expect("a file of code")));
            }
        }
    }
    found
}
