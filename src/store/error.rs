//! SQLite's faults as failures a user can be told of.

use std::path::Path;

use rusqlite::{Error, ErrorCode};

use crate::domain::Failure;

/// What a fault of the database means for the file.
pub(super) fn failure(error: &Error, file: &Path) -> Failure {
    let key = match error.sqlite_error_code() {
        _ if matches!(error, rusqlite::Error::FromSqlConversionFailure(..)) => "error-derived",
        Some(ErrorCode::DiskFull) => "error-disk-full",
        Some(ErrorCode::NotADatabase) => "error-not-a-journal",
        Some(ErrorCode::DatabaseCorrupt) => "error-damaged-journal",
        Some(ErrorCode::ReadOnly) => "error-read-only",
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => "error-busy",
        Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => "error-no-access",
        Some(ErrorCode::SystemIoFailure) => "error-disk",
        _ => "error-internal",
    };
    let failure = Failure::new(key).with("file", file.display().to_string()).because(error);
    if key == "error-busy" { failure.with("holder", "") } else { failure }
}

/// What a fault of the file system means for a path.
pub fn io_failure(error: &std::io::Error, file: &Path) -> Failure {
    use std::io::ErrorKind;
    let key = match error.kind() {
        ErrorKind::NotFound => "error-no-file",
        ErrorKind::AlreadyExists => "error-file-exists",
        ErrorKind::PermissionDenied => "error-no-access",
        ErrorKind::ReadOnlyFilesystem => "error-read-only",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "error-disk-full",
        _ => "error-disk",
    };
    Failure::new(key).with("file", file.display().to_string()).because(error)
}
