//! The two states that are compared: each a snapshot, a day gone by, or now.

use chrono::NaiveDate;
use eframe::egui::{Align, Key, Layout, Popup, Ui, vec2};

use super::menu::offer;
use super::snapshots;
use crate::domain::{Record, RecordId};
use crate::text::dates;
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, DateField, Field};

/// A state of the schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Point {
    /// As a snapshot froze it
    Snapshot(RecordId),
    /// As it was known on a day gone by
    Day(NaiveDate),
    /// As it stands
    Now,
}

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The earlier
    From,
    /// What it is compared with
    To,
}

impl End {
    fn key(self) -> &'static str {
        match self {
            End::From => "ui-schedule-compare-from",
            End::To => "ui-schedule-compare-to",
        }
    }
}

/// The snapshot of this id.
pub fn snapshot(file: &ClientFile, id: RecordId) -> Option<&Record> {
    file.snapshots.iter().find(|record| record.id == id)
}

/// The button that chooses one, and beside it the day gone by while it is typed.
pub fn choose(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    file: &ClientFile,
    (end, chosen): (End, &mut Point),
    typed: &mut Option<(End, String)>,
) {
    if offered(ui, scene, file, end, chosen) {
        *typed = Some((end, String::new()));
    }
    let own = typed.as_mut().filter(|(of, _)| *of == end);
    if let Some(day) = own.and_then(|(_, typed)| day(ui, scene, typed)) {
        *chosen = Point::Day(day);
        *typed = None;
    }
}

fn told(scene: &Scene<'_>, file: &ClientFile, point: Point) -> (Icon, String) {
    match point {
        Point::Day(day) => {
            let day = dates::long(scene.words.lang(), day);
            let said = scene.say_with("ui-schedule-known-on", &[("date", day.into())]);
            (Icon::ClockCounterClockwise, said)
        }
        Point::Now => (Icon::CalendarBlank, scene.say("ui-schedule-now")),
        Point::Snapshot(id) => {
            let called = snapshot(file, id).map(|one| snapshots::called_first(scene, one));
            (Icon::Camera, called.unwrap_or_default())
        }
    }
}

/// Answers whether a day is to be typed.
fn offered(
    ui: &mut Ui,
    scene: &Scene<'_>,
    file: &ClientFile,
    end: End,
    chosen: &mut Point,
) -> bool {
    let mut typing = false;
    let (icon, text) = told(scene, file, *chosen);
    let named = format!("{}, {text}", scene.say(end.key()));
    let response = ui.add(Button::new(text).icon(icon).named(named));
    Popup::menu(&response).show(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        ui.set_width(300.0);
        let now = scene.say("ui-schedule-now");
        if end == End::To && offer(ui, &now, Icon::CalendarBlank, true) {
            *chosen = Point::Now;
        }
        let said = scene.say("ui-schedule-compare-day");
        typing |= offer(ui, &said, Icon::ClockCounterClockwise, true);
        for record in file.snapshots.iter().rev().filter(|record| record.retracted.is_none()) {
            if offer(ui, &snapshots::named(scene, record), Icon::Camera, true) {
                *chosen = Point::Snapshot(record.id);
            }
        }
    });
    typing
}

/// The day gone by, while it is typed; answers it once it is.
fn day(ui: &mut Ui, scene: &mut Scene<'_>, typed: &mut String) -> Option<NaiveDate> {
    let name = scene.say("ui-known-on-label");
    let size = vec2(280.0, 28.0);
    let found = ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        let field = DateField::new("compare-day", &name).past().unlabelled();
        field.show(ui, scene, typed).day()
    });
    let id = Field::id("compare-day");
    if ui.memory(|memory| memory.focused()).is_none() {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let enter = ui.input(|input| input.key_pressed(Key::Enter));
    found.inner.filter(|day| enter && *day < scene.now)
}
