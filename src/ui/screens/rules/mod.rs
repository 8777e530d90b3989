//! Rules of cooperation: the register by kind, and the chosen rule with its versions side by side.

mod agree;
pub mod diff;
mod page;
mod standing;
mod templates;
mod versions;
mod write;

use chrono::NaiveDate;
use eframe::egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui, pos2, vec2};

use self::agree::Agreeing;
use self::standing::{Held, Kept, Standing, title};
use self::versions::Compared;
use self::write::Writing;
use super::register::{
    Draft, Ending, Forms, Rows, capital, group, pane as list_pane, scrolled, short_day,
};
use crate::domain::{Record, RecordId, RuleKind, Value};
use crate::text::dates;
use crate::ui::deeds::{Copied, Subject, row_menu};
use crate::ui::scene::Scene;
use crate::ui::theme::{self, Role, Tokens};
use crate::ui::widgets::{
    Choice, Column, Columns, DateField, Field, Laid, PAD, Sorting, Typed, by_words, hairline,
    label, line,
};

/// Width of the list.
const LIST: f32 = 380.0;

/// The columns of the list.
const COLUMNS: Columns = Columns {
    list: "rules",
    all: &[
        Column::of("ui-rules-column-number", 56.0, 48.0),
        Column::of("ui-rules-column-rule", 200.0, 96.0),
        Column::of("ui-rules-column-state", 104.0, 64.0).right().gives(1),
    ],
    grows: 1,
    drawn: true,
};

/// What is shown and typed there.
#[derive(Default)]
pub struct Rules {
    /// The record that is open
    pub chosen: Option<RecordId>,
    /// Whether a new one is begun
    pub begin: bool,
    /// The day on which rules are to be in force, as typed
    day: String,
    /// Only rules of this kind: its place among all, from 1; 0 for every kind
    kind: usize,
    held: Option<Held>,
    /// The versions compared, of the rule they belong to
    pair: Option<(RecordId, u32, u32)>,
    /// Whether the versions are shown as one text
    one_text: bool,
    compared: Option<Compared>,
    /// What is being typed
    pub forms: Forms<Form>,
}

/// What is being typed.
pub enum Form {
    Write(Box<Writing>),
    Agree(Box<Agreeing>),
    End(Box<Ending>),
}

impl Draft for Form {
    const SCREEN: &'static str = "rules";

    fn keep(&self) -> Value {
        match self {
            Form::Write(form) => form.keep(),
            Form::Agree(form) => form.keep(),
            Form::End(form) => form.keep(),
        }
    }

    fn bring(scene: &Scene<'_>, record: Option<&Record>, kept: &Value) -> Option<Form> {
        Some(Form::Write(Box::new(Writing::bring(scene, record, kept)?)))
    }
}

/// Draws the screen.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Rules) {
    let Some(file) = scene.file.clone() else { return };
    pane.forms.bring_back(ui, scene, &file);
    if std::mem::take(&mut pane.begin) {
        pane.chosen = None;
        if !pane.forms.has(None) {
            pane.forms.open(None, Form::Write(Box::new(Writing::new_rule())));
        }
    }
    let held = pane.held.take().filter(|held| held.is_of(&file));
    let held = held.unwrap_or_else(|| Held::of(&file));
    if held.rules.is_empty() {
        nothing(ui, scene, pane);
    } else {
        let day = bar(ui, scene, pane, &held);
        list_pane(ui, scene, "rules-list", LIST, |ui, scene| {
            list(ui, scene, pane, &held, day);
        });
        CentralPanel::no_frame().show(ui, |ui| chosen(ui, scene, pane, &held, day));
    }
    pane.held = Some(held);
}

/// No rule yet: the form of the first one, or what it could be.
fn nothing(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Rules) {
    scrolled(ui, "rules-none", |ui| {
        if pane.forms.has(None) {
            return page::form(ui, scene, pane);
        }
        if let Some(writing) = templates::show(ui, scene) {
            pane.forms.open(None, Form::Write(Box::new(writing)));
        }
    });
}

/// The filters; answers the day on which rules are to be in force, where one is typed.
fn bar(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Rules, held: &Held) -> Option<NaiveDate> {
    let tokens = Tokens::of(ui);
    let margin = Margin { left: 24, right: 16, top: 6, bottom: 6 };
    let frame = Frame::NONE.fill(tokens.bg).inner_margin(margin);
    let panel = Panel::top("rules-bar").exact_size(40.0).resizable(false).frame(frame);
    let mut typed = Typed::Nothing;
    let shown = panel.show_separator_line(false).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let name = scene.say("ui-rules-in-force-on");
            let room = ui.available_width();
            label(ui, Role::Small, &name, tokens.text2);
            ui.scope(|ui| {
                ui.set_max_width(272.0_f32.min(room * 0.3));
                let field = DateField::new("rules-day", &name).past().unlabelled();
                typed = field.show(ui, scene, &mut pane.day);
            });
            kinds(ui, scene, pane);
            let count = |wanted: fn(&Standing) -> bool| {
                let day = typed.day().unwrap_or(scene.today);
                let all = held.rules.iter().map(|kept| kept.standing(day));
                all.filter(wanted).count()
            };
            let in_force = count(|standing| matches!(standing, Standing::InForce(_)));
            let ended = count(|standing| matches!(standing, Standing::Ended(_)));
            let ahead = count(|standing| matches!(standing, Standing::Ahead(_)));
            let proposed = count(|standing| matches!(standing, Standing::Proposed));
            let rest = [("ahead", ahead), ("proposed", proposed), ("ended", ended)];
            let rest = rest.iter().filter(|(_, count)| *count > 0).map(|(name, count)| {
                scene.say_with(&format!("ui-rules-counts-{name}"), &[("count", (*count).into())])
            });
            let first = scene.say_with("ui-rules-counts", &[("count", in_force.into())]);
            let said = std::iter::once(first).chain(rest).collect::<Vec<_>>().join(", ");
            let layout = eframe::egui::Layout::right_to_left(eframe::egui::Align::Center);
            ui.with_layout(layout, |ui| line(ui, Role::Small, &said, tokens.text2));
        });
    });
    if scene.find_pressed() {
        ui.memory_mut(|memory| memory.request_focus(Field::id("rules-day")));
    }
    let rect = shown.response.rect;
    hairline(ui.painter(), rect.x_range(), rect.bottom() - 0.5, tokens.line);
    match typed {
        Typed::Day(day) => Some(day),
        _ => None,
    }
}

fn kinds(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Rules) {
    let name = scene.say("ui-rules-kind");
    let every = std::iter::once(scene.say("ui-rules-every-kind"));
    let choices: Vec<String> =
        every.chain(RuleKind::ALL.iter().map(|kind| kind_name(scene, *kind))).collect();
    ui.scope(|ui| {
        ui.set_max_width(180.0_f32.min(ui.available_width()));
        Choice::new("rules-kind", &name).unlabelled().show(ui, &choices, &mut pane.kind);
    });
}

fn list(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Rules, held: &Held, day: Option<NaiveDate>) {
    let on = day.unwrap_or(scene.today);
    let only = pane.kind.checked_sub(1).and_then(|place| RuleKind::ALL.get(place));
    let wanted = |kept: &&Kept| {
        let in_force = day.is_none() || matches!(kept.standing(on), Standing::InForce(_));
        in_force && only.is_none_or(|kind| kept.kind() == *kind)
    };
    let of = |kind: RuleKind| held.rules.iter().filter(move |kept| kept.kind() == kind);
    let kinds = RuleKind::ALL.iter().copied();
    let mut shown: Vec<&Kept> = kinds.flat_map(of).filter(wanted).collect();
    let (_, head) = ui.allocate_space(vec2(ui.available_width(), theme::ROW));
    let columns = COLUMNS.lay(scene.habits, head.shrink2(vec2(8.0, 0.0)).x_range());
    COLUMNS.header(ui, scene, head, &columns);
    if let Some(sorting) = COLUMNS.sorting(scene.habits) {
        sort(scene, &mut shown, sorting, on);
    }
    if shown.is_empty() {
        return none_fits(ui, scene, day);
    }
    let place = shown.iter().position(|kept| pane.chosen == Some(kept.id));
    if pane.chosen.is_none() && pane.forms.ready() && !pane.forms.has(None) {
        pane.chosen = shown.first().map(|kept| kept.id);
    }
    let area = ScrollArea::vertical().id_salt("rules-rows").auto_shrink(false);
    let taken = area.show(ui, |ui| {
        let mut rows = Rows::new(scene, "rules-row", theme::PLAIN_ROW, shown.len(), place);
        let mut kind = None;
        for (place, kept) in shown.iter().enumerate() {
            if kind.replace(kept.kind()) != Some(kept.kind()) {
                group(ui, &kind_name(scene, kept.kind()));
            }
            let draft = pane.forms.drafted(Some(kept.id));
            row(ui, scene, &mut rows, (place, draft), kept, on, &columns);
        }
        rows.taken(ui)
    });
    if let Some(kept) = taken.inner.and_then(|place| shown.get(place)) {
        pane.chosen = Some(kept.id);
    }
}

/// Sorts the rules of each kind by a column.
fn sort(scene: &Scene<'_>, shown: &mut [&Kept], sorting: Sorting, on: NaiveDate) {
    let kind = |kept: &Kept| RuleKind::ALL.iter().position(|kind| *kind == kept.kind());
    let named = |kept: &Kept| kept.shown(on).map(title).unwrap_or_default();
    let stands = |kept: &Kept| state(scene, kept.standing(on));
    shown.sort_by(|one, other| {
        let within = match sorting.by {
            0 => one.number.cmp(&other.number),
            1 => by_words(&named(one), &named(other)),
            _ => by_words(&stands(one), &stands(other)),
        };
        kind(one).cmp(&kind(other)).then(sorting.of(within))
    });
}

fn none_fits(ui: &mut Ui, scene: &Scene<'_>, day: Option<NaiveDate>) {
    let tokens = Tokens::of(ui);
    let said = match day {
        Some(day) => {
            let day = dates::long(scene.words.lang(), day);
            scene.say_with("ui-rules-none-in-force", &[("day", day.into())])
        }
        None => scene.say("ui-rules-none-of-kind"),
    };
    Frame::NONE.inner_margin(Margin::same(16)).show(ui, |ui| {
        label(ui, Role::Body, &said, tokens.text2);
    });
}

fn row(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    rows: &mut Rows,
    (place, draft): (usize, bool),
    kept: &Kept,
    on: NaiveDate,
    columns: &Laid,
) {
    let tokens = Tokens::of(ui);
    let standing = kept.standing(on);
    let named = kept.shown(on).map(title).unwrap_or_default();
    let number = number(scene, kept.number);
    let whole = state(scene, standing);
    let short = if draft { scene.say("ui-register-draft") } else { short_state(scene, standing) };
    let name = [number.as_str(), &named, &whole].join(", ");
    let gone = matches!(standing, Standing::Ended(_) | Standing::Retracted);
    let response = rows.row(ui, place, &name, |painter, rect| {
        let y = rect.center().y - 9.0;
        columns.write(painter, 0, y, (Role::Body, &number, tokens.text3), false);
        let cut = columns.write(painter, 2, y + 1.0, (Role::Small, &short, tokens.text3), true);
        let Some(x) = columns.at(1) else { return cut };
        let at = pos2(x.min + PAD, y);
        let room = columns.room_up_to(painter, 1, (2, Role::Small, &short));
        let (role, ink) = if gone { (Role::Body, tokens.text3) } else { (Role::Body, tokens.text) };
        let title = crate::domain::one_line(&named);
        let job =
            if gone { role.struck(&title, ink, room) } else { role.line_job(&title, ink, room) };
        let galley = painter.layout_job(job);
        let cut = cut || galley.elided;
        painter.galley(at, galley, ink);
        cut
    });
    let Some(record) = scene.file.clone() else { return };
    let Some(record) = record.record(kept.id) else { return };
    row_menu(ui, scene, &response, |_| {
        let words = kept.shown(on).map(|version| version.rule.words.clone()).unwrap_or_default();
        let title = format!("{number} {named}");
        (Subject::of(record), Copied::passage(&title, &[&words, &whole]))
    });
}

fn chosen(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    pane: &mut Rules,
    held: &Held,
    day: Option<NaiveDate>,
) {
    let kept = held.rules.iter().find(|kept| Some(kept.id) == pane.chosen);
    let salt = ("rules-page", pane.chosen, pane.forms.has(pane.chosen));
    scrolled(ui, salt, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
        if pane.forms.has(pane.chosen) {
            page::form(ui, scene, pane);
        } else if let Some(kept) = kept {
            page::show(ui, scene, pane, kept, day);
        }
    });
}

/// The number of a rule, as people speak of it: `R-03`.
pub fn number(scene: &Scene<'_>, number: u32) -> String {
    scene.say_with("ui-rules-number", &[("number", format!("{number:02}").into())])
}

/// What a kind of rules is called, at the beginning of a line.
fn kind_name(scene: &Scene<'_>, kind: RuleKind) -> String {
    capital(&scene.say(&format!("common-rule-{}", kind.as_str())))
}

/// How long a rule gives for an answer; of rules that say so, what silence means after that.
fn told_days(scene: &Scene<'_>, kind: RuleKind, days: u32) -> String {
    let silence = kind == RuleKind::Acceptance;
    let key = if silence { "ui-rules-days-silence" } else { "ui-rules-days-answer" };
    scene.say_with(key, &[("count", days.into())])
}

/// How a rule stands, in a few letters.
fn short_state(scene: &Scene<'_>, standing: Standing) -> String {
    let on = |key: &str, day| scene.say_with(key, &[("day", short_day(scene, day).into())]);
    match standing {
        Standing::InForce(number) => {
            scene.say_with("ui-rules-version-short", &[("number", number.into())])
        }
        Standing::Ended(day) => on("ui-rules-ended-short", day),
        Standing::Ahead(day) => on("ui-rules-from-short", day),
        Standing::Proposed => scene.say("ui-rules-proposed"),
        Standing::Retracted => scene.say("ui-rules-retracted"),
    }
}

/// How a rule stands.
fn state(scene: &Scene<'_>, standing: Standing) -> String {
    match standing {
        Standing::InForce(number) => {
            let version = scene.say_with("ui-rules-version", &[("number", number.into())]);
            [version, scene.say("ui-rules-in-force")].join(", ")
        }
        other => short_state(scene, other),
    }
}
