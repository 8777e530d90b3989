//! Properties and tables of properties (MS-PST §2.3.3, §2.3.4).

use std::collections::BTreeMap;
use std::io::{Read, Seek};

use super::Fault;
use super::file::{File, u16_at, u32_at};
use super::heap::Heap;
use super::node::{self, Budget, Place, SubNodes};
use crate::mail::outlook::props::{Property, is_fixed, kind};

/// Properties by id.
pub(super) type Object = BTreeMap<u16, Property>;

/// A row of a table: its id, and its properties.
pub(super) type Row = (u32, Object);

/// Reads nodes of one message: what it may still cost, and the first thing that could not be read.
pub(super) struct Reading<'f, R> {
    pub(super) file: &'f mut File<R>,
    pub(super) budget: Budget,
    pub(super) fault: Option<Fault>,
}

impl<R: Read + Seek> Reading<'_, R> {
    /// Notes what could not be read and goes on.
    pub(super) fn passed<T>(&mut self, read: Result<T, Fault>) -> Option<T> {
        match read {
            Ok(read) => Some(read),
            Err(fault) => {
                self.fault.get_or_insert(fault);
                None
            }
        }
    }

    /// The nodes inside a node.
    pub(super) fn inside(&mut self, place: Place) -> SubNodes {
        let inside = node::sub_nodes(self.file, place.sub, &mut self.budget);
        self.passed(inside).unwrap_or_default()
    }

    /// The properties of a node (§2.3.3).
    ///
    /// # Errors
    /// Where none of them can be read.
    pub(super) fn object(&mut self, place: Place, inside: &SubNodes) -> Result<Object, Fault> {
        let blocks = node::blocks(self.file, place.data, &mut self.budget)?;
        let (heap, root) = Heap::of(blocks, 0xBC)?;
        let mut object = Object::new();
        for entry in heap.tree(root, 2)? {
            let (Some(id), Some(kind), Some(value)) =
                (u16_at(entry, 0), u16_at(entry, 2), entry.get(4..8))
            else {
                return Err(Fault::Damaged("properties"));
            };
            let read = if size_of(kind).is_some_and(|size| size <= 4) {
                Ok(Property::one(kind, value.to_vec()))
            } else {
                self.far(kind, value, &heap, inside)
            };
            if let Some(property) = self.passed(read) {
                object.insert(id, property);
            }
        }
        Ok(object)
    }

    /// A value that lies in the heap or in a node of its own (§2.3.3.2).
    fn far(
        &mut self,
        kind: u16,
        value: &[u8],
        heap: &Heap,
        inside: &SubNodes,
    ) -> Result<Property, Fault> {
        let id = u32_at(value, 0).ok_or(Fault::Damaged("property"))?;
        let bytes = match id {
            0 => Vec::new(),
            _ if id & 0x1F == 0 => heap.item(id).ok_or(Fault::Damaged("property"))?.to_vec(),
            _ => {
                let place = inside.get(&id).ok_or(Fault::Damaged("property"))?;
                node::bytes(self.file, place.data, &mut self.budget)?
            }
        };
        if kind & kind::MANY == 0 {
            return Ok(Property::one(kind, bytes));
        }
        let values = split(kind, &bytes).ok_or(Fault::Damaged("property of several values"))?;
        Ok(Property { kind, values })
    }

    /// The rows of a table (§2.3.4).
    ///
    /// # Errors
    /// Where none of them can be read.
    pub(super) fn table(&mut self, place: Place) -> Result<Vec<Row>, Fault> {
        let damaged = || Fault::Damaged("table");
        let inside = self.inside(place);
        let blocks = node::blocks(self.file, place.data, &mut self.budget)?;
        let (heap, root) = Heap::of(blocks, 0x7C)?;
        let about = heap.item(root).ok_or_else(damaged)?;
        let (Some(0x7C), Some(&count)) = (about.first(), about.get(1)) else {
            return Err(damaged());
        };
        let (marks, width) = (u16_at(about, 6), u16_at(about, 8));
        let (Some(marks), Some(width)) = (marks, width.filter(|width| *width > 0)) else {
            return Err(damaged());
        };
        let (marks, width) = (usize::from(marks), usize::from(width));
        let index = u32_at(about, 10).ok_or_else(damaged)?;
        let rows = u32_at(about, 14).ok_or_else(damaged)?;
        let columns: Vec<Column> =
            about.get(22..).unwrap_or_default().chunks_exact(8).filter_map(Column::of).collect();
        if columns.len() < usize::from(count) {
            return Err(damaged());
        }
        let matrix = self.matrix(rows, &heap, &inside)?;
        let mut found = Vec::new();
        for entry in heap.tree(index, 4)? {
            let id = u32_at(entry, 0).ok_or_else(damaged)?;
            let number = u32_at(entry, 4).or_else(|| u16_at(entry, 4).map(u32::from));
            let number =
                number.and_then(|number| usize::try_from(number).ok()).ok_or_else(damaged)?;
            let row = row_of(&matrix, number, width).ok_or_else(damaged);
            if let Some(row) = self.passed(row) {
                found.push((id, self.row(row, marks, &columns, &heap, &inside)));
            }
        }
        Ok(found)
    }

    /// The rows' bytes, by blocks: none crosses from one into the next (§2.3.4.4).
    fn matrix(&mut self, id: u32, heap: &Heap, inside: &SubNodes) -> Result<Vec<Vec<u8>>, Fault> {
        match id {
            0 => Ok(Vec::new()),
            _ if id & 0x1F == 0 => Ok(vec![heap.item(id).ok_or(Fault::Damaged("table"))?.to_vec()]),
            _ => {
                let place = inside.get(&id).ok_or(Fault::Damaged("table"))?;
                node::blocks(self.file, place.data, &mut self.budget)
            }
        }
    }

    fn row(
        &mut self,
        row: &[u8],
        marks: usize,
        columns: &[Column],
        heap: &Heap,
        inside: &SubNodes,
    ) -> Object {
        let mut object = Object::new();
        for column in columns {
            let mark = row.get(marks + usize::from(column.bit / 8)).copied().unwrap_or(0);
            if mark & (0x80 >> (column.bit % 8)) == 0 {
                continue;
            }
            let at = usize::from(column.at);
            let value = row.get(at..at + usize::from(column.size));
            let read = match value {
                None => Err(Fault::Damaged("table")),
                Some(value) if size_of(column.kind).is_some() => {
                    Ok(Property::one(column.kind, value.to_vec()))
                }
                Some(value) => self.far(column.kind, value, heap, inside),
            };
            if let Some(property) = self.passed(read) {
                object.insert(column.id, property);
            }
        }
        object
    }
}

/// Where a property stands in a row (§2.3.4.2).
struct Column {
    kind: u16,
    id: u16,
    at: u16,
    size: u8,
    bit: u8,
}

impl Column {
    fn of(bytes: &[u8]) -> Option<Self> {
        Some(Self {
            kind: u16_at(bytes, 0)?,
            id: u16_at(bytes, 2)?,
            at: u16_at(bytes, 4)?,
            size: *bytes.get(6)?,
            bit: *bytes.get(7)?,
        })
    }
}

fn row_of(matrix: &[Vec<u8>], number: usize, width: usize) -> Option<&[u8]> {
    let in_block = (matrix.first()?.len() / width).max(1);
    let at = (number % in_block) * width;
    matrix.get(number / in_block)?.get(at..at + width)
}

/// Bytes of a value that stands where it is named; none for one that lies elsewhere.
fn size_of(kind: u16) -> Option<usize> {
    match kind {
        kind::INTEGER_16 | kind::BOOLEAN => Some(2),
        kind::INTEGER_32 | kind::FLOATING_32 | kind::ERROR => Some(4),
        _ => is_fixed(kind).then_some(8),
    }
}

/// The values of a property with several (§2.3.3.4).
fn split(kind: u16, bytes: &[u8]) -> Option<Vec<Vec<u8>>> {
    let base = kind & !kind::MANY;
    let size = if base == kind::GUID { Some(16) } else { size_of(base) };
    if let Some(size) = size {
        return Some(bytes.chunks_exact(size).map(<[u8]>::to_vec).collect());
    }
    if bytes.is_empty() {
        return Some(Vec::new());
    }
    let count = usize::try_from(u32_at(bytes, 0)?).ok()?;
    let mut values = Vec::new();
    for place in 0..count {
        let start = usize::try_from(u32_at(bytes, 4 + place * 4)?).ok()?;
        let next = u32_at(bytes, 8 + place * 4).filter(|_| place + 1 < count);
        let end = next.map_or(Some(bytes.len()), |next| usize::try_from(next).ok())?;
        values.push(bytes.get(start..end)?.to_vec());
    }
    Some(values)
}
