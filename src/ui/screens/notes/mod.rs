//! Notes of calls, letters, chats and private notes: written in seconds beside whatever is shown,
//! read and mended in the same place.

mod document;
mod draft;
mod form;
mod reading;
mod writing;

use eframe::egui::{Id, Rect, Ui, pos2};

use self::draft::Drafts;
use self::form::Form;
use crate::domain::{Kind, Record, RecordId};
use crate::session::Worker;
use crate::ui::load::{Load, View};
use crate::ui::scene::Scene;
use crate::ui::theme;

/// What is shown and typed of them.
#[derive(Default)]
pub struct Notes {
    /// The note that is open
    pub chosen: Option<RecordId>,
    /// The document that is open
    pub document: Option<RecordId>,
    /// The kind of note being made
    pub begin: Option<Kind>,
    /// Words a note being made begins with
    pub words: Option<String>,
    form: Option<Form>,
    found: Load<Record>,
    /// The document that was asked for
    asked: Option<RecordId>,
    drafts: Drafts,
}

/// Draws the note that is open or being made, over the screen.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Notes) {
    if pane.form.is_some() {
        return writing::show(ui, scene, pane);
    }
    match (pane.chosen, pane.document) {
        (Some(_), _) => reading::show(ui, scene, pane),
        (None, Some(_)) => document::show(ui, scene, pane),
        (None, None) => {}
    }
}

/// Takes what has come and asks for what is missing; whether anything came.
pub fn turn(pane: &mut Notes, worker: &Worker, view: View) -> bool {
    if let Some(kind) = pane.begin.take() {
        pane.chosen = None;
        let other = pane.form.as_ref().is_none_or(|form| form.kind != kind || form.mends());
        if other {
            pane.drafts.leave(worker, pane.form.take());
            pane.form = Some(Form::new(kind));
            pane.drafts.open(worker, view.client, kind);
        }
    }
    // Of a note and a document the one asked for last is shown.
    if pane.document != pane.asked {
        pane.asked = pane.document;
        pane.found.clear();
        if let Some(id) = pane.document {
            pane.chosen = None;
            pane.found.look(worker, view, move |reader| reader.expect(id));
        }
    } else if pane.chosen.is_some() {
        pane.document = None;
    }
    let came = pane.found.poll() | pane.drafts.turn(worker, &mut pane.form);
    // After what was typed before has come back: pasted words go below it.
    if let Some(form) = pane.form.as_mut().filter(|_| !pane.drafts.waits())
        && let Some(words) = pane.words.take()
    {
        let before = std::mem::take(&mut form.text);
        form.text = [before.trim_end(), words.trim()].join("\n\n").trim().to_owned();
        pane.drafts.touch();
    }
    came
}

/// Keeps at once what is typed of a note, before its client is left.
pub fn leave(pane: &mut Notes, worker: &Worker) {
    pane.drafts.leave(worker, pane.form.take());
}

/// Where notes stand: below the header, at the right.
fn anchor(ui: &Ui) -> Rect {
    let screen = ui.ctx().content_rect();
    let top = ui.max_rect().top().max(screen.top() + theme::HEADER);
    let corner = pos2(screen.right() - 456.0, top - 2.0);
    Rect::from_min_max(corner, corner)
}

/// The id under which a note is recorded.
fn form_id() -> Id {
    Id::unique("note-form")
}
