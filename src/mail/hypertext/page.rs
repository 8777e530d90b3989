//! A page on its way: tags come in their order, blocks stand at the end.

use crate::domain::{Block, Cell, Hypertext, LineSide, Look, Paragraph, Picture, Span};

/// Tables inside tables deeper than this are shown as what stands in them: they only place things on the page.
pub(super) const DEEPEST_TABLE: usize = 4;
/// Elements open at once beyond which none is remembered; nobody's text nests so.
pub(super) const DEEPEST: usize = 600;
/// Blocks and bytes shown at most.
pub(super) const MOST_BLOCKS: usize = 20_000;
const MOST_BYTES: usize = 4 << 20;

/// The attributes of a tag, by name.
pub(super) type Attribute<'a> = dyn Fn(&str) -> Option<&'a str> + 'a;

/// An element that is open, with what it changed.
pub(super) struct Open {
    pub(super) name: String,
    pub(super) look: Look,
    pub(super) align: LineSide,
    pub(super) hidden: bool,
    pub(super) preformatted: bool,
}

/// A list that is open: the number of its next item where it counts.
pub(super) struct List {
    pub(super) next: Option<u32>,
}

/// A table that is open.
pub(super) struct Table {
    pub(super) rows: Vec<Vec<Cell>>,
    /// The blocks around it, and of the cell that is open
    pub(super) outside: Vec<Block>,
    pub(super) cell: Option<Cell>,
}

/// What was read so far.
#[derive(Default)]
pub(super) struct Page {
    pub(super) blocks: Vec<Block>,
    pub(super) links: Vec<String>,
    pub(super) remote: u32,
    pub(super) cut: bool,
    pub(super) count: usize,
    pub(super) bytes: usize,
    pub(super) opened: Vec<Open>,
    pub(super) lists: Vec<List>,
    pub(super) tables: Vec<Table>,
    pub(super) look: Look,
    pub(super) align: LineSide,
    pub(super) hidden: bool,
    pub(super) preformatted: bool,
    pub(super) quotes: u8,
    pub(super) words: Paragraph,
    /// A blank is owed before the next word
    pub(super) blank: bool,
    /// An empty line is owed before the next paragraph
    pub(super) apart: bool,
    /// The mark of a list item is owed to the next paragraph
    pub(super) marker: Option<String>,
}

impl Page {
    /// Text between tags.
    pub(super) fn text(&mut self, text: &str) {
        if self.hidden || self.cut {
            return;
        }
        self.bytes += text.len();
        if self.bytes > MOST_BYTES {
            self.cut = true;
            return;
        }
        if self.preformatted {
            let text = text.replace("\r\n", "\n");
            return self.put(&text);
        }
        for (at, word) in text.split([' ', '\t', '\n', '\r', '\u{0C}']).enumerate() {
            self.blank |= at > 0;
            if !word.is_empty() {
                self.word(word);
            }
        }
    }

    pub(super) fn word(&mut self, word: &str) {
        let begins = self.words.spans.last().is_none_or(|span| span.text.ends_with('\n'));
        if std::mem::take(&mut self.blank) && !begins {
            // The blank between two looks has the plainer one: no line is drawn under it.
            match self.words.spans.last_mut() {
                Some(last) if !last.look.underlined && last.look.link.is_none() => {
                    last.text.push(' ')
                }
                _ => self.put(" "),
            }
        }
        self.put(word);
    }

    /// Adds to the words of the paragraph; letters nobody can see are left out.
    pub(super) fn put(&mut self, text: &str) {
        let unseen = |c: char| matches!(c, '\0' | '\u{AD}' | '\u{200B}' | '\u{FEFF}');
        let text: String = text.chars().filter(|c| !unseen(*c)).collect();
        match self.words.spans.last_mut() {
            Some(span) if span.look == self.look => span.text.push_str(&text),
            _ if text.is_empty() => {}
            _ => self.words.spans.push(Span { text, look: self.look }),
        }
    }

    pub(super) fn line(&mut self) {
        if !self.hidden {
            self.blank = false;
            self.put("\n");
        }
    }

    pub(super) fn picture(&mut self, attribute: &Attribute<'_>) {
        if self.hidden {
            return;
        }
        let source = attribute("src").unwrap_or_default().trim();
        let content_id = source.get(..4).filter(|scheme| scheme.eq_ignore_ascii_case("cid:"));
        let content_id = content_id.and(source.get(4..)).map(unescaped);
        let words = attribute("alt").unwrap_or_default().trim().to_owned();
        let width =
            attribute("width").and_then(|width| width.trim_end_matches("px").trim().parse().ok());
        self.remote += u32::from(content_id.is_none() && !source.is_empty());
        // A picture of a point or two tells a sender that the message was opened, and shows nothing.
        if content_id.is_none() && (words.is_empty() || width.is_some_and(|width: u16| width < 3)) {
            return;
        }
        self.flush(false);
        self.block(Block::Picture(Picture { content_id, words, width }));
    }

    /// Ends the paragraph.
    pub(super) fn flush(&mut self, apart: bool) {
        self.blank = false;
        let next = Paragraph::default();
        let mut words = std::mem::replace(&mut self.words, next);
        trim(&mut words.spans);
        if words.spans.is_empty() {
            self.words.heading = words.heading;
            self.apart |= apart;
            return;
        }
        words.indent = u8::try_from(self.lists.len()).unwrap_or(u8::MAX);
        words.quotes = self.quotes;
        words.marker = self.marker.take();
        words.align = self.align;
        words.preformatted = self.preformatted;
        words.apart = std::mem::replace(&mut self.apart, apart) || apart;
        self.block(Block::Words(words));
    }

    pub(super) fn block(&mut self, block: Block) {
        self.count += 1;
        match self.count <= MOST_BLOCKS {
            true => self.blocks.push(block),
            false => self.cut = true,
        }
    }

    /// What is shown in the end; what was left open is closed.
    pub(super) fn finish(mut self) -> Hypertext {
        while let Some(open) = self.opened.pop() {
            self.end(&open);
        }
        while !self.tables.is_empty() {
            self.end_table();
        }
        self.flush(false);
        let Page { blocks, links, remote, cut, .. } = self;
        Hypertext { blocks, links, remote, cut }
    }
}

/// Takes blanks and line breaks off both ends of a paragraph.
fn trim(spans: &mut Vec<Span>) {
    while let Some(last) = spans.last_mut() {
        last.text.truncate(last.text.trim_end_matches([' ', '\n']).len());
        if !last.text.is_empty() {
            break;
        }
        spans.pop();
    }
    let blank =
        spans.iter().take_while(|span| span.text.trim_matches([' ', '\n']).is_empty()).count();
    spans.drain(..blank);
    if let Some(first) = spans.first_mut() {
        let begin = first.text.len() - first.text.trim_start_matches('\n').len();
        first.text.drain(..begin);
    }
}

/// `%40` in a content id stands for `@`.
fn unescaped(text: &str) -> String {
    text.replace("%40", "@").replace("%24", "$").trim_matches(['<', '>']).to_owned()
}
