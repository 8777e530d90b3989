//! Correspondence: the list of messages at the left, the one being read beside it.

pub mod answer;
mod bar;
mod missing;
mod row;
mod waiting;

use std::sync::Arc;

use eframe::egui::{CentralPanel, Frame, Key, Margin, Panel, Rangef, Rect, Ui, pos2, vec2};

use self::row::{Place, awaited_row, mail_row, row_id};

use super::{attachments, details, inside, reading};
use crate::domain::{Body, Failure, Kind, monday_of};
use crate::session::{MailRow, MailSort, Worker};
use crate::text::dates;
use crate::ui::command::Command;
use crate::ui::listing::Listing;
use crate::ui::load::View;
use crate::ui::scene::Scene;
use crate::ui::state::MailPane;
use crate::ui::theme::{self, Role, Tokens};
use crate::ui::viewer::{self, Viewer};
use crate::ui::widgets::{
    Button, Column, Columns, Grouped, Item, Laid, PAD, Sorting, empty_state, failure_block,
    hairline, label, paint_line, vertical_hairline,
};
pub use missing::MissingMail;
pub use row::when;
pub use waiting::{Waiting, WaitingMail};

/// Messages shown of those looked for.
pub const FOUND: usize = 300;

/// By what the list can be sorted. Its rows have three lines, so that there are no columns to draw.
const COLUMNS: Columns = Columns {
    list: "mail",
    all: &[
        Column::of("ui-mail-column-sender", 108.0, 80.0),
        Column::of("ui-mail-column-subject", 108.0, 80.0),
        Column::of("ui-mail-column-date", 84.0, 60.0).right(),
    ],
    grows: 1,
    drawn: false,
};

/// Asks for the list in the order wished, where that is another than it was asked for.
pub fn order(pane: &mut MailPane, worker: &Worker, view: View) {
    if pane.sorted == Some(pane.sorting) {
        return;
    }
    pane.sorted = Some(pane.sorting);
    let Some(Sorting { by, down }) = pane.sorting else {
        return pane.list.open(worker, view);
    };
    let sort = match by {
        0 => MailSort::Sender,
        1 => MailSort::Subject,
        _ => MailSort::Date,
    };
    pane.list.open_sorted(worker, view, move |reader| reader.mail_sorted(view.client, sort, down));
}

/// Draws the list and the reading pane.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut MailPane, viewer: Option<&mut Viewer>) {
    let sorting = COLUMNS.sorting(scene.habits);
    if pane.sorting != sorting {
        (pane.sorting, pane.row) = (sorting, 0);
        ui.ctx().request_repaint();
    }
    let count = pane.list.count();
    match count {
        Some(0) if !misses(scene) => return nothing(ui, scene),
        None => {
            if let Some(failure) = pane.list.failure() {
                super::content(ui, |ui| failure_block(ui, scene.words, failure));
            }
            return;
        }
        Some(_) => {}
    }
    bar::show(ui, scene, pane);
    if count == Some(0) && !pane.missing.open {
        return nothing(ui, scene);
    }
    let tokens = Tokens::of(ui);
    let frame = Frame::NONE.fill(tokens.bg);
    let width = scene.habits.width("mail", "pane").unwrap_or(theme::LIST);
    let range = theme::list_range(ui.available_width());
    let cramped = width > *range.end();
    let panel = Panel::left("mail-list").default_size(width).size_range(range);
    let shown = panel.resizable(true).show_separator_line(false).frame(frame).show(ui, |ui| {
        ui.take_available_space();
        match found(pane) {
            _ if pane.missing.open => missing::list(ui, scene, &mut pane.missing),
            Some(rows) => few(ui, scene, pane, &rows),
            None if pane.only_waiting => {
                ui.spacing_mut().item_spacing.y = 0.0;
                match pane.waiting.rows.count() {
                    Some(0) => no_row(ui, scene, "ui-mail-none-waits"),
                    _ => list(ui, scene, pane),
                }
            }
            None => {
                ui.spacing_mut().item_spacing.y = 0.0;
                let (_, head) = ui.allocate_space(vec2(ui.available_width(), theme::ROW));
                let names = names_laid(ui, scene, head);
                COLUMNS.header(ui, scene, head, &names);
                list(ui, scene, pane);
            }
        }
    });
    let rect = shown.response.rect;
    if !cramped {
        scene.habits.widen("mail", "pane", rect.width());
    }
    vertical_hairline(ui.painter(), rect.right() - 0.5, rect.y_range(), tokens.line);
    attachments::warning(ui.ctx(), scene, pane);
    inside::show(ui.ctx(), scene, &mut pane.inside);
    if let Some(viewer) = viewer {
        CentralPanel::no_frame().show(ui, |ui| viewer::show(ui, scene, viewer));
        return;
    }
    if pane.missing.open {
        return drop(
            CentralPanel::no_frame().show(ui, |ui| missing::chosen(ui, scene, &pane.missing)),
        );
    }
    details::pane(ui, scene, pane);
    let shown = CentralPanel::no_frame().show(ui, |ui| reading::show(ui, scene, pane));
    attend(ui, pane, rect, shown.response.rect);
}

/// Where the names lie by which the list is sorted: the sender's and the subject's begin where the lines of a
/// message do, the date's ends where its date does.
fn names_laid(ui: &Ui, scene: &Scene<'_>, head: Rect) -> Laid {
    let ink = Tokens::of(ui).text3;
    let wide = |column: &Column| {
        let job = Role::Caption.line_job(&scene.say(column.key), ink, f32::INFINITY);
        // With room for the arrow.
        ui.painter().layout_job(job).size().x + 2.0 * PAD + 12.0
    };
    let mut left = head.left() + row::TEXT - PAD;
    let right = head.right() - row::END + PAD;
    let laid = COLUMNS.all.iter().map(|column| {
        if column.right {
            return Some(Rangef::new((right - wide(column)).max(left), right));
        }
        let name = Rangef::new(left, left + wide(column));
        left = name.max;
        Some(name)
    });
    Laid::of(laid.collect())
}

/// Notes in which of the two the keyboard or the pointer was last.
fn attend(ui: &Ui, pane: &mut MailPane, list: Rect, letter: Rect) {
    let pressed =
        ui.input(|input| input.pointer.any_pressed().then(|| input.pointer.interact_pos()));
    let focused = ui.memory(|memory| memory.focused()).filter(|_| pressed.is_none());
    let moved = ui.input(|input| input.key_pressed(Key::Tab) || input.key_pressed(Key::F6));
    let focused = focused.filter(|_| moved).and_then(|id| ui.ctx().read_response(id));
    let at = pressed.flatten().or(focused.map(|response| response.rect.center()));
    if let Some(at) = at.filter(|at| list.contains(*at) || letter.contains(*at)) {
        pane.reading = letter.contains(at);
    }
}

/// Whether something may be missing where there is no message: files that a chat names.
fn misses(scene: &Scene<'_>) -> bool {
    let notes = scene.file.iter().flat_map(|file| &file.notes);
    let mut chats = notes.filter(|record| record.kind == Kind::Chat && record.retracted.is_none());
    chats.any(|record| matches!(&record.body, Body::Note(note) if note.document.is_some()))
}

fn nothing(ui: &mut Ui, scene: &mut Scene<'_>) {
    super::content(ui, |ui| {
        let button = Button::of(scene.words, &Command::ImportFiles);
        let pressed = empty_state(ui, &scene.say("ui-empty-correspondence"), Some(button));
        scene.wish_if(pressed, Command::ImportFiles);
    });
}

/// The few messages that were searched for; none where all are shown, or all that wait.
fn found(pane: &MailPane) -> Option<Arc<Vec<MailRow>>> {
    let looked_for = !pane.find.trim().is_empty();
    looked_for.then(|| pane.found.get().cloned().unwrap_or_default())
}

/// The long list that is shown: all messages, or those that wait for our answer.
fn listing(pane: &MailPane) -> &Listing<MailRow> {
    if pane.only_waiting { &pane.waiting.rows } else { &pane.list }
}

impl MailPane {
    /// Why nothing was looked for, where what is typed could not be understood.
    fn not_looked_for(&self) -> Option<&Failure> {
        self.found.failure().filter(|_| !self.find.trim().is_empty())
    }
}

/// Says why there is no row.
fn no_row(ui: &mut Ui, scene: &Scene<'_>, key: &str) {
    let frame = Frame::NONE.inner_margin(Margin::symmetric(16, 14));
    frame.show(ui, |ui| label(ui, Role::Body, &scene.say(key), Tokens::of(ui).text2));
}

/// A list short enough to be held whole.
fn few(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut MailPane, rows: &[MailRow]) {
    let count = rows.len() as u64;
    if let Some(failure) = pane.not_looked_for() {
        let margin = Margin::symmetric(16, 14);
        let frame = Frame::NONE.inner_margin(margin);
        return drop(frame.show(ui, |ui| failure_block(ui, scene.words, failure)));
    }
    if rows.is_empty() && !pane.found.waits() {
        return no_row(ui, scene, "ui-mail-none-found");
    }
    let mut wanted = None;
    let current = pane.row.min(count.saturating_sub(1));
    scene.list(row_id(current));
    ui.spacing_mut().item_spacing.y = 0.0;
    let (row, stop) = (theme::MAIL_ROW, Some(current));
    let list = Grouped { row, head: 0.0, count, groups: &[], stop };
    let reveal = std::mem::take(&mut pane.reveal);
    list.show(ui, "mail-few", reveal.then_some(current), |ui, item, rect| {
        let Item::Row(row) = item else { return };
        let Some(mail) = rows.get(row as usize) else { return };
        let chosen = pane.open == Some(mail.id);
        let place = Place { rect, row, count, chosen, stop: row == current };
        wanted = mail_row(ui, scene, mail, pane.waiting.of(mail.id), place).or(wanted);
    });
    let Some(row) = wanted else { return };
    (pane.reveal, pane.comes) = (row != pane.row, None);
    ui.ctx().request_repaint();
    pane.row = row;
    ui.memory_mut(|memory| memory.request_focus(row_id(row)));
    if let Some(mail) = rows.get(row as usize) {
        scene.wish(Command::OpenMessage(mail.id));
    }
}

fn list(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut MailPane) {
    let tokens = Tokens::of(ui);
    let count = listing(pane).count().unwrap_or(0);
    let groups = listing(pane).starts().to_vec();
    let (row, stop) = (theme::MAIL_ROW, Some(pane.row));
    let list = Grouped { row, head: theme::GROUP, count, groups: &groups, stop };
    let reveal = std::mem::take(&mut pane.reveal);
    let salt = if pane.only_waiting { "mail-waiting" } else { "mail-rows" };
    let mut wanted = None;
    scene.list(row_id(pane.row));
    let seen = list.show(ui, salt, reveal.then_some(pane.row), |ui, item, rect| match item {
        Item::Head(group) => {
            ui.painter().rect_filled(rect, 0, tokens.sunk);
            hairline(ui.painter(), rect.x_range(), rect.bottom() - 0.5, tokens.line);
            let at = pos2(rect.left() + 12.0, rect.top() + 8.0);
            let name = group_name(scene, listing(pane).day(group));
            paint_line(ui.painter(), at, Role::Caption, &name, tokens.text3, rect.width() - 24.0);
        }
        Item::Row(row) => {
            let Some(mail) = listing(pane).row(row) else {
                if row == pane.row {
                    wanted = awaited_row(ui, scene, rect, row, count).or(wanted);
                }
                return hairline(ui.painter(), rect.x_range(), rect.bottom() - 0.5, tokens.line);
            };
            let chosen = pane.open == Some(mail.id);
            let place = Place { rect, row, count, chosen, stop: row == pane.row };
            let waits = pane.waiting.of(mail.id);
            wanted = mail_row(ui, scene, mail, waits, place).or(wanted);
        }
    });
    match pane.only_waiting {
        true => pane.waiting.rows.want(seen),
        false => pane.list.want(seen),
    }
    go(ui, pane, wanted);
    // The page of a row far away comes after the keyboard is there.
    let come = pane.comes.and_then(|row| listing(pane).row(row));
    if let Some(mail) = come.map(|mail| mail.id) {
        pane.comes = None;
        scene.wish(Command::OpenMessage(mail));
    }
}

/// Turns to the row the pointer or the arrows chose.
fn go(ui: &Ui, pane: &mut MailPane, wanted: Option<u64>) {
    let Some(row) = wanted else { return };
    pane.reveal = row != pane.row;
    pane.row = row;
    pane.comes = Some(row);
    ui.memory_mut(|memory| memory.request_focus(row_id(row)));
    ui.ctx().request_repaint();
}

fn group_name(scene: &Scene<'_>, day: Option<chrono::NaiveDate>) -> String {
    let this = monday_of(scene.today);
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
