//! The keyboard's place, kept where it would be lost or would do what was not meant.

use eframe::egui::{Context, Event, Id, Key, Plugin, RawInput, Ui};

/// Remembers what has the keyboard from frame to frame.
#[derive(Default)]
pub struct Grip {
    /// What had it last
    last: Option<Id>,
    /// What has it, while it is kept from being pressed
    held: Option<Id>,
}

impl Plugin for Grip {
    fn debug_name(&self) -> &'static str {
        std::any::type_name::<Grip>()
    }

    /// A click beside a form's fields takes the keyboard from them all; Tab then goes on from the last one, not from
    /// the corner of the window.
    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        match ctx.memory(|memory| memory.focused()) {
            Some(id) => self.last = Some(id),
            None if input.events.iter().any(is_tab) => {
                let last = self.last.filter(|id| ctx.read_response(*id).is_some());
                last.into_iter().for_each(|id| ctx.memory_mut(|memory| memory.request_focus(id)));
            }
            None => {}
        }
    }

    /// Enter presses what has the keyboard whatever is held with it. Ctrl+Enter is for the whole form: the button that
    /// clears its source, pressed first, would have it saved without one.
    fn on_begin_pass(&mut self, ui: &mut Ui) {
        let saves = ui.input(|input| input.modifiers.command && input.key_pressed(Key::Enter));
        if !saves || ui.ctx().text_edit_focused() {
            return;
        }
        self.held = ui.memory(|memory| memory.focused());
        self.held.into_iter().for_each(|id| ui.memory_mut(|memory| memory.surrender_focus(id)));
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        let Some(id) = self.held.take() else { return };
        ui.memory_mut(|memory| {
            if memory.focused().is_none() {
                memory.request_focus(id);
            }
        });
    }
}

fn is_tab(event: &Event) -> bool {
    matches!(event, Event::Key { key: Key::Tab, pressed: true, .. })
}
