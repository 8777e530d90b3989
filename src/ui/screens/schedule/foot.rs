//! The foot: a new task, rows from a spreadsheet, and what the patterns mean, in words.

use eframe::egui::{
    Align, CornerRadius, Frame, Layout, Margin, Painter, Panel, Rect, Sense, Stroke, StrokeKind,
    Ui, WidgetInfo, accesskit, pos2, vec2,
};

use super::paste::Pasting;
use super::state::Schedule;
use crate::domain::Side;
use crate::ui::command::Command;
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::state::client_short;
use crate::ui::theme::{Icon, Role, Tokens, swatch};
use crate::ui::widgets::{Button, failure_line, hairline, label, paint_line};

/// Height of the foot.
const FOOT: f32 = 36.0;

/// Draws the foot.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule, file: &ClientFile) {
    let tokens = Tokens::of(ui);
    let frame =
        Frame::NONE.fill(tokens.bg).inner_margin(Margin { left: 16, right: 16, ..Margin::ZERO });
    let panel = Panel::bottom("schedule-foot").exact_size(FOOT).resizable(false).frame(frame);
    let shown = panel.show_separator_line(false).show(ui, |ui| {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            adding(ui, scene, pane);
            if let Some(failure) = &pane.failure {
                label(ui, Role::Small, &failure_line(scene.words, failure), tokens.late);
            } else {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    legend(ui, scene, pane, file)
                });
            }
        });
    });
    let rect = shown.response.rect;
    hairline(ui.painter(), rect.x_range(), rect.top() + 0.5, tokens.line);
}

fn adding(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule) {
    let may = scene.may_write();
    let why = scene.say("ui-past-read-only");
    let fit = |ui: &Ui, button: Button, others: f32| {
        let room = ui.available_width() - others * Button::BARE;
        button.quiet().fitting(ui, room)
    };
    let new = Button::new(scene.say("ui-schedule-new")).icon(Icon::Plus);
    if ui.add(fit(ui, new, 3.0).enabled(may, &why)).clicked() {
        super::begin_new(pane);
    }
    let paste = Button::new(scene.say("ui-schedule-paste")).icon(Icon::FileXls);
    if ui.add(fit(ui, paste, 2.0).enabled(may, &why)).clicked() {
        pane.pasting = Some(Pasting::default());
    }
    let take = Button::of(scene.words, &Command::TakePlan);
    let pressed = ui.add(fit(ui, take, 1.0).enabled(may, why)).clicked();
    scene.wish_if(pressed, Command::TakePlan);
    let give = fit(ui, Button::of(scene.words, &Command::GivePlan), 0.0);
    let pressed = ui.add(give).clicked();
    scene.wish_if(pressed, Command::GivePlan);
}

/// A line of the legend; no side is the reference.
type Meaning = (Option<Side>, String);

fn legend(ui: &mut Ui, scene: &Scene<'_>, pane: &Schedule, file: &ClientFile) {
    let tokens = Tokens::of(ui);
    let wide = |meanings: &[Meaning]| -> f32 {
        let one = |(_, text): &Meaning| {
            let job = Role::Small.line_job(text, tokens.text2, f32::INFINITY);
            ui.painter().layout_job(job).size().x + 46.0
        };
        meanings.iter().map(one).sum()
    };
    let room = ui.available_width();
    let long = meanings(scene, pane, file, true);
    let short = meanings(scene, pane, file, false);
    let shown = match () {
        () if wide(&long) <= room => long,
        () if wide(&short) <= room => short,
        () => return,
    };
    for (side, text) in shown.iter().rev() {
        let job = Role::Small.line_job(text, tokens.text2, f32::INFINITY);
        let size = vec2(ui.painter().layout_job(job).size().x + 30.0, 18.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let mark = Rect::from_min_size(pos2(rect.left(), rect.center().y - 5.0), vec2(20.0, 10.0));
        match side {
            Some(side) => swatch(ui.painter(), mark, *side, tokens),
            None => reference(ui.painter(), mark, tokens),
        }
        let at = pos2(mark.right() + 8.0, rect.center().y - 8.0);
        paint_line(ui.painter(), at, Role::Small, text, tokens.text2, f32::INFINITY);
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, text));
        ui.add_space(8.0);
    }
}

fn reference(painter: &Painter, mark: Rect, tokens: &Tokens) {
    let stroke = Stroke::new(1.0, tokens.none);
    painter.rect(mark, CornerRadius::same(3), tokens.press, stroke, StrokeKind::Inside);
}

fn meanings(scene: &Scene<'_>, pane: &Schedule, file: &ClientFile, long: bool) -> Vec<Meaning> {
    let client = client_short(&file.client);
    let side = |side: Side| {
        let word = side.as_str();
        let text = match long {
            true => {
                scene.say_with(&format!("ui-schedule-legend-{word}"), &[("client", client.into())])
            }
            false => scene.say(&format!("ui-forms-side-{word}")),
        };
        (Some(side), text)
    };
    let sides = [Side::Us, Side::Client, Side::ThirdParty, Side::Both].map(side);
    let then = pane.reference.any().then(|| (None, scene.say("ui-schedule-legend-reference")));
    sides.into_iter().chain(then).collect()
}
