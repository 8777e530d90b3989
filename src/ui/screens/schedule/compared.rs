//! Two states of the schedule compared: one sentence on top, every difference below.

use chrono::{DateTime, Utc};
use eframe::egui::{
    Align, CornerRadius, Frame, Layout, Margin, Panel, Response, Sense, Ui, WidgetInfo, accesskit,
    vec2,
};

use super::axis::Axis;
use super::charted;
use super::differences::{self, Shown};
use super::ends::{self, End, Point};
use super::state::Schedule;
use crate::domain::{Calendars, Comparison, Differs, Failure, Finish};
use crate::session::{Against, Compared, Journal, Worker, end_of_day};
use crate::text::dates;
use crate::ui::command::Command;
use crate::ui::file::ClientFile;
use crate::ui::load::{Load, View};
use crate::ui::scene::Scene;
use crate::ui::theme::{self, Icon, Role, Tokens};
use crate::ui::widgets::{Button, failure_block, focus_ring, hairline, label, paint_line};

/// Two states and what differs between them.
pub struct Comparing {
    from: Point,
    to: Point,
    /// What is wanted: the states, and which state of the file
    wanted: Option<(Point, Point, u64)>,
    asked: Option<(Point, Point, u64)>,
    found: Load<Comparison>,
    /// Only differences of this kind
    only: Option<Differs>,
    /// Counts the answers that came
    answers: u64,
    /// Places of the differences shown, and of which answer, kind and look they are
    places: Vec<usize>,
    placed: Option<(u64, Option<Differs>, bool)>,
    /// Whether it is shown as a chart, and what that looks at since which answer
    charted: bool,
    axis: Option<(u64, Axis)>,
    /// The day gone by that is typed, and for which of the two states
    typed: Option<(End, String)>,
}

impl Comparing {
    /// Begins to compare.
    pub fn of(from: Point, to: Point) -> Comparing {
        Comparing {
            from,
            to,
            wanted: None,
            asked: None,
            found: Load::default(),
            only: None,
            answers: 0,
            places: Vec::new(),
            placed: None,
            charted: false,
            axis: None,
            typed: None,
        }
    }

    /// Leaves the typing of a day; whether one was typed.
    pub fn leave_typing(&mut self) -> bool {
        self.typed.take().is_some()
    }

    /// Asks for what differs and takes it; whether it came.
    pub fn turn(&mut self, worker: &Worker, view: View) -> bool {
        if self.wanted != self.asked {
            self.asked = self.wanted;
            if let Some((from, to, _)) = self.wanted {
                self.found.ask(worker, move |journal| {
                    let before = rows(journal, view, from)?;
                    let after = rows(journal, view, to)?;
                    Ok(Comparison::of(&before, &after, &calendars(journal, view)?))
                });
            }
        }
        let came = self.found.poll();
        self.answers += u64::from(came);
        came
    }

    /// Picks the differences of the kind wanted, once for each answer and kind.
    fn place(&mut self) {
        let wanted = Some((self.answers, self.only, self.charted));
        if self.placed == wanted {
            return;
        }
        self.placed = wanted;
        self.places.clear();
        let only = self.only;
        let lines = self.found.get().map(|found| found.lines.as_slice()).unwrap_or_default();
        let fits =
            lines.iter().enumerate().filter(|(_, one)| only.is_none_or(|how| one.how == how));
        self.places.extend(fits.map(|(place, _)| place));
        if self.charted {
            // A task has one bar, in however many ways it differs.
            let id = |place: usize| lines.get(place).map(|line| line.id);
            self.places.dedup_by_key(|place| id(*place));
        }
    }
}

fn rows(
    journal: &Journal,
    view: View,
    point: Point,
) -> Result<Vec<crate::domain::SnapshotRow>, crate::domain::Failure> {
    let at = match point {
        Point::Snapshot(id) => return journal.now().snapshot_rows(id),
        Point::Day(day) => Some(end_of_day(day)),
        Point::Now => view.on,
    };
    match at {
        Some(moment) => journal.known_on(view.client, moment)?.reader().outline(view.client),
        None => journal.now().outline(view.client),
    }
}

/// The calendars of the state shown.
fn calendars(journal: &Journal, view: View) -> Result<Calendars, Failure> {
    match view.on {
        Some(moment) => journal.known_on(view.client, moment)?.reader().calendars(view.client),
        None => journal.now().calendars(view.client),
    }
}

/// Draws the comparison over the whole screen.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule, file: &ClientFile) {
    let generation = pane.generation;
    let Some(comparing) = &mut pane.comparing else { return };
    comparing.wanted = Some((comparing.from, comparing.to, generation));
    if comparing.wanted != comparing.asked {
        ui.ctx().request_repaint();
    }
    let left = bar(ui, scene, comparing, file);
    comparing.place();
    let mut open = None;
    let mut frame = Frame::NONE;
    let side = theme::margin(ui.ctx().content_rect().width()) as i8;
    frame.inner_margin = Margin { left: side, right: side, top: 20, bottom: 0 };
    frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if let Some(failure) = comparing.found.failure() {
            return failure_block(ui, scene.words, failure);
        }
        let Some(found) = comparing.found.get() else { return };
        sentence(ui, scene, comparing, found, file);
        ui.add_space(16.0);
        kinds(ui, scene, found, &mut comparing.only);
        ui.add_space(8.0);
        let window = (moment(file, comparing.from), moment(file, comparing.to));
        let shown = Shown { found, places: &comparing.places, window };
        open = match comparing.charted {
            true => {
                let width = ui.available_width() - charted::NAMES;
                let (of, axis) = comparing
                    .axis
                    .get_or_insert_with(|| (comparing.answers, charted::axis(found, scene, width)));
                if std::mem::replace(of, comparing.answers) != comparing.answers {
                    *axis = charted::axis(found, scene, width);
                }
                differences::show(ui, scene, file, &shown, Some(axis))
            }
            false => differences::show(ui, scene, file, &shown, None),
        };
    });
    match left {
        Left::Stays => {}
        Left::Closed => pane.comparing = None,
    }
    if let Some(id) = open {
        pane.comparing = None;
        (pane.chosen, pane.met) = (Some(id), None);
    }
}

/// When a state was; none for now.
fn moment(file: &ClientFile, point: Point) -> Option<DateTime<Utc>> {
    match point {
        Point::Snapshot(id) => ends::snapshot(file, id).map(|record| record.made.at),
        Point::Day(day) => Some(end_of_day(day)),
        Point::Now => None,
    }
}

/// The two states on paper; none where the one compared with was not known yet on the other's day.
fn pages(comparing: &Comparing, file: &ClientFile) -> Option<Compared> {
    let against = match comparing.from {
        Point::Snapshot(id) => Against::Snapshot(id),
        Point::Day(day) => Against::Day(day),
        Point::Now => return None,
    };
    let (snapshot, on) = match comparing.to {
        Point::Snapshot(id) => (Some(id), None),
        Point::Day(day) => (None, Some(day)),
        Point::Now => (None, None),
    };
    let late = moment(file, comparing.from) > on.map(end_of_day) && on.is_some();
    (!late).then_some(Compared { snapshot, on, against })
}

/// How the comparison was left.
enum Left {
    Stays,
    Closed,
}

fn bar(ui: &mut Ui, scene: &mut Scene<'_>, comparing: &mut Comparing, file: &ClientFile) -> Left {
    let tokens = Tokens::of(ui);
    let frame =
        Frame::NONE.fill(tokens.bg).inner_margin(Margin { left: 24, right: 16, ..Margin::ZERO });
    let panel = Panel::top("schedule-compare-bar").exact_size(40.0).resizable(false).frame(frame);
    let mut left = Left::Stays;
    let shown = panel.show_separator_line(false).show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let close = Button::new(scene.say("ui-schedule-compare-close")).icon(Icon::X);
            if ui.add(close.quiet()).clicked() {
                left = Left::Closed;
            }
            let (key, icon) = match comparing.charted {
                false => ("ui-schedule-compare-chart", Icon::ChartBarHorizontal),
                true => ("ui-schedule-compare-table", Icon::TextAlignLeft),
            };
            if ui.add(Button::new(scene.say(key)).icon(icon)).clicked() {
                comparing.charted = !comparing.charted;
            }
            if let Some(pages) = pages(comparing, file) {
                let print = Command::PrintCompared(pages);
                let pressed = ui.add(Button::of(scene.words, &print)).clicked();
                scene.wish_if(pressed, print);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                let Comparing { from, to, typed, .. } = comparing;
                ends::choose(ui, scene, file, (End::From, from), typed);
                let (rect, _) = ui.allocate_exact_size(vec2(14.0, 18.0), Sense::hover());
                Icon::ArrowRight.paint(ui.painter(), rect.center(), 14.0, tokens.text2);
                ends::choose(ui, scene, file, (End::To, to), typed);
            });
        });
    });
    let rect = shown.response.rect;
    hairline(ui.painter(), rect.x_range(), rect.bottom() - 0.5, tokens.line);
    left
}

/// What moved and by how much, in one sentence.
fn sentence(
    ui: &mut Ui,
    scene: &Scene<'_>,
    comparing: &Comparing,
    found: &Comparison,
    file: &ClientFile,
) {
    let tokens = Tokens::of(ui);
    if found.lines.is_empty() {
        let from = match comparing.from {
            Point::Snapshot(id) => ends::snapshot(file, id).map_or(0, |record| record.number),
            Point::Day(_) | Point::Now => 0,
        };
        let said = match from {
            0 => scene.say("ui-schedule-compare-same-day"),
            number => scene.say_with("ui-schedule-compare-same", &[("number", number.into())]),
        };
        label(ui, Role::Title, &said, tokens.text);
        return;
    }
    if let Some(finish) = &found.finish {
        label(ui, Role::Title, &finish_words(scene, finish), tokens.text);
        let lang = scene.words.lang();
        let days = format!("{} → {}", dates::long(lang, finish.was), dates::long(lang, finish.now));
        if finish.was != finish.now {
            label(ui, Role::Body, &days, tokens.text2);
        }
    }
}

fn finish_words(scene: &Scene<'_>, finish: &Finish) -> String {
    let title = match &finish.title {
        Some(title) => title.clone(),
        None => scene.say("ui-schedule-finish"),
    };
    let count = finish.days.unsigned_abs();
    let values = [("title", title.into()), ("count", count.into())];
    scene.say_with(
        match finish.days {
            0 => "ui-schedule-finish-same",
            days if days > 0 => "ui-schedule-finish-later",
            _ => "ui-schedule-finish-earlier",
        },
        &values,
    )
}

/// How many differ in which way; a press shows only these.
fn kinds(ui: &mut Ui, scene: &Scene<'_>, found: &Comparison, only: &mut Option<Differs>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let mut one = |ui: &mut Ui, text: String, how: Option<Differs>| {
            if toggle(ui, &text, *only == how).clicked() {
                *only = how;
            }
        };
        let all =
            scene.say_with("ui-schedule-all-differences", &[("count", found.lines.len().into())]);
        one(ui, all, None);
        for how in Differs::ALL {
            let count = found.count(how);
            if count > 0 {
                let key = format!("ui-schedule-count-{}", how.as_str());
                one(ui, scene.say_with(&key, &[("count", count.into())]), Some(how));
            }
        }
    });
}

/// A round filter that stays pressed.
fn toggle(ui: &mut Ui, text: &str, on: bool) -> Response {
    let tokens = Tokens::of(ui);
    let ink = if on { tokens.accent_text } else { tokens.text2 };
    let galley = ui.painter().layout_job(Role::Label.line_job(text, ink, f32::INFINITY));
    let size = vec2(galley.size().x + 20.0, 24.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let fill = match (on, response.hovered()) {
        (true, _) => tokens.sel,
        (false, true) => tokens.press,
        (false, false) => tokens.hover,
    };
    ui.painter().rect_filled(rect, CornerRadius::same(12), fill);
    let at = rect.min + vec2(10.0, 4.0);
    paint_line(ui.painter(), at, Role::Label, text, ink, f32::INFINITY);
    focus_ring(ui, &response, rect, 12);
    response.widget_info(|| WidgetInfo::selected(accesskit::Role::RadioButton, true, on, text));
    response
}
