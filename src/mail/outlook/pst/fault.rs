//! Why a store, or something in it, cannot be read.

use std::fmt;
use std::io;

/// Why something cannot be read.
#[derive(Debug)]
pub enum Fault {
    /// No store at all.
    NotAStore,
    /// The copy an account keeps of what lies on its server (`.ost`); another form, which is not opened.
    Offline,
    /// A version nobody knows.
    Version(u16),
    /// Something in it is not as it must be: what, in the standard's words.
    Damaged(&'static str),
    /// More bytes than one message may have.
    TooLarge,
    /// Its bytes cannot be had.
    Io(io::Error),
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::NotAStore => out.write_str("not a store"),
            Fault::Offline => out.write_str("an offline store"),
            Fault::Version(version) => write!(out, "version {version}"),
            Fault::Damaged(what) => write!(out, "damaged {what}"),
            Fault::TooLarge => out.write_str("too large"),
            Fault::Io(error) => error.fmt(out),
        }
    }
}

impl std::error::Error for Fault {}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::UnexpectedEof => Fault::Damaged("end"),
            _ => Fault::Io(error),
        }
    }
}
