//! Who writes in the correspondence and is not recorded yet: marked, given a side, saved together.

use std::collections::{HashMap, HashSet};

use eframe::egui::{Id, Rangef, Rect, Ui, UiBuilder, pos2, vec2};

use super::People;
use super::write::Writing;
use crate::domain::{Failure, Kind, Side, Value};
use crate::session::{Op, Stranger};
use crate::ui::file::ClientFile;
use crate::ui::form::{fields, list, of, text};
use crate::ui::scene::Scene;
use crate::ui::screens::register::section;
use crate::ui::theme::{Icon, Role, Tokens, swatch};
use crate::ui::widgets::{Button, CheckBox, Choice, failure_line, label};

/// Sides one may be on, in the order they are offered after "not known".
const SIDES: [Side; 3] = [Side::Us, Side::Client, Side::ThirdParty];
/// How many are shown until more are asked for.
const FIRST: usize = 8;
/// Height of a row.
const ROW: f32 = 34.0;
/// Room of the side.
const SIDE: f32 = 190.0;

/// What was marked and chosen of them.
#[derive(Default)]
pub struct Met {
    marked: HashSet<String>,
    sides: HashMap<String, usize>,
    all: bool,
    failure: Option<Failure>,
}

impl Met {
    /// The side of somebody: the one chosen, else the one guessed.
    fn side(&self, one: &Stranger) -> Option<Side> {
        let guessed = one.side.and_then(|side| SIDES.iter().position(|one| *one == side));
        let place = self.sides.get(&one.address).copied();
        let place = place.unwrap_or_else(|| guessed.map_or(0, |place| place + 1));
        place.checked_sub(1).and_then(|place| SIDES.get(place)).copied()
    }

    fn marked<'a>(&self, file: &'a ClientFile) -> Vec<&'a Stranger> {
        let all = file.strangers.offered.iter();
        all.filter(|one| self.marked.contains(&one.address)).collect()
    }
}

fn form() -> Id {
    Id::unique("people-met")
}

/// Draws those who could be recorded; nothing where there are none, or on a past day.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut People, file: &ClientFile) {
    match scene.outcome(form()) {
        Some(Ok(_)) => pane.met = Met::default(),
        Some(Err(failure)) => pane.met.failure = Some(failure),
        None => {}
    }
    if file.strangers.offered.is_empty() || scene.past.is_some() {
        return;
    }
    let tokens = Tokens::of(ui);
    section(ui, &scene.say("ui-people-met"));
    label(ui, Role::Small, &scene.say("ui-people-met-what"), tokens.text2);
    ui.add_space(8.0);
    let seen = if pane.met.all { usize::MAX } else { FIRST };
    let mut edited = None;
    for one in file.strangers.offered.iter().take(seen) {
        if row(ui, scene, &mut pane.met, one) {
            edited = Some(one);
        }
    }
    rest(ui, scene, &mut pane.met, file);
    ui.add_space(12.0);
    buttons(ui, scene, &mut pane.met, file);
    if let Some(one) = edited {
        let side = pane.met.side(one);
        pane.forms.open(None, super::Form::Write(Box::new(Writing::met(one, side))));
    }
}

/// One of them; whether more is to be told of them than the row holds.
fn row(ui: &mut Ui, scene: &Scene<'_>, met: &mut Met, one: &Stranger) -> bool {
    let tokens = Tokens::of(ui);
    let who = match one.name == one.address {
        true => one.address.clone(),
        false => format!("{} · {}", one.name, one.address),
    };
    let day = scene.day(one.last.with_timezone(&chrono::Local).date_naive());
    let values = [("count", one.letters.into()), ("day", day.into())];
    let letters = scene.say_with("ui-people-met-letters", &values);
    let side = met.side(one);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
    let part = |ui: &mut Ui, x: Rangef, tall: f32, add: &mut dyn FnMut(&mut Ui)| {
        let place = Rect::from_x_y_ranges(x, Rangef::point(rect.center().y).expand(tall / 2.0));
        ui.scope_builder(UiBuilder::new().max_rect(place), add);
    };
    let end = rect.right();
    let [side_from, mark_from] = [Button::BARE + SIDE, Button::BARE + SIDE + 24.0].map(|x| end - x);
    let mut marked = met.marked.contains(&one.address);
    part(ui, Rangef::new(rect.left(), mark_from - 8.0), 26.0, &mut |ui| {
        CheckBox::new(&who).aside(&letters).show(ui, &mut marked);
    });
    match marked {
        true => met.marked.insert(one.address.clone()),
        false => met.marked.remove(&one.address),
    };
    let mark = Rect::from_center_size(pos2(mark_from + 8.0, rect.center().y), vec2(16.0, 10.0));
    side.into_iter().for_each(|side| swatch(ui.painter(), mark, side, tokens));
    part(ui, Rangef::new(side_from, end - Button::BARE - 8.0), 28.0, &mut |ui| {
        sides(ui, scene, met, one, side);
    });
    let mut edit = false;
    part(ui, Rangef::new(end - Button::BARE, end), 28.0, &mut |ui| {
        let words = scene.say("ui-people-met-edit");
        let named = scene.say_with("ui-people-met-edit-of", &[("name", (&one.name).into())]);
        let (may, why) = scene.writer();
        let button = Button::new(words).icon(Icon::NotePencil).bare().named(named);
        edit = ui.add(button.enabled(may, why)).clicked();
    });
    edit
}

fn sides(ui: &mut Ui, scene: &Scene<'_>, met: &mut Met, one: &Stranger, side: Option<Side>) {
    let place = side.and_then(|side| SIDES.iter().position(|one| *one == side));
    let mut chosen = place.map_or(0, |place| place + 1);
    let mut lines = vec![scene.say("ui-people-met-side-open")];
    lines.extend(SIDES.iter().map(|side| scene.say(&format!("ui-forms-side-{}", side.as_str()))));
    let name = scene.say_with("ui-people-met-side", &[("name", (&one.name).into())]);
    let choice = Choice::new(("people-met-side", &one.address), &name).unlabelled();
    if choice.show(ui, &lines, &mut chosen) {
        met.sides.insert(one.address.clone(), chosen);
        met.marked.insert(one.address.clone());
    }
}

/// How many more there are, and the way to them.
fn rest(ui: &mut Ui, scene: &Scene<'_>, met: &mut Met, file: &ClientFile) {
    let offered = file.strangers.offered.len();
    let more = offered.saturating_sub(FIRST);
    if !met.all && more > 0 {
        let words = scene.say_with("ui-people-met-more", &[("count", more.into())]);
        met.all = ui.add(Button::new(words).icon(Icon::CaretDown).small().quiet()).clicked();
    } else if file.strangers.all > offered as u64 {
        let left = file.strangers.all - offered as u64;
        let words = scene.say_with("ui-people-met-rest", &[("count", left.into())]);
        label(ui, Role::Small, &words, Tokens::of(ui).text3);
    }
}

fn buttons(ui: &mut Ui, scene: &mut Scene<'_>, met: &mut Met, file: &ClientFile) {
    let tokens = Tokens::of(ui);
    if let Some(failure) = &met.failure {
        label(ui, Role::Small, &failure_line(scene.words, failure), tokens.late);
        ui.add_space(8.0);
    }
    let marked = met.marked(file);
    let items: Option<Vec<Value>> =
        marked.iter().map(|one| Some(person(one, met.side(one)?))).collect();
    let (may, why) = scene.writer();
    let (ready, why) = match (&items, marked.is_empty()) {
        (_, true) => (false, scene.say("ui-people-met-none")),
        (None, _) => (false, scene.say("ui-people-met-side-needed")),
        (Some(_), false) => (may, why),
    };
    let words = scene.say_with("ui-people-met-save", &[("count", marked.len().into())]);
    let pressed = ui.add(Button::new(words).icon(Icon::Plus).enabled(ready, why)).clicked();
    if let (true, Some(items)) = (pressed, items) {
        met.failure = None;
        let op = Op::AddMany { client: file.client.id, kind: Kind::Person, items };
        scene.record(form(), op, "ui-people-met-saved");
    }
}

fn person(one: &Stranger, side: Side) -> Value {
    fields([
        ("name", text(&one.name)),
        ("side", of(&side)),
        ("addresses", list([text(&one.address)])),
    ])
}
