//! A message inside another, opened from its attachments to be read by itself.

use eframe::egui::{Context, Label, ScrollArea, Ui};

use crate::domain::{Address, Attachment, Message, RecordId};
use crate::session::Worker;
use crate::text::numbers;
use crate::ui::load::{Load, View};
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{Button, Dialog, failure_block, foot, label};

use super::correspondence::subject;

/// Height of what is read at once, and letters of it at most.
const HEIGHT: f32 = 420.0;
const LETTERS: usize = 60_000;
/// Attachments listed at most.
const LISTED: usize = 40;

/// The message inside another that is open.
#[derive(Default)]
pub struct Inside {
    /// Whose attachment, and of that which, and so on
    place: Option<(RecordId, Vec<usize>)>,
    asked: Option<(RecordId, Vec<usize>)>,
    message: Load<Message>,
}

impl Inside {
    /// Opens an attachment that is a message.
    pub fn open(&mut self, id: RecordId, index: usize) {
        self.place = Some((id, vec![index]));
    }

    /// Closes it.
    pub fn close(&mut self) {
        self.place = None;
    }

    /// Asks once for what is open, takes what came; whether anything did.
    pub fn turn(&mut self, worker: &Worker, view: View) -> bool {
        if self.place != self.asked {
            self.asked.clone_from(&self.place);
            self.message.clear();
            if let Some((id, path)) = self.place.clone() {
                self.message.look(worker, view, move |reader| reader.inside(id, &path));
            }
        }
        self.message.poll()
    }
}

/// Draws it over the window.
pub fn show(ctx: &Context, scene: &Scene<'_>, inside: &mut Inside) {
    let Some((_, path)) = inside.place.clone() else { return };
    let title = match inside.message.get() {
        Some(message) => subject(scene, &message.subject),
        None => scene.say("ui-inside"),
    };
    let (mut leave, mut deeper) = (false, None);
    let shown = Dialog::new("inside", &title).show(ctx, |ui| {
        let area = ScrollArea::vertical().id_salt(("inside", &path)).max_height(HEIGHT);
        area.auto_shrink([false, true]).show(ui, |ui| {
            if let Some(failure) = inside.message.failure() {
                failure_block(ui, scene.words, failure);
            }
            if let Some(message) = inside.message.get() {
                deeper = read(ui, scene, message);
            }
        });
        ui.add_space(12.0);
        foot(ui, |ui| {
            leave = ui.add(Button::new(scene.say("ui-close")).primary()).clicked();
            if path.len() > 1 && ui.add(Button::new(scene.say("ui-back"))).clicked() {
                deeper = Some(None);
            }
        });
    });
    match deeper {
        Some(Some(index)) => inside.place.iter_mut().for_each(|(_, path)| path.push(index)),
        Some(None) => inside
            .place
            .iter_mut()
            .for_each(|(_, path)| path.truncate(path.len().saturating_sub(1))),
        None => {}
    }
    if leave || shown.close {
        inside.close();
    }
}

/// The message; answers which of its own attachments is to be opened.
fn read(ui: &mut Ui, scene: &Scene<'_>, message: &Message) -> Option<Option<usize>> {
    let tokens = Tokens::of(ui);
    let when = message.date.map(|date| scene.moment(date));
    let lists = [("ui-from", &message.from), ("ui-to", &message.to), ("ui-cc", &message.cc)];
    for (key, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
        let names: Vec<String> = list.iter().map(written).collect();
        let said = format!("{} {}", scene.say(key), names.join(", "));
        label(ui, Role::Small, &said, tokens.text2);
    }
    let when = when.unwrap_or_else(|| scene.say("ui-no-date"));
    label(ui, Role::Small, &when, tokens.text3);
    for warning in &message.warnings {
        let said = scene.say(&format!("common-warning-{}", warning.as_str()));
        label(ui, Role::Small, &said, tokens.text3);
    }
    ui.add_space(10.0);
    let text = message.text.get(..message.text.floor_char_boundary(LETTERS)).unwrap_or_default();
    ui.add(Label::new(Role::Reading.job(text, tokens.text)).wrap().selectable(true));
    ui.add_space(10.0);
    let mut deeper = None;
    for (index, file) in message.attachments.iter().enumerate().take(LISTED) {
        let said = named(scene, file);
        if !file.is_message() {
            label(ui, Role::Small, &said, tokens.text2);
        } else if ui.add(Button::new(said).small()).clicked() {
            deeper = Some(Some(index));
        }
    }
    deeper
}

fn named(scene: &Scene<'_>, file: &Attachment) -> String {
    let name = match file.name.trim() {
        "" => scene.say("common-untitled"),
        name => name.to_owned(),
    };
    format!("{name}, {}", numbers::size(scene.words.lang(), file.size))
}

fn written(address: &Address) -> String {
    match address.name.is_empty() {
        true => address.address.clone(),
        false => format!("{} <{}>", address.name, address.address),
    }
}
