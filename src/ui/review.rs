//! Files dropped that may be another client's: each waits until somebody says whose it is.

use std::path::PathBuf;

use eframe::egui::{Context, Id, Key, ScrollArea, Ui, pos2, vec2};

use super::command::Command;
use super::folders::{Asked, Folders};
use super::load::Answer;
use super::scene::Scene;
use super::state::client_short;
use super::theme::{Role, Tokens};
use super::widgets::{Button, Dialog, Row, hairline, label, paint_line};
use crate::domain::{Record, RecordId};
use crate::session::{Glimpse, Suggestion, Ticket, Why};

/// Width of the dialog.
const WIDTH: f32 = 760.0;
/// Rows seen at once, and their height: two lines.
const SEEN: f32 = 7.0;
const ROW: f32 = 44.0;
/// Clients that have a key of their own.
const KEYS: [Key; 9] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

/// Files on their way in of which it is not known yet whose they are.
#[derive(Default)]
pub struct Placing {
    /// They are looked into
    pub asked: Option<Ticket<Answer<Vec<Suggestion>>>>,
    /// They wait until somebody says whose they are
    pub review: Option<Review>,
    /// Stores among them whose folders are being found, and those whose folders are to be chosen
    pub stores: Option<Asked>,
    pub folders: Option<Folders>,
    /// Decided ones, filed after those on their way, client by client
    pub queue: Vec<(RecordId, Vec<PathBuf>)>,
}

/// What waits to be filed.
pub struct Review {
    waiting: Vec<Waiting>,
    /// The clients, those that something speaks for first
    clients: Vec<(RecordId, String)>,
    row: usize,
}

/// One file or folder that waits.
struct Waiting {
    suggestion: Suggestion,
    chosen: Option<RecordId>,
}

impl Review {
    /// What is to be asked about these, dropped while `shown` is the client; none where nothing speaks
    /// against filing all of them there.
    pub fn of(
        suggestions: Vec<Suggestion>,
        clients: &[Record],
        shown: Option<RecordId>,
    ) -> Option<Review> {
        let plain =
            |one: &Suggestion| shown.is_some() && (one.fits.is_empty() || one.certain() == shown);
        if suggestions.iter().all(plain) {
            return None;
        }
        let named: Vec<RecordId> =
            suggestions.iter().flat_map(|one| &one.fits).map(|fit| fit.client).collect();
        let mut list: Vec<(RecordId, String)> =
            clients.iter().map(|client| (client.id, client_short(client).to_owned())).collect();
        list.sort_by_key(|(id, _)| (!named.contains(id), Some(*id) != shown));
        let waiting = suggestions.into_iter().map(|suggestion| {
            let chosen = suggestion.certain();
            Waiting { suggestion, chosen }
        });
        let waiting: Vec<Waiting> = waiting.collect();
        let row = waiting.iter().position(|one| one.chosen.is_none()).unwrap_or(0);
        Some(Review { waiting, clients: list, row })
    }

    /// Takes out what was decided, client by client; what was not goes on waiting.
    pub fn decided(&mut self) -> Vec<(RecordId, Vec<PathBuf>)> {
        let mut groups: Vec<(RecordId, Vec<PathBuf>)> = Vec::new();
        let mut rest = Vec::new();
        for one in std::mem::take(&mut self.waiting) {
            let Some(client) = one.chosen else {
                rest.push(one);
                continue;
            };
            let path = one.suggestion.path;
            match groups.iter_mut().find(|(of, _)| *of == client) {
                Some((_, paths)) => paths.push(path),
                None => groups.push((client, vec![path])),
            }
        }
        self.waiting = rest;
        self.row = 0;
        groups
    }

    /// How many wait.
    pub fn waiting(&self) -> usize {
        self.waiting.len()
    }

    fn keys(&mut self, ui: &Ui) {
        let last = self.waiting.len().saturating_sub(1);
        ui.input(|input| {
            if input.key_pressed(Key::ArrowDown) {
                self.row = (self.row + 1).min(last);
            }
            if input.key_pressed(Key::ArrowUp) {
                self.row = self.row.saturating_sub(1);
            }
            for (key, (client, _)) in KEYS.iter().zip(&self.clients) {
                if input.key_pressed(*key) && input.modifiers.is_none() {
                    self.waiting
                        .get_mut(self.row)
                        .into_iter()
                        .for_each(|one| one.chosen = Some(*client));
                    self.row = (self.row + 1).min(last);
                }
            }
        });
    }

    fn name(&self, client: RecordId) -> &str {
        let found = self.clients.iter().find(|(id, _)| *id == client);
        found.map_or("", |(_, name)| name.as_str())
    }
}

/// Draws the list over the window; what is decided is filed at a wish.
pub fn show(ctx: &Context, scene: &mut Scene<'_>, review: &mut Review) {
    let title = scene.say("ui-files-review-title");
    let formed = Dialog::new("review", &title).width(WIDTH).show(ctx, |ui| {
        review.keys(ui);
        label(ui, Role::Body, &scene.say("ui-files-review-intro"), Tokens::of(ui).text2);
        ui.add_space(12.0);
        rows(ui, scene, review);
        ui.add_space(12.0);
        choices(ui, scene, review);
        ui.add_space(16.0);
        buttons(ui, scene, review)
    });
    if formed.save || formed.inner {
        scene.wish(Command::FileReviewed);
    } else if formed.close {
        scene.wish(Command::LeaveReview);
    }
}

fn rows(ui: &mut Ui, scene: &Scene<'_>, review: &mut Review) {
    let count = review.waiting.len();
    let tall = (count as f32).min(SEEN) * ROW;
    let area = ScrollArea::vertical().id_salt("review-rows").max_height(tall);
    let mut pressed = None;
    area.auto_shrink([false, true]).show_rows(ui, ROW, count, |ui, seen| {
        for place in seen {
            if row(ui, scene, review, place) {
                pressed = Some(place);
            }
        }
    });
    review.row = pressed.unwrap_or(review.row);
}

fn row(ui: &mut Ui, scene: &Scene<'_>, review: &Review, place: usize) -> bool {
    let Some(one) = review.waiting.get(place) else { return false };
    let tokens = Tokens::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
    let file = one.suggestion.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let client = match one.chosen {
        Some(client) => review.name(client).to_owned(),
        None => scene.say("ui-files-review-undecided"),
    };
    let why = why(scene, &one.suggestion);
    let letter = one.suggestion.letter.as_ref().map(|letter| glimpse(scene, letter));
    let letter = letter.unwrap_or_default();
    let name = [file.as_str(), &client, &why, &letter].map(str::trim);
    let name = name.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let chosen = place == review.row;
    let row = Row { name: &name, chosen, stop: chosen, round: 4, ground: tokens.bg };
    let response = row.show(ui, rect, Id::unique(("review", place)));
    let wide = [0.44, 0.19, 0.37].map(|part| (rect.width() * part).round());
    let painter = ui.painter();
    let ink = if one.chosen.is_some() { tokens.text } else { tokens.late };
    let cells = [
        (Role::Medium, &file, tokens.text),
        (Role::Body, &client, ink),
        (Role::Small, &why, tokens.text2),
    ];
    let mut left = rect.left() + 8.0;
    let alone = letter.is_empty();
    for (column, (role, text, ink)) in cells.into_iter().enumerate() {
        let high = if column == 0 && !alone { 18.0 } else { 9.0 };
        let at = pos2(left, rect.center().y - high);
        paint_line(painter, at, role, text, ink, wide[column] - 16.0);
        left += wide[column];
    }
    let at = pos2(rect.left() + 8.0, rect.center().y + 2.0);
    paint_line(painter, at, Role::Small, &letter, tokens.text2, wide[0] - 16.0);
    hairline(painter, rect.x_range(), rect.bottom() - 0.5, tokens.line);
    Row::ring(ui, rect, &response);
    response.clicked()
}

/// Who wrote it, about what and when.
fn glimpse(scene: &Scene<'_>, letter: &Glimpse) -> String {
    let day = letter.date.map(|at| scene.day(at.with_timezone(&chrono::Local).date_naive()));
    let parts = [letter.from.as_str(), letter.subject.trim(), day.as_deref().unwrap_or_default()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// What speaks for whom.
fn why(scene: &Scene<'_>, suggestion: &Suggestion) -> String {
    match suggestion.fits.as_slice() {
        [] => scene.say("ui-files-review-nobody"),
        [fit] => match &fit.why {
            Why::Address(address) => address.clone(),
            Why::Thread => scene.say("ui-files-review-thread"),
            Why::Reference(reference) => reference.clone(),
        },
        _ => scene.say("ui-files-review-several"),
    }
}

/// The clients, each with its key.
fn choices(ui: &mut Ui, scene: &Scene<'_>, review: &mut Review) {
    let mut chosen = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        for (place, (client, name)) in review.clients.iter().enumerate() {
            let button = Button::new(name.as_str()).small();
            let key = KEYS.get(place).map(|_| (place + 1).to_string()).unwrap_or_default();
            let words = scene.say_with("ui-files-review-choose", &[("client", name.into())]);
            if ui.add(button.keys(key).named(words)).clicked() {
                chosen = Some(*client);
            }
        }
    });
    if let (Some(client), Some(one)) = (chosen, review.waiting.get_mut(review.row)) {
        one.chosen = Some(client);
        review.row = (review.row + 1).min(review.waiting.len().saturating_sub(1));
    }
}

/// Whether what is decided is to be filed.
fn buttons(ui: &mut Ui, scene: &mut Scene<'_>, review: &Review) -> bool {
    let decided = review.waiting.iter().filter(|one| one.chosen.is_some()).count();
    let mut file = false;
    ui.horizontal(|ui| {
        let words = scene.say_with("ui-files-review-file", &[("count", decided.into())]);
        let why = scene.say("ui-files-review-undecided");
        file =
            ui.add(Button::new(words).primary().enabled(decided > 0 && !scene.busy, why)).clicked();
        let leave = Button::new(scene.say("ui-files-review-leave")).quiet();
        let pressed = ui.add(leave).clicked();
        scene.wish_if(pressed, Command::LeaveReview);
    });
    file
}
