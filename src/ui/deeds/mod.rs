//! What can be done with a row of any list: its menu, opened by the other button of the mouse or by the
//! keyboard's own key for it, and what goes to the clipboard.

mod copied;
mod gone;
mod subject;
mod taking;

pub use copied::Copied;
pub use gone::{retract, taken_back, told as told_taken_back};
pub use subject::Subject;
pub use taking::{Taking, Way, show as take_back};

use eframe::egui::{
    Context, Event, EventFilter, Frame, Id, Key, KeyboardShortcut, Margin, Modifiers, Popup,
    PopupCloseBehavior, Response, SetOpenCommand, Ui,
};

use super::command::{Command, FileOf};
use super::keys;
use super::scene::Scene;
use super::theme::Icon;
use super::widgets::menu_entry;
use crate::domain::{Kind, RecordId};
use crate::session::{About, Print};

/// The menu of a row, and Ctrl+C in it. `about` says what the row is about and what of it is copied; it
/// is asked only where that is needed.
pub fn row_menu(
    ui: &Ui,
    scene: &mut Scene<'_>,
    response: &Response,
    about: impl FnOnce(&Scene<'_>) -> (Subject, Copied),
) {
    let copies = response.has_focus() && ui.input(|input| input.events.contains(&Event::Copy));
    let popup = opened(ui, response);
    if popup.is_none() && !copies {
        return;
    }
    let (subject, copied) = about(scene);
    if copies {
        return scene.wish(Command::Copy(Box::new(copied)));
    }
    let Some(popup) = popup else { return };
    show(popup, response, |ui| lines(ui, scene, &subject, copied));
}

/// The menu of a line that tells of a record in one sentence; the sentence is what is copied.
pub fn line_menu(
    ui: &Ui,
    scene: &mut Scene<'_>,
    response: &Response,
    (client, kind, id): (RecordId, Kind, RecordId),
    title: &str,
    said: impl FnOnce() -> String,
) {
    row_menu(ui, scene, response, |scene| {
        let held = scene.file.as_ref().and_then(|file| file.record(id)).map(Subject::of);
        let about = About { id, client, kind, number: 0, title: title.to_owned() };
        let subject = held.unwrap_or_else(|| Subject::line(about, None, false));
        (subject, Copied::words(said()))
    });
}

/// The popup of a row's menu, where it is open now.
pub fn opened<'a>(ui: &Ui, response: &Response) -> Option<Popup<'a>> {
    let id = menu_id(response);
    let by_key = response.has_focus()
        && ui.input_mut(|input| {
            input.consume_key(Modifiers::NONE, Key::Menu)
                || input.consume_key(Modifiers::SHIFT, Key::F10)
        });
    let pressed = response.secondary_clicked();
    let ctx = ui.ctx();
    if !by_key && !pressed && !Popup::is_id_open(ctx, id) {
        return None;
    }
    if by_key || pressed {
        ctx.data_mut(|data| data.insert_temp(id.with("by-key"), by_key));
        ctx.data_mut(|data| data.insert_temp(id.with("first"), by_key));
    }
    // A key opens it at the row, the mouse where it points.
    let keyed = ctx.data(|data| data.get_temp(id.with("by-key"))).unwrap_or(false);
    let open = (by_key || pressed).then_some(SetOpenCommand::Bool(true));
    let popup = Popup::menu(response).id(id).open_memory(open);
    Some(if keyed { popup } else { popup.at_pointer_fixed() })
}

fn menu_id(response: &Response) -> Id {
    response.id.with("row-menu")
}

/// Draws the menu with these lines; the arrows walk them, and what was pressed closes it.
pub fn show(popup: Popup<'_>, row: &Response, add: impl FnOnce(&mut Ui) -> Vec<Response>) {
    let ctx = row.ctx.clone();
    let id = menu_id(row);
    let frame = Frame::popup(&ctx.global_style()).inner_margin(Margin::same(4));
    let popup = popup.frame(frame).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let shown = popup.show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let lines = add(ui);
        walk(ui.ctx(), id, &lines);
        if lines.iter().any(Response::clicked) {
            ui.close();
        }
    });
    if shown.is_none() || !Popup::is_id_open(&ctx, id) {
        // Who came with the keyboard goes on from the row.
        ctx.memory_mut(|memory| memory.request_focus(row.id));
    }
}

/// The first line has the keyboard where a key opened the menu; the arrows go from line to line.
fn walk(ctx: &Context, id: Id, lines: &[Response]) {
    if ctx.data_mut(|data| data.remove_temp::<bool>(id.with("first"))) == Some(true)
        && let Some(first) = lines.first()
    {
        first.request_focus();
    }
    let Some(place) = lines.iter().position(Response::has_focus) else { return };
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    lines.get(place).into_iter().for_each(|line| {
        ctx.memory_mut(|memory| memory.set_focus_lock_filter(line.id, filter));
    });
    let (up, down) =
        ctx.input(|input| (input.key_pressed(Key::ArrowUp), input.key_pressed(Key::ArrowDown)));
    let count = lines.len().max(1);
    let to = match (up, down) {
        (true, _) => (place + count - 1) % count,
        (_, true) => (place + 1) % count,
        _ => return,
    };
    lines.get(to).into_iter().for_each(Response::request_focus);
}

/// The lines every record has: open, copy, copy the reference, cite, print, its file, its history, take
/// it back or put it back in force.
pub fn lines(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    subject: &Subject,
    copied: Copied,
) -> Vec<Response> {
    let about = &subject.about;
    let (client, kind, id) = (about.client, about.kind, about.id);
    let mut given: Vec<(Icon, &str, Command)> = Vec::new();
    let mut line = |icon: Icon, key: &'static str, command: Command| {
        given.push((icon, key, command));
    };
    let open = match kind {
        Kind::Message => Command::OpenMessage(id),
        kind => Command::GoTo(client, kind, id),
    };
    line(super::screens::kind_icon(kind), "ui-deeds-open", open);
    line(Icon::Copy, "ui-deeds-copy", Command::Copy(Box::new(copied)));
    let reference = Copied::words(subject.reference(scene));
    line(Icon::Copy, "ui-deeds-copy-reference", Command::Copy(Box::new(reference)));
    if super::sources::is_source(kind) && !subject.retracted {
        line(Icon::Paperclip, "ui-deeds-cite", Command::Cite(id));
    }
    if let Some(print) = print_of(kind, id) {
        line(Icon::Printer, "ui-deeds-print", Command::Print(Some(print)));
    }
    if let Some(name) = &subject.file {
        let file = FileOf::Original(id, name.clone());
        line(Icon::File, "ui-deeds-copy-file", Command::CopyFile(file));
        let save = Command::SaveDocument(id, name.clone());
        line(Icon::FloppyDisk, "ui-deeds-save-file", save);
    }
    let history = Command::ShowHistory(Box::new(about.clone()));
    line(Icon::ClockCounterClockwise, "ui-deeds-history", history);
    let (may, _) = scene.writer();
    let take = |way| Command::TakeBack(Box::new(about.clone()), way);
    match subject.retracted {
        true if may => {
            line(Icon::ArrowCounterClockwise, "ui-deeds-restore", take(Way::Retraction));
        }
        false if may && !matches!(kind, Kind::Client | Kind::Import) => {
            line(Icon::X, "ui-deeds-take-back", take(Way::Record));
        }
        _ => {}
    }
    let copy = KeyboardShortcut::new(Modifiers::COMMAND, Key::C);
    let copy = keys::written(ui.ctx(), scene.words, &copy);
    let mut responses = Vec::new();
    for (icon, key, command) in given {
        let keys = if key == "ui-deeds-copy" { copy.as_str() } else { "" };
        let response = menu_entry(ui, icon, &scene.say(key), keys);
        scene.wish_if(response.clicked(), command);
        responses.push(response);
    }
    responses
}

/// What of a record is printed.
fn print_of(kind: Kind, id: RecordId) -> Option<Print> {
    match kind {
        Kind::Meeting => Some(Print::Minutes { meeting: id }),
        Kind::Rule => Some(Print::Rules),
        Kind::Snapshot => Some(Print::Schedule { snapshot: Some(id) }),
        Kind::Task => Some(Print::Schedule { snapshot: None }),
        Kind::Message => Some(Print::Messages { from: None, until: None }),
        _ => None,
    }
}
