//! Where an item's bytes come from: the disk, memory, or the inside of an archive.

use std::fs::File;
use std::io::{self, BufReader, Cursor, Read, Seek};
use std::path::{Path, PathBuf};

use super::staged::Content;
use crate::archive::{Archive, Entry};

/// Unpacked archives larger than this lie in a passing file while they are looked into.
const IN_MEMORY: u64 = 8 << 20;

/// Something that can be read and sought in.
pub(super) trait Seekable: Read + Seek {}
impl<T: Read + Seek> Seekable for T {}

/// An archive wherever it lies.
pub(super) type AnyArchive = Archive<Box<dyn Seekable>>;

/// Where an item's bytes come from. They can be read more than once.
pub(super) trait Origin {
    /// The bytes from their beginning.
    fn open(&mut self) -> io::Result<Box<dyn Read + '_>>;

    /// The bytes to be sought in.
    fn seekable(&mut self) -> io::Result<Box<dyn Seekable>>;

    /// The file they are, where they are one by themselves.
    fn path(&self) -> Option<&Path> {
        None
    }

    /// The first bytes, as many as there are.
    fn beginning(&mut self, count: u64) -> io::Result<Vec<u8>> {
        let mut begins = Vec::new();
        self.open()?.take(count).read_to_end(&mut begins)?;
        Ok(begins)
    }

    /// All bytes in memory.
    fn whole(&mut self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.open()?.read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}

/// A file on disk.
pub(super) struct OnDisk<'a>(pub &'a Path);

impl Origin for OnDisk<'_> {
    fn open(&mut self) -> io::Result<Box<dyn Read + '_>> {
        Ok(Box::new(File::open(self.0)?))
    }

    fn seekable(&mut self) -> io::Result<Box<dyn Seekable>> {
        Ok(Box::new(BufReader::new(File::open(self.0)?)))
    }

    fn path(&self) -> Option<&Path> {
        Some(self.0)
    }
}

/// Bytes at hand.
pub(super) struct InMemory<'a>(pub &'a [u8]);

impl Origin for InMemory<'_> {
    fn open(&mut self) -> io::Result<Box<dyn Read + '_>> {
        Ok(Box::new(self.0))
    }

    fn seekable(&mut self) -> io::Result<Box<dyn Seekable>> {
        Ok(Box::new(Cursor::new(self.0.to_vec())))
    }
}

/// An entry of an archive.
pub(super) struct Inside<'a> {
    /// The archive
    pub archive: &'a mut AnyArchive,
    /// The entry
    pub entry: &'a Entry,
}

impl Origin for Inside<'_> {
    fn open(&mut self) -> io::Result<Box<dyn Read + '_>> {
        Ok(Box::new(self.archive.bytes(self.entry)?))
    }

    fn seekable(&mut self) -> io::Result<Box<dyn Seekable>> {
        if self.entry.size <= IN_MEMORY {
            return Ok(Box::new(Cursor::new(self.whole()?)));
        }
        let mut passing = tempfile::tempfile()?;
        io::copy(&mut self.open()?, &mut passing)?;
        passing.rewind()?;
        Ok(Box::new(BufReader::new(passing)))
    }
}

/// Bytes too large for memory, read once while `see` looks at them: left where they are where that is
/// a file, else put into a passing one.
pub(super) fn kept_outside(
    origin: &mut dyn Origin,
    see: &mut dyn FnMut(&[u8]),
) -> io::Result<Content> {
    let path = origin.path().map(PathBuf::from);
    let mut passing = if path.is_none() { Some(tempfile::tempfile()?) } else { None };
    let mut reader = origin.open()?;
    let mut buffer = vec![0; 1 << 20];
    loop {
        let read = match reader.read(&mut buffer) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            read => read?,
        };
        let Some(bytes) = buffer.get(..read).filter(|bytes| !bytes.is_empty()) else { break };
        see(bytes);
        if let Some(file) = &mut passing {
            io::Write::write_all(file, bytes)?;
        }
    }
    Ok(match (path, passing) {
        (Some(path), _) => Content::File(path),
        (None, Some(file)) => Content::Passing(file),
        (None, None) => Content::None,
    })
}
