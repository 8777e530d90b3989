//! How a viewed file is drawn: a bar, and below it its pages, its text or its facts.

use eframe::egui::{
    Align, Frame, Key, Label, Layout, Margin, Modifiers, ScrollArea, Sense, Ui, vec2,
};

use super::{PIECES, Viewer};
use crate::domain::{Paper, PaperNote, Part};
use crate::text::numbers;
use crate::ui::command::Command;
use crate::ui::scene::Scene;
use crate::ui::theme::{self, Icon, Role, Tokens};
use crate::ui::widgets::{Button, failure_block, label, line, reading_bar};

/// How far one may go in and out, and by how much at once.
const ZOOM: std::ops::RangeInclusive<f32> = 0.4..=4.0;
const STEP: f32 = 1.25;

/// Draws the file in the room there is.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, viewer: &mut Viewer) {
    bar(ui, scene, viewer);
    let failure = viewer.file.failure().or(viewer.failure.as_ref());
    if let Some(failure) = failure {
        let margin = Margin::symmetric(24, 16);
        Frame::NONE.inner_margin(margin).show(ui, |ui| failure_block(ui, scene.words, failure));
        return facts(ui, scene, viewer);
    }
    let Some(paper) = &viewer.paper else { return facts(ui, scene, viewer) };
    let pictures = paper.pictures.filter(|count| *count > 0 && !viewer.pages.fail());
    match pictures {
        Some(count) => {
            keys(ui, &mut viewer.zoom);
            notes(ui, scene, paper);
            viewer.pages.show(ui, scene, count, viewer.zoom);
        }
        None if paper.has_text() => text(ui, scene, viewer),
        None => facts(ui, scene, viewer),
    }
}

/// The bar: back, the name, how large, what can be done.
fn bar(ui: &mut Ui, scene: &mut Scene<'_>, viewer: &mut Viewer) {
    let tokens = Tokens::of(ui);
    reading_bar(ui, |ui| {
        let back = Button::new(scene.say("ui-viewer-back")).icon(Icon::ArrowLeft).small().bare();
        let response = ui.add(back);
        scene.panes.push(response.id);
        scene.wish_if(response.clicked(), Command::CloseView);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            deeds(ui, scene, viewer);
            size_buttons(ui, scene, viewer);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                line(ui, Role::Medium, &viewer.what.name, tokens.text);
            });
        });
    });
}

fn deeds(ui: &mut Ui, scene: &mut Scene<'_>, viewer: &Viewer) {
    let what = &viewer.what;
    let (open, save) = match what.attachment {
        Some(place) => (
            Command::OpenAttachment(what.id, place, what.name.clone()),
            Command::SaveAttachment(what.id, place, what.name.clone()),
        ),
        None => (
            Command::OpenDocument(what.id, what.name.clone()),
            Command::SaveDocument(what.id, what.name.clone()),
        ),
    };
    let button = Button::new(scene.say("ui-viewer-open")).small();
    let pressed = ui.add(button).clicked();
    scene.wish_if(pressed, open);
    let pressed = ui.add(Button::of(scene.words, &save).small().quiet().bare()).clicked();
    scene.wish_if(pressed, save);
}

fn size_buttons(ui: &mut Ui, scene: &Scene<'_>, viewer: &mut Viewer) {
    let tokens = Tokens::of(ui);
    let count = viewer.paper.as_ref().and_then(|paper| paper.pictures).filter(|count| *count > 0);
    let Some(count) = count else { return };
    let larger = Button::new(scene.say("ui-viewer-larger")).icon(Icon::Plus);
    if ui.add(larger.small().quiet().bare()).clicked() {
        zoom(&mut viewer.zoom, STEP);
    }
    let percent = format!("{}\u{a0}%", (viewer.zoom * 100.0).round());
    label(ui, Role::Small, &percent, tokens.text2);
    let smaller = Button::new(scene.say("ui-viewer-smaller")).icon(Icon::Minus);
    if ui.add(smaller.small().quiet().bare()).clicked() {
        zoom(&mut viewer.zoom, 1.0 / STEP);
    }
    if count > 1 {
        let said = format!("{} / {count}", viewer.pages.seen() + 1);
        label(ui, Role::Small, &said, tokens.text2);
    }
}

fn zoom(zoom: &mut f32, factor: f32) {
    *zoom = (*zoom * factor).clamp(*ZOOM.start(), *ZOOM.end());
}

/// Plus and minus without Ctrl are for the page; with it they are for the window.
fn keys(ui: &Ui, factor: &mut f32) {
    if ui.ctx().text_edit_focused() {
        return;
    }
    ui.input_mut(|input| {
        for (key, step) in [(Key::Plus, STEP), (Key::Equals, STEP), (Key::Minus, 1.0 / STEP)] {
            if input.consume_key(Modifiers::NONE, key) {
                zoom(factor, step);
            }
        }
    });
}

/// What to know of how it was read; that a picture has no text is seen.
fn notes(ui: &mut Ui, scene: &Scene<'_>, paper: &Paper) {
    let quiet = [PaperNote::OtherType, PaperNote::NoText];
    let told = paper.notes.iter().filter(|note| !quiet.contains(note));
    let told: Vec<PaperNote> = told.copied().collect();
    if told.is_empty() {
        return;
    }
    Frame::NONE.inner_margin(Margin { left: 24, right: 24, top: 10, bottom: 2 }).show(ui, |ui| {
        told.iter().for_each(|note| told_of(ui, scene, *note));
    });
}

fn told_of(ui: &mut Ui, scene: &Scene<'_>, note: PaperNote) {
    let tokens = Tokens::of(ui);
    let said = scene.say(&format!("common-paper-{}", note.as_str()));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (rect, _) = ui.allocate_exact_size(vec2(14.0, 16.0), Sense::hover());
        Icon::Info.paint(ui.painter(), rect.center(), 14.0, tokens.text3);
        label(ui, Role::Small, &said, tokens.text2);
    });
    ui.add_space(4.0);
}

/// The text, piece by piece, with what each page is called.
fn text(ui: &mut Ui, scene: &Scene<'_>, viewer: &mut Viewer) {
    let Some(paper) = &viewer.paper else { return };
    notes(ui, scene, paper);
    let tokens = Tokens::of(ui);
    let mut more = false;
    let shown = viewer.shown;
    let area = ScrollArea::vertical().id_salt("viewer-text").auto_shrink(false);
    area.show(ui, |ui| {
        Frame::NONE.inner_margin(Margin { left: 24, right: 24, top: 14, bottom: 24 }).show(
            ui,
            |ui| {
                ui.set_max_width(theme::READING.min(ui.available_width()));
                let mut left = pieces(paper);
                for piece in left.by_ref().take(shown) {
                    match piece {
                        Piece::Page(part, label_of) => page_head(ui, scene, part, label_of),
                        Piece::Words(words) => {
                            let job = Role::Reading.job(words, tokens.text);
                            ui.add(Label::new(job).wrap().selectable(true));
                        }
                    }
                    ui.add_space(6.0);
                }
                if left.next().is_some() {
                    more = ui.add(Button::new(scene.say("ui-show-more")).small()).clicked();
                }
            },
        );
    });
    if more {
        viewer.shown += PIECES;
    }
}

enum Piece<'a> {
    Page(Part, &'a str),
    Words(&'a str),
}

/// Longest piece that is laid out at once, in bytes.
const PIECE: usize = 4_000;

fn pieces(paper: &Paper) -> impl Iterator<Item = Piece<'_>> {
    paper.pages.iter().flat_map(|page| {
        let head = (page.part != Part::Whole).then_some(Piece::Page(page.part, &page.label));
        let lines = page.text.split("\n\n").flat_map(cut);
        let words = lines.filter(|words| !words.trim().is_empty()).map(Piece::Words);
        head.into_iter().chain(words)
    })
}

/// A paragraph in pieces short enough to be laid out.
fn cut(mut words: &str) -> impl Iterator<Item = &str> {
    std::iter::from_fn(move || {
        let (piece, rest) = words.split_at(words.floor_char_boundary(PIECE));
        words = rest;
        (!piece.is_empty()).then_some(piece)
    })
}

fn page_head(ui: &mut Ui, scene: &Scene<'_>, part: Part, named: &str) {
    let tokens = Tokens::of(ui);
    ui.add_space(8.0);
    let key = format!("common-part-{}", part.as_str());
    let said = scene.say_with(&key, &[("label", named.into())]);
    label(ui, Role::Label, &said, tokens.text3);
}

/// What is known of a file that cannot be shown: its type, its size, its hash.
fn facts(ui: &mut Ui, scene: &Scene<'_>, viewer: &Viewer) {
    let Some(file) = viewer.file.get() else { return };
    let tokens = Tokens::of(ui);
    Frame::NONE.inner_margin(Margin { left: 24, right: 24, top: 18, bottom: 24 }).show(ui, |ui| {
        label(ui, Role::Strong, &viewer.what.name, tokens.text);
        ui.add_space(6.0);
        let mime = viewer.paper.as_ref().map_or(&file.about.mime, |paper| &paper.mime);
        let size = numbers::size(scene.words.lang(), file.about.size);
        label(ui, Role::Body, &format!("{mime}, {size}"), tokens.text2);
        ui.add_space(4.0);
        label(ui, Role::Mono, &file.about.sha256, tokens.text3);
        ui.add_space(10.0);
        if viewer.reading.is_some() {
            label(ui, Role::Small, &scene.say("ui-viewer-reading"), tokens.text2);
        }
        let told = viewer.paper.iter().flat_map(|paper| &paper.notes);
        told.for_each(|note| told_of(ui, scene, *note));
    });
}
