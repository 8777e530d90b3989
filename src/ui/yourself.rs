//! Who one is, changed while a journal is open.

use eframe::egui::{Context, Ui, vec2};

use super::command::Command;
use super::scene::Scene;
use super::theme::{Role, Tokens};
use super::widgets::{Button, Dialog, Field, foot, hears_keys, label};
use crate::session::Settings;

/// The user's details as they are typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Yourself {
    name: String,
    role: String,
    company: String,
    email: String,
    /// Whether the keyboard was given to the first field
    greeted: bool,
}

impl Yourself {
    /// As they are known.
    pub fn of(settings: &Settings) -> Yourself {
        let Settings { name, role, company, email, .. } = settings.clone();
        Yourself { name, role, company, email, greeted: false }
    }

    /// Puts them among the settings.
    pub fn put(self, settings: &mut Settings) {
        let trimmed = |text: String| text.trim().to_owned();
        settings.name = trimmed(self.name);
        settings.role = trimmed(self.role);
        settings.company = trimmed(self.company);
        settings.email = trimmed(self.email);
    }
}

/// Draws the dialog; `signed` is the name this journal's entries carry.
pub fn show(ctx: &Context, scene: &mut Scene<'_>, yourself: &mut Yourself, signed: Option<&str>) {
    let title = scene.say("ui-yourself-title");
    let named = !yourself.name.trim().is_empty();
    let (mut save, mut leave) = (false, false);
    let formed = Dialog::new("yourself", &title).show(ctx, |ui| {
        fields(ui, scene, yourself, named);
        let tokens = Tokens::of(ui);
        label(ui, Role::Small, &scene.say("ui-yourself-what"), tokens.text2);
        if let Some(signed) = signed {
            let said = scene.say_with("ui-yourself-signed", &[("name", signed.into())]);
            label(ui, Role::Small, &said, tokens.text2);
        }
        ui.add_space(16.0);
        foot(ui, |ui| {
            let button = Button::of(scene.words, &Command::SaveYourself).primary();
            save = ui.add(button.enabled(named, scene.say("ui-start-name-needed"))).clicked();
            leave = ui.add(Button::new(scene.say("ui-cancel")).quiet()).clicked();
        });
    });
    scene.wish_if((save || formed.save) && named, Command::SaveYourself);
    scene.wish_if(leave || formed.close, Command::LeaveYourself);
}

/// The name and the role, the company and the address.
fn fields(ui: &mut Ui, scene: &Scene<'_>, yourself: &mut Yourself, named: bool) {
    if !yourself.greeted && hears_keys(ui) {
        yourself.greeted = true;
        ui.memory_mut(|memory| memory.request_focus(Field::id("yourself-name")));
    }
    let wrong = (!named).then(|| scene.say("ui-start-name-needed"));
    let Yourself { name, role, company, email, .. } = yourself;
    let rows = [
        [("yourself-name", "ui-start-name", name), ("yourself-role", "ui-start-role", role)],
        [
            ("yourself-company", "ui-start-company", company),
            ("yourself-email", "ui-start-email", email),
        ],
    ];
    let width = (ui.available_width() - 16.0) / 2.0;
    for row in rows {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 16.0;
            for (id, key, text) in row {
                ui.allocate_ui(vec2(width, 0.0), |ui| {
                    ui.set_width(width);
                    let wrong = wrong.as_deref().filter(|_| key == "ui-start-name");
                    Field::new(id, &scene.say(key)).wrong(wrong).show(ui, text);
                });
            }
        });
        ui.add_space(12.0);
    }
}
