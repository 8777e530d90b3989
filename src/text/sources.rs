//! The files of words, embedded.

use crate::domain::Lang;

/// The areas, one file of each in every language; each key begins with the area it is of.
pub const AREAS: [&str; 10] =
    ["common", "errors", "reasons", "verify", "warnings", "cli", "export", "print", "ui", "kinds"];

/// The texts of the files of one language, in the order of [`AREAS`].
pub fn sources(lang: Lang) -> [&'static str; AREAS.len()] {
    match lang {
        Lang::Pl => PL,
        Lang::En => EN,
        Lang::Ro => RO,
    }
}

macro_rules! files_of {
    ($lang:literal) => {
        [
            include_str!(concat!("../../assets/text/", $lang, "/common.ftl")),
            include_str!(concat!("../../assets/text/", $lang, "/errors.ftl")),
            include_str!(concat!("../../assets/text/", $lang, "/reasons.ftl")),
            include_str!(concat!("../../assets/text/", $lang, "/verify.ftl")),
            include_str!(concat!("../../assets/text/", $lang, "/warnings.ftl")),
            include_str!(concat!("../../assets/text/", $lang, "/cli.ftl")),
            include_str!(concat!("../../assets/text/", $lang, "/export.ftl")),
            include_str!(concat!("../../assets/text/", $lang, "/print.ftl")),
            include_str!(concat!("../../assets/text/", $lang, "/ui.ftl")),
            include_str!(concat!("../../assets/text/", $lang, "/kinds.ftl")),
        ]
    };
}

const PL: [&str; AREAS.len()] = files_of!("pl");
const EN: [&str; AREAS.len()] = files_of!("en");
const RO: [&str; AREAS.len()] = files_of!("ro");
