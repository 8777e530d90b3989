//! As known on: the bar over every screen that shows a past day, and the box in which the day is chosen.

use eframe::egui::{
    Align, Area, Context, CornerRadius, Frame, Id, Key, LayerId, Layout, Margin, Modifiers, Order,
    Panel, Popup, Stroke, StrokeKind, Ui, pos2,
};

use super::command::Command;
use super::overlay::popup_frame;
use super::scene::Scene;
use super::state::Open;
use super::theme::{Icon, Role, Tokens};
use super::widgets::{Button, DateField, Field, label, line};
use crate::text::dates;

/// Width of the box.
const WIDTH: f32 = 320.0;

/// The bar and the frame of a past day; nothing now.
pub fn bar(ui: &mut Ui, scene: &mut Scene<'_>) {
    let Some(day) = scene.past else { return };
    let tokens = Tokens::of(ui);
    let frame =
        Frame::NONE.fill(tokens.past).inner_margin(Margin { left: 24, right: 16, ..Margin::ZERO });
    let panel = Panel::top("past").exact_size(36.0).resizable(false).frame(frame);
    panel.show_separator_line(false).show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let back = Button::of(scene.words, &Command::KnownOn(None)).small();
            let pressed = ui.add(back).clicked();
            scene.wish_if(pressed, Command::KnownOn(None));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let full = dates::full(scene.words.lang(), day);
                let said = scene.say_with("ui-past-bar", &[("date", full.into())]);
                let (rect, _) = ui.allocate_exact_size(
                    eframe::egui::vec2(16.0, 20.0),
                    eframe::egui::Sense::hover(),
                );
                let icon = Icon::ClockCounterClockwise;
                icon.paint(ui.painter(), rect.center(), 16.0, tokens.past_on);
                line(ui, Role::Medium, &said, tokens.past_on);
            });
        });
    });
    let layer = LayerId::new(Order::Foreground, Id::unique("past-frame"));
    let painter = ui.ctx().layer_painter(layer);
    let stroke = Stroke::new(3.0, tokens.past);
    let window = ui.ctx().content_rect();
    painter.rect_stroke(window, CornerRadius::ZERO, stroke, StrokeKind::Inside);
}

/// Escape comes back to today, where nothing else on the screen wanted it.
pub fn leave(ctx: &Context, scene: &mut Scene<'_>) {
    let id = Id::unique("past-calm");
    // With Escape a line loses the keyboard and a menu closes: what was on the screen before it tells.
    let before = ctx.data(|data| data.get_temp(id)).unwrap_or(false);
    let covered = ctx.memory(|memory| memory.top_modal_layer().is_some());
    let calm = !covered && !ctx.text_edit_focused() && !Popup::is_any_open(ctx);
    ctx.data_mut(|data| data.insert_temp(id, calm));
    let escape =
        |ctx: &Context| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let back = scene.past.is_some() && before && escape(ctx);
    scene.wish_if(back, Command::KnownOn(None));
}

/// The header's button that tells and changes the day everything is shown as known on, in so much room.
pub fn button(ui: &mut Ui, scene: &mut Scene<'_>, room: f32) {
    let said = match scene.past {
        None => scene.say("ui-known-on-today"),
        Some(day) => {
            let day = dates::long(scene.words.lang(), day);
            scene.say_with("ui-known-on-day", &[("date", day.into())])
        }
    };
    let button = Button::new(said).icon(Icon::ClockCounterClockwise).quiet();
    let pressed = ui.add(button.fitting(ui, room)).clicked();
    scene.wish_if(pressed, Command::ChooseDay);
}

/// The box in which the day is chosen, below the header.
pub fn choose(ui: &mut Ui, scene: &mut Scene<'_>, open: &mut Open) {
    let Some(typed) = &mut open.choosing_day else { return };
    let tokens = Tokens::of(ui);
    let screen = ui.ctx().content_rect();
    let corner = pos2(screen.right() - 280.0 - WIDTH, screen.top() + 48.0);
    let area = Area::new(Id::unique("past-popup")).order(Order::Foreground).fixed_pos(corner);
    area.accessible_name(scene.say("ui-command-known-on")).show(ui.ctx(), |ui| {
        popup_frame(tokens).inner_margin(Margin::same(16)).show(ui, |ui| {
            ui.set_width(WIDTH - 32.0);
            ui.spacing_mut().item_spacing.y = 0.0;
            let id = Field::id("past-day");
            // The keyboard may be in the screen below; the box takes it the moment it opens.
            let pass = ui.ctx().cumulative_pass_nr();
            let before: Option<u64> = ui.data(|data| data.get_temp(id.with("drawn")));
            ui.data_mut(|data| data.insert_temp(id.with("drawn"), pass));
            let opened = before.is_none_or(|before| before + 1 < pass);
            if opened || ui.memory(|memory| memory.focused()).is_none() {
                ui.memory_mut(|memory| memory.request_focus(id));
            }
            let name = scene.say("ui-known-on-label");
            let day = DateField::new("past-day", &name).past().show(ui, scene, typed).day();
            let day = day.filter(|day| *day < scene.now);
            ui.add_space(8.0);
            label(ui, Role::Small, &scene.say("ui-known-on-what"), tokens.text2);
            ui.add_space(12.0);
            let enter = ui.input(|input| input.key_pressed(Key::Enter));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let show = Button::new(scene.say("ui-known-on-show")).primary();
                let show = show.enabled(day.is_some(), scene.say("ui-known-on-needed"));
                let pressed = ui.add(show).clicked() || enter;
                if let Some(day) = day.filter(|_| pressed) {
                    scene.wish(Command::KnownOn(Some(day)));
                }
                let cancelled = ui.add(Button::new(scene.say("ui-cancel")).quiet()).clicked();
                scene.wish_if(cancelled, Command::Back);
            });
        });
    });
}
