//! What new links and limits ask of the tasks they were put on: moving them there is proposed, as a moved date is.

use std::sync::Arc;

use super::cause::Move;
use super::moves;
use super::state::Schedule;
use crate::domain::{RecordId, belated};
use crate::session::in_schedule;
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;

/// Tasks whose links or limits are being recorded, and the file as it was before.
pub struct Asked {
    tasks: Vec<RecordId>,
    before: Arc<ClientFile>,
}

impl Asked {
    /// Of these tasks.
    pub fn of(scene: &Scene<'_>, tasks: Vec<RecordId>) -> Option<Asked> {
        Some(Asked { tasks, before: scene.file.clone()? })
    }
}

/// Asks whether the tasks are to be moved, once what they are tied with is there.
pub fn turn(scene: &mut Scene<'_>, pane: &mut Schedule, file: &ClientFile) {
    let waits =
        |asked: &Asked| scene.file.as_ref().is_none_or(|now| Arc::ptr_eq(now, &asked.before));
    if pane.asked.as_ref().is_none_or(waits) || pane.moving.is_some() || pane.following.is_some() {
        return;
    }
    let Some(Asked { tasks, .. }) = pane.asked.take() else { return };
    let found = belated(&in_schedule(&file.tasks), &tasks, &file.calendars);
    let moved = found.into_iter().map(|one| Move { id: one.id, before: one.was, after: one.now });
    moves::begin_asked(scene, pane, moved.collect());
}
