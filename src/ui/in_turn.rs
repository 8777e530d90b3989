//! Keys typed faster than frames come: each goes where it would have gone, had the window kept up.
//!
//! On a slow desktop one frame brings several keys at once. Tab and Enter move the keyboard to another
//! line only as that frame is drawn; what was typed after them would still go into the line before.

use eframe::egui::{Context, Event, Key, Plugin, RawInput};

/// Holds back what follows a Tab or an Enter until that has taken effect.
#[derive(Default)]
pub struct InTurn {
    later: Vec<Event>,
    /// Whether the last frame brought the Tab or Enter others wait for
    moved: bool,
}

impl Plugin for InTurn {
    fn debug_name(&self) -> &'static str {
        std::any::type_name::<InTurn>()
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        let mut events = std::mem::take(&mut self.later);
        events.append(&mut input.events);
        let end = match std::mem::take(&mut self.moved) {
            // A line that was made by Enter has the keyboard only in the frame after.
            true => 0,
            false => end_of_turn(&events),
        };
        self.later = events.split_off(end);
        input.events = events;
        if !self.later.is_empty() {
            self.moved = end > 0;
            ctx.request_repaint();
        }
    }
}

/// How many of these come at once.
fn end_of_turn(events: &[Event]) -> usize {
    let moves = |event: &Event| {
        matches!(event, Event::Key { key: Key::Tab | Key::Enter, pressed: true, .. })
    };
    let released = |event: &Event| matches!(event, Event::Key { pressed: false, .. });
    let turn = events.iter().position(moves).map(|place| place + 1);
    let waits = |end: &usize| !events.iter().skip(*end).all(released);
    turn.filter(waits).unwrap_or(events.len())
}
