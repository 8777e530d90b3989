//! Every colour of the window, light and dark. A colour means a side or a state, never decoration.

use eframe::egui::{Color32, Ui, Visuals};

macro_rules! tokens {
    ($($(#[$doc:meta])* $name:ident: $light:literal, $dark:literal;)*) => {
        /// The colours of one theme.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct Tokens { $($(#[$doc])* pub $name: Color32,)* }

        /// Ink on warm paper.
        pub const LIGHT: Tokens = Tokens { $($name: colour($light),)* };
        /// The same by night.
        pub const DARK: Tokens = Tokens { $($name: colour($dark),)* };
    };
}

const fn colour(rgb: u32) -> Color32 {
    let [_, red, green, blue] = rgb.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

tokens! {
    /// Content
    bg: 0xFFFFFF, 0x1D1E21;
    /// Sidebar
    side: 0xF4F2EE, 0x17181A;
    /// Table header, side panes
    sunk: 0xFAF9F6, 0x212326;
    /// Popups, buttons
    raised: 0xFFFFFF, 0x292B2F;
    /// Row or button under the pointer
    hover: 0xF3F1ED, 0x26282C;
    /// Held; tracks
    press: 0xEAE7E1, 0x303338;
    /// Selection
    sel: 0xE2EFEC, 0x1D3835;
    /// Edge of a selection
    sel_line: 0x9CC7C0, 0x3B7A72;
    /// Hairline
    line: 0xE7E4DE, 0x2E3034;
    /// Stronger hairline
    line2: 0xCFCBC2, 0x44474D;
    /// Border of inputs
    edge: 0x908C84, 0x777B81;
    /// Words
    text: 0x1B1D20, 0xE9E8E5;
    /// Secondary words
    text2: 0x52565C, 0xB0B2B6;
    /// Captions
    text3: 0x65696F, 0x9EA1A6;
    /// Disabled words
    off: 0xA3A5A8, 0x65686D;
    /// Words on the accent
    on_accent: 0xFFFFFF, 0x06211E;
    /// Primary button, today
    accent: 0x17645D, 0x5FBDB0;
    /// Primary button under the pointer
    accent_hover: 0x10514B, 0x7CCFC3;
    /// Links
    accent_text: 0x17645D, 0x74C9BD;
    /// Focus ring
    focus: 0x1F8A80, 0x5FBDB0;
    /// Search hits
    mark: 0xFBE9A6, 0x5A4A12;
    /// Words that came in
    ins: 0xDDF0E1, 0x1F4029;
    /// Words that went
    del: 0xFADFDC, 0x512A27;
    /// The bar and frame of a past day
    past: 0x4B3F28, 0xD8C08A;
    /// Words on that bar
    past_on: 0xF8EFDA, 0x2A2315;
    /// Our side
    us: 0x3B7BD0, 0x76ADF2;
    /// Our side, words
    us_text: 0x1F58A3, 0x8DBBF5;
    /// Our side, wash
    us_wash: 0xE8F0FA, 0x1F2D42;
    /// The client
    client: 0xCC7D16, 0xE3A048;
    /// The client, words
    client_text: 0x874B08, 0xEBB56C;
    /// The client, wash
    client_wash: 0xFAF0E1, 0x3A2D18;
    /// A third party
    third: 0x6E3B72, 0xA55BAB;
    /// A third party, words
    third_text: 0x6E3B72, 0xD3A2D7;
    /// A third party, wash
    third_wash: 0xF3EAF4, 0x35243A;
    /// Nobody
    none: 0x7E8287, 0x8B8F95;
    /// Overdue, fault
    late: 0xB3261E, 0xF2877C;
    /// Overdue, wash
    late_wash: 0xFBECEA, 0x3E2220;
    /// Kept, verified
    ok: 0x2B6E3F, 0x83C795;
    /// Kept, wash
    ok_wash: 0xE8F3EA, 0x1F3325;
}

static NOW_LIGHT: Tokens = LIGHT;
static NOW_DARK: Tokens = DARK;

/// Surfaces of a past day, light: what they mean stays, the paper is another.
pub static PAST_LIGHT: Tokens = Tokens {
    bg: colour(0xFBF7EC),
    side: colour(0xEFE8D8),
    sunk: colour(0xF6F0E1),
    raised: colour(0xFFFDF6),
    hover: colour(0xF3ECDB),
    press: colour(0xEBE2CC),
    line: colour(0xE6DDC8),
    line2: colour(0xCFC3A6),
    edge: colour(0x8F8872),
    sel: colour(0xEFE4C8),
    sel_line: colour(0xC6B27F),
    text3: colour(0x65625A),
    ..LIGHT
};

/// Surfaces of a past day, dark.
pub static PAST_DARK: Tokens = Tokens {
    bg: colour(0x231F18),
    side: colour(0x1B1812),
    sunk: colour(0x28231B),
    raised: colour(0x312B21),
    hover: colour(0x2E281F),
    press: colour(0x393226),
    line: colour(0x383126),
    line2: colour(0x524835),
    edge: colour(0x837A66),
    sel: colour(0x40361F),
    sel_line: colour(0x7D6C3F),
    text3: colour(0xA8A194),
    ..DARK
};

impl Tokens {
    /// The colours of the theme this part of the window is drawn in: told by its ground.
    pub fn of(ui: &Ui) -> &'static Tokens {
        Tokens::dressed(ui.visuals())
    }

    /// The colours these looks were made from.
    pub fn dressed(visuals: &Visuals) -> &'static Tokens {
        let past = Tokens::when(visuals.dark_mode, true);
        let now = Tokens::when(visuals.dark_mode, false);
        if visuals.panel_fill == past.bg { past } else { now }
    }

    /// The colours of the dark or the light theme, of a past day or of now.
    pub fn when(dark: bool, past: bool) -> &'static Tokens {
        match (dark, past) {
            (true, true) => &PAST_DARK,
            (true, false) => &NOW_DARK,
            (false, true) => &PAST_LIGHT,
            (false, false) => &NOW_LIGHT,
        }
    }

    /// What the hatch of the client's side is drawn with.
    pub fn hatch(&self) -> Color32 {
        if self.is_dark() {
            Color32::from_rgba_unmultiplied(20, 21, 23, 128)
        } else {
            Color32::from_rgba_unmultiplied(255, 255, 255, 133)
        }
    }

    /// What the dots of a third party are drawn with.
    pub fn dots(&self) -> Color32 {
        Color32::from_white_alpha(204)
    }

    /// How dark the shadow of popups is.
    pub fn shadow(&self) -> Color32 {
        Color32::from_black_alpha(if self.is_dark() { 140 } else { 41 })
    }

    fn is_dark(&self) -> bool {
        self.bg == DARK.bg || self.bg == PAST_DARK.bg
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::Color32;

    use super::{DARK, LIGHT, PAST_DARK, PAST_LIGHT, Tokens};

    fn light_of(colour: Color32) -> f32 {
        let part = |byte: u8| {
            let value = f32::from(byte) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(colour.r()) + 0.7152 * part(colour.g()) + 0.0722 * part(colour.b())
    }

    fn contrast(one: Color32, other: Color32) -> f32 {
        let (one, other) = (light_of(one), light_of(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn words_can_be_read_on_every_surface() {
        let check = |tokens: &Tokens| {
            for surface in [tokens.bg, tokens.side, tokens.sunk, tokens.raised, tokens.sel] {
                for words in [tokens.text, tokens.text2, tokens.text3, tokens.accent_text] {
                    assert!(contrast(words, surface) >= 4.5, "{words:?} on {surface:?}");
                }
                assert!(contrast(tokens.focus, surface) >= 3.0, "focus on {surface:?}");
            }
            let pairs = [
                ("a primary button", tokens.on_accent, tokens.accent),
                ("one under the pointer", tokens.on_accent, tokens.accent_hover),
                ("a row under the pointer", tokens.text, tokens.hover),
                ("its second line", tokens.text2, tokens.hover),
                ("its caption", tokens.text3, tokens.hover),
                ("a button held", tokens.text, tokens.press),
                ("a late date", tokens.late, tokens.bg),
                ("one of a chosen row", tokens.late, tokens.sel),
                ("a late chip", tokens.late, tokens.late_wash),
                ("what is kept", tokens.ok, tokens.bg),
                ("a chip of it", tokens.ok, tokens.ok_wash),
                ("words of ours", tokens.us_text, tokens.us_wash),
                ("words of the client", tokens.client_text, tokens.client_wash),
                ("words of a third party", tokens.third_text, tokens.third_wash),
                ("words that came in", tokens.text, tokens.ins),
                ("words that went", tokens.text, tokens.del),
                ("a hit of a search", tokens.text, tokens.mark),
                ("the bar of a past day", tokens.past_on, tokens.past),
                ("a toast", tokens.bg, tokens.text),
            ];
            for (what, words, surface) in pairs {
                let found = contrast(words, surface);
                assert!(found >= 4.5, "{what}: {found:.2}, {words:?} on {surface:?}");
            }
            for edge in [tokens.edge, tokens.us, tokens.client, tokens.third] {
                assert!(contrast(edge, tokens.bg) >= 3.0, "{edge:?} on {:?}", tokens.bg);
            }
        };
        check(&LIGHT);
        check(&DARK);
        check(&PAST_LIGHT);
        check(&PAST_DARK);
    }
}
