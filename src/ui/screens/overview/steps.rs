//! What to begin a client's file with, as long as little of it is there.

use eframe::egui::{Align, Layout, Ui, vec2};

use crate::domain::{Body, Kind, Record, Side};
use crate::ui::command::Command;
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{Button, label};

/// Height of a line.
const LINE: f32 = 36.0;
/// Room of the buttons, behind which it is said what they are for.
const BUTTON: f32 = 160.0;
/// Steps still to be taken in a file that is only begun.
const BEGUN: usize = 4;

/// Draws what is still to be done first; nothing once the file is on its way, or on a past day.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, file: &ClientFile) {
    let steps = steps(file);
    if steps.len() < BEGUN || scene.past.is_some() {
        return;
    }
    let tokens = Tokens::of(ui);
    ui.add_space(18.0);
    label(ui, Role::Section, &scene.say("ui-overview-steps"), tokens.text);
    ui.add_space(6.0);
    let (may, why) = scene.writer();
    for (command, what) in steps {
        let size = vec2(ui.available_width(), LINE);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 16.0;
            ui.allocate_ui_with_layout(
                vec2(BUTTON, LINE),
                Layout::left_to_right(Align::Center),
                |ui| {
                    ui.set_width(BUTTON);
                    let button = Button::of(scene.words, &command).enabled(may, why.clone());
                    let pressed = ui.add(button).clicked();
                    scene.wish_if(pressed, command);
                },
            );
            label(ui, Role::Body, &scene.say(what), tokens.text2);
        });
    }
}

/// What is not there yet: what makes it, and key of what it is good for.
fn steps(file: &ClientFile) -> Vec<(Command, &'static str)> {
    let ours =
        |record: &Record| matches!(&record.body, Body::Person(person) if person.side == Side::Us);
    let theirs =
        |record: &Record| matches!(&record.body, Body::Person(person) if person.side != Side::Us);
    let all = [
        (file.people.iter().any(ours), Command::AddYourself, "ui-overview-step-yourself"),
        (file.people.iter().any(theirs), Command::New(Kind::Person), "ui-overview-step-people"),
        (!file.rules.is_empty(), Command::New(Kind::Rule), "ui-overview-step-rules"),
        (!file.tasks.is_empty(), Command::New(Kind::Task), "ui-overview-step-schedule"),
        (!file.meetings.is_empty(), Command::New(Kind::Meeting), "ui-overview-step-meeting"),
        // Whether messages are held is not known here, and more can always be taken in.
        (false, Command::ImportFiles, "ui-overview-step-mail"),
    ];
    all.into_iter().filter(|(done, ..)| !done).map(|(_, command, what)| (command, what)).collect()
}
