//! What the cells of a table of tasks say.

use super::column::Column;
use super::days::{Order, day_of, is_near, order_of};
use super::named::{LENGTHS, NOTHING};
use super::needs;
use super::outline::Line;
use super::row::{PlanRow, Read};
use super::table::Heads;
use crate::domain::fold_letters;
use crate::workbook::Content;

/// How a table writes what can be written in more than one way.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Manner {
    order: Order,
    /// Percents are shares of one
    shares: bool,
}

impl Manner {
    /// As the rows below the heads say it; what had to be guessed is told.
    pub fn of(rows: &[Vec<Content>], columns: &[Option<Column>], read: &mut Read) -> Manner {
        let of = |wanted: fn(Column) -> bool| {
            let places = columns.iter().enumerate();
            let places: Vec<usize> = places
                .filter(|(_, column)| column.is_some_and(wanted))
                .map(|(place, _)| place)
                .collect();
            let cells = rows.iter().flat_map(move |row| {
                let cells: Vec<&Content> = places.iter().filter_map(|at| row.get(*at)).collect();
                cells
            });
            cells.collect::<Vec<_>>()
        };
        let texts: Vec<String> = of(Column::is_day)
            .into_iter()
            .filter_map(|cell| match cell {
                Content::Text(text) => Some(text.clone()),
                _ => None,
            })
            .collect();
        let (order, guessed) = order_of(texts.iter().map(String::as_str));
        if guessed {
            let met = texts.iter().find(|text| text.contains('/'));
            read.remark(0, "reason-plan-day-first", met.map_or("", String::as_str), false);
        }
        let percents: Vec<f64> = of(|column| column == Column::Percent)
            .into_iter()
            .filter_map(|cell| match cell {
                Content::Number(number) => Some(*number),
                _ => None,
            })
            .collect();
        let shares =
            percents.iter().any(|one| *one > 0.0) && percents.iter().all(|one| *one <= 1.0);
        if shares {
            let count = percents.len().to_string();
            read.remark(0, "reason-plan-shares", &count, false);
        }
        Manner { order, shares }
    }
}

/// One row of a table. What is not understood is told with its place, and the head it stands under in the file.
pub(super) fn line_of(
    line: usize,
    (columns, named): (&[Option<Column>], &[String]),
    row: &[Content],
    manner: Manner,
    heads: &Heads<'_>,
    read: &mut Read,
) -> Line {
    let mut told = Line {
        row: PlanRow { key: format!("line {line}"), line, ..PlanRow::default() },
        ..Line::default()
    };
    let cells = columns.iter().zip(row).enumerate();
    let cells = cells.filter_map(|(place, (column, cell))| Some((place, (*column)?, cell)));
    for (place, column, cell) in cells {
        let text = cell.text();
        let text = text.strip_prefix('\'').unwrap_or(&text);
        if text.is_empty() {
            continue;
        }
        let tell = |text: &str| {
            let own = named.get(place).filter(|name| !name.is_empty());
            format!("{}: {text}", own.map_or(heads.name(column), String::as_str))
        };
        if matches!(cell, Content::Fault(_)) {
            read.remark(line, "reason-plan-fault", &tell(text), true);
            continue;
        }
        match take(&mut told, column, cell, text, manner, heads) {
            Taken::Whole => {}
            Taken::Rounded(days) => {
                let told = tell(&format!("{text}: {days}"));
                read.remark(line, "reason-plan-rounded", &told, false);
            }
            Taken::Not => read.remark(line, "reason-plan-cell", &tell(text), true),
        }
    }
    let row = &told.row;
    if row.title.is_empty() {
        read.remark(line, "reason-plan-no-title", "", true);
    }
    if let (Some(start), Some(due)) = (row.dates.start, row.dates.due)
        && due < start
    {
        read.remark(line, "reason-plan-backwards", &format!("{start} – {due}"), true);
    }
    told
}

/// How a cell was understood.
enum Taken {
    Whole,
    /// As so many whole days or hours
    Rounded(u32),
    Not,
}

/// Takes one cell.
fn take(
    line: &mut Line,
    column: Column,
    cell: &Content,
    text: &str,
    manner: Manner,
    heads: &Heads<'_>,
) -> Taken {
    let row = &mut line.row;
    let nothing = || NOTHING.contains(&fold_letters(text).as_str());
    if (column.is_day() || matches!(column, Column::Links | Column::Needed)) && nothing() {
        return Taken::Whole;
    }
    let day = || match cell {
        Content::Day(day) => Some(*day).filter(is_near),
        Content::Moment(at) => Some(at.date()).filter(is_near),
        _ => day_of(text, manner.order),
    };
    match column {
        Column::Id => row.key = text.to_owned(),
        Column::Number => row.number = text.trim_end_matches('.').to_owned(),
        Column::Title => {
            row.title = text.to_owned();
            line.indent = indent(cell);
        }
        Column::Owner => row.owner = Some(text.to_owned()),
        Column::Note => row.note = Some(text.to_owned()),
        // The reference is what a snapshot froze; it is read again from there.
        Column::ReferenceStart | Column::ReferenceDue => {}
        Column::Side => return set(&mut row.side, heads.side(text)),
        Column::Status if heads.is_removed(text) => row.removed = true,
        Column::Status => return set(&mut row.status, heads.status(text)),
        Column::Start => return set(&mut row.dates.start, day()),
        Column::Due => return set(&mut row.dates.due, day()),
        Column::DoneOn => return set(&mut row.done_on, day()),
        Column::NotBefore => return set(&mut row.not_before, day()),
        Column::Duration => {
            let days = length(text);
            // What takes no time is a moment.
            row.milestone |= days == Some(0.0);
            return whole(&mut row.duration, days.filter(|days| *days > 0.0), days == Some(0.0));
        }
        Column::Estimate => {
            let hours = number(text).or_else(|| length(text).map(|days| days * 8.0));
            return whole(&mut row.hours, hours, false);
        }
        Column::Percent => return set(&mut row.percent, percent(cell, text, manner)),
        Column::Milestone => return flag(&mut row.milestone, text),
        Column::Fixed => return flag(&mut row.fixed, text),
        Column::Links => line.follows.push(text.to_owned()),
        Column::Needed => match needs::read(text, heads) {
            Some(needs) => row.needs = needs,
            None => return Taken::Not,
        },
        Column::Row => line.name = text.trim_end_matches('.').to_owned(),
        Column::Parent => line.parent = text.to_owned(),
        Column::Level => {
            let level = text.parse().ok().filter(|level| *level <= 100);
            return set(&mut line.level, level);
        }
    }
    Taken::Whole
}

/// Blanks before a title, by which some programs tell how deep a task lies.
fn indent(cell: &Content) -> usize {
    match cell {
        Content::Text(text) => text.chars().take_while(|sign| sign.is_whitespace()).count(),
        _ => 0,
    }
}

/// Takes a word for yes or no.
fn flag(field: &mut bool, text: &str) -> Taken {
    let word = fold_letters(text);
    let yes = ["true", "1", "x", "yes", "tak", "da"].contains(&word.as_str());
    *field |= yes;
    match yes || ["false", "0", "no", "nie", "nu"].contains(&word.as_str()) {
        true => Taken::Whole,
        false => Taken::Not,
    }
}

fn set<T>(field: &mut Option<T>, value: Option<T>) -> Taken {
    *field = value;
    if field.is_some() { Taken::Whole } else { Taken::Not }
}

/// Takes a count; a part of one counts whole.
fn whole(field: &mut Option<u32>, value: Option<f64>, none: bool) -> Taken {
    let Some(value) = value.filter(|value| *value <= 1_000_000.0) else {
        return if none { Taken::Whole } else { Taken::Not };
    };
    let up = (value - 1e-6).ceil() as u32;
    *field = Some(up);
    if (value - f64::from(up)).abs() < 1e-6 { Taken::Whole } else { Taken::Rounded(up) }
}

fn percent(cell: &Content, text: &str, manner: Manner) -> Option<u32> {
    let told = match cell {
        Content::Number(number) if manner.shares => number * 100.0,
        _ => number(text.trim_end_matches('%').trim_end())?,
    };
    (0.0..=100.0).contains(&told).then(|| told.round() as u32)
}

/// A number with a point or a comma.
fn number(text: &str) -> Option<f64> {
    let told: f64 = text.trim().replace(',', ".").parse().ok()?;
    (told.is_finite() && told >= 0.0).then_some(told)
}

/// Working days of `5`, `5 days?`, `1,5 tyg.`, `16h`; none where it is no length, or one that passes day and night.
pub(super) fn length(text: &str) -> Option<f64> {
    let text = fold_letters(text.trim()).replace(',', ".");
    let text = text.trim_end_matches('?').trim_end();
    let end = text.find(|sign: char| !sign.is_ascii_digit() && sign != '.').unwrap_or(text.len());
    let (count, unit) = text.split_at(end);
    let unit = unit.trim().trim_end_matches('.');
    let days = LENGTHS.iter().find(|(_, names)| names.contains(&unit))?.0;
    Some(number(count)? * days)
}

#[cfg(test)]
mod tests {
    use super::length;

    #[test]
    fn lengths_are_read_as_they_are_written_elsewhere() {
        let told = [
            ("5", 5.0),
            ("5d", 5.0),
            ("5 days?", 5.0),
            ("2,5 dni", 2.5),
            ("1 dzień", 1.0),
            ("3 zile", 3.0),
            ("1 wk", 5.0),
            ("2 tyg.", 10.0),
            ("1 săpt.", 5.0),
            ("1 mon", 20.0),
            ("16 hrs", 2.0),
            ("4 godz.", 0.5),
            ("0 days", 0.0),
        ];
        for (text, days) in told {
            assert_eq!(length(text), Some(days), "{text}");
        }
        for text in ["", "d", "5 edays", "~5d", "-1d", "soon", "1.2.3 d", "9e9"] {
            assert_eq!(length(text), None, "{text}");
        }
    }
}
