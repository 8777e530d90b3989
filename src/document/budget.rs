//! What reading one document may cost.

/// Pages read of a document at most.
const PAGES: usize = 5_000;
/// Bytes of text taken of a document at most.
const TEXT: usize = 16 << 20;
/// Bytes inflated of a document's parts at most.
const INFLATED: u64 = 256 << 20;

/// What may still be spent. Everything that grows with the input asks here first.
#[derive(Debug)]
pub(super) struct Budget {
    pages: usize,
    text: usize,
    inflated: u64,
    /// Something was left out for want of budget
    pub cut: bool,
}

impl Default for Budget {
    fn default() -> Budget {
        Budget { pages: PAGES, text: TEXT, inflated: INFLATED, cut: false }
    }
}

impl Budget {
    /// Whether one more page may be read.
    pub fn page(&mut self) -> bool {
        let left = self.pages.checked_sub(1);
        self.cut |= left.is_none();
        self.pages = left.unwrap_or(0);
        left.is_some()
    }

    /// Appends words as far as text may still be taken; whether all of them were.
    pub fn say(&mut self, text: &mut String, words: &str) -> bool {
        let fits = words.floor_char_boundary(self.text.min(words.len()));
        text.push_str(&words[..fits]);
        self.text -= fits;
        self.cut |= fits < words.len();
        fits == words.len()
    }

    /// Bytes that may still be inflated.
    pub fn inflatable(&self) -> u64 {
        self.inflated
    }

    /// Bytes were inflated.
    pub fn inflated(&mut self, bytes: u64) {
        self.inflated = self.inflated.saturating_sub(bytes);
        self.cut |= self.inflated == 0;
    }
}
