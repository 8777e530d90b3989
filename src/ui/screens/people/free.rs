//! When each side rests: whose public holidays it keeps, and further free days, as they are typed.

use chrono::NaiveDate;
use eframe::egui::{Align, CornerRadius, Frame, Layout, Margin, Stroke, Ui};

use crate::domain::{Client, Country, FreeDays, Side, Value};
use crate::text::dates;
use crate::ui::form::{day, fields, list, of, opt_text};
use crate::ui::scene::Scene;
use crate::ui::screens::register::double;
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{Button, Choice, DateField, Field, Typed, label};

/// The sides that have a calendar, with the field that says whose holidays they keep.
const SIDES: [(Side, &str); 3] = [
    (Side::Us, "our_holidays"),
    (Side::Client, "client_holidays"),
    (Side::ThirdParty, "third_party_holidays"),
];

/// The calendars being typed.
pub struct Rests {
    /// For each side, the place of a country among all, after none
    countries: [usize; 3],
    free: Vec<Free>,
}

/// A stretch of free days being typed.
struct Free {
    from: String,
    until: String,
    /// The place of a side among those that have a calendar, after everyone
    side: usize,
    title: String,
    days: (Typed, Typed),
}

impl Rests {
    /// The calendars as they stand.
    pub fn of(scene: &Scene<'_>, client: &Client) -> Rests {
        let kept = [client.our_holidays, client.client_holidays, client.third_party_holidays];
        let place = |kept: Option<Country>| {
            kept.and_then(|kept| Country::ALL.iter().position(|one| *one == kept))
        };
        let free = client.free_days.iter().map(|free| Free::of(scene, free));
        Rests {
            countries: kept.map(|kept| place(kept).map_or(0, |place| place + 1)),
            free: free.collect(),
        }
    }

    /// What was typed, to be kept.
    pub fn keep(&self) -> Value {
        let countries = self.countries.iter().map(|place| Value::Int(*place as i64));
        let free = self.free.iter().map(Free::keep);
        list([list(countries), list(free)])
    }

    /// Whether a stretch of free days is not there as a whole.
    pub fn is_wrong(&self) -> bool {
        self.free.iter().any(Free::is_wrong)
    }

    /// The fields as they are sent.
    pub fn fields(&self) -> Vec<(String, Value)> {
        let country = |place: usize| place.checked_sub(1).and_then(|at| Country::ALL.get(at));
        let holidays = SIDES.iter().zip(self.countries);
        let holidays =
            holidays.map(|((_, name), place)| ((*name).to_owned(), of(&country(place).copied())));
        let free = list(self.free.iter().map(Free::value));
        holidays.chain([("free_days".to_owned(), free)]).collect()
    }

    /// Draws them.
    pub fn show(&mut self, ui: &mut Ui, scene: &mut Scene<'_>) {
        let tokens = Tokens::of(ui);
        let none = [scene.say("ui-people-holidays-none")].into_iter();
        let known = Country::ALL.iter().map(|one| country_name(scene, *one));
        let countries: Vec<String> = none.chain(known).collect();
        let names = SIDES.map(|(side, _)| holidays_of(scene, side));
        let [us, client, third] = &mut self.countries;
        double(
            ui,
            scene,
            |ui, _| {
                Choice::new("people-holidays-us", &names[0]).show(ui, &countries, us);
            },
            |ui, _| {
                Choice::new("people-holidays-client", &names[1]).show(ui, &countries, client);
            },
        );
        double(
            ui,
            scene,
            |ui, _| {
                Choice::new("people-holidays-third", &names[2]).show(ui, &countries, third);
            },
            |_, _| {},
        );
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            label(ui, Role::Label, &scene.say("ui-people-free"), tokens.text2);
            let mut gone = None;
            for (place, free) in self.free.iter_mut().enumerate() {
                if free.show(ui, scene, place) {
                    gone = Some(place);
                }
            }
            gone.into_iter().for_each(|place| drop(self.free.remove(place)));
            let more = Button::new(scene.say("ui-people-free-add")).icon(Icon::Plus).small();
            if ui.add(more).clicked() {
                self.free.push(Free::empty());
            }
        });
    }
}

impl Free {
    fn empty() -> Free {
        let days = (Typed::Nothing, Typed::Nothing);
        Free { from: String::new(), until: String::new(), side: 0, title: String::new(), days }
    }

    fn of(scene: &Scene<'_>, free: &FreeDays) -> Free {
        let place = free.side.and_then(|side| SIDES.iter().position(|(one, _)| *one == side));
        let understood = |day: Option<NaiveDate>| day.map_or(Typed::Nothing, Typed::Day);
        Free {
            from: scene.typed_day(free.from),
            until: free.until.map(|day| scene.typed_day(day)).unwrap_or_default(),
            side: place.map_or(0, |place| place + 1),
            title: free.title.clone().unwrap_or_default(),
            days: (Typed::Day(free.from), understood(free.until)),
        }
    }

    fn keep(&self) -> Value {
        let line = |text: &String| Value::Text(text.clone());
        list([line(&self.from), line(&self.until), Value::Int(self.side as i64), line(&self.title)])
    }

    /// A stretch has a first day, and none before it as its last.
    fn is_wrong(&self) -> bool {
        let (from, until) = self.days;
        let backwards = from.day().zip(until.day()).is_some_and(|(from, until)| until < from);
        from.day().is_none() || until.failed() || backwards
    }

    fn value(&self) -> Value {
        let side = self.side.checked_sub(1).and_then(|at| SIDES.get(at)).map(|(side, _)| *side);
        fields([
            ("from", day(self.days.0.day())),
            ("until", day(self.days.1.day())),
            ("side", of(&side)),
            ("title", opt_text(&self.title)),
        ])
    }

    /// Draws the fields; whether it is to go.
    fn show(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, place: usize) -> bool {
        let tokens = Tokens::of(ui);
        let block = Frame::NONE
            .stroke(Stroke::new(1.0, tokens.line))
            .corner_radius(CornerRadius::same(8))
            .inner_margin(Margin::symmetric(12, 10));
        let shown = block.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            ui.set_width(ui.available_width());
            let mut gone = false;
            ui.horizontal(|ui| {
                label(ui, Role::Label, &format!("{}.", place + 1), tokens.text3);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let values = [("number", (place + 1).into())];
                    let said = scene.say_with("ui-people-free-remove", &values);
                    let button = Button::new(said).icon(Icon::X);
                    gone = ui.add(button.small().quiet().bare()).clicked();
                });
            });
            self.days(ui, scene, place);
            self.whose(ui, scene, place);
            gone
        });
        shown.inner
    }

    fn days(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, place: usize) {
        let (first, last) = (scene.say("ui-people-first"), scene.say("ui-people-last"));
        let needed = self.days.0 == Typed::Nothing && !self.until.trim().is_empty();
        let needed = needed.then(|| scene.say("ui-register-day-needed"));
        let backwards = self.days.0.day().zip(self.days.1.day());
        let backwards = backwards.filter(|(from, until)| until < from);
        let backwards = backwards.map(|_| scene.say("ui-people-free-backwards"));
        let (from, until) = (&mut self.from, &mut self.until);
        let mut days = (Typed::Nothing, Typed::Nothing);
        double(
            ui,
            scene,
            |ui, scene| {
                let field = DateField::new(("people-free-from", place), &first);
                days.0 = field.wrong(needed.as_deref()).show(ui, scene, from);
            },
            |ui, scene| {
                let field = DateField::new(("people-free-until", place), &last);
                days.1 = field.wrong(backwards.as_deref()).show(ui, scene, until);
            },
        );
        self.days = days;
    }

    fn whose(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, place: usize) {
        let everyone = [scene.say("ui-people-free-everyone")].into_iter();
        let sides =
            SIDES.iter().map(|(side, _)| scene.say(&format!("ui-forms-side-{}", side.as_str())));
        let sides: Vec<String> = everyone.chain(sides).collect();
        let (whose, why) = (scene.say("ui-people-free-whose"), scene.say("ui-people-free-why"));
        let (side, title) = (&mut self.side, &mut self.title);
        double(
            ui,
            scene,
            |ui, _| {
                Choice::new(("people-free-side", place), &whose).show(ui, &sides, side);
            },
            |ui, _| drop(Field::new(("people-free-title", place), &why).show(ui, title)),
        );
    }
}

/// Whose holidays a side keeps: the label of the choice.
fn holidays_of(scene: &Scene<'_>, side: Side) -> String {
    scene.say(&format!("ui-people-holidays-{}", side.as_str()))
}

fn country_name(scene: &Scene<'_>, country: Country) -> String {
    scene.say(&format!("ui-people-country-{}", country.as_str()))
}

/// The calendars as facts: the name of each, and what it holds; only those that say something.
pub fn facts(scene: &Scene<'_>, client: &Client) -> Vec<(String, String)> {
    let kept = [client.our_holidays, client.client_holidays, client.third_party_holidays];
    let holidays = SIDES.iter().zip(kept).filter_map(|((side, _), kept)| {
        Some((holidays_of(scene, *side), country_name(scene, kept?)))
    });
    let free = client.free_days.iter().map(|free| told(scene, free)).collect::<Vec<_>>();
    let free = (!free.is_empty()).then(|| (scene.say("ui-people-free"), free.join("\n")));
    holidays.chain(free).collect()
}

/// A stretch of free days in a line.
fn told(scene: &Scene<'_>, free: &FreeDays) -> String {
    let day = |day: NaiveDate| dates::numeric(scene.words.lang(), day);
    let until = free.until.filter(|until| *until != free.from);
    let span = until
        .map_or_else(|| day(free.from), |until| format!("{} – {}", day(free.from), day(until)));
    let side = free.side.map(|side| scene.say(&format!("ui-forms-side-{}", side.as_str())));
    [Some(span), free.title.clone(), side].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
