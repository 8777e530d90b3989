//! What lies over the window: toast, drop frame, palette, keys.

use std::time::Duration;

use eframe::egui::{
    Align, Align2, Area, Color32, Context, CornerRadius, Frame, Id, Key, LayerId, Layout, Margin,
    Modal, Modifiers, Order, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, accesskit, pos2,
    vec2,
};

use super::command::{Command, Section, WITH_KEYS};
use super::folders;
use super::keys;
use super::palette;
use super::past;
use super::path;
use super::recorder::Subject;
use super::review;
use super::scene::Scene;
use super::state::{Open, Opening, State, client_name};
use super::theme::{self, Role, Tokens};
use super::widgets::{Button, Dialog, give_room, hairline, key_cap, label, progress_line};
use super::yourself;
use crate::text::numbers;

/// An opening shorter than this is not told of.
const PATIENCE: Duration = Duration::from_millis(500);
/// How long a toast is left alone by clicks elsewhere.
const READ_SECONDS: f64 = 1.5;
/// How long a toast stays.
const TOAST_SECONDS: f64 = 6.0;

/// Draws what lies over the window now.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, state: &mut State) {
    let tokens = Tokens::of(ui);
    if let Some(open) = &state.open {
        drop_frame(ui, scene, open, tokens);
    }
    if let Some(open) = &mut state.open {
        past::choose(ui, scene, open);
        if let Some(review) = &mut open.placing.review {
            review::show(ui.ctx(), scene, review);
        }
        if let Some(chosen) = &mut open.placing.folders {
            folders::show(ui.ctx(), scene, chosen);
        }
    }
    if state.help {
        // Who looks the keys up goes on where the keyboard was.
        state.under = state.under.or_else(|| ui.memory(|memory| memory.focused()));
        let section = state.open.as_ref().map(|open| open.section);
        help(ui.ctx(), scene, section, tokens);
    } else if let Some(id) = state.under.take() {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    if let Some(yourself) = &mut state.yourself {
        let signed = state.open.as_ref().map(|open| open.author.name.as_str());
        yourself::show(ui.ctx(), scene, yourself, signed);
    }
    if let Some(typing) = &mut state.path {
        path::show(ui.ctx(), scene, typing);
    }
    if let Some(palette) = &mut state.palette {
        palette::show(ui.ctx(), scene, palette, tokens);
    }
    if let Some(opening) = &state.start.opening {
        opening_told(ui.ctx(), scene, opening);
    }
    toast(ui.ctx(), scene, state, tokens);
    past::leave(ui.ctx(), scene);
}

/// A journal that takes long to open says why: after an update what follows from its entries is put in
/// order anew. Nothing of it can be shown before.
fn opening_told(ctx: &Context, scene: &Scene<'_>, opening: &Opening) {
    if opening.began.elapsed() < PATIENCE {
        return;
    }
    let (done, total) = opening.meter.read();
    let title = scene.say("ui-opening-title");
    Dialog::new("opening", &title).show(ctx, |ui| {
        let tokens = Tokens::of(ui);
        if done == 0 {
            return drop(label(ui, Role::Body, &scene.say("ui-opening-wait"), tokens.text));
        }
        label(ui, Role::Body, &scene.say("ui-opening-what"), tokens.text);
        ui.add_space(12.0);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 4.0), Sense::hover());
        let part = total.map(|total| done as f32 / total.max(1) as f32);
        progress_line(ui.painter(), rect, part, tokens);
        ui.add_space(6.0);
        let lang = scene.words.lang();
        let count = |number: u64| numbers::count(lang, i64::try_from(number).unwrap_or(i64::MAX));
        let values = [("done", count(done).into()), ("total", count(total.unwrap_or(done)).into())];
        label(ui, Role::Small, &scene.say_with("ui-opening-done", &values), tokens.text2);
    });
}

/// While files are over the window: a frame and one line. Nothing else moves.
fn drop_frame(ui: &Ui, scene: &Scene<'_>, open: &Open, tokens: &Tokens) {
    if ui.input(|input| input.raw.hovered_files.is_empty()) {
        return;
    }
    let Some(client) = open.shown() else { return };
    let rect = ui.ctx().content_rect().shrink(1.0);
    let layer = LayerId::new(Order::Foreground, Id::unique("drop"));
    let painter = ui.ctx().layer_painter(layer);
    let stroke = Stroke::new(2.0, tokens.accent);
    painter.rect_stroke(rect, CornerRadius::ZERO, stroke, StrokeKind::Inside);
    let said = scene.say_with("ui-drop", &[("client", client_name(client).into())]);
    let galley = painter.layout_job(Role::Medium.line_job(&said, tokens.on_accent, 800.0));
    let size = galley.size() + vec2(24.0, 14.0);
    let place = Rect::from_center_size(pos2(rect.center().x, rect.bottom() - 40.0), size);
    painter.rect_filled(place, CornerRadius::same(8), tokens.accent);
    painter.galley(place.min + vec2(12.0, 7.0), galley, tokens.on_accent);
}

fn toast(ctx: &Context, scene: &mut Scene<'_>, state: &mut State, tokens: &Tokens) {
    let Some(toast) = &mut state.toast else { return };
    let open = state.open.as_ref();
    let about = toast.about.filter(|about| open.is_some_and(|open| !open.shows(about)));
    // Where a screen has a line of deeds at its foot, they stay in sight.
    let footed = open.is_some_and(|open| {
        matches!(open.section, Section::Schedule | Section::Meetings) && open.balance.is_none()
    });
    let above = if footed { 52.0 } else { 20.0 };
    let now = ctx.input(|input| input.time);
    let since = *toast.since.get_or_insert(now);
    let area = Area::new(Id::unique("toast"))
        .order(Order::Tooltip)
        .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -above))
        .role(accesskit::Role::Status);
    let shown = area.show(ctx, |ui| {
        let frame = Frame::NONE
            .fill(tokens.text)
            .corner_radius(CornerRadius::same(8))
            .shadow(theme::shadow(tokens))
            .inner_margin(Margin { left: 12, right: 6, top: 6, bottom: 6 });
        frame.show(ui, |ui| {
            ui.set_max_width(640.0);
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 10.0;
                ui.set_min_height(24.0);
                ui.scope(|ui| {
                    ui.set_max_width(480.0);
                    label(ui, Role::Body, &toast.text, tokens.bg);
                });
                if let Some(Subject { client, kind, id }) = about {
                    let show = Button::new(scene.say("ui-toast-show")).small();
                    let pressed = ui.add(show).clicked();
                    scene.wish_if(pressed, Command::GoTo(client, kind, id));
                }
                if let Some(offer) = &toast.offer {
                    let pressed = ui.add(Button::of(scene.words, offer).small()).clicked();
                    scene.wish_if(pressed, offer.clone());
                }
                let close = Button::of(scene.words, &Command::DismissToast).small().bare();
                let pressed = ui.add(close).clicked();
                scene.wish_if(pressed, Command::DismissToast);
            });
        });
    });
    let elsewhere = ctx.input(|input| input.pointer.any_click());
    if shown.response.contains_pointer() {
        toast.since = Some(now);
    } else if elsewhere && now - since > READ_SECONDS {
        // Whoever goes on elsewhere has read it; what is there must not lie below it.
        state.toast = None;
    } else if now - since > TOAST_SECONDS {
        state.toast = None;
    } else {
        ctx.request_repaint_after_secs((TOAST_SECONDS - (now - since)) as f32 + 0.1);
    }
}

/// The keys of this screen, then of every command that has some.
fn help(ctx: &Context, scene: &mut Scene<'_>, section: Option<Section>, tokens: &Tokens) {
    let frame = popup_frame(tokens).inner_margin(Margin::symmetric(24, 20));
    let modal = Modal::new(Id::unique("help")).frame(frame).backdrop_color(dim());
    let shown = modal.show(ctx, |ui| {
        ui.set_width(440.0);
        give_room(ui, ctx.content_rect().height() - 104.0);
        ui.spacing_mut().item_spacing.y = 0.0;
        label(ui, Role::Section, &scene.say("ui-help-title"), tokens.text);
        ui.add_space(8.0);
        let area = ScrollArea::vertical().id_salt("help-keys");
        area.auto_shrink([false, true]).show(ui, |ui| {
            let of_screen = section.map(super::screens::keys_of).unwrap_or_default();
            if let Some(section) = section.filter(|_| !of_screen.is_empty()) {
                help_heading(ui, &scene.say(section.key()), tokens);
            }
            for key in of_screen {
                help_line(ui, &scene.say(key), &scene.say(&format!("{key}.keys")), tokens);
            }
            let mut under = "";
            for command in WITH_KEYS {
                let group = group(command);
                if std::mem::replace(&mut under, group) != group {
                    help_heading(ui, &scene.say(group), tokens);
                }
                let face = command.face();
                let keys = face.shortcut.map(|keys| keys::written(ui.ctx(), scene.words, &keys));
                help_line(ui, &scene.say(face.key), &keys.unwrap_or_default(), tokens);
            }
            scrolled_by_keys(ui);
        });
        ui.add_space(16.0);
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            ui.add(Button::new(scene.say("ui-close"))).clicked()
        })
        .inner
    });
    scene.wish_if(shown.inner || shown.backdrop_response.clicked(), Command::Help);
}

/// Scrolls what lies here by the keys that do so everywhere.
fn scrolled_by_keys(ui: &mut Ui) {
    let (all, seen) = (ui.min_rect(), ui.clip_rect().height());
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let step = [
        (Key::ArrowDown, theme::ROW),
        (Key::ArrowUp, -theme::ROW),
        (Key::PageDown, seen - theme::ROW),
        (Key::PageUp, theme::ROW - seen),
        (Key::End, all.height()),
        (Key::Home, -all.height()),
    ];
    if let Some((_, step)) = step.into_iter().find(|(key, _)| pressed(*key)) {
        // No farther than there is something: what is scrolled to beyond the end takes as long to come back.
        let top = ui.clip_rect().top() - all.top();
        let step = step.clamp(-top, (all.height() - seen - top).max(-top));
        ui.scroll_with_delta(vec2(0.0, -step));
    }
}

/// Under which heading of the shortcut help a command stands.
fn group(command: &Command) -> &'static str {
    use Command::{
        Back, Help, LastClient, NextPane, Onward, OpenJournal, Return, Show, ZoomIn, ZoomOut,
    };
    match command {
        Show(_) | LastClient | Return | Onward => "ui-help-go",
        OpenJournal | NextPane | Back | ZoomIn | ZoomOut | Help => "ui-help-window",
        _ => "ui-help-do",
    }
}

/// What the keys below have in common.
fn help_heading(ui: &mut Ui, text: &str, tokens: &Tokens) {
    ui.add_space(16.0);
    label(ui, Role::Label, text, tokens.text2);
    ui.add_space(4.0);
}

/// What some keys do, and their cap.
fn help_line(ui: &mut Ui, text: &str, keys: &str, tokens: &Tokens) {
    let size = vec2(ui.available_width(), theme::ROW);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let inside = rect.shrink2(vec2(0.0, 5.0));
    let mut row = ui.new_child(eframe::egui::UiBuilder::new().max_rect(inside));
    label(&mut row, Role::Body, text, tokens.text);
    key_cap(ui.painter(), pos2(rect.right() - 8.0, rect.center().y), keys, tokens);
    hairline(ui.painter(), rect.x_range(), rect.bottom(), tokens.line);
}

/// The frame of popups, dialogs and the palette.
pub fn popup_frame(tokens: &Tokens) -> Frame {
    Frame::NONE
        .fill(tokens.raised)
        .stroke(Stroke::new(1.0, tokens.line2))
        .corner_radius(CornerRadius::same(10))
        .shadow(theme::shadow(tokens))
}

/// What lies over the window behind a dialog.
pub fn dim() -> Color32 {
    Color32::from_black_alpha(87)
}
