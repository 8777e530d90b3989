//! One message in the list.

use eframe::egui::{Id, Painter, Rect, Response, Ui, pos2, vec2};

use super::subject;
use super::waiting::Waiting;
use crate::domain::{Direction, MessageKind};
use crate::session::MailRow;
use crate::text::numbers;
use crate::ui::deeds::{Copied, Subject, row_menu};
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens, swatch};
use crate::ui::widgets::{
    ChipLook, Row, hairline, paint_chip, paint_line, paint_line_right, paint_struck,
};

/// Where the lines of a message begin, from the left of its row; and what they leave at its right.
pub const TEXT: f32 = 32.0;
pub const END: f32 = 12.0;

/// Where a row stands.
#[derive(Clone, Copy)]
pub struct Place {
    /// On the screen
    pub rect: Rect,
    /// In its list
    pub row: u64,
    /// How long that list is
    pub count: u64,
    /// Whether its message is the open one
    pub chosen: bool,
    /// Whether Tab stops at it
    pub stop: bool,
}

/// Under which name the keyboard finds a row.
pub fn row_id(row: u64) -> Id {
    Id::unique(("mail-row", row))
}

fn chip_width(painter: &Painter, said: &str, tokens: &Tokens) -> f32 {
    painter.layout_job(Role::Small.line_job(said, tokens.text, f32::INFINITY)).size().x + 16.0
}

/// One row; answers which row is wanted, where one is.
pub fn mail_row(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    mail: &MailRow,
    waits: Option<&Waiting>,
    place: Place,
) -> Option<u64> {
    let Place { rect, row, count, chosen, stop } = place;
    let tokens = Tokens::of(ui);
    let subject = subject(scene, &mail.subject);
    let day = scene.day(mail.at.with_timezone(&chrono::Local).date_naive());
    let day = if mail.date.is_some() { day } else { undated(scene, day) };
    let direction = scene.say(&format!("common-direction-{}", mail.direction.as_str()));
    let state = waits.map(|waits| waits.told(scene));
    let said = state.as_ref().map(|(_, said)| said.as_str());
    let parts = [Some(direction.as_str()), Some(&mail.from), Some(&subject), Some(&day), said];
    let mut parts: Vec<&str> = parts.into_iter().flatten().collect();
    let form = mail.other_form.then(|| scene.say("ui-mail-search-form"));
    let marks = marks(scene, mail);
    parts.extend(form.iter().chain(&marks).map(String::as_str));
    let name = parts.join(", ");
    let surface = Row { name: &name, chosen, stop, round: 0, ground: tokens.bg };
    let response = surface.show(ui, rect, row_id(row));
    if response.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let top = rect.top() + 7.0;
    let icon = match mail.direction {
        Direction::In => Icon::ArrowDownLeft,
        Direction::Out => Icon::ArrowUpRight,
    };
    icon.paint(&painter, pos2(rect.left() + 19.0, top + 9.0), 14.0, tokens.text3);
    let mut from = rect.left() + TEXT;
    if let Some(side) = mail.side {
        let place = Rect::from_min_size(pos2(from, top + 5.0), vec2(12.0, 9.0));
        swatch(&painter, place, side, tokens);
        from += 18.0;
    }
    let mut right = rect.right() - END;
    right -=
        paint_line_right(&painter, pos2(right, top + 1.0), Role::Small, &day, tokens.text3) + 6.0;
    if mail.attachments > 0 {
        Icon::Paperclip.paint(&painter, pos2(right - 7.0, top + 9.0), 14.0, tokens.text3);
        right -= 20.0;
    }
    if mail.in_thread > 1 {
        right -= thread_count(&painter, pos2(right, top + 9.0), mail.in_thread, tokens) + 6.0;
    }
    let at = pos2(from, top);
    let ours = waits.is_some_and(|waits| !waits.ours);
    let strong = if ours { Role::Strong } else { Role::Medium };
    paint_line(&painter, at, strong, &mail.from, tokens.text, right - from);
    let at = pos2(rect.left() + TEXT, top + 18.0);
    let room = rect.right() - END - at.x;
    let mut left = room;
    if let Some((look, said)) = &state {
        let wide = chip_width(&painter, said, tokens);
        let corner = pos2(rect.right() - END - wide, at.y);
        paint_chip(&painter, corner, *look, said, wide, tokens);
        left -= wide + 8.0;
    }
    for said in marks {
        let wide = chip_width(&painter, &said, tokens);
        if wide + 8.0 < left {
            let corner = pos2(at.x + left - wide, at.y);
            paint_chip(&painter, corner, ChipLook::Neutral, &said, wide, tokens);
            left -= wide + 8.0;
        }
    }
    let mut from = at;
    if mail.other_form {
        // Found in another form of the word; the row's name says so in words.
        from.x += paint_line(&painter, at, Role::Medium, "≈", tokens.text3, 16.0).0 + 6.0;
    }
    let role = if ours { Role::Strong } else { Role::Body };
    let room_left = left - (from.x - at.x);
    match mail.gone() {
        true => paint_struck(&painter, from, role, &subject, tokens.text3, room_left),
        false => paint_line(&painter, from, role, &subject, tokens.text, room_left),
    };
    let at = at + vec2(0.0, 19.0);
    paint_line(&painter, at, Role::Small, &mail.preview, tokens.text3, room);
    hairline(&painter, rect.x_range(), rect.bottom() - 0.5, tokens.line);
    Row::ring(ui, rect, &response);
    let response = match form {
        Some(form) => response.on_hover_text(form),
        None => response,
    };
    mail_menu(ui, scene, mail, &response);
    let moved = Row::moved(ui, &response).map(|step| step.from(row, count));
    if response.clicked() { Some(row) } else { moved }
}

/// A row whose message has not come yet; answers which row is wanted, where one is.
pub fn awaited_row(
    ui: &mut Ui,
    scene: &Scene<'_>,
    rect: Rect,
    row: u64,
    count: u64,
) -> Option<u64> {
    let number = numbers::count(scene.words.lang(), row as i64 + 1);
    let response = Row::awaited(ui, rect, row_id(row), &number);
    Row::moved(ui, &response).map(|step| step.from(row, count))
}

/// The menu of a message's row.
fn mail_menu(ui: &Ui, scene: &mut Scene<'_>, mail: &MailRow, response: &Response) {
    let Some(subject_of) = Subject::mail(scene, mail) else { return };
    row_menu(ui, scene, response, |scene| {
        let when = when(scene, mail);
        let said = subject(scene, &mail.subject);
        let names = ["ui-mail-column-date", "ui-mail-column-sender", "ui-mail-column-subject"];
        let names = names.map(|key| scene.say(key));
        (subject_of, Copied::row(&names, &[&when, &mail.from, &said]))
    });
}

/// When a message was written; of one that does not say, when it was taken in.
pub fn when(scene: &Scene<'_>, mail: &MailRow) -> String {
    let at = scene.moment(mail.at);
    if mail.date.is_some() { at } else { undated(scene, at) }
}

fn undated(scene: &Scene<'_>, taken: String) -> String {
    scene.say_with("ui-mail-undated", &[("day", taken.into())])
}

/// What a message is where it is no ordinary one, and in how many versions it is held.
fn marks(scene: &Scene<'_>, mail: &MailRow) -> Vec<String> {
    let mut marks = Vec::new();
    if mail.gone() {
        marks.push(scene.say("ui-retracted"));
    }
    if mail.versions > 1 {
        marks.push(scene.say_with("ui-mail-versions", &[("count", mail.versions.into())]));
    }
    if mail.kind != MessageKind::Letter {
        marks.push(scene.say(&format!("common-message-{}", mail.kind.as_str())));
    }
    marks
}

/// How many messages of the conversation are held, in a small frame that ends here.
fn thread_count(
    painter: &eframe::egui::Painter,
    right: eframe::egui::Pos2,
    count: u32,
    tokens: &Tokens,
) -> f32 {
    let job = Role::Caption.line_job(&count.to_string(), tokens.text2, f32::INFINITY);
    let galley = painter.layout_job(job);
    let width = galley.size().x + 12.0;
    let rect = Rect::from_min_size(pos2(right.x - width, right.y - 9.0), vec2(width, 18.0));
    let stroke = eframe::egui::Stroke::new(1.0, tokens.line2);
    painter.rect_stroke(rect, 9, stroke, eframe::egui::StrokeKind::Inside);
    painter.galley(pos2(rect.left() + 6.0, right.y - 7.0), galley, tokens.text2);
    width
}
