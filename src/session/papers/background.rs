//! Documents read while the window is open: on a thread of their own, with small acts on the worker's desk
//! between which everything else has its turn.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Sender, channel};

use super::{Papers, Read, Unread, keep_reading};
use crate::domain::Failure;
use crate::session::{Desk, Worker};

/// Documents taken out at once.
const AT_ONCE: usize = 4;

/// Reads documents behind the window; ends when it is dropped.
pub struct Background(Sender<()>);

impl Background {
    /// Begins to wait for documents on the worker's desk.
    pub fn begin(worker: &Worker) -> Background {
        let (nudge, nudged) = channel();
        let worker = worker.clone();
        let reading = move || {
            let mut papers = Papers::default();
            while nudged.recv().is_ok() {
                // Several imports at once are one reason to look.
                while nudged.try_recv().is_ok() {}
                read_all(&worker, &mut papers);
            }
        };
        // Without the thread nothing is read here; the first search on the command line does it.
        let _ = std::thread::Builder::new().name("papers".to_owned()).spawn(reading);
        Background(nudge)
    }

    /// Something may have come in.
    pub fn look(&self) {
        // A thread that never started is nobody to tell.
        let _ = self.0.send(());
    }
}

/// Reads until nothing waits, or something stands in the way.
fn read_all(worker: &Worker, papers: &mut Papers) {
    while let Some((journal, waiting)) = worker.ask(|desk| take_out(desk)).wait().flatten() {
        let read: Result<Vec<Read>, Failure> =
            waiting.iter().map(|one| keep_reading(papers, one)).collect();
        let Ok(read) = read else { return };
        let kept = worker.ask(move |desk| keep(desk, &journal, &read)).wait();
        if kept != Some(true) {
            return;
        }
    }
}

fn take_out(desk: &Desk) -> Option<(PathBuf, Vec<Unread>)> {
    let journal = desk.journal.as_ref().filter(|journal| journal.writes())?;
    let waiting = journal.unread(AT_ONCE).ok()?;
    (!waiting.is_empty()).then(|| (journal.path().to_owned(), waiting))
}

/// Keeps what was read; not in another journal, where one was opened meanwhile.
fn keep(desk: &mut Desk, path: &Path, read: &[Read]) -> bool {
    let journal = desk.journal.as_mut().filter(|journal| journal.path() == path);
    journal.is_some_and(|journal| journal.keep_read(read).is_ok())
}
