//! Files as pictures: a page of a PDF, or a picture turned as its camera was held.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageReader, Limits};

use super::{kind, pdf, tiff};

/// Longest side of a picture that is opened, in pixels.
pub(super) const LONGEST: u32 = 20_000;
/// Bytes a picture may take while it is opened.
pub(super) const ROOM: u64 = 512 << 20;

const TIFF: &str = "image/tiff";

/// A picture ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Width and height in pixels
    pub size: [u32; 2],
    /// Red, green, blue, opacity of each pixel, by rows
    pub rgba: Vec<u8>,
    /// How many pages the file has
    pub pages: u32,
}

/// A page of a file, from 0, as a picture about this wide; none where it cannot be shown.
pub fn picture(bytes: Vec<u8>, page: u32, width: u32) -> Option<Picture> {
    let mime = kind::of(&bytes);
    match mime {
        pdf::MIME => pdf::page(bytes, page, width),
        TIFF => {
            let pages = tiff::pages(&bytes)?;
            tiff::page(&bytes, page, width).map(|image| shown(image, width, pages))
        }
        mime if mime.starts_with("image/") && page == 0 => photo(&bytes, width),
        _ => None,
    }
}

/// Whether files of this type can be shown as pictures.
pub(super) fn is_shown(mime: &str) -> bool {
    matches!(mime, "image/png" | "image/jpeg" | "image/gif" | "image/webp" | "image/bmp" | TIFF)
}

/// How many pages a file of this type has to be seen.
pub(super) fn count(mime: &str, bytes: &[u8]) -> u32 {
    if mime == TIFF { tiff::pages(bytes).unwrap_or(1) } else { 1 }
}

fn photo(bytes: &[u8], width: u32) -> Option<Picture> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST);
    limits.max_image_height = Some(LONGEST);
    limits.max_alloc = Some(ROOM);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    let turned = decoder.orientation().ok();
    let mut image = DynamicImage::from_decoder(decoder).ok()?;
    if let Some(turned) = turned {
        image.apply_orientation(turned);
    }
    Some(shown(image, width, 1))
}

/// Never larger than it is: a small picture is not blown up here.
fn shown(image: DynamicImage, width: u32, pages: u32) -> Picture {
    let limit = width.clamp(1, LONGEST);
    let image = match image.width() > limit {
        true => image.thumbnail(limit, LONGEST),
        false => image,
    };
    let rgba = image.into_rgba8();
    Picture { size: [rgba.width(), rgba.height()], rgba: rgba.into_raw(), pages }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bitmap_is_shown() {
        let mut file =
            b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x02\0\0\0\x01\0\0\0\x01\0\x18\0".to_vec();
        file.resize(54, 0);
        file.extend([3, 2, 1, 6, 5, 4, 0, 0]);
        let drawn = picture(file.clone(), 0, 100).expect("it can be shown");
        assert_eq!((drawn.size, drawn.pages), ([2, 1], 1));
        assert_eq!(drawn.rgba, [1, 2, 3, 255, 4, 5, 6, 255]);
        for end in 0..file.len() {
            picture(file[..end].to_vec(), 0, 100);
        }
    }
}
