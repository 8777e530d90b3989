//! Samples of a scanned page as the pixels of a picture.

/// What the samples of a pixel mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Ink {
    /// A shade of this many bits, zero for black
    Grey(u8),
    /// A shade and how far it covers
    GreyAlpha,
    /// Red, green, blue
    Rgb,
    /// Red, green, blue and how far they cover
    Rgba,
    /// Cyan, magenta, yellow, black, and so many samples in all
    Cmyk(usize),
    /// Light and two differences of colour
    YCbCr,
    /// A shade, the first of so many samples
    FirstOf(usize),
    /// A place of this many bits in a table of all reds, all greens, all blues
    Table(u8, Vec<u16>),
}

/// A page's samples, row by row; a row begins with a byte of its own.
pub(super) struct Sheet<'a> {
    /// What they mean
    pub ink: Ink,
    /// The samples, eight bits each unless the ink says fewer
    pub samples: &'a [u8],
    /// Pixels in a row
    pub width: usize,
    /// Rows
    pub height: usize,
}

impl Sheet<'_> {
    /// Its size and its pixels, red, green, blue and opacity, so many by so many of them drawn as one. What is
    /// missing at its end is white.
    pub(super) fn drawn(&self, each: usize) -> Option<([u32; 2], Vec<u8>)> {
        let each = each.clamp(1, self.width.min(self.height).max(1));
        let (wide, high) = (self.width / each, self.height / each);
        let mut drawn = Vec::with_capacity(wide.checked_mul(high)?.checked_mul(4)?);
        let mut sums = vec![[0_u32; 4]; wide];
        for y in 0..high {
            sums.fill([0; 4]);
            for row in y * each..(y + 1) * each {
                for (x, pixel) in self.row(row).take(wide * each).enumerate() {
                    let Some(sum) = sums.get_mut(x / each) else { continue };
                    sum.iter_mut().zip(pixel).for_each(|(sum, part)| *sum += u32::from(part));
                }
            }
            let count = u32::try_from(each * each).ok()?;
            drawn.extend(sums.iter().flatten().map(|sum| (sum / count) as u8));
        }
        Some(([u32::try_from(wide).ok()?, u32::try_from(high).ok()?], drawn))
    }

    fn row(&self, y: usize) -> impl Iterator<Item = [u8; 4]> {
        let stride = match self.ink.bits() {
            Some(bits) => (self.width * bits).div_ceil(8),
            None => self.width * self.ink.count(),
        };
        let row = self.samples.get(y * stride..).unwrap_or_default();
        let row = row.get(..stride.min(row.len())).unwrap_or_default();
        (0..self.width).map(move |x| self.ink.pixel(row, x).unwrap_or([255; 4]))
    }
}

impl Ink {
    /// Bits of a sample, where they are fewer than eight.
    fn bits(&self) -> Option<usize> {
        match self {
            Ink::Grey(bits) | Ink::Table(bits, _) => Some(usize::from(*bits)),
            _ => None,
        }
    }

    /// Samples of a pixel.
    fn count(&self) -> usize {
        match self {
            Ink::Grey(_) | Ink::Table(..) => 1,
            Ink::GreyAlpha => 2,
            Ink::Rgb | Ink::YCbCr => 3,
            Ink::Rgba => 4,
            Ink::Cmyk(count) | Ink::FirstOf(count) => *count,
        }
    }

    /// A pixel of a row.
    fn pixel(&self, row: &[u8], x: usize) -> Option<[u8; 4]> {
        let grey = |value: u8| [value, value, value, 255];
        if let Some(bits) = self.bits() {
            let byte = *row.get(x * bits / 8)?;
            let most = (0xFF_u16 >> (8 - bits)) as u8;
            let value = byte >> (8 - bits - x * bits % 8) & most;
            return Some(match self {
                Ink::Table(_, table) => looked_up(table, 1 << bits, value),
                _ => grey((u16::from(value) * 255 / u16::from(most)) as u8),
            });
        }
        let count = self.count();
        let own = row.get(x * count..(x + 1) * count)?;
        Some(match (self, own) {
            (Ink::GreyAlpha, [light, alpha]) => [*light, *light, *light, *alpha],
            (Ink::Rgb, [red, green, blue]) => [*red, *green, *blue, 255],
            (Ink::Rgba, [red, green, blue, alpha]) => [*red, *green, *blue, *alpha],
            (Ink::Cmyk(_), [cyan, magenta, yellow, black, ..]) => {
                let light = |ink: &u8| (u16::from(255 - ink) * u16::from(255 - black) / 255) as u8;
                [light(cyan), light(magenta), light(yellow), 255]
            }
            (Ink::YCbCr, [light, blue, red]) => of_light(*light, *blue, *red),
            (_, [first, ..]) => grey(*first),
            _ => return None,
        })
    }
}

fn looked_up(table: &[u16], size: usize, value: u8) -> [u8; 4] {
    let part =
        |of: usize| table.get(of * size + usize::from(value)).map_or(255, |part| (part >> 8) as u8);
    [part(0), part(1), part(2), 255]
}

/// Light and differences as colours (ITU-R BT.601, whole range).
fn of_light(light: u8, blue: u8, red: u8) -> [u8; 4] {
    let (light, blue, red) = (f32::from(light), f32::from(blue) - 128.0, f32::from(red) - 128.0);
    let part = |value: f32| value.round().clamp(0.0, 255.0) as u8;
    [
        part(light + 1.402 * red),
        part(light - 0.344_136 * blue - 0.714_136 * red),
        part(light + 1.772 * blue),
        255,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(ink: Ink, samples: &[u8], width: usize, expected: &[[u8; 4]]) {
        let sheet = Sheet { ink, samples, width, height: 1 };
        let (size, rgba) = sheet.drawn(1).unwrap();
        assert_eq!(size, [width as u32, 1]);
        assert_eq!(rgba.as_chunks::<4>().0, expected);
    }

    #[test]
    fn samples_of_every_kind() {
        let (black, white) = ([0, 0, 0, 255], [255, 255, 255, 255]);
        check(
            Ink::Grey(1),
            &[0b0100_0000, 0b1000_0000],
            9,
            &[black, white, black, black, black, black, black, black, white],
        );
        check(
            Ink::Grey(2),
            &[0b0001_1011],
            4,
            &[black, [85, 85, 85, 255], [170, 170, 170, 255], white],
        );
        check(Ink::Grey(4), &[0x0F], 2, &[black, white]);
        check(Ink::Grey(8), &[0, 7], 2, &[black, [7, 7, 7, 255]]);
        check(Ink::GreyAlpha, &[7, 9], 1, &[[7, 7, 7, 9]]);
        check(Ink::Rgb, &[1, 2, 3], 1, &[[1, 2, 3, 255]]);
        check(Ink::Rgba, &[1, 2, 3, 4], 1, &[[1, 2, 3, 4]]);
        check(Ink::Cmyk(4), &[0, 255, 0, 0, 9, 9, 9, 255], 2, &[[255, 0, 255, 255], black]);
        check(Ink::YCbCr, &[255, 128, 128, 76, 85, 255], 2, &[white, [254, 0, 0, 255]]);
        check(Ink::FirstOf(3), &[7, 1, 1], 1, &[[7, 7, 7, 255]]);
        let table = [0, 0xFF00, 0, 0x8000, 0, 0, 0, 0, 0, 0, 0, 0];
        check(
            Ink::Table(2, table.to_vec()),
            &[0b0001_1100],
            3,
            &[black, [255, 0, 0, 255], [128, 0, 0, 255]],
        );
    }

    #[test]
    fn what_is_missing_is_white_and_what_is_too_large_is_drawn_smaller() {
        check(Ink::Rgb, &[1, 2, 3, 4], 2, &[[1, 2, 3, 255], [255; 4]]);
        let sheet =
            Sheet { ink: Ink::Grey(8), samples: &[0, 100, 9, 50, 50, 9], width: 3, height: 2 };
        assert_eq!(sheet.drawn(2), Some(([1, 1], vec![50, 50, 50, 255])));
    }
}
