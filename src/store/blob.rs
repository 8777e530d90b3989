//! Blobs: originals, byte for byte, under the SHA-256 of their content, in chunks.

use std::borrow::Cow;
use std::io::Read;

use rusqlite::{Connection, OptionalExtension};

use super::deflate;
use crate::journal::{Hash, Hasher};

/// Bytes of content in one chunk, the last one apart.
pub const CHUNK: usize = 1 << 20;

/// How the bytes of a chunk are kept.
const PLAIN: i64 = 0;
/// Raw DEFLATE, RFC 1951.
const DEFLATED: i64 = 1;

/// Content smaller than this is kept as it is.
const WORTH_DEFLATING: usize = 256;

/// The beginning of a chunk by which it is told whether the rest is worth the trouble.
const SAMPLE: usize = 64 * 1024;

/// Whether a blob is held.
pub(super) fn is_held(conn: &Connection, hash: &Hash) -> rusqlite::Result<bool> {
    let mut known = conn.prepare_cached("SELECT 1 FROM blobs WHERE hash = ?1")?;
    known.exists([hash.to_string()])
}

/// Content packed and named, before it is kept.
#[derive(Debug)]
pub struct Packed {
    /// SHA-256 of the content
    pub hash: Hash,
    /// Bytes of the content
    pub size: u64,
    chunks: Vec<(i64, Vec<u8>)>,
}

impl Packed {
    /// Packs content that is at hand.
    pub fn of(content: &[u8]) -> Packed {
        let chunks = content.chunks(CHUNK).map(packed);
        let chunks = chunks.map(|(packing, bytes)| (packing, bytes.into_owned())).collect();
        Packed { hash: Hash::of(content), size: content.len() as u64, chunks }
    }
}

/// Keeps content that was packed before.
pub(super) fn put_packed(conn: &Connection, packed: &Packed) -> rusqlite::Result<()> {
    let chunks = packed.chunks.len() as u64;
    let blob = begin(conn, &packed.hash, packed.size, chunks)?;
    for (place, (packing, bytes)) in packed.chunks.iter().enumerate() {
        put_chunk(conn, (blob, place as i64), *packing, bytes)?;
    }
    Ok(())
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
    let blob = begin(conn, hash, size, chunks)?;
    let mut hasher = Hasher::default();
    let mut buffer = Vec::with_capacity(CHUNK.min(size as usize + 1));
    for place in 0..chunks {
        buffer.clear();
        reader.take(CHUNK as u64).read_to_end(&mut buffer)?;
        hasher.update(&buffer);
        let (packing, bytes) = packed(&buffer);
        put_chunk(conn, (blob, place as i64), packing, &bytes)?;
    }
    let ended = reader.read(&mut [0])? == 0;
    Ok(ended && hasher.finish() == *hash)
}

fn begin(conn: &Connection, hash: &Hash, size: u64, chunks: u64) -> rusqlite::Result<i64> {
    conn.prepare_cached("INSERT INTO blobs(hash, size, chunks) VALUES (?1, ?2, ?3)")?.execute((
        hash.to_string(),
        size as i64,
        chunks as i64,
    ))?;
    Ok(conn.last_insert_rowid())
}

fn put_chunk(
    conn: &Connection,
    (blob, place): (i64, i64),
    packing: i64,
    bytes: &[u8],
) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT INTO blob_chunks(blob, place, packing, bytes) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute((blob, place, packing, bytes))?;
    Ok(())
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

/// A chunk as it is kept. Packing pays where a third is saved: text is then read faster than from the
/// disk, while attachments, written as letters in a message, would save less and take longer.
fn packed(chunk: &[u8]) -> (i64, Cow<'_, [u8]>) {
    let two_thirds = |length: usize| length - length / 3;
    let pays = |part: &[u8]| deflate::packed(part, two_thirds(part.len()));
    let sample = chunk.get(..SAMPLE).filter(|_| chunk.len() >= 2 * SAMPLE);
    let hopeless = chunk.len() < WORTH_DEFLATING || sample.is_some_and(|part| pays(part).is_none());
    match (!hopeless).then(|| pays(chunk)).flatten() {
        Some(bytes) => (DEFLATED, bytes.into()),
        None => (PLAIN, chunk.into()),
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
    while let Some(row) = rows.next()? {
        let (blob, place, packing) = (row.get(0)?, row.get(1)?, row.get::<_, i64>(2)?);
        let mut tell = |content: Option<&[u8]>| visit(Chunk { blob, place, content });
        match (row.get_ref(3)?.as_blob().ok(), packing) {
            (Some(bytes), PLAIN) => tell(Some(bytes)),
            (Some(bytes), DEFLATED) => deflate::unpacked(bytes, CHUNK, tell),
            _ => tell(None),
        }
    }
    Ok(())
}

fn unpack(packing: i64, bytes: &[u8], visit: &mut dyn FnMut(&[u8])) -> bool {
    if packing == PLAIN {
        visit(bytes);
        return true;
    }
    packing == DEFLATED && deflate::unpacked(bytes, CHUNK, |content| content.map(visit).is_some())
}

/// The hash of what is kept under a name, read back now; none where it is not whole.
pub(super) fn rehash(conn: &Connection, hash: &Hash) -> rusqlite::Result<Option<Hash>> {
    let mut hasher = Hasher::default();
    let whole = each_chunk(conn, hash, &mut |bytes| hasher.update(bytes))?;
    Ok(whole.then(|| hasher.finish()))
}
