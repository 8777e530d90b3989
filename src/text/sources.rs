//! The files of words, embedded.

use crate::domain::Lang;

/// Names the areas once, and embeds the file of each in every language.
macro_rules! areas {
    ($($area:literal,)*) => {
        /// The areas, one file of each in every language; each key begins with the area it is of.
        pub const AREAS: [&str; [$($area),*].len()] = [$($area),*];

        const PL: [&str; AREAS.len()] =
            [$(include_str!(concat!("../../assets/text/pl/", $area, ".ftl"))),*];
        const EN: [&str; AREAS.len()] =
            [$(include_str!(concat!("../../assets/text/en/", $area, ".ftl"))),*];
        const RO: [&str; AREAS.len()] =
            [$(include_str!(concat!("../../assets/text/ro/", $area, ".ftl"))),*];
    };
}

areas! {
    "common",
    "errors",
    "reasons",
    "verify",
    "warnings",
    "cli",
    "export",
    "print",
    "kinds",
    "ui",
    "ui-forms",
    "ui-notes",
    "ui-timeline",
    "ui-meetings",
    "ui-register",
    "ui-rules",
    "ui-decisions",
    "ui-people",
    "ui-schedule",
    "ui-today",
    "ui-overview",
    "ui-record",
    "ui-paper",
    "ui-answers",
    "ui-page",
    "ui-files",
    "ui-mail",
    "ui-history",
}

/// The texts of the files of one language, in the order of [`AREAS`].
pub fn sources(lang: Lang) -> [&'static str; AREAS.len()] {
    match lang {
        Lang::Pl => PL,
        Lang::En => EN,
        Lang::Ro => RO,
    }
}
