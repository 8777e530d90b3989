//! The index for a spreadsheet: RFC 4180, UTF-8 with a byte order mark so that Excel shows Polish
//! letters, and no cell that a spreadsheet would run as a formula.

use super::row::{Row, address_lines};
use super::{Columns, Labels};

/// The byte order mark and the heads of the columns.
pub(super) fn head(columns: &Columns) -> String {
    let heads = [
        &columns.number,
        &columns.at,
        &columns.utc,
        &columns.direction,
        &columns.kind,
        &columns.from,
        &columns.to,
        &columns.cc,
        &columns.subject,
        &columns.attachments,
        &columns.size,
        &columns.file,
        &columns.fingerprint,
        &columns.message_id,
        &columns.thread,
        &columns.known_on,
        &columns.id,
        &columns.remark,
    ];
    format!("{MARK}{}", line(heads.map(String::as_str)))
}

/// One item's line.
pub(super) fn row_line(row: &Row<'_>, labels: &Labels) -> String {
    let item = row.item;
    let thread = row.thread.map(|number| number.to_string()).unwrap_or_default();
    let size = item.sha256.as_ref().map(|_| item.size.to_string()).unwrap_or_default();
    line([
        row.number.to_string().as_str(),
        &labels.figures(item.at),
        &item.at.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
        labels.direction(item.direction),
        labels.kind(item.kind),
        &address_lines(&item.from),
        &address_lines(&item.to),
        &address_lines(&item.cc),
        row.subject(labels),
        &item.attachments.join("; "),
        &size,
        row.file.as_deref().unwrap_or_default(),
        item.sha256.as_deref().unwrap_or_default(),
        item.message_id.as_deref().unwrap_or_default(),
        &thread,
        &labels.figures(item.recorded),
        &item.id.to_string(),
        row.remark(labels),
    ])
}

/// Tells a spreadsheet that what follows is UTF-8.
pub const MARK: char = '\u{feff}';

/// One line of a table.
pub fn line<const N: usize>(cells: [&str; N]) -> String {
    let mut line = cells.map(cell).join(",");
    line.push_str("\r\n");
    line
}

/// One cell: on one line, harmless, quoted where RFC 4180 asks for it.
fn cell(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 2);
    let mut begins = true;
    for c in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if c.is_control() {
            continue;
        }
        if begins && is_formula(c) {
            safe.push('\'');
        }
        // Where a list is separated by semicolons, as in Poland, Excel begins a cell after each.
        begins = c == ';' || (begins && (c == ' ' || c == '"'));
        safe.push(c);
    }
    if safe.contains([',', '"', ';']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

/// What a spreadsheet takes for the beginning of a formula, full-width forms included.
fn is_formula(c: char) -> bool {
    matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠')
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn cells_are_quoted_and_harmless() {
        let check = |text: &str, expected: &str| assert_eq!(cell(text), expected, "{text:?}");
        check("Harmonogram wdrożenia", "Harmonogram wdrożenia");
        check("a, b", "\"a, b\"");
        check("he said \"no\"", "\"he said \"\"no\"\"\"");
        check("=1+1", "'=1+1");
        check("+48 600 000 000", "'+48 600 000 000");
        check("-2", "'-2");
        check("@SUM(A1)", "'@SUM(A1)");
        check("\t=1", "'=1");
        check("\r\n=1", "'=1");
        check("\0=1", "'=1");
        check("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
        check("x; =cmd|' /C calc'!A0", "\"x; '=cmd|' /C calc'!A0\"");
        check("\"=1", "\"\"\"'=1\"");
        check("a\nb", "a b");
        check("a-b = c", "a-b = c");
        check("", "");
    }
}
