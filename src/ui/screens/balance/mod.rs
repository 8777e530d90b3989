//! The balance sheet of an import: read = new + already held + unreadable.

mod list;

use std::collections::{HashMap, HashSet};

use eframe::egui::{CornerRadius, Rect, ScrollArea, Sense, Ui, pos2, vec2};

use self::list::List;
use crate::domain::{Kind, RecordId};
use crate::session::{About, Balance, HeldAs, Print, Worker};
use crate::text::numbers;
use crate::ui::command::Command;
use crate::ui::deeds::{Way, told_taken_back};
use crate::ui::load::{Load, View};
use crate::ui::scene::Scene;
use crate::ui::section::Section;
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{Button, failure_block, label};

/// Widest sheet.
const SHEET: f32 = 1080.0;
/// Records asked for at once.
const ASKED: usize = 100;

/// A balance sheet made ready to be shown.
pub struct Sheet {
    balance: Balance,
    client: RecordId,
    lists: [List; 4],
    records: Records,
}

/// What the records of the rows seen are, as they come.
#[derive(Default)]
struct Records {
    known: HashMap<RecordId, HeldAs>,
    /// Seen, and not asked for yet
    wanted: Vec<RecordId>,
    /// Wanted at some time: each is asked for once
    sought: HashSet<RecordId>,
    asked: Load<Vec<HeldAs>>,
}

impl Sheet {
    /// The sheet of a client's import; what needs a look is open from the start.
    pub fn new(balance: Balance, client: RecordId) -> Sheet {
        let lists = List::all(&balance);
        Sheet { balance, client, lists, records: Records::default() }
    }

    /// The import it is of; none where nothing was recorded of it.
    pub fn id(&self) -> Option<RecordId> {
        self.balance.id
    }

    /// Asks what the records of the rows seen are; whether something came.
    pub fn turn(&mut self, worker: &Worker, view: View) -> bool {
        let Records { known, wanted, asked, .. } = &mut self.records;
        let came = asked.poll();
        if came {
            known.extend(asked.get().into_iter().flatten().map(|one| (one.id, one.clone())));
        }
        if !asked.waits() && !wanted.is_empty() {
            let ids: Vec<RecordId> = wanted.drain(..wanted.len().min(ASKED)).collect();
            asked.look(worker, view, move |reader| reader.held_as(&ids));
        }
        came
    }
}

impl Records {
    /// What a record is, where that is known already; it is asked for where not.
    fn get(&mut self, id: RecordId) -> Option<&HeldAs> {
        if self.sought.insert(id) {
            self.wanted.push(id);
        }
        self.known.get(&id)
    }
}

/// Draws the sheet.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &mut Sheet) {
    let area = ScrollArea::vertical().id_salt("balance").auto_shrink(false);
    area.show(ui, |ui| {
        super::content(ui, |ui| {
            ui.set_max_width(SHEET.min(ui.available_width()));
            ui.spacing_mut().item_spacing.y = 0.0;
            heading(ui, scene, &sheet.balance, sheet.client);
            equation(ui, scene, &sheet.balance);
            bar(ui, &sheet.balance);
            let Sheet { balance, client, lists, records } = sheet;
            // Above the lists: below them they would be as far away as the lists are long.
            buttons(ui, scene, balance, *client);
            strangers(ui, scene, *client);
            ui.add_space(20.0);
            for list in lists {
                list.show(ui, scene, balance, *client, records);
            }
        });
    });
}

fn buttons(ui: &mut Ui, scene: &mut Scene<'_>, balance: &Balance, client: RecordId) {
    ui.horizontal(|ui| {
        let button = Button::of(scene.words, &Command::CloseBalance).primary();
        let pressed = ui.add(button).clicked();
        scene.wish_if(pressed, Command::CloseBalance);
        let Some(id) = balance.id else { return };
        let print = Command::Print(Some(Print::Import { import: id }));
        let save = [print, Command::SaveTable(id)];
        let keys = ["ui-files-save-pdf", "ui-files-save-csv"];
        for (command, key) in save.into_iter().zip(keys) {
            let why = scene.say("ui-work-busy");
            let button = Button::new(scene.say(key)).icon(Icon::FloppyDisk);
            let pressed = ui.add(button.enabled(!scene.busy, why)).clicked();
            scene.wish_if(pressed, command);
        }
        // What was held before, or could only be kept as a file of nothing new, is nothing to take back.
        let brings = balance.new > 0 && balance.retracted.is_none();
        if let Some(about) = about(balance, client).filter(|_| brings) {
            let (may, why) = scene.writer();
            let button = Button::new(scene.say("ui-files-take-back-open")).icon(Icon::X).quiet();
            let pressed = ui.add(button.enabled(may, why)).clicked();
            scene.wish_if(pressed, Command::TakeBack(Box::new(about), Way::Record));
        }
    });
}

/// The way to those who were met in the correspondence and are not recorded yet.
fn strangers(ui: &mut Ui, scene: &mut Scene<'_>, client: RecordId) {
    let Some(file) = scene.file.clone().filter(|file| file.client.id == client) else { return };
    if file.strangers.all == 0 || scene.past.is_some() {
        return;
    }
    ui.add_space(16.0);
    ui.horizontal(|ui| {
        let count = [("count", file.strangers.all.into())];
        let words = scene.say_with("ui-balance-strangers", &count);
        label(ui, Role::Body, &words, Tokens::of(ui).text2);
        let button = Button::new(scene.say("ui-balance-people")).icon(Icon::UsersThree).small();
        let pressed = ui.add(button).clicked();
        scene.wish_if(pressed, Command::Show(Section::People));
    });
}

/// The import as it is named elsewhere: by where it took from.
fn about(balance: &Balance, client: RecordId) -> Option<About> {
    let (id, title) = (balance.id?, balance.source.clone());
    Some(About { id, client, kind: Kind::Import, number: 0, title })
}

fn heading(ui: &mut Ui, scene: &mut Scene<'_>, balance: &Balance, client: RecordId) {
    let tokens = Tokens::of(ui);
    let adds_up = balance.read == balance.new + balance.held + balance.unreadable;
    let key = match (adds_up, balance.cancelled || balance.stopped.is_some()) {
        (false, _) => "ui-balance-off",
        (true, true) => "ui-balance-stopped",
        (true, false) => "ui-balance-title",
    };
    label(ui, Role::Title, &scene.say(key), tokens.text);
    ui.add_space(2.0);
    label(ui, Role::Small, &scene.say("ui-balance-kept"), tokens.text2);
    ui.add_space(16.0);
    if let (Some(back), Some(about)) = (&balance.retracted, about(balance, client)) {
        told_taken_back(ui, scene, back, about);
    }
    if let Some(failure) = &balance.stopped {
        failure_block(ui, scene.words, failure);
        ui.add_space(16.0);
    }
}

fn equation(ui: &mut Ui, scene: &Scene<'_>, balance: &Balance) {
    let tokens = Tokens::of(ui);
    let parts = [
        (balance.read, "ui-balance-read", "="),
        (balance.new, "ui-balance-new", "+"),
        (balance.held, "ui-balance-held", "+"),
        (balance.unreadable, "ui-balance-unreadable", ""),
    ];
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 28.0;
        for (count, key, after) in parts {
            let fault = key == "ui-balance-unreadable" && count > 0;
            let ink = if fault { tokens.late } else { tokens.text };
            let words = scene.say_with(key, &[("count", count.into())]);
            ui.vertical(|ui| {
                let number = numbers::count(scene.words.lang(), i64::from(count));
                label(ui, Role::Count, &number, ink);
                label(ui, Role::Body, &words, tokens.text2);
            });
            if !after.is_empty() {
                label(ui, Role::Operator, after, tokens.text3);
            }
        }
    });
    ui.add_space(16.0);
}

fn bar(ui: &mut Ui, balance: &Balance) {
    let tokens = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 12.0), Sense::hover());
    let parts = [
        (balance.new, tokens.accent),
        (balance.held, tokens.line2),
        (balance.unreadable, tokens.late),
    ];
    let shown = parts.iter().filter(|(count, _)| *count > 0).count().max(1);
    let room = rect.width() - 2.0 * (shown - 1) as f32;
    let mut x = rect.left();
    for (count, colour) in parts.into_iter().filter(|(count, _)| *count > 0) {
        let width = (room * count as f32 / balance.read.max(1) as f32).max(4.0);
        let part = Rect::from_min_size(pos2(x, rect.top()), vec2(width, rect.height()));
        ui.painter().rect_filled(part, CornerRadius::same(3), colour);
        x += width + 2.0;
    }
    ui.add_space(20.0);
}
