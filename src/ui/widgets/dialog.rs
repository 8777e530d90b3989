//! Places over the window for one thing to be written: a dialog, and a form beside what it is about.

use std::fmt::Debug;
use std::hash::Hash;

use eframe::egui::{
    Align, Area, Color32, Context, Id, Key, Layout, Margin, Modal, Modifiers, Order, Popup, Pos2,
    Rect, Ui, UiKind, accesskit, pos2, vec2,
};

use super::faulted::save_tried;
use super::words::label;
use crate::ui::overlay::popup_frame;
use crate::ui::theme::{Role, Tokens};

/// Width of a dialog.
const DIALOG: f32 = 520.0;
/// Width of a form beside what it is about.
const FORM: f32 = 440.0;
/// Room between a form and what it is about.
const GAP: f32 = 8.0;
/// Room left around a dialog.
const AROUND: f32 = 64.0;
/// Height of the last row, and what is kept free for it below a list.
const FOOT: f32 = 28.0;
const BELOW: f32 = 80.0;

/// What came of drawing a form.
pub struct Formed<R> {
    /// What the form itself answers
    pub inner: R,
    /// Whether Ctrl+Enter was pressed
    pub save: bool,
    /// Whether it was left by Escape
    pub close: bool,
}

/// A dialog: everything else waits.
pub struct Dialog<'a> {
    id: Id,
    title: &'a str,
    width: f32,
}

impl<'a> Dialog<'a> {
    /// A dialog with this title.
    pub fn new(id: impl Hash + Debug, title: &'a str) -> Dialog<'a> {
        Dialog { id: Id::unique(id), title, width: DIALOG }
    }

    /// Of another width.
    #[must_use]
    pub fn width(self, width: f32) -> Dialog<'a> {
        Dialog { width, ..self }
    }

    /// Draws it over the window; what lies below is dimmed and out of reach.
    pub fn show<R>(self, ctx: &Context, add: impl FnOnce(&mut Ui) -> R) -> Formed<R> {
        let tokens = Tokens::dressed(&ctx.global_style().visuals);
        let frame = popup_frame(tokens).inner_margin(Margin::symmetric(24, 20));
        let area =
            Modal::default_area(self.id).role(accesskit::Role::Dialog).accessible_name(self.title);
        let modal = Modal::new(self.id).area(area).frame(frame).backdrop_color(dim());
        let room = ctx.content_rect().size() - vec2(AROUND, AROUND);
        let keys = Keys::of(ctx);
        let shown = modal.show(ctx, |ui| {
            ui.set_width(self.width.min(room.x) - 48.0);
            give_room(ui, room.y - 40.0);
            ui.spacing_mut().item_spacing.y = 0.0;
            label(ui, Role::Section, self.title, tokens.text);
            ui.add_space(12.0);
            add(ui)
        });
        let top = shown.is_top_modal;
        keys.done(ctx, shown.inner, top)
    }
}

/// A form beside `anchor`, 440 wide: below it, or above where there is no room, never over it.
pub fn form_popup<R>(
    ui: &Ui,
    id: impl Hash + Debug,
    anchor: Rect,
    add: impl FnOnce(&mut Ui) -> R,
) -> Formed<R> {
    let ctx = ui.ctx();
    let drawn = ctx.cumulative_frame_nr();
    ctx.data_mut(|data| data.insert_temp(form_id(), drawn));
    card_popup(ui, id, anchor, add)
}

/// The same of what is only read: nothing is begun in it that undoing could take the ground from.
pub fn card_popup<R>(
    ui: &Ui,
    id: impl Hash + Debug,
    anchor: Rect,
    add: impl FnOnce(&mut Ui) -> R,
) -> Formed<R> {
    let ctx = ui.ctx().clone();
    let tokens = Tokens::of(ui);
    let id = Id::unique(id);
    let last: Option<Rect> = ctx.data(|data| data.get_temp(id.with("size")));
    let at = beside(ctx.content_rect(), anchor, last.unwrap_or(Rect::ZERO));
    let frame = popup_frame(tokens).inner_margin(Margin::same(16));
    let keys = Keys::uncovered(&ctx);
    let area = Area::new(id)
        .kind(UiKind::Popup)
        .order(Order::Foreground)
        .role(accesskit::Role::Dialog)
        .fixed_pos(at);
    let shown = area.show(&ctx, |ui| {
        frame.show(ui, |ui| {
            ui.set_width(FORM - 34.0);
            give_room(ui, ctx.content_rect().height() - 2.0 * GAP - 32.0);
            ui.spacing_mut().item_spacing.y = 0.0;
            add(ui)
        })
    });
    let rect = shown.response.rect;
    if last.map(|last| last.size()) != Some(rect.size()) {
        ctx.data_mut(|data| data.insert_temp(id.with("size"), rect));
        ctx.request_repaint();
    }
    keys.done(&ctx, shown.inner.inner, true)
}

/// Whether a form is open beside something: what it is about must not be taken back from under it.
pub fn form_is_open(ctx: &Context) -> bool {
    let drawn: Option<u64> = ctx.data(|data| data.get_temp(form_id()));
    let frame = ctx.cumulative_frame_nr();
    drawn.is_some_and(|drawn| drawn + 1 >= frame)
}

fn form_id() -> Id {
    Id::unique("form-open")
}

/// Offers what stands in a dialog this height, less what comes below its lists. By itself it would be offered no
/// more than it took before, and a list that comes late, or grows, would be seen through a slit.
pub fn give_room(ui: &mut Ui, height: f32) {
    ui.set_max_height((height - BELOW).max(BELOW));
}

/// The last row of a dialog, from the right: what it is for first. It is as high as its buttons, where a layout from
/// the right takes all the height that is offered.
pub fn foot<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let size = vec2(ui.available_width(), FOOT);
    let row = ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        add(ui)
    });
    row.inner
}

/// Where a form of this size stands beside its subject.
fn beside(screen: Rect, anchor: Rect, size: Rect) -> Pos2 {
    let below = anchor.bottom() + GAP;
    let above = anchor.top() - GAP - size.height();
    let fits = below + size.height() <= screen.bottom() - GAP;
    let y = if fits || above < screen.top() + GAP { below } else { above };
    let lowest = screen.bottom() - GAP - size.height();
    let x = anchor.left().min(screen.right() - FORM - GAP).max(screen.left() + GAP);
    pos2(x, y.min(lowest).max(screen.top() + GAP))
}

/// The keys of a form, taken before its fields see them.
struct Keys {
    save: bool,
    /// Escape belongs to a menu inside the form first
    inside: bool,
}

impl Keys {
    fn of(ctx: &Context) -> Keys {
        let save = ctx.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        Keys { save, inside: Popup::is_any_open(ctx) }
    }

    /// None where a dialog lies over the form: they are the dialog's.
    fn uncovered(ctx: &Context) -> Keys {
        match ctx.memory(|memory| memory.top_modal_layer().is_some()) {
            true => Keys { save: false, inside: true },
            false => Keys::of(ctx),
        }
    }

    fn done<R>(self, ctx: &Context, inner: R, top: bool) -> Formed<R> {
        // What stands inside has had its turn, and has taken Escape where it was meant for it.
        let escape = top
            && !self.inside
            && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        let save = self.save && top;
        if save {
            save_tried(ctx);
        }
        Formed { inner, save, close: escape }
    }
}

fn dim() -> Color32 {
    Color32::from_black_alpha(87)
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Context, RawInput, Rect, ScrollArea, Ui, pos2, vec2};

    use super::{Dialog, form_popup};
    use crate::ui::theme;

    const ROW: f32 = 28.0;

    /// Rows of a list that are seen: none for some frames, then `rows` of them, in a list 320 high at most.
    fn seen(show: impl Fn(&mut Ui, &mut dyn FnMut(&mut Ui)), rows: usize) -> usize {
        let context = Context::default();
        theme::install(&context);
        let mut seen = 0;
        for frame in 0..12 {
            let rows = if frame < 6 { 0 } else { rows };
            let screen = Rect::from_min_size(pos2(0.0, 0.0), vec2(1280.0, 720.0));
            let input = RawInput { screen_rect: Some(screen), ..RawInput::default() };
            let mut output = context.run_ui(input, |ui| {
                show(ui, &mut |ui| {
                    let area = ScrollArea::vertical().id_salt("rows").max_height(320.0);
                    area.show_rows(ui, ROW, rows, |ui, range| {
                        seen = range.len();
                        for _ in range {
                            ui.allocate_space(vec2(200.0, ROW));
                        }
                    });
                });
            });
            output.textures_delta.clear();
        }
        seen
    }

    #[test]
    fn a_list_that_comes_late_has_its_room() {
        let dialog = |ui: &mut Ui, list: &mut dyn FnMut(&mut Ui)| {
            Dialog::new("late", "Late").show(ui.ctx(), |ui| list(ui));
        };
        let form = |ui: &mut Ui, list: &mut dyn FnMut(&mut Ui)| {
            form_popup(ui, "late", Rect::from_min_size(pos2(40.0, 40.0), vec2(80.0, 28.0)), |ui| {
                list(ui);
            });
        };
        for rows in [12, 400] {
            assert!(
                seen(dialog, rows) >= 11,
                "of {rows} in a dialog {} are seen",
                seen(dialog, rows)
            );
            assert!(seen(form, rows) >= 11, "of {rows} in a form {} are seen", seen(form, rows));
        }
    }
}
