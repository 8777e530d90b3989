//! Snapshots of the schedule: the popup that names one, the pane that lists them.

use eframe::egui::{
    Align, Area, Frame, Id, Key, Layout, Margin, Modifiers, Order, Panel, ScrollArea, Ui, pos2,
    vec2,
};

use crate::domain::{Body, Record, SnapshotState};
use crate::session::Print;
use crate::text::dates;
use crate::ui::command::Command;
use crate::ui::overlay::popup_frame;
use crate::ui::scene::Scene;
use crate::ui::state::Schedule;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{
    Button, Field, failure_block, failure_line, hairline, label, line, vertical_hairline,
};

/// Width of the pane.
const PANE: f32 = 272.0;
/// Width of a popup with a form.
const POPUP: f32 = 440.0;

/// The form that names a new snapshot, below the button that asked for it.
pub fn popup(ui: &mut Ui, scene: &mut Scene<'_>, schedule: &mut Schedule) {
    let Some(naming) = &mut schedule.naming else { return };
    let tokens = Tokens::of(ui);
    let screen = ui.ctx().content_rect();
    let corner = pos2(screen.right() - 16.0 - POPUP, screen.top() + 46.0);
    let area = Area::new(Id::unique("snapshot-popup")).order(Order::Foreground).fixed_pos(corner);
    let words = scene.words;
    let named = area.accessible_name(words.say("ui-snapshot-new"));
    named.show(ui.ctx(), |ui| {
        popup_frame(tokens).inner_margin(Margin::same(16)).show(ui, |ui| {
            ui.set_width(POPUP - 32.0);
            naming.greet(ui, Field::id("snapshot-name"));
            ui.spacing_mut().item_spacing.y = 0.0;
            label(ui, Role::Section, &words.say("ui-snapshot-new"), tokens.text);
            label(ui, Role::Small, &words.say("ui-snapshot-what"), tokens.text2);
            ui.add_space(12.0);
            let (name, hint) = (words.say("ui-snapshot-name"), words.say("ui-snapshot-name-hint"));
            let wrong = naming.failure.as_ref().map(|failure| failure_line(words, failure));
            let field = Field::new("snapshot-name", &name).hint(&hint).wrong(wrong.as_deref());
            let response = field.show(ui, &mut naming.text);
            let enter = ui.input(|input| input.key_pressed(Key::Enter));
            let keys = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
            let mut take = keys || (response.lost_focus() && enter);
            ui.add_space(16.0);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let button = Button::of(words, &Command::TakeSnapshot).primary();
                let given = !naming.text.trim().is_empty();
                let why = words.say("ui-snapshot-name-needed");
                take |= ui.add(button.enabled(given && naming.saving.is_none(), why)).clicked();
                take &= given && naming.saving.is_none();
                let cancelled = ui.add(Button::new(words.say("ui-cancel")).quiet()).clicked();
                scene.wish_if(cancelled, Command::Back);
            });
            scene.wish_if(take, Command::TakeSnapshot);
        });
    });
}

/// The snapshots, newest first, at the right of the table.
pub fn pane(ui: &mut Ui, scene: &mut Scene<'_>, schedule: &Schedule) {
    let tokens = Tokens::of(ui);
    let frame = Frame::NONE.fill(tokens.sunk).inner_margin(Margin::same(16));
    let panel = Panel::right("snapshots").exact_size(PANE).resizable(false).frame(frame);
    let shown = panel.show_separator_line(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        label(ui, Role::Label, &scene.say("ui-snapshots"), tokens.text2);
        ui.add_space(8.0);
        if let Some(failure) = schedule.snapshots.failure() {
            return failure_block(ui, scene.words, failure);
        }
        let Some(snapshots) = schedule.snapshots.get() else { return };
        if snapshots.is_empty() {
            label(ui, Role::Small, &scene.say("ui-empty-snapshots"), tokens.text3);
        }
        let area = ScrollArea::vertical().id_salt("snapshots").auto_shrink(false);
        area.show(ui, |ui| {
            for record in snapshots {
                snapshot(ui, scene, record);
            }
        });
    });
    let rect = shown.response.rect;
    vertical_hairline(ui.painter(), rect.left() + 0.5, rect.y_range(), tokens.line);
}

fn snapshot(ui: &mut Ui, scene: &mut Scene<'_>, record: &Record) {
    let Body::Snapshot(body) = &record.body else { return };
    let tokens = Tokens::of(ui);
    let lang = scene.words.lang();
    let values = [("number", record.number.into()), ("name", body.name.as_str().into())];
    let title = scene.say_with("ui-snapshot-title", &values);
    ui.add_space(8.0);
    line(ui, Role::Medium, &title, tokens.text);
    let taken = record.made.at.with_timezone(&chrono::Local).date_naive();
    let state = SnapshotState::on(record, scene.today);
    let state = scene.say(&format!("common-snapshot-{}", state.as_str()));
    let said = format!("{}, {state}", dates::long(lang, taken));
    line(ui, Role::Small, &said, tokens.text2);
    ui.add_space(2.0);
    let tasks = scene.say_with("kind-task.count", &[("count", body.tasks.into())]);
    line(ui, Role::Small, &tasks, tokens.text3);
    ui.add_space(6.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let page = Print::Schedule { snapshot: Some(record.id) };
        for command in [Command::OpenPdf(page, lang), Command::SavePdf(page, lang)] {
            let button = Button::of(scene.words, &command).small();
            let named = format!("{}, {title}", scene.say(command.face().key));
            let busy = scene.say("ui-work-busy");
            let pressed = ui.add(button.named(named).enabled(!scene.busy, busy)).clicked();
            scene.wish_if(pressed, command);
        }
    });
    ui.add_space(10.0);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 1.0));
    hairline(ui.painter(), rect.x_range(), rect.top(), tokens.line);
}
