//! The values and rules of the work: pure, with no file, no network and no clock.
//!
//! Everything a team can record is a [`Record`]: an envelope that says who recorded it and when,
//! a [`Body`] with the fields of its kind, and what happened to it since.

mod address;
mod asked;
mod calendar;
mod check;
mod client;
mod compare;
mod consequence;
mod day;
mod days;
mod decision;
mod failure;
mod feast;
mod field;
mod gist;
mod id;
mod item;
mod knot;
mod lang;
mod letters;
mod links;
mod meeting;
mod message;
mod message_facts;
mod message_form;
mod message_kind;
mod message_parts;
mod network;
mod note;
mod outline;
mod paper;
mod person;
mod quotes;
mod record;
mod replay;
mod rhythm;
mod rule;
mod schedule;
mod series;
mod slippage;
mod standing;
mod thread;
mod value;

pub use address::Address;
pub use asked::{Asked, Place, Term, What, folded_words, operator_names};
pub use calendar::{Calendar, Calendars, FreeDays};
pub use client::Client;
pub use compare::{Comparison, Difference, Differs, Finish, last_move};
pub use consequence::{Proposal, consequences};
pub use day::{
    ANSWER_DAYS, ClientDay, Contact, Known, Matter, Minutes, OpenTask, Topic, Unanswered,
};
pub use days::monday_of;
pub use decision::{Choice, Decision};
pub use failure::{Failure, Worded};
pub use feast::{Country, Feast, orthodox_easter, western_easter};
pub use field::{Fault, Field, Problem};
pub use gist::{Gist, cited, one_line};
pub use id::RecordId;
pub use item::{Filed, Import, ImportItem, ImportStatus, Opened};
pub use lang::Lang;
pub use letters::fold_letters;
pub use meeting::{Attendance, Meeting, MeetingState, Outcome, OutcomeKind, Point, Presence};
pub use message::{Attachment, Direction, Message, Warning};
pub use message_facts::{Fact, FactName, FactValue, TaskState};
pub use message_form::Form;
pub use message_kind::{MessageKind, Origin, Protection};
pub use message_parts::{Attendee, CalendarTime, Delivery, Invitation, Quotation};
pub use network::{Network, Placed};
pub use note::Note;
pub use outline::{outline, span_phases};
pub use paper::{LARGEST_SEARCHED, Paper, PaperNote, PaperPage, Part, may_hold_text};
pub use person::{Authority, Person, Role};
pub use quotes::{Passage, passages};
pub use record::{Act, Body, Change, FieldChange, Kind, Record, Retraction, Stamp, Telling, Verb};
pub use replay::{Step, Touch};
pub use rhythm::{Mailed, Rhythm, Week};
pub use rule::{Rule, RuleKind, RuleVersion};
pub use schedule::{Dates, Link, LinkKind, Need, Snapshot, SnapshotRow, Task, TaskStatus};
pub use series::{Gap, Numbered, gaps, numbered};
pub use slippage::{Share, Shares, Slippage, SlippageWindow, Slipped};
pub use standing::{Sight, SnapshotState, Standing, accepted_before};
pub use thread::{Branch, ThreadPart, thread_tree};
pub use value::{Side, Source, Value, Who};
