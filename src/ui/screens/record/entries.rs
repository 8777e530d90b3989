//! Every entry about the client, newest first. Only what is seen is ever loaded.

use eframe::egui::{Id, Rect, Sense, Ui, UiBuilder, pos2, vec2};

use super::super::kind_icon;
use super::super::lines::{heading, put};
use super::super::today::duties::spoken;
use super::RecordPane;
use super::logs::moment;
use crate::domain::Kind;
use crate::session::{About, Deed, EntryRow};
use crate::text::numbers;
use crate::ui::command::Command;
use crate::ui::deeds::{Copied, Subject, row_menu};
use crate::ui::history::field_name;
use crate::ui::scene::Scene;
use crate::ui::theme::{self, Icon, Role, Tokens};
use crate::ui::widgets::{Button, Column, Columns, Laid, PAD, Row, failure_block, hairline};

/// The columns; the person gives way first, the record takes the rest.
const COLUMNS: Columns = Columns {
    list: "entries",
    all: &[
        Column::of("ui-record-number", 64.0, 48.0).right(),
        Column::of("ui-record-when", 128.0, 100.0),
        Column::of("ui-record-person", 136.0, 80.0).unsorted().gives(1),
        Column::of("ui-record-what", 196.0, 100.0).unsorted(),
        Column::of("ui-record-record", 240.0, 180.0).unsorted(),
    ],
    grows: 4,
    drawn: true,
};

/// What is wished of an entry.
enum Wish {
    Open(About),
    History(About),
    Move(u64),
}

/// Draws the table over all entries; of those out of sight only the room is there.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut RecordPane) {
    ui.add_space(20.0);
    if let Some(failure) = pane.list.failure() {
        return failure_block(ui, scene.words, failure);
    }
    let Some(count) = pane.list.count() else { return };
    let shown = numbers::count(scene.words.lang(), i64::try_from(count).unwrap_or(i64::MAX));
    heading(ui, &scene.say("ui-record-entries-title"), Some(shown));
    ui.add_space(6.0);
    let (_, head) = ui.allocate_space(vec2(ui.available_width(), theme::ROW));
    let columns = COLUMNS.lay(scene.habits, head.x_range());
    COLUMNS.header(ui, scene, head, &columns);
    // Entries stand in the order of the record: the newest first, or the oldest.
    let oldest = COLUMNS.sorting(scene.habits).is_some_and(|sorting| !sorting.down);
    let turned = |row: u64| if oldest { count - 1 - row.min(count - 1) } else { row };
    let size = vec2(ui.available_width(), theme::ROW * count as f32);
    let (_, all) = ui.allocate_space(size);
    let seen = ui.clip_rect().y_range();
    let first = ((seen.min - all.top()) / theme::ROW).floor().max(0.0) as u64;
    let last = ((seen.max - all.top()) / theme::ROW).ceil().max(0.0) as u64;
    let rows = first.min(count)..last.min(count);
    pane.list.want(match oldest && !rows.is_empty() {
        true => turned(rows.end - 1)..turned(rows.start) + 1,
        false => rows.clone(),
    });
    pane.row = pane.row.min(count.saturating_sub(1));
    scene.list(row_id(pane.row));
    let (mut wish, mut missing) = (None, false);
    // The row the keyboard is at keeps it though out of sight.
    let far = Some(pane.row).filter(|row| *row < count && !rows.contains(row));
    for row in rows.chain(far) {
        let top = all.top() + theme::ROW * row as f32;
        let rect = Rect::from_min_size(pos2(all.left(), top), vec2(all.width(), theme::ROW));
        if let Some(entry) = pane.list.row(turned(row)) {
            let chosen = pane.chosen.as_ref().map(|about| about.id);
            let chosen = chosen.is_some_and(|id| is_about(entry, id));
            let at = Place { row, count, stop: row == pane.row, chosen };
            wish = one(ui, scene, entry, rect, (&at, &columns)).or(wish);
        } else {
            missing |= far != Some(row);
            if row == pane.row {
                let number = numbers::count(scene.words.lang(), row as i64 + 1);
                let response = Row::awaited(ui, rect, row_id(row), &number);
                let moved = Row::moved(ui, &response).map(|step| step.from(row, count));
                wish = moved.map(Wish::Move).or(wish);
            }
        }
        hairline(ui.painter(), rect.x_range(), rect.bottom() - 0.5, Tokens::of(ui).line);
    }
    if missing || matches!(wish, Some(Wish::History(_))) {
        ui.ctx().request_repaint();
    }
    match wish {
        Some(Wish::Open(about)) => {
            scene.wish(Command::GoTo(about.client, about.kind, about.id));
        }
        Some(Wish::History(about)) => pane.chosen = Some(about),
        Some(Wish::Move(to)) => {
            pane.row = to;
            ui.memory_mut(|memory| memory.request_focus(row_id(to)));
            ui.ctx().request_repaint();
            let top = all.top() + theme::ROW * to as f32;
            let rect = Rect::from_min_size(pos2(all.left(), top), vec2(all.width(), theme::ROW));
            ui.scroll_to_rect(rect, None);
        }
        None => {}
    }
}

fn is_about(entry: &EntryRow, id: crate::domain::RecordId) -> bool {
    entry.about.as_ref().is_some_and(|about| about.id == id)
}

fn row_id(row: u64) -> Id {
    Id::unique(("record-entry", row))
}

/// Where an entry stands in the list.
struct Place {
    row: u64,
    count: u64,
    stop: bool,
    chosen: bool,
}

fn one(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    entry: &EntryRow,
    rect: Rect,
    (place, columns): (&Place, &Laid),
) -> Option<Wish> {
    let tokens = Tokens::of(ui);
    let lang = scene.words.lang();
    let number = i64::try_from(entry.stamp.position + 1).unwrap_or(i64::MAX);
    let number = numbers::count(lang, number);
    let readable = entry.deed != Deed::Unreadable;
    let when = if readable { moment(scene, entry.stamp.at) } else { String::new() };
    let kind = entry.about.as_ref().map_or(Kind::Import, |about| about.kind);
    let what = deed(scene, kind, &entry.deed);
    let about = entry.about.as_ref().map(|about| named(scene, about)).unwrap_or_default();
    let name = spoken(&[&number, &when, &entry.stamp.by, &what, &about]);
    let surface =
        Row { name: &name, chosen: place.chosen, stop: place.stop, round: 0, ground: tokens.bg };
    let response = surface.show(ui, rect, row_id(place.row));
    let (painter, y) = (ui.painter(), rect.center().y - 9.0);
    columns.write(painter, 0, y + 1.0, (Role::Small, &number, tokens.text3), true);
    columns.write(painter, 1, y + 1.0, (Role::Small, &when, tokens.text), false);
    columns.write(painter, 2, y + 1.0, (Role::Small, &entry.stamp.by, tokens.text), false);
    let ink = if readable { tokens.text } else { tokens.late };
    let cut = columns.write(painter, 3, y, (Role::Body, &what, ink), false);
    let mut wish = None;
    if let Some(record) = &entry.about {
        let left = columns.at(4).map_or(rect.right(), |x| x.min + PAD);
        let icon = pos2(left + 7.0, rect.center().y);
        kind_icon(record.kind).paint(ui.painter(), icon, 14.0, tokens.text2);
        let x = left + 22.0;
        put(ui, x, rect, Role::Body, &about, rect.right() - 30.0 - x);
        if place.stop || response.hovered() || ui.rect_contains_pointer(rect) {
            wish = history_button(ui, scene, rect, &about).then(|| Wish::History(record.clone()));
        }
        if response.clicked() {
            wish = wish.or(Some(Wish::Open(record.clone())));
        }
    }
    Row::ring(ui, rect, &response);
    if let Some(record) = &entry.about {
        row_menu(ui, scene, &response, |scene| {
            let names: Vec<String> =
                COLUMNS.all.iter().map(|column| scene.say(column.key)).collect();
            let cells: [&str; 5] = [&number, &when, &entry.stamp.by, &what, &about];
            let subject = Subject::line(record.clone(), Some(entry.stamp.at), false);
            (subject, Copied::row(&names, &cells))
        });
    }
    let moved = Row::moved(ui, &response);
    if cut {
        response.on_hover_text(what);
    }
    wish.or(moved.map(|step| Wish::Move(step.from(place.row, place.count))))
}

/// The small button at the end of a row that shows the record's history.
fn history_button(ui: &mut Ui, scene: &Scene<'_>, rect: Rect, about: &str) -> bool {
    let at = pos2(rect.right() - 26.0, rect.center().y - 12.0);
    let room = Rect::from_min_size(at, vec2(24.0, 24.0));
    let said = scene.say("ui-record-history");
    let name = format!("{said}: {about}");
    let button = Button::new(said).icon(Icon::ClockCounterClockwise).quiet().small().bare();
    let mut inside = ui.new_child(UiBuilder::new().max_rect(room));
    let pressed = inside.add(button.named(name)).clicked();
    let _ = inside.allocate_exact_size(vec2(0.0, 0.0), Sense::hover());
    pressed
}

/// A record by its kind, number and title.
pub fn named(scene: &Scene<'_>, about: &About) -> String {
    let kind = scene.say(&format!("kind-{}", about.kind.as_str()));
    let values =
        [("kind", kind.into()), ("number", about.number.into()), ("title", (&about.title).into())];
    // A task is known by its place in the schedule, which its number in the record is not.
    let key = if about.kind == Kind::Task { "ui-record-about-bare" } else { "ui-record-about" };
    scene.say_with(key, &values)
}

/// What an entry did, in words.
fn deed(scene: &Scene<'_>, kind: Kind, deed: &Deed) -> String {
    match deed {
        Deed::Made => scene.say("ui-record-made"),
        Deed::Changed(fields) => {
            scene.say_with("ui-record-changed", &[("fields", names(scene, kind, fields).into())])
        }
        Deed::Corrected(fields) => {
            scene.say_with("ui-record-corrected", &[("fields", names(scene, kind, fields).into())])
        }
        Deed::Acted(verb) => scene.say(&format!("common-act-{}", verb.as_str())),
        Deed::Retracted => scene.say("ui-record-retracted"),
        Deed::Restored => scene.say("ui-record-restored"),
        Deed::Began => scene.say("ui-record-began"),
        Deed::Unreadable => scene.say("verify-unreadable-entry"),
    }
}

/// The fields' names as the user reads them.
fn names(scene: &Scene<'_>, kind: Kind, fields: &[String]) -> String {
    let names: Vec<String> = fields.iter().map(|field| field_name(scene, kind, field)).collect();
    names.join(", ")
}
