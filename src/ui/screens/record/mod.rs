//! The record and its evidence: one sentence and the mark, the fingerprint, logs and checkpoints,
//! every entry, and the history of a record.

mod entries;
mod faults;
mod history;
mod logs;
mod printed;
mod verdict;
mod why;

use std::sync::Arc;

use eframe::egui::{ScrollArea, Ui};

use self::printed::Printed;
use crate::domain::RecordId;
use crate::session::{
    About, EntryRow, FaultPlace, FoundFault, HistoryLine, LogFacts, Reader, Verification, Worker,
};
use crate::ui::file::ClientFile;
use crate::ui::listing::{Listed, Listing};
use crate::ui::load::{Answer, Load, View};
use crate::ui::scene::Scene;
use chrono::NaiveDate;

/// Windows narrower than this leave out what explains.
const WIDE: f32 = 1240.0;

/// What is shown and typed there.
#[derive(Default)]
pub struct RecordPane {
    /// The record whose history is shown
    chosen: Option<About>,
    facts: Load<Facts>,
    list: Listing<EntryRow>,
    /// The row of the list the keyboard is at
    row: u64,
    /// The file all this was asked for with; another one means that something was recorded
    file: Option<Arc<ClientFile>>,
    asked: bool,
    history: Load<Vec<HistoryLine>>,
    history_of: Option<RecordId>,
    places: Load<Vec<FaultPlace>>,
    /// Whether the glance at opening found that all it looks at holds
    pub glanced: bool,
    /// The faults of the last check
    faults: Vec<FoundFault>,
    places_of: Option<Vec<FoundFault>>,
    /// A fingerprint from paper, and what it is that of
    printed: Printed,
    /// When something was copied, by the window's clock
    copied: Option<f64>,
}

impl RecordPane {
    /// Shows the history of a record beside the list.
    pub fn show_history(&mut self, about: About) {
        self.chosen = Some(about);
    }

    /// Whether anything is yet to be asked for.
    fn wants(&self) -> bool {
        let history = self.chosen.as_ref().map(|about| about.id);
        !self.asked
            || (history.is_some() && history != self.history_of)
            || self.places_of.as_ref() != Some(&self.faults)
    }
}

/// What is known of the record without reading it all again.
struct Facts {
    fingerprint: String,
    logs: Vec<LogFacts>,
}

impl Listed for EntryRow {
    const GROUPED: bool = false;

    fn count(reader: &Reader<'_>, client: RecordId) -> Answer<u64> {
        reader.client_entries(client)
    }

    fn fetch(
        reader: &Reader<'_>,
        client: RecordId,
        range: std::ops::Range<u64>,
    ) -> Answer<Vec<EntryRow>> {
        reader.entries(client, range.start, range.end - range.start)
    }

    fn group(&self, _today: NaiveDate) -> Option<NaiveDate> {
        None
    }
}

/// Draws the screen.
pub fn show(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    pane: &mut RecordPane,
    checked: Option<&Verification>,
) {
    let Some(file) = scene.file.clone() else { return };
    if !pane.file.as_ref().is_some_and(|known| Arc::ptr_eq(known, &file)) {
        pane.file = Some(file);
        pane.asked = false;
    }
    let faults = checked.map(|found| found.faults.as_slice()).unwrap_or_default();
    if pane.faults != faults {
        pane.faults = faults.to_vec();
    }
    if pane.wants() {
        // What is missing is asked for before the next frame.
        ui.ctx().request_repaint();
    }
    if pane.chosen.is_some() {
        history::pane(ui, scene, pane);
    } else if ui.ctx().content_rect().width() >= WIDE {
        why::pane(ui, scene, checked);
    }
    let area = ScrollArea::vertical().id_salt("record").auto_shrink(false);
    area.show(ui, |ui| {
        super::content(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            verdict::show(ui, scene, pane, checked);
            printed::show(ui, scene, &mut pane.printed);
            faults::show(ui, scene, pane);
            logs::show(ui, scene, pane, checked);
            entries::show(ui, scene, pane);
        });
    });
}

/// Takes what has come and asks for what is missing; whether anything came.
pub fn turn(pane: &mut RecordPane, worker: &Worker, view: View) -> bool {
    let came = pane.facts.poll() | pane.history.poll() | pane.places.poll();
    let came = came | pane.printed.turn(worker, view);
    if !pane.asked && pane.file.is_some() {
        pane.asked = true;
        pane.history_of = None;
        pane.list.open(worker, view);
        pane.facts.ask(worker, |journal| {
            let fingerprint = journal.fingerprint()?;
            Ok(Facts { fingerprint, logs: journal.now().log_facts()? })
        });
    }
    if let Some(id) = pane.chosen.as_ref().map(|about| about.id)
        && pane.history_of != Some(id)
    {
        pane.history_of = Some(id);
        pane.history.clear();
        pane.history.look(worker, view, move |reader| reader.history(id));
    }
    if pane.places_of.as_ref() != Some(&pane.faults) {
        let faults = pane.faults.clone();
        pane.places_of = Some(faults.clone());
        pane.places.clear();
        pane.places.ask(worker, move |journal| {
            let reader = journal.now();
            faults.iter().map(|fault| reader.fault_place(fault)).collect()
        });
    }
    came | pane.list.turn(worker, NaiveDate::default())
}
