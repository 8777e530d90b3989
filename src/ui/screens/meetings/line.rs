//! The line at the caret: typed at the left, at the right what was understood.

use std::ops::Range;

use eframe::egui::text::{CCursorRange, LayoutJob};
use eframe::egui::{
    Color32, CornerRadius, Frame, Id, Rect, Sense, TextBuffer, TextEdit, Ui, UiBuilder, WidgetInfo,
    accesskit, pos2, vec2,
};

use super::desk::{Desk, Hand};
use super::hear::Heard;
use super::model::Spot;
use super::offer;
use super::page::{ring, spot_id};
use super::rows::{self, Columns, PAD};
use crate::domain::{OutcomeKind, Side};
use crate::text::dates;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};

/// The line at the caret: what is typed, and at its right what was understood.
pub fn typed(ui: &mut Ui, scene: &mut Scene<'_>, desk: &mut Desk, hand: &Hand<'_>, key: u64) {
    let tokens = Tokens::of(ui);
    let columns = Columns::of(ui);
    let Some(kind) = desk.draft.get(key).map(|line| line.kind) else { return };
    let id = spot_id(Spot::Line(key));
    let heard = hand.ear.hear(&desk.raw, kind);
    let marks = (heard.named.clone(), heard.dated.clone(), heard.side);
    let mut layout = |ui: &Ui, text: &dyn TextBuffer, width: f32| {
        let mut job = marked(text.as_str(), &marks, tokens);
        job.wrap.max_width = width;
        ui.painter().layout_job(job)
    };
    let galley = layout(ui, &desk.raw, columns.room);
    let height = galley.size().y.max(Role::Body.line()) + 2.0 * PAD;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    ring(ui, id, rect.expand2(vec2(8.0, 0.0)), tokens);
    kind_button(ui, scene, desk, hand, rect, kind);
    let text = Rect::from_min_size(
        pos2(columns.text, rect.top() + PAD),
        vec2(columns.room, height - 2.0 * PAD),
    );
    if let Some(aim) = desk.aim.take() {
        let cursor = galley.cursor_from_pos(aim - text.min);
        let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
        state.cursor.set_char_range(Some(CCursorRange::one(cursor)));
        TextEdit::store_state(ui.ctx(), id, state);
    }
    let hint = match kind {
        OutcomeKind::Action => "ui-meetings-hint-action",
        _ => "ui-meetings-hint-line",
    };
    let hint = Role::Body.line_job(&scene.say(hint), tokens.text3, columns.room);
    let edit = TextEdit::multiline(&mut desk.raw)
        .id(id)
        .frame(Frame::NONE)
        .font(Role::Body.font())
        .hint_text(hint)
        .desired_rows(1)
        .desired_width(columns.room)
        .return_key(None)
        .lock_focus(true)
        .layouter(&mut layout);
    let shown = ui.scope_builder(UiBuilder::new().max_rect(text), |ui| edit.show(ui)).inner;
    let name = line_name(scene, desk, key, kind);
    let response = shown.response.response.accessible_name(name);
    if let Some(range) = shown.cursor_range {
        let cursor = range.primary;
        let row = shown.galley.layout_from_cursor(cursor).row;
        desk.row = (row, shown.galley.rows.len());
        offer::show(ui, scene, desk, hand, cursor.index.0, rect);
    }
    scene.panes.push(id);
    if response.changed() {
        desk.hear(hand);
        ui.ctx().request_repaint();
    }
    understood(ui, scene, desk, &heard, kind, rect);
    if response.gained_focus() || response.changed() {
        ui.scroll_to_rect(rect.expand2(vec2(0.0, 24.0)), None);
    }
}

/// The kind of the line at the caret: pressed, it becomes the next one.
fn kind_button(
    ui: &mut Ui,
    scene: &Scene<'_>,
    desk: &mut Desk,
    hand: &Hand<'_>,
    rect: Rect,
    kind: OutcomeKind,
) {
    let tokens = Tokens::of(ui);
    let place = Rect::from_min_size(rect.min, vec2(98.0, 18.0 + 2.0 * PAD));
    let response = ui.interact(place, Id::unique("minutes-kind"), Sense::CLICK);
    if response.hovered() {
        ui.painter().rect_filled(
            place.shrink2(vec2(0.0, 3.0)),
            CornerRadius::same(4),
            tokens.hover,
        );
    }
    rows::kind_mark(ui.painter(), scene, rect, kind, tokens);
    let word = scene.say(rows::kind_key(kind));
    let said = scene.say_with("ui-meetings-kind", &[("kind", word.into())]);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, &said));
    if response.clicked() {
        let all = OutcomeKind::ALL;
        let at = all.iter().position(|one| *one == kind).unwrap_or(0);
        desk.set_kind(all.get((at + 1) % all.len()).copied().unwrap_or(kind), hand);
        desk.greet = true;
    }
}

fn line_name(scene: &Scene<'_>, desk: &Desk, key: u64, kind: OutcomeKind) -> String {
    let place = desk.draft.place(Spot::Line(key));
    let entry = place.and_then(|(point, _)| desk.draft.points.get(point));
    let point = entry.map_or("", |entry| entry.title.as_str());
    let kind = scene.say(rows::kind_key(kind));
    scene.say_with("ui-meetings-line", &[("kind", kind.into()), ("point", point.into())])
}

/// What was understood of the line, as chips at its right.
fn understood(
    ui: &Ui,
    scene: &Scene<'_>,
    desk: &Desk,
    heard: &Heard,
    kind: OutcomeKind,
    rect: Rect,
) {
    let tokens = Tokens::of(ui);
    let painter = ui.painter();
    let middle = rect.top() + PAD + 9.0;
    let mut right = rect.right();
    if let Some(due) = heard.due {
        let said = dates::day_in_week(scene.words.lang(), due);
        right -= rows::chip_left_of(painter, right, middle, &said, None, tokens) + 6.0;
    }
    match (&heard.owner, heard.side) {
        _ if !heard.doubt.is_empty() => {
            let said = scene.say("ui-meetings-which");
            rows::dashed_left_of(painter, right, middle, &said, tokens);
        }
        (Some(owner), side) => {
            let said = rows::short_name(&owner.name);
            let side = Some(side.unwrap_or(Side::Nobody));
            rows::chip_left_of(painter, right, middle, &said, side, tokens);
        }
        (None, Some(side)) => {
            let said = scene.say(rows::side_key(side));
            rows::chip_left_of(painter, right, middle, &said, Some(side), tokens);
        }
        (None, None) if kind == OutcomeKind::Action && !desk.raw.trim().is_empty() => {
            rows::dashed_left_of(painter, right, middle, &scene.say("ui-meetings-nobody"), tokens);
        }
        _ => {}
    }
}

/// The words of a line with who and when marked in them.
fn marked(
    text: &str,
    (named, dated, side): &(Option<Range<usize>>, Option<Range<usize>>, Option<Side>),
    tokens: &Tokens,
) -> LayoutJob {
    let mut job = LayoutJob::default();
    let plain = Role::Body.format(tokens.text);
    let mut pieces: Vec<(Range<usize>, (Color32, Color32))> = Vec::new();
    pieces.extend(named.clone().map(|at| (at, rows::owner_colours(*side, tokens))));
    pieces.extend(dated.clone().map(|at| (at, (tokens.accent_text, tokens.sel))));
    pieces.sort_by_key(|(at, _)| at.start);
    let mut end = 0;
    for (at, (words, wash)) in pieces {
        // The pieces are of the frame before; a text that changed since is set plain.
        let (Some(before), Some(piece)) = (text.get(end..at.start), text.get(at.clone())) else {
            break;
        };
        job.append(before, 0.0, plain.clone());
        let mut format = Role::Body.format(words);
        format.background = wash;
        job.append(piece, 0.0, format);
        end = at.end;
    }
    job.append(text.get(end..).unwrap_or_default(), 0.0, plain);
    job.keep_trailing_whitespace = true;
    job
}
