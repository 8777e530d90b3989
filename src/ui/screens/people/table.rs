//! The people of a client, by side.

use eframe::egui::{Rect, Response, Ui, pos2, vec2};

use super::{People, left, person};
use crate::domain::{Record, RecordId, Side};
use crate::ui::command::Command;
use crate::ui::deeds::{Copied, Subject, row_menu};
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::screens::register::{Rows, section, short_day};
use crate::ui::theme::{self, Role, Tokens, swatch};
use crate::ui::widgets::{
    Button, Column, Columns, Laid, PAD, by_words, empty_state, hairline, paint_line,
};

/// Sides people belong to, ours first.
const SIDES: [Side; 3] = [Side::Us, Side::Client, Side::ThirdParty];

/// Telephones give way first, then addresses; who it is and what they may do stay.
const COLUMNS: Columns = Columns {
    list: "people",
    all: &[
        Column::of("ui-people-name", 220.0, 140.0),
        Column::of("ui-people-role", 200.0, 100.0),
        Column::of("ui-people-addresses", 220.0, 100.0).gives(1),
        Column::of("ui-people-phones", 130.0, 80.0).gives(2),
        Column::of("ui-people-authority-now", 200.0, 100.0),
    ],
    grows: 4,
    drawn: true,
};

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
    let mut lines: Vec<Line> =
        SIDES.into_iter().flat_map(sided).filter_map(|record| line(scene, record)).collect();
    if let Some(sorting) = COLUMNS.sorting(scene.habits) {
        let side = |line: &Line| SIDES.iter().position(|side| *side == line.side);
        let cell = |line: &Line| line.cells.get(sorting.by).cloned().unwrap_or_default();
        // Sides stay together; the order is of the people of each.
        lines.sort_by(|one, other| {
            let within = sorting.of(by_words(&cell(one), &cell(other)));
            side(one).cmp(&side(other)).then(within)
        });
    }
    let (_, head) = ui.allocate_space(vec2(ui.available_width(), theme::ROW));
    let columns = COLUMNS.lay(scene.habits, head.x_range());
    COLUMNS.header(ui, scene, head, &columns);
    let mut rows = Rows::walking(ui, scene, "people-row", theme::ROW, lines.len());
    let mut side = None;
    for (place, line) in lines.iter().enumerate() {
        if side.replace(line.side) != Some(line.side) {
            side_head(ui, scene, line.side);
        }
        let response = draw(ui, scene, &mut rows, place, line, &columns);
        row_menu(ui, scene, &response, |scene| {
            let names: Vec<String> =
                COLUMNS.all.iter().map(|column| scene.say(column.key)).collect();
            let cells: Vec<&str> = line.cells.iter().map(String::as_str).collect();
            let record = file.record(line.id).unwrap_or(&file.client);
            (Subject::of(record), Copied::row(&names, &cells))
        });
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
    columns: &Laid,
) -> Response {
    let tokens = Tokens::of(ui);
    let side = scene.say(&format!("common-side-{}", line.side.as_str()));
    let said: Vec<&str> = line.cells.iter().chain([&side]).map(String::as_str).collect();
    let said: Vec<&str> = said.into_iter().filter(|part| !part.is_empty()).collect();
    rows.row(ui, place, &said.join(", "), |painter, rect| {
        let mut cut = false;
        let y = rect.center().y - 9.0;
        for (column, text) in line.cells.iter().enumerate() {
            let ink = match (line.gone, column) {
                (true, _) => tokens.text3,
                (false, 0) => tokens.text,
                (false, _) => tokens.text2,
            };
            let role = if column == 0 { Role::Medium } else { Role::Body };
            let Some(x) = columns.at(column).filter(|_| column == 0 && line.retracted) else {
                cut |= columns.write(painter, column, y, (role, text, ink), false);
                continue;
            };
            let at = pos2(x.min + PAD, y);
            let galley = painter.layout_job(role.struck(text, ink, x.span() - 2.0 * PAD));
            painter.galley(at, galley, ink);
        }
        cut
    })
}

/// Gives the keyboard back to the row of a person, when their page is left.
pub fn focus(ui: &Ui) {
    Rows::refocus(ui, "people-row");
}
