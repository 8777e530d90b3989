//! Decisions that changed one another, in the order they were made.

use eframe::egui::{CornerRadius, Id, Sense, Stroke, StrokeKind, Ui, WidgetInfo, accesskit, vec2};

use super::{decision, number, option_name, replaced_by};
use crate::domain::{Record, RecordId, one_line};
use crate::text::dates;
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{focus_ring, label, paint_line};

/// Width of a decision of the chain.
const WIDTH: f32 = 300.0;
/// Height of a decision of the chain.
const HEIGHT: f32 = 72.0;
/// Decisions shown of a chain at most.
const LONGEST: usize = 20;

/// The chain a decision belongs to, the oldest first; only itself where it changed none.
pub fn of<'a>(file: &'a ClientFile, record: &'a Record) -> Vec<&'a Record> {
    let mut chain = vec![record];
    let before = |one: &Record| decision(one).and_then(|body| body.replaces);
    while let Some(older) = chain.first().and_then(|one| file.record(before(one)?)) {
        if chain.len() >= LONGEST || chain.iter().any(|one| one.id == older.id) {
            break;
        }
        chain.insert(0, older);
    }
    while let Some(newer) = chain.last().and_then(|one| replaced_by(file, one.id)) {
        if chain.len() >= LONGEST || chain.iter().any(|one| one.id == newer.id) {
            break;
        }
        chain.push(newer);
    }
    chain
}

/// Draws the chain; answers the decision that was pressed.
pub fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    chain: &[&Record],
    shown: RecordId,
) -> Option<RecordId> {
    let tokens = Tokens::of(ui);
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        for (place, record) in chain.iter().enumerate() {
            if place > 0 {
                ui.vertical(|ui| {
                    ui.set_width(96.0);
                    ui.add_space(20.0);
                    ui.vertical_centered(|ui| {
                        let (rect, _) = ui.allocate_exact_size(vec2(14.0, 14.0), Sense::hover());
                        Icon::ArrowRight.paint(ui.painter(), rect.center(), 14.0, tokens.text3);
                        label(ui, Role::Tiny, &scene.say("ui-decisions-changed"), tokens.text3);
                    });
                });
            }
            if link(ui, scene, record, record.id == shown) {
                pressed = Some(record.id);
            }
        }
    });
    pressed
}

fn link(ui: &mut Ui, scene: &Scene<'_>, record: &Record, shown: bool) -> bool {
    let Some(body) = decision(record) else { return false };
    let tokens = Tokens::of(ui);
    let day = body.decided_on.map(|day| dates::long(scene.words.lang(), day));
    let head: Vec<String> =
        [Some(number(scene, record.number)), day].into_iter().flatten().collect();
    let head = head.join(", ");
    let question = one_line(&body.question);
    let chosen = match &body.chosen {
        Some(chosen) => {
            let name = option_name(scene, body, chosen);
            if name == *chosen { name } else { [name, chosen.clone()].join(", ") }
        }
        None => scene.say("ui-decisions-open"),
    };
    let width = WIDTH.min(ui.available_width().max(200.0));
    let (_, rect) = ui.allocate_space(vec2(width, HEIGHT));
    let id = Id::unique(("decisions-chain", record.id.to_string()));
    let response = ui.interact(rect, id, Sense::click());
    let (fill, edge) = match shown {
        true => (tokens.sel, tokens.sel_line),
        false if response.hovered() => (tokens.hover, tokens.line2),
        false => (tokens.bg, tokens.line2),
    };
    let painter = ui.painter();
    let round = CornerRadius::same(8);
    painter.rect(rect, round, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
    let at = rect.min + vec2(14.0, 10.0);
    let room = rect.width() - 28.0;
    paint_line(painter, at, Role::Small, &head, tokens.text3, room);
    paint_line(painter, at + vec2(0.0, 17.0), Role::Medium, &question, tokens.text, room);
    paint_line(painter, at + vec2(0.0, 36.0), Role::Small, &chosen, tokens.text2, room);
    focus_ring(ui, &response, rect, 8);
    let name = [head.as_str(), &question, &chosen].join(", ");
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Link, true, &name));
    response.clicked() && !shown
}
