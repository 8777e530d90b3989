//! The worker: one named thread on which the journal lives, so that the window never waits, and a second one
//! that reads beside it what takes long and nobody looks at this moment.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};

use super::{Access, Journal, Past, Reader};
use crate::domain::{Failure, RecordId};

/// What lies on the worker's desk.
#[derive(Default)]
pub struct Desk {
    /// The open journal
    pub journal: Option<Journal>,
    /// The past day looked at last: to fold it again for every question would take too long
    past: Option<(RecordId, DateTime<Utc>, Past)>,
    /// Why the journal could not be opened that should lie here
    refused: Option<Failure>,
    /// Where the same journal is read beside this desk
    beside: Option<Arc<Mutex<Beside>>>,
}

/// The desk of the second thread: it has the journal of the first one open to read.
#[derive(Default)]
struct Beside {
    path: Option<PathBuf>,
    desk: Desk,
}

impl Beside {
    /// The desk, with the journal on it.
    fn ready(&mut self) -> &mut Desk {
        if let (None, Some(path)) = (&self.desk.journal, &self.path) {
            match Journal::open(path, Access::Read) {
                Ok(journal) => self.desk.journal = Some(journal),
                Err(failure) => self.desk.refused = Some(failure),
            }
        }
        &mut self.desk
    }
}

impl Desk {
    /// Puts a journal on the desk, in place of the one that lay there.
    pub fn put(&mut self, journal: Option<Journal>) {
        if let Some(beside) = &self.beside {
            // Closed there first: who closes a journal last leaves one file behind.
            let path = journal.as_ref().map(|journal| journal.path().to_owned());
            *held(beside) = Beside { path, desk: Desk::default() };
        }
        self.past = None;
        self.journal = journal;
    }

    /// The open journal.
    ///
    /// # Errors
    /// Why none is open.
    pub fn journal(&mut self) -> Result<&mut Journal, Failure> {
        let refused = &self.refused;
        self.journal
            .as_mut()
            .ok_or_else(|| refused.clone().unwrap_or_else(|| Failure::new("error-internal")))
    }

    /// Asks about a client as it is now, or as it was known at a moment.
    ///
    /// # Errors
    /// Where no journal is open, and those of the database.
    pub fn look<T>(
        &mut self,
        client: RecordId,
        on: Option<DateTime<Utc>>,
        ask: impl FnOnce(&Reader<'_>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let Some(moment) = on else { return ask(&self.journal()?.now()) };
        let held = self.past.as_ref();
        if held.is_none_or(|(of, at, _)| (*of, *at) != (client, moment)) {
            self.past = Some((client, moment, self.journal()?.known_on(client, moment)?));
        }
        match &self.past {
            Some((_, _, past)) => ask(&past.reader()),
            None => Err(Failure::new("error-internal")),
        }
    }
}

type Job = Box<dyn FnOnce(&mut Desk) + Send>;

/// Does jobs one after another, on a thread of its own or, in tests, at once.
#[derive(Clone)]
pub struct Worker(Kind);

#[derive(Clone)]
enum Kind {
    Thread { jobs: Sender<Job>, beside: Sender<Job>, wake: Arc<dyn Fn() + Send + Sync> },
    Inline(Arc<Mutex<Desk>>),
}

/// The answer to a job, when it comes.
pub struct Ticket<T>(Receiver<T>);

impl Worker {
    /// Starts the threads. `wake` is called after each job, so that the window looks for its answer.
    pub fn spawn(wake: impl Fn() + Send + Sync + 'static) -> Worker {
        let shared = Arc::new(Mutex::new(Beside::default()));
        let mut desk = Desk { beside: Some(Arc::clone(&shared)), ..Desk::default() };
        let first = thread("journal", move |todo| {
            // Ends, and closes the journal, when the last window is gone.
            todo.into_iter().for_each(|job| job(&mut desk));
            desk.put(None);
        });
        let second = thread("beside", move |todo| {
            todo.into_iter().for_each(|job| job(held(&shared).ready()));
        });
        match (first, second) {
            (Some(jobs), Some(beside)) => {
                Worker(Kind::Thread { jobs, beside, wake: Arc::new(wake) })
            }
            // A machine that gives no thread still gets its answers, if slowly.
            _ => Worker::inline(),
        }
    }

    /// Does each job at once, on the caller's thread.
    pub fn inline() -> Worker {
        Worker(Kind::Inline(Arc::new(Mutex::new(Desk::default()))))
    }

    /// What wakes the window after a job; none where jobs are done at once.
    pub(super) fn wake(&self) -> Option<Arc<dyn Fn() + Send + Sync>> {
        match &self.0 {
            Kind::Thread { wake, .. } => Some(Arc::clone(wake)),
            Kind::Inline(_) => None,
        }
    }

    /// Hands over a job that needs no journal, and keeps no other waiting: on a thread of its own, or at once
    /// where jobs are done at once.
    pub fn apart<T: Send + 'static>(&self, job: impl FnOnce() -> T + Send + 'static) -> Ticket<T> {
        let (answer, ticket) = channel();
        let wake = self.wake();
        let threaded = wake.is_some();
        let work = move || {
            // Nobody waiting any more is no fault.
            let _ = answer.send(job());
            wake.iter().for_each(|wake| wake());
        };
        match threaded {
            // A machine that gives no thread drops the job, and the ticket says so.
            true => drop(std::thread::Builder::new().name("apart".to_owned()).spawn(work)),
            false => work(),
        }
        Ticket(ticket)
    }

    /// Hands a job over. Its answer comes through the ticket; never, if the job panics.
    pub fn ask<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Desk) -> T + Send + 'static,
    ) -> Ticket<T> {
        self.hand(job, |jobs, _| jobs)
    }

    /// Hands over a job that only reads and may take long: it keeps no other waiting. It sees what was recorded
    /// before it was handed over.
    pub fn ask_beside<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Desk) -> T + Send + 'static,
    ) -> Ticket<T> {
        self.hand(job, |_, beside| beside)
    }

    fn hand<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Desk) -> T + Send + 'static,
        to: impl for<'a> FnOnce(&'a Sender<Job>, &'a Sender<Job>) -> &'a Sender<Job>,
    ) -> Ticket<T> {
        let (answer, ticket) = channel();
        match &self.0 {
            Kind::Thread { jobs, beside, wake } => {
                let wake = Arc::clone(wake);
                // A worker that is gone drops the job, and the ticket says so.
                let _ = to(jobs, beside).send(Box::new(move |desk| {
                    // Nobody waiting any more is no fault.
                    let _ = answer.send(job(desk));
                    wake();
                }));
            }
            Kind::Inline(desk) => {
                let _ = answer.send(job(&mut held(desk)));
            }
        }
        Ticket(ticket)
    }
}

/// A thread that does what comes; none where the machine gives none.
fn thread(name: &str, work: impl FnOnce(Receiver<Job>) + Send + 'static) -> Option<Sender<Job>> {
    let (jobs, todo) = channel();
    let started = std::thread::Builder::new().name(name.to_owned()).spawn(move || work(todo));
    started.ok().map(|_| jobs)
}

/// What a job that was lost left behind is still good to read from.
fn held<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

impl<T> Ticket<T> {
    /// A ticket for what comes here.
    pub(super) fn of(answer: Receiver<T>) -> Ticket<T> {
        Ticket(answer)
    }

    /// Waits for the answer; none where the job is gone. Never on the window's thread.
    pub(super) fn wait(self) -> Option<T> {
        self.0.recv().ok()
    }

    /// The answer, once, as soon as it is there. Never waits.
    pub fn poll(&mut self) -> Option<T> {
        self.0.try_recv().ok()
    }
}
