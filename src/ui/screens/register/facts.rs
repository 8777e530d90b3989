//! Facts of a record: rows with a label, cards, lines of what rests on what.

use eframe::egui::{Align, Color32, CornerRadius, Frame, Label, Layout, Margin, Stroke, Ui};

use crate::domain::{Record, RecordId, Who};
use crate::ui::history::{self, Look, Of};
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{cited_by_chips, hairline, label};

/// A heading inside a page.
pub fn section(ui: &mut Ui, text: &str) {
    let tokens = Tokens::of(ui);
    ui.add_space(22.0);
    label(ui, Role::Section, text, tokens.text);
    ui.add_space(6.0);
}

/// A row of a fact: its label at the left, what it is at the right, a hairline above.
pub fn fact(ui: &mut Ui, name: &str, width: f32, add: impl FnOnce(&mut Ui)) {
    let tokens = Tokens::of(ui);
    let top = ui.cursor().top();
    hairline(ui.painter(), ui.max_rect().x_range(), top + 0.5, tokens.line);
    ui.add_space(4.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.scope(|ui| {
            ui.set_width(width);
            ui.set_min_height(20.0);
            label(ui, Role::Body, name, tokens.text3);
        });
        let room = ui.available_width();
        ui.vertical(|ui| {
            ui.set_width(room);
            ui.spacing_mut().item_spacing.y = 4.0;
            add(ui);
        });
    });
    ui.add_space(4.0);
}

/// What cites a record, as chips; nothing where nothing does.
pub fn cited_row(ui: &mut Ui, scene: &mut Scene<'_>, id: RecordId) {
    let Some(file) = scene.file.clone() else { return };
    if file.cited_by(id).is_empty() {
        return;
    }
    section(ui, &scene.say("ui-history-cited-by"));
    cited_by_chips(ui, scene, id);
}

/// The history of a record under its heading.
pub fn history(ui: &mut Ui, scene: &mut Scene<'_>, record: &Record) {
    section(ui, &scene.say("ui-history-title"));
    history::show(ui, scene, Of::record(record), &history::of_record(record), Look::Page);
}

/// Facts after one another in the wrapped row they stand in, in secondary words.
pub fn facts_line(ui: &mut Ui, facts: &[String]) {
    let tokens = Tokens::of(ui);
    ui.spacing_mut().item_spacing.x = 14.0;
    for fact in facts.iter().filter(|fact| !fact.is_empty()) {
        aside(ui, Role::Small, fact, tokens.text2);
    }
}

/// Words beside a chip or an input, on one line and in its middle.
pub fn aside(ui: &mut Ui, role: Role, text: &str, colour: Color32) {
    let job = role.line_job(text, colour, ui.max_rect().width());
    ui.add(Label::new(job).extend());
}

/// A block with a border, this wide; answers nothing of what is in it.
pub fn card(ui: &mut Ui, width: f32, stroke: Stroke, add: impl FnOnce(&mut Ui)) {
    // A stronger border takes its room from the margin, so that what is inside stands alike.
    let thick = stroke.width as i8 - 1;
    let frame = Frame::NONE
        .stroke(stroke)
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::symmetric(16 - thick, 14 - thick));
    frame.show(ui, |ui| {
        ui.set_width((width - 34.0).max(40.0));
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.with_layout(Layout::top_down(Align::Min), add);
    });
}

/// Names after one another, or a dash.
pub fn who_line(people: &[Who]) -> String {
    let names: Vec<&str> = people.iter().map(|who| who.name.as_str()).collect();
    dash(&names.join(", "))
}

/// Words, or a dash where there are none.
pub fn dash(text: &str) -> String {
    if text.trim().is_empty() { "–".to_owned() } else { text.to_owned() }
}
