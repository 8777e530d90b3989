//! A page on its way: tags come in their order, blocks stand at the end.

use super::style::{align, colour, styled};
use crate::domain::{Block, Cell, Hypertext, LineSide, Look, Paragraph, Picture, Span};

/// Tables inside tables deeper than this are shown as what stands in them: they only place things on the page.
const DEEPEST_TABLE: usize = 4;
/// Elements open at once beyond which none is remembered; nobody's text nests so.
const DEEPEST: usize = 600;
/// Blocks and bytes shown at most.
const MOST_BLOCKS: usize = 20_000;
const MOST_BYTES: usize = 4 << 20;

/// The attributes of a tag, by name.
pub(super) type Attribute<'a> = dyn Fn(&str) -> Option<&'a str> + 'a;

/// An element that is open, with what it changed.
struct Open {
    name: String,
    look: Look,
    align: LineSide,
    hidden: bool,
    preformatted: bool,
}

/// A list that is open: the number of its next item where it counts.
struct List {
    next: Option<u32>,
}

/// A table that is open.
struct Table {
    rows: Vec<Vec<Cell>>,
    /// The blocks around it, and of the cell that is open
    outside: Vec<Block>,
    cell: Option<Cell>,
}

/// What was read so far.
#[derive(Default)]
pub(super) struct Page {
    blocks: Vec<Block>,
    links: Vec<String>,
    remote: u32,
    cut: bool,
    count: usize,
    bytes: usize,
    opened: Vec<Open>,
    lists: Vec<List>,
    tables: Vec<Table>,
    look: Look,
    align: LineSide,
    hidden: bool,
    preformatted: bool,
    quotes: u8,
    words: Paragraph,
    /// A blank is owed before the next word
    blank: bool,
    /// An empty line is owed before the next paragraph
    apart: bool,
    /// The mark of a list item is owed to the next paragraph
    marker: Option<String>,
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

    fn word(&mut self, word: &str) {
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
    fn put(&mut self, text: &str) {
        let unseen = |c: char| matches!(c, '\0' | '\u{AD}' | '\u{200B}' | '\u{FEFF}');
        let text: String = text.chars().filter(|c| !unseen(*c)).collect();
        match self.words.spans.last_mut() {
            Some(span) if span.look == self.look => span.text.push_str(&text),
            _ if text.is_empty() => {}
            _ => self.words.spans.push(Span { text, look: self.look }),
        }
    }

    /// A tag that opens an element.
    pub(super) fn open(&mut self, name: &str, attribute: &Attribute<'_>) {
        self.close_before(name);
        match name {
            "br" => return self.line(),
            "hr" => {
                self.flush(true);
                return self.block(Block::Rule);
            }
            "img" => return self.picture(attribute),
            "input" | "meta" | "link" | "base" | "col" | "wbr" | "area" | "embed" => return,
            _ => {}
        }
        self.begin(name, attribute);
        if self.opened.len() < DEEPEST {
            self.opened.push(Open {
                name: name.to_owned(),
                look: self.look,
                align: self.align,
                hidden: self.hidden,
                preformatted: self.preformatted,
            });
        }
        self.take_style(name, attribute);
    }

    /// A tag that closes an element, and whatever was left open inside.
    pub(super) fn close(&mut self, name: &str) {
        if matches!(name, "br" | "p") && !self.opened.iter().any(|open| open.name == name) {
            return if name == "br" { self.line() } else { self.flush(true) };
        }
        let edge = if is_of_table(name) { &["table"][..] } else { &["table", "td", "th"] };
        let found = self.opened.iter().rposition(|open| open.name == name);
        let Some(place) = found else { return };
        let crossed =
            self.opened.iter().skip(place + 1).any(|open| edge.contains(&open.name.as_str()));
        if crossed && name != "table" {
            return;
        }
        let formats = !is_block(name) && !is_of_table(name);
        if formats && self.opened.iter().skip(place + 1).any(|open| is_block(&open.name)) {
            return self.unformat(place);
        }
        while self.opened.len() > place {
            if let Some(open) = self.opened.pop() {
                self.end(&open);
            }
        }
    }

    /// Formatting that ends inside a paragraph it did not begin in: the paragraph goes on without it.
    fn unformat(&mut self, place: usize) {
        let ended = self.opened.remove(place);
        for open in self.opened.iter_mut().skip(place) {
            open.look = ended.look;
        }
        self.look = ended.look;
    }

    /// What is closed by the beginning of another.
    fn close_before(&mut self, name: &str) {
        let closes: &[&str] = match name {
            "li" => &["li"],
            "dt" | "dd" => &["dt", "dd"],
            "tr" => &["td", "th", "tr"],
            "td" | "th" => &["td", "th"],
            "option" => &["option"],
            _ if is_block(name) => &["p"],
            _ => return,
        };
        for name in closes {
            let within = self.opened.iter().rposition(|open| bounds(&open.name, name)).unwrap_or(0);
            if self.opened.iter().skip(within).any(|open| open.name == *name) {
                self.close(name);
            }
        }
    }

    fn begin(&mut self, name: &str, attribute: &Attribute<'_>) {
        match name {
            "table" => self.begin_table(),
            "tr" => self
                .tables
                .iter_mut()
                .last()
                .into_iter()
                .for_each(|table| table.rows.push(Vec::new())),
            "td" | "th" => self.begin_cell(name, attribute),
            "ul" | "ol" | "dl" => {
                self.flush(self.lists.is_empty());
                let first = attribute("start").and_then(|start| start.parse().ok()).unwrap_or(1);
                self.lists.push(List { next: (name == "ol").then_some(first) });
            }
            "li" => self.begin_item(),
            "blockquote" => {
                self.flush(true);
                self.quotes = self.quotes.saturating_add(1);
            }
            "q" => self.word("“"),
            _ if is_block(name) => self.flush(is_apart(name)),
            _ => {}
        }
    }

    fn begin_item(&mut self) {
        self.flush(false);
        let marker = match self.lists.last_mut() {
            Some(List { next: Some(number) }) => {
                let marker = format!("{number}.");
                *number = number.saturating_add(1);
                marker
            }
            _ => "•".to_owned(),
        };
        self.marker = Some(marker);
    }

    fn begin_table(&mut self) {
        self.flush(false);
        let outside = std::mem::take(&mut self.blocks);
        self.tables.push(Table { rows: Vec::new(), outside, cell: None });
    }

    fn begin_cell(&mut self, name: &str, attribute: &Attribute<'_>) {
        self.flush(false);
        self.apart = false;
        let columns = attribute("colspan").and_then(|span| span.trim().parse().ok()).unwrap_or(1);
        if let Some(table) = self.tables.last_mut() {
            let cell =
                Cell { heading: name == "th", columns: columns_within(columns), ..Cell::default() };
            // What stands between rows belongs to no cell; it comes before the table.
            table.outside.append(&mut self.blocks);
            table.cell = Some(cell);
        }
    }

    fn take_style(&mut self, name: &str, attribute: &Attribute<'_>) {
        let mut look = self.look;
        match name {
            "b" | "strong" | "th" => look.bold = true,
            "i" | "em" | "cite" | "var" | "dfn" => look.italic = true,
            "u" | "ins" => look.underlined = true,
            "s" | "strike" | "del" => look.struck = true,
            "code" | "tt" | "kbd" | "samp" | "pre" => look.fixed = true,
            "small" | "sub" | "sup" => look.size = -1,
            "big" => look.size = 1,
            "mark" => look.marked = Some([255, 255, 0]),
            "a" => look.link = attribute("href").and_then(|target| self.link(target)),
            "font" => {
                look.colour = attribute("color").and_then(colour).or(look.colour);
                look.fixed |= attribute("face").is_some_and(|face| face.contains("Courier"));
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.words.heading = name.as_bytes().get(1).map_or(0, |digit| digit - b'0');
            }
            "center" => self.align = LineSide::Middle,
            _ => {}
        }
        let marked = look.marked;
        let style = styled(look, attribute("style"));
        self.look = style.look;
        // The ground of a page or a cell is not a marker's stroke over words.
        if is_block(name) || is_of_table(name) || matches!(name, "body" | "html" | "a") {
            self.look.marked = marked;
        }
        self.align =
            style.align.or_else(|| attribute("align").and_then(align)).unwrap_or(self.align);
        self.hidden |= style.hidden || attribute("hidden").is_some();
        self.preformatted |= style.preformatted || matches!(name, "pre" | "textarea");
    }

    /// The place of a link's target; none where it would do something else than open a page or a letter.
    fn link(&mut self, target: &str) -> Option<u32> {
        let target = target.trim();
        let lower = target.get(..16).unwrap_or(target).to_ascii_lowercase();
        let opens =
            ["http://", "https://", "mailto:", "tel:"].iter().any(|begin| lower.starts_with(begin));
        if !opens || target.len() > 8_192 || self.links.len() >= MOST_BLOCKS {
            return None;
        }
        self.links.push(target.to_owned());
        u32::try_from(self.links.len() - 1).ok()
    }

    fn end(&mut self, open: &Open) {
        match open.name.as_str() {
            "table" => self.end_table(),
            "td" | "th" => self.end_cell(),
            "ul" | "ol" | "dl" => {
                self.flush(false);
                self.lists.pop();
                self.marker = None;
                self.apart |= self.lists.is_empty();
            }
            "li" => {
                self.flush(false);
                self.marker = None;
            }
            "blockquote" => {
                self.flush(true);
                self.quotes = self.quotes.saturating_sub(1);
            }
            "q" => self.put("”"),
            name if is_block(name) => {
                self.flush(is_apart(name));
                self.words.heading = 0;
            }
            _ => {}
        }
        (self.look, self.align) = (open.look, open.align);
        (self.hidden, self.preformatted) = (open.hidden, open.preformatted);
    }

    fn end_cell(&mut self) {
        self.flush(false);
        self.apart = false;
        let Some(table) = self.tables.last_mut() else { return };
        let Some(mut cell) = table.cell.take() else { return };
        cell.blocks = std::mem::take(&mut self.blocks);
        match table.rows.last_mut() {
            Some(row) => row.push(cell),
            None => table.rows.push(vec![cell]),
        }
    }

    fn end_table(&mut self) {
        self.end_cell();
        let Some(mut table) = self.tables.pop() else { return };
        let inside = std::mem::replace(&mut self.blocks, table.outside);
        self.blocks.extend(inside);
        table.rows.retain(|row| row.iter().any(|cell| !cell.blocks.is_empty()));
        let filled = |row: &Vec<Cell>| row.iter().filter(|cell| !cell.blocks.is_empty()).count();
        // A table of one column only places things on the page.
        let places =
            table.rows.iter().all(|row| filled(row) <= 1) || self.tables.len() >= DEEPEST_TABLE;
        match places {
            true => {
                self.blocks.extend(table.rows.into_iter().flatten().flat_map(|cell| cell.blocks))
            }
            false => self.block(Block::Table(table.rows)),
        }
    }

    fn line(&mut self) {
        if !self.hidden {
            self.blank = false;
            self.put("\n");
        }
    }

    fn picture(&mut self, attribute: &Attribute<'_>) {
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
    fn flush(&mut self, apart: bool) {
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

    fn block(&mut self, block: Block) {
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

fn columns_within(columns: u16) -> u16 {
    columns.clamp(1, 64)
}

fn is_of_table(name: &str) -> bool {
    matches!(name, "table" | "tbody" | "thead" | "tfoot" | "tr" | "td" | "th")
}

/// Whether an element keeps another's end tag from reaching out of it.
fn bounds(open: &str, name: &str) -> bool {
    match name {
        "li" => matches!(open, "ul" | "ol" | "table" | "td" | "th"),
        "td" | "th" | "tr" => open == "table",
        _ => matches!(open, "table" | "td" | "th"),
    }
}

fn is_block(name: &str) -> bool {
    is_apart(name)
        || matches!(
            name,
            "address"
                | "article"
                | "aside"
                | "body"
                | "center"
                | "dd"
                | "div"
                | "dt"
                | "fieldset"
                | "figure"
                | "footer"
                | "form"
                | "header"
                | "li"
                | "main"
                | "nav"
                | "option"
                | "section"
                | "caption"
                | "blockquote"
                | "ul"
                | "ol"
                | "dl"
                | "table"
        )
}

/// Whether an empty line stands around an element.
fn is_apart(name: &str) -> bool {
    matches!(name, "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "pre")
}
