//! Blobs: originals, byte for byte, under the SHA-256 of their content, in chunks.

use std::io::{Read, Write as _};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use rusqlite::{Connection, OptionalExtension};

use crate::journal::{Hash, Hasher};

/// Bytes of content in one chunk, the last one apart.
pub const CHUNK: usize = 1 << 20;

/// How the bytes of a chunk are kept.
const PLAIN: i64 = 0;
/// Raw DEFLATE, RFC 1951.
const DEFLATED: i64 = 1;

/// Content smaller than this is kept as it is: a check of everything stays as fast as hashing, and
/// a short message has little to save.
const WORTH_DEFLATING: usize = 64 * 1024;

/// Whether a blob is held.
pub(super) fn is_held(conn: &Connection, hash: &Hash) -> rusqlite::Result<bool> {
    let mut known = conn.prepare_cached("SELECT 1 FROM blobs WHERE hash = ?1")?;
    known.exists([hash.to_string()])
}

/// Keeps what a reader gives, of this size and hash as measured before. Answers false where the
/// reader gave something else this time: then nothing may be committed.
pub(super) fn put(
    conn: &Connection,
    hash: &Hash,
    size: u64,
    reader: &mut dyn Read,
) -> Result<bool, PutError> {
    let chunks = size.div_ceil(CHUNK as u64);
    conn.prepare_cached("INSERT INTO blobs(hash, size, chunks) VALUES (?1, ?2, ?3)")?.execute((
        hash.to_string(),
        size as i64,
        chunks as i64,
    ))?;
    let blob = conn.last_insert_rowid();
    let mut insert = conn.prepare_cached(
        "INSERT INTO blob_chunks(blob, place, packing, bytes) VALUES (?1, ?2, ?3, ?4)",
    )?;
    let mut hasher = Hasher::default();
    let mut buffer = Vec::with_capacity(CHUNK.min(size as usize + 1));
    for place in 0..chunks {
        buffer.clear();
        reader.take(CHUNK as u64).read_to_end(&mut buffer)?;
        hasher.update(&buffer);
        let (packing, bytes) = packed(&buffer);
        insert.execute((blob, place as i64, packing, bytes.as_deref().unwrap_or(&buffer)))?;
    }
    let ended = reader.read(&mut [0])? == 0;
    Ok(ended && hasher.finish() == *hash)
}

/// Why a blob could not be kept.
#[derive(Debug, thiserror::Error)]
pub(super) enum PutError {
    /// The database refused.
    #[error(transparent)]
    Db(#[from] rusqlite::Error),
    /// What was to be kept could not be read.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

fn packed(chunk: &[u8]) -> (i64, Option<Vec<u8>>) {
    if chunk.len() < WORTH_DEFLATING {
        return (PLAIN, None);
    }
    let mut encoder = DeflateEncoder::new(Vec::with_capacity(chunk.len() / 2), Compression::fast());
    let deflated = encoder.write_all(chunk).and_then(|()| encoder.finish());
    match deflated {
        // It pays where at least half is saved; pictures and archives save nothing.
        Ok(bytes) if bytes.len() <= chunk.len() / 2 => (DEFLATED, Some(bytes)),
        _ => (PLAIN, None),
    }
}

/// Size of a blob in bytes, where it is held.
pub(super) fn size(conn: &Connection, hash: &Hash) -> rusqlite::Result<Option<u64>> {
    conn.prepare_cached("SELECT size FROM blobs WHERE hash = ?1")?
        .query_row([hash.to_string()], |row| row.get::<_, i64>(0))
        .optional()
        .map(|size| size.map(i64::unsigned_abs))
}

/// Hands the content of a blob to a visitor, chunk by chunk. Answers false where it is not held or
/// a chunk cannot be unpacked.
pub(super) fn each_chunk(
    conn: &Connection,
    hash: &Hash,
    visit: &mut dyn FnMut(&[u8]),
) -> rusqlite::Result<bool> {
    let known = conn
        .prepare_cached("SELECT number, chunks FROM blobs WHERE hash = ?1")?
        .query_row([hash.to_string()], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)))
        .optional()?;
    match known {
        Some((number, chunks)) => each_chunk_of(conn, number, chunks, visit),
        None => Ok(false),
    }
}

/// The same for a blob by its number in the file.
pub(super) fn each_chunk_of(
    conn: &Connection,
    number: i64,
    chunks: i64,
    visit: &mut dyn FnMut(&[u8]),
) -> rusqlite::Result<bool> {
    let mut select = conn.prepare_cached(
        "SELECT packing, bytes, place FROM blob_chunks WHERE blob = ?1 ORDER BY place",
    )?;
    let mut rows = select.query([number])?;
    let mut seen = 0;
    while let Some(row) = rows.next()? {
        let (packing, bytes, place) =
            (row.get::<_, i64>(0)?, row.get_ref(1)?, row.get::<_, i64>(2)?);
        let Ok(bytes) = bytes.as_blob() else { return Ok(false) };
        if place != seen || !unpack(packing, bytes, visit) {
            return Ok(false);
        }
        seen += 1;
    }
    Ok(seen == chunks)
}

/// A chunk as it is kept.
pub(super) struct Chunk<'a> {
    /// The blob's number in the file
    pub(super) blob: i64,
    /// Its place among the blob's chunks
    pub(super) place: i64,
    /// Its content, where it can be unpacked
    pub(super) content: Option<&'a [u8]>,
}

/// Hands the chunks of blobs to a visitor, from one number in the file to another.
pub(super) fn each_chunk_between(
    conn: &Connection,
    first: i64,
    last: i64,
    visit: &mut dyn FnMut(Chunk<'_>),
) -> rusqlite::Result<()> {
    let mut select = conn.prepare_cached(
        "SELECT blob, place, packing, bytes FROM blob_chunks WHERE blob BETWEEN ?1 AND ?2 ORDER BY blob, place",
    )?;
    let mut rows = select.query([first, last])?;
    let mut content = Vec::new();
    while let Some(row) = rows.next()? {
        let (blob, place, packing) = (row.get(0)?, row.get(1)?, row.get::<_, i64>(2)?);
        let bytes = row.get_ref(3)?.as_blob().ok();
        content.clear();
        let whole = match bytes {
            Some(bytes) if packing == PLAIN => {
                visit(Chunk { blob, place, content: Some(bytes) });
                continue;
            }
            Some(bytes) => unpack(packing, bytes, &mut |bytes| content.extend_from_slice(bytes)),
            None => false,
        };
        visit(Chunk { blob, place, content: whole.then_some(content.as_slice()) });
    }
    Ok(())
}

fn unpack(packing: i64, bytes: &[u8], visit: &mut dyn FnMut(&[u8])) -> bool {
    if packing == PLAIN {
        visit(bytes);
        return true;
    }
    let mut content = Vec::with_capacity(CHUNK);
    // One byte more than a chunk may hold is enough to know that it was tampered with.
    let read = DeflateDecoder::new(bytes).take(CHUNK as u64 + 1).read_to_end(&mut content);
    visit(&content);
    packing == DEFLATED && read.is_ok() && content.len() <= CHUNK
}

/// The hash of what is kept under a name, read back now; none where it is not whole.
pub(super) fn rehash(conn: &Connection, hash: &Hash) -> rusqlite::Result<Option<Hash>> {
    let mut hasher = Hasher::default();
    let whole = each_chunk(conn, hash, &mut |bytes| hasher.update(bytes))?;
    Ok(whole.then(|| hasher.finish()))
}
