//! First start: who one is, and what to begin with.

use std::path::Path;

use eframe::egui::{
    Align, CentralPanel, CornerRadius, Frame, Id, Layout, Margin, Panel, Rect, ScrollArea, Sense,
    Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, accesskit, pos2, vec2,
};

use crate::domain::{Lang, Side};
use crate::session::{Settings, Theme};
use crate::ui::command::Command;
use crate::ui::scene::Scene;
use crate::ui::state::Start;
use crate::ui::theme::{self, Icon, Role, Tokens, swatch};
use crate::ui::widgets::{
    Button, Field, Row, Segment, failure_block, focus_ring, hairline, hears_keys, label, logo,
    paint_line, paint_line_right, vertical_hairline,
};

/// Widest form.
const FORM: f32 = 590.0;

/// Draws the start screen.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, start: &mut Start, settings: &mut Settings) {
    let tokens = Tokens::of(ui);
    let left = (ui.available_width() * 0.44).round();
    let frame = Frame::NONE.fill(tokens.side);
    let panel = Panel::left("start-left").exact_size(left).resizable(false).frame(frame);
    let shown = panel.show_separator_line(false).show(ui, |ui| story(ui, scene, settings));
    let rect = shown.response.rect;
    vertical_hairline(ui.painter(), rect.right() - 0.5, rect.y_range(), tokens.line);
    CentralPanel::no_frame().frame(Frame::NONE.fill(tokens.bg)).show(ui, |ui| {
        let room = ui.max_rect();
        let side = ((room.width() - FORM) / 2.0).clamp(24.0, 96.0);
        let area = ScrollArea::vertical().id_salt("start").auto_shrink(false);
        area.show(ui, |ui| {
            let id = Id::unique("start-form-height");
            let last: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(560.0);
            let top = ((room.height() - last) / 2.0).max(24.0);
            let margin = Margin { left: side as i8, right: side as i8, top: 0, bottom: 0 };
            ui.add_space(top);
            let inner = Frame::NONE.inner_margin(margin).show(ui, |ui| {
                ui.set_max_width(FORM);
                ui.spacing_mut().item_spacing.y = 0.0;
                form(ui, scene, start, settings);
            });
            ui.data_mut(|data| data.insert_temp(id, inner.response.rect.height()));
            ui.add_space(24.0);
        });
    });
}

/// What the program is, and its picture.
fn story(ui: &mut Ui, scene: &mut Scene<'_>, settings: &Settings) {
    let tokens = Tokens::of(ui);
    let room = ui.max_rect();
    let margin = if room.width() < 560.0 { 48.0 } else { 72.0 };
    let inside =
        Rect::from_min_max(room.min + vec2(margin, 64.0), room.max - vec2(margin / 2.0, 32.0));
    ui.scope_builder(UiBuilder::new().max_rect(inside), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let (mark, _) = ui.allocate_exact_size(vec2(40.0, 40.0), Sense::hover());
        logo(ui.painter(), mark, tokens);
        let at = pos2(mark.right() + 12.0, mark.center().y - 14.0);
        paint_line(ui.painter(), at, Role::Name, &scene.say("common-program"), tokens.text, 300.0);
        ui.add_space(40.0);
        label(ui, Role::Hero, &scene.say("ui-start-heading"), tokens.text);
        ui.add_space(12.0);
        ui.scope(|ui| {
            ui.set_max_width(380.0);
            label(ui, Role::Lead, &scene.say("ui-start-lead"), tokens.text2);
        });
        let below = ui.cursor().top() + 48.0;
        if below + 200.0 < inside.bottom() {
            let width = inside.width().min(420.0);
            let place = Rect::from_min_size(pos2(inside.left(), below), vec2(width, 150.0));
            picture(ui, place, tokens);
        }
    });
    let foot = Rect::from_min_max(pos2(inside.left(), inside.bottom() - 28.0), inside.max);
    let layout = Layout::left_to_right(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(foot).layout(layout), |ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(14.0, 16.0), Sense::hover());
        Icon::LockSimple.paint(ui.painter(), rect.center(), 14.0, tokens.text3);
        ui.scope(|ui| {
            ui.set_max_width(foot.width() - 80.0);
            label(ui, Role::Small, &scene.say("ui-start-private"), tokens.text3);
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            theme_switch(ui, scene, settings)
        });
    });
}

/// One button to the other theme.
fn theme_switch(ui: &mut Ui, scene: &mut Scene<'_>, settings: &Settings) {
    let dark = ui.visuals().dark_mode;
    let (choice, icon) = if dark { (Theme::Light, Icon::Sun) } else { (Theme::Dark, Icon::Moon) };
    let command = match settings.theme {
        chosen if chosen == choice => Command::Theme(Theme::System),
        _ => Command::Theme(choice),
    };
    let pressed = ui.add(Button::of(scene.words, &command).icon(icon).quiet().bare()).clicked();
    scene.wish_if(pressed, command);
}

/// Four bars, one of each side, and today.
fn picture(ui: &Ui, place: Rect, tokens: &Tokens) {
    let painter = ui.painter();
    let unit = place.width() / 420.0;
    let bars = [
        (0.5, 130.0, 8.0, Side::Us),
        (110.0, 150.0, 40.0, Side::Client),
        (236.0, 92.0, 72.0, Side::ThirdParty),
        (300.0, 104.0, 104.0, Side::Both),
    ];
    for (left, width, top, side) in bars {
        let line = place.top() + top + 20.5;
        hairline(painter, place.x_range(), line, tokens.line2);
        let at = pos2(place.left() + left * unit, place.top() + top);
        swatch(painter, Rect::from_min_size(at, vec2(width * unit, 13.0)), side, tokens);
    }
    let x = place.left() + 268.0 * unit;
    painter.vline(x, place.top()..=place.top() + 140.0, Stroke::new(1.5, tokens.accent));
}

/// Who comes the first time says who they are; who comes back goes on with the last journal.
fn form(ui: &mut Ui, scene: &mut Scene<'_>, start: &mut Start, settings: &mut Settings) {
    let named = !settings.name.trim().is_empty();
    let back = *start.back.get_or_insert(named && !settings.recent.is_empty());
    if !start.greeted && hears_keys(ui) {
        start.greeted = true;
        let last = settings.recent.first().filter(|_| back);
        let first = last.map_or_else(|| Field::id("start-name"), |path| recent_id(path));
        ui.memory_mut(|memory| memory.request_focus(first));
    }
    if let Some(failure) = &start.failure {
        failure_block(ui, scene.words, failure);
        ui.add_space(10.0);
    }
    if back {
        recent(ui, scene, settings);
        ui.add_space(28.0);
        begin(ui, scene, start, settings);
        ui.add_space(18.0);
        return yourself(ui, scene, start, settings);
    }
    yourself(ui, scene, start, settings);
    ui.add_space(28.0);
    begin(ui, scene, start, settings);
    ui.add_space(16.0);
    recent(ui, scene, settings);
}

fn yourself(ui: &mut Ui, scene: &mut Scene<'_>, start: &mut Start, settings: &mut Settings) {
    let tokens = Tokens::of(ui);
    label(ui, Role::Section, &scene.say("ui-start-who"), tokens.text);
    label(ui, Role::Small, &scene.say("ui-start-who-why"), tokens.text2);
    ui.add_space(14.0);
    who(ui, scene, start, settings);
}

fn begin(ui: &mut Ui, scene: &mut Scene<'_>, start: &Start, settings: &Settings) {
    let tokens = Tokens::of(ui);
    label(ui, Role::Section, &scene.say("ui-start-begin"), tokens.text);
    ui.add_space(10.0);
    let known = !settings.recent.is_empty();
    choice(ui, scene, Command::OpenDemo, "ui-start-demo-what", !known, start.opening.is_none());
    choice(ui, scene, Command::NewJournal, "ui-start-new-what", false, start.opening.is_none());
    choice(ui, scene, Command::OpenJournal, "ui-start-open-what", false, start.opening.is_none());
}

fn who(ui: &mut Ui, scene: &mut Scene<'_>, start: &mut Start, settings: &mut Settings) {
    let words = scene.words;
    let wrong = (start.nameless && settings.name.trim().is_empty())
        .then(|| words.say("ui-start-name-needed"));
    let field = |ui: &mut Ui, id, key: &str, text: &mut String, wrong: Option<&str>| {
        Field::new(id, &words.say(key)).tall().wrong(wrong).show(ui, text);
    };
    pair(ui, |ui, second| match second {
        false => field(ui, "start-name", "ui-start-name", &mut settings.name, wrong.as_deref()),
        true => field(ui, "start-role", "ui-start-role", &mut settings.role, None),
    });
    ui.add_space(12.0);
    pair(ui, |ui, second| match second {
        false => field(ui, "start-company", "ui-start-company", &mut settings.company, None),
        true => field(ui, "start-email", "ui-start-email", &mut settings.email, None),
    });
    ui.add_space(12.0);
    let tokens = Tokens::of(ui);
    label(ui, Role::Label, &scene.say("ui-menu-language"), tokens.text2);
    ui.add_space(4.0);
    let names = Lang::ALL.map(|lang| words.say(Command::Language(lang).face().key));
    let mut choices = Vec::new();
    for (lang, name) in Lang::ALL.iter().zip(&names) {
        choices.push(Segment { text: name, side: None, chosen: *lang == words.lang() });
    }
    let pressed = ui.scope(|ui| Segment::row(ui, 32.0, &choices)).inner;
    if let Some(lang) = pressed.and_then(|place| Lang::ALL.get(place)) {
        scene.wish(Command::Language(*lang));
    }
}

/// Two fields side by side, 16 apart.
fn pair(ui: &mut Ui, mut add: impl FnMut(&mut Ui, bool)) {
    let width = (ui.available_width() - 16.0) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        for second in [false, true] {
            ui.allocate_ui(vec2(width, 0.0), |ui| {
                ui.set_width(width);
                add(ui, second);
            });
        }
    });
}

/// One way to begin: a block that is a button.
fn choice(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    command: Command,
    what: &str,
    first: bool,
    enabled: bool,
) {
    let tokens = Tokens::of(ui);
    let face = command.face();
    let (title, what) = (scene.say(face.key), scene.say(what));
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 62.0), sense);
    let (fill, line) = match (first, response.hovered()) {
        (true, _) => (tokens.sel, tokens.sel_line),
        (false, true) => (tokens.hover, tokens.line2),
        (false, false) => (tokens.bg, tokens.line2),
    };
    let painter = ui.painter();
    let stroke = Stroke::new(1.0, line);
    painter.rect(rect, CornerRadius::same(10), fill, stroke, StrokeKind::Inside);
    let at = pos2(rect.left() + 17.0, rect.center().y - 18.0);
    let square = Rect::from_min_size(at, vec2(36.0, 36.0));
    let (ground, ink) =
        if first { (tokens.accent, tokens.on_accent) } else { (tokens.press, tokens.text) };
    painter.rect_filled(square, CornerRadius::same(8), ground);
    if let Some(icon) = face.icon {
        icon.paint(painter, square.center(), 20.0, ink);
    }
    let room = rect.width() - 120.0;
    let at = pos2(square.right() + 14.0, rect.center().y - 18.0);
    paint_line(painter, at, Role::Choice, &title, tokens.text, room);
    paint_line(painter, at + vec2(0.0, 20.0), Role::Small, &what, tokens.text2, room);
    let arrow = pos2(rect.right() - 25.0, rect.center().y);
    Icon::ArrowRight.paint(painter, arrow, 16.0, tokens.text3);
    focus_ring(ui, &response, rect, 10);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, enabled, &title));
    scene.wish_if(response.clicked(), command);
    ui.add_space(10.0);
}

/// The line of a journal opened lately.
fn recent_id(path: &Path) -> Id {
    Id::unique(("recent", path))
}

/// The journals opened lately.
fn recent(ui: &mut Ui, scene: &mut Scene<'_>, settings: &Settings) {
    if settings.recent.is_empty() {
        return;
    }
    let tokens = Tokens::of(ui);
    label(ui, Role::Label, &scene.say("ui-start-recent"), tokens.text2);
    ui.add_space(4.0);
    for path in &settings.recent {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let folder = path.parent().unwrap_or(Path::new("")).to_string_lossy();
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), theme::PLAIN_ROW));
        let row = Row { name: &name, chosen: false, stop: true, round: 0, ground: tokens.bg };
        let response = row.show(ui, rect, recent_id(path));
        let painter = ui.painter();
        Icon::File.paint(painter, pos2(rect.left() + 7.0, rect.center().y), 14.0, tokens.text2);
        let at = pos2(rect.left() + 22.0, rect.center().y - 9.0);
        let (used, _) = paint_line(painter, at, Role::Body, &name, tokens.text, rect.width() * 0.6);
        let room = rect.width() - used - 46.0;
        let shown = tail(&folder, (room / 6.5) as usize);
        let right = pos2(rect.right(), rect.center().y - 8.0);
        paint_line_right(painter, right, Role::Small, &shown, tokens.text3);
        hairline(painter, rect.x_range(), rect.bottom() - 0.5, tokens.line);
        Row::ring(ui, rect, &response);
        let clicked = response.clicked();
        response.on_hover_text(path.to_string_lossy());
        scene.wish_if(clicked, Command::OpenPath(path.clone()));
    }
}

/// The end of a path, which tells more than its beginning.
fn tail(path: &str, signs: usize) -> String {
    let count = path.chars().count();
    if count <= signs {
        return path.to_owned();
    }
    let rest: String = path.chars().skip(count - signs.saturating_sub(1)).collect();
    format!("…{rest}")
}
