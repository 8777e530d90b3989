//! One line of the stream, and the day above some.

use chrono::NaiveDate;
use eframe::egui::{Id, Rect, Response, Sense, Ui, WidgetInfo, accesskit, pos2, vec2};

use super::index::{Line, What};
use super::told::Told;
use crate::domain::Kind;
use crate::session::About;
use crate::text::dates;
use crate::ui::deeds::{Copied, Subject, row_menu};
use crate::ui::scene::Scene;
use crate::ui::screens::kind_icon;
use crate::ui::theme::{Role, Tokens, swatch};
use crate::ui::widgets::{ChipLook, Move, Row, paint_chip, paint_line, paint_line_right};

/// Room a chip is given beside a title.
const CHIP: f32 = 200.0;

/// Where a line stands.
pub(super) struct Place {
    pub rect: Rect,
    pub id: Id,
    /// Whether Tab stops here
    pub stop: bool,
}

/// What was done with a line.
pub(super) struct Answer {
    pub opened: bool,
    pub moved: Option<Move>,
}

/// The day above its lines, and how many they are.
pub(super) fn head(ui: &Ui, scene: &Scene<'_>, day: Option<NaiveDate>, size: u64, rect: Rect) {
    let Some(day) = day else { return };
    let heading = ui.interact(rect, Id::unique(("timeline-day", day)), Sense::hover());
    let tokens = Tokens::of(ui);
    let lang = scene.words.lang();
    let at = pos2(rect.left() + 60.0, rect.bottom() - 24.0);
    let name = dates::heading(lang, day, scene.today);
    let (used, _) = paint_line(ui.painter(), at, Role::Strong, &name, tokens.text, 400.0);
    let aside = match day == scene.today {
        true => scene.say("common-today"),
        false => scene.say_with("common-entries", &[("count", size.into())]),
    };
    let at = at + vec2(used + 8.0, 1.0);
    paint_line(ui.painter(), at, Role::Small, &aside, tokens.text3, 200.0);
    let said = format!("{name}, {aside}");
    heading.widget_info(|| WidgetInfo::labeled(accesskit::Role::Heading, true, &said));
}

/// One line; opened by a click, Enter or Space.
pub(super) fn show(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    line: &Line,
    (told, number): (&Told, u32),
    place: &Place,
) -> Answer {
    let tokens = Tokens::of(ui);
    let rect = place.rect;
    let time = scene.clock(line.at);
    let chip = told.chip.as_ref().map(|(_, text)| text.as_str()).unwrap_or_default();
    let side = line.side.map(|side| scene.say(&format!("common-side-{}", side.as_str())));
    let kind = scene.say(&format!("kind-{}", line.kind.as_str()));
    let parts =
        [&kind, &told.title, chip, &told.detail, side.as_deref().unwrap_or_default(), &time];
    let name: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let name = name.join(", ");
    let surface = Row { name: &name, chosen: false, stop: place.stop, round: 6, ground: tokens.bg };
    let response = surface.show(ui, rect, place.id);
    let top = rect.top() + 5.0;
    clock(ui, line, &time, pos2(rect.left() + 40.0, top + 2.0), place.id);
    node(ui, line, pos2(rect.left() + 60.0, top + 12.0));
    let cut = words(ui, line, told, rect, top);
    Row::ring(ui, rect, &response);
    let answer = Answer { opened: response.clicked(), moved: Row::moved(ui, &response) };
    menu(ui, scene, (line, told), number, &response);
    if cut {
        response.on_hover_text(format!("{}\n{}", told.title, told.detail));
    }
    answer
}

/// The menu of a line, and what of it is copied.
fn menu(
    ui: &Ui,
    scene: &mut Scene<'_>,
    (line, told): (&Line, &Told),
    number: u32,
    response: &Response,
) {
    let Some(client) = scene.file.as_ref().map(|file| file.client.id) else { return };
    row_menu(ui, scene, response, |scene| {
        let held = scene.file.as_ref().and_then(|file| file.record(line.id).map(Subject::of));
        let title = told.title.clone();
        let about = About { id: line.id, client, kind: line.kind, number, title };
        let subject = held.unwrap_or_else(|| Subject::line(about, Some(line.at), told.struck));
        let day = dates::long(scene.words.lang(), line.day);
        let clock = scene.clock(line.at);
        let names =
            ["ui-timeline-column-day", "ui-timeline-column-time", "ui-timeline-column-what"];
        let mut names: Vec<String> = names.iter().map(|key| scene.say(key)).collect();
        names.push(scene.say("ui-timeline-column-detail"));
        (subject, Copied::row(&names, &[&day, &clock, &told.title, &told.detail]))
    });
}

/// The time at the left; in UTC under the pointer.
fn clock(ui: &Ui, line: &Line, time: &str, right: eframe::egui::Pos2, id: Id) {
    let tokens = Tokens::of(ui);
    let width = paint_line_right(ui.painter(), right, Role::Small, time, tokens.text3);
    let place = Rect::from_min_size(pos2(right.x - width, right.y), vec2(width, 16.0));
    let shown = ui.interact(place, id.with("time"), Sense::hover());
    if shown.hovered() {
        shown.on_hover_text(line.at.format("%Y-%m-%d %H:%M:%S UTC").to_string());
    }
}

/// The picture of the kind; filled for what a project is measured by.
fn node(ui: &Ui, line: &Line, middle: eframe::egui::Pos2) {
    let tokens = Tokens::of(ui);
    let great = matches!(line.kind, Kind::Snapshot | Kind::Meeting) && line.what == What::Made;
    let (wash, ink) =
        if great { (tokens.accent, tokens.on_accent) } else { (tokens.hover, tokens.text2) };
    ui.painter().circle_filled(middle, 12.0, wash);
    kind_icon(line.kind).paint(ui.painter(), middle, 14.0, ink);
}

/// Title, chip and detail; whether something was cut.
fn words(ui: &Ui, line: &Line, told: &Told, rect: Rect, top: f32) -> bool {
    let tokens = Tokens::of(ui);
    let painter = ui.painter();
    let left = rect.left() + 84.0;
    let mut x = left;
    if let Some(side) = line.side {
        let place = Rect::from_min_size(pos2(x, top + 5.0), vec2(12.0, 9.0));
        swatch(painter, place, side, tokens);
        x += 18.0;
    }
    let aside = if told.chip.is_some() { CHIP } else { 0.0 };
    let room = (rect.right() - x - 12.0 - aside).max(80.0);
    let ink = if told.struck { tokens.text3 } else { tokens.text };
    let great = matches!(line.kind, Kind::Snapshot | Kind::Meeting) && line.what == What::Made;
    let role = if great { Role::Strong } else { Role::Medium };
    let job = match told.struck {
        true => role.struck(&told.title, ink, room),
        false => role.line_job(&told.title, ink, room),
    };
    let galley = painter.layout_job(job);
    let (after, cut) = (x + galley.size().x + 8.0, galley.elided);
    painter.galley(pos2(x, top), galley, ink);
    if let Some((look, text)) = &told.chip {
        let look: ChipLook = *look;
        paint_chip(painter, pos2(after, top - 1.0), look, text, CHIP - 28.0, tokens);
    }
    let at = pos2(left, top + 18.0);
    let room = rect.right() - at.x - 12.0;
    let (_, below) = paint_line(painter, at, Role::Small, &told.detail, tokens.text2, room);
    cut || below
}
