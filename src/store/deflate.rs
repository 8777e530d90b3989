//! Raw DEFLATE (RFC 1951) of pieces held in memory.

use std::cell::{Cell, RefCell};

use libdeflater::{CompressionLvl, Compressor, Decompressor};

/// How hard is packed. The next levels take up to twice as long and save a hundredth.
const LEVEL: i32 = 1;

/// The most room a thread keeps, in bytes: enough for a chunk of a blob.
const ROOM_KEPT: usize = 1 << 20;

thread_local! {
    static PACKING: RefCell<Compressor> =
        RefCell::new(Compressor::new(CompressionLvl::new(LEVEL).unwrap_or_default()));
    static UNPACKING: RefCell<Decompressor> = RefCell::new(Decompressor::new());
    // Room made once for each thread: to clear it takes as long as to unpack a message.
    static ROOM: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// The bytes packed; none where they do not come to at most so many bytes.
pub(super) fn packed(bytes: &[u8], most: usize) -> Option<Vec<u8>> {
    with_room(most, |room| {
        let length = PACKING.with_borrow_mut(|packing| packing.deflate_compress(bytes, room));
        length.ok().and_then(|length| room.get(..length)).map(<[u8]>::to_vec)
    })
}

/// Unpacks what comes to at most `most` bytes and hands it to `visit`; none where it is damaged or comes to more.
pub(super) fn unpacked<T>(bytes: &[u8], most: usize, visit: impl FnOnce(Option<&[u8]>) -> T) -> T {
    with_room(most, |room| {
        let length =
            UNPACKING.with_borrow_mut(|unpacking| unpacking.deflate_decompress(bytes, room));
        visit(length.ok().and_then(|length| room.get(..length)))
    })
}

/// Lends this thread's room of so many bytes; whoever asks for it again meanwhile is given room of their own.
fn with_room<T>(length: usize, work: impl FnOnce(&mut [u8]) -> T) -> T {
    let mut room = ROOM.take();
    if room.len() < length {
        room.resize(length, 0);
    }
    let done = work(room.get_mut(..length).unwrap_or_default());
    if room.len() <= ROOM_KEPT {
        ROOM.set(room);
    }
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_back() {
        for length in [0, 1, 300, 70_000, 1 << 20] {
            let content: Vec<u8> = (0..length).map(|at: usize| (at / 7 % 11) as u8).collect();
            let bytes = packed(&content, length + 64).unwrap();
            for most in [length, 1 << 21] {
                unpacked(&bytes, most, |back| assert_eq!(back, Some(&content[..]), "{length}"));
            }
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
                Some(bytes) => {
                    kept += 1;
                    unpacked(&bytes, length, |back| assert_eq!(back, Some(&content[..])));
                }
                None => given_up += 1,
            }
        }
        assert!(kept > 300 && given_up > 200, "{kept} {given_up}");
    }

    #[test]
    fn what_is_cut_short_or_too_long_is_not_whole() {
        let content = "Dzień dobry. ".repeat(1000);
        let bytes = packed(content.as_bytes(), content.len()).unwrap();
        let whole = |bytes: &[u8], most| unpacked(bytes, most, |back| back.is_some());
        assert!(whole(&bytes, content.len()));
        assert!(!whole(&bytes, content.len() - 1));
        assert!(!whole(&bytes[..bytes.len() - 1], content.len()));
        assert!(!whole(b"", 10));
        assert!(!whole(b"no such thing", 10));
        assert!(packed(content.as_bytes(), bytes.len() - 1).is_none());
    }
}
