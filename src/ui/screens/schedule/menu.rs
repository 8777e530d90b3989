//! The menu of a row: what can be done with its task.

use eframe::egui::{Color32, CornerRadius, Response, Sense, Ui, WidgetInfo, accesskit, pos2, vec2};

use super::act::{self, Act};
use super::edit;
use super::fresh::Fresh;
use super::state::Schedule;
use crate::domain::{SnapshotRow, TaskStatus};
use crate::ui::deeds::{self, Subject};
use crate::ui::file::ClientFile;
use crate::ui::form::of;
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{Row, paint_line};

/// Width of the menu.
const WIDTH: f32 = 268.0;

/// Opens at a press of the other button.
pub fn of_row(
    ui: &Ui,
    response: &Response,
    scene: &mut Scene<'_>,
    pane: &mut Schedule,
    file: &ClientFile,
    row: &SnapshotRow,
    acts: &mut Vec<Act>,
) {
    if response.secondary_clicked() && !pane.is_selected(row.id) {
        pane.choose(row.id);
    }
    let Some(popup) = deeds::opened(ui, response) else { return };
    deeds::show(popup, response, |ui| {
        ui.set_width(WIDTH);
        let mut given = lines(ui, scene, pane, file, row, acts);
        if let Some(record) = file.record(row.id) {
            let copied = act::copied(scene, pane, file);
            given.extend(deeds::lines(ui, scene, &Subject::of(record), copied));
        }
        given
    });
}

fn lines(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    pane: &mut Schedule,
    file: &ClientFile,
    row: &SnapshotRow,
    acts: &mut Vec<Act>,
) -> Vec<Response> {
    let id = row.id;
    let mut given = Vec::new();
    let mut offer = |ui: &mut Ui, text: &str, icon: Icon, enabled: bool| {
        let response = offered(ui, text, icon, enabled);
        let pressed = response.clicked();
        given.push(response);
        pressed
    };
    let stands = scene.may_write() && row.removed.is_none();
    if offer(ui, &scene.say("ui-schedule-menu-details"), Icon::Info, true) {
        acts.push(Act::Details(id));
    }
    if offer(ui, &scene.say("ui-schedule-menu-edit"), Icon::TextAlignLeft, stands) {
        acts.push(Act::Edit(id, pane.column));
    }
    if offer(ui, &scene.say("ui-schedule-menu-under"), Icon::Plus, stands) {
        pane.fresh = Some(Fresh::under(id));
    }
    if pane.selection().len() > 1
        && offer(ui, &scene.say("ui-schedule-menu-link"), Icon::ArrowsLeftRight, stands)
    {
        acts.push(Act::Tie(id));
    }
    let done = row.task.status() == TaskStatus::Done;
    let key = if done { "ui-schedule-menu-not-done" } else { "ui-schedule-menu-done" };
    if offer(ui, &scene.say(key), Icon::Check, stands) {
        let status = if done { TaskStatus::Started } else { TaskStatus::Done };
        if let Some(crate::domain::Body::Task(task)) = file.record(id).map(|record| &record.body) {
            edit::set_status(scene, pane, task, id, status);
        }
    }
    let key = match row.task.milestone {
        true => "ui-schedule-menu-no-milestone",
        false => "ui-schedule-menu-milestone",
    };
    if !row.phase && offer(ui, &scene.say(key), Icon::Diamond, stands) {
        edit::write(pane, id, "milestone", of(&!row.task.milestone));
    }
    if offer(ui, &scene.say("ui-schedule-menu-remove"), Icon::X, stands) {
        acts.push(Act::Details(id));
        pane.task.begin_remove(id);
    }
    given
}

/// A line of the menu; whether it was pressed.
pub fn offer(ui: &mut Ui, text: &str, icon: Icon, enabled: bool) -> bool {
    offered(ui, text, icon, enabled).clicked()
}

/// The same, with all that is known of it.
fn offered(ui: &mut Ui, text: &str, icon: Icon, enabled: bool) -> Response {
    let tokens = Tokens::of(ui);
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), sense);
    let under = response.hovered() && enabled;
    let fill = if under { tokens.hover } else { Color32::TRANSPARENT };
    ui.painter().rect_filled(rect, CornerRadius::same(6), fill);
    let ink = if enabled { tokens.text } else { tokens.off };
    let middle = pos2(rect.left() + 18.0, rect.center().y);
    icon.paint(ui.painter(), middle, 14.0, if enabled { tokens.text2 } else { tokens.off });
    let at = pos2(rect.left() + 34.0, rect.center().y - 9.0);
    paint_line(ui.painter(), at, Role::Body, text, ink, rect.width() - 42.0);
    Row::ring(ui, rect, &response);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::MenuItem, enabled, text));
    response
}
