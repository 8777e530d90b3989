//! Which folders of an Outlook store are taken in: asked before anything of it is.

use std::path::PathBuf;

use eframe::egui::{Context, ScrollArea, Ui, vec2};

use super::command::Command;
use super::load::Answer;
use super::scene::Scene;
use super::theme::{Role, Tokens};
use super::widgets::{Button, CheckBox, Dialog, label};
use crate::domain::RecordId;
use crate::session::{FolderChoice, StoreFolder, Ticket};
use crate::text::numbers;

/// Width of the dialog, and the height of its list.
const WIDTH: f32 = 640.0;
const TALL: f32 = 320.0;

/// Stores that are being looked into for their folders.
pub struct Asked {
    /// Whose the files are
    pub client: RecordId,
    /// All that is to be taken in with them
    pub paths: Vec<PathBuf>,
    /// The folders, when they are known
    pub ticket: Ticket<Answer<Vec<StoreFolder>>>,
}

/// Folders to choose from.
pub struct Folders {
    /// Whose the files are
    pub client: RecordId,
    /// All that is to be taken in with them
    pub paths: Vec<PathBuf>,
    rows: Vec<Row>,
}

struct Row {
    folder: StoreFolder,
    shown: String,
    taken: bool,
}

impl Folders {
    /// What is to be asked; none where there is no choice.
    pub fn of(client: RecordId, paths: Vec<PathBuf>, folders: Vec<StoreFolder>) -> Option<Folders> {
        if folders.len() < 2 {
            return None;
        }
        let several = folders.iter().any(|one| one.store != folders[0].store);
        let row = |folder: StoreFolder| {
            let store = folder.store.file_name().unwrap_or_default().to_string_lossy();
            let name = folder.name();
            let shown = if several { format!("{store}: {name}") } else { name };
            Row { folder, shown, taken: true }
        };
        Some(Folders { client, paths, rows: folders.into_iter().map(row).collect() })
    }

    /// What was chosen.
    pub fn choice(self) -> (RecordId, Vec<PathBuf>, FolderChoice) {
        let all = self.rows.iter().all(|row| row.taken);
        let taken = self.rows.into_iter().filter(|row| row.taken).map(|row| row.folder);
        let choice = if all { FolderChoice::All } else { FolderChoice::These(taken.collect()) };
        (self.client, self.paths, choice)
    }
}

/// Draws the list over the window.
pub fn show(ctx: &Context, scene: &mut Scene<'_>, folders: &mut Folders) {
    let title = scene.say("ui-mail-folders-title");
    let formed = Dialog::new("folders", &title).width(WIDTH).show(ctx, |ui| {
        label(ui, Role::Body, &scene.say("ui-mail-folders-intro"), Tokens::of(ui).text2);
        ui.add_space(12.0);
        rows(ui, scene, folders);
        ui.add_space(16.0);
        buttons(ui, scene, folders)
    });
    let some = folders.rows.iter().any(|row| row.taken);
    if (formed.save || formed.inner) && some {
        scene.wish(Command::TakeFolders);
    } else if formed.close {
        scene.wish(Command::LeaveFolders);
    }
}

fn rows(ui: &mut Ui, scene: &Scene<'_>, folders: &mut Folders) {
    let lang = scene.words.lang();
    let area = ScrollArea::vertical().id_salt("folder-rows").max_height(TALL);
    area.auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for row in &mut folders.rows {
            let count = numbers::count(lang, i64::from(row.folder.messages));
            CheckBox::new(&row.shown).aside(&count).show(ui, &mut row.taken);
        }
    });
}

/// Whether the chosen ones are to be taken in.
fn buttons(ui: &mut Ui, scene: &mut Scene<'_>, folders: &mut Folders) -> bool {
    let chosen = folders.rows.iter().filter(|row| row.taken);
    let count: u64 = chosen.map(|row| u64::from(row.folder.messages)).sum();
    let any = folders.rows.iter().any(|row| row.taken);
    let mut take = false;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        let words = scene.say_with("ui-mail-folders-take", &[("count", count.into())]);
        let why = scene.say("ui-mail-folders-none");
        let button = Button::new(words).primary().enabled(any && !scene.busy, why);
        take = ui.add(button).clicked();
        let turn = if any { "ui-mail-folders-clear" } else { "ui-mail-folders-all" };
        if ui.add(Button::new(scene.say(turn)).quiet()).clicked() {
            folders.rows.iter_mut().for_each(|row| row.taken = !any);
        }
        let pressed = ui.add(Button::new(scene.say("ui-mail-folders-leave")).quiet()).clicked();
        scene.wish_if(pressed, Command::LeaveFolders);
    });
    take
}
