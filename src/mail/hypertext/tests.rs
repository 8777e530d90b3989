//! Documents as they are shown.

use super::hypertext;
use crate::domain::{Block, Hypertext, Paragraph};

fn read(html: &str) -> Hypertext {
    hypertext(html).expect("light enough")
}

/// Blocks as text: `*bold*`, `[link]`, `|` between cells, `>` before quotes.
fn told(blocks: &[Block]) -> Vec<String> {
    blocks.iter().map(told_one).collect()
}

fn told_one(block: &Block) -> String {
    match block {
        Block::Rule => "---".to_owned(),
        Block::Picture(picture) => {
            format!("({} {})", picture.content_id.as_deref().unwrap_or("-"), picture.words)
        }
        Block::Table(rows) => {
            let row = |row: &Vec<crate::domain::Cell>| {
                row.iter().map(|cell| told(&cell.blocks).join("/")).collect::<Vec<_>>().join("|")
            };
            rows.iter().map(row).collect::<Vec<_>>().join("||")
        }
        Block::Words(words) => paragraph(words),
    }
}

fn paragraph(words: &Paragraph) -> String {
    let span = |span: &crate::domain::Span| match (span.look.bold, span.look.link) {
        (true, _) => format!("*{}*", span.text),
        (_, Some(link)) => format!("[{}]{link}", span.text),
        _ => span.text.clone(),
    };
    let marker = words.marker.as_ref().map(|marker| format!("{marker} ")).unwrap_or_default();
    let quotes = "> ".repeat(words.quotes.into());
    let heading = "#".repeat(words.heading.into());
    let spans: String = words.spans.iter().map(span).collect();
    format!("{heading}{quotes}{marker}{spans}")
}

fn check(html: &str, expected: &[&str]) {
    assert_eq!(told(&read(html).blocks), expected, "{html}");
}

#[test]
fn words_and_their_look() {
    check("<p>one</p><p>two<br>three</p>", &["one", "two\nthree"]);
    check("a <b>b</b> c", &["a *b *c"]);
    check("a <a href='tel:1'>b</a> c", &["a [b]0 c"]);
    check("<h2>Head</h2>text", &["##Head", "text"]);
    check("<div>one</div>\n <div> two </div>", &["one", "two"]);
    check("a<hr>b", &["a", "---", "b"]);
    check("<pre>a\n  b</pre>c", &["a\n  b", "c"]);
    check("&Lstrok;&oacute;d&#378; &lt;x&gt;", &["Łódź <x>"]);
    check("x<blockquote>a<blockquote>b</blockquote></blockquote>c", &["x", "> a", "> > b", "c"]);
    check("<b>one<p>two</b>three", &["*one*", "*two*three"]);
}

#[test]
fn lists_count() {
    check("<ul><li>a<li>b</ul>c", &["• a", "• b", "c"]);
    check("<ol start=3><li>a</li><li><p>b</p></li></ol>", &["3. a", "4. b"]);
    check("<ul><li>a<ul><li>b</ul><li>c</ul>", &["• a", "• b", "• c"]);
}

#[test]
fn tables_are_tables_where_they_have_columns() {
    check("<table><tr><td>a<td>b<tr><td>c<td>d</table>e", &["a|b||c|d", "e"]);
    check("<table><tr><td>a</table>", &["a"]);
    check("<table><tr><td><table><tr><td>a<td>b</table><tr><td>c</table>", &["a|b", "c"]);
    check("x<table><tr><td>a</td><td>b</td></tr>", &["x", "a|b"]);
    check("<td>a<td>b", &["a", "b"]);
}

#[test]
fn links_tell_where_they_lead() {
    let page = read(
        "<a href=' https://a.example/x'>a</a> <a href='javascript:x()'>b</a> <a href='file:///c'>c</a>",
    );
    assert_eq!(page.links, ["https://a.example/x"]);
    assert_eq!(told(&page.blocks), ["[a]0 b c"]);
}

#[test]
fn nothing_is_fetched_and_pictures_of_the_message_are_named() {
    let page = read(
        "<img src='cid:p1%40x' alt=plan width=200><img src='http://t.example/1.gif' width=1 height=1><img src='https://a.example/b.png' alt=Logo>",
    );
    assert_eq!(told(&page.blocks), ["(p1@x plan)", "(- Logo)"]);
    assert_eq!(page.remote, 2);
}

#[test]
fn what_is_hidden_or_acts_is_not_shown() {
    check(
        "<head><title>t</title><style>p{}</style></head><body><script>x()</script>a<!--c--><div style='display:none'>no</div><span style=\"font-size:0\">no</span><svg><text>no</text></svg><form>b<input value=x></form>",
        &["a", "b"],
    );
    check("<style>never ends", &[]);
}

#[test]
fn a_marker_stroke_is_kept_and_a_ground_is_not() {
    let marks = |html: &str| match read(html).blocks.first() {
        Some(Block::Words(words)) => words.spans.first().and_then(|span| span.look.marked),
        _ => None,
    };
    assert_eq!(marks("<span style='background:yellow'>a</span>"), Some([255, 255, 0]));
    assert_eq!(marks("<div style='background:yellow'>a</div>"), None);
    assert_eq!(marks("<td bgcolor=yellow style='background:#fff'>a"), None);
}

#[test]
fn hostile_documents_end_soon_and_small() {
    for html in [
        "<div>".repeat(400),
        "<table><tr><td>".repeat(150),
        "<ul><li>".repeat(200),
        "<b><i><u>".repeat(150),
        "<p>x</q>".repeat(20_000),
        "<tr><td>".repeat(20_000),
        "</table></td></p>".repeat(10_000),
        "<blockquote>".repeat(400),
        "<a href=http://a.example>x</a>".repeat(20_000),
        "<".repeat(100_000),
        "&".repeat(100_000),
        "x".repeat(6 << 20),
    ] {
        let begun = std::time::Instant::now();
        let shown = hypertext(&html);
        let taken = begun.elapsed().as_secs();
        assert!(taken < 20, "{taken} s for {}", html.get(..20).unwrap_or_default());
        drop(shown);
    }
    assert!(read(&"x".repeat(6 << 20)).cut);
}
