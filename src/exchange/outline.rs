//! How the rows of a table lie under each other.

use std::collections::HashMap;

use super::follows::{Names, tie};
use super::row::{PlanRow, Read};

/// A row of a table as it was read, before it is held against the others.
#[derive(Debug, Default)]
pub(super) struct Line {
    /// The task
    pub row: PlanRow,
    /// What the links of the table call it, where that is no number of the outline
    pub name: String,
    /// What it follows, as it stands there
    pub follows: Vec<String>,
    /// What it belongs to, as it stands there
    pub parent: String,
    /// How deep it lies
    pub level: Option<u32>,
    /// Blanks before the title
    pub indent: usize,
}

/// Puts the rows under each other and ties their links.
pub(super) fn settle(mut lines: Vec<Line>, read: &mut Read) {
    let names = Names::of(&lines);
    number(&mut lines);
    deepen(&mut lines);
    tie(&mut lines, &names, read);
    if lines.iter().any(|line| !line.parent.is_empty()) {
        lines = below(lines, &names, read);
    }
    read.rows.extend(lines.into_iter().map(|line| line.row));
    leave_removed(read);
    mark_phases(&mut read.rows);
}

/// What was removed where the table comes from stays out, with the links to it.
fn leave_removed(read: &mut Read) {
    let (gone, rows): (Vec<PlanRow>, Vec<PlanRow>) =
        std::mem::take(&mut read.rows).into_iter().partition(|row| row.removed);
    read.rows = rows;
    for row in &gone {
        read.remark(row.line, "reason-plan-removed", &row.title, false);
    }
    let mut cut = Vec::new();
    for row in &mut read.rows {
        row.links.retain(|link| {
            let to = gone.iter().find(|gone| gone.key == link.from);
            cut.extend(to.map(|gone| (row.line, gone.title.clone())));
            to.is_none()
        });
    }
    for (line, title) in cut {
        read.remark(line, "reason-plan-link", &title, false);
    }
}

/// Each row has a number: its own, its running one where that is all there is, else its place.
fn number(lines: &mut [Line]) {
    let outlined = lines.iter().any(|line| !line.row.number.is_empty());
    for (place, line) in lines.iter_mut().enumerate() {
        if !outlined && is_outline(&line.name) {
            line.row.number.clone_from(&line.name);
        }
        if line.row.number.is_empty() {
            line.row.number = (place + 1).to_string();
        }
    }
}

fn is_outline(name: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part.bytes().all(|sign| sign.is_ascii_digit());
    name.split('.').all(part)
}

/// How deep each row lies: by its level, by its number in the outline, by the blanks before its title.
fn deepen(lines: &mut [Line]) {
    let dots = |line: &Line| line.row.number.matches('.').count();
    let numbered = lines.iter().any(|line| dots(line) > 0);
    let least = lines.iter().filter_map(|line| line.level).min();
    let mut above: Vec<usize> = Vec::new();
    let mut before = 0;
    for line in lines {
        let depth = match (least, numbered) {
            (Some(least), _) => line.level.map_or(before, |level| level - least),
            (None, true) => u32::try_from(dots(line)).unwrap_or(0),
            (None, false) => {
                while above.last().is_some_and(|indent| *indent >= line.indent) {
                    above.pop();
                }
                above.push(line.indent);
                u32::try_from(above.len() - 1).unwrap_or(0)
            }
        };
        before = depth;
        line.row.depth = depth;
    }
}

/// The rows each below what it belongs to, by the names told for that.
fn below(lines: Vec<Line>, names: &Names, read: &mut Read) -> Vec<Line> {
    let mut children: HashMap<Option<usize>, Vec<usize>> = HashMap::new();
    for (place, line) in lines.iter().enumerate() {
        let named = match line.parent.as_str() {
            "" => None,
            parent => names.one(parent).or_else(|| {
                read.remark(line.row.line, "reason-plan-parent", parent, false);
                None
            }),
        };
        children.entry(named.filter(|parent| *parent != place)).or_default().push(place);
    }
    let mut slots: Vec<Option<Line>> = lines.into_iter().map(Some).collect();
    let mut out = Vec::with_capacity(slots.len());
    let top = children.remove(&None).unwrap_or_default();
    hang(top, &mut slots, &mut children, &mut out);
    for place in 0..slots.len() {
        let Some(line) = slots.get(place).and_then(Option::as_ref) else { continue };
        // Two that belong to each other are met from nowhere.
        read.remark(line.row.line, "reason-plan-parent", &line.parent, false);
        hang(vec![place], &mut slots, &mut children, &mut out);
    }
    out
}

/// Takes these rows and all that belongs to them out of their slots, each before what belongs to it.
fn hang(
    top: Vec<usize>,
    slots: &mut [Option<Line>],
    children: &mut HashMap<Option<usize>, Vec<usize>>,
    out: &mut Vec<Line>,
) {
    let mut open: Vec<(usize, u32)> = top.into_iter().rev().map(|place| (place, 0)).collect();
    while let Some((place, depth)) = open.pop() {
        let Some(mut line) = slots.get_mut(place).and_then(Option::take) else { continue };
        line.row.depth = depth;
        out.push(line);
        let under = children.remove(&Some(place)).unwrap_or_default();
        open.extend(under.into_iter().rev().map(|place| (place, (depth + 1).min(100))));
    }
}

/// A row with a deeper one below it is a phase.
pub(super) fn mark_phases(rows: &mut [PlanRow]) {
    let deeper: Vec<bool> =
        rows.iter().zip(rows.iter().skip(1)).map(|(one, next)| next.depth > one.depth).collect();
    for (row, phase) in rows.iter_mut().zip(deeper) {
        row.phase = phase;
    }
}
