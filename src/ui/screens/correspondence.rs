//! Correspondence: the list of messages at the left, the one being read beside it.

use eframe::egui::{CentralPanel, Frame, Id, Panel, Rect, Ui, pos2, vec2};

use super::{attachments, details, reading};
use crate::domain::Direction;
use crate::session::MailRow;
use crate::text::dates;
use crate::ui::command::Command;
use crate::ui::habits;
use crate::ui::listing::monday;
use crate::ui::scene::Scene;
use crate::ui::state::MailPane;
use crate::ui::theme::{self, Icon, Role, Tokens, swatch};
use crate::ui::widgets::{
    Button, Grouped, Item, Row, empty_state, failure_block, hairline, paint_line, paint_line_right,
    vertical_hairline,
};

/// Draws the list and the reading pane.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut MailPane) {
    match pane.list.count() {
        Some(0) => return nothing(ui, scene),
        None => {
            if let Some(failure) = pane.list.failure() {
                super::content(ui, |ui| failure_block(ui, scene.words, failure));
            }
            return;
        }
        Some(_) => {}
    }
    let tokens = Tokens::of(ui);
    let frame = Frame::NONE.fill(tokens.bg);
    let width = scene.look.list as f32;
    let panel = Panel::left("mail-list").default_size(width).size_range(theme::LIST_RANGE);
    let shown = panel.resizable(true).show_separator_line(false).frame(frame).show(ui, |ui| {
        ui.take_available_space();
        list(ui, scene, pane);
    });
    let rect = shown.response.rect;
    ui.data_mut(|data| data.insert_temp(Id::unique(habits::LIST), rect.width()));
    vertical_hairline(ui.painter(), rect.right() - 0.5, rect.y_range(), tokens.line);
    attachments::warning(ui.ctx(), scene, pane);
    details::pane(ui, scene, pane);
    CentralPanel::no_frame().show(ui, |ui| reading::show(ui, scene, pane));
}

fn nothing(ui: &mut Ui, scene: &mut Scene<'_>) {
    super::content(ui, |ui| {
        let button = Button::of(scene.words, &Command::ImportFiles);
        let pressed = empty_state(ui, &scene.say("ui-empty-correspondence"), Some(button));
        scene.wish_if(pressed, Command::ImportFiles);
    });
}

fn list(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut MailPane) {
    let tokens = Tokens::of(ui);
    let count = pane.list.count().unwrap_or(0);
    let groups = pane.list.starts().to_vec();
    let list = Grouped { row: theme::MAIL_ROW, head: theme::GROUP, count, groups: &groups };
    let reveal = std::mem::take(&mut pane.reveal);
    let mut wanted = None;
    scene.panes.push(row_id(pane.row));
    let seen =
        list.show(ui, "mail-rows", reveal.then_some(pane.row), |ui, item, rect| match item {
            Item::Head(group) => {
                ui.painter().rect_filled(rect, 0, tokens.sunk);
                hairline(ui.painter(), rect.x_range(), rect.bottom() - 0.5, tokens.line);
                let at = pos2(rect.left() + 12.0, rect.top() + 8.0);
                let name = group_name(scene, pane.list.day(group));
                paint_line(
                    ui.painter(),
                    at,
                    Role::Caption,
                    &name,
                    tokens.text3,
                    rect.width() - 24.0,
                );
            }
            Item::Row(row) => {
                let Some(mail) = pane.list.row(row) else {
                    return hairline(
                        ui.painter(),
                        rect.x_range(),
                        rect.bottom() - 0.5,
                        tokens.line,
                    );
                };
                let chosen = pane.open == Some(mail.id);
                let stop = row == pane.row;
                wanted = mail_row(ui, scene, mail, rect, row, (chosen, stop), count).or(wanted);
            }
        });
    pane.list.want(seen);
    go(ui, scene, pane, wanted);
}

/// Turns to the row the pointer or the arrows chose.
fn go(ui: &Ui, scene: &mut Scene<'_>, pane: &mut MailPane, wanted: Option<u64>) {
    let Some(row) = wanted else { return };
    pane.reveal = row != pane.row;
    pane.row = row;
    ui.memory_mut(|memory| memory.request_focus(row_id(row)));
    if let Some(mail) = pane.list.row(row) {
        scene.wish(Command::OpenMessage(mail.id));
    }
}

fn row_id(row: u64) -> Id {
    Id::unique(("mail-row", row))
}

/// One row; answers which row is wanted, where one is.
fn mail_row(
    ui: &mut Ui,
    scene: &Scene<'_>,
    mail: &MailRow,
    rect: Rect,
    row: u64,
    (chosen, stop): (bool, bool),
    count: u64,
) -> Option<u64> {
    let tokens = Tokens::of(ui);
    let subject = subject(scene, &mail.subject);
    let day = mail.date.map(|date| scene.day(date.with_timezone(&chrono::Local).date_naive()));
    let day = day.unwrap_or_else(|| scene.say("ui-no-date"));
    let direction = scene.say(&format!("common-direction-{}", mail.direction.as_str()));
    let name = [direction.as_str(), &mail.from, &subject, &day].join(", ");
    let surface = Row { name: &name, chosen, stop, round: 0, ground: tokens.bg };
    let response = surface.show(ui, rect, row_id(row));
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let top = rect.top() + 7.0;
    let icon = match mail.direction {
        Direction::In => Icon::ArrowDownLeft,
        Direction::Out => Icon::ArrowUpRight,
    };
    icon.paint(&painter, pos2(rect.left() + 19.0, top + 9.0), 14.0, tokens.text3);
    let mut from = rect.left() + 32.0;
    if let Some(side) = mail.side {
        let place = Rect::from_min_size(pos2(from, top + 5.0), vec2(12.0, 9.0));
        swatch(&painter, place, side, tokens);
        from += 18.0;
    }
    let mut right = rect.right() - 12.0;
    right -=
        paint_line_right(&painter, pos2(right, top + 1.0), Role::Small, &day, tokens.text3) + 6.0;
    if mail.attachments > 0 {
        Icon::Paperclip.paint(&painter, pos2(right - 7.0, top + 9.0), 14.0, tokens.text3);
        right -= 20.0;
    }
    if mail.in_thread > 1 {
        right -= thread_count(&painter, pos2(right, top + 9.0), mail.in_thread, tokens) + 6.0;
    }
    let at = pos2(from, top);
    paint_line(&painter, at, Role::Medium, &mail.from, tokens.text, right - from);
    let at = pos2(rect.left() + 32.0, top + 18.0);
    let room = rect.right() - 12.0 - at.x;
    paint_line(&painter, at, Role::Body, &subject, tokens.text, room);
    let at = at + vec2(0.0, 19.0);
    paint_line(&painter, at, Role::Small, &mail.preview, tokens.text3, room);
    hairline(&painter, rect.x_range(), rect.bottom() - 0.5, tokens.line);
    Row::ring(ui, rect, &response);
    let moved = Row::moved(ui, &response).map(|step| step.from(row, count));
    if response.clicked() { Some(row) } else { moved }
}

/// How many messages of the conversation are held, in a small frame that ends here.
fn thread_count(
    painter: &eframe::egui::Painter,
    right: eframe::egui::Pos2,
    count: u32,
    tokens: &Tokens,
) -> f32 {
    let job = Role::Caption.line_job(&count.to_string(), tokens.text2, f32::INFINITY);
    let galley = painter.layout_job(job);
    let width = galley.size().x + 12.0;
    let rect = Rect::from_min_size(pos2(right.x - width, right.y - 9.0), vec2(width, 18.0));
    let stroke = eframe::egui::Stroke::new(1.0, tokens.line2);
    painter.rect_stroke(rect, 9, stroke, eframe::egui::StrokeKind::Inside);
    painter.galley(pos2(rect.left() + 6.0, right.y - 7.0), galley, tokens.text2);
    width
}

fn group_name(scene: &Scene<'_>, day: Option<chrono::NaiveDate>) -> String {
    let this = monday(scene.today);
    let Some(day) = day else { return scene.say("ui-no-date") };
    match (this - day).num_days() {
        0 => scene.say("ui-this-week"),
        7 => scene.say("ui-last-week"),
        _ => {
            let name = dates::month_of_year(scene.words.lang(), day);
            let mut signs = name.chars();
            signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or(name)
        }
    }
}

/// A subject, or the words that there is none.
pub fn subject(scene: &Scene<'_>, subject: &str) -> String {
    let subject = subject.trim();
    if subject.is_empty() { scene.say("common-no-subject") } else { subject.to_owned() }
}
