//! Documents read and drawn for the window, beside the worker: a slow one keeps nobody else waiting.

use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};

use super::{PagePicture, Papers};
use crate::domain::{Failure, Paper};
use crate::session::{Ticket, Worker};

type Job = Box<dyn FnOnce(&mut Papers) + Send>;

/// Reads and draws for the window; ends when it is dropped.
pub struct Viewing(Kind);

enum Kind {
    Thread(Sender<Job>),
    Here(Mutex<Papers>),
}

impl Viewing {
    /// Begins beside a worker: on a thread of its own, or at once where the worker works so.
    pub fn begin(worker: &Worker) -> Viewing {
        let Some(wake) = worker.wake() else { return Viewing::here() };
        let (jobs, todo) = channel::<Job>();
        let working = move || {
            let mut papers = Papers::default();
            while let Ok(job) = todo.recv() {
                job(&mut papers);
                wake();
            }
        };
        match std::thread::Builder::new().name("viewing".to_owned()).spawn(working) {
            Ok(_) => Viewing(Kind::Thread(jobs)),
            Err(_) => Viewing::here(),
        }
    }

    fn here() -> Viewing {
        Viewing(Kind::Here(Mutex::default()))
    }

    /// What a file of this name is and says.
    pub fn paper(&self, name: String, bytes: Arc<Vec<u8>>) -> Ticket<Result<Paper, Failure>> {
        self.ask(move |papers| papers.read(&name, &bytes))
    }

    /// A page of a file, from 0, as a picture about this wide.
    pub fn picture(
        &self,
        bytes: Arc<Vec<u8>>,
        page: u32,
        width: u32,
    ) -> Ticket<Result<Option<PagePicture>, Failure>> {
        self.ask(move |papers| papers.picture(&bytes, page, width))
    }

    fn ask<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Papers) -> T + Send + 'static,
    ) -> Ticket<T> {
        let (answer, ticket) = channel();
        // Nobody waiting any more is no fault.
        let job: Job = Box::new(move |papers| drop(answer.send(job(papers))));
        match &self.0 {
            Kind::Thread(jobs) => drop(jobs.send(job)),
            Kind::Here(papers) => job(&mut papers.lock().unwrap_or_else(PoisonError::into_inner)),
        }
        Ticket::of(ticket)
    }
}
