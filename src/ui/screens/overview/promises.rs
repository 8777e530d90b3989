//! What we promised and have not kept.

use eframe::egui::{
    Align, CornerRadius, Layout, Rect, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2,
};

use super::super::kind_icon;
use super::super::lines::{Course, heading, link};
use super::super::today::duties;
use super::form::{self, Form, What};
use super::told::{Promise, Told};
use crate::domain::{Kind, Topic};
use crate::text::{dates, numbers};
use crate::ui::command::{Command, Section};
use crate::ui::deeds::line_menu;
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{
    Button, ChipLook, chip, hairline, label, line, paint_line, paint_line_right,
};

/// Height of a promise.
const HEIGHT: f32 = 55.0;
/// Width of its dates.
const DATES: f32 = 144.0;

/// Draws the block; one quiet line where every promise was kept.
pub fn show(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    course: &mut Course<'_>,
    told: &Told,
    form: &mut Option<Form>,
) {
    head(ui, scene, told);
    if told.promises.is_empty() {
        ui.add_space(6.0);
        label(ui, Role::Body, &scene.say("ui-overview-kept-all"), Tokens::of(ui).text2);
        return;
    }
    ui.add_space(8.0);
    let height = HEIGHT * told.promises.len() as f32;
    let (_, frame) = ui.allocate_space(vec2(ui.available_width(), height));
    let tokens = Tokens::of(ui);
    // Where the dates end: a line without buttons has them below those of the others.
    let mut edge = None;
    for (place, promise) in told.promises.iter().enumerate() {
        let top = frame.top() + HEIGHT * place as f32;
        let rect = Rect::from_min_size(pos2(frame.left(), top), vec2(frame.width(), HEIGHT));
        if place > 0 {
            hairline(ui.painter(), frame.x_range(), top, tokens.line);
        }
        one(ui, scene, course, promise, rect, (form, &mut edge));
    }
    let edge = Stroke::new(1.0, tokens.line2);
    ui.painter().rect_stroke(frame, CornerRadius::same(8), edge, StrokeKind::Inside);
    let shown: usize = told.promises.iter().map(|promise| promise.messages.max(1)).sum();
    let more = told.promised.saturating_sub(shown);
    if more > 0 {
        ui.add_space(6.0);
        let said = scene.say_with("ui-overview-more", &[("count", more.into())]);
        label(ui, Role::Small, &said, tokens.text3);
    }
    form::show(ui, scene, form);
}

fn head(ui: &mut Ui, scene: &mut Scene<'_>, told: &Told) {
    let tokens = Tokens::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 20.0));
    let left = UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center));
    let mut left = ui.new_child(left);
    left.spacing_mut().item_spacing.x = 8.0;
    heading(&mut left, &scene.say("ui-overview-promised"), None);
    if told.promised > 0 {
        let count = numbers::count(scene.words.lang(), told.promised as i64);
        chip(&mut left, ChipLook::Late, &count);
    }
    let room = Rect::from_min_max(pos2(left.min_rect().right() + 16.0, rect.top()), rect.max);
    let right = UiBuilder::new().max_rect(room).layout(Layout::right_to_left(Align::Center));
    let mut right = ui.new_child(right);
    right.spacing_mut().item_spacing.x = 8.0;
    let all = link(&mut right, &scene.say("ui-overview-all-promises")).clicked();
    scene.wish_if(all, Command::Show(Section::Schedule));
    let (kept, of) = told.kept;
    if of > 0 && room.width() > 300.0 {
        let values = [("kept", kept.into()), ("all", of.into())];
        let said = scene.say_with("ui-overview-kept", &values);
        line(&mut right, Role::Small, &said, tokens.text3);
    }
}

fn one(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    course: &mut Course<'_>,
    promise: &Promise,
    rect: Rect,
    (form, edge): (&mut Option<Form>, &mut Option<f32>),
) {
    let matter = &promise.matter;
    let subject = || duties::subject(scene, &matter.title);
    let title = match promise.messages {
        0 => duties::called(scene, matter),
        count => scene.say_with("ui-overview-messages-wait", &[("count", count.into())]),
    };
    let made = match promise.messages {
        0 => made(scene, promise),
        _ => scene.say_with("ui-overview-longest", &[("subject", subject().into())]),
    };
    let late = matter.late;
    let ago = match late {
        // Since a Friday, on the weekend after it, no working day has passed.
        0 => scene.say("ui-overdue"),
        late => scene.say_with("ui-overview-days-ago", &[("count", late.into())]),
    };
    let due = dates::day_and_month(scene.words.lang(), matter.on);
    let name = || duties::spoken(&[&title, &matter.who, &made, &due, &ago]);
    let Some(response) = course.line(ui, rect.shrink(1.0), &name) else { return };
    let tokens = Tokens::of(ui);
    let mut right = rect.right() - 14.0;
    if promise.messages == 0 {
        right = buttons(ui, scene, promise, rect, form) - 16.0;
    } else if let Some(above) = *edge {
        right = above;
    }
    *edge = Some(right);
    let painter = ui.painter();
    let top = rect.center().y - 17.0;
    paint_line_right(painter, pos2(right, top), Role::Body, &due, tokens.text);
    paint_line_right(painter, pos2(right, top + 18.0), Role::Label, &ago, tokens.late);
    let x = rect.left() + 14.0;
    let room = right - DATES - x;
    let (_, cut) = paint_line(painter, pos2(x, top), Role::Strong, &title, tokens.text, room);
    let below = top + 19.0;
    let mut at = x;
    if !matter.who.is_empty() {
        let who = format!("{} ·", matter.who);
        at += paint_line(painter, pos2(at, below), Role::Small, &who, tokens.text2, room).0 + 6.0;
    }
    kind_icon(promise.made.kind).paint(painter, pos2(at + 7.0, below + 8.0), 14.0, tokens.text3);
    let left = room - (at - x) - 20.0;
    paint_line(painter, pos2(at + 20.0, below), Role::Small, &made, tokens.text2, left);
    let opens = match promise.messages {
        0 => Command::GoTo(client(scene), matter.kind, matter.id),
        _ => Command::Show(Section::Correspondence),
    };
    if promise.messages == 0 {
        let about = (client(scene), matter.kind, matter.id);
        let copied = || duties::spoken(&[&title, &matter.who, &made, &due, &ago]);
        line_menu(ui, scene, &response, about, &matter.title, copied);
    }
    scene.wish_if(response.clicked(), opens);
    if cut {
        response.on_hover_text(title);
    }
}

/// The client shown.
pub fn client(scene: &Scene<'_>) -> crate::domain::RecordId {
    let nobody = crate::domain::RecordId::from_bytes([0; 10]);
    scene.file.as_ref().map_or(nobody, |file| file.client.id)
}

/// Where it was promised, in words.
fn made(scene: &Scene<'_>, promise: &Promise) -> String {
    let (matter, made) = (&promise.matter, &promise.made);
    if matter.topic == Topic::Answer {
        let key = if matter.promised { "promised" } else { "agreed" };
        return scene.say(&format!("ui-overview-answer-{key}"));
    }
    let day = dates::day_and_month(scene.words.lang(), made.on);
    match made.kind {
        Kind::Meeting => {
            let values = [("number", made.number.into()), ("date", day.into())];
            scene.say_with("ui-overview-from-meeting", &values)
        }
        _ => scene.say_with("ui-overview-recorded", &[("date", day.into())]),
    }
}

/// What can be done about a promise; answers where the buttons begin.
fn buttons(
    ui: &mut Ui,
    scene: &Scene<'_>,
    promise: &Promise,
    rect: Rect,
    form: &mut Option<Form>,
) -> f32 {
    let inside = rect.shrink2(vec2(12.0, 0.0));
    let layout = Layout::right_to_left(Align::Center);
    let mut ui = ui.new_child(UiBuilder::new().max_rect(inside).layout(layout));
    ui.spacing_mut().item_spacing.x = 8.0;
    let (may, why) = scene.writer();
    let title = &promise.matter.title;
    let answer = promise.matter.topic == Topic::Answer;
    let done = ["ui-overview-was-kept", "ui-overview-was-answered"];
    let given = [
        (What::NewDate, "ui-overview-new-date", Icon::CalendarBlank),
        (What::Kept, done[usize::from(answer)], Icon::Check),
    ];
    for (what, key, icon) in given {
        let said = scene.say(key);
        let button = Button::new(&said).icon(icon).small().named(format!("{said} {title}"));
        let button = match what {
            What::Kept => {
                done.iter().fold(button, |button, key| button.room_for(&ui, &scene.say(key)))
            }
            What::NewDate => button,
        };
        let response = ui.add(button.enabled(may, &why));
        if response.clicked() {
            *form = Some(Form::new(scene, what, &promise.matter, response.rect));
        }
    }
    ui.min_rect().left()
}
