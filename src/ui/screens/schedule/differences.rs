//! The table of what differs between two states, with the cause of every move and its proof.

use chrono::{DateTime, NaiveDate, Utc};
use eframe::egui::{Color32, CornerRadius, EventFilter, Id, Rect, ScrollArea, Ui, pos2, vec2};

use super::axis::Axis;
use super::charted;
use super::state::short;
use super::table::signed;
use crate::domain::{
    Change, Comparison, Difference, Differs, Kind, RecordId, Source, last_move, proven,
};
use crate::ui::file::ClientFile;
use crate::ui::history::field_name;
use crate::ui::scene::Scene;
use crate::ui::theme::{self, Icon, Role, Tokens, swatch};
use crate::ui::widgets::{Row, capital, hairline, paint_line, paint_line_right};

/// Width of each column but the task's and the cause's.
const KIND: f32 = 116.0;
const NUMBER: f32 = 44.0;
const SIDE: f32 = 92.0;
const DATE: f32 = 76.0;
const DAYS: f32 = 52.0;
const SOURCE: f32 = 180.0;

/// What is shown of a comparison.
pub struct Shown<'a> {
    /// All that differs
    pub found: &'a Comparison,
    /// Places of those to be shown
    pub places: &'a [usize],
    /// When the two states were
    pub window: (Option<DateTime<Utc>>, Option<DateTime<Utc>>),
}

/// Where the columns begin.
struct Columns {
    kind: f32,
    number: f32,
    task: f32,
    side: f32,
    was: f32,
    now: f32,
    days: f32,
    cause: f32,
    source: Option<f32>,
    end: f32,
}

impl Columns {
    fn over(rect: Rect) -> Columns {
        let source = (rect.width() >= 960.0).then(|| rect.right() - SOURCE);
        let end = source.unwrap_or(rect.right());
        let fixed = KIND + NUMBER + SIDE + 2.0 * DATE + DAYS;
        let rest = end - rect.left() - fixed;
        let task = rect.left() + KIND + NUMBER;
        let side = task + (rest * 0.5).max(140.0);
        let was = side + SIDE + DATE;
        let (now, days) = (was + DATE, was + DATE + DAYS);
        Columns {
            kind: rect.left() + 8.0,
            number: rect.left() + KIND,
            task,
            side,
            was,
            now,
            days,
            cause: days + 16.0,
            source,
            end: rect.right(),
        }
    }
}

/// Draws the table, or the chart these days are seen on; answers the task that was opened.
pub fn show(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    file: &ClientFile,
    shown: &Shown<'_>,
    mut axis: Option<&mut Axis>,
) -> Option<RecordId> {
    let tokens = Tokens::of(ui);
    let count = shown.places.len();
    if count == 0 {
        return None;
    }
    match &axis {
        Some(axis) => charted::heads(ui, scene, axis),
        None => {
            let (_, head) = ui.allocate_space(vec2(ui.available_width(), theme::ROW));
            ui.painter().rect_filled(head, CornerRadius::ZERO, tokens.sunk);
            hairline(ui.painter(), head.x_range(), head.bottom() - 0.5, tokens.line);
            heads(ui, scene, head, tokens);
        }
    }
    let at = Id::unique("schedule-difference");
    let last = count - 1;
    let mut current: usize = ui.data(|data| data.get_temp(at)).unwrap_or(0).min(last);
    scene.list(row_id(current));
    let mut opened = None;
    let mut moved = None;
    let area = ScrollArea::vertical().id_salt("schedule-differences").auto_shrink(false);
    area.show_rows(ui, theme::ROW, count, |ui, seen| {
        if let Some(axis) = &mut axis {
            charted::ground(ui, scene, axis, file);
        }
        let axis = axis.as_deref();
        for place in seen {
            let line = shown.places.get(place).and_then(|place| shown.found.lines.get(*place));
            let Some(line) = line else { continue };
            let (_, rect) = ui.allocate_space(vec2(ui.available_width(), theme::ROW));
            let change = file.record(line.id).and_then(|record| {
                let (after, until) = shown.window;
                let change = last_move(record, after, until);
                // What was added since and then moved has its cause as well.
                let moved = matches!(line.how, Differs::Moved | Differs::Added);
                Some(proven(record, change.filter(|_| moved)?))
            });
            let one = One { line, change, rect, place, stop: place == current, count, axis };
            let (open, to) = row(ui, scene, file, &one);
            opened = open.or(opened);
            moved = to.or(moved);
        }
        if let Some(to) = moved {
            let step = (to as f32 - current as f32) * theme::ROW;
            if let Some(response) = ui.ctx().read_response(row_id(current)) {
                ui.scroll_to_rect(response.rect.translate(vec2(0.0, step)), None);
            }
        }
    });
    if let Some(to) = moved {
        current = to;
        ui.memory_mut(|memory| memory.request_focus(row_id(to)));
    }
    ui.data_mut(|data| data.insert_temp(at, current));
    opened
}

fn row_id(place: usize) -> Id {
    Id::unique(("schedule-difference", place))
}

fn heads(ui: &Ui, scene: &Scene<'_>, rect: Rect, tokens: &Tokens) {
    let columns = Columns::over(rect);
    let y = rect.top() + 7.0;
    let left = |x: f32, key: &str| {
        paint_line(ui.painter(), pos2(x, y), Role::Caption, &scene.say(key), tokens.text3, 200.0);
    };
    let right = |x: f32, key: &str| {
        paint_line_right(ui.painter(), pos2(x, y), Role::Caption, &scene.say(key), tokens.text3);
    };
    left(columns.kind, "ui-schedule-column-kind");
    left(columns.number, "ui-schedule-column-number");
    left(columns.task, "ui-schedule-column-task");
    left(columns.side, "ui-schedule-column-side");
    right(columns.was, "ui-schedule-column-was");
    right(columns.now, "ui-schedule-column-now");
    right(columns.days, "ui-schedule-column-days");
    left(columns.cause, "ui-schedule-column-cause");
    columns.source.into_iter().for_each(|x| left(x, "ui-schedule-column-source"));
}

/// A row to be drawn.
struct One<'a> {
    line: &'a Difference,
    /// The move, with the proof that came later
    change: Option<Change>,
    rect: Rect,
    place: usize,
    stop: bool,
    count: usize,
    /// The days of the chart, where it is one
    axis: Option<&'a Axis>,
}

/// Answers the task that was opened and the row the arrows lead to.
fn row(
    ui: &mut Ui,
    scene: &Scene<'_>,
    file: &ClientFile,
    one: &One<'_>,
) -> (Option<RecordId>, Option<usize>) {
    let tokens = Tokens::of(ui);
    let (line, rect) = (one.line, one.rect);
    let said = Said::of(scene, file, line, one.change.as_ref());
    let name = said.name(&line.row.task.title);
    let row = Row { name: &name, chosen: false, stop: one.stop, round: 0, ground: tokens.bg };
    let surface = one.axis.map_or(rect, |_| charted::left(rect));
    let response = row.show(ui, surface, row_id(one.place));
    match one.axis {
        Some(axis) => {
            named(ui, one, &said, surface, tokens);
            charted::row(ui, scene, axis, rect, line);
        }
        None => cells(ui, scene, one, &said, tokens),
    }
    hairline(ui.painter(), rect.x_range(), rect.bottom() - 0.5, tokens.line);
    Row::ring(ui, surface, &response);
    let moved = Row::moved(ui, &response).map(|step| step.from(one.place as u64, one.count as u64));
    if response.has_focus() {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
    let opened = response.clicked().then_some(line.id);
    response.on_hover_text(&said.cause);
    (opened, moved.and_then(|to| usize::try_from(to).ok()))
}

/// What is said of a difference.
struct Said {
    kind: String,
    was: String,
    now: String,
    days: String,
    cause: String,
    source: String,
    unproven: bool,
}

impl Said {
    fn of(
        scene: &Scene<'_>,
        file: &ClientFile,
        line: &Difference,
        change: Option<&Change>,
    ) -> Said {
        let due = line.was.due != line.now.due || line.how != Differs::Moved;
        let pick = |dates: crate::domain::Dates| if due { dates.due } else { dates.start };
        let day =
            |day: Option<NaiveDate>| day.map_or_else(|| "–".to_owned(), |day| short(scene, day));
        let source = change.and_then(|change| change.source);
        let source_words = match source {
            Some(Source::Record(id)) => source_line(scene, file, id),
            Some(Source::NoProof) => scene.say("common-no-proof"),
            None => String::new(),
        };
        Said {
            kind: scene.say(&format!("ui-schedule-kind-{}", line.how.as_str())),
            was: day(pick(line.was)),
            now: day(pick(line.now)),
            days: line.days.map(signed).unwrap_or_default(),
            cause: cause(scene, line, change),
            source: source_words,
            unproven: source == Some(Source::NoProof),
        }
    }

    fn name(&self, title: &str) -> String {
        let parts = [
            self.kind.as_str(),
            title,
            &self.was,
            &self.now,
            &self.days,
            &self.cause,
            &self.source,
        ];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(", ")
    }
}

/// Why it moved; which fields changed.
fn cause(scene: &Scene<'_>, line: &Difference, change: Option<&Change>) -> String {
    if line.how == Differs::Changed {
        let names = line.fields.iter().map(|field| capital(&field_name(scene, Kind::Task, field)));
        return names.collect::<Vec<_>>().join(", ");
    }
    change.and_then(|change| change.cause.clone()).unwrap_or_default()
}

fn source_line(scene: &Scene<'_>, file: &ClientFile, id: RecordId) -> String {
    let gist = file.gist(id).cloned().or_else(|| file.record(id).map(|record| record.gist(None)));
    let Some(gist) = gist else { return String::new() };
    let day = gist.at.with_timezone(&chrono::Local).date_naive();
    format!("{}, {}", gist.title, scene.day(day))
}

/// How a task differs, as a mark.
fn mark(how: Differs, tokens: &Tokens) -> (Icon, Color32) {
    match how {
        Differs::Moved => (Icon::ArrowRight, tokens.text),
        Differs::Added => (Icon::Plus, tokens.ok),
        Differs::Removed => (Icon::Minus, tokens.text2),
        Differs::Done => (Icon::Check, tokens.ok),
        Differs::Changed => (Icon::TextAlignLeft, tokens.text2),
    }
}

/// What stands beside the bars: how it differs, the task, and by how many days.
fn named(ui: &Ui, one: &One<'_>, said: &Said, rect: Rect, tokens: &Tokens) {
    let painter = ui.painter();
    let y = rect.center().y - 9.0;
    let (icon, ink) = mark(one.line.how, tokens);
    icon.paint(painter, pos2(rect.left() + 14.0, rect.center().y), 12.0, ink);
    let number = pos2(rect.left() + 30.0, y + 1.0);
    let row = &one.line.row;
    paint_line(painter, number, Role::Small, &row.number, tokens.text3, NUMBER);
    let end = pos2(rect.right() - 12.0, y);
    paint_line_right(painter, end, Role::Medium, &said.days, tokens.text);
    let title = pos2(number.x + NUMBER, y);
    let room = end.x - DAYS - title.x;
    paint_line(painter, title, Role::Medium, &row.task.title, tokens.text, room);
}

fn cells(ui: &Ui, scene: &Scene<'_>, one: &One<'_>, said: &Said, tokens: &Tokens) {
    let columns = Columns::over(one.rect);
    let painter = ui.painter();
    let middle = one.rect.center().y;
    let y = middle - 9.0;
    let (icon, ink) = mark(one.line.how, tokens);
    icon.paint(painter, pos2(columns.kind + 6.0, middle), 12.0, ink);
    let text = |x: f32, role: Role, words: &str, ink, until: f32| {
        paint_line(painter, pos2(x, y), role, words, ink, until - x - 8.0);
    };
    text(columns.kind + 20.0, Role::Body, &said.kind, ink, columns.number);
    text(columns.number, Role::Small, &one.line.row.number, tokens.text3, columns.task);
    let title = &one.line.row.task.title;
    text(columns.task, Role::Medium, title, tokens.text, columns.side);
    // A move lies on the side of its cause; anything else with the task.
    let side = one.change.as_ref().and_then(|change| change.side).unwrap_or(one.line.row.task.side);
    let mark = Rect::from_min_size(pos2(columns.side, middle - 5.0), vec2(16.0, 10.0));
    if said.unproven {
        super::marks::dashed(painter, mark, tokens.none);
    } else {
        swatch(painter, mark, side, tokens);
    }
    let word = scene.say(&format!("ui-forms-side-{}", side.as_str()));
    text(columns.side + 22.0, Role::Body, &word, tokens.text, columns.side + SIDE);
    let right = |x: f32, role: Role, words: &str, ink| {
        paint_line_right(painter, pos2(x, y), role, words, ink);
    };
    right(columns.was, Role::Body, &said.was, tokens.text2);
    right(columns.now, Role::Medium, &said.now, tokens.text);
    let earlier = one.line.days.is_some_and(|days| days < 0);
    right(columns.days, Role::Medium, &said.days, if earlier { tokens.ok } else { tokens.text });
    let end = columns.source.unwrap_or(columns.end);
    text(columns.cause, Role::Body, &said.cause, tokens.text2, end);
    if let Some(x) = columns.source {
        let ink = if said.unproven { tokens.text2 } else { tokens.accent_text };
        text(x, Role::Small, &said.source, ink, columns.end);
    }
}
