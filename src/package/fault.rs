//! Faults of the file system as failures a user can be told of.

use std::io::{Error, ErrorKind};
use std::path::Path;

use crate::domain::Failure;

/// What a fault of the file system means for a path of the export.
pub(super) fn io_failure(error: &Error, file: &Path) -> Failure {
    let key = match error.kind() {
        ErrorKind::NotFound => "error-no-file",
        ErrorKind::AlreadyExists | ErrorKind::NotADirectory => "error-file-exists",
        ErrorKind::DirectoryNotEmpty => "error-folder-not-empty",
        ErrorKind::PermissionDenied => "error-no-access",
        ErrorKind::ReadOnlyFilesystem => "error-read-only",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "error-disk-full",
        _ => "error-disk",
    };
    Failure::new(key).with("file", file.display().to_string()).because(error)
}

/// The folder is in use; nothing was written into it.
pub(super) fn not_empty(folder: &Path) -> Failure {
    Failure::new("error-folder-not-empty").with("file", folder.display().to_string())
}

/// A file is in the way; it stays as it was.
pub(super) fn exists(file: &Path) -> Failure {
    Failure::new("error-file-exists").with("file", file.display().to_string())
}

/// The user stopped the export.
pub(super) fn cancelled() -> Failure {
    Failure::new("error-cancelled")
}
