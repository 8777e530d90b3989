//! The few declarations of inline styles that change what words say: weight, lines, colours, what is hidden.

use crate::domain::{LineSide, Look};

/// What an element's attributes and style ask for.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Style {
    pub(super) hidden: bool,
    pub(super) align: Option<LineSide>,
    pub(super) preformatted: bool,
    pub(super) look: Look,
}

/// Applies the style attribute of an element on top of the look around it.
pub(super) fn styled(around: Look, style: Option<&str>) -> Style {
    let mut found = Style { look: around, ..Style::default() };
    let declarations = style.unwrap_or_default().split(';').take(64);
    for declaration in declarations {
        if let Some((name, value)) = declaration.split_once(':') {
            let value = value.trim().trim_end_matches("!important").trim().to_ascii_lowercase();
            apply(&mut found, name.trim().to_ascii_lowercase().as_str(), &value);
        }
    }
    found
}

fn apply(style: &mut Style, name: &str, value: &str) {
    let look = &mut style.look;
    match name {
        "display" => style.hidden |= value == "none",
        "visibility" => style.hidden |= value == "hidden",
        "mso-hide" => style.hidden |= value == "all",
        "color" => look.colour = colour(value).or(look.colour),
        "background" | "background-color" => {
            look.marked = value.split_whitespace().find_map(colour).or(look.marked);
        }
        "font-weight" => {
            look.bold =
                matches!(value, "bold" | "bolder") || value.parse().is_ok_and(|n: u16| n >= 600);
        }
        "font-style" => look.italic = value.starts_with("italic") || value.starts_with("oblique"),
        "text-decoration" | "text-decoration-line" => {
            look.underlined = value.contains("underline");
            look.struck = value.contains("line-through");
        }
        "font-family" => {
            look.fixed = ["mono", "courier", "consolas"].iter().any(|face| value.contains(face));
        }
        "font-size" => look.size = size(value).unwrap_or(look.size),
        "white-space" => style.preformatted = value.starts_with("pre"),
        "text-align" => style.align = align(value),
        _ => {}
    }
    style.hidden |= name == "font-size" && matches!(value, "0" | "0px" | "0pt");
}

/// Where lines stand, by the value of `align` or `text-align`.
pub(super) fn align(value: &str) -> Option<LineSide> {
    match value.to_ascii_lowercase().as_str() {
        "center" => Some(LineSide::Middle),
        "right" | "end" => Some(LineSide::Right),
        "left" | "start" | "justify" => Some(LineSide::Left),
        _ => None,
    }
}

/// Steps smaller or larger than the text of a letter, from -1 to 2.
fn size(value: &str) -> Option<i8> {
    let number = |unit: &str| value.strip_suffix(unit)?.trim().parse::<f32>().ok();
    let points = number("pt")
        .or_else(|| number("px").map(|px| px * 0.75))
        .or_else(|| number("rem").map(|em| em * 12.0))
        .or_else(|| number("em").map(|em| em * 12.0))
        .or_else(|| number("%").map(|percent| percent * 0.12))
        .or_else(|| named_size(value))?;
    Some(match points {
        p if p < 9.0 => -1,
        p if p < 14.5 => 0,
        p if p < 19.0 => 1,
        _ => 2,
    })
}

fn named_size(value: &str) -> Option<f32> {
    Some(match value {
        "xx-small" | "x-small" | "small" | "smaller" => 8.0,
        "medium" => 12.0,
        "large" | "larger" => 16.0,
        "x-large" | "xx-large" => 24.0,
        _ => return None,
    })
}

/// A colour as style sheets write it.
pub(super) fn colour(value: &str) -> Option<[u8; 3]> {
    let value = value.trim();
    if let Some(digits) = value.strip_prefix('#') {
        return hexadecimal(digits);
    }
    if let Some(parts) = value.strip_prefix("rgb(").and_then(|rest| rest.strip_suffix(')')) {
        let mut parts = parts.split(',').map(|part| part.trim().parse::<u8>().ok());
        return Some([parts.next()??, parts.next()??, parts.next()??]);
    }
    let named = NAMED.iter().find(|(name, _)| *name == value.to_ascii_lowercase());
    named.map(|(_, colour)| *colour)
}

fn hexadecimal(digits: &str) -> Option<[u8; 3]> {
    let byte = |text: Option<&str>| u8::from_str_radix(text?, 16).ok();
    match digits.len() {
        6 => Some([byte(digits.get(..2))?, byte(digits.get(2..4))?, byte(digits.get(4..))?]),
        3 => {
            let one = |at: usize| byte(digits.get(at..=at)).map(|digit| digit * 17);
            Some([one(0)?, one(1)?, one(2)?])
        }
        _ => None,
    }
}

/// Colours people pick in mail programs, by name.
const NAMED: &[(&str, [u8; 3])] = &[
    ("black", [0, 0, 0]),
    ("white", [255, 255, 255]),
    ("red", [255, 0, 0]),
    ("darkred", [139, 0, 0]),
    ("crimson", [220, 20, 60]),
    ("orange", [255, 165, 0]),
    ("yellow", [255, 255, 0]),
    ("gold", [255, 215, 0]),
    ("green", [0, 128, 0]),
    ("lime", [0, 255, 0]),
    ("darkgreen", [0, 100, 0]),
    ("blue", [0, 0, 255]),
    ("navy", [0, 0, 128]),
    ("darkblue", [0, 0, 139]),
    ("aqua", [0, 255, 255]),
    ("cyan", [0, 255, 255]),
    ("teal", [0, 128, 128]),
    ("purple", [128, 0, 128]),
    ("fuchsia", [255, 0, 255]),
    ("magenta", [255, 0, 255]),
    ("maroon", [128, 0, 0]),
    ("olive", [128, 128, 0]),
    ("brown", [165, 42, 42]),
    ("gray", [128, 128, 128]),
    ("grey", [128, 128, 128]),
    ("silver", [192, 192, 192]),
    ("windowtext", [0, 0, 0]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_that_change_words() {
        let look = |style: &str| styled(Look::default(), Some(style)).look;
        assert_eq!(look("COLOR: #C00000 !important").colour, Some([192, 0, 0]));
        assert_eq!(look("background:yellow none").marked, Some([255, 255, 0]));
        assert_eq!(look("color:rgb(1, 2,3)").colour, Some([1, 2, 3]));
        assert_eq!(look("color:#f0a").colour, Some([255, 0, 170]));
        assert_eq!(look("color:#ąę").colour, None);
        assert!(look("font-weight:700").bold && !look("font-weight:400").bold);
        assert_eq!(
            [
                look("font-size:11.0pt").size,
                look("font-size:24px").size,
                look("font-size:7pt").size
            ],
            [0, 1, -1]
        );
        assert!(styled(Look::default(), Some("display:none;color:red")).hidden);
        assert!(!styled(Look::default(), Some(";;:;a")).hidden);
    }
}
