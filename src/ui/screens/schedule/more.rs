//! What holds a task beside its dates: how long it takes, what it was estimated at, what it may not
//! begin before, whether its dates are fixed, and what it waits for.

use eframe::egui::{Checkbox, Ui};

use super::fields::pair;
use super::needs::{self, NeedLine};
use crate::domain::{Field as _, Task, Value};
use crate::text::numbers;
use crate::ui::form::{day, of};
use crate::ui::scene::Scene;
use crate::ui::widgets::{DateField, Field, Typed};

/// Most working days or hours that are heard.
const MOST: i64 = 10_000;

/// These fields as they are typed.
#[derive(Default)]
pub struct More {
    duration: String,
    estimate: String,
    not_before: String,
    fixed: bool,
    needs: Vec<NeedLine>,
}

impl More {
    /// The fields as they stand.
    pub fn of(scene: &Scene<'_>, task: &Task) -> More {
        let number = |number: Option<u32>| number.map(|one| one.to_string()).unwrap_or_default();
        More {
            duration: number(task.duration),
            estimate: number(task.estimate_hours),
            not_before: task.not_before.map(|day| scene.typed_day(day)).unwrap_or_default(),
            fixed: task.fixed,
            needs: task.needed_from.iter().map(NeedLine::of).collect(),
        }
    }

    /// Draws them. Where both dates say how long the task takes, that stands in the field unasked.
    pub fn show(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, said: Option<i32>, tried: bool) {
        let wrong =
            |text: &str| count(text).is_none().then(|| scene.say("ui-schedule-count-wrong"));
        let faults = (wrong(&self.duration), wrong(&self.estimate));
        let names = (scene.say("ui-schedule-duration"), scene.say("ui-schedule-estimate"));
        let said = said.map(|days| days.to_string()).unwrap_or_default();
        let (duration, estimate) = (&mut self.duration, &mut self.estimate);
        pair(
            ui,
            |ui| {
                let field = Field::new("schedule-record-duration", &names.0).hint(&said);
                field.wrong(faults.0.as_deref()).show(ui, duration);
            },
            |ui| {
                let field = Field::new("schedule-record-estimate", &names.1);
                field.wrong(faults.1.as_deref()).show(ui, estimate);
            },
        );
        ui.add_space(8.0);
        let name = scene.say("ui-schedule-not-before");
        DateField::new("schedule-record-not-before", &name).show(ui, scene, &mut self.not_before);
        ui.add_space(8.0);
        ui.add(Checkbox::new(&mut self.fixed, scene.say("ui-schedule-fixed")));
        ui.add_space(8.0);
        needs::show(ui, scene, &mut self.needs, tried);
        ui.add_space(8.0);
    }

    /// The fields that say something else; none where one cannot be understood.
    pub fn changed(&self, scene: &Scene<'_>, task: &Task) -> Option<Vec<(&'static str, Value)>> {
        let (duration, estimate) = (count(&self.duration)?, count(&self.estimate)?);
        let not_before = Typed::of(scene, &self.not_before);
        if not_before.failed() || self.needs.iter().any(NeedLine::is_open) {
            return None;
        }
        let stands: Vec<NeedLine> = task.needed_from.iter().map(NeedLine::of).collect();
        let all = [
            ("duration", duration != task.duration, of(&duration)),
            ("estimate_hours", estimate != task.estimate_hours, of(&estimate)),
            ("not_before", not_before.day() != task.not_before, day(not_before.day())),
            ("fixed", self.fixed != task.fixed, self.fixed.write()),
            ("needed_from", self.needs != stands, needs::write(&self.needs)),
        ];
        let differing = all.into_iter().filter(|(_, differs, _)| *differs);
        Some(differing.map(|(name, _, value)| (name, value)).collect())
    }
}

/// A number of days or hours, or nothing; none where what was typed is no such number.
fn count(typed: &str) -> Option<Option<u32>> {
    if typed.trim().is_empty() {
        return Some(None);
    }
    let number = numbers::typed_count(typed).filter(|number| (0..=MOST).contains(number))?;
    u32::try_from(number).ok().map(Some)
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn counts_are_read_as_typed() {
        assert_eq!(count(" "), Some(None));
        assert_eq!(count("12"), Some(Some(12)));
        assert_eq!(count("1 200"), Some(Some(1200)));
        assert_eq!(count("-3"), None);
        assert_eq!(count("20000"), None);
        assert_eq!(count("dwa"), None);
    }
}
