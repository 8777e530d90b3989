//! Lines offered below a field while something is typed in it.

use eframe::egui::{
    Area, Color32, EventFilter, Id, Key, Margin, Modifiers, Order, Rect, Response, Ui, UiKind,
    pos2, vec2,
};

use super::row::Row;
use super::words::paint_line;
use crate::domain::Side;
use crate::ui::overlay::popup_frame;
use crate::ui::theme::{self, Icon, Role, Tokens, swatch};

/// Lines that say something at the right are at least this wide, where the window is.
const LEAST: f32 = 408.0;

/// A line that is offered.
#[derive(Debug, Clone, Default)]
pub(super) struct Offer {
    pub icon: Option<Icon>,
    pub side: Option<Side>,
    pub text: String,
    /// Said at the right in a lesser voice
    pub aside: String,
}

/// Which line the arrows have come to, and what was chosen by the keyboard.
pub(super) struct Offered {
    id: Id,
    line: Option<usize>,
    chosen: Option<usize>,
}

impl Offered {
    /// Takes the keys that belong to the lines before the field sees them. `count` is how many lines
    /// are offered now.
    pub fn keys(ui: &Ui, field: Id, count: usize) -> Offered {
        Offered::keys_from(ui, field, count, None)
    }

    /// The same where the first line is meant as long as no other one is chosen: Enter takes it.
    pub fn keys_eager(ui: &Ui, field: Id, count: usize) -> Offered {
        Offered::keys_from(ui, field, count, Some(0))
    }

    fn keys_from(ui: &Ui, field: Id, count: usize, first: Option<usize>) -> Offered {
        let id = field.with("offered");
        let mut offered = Offered { id, line: None, chosen: None };
        if count == 0 || !ui.memory(|memory| memory.has_focus(field)) {
            ui.data_mut(|data| data.remove::<usize>(id));
            return offered;
        }
        let line: Option<usize> = ui.data(|data| data.get_temp(id));
        let line = line.filter(|line| *line < count).or(first);
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        offered.line = match line {
            _ if pressed(Key::ArrowDown) => Some(line.map_or(0, |line| (line + 1).min(count - 1))),
            Some(0) if pressed(Key::ArrowUp) => None,
            Some(line) if pressed(Key::ArrowUp) => Some(line - 1),
            line => line,
        };
        if offered.line.is_some() && pressed(Key::Enter) {
            offered.chosen = offered.line;
        }
        offered
    }

    /// Draws the lines below the field; answers which was chosen.
    pub fn show(
        self,
        ui: &mut Ui,
        field: &Response,
        anchor: Rect,
        lines: &[Offer],
    ) -> Option<usize> {
        let open = field.has_focus() || self.held(ui);
        if lines.is_empty() || !open {
            // Escape takes the keyboard from the field, and with it the lines: that is all it does.
            if field.lost_focus() && !lines.is_empty() {
                ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
            }
            return self.chosen;
        }
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(field.id, filter));
        match self.line {
            Some(line) => drop(ui.data_mut(|data| data.insert_temp(self.id, line))),
            None => ui.data_mut(|data| data.remove::<usize>(self.id)),
        }
        if ui.ctx().read_response(self.id.with("area")).is_none() {
            // At first the lines are only measured.
            ui.ctx().request_repaint();
        }
        let pressed = self.popup(ui, anchor, lines);
        let chosen = self.chosen.or(pressed);
        if chosen.is_some() {
            ui.data_mut(|data| data.remove::<usize>(self.id));
        }
        chosen
    }

    /// Whether the pointer is held on the lines, which takes the keyboard from the field too early.
    fn held(&self, ui: &Ui) -> bool {
        let area = ui.ctx().read_response(self.id.with("area"));
        area.is_some_and(|area| area.contains_pointer())
            && ui.input(|input| input.pointer.any_down() || input.pointer.any_released())
    }

    fn popup(&self, ui: &Ui, anchor: Rect, lines: &[Offer]) -> Option<usize> {
        let tokens = Tokens::of(ui);
        let height = lines.len() as f32 * theme::ROW + 8.0;
        let below = anchor.bottom() + 4.0;
        let content = ui.ctx().content_rect();
        let up = below + height > content.bottom();
        let y = if up { anchor.top() - 4.0 - height } else { below };
        // What is said at the right needs room of its own.
        let least = if lines.iter().any(|line| !line.aside.is_empty()) { LEAST } else { 0.0 };
        let width = anchor.width().max(least.min(content.right() - 8.0 - anchor.left()));
        let area = Area::new(self.id.with("area")).kind(UiKind::Popup).order(Order::Tooltip);
        let shown = area.fixed_pos(pos2(anchor.left(), y)).show(ui.ctx(), |ui| {
            let frame = popup_frame(tokens).inner_margin(Margin::same(4));
            let inner = frame.show(ui, |ui| {
                ui.set_width(width - 10.0);
                ui.spacing_mut().item_spacing.y = 0.0;
                let mut pressed = None;
                for (place, offer) in lines.iter().enumerate() {
                    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), theme::ROW));
                    if line(ui, self.id.with(place), offer, self.line == Some(place), rect) {
                        pressed = Some(place);
                    }
                }
                pressed
            });
            inner.inner
        });
        shown.inner
    }
}

/// One line; whether it was pressed.
fn line(ui: &mut Ui, id: Id, offer: &Offer, chosen: bool, rect: Rect) -> bool {
    let tokens = Tokens::of(ui);
    let name = [offer.text.as_str(), &offer.aside].join(", ");
    let name = name.trim_end_matches(", ");
    let row = Row { name, chosen, stop: false, round: 6, ground: Color32::TRANSPARENT };
    let response = row.show(ui, rect, id);
    let painter = ui.painter();
    let mut x = rect.left() + 8.0;
    let middle = rect.center().y;
    if let Some(icon) = offer.icon {
        icon.paint(painter, pos2(x + 7.0, middle), 14.0, tokens.text2);
        x += 22.0;
    }
    if let Some(side) = offer.side {
        let place = Rect::from_min_size(pos2(x, middle - 4.5), vec2(12.0, 9.0));
        swatch(painter, place, side, tokens);
        x += 18.0;
    }
    let right = pos2(rect.right() - 8.0, middle - 8.0);
    let used = match offer.aside.is_empty() {
        true => 0.0,
        false => {
            let most = rect.width() * 0.4;
            let job = Role::Small.line_job(&offer.aside, tokens.text3, most);
            let width = painter.layout_job(job).size().x;
            let at = pos2(right.x - width, right.y);
            paint_line(painter, at, Role::Small, &offer.aside, tokens.text3, most);
            width + 8.0
        }
    };
    let room = rect.right() - 8.0 - used - x;
    paint_line(painter, pos2(x, middle - 9.0), Role::Body, &offer.text, tokens.text, room);
    response.clicked()
}
