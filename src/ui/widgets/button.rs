//! Buttons and segments.

use eframe::egui::{
    Color32, CornerRadius, Response, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo, accesskit,
    pos2, vec2,
};

use super::faulted::save_tried;
use super::row::focus_ring;
use crate::domain::Side;
use crate::text::Words;
use crate::ui::command::Command;
use crate::ui::theme::{Icon, Role, Tokens, swatch};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    Primary,
    Plain,
    Quiet,
}

/// A button: a verb and its object.
pub struct Button {
    text: String,
    name: String,
    icon: Option<Icon>,
    look: Look,
    small: bool,
    bare: bool,
    least: f32,
    most: f32,
    enabled: bool,
    hint: Option<String>,
    keys: String,
}

impl Button {
    /// Room of one that shows its picture alone, with the gap beside it.
    pub const BARE: f32 = 36.0;

    /// A plain button with these words.
    pub fn new(text: impl Into<String>) -> Button {
        let text = text.into();
        Button {
            name: text.clone(),
            text,
            icon: None,
            look: Look::Plain,
            small: false,
            bare: false,
            least: 0.0,
            most: f32::INFINITY,
            enabled: true,
            hint: None,
            keys: String::new(),
        }
    }

    /// A plain button with the words and the picture of a command.
    pub fn of(words: Words, command: &Command) -> Button {
        let face = command.face();
        Button { icon: face.icon, ..Button::new(words.say(face.key)) }
    }

    /// The one filled button of a screen.
    #[must_use]
    pub fn primary(self) -> Button {
        Button { look: Look::Primary, ..self }
    }

    /// Without a border.
    #[must_use]
    pub fn quiet(self) -> Button {
        Button { look: Look::Quiet, ..self }
    }

    /// Four points lower.
    #[must_use]
    pub fn small(self) -> Button {
        Button { small: true, ..self }
    }

    /// The picture alone; the words are its name and tooltip.
    #[must_use]
    pub fn bare(self) -> Button {
        Button { bare: true, hint: Some(self.text.clone()), ..self }
    }

    /// At least as wide as with these words, so that buttons of several lines stand below each other.
    #[must_use]
    pub fn room_for(self, ui: &Ui, words: &str) -> Button {
        let role = if self.small { Role::Label } else { Role::Medium };
        let ink = Tokens::of(ui).text;
        let galley = ui.painter().layout_job(role.line_job(words, ink, f32::INFINITY));
        Button { least: self.least.max(galley.size().x), ..self }
    }

    /// With its words where there is room for them, else the picture alone.
    #[must_use]
    pub fn fitting(self, ui: &Ui, room: f32) -> Button {
        if self.icon.is_some() && self.width(ui) > room { self.bare() } else { self }
    }

    /// With its words cut short where they take more room than this, and the picture alone where hardly
    /// a word would be left.
    #[must_use]
    pub fn cut_to(self, ui: &Ui, room: f32) -> Button {
        let words = room - 40.0;
        match self.width(ui) <= room {
            true => self,
            false if words < 48.0 => self.bare(),
            false => Button { most: words, hint: Some(self.text.clone()), ..self },
        }
    }

    /// How wide it will be.
    pub fn width(&self, ui: &Ui) -> f32 {
        let role = if self.small { Role::Label } else { Role::Medium };
        let ink = Tokens::of(ui).text;
        let galley = ui.painter().layout_job(role.line_job(&self.text, ink, f32::INFINITY));
        let side = if self.small { 8.0 } else { 10.0 };
        let picture = if self.icon.is_some() { 14.0 + 6.0 } else { 0.0 };
        (2.0 * side + picture + galley.size().x.max(self.least)).ceil()
    }

    /// With another picture.
    #[must_use]
    pub fn icon(self, icon: Icon) -> Button {
        Button { icon: Some(icon), ..self }
    }

    /// With the keys that press it, in a lesser voice.
    #[must_use]
    pub fn keys(self, keys: impl Into<String>) -> Button {
        Button { keys: keys.into(), ..self }
    }

    /// Named more fully for a screen reader, where its words alone do not say what it is about.
    #[must_use]
    pub fn named(self, name: impl Into<String>) -> Button {
        Button { name: name.into(), ..self }
    }

    /// Whether it can be pressed; where not, why.
    #[must_use]
    pub fn enabled(self, enabled: bool, why: impl Into<String>) -> Button {
        if enabled { self } else { Button { enabled: false, hint: Some(why.into()), ..self } }
    }

    fn words(&self, tokens: &Tokens) -> Color32 {
        match self.look {
            _ if !self.enabled => tokens.off,
            Look::Primary => tokens.on_accent,
            Look::Plain => tokens.text,
            Look::Quiet => tokens.text2,
        }
    }

    fn surface(&self, tokens: &Tokens, response: &Response) -> (Color32, Color32) {
        let held = response.is_pointer_button_down_on();
        let under = response.hovered() && self.enabled;
        match self.look {
            Look::Primary if !self.enabled => (tokens.press, tokens.line),
            Look::Primary if held || under => (tokens.accent_hover, tokens.accent_hover),
            Look::Primary => (tokens.accent, tokens.accent),
            _ if held && self.enabled => (tokens.press, tokens.line2),
            Look::Plain if under => (tokens.hover, tokens.line2),
            Look::Plain if !self.enabled => (tokens.raised, tokens.line),
            Look::Plain => (tokens.raised, tokens.line2),
            Look::Quiet if under => (tokens.hover, Color32::TRANSPARENT),
            Look::Quiet => (Color32::TRANSPARENT, Color32::TRANSPARENT),
        }
    }
}

impl Widget for Button {
    fn ui(self, ui: &mut Ui) -> Response {
        let tokens = Tokens::of(ui);
        let role = if self.small { Role::Label } else { Role::Medium };
        let colour = self.words(tokens);
        let text = if self.bare { "" } else { self.text.as_str() };
        let galley = ui.painter().layout_job(role.line_job(text, colour, self.most));
        let height = if self.small { 24.0 } else { 28.0 };
        let side = if self.small { 8.0 } else { 10.0 };
        let picture = if self.icon.is_some() { 14.0 } else { 0.0 };
        let gap = if self.icon.is_some() && !self.bare { 6.0 } else { 0.0 };
        let keys = Role::Small.line_job(&self.keys, colour.gamma_multiply(0.75), f32::INFINITY);
        let keys = ui.painter().layout_job(keys);
        let behind = if self.keys.is_empty() { 0.0 } else { keys.size().x + 8.0 };
        let words = picture + gap + galley.size().x.max(self.least) + behind;
        let width = if self.bare { height } else { side * 2.0 + words };
        let sense = if self.enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(width.ceil(), height), sense);
        let (fill, line) = self.surface(tokens, &response);
        let painter = ui.painter();
        let round = CornerRadius::same(6);
        painter.rect(rect, round, fill, Stroke::new(1.0, line), StrokeKind::Inside);
        let mut x = rect.left() + if self.bare { (height - picture) / 2.0 } else { side };
        if let Some(icon) = self.icon {
            icon.paint(painter, pos2(x + picture / 2.0, rect.center().y), 14.0, colour);
            x += picture + gap;
        }
        let aside = pos2(x + galley.size().x + 8.0, rect.center().y - keys.size().y / 2.0);
        painter.galley(pos2(x, rect.center().y - galley.size().y / 2.0), galley, colour);
        painter.galley(aside, keys, colour);
        focus_ring(ui, &response, rect, 6);
        if self.look == Look::Primary && response.clicked() {
            // The primary button of a form saves it.
            save_tried(ui.ctx());
        }
        response
            .widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, self.enabled, &self.name));
        match self.hint {
            Some(hint) => response.on_hover_text(hint),
            None => response,
        }
    }
}

/// One of a few choices that stand side by side.
pub struct Segment<'a> {
    /// Its words
    pub text: &'a str,
    /// The side it stands for, where it is a choice of side
    pub side: Option<Side>,
    /// Whether it is the chosen one
    pub chosen: bool,
}

impl Segment<'_> {
    /// Draws choices side by side; answers which was pressed.
    pub fn row(ui: &mut Ui, height: f32, choices: &[Segment<'_>]) -> Option<usize> {
        Segment::spread(ui, height, choices, 0.0)
    }

    /// Draws choices side by side over the whole width there is; answers which was pressed.
    pub fn fill(ui: &mut Ui, choices: &[Segment<'_>]) -> Option<usize> {
        let needed: f32 = choices.iter().map(|choice| choice.width(ui)).sum();
        let shared = choices.len().saturating_sub(1) as f32;
        let spare = (ui.available_width() - needed + shared) / choices.len().max(1) as f32;
        Segment::spread(ui, 28.0, choices, spare)
    }

    fn spread(ui: &mut Ui, height: f32, choices: &[Segment<'_>], spare: f32) -> Option<usize> {
        // Neighbours share one line.
        ui.spacing_mut().item_spacing.x = -1.0;
        let last = choices.len().saturating_sub(1);
        let mut pressed = None;
        ui.horizontal(|ui| {
            for (place, choice) in choices.iter().enumerate() {
                let round = CornerRadius {
                    nw: if place == 0 { 6 } else { 0 },
                    sw: if place == 0 { 6 } else { 0 },
                    ne: if place == last { 6 } else { 0 },
                    se: if place == last { 6 } else { 0 },
                };
                let size = vec2((choice.width(ui) + spare).max(24.0), height);
                if choice.show(ui, size, round).clicked() {
                    pressed = Some(place);
                }
            }
        });
        pressed
    }

    /// How wide it must be at least; the same whether chosen or not.
    fn width(&self, ui: &Ui) -> f32 {
        let job = Role::Medium.line_job(self.text, Color32::BLACK, f32::INFINITY);
        let mark = if self.side.is_some() { 22.0 } else { 0.0 };
        (ui.painter().layout_job(job).size().x + 20.0 + mark).ceil()
    }

    fn show(&self, ui: &mut Ui, size: eframe::egui::Vec2, round: CornerRadius) -> Response {
        let tokens = Tokens::of(ui);
        let role = if self.chosen { Role::Medium } else { Role::Body };
        let colour = if self.chosen { tokens.text } else { tokens.text2 };
        let mark = if self.side.is_some() { 22.0 } else { 0.0 };
        let room = size.x - mark - 8.0;
        let galley = ui.painter().layout_job(role.line_job(self.text, colour, room));
        let left = (size.x - mark - galley.size().x) / 2.0;
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let fill = match (self.chosen, response.hovered()) {
            (true, _) => tokens.sel,
            (false, true) => tokens.hover,
            (false, false) => tokens.raised,
        };
        let painter = ui.painter();
        painter.rect(rect, round, fill, Stroke::new(1.0, tokens.line2), StrokeKind::Inside);
        if let Some(side) = self.side {
            let at = pos2(rect.left() + left, rect.center().y - 5.0);
            let place = eframe::egui::Rect::from_min_size(at, vec2(16.0, 10.0));
            swatch(painter, place, side, tokens);
        }
        let at = pos2(rect.left() + left + mark, rect.center().y - galley.size().y / 2.0);
        painter.galley(at, galley, colour);
        focus_ring(ui, &response, rect, 6);
        response.widget_info(|| {
            WidgetInfo::selected(accesskit::Role::RadioButton, true, self.chosen, self.text)
        });
        response
    }
}
