//! Giving a client's correspondence away.

use std::path::{Path, PathBuf};

use super::files;
use crate::domain::Failure;
use crate::session::{Exported, SafeNames};
use crate::text::Words;
use crate::ui::app::App;
use crate::ui::command::Command;
use crate::ui::load::{Answer, with_journal};
use crate::ui::state::client_short;
use crate::ui::work::Job;

/// Makes what the export dialog speaks of inside this folder.
pub fn begin(app: &mut App, inside: &Path) {
    let Some(client) = files::shown_client(app).filter(|_| app.state.work.is_none()) else {
        return;
    };
    let Some(open) = &mut app.state.open else { return };
    let on = open.view().and_then(|view| view.on);
    let Some(order) = open.paper.exporting().and_then(|chosen| chosen.order(on)) else { return };
    let name = open.shown().map(client_short).unwrap_or_default().to_owned();
    open.paper.close();
    let day = open.on.unwrap_or(app.state.today).to_string();
    let values = [("client", name.as_str().into()), ("date", day.into())];
    let name = Words::new(order.lang).say_with("ui-paper-folder", &values);
    let ending = order.format.ending().map(|ending| format!(".{ending}")).unwrap_or_default();
    let name = format!("{name}{ending}");
    let to = files::free_path(inside, &name, &mut SafeNames::default());
    files::work(app, "ui-work-export", move |meter, worker| {
        Job::Export(worker.ask(move |desk| {
            with_journal(desk, |journal| {
                let written = journal.export(client, &to, &order, &mut |done| meter.step(done))?;
                Ok((to, written))
            })
        }))
    });
}

/// Says what was written, and offers to look at it.
pub fn written(app: &mut App, answer: Answer<(PathBuf, Exported)>) {
    let (path, written) = match answer {
        Ok(done) => done,
        Err(failure) => return app.state.tell(&failure),
    };
    if !written.damaged.is_empty() {
        let count = written.damaged.len().to_string();
        let failure = Failure::new("ui-error-export-damaged").with("count", count);
        return app.state.tell(&failure);
    }
    let folder = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let values = [("count", written.files.into()), ("folder", folder.into())];
    let mut said = app.state.words.say_with("ui-paper-exported", &values);
    if !written.left_out.is_empty() {
        let values = [("count", written.left_out.len().into())];
        said = format!("{said}; {}", app.state.words.say_with("ui-paper-left-out", &values));
    }
    let stays = written.stays;
    let left =
        [("common-stays-withdrawn", stays.withdrawn), ("common-stays-undated", stays.undated)];
    for (key, count) in left.into_iter().filter(|(_, count)| *count > 0) {
        said = format!("{said}; {}", app.state.words.say_with(key, &[("count", count.into())]));
    }
    // Of several volumes the first is opened.
    let path = written.made.into_iter().next().unwrap_or(path);
    app.state.say(said, Some(Command::OpenFile(path)));
}
