//! What a row of a table follows: `3`, `3FS+2d`, `3;5`, `2.1SS-1 wk`, `3ZR+2 dni`, `1-FS=P2D`, a key or a title.

use std::collections::HashMap;

use super::cells::length;
use super::named::{KINDS, LENGTHS};
use super::outline::Line;
use super::row::{PlanLink, Read};
use crate::domain::{LinkKind, fold_letters};

/// Most pieces of one cell that are tried as a single title, and most that a cell may have at all.
const JOINED: usize = 8;
const PIECES: usize = 500;

/// What the rows of a table may be called by, best first: running numbers, ids, numbers of the outline, their place
/// where there is nothing of these, and titles.
pub(super) struct Names {
    ways: Vec<HashMap<String, Vec<usize>>>,
}

impl Names {
    /// Of these rows.
    pub fn of(lines: &[Line]) -> Names {
        let way = |name: &dyn Fn(usize, &Line) -> String| {
            let mut way: HashMap<String, Vec<usize>> = HashMap::new();
            for (place, line) in lines.iter().enumerate() {
                let name = fold_letters(&name(place, line));
                if !name.is_empty() {
                    way.entry(name).or_default().push(place);
                }
            }
            way
        };
        let numbered = lines.iter().any(|line| {
            !line.name.is_empty()
                || !line.row.number.is_empty()
                || !line.row.key.starts_with("line ")
        });
        let mut ways = vec![
            way(&|_, line| line.name.clone()),
            way(&|_, line| line.row.key.clone()),
            way(&|_, line| line.row.number.clone()),
        ];
        if !numbered {
            ways.push(way(&|place, _| (place + 1).to_string()));
        }
        ways.push(way(&|_, line| line.row.title.clone()));
        Names { ways }
    }

    /// The rows a name may mean.
    fn all(&self, name: &str) -> &[usize] {
        let name = fold_letters(name.trim());
        self.ways.iter().find_map(|way| way.get(&name)).map_or(&[], Vec::as_slice)
    }

    /// The one row of a name.
    pub fn one(&self, name: &str) -> Option<usize> {
        match self.all(name) {
            [one] => Some(*one),
            _ => None,
        }
    }
}

/// Ties each row to what it follows. What cannot be found, or is more than one, is told.
pub(super) fn tie(lines: &mut [Line], names: &Names, read: &mut Read) {
    let mut tied: Vec<Vec<PlanLink>> = Vec::with_capacity(lines.len());
    for line in lines.iter() {
        let mut links: Vec<PlanLink> = Vec::new();
        for piece in line.follows.iter().flat_map(|cell| pieces(cell, names)) {
            let place = line.row.line;
            let Some(told) = Told::of(&piece, names) else {
                read.remark(place, "reason-plan-link-unclear", &piece, true);
                continue;
            };
            let Some(from) = (match names.all(&told.from) {
                [] => {
                    read.remark(place, "reason-plan-link", &piece, true);
                    None
                }
                [one] => lines.get(*one).map(|line| line.row.key.clone()),
                _ => {
                    read.remark(place, "reason-plan-link-twice", &piece, true);
                    None
                }
            }) else {
                continue;
            };
            if let Some(days) = told.rounded() {
                read.remark(place, "reason-plan-lag", &format!("{piece}: {days}"), false);
            }
            let link = PlanLink { from, kind: told.kind, lag: told.days() };
            if !links.contains(&link) {
                links.push(link);
            }
        }
        tied.push(links);
    }
    for (line, links) in lines.iter_mut().zip(tied) {
        line.row.links = links;
    }
}

/// The parts of a cell, each of which names one row. Commas part them only where nothing else does, and not inside
/// a title or a number of days.
fn pieces(cell: &str, names: &Names) -> Vec<String> {
    let trimmed = |part: &str| Some(part.trim().to_owned()).filter(|part| !part.is_empty());
    if !names.all(cell).is_empty() {
        return trimmed(cell).into_iter().collect();
    }
    if cell.split([';', '\n', ',']).nth(PIECES).is_some() {
        return vec![cell.to_owned()];
    }
    if cell.contains([';', '\n']) {
        return cell.split([';', '\n']).filter_map(trimmed).collect();
    }
    let parts: Vec<&str> = cell.split(',').collect();
    let (mut pieces, mut place) = (Vec::new(), 0);
    while place < parts.len() {
        let last = parts.len().min(place + JOINED);
        let joined = |end: usize| parts.get(place..end).map(|parts| parts.join(","));
        // `3ZR+2,5 dni` is one; `3FS+2,5` are two.
        let unit = |text: &str| text.ends_with(|sign: char| sign.is_alphabetic() || sign == '.');
        let means = |text: &String| {
            !names.all(text).is_empty()
                || (unit(text) && Told::of(text, names).is_some_and(|one| one.lag != 0.0))
        };
        let whole =
            (place + 2..=last).rev().find(|end| joined(*end).is_some_and(|one| means(&one)));
        let end = whole.unwrap_or(place + 1);
        pieces.extend(joined(end).as_deref().and_then(trimmed));
        place = end;
    }
    pieces
}

/// A link as it is written.
struct Told {
    from: String,
    kind: LinkKind,
    /// Working days between them, and whether they were told as such
    lag: f64,
    exact: bool,
}

impl Told {
    /// None where it is neither a name nor a number with a kind and a distance.
    fn of(piece: &str, names: &Names) -> Option<Told> {
        let plain = |from: &str| Told {
            from: from.trim().to_owned(),
            kind: LinkKind::FinishStart,
            lag: 0.0,
            exact: true,
        };
        if !names.all(piece).is_empty() {
            return Some(plain(piece));
        }
        let folded = fold_letters(piece.trim());
        let digits = |sign: char| sign.is_ascii_digit() || sign == '.';
        let end = folded.find(|sign| !digits(sign)).unwrap_or(folded.len());
        let (number, rest) = folded.split_at(end);
        let number = number.trim_end_matches('.');
        if number.is_empty() {
            // A key or a title of a row that is not there.
            return Some(plain(piece));
        }
        // So GanttProject writes it.
        let rest = rest.trim().trim_start_matches('-').trim_start();
        let kind = KINDS.iter().find_map(|(word, kind)| Some((*kind, rest.strip_prefix(word)?)));
        let (kind, rest) = match kind {
            Some(told) => told,
            None => (LinkKind::FinishStart, folded.get(end..).unwrap_or_default().trim()),
        };
        let (lag, exact) = lag(rest.trim())?;
        Some(Told { from: number.to_owned(), kind, lag, exact })
    }

    fn days(&self) -> i64 {
        self.lag.round() as i64
    }

    fn rounded(&self) -> Option<i64> {
        let whole = (self.lag - self.lag.round()).abs() < 1e-6;
        (!self.exact || !whole).then(|| self.days())
    }
}

/// Working days of `+2d`, `-1 wk`, `=P2D`, and whether that is what stands there; none where it is no distance.
fn lag(text: &str) -> Option<(f64, bool)> {
    if text.is_empty() {
        return Some((0.0, true));
    }
    let (text, iso) = match text.strip_prefix("=p") {
        Some(days) => (days, true),
        None => (text, false),
    };
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text.strip_prefix('+').or(Some(text).filter(|_| iso))?),
    };
    let rest = rest.trim();
    let rest = if iso { rest.trim_end_matches('d') } else { rest };
    if let Some(days) = length(rest).filter(|days| *days <= 100_000.0) {
        return Some((sign * days, true));
    }
    // A part of how long the other takes.
    if rest.strip_suffix('%').is_some_and(|part| length(part).is_some()) {
        return Some((0.0, false));
    }
    // Time that passes day and night.
    let end = rest.find(|sign: char| !sign.is_ascii_digit() && sign != '.' && sign != ',')?;
    let (count, unit) = rest.split_at(end);
    let unit = unit.trim().strip_prefix('e')?;
    let known = LENGTHS.iter().any(|(_, names)| names.contains(&unit) && !unit.is_empty());
    let days = length(&format!("{count}{unit}")).filter(|_| known)?;
    Some((sign * days, false))
}

#[cfg(test)]
mod tests {
    use super::lag;

    #[test]
    fn distances_are_read_as_they_are_written_elsewhere() {
        let told = [
            ("", (0.0, true)),
            ("+2", (2.0, true)),
            ("-2", (-2.0, true)),
            ("+2d", (2.0, true)),
            ("+ 2 days", (2.0, true)),
            ("+2 dni", (2.0, true)),
            ("-1 wk", (-5.0, true)),
            ("+1 tydz.", (5.0, true)),
            ("+1,5 zile", (1.5, true)),
            ("+4 hrs", (0.5, true)),
            ("=p2d", (2.0, true)),
            ("=p-1d", (-1.0, true)),
            ("+50%", (0.0, false)),
            ("+2 edays", (2.0, false)),
        ];
        for (text, days) in told {
            assert_eq!(lag(text), Some(days), "{text}");
        }
        for text in ["2", "+", "-", "+x", "+2 x", "abc", "=p", "+9999999", "--2", "+e"] {
            assert_eq!(lag(text), None, "{text}");
        }
    }
}
