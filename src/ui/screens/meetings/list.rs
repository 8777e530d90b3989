//! The meetings of a client, newest first.

use eframe::egui::{Id, Rect, Ui, pos2, vec2};

use crate::domain::{Body, Kind, Meeting, MeetingState, Record, RecordId, fold_letters};
use crate::text::dates;
use crate::ui::command::Command;
use crate::ui::deeds::{Copied, Subject, row_menu};
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::theme::{self, Role, Tokens};
use crate::ui::widgets::{
    Button, ChipLook, Column, Columns, Field, Grouped, Item, Laid, PAD, Row, Sorting, by_words,
    empty_state, hairline, label, paint_chip,
};

/// The columns; the title takes the rest.
const COLUMNS: Columns = Columns {
    list: "meetings",
    all: &[
        Column::of("ui-meetings-date", 128.0, 90.0),
        Column::of("ui-meetings-number", 56.0, 40.0).right(),
        Column::of("ui-meetings-title", 320.0, 160.0),
        Column::of("ui-meetings-open", 148.0, 80.0).right().gives(1),
        Column::of("ui-meetings-state", 188.0, 100.0),
    ],
    grows: 2,
    drawn: true,
};
/// Meetings from which on a field to find one is shown.
const MANY: usize = 8;

/// What is typed and where the keyboard is.
#[derive(Default)]
pub struct List {
    filter: String,
    current: usize,
    greeted: bool,
}

/// Draws the list; answers the meeting that is to be opened.
pub fn show(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    list: &mut List,
    file: &ClientFile,
) -> Option<RecordId> {
    if file.meetings.is_empty() {
        nothing(ui, scene);
        return None;
    }
    if file.meetings.len() >= MANY {
        filter(ui, scene, list);
    }
    let wanted = fold_letters(list.filter.trim());
    let mut shown: Vec<(&Record, &Meeting)> =
        file.meetings.iter().filter_map(meeting).filter(|(_, one)| fits(one, &wanted)).collect();
    shown.sort_by_key(|(record, one)| std::cmp::Reverse((one.starts, record.number)));
    if let Some(sorting) = COLUMNS.sorting(scene.habits) {
        sort(scene, &mut shown, sorting);
    }
    if shown.is_empty() {
        let said = scene.say("ui-meetings-none-found");
        super::super::content(ui, |ui| {
            label(ui, Role::Body, &said, Tokens::of(ui).text2);
        });
        return None;
    }
    rows(ui, scene, list, &shown)
}

/// Sorts by a column; what is alike in it stays from the newest to the oldest.
fn sort(scene: &Scene<'_>, shown: &mut [(&Record, &Meeting)], sorting: Sorting) {
    let state = |record: &Record| scene.say(state_key(MeetingState::on(record, scene.today)));
    shown.sort_by(|(one, mine), (other, theirs)| {
        sorting.of(match sorting.by {
            0 => mine.starts.cmp(&theirs.starts),
            1 => one.number.cmp(&other.number),
            2 => by_words(&mine.title, &theirs.title),
            3 => open_points(one, mine).cmp(&open_points(other, theirs)),
            _ => by_words(&state(one), &state(other)),
        })
    });
}

/// Points that come back at the next meeting: none of a meeting that was taken back.
fn open_points(record: &Record, meeting: &Meeting) -> usize {
    match record.retracted {
        Some(_) => 0,
        None => meeting.points.iter().filter(|point| point.is_open()).count(),
    }
}

fn meeting(record: &Record) -> Option<(&Record, &Meeting)> {
    match &record.body {
        Body::Meeting(meeting) => Some((record, meeting)),
        _ => None,
    }
}

fn fits(meeting: &Meeting, wanted: &str) -> bool {
    let said = |text: &str| fold_letters(text).contains(wanted);
    wanted.is_empty()
        || said(&meeting.title)
        || meeting.points.iter().any(|point| {
            said(&point.title) || point.outcomes.iter().any(|outcome| said(&outcome.text))
        })
}

fn nothing(ui: &mut Ui, scene: &mut Scene<'_>) {
    super::super::content(ui, |ui| {
        let (may_write, why) = scene.writer();
        let button = Button::of(scene.words, &Command::New(Kind::Meeting)).enabled(may_write, why);
        let pressed = empty_state(ui, &scene.say("ui-meetings-empty"), Some(button));
        scene.wish_if(pressed, Command::New(Kind::Meeting));
    });
}

fn filter(ui: &mut Ui, scene: &mut Scene<'_>, list: &mut List) {
    let tokens = Tokens::of(ui);
    let (_, bar) = ui.allocate_space(vec2(ui.available_width(), 44.0));
    hairline(ui.painter(), bar.x_range(), bar.bottom() - 0.5, tokens.line);
    let place = Rect::from_min_size(bar.min + vec2(16.0, 8.0), vec2(280.0, 28.0));
    if scene.find_pressed() {
        ui.memory_mut(|memory| memory.request_focus(Field::id("meetings-filter")));
    }
    let (name, hint) = (scene.say("ui-meetings-find"), scene.say("ui-meetings-find-hint"));
    ui.scope_builder(eframe::egui::UiBuilder::new().max_rect(place), |ui| {
        Field::new("meetings-filter", &name).hint(&hint).unlabelled().show(ui, &mut list.filter);
    });
}

fn rows(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    list: &mut List,
    shown: &[(&Record, &Meeting)],
) -> Option<RecordId> {
    let tokens = Tokens::of(ui);
    let (_, head) = ui.allocate_space(vec2(ui.available_width(), theme::ROW));
    let columns = COLUMNS.lay(scene.habits, head.shrink2(vec2(8.0, 0.0)).x_range());
    COLUMNS.header(ui, scene, head, &columns);
    list.current = list.current.min(shown.len().saturating_sub(1));
    scene.list(row_id(list.current));
    if !list.greeted && ui.memory(|memory| memory.focused()).is_none() {
        list.greeted = true;
        ui.memory_mut(|memory| memory.request_focus(row_id(list.current)));
    }
    let (mut opened, mut moved) = (None, None);
    let (row, count, stop) = (theme::PLAIN_ROW, shown.len() as u64, Some(list.current as u64));
    let grouped = Grouped { row, head: 0.0, count, groups: &[], stop };
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        grouped.show(ui, "meetings", None, |ui, item, rect| {
            let Item::Row(place) = item else { return };
            let Some((record, meeting)) = shown.get(place as usize) else { return };
            let said = said(scene, record, meeting);
            let stop = place == list.current as u64;
            let ground = tokens.bg;
            let row = Row { name: &said.name, chosen: false, stop, round: 0, ground };
            let response = row.show(ui, rect, row_id(place as usize));
            line(ui, &said, rect, &columns);
            Row::ring(ui, rect, &response);
            row_menu(ui, scene, &response, |scene| {
                let names: Vec<String> =
                    COLUMNS.all.iter().map(|column| scene.say(column.key)).collect();
                let cells: [&str; 5] =
                    [&said.date, &said.number, &said.title, &said.open, &said.state];
                (Subject::of(record), Copied::row(&names, &cells))
            });
            if response.clicked() {
                list.current = place as usize;
                opened = Some(record.id);
            }
            if let Some(step) = Row::moved(ui, &response) {
                let to = step.from(place, count);
                ui.scroll_to_rect(rect.translate(vec2(0.0, grouped.way(place, to))), None);
                moved = Some(to as usize);
            }
        });
    });
    if let Some(to) = moved {
        list.current = to;
        ui.memory_mut(|memory| memory.request_focus(row_id(to)));
        ui.ctx().request_repaint();
    }
    opened
}

fn row_id(place: usize) -> Id {
    Id::unique(("meetings-row", place))
}

/// What a row says.
struct Said {
    name: String,
    date: String,
    number: String,
    title: String,
    open: String,
    state: String,
    look: ChipLook,
    retracted: bool,
}

fn said(scene: &Scene<'_>, record: &Record, meeting: &Meeting) -> Said {
    let lang = scene.words.lang();
    let day = meeting.starts.with_timezone(&chrono::Local).date_naive();
    let near = (day - scene.today).num_days().abs() < 7;
    let year = chrono::Datelike::year(&day) != chrono::Datelike::year(&scene.today);
    let date = match (near, year) {
        (true, _) => scene.day(day),
        (_, true) => format!("{} {}", dates::day_in_week(lang, day), chrono::Datelike::year(&day)),
        (false, false) => dates::day_in_week(lang, day),
    };
    let retracted = record.retracted.is_some();
    let state = match retracted {
        true => scene.say("ui-retracted"),
        false => scene.say(state_key(MeetingState::on(record, scene.today))),
    };
    let open = match open_points(record, meeting) {
        0 => String::new(),
        count => scene.say_with("ui-meetings-open-count", &[("count", count.into())]),
    };
    let number = record.number.to_string();
    let parts = [date.as_str(), &number, &meeting.title, &open, &state];
    let name = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let look = look(MeetingState::on(record, scene.today), retracted);
    Said { name, date, number, title: meeting.title.clone(), open, state, look, retracted }
}

fn line(ui: &Ui, said: &Said, rect: Rect, columns: &Laid) {
    let tokens = Tokens::of(ui);
    let painter = ui.painter();
    let y = rect.center().y - 9.0;
    columns.write(painter, 0, y, (Role::Body, &said.date, tokens.text2), false);
    columns.write(painter, 1, y, (Role::Body, &said.number, tokens.text3), true);
    if let Some(x) = columns.at(2) {
        let room = x.span() - 2.0 * PAD;
        let job = match said.retracted {
            true => Role::Body.struck(&said.title, tokens.text3, room),
            false => Role::Medium.line_job(&said.title, tokens.text, room),
        };
        painter.galley(pos2(x.min + PAD, y), painter.layout_job(job), tokens.text);
    }
    columns.write(painter, 3, y + 1.0, (Role::Small, &said.open, tokens.text2), true);
    if let Some(x) = columns.at(4) {
        let at = pos2(x.min + PAD, rect.center().y - 10.0);
        paint_chip(painter, at, said.look, &said.state, x.span() - 2.0 * PAD - 16.0, tokens);
    }
    hairline(painter, rect.x_range(), rect.bottom() - 0.5, tokens.line);
}

/// Key of the word for how far minutes have come.
pub fn state_key(state: MeetingState) -> &'static str {
    match state {
        MeetingState::Draft => "common-meeting-draft",
        MeetingState::Sealed => "common-meeting-sealed",
        MeetingState::Sent => "common-meeting-sent",
        MeetingState::Confirmed => "common-meeting-confirmed",
        MeetingState::Objected => "common-meeting-objected",
        MeetingState::AcceptedBySilence => "common-meeting-accepted-by-silence",
    }
}

/// The chip of how far minutes have come.
pub fn look(state: MeetingState, retracted: bool) -> ChipLook {
    match state {
        _ if retracted => ChipLook::Dashed,
        MeetingState::Draft => ChipLook::Dashed,
        MeetingState::Sealed | MeetingState::Sent => ChipLook::Neutral,
        MeetingState::Objected => ChipLook::Accent,
        MeetingState::Confirmed | MeetingState::AcceptedBySilence => ChipLook::Ok,
    }
}
