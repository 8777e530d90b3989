//! The reading pane: headers, text, attachments, and the original as it came.

use chrono::Local;
use eframe::egui::text::LayoutJob;
use eframe::egui::{Align, Frame, Label, Layout, Margin, ScrollArea, Sense, TextEdit, Ui, vec2};

use super::correspondence::{self, answer, subject};
use super::marks::{Marks, marked};
use super::pictures::Pictures;
use super::{attachments, conversation, details, facts, fields, hypertext, versions, within};
use crate::domain::{Address, Body, Hypertext, Record, RecordId, Side, Sought};
use crate::session::MailView;
use crate::text::numbers;
use crate::ui::command::Command;
use crate::ui::deeds::taken_back;
use crate::ui::scene::Scene;
use crate::ui::state::{Letter, MailPane, Piece};
use crate::ui::theme::{self, Icon, Role, Tokens, side_chip};
use crate::ui::widgets::{
    Button, ChipLook, Segment, chip, failure_block, hairline, label, line, reading_bar,
};

/// Room the buttons beside the first one need where they are at their narrowest.
const OTHERS: f32 = 236.0;
/// Room a message's head needs for its date in full beside its sender.
const LONG_DATE: f32 = 340.0;
/// Least room for the name of the file the message came in.
const NAMED: f32 = 80.0;
/// Paragraphs more at each wish.
const MORE: usize = 400;

/// Draws the message that is open, or says that none is.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut MailPane) {
    let Some(open) = pane.open else {
        let margin = Margin { left: 24, right: 24, top: 18, bottom: 24 };
        return drop(Frame::NONE.inner_margin(margin).show(ui, |ui| {
            let tokens = Tokens::of(ui);
            label(ui, Role::Body, &scene.say("ui-reading-none"), tokens.text2)
        }));
    };
    if let Some(failure) = pane.letter.failure() {
        return super::content(ui, |ui| failure_block(ui, scene.words, failure));
    }
    if pane.letter.get().is_none() {
        return;
    }
    tools(ui, scene, pane);
    find(ui, scene, pane);
    answer::show(ui, scene, &mut pane.answering);
    let area = ScrollArea::vertical().id_salt(("reading", open, pane.raw)).auto_shrink(false);
    area.show(ui, |ui| {
        Frame::NONE.inner_margin(Margin { left: 24, right: 24, top: 18, bottom: 24 }).show(
            ui,
            |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let Some(letter) = pane.letter.get() else { return };
                if pane.raw {
                    return source(ui, scene, pane);
                }
                heading(ui, scene, &letter.view, search_of(&pane.sought, &pane.find));
                taken_back(ui, scene, &letter.view.record, &letter.view.row.subject);
                fields::show(ui, scene, &letter.headers, pane.headers);
                facts::show(ui, scene, &letter.view);
                answer::promise(ui, scene, letter, &mut pane.promised);
                let compared = versions::show(ui, scene, &letter.view, &pane.comparison);
                warnings(ui, scene, &letter.view);
                let look = (pane.unfolded, pane.within.marks());
                let wish = match letter.page.as_ref().filter(|_| !pane.plain) {
                    Some(page) => body(ui, scene, (open, page), &mut pane.pictures, look),
                    None => text(ui, scene, letter, pane.shown, look),
                };
                attachments::show(ui, scene, &letter.view);
                if ui.ctx().content_rect().width() < theme::DETAILS_FROM {
                    details::chips(ui, scene, letter.view.record.id);
                }
                if let Some(with) = compared {
                    pane.comparison.toggle(letter.view.record.id, with);
                }
                match wish {
                    Some(Wish::More) => pane.shown += MORE,
                    Some(Wish::Fold) => pane.unfolded = !pane.unfolded,
                    None => {}
                }
            },
        );
    });
}

/// The line to find something in the message, and what must be shown for the place found to be in sight.
fn find(ui: &mut Ui, scene: &Scene<'_>, pane: &mut MailPane) {
    let Some((id, letter)) = pane.open.zip(pane.letter.get()).filter(|_| !pane.raw) else { return };
    let search = search_of(&pane.sought, &pane.find);
    within::show(ui, scene, &mut pane.within, (id, letter, pane.plain), search);
    if let Some(place) = pane.within.revealed() {
        pane.unfolded |= place.quoted;
        if place.paragraph >= pane.shown {
            pane.shown = place.paragraph + MORE;
        }
    }
}

/// The bar of what can be done with the message.
fn tools(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut MailPane) {
    let tokens = Tokens::of(ui);
    reading_bar(ui, |ui| {
        let key = if pane.raw { "ui-command-text" } else { "ui-command-source" };
        let icon = if pane.raw { Icon::TextAlignLeft } else { Icon::File };
        let button = Button::new(scene.say(key)).icon(icon).small();
        let response = ui.add(button.fitting(ui, ui.available_width() - OTHERS));
        scene.panes.push(response.id);
        scene.wish_if(response.clicked(), Command::ToggleSource);
        let page = pane.letter.get().is_some_and(|letter| letter.page.is_some());
        if page && !pane.raw {
            // Both ways with the one shown marked: a button alone would read as what the message is.
            let (formatted, plain) = (scene.say("ui-page-formatted"), scene.say("ui-page-plain"));
            let ways = [
                Segment { text: &formatted, side: None, chosen: !pane.plain },
                Segment { text: &plain, side: None, chosen: pane.plain },
            ];
            if let Some(way) = ui.scope(|ui| Segment::row(ui, 24.0, &ways)).inner {
                pane.plain = way == 1;
            }
        }
        answer::button(ui, scene, pane);
        if let Some(letter) = pane.letter.get().filter(|_| !pane.raw) {
            let key = if pane.headers { "ui-mail-headers-less" } else { "ui-mail-headers" };
            let headers = Button::new(scene.say(key)).icon(Icon::ListDashes).small();
            let quote = Button::new(scene.say("ui-mail-quote")).icon(Icon::Copy).small();
            // Where there is no room for their words, the pictures say them when they are pointed at.
            let room = headers.width(ui) + quote.width(ui) + 24.0 + 2.0 * 8.0;
            let narrow = ui.available_width() < room;
            let [headers, quote] =
                [headers, quote].map(|button| if narrow { button.bare() } else { button });
            if !letter.headers.is_empty() && ui.add(headers).clicked() {
                pane.headers = !pane.headers;
            }
            let name = scene.say("ui-mail-within");
            let button = Button::new(name).icon(Icon::MagnifyingGlass).small().bare();
            if ui.add(button).clicked() {
                pane.within.open();
            }
            if ui.add(quote).clicked() {
                let quoted = fields::quotation(scene, letter);
                scene.wish(Command::Copy(Box::new(quoted)));
            }
        }
        let beside = ui.ctx().content_rect().width() >= theme::DETAILS_FROM;
        if beside || ui.available_width() < NAMED {
            return;
        }
        if let Some(Body::Filed(filed)) = pane.letter.get().map(|letter| &letter.view.record.body) {
            let said = format!(
                "{}, {}",
                filed.name,
                numbers::size(scene.words.lang(), filed.size.unsigned_abs())
            );
            line(ui, Role::Small, &said, tokens.text3);
        }
    });
}

/// The search that led to the message: over everything, else the one in the list.
fn search_of<'a>(sought: &'a str, find: &'a str) -> &'a str {
    if sought.trim().is_empty() { find } else { sought }
}

fn heading(ui: &mut Ui, scene: &mut Scene<'_>, view: &MailView, search: &str) {
    let tokens = Tokens::of(ui);
    let said = subject(scene, &view.message.subject);
    let job = marked(Role::Subject, &said, tokens, &Sought::read(search));
    ui.add(Label::new(job).wrap().selectable(true));
    ui.add_space(2.0);
    if view.conversation.len() > 1 {
        conversation::show(ui, scene, view);
    } else {
        ui.add_space(10.0);
        hairline(ui.painter(), ui.max_rect().x_range(), ui.cursor().top(), tokens.line);
    }
    ui.add_space(14.0);
    sender(ui, scene, view);
    ui.add_space(12.0);
}

/// Who wrote, to whom, when.
fn sender(ui: &mut Ui, scene: &Scene<'_>, view: &MailView) {
    let tokens = Tokens::of(ui);
    let side = view.row.side;
    let (words, wash) = side_chip(side.unwrap_or(Side::Nobody), tokens);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let (round, _) = ui.allocate_exact_size(vec2(32.0, 32.0), Sense::hover());
        ui.painter().circle_filled(round.center(), 16.0, wash);
        let initials = initials(&view.row.from);
        let galley = ui.painter().layout_job(Role::Label.line_job(&initials, words, 32.0));
        ui.painter().galley(round.center() - galley.size() / 2.0, galley, words);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
            ui.horizontal(|ui| {
                let narrow = ui.available_width() < LONG_DATE;
                let when = match view.row.date.filter(|_| narrow) {
                    Some(date) => {
                        let day = date.with_timezone(&Local).date_naive();
                        format!("{}, {}", scene.day(day), scene.clock(date))
                    }
                    None => correspondence::when(scene, &view.row),
                };
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let hint =
                        view.row.date.map(|date| date.format("%Y-%m-%d %H:%M:%S UTC").to_string());
                    let shown = label_of(ui, Role::Small, &when, tokens.text2);
                    if let Some(hint) = hint {
                        shown.on_hover_text(hint);
                    }
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        let room = (ui.available_width() - 100.0).max(60.0);
                        ui.scope(|ui| {
                            ui.set_max_width(room);
                            line(ui, Role::Strong, &view.row.from, tokens.text);
                        });
                        if let Some(side) = side {
                            let said = scene.say(&format!("common-side-{}", side.as_str()));
                            chip(ui, ChipLook::Side(side), &said);
                        }
                    });
                });
            });
            let message = &view.message;
            addresses(ui, scene, "ui-from", &message.from, &view.people);
            addresses(ui, scene, "ui-to", &message.to, &view.people);
            addresses(ui, scene, "ui-cc", &message.cc, &view.people);
        });
    });
}

fn addresses(
    ui: &mut Ui,
    scene: &Scene<'_>,
    key: &str,
    addresses: &[Address],
    people: &[(Address, Record)],
) {
    if addresses.is_empty() {
        return;
    }
    let tokens = Tokens::of(ui);
    let written: Vec<String> = addresses.iter().map(|address| written(address, people)).collect();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        label(ui, Role::Small, &scene.say(key), tokens.text3);
        label(ui, Role::Small, &written.join(", "), tokens.text2);
    });
}

/// The name a person has in the journal, else the header's, with the address.
fn written(address: &Address, people: &[(Address, Record)]) -> String {
    let known = people.iter().find(|(held, _)| held.key() == address.key());
    let known = known.and_then(|(_, record)| match &record.body {
        Body::Person(person) => Some(person.name.as_str()),
        _ => None,
    });
    match known.unwrap_or(&address.name) {
        "" => address.address.clone(),
        name if address.address.is_empty() => name.to_owned(),
        name => format!("{name} <{}>", address.address),
    }
}

fn initials(name: &str) -> String {
    let first = |word: &str| word.chars().find(|sign| sign.is_alphanumeric());
    name.split_whitespace().filter_map(first).take(2).flat_map(char::to_uppercase).collect()
}

/// What was guessed or could not be read.
fn warnings(ui: &mut Ui, scene: &Scene<'_>, view: &MailView) {
    let tokens = Tokens::of(ui);
    for warning in &view.message.warnings {
        let said = scene.say(&format!("common-warning-{}", warning.as_str()));
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let (rect, _) = ui.allocate_exact_size(vec2(14.0, 16.0), Sense::hover());
            Icon::Info.paint(ui.painter(), rect.center(), 14.0, tokens.text3);
            label(ui, Role::Small, &said, tokens.text2);
        });
        ui.add_space(4.0);
    }
    if !view.message.warnings.is_empty() {
        ui.add_space(8.0);
    }
}

/// What is wished of the text.
enum Wish {
    More,
    Fold,
}

/// The body as its author meant it.
fn body(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (id, page): (RecordId, &Hypertext),
    pictures: &mut Pictures,
    look: (bool, Marks<'_>),
) -> Option<Wish> {
    let mut wish = None;
    ui.scope(|ui| {
        // Tables of the body may need more room than lines one reads with ease.
        ui.set_max_width((theme::READING * 1.25).min(ui.available_width()));
        let key = eframe::egui::Id::unique(("page", id));
        wish = hypertext::show(ui, scene, key, page, pictures, look)
            .map(|hypertext::Wish::Fold| Wish::Fold);
    });
    wish
}

/// The text as far as it is shown; what it repeats of earlier messages is folded.
fn text(
    ui: &mut Ui,
    scene: &Scene<'_>,
    letter: &Letter,
    shown: usize,
    (unfolded, marks): (bool, Marks<'_>),
) -> Option<Wish> {
    let tokens = Tokens::of(ui);
    let mut wish = None;
    ui.scope(|ui| {
        ui.set_max_width(theme::READING.min(ui.available_width()));
        if letter.pieces.is_empty() {
            label(ui, Role::Reading, &scene.say("ui-no-text"), tokens.text3);
        }
        let seen = |(_, piece): &(usize, &Piece)| unfolded || !matches!(piece, Piece::Quoted(_));
        let mut left = letter.pieces.iter().enumerate().filter(seen);
        for (paragraph, piece) in left.by_ref().take(shown) {
            let (words, ink) = match piece {
                Piece::Said(words) => (words, tokens.text),
                Piece::Quoted(words) => (words, tokens.text2),
                Piece::Fold(lines) => {
                    if fold(ui, scene, *lines, unfolded) {
                        wish = Some(Wish::Fold);
                    }
                    continue;
                }
            };
            let mut job = LayoutJob::default();
            marks.append(&mut job, (paragraph, 0), words, &Role::Reading.format(ink), tokens);
            let drawn = ui.add(Label::new(job).wrap().selectable(true));
            marks.reveal(ui, (paragraph, 0), words.len(), &drawn);
            ui.add_space(10.0);
        }
        if left.next().is_some() && ui.add(Button::new(scene.say("ui-show-more")).small()).clicked()
        {
            wish = Some(Wish::More);
        }
    });
    wish
}

/// The line under which the repeated text lies; whether it was pressed.
fn fold(ui: &mut Ui, scene: &Scene<'_>, lines: usize, unfolded: bool) -> bool {
    let said = scene.say_with("ui-quoted-lines", &[("count", lines.into())]);
    let icon = if unfolded { Icon::CaretDown } else { Icon::CaretRight };
    let pressed = ui.add(Button::new(said).icon(icon).small().quiet()).clicked();
    ui.add_space(10.0);
    pressed
}

/// The original bytes as text.
fn source(ui: &mut Ui, scene: &Scene<'_>, pane: &MailPane) {
    let tokens = Tokens::of(ui);
    if let Some(failure) = pane.source.failure() {
        return failure_block(ui, scene.words, failure);
    }
    let Some(text) = pane.source.get() else { return };
    label(ui, Role::Small, &scene.say("ui-source-what"), tokens.text2);
    ui.add_space(10.0);
    let mut shown = text.as_str();
    let edit = TextEdit::multiline(&mut shown)
        .id_salt("source")
        .font(Role::Mono.font())
        .text_color(tokens.text)
        .frame(Frame::NONE)
        .desired_width(f32::INFINITY);
    ui.add(edit).accessible_name(scene.say("ui-command-source"));
}

fn label_of(
    ui: &mut Ui,
    role: Role,
    text: &str,
    colour: eframe::egui::Color32,
) -> eframe::egui::Response {
    ui.add(Label::new(role.line_job(text, colour, f32::INFINITY)).extend())
}
