//! What is referred to and not held: a list, and for each who has it and words to ask for it.

use std::sync::Arc;

use eframe::egui::{Frame, Margin, Rect, ScrollArea, Ui, pos2, vec2};

use super::row::row_id;
use super::subject;
use crate::domain::{Address, Kind};
use crate::session::{Absence, Missing, Worker, request_text};
use crate::text::dates;
use crate::ui::command::Command;
use crate::ui::load::{Load, View};
use crate::ui::scene::Scene;
use crate::ui::theme::{self, Role, Tokens};
use crate::ui::widgets::{Button, Grouped, Item, Row, failure_block, hairline, label, paint_line};

/// Messages that speak of one thing, and people who have it, drawn at most.
const DRAWN: usize = 20;

/// What is missing, loaded when first looked at.
#[derive(Default)]
pub struct MissingMail {
    loaded: Load<Arc<Vec<Missing>>>,
    asked: bool,
    /// The chosen line
    chosen: usize,
    /// Whether the list is shown
    pub open: bool,
}

impl MissingMail {
    /// How many things are missing; none where that is not known yet.
    pub fn count(&self) -> Option<usize> {
        self.loaded.get().map(|found| found.len())
    }

    /// Looks again at the next turn.
    pub fn again(&mut self) {
        self.asked = false;
    }

    /// Asks once the list is opened, takes what came; whether anything did.
    pub fn turn(&mut self, worker: &Worker, view: View) -> bool {
        if self.open && !self.asked {
            self.asked = true;
            let client = view.client;
            self.loaded.look(worker, view, move |reader| reader.missing(client).map(Arc::new));
        }
        self.loaded.poll()
    }
}

/// Draws the list.
pub fn list(ui: &mut Ui, scene: &mut Scene<'_>, missing: &mut MissingMail) {
    if let Some(failure) = missing.loaded.failure() {
        return failure_block(ui, scene.words, failure);
    }
    let Some(found) = missing.loaded.get().cloned() else { return };
    if found.is_empty() {
        let margin = Margin::symmetric(16, 14);
        return drop(Frame::NONE.inner_margin(margin).show(ui, |ui| {
            label(ui, Role::Body, &scene.say("ui-missing-none"), Tokens::of(ui).text2);
        }));
    }
    missing.chosen = missing.chosen.min(found.len() - 1);
    scene.list(row_id(missing.chosen as u64));
    ui.spacing_mut().item_spacing.y = 0.0;
    let (row, count, stop) = (theme::MAIL_ROW, found.len(), Some(missing.chosen as u64));
    let list = Grouped { row, head: 0.0, count: count as u64, groups: &[], stop };
    let mut wanted = None;
    list.show(ui, "mail-missing", None, |ui, item, rect| {
        let Item::Row(place) = item else { return };
        let Some(one) = found.get(place as usize) else { return };
        let to = one_row(ui, scene, one, rect, (place as usize, missing.chosen, count));
        if let Some(to) = to {
            let there = rect.translate(vec2(0.0, list.way(place, to as u64)));
            ui.scroll_to_rect(there, None);
        }
        wanted = to.or(wanted);
    });
    if let Some(place) = wanted {
        missing.chosen = place;
        ui.memory_mut(|memory| memory.request_focus(row_id(place as u64)));
        ui.ctx().request_repaint();
    }
}

fn one_row(
    ui: &mut Ui,
    scene: &Scene<'_>,
    one: &Missing,
    rect: Rect,
    (place, chosen, count): (usize, usize, usize),
) -> Option<usize> {
    let tokens = Tokens::of(ui);
    let why = scene.say(&format!("common-missing-{}", one.why.as_str()));
    let what = what(scene, one);
    let about = [one.from.as_ref().map(named), when(scene, one)];
    let about = about.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let name = [why.as_str(), &what, &about].join(", ");
    let here = place == chosen;
    let surface = Row { name: &name, chosen: here, stop: here, round: 0, ground: tokens.bg };
    let response = surface.show(ui, rect, row_id(place as u64));
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let left = rect.left() + 16.0;
    let room = rect.right() - 12.0 - left;
    let line = |y: f32, role: Role, text: &str, ink| {
        paint_line(&painter, pos2(left, rect.top() + y), role, text, ink, room);
    };
    line(7.0, Role::Medium, &what, tokens.text);
    line(25.0, Role::Small, &why, tokens.text2);
    line(43.0, Role::Small, &about, tokens.text3);
    hairline(&painter, rect.x_range(), rect.bottom() - 0.5, tokens.line);
    Row::ring(ui, rect, &response);
    let moved = Row::moved(ui, &response).map(|step| step.from(place as u64, count as u64));
    match response.clicked() {
        true => Some(place),
        false => moved.and_then(|row| usize::try_from(row).ok()),
    }
}

fn what(scene: &Scene<'_>, one: &Missing) -> String {
    match one.why {
        Absence::Numbers => one.numbers.join(", "),
        _ => subject(scene, &one.subject),
    }
}

fn when(scene: &Scene<'_>, one: &Missing) -> Option<String> {
    let at = one.at?;
    let day = dates::numeric(scene.words.lang(), at.date());
    Some(format!("{day} {}", dates::time(at.time())))
}

fn named(address: &Address) -> String {
    match (address.name.is_empty(), address.address.is_empty()) {
        (true, _) => address.address.clone(),
        (false, true) => address.name.clone(),
        (false, false) => format!("{} <{}>", address.name, address.address),
    }
}

/// Draws the chosen one: how it is known, who has it, words to ask for it.
pub fn chosen(ui: &mut Ui, scene: &mut Scene<'_>, missing: &MissingMail) {
    let Some(one) = missing.loaded.get().and_then(|found| found.get(missing.chosen)) else {
        return;
    };
    let tokens = Tokens::of(ui);
    let area = ScrollArea::vertical().id_salt(("missing", missing.chosen)).auto_shrink(false);
    area.show(ui, |ui| {
        let margin = Margin { left: 24, right: 24, top: 18, bottom: 24 };
        Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.set_max_width(theme::READING.min(ui.available_width()));
            label(ui, Role::Subject, &what(scene, one), tokens.text);
            let why = scene.say(&format!("common-missing-{}", one.why.as_str()));
            label(ui, Role::Small, &why, tokens.text2);
            ui.add_space(14.0);
            told_by(ui, scene, one);
            holders(ui, scene, one);
            request(ui, scene, one);
        });
    });
}

fn told_by(ui: &mut Ui, scene: &mut Scene<'_>, one: &Missing) {
    let tokens = Tokens::of(ui);
    label(ui, Role::Label, &scene.say("ui-missing-told-by"), tokens.text2);
    ui.add_space(4.0);
    for row in one.told_by.iter().take(DRAWN) {
        let day = row.date.map(|date| scene.moment(date));
        let parts = [Some(row.from.clone()), day, Some(subject(scene, &row.subject))];
        let said = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let pressed = ui.add(Button::new(said).small().quiet()).clicked();
        let opened = match row.kind {
            Kind::Message => Some(Command::OpenMessage(row.id)),
            kind => scene.file.as_ref().map(|file| Command::GoTo(file.client.id, kind, row.id)),
        };
        opened.into_iter().for_each(|command| scene.wish_if(pressed, command));
    }
    ui.add_space(12.0);
}

fn holders(ui: &mut Ui, scene: &Scene<'_>, one: &Missing) {
    let tokens = Tokens::of(ui);
    label(ui, Role::Label, &scene.say("ui-missing-holders"), tokens.text2);
    ui.add_space(4.0);
    for holder in one.holders.iter().take(DRAWN) {
        let side = holder.side.map(|side| scene.say(&format!("common-side-{}", side.as_str())));
        let parts = [Some(named(&holder.address)), side];
        let said = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
        label(ui, Role::Body, &said, tokens.text);
    }
    ui.add_space(12.0);
}

fn request(ui: &mut Ui, scene: &Scene<'_>, one: &Missing) {
    let tokens = Tokens::of(ui);
    let text = request_text(scene.words, one);
    label(ui, Role::Label, &scene.say("ui-missing-request"), tokens.text2);
    ui.add_space(4.0);
    label(ui, Role::Reading, &text, tokens.text);
    ui.add_space(10.0);
    if ui.add(Button::new(scene.say("ui-missing-copy")).primary()).clicked() {
        ui.ctx().copy_text(text);
    }
}
