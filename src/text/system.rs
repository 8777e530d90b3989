//! The language the system speaks to its user.

use crate::domain::Lang;

/// The first of the user's preferred languages that is one of ours, else English.
pub fn system_lang() -> Lang {
    preferred(sys_locale::get_locales())
}

/// The first tag that is one of ours; the portable locale `C` is English and ends the search.
fn preferred(tags: impl Iterator<Item = String>) -> Lang {
    tags.into_iter().find_map(|tag| known(&tag)).unwrap_or_default()
}

fn known(tag: &str) -> Option<Lang> {
    let portable = tag == "C" || tag == "POSIX" || tag.starts_with("C.") || tag.starts_with("C-");
    if portable { Some(Lang::En) } else { Lang::from_tag(tag) }
}

#[cfg(test)]
mod tests {
    use super::preferred;
    use crate::domain::Lang;

    #[test]
    fn the_first_language_of_ours_is_taken() {
        let check = |tags: &[&str], expected: Lang| {
            assert_eq!(preferred(tags.iter().map(|tag| (*tag).to_string())), expected, "{tags:?}");
        };
        check(&["pl-PL"], Lang::Pl);
        check(&["ro_RO.UTF-8", "en-US"], Lang::Ro);
        check(&["de-DE", "pl"], Lang::Pl);
        check(&["de-DE"], Lang::En);
        check(&["C", "pl-PL"], Lang::En);
        check(&["C.UTF-8", "pl-PL"], Lang::En);
        check(&[], Lang::En);
    }
}
