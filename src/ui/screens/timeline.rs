//! Timeline: everything that happened with a client, by day, newest first.

use eframe::egui::{Frame, Id, Margin, Rect, Ui, pos2, vec2};

use crate::domain::Kind;
use crate::session::TimelineRow;
use crate::text::dates;
use crate::ui::command::Command;
use crate::ui::listing::Listing;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens, swatch};
use crate::ui::widgets::{
    Button, Grouped, Item, Row, empty_state, failure_block, paint_line, paint_line_right,
};

/// Height of an entry.
const ENTRY: f32 = 46.0;
/// Height of a day's header.
const DAY: f32 = 36.0;

/// Draws the stream of entries.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, list: &mut Listing<TimelineRow>) {
    if let Some(failure) = list.failure() {
        return super::content(ui, |ui| failure_block(ui, scene.words, failure));
    }
    let Some(count) = list.count() else { return };
    if count == 0 {
        return super::content(ui, |ui| {
            let button = Button::of(scene.words, &Command::ImportFiles);
            let pressed = empty_state(ui, &scene.say("ui-empty-timeline"), Some(button));
            scene.wish_if(pressed, Command::ImportFiles);
        });
    }
    let margin = Margin { left: 28, right: 12, top: 8, bottom: 0 };
    Frame::NONE.inner_margin(margin).show(ui, |ui| rows(ui, scene, list, count));
}

fn rows(ui: &mut Ui, scene: &mut Scene<'_>, list: &mut Listing<TimelineRow>, count: u64) {
    let groups = list.starts().to_vec();
    let shape = Grouped { row: ENTRY, head: DAY, count, groups: &groups };
    let at: Id = ui.scope_id().with("timeline-row");
    let mut current: u64 = ui.data(|data| data.get_temp(at)).unwrap_or(0).min(count - 1);
    let mut moved = None;
    scene.panes.push(row_id(current));
    let reveal: Option<u64> = ui.data_mut(|data| data.remove_temp(at.with("reveal")));
    let seen = shape.show(ui, "timeline-rows", reveal, |ui, item, rect| match item {
        Item::Head(group) => head(ui, scene, list, group, rect),
        Item::Row(row) => {
            if let Some(entry) = list.row(row) {
                moved = self::entry(ui, scene, entry, rect, row, row == current, count).or(moved);
            }
        }
    });
    if let Some(row) = moved {
        current = row;
        ui.memory_mut(|memory| memory.request_focus(row_id(row)));
        ui.data_mut(|data| data.insert_temp(at.with("reveal"), row));
    }
    ui.data_mut(|data| data.insert_temp(at, current));
    list.want(seen);
}

fn row_id(row: u64) -> Id {
    Id::unique(("timeline-row", row))
}

fn head(ui: &Ui, scene: &Scene<'_>, list: &Listing<TimelineRow>, group: usize, rect: Rect) {
    let tokens = Tokens::of(ui);
    let Some(day) = list.day(group) else { return };
    let lang = scene.words.lang();
    let at = pos2(rect.left() + 60.0, rect.bottom() - 24.0);
    let name = dates::full(lang, day);
    let (used, _) = paint_line(ui.painter(), at, Role::Strong, &name, tokens.text, 400.0);
    let aside = match list.size(group) {
        _ if day == scene.today => scene.say("common-today"),
        Some(size) => scene.say_with("common-entries", &[("count", size.into())]),
        None => String::new(),
    };
    let at = at + vec2(used + 8.0, 1.0);
    paint_line(ui.painter(), at, Role::Small, &aside, tokens.text3, 200.0);
}

/// One entry; answers the row the arrows lead to.
fn entry(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    entry: &TimelineRow,
    rect: Rect,
    row: u64,
    stop: bool,
    count: u64,
) -> Option<u64> {
    let tokens = Tokens::of(ui);
    let kind = scene.say(&format!("kind-{}", entry.kind.as_str()));
    let title = match entry.title.trim() {
        "" => scene.say("common-untitled"),
        title => title.to_owned(),
    };
    let time = scene.clock(entry.at);
    let retracted = entry.retracted.then(|| scene.say("ui-retracted"));
    let parts = [Some(kind.as_str()), Some(&title), Some(&entry.detail), retracted.as_deref()];
    let name: Vec<&str> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    let name = name.join(", ");
    let surface = Row { name: &name, chosen: false, stop, round: 6, ground: tokens.bg };
    let response = surface.show(ui, rect, row_id(row));
    let painter = ui.painter();
    let top = rect.top() + 5.0;
    let right = pos2(rect.left() + 36.0, top + 2.0);
    paint_line_right(painter, right, Role::Small, &time, tokens.text3);
    let node = pos2(rect.left() + 60.0, top + 12.0);
    let great = matches!(entry.kind, Kind::Snapshot | Kind::Meeting);
    let (wash, ink) =
        if great { (tokens.accent, tokens.on_accent) } else { (tokens.hover, tokens.text2) };
    painter.circle_filled(node, 12.0, wash);
    super::kind_icon(entry.kind).paint(painter, node, 14.0, ink);
    let mut x = rect.left() + 84.0;
    if let Some(side) = entry.side {
        swatch(painter, Rect::from_min_size(pos2(x, top + 5.0), vec2(12.0, 9.0)), side, tokens);
        x += 18.0;
    }
    let room = rect.right() - x - 130.0;
    let ink = if entry.retracted { tokens.text3 } else { tokens.text };
    let job = if entry.retracted {
        Role::Medium.struck(&title, ink, room)
    } else {
        Role::Medium.line_job(&title, ink, room)
    };
    let galley = painter.layout_job(job);
    let after = x + galley.size().x + 8.0;
    painter.galley(pos2(x, top), galley, ink);
    if let Some(said) = retracted.or_else(|| private(scene, entry.kind)) {
        paint_line(painter, pos2(after, top + 1.0), Role::Small, &said, tokens.text2, 140.0);
    }
    let at = pos2(rect.left() + 84.0, top + 18.0);
    let room = rect.right() - at.x - 12.0;
    let detail = if entry.detail.is_empty() { &kind } else { &entry.detail };
    paint_line(painter, at, Role::Small, detail, tokens.text2, room);
    Row::ring(ui, rect, &response);
    if let Some(client) = scene.file.as_ref().map(|file| file.client.id) {
        scene.wish_if(response.clicked(), Command::GoTo(client, entry.kind, entry.id));
    }
    Row::moved(ui, &response).map(|step| step.from(row, count))
}

/// A private note says so on every line that shows one.
fn private(scene: &Scene<'_>, kind: Kind) -> Option<String> {
    (kind == Kind::PrivateNote).then(|| scene.say("kind-private-note"))
}
