//! TIFF: what scanners and faxes write, page by page.

use std::io::Cursor;

use image::RgbaImage;
use tiff::ColorType;
use tiff::decoder::{Decoder, DecodingResult, Limits};
use tiff::tags::Tag;

/// Pages looked for, and the longest side of one in pixels.
const MOST_PAGES: u32 = 2_000;
const LONGEST: u32 = 20_000;
/// Bytes a page may take while it is opened.
const ROOM: usize = 512 << 20;

type Reader<'a> = Decoder<Cursor<&'a [u8]>>;

/// How many pages there are; none where it is no TIFF that can be read.
pub(super) fn pages(bytes: &[u8]) -> Option<u32> {
    let mut reader = open(bytes)?;
    let mut count = 1;
    while count < MOST_PAGES && reader.more_images() && reader.next_image().is_ok() {
        count += 1;
    }
    Some(count)
}

/// A page, from 0.
pub(super) fn page(bytes: &[u8], page: u32) -> Option<RgbaImage> {
    let mut reader = open(bytes)?;
    for _ in 0..page.min(MOST_PAGES) {
        reader.next_image().ok()?;
    }
    let (width, height) = reader.dimensions().ok()?;
    if width == 0 || height == 0 || width > LONGEST || height > LONGEST {
        return None;
    }
    let colours = reader.colortype().ok()?;
    let map = match colours {
        ColorType::Palette(_) => reader.get_tag_u16_vec(Tag::ColorMap).ok()?,
        _ => Vec::new(),
    };
    let samples = eight_bits(reader.read_image().ok()?)?;
    let rgba = rgba(colours, &samples, width as usize, &map)?;
    RgbaImage::from_raw(width, height, rgba)
}

fn open(bytes: &[u8]) -> Option<Reader<'_>> {
    let mut limits = Limits::default();
    limits.decoding_buffer_size = ROOM;
    limits.intermediate_buffer_size = ROOM;
    Some(Decoder::new(Cursor::new(bytes)).ok()?.with_limits(limits))
}

/// Samples as bytes; of longer ones the upper eight bits.
fn eight_bits(found: DecodingResult) -> Option<Vec<u8>> {
    match found {
        DecodingResult::U8(samples) => Some(samples),
        DecodingResult::U16(samples) => Some(samples.iter().map(|one| (one >> 8) as u8).collect()),
        _ => None,
    }
}

/// Samples as red, green, blue and opacity.
fn rgba(colours: ColorType, samples: &[u8], width: usize, map: &[u16]) -> Option<Vec<u8>> {
    let grey = |value: u8| [value, value, value, 255];
    let each = |count: usize, colour: &dyn Fn(&[u8]) -> [u8; 4]| {
        Some(samples.chunks_exact(count).flat_map(colour).collect())
    };
    match colours {
        ColorType::Gray(8 | 16) => each(1, &|one| grey(one[0])),
        ColorType::GrayA(8 | 16) => each(2, &|two| [two[0], two[0], two[0], two[1]]),
        ColorType::RGB(8 | 16) => each(3, &|three| [three[0], three[1], three[2], 255]),
        ColorType::RGBA(8 | 16) => each(4, &|four| [four[0], four[1], four[2], four[3]]),
        ColorType::CMYK(8 | 16) => each(4, &|four| {
            let light = |ink: u8| {
                let left = u16::from(255 - ink) * u16::from(255 - four[3]) / 255;
                u8::try_from(left).unwrap_or(255)
            };
            [light(four[0]), light(four[1]), light(four[2]), 255]
        }),
        ColorType::Gray(bits @ (1 | 2 | 4)) => {
            let most = (1_u16 << bits) - 1;
            let light = |value: u8| u8::try_from(u16::from(value) * 255 / most).unwrap_or(255);
            Some(parted(samples, width, bits).flat_map(|value| grey(light(value))).collect())
        }
        ColorType::Palette(bits @ (1 | 2 | 4 | 8)) => {
            let size = 1_usize << bits;
            let part = |place: usize| map.get(place).map_or(0, |value| (value >> 8) as u8);
            let colour = |value: u8| {
                let at = usize::from(value);
                [part(at), part(size + at), part(2 * size + at), 255]
            };
            Some(parted(samples, width, bits).flat_map(colour).collect())
        }
        _ => None,
    }
}

/// Samples of a few bits, row by row; a row begins with a byte of its own.
fn parted(samples: &[u8], width: usize, bits: u8) -> impl Iterator<Item = u8> {
    let bits = usize::from(bits);
    let row = (width * bits).div_ceil(8).max(1);
    samples.chunks_exact(row).flat_map(move |row| {
        (0..width).map(move |x| {
            let byte = row.get(x * bits / 8).copied().unwrap_or(0);
            byte >> (8 - bits - x * bits % 8) & (0xFF_u16 >> (8 - bits)) as u8
        })
    })
}
