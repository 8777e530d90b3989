//! The system's printers: asked and given work through the commands or the library the system itself has.

#[cfg(windows)]
mod gdi;
#[cfg(not(windows))]
mod lp;

use super::Preview;
use crate::domain::Failure;

/// A printer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printer {
    /// Its name
    pub name: String,
    /// Whether the system prints on it where nothing is said
    pub usual: bool,
}

/// What is to be printed how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintJob {
    /// On which printer
    pub printer: String,
    /// How often
    pub copies: u32,
    /// Which pages, `1-3,5`; all where it is empty
    pub pages: String,
    /// What the work is called in the printer's list
    pub title: String,
}

/// Whoever knows printers.
pub trait Printers: Send + Sync {
    /// The printers there are.
    ///
    /// # Errors
    /// Where they cannot be asked for.
    fn list(&self) -> Result<Vec<Printer>, Failure>;

    /// Hands pages to a printer; answers what the printer calls the work.
    ///
    /// # Errors
    /// Where the printer does not take them.
    fn print(&self, pages: &Preview, job: &PrintJob) -> Result<String, Failure>;
}

/// The printers of this system.
pub fn printers() -> Box<dyn Printers> {
    #[cfg(windows)]
    let own = gdi::Gdi;
    #[cfg(not(windows))]
    let own = lp::Lp;
    Box::new(own)
}

/// Copies printed at once at most.
pub const MOST_COPIES: u32 = 99;

/// The pages of a document somebody typed, `1-3, 5`: in the printers' form, none where it is not understood or
/// names pages there are not.
pub fn typed_pages(typed: &str, count: usize) -> Option<String> {
    let compact: String = typed.chars().filter(|sign| !sign.is_whitespace()).collect();
    let compact = compact.replace('–', "-").replace(';', ",");
    let page = |text: &str| text.parse::<usize>().ok().filter(|page| (1..=count).contains(page));
    let range = |part: &str| match part.split_once('-') {
        None => Some(page(part)?.to_string()),
        Some((from, until)) => {
            let (from, until) = (page(from)?, page(until)?);
            (from <= until).then(|| format!("{from}-{until}"))
        }
    };
    match compact.as_str() {
        "" => Some(String::new()),
        text => text.split(',').map(range).collect::<Option<Vec<_>>>().map(|all| all.join(",")),
    }
}

/// The pages, from 0, that pages in the printers' form name; all of them where it is empty.
#[cfg_attr(not(windows), allow(dead_code))] // CUPS reads the form itself
fn chosen_pages(pages: &str, count: usize) -> Vec<usize> {
    let page = |text: &str| text.parse::<usize>().ok();
    let range = |part: &str| {
        let (from, until) = part.split_once('-').unwrap_or((part, part));
        Some(page(from)?.max(1)..=page(until)?.min(count))
    };
    match pages {
        "" => (0..count).collect(),
        pages => pages.split(',').filter_map(range).flatten().map(|page| page - 1).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::{chosen_pages, typed_pages};

    #[test]
    fn the_form_of_printers_names_pages() {
        assert_eq!(chosen_pages("", 3), [0, 1, 2]);
        assert_eq!(chosen_pages("1-3,5", 9), [0, 1, 2, 4]);
        assert_eq!(chosen_pages("2,1,2", 2), [1, 0, 1]);
        assert_eq!(chosen_pages("2-7", 3), [1, 2]);
        assert_eq!(chosen_pages("9", 3), Vec::<usize>::new());
    }

    #[test]
    fn pages_are_understood_as_people_type_them() {
        let check = |typed: &str, expected: Option<&str>| {
            assert_eq!(typed_pages(typed, 9).as_deref(), expected, "{typed}");
        };
        check("", Some(""));
        check(" 1 – 3; 5", Some("1-3,5"));
        check("9", Some("9"));
        check("10", None);
        check("0-2", None);
        check("3-1", None);
        check("1,,2", None);
        check("all", None);
    }
}
