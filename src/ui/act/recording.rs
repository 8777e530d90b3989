//! Recording what forms ask for, and taking it back.

use eframe::egui::Id;

use super::client;
use crate::ui::app::App;
use crate::ui::command::Command;
use crate::ui::recorder::Recording;

/// Records something, one act at a time.
pub fn record(app: &mut App, recording: Recording) {
    let words = app.state.words;
    let Some(open) = &app.state.open else { return };
    if let Some(why) = open.bars_writing() {
        return app.state.say(words.say(why), None);
    }
    if !app.recorder.begin(&app.worker, recording, words.say("ui-undo-reason")) {
        app.state.say(words.say("ui-work-busy"), None);
    }
}

/// Takes back what was recorded last.
pub fn undo(app: &mut App) {
    if let Some(op) = app.recorder.take_undo() {
        record(app, Recording { form: Id::unique("undo"), op, said: "ui-undone" });
    } else {
        let said = app.state.words.say("ui-undo-none");
        app.state.say(said, None);
    }
}

/// Takes the answer of what was being recorded; whether it came.
pub fn turn(app: &mut App) -> bool {
    let Some(answer) = app.recorder.poll() else { return false };
    let (state, worker) = (&mut app.state, &app.worker);
    match answer {
        Ok(recorded) => {
            if let Some(open) = &mut state.open {
                client::refresh(open, worker);
                open.clients.ask(worker, |journal| journal.now().clients());
                open.today.stale = true;
            }
            let undone = recorded.said == "ui-undone";
            let offer = (recorded.can_undo && !undone).then_some(Command::Undo);
            state.say(state.words.say(recorded.said), offer);
        }
        Err(failure) => state.tell(&failure),
    }
    true
}
