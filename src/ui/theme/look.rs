//! How the words of a message's body look: as its author wanted, where that can be read.

use eframe::egui::text::TextFormat;
use eframe::egui::{Color32, FontFamily, FontId, Stroke};

use super::fonts::Role;
use super::tokens::Tokens;
use crate::domain::Look;

/// The least contrast of words with what lies behind them (WCAG 2.2, 1.4.3).
const READABLE: f32 = 4.5;

/// Sizes of headings of level 1 to 3; deeper ones are as large as text.
const HEADINGS: [f32; 3] = [20.0, 18.0, 16.0];

/// How words of this look are set on the ground of a page.
pub fn format(look: &Look, heading: u8, tokens: &Tokens) -> TextFormat {
    let reading = Role::Reading.font().size;
    let size = match heading {
        0 => reading * step(look.size),
        level => HEADINGS.get(usize::from(level) - 1).copied().unwrap_or(reading),
    };
    let bold = look.bold || heading > 0;
    let family = match (look.fixed, bold, look.italic) {
        (true, ..) => "mono",
        (_, true, _) => "sans-600",
        (_, _, true) => "sans-i",
        _ => "sans",
    };
    let marked = look.marked.map(colour).filter(|marked| *marked != Color32::WHITE);
    let ground = marked.unwrap_or(tokens.bg);
    let ink = ink(look, ground, marked.is_some(), tokens);
    let line = |drawn: bool| if drawn { Stroke::new(1.0, ink) } else { Stroke::NONE };
    TextFormat {
        font_id: FontId::new(size, FontFamily::Name(family.into())),
        line_height: Some((size * 1.5).round()),
        color: ink,
        background: marked.unwrap_or(Color32::TRANSPARENT),
        italics: look.italic && (bold || look.fixed),
        underline: line(look.underlined || look.link.is_some()),
        strikethrough: line(look.struck),
        ..TextFormat::default()
    }
}

/// The author's colour where it can be read, else that of the text.
fn ink(look: &Look, ground: Color32, marked: bool, tokens: &Tokens) -> Color32 {
    let own = if look.link.is_some() { Some(tokens.accent) } else { look.colour.map(colour) };
    let readable = |ink: &Color32| contrast(*ink, ground) >= READABLE;
    let plain = [tokens.text, Color32::BLACK, Color32::WHITE];
    let fallback = if marked { plain.into_iter().find(readable) } else { None };
    let fallback = fallback.unwrap_or(tokens.text);
    own.map_or(fallback, |own| towards(own, fallback, readable))
}

/// A colour, or where it cannot be read the nearest to it on the way to one that can: what was written in
/// red stays reddish on a dark ground.
fn towards(own: Color32, fallback: Color32, readable: impl Fn(&Color32) -> bool) -> Color32 {
    let steps = (0..10_u8).map(|step| own.lerp_to_gamma(fallback, f32::from(step) / 10.0));
    steps.into_iter().find(readable).unwrap_or(fallback)
}

fn step(size: i8) -> f32 {
    match size {
        ..0 => 0.86,
        0 => 1.0,
        1 => 1.2,
        2.. => 1.5,
    }
}

fn colour([red, green, blue]: [u8; 3]) -> Color32 {
    Color32::from_rgb(red, green, blue)
}

/// The contrast of two colours, from 1 to 21 (WCAG 2.2, contrast ratio).
fn contrast(one: Color32, other: Color32) -> f32 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: Color32) -> f32 {
    let channel = |value: u8| {
        let value = f32::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(colour.r()) + 0.7152 * channel(colour.g()) + 0.0722 * channel(colour.b())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_authors_colour_is_kept_only_where_it_can_be_read() {
        let (light, dark) = (Tokens::when(false, false), Tokens::when(true, false));
        let own =
            |rgb, tokens| format(&Look { colour: Some(rgb), ..Look::default() }, 0, tokens).color;
        assert_eq!(own([192, 0, 0], light), Color32::from_rgb(192, 0, 0));
        for (rgb, tokens) in [([192, 0, 0], dark), ([0, 0, 139], dark), ([255, 255, 255], light)] {
            assert!(contrast(own(rgb, tokens), tokens.bg) >= READABLE, "{rgb:?}");
        }
        let red = own([192, 0, 0], dark);
        assert!(red.r() > red.g() && red.r() > red.b(), "{red:?}");
        let marked = Look { marked: Some([255, 255, 0]), ..Look::default() };
        assert!(contrast(format(&marked, 0, dark).color, Color32::YELLOW) >= READABLE);
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.01);
    }
}
