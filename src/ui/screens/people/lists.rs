//! Dated things of a person while they are being typed: roles, and what they may decide.

use eframe::egui::{Align, CornerRadius, Frame, Layout, Margin, Stroke, Ui};

use crate::domain::{Authority, Role as Held, Value};
use crate::ui::form::{day, fields, of, text};
use crate::ui::scene::Scene;
use crate::ui::screens::register::{double, line, part};
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{Button, DateField, Field, SourceField, SourcePick, Typed, label};

/// A role or an authority being typed.
pub struct Dated {
    title: String,
    from: String,
    until: String,
    source: SourcePick,
    /// The days, as understood when they were drawn last
    days: (Typed, Typed),
}

/// What a list holds, and the words for it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Roles
    Roles,
    /// What may be ordered or accepted, with the document that says so
    Authority,
}

impl Dated {
    /// Nothing typed yet.
    pub fn empty() -> Dated {
        let days = (Typed::Nothing, Typed::Nothing);
        let source = SourcePick::default();
        Dated { title: String::new(), from: String::new(), until: String::new(), source, days }
    }

    /// A role as it was recorded.
    pub fn role(scene: &Scene<'_>, role: &Held) -> Dated {
        let typed = |day: Option<chrono::NaiveDate>| day.map(|day| scene.typed_day(day));
        let understood = |day: Option<chrono::NaiveDate>| day.map_or(Typed::Nothing, Typed::Day);
        Dated {
            title: role.title.clone(),
            from: typed(role.from).unwrap_or_default(),
            until: typed(role.until).unwrap_or_default(),
            source: SourcePick::default(),
            days: (understood(role.from), understood(role.until)),
        }
    }

    /// An authority as it was recorded.
    pub fn authority(scene: &Scene<'_>, held: &Authority) -> Dated {
        let Authority { scope, from, until, source } = held;
        let role = Held { title: scope.clone(), from: *from, until: *until };
        Dated { source: SourcePick::of(scene, *source), ..Dated::role(scene, &role) }
    }

    /// What was typed, to be kept.
    pub fn keep(&self) -> Value {
        let line = |text: &String| Value::Text(text.clone());
        fields([
            ("title", line(&self.title)),
            ("from", line(&self.from)),
            ("until", line(&self.until)),
            ("source", of(&self.source.source())),
        ])
    }

    /// The same as it was kept; its days are understood when they are drawn.
    pub fn bring(scene: &Scene<'_>, kept: &Value) -> Dated {
        Dated {
            title: line(kept, "title"),
            from: line(kept, "from"),
            until: line(kept, "until"),
            source: SourcePick::of(scene, part(kept, "source")),
            ..Dated::empty()
        }
    }

    /// Whether anything is typed that is not there as a whole: days without words, or no days.
    pub fn is_wrong(&self) -> bool {
        let (from, until) = self.days;
        let nameless = self.title.trim().is_empty();
        let dated = from != Typed::Nothing || until != Typed::Nothing;
        let backwards = from.day().zip(until.day()).is_some_and(|(from, until)| until < from);
        let open = self.source.left_open();
        open || from.failed() || until.failed() || backwards || (nameless && dated)
    }

    fn value(&self, what: What) -> Option<Value> {
        if self.title.trim().is_empty() {
            return None;
        }
        let (from, until) = (day(self.days.0.day()), day(self.days.1.day()));
        let title = text(&self.title);
        let value = match what {
            What::Roles => fields([("title", title), ("from", from), ("until", until)]),
            What::Authority => fields([
                ("scope", title),
                ("from", from),
                ("until", until),
                ("source", of(&self.source.source())),
            ]),
        };
        Some(value)
    }

    /// Draws the fields; whether it is to go.
    fn show(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, what: What, place: usize) -> bool {
        let tokens = Tokens::of(ui);
        let block = Frame::NONE
            .stroke(Stroke::new(1.0, tokens.line))
            .corner_radius(CornerRadius::same(8))
            .inner_margin(Margin::symmetric(12, 10));
        let (title, id) = match what {
            What::Roles => ("ui-people-role", "people-role"),
            What::Authority => ("ui-people-scope", "people-scope"),
        };
        let shown = block.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            ui.set_width(ui.available_width());
            let mut gone = false;
            ui.horizontal(|ui| {
                label(ui, Role::Label, &format!("{}.", place + 1), tokens.text3);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let values = [("number", (place + 1).into())];
                    let key = match what {
                        What::Roles => "ui-people-role-remove",
                        What::Authority => "ui-people-authority-remove",
                    };
                    let button = Button::new(scene.say_with(key, &values)).icon(Icon::X);
                    gone = ui.add(button.small().quiet().bare()).clicked();
                });
            });
            Field::new((id, place), &scene.say(title)).show(ui, &mut self.title);
            self.days(ui, scene, id, place);
            if what == What::Authority {
                let name = scene.say("ui-people-document");
                let field = SourceField::new(("people-document", place), &name).no_proof();
                field.show(ui, scene, &mut self.source);
            }
            gone
        });
        shown.inner
    }

    fn days(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, id: &'static str, place: usize) {
        let (from_name, until_name) = (scene.say("ui-people-first"), scene.say("ui-people-last"));
        let (from, until) = (&mut self.from, &mut self.until);
        let (mut first, mut last) = (Typed::Nothing, Typed::Nothing);
        double(
            ui,
            scene,
            |ui, scene| {
                first = DateField::new((id, "from", place), &from_name).show(ui, scene, from);
            },
            |ui, scene| {
                last = DateField::new((id, "until", place), &until_name).show(ui, scene, until);
            },
        );
        self.days = (first, last);
    }
}

/// Draws a list under its label, with the button for one more.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, what: What, items: &mut Vec<Dated>) {
    let tokens = Tokens::of(ui);
    let (name, add) = match what {
        What::Roles => ("ui-people-roles", "ui-people-role-add"),
        What::Authority => ("ui-people-authority", "ui-people-authority-add"),
    };
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        label(ui, Role::Label, &scene.say(name), tokens.text2);
        let mut gone = None;
        for (place, item) in items.iter_mut().enumerate() {
            if item.show(ui, scene, what, place) {
                gone = Some(place);
            }
        }
        if let Some(place) = gone {
            items.remove(place);
        }
        if ui.add(Button::new(scene.say(add)).icon(Icon::Plus).small()).clicked() {
            items.push(Dated::empty());
        }
    });
}

/// The list as it is sent.
pub fn values(items: &[Dated], what: What) -> Value {
    crate::ui::form::list(items.iter().filter_map(|item| item.value(what)))
}
