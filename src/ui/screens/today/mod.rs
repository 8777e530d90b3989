//! What waits for us and what we wait for, across clients.

mod contacts;
pub mod duties;
mod names;
mod told;
mod week;

use eframe::egui::{ScrollArea, Ui};

use self::told::Told;
use super::lines::{Course, Lines, columns};
use crate::domain::RecordId;
use crate::session::Worker;
use crate::text::dates;
use crate::ui::command::Command;
use crate::ui::load::{Load, View};
use crate::ui::scene::Scene;
use crate::ui::theme::{self, Icon, Role, Tokens};
use crate::ui::widgets::{Button, empty_state, failure_block, failure_line, label};

/// What is shown and typed there.
#[derive(Default)]
pub struct Today {
    /// Whether something was recorded since it was loaded
    pub stale: bool,
    told: Load<Told>,
    asked: bool,
    lines: Lines,
}

impl Today {
    /// How many things we owe by today, where that is known.
    pub fn due(&self) -> Option<usize> {
        self.told.get().map(Told::due)
    }

    /// How much we owe a client that is past its date, where that is known.
    pub fn late_of(&self, client: RecordId) -> Option<usize> {
        self.told.get().map(|told| told.late_of(client))
    }
}

/// Draws the screen.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Today) {
    if scene.past.is_some() {
        return super::content(ui, |ui| only_now(ui, scene));
    }
    let Today { told, lines, stale, .. } = pane;
    if let Some(failure) = told.failure() {
        return super::content(ui, |ui| failure_block(ui, scene.words, failure));
    }
    let Some(told) = told.get() else { return };
    *stale |= told.today != scene.today;
    if *stale {
        ui.ctx().request_repaint();
    }
    let mut course = lines.begin(scene, "today-line");
    let area = ScrollArea::vertical().id_salt("today").auto_shrink(false);
    area.show(ui, |ui| {
        super::content(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            everything(ui, scene, &mut course, told);
        });
    });
    course.end(ui);
}

/// A past day is shown client by client: what waits is asked about now.
fn only_now(ui: &mut Ui, scene: &mut Scene<'_>) {
    let button = Button::of(scene.words, &Command::KnownOn(None));
    let pressed = empty_state(ui, &scene.say("ui-today-only-now"), Some(button));
    scene.wish_if(pressed, Command::KnownOn(None));
}

fn everything(ui: &mut Ui, scene: &mut Scene<'_>, course: &mut Course<'_>, told: &Told) {
    failures(ui, scene, told);
    if told.is_calm() {
        calm(ui, scene, told);
    }
    let width = ui.ctx().content_rect().width();
    let gap = if width < theme::WIDE { 32.0 } else { 48.0 };
    columns(ui, gap, width < theme::NARROW, |ui, column| match column {
        0 => duties::owed(ui, scene, course, told),
        _ => {
            duties::awaited(ui, scene, course, told);
            contacts::show(ui, scene, course, told);
            duties::minutes(ui, scene, course, told);
        }
    });
    week::show(ui, scene, course, told);
}

fn calm(ui: &mut Ui, scene: &Scene<'_>, told: &Told) {
    let tokens = Tokens::of(ui);
    let said = match told.next {
        Some(day) => {
            let day = dates::full(scene.words.lang(), day);
            scene.say_with("ui-today-calm", &[("date", day.into())])
        }
        None => scene.say("ui-today-calm-for-good"),
    };
    label(ui, Role::Body, &said, tokens.text2);
    ui.add_space(24.0);
}

/// One line for each client that could not be told of.
fn failures(ui: &mut Ui, scene: &Scene<'_>, told: &Told) {
    let tokens = Tokens::of(ui);
    for (whose, failure) in &told.failed {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let (rect, _) = ui
                .allocate_exact_size(eframe::egui::vec2(16.0, 18.0), eframe::egui::Sense::hover());
            Icon::WarningCircle.paint(ui.painter(), rect.center(), 16.0, tokens.late);
            let reason = failure_line(scene.words, failure);
            let values = [("client", (&whose.name).into()), ("reason", reason.into())];
            label(ui, Role::Body, &scene.say_with("ui-today-failed", &values), tokens.late);
        });
        ui.add_space(8.0);
    }
}

/// Takes what has come and asks for what is missing; whether anything came.
pub fn turn(pane: &mut Today, worker: &Worker, _view: View) -> bool {
    let came = pane.told.poll();
    if (!pane.asked || pane.stale) && !pane.told.waits() {
        (pane.asked, pane.stale) = (true, false);
        pane.told.ask_beside(worker, |journal| {
            let now = journal.present();
            Ok(Told::of(journal.now().today(now)?, now))
        });
    }
    came
}
