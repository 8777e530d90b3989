//! A path typed in the window, where the desktop has no dialog to choose one in.

use std::path::{Path, PathBuf};

use eframe::egui::{Context, Key};

use super::command::Command;
use super::outside::{Purpose, Question};
use super::scene::Scene;
use super::theme::{Role, Tokens};
use super::widgets::{Button, Dialog, Field, foot, label};

/// Width of the dialog: paths are long.
const WIDTH: f32 = 640.0;

/// A path being typed.
pub struct PathTyping {
    question: Question,
    text: String,
    /// Key of what is wrong with it
    wrong: Option<&'static str>,
    /// Whether the caret was put into the line
    greeted: bool,
}

/// What a path must lead to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// Nothing yet, in a folder that is there
    New,
    /// A file or a folder
    Something,
    /// A folder
    Folder,
}

impl PathTyping {
    /// A path to be typed, beginning in this folder.
    pub fn begin(question: Question, folder: &Path) -> PathTyping {
        let text = folder.join(&question.name).display().to_string();
        PathTyping { question, text, wrong: None, greeted: false }
    }

    /// The path and what it is for; none where it cannot be that, which is then told beside the line.
    /// A path that does not begin at a root begins in `folder`.
    pub fn answer(&mut self, folder: &Path) -> Option<(Purpose, PathBuf)> {
        let path = folder.join(self.text.trim());
        self.wrong = fault(&path, wanted(&self.question.purpose));
        // What is wrong is typed anew without reaching for the line.
        self.greeted = self.wrong.is_none();
        self.wrong.is_none().then(|| (self.question.purpose.clone(), path))
    }
}

/// Draws the dialog.
pub fn show(ctx: &Context, scene: &mut Scene<'_>, typing: &mut PathTyping) {
    let (mut take, mut leave) = (false, false);
    let title = typing.question.title.clone();
    let formed = Dialog::new("path", &title).width(WIDTH).show(ctx, |ui| {
        let tokens = Tokens::of(ui);
        label(ui, Role::Body, &scene.say("ui-path-what"), tokens.text2);
        ui.add_space(12.0);
        let wrong = typing.wrong.map(|key| scene.say(key));
        let name = scene.say("ui-path-label");
        let line = Field::new("path-line", &name).wrong(wrong.as_deref());
        let line = line.show(ui, &mut typing.text);
        if !std::mem::replace(&mut typing.greeted, true) {
            line.request_focus();
        }
        if line.changed() {
            typing.wrong = None;
        }
        take = line.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        ui.add_space(16.0);
        foot(ui, |ui| {
            take |= ui.add(Button::new(scene.say("ui-path-take")).primary()).clicked();
            leave = ui.add(Button::new(scene.say("ui-cancel")).quiet()).clicked();
        });
    });
    scene.wish_if(take || formed.save, Command::TakePath);
    scene.wish_if(leave || formed.close, Command::Back);
}

fn wanted(purpose: &Purpose) -> Wanted {
    match purpose {
        Purpose::NewJournal
        | Purpose::SavePdf(..)
        | Purpose::SaveTable(_)
        | Purpose::SavePlan(_)
        | Purpose::SaveAttachment(..)
        | Purpose::SaveDocument(_) => Wanted::New,
        Purpose::OpenJournal | Purpose::ImportFiles | Purpose::Logo | Purpose::TakePlan => {
            Wanted::Something
        }
        Purpose::ImportFolder
        | Purpose::WatchFolder
        | Purpose::ExportTo
        | Purpose::SaveAttachments(_) => Wanted::Folder,
    }
}

/// Key of what keeps a path from being this.
fn fault(path: &Path, wanted: Wanted) -> Option<&'static str> {
    let folder = path.parent().is_some_and(Path::is_dir);
    match wanted {
        Wanted::New if path.exists() => Some("ui-path-taken"),
        Wanted::New if !folder => Some("ui-path-no-folder"),
        Wanted::Something if !path.exists() => Some("ui-path-missing"),
        Wanted::Folder if !path.is_dir() => Some("ui-path-no-folder"),
        _ => None,
    }
}
