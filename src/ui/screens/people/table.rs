//! The people of a client, by side.

use eframe::egui::{Rect, Ui, pos2, vec2};

use super::{People, left, person};
use crate::domain::{Record, RecordId, Side};
use crate::ui::command::Command;
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::screens::register::{Rows, section, short_day};
use crate::ui::theme::{self, Role, Tokens, swatch};
use crate::ui::widgets::{Button, empty_state, hairline, paint_line};

/// Sides people belong to, ours first.
const SIDES: [Side; 3] = [Side::Us, Side::Client, Side::ThirdParty];

/// Which columns there is room for.
struct Columns {
    name: f32,
    role: f32,
    mail: f32,
    phone: f32,
    authority: f32,
}

impl Columns {
    /// Telephones give way first, then addresses; who it is and what they may do stay.
    fn over(width: f32) -> Columns {
        let phone = if width >= 820.0 { 0.13 } else { 0.0 };
        let mail = if width >= 620.0 { 0.24 } else { 0.0 };
        let rest = 1.0 - phone - mail;
        Columns {
            name: width * rest * 0.32,
            role: width * rest * 0.34,
            mail: width * mail,
            phone: width * phone,
            authority: width * rest * 0.34,
        }
    }

    fn each(&self) -> [f32; 5] {
        [self.name, self.role, self.mail, self.phone, self.authority]
    }
}

/// What a row says, column by column.
struct Line {
    id: RecordId,
    cells: [String; 5],
    side: Side,
    gone: bool,
    retracted: bool,
}

/// Draws the tables of all sides.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut People, file: &ClientFile) {
    section(ui, &scene.say("ui-people-title"));
    if file.people.is_empty() {
        let (may, why) = scene.writer();
        let command = Command::New(crate::domain::Kind::Person);
        let button = Button::of(scene.words, &command).enabled(may, why);
        pane.begin |= empty_state(ui, &scene.say("ui-people-empty"), Some(button));
        return;
    }
    let sided = |side: Side| {
        let of = move |record: &&Record| person(record).is_some_and(|person| person.side == side);
        file.people.iter().filter(of)
    };
    let lines: Vec<Line> =
        SIDES.into_iter().flat_map(sided).filter_map(|record| line(scene, record)).collect();
    let columns = Columns::over(ui.available_width());
    header(ui, scene, &columns);
    let mut rows = Rows::walking(ui, scene, "people-row", theme::ROW, lines.len());
    let mut side = None;
    for (place, line) in lines.iter().enumerate() {
        if side.replace(line.side) != Some(line.side) {
            side_head(ui, scene, line.side);
        }
        draw(ui, scene, &mut rows, place, line, &columns);
    }
    if let Some(line) = rows.taken(ui).and_then(|place| lines.get(place)) {
        pane.chosen = Some(line.id);
    }
}

fn line(scene: &Scene<'_>, record: &Record) -> Option<Line> {
    let person = person(record)?;
    let role = person.role_on(scene.today).map(|role| role.title.clone()).unwrap_or_default();
    let left = left(record, person).filter(|last| scene.today > *last);
    let role = match left {
        Some(day) => scene.say_with("ui-people-until", &[("day", short_day(scene, day).into())]),
        None => role,
    };
    let name = match &person.company {
        Some(company) => [person.name.clone(), company.clone()].join(", "),
        None => person.name.clone(),
    };
    let held: Vec<&str> = match left {
        Some(_) => Vec::new(),
        None => person.authority_on(scene.today).map(|held| held.scope.as_str()).collect(),
    };
    let cells =
        [name, role, person.addresses.join(", "), person.phones.join(", "), held.join(", ")];
    let retracted = record.retracted.is_some();
    let gone = retracted || left.is_some();
    Some(Line { id: record.id, cells, side: person.side, gone, retracted })
}

fn header(ui: &mut Ui, scene: &Scene<'_>, columns: &Columns) {
    let tokens = Tokens::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), theme::ROW));
    ui.painter().rect_filled(rect, 0, tokens.sunk);
    hairline(ui.painter(), rect.x_range(), rect.bottom() - 0.5, tokens.line);
    let keys = [
        "ui-people-name",
        "ui-people-role",
        "ui-people-addresses",
        "ui-people-phones",
        "ui-people-authority-now",
    ];
    let mut x = rect.left() + 8.0;
    for (key, width) in keys.into_iter().zip(columns.each()) {
        if width > 0.0 {
            let at = pos2(x, rect.top() + 7.0);
            let room = width - 16.0;
            paint_line(ui.painter(), at, Role::Caption, &scene.say(key), tokens.text3, room);
        }
        x += width;
    }
}

/// The side the rows below belong to: its swatch and its word.
fn side_head(ui: &mut Ui, scene: &Scene<'_>, side: Side) {
    let tokens = Tokens::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), theme::ROW));
    let mark =
        Rect::from_min_size(pos2(rect.left() + 8.0, rect.center().y - 5.0), vec2(16.0, 10.0));
    swatch(ui.painter(), mark, side, tokens);
    let said = scene.say(&format!("ui-people-side-{}", side.as_str()));
    let at = pos2(rect.left() + 30.0, rect.top() + 5.0);
    paint_line(ui.painter(), at, Role::Strong, &said, tokens.text, rect.width() - 38.0);
    hairline(ui.painter(), rect.x_range(), rect.bottom() - 0.5, tokens.line);
}

fn draw(
    ui: &mut Ui,
    scene: &Scene<'_>,
    rows: &mut Rows,
    place: usize,
    line: &Line,
    columns: &Columns,
) {
    let tokens = Tokens::of(ui);
    let side = scene.say(&format!("common-side-{}", line.side.as_str()));
    let said: Vec<&str> = line.cells.iter().chain([&side]).map(String::as_str).collect();
    let said: Vec<&str> = said.into_iter().filter(|part| !part.is_empty()).collect();
    rows.row(ui, place, &said.join(", "), |painter, rect| {
        let mut x = rect.left() + 8.0;
        let mut cut = false;
        for (column, (text, width)) in line.cells.iter().zip(columns.each()).enumerate() {
            let room = width - 16.0;
            let ink = match (line.gone, column) {
                (true, _) => tokens.text3,
                (false, 0) => tokens.text,
                (false, _) => tokens.text2,
            };
            let role = if column == 0 { Role::Medium } else { Role::Body };
            let at = pos2(x, rect.center().y - 9.0);
            if width > 0.0 && column == 0 && line.retracted {
                painter.galley(at, painter.layout_job(role.struck(text, ink, room)), ink);
            } else if width > 0.0 {
                cut |= paint_line(painter, at, role, text, ink, room).1;
            }
            x += width;
        }
        cut
    });
}

/// Gives the keyboard back to the row of a person, when their page is left.
pub fn focus(ui: &Ui) {
    Rows::refocus(ui, "people-row");
}
