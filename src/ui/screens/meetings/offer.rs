//! The names offered while one is typed after `@`.

use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::{Area, Id, Margin, Order, Rect, Sense, TextEdit, Ui, pos2, vec2};

use super::desk::{Desk, Hand};
use super::model::Spot;
use super::page::spot_id;
use crate::domain::fold_letters;
use crate::ui::overlay::popup_frame;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens, swatch};
use crate::ui::widgets::{Row, paint_line};

/// Names offered at most.
const MOST: usize = 7;
/// Width of the list.
const WIDTH: f32 = 280.0;

/// Offers the names that what is typed before the caret may mean; takes the one chosen.
pub fn show(
    ui: &Ui,
    scene: &Scene<'_>,
    desk: &mut Desk,
    hand: &Hand<'_>,
    caret: usize,
    anchor: Rect,
) {
    let takes = std::mem::take(&mut desk.takes);
    let Some((start, typed)) = mention(&desk.raw, caret) else { return close(desk) };
    let fits = hand.ear.candidates(&typed);
    if fits.is_empty() || is_told(desk, hand, &fits, (start, caret), &typed) {
        return close(desk);
    }
    let offered: Vec<usize> = fits.into_iter().take(MOST).collect();
    // Enter takes the first, as wherever else people are named by their sign; the arrow up leaves the list.
    let opens = desk.offers == 0;
    desk.offers = offered.len();
    desk.offered = match desk.offered {
        None if opens => Some(0),
        at => at.map(|at| at.min(offered.len() - 1)),
    };
    let mut chosen = desk.offered.filter(|_| takes);
    let tokens = Tokens::of(ui);
    let height = offered.len() as f32 * 28.0 + 10.0;
    let below = anchor.bottom() + 8.0;
    let fits_below = below + height < ui.ctx().content_rect().bottom();
    let top = if fits_below { below } else { anchor.top() - 8.0 - height };
    let area = Area::new(Id::unique("minutes-names")).order(Order::Foreground);
    let area = area.fixed_pos(pos2(anchor.left() + 112.0, top));
    area.accessible_name(scene.say("ui-meetings-names")).show(ui.ctx(), |ui| {
        popup_frame(tokens).inner_margin(Margin::same(4)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (place, known) in offered.iter().enumerate() {
                let Some(known) = hand.ear.known.get(*known) else { continue };
                let (rect, _) = ui.allocate_exact_size(vec2(WIDTH, 28.0), Sense::hover());
                let row = Row {
                    name: &known.who.name,
                    chosen: desk.offered == Some(place),
                    stop: false,
                    round: 6,
                    ground: tokens.raised,
                };
                let response = row.show(ui, rect, Id::unique(("minutes-name", place)));
                if let Some(side) = known.side {
                    let at = pos2(rect.left() + 10.0, rect.center().y - 4.5);
                    swatch(ui.painter(), Rect::from_min_size(at, vec2(12.0, 9.0)), side, tokens);
                }
                let at = pos2(rect.left() + 30.0, rect.center().y - 9.0);
                paint_line(
                    ui.painter(),
                    at,
                    Role::Body,
                    &known.who.name,
                    tokens.text,
                    WIDTH - 40.0,
                );
                if response.clicked() {
                    chosen = Some(place);
                }
            }
        });
    });
    let known = chosen.and_then(|place| offered.get(place)).and_then(|at| hand.ear.known.get(*at));
    if let Some(known) = known {
        take(ui, desk, hand, start, caret, &known.who.name);
    }
}

/// Whether a name needs no list: it is the one person's, whole or one of their names, and the line says something
/// beside it that Enter can end.
fn is_told(
    desk: &Desk,
    hand: &Hand<'_>,
    fits: &[usize],
    (start, caret): (usize, usize),
    typed: &str,
) -> bool {
    let [one] = fits else { return false };
    let typed = fold_letters(typed);
    let name = hand.ear.known.get(*one).map(|known| fold_letters(&known.who.name));
    let name = name.unwrap_or_default();
    let named = name == typed || name.split_whitespace().any(|part| part == typed);
    let rest = desk.raw.chars().enumerate().filter(|(at, _)| !(start..caret).contains(at));
    named && (name == typed || rest.into_iter().any(|(_, sign)| sign.is_alphanumeric()))
}

fn close(desk: &mut Desk) {
    desk.offers = 0;
    desk.offered = None;
}

/// Puts the whole name in place of what was typed of it.
fn take(ui: &Ui, desk: &mut Desk, hand: &Hand<'_>, start: usize, caret: usize, name: &str) {
    let before: String = desk.raw.chars().take(start).collect();
    let after: String = desk.raw.chars().skip(caret).collect();
    let named = format!("{before}@{name} ");
    let end = named.chars().count();
    desk.raw = named + after.trim_start();
    close(desk);
    desk.hear(hand);
    if let Some(Spot::Line(key)) = desk.spot {
        let id = spot_id(Spot::Line(key));
        let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
        state.cursor.set_char_range(Some(CCursorRange::one(CCursor::new(end))));
        TextEdit::store_state(ui.ctx(), id, state);
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

/// The name being typed before the caret: where its `@` stands, in letters, and what follows it.
fn mention(raw: &str, caret: usize) -> Option<(usize, String)> {
    let before: Vec<char> = raw.chars().take(caret).collect();
    let start = before.iter().rposition(|sign| *sign == '@')?;
    let free =
        start.checked_sub(1).and_then(|at| before.get(at)).is_none_or(|sign| sign.is_whitespace());
    let typed: String = before.get(start + 1..)?.iter().collect();
    let one_name = typed.split_whitespace().count() <= 2 && !typed.ends_with(' ');
    (free && one_name).then_some((start, typed))
}

#[cfg(test)]
mod tests {
    use super::mention;

    #[test]
    fn a_name_is_being_typed_after_its_sign() {
        let check = |raw: &str, expected: Option<(usize, &str)>| {
            let found = mention(raw, raw.chars().count());
            assert_eq!(found, expected.map(|(at, text)| (at, text.to_owned())), "{raw}");
        };
        check("Żółw @No", Some((5, "No")));
        check("@", Some((0, "")));
        check("@Jan No", Some((0, "Jan No")));
        check("@Nowak ", None);
        check("a@b", None);
        check("bez", None);
    }
}
