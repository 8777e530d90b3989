//! The words beside a bar, and a place for them where no line runs through them.

use eframe::egui::{Color32, CornerRadius, Painter, Rect, pos2, vec2};

use super::marks::Mark;
use super::state::short;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};

/// Room between a bar and the words beside it.
pub const BESIDE: f32 = 9.0;
/// Room between words and the edge of the chart.
const EDGE: f32 = 4.0;
/// How near to a bar the line of today is passed over rather than avoided.
const CLOSE: f32 = 28.0;
/// How much of what lies behind the words is covered.
const PLATE: f32 = 0.94;

/// What runs near a bar besides its own ink.
#[derive(Debug, Clone, Copy, Default)]
pub struct Near {
    /// How far the lines of links reach out of its left end
    pub left: f32,
    /// How far they reach out of its right end
    pub right: f32,
    /// Where the line of today runs
    pub today: f32,
}

/// Writes the words: at the bar's right, at its left where they would be cut, or nowhere.
pub fn write(
    painter: &Painter,
    scene: &Scene<'_>,
    rect: Rect,
    bar: Rect,
    mark: &Mark<'_>,
    tokens: &Tokens,
) {
    let said = said(scene, mark);
    if said.is_empty() || bar.right() < rect.left() || bar.left() > rect.right() {
        return;
    }
    let ink = if mark.row.task.milestone { tokens.text } else { tokens.text2 };
    let galley = painter.layout_job(Role::Tiny.line_job(&said, ink, f32::INFINITY));
    let Some(x) = place(rect, bar, galley.size().x, mark.near) else { return };
    let at = pos2(x, bar.center().y - 7.0);
    let plate = Rect::from_min_size(at, galley.size()).expand2(vec2(2.0, 0.0));
    let ground = match mark.chosen {
        true => tokens.bg.blend(tokens.sel.gamma_multiply(0.55)),
        false => tokens.bg,
    };
    painter.rect_filled(plate, CornerRadius::same(2), ground.gamma_multiply(PLATE));
    painter.galley(at, galley, ink);
}

/// Where words this wide begin: past what the links take, at the bar's right or else its left, clear of
/// the line of today where one of them is; else over that line, which their ground then covers.
fn place(rect: Rect, bar: Rect, width: f32, near: Near) -> Option<f32> {
    let crossed = |x: f32| near.today > x - 3.0 && near.today < x + width + 3.0;
    let fits = |x: &f32| *x >= rect.left() + EDGE && x + width <= rect.right() - EDGE;
    let right = bar.right() + BESIDE + near.right;
    let left = bar.left() - BESIDE - near.left - width;
    let beyond = near.today + BESIDE;
    let right = if crossed(right) && beyond - right < CLOSE { beyond } else { right };
    let places = [right, left].into_iter().filter(fits);
    places.clone().find(|x| !crossed(*x)).or_else(|| places.clone().next())
}

fn said(scene: &Scene<'_>, mark: &Mark<'_>) -> String {
    let task = &mark.row.task;
    let title = mark.titled.then_some(task.title.as_str());
    let owner = task.owner.as_ref().map(|who| who.name.as_str()).filter(|_| !mark.row.phase);
    let removed = mark
        .row
        .removed
        .map(|day| scene.say_with("ui-schedule-removed-on", &[("date", short(scene, day).into())]));
    let day = mark.dates.due.filter(|_| task.milestone).map(|day| short(scene, day));
    let last = removed.or(day);
    let last = last.as_deref().or(owner);
    title.into_iter().chain(last).collect::<Vec<_>>().join(" · ")
}

/// An arrow at the edge beyond which a bar lies, with its title where there is no table.
pub fn outside(painter: &Painter, rect: Rect, bar: Rect, mark: &Mark<'_>, tokens: &Tokens) {
    let before = bar.right() < rect.left();
    let title = if mark.titled { mark.row.task.title.as_str() } else { "" };
    let said = if before { format!("← {title}") } else { format!("{title} →") };
    let room = rect.width() / 2.0;
    let galley = painter.layout_job(Role::Tiny.line_job(said.trim(), tokens.text3, room));
    let x = if before { rect.left() + 6.0 } else { rect.right() - 6.0 - galley.size().x };
    painter.galley(pos2(x, rect.center().y - 7.0), galley, tokens.text3);
}

/// The dates at both ends while they are being moved.
pub fn live(painter: &Painter, scene: &Scene<'_>, bar: Rect, mark: &Mark<'_>, tokens: &Tokens) {
    let Some((first, last)) = super::bars::days(mark.dates) else { return };
    let said = |day| Role::Caption.line_job(&short(scene, day), tokens.accent_text, f32::INFINITY);
    let plated = |x: f32, galley: std::sync::Arc<eframe::egui::Galley>| {
        let at = pos2(x, bar.center().y - 7.0);
        let plate = Rect::from_min_size(at, galley.size()).expand2(vec2(2.0, 0.0));
        painter.rect_filled(plate, CornerRadius::same(2), tokens.bg.gamma_multiply(PLATE));
        painter.galley(at, galley, Color32::PLACEHOLDER);
    };
    plated(bar.right() + BESIDE, painter.layout_job(said(last)));
    if mark.dates.start.is_some() && !mark.row.task.milestone {
        let galley = painter.layout_job(said(first));
        let x = bar.left() - BESIDE - galley.size().x;
        if x > painter.clip_rect().left() {
            plated(x, galley);
        }
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Rect, pos2, vec2};

    use super::{BESIDE, Near, place};

    #[test]
    fn words_keep_clear_of_today_links_and_edges() {
        let row = Rect::from_min_size(pos2(100.0, 0.0), vec2(500.0, 28.0));
        let bar = |left: f32, width: f32| Rect::from_min_size(pos2(left, 8.0), vec2(width, 12.0));
        let near = |today: f32| Near { left: 0.0, right: 0.0, today };
        assert_eq!(place(row, bar(200.0, 50.0), 60.0, near(0.0)), Some(250.0 + BESIDE));
        let linked = Near { right: 8.0, ..near(0.0) };
        assert_eq!(place(row, bar(200.0, 50.0), 60.0, linked), Some(258.0 + BESIDE));
        assert_eq!(place(row, bar(200.0, 50.0), 60.0, near(270.0)), Some(270.0 + BESIDE));
        assert_eq!(place(row, bar(500.0, 80.0), 60.0, near(0.0)), Some(440.0 - BESIDE));
        let far = place(row, bar(300.0, 50.0), 90.0, near(400.0));
        assert_eq!(far, Some(210.0 - BESIDE), "rather at the left than far beyond today");
        let cut = place(row, bar(100.0, 50.0), 90.0, near(200.0));
        assert_eq!(cut, Some(150.0 + BESIDE), "beside its bar, even over today");
        assert_eq!(place(row, bar(110.0, 480.0), 60.0, near(0.0)), None);
    }
}
