//! Chips: a state, or the way to what something rests on. Never a button.

use eframe::egui::{
    Color32, CornerRadius, Painter, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui,
    WidgetInfo, accesskit, pos2, vec2,
};

use super::row::focus_ring;
use super::words::label;
use crate::domain::{Gist, Kind, RecordId, Side, Source};
use crate::ui::command::Command;
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::screens::kind_icon;
use crate::ui::theme::{Icon, Role, Tokens, side_chip};

/// Height of a chip.
const HEIGHT: f32 = 20.0;
/// Widest words of a chip.
const WIDEST: f32 = 280.0;

/// What a chip looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChipLook {
    /// Something to know
    Neutral,
    /// Past its date, a fault
    Late,
    /// Kept, in force, verified
    Ok,
    /// Ours to act on
    Accent,
    /// Something that is not there: no source, no proof, no authority
    Dashed,
    /// A side
    Side(Side),
}

impl ChipLook {
    /// Words and wash.
    fn colours(self, tokens: &Tokens) -> (Color32, Color32) {
        match self {
            ChipLook::Neutral => (tokens.text2, tokens.hover),
            ChipLook::Late => (tokens.late, tokens.late_wash),
            ChipLook::Ok => (tokens.ok, tokens.ok_wash),
            ChipLook::Accent => (tokens.accent_text, tokens.sel),
            ChipLook::Dashed => (tokens.text2, Color32::TRANSPARENT),
            ChipLook::Side(side) => side_chip(side, tokens),
        }
    }
}

/// A chip with these words.
pub fn chip(ui: &mut Ui, look: ChipLook, text: &str) -> Response {
    let tokens = Tokens::of(ui);
    let (words, _) = look.colours(tokens);
    let room = WIDEST.min(ui.available_width() - 16.0).max(40.0);
    let galley = ui.painter().layout_job(Role::Small.line_job(text, words, room));
    let size = vec2(galley.size().x + 16.0, HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    paint_chip(ui.painter(), rect.left_top(), look, text, room, tokens);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, text));
    match galley.elided {
        true => response.on_hover_text(text),
        false => response,
    }
}

/// Draws a chip at this place; answers how wide it is.
pub fn paint_chip(
    painter: &Painter,
    at: eframe::egui::Pos2,
    look: ChipLook,
    text: &str,
    room: f32,
    tokens: &Tokens,
) -> f32 {
    let (words, wash) = look.colours(tokens);
    let galley = painter.layout_job(Role::Small.line_job(text, words, room));
    let rect = Rect::from_min_size(at, vec2(galley.size().x + 16.0, HEIGHT));
    match look {
        ChipLook::Dashed => dashed(painter, rect, tokens.edge),
        _ => drop(painter.rect_filled(rect, CornerRadius::same(10), wash)),
    }
    painter.galley(pos2(rect.left() + 8.0, rect.center().y - 8.0), galley, words);
    rect.width()
}

/// A round border of dashes, 3 on and 2 off.
fn dashed(painter: &Painter, rect: Rect, colour: Color32) {
    let rect = rect.shrink(0.5);
    let round = rect.height() / 2.0;
    let arc = |middle: eframe::egui::Pos2, from: f32| {
        (0..=8).map(move |step| {
            let angle = from + std::f32::consts::PI * step as f32 / 8.0;
            middle + vec2(angle.cos(), angle.sin()) * round
        })
    };
    let half = std::f32::consts::FRAC_PI_2;
    let right = pos2(rect.right() - round, rect.center().y);
    let left = pos2(rect.left() + round, rect.center().y);
    let mut path: Vec<_> = arc(right, -half).chain(arc(left, half)).collect();
    path.extend(path.first().copied());
    painter.extend(Shape::dashed_line(&path, Stroke::new(1.0, colour), 3.0, 2.0));
}

/// The chip of a record something rests on; pressed, it opens the record. The record's own line
/// comes from the client's file; one that is not there is said to be unknown.
pub fn source_chip(ui: &mut Ui, scene: &mut Scene<'_>, id: RecordId) -> Response {
    let known = scene.file.as_ref().and_then(|file| {
        let (kind, gist) = line_of(file, id)?;
        let untitled = gist.title.trim().is_empty();
        let title = if untitled { scene.say("common-untitled") } else { gist.title.clone() };
        let day = gist.at.with_timezone(&chrono::Local).date_naive();
        let gone = file.gone.contains(&id).then(|| scene.say("ui-retracted"));
        let said = [Some(title), Some(scene.day(day)), gone].into_iter().flatten();
        Some((kind, said.collect::<Vec<_>>().join(", "), file.client.id))
    });
    let Some((kind, text, client)) = known else {
        return chip(ui, ChipLook::Dashed, &scene.say("ui-forms-source-unknown"));
    };
    let gone = scene.file.as_ref().is_some_and(|file| file.gone.contains(&id));
    let response = linked(ui, kind_icon(kind), &text, gone);
    scene.wish_if(response.clicked(), Command::GoTo(client, kind, id));
    response
}

/// A record of the file, or one it cites, in one line.
pub(super) fn line_of(file: &ClientFile, id: RecordId) -> Option<(Kind, Gist)> {
    let cited = file.cited.get(&id).cloned();
    cited.or_else(|| file.record(id).map(|record| (record.kind, record.gist(None))))
}

/// What something rests on: the chip of the record, or the words that nothing proves it, or that
/// nothing was named.
pub fn proof_chip(ui: &mut Ui, scene: &mut Scene<'_>, source: Option<Source>) -> Response {
    match source {
        Some(Source::Record(id)) => source_chip(ui, scene, id),
        Some(Source::NoProof) => chip(ui, ChipLook::Dashed, &scene.say("common-no-proof")),
        None => chip(ui, ChipLook::Dashed, &scene.say("ui-forms-no-source")),
    }
}

/// The chips of all records that rest on this one, under their heading; nothing where there are none.
pub fn cited_by(ui: &mut Ui, scene: &mut Scene<'_>, id: RecordId) {
    let cited = scene.file.as_ref().is_some_and(|file| !file.cited_by(id).is_empty());
    if !cited {
        return;
    }
    label(ui, Role::Label, &scene.say("ui-history-cited-by"), Tokens::of(ui).text2);
    ui.add_space(4.0);
    cited_by_chips(ui, scene, id);
    ui.add_space(10.0);
}

/// The chips of all records that rest on this one; nothing where there are none.
pub fn cited_by_chips(ui: &mut Ui, scene: &mut Scene<'_>, id: RecordId) {
    let Some(file) = scene.file.clone() else { return };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        for citing in file.cited_by(id) {
            source_chip(ui, scene, *citing);
        }
    });
}

/// A chip that leads somewhere: a border, an icon, and the ring of the keyboard's focus.
fn linked(ui: &mut Ui, icon: Icon, text: &str, gone: bool) -> Response {
    let tokens = Tokens::of(ui);
    let room = WIDEST.min(ui.available_width() - 34.0).max(40.0);
    let ink = if gone { tokens.text3 } else { tokens.text };
    let mut job = Role::Small.line_job(text, ink, room);
    if gone {
        let line = Stroke::new(1.0, ink);
        job.sections.iter_mut().for_each(|section| section.format.strikethrough = line);
    }
    let galley = ui.painter().layout_job(job);
    let elided = galley.elided;
    let size = vec2(galley.size().x + 34.0, HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let fill = if response.hovered() { tokens.hover } else { tokens.bg };
    let line = Stroke::new(1.0, tokens.line2);
    let painter = ui.painter();
    painter.rect(rect, CornerRadius::same(10), fill, line, StrokeKind::Inside);
    icon.paint(painter, pos2(rect.left() + 15.0, rect.center().y), 12.0, tokens.text2);
    painter.galley(pos2(rect.left() + 26.0, rect.center().y - 8.0), galley, ink);
    focus_ring(ui, &response, rect, 10);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Link, true, text));
    if elided { response.on_hover_text(text) } else { response }
}
