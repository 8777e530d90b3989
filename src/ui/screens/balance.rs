//! The balance sheet of an import: read = new + already held + unreadable.

use std::path::Path;

use eframe::egui::{
    Align, CornerRadius, Id, Layout, Rect, Response, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2,
};

use crate::domain::{ImportStatus, Kind, Opened, RecordId};
use crate::session::{About, Balance, BalanceItem, Print};
use crate::text::numbers;
use crate::ui::command::Command;
use crate::ui::deeds::{Way, told_taken_back};
use crate::ui::scene::Scene;
use crate::ui::theme::{self, Icon, Role, Tokens};
use crate::ui::widgets::{
    Button, Row, failure_block, hairline, label, line, paint_line, paint_line_right,
};

/// Widest sheet.
const SHEET: f32 = 1080.0;
/// Rows of an open list seen at once.
const SEEN: f32 = 10.0;
/// Where the second column begins, of the width.
const SECOND: f32 = 0.56;

/// A balance sheet made ready to be shown.
pub struct Sheet {
    balance: Balance,
    client: RecordId,
    lists: [List; 4],
}

/// The items of which the same became.
struct List {
    of: Of,
    lines: Vec<usize>,
    open: bool,
}

/// What became of the items of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Of {
    Status(ImportStatus),
    Opened,
}

impl Sheet {
    /// The sheet of a client's import; what needs a look is open from the start.
    pub fn new(balance: Balance, client: RecordId) -> Sheet {
        let all = [
            Of::Status(ImportStatus::Unreadable),
            Of::Status(ImportStatus::New),
            Of::Status(ImportStatus::Held),
            Of::Opened,
        ];
        let lists = all.map(|of| {
            let lines = lines(&balance, of);
            List { of, lines, open: of == Of::Status(ImportStatus::Unreadable) }
        });
        Sheet { balance, client, lists }
    }

    /// The import it is of; none where nothing was recorded of it.
    pub fn id(&self) -> Option<RecordId> {
        self.balance.id
    }
}

fn lines(balance: &Balance, of: Of) -> Vec<usize> {
    match of {
        Of::Opened => (0..balance.opened.len()).collect(),
        Of::Status(status) => {
            let items = balance.items.iter().enumerate();
            items.filter(|(_, line)| line.item.status == status).map(|(place, _)| place).collect()
        }
    }
}

/// Draws the sheet.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &mut Sheet) {
    let area = ScrollArea::vertical().id_salt("balance").auto_shrink(false);
    area.show_viewport(ui, |ui, _| {
        super::content(ui, |ui| {
            ui.set_max_width(SHEET.min(ui.available_width()));
            ui.spacing_mut().item_spacing.y = 0.0;
            heading(ui, scene, &sheet.balance, sheet.client);
            equation(ui, scene, &sheet.balance);
            bar(ui, &sheet.balance);
            let Sheet { balance, client, lists } = sheet;
            for list in lists.iter_mut().filter(|list| !list.lines.is_empty()) {
                show_list(ui, scene, balance, *client, list);
            }
            ui.add_space(16.0);
            buttons(ui, scene, balance, *client);
        });
    });
}

fn buttons(ui: &mut Ui, scene: &mut Scene<'_>, balance: &Balance, client: RecordId) {
    ui.horizontal(|ui| {
        let button = Button::of(scene.words, &Command::CloseBalance).primary();
        let pressed = ui.add(button).clicked();
        scene.wish_if(pressed, Command::CloseBalance);
        let Some(id) = balance.id else { return };
        let print = Command::Print(Some(Print::Import { import: id }));
        let save = [print, Command::SaveTable(id)];
        let keys = ["ui-files-save-pdf", "ui-files-save-csv"];
        for (command, key) in save.into_iter().zip(keys) {
            let why = scene.say("ui-work-busy");
            let button = Button::new(scene.say(key)).icon(Icon::FloppyDisk);
            let pressed = ui.add(button.enabled(!scene.busy, why)).clicked();
            scene.wish_if(pressed, command);
        }
        // What was held before, or could only be kept as a file of nothing new, is nothing to take back.
        let brings = balance.new > 0 && balance.retracted.is_none();
        if let Some(about) = about(balance, client).filter(|_| brings) {
            let (may, why) = scene.writer();
            let button = Button::new(scene.say("ui-files-take-back-open")).icon(Icon::X).quiet();
            let pressed = ui.add(button.enabled(may, why)).clicked();
            scene.wish_if(pressed, Command::TakeBack(Box::new(about), Way::Record));
        }
    });
}

/// The import as it is named elsewhere: by where it took from.
fn about(balance: &Balance, client: RecordId) -> Option<About> {
    let (id, title) = (balance.id?, balance.source.clone());
    Some(About { id, client, kind: Kind::Import, number: 0, title })
}

fn heading(ui: &mut Ui, scene: &mut Scene<'_>, balance: &Balance, client: RecordId) {
    let tokens = Tokens::of(ui);
    let adds_up = balance.read == balance.new + balance.held + balance.unreadable;
    let key = match (adds_up, balance.cancelled || balance.stopped.is_some()) {
        (false, _) => "ui-balance-off",
        (true, true) => "ui-balance-stopped",
        (true, false) => "ui-balance-title",
    };
    label(ui, Role::Title, &scene.say(key), tokens.text);
    ui.add_space(2.0);
    label(ui, Role::Small, &scene.say("ui-balance-kept"), tokens.text2);
    ui.add_space(16.0);
    if let (Some(back), Some(about)) = (&balance.retracted, about(balance, client)) {
        told_taken_back(ui, scene, back, about);
    }
    if let Some(failure) = &balance.stopped {
        failure_block(ui, scene.words, failure);
        ui.add_space(16.0);
    }
}

fn equation(ui: &mut Ui, scene: &Scene<'_>, balance: &Balance) {
    let tokens = Tokens::of(ui);
    let parts = [
        (balance.read, "ui-balance-read", "="),
        (balance.new, "ui-balance-new", "+"),
        (balance.held, "ui-balance-held", "+"),
        (balance.unreadable, "ui-balance-unreadable", ""),
    ];
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 28.0;
        for (count, key, after) in parts {
            let fault = key == "ui-balance-unreadable" && count > 0;
            let ink = if fault { tokens.late } else { tokens.text };
            let words = scene.say_with(key, &[("count", count.into())]);
            ui.vertical(|ui| {
                let number = numbers::count(scene.words.lang(), i64::from(count));
                label(ui, Role::Count, &number, ink);
                label(ui, Role::Body, &words, tokens.text2);
            });
            if !after.is_empty() {
                label(ui, Role::Operator, after, tokens.text3);
            }
        }
    });
    ui.add_space(16.0);
}

fn bar(ui: &mut Ui, balance: &Balance) {
    let tokens = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 12.0), Sense::hover());
    let parts = [
        (balance.new, tokens.accent),
        (balance.held, tokens.line2),
        (balance.unreadable, tokens.late),
    ];
    let shown = parts.iter().filter(|(count, _)| *count > 0).count().max(1);
    let room = rect.width() - 2.0 * (shown - 1) as f32;
    let mut x = rect.left();
    for (count, colour) in parts.into_iter().filter(|(count, _)| *count > 0) {
        let width = (room * count as f32 / balance.read.max(1) as f32).max(4.0);
        let part = Rect::from_min_size(pos2(x, rect.top()), vec2(width, rect.height()));
        ui.painter().rect_filled(part, CornerRadius::same(3), colour);
        x += width + 2.0;
    }
    ui.add_space(28.0);
}

/// The head of a list, which opens and closes it, and its rows where it is open.
fn show_list(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    balance: &Balance,
    client: RecordId,
    list: &mut List,
) {
    if list_head(ui, scene, list).clicked() {
        list.open = !list.open;
    }
    if !list.open {
        return ui.add_space(4.0);
    }
    let tall = (list.lines.len() as f32).min(SEEN) * theme::ROW;
    let area = ScrollArea::vertical().id_salt(("balance-list", key_of(list.of))).max_height(tall);
    area.auto_shrink([false, true]).show_rows(ui, theme::ROW, list.lines.len(), |ui, seen| {
        for place in list.lines.get(seen).into_iter().flatten() {
            match list.of {
                Of::Opened => {
                    balance.opened.get(*place).into_iter().for_each(|one| opened(ui, scene, one));
                }
                Of::Status(_) => {
                    let items = balance.items.get(*place).into_iter();
                    items.for_each(|item| item_row(ui, scene, client, *place, item));
                }
            }
        }
    });
    ui.add_space(20.0);
}

fn key_of(of: Of) -> &'static str {
    match of {
        Of::Status(ImportStatus::Unreadable) => "ui-balance-unreadable-title",
        Of::Status(ImportStatus::New) => "ui-balance-new-title",
        Of::Status(ImportStatus::Held) => "ui-files-held-title",
        Of::Opened => "ui-files-opened-title",
    }
}

fn list_head(ui: &mut Ui, scene: &Scene<'_>, list: &List) -> Response {
    let tokens = Tokens::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), theme::ROW));
    let title = scene.say(key_of(list.of));
    let count = numbers::count(scene.words.lang(), list.lines.len() as i64);
    let name = format!("{title}, {count}");
    let row = Row { name: &name, chosen: false, stop: true, round: 4, ground: tokens.sunk };
    let response = row.show(ui, rect, Id::unique(("balance-head", key_of(list.of))));
    let caret = if list.open { Icon::CaretDown } else { Icon::CaretRight };
    let painter = ui.painter();
    caret.paint(painter, pos2(rect.left() + 14.0, rect.center().y), 12.0, tokens.text2);
    let at = pos2(rect.left() + 28.0, rect.center().y - 9.0);
    paint_line(painter, at, Role::Section, &title, tokens.text, rect.width() - 120.0);
    let right = pos2(rect.right() - 8.0, rect.center().y - 9.0);
    paint_line_right(painter, right, Role::Medium, &count, tokens.text2);
    Row::ring(ui, rect, &response);
    response
}

/// One item; where it has a record, that opens.
fn item_row(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    client: RecordId,
    place: usize,
    line: &BalanceItem,
) {
    let item = &line.item;
    let note = match &item.reason {
        Some(key) => scene.say(key),
        None if item.status == ImportStatus::Unreadable => scene.say("ui-reason-unknown"),
        None => scene.say(&format!("kind-{}", line.kind.as_str())),
    };
    let response = two_columns(ui, ("balance-item", place), &item.path, &note, line.id.is_some());
    if let Some(id) = line.id.filter(|_| response.clicked()) {
        scene.wish(Command::GoTo(client, line.kind, id));
    }
}

/// A file of which only what is inside was kept.
fn opened(ui: &mut Ui, scene: &Scene<'_>, one: &Opened) {
    let inside = scene.say_with("ui-files-inside", &[("count", one.items.into())]);
    let short = one.sha256.get(..16).unwrap_or_default();
    let note = format!("{inside}, SHA-256 {short}…");
    two_columns(ui, ("balance-opened", &one.path), &one.path, &note, false)
        .on_hover_text(&one.sha256);
}

/// A path and what is to be said of it.
fn two_columns(
    ui: &mut Ui,
    id: impl std::hash::Hash + std::fmt::Debug,
    path: &str,
    note: &str,
    opens: bool,
) -> Response {
    let tokens = Tokens::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), theme::ROW));
    let name = format!("{}, {note}", short_name(path));
    let row = Row { name: &name, chosen: false, stop: opens, round: 0, ground: tokens.bg };
    let response = row.show(ui, rect, Id::unique(id));
    let second = (rect.width() * SECOND).round();
    let layout = Layout::left_to_right(Align::Center);
    let mut part = |from: f32, until: f32, role: Role, text: &str| {
        let place = Rect::from_x_y_ranges(rect.left() + from..=rect.left() + until, rect.y_range());
        let builder = UiBuilder::new().max_rect(place).layout(layout);
        ui.scope_builder(builder, |ui| line(ui, role, text, tokens.text));
    };
    part(8.0, second - 12.0, Role::Medium, short_name(path));
    part(second, rect.width() - 8.0, Role::Body, note);
    hairline(ui.painter(), rect.x_range(), rect.bottom() - 0.5, tokens.line);
    Row::ring(ui, rect, &response);
    response.on_hover_text(path)
}

/// The end of a path: the name of the file on disk with the way inside it.
fn short_name(path: &str) -> &str {
    let outer = path.find(['!', '#']).unwrap_or(path.len());
    let outer = path.get(..outer).unwrap_or(path);
    let folder = Path::new(outer).parent().map_or(0, |folder| folder.as_os_str().len());
    path.get(folder..).unwrap_or(path).trim_start_matches(['/', '\\'])
}

#[cfg(test)]
mod tests {
    use super::short_name;

    #[test]
    fn a_name_keeps_its_way_inside() {
        let check = |path: &str, expected: &str| assert_eq!(short_name(path), expected);
        check("in/post.zip!a/b.eml", "post.zip!a/b.eml");
        check("in/old.mbox#3", "old.mbox#3");
        check("1.eml", "1.eml");
        check("/poczta/ż.eml", "ż.eml");
    }
}
