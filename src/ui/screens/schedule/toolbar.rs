//! The toolbar: what is shown, beside which snapshot, whose tasks, how closely.

use chrono::NaiveDate;
use eframe::egui::{
    Align, Direction, Frame, Id, Key, Layout, Margin, Panel, Popup, Rect, Response, Ui, UiBuilder,
    pos2, vec2,
};

use super::axis::Grade;
use super::bars;
use super::cells::COLUMNS;
use super::menu::offer;
use super::reference::Choice;
use super::snapshots;
use super::state::{Aside, Look, Schedule};
use crate::domain::{RecordId, Side};
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{Button, Field, Segment, hairline, label};

/// Height of the toolbar.
const BAR: f32 = 40.0;
/// Below this width of the window filters are told by their icon.
const WORDS: f32 = 1360.0;
/// Width of the box to find in.
const FIND: f32 = 180.0;
/// Below this width of the bar the name of the grade goes.
const GRADE: f32 = 640.0;

/// The box to find in.
pub fn find_id() -> Id {
    Field::id("schedule-find")
}

/// Draws the toolbar.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule, file: &ClientFile) {
    let tokens = Tokens::of(ui);
    let frame =
        Frame::NONE.fill(tokens.bg).inner_margin(Margin { left: 24, right: 16, ..Margin::ZERO });
    let panel = Panel::top("schedule-bar").exact_size(BAR).resizable(false).frame(frame);
    let shown = panel.show_separator_line(false).show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            asides(ui, scene, pane);
            if pane.shown() != Look::Table {
                zoom(ui, scene, pane, file);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                looks(ui, scene, pane);
                reference(ui, scene, pane, file);
                filters(ui, scene, pane);
                find(ui, scene, pane);
            });
        });
    });
    let rect = shown.response.rect;
    hairline(ui.painter(), rect.x_range(), rect.bottom() - 0.5, tokens.line);
}

fn looks(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule) {
    let wide = !pane.narrow;
    let every = [
        (Look::Table, "ui-schedule-look-table"),
        (Look::Both, "ui-schedule-look-both"),
        (Look::Chart, "ui-schedule-look-chart"),
    ];
    let given: Vec<(Look, String)> = every
        .into_iter()
        .filter(|(look, _)| wide || *look != Look::Both)
        .map(|(look, key)| (look, scene.say(key)))
        .collect();
    let segments: Vec<Segment<'_>> = given
        .iter()
        .map(|(look, text)| Segment { text, side: None, chosen: *look == pane.shown() })
        .collect();
    let at = pos2(ui.cursor().left(), ui.max_rect().center().y - 14.0);
    let room = Rect::from_min_size(at, vec2(ui.available_width(), 28.0));
    let builder = UiBuilder::new().max_rect(room).layout(Layout::left_to_right(Align::Min));
    let pressed = ui.scope_builder(builder, |ui| Segment::row(ui, 28.0, &segments)).inner;
    if let Some((look, _)) = pressed.and_then(|place| given.get(place)) {
        pane.look = *look;
        scene.habits.turn_to(COLUMNS.list, look.as_str());
    }
}

/// Which snapshot stands behind the bars.
fn reference(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule, file: &ClientFile) {
    let words = match snapshot(file, pane.reference.wanted()) {
        Some(record) => {
            let said = snapshots::called(scene, record);
            scene.say_with("ui-schedule-reference", &[("snapshot", said.into())])
        }
        None => scene.say("ui-schedule-reference-none"),
    };
    let beside = if pane.finding { FIND } else { 0.0 } + Button::BARE;
    let button = Button::new(words).icon(Icon::GitDiff).quiet();
    let response = ui.add(button.cut_to(ui, ui.available_width() - beside));
    let chosen = pane.reference.choice();
    let wanted = menu(&response, |ui| {
        let mut wanted = None;
        let mut line = |ui: &mut Ui, text: &str, choice: Choice| {
            let icon = match choice {
                choice if choice == chosen => Icon::Check,
                Choice::Nothing => Icon::Minus,
                _ => Icon::Camera,
            };
            if offer(ui, text, icon, true) {
                wanted = Some(choice);
            }
        };
        line(ui, &scene.say("ui-schedule-reference-accepted"), Choice::Accepted);
        for record in file.snapshots.iter().rev().filter(|record| record.retracted.is_none()) {
            line(ui, &snapshots::named(scene, record), Choice::This(record.id));
        }
        line(ui, &scene.say("ui-schedule-reference-none"), Choice::Nothing);
        wanted
    });
    if let Some(choice) = wanted.flatten() {
        pane.reference.choose(choice);
    }
}

fn snapshot(file: &ClientFile, id: Option<RecordId>) -> Option<&crate::domain::Record> {
    file.snapshots.iter().find(|record| Some(record.id) == id)
}

/// Whose tasks are shown, and whether removed ones are.
fn filters(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule) {
    let side = match pane.wanted.side {
        Some(side) => scene.say(&format!("ui-forms-side-{}", side.as_str())),
        None => scene.say("ui-schedule-side-all"),
    };
    let words = scene.say_with("ui-schedule-side", &[("side", side.into())]);
    let button = Button::new(words).icon(Icon::FunnelSimple).quiet();
    let wide = ui.ctx().content_rect().width() >= WORDS;
    let beside = if pane.finding { FIND } else { 0.0 };
    let button = match wide || pane.wanted.side.is_some() {
        true => button.fitting(ui, ui.available_width() - beside),
        false => button.bare(),
    };
    let response = ui.add(button);
    menu(&response, |ui| {
        let check = |on: bool, icon: Icon| if on { Icon::Check } else { icon };
        let all = pane.wanted.side.is_none();
        if offer(ui, &scene.say("ui-schedule-side-every"), check(all, Icon::FunnelSimple), true) {
            pane.wanted.side = None;
        }
        for side in [Side::Us, Side::Client, Side::ThirdParty] {
            let text = scene.say(&format!("ui-schedule-side-only-{}", side.as_str()));
            let icon = check(pane.wanted.side == Some(side), Icon::User);
            if offer(ui, &text, icon, true) {
                pane.wanted.side = Some(side);
            }
        }
        let icon = check(pane.wanted.removed, Icon::EyeSlash);
        if offer(ui, &scene.say("ui-schedule-show-removed"), icon, true) {
            pane.wanted.removed = !pane.wanted.removed;
        }
    });
}

/// A menu below a button.
fn menu<R>(response: &Response, add: impl FnOnce(&mut Ui) -> R) -> Option<R> {
    let shown = Popup::menu(response).show(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        ui.set_width(300.0);
        add(ui)
    });
    shown.map(|shown| shown.inner)
}

fn find(ui: &mut Ui, scene: &Scene<'_>, pane: &mut Schedule) {
    if !pane.finding {
        return;
    }
    let name = scene.say("ui-schedule-find");
    let left = ui.input_mut(|input| {
        let focused = input.key_pressed(Key::Escape);
        focused && input.consume_key(eframe::egui::Modifiers::NONE, Key::Escape)
    });
    ui.scope(|ui| {
        ui.set_max_width(FIND.min(ui.available_width()));
        let field = Field::new("schedule-find", &name).hint(&name).unlabelled();
        field.show(ui, &mut pane.wanted.words);
    });
    if left {
        pane.finding = false;
        pane.wanted.words.clear();
    }
}

/// How closely the chart looks.
fn zoom(ui: &mut Ui, scene: &Scene<'_>, pane: &mut Schedule, file: &ClientFile) {
    let Some(axis) = &pane.axis else { return };
    let grade = grade_words(scene, axis.grade());
    let closer = Button::new(scene.say("ui-schedule-closer")).icon(Icon::Plus).quiet().bare();
    if ui.add(closer).clicked() {
        zoom_to(pane, file, scene.today, true);
    }
    if ui.max_rect().width() >= GRADE {
        grade_name(ui, scene, &grade);
    }
    let wider = Button::new(scene.say("ui-schedule-wider")).icon(Icon::Minus).quiet().bare();
    if ui.add(wider).clicked() {
        zoom_to(pane, file, scene.today, false);
    }
    let all = Button::new(scene.say("ui-schedule-go-all")).icon(Icon::ArrowsLeftRight);
    if ui.add(all.quiet().bare()).clicked() {
        go_to_all(pane, file);
    }
    let critical = Button::new(scene.say("ui-schedule-critical")).icon(Icon::Signpost).bare();
    let critical = if pane.critical { critical } else { critical.quiet() };
    if ui.add(critical).clicked() {
        pane.critical = !pane.critical;
    }
    let today = Button::new(scene.say("ui-schedule-go-today")).icon(Icon::CalendarBlank);
    if ui.add(today.quiet().bare()).clicked() {
        go_to(pane, scene.today);
    }
}

fn grade_words(scene: &Scene<'_>, grade: Grade) -> String {
    scene.say(&format!("ui-schedule-grade-{}", grade.as_str()))
}

/// The grade's name, in the room the longest one takes: the buttons at its sides stay under the pointer that
/// presses them again and again.
fn grade_name(ui: &mut Ui, scene: &Scene<'_>, name: &str) {
    let tokens = Tokens::of(ui);
    let wide = |grade| {
        let job = Role::Small.line_job(&grade_words(scene, grade), tokens.text2, f32::INFINITY);
        ui.painter().layout_job(job).size().x
    };
    let width = Grade::ALL.into_iter().map(wide).fold(0.0, f32::max).ceil();
    let size = vec2(width, ui.available_height());
    let middle = Layout::centered_and_justified(Direction::LeftToRight);
    ui.allocate_ui_with_layout(size, middle, |ui| label(ui, Role::Small, name, tokens.text2));
}

/// Looks closer, or wider, at the bar chosen where it is in view, else at today, else at the middle.
pub fn zoom_to(pane: &mut Schedule, file: &ClientFile, today: NaiveDate, closer: bool) {
    let width = pane.chart_width;
    let Some(axis) = &mut pane.axis else { return };
    let row = file.rows.iter().find(|row| Some(row.id) == pane.chosen);
    let days = row.and_then(|row| bars::days(bars::dates_of(&row.task)));
    let bar = days.map(|(first, last)| axis.span(first, last));
    let middle = bar.map(|(left, right)| (left.max(0.0) + right.min(width)) / 2.0);
    let seen = |x: &f32| *x > 0.0 && *x < width;
    let kept = middle.filter(seen).or(Some(axis.x(today)).filter(seen));
    axis.step(closer, kept.unwrap_or(width / 2.0));
}

/// Shows a day where today stands at first.
pub fn go_to(pane: &mut Schedule, day: NaiveDate) {
    let width = pane.chart_width;
    pane.axis.iter_mut().for_each(|axis| axis.show(day, width));
}

/// Shows the whole schedule from edge to edge.
pub fn go_to_all(pane: &mut Schedule, file: &ClientFile) {
    let width = pane.chart_width;
    if let (Some(axis), Some((first, last))) = (&mut pane.axis, span(file)) {
        axis.fit(first, last, width);
    }
}

/// First and last day of the whole schedule.
pub fn span(file: &ClientFile) -> Option<(NaiveDate, NaiveDate)> {
    let days = || file.rows.iter().filter_map(|row| bars::days(bars::dates_of(&row.task)));
    Some((days().map(|(first, _)| first).min()?, days().map(|(_, last)| last).max()?))
}

/// What stands at the right.
fn asides(ui: &mut Ui, scene: &Scene<'_>, pane: &mut Schedule) {
    for (aside, key, icon) in [
        (Aside::Snapshots, "ui-schedule-snapshots", Icon::Camera),
        (Aside::Slippage, "ui-schedule-slippage", Icon::ChartBarHorizontal),
        (Aside::Task, "ui-schedule-details", Icon::Info),
    ] {
        let open = pane.aside == aside;
        let button = Button::new(scene.say(key)).icon(icon).bare();
        let button = if open { button } else { button.quiet() };
        if ui.add(button).clicked() {
            pane.aside = if open { Aside::Nothing } else { aside };
        }
    }
}
