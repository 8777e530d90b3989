//! What part of a schedule is printed: whose tasks, which phase, which days, beside what, how large.

use chrono::NaiveDate;
use eframe::egui::Ui;

use crate::domain::{Body, Record, RecordId, Side, SnapshotRow};
use crate::session::{Against, Archive, Scale, SchedulePart};
use crate::text::dates;
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::screens::lines::columns;
use crate::ui::screens::whose::whose;
use crate::ui::widgets::{CheckBox, Choice, DateField, Typed};

/// Room between two choices.
const GAP: f32 = 12.0;
/// Millimetres a week that are offered.
const SCALES: [u32; 4] = [5, 10, 20, 40];
/// What is chosen.
#[derive(Default)]
pub struct Part {
    side: Option<Side>,
    owner: Option<String>,
    phase: Option<RecordId>,
    from: String,
    until: String,
    scale: Scale,
    without_changes: bool,
    with_data: bool,
    /// What it is printed beside; none for the snapshot last accepted
    pub against: Option<Against>,
    /// The day it is printed as known on, where it is another than the one shown
    pub known_on: Option<NaiveDate>,
}

impl Part {
    /// The part, once its days are understood.
    pub fn chosen(&self, scene: &Scene<'_>) -> Option<SchedulePart> {
        let day = |text: &str| -> Option<Option<NaiveDate>> {
            let typed = Typed::of(scene, text);
            (!typed.failed()).then(|| typed.day())
        };
        Some(SchedulePart {
            side: self.side,
            owner: self.owner.clone(),
            phase: self.phase.map(|id| id.to_string()),
            from: day(&self.from)?,
            until: day(&self.until)?,
            scale: self.scale,
            without_changes: self.without_changes,
        })
    }

    /// Which archival standard the PDF keeps to.
    pub fn archive(&self) -> Archive {
        if self.with_data { Archive::A3b } else { Archive::A2b }
    }

    /// Draws the choices.
    pub fn show(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, file: &ClientFile) {
        self.reference(ui, scene, file);
        whose(ui, scene, "paper-part-whose", file, (&mut self.side, &mut self.owner));
        ui.add_space(GAP);
        self.phases(ui, scene, file);
        let (from, until) = (scene.say("ui-paper-from"), scene.say("ui-paper-until"));
        columns(ui, GAP, false, |ui, place| {
            let (id, said, text) = match place {
                0 => ("paper-part-from", &from, &mut self.from),
                _ => ("paper-part-until", &until, &mut self.until),
            };
            DateField::new(id, said).show(ui, scene, text);
        });
        ui.add_space(GAP);
        self.scales(ui, scene);
        let said = scene.say("ui-paper-changes");
        let mut with = !self.without_changes;
        CheckBox::new(&said).show(ui, &mut with);
        self.without_changes = !with;
        ui.add_space(4.0);
        CheckBox::new(&scene.say("ui-paper-data")).show(ui, &mut self.with_data);
        ui.add_space(GAP);
    }

    fn reference(&mut self, ui: &mut Ui, scene: &Scene<'_>, file: &ClientFile) {
        let standing: Vec<&Record> = standing(file).collect();
        let mut lines = vec![(scene.say("ui-paper-last-accepted"), None)];
        lines.extend(
            standing.iter().map(|one| (title(scene, one), Some(Against::Snapshot(one.id)))),
        );
        // A day comes from a comparison; it is offered as long as it is chosen.
        if let Some(Against::Day(day)) = self.against {
            lines.push((known_on(scene, day), self.against));
        }
        let mut chosen = lines.iter().position(|(_, one)| *one == self.against).unwrap_or(0);
        let said = scene.say("ui-paper-against");
        let words: Vec<String> = lines.iter().map(|(words, _)| words.clone()).collect();
        if Choice::new("paper-part-against", &said).show(ui, &words, &mut chosen) {
            self.against = lines.get(chosen).and_then(|(_, one)| *one);
        }
        ui.add_space(GAP);
    }

    fn phases(&mut self, ui: &mut Ui, scene: &Scene<'_>, file: &ClientFile) {
        let phases: Vec<&SnapshotRow> =
            file.rows.iter().filter(|row| row.phase && row.removed.is_none()).collect();
        if phases.is_empty() {
            return;
        }
        let mut lines = vec![scene.say("ui-paper-all-phases")];
        lines.extend(phases.iter().map(|row| format!("{} {}", row.number, row.task.title)));
        let held = phases.iter().position(|row| Some(row.id) == self.phase);
        let mut chosen = held.map_or(0, |place| place + 1);
        let said = scene.say("ui-paper-phase");
        if Choice::new("paper-part-phase", &said).show(ui, &lines, &mut chosen) {
            let place = chosen.checked_sub(1);
            self.phase = place.and_then(|place| phases.get(place)).map(|row| row.id);
        }
        ui.add_space(GAP);
    }

    fn scales(&mut self, ui: &mut Ui, scene: &Scene<'_>) {
        let mut lines = vec![scene.say("ui-paper-fit")];
        let week = |mm: u32| scene.say_with("ui-paper-week", &[("count", mm.into())]);
        lines.extend(SCALES.map(week));
        let mut chosen = match self.scale {
            Scale::Fit => 0,
            Scale::Week(mm) => SCALES.iter().position(|one| *one == mm).map_or(0, |one| one + 1),
        };
        let said = scene.say("ui-paper-scale");
        if Choice::new("paper-part-scale", &said).show(ui, &lines, &mut chosen) {
            let place = chosen.checked_sub(1).and_then(|place| SCALES.get(place));
            self.scale = place.map_or(Scale::Fit, |mm| Scale::Week(*mm));
        }
        ui.add_space(GAP);
    }
}

/// The snapshots that were not taken back, the last one first.
pub fn standing(file: &ClientFile) -> impl Iterator<Item = &Record> {
    file.snapshots.iter().rev().filter(|record| record.retracted.is_none())
}

/// What a snapshot is called.
pub fn title(scene: &Scene<'_>, record: &Record) -> String {
    let name = match &record.body {
        Body::Snapshot(snapshot) => snapshot.name.as_str(),
        _ => "",
    };
    let values = [("number", record.number.into()), ("name", name.into())];
    scene.say_with("ui-snapshot-title", &values)
}

/// A state of the schedule by the day it was known on.
pub fn known_on(scene: &Scene<'_>, day: NaiveDate) -> String {
    let day = dates::long(scene.words.lang(), day);
    scene.say_with("ui-schedule-known-on", &[("date", day.into())])
}
