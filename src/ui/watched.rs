//! Folders watched while a journal is open.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Instant;

use eframe::egui::Context;

use super::load::{Answer, with_journal};
use crate::domain::{Failure, RecordId};
use crate::session::{Settings, Ticket, Turn, Watching, Worker};

/// A watched folder: the worker looks into it, one look at a time.
type Shared = Arc<Mutex<Watching>>;

/// The folders watched for the clients of the open journal.
#[derive(Default)]
pub struct Watched {
    folders: Vec<(RecordId, PathBuf, Shared)>,
    heard: Arc<AtomicBool>,
    next: Option<Instant>,
    looking: Option<Ticket<Answer<Vec<Looked>>>>,
    /// What was told of each folder that could not be looked into, so that it is told once
    told: Vec<(RecordId, Failure)>,
}

/// What came of looking into one client's folder.
pub struct Looked {
    /// The client
    pub client: RecordId,
    /// What was filed, or why nothing could be
    pub turn: Answer<Turn>,
}

impl Watched {
    /// Watches what the settings name for this journal, and nothing else.
    pub fn follow(&mut self, settings: &Settings, journal: &std::path::Path, ctx: &Context) {
        let wanted: Vec<(RecordId, PathBuf)> = settings
            .watched(journal)
            .filter_map(|watch| Some((watch.client.parse().ok()?, watch.folder.clone())))
            .collect();
        let held = self.folders.iter().map(|(client, folder, _)| (client, folder));
        if held.eq(wanted.iter().map(|(client, folder)| (client, folder))) {
            return;
        }
        self.told.clear();
        self.heard.store(true, Ordering::Relaxed);
        self.folders = wanted
            .into_iter()
            .map(|(client, folder)| {
                let (heard, ctx) = (Arc::clone(&self.heard), ctx.clone());
                let watching = Watching::new(&folder, client, move || {
                    heard.store(true, Ordering::Relaxed);
                    ctx.request_repaint();
                });
                (client, folder, Arc::new(Mutex::new(watching)))
            })
            .collect();
    }

    /// The folder watched for a client.
    pub fn of(&self, client: RecordId) -> Option<&PathBuf> {
        self.folders.iter().find(|(of, ..)| *of == client).map(|(_, folder, _)| folder)
    }

    /// Looks where something was heard or it is time to; what the last look brought, once.
    pub fn turn(&mut self, worker: &Worker, ctx: &Context) -> Vec<Looked> {
        if self.folders.is_empty() {
            return Vec::new();
        }
        let mut came = Vec::new();
        if let Some(ticket) = &mut self.looking {
            match ticket.poll() {
                None => return came,
                Some(answer) => {
                    self.looking = None;
                    came = answer.unwrap_or_default();
                    self.rest();
                }
            }
        }
        let due = self.next.is_none_or(|next| next <= Instant::now());
        if self.heard.swap(false, Ordering::Relaxed) || due {
            self.look(worker);
            self.next = Some(Instant::now() + self.pause());
        }
        if let Some(next) = self.next {
            ctx.request_repaint_after(next.saturating_duration_since(Instant::now()));
        }
        came
    }

    fn rest(&mut self) {
        self.next = Some(Instant::now() + self.pause());
    }

    /// The shortest pause any of the folders asks for.
    fn pause(&self) -> std::time::Duration {
        let pauses =
            self.folders.iter().filter_map(|(.., folder)| Some(folder.try_lock().ok()?.pause()));
        pauses.min().unwrap_or(std::time::Duration::from_secs(1))
    }

    fn look(&mut self, worker: &Worker) {
        let folders: Vec<(RecordId, Shared)> =
            self.folders.iter().map(|(client, _, folder)| (*client, Arc::clone(folder))).collect();
        self.looking = Some(worker.ask(move |desk| {
            with_journal(desk, |journal| {
                let look = |(client, folder): (RecordId, Shared)| {
                    // A look that ended badly left nothing half done: the folder is met again.
                    let mut folder = folder.lock().unwrap_or_else(|broken| broken.into_inner());
                    Looked { client, turn: journal.file_watched(&mut folder) }
                };
                Ok(folders.into_iter().map(look).collect())
            })
        }));
    }

    /// Whether a failure of a client's folder is new, and not told already.
    pub fn is_news(&mut self, client: RecordId, failure: Option<&Failure>) -> bool {
        let known = self.told.iter().position(|(of, _)| *of == client);
        match (known, failure) {
            (Some(place), Some(failure))
                if self.told.get(place).is_some_and(|(_, told)| told == failure) =>
            {
                false
            }
            (known, failure) => {
                if let Some(place) = known {
                    self.told.remove(place);
                }
                self.told.extend(failure.map(|failure| (client, failure.clone())));
                failure.is_some()
            }
        }
    }
}
