//! Finding in the message that is read: the line over it, how many places there are, and which is shown.

use eframe::egui::{Align, Frame, Id, Key, Layout, Margin, Modifiers, Ui, vec2};

use super::marks::{Marks, Place};
use crate::domain::{Block, Hypertext, Paragraph, RecordId, Sought, places_of};
use crate::text::numbers;
use crate::ui::scene::Scene;
use crate::ui::state::{Letter, Piece};
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{Button, Field, hairline, line};

/// Bytes of text looked through in one frame: a very long message must not hold the window.
const AT_ONCE: usize = 256 * 1024;
/// Places found at most.
const MOST: usize = 10_000;
/// Frames in which a place is brought into view: what lies above it may turn out higher than it was taken for.
const REVEALED: u8 = 6;
/// Height of the line.
const HEIGHT: f32 = 28.0;
/// Width of the field.
const WIDTH: f32 = 240.0;
/// Name of the field, for the keyboard.
const FIELD: &str = "mail-within";

/// What is looked for in the message that is read.
#[derive(Default)]
pub struct Within {
    open: bool,
    typed: String,
    /// What was looked through, and for what
    of: Option<LookedFor>,
    /// The paragraph to go on with; none where all were looked through
    next: Option<usize>,
    places: Vec<Place>,
    current: usize,
    reveal: u8,
    /// Whether the field is to be given the keyboard
    wanted: bool,
}

/// What was looked for: which words, those of the line or of the search that led here, in which message, in
/// its bare text or as its author meant it.
#[derive(PartialEq, Eq)]
struct LookedFor {
    words: String,
    of_line: bool,
    message: RecordId,
    page: bool,
}

impl Within {
    /// The keyboard's id of the field.
    pub fn field() -> Id {
        Field::id(FIELD)
    }

    /// Opens the line, or gives it the keyboard again.
    pub fn open(&mut self) {
        (self.open, self.wanted, self.reveal) = (true, true, REVEALED);
    }

    /// The places to mark.
    pub fn marks(&self) -> Marks<'_> {
        let reveal = self.reveal > 0;
        Marks { places: &self.places, current: self.current, reveal, alike: !self.open }
    }

    /// The place shown now, while it is being brought into view.
    pub fn revealed(&self) -> Option<&Place> {
        self.places.get(self.current).filter(|_| self.reveal > 0)
    }

    fn step(&mut self, back: bool) {
        let count = self.places.len().max(1);
        self.current = (self.current + if back { count - 1 } else { 1 }) % count;
        self.reveal = REVEALED;
    }

    /// Looks through as much of the message as may be looked through at once.
    fn look(&mut self, id: RecordId, letter: &Letter, plain: bool, search: &str) {
        let page = letter.page.as_ref().filter(|_| !plain);
        let words = if self.open { self.typed.as_str() } else { search };
        let asked = LookedFor {
            words: words.to_owned(),
            of_line: self.open,
            message: id,
            page: page.is_some(),
        };
        if self.of.as_ref() != Some(&asked) {
            self.of = Some(asked);
            self.places.clear();
            (self.next, self.current, self.reveal) = (Some(0), 0, REVEALED);
        }
        let Some(begin) = self.next.filter(|_| !words.trim().is_empty()) else { return };
        let mut left = AT_ONCE;
        self.next = match page {
            Some(page) => {
                let all = paragraphs(page);
                self.gather(
                    begin,
                    &mut left,
                    all.into_iter().map(|one| (text_of(one), one.quotes > 0)),
                )
            }
            None => {
                let all = letter.pieces.iter().map(|piece| match piece {
                    Piece::Said(words) => (words.clone(), false),
                    Piece::Quoted(words) => (words.clone(), true),
                    Piece::Fold(_) => (String::new(), true),
                });
                self.gather(begin, &mut left, all)
            }
        };
    }

    /// Looks through paragraphs from one on; answers where to go on.
    fn gather(
        &mut self,
        begin: usize,
        left: &mut usize,
        paragraphs: impl Iterator<Item = (String, bool)>,
    ) -> Option<usize> {
        let asked = self.of.as_ref()?;
        let sought = (!asked.of_line).then(|| Sought::read(&asked.words));
        for (paragraph, (text, quoted)) in paragraphs.enumerate().skip(begin) {
            if *left == 0 {
                return Some(paragraph);
            }
            *left = left.saturating_sub(text.len());
            let found = match &sought {
                Some(sought) => sought.places(&text),
                None => places_of(&asked.words, &text),
            };
            let found = found.into_iter();
            self.places.extend(found.map(|bytes| Place { paragraph, bytes, quoted }));
            if self.places.len() >= MOST {
                self.places.truncate(MOST);
                return None;
            }
        }
        None
    }
}

/// The words of a paragraph, whatever their looks.
fn text_of(paragraph: &Paragraph) -> String {
    paragraph.spans.iter().map(|span| span.text.as_str()).collect()
}

/// Every paragraph of a body, in the order they are drawn in.
fn paragraphs(page: &Hypertext) -> Vec<&Paragraph> {
    let mut found = Vec::new();
    let mut open: Vec<&Block> = page.blocks.iter().rev().collect();
    while let Some(block) = open.pop() {
        match block {
            Block::Words(words) => found.push(words),
            Block::Table(rows) => {
                open.extend(rows.iter().flatten().flat_map(|cell| &cell.blocks).rev());
            }
            Block::Rule | Block::Picture(_) => {}
        }
    }
    found
}

/// How many paragraphs a block holds, each as it is counted in a [`Place`].
pub fn count(block: &Block) -> usize {
    match block {
        Block::Words(_) => 1,
        Block::Table(rows) => rows.iter().flatten().flat_map(|cell| &cell.blocks).map(count).sum(),
        Block::Rule | Block::Picture(_) => 0,
    }
}

/// Draws the line over the message, where it is open.
pub fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    within: &mut Within,
    (id, letter, plain): (RecordId, &Letter, bool),
    search: &str,
) {
    within.reveal = within.reveal.saturating_sub(1);
    within.look(id, letter, plain, search);
    let some = !within.places.is_empty();
    let looks = within.next.is_some() && (within.open || !search.trim().is_empty());
    if looks || within.reveal > 0 && (within.open || some) || within.wanted {
        ui.ctx().request_repaint();
    }
    if !within.open {
        return;
    }
    let margin = Margin { left: 20, right: 20, top: 8, bottom: 8 };
    let shown = Frame::NONE.fill(Tokens::of(ui).sunk).inner_margin(margin).show(ui, |ui| {
        // A layout by itself would take all the height there is, and the message with it.
        let line = Layout::left_to_right(Align::Center);
        ui.allocate_ui_with_layout(vec2(ui.available_width(), HEIGHT), line, |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            fields(ui, scene, within);
        });
    });
    let rect = shown.response.rect;
    hairline(ui.painter(), rect.x_range(), rect.bottom() - 0.5, Tokens::of(ui).line);
}

fn fields(ui: &mut Ui, scene: &Scene<'_>, within: &mut Within) {
    let tokens = Tokens::of(ui);
    let name = scene.say("ui-mail-within");
    let typed = !within.typed.trim().is_empty();
    let none = typed && within.places.is_empty() && within.next.is_none();
    let response = ui
        .scope(|ui| {
            ui.set_max_width(WIDTH.min(ui.available_width()));
            let field = Field::new(FIELD, &name).hint(&name).unlabelled().marked(none);
            field.show(ui, &mut within.typed)
        })
        .inner;
    // A field gives the keyboard away in the frame in which something else is pressed.
    if within.wanted && !ui.input(|input| input.pointer.any_click()) {
        within.wanted = false;
        response.request_focus();
    }
    let (enter, back, escape) = ui.input_mut(|input| {
        let back = input.consume_key(Modifiers::SHIFT, Key::F3);
        let on = input.consume_key(Modifiers::NONE, Key::F3);
        (on, back, input.key_pressed(Key::Escape))
    });
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if entered {
        response.request_focus();
    }
    let shift = ui.input(|input| input.modifiers.shift);
    let some = !within.places.is_empty();
    let why = || scene.say("ui-mail-within-none");
    let button = |key: &str, icon| {
        Button::new(scene.say(key)).icon(icon).small().bare().enabled(some, why())
    };
    let before = ui.add(button("ui-mail-within-before", Icon::CaretLeft)).clicked();
    let after = ui.add(button("ui-mail-within-after", Icon::CaretRight)).clicked();
    if some && (before || back || entered && shift) {
        within.step(true);
    } else if some && (after || enter || entered) {
        within.step(false);
    }
    line(ui, Role::Small, &told(scene, within, typed), tokens.text2);
    let typing_elsewhere = ui.ctx().text_edit_focused() && !response.has_focus();
    let covered = ui.memory(|memory| memory.top_modal_layer().is_some());
    let left = escape && (response.lost_focus() || !typing_elsewhere && !covered);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let close = Button::new(scene.say("ui-close")).icon(Icon::X).small().bare().quiet();
        if ui.add(close).clicked() || left {
            within.open = false;
        }
    });
}

/// Which place is shown, of how many.
fn told(scene: &Scene<'_>, within: &Within, typed: bool) -> String {
    let count = within.places.len();
    if !typed {
        return String::new();
    }
    if count == 0 {
        let key =
            if within.next.is_some() { "ui-mail-within-looks" } else { "ui-mail-within-none" };
        return scene.say(key);
    }
    let written = |number: usize| numbers::count(scene.words.lang(), number as i64);
    let (place, of) = (written(within.current + 1), written(count));
    let key = if count < MOST { "ui-mail-within-count" } else { "ui-mail-within-many" };
    scene.say_with(key, &[("place", place.as_str().into()), ("count", of.as_str().into())])
}
