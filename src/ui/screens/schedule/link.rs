//! Links in words, and the form that ties the tasks chosen, one after another.

use eframe::egui::{Id, Rect, Ui, pos2, vec2};

use super::asked::Asked;
use super::follows::whole_days;
use super::state::Schedule;
use super::table::signed;
use super::tying::refusal;
use crate::domain::{Body, Failure, Field as _, Link, LinkKind, RecordId, loop_with, one_line};
use crate::session::{Op, in_schedule};
use crate::ui::file::ClientFile;
use crate::ui::form::fields;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{Button, Choice, Field, failure_line, form_popup, hears_keys, label};

/// Links told one by one; of more the number is told.
const TOLD: usize = 4;

/// A task by its number and title.
pub fn called(file: &ClientFile, id: RecordId) -> String {
    let row = file.rows.iter().find(|row| row.id == id);
    row.map(|row| format!("{} {}", row.number, one_line(&row.task.title))).unwrap_or_default()
}

/// What a link of a task means, in a sentence.
pub fn told(scene: &Scene<'_>, file: &ClientFile, to: RecordId, link: &Link) -> String {
    let values = [("to", called(file, to).into()), ("from", called(file, link.from).into())];
    let key = format!("ui-schedule-link-{}", link.kind().as_str());
    let said = scene.say_with(&key, &values);
    match link.lag() {
        0 => said,
        lag => {
            let days = signed(i32::try_from(lag).unwrap_or(i32::MAX));
            let count = lag.unsigned_abs().into();
            let days =
                scene.say_with("ui-schedule-days", &[("days", days.into()), ("count", count)]);
            format!("{said}, {days}")
        }
    }
}

/// The change that makes a task follow another, in place of what it followed that one by.
pub fn tied(file: &ClientFile, to: RecordId, link: Link) -> Option<Op> {
    let Body::Task(task) = &file.record(to)?.body else { return None };
    if task.links.contains(&link) {
        return None;
    }
    let mut links = task.links.clone();
    links.retain(|known| known.from != link.from);
    links.push(link);
    let fields = fields([("links", links.write())]);
    Some(Op::Change { id: to, fields, cause: None, side: None, source: None })
}

/// The tasks to be tied, and how.
pub struct Linking {
    /// Each follows the one before
    chain: Vec<RecordId>,
    kind: usize,
    lag: String,
    greeted: bool,
    failure: Option<Failure>,
}

impl Linking {
    /// Ties these tasks in the order of the outline.
    pub fn of(file: &ClientFile, chosen: &[RecordId]) -> Linking {
        let rows = file.rows.iter().filter(|row| row.removed.is_none());
        let chain = rows.map(|row| row.id).filter(|id| chosen.contains(id)).collect();
        Linking { chain, kind: 0, lag: String::new(), greeted: false, failure: None }
    }

    fn links(&self) -> Option<Vec<(RecordId, Link)>> {
        let kind = LinkKind::ALL.get(self.kind).copied();
        let kind = kind.filter(|kind| *kind != LinkKind::FinishStart);
        let lag = whole_days(&self.lag)?;
        let pair = |pair: &[RecordId]| match pair {
            [from, to] => Some((*to, Link { from: *from, kind, lag })),
            _ => None,
        };
        Some(self.chain.windows(2).filter_map(pair).collect())
    }

    /// Why the links cannot be: the first loop one of them would close.
    fn refused(&self, file: &ClientFile, links: &[(RecordId, Link)]) -> Option<Failure> {
        let tasks = in_schedule(&file.tasks);
        links.iter().find_map(|(to, link)| Some(refusal(file, &loop_with(&tasks, *to, link)?)))
    }
}

fn form() -> Id {
    Id::unique("schedule-link")
}

/// Draws the form below the row.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule, file: &ClientFile) {
    let Some(linking) = &mut pane.linking else { return };
    match scene.outcome(form()) {
        Some(Ok(_)) => {
            pane.reveal = pane.chosen;
            let tied = linking.links().unwrap_or_default().into_iter().map(|(to, _)| to);
            pane.asked = Asked::of(scene, tied.collect());
            pane.linking = None;
            return;
        }
        Some(Err(failure)) => linking.failure = Some(failure),
        None => {}
    }
    let saving = scene.saving(form());
    let room = ui.max_rect();
    let middle =
        Rect::from_center_size(pos2(room.center().x, room.top() + 120.0), vec2(200.0, 0.0));
    let formed =
        form_popup(ui, "schedule-link", middle, |ui| body(ui, scene, linking, file, saving));
    let (save, cancel) = formed.inner;
    if (save || formed.save) && !saving {
        let links = linking.links().unwrap_or_default();
        linking.failure = linking.refused(file, &links);
        let ops: Vec<Op> =
            links.into_iter().filter_map(|(to, link)| tied(file, to, link)).collect();
        match (linking.failure.is_none(), ops.is_empty()) {
            (true, false) => scene.record(form(), Op::All(ops), "ui-schedule-linked"),
            // As they are tied already.
            (true, true) if linking.links().is_some() => pane.linking = None,
            _ => {}
        }
    }
    if (cancel || formed.close) && !saving {
        pane.reveal = pane.chosen;
        pane.linking = None;
    }
}

/// Answers whether the links are to be recorded, or given up.
fn body(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    linking: &mut Linking,
    file: &ClientFile,
    saving: bool,
) -> (bool, bool) {
    let tokens = Tokens::of(ui);
    label(ui, Role::Section, &scene.say("ui-schedule-link-title"), tokens.text);
    ui.add_space(8.0);
    let links = linking.links();
    for (to, link) in links.iter().flatten().take(TOLD) {
        label(ui, Role::Body, &told(scene, file, *to, link), tokens.text2);
    }
    let more = links.as_ref().map_or(0, Vec::len).saturating_sub(TOLD);
    if more > 0 {
        let said = scene.say_with("ui-schedule-link-more", &[("count", more.into())]);
        label(ui, Role::Small, &said, tokens.text3);
    }
    ui.add_space(12.0);
    let kinds = LinkKind::ALL
        .iter()
        .map(|kind| scene.say(&format!("ui-schedule-link-kind-{}", kind.as_str())));
    let kinds: Vec<String> = kinds.collect();
    let (name, lag) = (scene.say("ui-schedule-link-kind"), scene.say("ui-schedule-link-lag"));
    let wrong = links.is_none().then(|| scene.say("ui-schedule-link-lag-wrong"));
    // Below each other: half of the width cuts the names of the kinds.
    Choice::new("schedule-link-kind", &name).show(ui, &kinds, &mut linking.kind);
    ui.add_space(12.0);
    let field = Field::new("schedule-link-lag", &lag).hint("0").wrong(wrong.as_deref());
    let response = field.show(ui, &mut linking.lag);
    if !linking.greeted && hears_keys(ui) {
        linking.greeted = true;
        response.request_focus();
    }
    if let Some(failure) = &linking.failure {
        ui.add_space(8.0);
        label(ui, Role::Small, &failure_line(scene.words, failure), tokens.late);
    }
    ui.add_space(16.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let save = Button::new(scene.say("ui-schedule-link-save")).primary();
        let why = if saving { "ui-work-busy" } else { "ui-schedule-link-lag-wrong" };
        let save = ui.add(save.enabled(!saving && links.is_some(), scene.say(why))).clicked();
        if ui.add(Button::new(scene.say("ui-schedule-link-turn"))).clicked() {
            linking.chain.reverse();
            linking.failure = None;
        }
        (save, ui.add(Button::new(scene.say("ui-cancel")).quiet()).clicked())
    })
    .inner
}
