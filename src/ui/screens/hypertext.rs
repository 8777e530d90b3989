//! A message's HTML body as its author meant it, drawn without anything that could act or be fetched.

use std::sync::{Arc, Mutex};

use eframe::egui::text::LayoutJob;
use eframe::egui::{
    Align, Id, Label, Layout, Popup, Rect, Response, Sense, Stroke, Ui, UiBuilder, pos2, vec2,
};

use super::marks::{Marks, bring};
use super::pictures::Pictures;
use super::within::count;
use crate::domain::{Block, Cell, Hypertext, LineSide, Paragraph, Picture, Span};
use crate::ui::scene::Scene;
use crate::ui::theme::{self, Icon, Role, Tokens};
use crate::ui::widgets::{Button, hairline, label};

/// A block nobody has seen yet is taken to be this high.
const GUESS: f32 = 42.0;
/// How far each level of a list or quotation is set in.
const STEP: f32 = 20.0;
/// Between paragraphs.
const APART: f32 = 10.0;

/// What is wished of the body.
pub enum Wish {
    /// To fold or unfold what it quotes
    Fold,
}

/// Draws a body; what lies out of sight is not laid out.
pub fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    key: Id,
    page: &Hypertext,
    pictures: &mut Pictures,
    (unfolded, marks): (bool, Marks<'_>),
) -> Option<Wish> {
    let mut wish = None;
    let mut number = 0;
    notes(ui, scene, page);
    let heights = heights(ui, key, page.blocks.len());
    let mut at = 0;
    while at < page.blocks.len() {
        let quoted = page.blocks[at..].iter().take_while(|block| is_quoted(block)).count();
        if quoted > 0 {
            if fold(ui, scene, quoted, unfolded) {
                wish = Some(Wish::Fold);
            }
            if !unfolded {
                number += quoted;
                at += quoted;
                continue;
            }
        }
        let until = at + quoted.max(1);
        for (place, block) in page.blocks.iter().enumerate().take(until).skip(at) {
            let mut sheet = Sheet { page, marks, paragraph: number };
            number += count(block);
            seen(ui, &heights, place, marks.reveals(sheet.paragraph..number), |ui| {
                draw(ui, scene, &mut sheet, pictures, block, key.with(place));
            });
        }
        at = until;
    }
    wish
}

/// Heights of blocks as they were drawn last, for this width.
type Heights = Arc<Mutex<(f32, Vec<f32>)>>;

fn heights(ui: &Ui, key: Id, blocks: usize) -> Heights {
    let width = ui.available_width();
    let heights = ui.data_mut(|data| data.get_temp_mut_or_default::<Heights>(key).clone());
    if let Ok(mut known) = heights.lock()
        && ((known.0 - width).abs() > 0.5 || known.1.len() != blocks)
    {
        *known = (width, vec![0.0; blocks]);
    }
    heights
}

/// Draws a block where it can be seen, and leaves its room elsewhere.
fn seen(ui: &mut Ui, heights: &Heights, place: usize, wanted: bool, draw: impl FnOnce(&mut Ui)) {
    let Ok(mut known) = heights.lock() else { return };
    let Some(height) = known.1.get_mut(place) else { return };
    let expected = if *height > 0.0 { *height } else { GUESS };
    let top = ui.cursor().top();
    let clip = ui.clip_rect().expand(400.0);
    if top > clip.bottom() || top + expected < clip.top() {
        let (_, room) = ui.allocate_space(vec2(1.0, expected));
        if wanted {
            bring(ui, room);
        }
        return;
    }
    draw(ui);
    *height = ui.cursor().top() - top;
}

/// What is not shown, and why.
fn notes(ui: &mut Ui, scene: &Scene<'_>, page: &Hypertext) {
    let tokens = Tokens::of(ui);
    let mut note = |key: &str, count: u32| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let (rect, _) = ui.allocate_exact_size(vec2(14.0, 16.0), Sense::hover());
            Icon::Info.paint(ui.painter(), rect.center(), 14.0, tokens.text3);
            label(ui, Role::Small, &scene.say_with(key, &[("count", count.into())]), tokens.text2);
        });
        ui.add_space(8.0);
    };
    if page.remote > 0 {
        note("ui-page-remote", page.remote);
    }
    if page.cut {
        note("ui-page-cut", 0);
    }
}

fn is_quoted(block: &Block) -> bool {
    matches!(block, Block::Words(words) if words.quotes > 0)
}

fn fold(ui: &mut Ui, scene: &Scene<'_>, blocks: usize, unfolded: bool) -> bool {
    let said = scene.say_with("ui-quoted-lines", &[("count", blocks.into())]);
    let icon = if unfolded { Icon::CaretDown } else { Icon::CaretRight };
    let pressed = ui.add(Button::new(said).icon(icon).small().quiet()).clicked();
    ui.add_space(APART);
    pressed
}

/// What is drawn, and how far it is.
struct Sheet<'a> {
    page: &'a Hypertext,
    marks: Marks<'a>,
    /// The paragraph that comes next
    paragraph: usize,
}

fn draw(
    ui: &mut Ui,
    scene: &Scene<'_>,
    sheet: &mut Sheet<'_>,
    pictures: &mut Pictures,
    block: &Block,
    key: Id,
) {
    let tokens = Tokens::of(ui);
    match block {
        Block::Words(words) => {
            paragraph(ui, scene, sheet, words);
            sheet.paragraph += 1;
        }
        Block::Picture(picture) => image(ui, scene, pictures, picture),
        Block::Table(rows) => table(ui, scene, sheet, pictures, rows, key),
        Block::Rule => {
            let (rect, _) =
                ui.allocate_exact_size(vec2(ui.available_width(), 17.0), Sense::hover());
            hairline(ui.painter(), rect.x_range(), rect.center().y, tokens.line);
        }
    }
}

fn paragraph(ui: &mut Ui, scene: &Scene<'_>, sheet: &Sheet<'_>, words: &Paragraph) {
    let tokens = Tokens::of(ui);
    if words.apart {
        ui.add_space(APART);
    }
    let marked = words.marker.is_some();
    let indent = f32::from(words.indent.min(8)) * STEP;
    let quotes = f32::from(words.quotes.min(8)) * 12.0;
    let left = ui.cursor().left();
    let top = ui.cursor().top();
    let room = Rect::from_min_max(
        pos2(left + indent + quotes, top),
        pos2(ui.max_rect().right(), ui.max_rect().bottom().max(top)),
    );
    let drawn = ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
        flow(ui, scene, sheet, words);
        ui.min_rect()
    });
    let bottom = drawn.inner.bottom();
    for level in 0..words.quotes.min(8) {
        let x = left + f32::from(level) * 12.0 + 2.0;
        ui.painter().vline(x, top..=bottom, Stroke::new(2.0, tokens.line));
    }
    if let Some(marker) = words.marker.as_ref().filter(|_| marked) {
        let galley = ui.painter().layout_job(Role::Reading.line_job(marker, tokens.text2, STEP));
        let x = room.left() - galley.size().x - 6.0;
        ui.painter().galley(pos2(x.max(left), top), galley, tokens.text2);
    }
    ui.add_space(2.0);
}

/// The words of a paragraph: in one piece where nothing in it can be pressed.
fn flow(ui: &mut Ui, scene: &Scene<'_>, sheet: &Sheet<'_>, words: &Paragraph) {
    let align = match words.align {
        LineSide::Left => Align::Min,
        LineSide::Middle => Align::Center,
        LineSide::Right => Align::Max,
    };
    if words.spans.iter().all(|span| span.look.link.is_none()) {
        let (mut job, length) = sheet.job(ui, words, &words.spans, 0);
        job.halign = Align::Min;
        let layout = Layout::top_down(align);
        let drawn = ui.with_layout(layout, |ui| ui.add(Label::new(job).wrap().selectable(true)));
        return sheet.marks.reveal(ui, (sheet.paragraph, 0), length, &drawn.inner);
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let mut begins = 0;
        for span in &words.spans {
            let (job, length) = sheet.job(ui, words, std::slice::from_ref(span), begins);
            let target = span.look.link.and_then(|link| sheet.page.links.get(link as usize));
            let drawn = match target {
                Some(target) => link(ui, scene, job, target),
                None => ui.add(Label::new(job).wrap().selectable(true)),
            };
            sheet.marks.reveal(ui, (sheet.paragraph, begins), length, &drawn);
            begins += length;
        }
    });
}

impl Sheet<'_> {
    /// Words of the paragraph that comes next, from a byte of it on, and how many bytes they are.
    fn job(&self, ui: &Ui, words: &Paragraph, spans: &[Span], begins: usize) -> (LayoutJob, usize) {
        let tokens = Tokens::of(ui);
        let (mut job, mut length) = (LayoutJob::default(), 0);
        for span in spans {
            let format = theme::written(&span.look, words.heading, tokens);
            let at = (self.paragraph, begins + length);
            self.marks.append(&mut job, at, &span.text, &format, tokens);
            length += span.text.len();
        }
        (job, length)
    }
}

/// A link: it tells where it leads before it is followed.
fn link(ui: &mut Ui, scene: &Scene<'_>, job: LayoutJob, target: &str) -> Response {
    let pressed = ui.add(Label::new(job).wrap().sense(Sense::click()));
    let pressed =
        pressed.on_hover_text(target).on_hover_cursor(eframe::egui::CursorIcon::PointingHand);
    follow(scene, &pressed, target);
    pressed
}

fn follow(scene: &Scene<'_>, pressed: &Response, target: &str) {
    Popup::menu(pressed).width(360.0).show(|ui| {
        let tokens = Tokens::of(ui);
        label(ui, Role::Small, &scene.say("ui-page-link"), tokens.text2);
        ui.add(Label::new(Role::Mono.job(target, tokens.text)).wrap().selectable(true));
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            if ui.add(Button::new(scene.say("ui-page-follow")).small()).clicked() {
                ui.ctx().open_url(eframe::egui::OpenUrl::new_tab(target));
                ui.close();
            }
            if ui.add(Button::new(scene.say("ui-page-copy")).small()).clicked() {
                ui.ctx().copy_text(target.to_owned());
                ui.close();
            }
        });
    });
}

/// A picture the message brought with it; any other, or one that cannot be shown, as what its author says of it.
fn image(ui: &mut Ui, scene: &Scene<'_>, pictures: &mut Pictures, picture: &Picture) {
    let tokens = Tokens::of(ui);
    let said = match (picture.words.is_empty(), &picture.content_id) {
        (false, _) => picture.words.clone(),
        (true, Some(_)) => scene.say("ui-page-picture"),
        (true, None) => scene.say("ui-page-remote-picture"),
    };
    if pictures.show(ui, picture, &said) {
        ui.add_space(4.0);
        return;
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 18.0), Sense::hover());
        Icon::File.paint(ui.painter(), rect.center(), 14.0, tokens.text3);
        label(ui, Role::Small, &said, tokens.text2);
    });
    ui.add_space(4.0);
}

/// Rows of cells; columns share the width as their words need it.
fn table(
    ui: &mut Ui,
    scene: &Scene<'_>,
    sheet: &mut Sheet<'_>,
    pictures: &mut Pictures,
    rows: &[Vec<Cell>],
    key: Id,
) {
    let tokens = Tokens::of(ui);
    let columns =
        rows.iter().map(|row| row.iter().map(|cell| usize::from(cell.columns)).sum()).max();
    let columns: usize = columns.unwrap_or(1).clamp(1, 24);
    let widths = widths(rows, columns, ui.available_width());
    ui.add_space(4.0);
    let (left, first) = (ui.cursor().left(), ui.cursor().top());
    let mut top = first;
    let lines = |ui: &Ui, y: f32| {
        hairline(
            ui.painter(),
            eframe::egui::Rangef::new(left, left + widths.iter().sum::<f32>()),
            y,
            tokens.line,
        )
    };
    lines(ui, top);
    for (number, row) in rows.iter().enumerate() {
        let (mut x, mut column, mut bottom) = (left, 0, top);
        for cell in row {
            let taken = usize::from(cell.columns).min(columns - column.min(columns - 1));
            let width: f32 = widths.iter().skip(column).take(taken).sum();
            let room = Rect::from_min_size(
                pos2(x + 6.0, top + 5.0),
                vec2((width - 12.0).max(20.0), 10_000.0),
            );
            let drawn = ui.scope_builder(
                UiBuilder::new().max_rect(room).id_salt(key.with((number, column))),
                |ui| {
                    for (place, block) in cell.blocks.iter().enumerate() {
                        let key = key.with((number, column, place));
                        draw(ui, scene, sheet, pictures, block, key);
                    }
                    ui.min_rect().bottom()
                },
            );
            bottom = bottom.max(drawn.inner + 4.0);
            (x, column) = (x + width, column + taken);
        }
        top = bottom;
        lines(ui, top);
    }
    let used = top - ui.cursor().top();
    if used > 0.0 {
        ui.add_space(used);
    }
    ui.add_space(APART);
}

/// Widths of columns in proportion to their longest texts, none too narrow to be read.
fn widths(rows: &[Vec<Cell>], columns: usize, room: f32) -> Vec<f32> {
    let mut letters = vec![4.0_f32; columns];
    for row in rows {
        let mut column = 0;
        for cell in row {
            let taken = usize::from(cell.columns);
            let each = longest(&cell.blocks) as f32 / taken.max(1) as f32;
            for width in letters.iter_mut().skip(column).take(taken) {
                *width = width.max(each.min(60.0));
            }
            column += taken;
        }
    }
    shares(letters.iter().map(|letters| letters * 8.0 + 20.0).collect(), room)
}

/// Room shared out: a column that needs less than its share has what it needs, the rest is the others'.
fn shares(wanted: Vec<f32>, room: f32) -> Vec<f32> {
    let mut narrow: Vec<usize> = (0..wanted.len()).collect();
    narrow.sort_by(|one, other| wanted[*one].total_cmp(&wanted[*other]));
    let (mut left, mut columns) = (room, wanted.len());
    let mut widths = wanted.clone();
    for place in narrow {
        widths[place] = wanted[place].min(left / columns.max(1) as f32);
        left -= widths[place];
        columns -= 1;
    }
    widths
}

fn longest(blocks: &[Block]) -> usize {
    let letters = |block: &Block| match block {
        Block::Words(words) => words.spans.iter().map(|span| span.text.chars().count()).sum(),
        Block::Picture(picture) => picture.words.chars().count() + 4,
        Block::Table(_) => 40,
        Block::Rule => 4,
    };
    blocks.iter().map(letters).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::shares;

    #[test]
    fn narrow_columns_have_what_they_need() {
        assert_eq!(shares(vec![500.0, 80.0, 100.0], 480.0), [300.0, 80.0, 100.0]);
        assert_eq!(shares(vec![50.0, 80.0], 480.0), [50.0, 80.0]);
        assert_eq!(shares(vec![500.0, 500.0], 400.0), [200.0, 200.0]);
        assert_eq!(shares(Vec::new(), 400.0), Vec::<f32>::new());
    }
}
