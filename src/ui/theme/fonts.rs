//! The bundled typefaces, one family a weight, and the roles text plays in the window.

use std::sync::Arc;

use eframe::egui::text::{LayoutJob, TextFormat, TextWrapping};
use eframe::egui::{
    Color32, FontData, FontDefinitions, FontFamily, FontId, FontTweak, Stroke, TextStyle,
};

const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/IBMPlexSans-Regular.ttf");
const MEDIUM: &[u8] = include_bytes!("../../../assets/fonts/IBMPlexSans-Medium.ttf");
const STRONG: &[u8] = include_bytes!("../../../assets/fonts/IBMPlexSans-SemiBold.ttf");
const ITALIC: &[u8] = include_bytes!("../../../assets/fonts/IBMPlexSans-Italic.ttf");
const MONO: &[u8] = include_bytes!("../../../assets/fonts/IBMPlexMono-Regular.ttf");
/// Emoji a client may write; systems differ in whether they have any.
const EMOJI: &[u8] = include_bytes!("../../../assets/fonts/NotoEmoji-Regular.ttf");
const ICONS: &[u8] = include_bytes!("../../../assets/fonts/Phosphor-subset.ttf");
const ICONS_FILL: &[u8] = include_bytes!("../../../assets/fonts/Phosphor-Fill-subset.ttf");

/// Family and file of each weight.
const FAMILIES: [(&str, &[u8]); 5] = [
    ("sans", REGULAR),
    ("sans-500", MEDIUM),
    ("sans-600", STRONG),
    ("sans-i", ITALIC),
    ("mono", MONO),
];

/// What stands behind every typeface.
const BEHIND: [&str; 2] = ["icons", "emoji"];

/// Shifts the icons' glyphs so that they sit on the middle of the words beside them.
const ICON_SHIFT: f32 = 0.02;

/// The role of a piece of text: its size, line and weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Heading of the first start
    Hero,
    /// A count of the balance sheet
    Count,
    /// A number in a row of facts
    Figure,
    /// An operator between counts
    Operator,
    /// Name of the program
    Name,
    /// Title of a record
    Title,
    /// Subject of a message
    Subject,
    /// Section, name of a screen
    Section,
    /// A section's quiet half: the client before the screen's name
    SectionQuiet,
    /// What the program is, on the first start
    Lead,
    /// Name of a choice
    Choice,
    /// Text of a message or a rule
    Reading,
    /// Rows
    Body,
    /// Buttons, a client's name
    Medium,
    /// What needs the eye first
    Strong,
    /// Secondary line
    Small,
    /// Label of a field
    Label,
    /// Group header
    Tiny,
    /// Table header
    Caption,
    /// Fingerprints, raw source
    Mono,
}

impl Role {
    /// Size, height of the line and family.
    fn measure(self) -> (f32, f32, &'static str) {
        match self {
            Role::Hero => (28.0, 36.0, "sans-600"),
            Role::Count => (40.0, 46.0, "sans-500"),
            Role::Figure => (24.0, 30.0, "sans-500"),
            Role::Operator => (28.0, 46.0, "sans"),
            Role::Name => (22.0, 28.0, "sans-600"),
            Role::Title => (20.0, 26.0, "sans-600"),
            Role::Subject => (18.0, 24.0, "sans-600"),
            Role::Section => (15.0, 20.0, "sans-600"),
            Role::SectionQuiet => (15.0, 20.0, "sans"),
            Role::Lead => (15.0, 23.0, "sans"),
            Role::Choice => (14.0, 20.0, "sans-500"),
            Role::Reading => (14.0, 21.0, "sans"),
            Role::Body => (13.0, 18.0, "sans"),
            Role::Medium => (13.0, 18.0, "sans-500"),
            Role::Strong => (13.0, 18.0, "sans-600"),
            Role::Small => (12.0, 16.0, "sans"),
            Role::Label => (12.0, 16.0, "sans-500"),
            Role::Tiny => (11.0, 14.0, "sans"),
            Role::Caption => (11.0, 14.0, "sans-500"),
            Role::Mono => (11.5, 16.0, "mono"),
        }
    }

    /// The font of the role.
    pub fn font(self) -> FontId {
        let (size, _, family) = self.measure();
        FontId::new(size, FontFamily::Name(family.into()))
    }

    /// Height of one line, in points.
    pub fn line(self) -> f32 {
        self.measure().1
    }

    /// Text of this role that wraps where it must.
    pub fn job(self, text: &str, colour: Color32) -> LayoutJob {
        LayoutJob::single_section(clean(text, true), self.format(colour))
    }

    /// Text of this role on one line, cut with `…` at this width.
    pub fn line_job(self, text: &str, colour: Color32, width: f32) -> LayoutJob {
        let mut job = LayoutJob::single_section(clean(text, false), self.format(colour));
        job.wrap = TextWrapping { max_rows: 1, break_anywhere: true, ..TextWrapping::default() };
        job.wrap.max_width = width.max(0.0);
        job
    }

    /// How the text of this role is set.
    pub fn format(self, colour: Color32) -> TextFormat {
        TextFormat {
            font_id: self.font(),
            line_height: Some(self.line()),
            color: colour,
            ..TextFormat::default()
        }
    }

    /// Text of this role on one line, struck through.
    pub fn struck(self, text: &str, colour: Color32, width: f32) -> LayoutJob {
        let mut job = self.line_job(text, colour, width);
        job.sections
            .iter_mut()
            .for_each(|part| part.format.strikethrough = Stroke::new(1.0, colour));
        job
    }
}

/// Leaves out what no font has a shape for and what would turn the reading order of other words.
pub fn clean(text: &str, lines: bool) -> String {
    let shown = |sign: &char| {
        !matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\r')
            && (lines || *sign != '\u{fffc}')
    };
    let plain = |sign: char| match sign {
        '\n' | '\t' if lines => sign,
        _ if sign.is_control() => ' ',
        _ => sign,
    };
    text.chars().filter(shown).map(plain).collect()
}

/// The font of an icon of this size.
pub fn icon_font(size: f32, filled: bool) -> FontId {
    FontId::new(size, FontFamily::Name(if filled { "icons-fill" } else { "icons" }.into()))
}

/// Which role the program's own text styles take.
pub fn text_styles() -> std::collections::BTreeMap<TextStyle, FontId> {
    [
        (TextStyle::Heading, Role::Section),
        (TextStyle::Body, Role::Body),
        (TextStyle::Button, Role::Medium),
        (TextStyle::Small, Role::Small),
        (TextStyle::Monospace, Role::Mono),
    ]
    .map(|(style, role)| (style, role.font()))
    .into()
}

/// Every family: its own file first, then the icons; the system's fonts come behind them.
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in FAMILIES {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        let behind = if name == "sans" { vec![] } else { vec!["sans".to_owned()] };
        let list = [vec![name.to_owned()], behind, BEHIND.map(str::to_owned).to_vec()].concat();
        fonts.families.insert(FontFamily::Name(name.into()), list);
    }
    let tweak = FontTweak { y_offset_factor: ICON_SHIFT, ..FontTweak::default() };
    for (name, bytes) in [("icons", ICONS), ("icons-fill", ICONS_FILL)] {
        let data = FontData::from_static(bytes).tweak(tweak.clone());
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
        let list = vec![name.to_owned(), "sans".to_owned()];
        fonts.families.insert(FontFamily::Name(name.into()), list);
    }
    fonts.font_data.insert("emoji".to_owned(), Arc::new(FontData::from_static(EMOJI)));
    for (family, name) in [(FontFamily::Proportional, "sans"), (FontFamily::Monospace, "mono")] {
        let same = fonts.families.get(&FontFamily::Name(name.into())).cloned();
        fonts.families.insert(family, same.unwrap_or_default());
    }
    fonts
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn no_sign_turns_the_reading_order() {
        assert_eq!(clean("faktura\u{202e}fdp.exe", false), "fakturafdp.exe");
        assert_eq!(clean("a\tb\nc", false), "a b c");
        assert_eq!(clean("a\r\nb", true), "a\nb");
    }
}
