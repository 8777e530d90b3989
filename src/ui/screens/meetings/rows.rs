//! One outcome as a row, and the heading of a point: the same while it is typed and after.

use chrono::NaiveDate;
use eframe::egui::{
    Color32, CornerRadius, Galley, Id, Painter, Rect, Response, Sense, Ui, WidgetInfo, accesskit,
    pos2, vec2,
};
use std::sync::Arc;

use crate::domain::{OutcomeKind, Side};
use crate::text::dates;
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens, side_chip, swatch};
use crate::ui::widgets::{
    ChipLook, focus_ring, hairline, paint_chip, paint_line, paint_line_right,
};

/// Width of the kind's column.
const KIND: f32 = 104.0;
/// Room between columns.
const GAP: f32 = 8.0;
/// Room above and below the words of a row.
pub const PAD: f32 = 6.0;
/// Height of a point's heading.
pub const HEAD: f32 = 28.0;

/// Where the columns of a row are.
#[derive(Clone, Copy)]
pub struct Columns {
    /// Left edge of the words
    pub text: f32,
    /// Width of the words
    pub room: f32,
}

impl Columns {
    /// The columns of the width there is.
    pub fn of(ui: &Ui) -> Columns {
        let (left, width) = (ui.cursor().left(), ui.available_width());
        let aside = if width < 720.0 { 180.0 } else { 250.0 };
        let room = (width - KIND - aside - 2.0 * GAP).max(160.0);
        Columns { text: left + KIND + GAP, room }
    }
}

/// An outcome to be shown.
pub struct Shown<'a> {
    /// Its kind
    pub kind: OutcomeKind,
    /// Its words
    pub text: &'a str,
    /// Whose it is to do
    pub side: Option<Side>,
    /// Who does it, or who decided
    pub owner: Option<&'a str>,
    /// By when
    pub due: Option<NaiveDate>,
    /// A chip behind the words
    pub chip: Option<&'a str>,
    /// What a click does, where that is not seen from the rest
    pub link: Option<&'a str>,
}

impl Shown<'_> {
    /// Draws it; it can be clicked where it leads somewhere.
    pub fn show(&self, ui: &mut Ui, scene: &Scene<'_>, id: Id, sense: Sense) -> Response {
        let tokens = Tokens::of(ui);
        let columns = Columns::of(ui);
        let mut job = Role::Body.job(self.text, tokens.text);
        job.wrap.max_width = columns.room;
        let galley = ui.painter().layout_job(job);
        let height = galley.size().y.max(Role::Body.line()) + 2.0 * PAD;
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
        let response = ui.interact(rect, id, sense);
        if response.hovered() && sense.senses_click() {
            ui.painter().rect_filled(rect, CornerRadius::same(4), tokens.hover);
        }
        let name = self.name(scene);
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::ListItem, true, &name));
        kind_mark(ui.painter(), scene, rect, self.kind, tokens);
        let at = pos2(columns.text, rect.top() + PAD);
        if let Some(chip) = self.chip {
            chip_behind(ui.painter(), &galley, at, chip, tokens);
        }
        ui.painter().galley(at, galley, tokens.text);
        self.aside(ui.painter(), scene, rect, tokens);
        hairline(ui.painter(), rect.x_range(), rect.bottom() - 0.5, tokens.line);
        focus_ring(ui, &response, rect.shrink(2.0), 4);
        response
    }

    /// All that the row says.
    fn name(&self, scene: &Scene<'_>) -> String {
        let kind = scene.say(kind_key(self.kind));
        let due = self.due.map(|due| scene.day(due));
        let parts = [Some(kind.as_str()), Some(self.text), self.owner, due.as_deref(), self.chip];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// Who and by when, at the right.
    fn aside(&self, painter: &Painter, scene: &Scene<'_>, rect: Rect, tokens: &Tokens) {
        let middle = rect.center().y;
        let mut right = rect.right();
        if let Some(link) = self.link {
            let at = pos2(right, middle - 8.0);
            right -= paint_line_right(painter, at, Role::Label, link, tokens.accent_text) + 12.0;
        }
        if let Some(due) = self.due {
            let said = date_of(scene, due);
            let at = pos2(right, middle - 9.0);
            right -= paint_line_right(painter, at, Role::Medium, &said, tokens.text) + 8.0;
        }
        let owner = self.owner.map(short_name);
        let said = match (owner, self.side) {
            (Some(owner), _) if self.kind == OutcomeKind::Decision => {
                Some(scene.say_with("ui-meetings-decided-by", &[("who", owner.into())]))
            }
            (Some(owner), _) => Some(owner),
            (None, Some(side)) if self.kind == OutcomeKind::Action => {
                Some(scene.say(side_key(side)))
            }
            (None, None) if self.kind == OutcomeKind::Action => {
                let said = scene.say("ui-meetings-nobody");
                return dashed_left_of(painter, right, middle, &said, tokens);
            }
            _ => None,
        };
        let Some(said) = said else { return };
        let at = pos2(right, middle - 8.0);
        right -= paint_line_right(painter, at, Role::Small, &said, tokens.text2) + 8.0;
        if let Some(side) = self.side.filter(|_| self.kind == OutcomeKind::Action) {
            let place = Rect::from_min_size(pos2(right - 12.0, middle - 4.5), vec2(12.0, 9.0));
            swatch(painter, place, side, tokens);
        }
    }
}

/// The picture and the word of a kind, at the left of a row.
pub fn kind_mark(
    painter: &Painter,
    scene: &Scene<'_>,
    rect: Rect,
    kind: OutcomeKind,
    tokens: &Tokens,
) {
    let y = rect.top() + PAD + 9.0;
    kind_icon(kind).paint(painter, pos2(rect.left() + 7.0, y), 14.0, tokens.text2);
    let said = scene.say(kind_key(kind));
    let at = pos2(rect.left() + 20.0, y - 8.0);
    paint_line(painter, at, Role::Small, &said, tokens.text2, KIND - 20.0);
}

/// The chip of a person or, without a side, of a day, ending at this place; answers how wide it is.
pub fn chip_left_of(
    painter: &Painter,
    right: f32,
    middle: f32,
    text: &str,
    side: Option<Side>,
    tokens: &Tokens,
) -> f32 {
    let (words, wash) = match side {
        Some(side) => side_chip(side, tokens),
        None => (tokens.accent_text, tokens.sel),
    };
    let galley = painter.layout_job(Role::Small.line_job(text, words, 220.0));
    let mark = if side.is_some() { 18.0 } else { 0.0 };
    let width = galley.size().x + 16.0 + mark;
    let rect = Rect::from_min_size(pos2(right - width, middle - 10.0), vec2(width, 20.0));
    painter.rect_filled(rect, CornerRadius::same(10), wash);
    if let Some(side) = side {
        let at = Rect::from_min_size(pos2(rect.left() + 8.0, middle - 4.5), vec2(12.0, 9.0));
        swatch(painter, at, side, tokens);
    }
    painter.galley(pos2(rect.left() + 8.0 + mark, middle - 8.0), galley, words);
    width
}

/// A chip behind the last word of a text.
fn chip_behind(
    painter: &Painter,
    galley: &Arc<Galley>,
    at: eframe::egui::Pos2,
    text: &str,
    tokens: &Tokens,
) {
    let end = galley.pos_from_cursor(galley.end());
    let words = tokens.accent_text;
    let inside = painter.layout_job(Role::Small.line_job(text, words, 260.0));
    let corner = pos2(at.x + end.right() + 8.0, at.y + end.center().y - 9.0);
    let rect = Rect::from_min_size(corner, vec2(inside.size().x + 14.0, 18.0));
    painter.rect_filled(rect, CornerRadius::same(9), tokens.sel);
    painter.galley(pos2(rect.left() + 7.0, rect.center().y - 8.0), inside, words);
}

/// The dashed chip of what is not settled, ending at this place.
pub fn dashed_left_of(painter: &Painter, right: f32, middle: f32, text: &str, tokens: &Tokens) {
    let job = Role::Small.line_job(text, tokens.text2, 220.0);
    let width = painter.layout_job(job).size().x + 16.0;
    let at = pos2(right - width, middle - 10.0);
    paint_chip(painter, at, ChipLook::Dashed, text, 220.0, tokens);
}

/// Words and wash of a person's chip.
pub fn owner_colours(side: Option<Side>, tokens: &Tokens) -> (Color32, Color32) {
    side_chip(side.unwrap_or(Side::Nobody), tokens)
}

/// The picture of a kind of outcome.
pub fn kind_icon(kind: OutcomeKind) -> Icon {
    match kind {
        OutcomeKind::Decision => Icon::Signpost,
        OutcomeKind::Information => Icon::Info,
        OutcomeKind::Action => Icon::ListChecks,
    }
}

/// Key of the word of a kind of outcome.
pub fn kind_key(kind: OutcomeKind) -> &'static str {
    match kind {
        OutcomeKind::Decision => "ui-meetings-decision",
        OutcomeKind::Information => "ui-meetings-information",
        OutcomeKind::Action => "ui-meetings-action",
    }
}

/// Key of the word of a side.
pub fn side_key(side: Side) -> &'static str {
    match side {
        Side::Us => "common-side-us",
        Side::Client => "common-side-client",
        Side::ThirdParty => "common-side-third-party",
        Side::Both => "common-side-both",
        Side::Nobody => "common-side-nobody",
    }
}

/// A day of a row: with its year only where it is another one.
pub fn date_of(scene: &Scene<'_>, day: NaiveDate) -> String {
    let lang = scene.words.lang();
    let year = chrono::Datelike::year(&day);
    let short = dates::day_and_month(lang, day);
    if year == chrono::Datelike::year(&scene.today) { short } else { format!("{short} {year}") }
}

/// `P. Malec` for Piotr Malec; a single name stays whole.
pub fn short_name(name: &str) -> String {
    match name.trim().split_once(' ') {
        Some((first, rest)) if !rest.trim().is_empty() => {
            let initial = first.chars().next().map(String::from).unwrap_or_default();
            format!("{initial}. {}", rest.trim())
        }
        _ => name.trim().to_owned(),
    }
}
