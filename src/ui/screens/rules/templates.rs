//! What a client's first rules could be: three that most cooperations need.

use eframe::egui::{Stroke, Ui, vec2};

use super::write::Writing;
use crate::domain::RuleKind;
use crate::ui::scene::Scene;
use crate::ui::screens::register::card;
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{Button, label};

/// Widest template.
const WIDTH: f32 = 640.0;

/// Words of a rule that others found good.
#[derive(Clone, Copy)]
pub struct Template {
    /// Key of its title; its words stand under the same key
    key: &'static str,
    kind: RuleKind,
    /// Working days for an answer that its words speak of
    days: Option<u32>,
}

const TEMPLATES: [Template; 3] = [
    Template { key: "ui-rules-first-meetings", kind: RuleKind::Meetings, days: None },
    Template { key: "ui-rules-first-answers", kind: RuleKind::AnswerTimes, days: Some(3) },
    Template { key: "ui-rules-first-changes", kind: RuleKind::Changes, days: None },
];

impl Template {
    /// A form of a new rule that begins with these words.
    fn writing(self, scene: &Scene<'_>) -> Writing {
        Writing::from_template(scene.say(self.key), self.words(scene), self.kind, self.days)
    }

    /// A rule ends with a full stop, the words of the window do not.
    fn words(self, scene: &Scene<'_>) -> String {
        format!("{}.", scene.say(&format!("{}.words", self.key)))
    }
}

/// The templates as buttons over a form in which nothing is typed yet; answers the form of the one that was taken.
pub fn offers(ui: &mut Ui, scene: &Scene<'_>) -> Option<Writing> {
    label(ui, Role::Label, &scene.say("ui-rules-begin-with"), Tokens::of(ui).text2);
    let mut taken = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        for template in TEMPLATES {
            let button = Button::new(scene.say(template.key)).quiet().small();
            if ui.add(button).on_hover_text(template.words(scene)).clicked() {
                taken = Some(template.writing(scene));
            }
        }
    });
    taken
}

/// Draws the templates; answers the form of the one that was taken.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>) -> Option<Writing> {
    let tokens = Tokens::of(ui);
    let (may, why) = scene.writer();
    label(ui, Role::Body, &scene.say("ui-rules-empty"), tokens.text2);
    ui.add_space(16.0);
    let mut taken = None;
    for template in TEMPLATES {
        let (title, words) = (scene.say(template.key), template.words(scene));
        let width = ui.available_width().min(WIDTH);
        card(ui, width, Stroke::new(1.0, tokens.line2), |ui| {
            label(ui, Role::Strong, &title, tokens.text);
            ui.add_space(4.0);
            label(ui, Role::Reading, &words, tokens.text2);
            ui.add_space(10.0);
            let button = Button::new(scene.say("ui-rules-take")).icon(Icon::Plus).small();
            let named = scene.say_with("ui-rules-take-named", &[("title", (&title).into())]);
            if ui.add(button.named(named).enabled(may, why.clone())).clicked() {
                taken = Some(template.writing(scene));
            }
        });
        ui.add_space(12.0);
    }
    taken
}
