//! What a task waits for from others: in words, and as lines of a form.

use eframe::egui::{Ui, vec2};

use crate::domain::{Need, Side, Value};
use crate::ui::form::{list, of, opt_text, text};
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{Button, Choice, Field, PersonField, label};

/// Width of the choice of a side, and of the name beside it.
const SIDE: f32 = 104.0;
const WHO: f32 = 112.0;

/// What a task waits for, in words.
pub fn needed(scene: &Scene<'_>, need: &Need) -> String {
    let side = scene.say(&format!("ui-forms-side-{}", need.side.as_str()));
    let who = need.who.as_ref().map(|who| who.name.clone());
    let from = [Some(side), who].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let values = [("what", need.what.as_str().into()), ("from", from.into())];
    scene.say_with("ui-schedule-needed", &values)
}

/// One thing waited for, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedLine {
    side: usize,
    who: String,
    what: String,
}

impl NeedLine {
    /// A line as it was recorded.
    pub fn of(need: &Need) -> NeedLine {
        NeedLine {
            side: Side::ALL.iter().position(|side| *side == need.side).unwrap_or(0),
            who: need.who.as_ref().map(|who| who.name.clone()).unwrap_or_default(),
            what: need.what.clone(),
        }
    }

    /// A line with nothing in it: most often it is the client who is waited for.
    fn empty() -> NeedLine {
        let side = Side::ALL.iter().position(|side| *side == Side::Client).unwrap_or(0);
        NeedLine { side, who: String::new(), what: String::new() }
    }

    /// Whether it does not say what is waited for.
    pub fn is_open(&self) -> bool {
        self.what.trim().is_empty()
    }

    fn write(&self) -> Value {
        let side = Side::ALL.get(self.side).copied().unwrap_or(Side::Client);
        let fields =
            [("side", of(&side)), ("who", opt_text(&self.who)), ("what", text(&self.what))];
        Value::Map(fields.map(|(name, value)| (name.to_owned(), value)).into())
    }
}

/// The lines as they are sent.
pub fn write(lines: &[NeedLine]) -> Value {
    list(lines.iter().map(NeedLine::write))
}

/// Draws the lines, each with what takes it away, and the button for one more.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, lines: &mut Vec<NeedLine>, tried: bool) {
    label(ui, Role::Label, &scene.say("ui-schedule-needs"), Tokens::of(ui).text2);
    ui.add_space(4.0);
    let sides: Vec<String> = Side::ALL
        .iter()
        .map(|side| scene.say(&format!("ui-forms-side-{}", side.as_str())))
        .collect();
    let mut gone = None;
    for (place, line) in lines.iter_mut().enumerate() {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 0.0);
            if one(ui, scene, place, line, &sides, tried) {
                gone = Some(place);
            }
        });
        ui.add_space(6.0);
    }
    gone.into_iter().for_each(|place| drop(lines.remove(place)));
    let more = Button::new(scene.say("ui-schedule-needs-add")).icon(Icon::Plus).small().quiet();
    if ui.add(more).clicked() {
        lines.push(NeedLine::empty());
    }
}

/// One line; whether it is to be taken away.
fn one(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    place: usize,
    line: &mut NeedLine,
    sides: &[String],
    tried: bool,
) -> bool {
    let id = |what: &'static str| ("schedule-need", what, place);
    let name =
        |scene: &Scene<'_>, key: &str| scene.say_with(key, &[("number", (place + 1).into())]);
    ui.scope(|ui| {
        ui.set_max_width(SIDE);
        let words = name(scene, "ui-schedule-need-side");
        Choice::new(id("side"), &words).unlabelled().show(ui, sides, &mut line.side);
    });
    ui.scope(|ui| {
        ui.set_max_width(WHO);
        let (words, hint) =
            (name(scene, "ui-schedule-need-who"), scene.say("ui-schedule-need-whom"));
        let field = PersonField::new(id("who"), &words).unlabelled().hint(&hint);
        field.show(ui, scene, &mut line.who);
    });
    let room = ui.available_width() - 34.0;
    ui.scope(|ui| {
        ui.set_max_width(room);
        let (words, hint) =
            (name(scene, "ui-schedule-need-what"), scene.say("ui-schedule-need-for"));
        let wrong = (tried && line.is_open()).then(|| scene.say("ui-schedule-need-open"));
        let field = Field::new(id("what"), &words).unlabelled().hint(&hint);
        field.wrong(wrong.as_deref()).show(ui, &mut line.what);
    });
    let words = name(scene, "ui-schedule-need-drop");
    ui.add(Button::new(words).icon(Icon::X).quiet().bare()).clicked()
}
