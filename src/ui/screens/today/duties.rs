//! What we owe, what we wait for, and minutes that are not done.

use eframe::egui::{Align, Layout, Rect, Response, Sense, Ui, UiBuilder, pos2, vec2};

use super::super::kind_icon;
use super::super::lines::{Course, heading, mark, middle, next_line, put};
pub use super::names::initialled;
use super::names::{Room, longest, name_width, width};
use super::told::{Line, Part, Told, When, Whose};
use crate::domain::{Kind, Matter, Minutes, Side, Topic};
use crate::text::{dates, numbers};
use crate::ui::command::{Command, Section};
use crate::ui::deeds::line_menu;
use crate::ui::scene::Scene;
use crate::ui::theme::{self, Icon, Role, Tokens};
use crate::ui::widgets::{Button, hairline, label, line, paint_line_right};

/// Least width of what stands at the right.
const DATE: f32 = 92.0;
/// Narrowest room for what a line is about.
const TITLE: f32 = 150.0;
/// Narrower lines do not say since when something is awaited.
const SINCE: f32 = 500.0;
/// Windows lower than this have lower lines.
const LOW: f32 = 800.0;

/// Height of a line in this window.
pub(super) fn height(ui: &Ui) -> f32 {
    if ui.ctx().content_rect().height() < LOW { 27.0 } else { theme::PLAIN_ROW }
}

/// What we owe, overdue first.
pub fn owed(ui: &mut Ui, scene: &mut Scene<'_>, course: &mut Course<'_>, told: &Told) {
    let count = numbers::count(scene.words.lang(), told.owing() as i64);
    heading(ui, &scene.say("ui-today-owed"), Some(count));
    ui.add_space(2.0);
    if told.owed.is_empty() {
        ui.add_space(6.0);
        label(ui, Role::Body, &scene.say("ui-today-owed-none"), Tokens::of(ui).text2);
    }
    // The columns of all groups stand below each other.
    let late = told.owed.iter().filter(|(when, _)| *when == When::Overdue);
    let right = late.map(|(_, part)| first_width(ui, scene, part)).fold(DATE, f32::max);
    let lines = || told.owed.iter().flat_map(|(_, part)| &part.lines);
    let room = Room::of(ui, lines, right);
    for (place, (when, part)) in told.owed.iter().enumerate() {
        group(ui, scene, *when, part, place == 0);
        for one in &part.lines {
            owed_line(ui, scene, course, one, (*when, room));
        }
        rest(ui, scene, part);
    }
}

fn group(ui: &mut Ui, scene: &Scene<'_>, when: When, part: &Part, first: bool) {
    let tokens = Tokens::of(ui);
    let (key, ink) = match when {
        When::Overdue => ("ui-today-overdue", tokens.late),
        When::Today => ("ui-today-today", tokens.text2),
        When::ThisWeek => ("ui-today-this-week", tokens.text2),
        When::NextWeek => ("ui-today-next-week", tokens.text2),
        When::Unagreed => ("ui-today-unagreed", tokens.text2),
    };
    ui.add_space(if first { 6.0 } else { 12.0 });
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        line(ui, Role::Label, &scene.say(key), ink);
        let count = numbers::count(scene.words.lang(), part.count as i64);
        line(ui, Role::Small, &count, tokens.text3);
    });
    ui.add_space(5.0);
    let y = ui.cursor().top();
    hairline(ui.painter(), ui.max_rect().x_range(), y - 0.5, tokens.line);
}

/// Room for the days a part's lines have waited: the first has waited longest.
fn first_width(ui: &Ui, scene: &Scene<'_>, part: &Part) -> f32 {
    let days = part.lines.first().map_or(0, |line| line.matter.late);
    let said = scene.say_with("common-working-days", &[("count", days.into())]);
    (width(ui, Role::Medium, &said) + 12.0).max(DATE)
}

/// How many lines of a part are not shown.
fn rest(ui: &mut Ui, scene: &Scene<'_>, part: &Part) {
    let shown: usize = part.lines.iter().map(|line| line.more.max(1)).sum();
    if part.count > shown {
        ui.add_space(6.0);
        let values = [("count", (part.count - shown).into())];
        let said = scene.say_with("ui-today-rest", &values);
        label(ui, Role::Small, &said, Tokens::of(ui).text3);
    }
}

fn owed_line(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    course: &mut Course<'_>,
    one: &Line,
    (when, room): (When, Room),
) {
    let rect = next_line(ui, height(ui));
    if !course.sees(ui, rect) {
        return;
    }
    let said = title(scene, one);
    let late = one.matter.late;
    let date = match when {
        When::Overdue if late > 0 => {
            scene.say_with("common-working-days", &[("count", late.into())])
        }
        When::Overdue | When::Today => scene.day(one.matter.on),
        When::Unagreed => since(scene, one),
        _ => dates::day_in_week(scene.words.lang(), one.matter.on),
    };
    let name = || {
        let late = (when == When::Overdue).then(|| scene.say("ui-overdue"));
        spoken(&[&said, &one.whose.name, &one.matter.who, &date, &late.unwrap_or_default()])
    };
    let Some(response) = course.line(ui, rect, &name) else { return };
    let tokens = Tokens::of(ui);
    let cut = middle_part(ui, rect, one, &said, room);
    let (role, ink) = match when {
        When::Overdue => (Role::Medium, tokens.late),
        When::Today => (Role::Medium, tokens.text),
        _ => (Role::Small, tokens.text2),
    };
    let at = middle(rect.right(), rect, role);
    paint_line_right(ui.painter(), at, role, &date, ink);
    let copied = || spoken(&[&said, &one.whose.name, &one.matter.who, &date]);
    menu(ui, scene, one, &response, copied);
    go(scene, one, response.clicked());
    if cut {
        response.on_hover_text(said);
    }
}

/// What we wait for, longest first.
pub fn awaited(ui: &mut Ui, scene: &mut Scene<'_>, course: &mut Course<'_>, told: &Told) {
    let part = &told.awaited;
    let count = numbers::count(scene.words.lang(), part.count as i64);
    heading(ui, &scene.say("ui-today-awaited"), Some(count));
    ui.add_space(2.0);
    if part.lines.is_empty() {
        ui.add_space(6.0);
        label(ui, Role::Body, &scene.say("ui-today-awaited-none"), Tokens::of(ui).text2);
        return;
    }
    // The first line stands beside the first line of what we owe, below the heading of its group.
    let beside = !told.owed.is_empty() && ui.ctx().content_rect().width() >= theme::NARROW;
    ui.add_space(if beside { 31.0 } else { 4.0 });
    let days = first_width(ui, scene, part);
    // As wide as a date can be.
    let long = chrono::NaiveDate::from_ymd_opt(2026, 9, 28).unwrap_or(told.today);
    let long = dates::day_and_month(scene.words.lang(), long);
    let long = scene.say_with("ui-today-since", &[("date", long.into())]);
    let since = width(ui, Role::Small, &long) + 10.0;
    let wide = ui.available_width() > SINCE;
    let room = Room::of(ui, || part.lines.iter(), if wide { days + since } else { days });
    for one in &part.lines {
        awaited_line(ui, scene, course, one, (room, since));
    }
    rest(ui, scene, part);
}

fn awaited_line(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    course: &mut Course<'_>,
    one: &Line,
    (room, since_room): (Room, f32),
) {
    let rect = next_line(ui, height(ui));
    if !course.sees(ui, rect) {
        return;
    }
    let said = title(scene, one);
    let since = since(scene, one);
    let days = one.matter.late;
    let days = scene.say_with("common-working-days", &[("count", days.into())]);
    let side = scene.say(&format!("common-side-{}", one.matter.side.as_str()));
    let name = || spoken(&[&said, &one.whose.name, &side, &one.matter.who, &since, &days]);
    let Some(response) = course.line(ui, rect, &name) else { return };
    let tokens = Tokens::of(ui);
    let cut = middle_part(ui, rect, one, &said, room);
    if rect.width() > SINCE {
        put(ui, rect.right() - room.right + 8.0, rect, Role::Small, &since, since_room - 8.0);
    }
    let at = middle(rect.right(), rect, Role::Medium);
    paint_line_right(ui.painter(), at, Role::Medium, &days, tokens.text);
    let copied = || spoken(&[&said, &one.whose.name, &side, &one.matter.who, &since, &days]);
    menu(ui, scene, one, &response, copied);
    go(scene, one, response.clicked());
    if cut {
        response.on_hover_text(said);
    }
}

/// The side, what it is about, the client and the person; the person gives way first. Answers
/// whether what it is about was cut.
fn middle_part(ui: &Ui, rect: Rect, one: &Line, said: &str, given: Room) -> bool {
    let x = mark(ui, rect, one.matter.side);
    let room = rect.right() - given.right - x;
    let names = given.whose + given.who + 16.0;
    let person = room - names >= TITLE;
    let title = room - if person { names } else { given.whose + 8.0 } - 8.0;
    let (_, cut) = put(ui, x, rect, Role::Body, said, title);
    let whose = x + title + 8.0;
    put(ui, whose, rect, Role::Small, &one.whose.short, given.whose);
    if person {
        let who = initialled(&one.matter.who);
        put(ui, whose + given.whose + 8.0, rect, Role::Small, &who, given.who);
    }
    cut
}

/// Since when a line waits.
fn since(scene: &Scene<'_>, one: &Line) -> String {
    let day = dates::day_and_month(scene.words.lang(), one.matter.on);
    scene.say_with("ui-today-since", &[("date", day.into())])
}

/// What a line is about, in words.
pub(super) fn title(scene: &Scene<'_>, one: &Line) -> String {
    match one.more {
        0 => called(scene, &one.matter),
        more => scene.say_with("ui-today-more-messages", &[("count", more.into())]),
    }
}

/// What a matter is called, in words.
pub fn called(scene: &Scene<'_>, matter: &Matter) -> String {
    match matter.topic {
        Topic::Answer => {
            let subject = subject(scene, &matter.title);
            let key = match matter.side {
                _ if matter.promised => "ui-today-promised-answer",
                Side::Us => "ui-today-answer",
                _ => "ui-today-no-answer",
            };
            scene.say_with(key, &[("subject", subject.into())])
        }
        Topic::Snapshot(number) => {
            scene.say_with("ui-today-snapshot", &[("number", number.into())])
        }
        Topic::Objections => {
            scene.say_with("ui-today-objections", &[("title", (&matter.title).into())])
        }
        Topic::Task | Topic::Decision | Topic::Meeting => matter.title.clone(),
    }
}

/// The subject of a conversation: without the marks of answers before it.
pub fn subject(scene: &Scene<'_>, subject: &str) -> String {
    const MARKS: [&str; 8] = ["re:", "odp.:", "odp:", "fwd:", "fw:", "pd:", "ad:", "aw:"];
    let mut rest = subject.trim();
    while let Some(mark) = MARKS
        .iter()
        .find(|mark| rest.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark)))
    {
        rest = rest.get(mark.len()..).unwrap_or_default().trim_start();
    }
    super::super::correspondence::subject(scene, rest)
}

/// The menu of a line that stands for one record.
fn menu(
    ui: &Ui,
    scene: &mut Scene<'_>,
    one: &Line,
    response: &Response,
    copied: impl FnOnce() -> String,
) {
    if one.more == 0 {
        let about = (one.whose.id, one.matter.kind, one.matter.id);
        line_menu(ui, scene, response, about, &one.matter.title, copied);
    }
}

/// Opens what a line is about.
pub(super) fn go(scene: &mut Scene<'_>, one: &Line, clicked: bool) {
    if !clicked {
        return;
    }
    if one.more > 0 {
        scene.wish(Command::ShowClient(one.whose.id));
        return scene.wish(Command::Show(Section::Correspondence));
    }
    scene.wish(Command::GoTo(one.whose.id, one.matter.kind, one.matter.id));
}

/// The parts of a line that say anything, as one sentence for a screen reader.
pub fn spoken(parts: &[&str]) -> String {
    let said: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    said.join(", ")
}

/// Minutes to write and to send.
pub fn minutes(ui: &mut Ui, scene: &mut Scene<'_>, course: &mut Course<'_>, told: &Told) {
    if told.minutes.is_empty() {
        return;
    }
    ui.add_space(18.0);
    let count = numbers::count(scene.words.lang(), told.minutes.len() as i64);
    heading(ui, &scene.say("ui-today-minutes"), Some(count));
    ui.add_space(2.0);
    let name = longest(told.minutes.iter().map(|(whose, _)| whose.short.as_str()));
    let name = name_width(ui, Role::Small, name, ui.available_width());
    for (whose, one) in &told.minutes {
        minutes_line(ui, scene, course, (whose, name), one);
    }
}

fn minutes_line(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    course: &mut Course<'_>,
    (whose, named): (&Whose, f32),
    one: &Minutes,
) {
    let rect = next_line(ui, height(ui));
    let key = if one.sealed { "ui-today-send" } else { "ui-today-write" };
    let (verb, day) = (scene.say(key), scene.day(one.on));
    let name = || spoken(&[&one.title, &whose.name, &day, &verb]);
    let mut wished = false;
    if let Some(response) = course.line(ui, rect, &name) {
        wished = response.clicked();
        let tokens = Tokens::of(ui);
        let icon = if one.sealed { Icon::PaperPlaneTilt } else { kind_icon(Kind::Meeting) };
        icon.paint(ui.painter(), pos2(rect.left() + 7.0, rect.center().y), 14.0, tokens.text2);
        let x = rect.left() + 22.0;
        let button = button(ui, rect, &verb, &one.title);
        wished |= button.1;
        let day_at = button.0 - 8.0 - 56.0;
        let whose_at = day_at - named - 8.0;
        put(ui, x, rect, Role::Body, &one.title, whose_at - x - 8.0);
        put(ui, whose_at, rect, Role::Small, &whose.short, named);
        put(ui, day_at, rect, Role::Small, &day, 56.0);
    }
    scene.wish_if(wished, Command::GoTo(whose.id, Kind::Meeting, one.id));
}

/// The button at the end of a line: where it begins, and whether it was pressed.
fn button(ui: &mut Ui, rect: Rect, verb: &str, title: &str) -> (f32, bool) {
    let right = Rect::from_min_max(pos2(rect.right() - 180.0, rect.top()), rect.max);
    let layout = Layout::right_to_left(Align::Center);
    let mut inside = ui.new_child(UiBuilder::new().max_rect(right).layout(layout));
    let button = Button::new(verb).small().named(format!("{verb} {title}"));
    let response = inside.add(button);
    // Keeps the row's own surface from ending under the button.
    let _ = inside.allocate_exact_size(vec2(0.0, 0.0), Sense::hover());
    (response.rect.left(), response.clicked())
}
