//! The options of a decision while they are being typed.

use eframe::egui::{CornerRadius, Frame, Margin, Rect, Stroke, Ui, pos2, vec2};

use super::letter;
use crate::domain::{Body, Choice, Lang, Value};
use crate::text::numbers::{self, NoSum};
use crate::ui::form::{fields, of, opt_text, text};
use crate::ui::scene::Scene;
use crate::ui::screens::register::{capital, double, line};
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{Button, Field, TextArea, paint_line};

/// Height of an option's heading.
const HEADING: f32 = 24.0;
/// Options at most.
const MOST: usize = 12;

/// An option being typed.
#[derive(Default)]
pub struct Offer {
    /// Its title
    pub title: String,
    text: String,
    days: String,
    cost: String,
}

impl Offer {
    /// An option of which only the title is known.
    pub fn named(title: String) -> Offer {
        Offer { title, ..Offer::default() }
    }

    /// An option as it was recorded.
    pub fn of(lang: Lang, option: &Choice, currency: &str) -> Offer {
        let cost = option.cost.map(|cost| numbers::money(lang, cost, currency));
        Offer {
            title: option.title.clone(),
            text: option.text.clone().unwrap_or_default(),
            days: option.days.map(|days| numbers::count(lang, days)).unwrap_or_default(),
            cost: cost.unwrap_or_default(),
        }
    }

    /// What was typed, to be kept.
    pub fn keep(&self) -> Value {
        let line = |text: &String| Value::Text(text.clone());
        fields([
            ("title", line(&self.title)),
            ("text", line(&self.text)),
            ("days", line(&self.days)),
            ("cost", line(&self.cost)),
        ])
    }

    /// The option as it was kept.
    pub fn bring(kept: &Value) -> Offer {
        Offer {
            title: line(kept, "title"),
            text: line(kept, "text"),
            days: line(kept, "days"),
            cost: line(kept, "cost"),
        }
    }

    /// Whether it is an option: it has a title.
    pub fn is_named(&self) -> bool {
        !self.title.trim().is_empty()
    }

    /// Whether something is said of an option without a title.
    pub fn is_nameless(&self) -> bool {
        let said = [&self.text, &self.days, &self.cost];
        !self.is_named() && said.iter().any(|text| !text.trim().is_empty())
    }

    /// Whether an effect is no number, or no sum of this currency.
    pub fn is_wrong(&self, currency: &str) -> bool {
        self.days_wrong() || self.cost_wrong(currency).is_some()
    }

    /// The option as it is sent, its cost in this currency.
    pub fn value(&self, currency: &str) -> Value {
        fields([
            ("title", text(&self.title)),
            ("text", opt_text(&self.text)),
            ("days", of(&numbers::typed_count(&self.days))),
            ("cost", of(&numbers::typed_money(&self.cost, currency).ok())),
        ])
    }

    fn days_wrong(&self) -> bool {
        !self.days.trim().is_empty() && numbers::typed_count(&self.days).is_none()
    }

    fn cost_wrong(&self, currency: &str) -> Option<NoSum> {
        let typed = (!self.cost.trim().is_empty()).then_some(&self.cost)?;
        numbers::typed_money(typed, currency).err()
    }

    /// Draws the option's fields; whether it is to go.
    fn show(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, place: usize) -> bool {
        let tokens = Tokens::of(ui);
        let values = [("letter", letter(place).into())];
        let name = scene.say_with("ui-decisions-option", &values);
        let block = Frame::NONE
            .stroke(Stroke::new(1.0, tokens.line))
            .corner_radius(CornerRadius::same(8))
            .inner_margin(Margin::symmetric(12, 10));
        let shown = block.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            ui.set_width(ui.available_width());
            let (_, heading) = ui.allocate_space(vec2(ui.available_width(), HEADING));
            let at = heading.left_center() - vec2(0.0, 8.0);
            paint_line(
                ui.painter(),
                at,
                Role::Label,
                &capital(&name),
                tokens.text2,
                heading.width(),
            );
            self.fields(ui, scene, place, &name);
            // After the fields, so that Tab goes from line to line and a space typed on removes nothing.
            let said = scene.say_with("ui-decisions-option-remove", &values);
            let button = Button::new(said).icon(Icon::X).small().quiet().bare();
            let size = vec2(HEADING, HEADING);
            let at = pos2(heading.right() - HEADING / 2.0, heading.center().y);
            ui.put(Rect::from_center_size(at, size), button).clicked()
        });
        shown.inner
    }

    fn fields(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, place: usize, name: &str) {
        let named = |key: &str| format!("{}, {name}", scene.say(key));
        let hint = scene.say("ui-decisions-option-title");
        let title = named("ui-decisions-option-title");
        let field = Field::new(("decisions-option", place), &title).hint(&hint).unlabelled();
        field.show(ui, &mut self.title);
        let hint = scene.say("ui-decisions-option-text");
        let text = named("ui-decisions-option-text");
        let area = TextArea::new(("decisions-text", place), &text).hint(&hint).unlabelled();
        area.rows(1).show(ui, &mut self.text);
        let currency = currency_of(scene);
        let days_wrong = self.days_wrong();
        let cost_wrong = self.cost_wrong(&currency).map(|wrong| no_sum(scene, wrong, &currency));
        let (days_name, cost_name) =
            (scene.say("ui-decisions-days"), scene.say("ui-decisions-money"));
        let days_said = scene.say("ui-decisions-days-wrong");
        let (days, cost) = (&mut self.days, &mut self.cost);
        double(
            ui,
            scene,
            |ui, _| {
                let wrong = days_wrong.then_some(days_said.as_str());
                let field = Field::new(("decisions-days", place), &days_name).wrong(wrong);
                field.show(ui, days);
            },
            |ui, _| {
                let field = Field::new(("decisions-cost", place), &cost_name);
                let field = field.hint(&currency).wrong(cost_wrong.as_deref());
                field.show(ui, cost);
            },
        );
    }
}

/// The currency agreed with the client shown; empty where none is.
pub fn currency_of(scene: &Scene<'_>) -> String {
    let client = scene.file.as_ref().map(|file| &file.client.body);
    match client {
        Some(Body::Client(client)) => client.currency.clone().unwrap_or_default(),
        _ => String::new(),
    }
}

/// Why a sum cannot be recorded, in words.
fn no_sum(scene: &Scene<'_>, wrong: NoSum, currency: &str) -> String {
    match wrong {
        NoSum::Unclear => scene.say("ui-decisions-money-wrong"),
        NoSum::OtherCurrency if currency.is_empty() => scene.say("ui-decisions-money-no-currency"),
        NoSum::OtherCurrency => {
            scene.say_with("ui-decisions-money-other", &[("currency", currency.into())])
        }
    }
}

/// Draws all options and the button for one more; answers the place of the one that went.
pub fn offers(ui: &mut Ui, scene: &mut Scene<'_>, options: &mut Vec<Offer>) -> Option<usize> {
    let mut gone = None;
    for (place, option) in options.iter_mut().enumerate() {
        if option.show(ui, scene, place) {
            gone = Some(place);
        }
    }
    if let Some(place) = gone {
        options.remove(place);
    }
    let button = Button::new(scene.say("ui-decisions-option-add")).icon(Icon::Plus).small();
    let room = options.len() < MOST;
    if ui.add(button.enabled(room, scene.say("ui-decisions-option-most"))).clicked() {
        options.push(Offer::default());
    }
    gone
}
