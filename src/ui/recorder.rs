//! What the window records: one act at a time, from the form that asked for it.

use std::collections::HashMap;

use eframe::egui::Id;

use super::load::{Answer, with_journal};
use crate::domain::{Kind, Record, RecordId};
use crate::session::{Done, Journal, Op, Ticket, Undo, Worker};

/// An act to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recording {
    /// The form it comes from, which hears how it ended
    pub form: Id,
    /// What is to be recorded
    pub op: Op,
    /// Key of the sentence that says it was
    pub said: &'static str,
}

/// Records, and tells each form how it ended.
#[derive(Default)]
pub struct Recorder {
    running: Option<Running>,
    ended: HashMap<Id, Answer<Done>>,
    /// What was recorded and not taken back, the newest at the end
    past: Vec<Last>,
}

/// Acts that can be taken back one after another.
const STEPS: usize = 50;

/// What was recorded last, with the key of the sentence that said so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Last {
    /// Nothing, or what was taken back
    #[default]
    Nothing,
    /// An act, and the one that takes it back
    Undoable(Op, &'static str),
    /// An act that stays: an agreement, a seal, what is itself taken back
    Final(&'static str),
}

struct Running {
    form: Id,
    said: &'static str,
    /// Whether it takes another act back
    undoes: bool,
    ticket: Ticket<Answer<Written>>,
}

/// What the worker answers of an act.
struct Written {
    done: Done,
    undo: Option<Undo>,
    about: Option<Subject>,
}

/// The first record an act made or changed, unless the act took it back. The act stands whether it can be
/// read again or not.
fn about(journal: &Journal, done: &Done) -> Option<Subject> {
    let record = journal.now().record(*done.ids.first()?).ok()??;
    let Record { client, kind, id, .. } = record;
    record.retracted.is_none().then_some(Subject { client, kind, id })
}

impl Recorder {
    /// Whether this form's act is being recorded.
    pub fn saves(&self, form: Id) -> bool {
        self.running.as_ref().is_some_and(|running| running.form == form)
    }

    /// Whether anything is being recorded.
    pub fn busy(&self) -> bool {
        self.running.is_some()
    }

    /// How this form's act ended, once.
    pub fn outcome(&mut self, form: Id) -> Option<Answer<Done>> {
        self.ended.remove(&form)
    }

    /// What was recorded last, and how it is taken back.
    pub fn last(&self) -> Last {
        self.past.last().cloned().unwrap_or_default()
    }

    /// Forgets what belongs to a journal that is no longer open.
    pub fn clear(&mut self) {
        *self = Recorder::default();
    }

    /// Begins to record; whether it could, because nothing else was being recorded. Without a reason
    /// to give for it, the act cannot be taken back: what takes back is not itself taken back.
    pub fn begin(
        &mut self,
        worker: &Worker,
        recording: Recording,
        undo_reason: Option<String>,
    ) -> bool {
        if self.busy() {
            return false;
        }
        let Recording { form, op, said } = recording;
        self.ended.remove(&form);
        let undoes = undo_reason.is_none();
        let ticket = worker.ask(move |desk| {
            with_journal(desk, |journal| {
                let undo = match undo_reason {
                    Some(reason) => op.undoing(&journal.now(), &reason)?,
                    None => None,
                };
                let done = journal.transact(op)?;
                let about = about(journal, &done);
                Ok(Written { done, undo, about })
            })
        });
        self.running = Some(Running { form, said, undoes, ticket });
        true
    }

    /// Takes the answer where it has come: what to say of it, where it went well.
    pub fn poll(&mut self) -> Option<Answer<Recorded>> {
        let running = self.running.as_mut()?;
        let answer = running.ticket.poll()?;
        let (form, said, undoes) = (running.form, running.said, running.undoes);
        self.running = None;
        let answer = answer.map(|Written { done, undo, about }| {
            let can_undo = undo.is_some();
            // What lay before what was taken back is the last now.
            let undone = match self.past.pop_if(|_| undoes) {
                Some(Last::Undoable(_, said)) => Some(said),
                _ => None,
            };
            if !undoes {
                self.past.push(match undo {
                    Some(undo) => Last::Undoable(undo.of(&done), said),
                    None => Last::Final(said),
                });
                let over = self.past.len().saturating_sub(STEPS);
                self.past.drain(..over);
            }
            Recorded { said, undone, can_undo, about, done }
        });
        self.ended.insert(form, answer.clone().map(|recorded| recorded.done));
        Some(answer)
    }
}

/// The record an act was about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    /// Its client
    pub client: RecordId,
    /// Its kind
    pub kind: Kind,
    /// The record
    pub id: RecordId,
}

/// An act that was recorded.
#[derive(Debug, Clone)]
pub struct Recorded {
    /// Key of the sentence that says so
    pub said: &'static str,
    /// Key of the sentence that told of the act it took back
    pub undone: Option<&'static str>,
    /// Whether it can be taken back
    pub can_undo: bool,
    /// The record it was about; none where that was taken back
    pub about: Option<Subject>,
    /// What it changed
    pub done: Done,
}
