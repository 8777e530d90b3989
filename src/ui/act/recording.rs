//! Recording what forms ask for, and taking it back.

use eframe::egui::Id;

use super::{client, letter};
use crate::domain::{Kind, Side};
use crate::session::{Op, Settings};
use crate::ui::app::App;
use crate::ui::command::Command;
use crate::ui::form::{fields, list, of, opt_text, text};
use crate::ui::recorder::{Last, Recording};
use crate::ui::state::Toast;

/// Records something, one act at a time.
pub fn record(app: &mut App, recording: Recording) {
    let reason = app.state.words.say("ui-undo-reason");
    begin(app, recording, Some(reason));
}

fn begin(app: &mut App, recording: Recording, undo_reason: Option<String>) {
    let words = app.state.words;
    let Some(open) = &app.state.open else { return };
    if let Some(why) = open.bars_writing() {
        return app.state.say(words.say(why), None);
    }
    if !app.recorder.begin(&app.worker, recording, undo_reason) {
        app.state.say(words.say("ui-work-busy"), None);
    }
}

/// Adds the user to the people of the client shown, as they told who they are.
pub fn add_yourself(app: &mut App) {
    let Some(client) = app.state.open.as_ref().and_then(|open| open.client) else { return };
    let Settings { name, role, company, email, .. } = app.state.settings.clone();
    let role = (!role.trim().is_empty()).then(|| fields([("title", text(&role))]));
    let address = (!email.trim().is_empty()).then(|| text(&email));
    let fields = fields([
        ("name", text(&name)),
        ("side", of(&Side::Us)),
        ("company", opt_text(&company)),
        ("roles", list(role)),
        ("addresses", list(address)),
    ]);
    let op = Op::Add { client, kind: Kind::Person, fields };
    let form = Id::unique("add-yourself");
    record(app, Recording { form, op, said: "ui-people-new-saved" });
}

/// Takes back what was recorded last.
pub fn undo(app: &mut App) {
    let words = app.state.words;
    let op = match app.recorder.last() {
        Last::Undoable(op, _) => op,
        Last::Final(said) => {
            let what = words.say(said);
            return app.state.say(words.say_with("ui-undo-final", &[("what", what.into())]), None);
        }
        Last::Nothing => return app.state.say(words.say("ui-undo-none"), None),
    };
    begin(app, Recording { form: Id::unique("undo"), op, said: "ui-undone" }, None);
}

/// Takes the answer of what was being recorded; whether it came.
pub fn turn(app: &mut App) -> bool {
    let Some(answer) = app.recorder.poll() else { return false };
    let (state, worker) = (&mut app.state, &app.worker);
    match answer {
        Ok(recorded) => {
            if let Some(open) = &mut state.open {
                client::refresh(open, worker);
                letter::read_again(open, worker, &recorded.done);
                open.clients.ask(worker, |journal| journal.now().clients());
                open.today.stale = true;
                recorded.about.into_iter().for_each(|about| open.visit(about.id));
            }
            // The form that had the keyboard may be gone.
            state.greets = true;
            let offer = recorded.can_undo.then_some(Command::Undo);
            let text = match recorded.undone {
                Some(undone) => {
                    let what = state.words.say(undone);
                    state.words.say_with(recorded.said, &[("what", what.into())])
                }
                None => state.words.say(recorded.said),
            };
            state.toast = Some(Toast { text, offer, about: recorded.about, since: None });
        }
        Err(failure) => state.tell(&failure),
    }
    true
}
