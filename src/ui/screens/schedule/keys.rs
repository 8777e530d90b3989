//! What the keyboard does in a row.

use eframe::egui::{Event, EventFilter, Key, Modifiers, Response, Ui};

use super::act::{Act, Adding};
use super::bars::Part;
use super::line::Line;
use super::state::Schedule;
use crate::ui::widgets::Row;

/// Days of a week.
const WEEK: i64 = 7;

/// Reads the keys where the row has the keyboard.
pub fn of_row(ui: &Ui, response: &Response, pane: &Schedule, line: &Line<'_>, acts: &mut Vec<Act>) {
    if !response.has_focus() || pane.edit.is_some() {
        return;
    }
    let moved = Row::moved(ui, response);
    let filter = EventFilter {
        vertical_arrows: true,
        horizontal_arrows: true,
        escape: pane.drawn.is_some() || !pane.marked.is_empty(),
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    if let Some(step) = moved {
        let to = step.from(line.place as u64, line.count as u64);
        // Held when the arrow was pressed: on a slow desktop it may be let go in the same frame.
        let held = |event: &Event| matches!(event, Event::Key { pressed: true, modifiers, .. } if modifiers.shift);
        let marking = ui.input(|input| input.events.iter().any(held));
        acts.extend(usize::try_from(to).ok().map(|to| Act::Step(to, marking)));
        return;
    }
    let id = line.row.id;
    if ui.input(|input| input.events.contains(&Event::Copy)) {
        acts.push(Act::Copy);
    }
    ui.input_mut(|input| {
        sideways(input, line, acts);
        let mut pressed = |held: Modifiers, key: Key| input.consume_key(held, key);
        if pressed(Modifiers::ALT, Key::Enter) {
            acts.push(Act::Details(id));
        } else if pressed(Modifiers::NONE, Key::F2) || pressed(Modifiers::NONE, Key::Enter) {
            // Enter goes on with dates that were stepped; else it edits.
            acts.push(match pane.drawn.is_some() {
                true => Act::Settle,
                false => Act::Edit(id, pane.column),
            });
        } else if pressed(Modifiers::NONE, Key::Space) {
            acts.push(Act::Choose(id, Adding::Mark));
        } else if !pane.marked.is_empty() && pressed(Modifiers::NONE, Key::Escape) {
            acts.push(Act::Unmark);
        } else if pressed(Modifiers::NONE, Key::Plus) || pressed(Modifiers::NONE, Key::Equals) {
            acts.push(Act::Zoom(true));
        } else if pressed(Modifiers::NONE, Key::Minus) {
            acts.push(Act::Zoom(false));
        } else if pressed(Modifiers::NONE, Key::T) {
            acts.push(Act::Today);
        } else if pressed(Modifiers::NONE, Key::W) {
            acts.push(Act::Whole);
        } else if pressed(Modifiers::NONE, Key::L) {
            acts.push(Act::Tie(id));
        }
    });
}

/// What is held with an arrow, what it moves and by how many days; what asks for more keys comes first.
const STEPS: [(Modifiers, Part, i64); 4] = [
    (Modifiers { command: true, ..Modifiers::SHIFT }, Part::Start, 1),
    (Modifiers::COMMAND, Part::End, 1),
    (Modifiers::SHIFT, Part::Whole, WEEK),
    (Modifiers::NONE, Part::Whole, 1),
];

/// ← and → fold a phase, or move a bar by a day (Shift: a week); Ctrl moves its end, Ctrl and Shift its
/// beginning. With Alt they lead back and forth, on this screen as on every other.
fn sideways(input: &mut eframe::egui::InputState, line: &Line<'_>, acts: &mut Vec<Act>) {
    // Held when the arrow was pressed: on a slow desktop it may be let go in the same frame.
    let held = |event: &Event| matches!(event, Event::Key { pressed: true, modifiers, .. } if modifiers.alt);
    if input.modifiers.alt || input.events.iter().any(held) {
        return;
    }
    for (key, sign) in [(Key::ArrowLeft, -1), (Key::ArrowRight, 1)] {
        for (held, part, days) in STEPS {
            // On a slow desktop several presses come at once.
            let times = input.count_and_consume_key(held, key) as i64;
            if times == 0 {
                continue;
            }
            let id = line.row.id;
            acts.push(match line.row.phase {
                true => Act::Fold(id, Some(sign < 0)),
                false => Act::Shift(id, part, sign * days * times),
            });
            break;
        }
    }
}
