//! Data on its way from the worker: asked for once, taken when it comes, never waited for.

use chrono::{DateTime, Utc};

use crate::domain::{Failure, RecordId};
use crate::session::{Desk, Journal, Reader, Ticket, Worker};

/// What a job on the journal answers.
pub type Answer<T> = Result<T, Failure>;

/// Whose state is looked at: a client's, now or as known at a past moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    /// The client
    pub client: RecordId,
    /// The past moment; none for now
    pub on: Option<DateTime<Utc>>,
    /// The moment the journal stands at, where time does not pass in it
    pub stands: Option<DateTime<Utc>>,
}

impl View {
    /// The moment for which it is told what is due.
    pub fn moment(self) -> DateTime<Utc> {
        self.on.or(self.stands).unwrap_or_else(Utc::now)
    }
}

/// One piece of data, the failure that came instead, or neither yet.
pub struct Load<T> {
    value: Option<T>,
    failure: Option<Failure>,
    ticket: Option<Ticket<Answer<T>>>,
}

impl<T> Default for Load<T> {
    fn default() -> Load<T> {
        Load { value: None, failure: None, ticket: None }
    }
}

impl<T: Send + 'static> Load<T> {
    /// Asks for the data; what is held stays shown until the answer comes.
    pub fn ask(
        &mut self,
        worker: &Worker,
        job: impl FnOnce(&mut Journal) -> Answer<T> + Send + 'static,
    ) {
        self.ticket = Some(worker.ask(move |desk| with_journal(desk, job)));
    }

    /// Asks for the data of a client as known in this view; what is held stays shown meanwhile.
    pub fn look(
        &mut self,
        worker: &Worker,
        view: View,
        job: impl FnOnce(&Reader<'_>) -> Answer<T> + Send + 'static,
    ) {
        self.ticket = Some(worker.ask(move |desk| desk.look(view.client, view.on, job)));
    }

    /// As [`Load::ask`], for what takes long and is only read.
    pub fn ask_beside(
        &mut self,
        worker: &Worker,
        job: impl FnOnce(&mut Journal) -> Answer<T> + Send + 'static,
    ) {
        self.ticket = Some(worker.ask_beside(move |desk| with_journal(desk, job)));
    }

    /// As [`Load::look`], for what takes long.
    pub fn look_beside(
        &mut self,
        worker: &Worker,
        view: View,
        job: impl FnOnce(&Reader<'_>) -> Answer<T> + Send + 'static,
    ) {
        self.ticket = Some(worker.ask_beside(move |desk| desk.look(view.client, view.on, job)));
    }

    /// Takes the answer where it has come; whether it has.
    pub fn poll(&mut self) -> bool {
        let Some(answer) = self.ticket.as_mut().and_then(Ticket::poll) else { return false };
        self.ticket = None;
        match answer {
            Ok(value) => (self.value, self.failure) = (Some(value), None),
            Err(failure) => self.failure = Some(failure),
        }
        true
    }
}

impl<T> Load<T> {
    /// Data that is here already.
    pub fn of(value: T) -> Load<T> {
        Load { value: Some(value), ..Load::default() }
    }

    /// The data, where it is here.
    pub fn get(&self) -> Option<&T> {
        self.value.as_ref()
    }

    /// What came instead of it the last time.
    pub fn failure(&self) -> Option<&Failure> {
        self.failure.as_ref()
    }

    /// Whether an answer is awaited.
    pub fn waits(&self) -> bool {
        self.ticket.is_some()
    }

    /// Forgets everything, an answer on its way included.
    pub fn clear(&mut self) {
        *self = Load::default();
    }
}

/// Runs a job on the open journal.
pub fn with_journal<T>(desk: &mut Desk, job: impl FnOnce(&mut Journal) -> Answer<T>) -> Answer<T> {
    job(desk.journal()?)
}
