//! How a client stands: what we promised and have not kept, then a calm summary.

mod facts;
mod form;
mod lists;
mod promises;
mod rhythm;
mod steps;
mod told;

use std::sync::Arc;

use chrono::Days;
use eframe::egui::{ScrollArea, Ui};

use self::form::Form;
use self::told::{Heard, Told};
use super::lines::{Course, Lines, columns};
use crate::domain::Rhythm;
use crate::session::Worker;
use crate::session::end_of_day;
use crate::ui::file::ClientFile;
use crate::ui::load::{Load, View};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::failure_block;

/// Weeks of the rhythm.
const WEEKS: u32 = 26;

/// What is shown and typed there.
#[derive(Default)]
pub struct Overview {
    heard: Load<Heard>,
    rhythm: Load<Rhythm>,
    asked: bool,
    /// Whose state is shown, and for when
    view: Option<View>,
    /// The file everything was told from
    file: Option<Arc<ClientFile>>,
    told: Option<Told>,
    lines: Lines,
    form: Option<Form>,
}

impl Overview {
    /// How many promises of ours are past their date, where that is known.
    pub fn late(&self) -> Option<usize> {
        self.told.as_ref().map(|told| told.promised)
    }
}

/// Draws the screen.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Overview) {
    let Some(file) = scene.file.clone() else { return };
    tell(pane, scene, &file);
    if !pane.asked {
        // What is missing is asked for before the next frame.
        ui.ctx().request_repaint();
    }
    if let Some(failure) = pane.heard.failure() {
        return failure_block(ui, scene.words, failure);
    }
    let Overview { told: Some(told), lines, form, rhythm, .. } = pane else { return };
    let mut course = lines.begin(scene, "overview-line");
    let area = ScrollArea::vertical().id_salt("overview").auto_shrink(false);
    area.show(ui, |ui| {
        super::content(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            promises::show(ui, scene, &mut course, told, form);
            steps::show(ui, scene, &file);
            facts::show(ui, scene, &mut course, told);
            rules_and_dates(ui, scene, &mut course, told);
            rhythm::show(ui, scene, rhythm, told, &file);
        });
    });
    course.end(ui);
}

/// Tells anew where the file or what the correspondence says has changed.
fn tell(pane: &mut Overview, scene: &Scene<'_>, file: &Arc<ClientFile>) {
    let same = pane.file.as_ref().is_some_and(|known| Arc::ptr_eq(known, file));
    if !same {
        pane.asked = false;
        pane.file = Some(Arc::clone(file));
    }
    // Until the correspondence was heard nothing is told: what is not known yet would read as what never was.
    let Some(heard) = pane.heard.get() else { return pane.told = None };
    if !same || pane.told.is_none() {
        let now = pane.view.map_or_else(|| end_of_day(scene.today), View::moment);
        pane.told = Some(Told::of(file, heard, now));
    }
}

fn rules_and_dates(ui: &mut Ui, scene: &mut Scene<'_>, course: &mut Course<'_>, told: &Told) {
    ui.add_space(18.0);
    let width = ui.ctx().content_rect().width();
    let gap = if width < theme::WIDE { 32.0 } else { 40.0 };
    columns(ui, gap, width < theme::NARROW, |ui, column| match column {
        0 => lists::rules(ui, scene, course, told),
        _ => lists::dates(ui, scene, course, told),
    });
}

/// Takes what has come and asks for what is missing; whether anything came.
pub fn turn(pane: &mut Overview, worker: &Worker, view: View) -> bool {
    pane.view = Some(view);
    let heard = pane.heard.poll();
    if heard {
        pane.told = None;
    }
    let came = heard | pane.rhythm.poll();
    if !pane.asked && pane.file.is_some() {
        pane.asked = true;
        let now = view.moment();
        pane.heard.look(worker, view, move |reader| {
            let unanswered = reader.unanswered(view.client, now)?;
            let since = told::local(now) - Days::new(7 * u64::from(WEEKS));
            let responses = reader.responses(view.client, since, now)?;
            let contact = reader.last_contact(view.client, now)?;
            Ok(Heard { unanswered, contact, responses })
        });
        pane.rhythm.look(worker, view, move |reader| reader.rhythm(view.client, WEEKS, now));
    }
    came
}
