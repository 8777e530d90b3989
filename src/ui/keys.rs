//! Which commands the keyboard gave.

use eframe::egui::{
    Context, Key, KeyboardShortcut, ModifierNames, Modifiers, PointerButton, Popup,
};

use super::command::{Command, WITH_KEYS};
use super::state::State;
use super::trail::Trail;
use super::widgets::form_is_open;
use crate::text::Words;

/// The commands whose keys were pressed and that make sense now.
pub fn pressed(ctx: &Context, state: &State, digits_taken: bool) -> Vec<Command> {
    // Whoever types takes back words, not acts, and goes by words, not by screens.
    let typing = ctx.text_edit_focused();
    let covered = ctx.memory(|memory| memory.top_modal_layer().is_some());
    // Keys match whatever else is held with them: those with Shift come before the same ones without.
    let shifted =
        |command: &&&Command| command.face().shortcut.is_some_and(|keys| keys.modifiers.shift);
    let plain = WITH_KEYS.iter().filter(|command| !shifted(&command));
    // Escape closes the menu that is open before what lies below it.
    let listed = Popup::is_any_open(ctx);
    let (shift, form) = (ctx.input(|input| input.modifiers.shift), form_is_open(ctx));
    let mut given: Vec<Command> = WITH_KEYS
        .iter()
        .filter(|command| shifted(&command))
        .chain(plain)
        .filter(|command| allowed(command, state) && (!covered || over_all(command)))
        .filter(|command| !(Popup::is_any_open(ctx) && **command == Command::Back))
        .filter(|command| !(typing && of_words(command)))
        .filter(|command| !(listed && **command == Command::Back))
        .filter(|command| !(digits_taken && matches!(command, Command::Show(_))))
        // Ctrl+Shift+Z is no Ctrl+Z: elsewhere it does the opposite.
        .filter(|command| !((shift || form) && **command == Command::Undo))
        .filter(|command| {
            let shortcut = command.face().shortcut;
            shortcut.is_some_and(|keys| ctx.input_mut(|input| input.consume_shortcut(&keys)))
        })
        .cloned()
        .collect();
    // Whoever presses the key of + need not hold Shift.
    let equals = KeyboardShortcut::new(Modifiers::COMMAND, Key::Equals);
    if ctx.input_mut(|input| input.consume_shortcut(&equals)) {
        given.push(Command::ZoomIn);
    }
    // The buttons at the side of a mouse are meant for nothing else.
    for (button, command) in
        [(PointerButton::Extra1, Command::Return), (PointerButton::Extra2, Command::Onward)]
    {
        let pressed = ctx.input(|input| input.pointer.button_pressed(button));
        given
            .extend(Some(command).filter(|command| pressed && !covered && allowed(command, state)));
    }
    given
}

/// Whether the keys of a command are those of what is typed while something is: then a step goes by words.
fn of_words(command: &Command) -> bool {
    matches!(command, Command::Undo | Command::Return | Command::Onward)
}

/// The keys of a command as they are written on their caps.
pub fn written(ctx: &Context, words: Words, keys: &KeyboardShortcut) -> String {
    if ctx.os().is_mac() {
        return ctx.format_shortcut(keys);
    }
    let held = ModifierNames::NAMES.format(&keys.modifiers, false);
    let key = match keys.logical_key {
        Key::Escape => words.say("ui-key-escape"),
        Key::ArrowLeft => "←".to_owned(),
        Key::ArrowRight => "→".to_owned(),
        key => key.symbol_or_name().to_owned(),
    };
    [held.replace('+', " ").as_str(), &key].join(" ").trim().to_owned()
}

/// Escape belongs to popups and fields first; sections need a client.
fn allowed(command: &Command, state: &State) -> bool {
    let client = state.open.as_ref().is_some_and(|open| open.client.is_some());
    match command {
        Command::Back => top(state),
        Command::Return => on_the_way(state, |trail| trail.behind().is_some()),
        Command::Onward => on_the_way(state, |trail| trail.ahead().is_some()),
        Command::Show(_)
        | Command::New(_)
        | Command::NewHere
        | Command::Find
        | Command::LastClient
        | Command::Print(_)
        | Command::ChooseDay
        | Command::Undo => client,
        Command::ImportFiles | Command::Search | Command::NextPane => state.open.is_some(),
        _ => true,
    }
}

/// Whether a step leads elsewhere; a page that is to be printed is left first.
fn on_the_way(state: &State, leads: fn(&Trail) -> bool) -> bool {
    state
        .open
        .as_ref()
        .is_some_and(|open| !open.paper.is_open() && (open.viewer.is_some() || leads(&open.trail)))
}

/// Whether a command makes sense over a dialog: what lies below it waits until it is answered.
fn over_all(command: &Command) -> bool {
    matches!(command, Command::Back | Command::Help | Command::ZoomIn | Command::ZoomOut)
}

/// Whether something lies on top that Escape leaves.
fn top(state: &State) -> bool {
    let inside = state.open.as_ref().is_some_and(|open| {
        open.balance.is_some()
            || open.adding.is_some()
            || open.schedule.covers()
            || open.choosing_day.is_some()
            || open.paper.is_open()
            || open.viewer.is_some()
            || open.mail.warning.is_some()
    });
    inside || state.palette.is_some() || state.help
}

/// The key with Ctrl, or what stands for it.
pub fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

/// The key with Ctrl and Shift.
pub fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND | Modifiers::SHIFT, key)
}

/// The key with Alt.
pub fn alt(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT, key)
}

/// The key alone.
pub fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}
