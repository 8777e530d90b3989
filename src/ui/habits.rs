//! What the window remembers of how it was left: size, zoom, and where one was in each journal.

use std::collections::BTreeMap;

use eframe::egui::{Context, ViewportBuilder, vec2};

use super::command::Section;
use super::state::{Open, State};
use crate::domain::RecordId;
use crate::session::{ListLook, Place, Settings, WindowLook};

/// Smallest window.
const SMALLEST: (u32, u32) = (1024, 640);
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

/// Where one was in the journal that has just opened; answers how its lists are looked at.
pub fn restore_place(open: &mut Open, settings: &Settings) -> Habits {
    let Some(place) = settings.place(&open.path) else { return Habits::default() };
    if let Some(section) = Section::named(&place.screen) {
        open.section = section;
    }
    open.wanted_client = place.client.parse::<RecordId>().ok();
    Habits { lists: place.lists.clone() }
}

/// Notes how things are, now and then; whether the settings changed and are to be kept.
pub fn note(ctx: &Context, state: &mut State, habits: &Habits) -> bool {
    let now = ctx.input(|input| input.time);
    if now - state.noted < PAUSE {
        return false;
    }
    state.noted = now;
    let before = (state.settings.window, state.settings.places.clone());
    state.settings.window = look(ctx, state.settings.window);
    if let Some(open) = &state.open {
        // A past day is looked at for a while; where one was before it is where one comes back to.
        let before = state.settings.place(&open.path).filter(|_| open.on.is_some());
        let screen = before.map_or(open.section.key(), |place| place.screen.as_str()).to_owned();
        let lists = habits.lists.clone();
        let client = open.client.map(|id| id.to_string()).unwrap_or_default();
        state.settings.stay(Place { journal: open.path.clone(), client, screen, lists });
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
    look
}

/// How the lists of a journal are looked at: widths, order, views.
#[derive(Debug, Default)]
pub struct Habits {
    lists: BTreeMap<String, ListLook>,
}

impl Habits {
    /// How wide something of a list was made, where anybody did.
    pub fn width(&self, list: &str, part: &str) -> Option<f32> {
        self.lists.get(list)?.widths.get(part).map(|width| *width as f32)
    }

    /// Notes how wide something of a list is made.
    pub fn widen(&mut self, list: &str, part: &str, width: f32) {
        let width = width.round().max(0.0) as u32;
        let look = self.look(list);
        if look.widths.get(part) != Some(&width) {
            look.widths.insert(part.to_owned(), width);
        }
    }

    /// By which column a list is sorted, and whether from the end.
    pub fn sort(&self, list: &str) -> Option<(&str, bool)> {
        let look = self.lists.get(list)?;
        Some((look.sort.as_deref()?, look.down))
    }

    /// Notes by which column a list is sorted; none for how it stands by itself.
    pub fn sort_by(&mut self, list: &str, by: Option<(&str, bool)>) {
        let look = self.look(list);
        look.sort = by.map(|(column, _)| column.to_owned());
        look.down = by.is_some_and(|(_, down)| down);
    }

    /// Which view of a list is shown, where one was chosen.
    pub fn view(&self, list: &str) -> Option<&str> {
        self.lists.get(list)?.view.as_deref()
    }

    /// Notes which view of a list is shown.
    pub fn turn_to(&mut self, list: &str, view: &str) {
        let look = self.look(list);
        if look.view.as_deref() != Some(view) {
            look.view = Some(view.to_owned());
        }
    }

    fn look(&mut self, list: &str) -> &mut ListLook {
        self.lists.entry(list.to_owned()).or_default()
    }
}
