//! The Merkle tree over a log's entries, RFC 6962 §2.1.
//!
//! A log only grows, so the roots of its complete subtrees are enough to go on: a few dozen hashes
//! for any number of entries. The crates at hand keep every leaf in memory.

use super::hash::{Hash, Hasher};

/// The complete subtrees of a growing log, largest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tree {
    size: u64,
    peaks: Vec<Hash>,
}

impl Tree {
    /// How many entries the tree covers.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Adds the bytes of the next entry.
    pub fn push(&mut self, entry: &[u8]) {
        self.push_leaf(Tree::leaf(entry));
    }

    /// Adds the next entry by its leaf hash.
    pub fn push_leaf(&mut self, leaf: Hash) {
        let mut node = leaf;
        // Each trailing one bit of the size is a subtree that the new leaf completes.
        for _ in 0..self.size.trailing_ones() {
            if let Some(left) = self.peaks.pop() {
                node = parent(left, node);
            }
        }
        self.peaks.push(node);
        self.size += 1;
    }

    /// The root over all entries; the hash of nothing for none (RFC 6962 §2.1).
    pub fn root(&self) -> Hash {
        let mut peaks = self.peaks.iter().rev().copied();
        match peaks.next() {
            Some(last) => peaks.fold(last, |right, left| parent(left, right)),
            None => Hash::of(b""),
        }
    }

    /// The leaf hash of an entry: SHA-256 of 0x00 and its bytes.
    pub fn leaf(entry: &[u8]) -> Hash {
        let mut hasher = Hasher::default();
        hasher.update(&[0]);
        hasher.update(entry);
        hasher.finish()
    }

    /// The complete subtrees' roots, largest first: all that is needed to go on from here.
    pub fn peaks(&self) -> &[Hash] {
        &self.peaks
    }

    /// The tree with these complete subtrees; none where they do not fit the size.
    pub fn from_peaks(size: u64, peaks: Vec<Hash>) -> Option<Tree> {
        (peaks.len() == size.count_ones() as usize).then_some(Tree { size, peaks })
    }
}

/// An inner node: SHA-256 of 0x01 and both children.
fn parent(left: Hash, right: Hash) -> Hash {
    let mut hasher = Hasher::default();
    hasher.update(&[1]);
    hasher.update(left.as_bytes());
    hasher.update(right.as_bytes());
    hasher.finish()
}
