//! The palette: one box to search in and to give commands in.

use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::text_edit::TextEditState;
use eframe::egui::{
    Area, Color32, Context, CornerRadius, Frame, Id, Key, Margin, Modal, Modifiers, Order,
    ScrollArea, Ui, pos2, vec2,
};

use super::command::Command;
use super::load::Load;
use super::offer::Offer;
use super::scene::Scene;
use super::theme::{Icon, Role, Tokens};
use super::viewer::Viewed;
use super::widgets::{
    Button, Field, Row, failure_block, give_room, hairline, label, paint_line, paint_line_right,
};
use super::{completion, keys, overlay};
use crate::domain::{Body, Part};
use crate::session::Hit;

/// Hits shown: the first come without all being counted.
pub const HITS: usize = 40;
/// Width of the palette.
const WIDTH: f32 = 720.0;
/// Letters of the words around a hit that may have room on a line: to set the rest costs as much as what is seen.
const SEEN: usize = 150;
/// Height of a line of the palette.
const ROW: f32 = 44.0;

/// The palette: a box to search and to give commands in.
#[derive(Default)]
pub struct Palette {
    /// What was typed
    pub query: String,
    /// What was asked for last; none before the first time
    pub asked: Option<String>,
    /// The line chosen
    pub line: usize,
    /// What was found
    pub hits: Load<Vec<Hit>>,
    /// Searches kept for this journal
    pub kept: Vec<String>,
    /// Whether Enter was pressed before the answer was there
    enters: bool,
    /// The commands whose words fit, and to what
    offered: Option<(String, Offer)>,
}

/// The lines of the palette: commands that are asked for, what was found, then commands that fit by chance.
enum Line<'a> {
    Give(&'a Command),
    Found(&'a crate::session::Hit),
}

/// Draws it over the window.
pub fn show(ctx: &Context, scene: &mut Scene<'_>, palette: &mut Palette, tokens: &Tokens) {
    let screen = ctx.content_rect();
    let width = WIDTH.min(screen.width() - 48.0);
    let area = Area::new(Id::unique("palette-area"))
        .kind(eframe::egui::UiKind::Modal)
        .fixed_pos(pos2(screen.center().x - width / 2.0, screen.top() + 88.0))
        .order(Order::Foreground);
    let frame = overlay::popup_frame(tokens).corner_radius(CornerRadius::same(12));
    let modal =
        Modal::new(Id::unique("palette")).area(area).frame(frame).backdrop_color(overlay::dim());
    let shown = modal.show(ctx, |ui| {
        ui.set_width(width);
        give_room(ui, screen.height() - 88.0);
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        query(ui, scene, palette);
        bar(ui, scene, palette);
        palette.offer(scene);
        let none = Offer::default();
        let commands = palette.offered.as_ref().map_or(&none, |(_, commands)| commands);
        // What was found before is no answer to what could not be looked for.
        let found = palette.hits.get().filter(|_| palette.hits.failure().is_none());
        let hits = found.map(Vec::as_slice).unwrap_or_default();
        let asked = commands.asked.iter().map(Line::Give);
        let other = commands.other.iter().map(Line::Give);
        let lines: Vec<Line<'_>> = asked.chain(hits.iter().map(Line::Found)).chain(other).collect();
        palette.line = stepped(ui, palette.line, lines.len());
        if let Some(failure) = palette.hits.failure() {
            let margin = Margin { left: 12, right: 12, top: 4, bottom: 8 };
            let frame = Frame::NONE.inner_margin(margin);
            frame.show(ui, |ui| failure_block(ui, scene.words, failure));
        } else if lines.is_empty() && palette.is_answered() {
            Frame::NONE.inner_margin(Margin::same(16)).show(ui, |ui| {
                label(ui, Role::Body, &scene.say("ui-search-none"), tokens.text2);
            });
        }
        let pressed = ui.input(|input| input.key_pressed(Key::Enter));
        let (enter, answered) = (pressed || palette.enters, palette.is_answered());
        let mut waits = false;
        let area = ScrollArea::vertical().id_salt("hits").auto_shrink([false, true]);
        area.show_rows(ui, ROW, lines.len(), |ui, seen| {
            for place in seen {
                let Some(line) = lines.get(place) else { continue };
                let chosen = place == palette.line;
                let clicked = palette_line(ui, scene, line, chosen, place);
                // What was found for other words is not what is meant: Enter waits for the answer.
                let ready = answered || matches!(line, Line::Give(_));
                if clicked || (enter && chosen && ready) {
                    give(scene, line);
                } else if enter && chosen {
                    waits = true;
                }
            }
        });
        palette.enters = waits;
    });
    scene.wish_if(shown.backdrop_response.clicked(), Command::Back);
}

/// What may come next, what is kept, and how much was found.
fn bar(ui: &mut Ui, scene: &mut Scene<'_>, palette: &mut Palette) {
    let query = palette.query.trim().to_owned();
    let offers = match query.is_empty() {
        true => palette.kept.clone(),
        false => palette.offers(scene),
    };
    let told = !query.is_empty() && palette.hits.failure().is_none();
    let answered = palette.is_answered();
    let found = palette.hits.get().filter(|_| told && answered).map(Vec::len);
    if offers.is_empty() && found.is_none_or(|found| found == 0) {
        return;
    }
    let tokens = Tokens::of(ui);
    let mut taken = None;
    let margin = Margin { left: 12, right: 12, top: 4, bottom: 8 };
    Frame::NONE.inner_margin(margin).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
            for offer in &offers {
                let shown = completion::shown(&query, offer);
                if ui.add(Button::new(shown).small()).clicked() {
                    taken = Some(offer.clone());
                }
            }
            if let Some(found) = found.filter(|found| *found > 0) {
                let key = match found < HITS {
                    true => "ui-mail-search-count",
                    false => "ui-mail-search-first",
                };
                let said = scene.say_with(key, &[("count", found.into())]);
                label(ui, Role::Small, &said, tokens.text3);
                keeping(ui, scene, palette, &query);
            }
        });
    });
    let tab = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Tab));
    let first = || offers.first().filter(|_| tab && !query.is_empty()).cloned();
    if let Some(offer) = taken.or_else(first) {
        palette.put(ui.ctx(), offer);
    }
}

/// Keeps the search, or keeps it no longer.
fn keeping(ui: &mut Ui, scene: &mut Scene<'_>, palette: &Palette, query: &str) {
    let kept = palette.kept.iter().any(|one| one == query);
    let key = if kept { "ui-mail-search-forget" } else { "ui-mail-search-keep" };
    let button = Button::new(scene.say(key)).icon(Icon::FloppyDisk).small().quiet();
    let pressed = ui.add(button).clicked();
    scene.wish_if(pressed, Command::KeepSearch(query.to_owned(), !kept));
}

impl Palette {
    /// The box, with the searches that are kept.
    pub fn with(kept: Vec<String>) -> Palette {
        Palette { kept, ..Palette::default() }
    }

    /// Whether what is found is found for what is typed: with a letter more nothing is known for a moment.
    fn is_answered(&self) -> bool {
        !self.hits.waits() && self.asked.as_deref() == Some(self.query.trim())
    }

    /// Looks for the commands that fit what is typed; only when that has changed, since all of their words are
    /// looked through for it.
    fn offer(&mut self, scene: &Scene<'_>) {
        if self.offered.as_ref().is_none_or(|(query, _)| *query != self.query) {
            self.offered = Some((self.query.clone(), Offer::of(scene.words, &self.query)));
        }
    }

    fn offers(&self, scene: &Scene<'_>) -> Vec<String> {
        let people = scene.file.iter().flat_map(|file| &file.people);
        let names = people.filter_map(|record| match &record.body {
            Body::Person(person) => Some(person.name.as_str()),
            _ => None,
        });
        completion::of(&self.query, scene.words.lang(), names)
    }

    /// Puts words into the box and the caret behind them.
    fn put(&mut self, ctx: &Context, words: String) {
        let end = CCursor::new(words.chars().count());
        self.query = words;
        (self.line, self.enters) = (0, false);
        let id = Field::id("palette-query");
        let mut state = TextEditState::load(ctx, id).unwrap_or_default();
        state.cursor.set_char_range(Some(CCursorRange::one(end)));
        state.store(ctx, id);
    }
}

fn query(ui: &mut Ui, scene: &Scene<'_>, palette: &mut Palette) {
    let tokens = Tokens::of(ui);
    let name = scene.say("ui-find");
    let id = Field::id("palette-query");
    let frame = Frame::NONE.inner_margin(Margin::same(12));
    frame.show(ui, |ui| {
        let field = Field::new("palette-query", &name).hint(&name).tall().unlabelled();
        let field = field.marked(palette.hits.failure().is_some());
        let response = field.show(ui, &mut palette.query);
        if response.changed() {
            // Enter was meant for what stood there when it was pressed.
            (palette.line, palette.enters) = (0, false);
        }
        let filter = eframe::egui::EventFilter {
            vertical_arrows: true,
            horizontal_arrows: true,
            tab: true,
            ..eframe::egui::EventFilter::default()
        };
        ui.memory_mut(|memory| {
            if !memory.has_focus(id) {
                memory.request_focus(id);
            }
            memory.set_focus_lock_filter(id, filter);
        });
    });
    hairline(ui.painter(), ui.max_rect().x_range(), ui.cursor().top(), tokens.line);
    ui.add_space(4.0);
}

/// The line the arrows lead to.
fn stepped(ui: &Ui, line: usize, count: usize) -> usize {
    let last = count.saturating_sub(1);
    ui.input(|input| match () {
        () if input.key_pressed(Key::ArrowDown) => (line + 1).min(last),
        () if input.key_pressed(Key::ArrowUp) => line.saturating_sub(1),
        () => line.min(last),
    })
}

fn palette_line(
    ui: &mut Ui,
    scene: &Scene<'_>,
    line: &Line<'_>,
    chosen: bool,
    place: usize,
) -> bool {
    let tokens = Tokens::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
    let (icon, title, detail, right) = match line {
        Line::Give(command) => {
            let face = command.face();
            let keys = face.shortcut.map(|keys| keys::written(ui.ctx(), scene.words, &keys));
            (face.icon, Offer::title(scene.words, command), String::new(), keys.unwrap_or_default())
        }
        Line::Found(hit) => {
            let day = hit.at.with_timezone(&chrono::Local).date_naive();
            let title =
                if hit.title.is_empty() { scene.say("common-untitled") } else { hit.title.clone() };
            let icon = super::screens::kind_icon(hit.kind);
            let form =
                if hit.other_form { scene.say("ui-mail-search-form") } else { String::new() };
            let gone = if hit.retracted { scene.say("ui-retracted") } else { String::new() };
            let page = page_of(scene, hit);
            let detail = [gone, form, hit.client_name.clone(), page, hit.context.clone()];
            let detail = detail.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
            (Some(icon), title, detail.join(" · "), scene.day(day))
        }
    };
    let name = [title.as_str(), detail.as_str()].join(" ");
    let row =
        Row { name: name.trim(), chosen, stop: false, round: 0, ground: Color32::TRANSPARENT };
    let response = row.show(ui, rect, ui.scope_id().with(("palette", place)));
    if chosen
        && ui.input(|input| input.key_pressed(Key::ArrowDown) || input.key_pressed(Key::ArrowUp))
    {
        ui.scroll_to_rect(rect, None);
    }
    let painter = ui.painter();
    if let Some(icon) = icon {
        icon.paint(painter, pos2(rect.left() + 24.0, rect.center().y), 16.0, tokens.text2);
    }
    let top = pos2(rect.right() - 16.0, rect.center().y - 8.0);
    let used = paint_line_right(painter, top, Role::Small, &right, tokens.text3);
    let room = rect.width() - 72.0 - used;
    let lift = if detail.is_empty() { 9.0 } else { 17.0 };
    let at = pos2(rect.left() + 44.0, rect.center().y - lift);
    paint_line(painter, at, Role::Medium, &title, tokens.text, room);
    let end = detail.char_indices().nth(SEEN).map_or(detail.len(), |(end, _)| end);
    let seen = detail.get(..end).unwrap_or_default();
    paint_line(painter, at + vec2(0.0, 18.0), Role::Small, seen, tokens.text3, room);
    response.clicked()
}

/// The file and the page that have the words, where the record itself does not.
fn page_of(scene: &Scene<'_>, hit: &crate::session::Hit) -> String {
    let Some(page) = &hit.page else { return String::new() };
    let key = format!("common-part-{}", page.part.as_str());
    let label = scene.say_with(&key, &[("label", page.label.as_str().into())]);
    format!("{}, {label}", page.name)
}

fn give(scene: &mut Scene<'_>, line: &Line<'_>) {
    match line {
        Line::Give(command) => {
            scene.wish(Command::Back);
            scene.wish((*command).clone());
        }
        // It closes the palette itself: the words looked for are marked in what it opens.
        Line::Found(hit) => scene.wish(Command::GoTo(hit.client, hit.kind, hit.id)),
    }
    if let Line::Found(hit) = line
        && let Some(page) = &hit.page
    {
        let (name, attachment) = (page.name.clone(), page.attachment);
        let number = if page.part == Part::Page { page.place } else { 0 };
        scene.wish(Command::View(Viewed { id: hit.id, attachment, name, page: number }));
    }
}
