//! The weeks at the right: how much happened in each, and where one is. The whole history always
//! fits; pressed, it leads there.

use chrono::{Days, NaiveDate};
use eframe::egui::{
    CornerRadius, EventFilter, Frame, Id, Key, Margin, Panel, Pos2, Rect, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, accesskit, pos2, vec2,
};

use super::Timeline;
use crate::domain::monday_of;
use crate::text::dates;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{focus_ring, label, paint_line, vertical_hairline};

/// Width of the rail.
const RAIL: f32 = 152.0;
/// Height of a week where there is room for it.
const WEEK: f32 = 40.0;
/// Height of a bar where there is room for it.
const BAR: f32 = 12.0;
/// Widest bar.
const WIDEST: f32 = 70.0;
/// Room between the words of two weeks at least.
const APART: f32 = 22.0;

/// The weeks of what is shown, newest first, without a gap.
pub(super) struct Weeks {
    first: NaiveDate,
    counts: Vec<u32>,
}

impl Weeks {
    /// Counts the lines of each week. `days` are newest first, each with its number of lines.
    pub fn of(days: impl Iterator<Item = (NaiveDate, u64)>) -> Option<Weeks> {
        let mut weeks: Option<Weeks> = None;
        for (day, count) in days {
            let monday = monday_of(day);
            let weeks = weeks.get_or_insert(Weeks { first: monday, counts: Vec::new() });
            let place = usize::try_from((weeks.first - monday).num_weeks()).unwrap_or(0);
            if weeks.counts.len() <= place {
                weeks.counts.resize(place + 1, 0);
            }
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            weeks.counts.iter_mut().skip(place).take(1).for_each(|one| *one += count);
        }
        weeks
    }

    /// The place of a day's week.
    fn place(&self, day: NaiveDate) -> usize {
        let far = (self.first - monday_of(day)).num_weeks();
        usize::try_from(far).unwrap_or(0).min(self.counts.len().saturating_sub(1))
    }

    /// The Monday of a week.
    fn monday(&self, place: usize) -> NaiveDate {
        let back = Days::new(place as u64 * 7);
        self.first.checked_sub_days(back).unwrap_or(self.first)
    }
}

/// Draws the weeks at the right.
pub(super) fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Timeline) {
    let tokens = Tokens::of(ui);
    let frame = Frame::NONE.inner_margin(Margin { left: 14, right: 8, top: 16, bottom: 12 });
    let panel = Panel::right("timeline-weeks").exact_size(RAIL).resizable(false).frame(frame);
    let shown = panel.show_separator_line(false).show(ui, |ui| {
        label(ui, Role::Label, &scene.say("ui-timeline-weeks"), tokens.text2);
        ui.add_space(4.0);
        let Some(weeks) = &pane.weeks else { return None };
        let rect = ui.available_rect_before_wrap();
        let step = (rect.height() / weeks.counts.len() as f32).min(WEEK);
        let tall = step * weeks.counts.len() as f32;
        let rect = Rect::from_min_size(rect.min, vec2(rect.width(), tall));
        bars(ui, scene, weeks, rect, step);
        let seen = seen(pane, weeks);
        if let Some((first, last)) = seen {
            outline(ui, rect, step, first, last);
        }
        let at = seen.map_or(0, |(first, _)| first);
        let week = pressed(ui, scene, weeks, rect, step, at)?;
        Some(weeks.monday(week))
    });
    let rect = shown.response.rect;
    vertical_hairline(ui.painter(), rect.left() + 0.5, rect.y_range(), tokens.line);
    if let Some(monday) = shown.inner {
        go(ui, pane, monday);
    }
}

/// The first and last week in sight.
fn seen(pane: &Timeline, weeks: &Weeks) -> Option<(usize, usize)> {
    let first = pane.line(pane.wanted.start)?;
    let last = pane.line(pane.wanted.end.saturating_sub(1).max(pane.wanted.start))?;
    Some((weeks.place(first.day), weeks.place(last.day)))
}

/// Turns to the newest line of a week, or the next older one there is.
fn go(ui: &Ui, pane: &mut Timeline, monday: NaiveDate) {
    let sunday = monday.checked_add_days(Days::new(6)).unwrap_or(monday);
    let group = pane.shown.days.partition_point(|day| *day > sunday);
    let last = pane.shown.starts.len().saturating_sub(1);
    if let Some(row) = pane.shown.starts.get(group.min(last)) {
        pane.row = *row;
        pane.jump = Some(*row);
        ui.ctx().request_repaint();
    }
}

fn bars(ui: &Ui, scene: &Scene<'_>, weeks: &Weeks, rect: Rect, step: f32) {
    let tokens = Tokens::of(ui);
    let painter = ui.painter();
    let most = weeks.counts.iter().copied().max().unwrap_or(1).max(1) as f32;
    let high = BAR.min((step * 0.7).max(1.0));
    let mut said = f32::NEG_INFINITY;
    let mut drawn = f32::NEG_INFINITY;
    let mut heaviest = 0;
    for (place, count) in weeks.counts.iter().enumerate() {
        let middle = rect.top() + (place as f32 + 0.5) * step;
        // Weeks that fall on the same line of the screen share it.
        heaviest = heaviest.max(*count);
        if middle - drawn >= 1.0 && heaviest > 0 {
            let width = (heaviest as f32 / most * WIDEST).max(2.0);
            let at = pos2(rect.left(), middle - high / 2.0);
            let bar = Rect::from_min_size(at, vec2(width, high));
            let round = if high > 4.0 { 2 } else { 0 };
            painter.rect_filled(bar, CornerRadius::same(round), tokens.press);
            (drawn, heaviest) = (middle, 0);
        }
        if middle - said >= APART {
            said = middle;
            let name = name(scene, weeks, place);
            let at = pos2(rect.left() + 78.0, middle - 7.0);
            let room = rect.right() - at.x;
            paint_line(painter, at, Role::Tiny, &name, tokens.text3, room);
        }
    }
}

/// A week by its Monday; with its year where that is another.
fn name(scene: &Scene<'_>, weeks: &Weeks, place: usize) -> String {
    let lang = scene.words.lang();
    let monday = weeks.monday(place);
    match chrono::Datelike::year(&monday) == chrono::Datelike::year(&scene.today) {
        true => dates::day_and_month(lang, monday),
        false => {
            format!("{} {}", dates::short_month(lang, monday), chrono::Datelike::year(&monday))
        }
    }
}

/// Around the weeks in sight.
fn outline(ui: &Ui, rect: Rect, step: f32, first: usize, last: usize) {
    let tokens = Tokens::of(ui);
    let top = rect.top() + first as f32 * step;
    let bottom = rect.top() + (last as f32 + 1.0) * step;
    let around = Rect::from_min_max(
        pos2(rect.left() - 8.0, top + 1.0),
        // The names beside the bars are not struck through.
        pos2(rect.left() + 74.0, bottom.max(top + 8.0) - 1.0),
    );
    let stroke = Stroke::new(1.5, tokens.accent);
    ui.painter().rect_stroke(around, CornerRadius::same(6), stroke, StrokeKind::Inside);
}

/// The week the pointer or the arrows want.
fn pressed(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    weeks: &Weeks,
    rect: Rect,
    step: f32,
    at: usize,
) -> Option<usize> {
    let id = Id::unique("timeline-weeks");
    let response = ui.interact(rect.expand2(vec2(8.0, 0.0)), id, Sense::click_and_drag());
    scene.panes.push(id);
    focus_ring(ui, &response, rect.expand2(vec2(6.0, 0.0)), 6);
    let said = scene.say("ui-timeline-weeks");
    let here = name(scene, weeks, at);
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(accesskit::Role::Slider, true, &said);
        info.current_text_value = Some(here.clone());
        info
    });
    let last = weeks.counts.len().saturating_sub(1);
    let place = |pos: Pos2| (((pos.y - rect.top()) / step).max(0.0) as usize).min(last);
    if let Some(pos) =
        response.interact_pointer_pos().filter(|_| response.clicked() || response.dragged())
    {
        return Some(place(pos));
    }
    if let Some(pos) = response.hover_pos() {
        let week = place(pos);
        let count = weeks.counts.get(week).copied().unwrap_or(0);
        let entries = scene.say_with("common-entries", &[("count", count.into())]);
        let day = dates::long(scene.words.lang(), weeks.monday(week));
        response.clone().on_hover_text_at_pointer(format!("{day}: {entries}"));
    }
    if !response.has_focus() {
        return None;
    }
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    match () {
        () if pressed(Key::ArrowDown) => Some((at + 1).min(last)),
        () if pressed(Key::ArrowUp) => Some(at.saturating_sub(1)),
        () if pressed(Key::Home) => Some(0),
        () if pressed(Key::End) => Some(last),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::Weeks;

    #[test]
    fn weeks_follow_each_other_without_a_gap() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a date");
        let days = [("2026-09-15", 2), ("2026-09-14", 1), ("2026-08-31", 5)];
        let weeks = Weeks::of(days.iter().map(|(text, count)| (day(text), *count)));
        let weeks = weeks.expect("there are days");
        assert_eq!(weeks.counts, [3, 0, 5]);
        assert_eq!(weeks.place(day("2026-09-02")), 2);
        assert_eq!(weeks.monday(2), day("2026-08-31"));
    }
}
