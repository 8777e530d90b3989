//! What is shown: data prepared by the worker and what the user is typing. Drawing reads it and
//! touches nothing else.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use eframe::egui::{Context, Id, Ui};

use super::command::{Command, Section};
use super::deeds::Taking;
use super::file::ClientFile;
use super::glance::Glance;
use super::listing::Listing;
use super::load::{Answer, Load, View};
pub use super::opening::{Opened, Opening};
use super::palette::Palette;
use super::path::PathTyping;
use super::recorder::Subject;
use super::review::Placing;
use super::screens::correspondence::answer::Answering;
use super::screens::{
    Comparison, Decisions, Inside, Meetings, MissingMail, Notes, Overview, Paper, People, Pictures,
    RecordPane, Rules, Schedule, Sheet, Timeline, Today, WaitingMail, Within,
};
use super::trail::Trail;
use super::viewer::Viewer;
use super::watched::Watched;
use super::widgets::{Sorting, hears_keys};
use super::work::Work;
use crate::domain::{Failure, Hypertext, Record, RecordId};
use crate::session::{Author, Balance, MailRow, MailView, ReadPromise, Settings, Ticket};
use crate::session::{Verification, end_of_day};
use crate::text::Words;

/// Everything the window shows.
pub struct State {
    /// The words of the language chosen
    pub words: Words,
    /// What the user prefers
    pub settings: Settings,
    /// The day it is
    pub today: NaiveDate,
    /// The start screen
    pub start: Start,
    /// The journal that is open
    pub open: Option<Open>,
    /// Long work that is running
    pub work: Option<Work>,
    /// The message at the foot
    pub toast: Option<Toast>,
    /// The palette
    pub palette: Option<Palette>,
    /// A path being typed, where the desktop has no dialog for it
    pub path: Option<PathTyping>,
    /// Whether the keys are shown
    pub help: bool,
    /// What had the keyboard before they were
    pub under: Option<eframe::egui::Id>,
    /// Who one is, being changed
    pub yourself: Option<super::yourself::Yourself>,
    /// Where F6 goes: the first stop of each pane, in order
    pub panes: Vec<Id>,
    /// The pane it went to last
    pub pane: usize,
    /// Whether the list of the section one turned to is to get the keyboard, once it is there
    pub greets: bool,
    /// When it was last noted how the window is, by its own clock
    pub noted: f64,
}

/// The start screen.
#[derive(Default)]
pub struct Start {
    /// A journal being opened or made
    pub opening: Option<Opening>,
    /// Why the last one did not open
    pub failure: Option<Failure>,
    /// Whether a name is asked for, because a journal cannot be made without
    pub nameless: bool,
    /// Whether the caret was put where it belongs
    pub greeted: bool,
    /// Whether somebody comes back to journals they opened before, as it was when the screen came
    pub back: Option<bool>,
}

/// The journal that is open.
#[derive(Default)]
pub struct Open {
    /// Its file
    pub path: PathBuf,
    /// Who writes in it
    pub author: Author,
    /// What its user should know about where it lies
    pub warnings: Vec<Failure>,
    /// Whether it can only be read
    pub read_only: bool,
    /// The moment it stands at, where time does not pass in it
    pub stands: Option<DateTime<Utc>>,
    /// Its clients
    pub clients: Load<Vec<Record>>,
    /// The client shown
    pub client: Option<RecordId>,
    /// The client to be shown once the clients are known
    pub wanted_client: Option<RecordId>,
    /// Records opened lately, the last one first
    pub visited: Vec<RecordId>,
    /// The client shown before
    pub last_client: Option<RecordId>,
    /// The past day everything is shown as known on; none for now
    pub on: Option<NaiveDate>,
    /// What is typed where the past day is chosen; none where it is not being chosen
    pub choosing_day: Option<String>,
    /// Whose forms are open now; none on a past day
    pub left: Option<View>,
    /// The section shown
    pub section: Section,
    /// What is kept of the client
    pub file: Load<Arc<ClientFile>>,
    /// A client being added
    pub adding: Option<Typing>,
    /// Entries in the record
    pub entries: Load<u64>,
    /// The glance at the record when it opened
    pub glance: Glance,
    /// What the last check of the record found
    pub checked: Option<Verification>,
    /// Messages
    pub mail: MailPane,
    /// Everything that happened
    pub timeline: Timeline,
    /// Tasks and snapshots
    pub schedule: Schedule,
    /// What waits across clients
    pub today: Today,
    /// How the client stands
    pub overview: Overview,
    /// Meetings and minutes
    pub meetings: Meetings,
    /// Rules of cooperation
    pub rules: Rules,
    /// Decisions
    pub decisions: Decisions,
    /// People
    pub people: People,
    /// Notes of calls, letters, chats, private notes
    pub notes: Notes,
    /// The record and its evidence
    pub record: RecordPane,
    /// Print and export
    pub paper: Paper,
    /// A record being taken back from its row
    pub taking: Option<Taking>,
    /// The document or attachment that is viewed
    pub viewer: Option<Viewer>,
    /// Files dropped of which it is not known yet whose they are
    pub placing: Placing,
    /// Folders watched for its clients
    pub watched: Watched,
    /// The balance sheet that is shown over the section
    pub balance: Option<Sheet>,
    /// The balance sheet of a past import on its way: the import, its client, the sheet
    pub sheet: Option<(RecordId, RecordId, Ticket<Answer<Balance>>)>,
    /// The way one came
    pub trail: Trail,
}

/// A name being typed and saved.
#[derive(Default)]
pub struct Typing {
    /// What was typed
    pub text: String,
    /// Whether the caret was put in it
    pub greeted: bool,
    /// Why it was not saved
    pub failure: Option<Failure>,
    /// The saving under way
    pub saving: Option<Ticket<Answer<RecordId>>>,
}

/// The messages of a client and the one being read.
#[derive(Default)]
pub struct MailPane {
    /// The list
    pub list: Listing<MailRow>,
    /// By what the list is to be sorted
    pub sorting: Option<Sorting>,
    /// By what it was asked for; none where it is to be asked for anew
    pub sorted: Option<Option<Sorting>>,
    /// The chosen row
    pub row: u64,
    /// Those that wait for an answer
    pub waiting: WaitingMail,
    /// Whether only those that wait for ours are shown
    pub only_waiting: bool,
    /// What is looked for among the messages
    pub find: String,
    /// What was looked for last
    pub asked: String,
    /// What was found
    pub found: Load<Arc<Vec<MailRow>>>,
    /// Whether the chosen row should be brought into view and given the keyboard
    pub reveal: bool,
    /// The row whose message is to be read once it is here
    pub comes: Option<u64>,
    /// The message being read
    pub open: Option<RecordId>,
    /// What it says
    pub letter: Load<Letter>,
    /// Its original bytes as text; asked for only where they are shown
    pub source: Load<String>,
    /// Whether the original bytes are shown
    pub raw: bool,
    /// Whether the bare text is shown in place of what its author meant
    pub plain: bool,
    /// Whether all header fields are shown
    pub headers: bool,
    /// How many paragraphs of a very long text are shown
    pub shown: usize,
    /// Whether what the message repeats of earlier ones is shown
    pub unfolded: bool,
    /// An attachment that would be run, not shown, and is to be opened all the same
    pub warning: Option<RunWarning>,
    /// The open message beside another version of it
    pub comparison: Comparison,
    /// What is referred to and not held
    pub missing: MissingMail,
    /// A message inside the one that is open
    pub inside: Inside,
    /// What is being recorded of its answer
    pub answering: Option<Answering>,
    /// The pictures its body shows
    pub pictures: Pictures,
    /// The message whose promise was recorded
    pub promised: Option<RecordId>,
    /// What is looked for in it
    pub within: Within,
    /// The search over everything that led to it
    pub sought: String,
    /// Whether the keyboard or the pointer was last in the reading pane, not in the list
    pub reading: bool,
}

/// An attachment that would be run.
pub struct RunWarning {
    /// Its message
    pub id: RecordId,
    /// Which of the attachments, from 0
    pub index: usize,
    /// Its name
    pub name: String,
}

/// A message made ready to be read.
pub struct Letter {
    /// The message
    pub view: MailView,
    /// Its text in pieces
    pub pieces: Vec<Piece>,
    /// Its body as its author meant it, where it has one
    pub page: Option<Hypertext>,
    /// Its header fields as they stand
    pub headers: Vec<(String, String)>,
    /// The answer it promises for later, where it is a reply of ours that does
    pub promise: Option<ReadPromise>,
}

/// A piece of a message's text.
pub enum Piece {
    /// A paragraph the message says itself
    Said(String),
    /// Here begins what it repeats of earlier ones: so many lines
    Fold(usize),
    /// A paragraph it repeats
    Quoted(String),
}

/// The message at the foot.
pub struct Toast {
    /// One sentence
    pub text: String,
    /// What it offers, with its words
    pub offer: Option<Command>,
    /// The record it tells of, which can be shown
    pub about: Option<Subject>,
    /// When it came, by the window's clock; none until it was first drawn
    pub since: Option<f64>,
}

impl Typing {
    /// Puts the caret in the field once it is really there.
    pub fn greet(&mut self, ui: &Ui, field: Id) {
        if !self.greeted && hears_keys(ui) {
            self.greeted = true;
            ui.memory_mut(|memory| memory.request_focus(field));
        }
    }
}

impl State {
    /// A window that shows nothing yet.
    pub fn new(settings: Settings, words: Words, today: NaiveDate) -> State {
        State {
            words,
            settings,
            today,
            start: Start::default(),
            open: None,
            work: None,
            toast: None,
            palette: None,
            path: None,
            help: false,
            under: None,
            yourself: None,
            panes: Vec::new(),
            pane: 0,
            greets: false,
            noted: 0.0,
        }
    }

    /// Gives the keyboard to the list of the section one has turned to, where nothing else has it.
    pub fn greet(&mut self, ctx: &Context, list: Option<Id>) {
        let covered = ctx.memory(|memory| memory.top_modal_layer().is_some());
        let Some(list) = list.filter(|_| self.greets && !covered) else { return };
        self.greets = false;
        if ctx.memory(|memory| memory.focused()).is_none() {
            self.pane = self.panes.iter().position(|pane| *pane == list).unwrap_or(self.pane);
            ctx.memory_mut(|memory| memory.request_focus(list));
        }
    }

    /// Says something at the foot.
    pub fn say(&mut self, text: String, offer: Option<Command>) {
        self.toast = Some(Toast { text, offer, about: None, since: None });
    }

    /// Says a failure at the foot.
    pub fn tell(&mut self, failure: &Failure) {
        let sentence = self.words.tell(failure).sentence();
        self.say(sentence, None);
    }
}

impl Open {
    /// A journal that has just opened.
    pub fn new(opened: Opened) -> Open {
        Open {
            path: opened.path,
            author: opened.author,
            warnings: opened.warnings,
            read_only: opened.read_only,
            stands: opened.stands,
            ..Open::default()
        }
    }

    /// Why nothing can be recorded now: key of the words.
    pub fn bars_writing(&self) -> Option<&'static str> {
        match () {
            () if self.on.is_some() => Some("ui-past-read-only"),
            () if self.read_only => Some("ui-read-only"),
            () => None,
        }
    }

    /// Whose state is shown, and as known when.
    pub fn view(&self) -> Option<View> {
        let client = self.client?;
        Some(View { client, on: self.on.map(end_of_day), stands: self.stands })
    }

    /// The journal's name: its file's, without the ending.
    pub fn name(&self) -> String {
        self.path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// The client shown.
    pub fn shown(&self) -> Option<&Record> {
        let id = self.client?;
        self.clients.get()?.iter().find(|client| client.id == id)
    }
}

/// The full name of a client.
pub fn client_name(client: &Record) -> &str {
    match &client.body {
        crate::domain::Body::Client(body) => &body.name,
        _ => "",
    }
}

/// The name of a client for lists: the short one where there is one.
pub fn client_short(client: &Record) -> &str {
    match &client.body {
        crate::domain::Body::Client(body) => body.short.as_deref().unwrap_or(&body.name),
        _ => "",
    }
}
