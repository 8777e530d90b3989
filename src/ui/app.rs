//! The application: the state, the worker, and the turn of every frame.

use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Poll, Wake, Waker};
use std::time::Duration;

use chrono::{DateTime, Local, Utc};
use eframe::egui::{CentralPanel, Context, Frame, PointerState, ThemePreference, Ui};

use super::command::Command;
use super::grip::Grip;
use super::habits::Habits;
use super::in_turn::InTurn;
use super::outside::{Chosen, NoDialog, Outside, Question};
use super::recorder::Recorder;
use super::scene::Scene;
use super::sources::Sources;
use super::state::{Open, State};
use super::theme::{self, Tokens};
use super::{act, habits, header, keys, overlay, past, screens, sidebar, start};
use crate::session::papers::{Background, Viewing};
use crate::session::{Settings, Theme, Worker};
use crate::text::Words;

/// The window's whole life.
pub struct App {
    pub(super) state: State,
    pub(super) worker: Worker,
    pub(super) outside: Box<dyn Outside>,
    pub(super) questions: Vec<(Question, Chosen)>,
    /// Where acts are recorded
    pub(super) recorder: Recorder,
    pub(super) sources: Sources,
    /// How the lists of the journal are looked at
    pub(super) habits: Habits,
    /// Whether the keys for finding in a screen were pressed before this frame
    pub(super) find: bool,
    /// Whether a screen took Ctrl and a digit for itself in the last frame
    digits: bool,
    /// Whether a dialog lay over the window in the last frame
    covered: bool,
    wishes: Vec<Command>,
    /// Reads and draws documents that are viewed
    pub(super) viewing: Viewing,
    /// Reads documents for search while the window is open
    behind: Option<Background>,
    /// Whether no key for a paste was seen pressed since the last was let go, see [`act::paste`]
    pub(super) pasting: bool,
}

impl App {
    /// The window as it opens, on this journal where one is named.
    pub fn new(
        ctx: &Context,
        worker: Worker,
        settings: Settings,
        outside: Box<dyn Outside>,
        path: Option<PathBuf>,
    ) -> App {
        theme::install(ctx);
        ctx.add_plugin(InTurn::default());
        ctx.add_plugin(Grip::default());
        habits::restore_zoom(ctx, settings.window);
        let words = Words::new(start::language(&settings));
        let state = State::new(settings, words, Local::now().date_naive());
        let wishes = path.map(Command::OpenPath).into_iter().collect();
        let (recorder, questions) = (Recorder::default(), Vec::new());
        let viewing = Viewing::begin(&worker);
        let app = App {
            viewing,
            state,
            worker,
            outside,
            questions,
            recorder,
            sources: Sources::default(),
            habits: Habits::default(),
            find: false,
            digits: false,
            covered: false,
            wishes,
            behind: None,
            pasting: true,
        };
        app.dress(ctx);
        app
    }

    /// The same window, which reads documents for search behind what is shown.
    pub fn reading_behind(mut self) -> App {
        self.behind = Some(Background::begin(&self.worker));
        self
    }

    /// Documents may have come in that no search reaches yet.
    pub(super) fn look_behind(&self) {
        self.behind.iter().for_each(Background::look);
    }

    /// Takes what has come since the last frame and acts on what was wished.
    pub fn logic(&mut self, ctx: &Context) {
        self.state.today = moment(&self.state).date_naive();
        self.answers(ctx);
        self.wishes.extend(keys::pressed(ctx, &self.state, self.digits));
        self.dropped(ctx);
        if let Some(pasted) = act::paste::noticed(self, ctx) {
            act::paste::take(self, pasted);
        }
        for command in std::mem::take(&mut self.wishes) {
            act::act(self, ctx, command);
        }
        act::turn(self, ctx);
        if habits::note(ctx, &mut self.state, &self.habits) {
            act::keep_settings(self);
        }
        if self.state.work.is_some() || self.state.start.opening.is_some() {
            ctx.request_repaint_after(Duration::from_millis(100));
        }
    }

    /// Draws the window.
    pub fn show(&mut self, ui: &mut Ui) {
        let pointer = self.pointer_to_hide(ui.ctx());
        let state = &mut self.state;
        state.panes.clear();
        let (mut panes, mut list) = (Vec::new(), None);
        self.digits = false;
        let past = state.open.as_ref().and_then(|open| open.on);
        let mut scene = Scene {
            words: state.words,
            today: past.unwrap_or(state.today),
            now: state.today,
            time: moment(state).time(),
            signature: state.settings.signature(),
            past,
            barred: state.open.as_ref().and_then(Open::bars_writing),
            file: state.open.as_ref().and_then(|open| open.file.get().cloned()),
            wishes: &mut self.wishes,
            panes: &mut panes,
            list: &mut list,
            habits: &mut self.habits,
            busy: state.work.is_some(),
            recorder: &mut self.recorder,
            sources: &mut self.sources,
            find: std::mem::take(&mut self.find),
            digits: &mut self.digits,
        };
        match &mut state.open {
            None => screens::start::show(ui, &mut scene, &mut state.start, &mut state.settings),
            Some(open) => {
                sidebar::show(ui, &mut scene, open, &state.settings);
                past::bar(ui, &mut scene);
                header::show(ui, &mut scene, open, state.work.as_ref());
                let fill = Tokens::of(ui).bg;
                CentralPanel::no_frame()
                    .frame(Frame::NONE.fill(fill))
                    .show(ui, |ui| screens::show(ui, &mut scene, open));
            }
        }
        pointer.into_iter().for_each(|pointer| ui.input_mut(|input| input.pointer = pointer));
        overlay::show(ui, &mut scene, state);
        self.state.panes = panes;
        self.state.greet(ui.ctx(), list);
        if !self.wishes.is_empty() {
            ui.ctx().request_repaint();
        }
    }

    /// The pointer, taken away for the frame in which a dialog has come to lie over the window: a hint of what is
    /// below would stay over the dialog for as long as the pointer rests where it was.
    fn pointer_to_hide(&mut self, ctx: &Context) -> Option<PointerState> {
        let covered = ctx.memory(|memory| memory.top_modal_layer().is_some());
        let before = std::mem::replace(&mut self.covered, covered);
        (covered && !before).then(|| ctx.input_mut(|input| std::mem::take(&mut input.pointer)))
    }

    /// Theme and title as the settings say.
    pub(super) fn dress(&self, ctx: &Context) {
        // A system that says nothing of it gets the one most programs have.
        ctx.options_mut(|options| options.fallback_theme = eframe::egui::Theme::Light);
        ctx.set_theme(match self.state.settings.theme {
            Theme::System => ThemePreference::System,
            Theme::Light => ThemePreference::Light,
            Theme::Dark => ThemePreference::Dark,
        });
    }

    /// Takes the paths the user has chosen.
    fn answers(&mut self, ctx: &Context) {
        let waker = Waker::from(Arc::new(Repaint(ctx.clone())));
        let mut task = std::task::Context::from_waker(&waker);
        let mut rest = Vec::new();
        for (question, mut chosen) in std::mem::take(&mut self.questions) {
            match Pin::as_mut(&mut chosen).poll(&mut task) {
                Poll::Pending => rest.push((question, chosen)),
                Poll::Ready(Ok(paths)) => act::chosen(self, &question.purpose, paths),
                Poll::Ready(Err(NoDialog)) => act::type_path(self, question),
            }
        }
        self.questions.extend(rest);
    }

    /// Files dropped on the window are taken in by the client shown; a journal alone is opened.
    fn dropped(&mut self, ctx: &Context) {
        let paths: Vec<PathBuf> = ctx.input(|input| {
            input.raw.dropped_files.iter().map(|file| file.path().to_path_buf()).collect()
        });
        if !paths.is_empty() {
            self.wishes.push(act::meaning_of(&self.state, paths));
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        App::logic(self, ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.show(ui);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        act::leave(self);
    }
}

/// Wakes the window when a dialog has its answer.
struct Repaint(Context);

impl Wake for Repaint {
    fn wake(self: Arc<Self>) {
        self.0.request_repaint();
    }
}

/// The moment it is: that of the clock, or the one the open journal stands at.
fn moment(state: &State) -> DateTime<Local> {
    let stands = state.open.as_ref().and_then(|open| open.stands);
    stands.unwrap_or_else(Utc::now).with_timezone(&Local)
}
