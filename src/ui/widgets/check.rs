//! A line with a box that is ticked or not.

use eframe::egui::{
    CornerRadius, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, accesskit, pos2, vec2,
};

use super::row::focus_ring;
use super::words::{paint_line, paint_line_right};
use crate::domain::Side;
use crate::ui::theme::{Icon, Role, Tokens, swatch};

/// Height of the line.
const HEIGHT: f32 = 26.0;

/// A box with words.
#[derive(Debug, Clone, Copy)]
pub struct CheckBox<'a> {
    text: &'a str,
    icon: Option<Icon>,
    side: Option<Side>,
    aside: &'a str,
}

impl<'a> CheckBox<'a> {
    /// A box with these words.
    pub fn new(text: &'a str) -> CheckBox<'a> {
        CheckBox { text, icon: None, side: None, aside: "" }
    }

    /// With a picture before the words.
    #[must_use]
    pub fn icon(self, icon: Icon) -> CheckBox<'a> {
        CheckBox { icon: Some(icon), ..self }
    }

    /// With the swatch of a side before the words.
    #[must_use]
    pub fn side(self, side: Side) -> CheckBox<'a> {
        CheckBox { side: Some(side), ..self }
    }

    /// With words at the right, as a count.
    #[must_use]
    pub fn aside(self, aside: &'a str) -> CheckBox<'a> {
        CheckBox { aside, ..self }
    }

    /// Draws it over the whole width there is; pressed, it turns.
    pub fn show(self, ui: &mut Ui, checked: &mut bool) -> Response {
        let tokens = Tokens::of(ui);
        let size = vec2(ui.available_width(), HEIGHT);
        let (rect, mut response) = ui.allocate_exact_size(size, Sense::click());
        if response.clicked() {
            *checked = !*checked;
            response.mark_changed();
        }
        let middle = rect.center().y;
        let square = Rect::from_min_size(pos2(rect.left(), middle - 8.0), vec2(16.0, 16.0));
        let (fill, line) = match (*checked, response.hovered()) {
            (true, true) => (tokens.accent_hover, tokens.accent_hover),
            (true, false) => (tokens.accent, tokens.accent),
            (false, true) => (tokens.hover, tokens.edge),
            (false, false) => (tokens.bg, tokens.edge),
        };
        let painter = ui.painter();
        let stroke = Stroke::new(1.0, line);
        painter.rect(square, CornerRadius::same(4), fill, stroke, StrokeKind::Inside);
        if *checked {
            Icon::Check.paint(painter, square.center(), 12.0, tokens.on_accent);
        }
        let mut x = square.right() + 8.0;
        if let Some(icon) = self.icon {
            icon.paint(painter, pos2(x + 7.0, middle), 14.0, tokens.text2);
            x += 22.0;
        }
        if let Some(side) = self.side {
            let place = Rect::from_min_size(pos2(x, middle - 5.0), vec2(16.0, 10.0));
            swatch(painter, place, side, tokens);
            x += 24.0;
        }
        let right = pos2(rect.right(), middle - 8.0);
        let used = paint_line_right(painter, right, Role::Small, self.aside, tokens.text3);
        let room = rect.right() - used - 8.0 - x;
        paint_line(painter, pos2(x, middle - 9.0), Role::Body, self.text, tokens.text, room);
        focus_ring(ui, &response, square, 4);
        let name = match self.aside {
            "" => self.text.to_owned(),
            aside => format!("{}, {aside}", self.text),
        };
        let checked = *checked;
        response
            .widget_info(|| WidgetInfo::selected(accesskit::Role::CheckBox, true, checked, &name));
        response
    }
}
