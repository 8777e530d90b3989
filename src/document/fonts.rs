//! Letters for PDF files that name a font and bring none: the program's own stand in for it.

use std::sync::Arc;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_interpret::font::{FontData, FontQuery, StandardFont};

const REGULAR: &[u8] = include_bytes!("../../assets/fonts/IBMPlexSans-Regular.ttf");
const STRONG: &[u8] = include_bytes!("../../assets/fonts/IBMPlexSans-SemiBold.ttf");
const ITALIC: &[u8] = include_bytes!("../../assets/fonts/IBMPlexSans-Italic.ttf");
const MONO: &[u8] = include_bytes!("../../assets/fonts/IBMPlexMono-Regular.ttf");

/// How PDF pages are read: nothing is asked of the system.
pub(super) fn settings() -> InterpreterSettings {
    InterpreterSettings {
        font_resolver: Arc::new(|query| {
            let standard = match query {
                FontQuery::Standard(font) => *font,
                FontQuery::Fallback(wanted) => wanted.pick_standard_font(),
            };
            let data: FontData = Arc::new(standing_in(standard));
            Some((data, 0))
        }),
        ..InterpreterSettings::default()
    }
}

fn standing_in(font: StandardFont) -> &'static [u8] {
    use StandardFont as Font;
    match font {
        Font::Courier | Font::CourierBold | Font::CourierOblique | Font::CourierBoldOblique => MONO,
        Font::HelveticaBold
        | Font::HelveticaBoldOblique
        | Font::TimesBold
        | Font::TimesBoldItalic => STRONG,
        Font::HelveticaOblique | Font::TimesItalic => ITALIC,
        _ => REGULAR,
    }
}
