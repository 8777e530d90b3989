//! What each tag does to the page: what it opens, what it closes before, what it leaves behind.

use super::page::{Attribute, DEEPEST, DEEPEST_TABLE, List, MOST_BLOCKS, Open, Page, Table};
use super::style::{align, colour, styled};
use crate::domain::{Block, Cell, LineSide};

impl Page {
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

    pub(super) fn end(&mut self, open: &Open) {
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

    pub(super) fn end_table(&mut self) {
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
