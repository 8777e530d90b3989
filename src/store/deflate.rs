//! Raw DEFLATE (RFC 1951) of pieces held in memory.

use std::cell::{Cell, RefCell};

use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress, Status};

/// How hard is packed: twice as fast as the usual level, for a fiftieth of the size.
const LEVEL: u32 = 2;

thread_local! {
    // To begin anew means to clear half a megabyte, which takes longer than to pack a message.
    static PACKING: RefCell<Compress> = RefCell::new(packing());
    static UNPACKING: RefCell<Decompress> = RefCell::new(Decompress::new(false));
    static CONTENT: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

fn packing() -> Compress {
    Compress::new(Compression::new(LEVEL), false)
}

/// The bytes packed; none where they do not come to at most so many bytes.
pub(super) fn packed(bytes: &[u8], most: usize) -> Option<Vec<u8>> {
    PACKING.with_borrow_mut(|packing| {
        packing.reset();
        let mut packed = Vec::with_capacity(most);
        let status = packing.compress_vec(bytes, &mut packed, FlushCompress::Finish);
        // What is full before the end was reached is too long. One that was left in the middle keeps something of
        // that through `reset`, and would fail on what comes later.
        let ended = matches!(status, Ok(Status::StreamEnd));
        if !ended {
            *packing = self::packing();
        }
        ended.then_some(packed)
    })
}

/// Unpacks what comes to at most `most` bytes, and hands it to `visit` with the answer whether it is whole.
pub(super) fn unpacked<T>(bytes: &[u8], most: usize, visit: impl FnOnce(&[u8], bool) -> T) -> T {
    let mut content = CONTENT.take();
    content.clear();
    // One byte more than there may be is enough to know that it was tampered with.
    content.reserve(most + 1);
    let ended = UNPACKING.with_borrow_mut(|unpacking| {
        unpacking.reset(false);
        let status = unpacking.decompress_vec(bytes, &mut content, FlushDecompress::Finish);
        matches!(status, Ok(Status::StreamEnd))
    });
    let came = visit(&content, ended && content.len() <= most);
    CONTENT.set(content);
    came
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_back() {
        for length in [0, 1, 300, 70_000, 1 << 20] {
            let content: Vec<u8> = (0..length).map(|at: usize| (at / 7 % 11) as u8).collect();
            let bytes = packed(&content, length + 64).unwrap();
            unpacked(&bytes, length, |back, whole| assert!(whole && back == content, "{length}"));
            unpacked(&bytes, 1 << 21, |back, whole| assert!(whole && back == content, "{length}"));
        }
    }

    #[test]
    fn what_was_given_up_leaves_nothing_behind() {
        let mut state = 88_172_645_463_325_252_u64;
        let mut next = || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state
        };
        // Pieces between order and noise, of which some come to more than they may.
        let (mut kept, mut given_up) = (0, 0);
        for _ in 0..1_000 {
            let length = 4_000 + (next() % 30_000) as usize;
            let noise = next() % 100;
            let one = |at: usize| match next() % 100 < noise {
                true => (next() >> 24) as u8,
                false => (at / 7 % 11) as u8,
            };
            let content: Vec<u8> = (0..length).map(one).collect();
            match packed(&content, length * 2 / 3) {
                Some(bytes) => unpacked(&bytes, length, |back, whole| {
                    kept += 1;
                    assert!(whole && back == content);
                }),
                None => given_up += 1,
            }
        }
        assert!(kept > 300 && given_up > 200, "{kept} {given_up}");
    }

    #[test]
    fn what_is_cut_short_or_too_long_is_not_whole() {
        let content = "Dzień dobry. ".repeat(1000);
        let bytes = packed(content.as_bytes(), content.len()).unwrap();
        let whole = |bytes: &[u8], most| unpacked(bytes, most, |_, whole| whole);
        assert!(whole(&bytes, content.len()));
        assert!(!whole(&bytes, content.len() - 1));
        assert!(!whole(&bytes[..bytes.len() - 1], content.len()));
        assert!(!whole(b"", 10));
        assert!(!whole(b"no such thing", 10));
        assert!(packed(content.as_bytes(), bytes.len() - 1).is_none());
    }
}
