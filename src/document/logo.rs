//! A picture as a mark on paper: small, a PNG or JPEG, made anew so that nothing but its points is left.

use std::io::Cursor;

use image::{ImageFormat, ImageReader, Limits};

/// Longest side of a picture that is opened, and of the mark made of it, in pixels.
const OPENED: u32 = 6_000;
const KEPT: u32 = 1_200;
/// Bytes it may take while it is opened.
const ROOM: u64 = 160 << 20;

/// Why a picture makes no mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoLogo {
    /// Neither PNG nor JPEG
    Type,
    /// Too many pixels
    Large,
    /// It cannot be opened
    Damaged,
}

/// The mark a picture makes, as a PNG, and its size in pixels.
///
/// # Errors
/// Why it makes none.
pub fn logo(bytes: &[u8]) -> Result<(Vec<u8>, [u32; 2]), NoLogo> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let mut reader = reader.map_err(|_| NoLogo::Damaged)?;
    if !matches!(reader.format(), Some(ImageFormat::Png | ImageFormat::Jpeg)) {
        return Err(NoLogo::Type);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(OPENED);
    limits.max_image_height = Some(OPENED);
    limits.max_alloc = Some(ROOM);
    reader.limits(limits);
    let image = reader.decode().map_err(|error| match error {
        image::ImageError::Limits(_) => NoLogo::Large,
        _ => NoLogo::Damaged,
    })?;
    let image = match image.width().max(image.height()) > KEPT {
        true => image.thumbnail(KEPT, KEPT),
        false => image,
    };
    let rgba = image.into_rgba8();
    let size = [rgba.width(), rgba.height()];
    let mut png = Cursor::new(Vec::new());
    rgba.write_to(&mut png, ImageFormat::Png).map_err(|_| NoLogo::Damaged)?;
    Ok((png.into_inner(), size))
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use image::{ImageFormat, RgbaImage};

    use super::{NoLogo, logo};

    fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        let image = image::DynamicImage::from(RgbaImage::new(width, height)).into_rgb8();
        image.write_to(&mut bytes, format).expect("a picture");
        bytes.into_inner()
    }

    #[test]
    fn a_mark_is_a_small_png_and_stays_the_same() {
        let (png, size) = logo(&picture(3000, 1500, ImageFormat::Jpeg)).expect("a mark");
        assert_eq!(size, [1200, 600]);
        assert_eq!(logo(&png), Ok((png.clone(), size)));
    }

    #[test]
    fn what_makes_no_mark_is_told() {
        let png = picture(40, 40, ImageFormat::Png);
        assert_eq!(logo(b"<svg/>"), Err(NoLogo::Type));
        assert_eq!(logo(&picture(40, 40, ImageFormat::Gif)), Err(NoLogo::Type));
        assert_eq!(logo(&png[..png.len() / 2]), Err(NoLogo::Damaged));
        // Its size is declared in its first lines: nothing is unpacked for it.
        let mut huge = png;
        huge[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
        assert!(matches!(logo(&huge), Err(NoLogo::Large | NoLogo::Damaged)));
    }
}
