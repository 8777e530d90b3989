//! What a day of the chart is, and why somebody does not work on it.

use chrono::NaiveDate;
use eframe::egui::{Id, Rect, Sense, Ui};

use super::axis::Axis;
use crate::domain::{Body, FreeDays, Side};
use crate::text::dates;
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::label;

/// The sides that have a calendar.
const SIDES: [Side; 3] = [Side::Us, Side::Client, Side::ThirdParty];

/// Tells of the day under the pointer in the head of the chart.
pub fn tell(ui: &Ui, scene: &Scene<'_>, axis: &Axis, head: Rect, file: &ClientFile) {
    let response = ui.interact(head, Id::unique("schedule-days"), Sense::HOVER);
    let Some(at) = response.hover_pos() else { return };
    let day = axis.date(at.x - head.left());
    response.on_hover_ui_at_pointer(|ui| about(ui, scene, file, day));
}

/// The day in full, and under it whose day off it is and why.
pub fn about(ui: &mut Ui, scene: &Scene<'_>, file: &ClientFile, day: NaiveDate) {
    let tokens = Tokens::of(ui);
    ui.spacing_mut().item_spacing.y = 2.0;
    label(ui, Role::Medium, &dates::full(scene.words.lang(), day), tokens.text);
    for said in rests(scene, file, day) {
        label(ui, Role::Small, &said, tokens.text2);
    }
}

/// Each holiday of the day, and each agreed stretch of free days it lies in, with whose it is.
fn rests(scene: &Scene<'_>, file: &ClientFile, day: NaiveDate) -> Vec<String> {
    let mut found: Vec<(String, Vec<Side>)> = Vec::new();
    for side in SIDES {
        let Some(feast) = file.calendars.of_side(side).feast_on(day) else { continue };
        let name = scene.say(&format!("common-feast-{}", feast.as_str()));
        match found.iter_mut().find(|(known, _)| *known == name) {
            Some((_, sides)) => sides.push(side),
            None => found.push((name, vec![side])),
        }
    }
    if let Body::Client(client) = &file.client.body {
        for free in client.free_days.iter().filter(|free| holds(free, day)) {
            let name = free.title.clone();
            let name = name.unwrap_or_else(|| scene.say("ui-schedule-day-free"));
            found.push((name, free.side.map_or(SIDES.to_vec(), |side| vec![side])));
        }
    }
    found.into_iter().map(|(name, sides)| told(scene, name, &sides)).collect()
}

fn holds(free: &FreeDays, day: NaiveDate) -> bool {
    free.from <= day && day <= free.until.unwrap_or(free.from)
}

/// What is kept, and by whom; everyone is not named one by one.
fn told(scene: &Scene<'_>, name: String, sides: &[Side]) -> String {
    if SIDES.iter().all(|side| sides.contains(side)) {
        return name;
    }
    let words = sides.iter().map(|side| scene.say(&format!("ui-forms-side-{}", side.as_str())));
    let words = words.collect::<Vec<_>>().join(", ");
    let values = [("what", name.into()), ("sides", words.into())];
    scene.say_with("ui-schedule-day-off", &values)
}
