//! What a client's first rules could be: three that most cooperations need.

use eframe::egui::{Stroke, Ui};

use super::write::Writing;
use crate::domain::RuleKind;
use crate::ui::scene::Scene;
use crate::ui::screens::register::card;
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{Button, label};

/// Widest template.
const WIDTH: f32 = 640.0;

/// The keys of each template's title and words, and what it is about.
const TEMPLATES: [(&str, &str, RuleKind); 3] = [
    ("ui-rules-first-meetings", "ui-rules-first-meetings.words", RuleKind::Meetings),
    ("ui-rules-first-answers", "ui-rules-first-answers.words", RuleKind::AnswerTimes),
    ("ui-rules-first-changes", "ui-rules-first-changes.words", RuleKind::Changes),
];

/// Draws the templates; answers the form of the one that was taken.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>) -> Option<Writing> {
    let tokens = Tokens::of(ui);
    let (may, why) = scene.writer();
    label(ui, Role::Body, &scene.say("ui-rules-empty"), tokens.text2);
    ui.add_space(16.0);
    let mut taken = None;
    for (title, words, kind) in TEMPLATES {
        let title = scene.say(title);
        // A rule ends with a full stop, the words of the window do not.
        let words = format!("{}.", scene.say(words));
        let width = ui.available_width().min(WIDTH);
        card(ui, width, Stroke::new(1.0, tokens.line2), |ui| {
            label(ui, Role::Strong, &title, tokens.text);
            ui.add_space(4.0);
            label(ui, Role::Reading, &words, tokens.text2);
            ui.add_space(10.0);
            let button = Button::new(scene.say("ui-rules-take")).icon(Icon::Plus).small();
            let named = scene.say_with("ui-rules-take-named", &[("title", (&title).into())]);
            if ui.add(button.named(named).enabled(may, why.clone())).clicked() {
                taken = Some(Writing::from_template(title.clone(), words.clone(), kind));
            }
        });
        ui.add_space(12.0);
    }
    taken
}
