//! The index for people: one page without script, pictures or anything from elsewhere.
//!
//! Everything that came from outside is escaped, stripped of control and invisible characters and
//! set apart from its surroundings' reading direction; the page also forbids itself to load or
//! run anything.

use chrono::NaiveDate;

use super::row::{Row, address_line};
use super::{Absent, Labels, name};
use crate::domain::Address;

/// How the page looks, on a screen and on paper.
const STYLE: &str = include_str!("index.css");

/// The page down to the list, and the list's head.
pub(super) fn head(labels: &Labels) -> String {
    let title = text(&labels.title);
    let columns = &labels.columns;
    let heads = [
        &columns.number,
        &columns.at,
        &columns.kind,
        &columns.from,
        &columns.to,
        &columns.subject,
        &columns.known_on,
    ];
    let heads: String =
        heads.iter().map(|head| format!("<th scope=\"col\">{}</th>", text(head))).collect();
    let facts: String = labels
        .facts
        .iter()
        .map(|(name, value)| {
            format!("<div><dt>{}</dt><dd>{}</dd></div>\n", text(name), text(value))
        })
        .collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n\
         <h1>{title}</h1>\n<dl>\n{facts}</dl>\n{guide}\
         <table>\n<caption>{title}</caption>\n<thead>\n<tr>{heads}</tr>\n</thead>\n",
        lang = labels.lang.code(),
        guide = paragraphs(&labels.guide),
    )
}

/// The head of a day, and the end of the day before where there was one.
pub(super) fn day(day: NaiveDate, first: bool, labels: &Labels) -> String {
    let end = if first { "" } else { "</tbody>\n" };
    let words = text(&(labels.day)(day));
    format!(
        "{end}<tbody>\n<tr class=\"day\"><th scope=\"rowgroup\" colspan=\"7\">{words}</th></tr>\n"
    )
}

/// One item's line.
pub(super) fn row_line(row: &Row<'_>, labels: &Labels) -> String {
    let item = row.item;
    let local = (labels.local)(item.at);
    format!(
        "<tr id=\"r{number}\"><th scope=\"row\">{number}</th>\
         <td><time datetime=\"{utc}\">{time}</time></td><td>{kind}</td>\
         <td>{from}</td><td>{to}{cc}</td><td>{subject}</td>\
         <td><time datetime=\"{recorded}\">{known_on}</time></td></tr>\n",
        number = row.number,
        utc = item.at.format("%Y-%m-%dT%H:%M:%SZ"),
        time = local.format("%H:%M"),
        kind = kind(row, labels),
        from = people("", &item.from),
        to = people("", &item.to),
        cc = people(&labels.columns.cc, &item.cc),
        subject = subject(row, labels),
        recorded = item.recorded.format("%Y-%m-%dT%H:%M:%SZ"),
        known_on = text(&labels.figures(item.recorded)),
    )
}

/// The end of the list.
pub(super) fn end(empty: bool) -> String {
    let end = if empty { "" } else { "</tbody>\n" };
    format!("{end}</table>\n")
}

/// What is referred to and not held; nothing where there is no such thing.
pub(super) fn absent(absent: &[Absent], labels: &Labels) -> String {
    if absent.is_empty() {
        return String::new();
    }
    let words = &labels.absent;
    let title = text(&words.title);
    let heads = words.heads.iter().map(|head| format!("<th scope=\"col\">{}</th>", text(head)));
    let mut list = format!(
        "<h2>{title}</h2>\n<table>\n<caption>{title}</caption>\n<thead>\n<tr>{}</tr>\n</thead>\n<tbody>\n",
        heads.collect::<String>()
    );
    for one in absent {
        let at = one.at.map(|at| at.format("%Y-%m-%d %H:%M").to_string()).unwrap_or_default();
        let several = |lines: &[String]| {
            lines.iter().map(|line| format!("<div><bdi>{}</bdi></div>", text(line))).collect()
        };
        let cells = [
            text(&one.why),
            format!("<bdi>{}</bdi>", text(&one.from)),
            text(&at),
            format!("<bdi>{}</bdi>", text(&one.subject)),
            text(&one.message_id),
            several(&one.numbers),
            several(&one.told_by),
            several(&one.holders),
        ];
        let cells: String = cells.iter().map(|cell| format!("<td>{cell}</td>")).collect();
        list.push_str(&format!("<tr>{cells}</tr>\n"));
    }
    list.push_str("</tbody>\n</table>\n");
    list
}

/// The end of the page.
pub(super) fn foot(labels: &Labels) -> String {
    format!("</main>\n<footer>\n{}</footer>\n</body>\n</html>\n", paragraphs(&labels.foot))
}

fn paragraphs(lines: &[String]) -> String {
    lines.iter().map(|line| format!("<p>{}</p>\n", text(line))).collect()
}

fn kind(row: &Row<'_>, labels: &Labels) -> String {
    let kind = text(labels.kind(row.item.kind));
    match labels.direction(row.item.direction) {
        "" => kind,
        direction => format!("{kind}<br>{}", text(direction)),
    }
}

fn people(before: &str, addresses: &[Address]) -> String {
    let lines = addresses.iter().enumerate().map(|(place, address)| {
        let before = match (place, before) {
            (0, before) if !before.is_empty() => format!("<small>{}</small> ", text(before)),
            _ => String::new(),
        };
        format!("<div>{before}<bdi>{}</bdi></div>", text(&address_line(address)))
    });
    lines.collect()
}

/// The subject as a link to the file, with what came with it, its thread and its fingerprint.
fn subject(row: &Row<'_>, labels: &Labels) -> String {
    let item = row.item;
    let columns = &labels.columns;
    let words = text(row.subject(labels));
    let mut cell = match &row.file {
        Some(file) => format!("<a href=\"{}\"><bdi>{words}</bdi></a>", link(file)),
        None => format!("<bdi>{words}</bdi>"),
    };
    let mut line = |name: &str, value: String| {
        cell.push_str(&format!("<div class=\"more\"><span>{}</span> {value}</div>", text(name)));
    };
    if !item.attachments.is_empty() {
        let names = item.attachments.iter().map(|name| format!("<bdi>{}</bdi>", text(name)));
        line(&columns.attachments, names.collect::<Vec<_>>().join("; "));
    }
    if let Some(first) = row.thread.filter(|first| *first != row.number) {
        line(&columns.thread, format!("<a href=\"#r{first}\">{first}</a>"));
    }
    if let Some(hash) = &item.sha256 {
        line(&columns.size, text(&(labels.size)(item.size)));
        line(&columns.fingerprint, format!("<code>{}</code>", text(hash)));
    }
    match row.remark(labels) {
        "" => {}
        remark => line(&columns.remark, format!("<strong>{}</strong>", text(remark))),
    }
    cell
}

/// Text from outside as text of the page.
fn text(outside: &str) -> String {
    let mut safe = String::with_capacity(outside.len());
    for c in outside.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c if c.is_control() => safe.push(' '),
            // Joiners shape some scripts and emoji; the rest only hides or turns text.
            c if name::is_invisible(c) && !matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe0f}') => {}
            c => safe.push(c),
        }
    }
    safe
}

/// A path within the export as a relative link (RFC 3986, section 3.3).
fn link(path: &str) -> String {
    let mut link = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                link.push(char::from(byte));
            }
            byte => link.push_str(&format!("%{byte:02X}")),
        }
    }
    link
}

#[cfg(test)]
mod tests {
    use super::{link, text};

    #[test]
    fn outside_text_stays_text() {
        assert_eq!(text("<script>a('b')</script>"), "&lt;script&gt;a(&#39;b&#39;)&lt;/script&gt;");
        assert_eq!(text("a\u{202e}b\0c & \"d\""), "ab c &amp; &quot;d&quot;");
    }

    #[test]
    fn links_hold_no_special_characters() {
        assert_eq!(link("originals/a b#c?d%.eml"), "originals/a%20b%23c%3Fd%25.eml");
        assert_eq!(link("notes/ż.txt"), "notes/%C5%BC.txt");
    }
}
