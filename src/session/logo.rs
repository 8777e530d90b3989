//! The team's mark for printed pages: taken once from a picture, checked, and kept as a plain PNG.

use std::path::{Path, PathBuf};

use super::Settings;
use super::home::config_folder;
use super::saving::save_over;
use crate::document::{self, NoLogo};
use crate::domain::Failure;
use crate::print::Logo;
use crate::store::io_failure;

/// Largest file that is taken.
const MOST: u64 = 2 << 20;

impl Settings {
    /// The team's mark, where one was taken and can be read.
    pub fn logo(&self) -> Option<Logo> {
        let png = std::fs::read(file()?).ok()?;
        let (png, size) = document::logo(&png).ok()?;
        Some(Logo { png, size })
    }

    /// Takes a small PNG or JPEG as the team's mark.
    ///
    /// # Errors
    /// A failure that says why the picture is refused.
    pub fn take_logo(path: &Path) -> Result<(), Failure> {
        let told = |error: &std::io::Error| io_failure(error, path);
        let refused = |key| Failure::new(key).with("file", path.display().to_string());
        let size = std::fs::metadata(path).map_err(|error| told(&error))?.len();
        if size > MOST {
            return Err(refused("error-logo-large"));
        }
        let bytes = std::fs::read(path).map_err(|error| told(&error))?;
        let (png, _) = document::logo(&bytes).map_err(|no| {
            refused(match no {
                NoLogo::Type => "error-logo-type",
                NoLogo::Large => "error-logo-large",
                NoLogo::Damaged => "error-logo-damaged",
            })
        })?;
        let to = file().ok_or_else(|| Failure::new("error-no-home"))?;
        let folder = to.parent().unwrap_or(&to);
        std::fs::create_dir_all(folder).map_err(|error| io_failure(&error, folder))?;
        save_over(&to, &png)
    }

    /// Prints without a mark from now on.
    ///
    /// # Errors
    /// Where the user's folder refuses it.
    pub fn drop_logo() -> Result<(), Failure> {
        let Some(path) = file() else { return Ok(()) };
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                Err(io_failure(&error, &path))
            }
            _ => Ok(()),
        }
    }
}

fn file() -> Option<PathBuf> {
    config_folder().map(|folder| folder.join("logo.png"))
}
