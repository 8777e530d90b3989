//! Schedules from and for other programs.

use std::path::PathBuf;

use super::{files, show_section};
use crate::session::{PlanFormat, PlanOrder, PlanWritten, save_over};
use crate::text::Words;
use crate::ui::app::App;
use crate::ui::command::{Command, Section};
use crate::ui::load::{Answer, with_journal};
use crate::ui::outside::Purpose;
use crate::ui::screens::{Turn, schedule};
use crate::ui::state::{Open, client_short};
use crate::ui::work::Job;

/// Asks which file to take tasks from.
pub fn ask(app: &mut App) {
    let Some(open) = app.state.open.as_ref().filter(|open| open.client.is_some()) else { return };
    if let Some(why) = Open::bars_writing(open) {
        let said = app.state.words.say(why);
        return app.state.say(said, None);
    }
    show_section(app, Section::Schedule);
    files::ask(app, Purpose::TakePlan, String::new());
}

/// Looks into this file.
pub fn take(app: &mut App, path: PathBuf) {
    if let Some(open) = &mut app.state.open {
        schedule::begin_take(&mut open.schedule, path);
    }
}

/// Asks in which format the schedule is given away.
pub fn give(app: &mut App) {
    let lang = app.state.words.lang();
    if app.state.open.as_ref().is_none_or(|open| open.client.is_none()) {
        return;
    }
    show_section(app, Section::Schedule);
    if let Some(open) = &mut app.state.open {
        schedule::begin_give(&mut open.schedule, lang);
    }
}

/// Turns the schedule to what is wished.
pub fn turn_to(app: &mut App, turn: Turn) {
    let barred = app.state.open.as_ref().and_then(Open::bars_writing);
    if let Some(why) = barred.filter(|_| turn == Turn::Paste) {
        let said = app.state.words.say(why);
        return app.state.say(said, None);
    }
    show_section(app, Section::Schedule);
    if let Some(open) = app.state.open.as_mut().filter(|open| open.client.is_some()) {
        schedule::turn_to(&mut open.schedule, turn);
    }
}

/// Asks where to write it.
pub fn save(app: &mut App, order: PlanOrder) {
    let client = app.state.open.as_ref().and_then(|open| open.shown());
    let client = client.map(client_short).unwrap_or_default();
    let what = Words::new(order.lang).say("ui-section-schedule");
    let end = order.format.extension();
    let name = files::safe_name(&format!("{what} – {client}.{end}"));
    files::ask(app, Purpose::SavePlan(order), name);
}

/// Writes it here.
pub fn write(app: &mut App, order: PlanOrder, path: PathBuf) {
    let Some(client) = files::shown_client(app).filter(|_| app.state.work.is_none()) else {
        return;
    };
    // A file without an ending is one no program knows.
    let path = match PlanFormat::of_path(&path) {
        Some(_) => path,
        None => path.with_added_extension(order.format.extension()),
    };
    files::work(app, "ui-work-plan", move |_, worker| {
        let ticket = worker.ask(move |desk| {
            with_journal(desk, |journal| {
                let (bytes, written) = journal.export_plan(client, &order)?;
                save_over(&path, &bytes).map(|()| (path, written))
            })
        });
        Job::Plan(ticket)
    });
}

/// Says what was written and what its format has no place for, and offers to look at it.
pub fn written(app: &mut App, answer: Answer<(PathBuf, PlanWritten)>) {
    let (path, written) = match answer {
        Ok(done) => done,
        Err(failure) => return app.state.tell(&failure),
    };
    let words = app.state.words;
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut said = vec![words.say_with("ui-saved", &[("file", file.into())])];
    let counts = [
        ("common-plan-left-out", written.left_out),
        ("common-plan-without-needs", written.without_needs),
    ];
    for (key, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
        said.push(words.say_with(key, &[("count", count.into())]));
    }
    app.state.say(said.join(". "), Some(Command::OpenFile(path)));
}
