//! What a task follows, as people type it: `2.1; 3 SS+2`, with the numbers of the outline.

use crate::domain::{Link, LinkKind, RecordId};
use crate::text::numbers;
use crate::ui::file::ClientFile;

/// The kinds by the letters they are typed with; the second are those of Polish planning programs.
const KINDS: [(LinkKind, [&str; 2]); 4] = [
    (LinkKind::FinishStart, ["FS", "ZR"]),
    (LinkKind::StartStart, ["SS", "RR"]),
    (LinkKind::FinishFinish, ["FF", "ZZ"]),
    (LinkKind::StartFinish, ["SF", "RZ"]),
];

/// Links as they are typed.
pub fn typed(file: &ClientFile, links: &[Link]) -> String {
    let one = |link: &Link| {
        let row = file.rows.iter().find(|row| row.id == link.from)?;
        let kind = match link.kind() {
            LinkKind::FinishStart => String::new(),
            kind => format!(" {}", kind.as_str().to_uppercase()),
        };
        let lag = match link.lag() {
            0 => String::new(),
            lag if kind.is_empty() => format!(" FS{lag:+}"),
            lag => format!("{lag:+}"),
        };
        Some(format!("{}{kind}{lag}", row.number))
    };
    links.iter().filter_map(one).collect::<Vec<_>>().join("; ")
}

/// The links that were typed; none where one is not understood or names no other task.
pub fn understood(file: &ClientFile, own: RecordId, text: &str) -> Option<Vec<Link>> {
    let parts = text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (number, kind, lag) = parsed(part)?;
            let row = file.rows.iter().find(|row| row.number == number)?;
            let kind = Some(kind).filter(|kind| *kind != LinkKind::FinishStart);
            let lag = Some(lag).filter(|lag| *lag != 0);
            (row.id != own && row.removed.is_none()).then_some(Link { from: row.id, kind, lag })
        })
        .collect()
}

/// Working days as they are typed: `2`, `+2`, `-1`; nothing typed is none of them.
pub fn whole_days(typed: &str) -> Option<Option<i64>> {
    match typed.trim() {
        "" => Some(None),
        text => numbers::typed_count(text).map(|days| Some(days).filter(|days| *days != 0)),
    }
}

/// Number of the outline, kind and lag of one link.
fn parsed(part: &str) -> Option<(&str, LinkKind, i64)> {
    let end = part.find(|sign: char| !sign.is_ascii_digit() && sign != '.').unwrap_or(part.len());
    let (number, rest) = part.split_at(end);
    let rest = rest.replace(char::is_whitespace, "").replace('\u{2212}', "-").to_uppercase();
    let known = KINDS.iter().find_map(|(kind, letters)| {
        let after = letters.iter().find_map(|letters| rest.strip_prefix(letters))?;
        Some((*kind, after))
    });
    let (kind, lag) = known.unwrap_or((LinkKind::FinishStart, rest.as_str()));
    let lag = match lag.trim_end_matches('D') {
        "" => 0,
        lag if lag.starts_with(['+', '-']) => lag.parse().ok()?,
        _ => return None,
    };
    (!number.is_empty()).then_some((number.trim_end_matches('.'), kind, lag))
}

#[cfg(test)]
mod tests {
    use super::parsed;
    use crate::domain::LinkKind;

    #[test]
    fn links_are_read_as_typed() {
        let check = |text: &str, expected| assert_eq!(parsed(text), expected, "{text}");
        check("2.1", Some(("2.1", LinkKind::FinishStart, 0)));
        check("3 SS+2", Some(("3", LinkKind::StartStart, 2)));
        check("3ff-1d", Some(("3", LinkKind::FinishFinish, -1)));
        check("4. zr +5", Some(("4", LinkKind::FinishStart, 5)));
        check("7 RZ", Some(("7", LinkKind::StartFinish, 0)));
        check("2.1+3", Some(("2.1", LinkKind::FinishStart, 3)));
        check("2.1 \u{2212}3", Some(("2.1", LinkKind::FinishStart, -3)));
        check("Import", None);
        check("2 XX", None);
        check("2 5", None);
    }
}
