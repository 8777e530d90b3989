//! The export as a folder of pages: one PDF for each item, indexes and manifest.

use std::path::Path;

use super::name::SafeNames;
use super::run::Run;
use super::stage::Stage;
use super::{Given, Row, Written};
use crate::domain::Failure;

/// Writes one file of pages for each item into a folder, which appears whole or not at all. `make` is
/// given the item's row.
///
/// # Errors
/// Those of `make`, else as [`super::export`].
pub fn pages(
    to: &Path,
    given: &Given<'_>,
    make: &mut dyn FnMut(&Row<'_>) -> Result<Made, Failure>,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Written, Failure> {
    let stage = Stage::open(to)?;
    let mut names = SafeNames::default();
    let mut run = Run::new(&stage, given, progress);
    let rows = run.each(&mut |run, mut row| {
        let made = make(&row)?;
        let labels = run.given.labels;
        let words = row.subject(labels).to_owned();
        let name = names.of(&labels.minute(row.item.at), &words, ".pdf");
        run.put(&name, &made.bytes)?;
        row.file = Some(name);
        row.damaged = made.damaged;
        if made.damaged {
            run.written.damaged.push(row.item.id);
        }
        run.written.count(row.item.kind);
        Ok(row)
    })?;
    let written = run.finish(&rows)?;
    stage.finish()?;
    Ok(written)
}

/// One item as pages.
pub struct Made {
    /// The file
    pub bytes: Vec<u8>,
    /// The original inside it does not have the recorded hash
    pub damaged: bool,
}
