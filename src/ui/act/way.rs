//! Going back to where a jump began, and forth again.

use super::{client, files};
use crate::ui::app::App;
use crate::ui::command::{Command, Section};
use crate::ui::trail::Spot;

/// Where a command began, where it may lead elsewhere.
pub struct Begun {
    spot: Spot,
    /// Whether a record is asked for by name: any other one is elsewhere then
    followed: bool,
}

/// Notes where one is before a command.
pub fn begin(app: &App, command: &Command) -> Option<Begun> {
    // What lies on top was no place one came from, and a day gone by shows the same place otherwise.
    let stays = matches!(
        command,
        Command::Return
            | Command::Onward
            | Command::Back
            | Command::CloseBalance
            | Command::KnownOn(_)
    );
    let spot = app.state.open.as_ref().filter(|_| !stays)?.spot();
    Some(Begun { spot, followed: matches!(command, Command::GoTo(..)) })
}

/// Marks where the command began, where it has led elsewhere.
pub fn end(app: &mut App, begun: Option<Begun>) {
    let (Some(open), Some(Begun { spot, followed })) = (&mut app.state.open, begun) else { return };
    let here = open.spot();
    if here != spot && (followed || spot.is_elsewhere(&here)) {
        open.trail.leave(spot);
    }
}

/// Goes back to where the last jump began; out of a document that is viewed, to where it was opened.
pub fn back(app: &mut App) {
    let Some(open) = &mut app.state.open else { return };
    if open.viewer.take().is_some() {
        return;
    }
    let here = open.spot();
    open.trail.back(here).into_iter().for_each(|spot| turn_to(app, spot));
}

/// Goes forth again to where one came back from.
pub fn forth(app: &mut App) {
    let Some(open) = &mut app.state.open else { return };
    let here = open.spot();
    open.trail.forth(here).into_iter().for_each(|spot| turn_to(app, spot));
}

fn turn_to(app: &mut App, spot: Spot) {
    app.state.greets = true;
    spot.client.into_iter().for_each(|client| client::show(app, client));
    client::section(app, spot.section);
    let Some(open) = &mut app.state.open else { return };
    (open.notes.chosen, open.notes.document) = (spot.note, spot.document);
    open.chosen_on(spot.section).into_iter().for_each(|chosen| *chosen = spot.front);
    let letter = spot.front.filter(|id| open.mail.open != Some(*id));
    if let Some(id) = letter.filter(|_| spot.section == Section::Correspondence) {
        client::read(app, id);
    }
    if let Some(open) = app.state.open.as_mut().filter(|_| spot.section == Section::Correspondence)
    {
        open.mail.missing.open = spot.missing;
    }
    spot.sheet.into_iter().for_each(|id| files::sheet(app, id));
}
