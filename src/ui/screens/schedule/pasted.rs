//! Rows copied from a spreadsheet, read into tasks: title, side or owner, start, due. A line that is
//! not understood is named, and nothing of the rest is guessed.

use chrono::NaiveDate;

use crate::domain::Side;
use crate::session::PlanColumn;

/// A line understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pasted {
    /// What is to be done
    pub title: String,
    /// Whose it is, where the line says so
    pub side: Option<Side>,
    /// Who does it, where the line says so
    pub owner: Option<String>,
    /// First day
    pub start: Option<NaiveDate>,
    /// Last day
    pub due: Option<NaiveDate>,
}

/// Why a line is not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// It has no title
    NoTitle,
    /// This is no date
    NoDate(String),
    /// It ends before it begins
    Backwards,
    /// It has this many columns, more than there are
    Columns(usize),
}

impl Refused {
    /// Key of the reason's words, and what they speak of.
    pub fn key(&self) -> (&'static str, String) {
        match self {
            Refused::NoTitle => ("ui-schedule-paste-no-title", String::new()),
            Refused::NoDate(text) => ("ui-schedule-paste-no-date", text.clone()),
            Refused::Backwards => ("ui-schedule-paste-backwards", String::new()),
            Refused::Columns(count) => ("ui-schedule-paste-columns", count.to_string()),
        }
    }
}

/// One line: its number from 1, as it stands in what was pasted, and what it means.
pub type Line = (usize, Result<Pasted, Refused>);

/// What the words of cells mean in the user's language.
pub struct Reading<'a> {
    /// The side of a word
    pub side: &'a dyn Fn(&str) -> Option<Side>,
    /// The day of what a person types
    pub day: &'a dyn Fn(&str) -> Option<NaiveDate>,
    /// Whether a cell is the head of a column
    pub head: &'a dyn Fn(&str) -> bool,
}

/// Whether the rows stand under names in another order than the one that needs none: then the names tell what
/// each column is.
pub fn is_by_name(text: &str, columns: Option<&[Option<PlanColumn>]>) -> bool {
    use PlanColumn::{Due, Owner, Side, Start, Title};
    let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
    let Some(columns) = columns.filter(|_| lines > 1) else { return false };
    let named: Vec<Option<PlanColumn>> = columns
        .iter()
        .map(|column| column.map(|column| if column == Side { Owner } else { column }))
        .collect();
    let usual: [&[PlanColumn]; 5] = [
        &[Title],
        &[Title, Owner],
        &[Title, Owner, Due],
        &[Title, Owner, Start, Due],
        &[Title, Owner, Owner, Start, Due],
    ];
    !usual.iter().any(|usual| usual.iter().map(|one| Some(*one)).eq(named.iter().copied()))
}

/// Reads every line that is not empty; a line of column heads on top is passed over.
pub fn read(text: &str, reading: &Reading<'_>) -> Vec<Line> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let lines = lines.map(|(place, line)| (place + 1, cells(line)));
    let headed = |cells: &[String]| cells.first().is_some_and(|cell| (reading.head)(cell));
    let lines = lines.enumerate().filter(|(order, (_, cells))| *order > 0 || !headed(cells));
    lines.map(|(_, (number, cells))| (number, line(&cells, reading))).collect()
}

/// The cells of a line, without the quotes a spreadsheet puts around some.
fn cells(line: &str) -> Vec<String> {
    let mut cells: Vec<String> = line.split('\t').map(unquoted).collect();
    while cells.len() > 1 && cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
    cells
}

fn unquoted(cell: &str) -> String {
    let cell = cell.trim();
    let inside = cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"'));
    inside.map_or_else(|| cell.to_owned(), |inside| inside.replace("\"\"", "\"").trim().to_owned())
}

fn line(cells: &[String], reading: &Reading<'_>) -> Result<Pasted, Refused> {
    let cell = |place: usize| cells.get(place).map(String::as_str).unwrap_or_default();
    let title = cell(0).to_owned();
    if title.is_empty() {
        return Err(Refused::NoTitle);
    }
    // Three columns end with the due date; five name the side and the owner apart.
    let (whose, start, due) = match cells.len() {
        1..=2 => (vec![cell(1)], "", ""),
        3 => (vec![cell(1)], "", cell(2)),
        4 => (vec![cell(1)], cell(2), cell(3)),
        5 => (vec![cell(1), cell(2)], cell(3), cell(4)),
        more => return Err(Refused::Columns(more)),
    };
    let mut pasted = Pasted {
        title,
        side: None,
        owner: None,
        start: date(start, reading)?,
        due: date(due, reading)?,
    };
    for word in whose.into_iter().filter(|word| !word.is_empty()) {
        match (reading.side)(word) {
            Some(side) => pasted.side = Some(side),
            // Two columns may as well be a title and a date.
            None if cells.len() == 2 && (reading.day)(word).is_some() => {
                pasted.due = (reading.day)(word);
            }
            None => pasted.owner = Some(word.to_owned()),
        }
    }
    match (pasted.start, pasted.due) {
        (Some(start), Some(due)) if due < start => Err(Refused::Backwards),
        _ => Ok(pasted),
    }
}

fn date(text: &str, reading: &Reading<'_>) -> Result<Option<NaiveDate>, Refused> {
    match text {
        "" => Ok(None),
        text => (reading.day)(text).map(Some).ok_or_else(|| Refused::NoDate(text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::{Line, Pasted, Reading, Refused, read};
    use crate::domain::Side;

    fn lines(text: &str) -> Vec<Line> {
        let reading = Reading {
            side: &|word| (word == "klient").then_some(Side::Client),
            day: &|text| text.parse().ok(),
            head: &|cell| cell == "Zadanie",
        };
        read(text, &reading)
    }

    fn task(title: &str) -> Pasted {
        Pasted { title: title.to_owned(), side: None, owner: None, start: None, due: None }
    }

    #[test]
    fn columns_are_told_by_how_many_there_are() {
        let found = lines(
            "Zadanie\tKto\tOd\tDo\r\nImport\tklient\t2026-09-01\t2026-09-10\r\n\n\"Testy \"\"linii\"\"\"\t2026-10-01\nOdbiór\tE. Rudnik\t2026-10-02\nCzyszczenie\tklient\tP. Malec\t\t2026-10-03\nSam tytuł",
        );
        let day = |text: &str| text.parse().ok();
        let expected = [
            (
                2,
                Pasted {
                    side: Some(Side::Client),
                    start: day("2026-09-01"),
                    due: day("2026-09-10"),
                    ..task("Import")
                },
            ),
            (4, Pasted { due: day("2026-10-01"), ..task("Testy \"linii\"") }),
            (
                5,
                Pasted {
                    owner: Some("E. Rudnik".to_owned()),
                    due: day("2026-10-02"),
                    ..task("Odbiór")
                },
            ),
            (
                6,
                Pasted {
                    side: Some(Side::Client),
                    owner: Some("P. Malec".to_owned()),
                    due: day("2026-10-03"),
                    ..task("Czyszczenie")
                },
            ),
            (7, task("Sam tytuł")),
        ];
        assert_eq!(found, expected.map(|(number, pasted)| (number, Ok(pasted))));
    }

    #[test]
    fn a_line_not_understood_is_named() {
        let found = lines(
            "Import\tklient\tkiedyś\t2026-09-10\n\tklient\nA\t\t2026-09-10\t2026-09-01\na\tb\tc\td\te\tf",
        );
        let expected = [
            (1, Err(Refused::NoDate("kiedyś".to_owned()))),
            (2, Err(Refused::NoTitle)),
            (3, Err(Refused::Backwards)),
            (4, Err(Refused::Columns(6))),
        ];
        assert_eq!(found, expected);
    }
}
