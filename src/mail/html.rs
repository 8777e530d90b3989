//! HTML bodies as readable text: parsed as a browser would, written out as paragraphs and lines.
//!
//! The library's own layout draws tables and can be made to work for minutes. So only its parser is used,
//! only on documents it can finish soon, and the tree is walked here without recursion.

use std::panic::{AssertUnwindSafe, catch_unwind};

use html2text::{Comment, Document, Element, Handle, RcDom};

use super::tags;

/// What parsing may still cost: one message can hold thousands of documents.
#[derive(Debug)]
pub(super) struct Budget {
    tags: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self { tags: tags::MOST_TAGS }
    }
}

/// The text of an HTML document. A document too costly to parse only loses its tags.
pub(super) fn to_text(html: &str, budget: &mut Budget) -> String {
    let left = tags::count(html).and_then(|tags| budget.tags.checked_sub(tags));
    let whole = left.and_then(|left| {
        budget.tags = left;
        parsed(html)
    });
    let dom = whole.or_else(|| parsed(&tags::stripped(html)));
    dom.map_or_else(|| tags::stripped(html), |dom| written(&dom))
}

/// The parser is third-party and hostile input is its daily bread: a panic there is only a failure to parse.
fn parsed(html: &str) -> Option<RcDom> {
    let parse = || html2text::config::plain_no_decorate().parse_html(html.as_bytes()).ok();
    catch_unwind(AssertUnwindSafe(parse)).ok().flatten()
}

enum Step {
    Enter(Handle),
    Leave(Layout),
}

/// How an element stands in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Layout {
    Inline,
    /// On lines of its own.
    Block,
    /// With an empty line before and after.
    Paragraph,
    Quote,
    Item,
    Cell,
    Preformatted,
    Break,
    Picture,
    Hidden,
}

fn layout(name: &str) -> Layout {
    match name {
        "address" | "article" | "aside" | "body" | "center" | "dd" | "div" | "dt" | "fieldset"
        | "footer" | "form" | "header" | "html" | "main" | "nav" | "option" | "section"
        | "tbody" | "tfoot" | "thead" | "tr" | "caption" => Layout::Block,
        "dl" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "hr" | "ol" | "p" | "table" | "ul" => {
            Layout::Paragraph
        }
        "blockquote" => Layout::Quote,
        "li" => Layout::Item,
        "td" | "th" => Layout::Cell,
        "pre" | "textarea" => Layout::Preformatted,
        "br" => Layout::Break,
        "img" => Layout::Picture,
        "head" | "script" | "style" | "template" | "title" | "noscript" => Layout::Hidden,
        _ => Layout::Inline,
    }
}

fn written(dom: &RcDom) -> String {
    let mut writer = Writer::default();
    let mut steps = vec![Step::Enter(dom.document.clone())];
    while let Some(step) = steps.pop() {
        match step {
            Step::Leave(layout) => writer.leave(layout),
            Step::Enter(node) => enter(&node, &mut writer, &mut steps),
        }
    }
    writer.finish()
}

fn enter(node: &Handle, writer: &mut Writer, steps: &mut Vec<Step>) {
    let layout = match &node.data {
        Document => Layout::Inline,
        Comment { .. } => return,
        Element { attrs, .. } => {
            let layout = layout(&node.element_name().unwrap_or_default());
            if layout == Layout::Hidden {
                return;
            }
            if layout == Layout::Picture {
                let attrs = attrs.borrow();
                let alt = attrs.iter().find(|attr| &*attr.name.local == "alt");
                writer.text(alt.map_or("", |attr| &attr.value));
                return;
            }
            layout
        }
        _ => return writer.text(&text_of(node)),
    };
    writer.enter(layout);
    steps.push(Step::Leave(layout));
    steps.extend(node.children.borrow().iter().rev().cloned().map(Step::Enter));
}

/// The text of a text node. The library keeps that variant to itself but writes it, with four escapes;
/// what begins with an angle bracket is a declaration.
fn text_of(node: &Handle) -> String {
    let mut bytes = Vec::new();
    if node.serialize(&mut bytes).is_err() || bytes.starts_with(b"<") {
        return String::new();
    }
    let text = String::from_utf8_lossy(&bytes);
    let text = text.replace("&nbsp;", "\u{A0}").replace("&lt;", "<").replace("&gt;", ">");
    text.replace("&amp;", "&")
}

/// Quotation marks before a line; deeper quotations are not told apart.
const DEEPEST_QUOTE: usize = 8;

/// Text being written, with blanks collapsed as a browser does.
#[derive(Default)]
struct Writer {
    output: String,
    /// Line breaks owed before the next word.
    breaks: usize,
    /// What is owed before the next word on this line.
    gap: Option<char>,
    quotes: usize,
    preformatted: usize,
    /// The mark of a list item, owed before its first word.
    bullet: bool,
}

impl Writer {
    fn enter(&mut self, layout: Layout) {
        match layout {
            Layout::Block => self.break_lines(1),
            Layout::Paragraph => self.break_lines(2),
            Layout::Quote => {
                self.break_lines(1);
                self.quotes += 1;
            }
            Layout::Item => {
                self.break_lines(1);
                self.bullet = true;
            }
            Layout::Preformatted => {
                self.break_lines(2);
                self.preformatted += 1;
            }
            Layout::Break => self.line_break(),
            Layout::Cell | Layout::Inline | Layout::Picture | Layout::Hidden => {}
        }
    }

    fn leave(&mut self, layout: Layout) {
        match layout {
            Layout::Block => self.break_lines(1),
            Layout::Paragraph => self.break_lines(2),
            Layout::Quote => {
                self.break_lines(1);
                self.quotes = self.quotes.saturating_sub(1);
            }
            Layout::Item => {
                self.break_lines(1);
                self.bullet = false;
            }
            Layout::Preformatted => {
                self.break_lines(2);
                self.preformatted = self.preformatted.saturating_sub(1);
            }
            Layout::Cell => self.gap = Some('\t'),
            Layout::Break | Layout::Inline | Layout::Picture | Layout::Hidden => {}
        }
    }

    fn break_lines(&mut self, count: usize) {
        self.breaks = self.breaks.max(count);
        self.gap = None;
    }

    /// A `<br>` ends the line; a second one makes an empty line, a third none.
    fn line_break(&mut self) {
        self.breaks = (self.breaks + 1).min(2);
        self.gap = None;
    }

    fn text(&mut self, text: &str) {
        if self.preformatted > 0 {
            return self.lines(text);
        }
        for (at, word) in text.split(collapses).enumerate() {
            if at > 0 {
                self.gap = self.gap.or(Some(' '));
            }
            self.word(word);
        }
    }

    fn lines(&mut self, text: &str) {
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.breaks += 1;
            }
            self.word(line.trim_end_matches('\r'));
        }
    }

    fn word(&mut self, word: &str) {
        let shown = word.chars().map(|c| if c == '\u{A0}' { ' ' } else { c });
        let shown =
            shown.filter(|c| !matches!(c, '\0' | '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{FEFF}'));
        let mut shown = shown.peekable();
        if shown.peek().is_none() {
            return;
        }
        self.settle();
        self.output.extend(shown);
    }

    /// Writes what is owed before a word.
    fn settle(&mut self) {
        let fresh = self.output.is_empty();
        if self.breaks > 0 || fresh {
            let breaks = if fresh { 0 } else { self.breaks };
            self.output.extend(std::iter::repeat_n('\n', breaks));
            self.output.extend(std::iter::repeat_n("> ", self.quotes.min(DEEPEST_QUOTE)));
        } else if let Some(gap) = self.gap {
            self.output.push(gap);
        }
        if std::mem::take(&mut self.bullet) {
            self.output.push_str("- ");
        }
        (self.breaks, self.gap) = (0, None);
    }

    fn finish(self) -> String {
        let lines: Vec<&str> = self.output.lines().map(str::trim_end).collect();
        lines.join("\n").trim().to_string()
    }
}

/// Blanks that HTML collapses; a no-break space is not one of them.
fn collapses(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{0C}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expected: &str) {
        assert_eq!(to_text(html, &mut Budget::default()), expected, "{html}");
    }

    #[test]
    fn paragraphs_and_lines() {
        check("<p>one</p><p>two<br>three</p>", "one\n\ntwo\nthree");
        check("<div>one</div><div>two</div>", "one\ntwo");
        check("one <b>two</b>three", "one twothree");
        check("  a \n b\t c ", "a b c");
        check("a<br><br><br>b", "a\n\nb");
        check("<pre>a\n  b</pre>c", "a\n  b\n\nc");
    }

    #[test]
    fn letters_and_signs() {
        check("&Lstrok;&oacute;d&#378; &lt;x&gt; &amp;lt; a&nbsp;b", "Łódź <x> &lt; a b");
        check("5 < 6", "5 < 6");
    }

    #[test]
    fn tables_lists_and_quotes() {
        check("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a\tb\nc");
        check("<ul><li>a</li><li><p>b</p></li></ul>", "- a\n\n- b");
        check("x<blockquote>a<br>b</blockquote>c", "x\n> a\n> b\nc");
    }

    #[test]
    fn what_is_not_shown() {
        check(
            "<head><title>t</title><style>x{}</style></head><body>a<script>b</script><!--c--></body>",
            "a",
        );
        check("<img src=x alt='a picture'>", "a picture");
        check("", "");
    }

    #[test]
    fn a_message_has_one_budget() {
        let mut budget = Budget { tags: 3 };
        assert_eq!(to_text("<td>a<td>b", &mut budget), "ab");
        assert_eq!(to_text("<ul><li>a</ul>", &mut budget), "a");
    }

    #[test]
    fn hostile_documents_end_soon() {
        let attributes: String = (0..100_000).map(|n| format!(" a{n}")).collect();
        let formatting: String = (0..20_000).map(|n| format!("<b a={n}><p>")).collect();
        let inputs = [
            "<div>".repeat(30_000),
            "<table><tr><td>".repeat(30_000),
            "<table>a<b>".repeat(30_000),
            "<".repeat(100_000),
            "<!--".repeat(50_000),
            "&".repeat(100_000),
            format!("<p{attributes}>x"),
            formatting,
            "<a><div>".repeat(30_000),
            "<select><b></b>".repeat(20_000),
            "<td colspan=1000000000>x".repeat(100),
            format!("<table>{}", "x<i></i>".repeat(10_000)),
            format!("<table>{}", "<tr>x<td>y".repeat(20_000)),
            format!("{}{}", "<div>".repeat(400), "<p>x".repeat(50_000)),
            format!("{}{}", "<i a=1>".repeat(18), "<p>x".repeat(50_000)),
            "<p>x</q>".repeat(25_000),
            "<o:p>".repeat(400),
            "<frameset><b></b>".repeat(20_000),
        ];
        for input in inputs {
            let started = std::time::Instant::now();
            to_text(&input, &mut Budget::default());
            let taken = started.elapsed().as_secs();
            assert!(taken < 60, "{taken} s for {}", input.get(..40).unwrap_or(&input));
        }
    }
}
