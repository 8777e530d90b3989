//! Slippage at the right: by how much the finish has moved since the reference and by whose doing, as
//! a waterfall; whose turn it was, day by day; and the entries behind every bar.

use chrono::{Local, NaiveDate};
use eframe::egui::{
    CornerRadius, Frame, Id, Margin, Panel, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, accesskit, pos2, vec2,
};

use super::marks::dashed;
use super::snapshots;
use super::state::{Schedule, short};
use super::table::days_words;
use crate::domain::{Kind, Share, Side, Slippage, SlippageWindow, SnapshotRow, Step, Turn};
use crate::session::Worker;
use crate::ui::file::ClientFile;
use crate::ui::history::field_name;
use crate::ui::load::{Load, View};
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens, side_bar};
use crate::ui::widgets::{
    Segment, failure_line, focus_ring, label, paint_line, paint_line_right, proof_chip,
    vertical_hairline,
};

use crate::domain::RecordId;

/// Width of the pane.
const PANE: f32 = 360.0;
/// Width of the names of the shares.
const NAMES: f32 = 104.0;
/// Height of a line of the waterfall.
const LINE: f32 = 28.0;

/// What is asked for: the snapshot, the task, the day and the state of the file.
type Wanted = (RecordId, Option<RecordId>, NaiveDate, u64);

/// What the pane remembers.
#[derive(Default)]
pub struct Slip {
    wanted: Option<Wanted>,
    asked: Option<Wanted>,
    found: Load<(Slippage, Vec<Turn>)>,
    /// Whether the chosen task is told rather than the whole
    one: bool,
    /// The share whose entries are shown; all where none is
    share: Option<Share>,
}

impl Slip {
    /// Asks for the slippage and takes it; whether it came.
    pub fn turn(&mut self, worker: &Worker, view: View) -> bool {
        if self.wanted != self.asked {
            self.asked = self.wanted;
            self.found.clear();
            if let Some((snapshot, task, today, _)) = self.wanted {
                self.found.look(worker, view, move |reader| {
                    let snapshot = reader.expect(snapshot)?;
                    let told = reader.slippage(view.client, &snapshot, task)?;
                    Ok((told, reader.turns(view.client, &snapshot, today)?))
                });
            }
        }
        self.found.poll()
    }
}

/// Draws the pane.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule, file: &ClientFile) {
    let tokens = Tokens::of(ui);
    let frame = Frame::NONE.fill(tokens.sunk).inner_margin(Margin::same(16));
    let panel = Panel::right("schedule-slip").exact_size(PANE).resizable(false).frame(frame);
    let task = pane.chosen.filter(|_| pane.slip.one);
    let wanted = pane.reference.wanted();
    pane.slip.wanted = wanted.map(|id| (id, task, scene.today, pane.generation));
    if pane.slip.wanted != pane.slip.asked {
        ui.ctx().request_repaint();
    }
    let shown = panel.show_separator_line(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        label(ui, Role::Section, &scene.say("ui-schedule-slippage"), tokens.text);
        ui.add_space(4.0);
        let snapshot = file.snapshots.iter().find(|record| Some(record.id) == wanted);
        let Some(snapshot) = snapshot else {
            label(ui, Role::Small, &scene.say("ui-schedule-slippage-none"), tokens.text2);
            return;
        };
        let said = snapshots::called(scene, snapshot);
        let said = scene.say_with("ui-schedule-reference", &[("snapshot", said.into())]);
        label(ui, Role::Small, &said, tokens.text2);
        ui.add_space(8.0);
        of_what(ui, scene, pane);
        ui.add_space(8.0);
        let area = ScrollArea::vertical().id_salt("schedule-slip").auto_shrink(false);
        area.show(ui, |ui| {
            ui.set_width(PANE - 40.0);
            found(ui, scene, pane, file);
        });
    });
    let rect = shown.response.rect;
    vertical_hairline(ui.painter(), rect.left() + 0.5, rect.y_range(), tokens.line);
}

/// The whole schedule, or the chosen task.
fn of_what(ui: &mut Ui, scene: &Scene<'_>, pane: &mut Schedule) {
    let (whole, one) =
        (scene.say("ui-schedule-slippage-whole"), scene.say("ui-schedule-slippage-task"));
    let segments = [
        Segment { text: &whole, side: None, chosen: !pane.slip.one },
        Segment { text: &one, side: None, chosen: pane.slip.one },
    ];
    if let Some(place) = ui.scope(|ui| Segment::row(ui, 28.0, &segments)).inner {
        pane.slip.one = place == 1;
    }
}

fn found(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule, file: &ClientFile) {
    let tokens = Tokens::of(ui);
    if let Some(failure) = pane.slip.found.failure() {
        label(ui, Role::Small, &failure_line(scene.words, failure), tokens.text2);
        return;
    }
    let Some((told, turns)) = pane.slip.found.get().cloned() else { return };
    let total = i32::try_from(told.parts.total()).unwrap_or(i32::MAX);
    label(ui, Role::Section, &days_words(scene, "ui-schedule-days", total), tokens.text);
    let span = format!("{} → {}", short(scene, told.was), short(scene, told.now));
    label(ui, Role::Small, &span, tokens.text2);
    // The table shows dates as agreed; what links ask is another finish, and that is said.
    if let Some(own) = own_finish(file, pane.chosen.filter(|_| pane.slip.one))
        && own < told.now
    {
        let values = [("date", short(scene, own).into())];
        ui.add_space(2.0);
        label(
            ui,
            Role::Small,
            &scene.say_with("ui-schedule-slippage-links", &values),
            tokens.text2,
        );
    }
    ui.add_space(12.0);
    // Shares may cancel one another out; only where each is nothing there is nothing to draw.
    if Share::ALL.into_iter().all(|share| told.parts.get(share) == 0) {
        label(ui, Role::Body, &scene.say("ui-schedule-slippage-zero"), tokens.text2);
    } else {
        waterfall(ui, scene, pane, &told);
    }
    ui.add_space(16.0);
    strip(ui, scene, &turns);
    ui.add_space(16.0);
    entries(ui, scene, pane, &told);
}

/// The last day as the tasks themselves have it, of one or of all that stand.
fn own_finish(file: &ClientFile, task: Option<RecordId>) -> Option<NaiveDate> {
    let standing = file.rows.iter().filter(|row| row.removed.is_none() && !row.phase);
    let one = |row: &&SnapshotRow| task.is_none_or(|id| row.id == id);
    standing.filter(one).filter_map(|row| row.task.done_on.or(row.task.due)).max()
}

/// One line a share: each begins where the last one ended.
fn waterfall(ui: &mut Ui, scene: &Scene<'_>, pane: &mut Schedule, told: &Slippage) {
    let mut at = 0;
    let ends: Vec<(Share, i64, i64)> = Share::ALL
        .into_iter()
        .map(|share| {
            let from = at;
            at += told.parts.get(share);
            (share, from, at)
        })
        .collect();
    let least = ends.iter().map(|(_, from, to)| *from.min(to)).min().unwrap_or(0).min(0);
    let most = ends.iter().map(|(_, from, to)| *from.max(to)).max().unwrap_or(0).max(least + 1);
    for (share, from, to) in ends.into_iter().filter(|(_, from, to)| from != to) {
        let size = vec2(ui.available_width(), LINE);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let name = scene.say(&format!("common-part-{}", share.as_str().replace('_', "-")));
        let days = i32::try_from(to - from).unwrap_or(0);
        let said = days_words(scene, "ui-schedule-days", days);
        let chosen = pane.slip.share == Some(share);
        response.widget_info(|| {
            let name = format!("{name}, {said}");
            WidgetInfo::selected(accesskit::Role::Button, true, chosen, name)
        });
        let tokens = Tokens::of(ui);
        if chosen || response.hovered() {
            let fill = if chosen { tokens.sel } else { tokens.hover };
            ui.painter().rect_filled(rect, CornerRadius::same(4), fill);
        }
        let y = rect.center().y - 8.0;
        paint_line(
            ui.painter(),
            pos2(rect.left() + 6.0, y),
            Role::Small,
            &name,
            tokens.text,
            NAMES,
        );
        let counted = scene
            .say_with("ui-schedule-slippage-days", &[("days", super::table::signed(days).into())]);
        paint_line_right(
            ui.painter(),
            pos2(rect.right() - 6.0, y),
            Role::Small,
            &counted,
            tokens.text2,
        );
        let (left, right) = (rect.left() + NAMES + 8.0, rect.right() - 44.0);
        let x = |days: i64| {
            left + (right - left) * (days - least) as f32 / (most - least).max(1) as f32
        };
        let bar = Rect::from_x_y_ranges(
            x(from.min(to))..=x(from.max(to)).max(x(from.min(to)) + 1.0),
            rect.center().y - 6.0..=rect.center().y + 6.0,
        );
        painted(ui, bar, share, tokens);
        focus_ring(ui, &response, rect, 4);
        if response.clicked() {
            pane.slip.share = (!chosen).then_some(share);
        }
    }
}

fn painted(ui: &Ui, bar: Rect, share: Share, tokens: &Tokens) {
    match share {
        Share::NoProof => dashed(ui.painter(), bar, tokens.none),
        Share::Us => side_bar(ui.painter(), bar, Side::Us, tokens),
        Share::Client => side_bar(ui.painter(), bar, Side::Client, tokens),
        Share::ThirdParty => side_bar(ui.painter(), bar, Side::ThirdParty, tokens),
        Share::Nobody => side_bar(ui.painter(), bar, Side::Nobody, tokens),
        Share::Concurrent => side_bar(ui.painter(), bar, Side::Both, tokens),
    }
}

/// Whose turn it was on each day since the reference.
fn strip(ui: &mut Ui, scene: &Scene<'_>, turns: &[Turn]) {
    let tokens = Tokens::of(ui);
    let (Some(first), Some(last)) = (turns.first(), turns.last()) else { return };
    label(ui, Role::Label, &scene.say("ui-schedule-turns"), tokens.text2);
    ui.add_space(6.0);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 16.0), Sense::hover());
    // What no side covers was nobody's turn.
    let line = Stroke::new(1.0, tokens.line2);
    ui.painter().rect(rect, CornerRadius::same(3), tokens.press, line, StrokeKind::Inside);
    let days = ((last.until - first.from).num_days() + 1).max(1) as f32;
    let x =
        |day: NaiveDate| rect.left() + rect.width() * (day - first.from).num_days() as f32 / days;
    for (place, turn) in turns.iter().enumerate() {
        let right = turn.until.succ_opt().map_or(rect.right(), x);
        let part = Rect::from_x_y_ranges(x(turn.from)..=right, rect.y_range());
        let response = ui.interact(part, Id::unique(("schedule-turn", place)), Sense::hover());
        let names =
            turn.sides.iter().map(|side| scene.say(&format!("common-side-{}", side.as_str())));
        let names = names.collect::<Vec<_>>().join(", ");
        let names = if names.is_empty() { scene.say("ui-schedule-turns-nobody") } else { names };
        let said = format!("{} – {}, {names}", short(scene, turn.from), short(scene, turn.until));
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, &said));
        let height = part.height() / turn.sides.len().max(1) as f32;
        for (line, side) in turn.sides.iter().enumerate() {
            let top = part.top() + height * line as f32;
            let one = Rect::from_x_y_ranges(part.x_range(), top..=top + height);
            side_bar(ui.painter(), one, *side, tokens);
        }
        response.on_hover_text(said);
    }
    ui.add_space(4.0);
    let ends = format!("{} – {}", short(scene, first.from), short(scene, last.until));
    label(ui, Role::Tiny, &ends, tokens.text3);
    if turns.iter().all(|turn| turn.sides.is_empty()) {
        label(ui, Role::Small, &scene.say("ui-schedule-turns-none"), tokens.text2);
    }
}

/// The entries behind the share chosen, day by day; behind all of them where none is.
fn entries(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule, told: &Slippage) {
    let share = pane.slip.share;
    let windows = told.windows.iter();
    for window in windows.filter(|one| share.is_none_or(|share| one.parts.get(share) != 0)) {
        one_window(ui, scene, pane, window);
    }
}

fn one_window(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule, window: &SlippageWindow) {
    let tokens = Tokens::of(ui);
    let days = match pane.slip.share {
        Some(share) => window.parts.get(share),
        None => window.parts.total(),
    };
    let days = i32::try_from(days).unwrap_or(0);
    let said = days_words(scene, "ui-schedule-days", days);
    label(ui, Role::Label, &format!("{} · {said}", short(scene, window.day)), tokens.text2);
    ui.add_space(4.0);
    for step in &window.steps {
        let at = step.stamp.at.with_timezone(&Local);
        let title = ui.add(crate::ui::widgets::Button::new(&step.title).quiet().small());
        if title.on_hover_text(scene.moment(at.to_utc())).clicked() {
            pane.choose(step.id);
            pane.reveal = Some(step.id);
        }
        let said = step.cause.clone().or_else(|| changed(scene, step));
        said.into_iter().for_each(|said| drop(label(ui, Role::Body, &said, tokens.text)));
        ui.add_space(2.0);
        proof_chip(ui, scene, step.source);
        ui.add_space(8.0);
    }
    ui.add_space(4.0);
}

/// What an entry without a cause did, as to the links of a task.
fn changed(scene: &Scene<'_>, step: &Step) -> Option<String> {
    let names: Vec<String> =
        step.fields.iter().map(|one| field_name(scene, Kind::Task, &one.name)).collect();
    let said = scene.say("ui-history-changed");
    (!names.is_empty()).then(|| format!("{said}: {}", names.join(", ")))
}
