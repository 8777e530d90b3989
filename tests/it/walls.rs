//! The walls between the rooms of `src`, and the manners inside them.

use crate::source::{Source, sources};

/// Each room, and the rooms it may import.
const ROOMS: &[(&str, &[&str])] = &[
    ("", &["cli", "ui"]),
    ("archive", &[]),
    ("domain", &[]),
    ("journal", &["domain"]),
    ("text", &["domain"]),
    ("mail", &["domain", "archive"]),
    ("document", &["domain", "archive"]),
    ("print", &["domain", "text"]),
    ("workbook", &["archive"]),
    ("exchange", &["domain", "workbook"]),
    ("package", &["domain", "journal", "workbook"]),
    ("store", &["domain", "journal"]),
    (
        "session",
        &[
            "domain", "journal", "text", "archive", "mail", "document", "print", "package",
            "exchange", "workbook", "store",
        ],
    ),
    ("cli", &["domain", "text", "session"]),
    ("ui", &["domain", "text", "session"]),
];

/// Crates that one room alone may name.
const ALONE: &[(&str, &[&str])] = &[
    ("journal", &["sha2", "ed25519_dalek", "serde_json_canonicalizer"]),
    ("text", &["fluent_bundle", "unic_langid", "sys_locale"]),
    ("mail", &["mailparse", "encoding_rs", "chardetng", "html2text", "html5ever", "aho_corasick"]),
    ("print", &["typst", "typst_pdf", "typst_layout", "typst_render"]),
    ("document", &["hayro", "quick_xml", "infer", "image", "tiff"]),
    ("workbook", &["calamine", "rust_xlsxwriter"]),
    ("exchange", &["csv", "roxmltree"]),
    ("package", &["zip"]),
    ("store", &["rusqlite"]),
    ("session", &["getrandom", "notify", "walkdir"]),
    ("cli", &["clap"]),
    ("ui", &["egui", "eframe", "rfd", "arboard"]),
];

/// Rooms that take no look at files, the clock or the machine.
const PURE: &[&str] =
    &["archive", "domain", "journal", "text", "mail", "document", "print", "workbook", "exchange"];

/// What a pure room may not name.
const OUTSIDE: &[&[&str]] = &[
    &["std", "fs"],
    &["std", "net"],
    &["std", "env"],
    &["std", "process"],
    &["SystemTime"],
    &["Instant"],
    &["Local"],
    &["Utc", "now"],
];

/// Files of pure rooms that may, and why.
const LOOKS_OUTSIDE: &[(&str, &str)] = &[("text/system.rs", "asks for the system's language")];

/// What may not stand in code that a user runs.
const PANICS: &[&str] =
    &[".unwrap()", ".expect(\"", "panic!(", "todo!(", "unimplemented!(", "unreachable!("];

/// Where one may, and why no input can reach it.
const NEVER_REACHED: &[(&str, &str)] = &[
    // The few paths of templates and the fonts are part of the program.
    ("print/paper.rs", ".expect(\"the few names are fixed and valid\")"),
    ("print/paper.rs", ".expect(\"the fonts are embedded\")"),
];

/// Longest file, without its tests.
const LINES: usize = 400;

/// Finds every fault before it fails, so that one run names them all.
fn hold(faults: Vec<String>) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// The room a path leads to; none where it stays inside or leads out of the crate.
fn leads_to<'a>(source: &Source, path: &'a [String]) -> Option<&'a str> {
    let ups = path.iter().take_while(|name| *name == "super").count();
    let room = match path.first().map(String::as_str) {
        Some("crate" | "kronika") => path.get(1),
        Some("super") if ups >= source.depth() => path.get(ups),
        _ => None,
    }?;
    let known = ROOMS.iter().any(|(name, _)| *name == room);
    (known && *room != source.room()).then_some(room)
}

#[test]
fn rooms_import_only_what_they_may() {
    let mut faults = Vec::new();
    for source in sources() {
        let Some((room, may)) = ROOMS.iter().find(|(name, _)| *name == source.room()) else {
            faults.push(format!("{}: {} is not in the table of rooms", source.name, source.room()));
            continue;
        };
        for path in source.paths() {
            if let Some(other) = leads_to(&source, &path).filter(|other| !may.contains(other)) {
                faults.push(format!("{}: {room} may not import {other}", source.name));
            }
        }
    }
    hold(faults);
}

#[test]
fn a_crate_of_one_room_is_named_there_alone() {
    let mut faults = Vec::new();
    for source in sources() {
        let elsewhere = ALONE.iter().filter(|(room, _)| *room != source.room());
        let others: Vec<&str> = elsewhere.flat_map(|(_, names)| *names).copied().collect();
        for path in source.paths() {
            let first = path.first().map(String::as_str).unwrap_or_default();
            if others.contains(&first) {
                faults.push(format!("{}: {first} is not for {}", source.name, source.room()));
            }
        }
    }
    hold(faults);
}

#[test]
fn pure_rooms_look_at_nothing_outside() {
    let mut faults = Vec::new();
    let is_pure = |source: &Source| {
        PURE.contains(&source.room()) && !LOOKS_OUTSIDE.iter().any(|(name, _)| *name == source.name)
    };
    for source in sources().into_iter().filter(is_pure) {
        for path in source.paths() {
            let names: Vec<&str> = path.iter().map(String::as_str).collect();
            let met = OUTSIDE
                .iter()
                .find(|outside| names.windows(outside.len()).any(|window| window == **outside));
            if let Some(outside) = met {
                faults.push(format!("{}: names {}", source.name, outside.join("::")));
            }
        }
    }
    hold(faults);
}

#[test]
fn every_file_says_what_it_is_about() {
    let silent = sources().into_iter().filter(|source| !source.text.starts_with("//! "));
    hold(silent.map(|source| format!("{}: begins without //!", source.name)).collect());
}

#[test]
fn no_file_grows_too_long() {
    let long = sources().into_iter().filter(|source| source.length() > LINES);
    hold(long.map(|source| format!("{}: {} lines", source.name, source.length())).collect());
}

#[test]
fn nothing_panics_outside_tests() {
    let mut faults = Vec::new();
    for source in sources() {
        for (number, line) in source.code.lines().enumerate() {
            let said = source.text.lines().nth(number).unwrap_or_default();
            let allowed = NEVER_REACHED
                .iter()
                .any(|(name, piece)| *name == source.name && said.contains(piece));
            if PANICS.iter().any(|panics| line.contains(panics)) && !allowed {
                faults.push(format!("{}:{}: {}", source.name, number + 1, said.trim()));
            }
        }
    }
    hold(faults);
}

#[test]
fn no_file_speaks_of_a_tracker_or_a_machine() {
    let mut faults = Vec::new();
    for source in sources() {
        let comments = source.comments.iter().map(|(line, text)| (line, text, true));
        let literals = source.literals.iter().map(|(line, _, text)| (line, text, false));
        for (line, text, is_comment) in comments.chain(literals) {
            let path = ["/home/", "/root/", "/work/", "/Users/", ":\\Users\\", ":\\\\Users\\\\"]
                .iter()
                .any(|path| text.contains(path));
            if path || (is_comment && names_an_issue(text)) {
                faults.push(format!("{}:{line}: {}", source.name, text.trim()));
            }
        }
    }
    hold(faults);
}

/// `#12`, `issue 12`, `GH-12`
fn names_an_issue(text: &str) -> bool {
    let small = text.to_lowercase();
    ["#", "issue ", "gh-", "todo", "fixme"].iter().any(|mark| {
        small.match_indices(mark).any(|(at, _)| {
            let after = &small[at + mark.len()..];
            after.starts_with(|c: char| c.is_ascii_digit()) || matches!(*mark, "todo" | "fixme")
        })
    })
}

/// Literals of `cli` and `ui` that look like words for a user and are none, and why.
const NOT_SHOWN: &[(&str, &str)] = &[];

/// Whether a literal reads like something said to a user: two words, or one with a capital.
fn reads_like_words(text: &str) -> bool {
    // What stands in braces is a place for a value, as is %Y; \n and its like are no letters.
    let mut plain = String::new();
    let mut depth = 0_u32;
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' | '%' => {
                letters.next();
                plain.push(' ');
            }
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.push(letter),
            _ => {}
        }
    }
    let is_word = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() >= 2;
    let words: Vec<&str> = plain.split_whitespace().filter(is_word).collect();
    let capital = words.first().is_some_and(|word| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.any(char::is_lowercase)
    });
    words.len() >= 2 || capital || plain.chars().any(|c| c.is_alphabetic() && !c.is_ascii())
}

#[test]
fn words_for_a_user_stand_only_among_the_words() {
    let mut faults = Vec::new();
    for source in sources().into_iter().filter(|one| matches!(one.room(), "cli" | "ui" | "")) {
        for (line, before, text) in &source.literals {
            let known = NOT_SHOWN.iter().any(|(name, said)| *name == source.name && said == text);
            let for_rust = before.starts_with("#[") || before.ends_with("b\"");
            // Commands are the same in every language.
            let is_command = text.starts_with("kronika ");
            if reads_like_words(text) && !known && !for_rust && !is_command {
                faults.push(format!("{}:{line}: {text:?}", source.name));
            }
        }
    }
    hold(faults);
}

#[test]
fn words_are_told_from_names() {
    let check = |text: &str, expected: bool| assert_eq!(reads_like_words(text), expected, "{text}");
    check("Add client", true);
    check("open file", true);
    check("Open", true);
    check("łąka", true);
    check("ui-open-file", false);
    check("mail_list", false);
    check("{name}: {value}\\n", false);
    check("  ", false);
    check("%Y-%m-%d %H:%M", false);
    check("NAME", false);
    check("FILE", false);
    check("\\nabc", false);
}

#[test]
fn exceptions_are_still_needed() {
    let all = sources();
    let text_of = |name: &str| all.iter().find(|one| one.name == name).map(|one| one.text.as_str());
    let mut faults = Vec::new();
    for (name, piece) in NEVER_REACHED.iter().chain(NOT_SHOWN) {
        if !text_of(name).is_some_and(|text| text.contains(piece)) {
            faults.push(format!("{name} no longer says {piece}"));
        }
    }
    for (name, why) in LOOKS_OUTSIDE {
        if text_of(name).is_none() {
            faults.push(format!("{name} is gone ({why})"));
        }
    }
    hold(faults);
}
