//! TIFF: what scanners and faxes write, page by page.

use std::borrow::Cow;
use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, RgbaImage};
use tiff::ColorType;
use tiff::decoder::{Decoder, DecodingResult, Limits};
use tiff::tags::Tag;

use super::fax::{self, Coding};
use super::picture::{LONGEST, ROOM};
use super::pixels::{self, Ink};

/// Pages looked for.
const MOST_PAGES: u32 = 2_000;

/// Ways of packing that are read here: Huffman and Group 3.
const HUFFMAN: u16 = 2;
const GROUP_3: u16 = 3;
/// What stands in the tag of colours for shades of grey, and for colours looked up in a table.
const GREY: u8 = 1;
const TABLE: u16 = 3;
/// The tag by which coding in two ways is told (T4Options), and the one of colours.
const T4: Tag = Tag::Unknown(292);
const COLOURS: u16 = 262;

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

/// A page, from 0, turned as it is to be read. One much wider than wanted comes smaller.
pub(super) fn page(bytes: &[u8], page: u32, wanted: u32) -> Option<DynamicImage> {
    let mut reader = at(bytes, page)?;
    let (width, height) = reader.dimensions().ok()?;
    if width == 0 || height == 0 || width > LONGEST || height > LONGEST {
        return None;
    }
    let turned = reader.find_tag_unsigned::<u8>(Tag::Orientation).ok().flatten();
    let packed: u16 = reader.find_tag_unsigned(Tag::Compression).ok().flatten().unwrap_or(1);
    let (ink, samples) = match packed {
        HUFFMAN | GROUP_3 => (Ink::Grey(1), faxed(&mut reader, bytes, packed)?),
        _ => read(reader, bytes, page)?,
    };
    let sheet =
        pixels::Sheet { ink, samples: &samples, width: width as usize, height: height as usize };
    let (size, rgba) = sheet.drawn((width / wanted.max(1)).max(1) as usize)?;
    let mut image = DynamicImage::from(RgbaImage::from_raw(size[0], size[1], rgba)?);
    if let Some(turned) = turned.and_then(Orientation::from_exif) {
        image.apply_orientation(turned);
    }
    Some(image)
}

fn open(bytes: &[u8]) -> Option<Reader<'_>> {
    let room = usize::try_from(ROOM).ok()?;
    let mut limits = Limits::default();
    limits.decoding_buffer_size = room;
    limits.intermediate_buffer_size = room;
    Some(Decoder::new(Cursor::new(bytes)).ok()?.with_limits(limits))
}

/// The reader at a page.
fn at(bytes: &[u8], page: u32) -> Option<Reader<'_>> {
    let mut reader = open(bytes)?;
    for _ in 0..page.min(MOST_PAGES) {
        reader.next_image().ok()?;
    }
    Some(reader)
}

/// The samples of a page, and what they mean.
fn read(mut reader: Reader<'_>, bytes: &[u8], page: u32) -> Option<(Ink, Vec<u8>)> {
    let colours: u16 = reader.find_tag_unsigned(Tag::PhotometricInterpretation).ok()??;
    if colours != TABLE {
        let ink = ink(reader.colortype().ok()?)?;
        let layout = reader.image_buffer_layout().ok()?;
        return match layout.planes {
            0 | 1 => Some((ink, eight_bits(reader.read_image().ok()?)?)),
            planes => Some((ink, woven(&mut reader, planes)?)),
        };
    }
    // The crate knows no tables: it is told of shades of grey, which are the places in the table.
    let table = reader.get_tag_u16_vec(Tag::ColorMap).ok()?;
    let ifd = usize::try_from(reader.ifd_pointer()?.0).ok()?;
    let told = as_grey(bytes, ifd)?;
    let mut reader = at(&told, page)?;
    let ColorType::Gray(bits @ (1 | 2 | 4 | 8)) = reader.colortype().ok()? else { return None };
    Some((Ink::Table(bits, table), eight_bits(reader.read_image().ok()?)?))
}

/// Samples that lie plane by plane, woven into pixels.
fn woven(reader: &mut Reader<'_>, planes: usize) -> Option<Vec<u8>> {
    let bits: u16 = *reader.get_tag_u16_vec(Tag::BitsPerSample).ok()?.first()?;
    let size = usize::from(bits / 8).max(1);
    let layout = reader.image_buffer_layout().ok()?;
    let room = usize::try_from(ROOM).ok()?;
    let (apart, length) = (layout.plane_stride?.get(), layout.len);
    if layout.complete_len > room || !matches!(bits, 8 | 16) {
        return None;
    }
    let mut bytes = vec![0; layout.complete_len];
    reader.read_image_bytes(&mut bytes).ok()?;
    // Numbers come in the order of this machine; the upper byte is the one kept.
    let upper = if cfg!(target_endian = "little") { size - 1 } else { 0 };
    let sample = |pixel: usize, plane: usize| bytes.get(plane * apart + pixel * size + upper);
    let pixels = (0..length / size).flat_map(|pixel| (0..planes).map(move |plane| (pixel, plane)));
    pixels.map(|(pixel, plane)| sample(pixel, plane).copied()).collect()
}

fn ink(colours: ColorType) -> Option<Ink> {
    Some(match colours {
        ColorType::Gray(bits @ (1 | 2 | 4)) => Ink::Grey(bits),
        ColorType::Gray(_) => Ink::Grey(8),
        ColorType::GrayA(_) => Ink::GreyAlpha,
        ColorType::RGB(_) => Ink::Rgb,
        ColorType::RGBA(_) => Ink::Rgba,
        ColorType::CMYK(_) => Ink::Cmyk(4),
        ColorType::CMYKA(_) => Ink::Cmyk(5),
        ColorType::YCbCr(_) => Ink::YCbCr,
        ColorType::Multiband { bit_depth: 8 | 16 | 32, num_samples } => {
            Ink::FirstOf(num_samples.into())
        }
        _ => return None,
    })
}

/// Samples as bytes; of longer ones the upper eight bits.
fn eight_bits(found: DecodingResult) -> Option<Vec<u8>> {
    match found {
        DecodingResult::U8(samples) => Some(samples),
        DecodingResult::U16(samples) => Some(samples.iter().map(|one| (one >> 8) as u8).collect()),
        DecodingResult::F32(samples) => {
            Some(samples.iter().map(|one| (one.clamp(0.0, 1.0) * 255.0) as u8).collect())
        }
        _ => None,
    }
}

/// The same bytes with the page at this place said to hold shades of grey.
fn as_grey(bytes: &[u8], ifd: usize) -> Option<Cow<'_, [u8]>> {
    let low_first = bytes.starts_with(b"II");
    let two = |at: usize| {
        let two: [u8; 2] = bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if low_first { u16::from_le_bytes(two) } else { u16::from_be_bytes(two) })
    };
    // The longer form has longer numbers and entries.
    let (count, entry, value) = if two(2)? == 43 { (8, 20, 12) } else { (2, 12, 8) };
    let first = ifd.checked_add(count)?;
    let mut entries = (0..usize::from(u16::MAX)).map(|number| first + number * entry);
    let place = entries.find(|at| two(*at).is_none_or(|tag| tag >= COLOURS))?;
    let place = place + value + usize::from(!low_first);
    if two(place - value - usize::from(!low_first)) != Some(COLOURS) {
        return None;
    }
    let mut told = bytes.to_vec();
    *told.get_mut(place)? = GREY;
    Some(Cow::Owned(told))
}

/// The rows of a fax, white as ones.
fn faxed(reader: &mut Reader<'_>, bytes: &[u8], packed: u16) -> Option<Vec<u8>> {
    let (width, height) = reader.dimensions().ok()?;
    let number =
        |reader: &mut Reader<'_>, tag: Tag| reader.find_tag_unsigned::<u32>(tag).ok().flatten();
    let each = number(reader, Tag::RowsPerStrip).unwrap_or(height).clamp(1, height);
    let coding = Coding {
        width: width as usize,
        rows: each as usize,
        marked: packed == GROUP_3,
        two_ways: number(reader, T4).unwrap_or(0) & 1 == 1,
        low_first: number(reader, Tag::FillOrder) == Some(2),
    };
    let places = reader.get_tag_u64_vec(Tag::StripOffsets).ok()?;
    let sizes = reader.get_tag_u64_vec(Tag::StripByteCounts).ok()?;
    let stride = coding.width.div_ceil(8);
    let whole = stride * height as usize;
    let mut drawn = Vec::new();
    for (number, (place, size)) in places.iter().zip(sizes).enumerate() {
        let from = usize::try_from(*place).ok()?;
        let until = from.saturating_add(usize::try_from(size).ok()?).min(bytes.len());
        // What is cut off is white.
        drawn.resize((number * stride * coding.rows).min(whole), 0);
        if drawn.len() == whole {
            break;
        }
        drawn.extend(fax::rows(bytes.get(from..until).unwrap_or_default(), coding));
    }
    drawn.resize(whole, 0);
    // What stands for black in these ways of packing may still be said to be white.
    let colours = number(reader, Tag::PhotometricInterpretation).unwrap_or(0);
    if colours == 0 {
        drawn.iter_mut().for_each(|byte| *byte = !*byte);
    }
    Some(drawn)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::picture;

    /// A tag: number, type, values.
    type Told<'a> = (u16, u16, &'a [u32]);

    /// A TIFF of pages, each with its tags (number, type, values) and its bytes; the low byte of numbers first.
    fn tiff(pages: &[(&[Told<'_>], &[u8])]) -> Vec<u8> {
        let mut file = b"II*\0\0\0\0\0".to_vec();
        let mut link = 4;
        for (tags, data) in pages {
            let at = file.len() as u32;
            file.extend(*data);
            let mut tags: Vec<(u16, u16, Vec<u32>)> =
                tags.iter().map(|(tag, kind, values)| (*tag, *kind, values.to_vec())).collect();
            tags.push((273, 4, vec![at]));
            tags.push((279, 4, vec![data.len() as u32]));
            tags.sort();
            let mut entries = (tags.len() as u16).to_le_bytes().to_vec();
            for (tag, kind, values) in &tags {
                let bytes: Vec<u8> = match kind {
                    3 => values.iter().flat_map(|one| (*one as u16).to_le_bytes()).collect(),
                    _ => values.iter().flat_map(|one| one.to_le_bytes()).collect(),
                };
                entries.extend(tag.to_le_bytes());
                entries.extend(kind.to_le_bytes());
                entries.extend((values.len() as u32).to_le_bytes());
                let mut value = bytes;
                if value.len() > 4 {
                    let place = file.len() as u32;
                    file.append(&mut value);
                    value = place.to_le_bytes().to_vec();
                }
                value.resize(4, 0);
                entries.extend(value);
            }
            let ifd = (file.len() as u32).to_le_bytes();
            file[link..link + 4].copy_from_slice(&ifd);
            file.extend(entries);
            link = file.len();
            file.extend([0; 4]);
        }
        file
    }

    const SIZE: [Told<'static>; 2] = [(256, 4, &[8]), (257, 4, &[1])];

    fn page_of(tags: &[Told<'_>], data: &[u8]) -> Vec<u8> {
        tiff(&[(&[&SIZE[..], tags].concat(), data)])
    }

    /// The red part of each pixel of the first page.
    fn reds(file: &[u8]) -> Vec<u8> {
        let drawn = picture(file.to_vec(), 0, 100).expect("it can be shown");
        drawn.rgba.as_chunks::<4>().0.iter().map(|pixel| pixel[0]).collect()
    }

    #[test]
    fn shades_tables_and_faxes() {
        let (black, white) = (0, 255);
        let drawn = [white, white, black, black, black, white, white, white];
        let check = |tags: &[Told<'_>], data: &[u8], expected: &[u8]| {
            assert_eq!(reds(&page_of(tags, data)), expected, "{tags:?}");
        };
        check(&[(258, 3, &[1]), (262, 3, &[1])], &[0b1100_0111], &drawn);
        check(&[(258, 3, &[1]), (262, 3, &[0])], &[0b0011_1000], &drawn);
        let table = [&[0, 0xFFFF][..], &[0, 0], &[0, 0]].concat();
        check(&[(258, 3, &[1]), (262, 3, &[3]), (320, 3, &table)], &[0b1100_0111], &drawn);
        // 0111 10 1000: two white, three black, three white.
        let runs = [0b0111_1010, 0];
        check(&[(258, 3, &[1]), (259, 3, &[2]), (262, 3, &[0])], &runs, &drawn);
        let turned: Vec<u8> = drawn.iter().map(|shade| 255 - shade).collect();
        check(&[(258, 3, &[1]), (259, 3, &[2]), (262, 3, &[1])], &runs, &turned);
        let marked = [0, 0b0001_0111, 0b1010_0000];
        check(&[(258, 3, &[1]), (259, 3, &[3]), (262, 3, &[0])], &marked, &drawn);
        let low: Vec<u8> = marked.into_iter().map(u8::reverse_bits).collect();
        check(&[(258, 3, &[1]), (259, 3, &[3]), (262, 3, &[0]), (266, 3, &[2])], &low, &drawn);
        // Group 4, by the crate: a row as two runs, then the end of the page.
        let group4 = [0b0010_1111, 0b0100_0100];
        check(&[(258, 3, &[1]), (259, 3, &[4]), (262, 3, &[0])], &group4, &drawn);
    }

    #[test]
    fn planes_are_woven_and_pages_turned() {
        let rgb: [Told<'static>; 6] = [
            (256, 4, &[2]),
            (257, 4, &[1]),
            (258, 3, &[8, 8, 8]),
            (262, 3, &[2]),
            (277, 3, &[3]),
            (274, 3, &[6]),
        ];
        let drawn = picture(tiff(&[(&rgb, &[1, 2, 3, 4, 5, 6])]), 0, 100).expect("it can be shown");
        assert_eq!((drawn.size, &drawn.rgba[..]), ([1, 2], &[1, 2, 3, 255, 4, 5, 6, 255][..]));
        let mut file = tiff(&[(&[&rgb[..], &[(284, 3, &[2])]].concat(), &[1, 4, 2, 5, 3, 6])]);
        // One plane after another: three pieces where the writer above knows one.
        let places = file.len() as u32;
        for number in [8_u32, 10, 12, 2, 2, 2] {
            file.extend(number.to_le_bytes());
        }
        for (tag, at) in [(273_u16, places), (279, places + 12)] {
            let entry = [&tag.to_le_bytes()[..], &[4, 0, 1, 0, 0, 0]].concat();
            let found = file.windows(8).position(|bytes| bytes == entry).expect("the tag");
            file[found + 4] = 3;
            file[found + 8..found + 12].copy_from_slice(&at.to_le_bytes());
        }
        assert_eq!(picture(file, 0, 100), Some(drawn));
    }

    #[test]
    fn every_page_is_counted_and_shown() {
        let tags = [&SIZE[..], &[(258, 3, &[8]), (262, 3, &[1])]].concat();
        let file = tiff(&[(&tags, &[1; 8]), (&tags, &[2; 8]), (&tags, &[3; 8])]);
        for page in 0..3 {
            let drawn = picture(file.clone(), page, 100).expect("it can be shown");
            assert_eq!((drawn.pages, drawn.rgba[0]), (3, page as u8 + 1));
        }
        assert_eq!(picture(file.clone(), 3, 100), None);
        // The last page leads back to the first one.
        let mut round = file.clone();
        let (first, end) = (file[4..8].to_vec(), file.len());
        round[end - 4..].copy_from_slice(&first);
        assert!(pages(&round).is_some_and(|count| (2..=3).contains(&count)));
    }

    #[test]
    fn what_is_damaged_or_too_large_is_not_shown() {
        let tags: [Told<'static>; 2] = [(258, 3, &[1]), (262, 3, &[0])];
        let huge: [Told<'static>; 2] = [(256, 4, &[400_000]), (257, 4, &[400_000])];
        assert_eq!(picture(tiff(&[(&[&huge[..], &tags].concat(), &[0])]), 0, 100), None);
        for packed in [1, 2, 3, 4, 5, 7, 8, 32773, 34925] {
            let file = page_of(&[&tags[..], &[(259, 3, &[packed])]].concat(), &[0x13; 9]);
            for end in 0..file.len() {
                picture(file[..end].to_vec(), 0, 100);
            }
            for at in 0..file.len() {
                let mut damaged = file.clone();
                for value in [0, 1, 0x7F, 0xFF] {
                    damaged[at] = value;
                    picture(damaged.clone(), 0, 100);
                    pages(&damaged);
                }
            }
        }
    }
}
