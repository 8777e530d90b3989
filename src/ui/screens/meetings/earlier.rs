//! Action items of earlier meetings: they come back until they are done.

use std::collections::HashSet;

use chrono::NaiveDate;
use eframe::egui::{
    CornerRadius, Id, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, accesskit, pos2, vec2,
};

use super::rows::{date_of, short_name};
use crate::domain::{Body, Meeting, Record, RecordId, Task, TaskStatus};
use crate::session::Op;
use crate::ui::file::ClientFile;
use crate::ui::form;
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens, swatch};
use crate::ui::widgets::{focus_ring, hairline, label, paint_line, paint_line_right};

/// Height of a row.
const ROW: f32 = 30.0;

/// Draws what is still to be done of what earlier meetings settled; a tick says that it is done.
pub fn show(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    file: &ClientFile,
    record: &Record,
    meeting: &Meeting,
) {
    let tasks = of(file, record.id, meeting);
    if tasks.is_empty() {
        return;
    }
    let tokens = Tokens::of(ui);
    ui.add_space(18.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        label(ui, Role::Section, &scene.say("ui-meetings-earlier"), tokens.text);
        label(ui, Role::Small, &scene.say("ui-meetings-earlier-what"), tokens.text3);
    });
    ui.add_space(4.0);
    for (id, task) in tasks {
        row(ui, scene, id, task);
    }
}

/// The tasks of earlier meetings that are not done, and those done since the last of them.
fn of<'f>(file: &'f ClientFile, own: RecordId, meeting: &Meeting) -> Vec<(RecordId, &'f Task)> {
    let earlier = file.meetings.iter().filter_map(|record| match &record.body {
        Body::Meeting(before)
            if record.id != own
                && record.retracted.is_none()
                && before.starts <= meeting.starts =>
        {
            Some((record.id, before))
        }
        _ => None,
    });
    let (mut meetings, mut named) = (HashSet::new(), HashSet::new());
    let mut last: Option<NaiveDate> = None;
    for (id, before) in earlier {
        meetings.insert(id);
        last = last.max(Some(before.starts.date_naive()));
        let outcomes = before.points.iter().flat_map(|point| &point.outcomes);
        named.extend(outcomes.filter_map(|outcome| outcome.task));
    }
    let mut tasks: Vec<(RecordId, &Task)> = file
        .tasks
        .iter()
        .filter(|record| record.retracted.is_none() && record.removed_on().is_none())
        .filter_map(|record| match &record.body {
            Body::Task(task) => Some((record.id, task)),
            _ => None,
        })
        .filter(|(id, task)| {
            named.contains(id) || task.meeting.is_some_and(|meeting| meetings.contains(&meeting))
        })
        .filter(|(_, task)| {
            task.status() != TaskStatus::Done || task.done_on.is_some_and(|day| Some(day) >= last)
        })
        .collect();
    tasks
        .sort_by_key(|(_, task)| (task.status() == TaskStatus::Done, task.due.is_none(), task.due));
    tasks
}

fn row(ui: &mut Ui, scene: &mut Scene<'_>, id: RecordId, task: &Task) {
    let tokens = Tokens::of(ui);
    let done = task.status() == TaskStatus::Done;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
    let middle = rect.center().y;
    let square = Rect::from_min_size(pos2(rect.left(), middle - 8.0), vec2(16.0, 16.0));
    let form = Id::unique(("minutes-earlier", id));
    let may = scene.writer().0 && !done;
    let sense = if may { Sense::click() } else { Sense::hover() };
    let response = ui.interact(square.expand(4.0), form, sense);
    let named = [("task", task.title.as_str().into())];
    let said = scene.say_with("ui-meetings-done", &named);
    response.widget_info(|| WidgetInfo::selected(accesskit::Role::CheckBox, may, done, &said));
    let painter = ui.painter();
    let (fill, line) = if done { (tokens.ok, tokens.ok) } else { (tokens.bg, tokens.edge) };
    let stroke = Stroke::new(1.0, line);
    painter.rect(square, CornerRadius::same(4), fill, stroke, StrokeKind::Inside);
    if done {
        Icon::Check.paint(painter, square.center(), 12.0, tokens.bg);
    }
    let mut right = rect.right();
    if let Some(day) = task.done_on.filter(|_| done) {
        let said = [("date", date_of(scene, day).into())];
        let said = scene.say_with("ui-meetings-done-on", &said);
        let at = pos2(right, middle - 8.0);
        right -= paint_line_right(painter, at, Role::Small, &said, tokens.ok) + 12.0;
    } else {
        right -= aside(ui, scene, rect, task);
    }
    let room = right - rect.left() - 28.0;
    let at = pos2(rect.left() + 28.0, middle - 9.0);
    if done {
        let job = Role::Body.struck(&task.title, tokens.text3, room);
        painter.galley(at, painter.layout_job(job), tokens.text3);
    } else {
        paint_line(painter, at, Role::Body, &task.title, tokens.text, room);
    }
    hairline(painter, rect.x_range(), rect.bottom() - 0.5, tokens.line);
    focus_ring(ui, &response, square, 4);
    if response.clicked() {
        scene.record(form, done_now(scene.today, id), "ui-meetings-done-said");
    }
}

/// Who does it and by when; answers how much room that takes.
fn aside(ui: &Ui, scene: &Scene<'_>, rect: Rect, task: &Task) -> f32 {
    let tokens = Tokens::of(ui);
    let painter = ui.painter();
    let middle = rect.center().y;
    let mut right = rect.right();
    if let Some(due) = task.due {
        let ink = if task.is_overdue(scene.today) { tokens.late } else { tokens.text };
        let at = pos2(right, middle - 9.0);
        right -= paint_line_right(painter, at, Role::Medium, &date_of(scene, due), ink) + 8.0;
    }
    if let Some(owner) = &task.owner {
        let at = pos2(right, middle - 8.0);
        let said = short_name(&owner.name);
        right -= paint_line_right(painter, at, Role::Small, &said, tokens.text2) + 8.0;
    }
    let mark = Rect::from_min_size(pos2(right - 12.0, middle - 4.5), vec2(12.0, 9.0));
    swatch(painter, mark, task.side, tokens);
    rect.right() - right + 28.0
}

fn done_now(today: NaiveDate, id: RecordId) -> Op {
    let fields = form::fields([
        ("status", form::of(&TaskStatus::Done)),
        ("done_on", form::day(Some(today))),
    ]);
    Op::Change { id, fields, cause: None, side: None, source: None }
}
