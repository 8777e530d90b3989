//! The row of a new task: Enter keeps it and begins the next, Tab and Shift+Tab indent it.

use chrono::NaiveDate;
use eframe::egui::{
    CornerRadius, EventFilter, Frame, Id, Key, Modifiers, Rect, Stroke, StrokeKind, TextEdit, Ui,
    UiBuilder, pos2, vec2,
};

use super::cells::Cells;
use super::state::{Schedule, short};
use crate::domain::{Body, Failure, Kind, RecordId, Side, SnapshotRow, fold_letters};
use crate::session::Op;
use crate::text::{TaskLine, ends_with_a_day, typed_day};
use crate::ui::file::ClientFile;
use crate::ui::form::{day, fields, of, opt_text, text};
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens, swatch};
use crate::ui::widgets::{failure_line, hairline, hears_keys, paint_line, paint_line_right};

/// A task being typed.
#[derive(Default)]
pub struct Fresh {
    text: String,
    /// What is being recorded, and the frame in which it was sent
    sent: String,
    sent_at: u64,
    /// The task it stands under; none for the end of the schedule
    below: Option<RecordId>,
    /// How deep; none until it was first drawn
    depth: Option<u32>,
    greeted: bool,
    failure: Option<Failure>,
    /// Whether Enter was pressed on what is not understood
    refused: bool,
}

/// What was typed, taken apart.
struct Told {
    title: String,
    owner: Option<String>,
    side: Side,
    start: Option<NaiveDate>,
    due: Option<NaiveDate>,
    /// Whether the owner is one of the people
    known: bool,
    /// Whether what stands for a name is more likely a day
    unclear: bool,
    /// Whether the title ends with what may be meant as a day
    loose: bool,
}

impl Fresh {
    /// A task that belongs to another.
    pub fn under(id: RecordId) -> Fresh {
        Fresh { below: Some(id), ..Fresh::default() }
    }

    /// Whether something was sent some frames ago, and should be on its way.
    fn waits(&self, ui: &Ui) -> bool {
        !self.sent.is_empty() && ui.ctx().cumulative_frame_nr() > self.sent_at + 2
    }

    /// What was sent comes back, before what was typed since.
    fn take_back(&mut self) {
        let since = std::mem::take(&mut self.text);
        self.text = [std::mem::take(&mut self.sent), since].concat();
    }
}

fn form() -> Id {
    Id::unique("schedule-fresh")
}

fn line_id() -> Id {
    Id::unique("schedule-fresh-line")
}

/// Draws the row.
pub fn show(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    pane: &mut Schedule,
    file: &ClientFile,
    rect: Rect,
    table: Option<Rect>,
) {
    let Some(fresh) = &mut pane.fresh else { return };
    match scene.outcome(form()) {
        Some(Ok(done)) => {
            fresh.sent.clear();
            (fresh.failure, fresh.greeted) = (None, false);
            (pane.chosen, pane.met) = (done.ids.last().copied(), done.ids.last().copied());
        }
        Some(Err(failure)) => {
            fresh.failure = Some(failure);
            fresh.take_back();
        }
        // It was never begun, because something else was being recorded.
        None if fresh.waits(ui) && !scene.saving(form()) => fresh.take_back(),
        None => {}
    }
    let Some(fresh) = &mut pane.fresh else { return };
    let chain = chain(&file.rows, fresh.below);
    let deepest = chain.len() as u32;
    let depth = (*fresh.depth.get_or_insert(match fresh.below {
        Some(_) => deepest,
        None => deepest.saturating_sub(1),
    }))
    .min(deepest);
    let keys = Keys::of(ui);
    if let Some(back) = keys.tab {
        fresh.depth = Some(if back { depth.saturating_sub(1) } else { (depth + 1).min(deepest) });
    }
    let parent = depth.checked_sub(1).and_then(|above| chain.get(above as usize)).copied();
    let table = table.unwrap_or(rect);
    let row = Rect::from_x_y_ranges(table.x_range(), rect.y_range());
    draw(ui, scene, fresh, file, row, depth, parent);
    let saving = scene.saving(form());
    if keys.escape || (keys.enter && fresh.text.trim().is_empty() && !saving) {
        pane.fresh = None;
    } else if keys.enter && !saving && scene.writer().0 {
        let told = told(scene, file, &fresh.text);
        if told.unclear {
            // It is said in the line itself.
            fresh.refused = true;
            return;
        }
        let fields = fields([
            ("title", text(&told.title)),
            ("side", of(&told.side)),
            ("owner", opt_text(told.owner.as_deref().unwrap_or_default())),
            ("start", day(told.start)),
            ("due", day(told.due)),
            ("parent", of(&parent.map(|row| row.id))),
        ]);
        let op = Op::Add { client: file.client.id, kind: Kind::Task, fields };
        // What is typed on while this is being recorded belongs to the next one.
        fresh.sent = std::mem::take(&mut fresh.text);
        fresh.sent_at = ui.ctx().cumulative_frame_nr();
        scene.record(form(), op, "ui-schedule-added");
    }
}

/// The keys of the line, taken before it sees them.
struct Keys {
    enter: bool,
    escape: bool,
    /// Whether outwards, where Tab was pressed
    tab: Option<bool>,
}

impl Keys {
    fn of(ui: &Ui) -> Keys {
        if !ui.memory(|memory| memory.has_focus(line_id())) {
            return Keys { enter: false, escape: false, tab: None };
        }
        ui.input_mut(|input| Keys {
            enter: input.consume_key(Modifiers::NONE, Key::Enter),
            escape: input.consume_key(Modifiers::NONE, Key::Escape),
            tab: match () {
                () if input.consume_key(Modifiers::SHIFT, Key::Tab) => Some(true),
                () if input.consume_key(Modifiers::NONE, Key::Tab) => Some(false),
                () => None,
            },
        })
    }
}

/// The tasks it may belong to, outermost first: those above the last row, or above the one it
/// stands under, and that one.
fn chain(rows: &[SnapshotRow], below: Option<RecordId>) -> Vec<&SnapshotRow> {
    let stands = |row: &&SnapshotRow| row.removed.is_none();
    let last = match below {
        Some(id) => rows.iter().position(|row| row.id == id),
        None => rows.iter().rposition(|row| stands(&row)),
    };
    let Some(last) = last else { return Vec::new() };
    let mut chain: Vec<&SnapshotRow> = Vec::new();
    let mut depth = u32::MAX;
    for row in rows.iter().take(last + 1).rev().filter(stands) {
        if row.depth < depth {
            depth = row.depth;
            chain.push(row);
        }
    }
    chain.reverse();
    chain
}

/// Takes apart what was typed, and finds whom it names.
fn told(scene: &Scene<'_>, file: &ClientFile, typed: &str) -> Told {
    let lang = scene.words.lang();
    let day = |text: &str| typed_day(lang, text, scene.today);
    let line = TaskLine::read(typed, &day);
    let person = person(file, &line.name);
    let named = named_side(scene, &line.name).filter(|_| person.is_none());
    let side = named.or(person.map(|(_, side)| side)).unwrap_or(Side::Us);
    let name = if named.is_some() { String::new() } else { line.name.clone() };
    let calendar = file.calendars.of_side(side);
    // The first of so many working days is one of them.
    let last = line
        .start
        .zip(line.days)
        .map(|(start, days)| calendar.moved(calendar.at_or_after(start), i64::from(days) - 1));
    Told {
        side,
        unclear: line.is_unclear() && person.is_none(),
        loose: ends_with_a_day(typed, &day),
        known: person.is_some(),
        owner: person.map(|(name, _)| name.to_owned()).or((!name.is_empty()).then_some(name)),
        start: line.start,
        due: line.due.or(last),
        title: line.title,
    }
}

/// The side whose word this is: `@client`.
fn named_side(scene: &Scene<'_>, name: &str) -> Option<Side> {
    let wanted = fold_letters(name.trim());
    let word = |side: &Side| fold_letters(&scene.say(&format!("ui-forms-side-{}", side.as_str())));
    Side::ALL.iter().copied().find(|side| !wanted.is_empty() && word(side) == wanted)
}

/// The person of the file whose name has this beginning of a word.
pub fn person<'a>(file: &'a ClientFile, name: &str) -> Option<(&'a str, Side)> {
    let wanted = fold_letters(name.trim());
    let people = file.people.iter().filter(|record| record.retracted.is_none());
    let mut people = people.filter_map(|record| match &record.body {
        Body::Person(person) => Some((person.name.as_str(), person.side)),
        _ => None,
    });
    let begins = |full: &str| {
        let full = fold_letters(full);
        full == wanted || full.split_whitespace().any(|word| word.starts_with(&wanted))
    };
    people.find(|(full, _)| !wanted.is_empty() && begins(full))
}

fn draw(
    ui: &mut Ui,
    scene: &Scene<'_>,
    fresh: &mut Fresh,
    file: &ClientFile,
    row: Rect,
    depth: u32,
    parent: Option<&SnapshotRow>,
) {
    let tokens = Tokens::of(ui);
    let cells = Cells::of(row, scene);
    ui.painter().rect_filled(row, CornerRadius::ZERO, tokens.bg);
    hairline(ui.painter(), row.x_range(), row.bottom() - 0.5, tokens.line);
    let left = cells.title.0 + 2.0 + 16.0 * depth.clamp(1, 8) as f32;
    let line = Rect::from_min_max(
        pos2(left, row.top() + 1.0),
        pos2(row.right() - 8.0, row.bottom() - 1.0),
    );
    let stroke = Stroke::new(2.0, tokens.focus);
    ui.painter().rect(line, CornerRadius::same(4), tokens.bg, stroke, StrokeKind::Inside);
    let told = told(scene, file, &fresh.text);
    let under = understood(scene, &told, parent);
    let used = paint_line_right(
        ui.painter(),
        pos2(line.right() - 8.0, line.center().y - 8.0),
        Role::Small,
        &under,
        tokens.text2,
    );
    let mark = Rect::from_min_size(
        pos2(line.right() - 8.0 - used - 24.0, line.center().y - 5.0),
        vec2(16.0, 10.0),
    );
    swatch(ui.painter(), mark, told.side, tokens);
    let inside =
        Rect::from_min_max(line.min + vec2(6.0, 4.0), pos2(mark.left() - 8.0, line.bottom()));
    let hint = scene.say("ui-schedule-new-hint");
    let name = scene.say("ui-schedule-new");
    let edit = TextEdit::singleline(&mut fresh.text)
        .id(line_id())
        .frame(Frame::NONE)
        .font(Role::Body.font())
        .text_color(tokens.text)
        .hint_text(Role::Body.line_job(&hint, tokens.text3, inside.width()))
        .desired_width(f32::INFINITY);
    let response = ui.scope_builder(UiBuilder::new().max_rect(inside), |ui| ui.add(edit)).inner;
    // What was understood stands beside the line for the eye; who listens hears it with the line's name.
    let heard = match under.is_empty() {
        true => name,
        false => format!("{name}: {under}"),
    };
    let response = response.accessible_name(&heard);
    let filter = EventFilter { tab: true, escape: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    // A frame in which the line was not drawn takes the keyboard from it, and letters would be keys of the schedule.
    fresh.greeted &= ui.memory(|memory| memory.focused().is_some());
    if !fresh.greeted && hears_keys(ui) {
        fresh.greeted = true;
        response.request_focus();
        ui.scroll_to_rect(row.expand2(vec2(0.0, row.height())), None);
    }
    fresh.refused &= told.unclear;
    let refused = fresh.refused.then(|| scene.say("ui-schedule-new-unclear"));
    let failed = fresh.failure.as_ref().map(|failure| failure_line(scene.words, failure));
    if let Some(said) = refused.or(failed) {
        let at = pos2(line.left(), row.bottom() + 4.0);
        paint_line(ui.painter(), at, Role::Small, &said, tokens.late, line.width());
    }
}

/// What was understood: the phase, who and by when.
fn understood(scene: &Scene<'_>, told: &Told, parent: Option<&SnapshotRow>) -> String {
    let phase = parent.map(|row| {
        scene.say_with("ui-schedule-new-under", &[("number", row.number.as_str().into())])
    });
    if told.unclear {
        // The whole sentence would leave no room for what is typed; it is said below once Enter is pressed.
        return scene.say("ui-schedule-new-which-day");
    }
    let owner = told.owner.as_ref().map(|owner| match told.known {
        true => owner.clone(),
        false => scene.say_with("ui-schedule-new-unknown", &[("who", owner.into())]),
    });
    let day = |day: Option<NaiveDate>| day.map(|day| short(scene, day));
    let when = match (day(told.start), day(told.due)) {
        (Some(start), due) => Some(format!("{start} – {}", due.unwrap_or_else(|| "…".to_owned()))),
        (None, due) => due,
    };
    let loose = told.loose.then(|| scene.say("ui-schedule-new-loose"));
    let parts = [loose, owner, when, phase];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
