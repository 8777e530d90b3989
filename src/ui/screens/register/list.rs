//! A list at the left: rows to choose from with the pointer or the arrows.

use eframe::egui::{Frame, Id, Painter, Panel, Rect, Response, ScrollArea, Ui, pos2, vec2};

use crate::ui::scene::Scene;
use crate::ui::theme::{self, Role, Tokens};
use crate::ui::widgets::{Row, hairline, paint_line, vertical_hairline};

/// Draws the pane of a list at the left of a screen.
pub fn pane(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    id: &'static str,
    width: f32,
    add: impl FnOnce(&mut Ui, &mut Scene<'_>),
) {
    let tokens = Tokens::of(ui);
    let frame = Frame::NONE.fill(tokens.bg);
    let width = scene.habits.width(id, "pane").unwrap_or(width);
    let range = theme::list_range(ui.available_width());
    let cramped = width > *range.end();
    let panel = Panel::left(id).default_size(width).size_range(range);
    let shown = panel.resizable(true).show_separator_line(false).frame(frame).show(ui, |ui| {
        ui.take_available_space();
        ui.spacing_mut().item_spacing.y = 0.0;
        add(ui, scene);
    });
    let rect = shown.response.rect;
    if !cramped {
        scene.habits.widen(id, "pane", rect.width());
    }
    vertical_hairline(ui.painter(), rect.right() - 0.5, rect.y_range(), tokens.line);
}

/// Draws a page that scrolls; what the keyboard comes to is brought into view.
pub fn scrolled(
    ui: &mut Ui,
    salt: impl std::hash::Hash + std::fmt::Debug,
    add: impl FnOnce(&mut Ui),
) {
    ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, |ui| {
        super::super::content(ui, add);
        let at = Id::unique("register-focus");
        let focused = ui.memory(|memory| memory.focused());
        let before: Option<Id> = ui.data(|data| data.get_temp(at));
        if focused == before {
            return;
        }
        ui.data_mut(|data| match focused {
            Some(id) => drop(data.insert_temp(at, id)),
            None => data.remove::<Id>(at),
        });
        let response = focused.and_then(|id| ui.ctx().read_response(id));
        let rect = response.filter(|response| response.layer_id == ui.layer_id());
        if let Some(rect) = rect.map(|response| response.rect) {
            let seen = ui.clip_rect().shrink2(vec2(0.0, 16.0));
            if ui.min_rect().contains_rect(rect) && !seen.contains_rect(rect) {
                ui.scroll_to_rect(rect.expand2(vec2(0.0, 24.0)), None);
            }
        }
    });
}

/// The header of a group of rows.
pub fn group(ui: &mut Ui, name: &str) {
    let tokens = Tokens::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), theme::GROUP));
    ui.painter().rect_filled(rect, 0, tokens.sunk);
    hairline(ui.painter(), rect.x_range(), rect.bottom() - 0.5, tokens.line);
    let at = pos2(rect.left() + 16.0, rect.top() + 8.0);
    let room = rect.width() - 32.0;
    paint_line(ui.painter(), at, Role::Caption, name, tokens.text3, room);
}

/// The rows of a list; one of them is the keyboard's stop.
pub struct Rows {
    salt: &'static str,
    height: f32,
    count: usize,
    chosen: Option<usize>,
    wanted: Option<usize>,
    /// The row the arrows walked to
    walked: Option<usize>,
    /// The row Tab stops at
    stop: usize,
    /// Whether the arrows only walk, and a row is chosen by pressing it
    walks: bool,
}

impl Rows {
    /// A list of this many rows, of which this one is chosen.
    pub fn new(
        scene: &mut Scene<'_>,
        salt: &'static str,
        height: f32,
        count: usize,
        chosen: Option<usize>,
    ) -> Rows {
        scene.list(Id::unique((salt, chosen.unwrap_or(0))));
        let stop = chosen.unwrap_or(0);
        Rows { salt, height, count, chosen, wanted: None, walked: None, stop, walks: false }
    }

    /// A list of which no row is chosen: the arrows walk, and pressing one leads on.
    pub fn walking(
        ui: &Ui,
        scene: &mut Scene<'_>,
        salt: &'static str,
        height: f32,
        count: usize,
    ) -> Rows {
        let stop = ui.data(|data| data.get_temp(Id::unique((salt, "stop"))));
        let stop: usize = stop.unwrap_or(0).min(count.saturating_sub(1));
        scene.list(Id::unique((salt, stop)));
        Rows { salt, height, count, chosen: None, wanted: None, walked: None, stop, walks: true }
    }

    /// The row at this place; the caller draws what is on it, and says whether any of it was cut: then
    /// the whole shows on hover.
    pub fn row(
        &mut self,
        ui: &mut Ui,
        place: usize,
        name: &str,
        draw: impl FnOnce(&Painter, Rect) -> bool,
    ) -> Response {
        let tokens = Tokens::of(ui);
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), self.height));
        let stop = place == self.stop;
        let chosen = self.chosen == Some(place);
        let surface = Row { name, chosen, stop, round: 0, ground: tokens.bg };
        let response = surface.show(ui, rect, Id::unique((self.salt, place)));
        let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
        let cut = draw(&painter, rect);
        hairline(&painter, rect.x_range(), rect.bottom() - 0.5, tokens.line);
        Row::ring(ui, rect, &response);
        // A record may have been chosen from elsewhere.
        let shown = Id::unique((self.salt, "shown"));
        let before: Option<usize> = ui.data(|data| data.get_temp(shown));
        let came = chosen && before != Some(place);
        if came {
            ui.data_mut(|data| data.insert_temp(shown, place));
        }
        if came || response.gained_focus() {
            ui.scroll_to_rect(rect, None);
        }
        if let Some(step) = Row::moved(ui, &response) {
            let to = step.from(place as u64, self.count as u64);
            let to = usize::try_from(to).unwrap_or(place);
            let place = if self.walks { &mut self.walked } else { &mut self.wanted };
            *place = Some(to);
        }
        if response.clicked() {
            self.wanted = Some(place);
        }
        if cut { response.on_hover_text(name) } else { response }
    }

    /// Gives the keyboard back to the row it was at last.
    pub fn refocus(ui: &Ui, salt: &'static str) {
        let stop: Option<usize> = ui.data(|data| data.get_temp(Id::unique((salt, "stop"))));
        let row = Id::unique((salt, stop.unwrap_or(0)));
        ui.memory_mut(|memory| memory.request_focus(row));
    }

    /// The row the pointer or the arrows chose; it has the keyboard now.
    pub fn taken(self, ui: &Ui) -> Option<usize> {
        // Only now: a row drawn before it knew that Tab stops at it would lose the keyboard again.
        let to = self.wanted.or(self.walked)?;
        if self.walks {
            ui.data_mut(|data| data.insert_temp(Id::unique((self.salt, "stop")), to));
        }
        ui.memory_mut(|memory| memory.request_focus(Id::unique((self.salt, to))));
        self.wanted
    }
}
