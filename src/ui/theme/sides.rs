//! Sides of the cooperation: always a colour, a pattern and a word.

use eframe::egui::{
    Color32, ColorImage, Context, CornerRadius, Id, Painter, Rect, Stroke, StrokeKind,
    TextureHandle, TextureOptions, TextureWrapMode, pos2, vec2,
};
use eframe::epaint::RectShape;

use super::Tokens;
use crate::domain::Side;

/// Texels a point, so that the patterns stay sharp on dense screens.
const DENSITY: usize = 4;
/// Points after which the hatch repeats.
const HATCH: usize = 12;
/// Points after which the dots repeat.
const DOTS: usize = 5;

/// Draws the swatch of a side.
pub fn swatch(painter: &Painter, rect: Rect, side: Side, tokens: &Tokens) {
    filled(painter, rect, side, tokens, CornerRadius::same(2));
}

/// Draws the bar of a side.
pub fn bar(painter: &Painter, rect: Rect, side: Side, tokens: &Tokens) {
    filled(painter, rect, side, tokens, CornerRadius::same(3));
}

fn filled(painter: &Painter, rect: Rect, side: Side, tokens: &Tokens, round: CornerRadius) {
    let half = rect.center().y;
    let top = Rect::from_min_max(rect.min, pos2(rect.right(), half));
    let bottom = Rect::from_min_max(pos2(rect.left(), half), rect.max);
    match side {
        Side::Us => solid(painter, rect, tokens.us, round),
        Side::Client => patterned(painter, rect, tokens, Side::Client, round),
        Side::ThirdParty => patterned(painter, rect, tokens, Side::ThirdParty, round),
        Side::Both => {
            solid(painter, top, tokens.us, CornerRadius { sw: 0, se: 0, ..round });
            let below = CornerRadius { nw: 0, ne: 0, ..round };
            patterned(painter, bottom, tokens, Side::Client, below);
        }
        Side::Nobody => {
            let stroke = Stroke::new(1.0, tokens.none);
            painter.rect_stroke(rect, round, stroke, StrokeKind::Inside);
        }
    }
}

/// Words and wash of a side's chip.
pub fn chip(side: Side, tokens: &Tokens) -> (Color32, Color32) {
    match side {
        Side::Us => (tokens.us_text, tokens.us_wash),
        Side::Client => (tokens.client_text, tokens.client_wash),
        Side::ThirdParty => (tokens.third_text, tokens.third_wash),
        Side::Both | Side::Nobody => (tokens.text2, tokens.hover),
    }
}

fn solid(painter: &Painter, rect: Rect, colour: Color32, round: CornerRadius) {
    painter.rect_filled(rect, round, colour);
}

fn patterned(painter: &Painter, rect: Rect, tokens: &Tokens, side: Side, round: CornerRadius) {
    let textures = Textures::of(painter.ctx());
    let (fill, over, texture, period) = match side {
        Side::ThirdParty => (tokens.third, tokens.dots(), &textures.dots, DOTS),
        _ => (tokens.client, tokens.hatch(), &textures.hatch, HATCH),
    };
    solid(painter, rect, fill, round);
    // Tied to the window, so that neighbouring swatches share one pattern.
    let tiles = Rect::from_min_size(pos2(0.0, 0.0), rect.size() / period as f32);
    let uv = tiles.translate(rect.min.to_vec2() / period as f32);
    painter.add(RectShape::filled(rect, round, over).with_texture(texture.id(), uv));
}

#[derive(Clone)]
struct Textures {
    hatch: TextureHandle,
    dots: TextureHandle,
}

impl Textures {
    fn of(ctx: &Context) -> Textures {
        let id = Id::unique("side-textures");
        if let Some(made) = ctx.data(|data| data.get_temp::<Textures>(id)) {
            return made;
        }
        let options =
            TextureOptions { wrap_mode: TextureWrapMode::Repeat, ..TextureOptions::LINEAR };
        let load = |name: &str, points, covered: fn(f32, f32) -> f32| {
            ctx.load_texture(name, image(points, covered), options)
        };
        let made =
            Textures { hatch: load("hatch", HATCH, hatched), dots: load("dots", DOTS, dotted) };
        ctx.data_mut(|data| data.insert_temp(id, made.clone()));
        made
    }
}

/// A square of white, covered as this function of the place says.
fn image(points: usize, covered: fn(f32, f32) -> f32) -> ColorImage {
    let side = points * DENSITY;
    let at = |texel: usize| (texel as f32 + 0.5) / DENSITY as f32;
    let pixels = (0..side * side)
        .map(|place| covered(at(place % side), at(place / side)))
        .map(|alpha| Color32::from_white_alpha((alpha * 255.0) as u8))
        .collect();
    ColorImage::new([side, side], pixels)
}

/// Stripes at 45°, 2.2 of every 6 points along the horizontal's projection.
fn hatched(x: f32, y: f32) -> f32 {
    let along = (x + y).rem_euclid(6.0);
    let from_middle = (along - 3.0).abs();
    edge(1.5 - from_middle)
}

/// Two dots of radius 1 in a square of 5 points.
fn dotted(x: f32, y: f32) -> f32 {
    let near = |middle: (f32, f32)| 1.0 - vec2(x - middle.0, y - middle.1).length();
    edge(near((1.5, 1.5)).max(near((4.0, 4.0))))
}

/// Half a point of softness at an edge.
fn edge(inside: f32) -> f32 {
    (inside * 2.0 + 0.5).clamp(0.0, 1.0)
}
