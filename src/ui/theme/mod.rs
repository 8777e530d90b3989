//! Colours, sizes, type and icons: the only place that holds them.

mod fonts;
mod icons;
mod look;
mod sides;
mod tokens;

pub use fonts::{Role, clean};
pub use icons::Icon;
pub use look::format as written;
pub use sides::{bar as side_bar, chip as side_chip, swatch};
pub use tokens::Tokens;

use std::ops::RangeInclusive;

use eframe::egui::style::{ScrollStyle, Selection, WidgetVisuals};
use eframe::egui::{
    Color32, Context, CornerRadius, Margin, Shadow, Stroke, Style, Theme, Visuals, vec2,
};

/// Width of the sidebar.
pub const SIDEBAR: f32 = 232.0;
/// Below this width the sidebar shows icons only.
pub const NARROW: f32 = 1100.0;
/// Width of the sidebar with icons only.
pub const SIDEBAR_NARROW: f32 = 48.0;
/// Height of the header.
pub const HEADER: f32 = 48.0;
/// Width of the list of messages at first.
pub const LIST: f32 = 360.0;
/// Narrowest and widest list.
pub const LIST_RANGE: RangeInclusive<f32> = 280.0..=520.0;
/// Height of a message's row.
pub const MAIL_ROW: f32 = 66.0;
/// Height of a row of a table or of the navigation.
pub const ROW: f32 = 28.0;
/// Height of a row of a plain list.
pub const PLAIN_ROW: f32 = 30.0;
/// Height of a group's header.
pub const GROUP: f32 = 28.0;
/// Widest reading text.
pub const READING: f32 = 600.0;
/// Width of what stands beside a message.
pub const DETAILS: f32 = 248.0;
/// From this width of the window on it does.
pub const DETAILS_FROM: f32 = 1400.0;
/// Below this width margins are smaller.
pub const WIDE: f32 = 1440.0;

/// How wide a list may be that shares so much room with the page beside it: in a small window, or a magnified
/// one, the page keeps the larger part.
pub fn list_range(room: f32) -> RangeInclusive<f32> {
    let most = LIST_RANGE.end().min(room * 0.45);
    LIST_RANGE.start().min(most)..=most
}

/// Dresses the whole window.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts::definitions());
    paper(ctx, false);
    // Zoom has its own keys among the commands.
    ctx.options_mut(|options| options.zoom_with_keyboard = false);
}

/// The paper of a past day, or of now.
pub fn paper(ctx: &Context, past: bool) {
    for theme in [Theme::Light, Theme::Dark] {
        let dark = theme == Theme::Dark;
        ctx.style_mut_of(theme, |style| dress(style, Tokens::when(dark, past), dark));
    }
}

/// Margin of the content at the sides.
pub fn margin(window_width: f32) -> f32 {
    if window_width < WIDE { 24.0 } else { 32.0 }
}

/// The shadow of popups, menus, the palette and toasts.
pub fn shadow(tokens: &Tokens) -> Shadow {
    Shadow { offset: [0, 8], blur: 28, spread: 0, color: tokens.shadow() }
}

fn dress(style: &mut Style, tokens: &Tokens, dark: bool) {
    style.text_styles = fonts::text_styles();
    style.animation_time = 0.08;
    style.interaction.tooltip_delay = 0.5;
    style.spacing.item_spacing = vec2(8.0, 0.0);
    style.spacing.button_padding = vec2(10.0, 5.0);
    style.spacing.tooltip_width = 320.0;
    style.spacing.menu_margin = Margin::same(4);
    style.spacing.scroll = ScrollStyle {
        bar_width: 8.0,
        floating_width: 4.0,
        active_handle_opacity: 0.3,
        interact_handle_opacity: 0.5,
        ..ScrollStyle::floating()
    };
    style.visuals = visuals(tokens, dark);
}

fn visuals(tokens: &Tokens, dark: bool) -> Visuals {
    let mut visuals = if dark { Visuals::dark() } else { Visuals::light() };
    visuals.panel_fill = tokens.bg;
    visuals.window_fill = tokens.raised;
    visuals.window_stroke = Stroke::new(1.0, tokens.line2);
    visuals.window_corner_radius = CornerRadius::same(10);
    visuals.menu_corner_radius = CornerRadius::same(10);
    visuals.window_shadow = shadow(tokens);
    visuals.popup_shadow = shadow(tokens);
    visuals.extreme_bg_color = tokens.bg;
    visuals.faint_bg_color = tokens.sunk;
    visuals.hyperlink_color = tokens.accent_text;
    visuals.error_fg_color = tokens.late;
    visuals.warn_fg_color = tokens.text;
    visuals.text_cursor.stroke = Stroke::new(1.0, tokens.text);
    visuals.selection = Selection { bg_fill: tokens.sel, stroke: Stroke::new(1.0, tokens.text) };
    let widgets = &mut visuals.widgets;
    widgets.noninteractive = part(tokens.bg, tokens.line, tokens.text);
    widgets.inactive = part(tokens.raised, tokens.line2, tokens.text);
    widgets.hovered = part(tokens.hover, tokens.edge, tokens.text);
    widgets.active = part(tokens.press, tokens.edge, tokens.text);
    widgets.open = part(tokens.hover, tokens.line2, tokens.text);
    visuals
}

fn part(fill: Color32, line: Color32, words: Color32) -> WidgetVisuals {
    WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, line),
        corner_radius: CornerRadius::same(6),
        fg_stroke: Stroke::new(1.0, words),
        expansion: 0.0,
    }
}
