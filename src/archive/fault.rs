//! Why an archive or one of its entries cannot be read.

use std::io;

/// Why an archive or one of its entries cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Cut off, or its bytes do not agree with what is declared of them.
    #[error("damaged")]
    Damaged,
    /// Encrypted: nobody reads it without its password.
    #[error("encrypted")]
    Encrypted,
    /// Packed in a way other than stored and deflate.
    #[error("packed by method {0}")]
    Method(u16),
    /// One of several files that belong together.
    #[error("split over several files")]
    Split,
}

impl Fault {
    /// The fault inside an error of reading; none where the disk is to blame.
    pub fn of(error: &io::Error) -> Option<Fault> {
        error.get_ref().and_then(|inner| inner.downcast_ref::<Fault>()).copied()
    }
}

impl From<Fault> for io::Error {
    fn from(fault: Fault) -> io::Error {
        io::Error::new(io::ErrorKind::InvalidData, fault)
    }
}

/// Bytes that end too early are damage of the archive; every other error is the reader's own.
pub(super) fn cut_off(error: io::Error) -> io::Error {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => Fault::Damaged.into(),
        _ => error,
    }
}
