//! Lines of a screen that lead somewhere: the arrows move among all of them, Tab stops at one.

use eframe::egui::{Id, Pos2, Rect, Response, Ui, WidgetInfo, accesskit, pos2, vec2};

use crate::domain::Side;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens, swatch};
use crate::ui::widgets::{Row, focus_ring, hairline, label, line, paint_line};

/// Where the keyboard is among a screen's lines.
#[derive(Default)]
pub struct Lines {
    at: u64,
    count: u64,
}

/// The lines of one frame, in the order they are drawn.
pub struct Course<'a> {
    lines: &'a mut Lines,
    salt: &'static str,
    next: u64,
    to: Option<u64>,
}

impl Lines {
    /// Begins a frame.
    pub fn begin(&mut self, scene: &mut Scene<'_>, salt: &'static str) -> Course<'_> {
        self.at = self.at.min(self.count.saturating_sub(1));
        scene.list(Id::unique((salt, self.at)));
        Course { lines: self, salt, next: 0, to: None }
    }
}

impl Course<'_> {
    /// Whether the next line is in sight. Where it is not, it is passed over, and nothing of it need
    /// be made or drawn.
    pub fn sees(&mut self, ui: &Ui, rect: Rect) -> bool {
        let id = Id::unique((self.salt, self.next));
        let wanted = self.next == self.lines.at && ui.memory(|memory| memory.has_focus(id));
        let seen = wanted || ui.is_rect_visible(rect);
        self.next += u64::from(!seen);
        seen
    }

    /// The surface of the next line; the caller draws what is on it. None where it is out of sight:
    /// then nothing need be drawn.
    pub fn line(&mut self, ui: &mut Ui, rect: Rect, name: &dyn Fn() -> String) -> Option<Response> {
        if !self.sees(ui, rect) {
            return None;
        }
        let place = self.next;
        self.next += 1;
        let id = Id::unique((self.salt, place));
        let current = place == self.lines.at;
        let name = name();
        let ground = eframe::egui::Color32::TRANSPARENT;
        let row = Row { name: &name, chosen: false, stop: current, round: 0, ground };
        let response = row.show(ui, rect, id);
        // Words stand at the very edges: the ring goes around them, not through.
        Row::ring(ui, rect.expand2(vec2(8.0, 0.0)), &response);
        if response.gained_focus() {
            ui.scroll_to_rect(rect, None);
        }
        if response.clicked() {
            self.lines.at = place;
        }
        let moved = Row::moved(ui, &response).map(|step| step.from(place, self.lines.count));
        self.to = moved.or(self.to);
        Some(response)
    }

    /// Moves the keyboard where the arrows wanted it.
    pub fn end(self, ui: &Ui) {
        self.lines.count = self.next;
        if let Some(to) = self.to {
            self.lines.at = to;
            ui.memory_mut(|memory| memory.request_focus(Id::unique((self.salt, to))));
        }
    }
}

/// Room for the next line, with the hairline below it.
pub fn next_line(ui: &mut Ui, height: f32) -> Rect {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    hairline(ui.painter(), rect.x_range(), rect.bottom() - 0.5, Tokens::of(ui).line);
    rect
}

/// Words in the middle of a line's height, from this place, in this room; answers how wide they are
/// and whether they were cut.
pub fn put(ui: &Ui, x: f32, rect: Rect, role: Role, text: &str, room: f32) -> (f32, bool) {
    let tokens = Tokens::of(ui);
    let ink = match role {
        Role::Small => tokens.text3,
        Role::Label => tokens.text2,
        _ => tokens.text,
    };
    let at = middle(x, rect, role);
    paint_line(ui.painter(), at, role, text, ink, room)
}

/// Where words of a role begin so that they stand in the middle of a line.
pub fn middle(x: f32, rect: Rect, role: Role) -> Pos2 {
    pos2(x, (rect.center().y - role.line() / 2.0).round())
}

/// The swatch of a side at the beginning of a line; answers where the words go on.
pub fn mark(ui: &Ui, rect: Rect, side: Side) -> f32 {
    let place = pos2(rect.left(), (rect.center().y - 5.0).round());
    let place = Rect::from_min_size(place, vec2(16.0, 10.0));
    swatch(ui.painter(), place, side, Tokens::of(ui));
    rect.left() + 24.0
}

/// The heading of a part of a screen, with how many lines it has where that helps.
pub fn heading(ui: &mut Ui, words: &str, count: Option<String>) {
    let tokens = Tokens::of(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        label(ui, Role::Section, words, tokens.text);
        if let Some(count) = count {
            line(ui, Role::Small, &count, tokens.text3);
        }
    });
}

/// Two columns of equal width, or one below the other where the window is narrow.
pub fn columns(ui: &mut Ui, gap: f32, one_below_other: bool, mut draw: impl FnMut(&mut Ui, usize)) {
    if one_below_other {
        draw(ui, 0);
        ui.add_space(24.0);
        return draw(ui, 1);
    }
    let room = ui.available_rect_before_wrap();
    let width = ((room.width() - gap) / 2.0).floor();
    let mut bottom = room.top();
    for place in 0..2 {
        let left = room.left() + (width + gap) * place as f32;
        let rect = Rect::from_min_max(pos2(left, room.top()), pos2(left + width, room.bottom()));
        let mut column = ui.new_child(eframe::egui::UiBuilder::new().max_rect(rect).id_salt(place));
        column.spacing_mut().item_spacing.y = 0.0;
        column.set_width(width);
        draw(&mut column, place);
        bottom = bottom.max(column.min_rect().bottom());
    }
    ui.allocate_rect(
        Rect::from_min_max(room.min, pos2(room.right(), bottom)),
        eframe::egui::Sense::hover(),
    );
}

/// Words that lead to another screen, on as many lines as they need in the room there is.
pub fn link(ui: &mut Ui, words: &str) -> Response {
    let tokens = Tokens::of(ui);
    let mut job = Role::Label.job(words, tokens.accent_text);
    job.wrap.max_width = ui.available_width();
    let galley = ui.painter().layout_job(job);
    let (rect, response) = ui.allocate_exact_size(galley.size(), eframe::egui::Sense::click());
    if response.hovered() {
        for row in &galley.rows {
            let row = row.rect().translate(rect.min.to_vec2());
            hairline(ui.painter(), row.x_range(), row.bottom() - 0.5, tokens.accent_text);
        }
    }
    ui.painter().galley(rect.min, galley, tokens.accent_text);
    focus_ring(ui, &response, rect, 2);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Link, true, words));
    response
}
