//! What the window remembers of how it was left: size, zoom, and where one was in each journal.

use eframe::egui::{Context, Id, ViewportBuilder, vec2};

use super::command::Section;
use super::state::{Open, State};
use crate::domain::RecordId;
use crate::session::{Place, Settings, WindowLook};

/// Smallest window.
const SMALLEST: (u32, u32) = (1024, 640);
/// Under which name the width of the list of messages is noted.
pub const LIST: &str = "mail-list-width";
/// Seconds between looks at whether something changed.
const PAUSE: f64 = 2.0;

/// The window as it was left.
pub fn restored(builder: ViewportBuilder, look: WindowLook) -> ViewportBuilder {
    let (width, height) = (look.width.max(SMALLEST.0), look.height.max(SMALLEST.1));
    builder
        .with_inner_size(vec2(width as f32, height as f32))
        .with_maximized(look.maximized)
        .with_min_inner_size(vec2(SMALLEST.0 as f32, SMALLEST.1 as f32))
}

/// Puts zoom back.
pub fn restore_zoom(ctx: &Context, look: WindowLook) {
    ctx.set_zoom_factor(look.zoom.clamp(60, 250) as f32 / 100.0);
}

/// Where one was in the journal that has just opened.
pub fn restore_place(open: &mut Open, settings: &Settings) {
    let Some(place) = settings.place(&open.path) else { return };
    if let Some(section) = Section::named(&place.screen) {
        open.section = section;
    }
    open.wanted_client = place.client.parse::<RecordId>().ok();
}

/// Notes how things are, now and then; whether the settings changed and are to be kept.
pub fn note(ctx: &Context, state: &mut State) -> bool {
    let now = ctx.input(|input| input.time);
    if now - state.noted < PAUSE {
        return false;
    }
    state.noted = now;
    let before = (state.settings.window, state.settings.places.clone());
    state.settings.window = look(ctx, state.settings.window);
    if let Some(open) = state.open.as_ref().filter(|open| open.on.is_none()) {
        let client = open.client.map(|id| id.to_string()).unwrap_or_default();
        let screen = open.section.key().to_owned();
        state.settings.stay(Place { journal: open.path.clone(), client, screen });
    }
    before != (state.settings.window, state.settings.places.clone())
}

fn look(ctx: &Context, before: WindowLook) -> WindowLook {
    let zoom = ctx.zoom_factor();
    let (size, maximized) = ctx.input(|input| {
        let view = input.viewport();
        (view.inner_rect.map(|rect| rect.size()), view.maximized.unwrap_or(false))
    });
    let mut look = WindowLook { maximized, zoom: (zoom * 100.0).round() as u32, ..before };
    // A window that fills the screen goes back to the size it had.
    if let Some(size) = size.filter(|size| !maximized && size.x > 0.0) {
        let points = size * zoom;
        (look.width, look.height) = (points.x.round() as u32, points.y.round() as u32);
    }
    let width = ctx.data(|data| data.get_temp::<f32>(Id::unique(LIST)));
    look.list = width.map_or(look.list, |width| width.round() as u32);
    look
}
