//! The content of minutes while they are typed: one line to type in under the caret, the others drawn.

use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::{
    CornerRadius, Frame, Id, Key, Modifiers, Panel, Rect, ScrollArea, Sense, Stroke, StrokeKind,
    TextEdit, Ui, UiBuilder, WidgetInfo, accesskit, pos2, vec2,
};

use super::desk::{Desk, Hand};
use super::line;
use super::model::Spot;
use super::rows::{HEAD, PAD, Shown};
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{Button, ChipLook, hairline, key_cap, paint_chip, paint_line};

/// Height of the line of keys at the foot.
const FOOT: f32 = 36.0;

/// The id under which a spot has the keyboard.
pub fn spot_id(spot: Spot) -> Id {
    Id::unique(("minutes", spot))
}

/// Takes the keys that mean something in minutes, before anything is drawn.
pub fn keys(ui: &Ui, scene: &mut Scene<'_>, desk: &mut Desk, hand: &Hand<'_>) {
    let focused = desk.spot.is_some_and(|spot| ui.memory(|memory| memory.has_focus(spot_id(spot))));
    if focused {
        *scene.digits = true;
    }
    if focused || desk.waits() {
        let events = ui.input_mut(|input| std::mem::take(&mut input.events));
        let left = desk.take(events, hand);
        ui.input_mut(|input| input.events = left);
    }
    if desk.waits() {
        ui.ctx().request_repaint();
    }
}

/// Draws the points and what came of them.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, desk: &mut Desk, hand: &Hand<'_>) {
    greet(ui, desk);
    for place in 0..desk.draft.points.len() {
        ui.add_space(18.0);
        point(ui, scene, desk, hand, place);
    }
    ui.add_space(18.0);
    let add = Button::new(scene.say("ui-meetings-add-point")).icon(Icon::Plus).quiet().small();
    if ui.add(add).clicked() {
        let spot = desk.draft.insert_point(desk.draft.points.len(), "");
        desk.go(spot, hand);
    }
}

/// The keys of minutes, always at the same place.
pub fn foot(ui: &mut Ui, scene: &Scene<'_>) {
    let tokens = Tokens::of(ui);
    let frame = Frame::NONE.fill(tokens.bg);
    let panel = Panel::bottom("minutes-keys").exact_size(FOOT).resizable(false).frame(frame);
    panel.show_separator_line(false).show(ui, |ui| {
        let rect = ui.max_rect();
        hairline(ui.painter(), rect.x_range(), rect.top() + 0.5, tokens.line);
        let keys = scene.say("ui-meetings-keys");
        let mut x = rect.left() + 24.0;
        for pair in keys.split(" | ") {
            let (cap, words) = pair.split_once(": ").unwrap_or((pair, ""));
            let job = Role::Small.line_job(words, tokens.text3, f32::INFINITY);
            let galley = ui.painter().layout_job(job);
            let job = Role::Caption.line_job(cap, tokens.text3, f32::INFINITY);
            let width = ui.painter().layout_job(job).size().x + 8.0;
            if x + width + 6.0 + galley.size().x > rect.right() - 8.0 {
                break;
            }
            key_cap(ui.painter(), pos2(x + width, rect.center().y), cap, tokens);
            let at = pos2(x + width + 6.0, rect.center().y - 8.0);
            x = at.x + galley.size().x + 16.0;
            ui.painter().galley(at, galley, tokens.text3);
        }
    });
}

/// Puts the caret behind the words of its spot, once.
fn greet(ui: &Ui, desk: &mut Desk) {
    let Some(spot) = desk.spot.filter(|_| desk.greet && ui.is_enabled()) else { return };
    desk.greet = false;
    let title = |key| desk.draft.points.iter().find(|entry| entry.key == key);
    let length = match spot {
        Spot::Line(_) => desk.raw.chars().count(),
        Spot::Title(key) => title(key).map_or(0, |entry| entry.title.chars().count()),
    };
    let id = spot_id(spot);
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::one(CCursor::new(length))));
    TextEdit::store_state(ui.ctx(), id, state);
    ui.memory_mut(|memory| memory.request_focus(id));
}

fn point(ui: &mut Ui, scene: &mut Scene<'_>, desk: &mut Desk, hand: &Hand<'_>, place: usize) {
    heading(ui, scene, desk, hand, place);
    ui.add_space(4.0);
    let Some(entry) = desk.draft.points.get(place) else { return };
    if entry.lines.is_empty() {
        return nothing_yet(ui, scene, desk, hand, place);
    }
    let keys: Vec<u64> = entry.lines.iter().map(|line| line.key).collect();
    for key in keys {
        let spot = Spot::Line(key);
        if desk.spot == Some(spot) {
            line::typed(ui, scene, desk, hand, key);
            continue;
        }
        let Some(line) = desk.draft.get(key) else { continue };
        let shown = Shown {
            link: None,
            kind: line.kind,
            text: &line.text,
            side: line.side,
            owner: line.owner.as_ref().map(|who| who.name.as_str()),
            due: line.due,
            chip: None,
        };
        let response = shown.show(ui, scene, spot_id(spot).with("shown"), Sense::CLICK);
        if response.clicked() {
            desk.go(spot, hand);
            desk.aim = response.interact_pointer_pos();
        }
    }
}

/// Number and title of a point, whether it is open, and what may be done with it.
fn heading(ui: &mut Ui, scene: &mut Scene<'_>, desk: &mut Desk, hand: &Hand<'_>, place: usize) {
    let tokens = Tokens::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), HEAD));
    let number = (place + 1).to_string();
    let y = rect.center().y - 10.0;
    let at = pos2(rect.left(), y);
    let (wide, _) = paint_line(ui.painter(), at, Role::SectionQuiet, &number, tokens.text3, 40.0);
    let left = rect.left() + wide.max(10.0) + 8.0;
    let right = actions(ui, scene, desk, hand, place, rect);
    let Some(entry) = desk.draft.points.get(place) else { return };
    let spot = Spot::Title(entry.key);
    let carried = entry.carried.filter(|count| *count > 0);
    let room = Rect::from_min_max(pos2(left, rect.top()), pos2(right - 12.0, rect.bottom()));
    if desk.spot == Some(spot) {
        return title(ui, scene, desk, entry.key, room);
    }
    let said = match entry.title.trim() {
        "" => scene.say("common-untitled"),
        title => title.to_owned(),
    };
    let (wide, cut) = paint_line(
        ui.painter(),
        pos2(left, y),
        Role::Section,
        &said,
        tokens.text,
        room.width() - 150.0,
    );
    if let Some(count) = carried {
        let said = scene.say_with("ui-meetings-carried", &[("count", count.into())]);
        let at = pos2(left + wide + 8.0, rect.center().y - 10.0);
        paint_chip(ui.painter(), at, ChipLook::Neutral, &said, 160.0, tokens);
    }
    let mut response = ui.interact(room, spot_id(spot).with("shown"), Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Heading, true, &said));
    if cut {
        response = response.on_hover_text(&said);
    }
    if response.clicked() {
        desk.go(spot, hand);
    }
}

/// The title at the caret.
fn title(ui: &mut Ui, scene: &Scene<'_>, desk: &mut Desk, key: u64, room: Rect) {
    let tokens = Tokens::of(ui);
    let id = spot_id(Spot::Title(key));
    let Some(entry) = desk.draft.point_mut(key) else { return };
    ring(ui, id, room.expand2(vec2(6.0, 0.0)), tokens);
    let hint =
        Role::Section.line_job(&scene.say("ui-meetings-point-hint"), tokens.text3, f32::INFINITY);
    let edit = TextEdit::singleline(&mut entry.title)
        .id(id)
        .frame(Frame::NONE)
        .font(Role::Section.font())
        .text_color(tokens.text)
        .hint_text(hint)
        .return_key(None)
        .lock_focus(true)
        .desired_width(f32::INFINITY);
    let inner = Rect::from_center_size(room.center(), vec2(room.width(), 20.0));
    let response = ui.put(inner, edit).accessible_name(scene.say("ui-meetings-point"));
    if response.changed() {
        desk.touch();
    }
}

/// Open or closed, and a new line, at the right of a heading; answers where they begin.
fn actions(
    ui: &mut Ui,
    scene: &Scene<'_>,
    desk: &mut Desk,
    hand: &Hand<'_>,
    place: usize,
    rect: Rect,
) -> f32 {
    let layout = eframe::egui::Layout::right_to_left(eframe::egui::Align::Center);
    let Some(entry) = desk.draft.points.get(place) else { return rect.right() };
    let (open, name) = (entry.is_open(), entry.title.clone());
    let mut left = rect.right();
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(layout), |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let named = |key: &str| scene.say_with(key, &[("point", (&name).into())]);
        let (word, icon, key) = match open {
            true => ("ui-meetings-point-open", Icon::CircleDashed, "ui-meetings-close-point"),
            false => ("ui-meetings-point-closed", Icon::Check, "ui-meetings-reopen-point"),
        };
        let toggle = Button::new(scene.say(word)).icon(icon).quiet().small().named(named(key));
        if ui.add(toggle).clicked() {
            desk.toggle(place);
        }
        let add = Button::new(named("ui-meetings-add-line")).icon(Icon::Plus);
        let add = ui.add(add.quiet().small().bare());
        if add.clicked() {
            desk.draft.end_of(place).into_iter().for_each(|spot| desk.go(spot, hand));
        }
        left = add.rect.left();
    });
    left
}

/// Where a point has no lines, the place of the first one.
fn nothing_yet(ui: &mut Ui, scene: &Scene<'_>, desk: &mut Desk, hand: &Hand<'_>, place: usize) {
    let tokens = Tokens::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 18.0 + 2.0 * PAD));
    let said = scene.say("ui-meetings-no-lines");
    let at = pos2(rect.left(), rect.top() + PAD + 1.0);
    paint_line(ui.painter(), at, Role::Small, &said, tokens.text3, rect.width());
    let response = ui.interact(rect, Id::unique(("minutes-empty", place)), Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, &said));
    if response.clicked() {
        desk.draft.end_of(place).into_iter().for_each(|spot| desk.go(spot, hand));
    }
}

/// The ring around the place of the caret.
pub fn ring(ui: &Ui, id: Id, rect: Rect, tokens: &Tokens) {
    let focused = ui.memory(|memory| memory.has_focus(id));
    let stroke =
        if focused { Stroke::new(2.0, tokens.focus) } else { Stroke::new(1.0, tokens.line2) };
    ui.painter().rect(rect, CornerRadius::same(6), tokens.bg, stroke, StrokeKind::Inside);
}

/// Whether Ctrl+S was pressed.
pub fn save_pressed(ui: &Ui) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::S))
}

/// A scrolled content that keeps its place while minutes are typed.
pub fn scrolled(
    ui: &mut Ui,
    id: impl std::hash::Hash + std::fmt::Debug,
    add: impl FnOnce(&mut Ui),
) {
    ScrollArea::vertical().id_salt(Id::unique(id)).auto_shrink(false).show(ui, add);
}
