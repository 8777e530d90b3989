//! Faxes in Group 3 and in its plain Huffman form (ITU-T T.4), which the crate that reads TIFF does not know.

use std::collections::HashMap;

/// How a piece of a fax was written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Coding {
    /// Pixels in a row
    pub width: usize,
    /// Rows of the piece at most
    pub rows: usize,
    /// Rows begin with a mark; without one, with a byte of their own
    pub marked: bool,
    /// A bit after each mark says whether the row is told by the one before
    pub two_ways: bool,
    /// The lowest bit of a byte comes first
    pub low_first: bool,
}

/// The rows of a piece, eight pixels a byte, black as ones. What cannot be read of a row is white.
pub(super) fn rows(bytes: &[u8], coding: Coding) -> Vec<u8> {
    let codes = Codes::new();
    let bits = Bits { bytes, at: 0, low_first: coding.low_first };
    let mut reader = Reader { bits, codes: &codes };
    let stride = coding.width.div_ceil(8);
    let (mut drawn, mut above, mut count) = (Vec::new(), Vec::new(), 0);
    while count < coding.rows && reader.bits.left() > 0 {
        let mut alone = true;
        if coding.marked {
            let mut marks = 0;
            while reader.bits.pass_mark() {
                marks += 1;
                alone = !coding.two_ways || reader.bits.take(1) != Some(0);
            }
            // Two marks with nothing between them end a page.
            if marks > 1 && count > 0 {
                break;
            }
        } else {
            reader.bits.pass_byte();
        }
        let row = match alone {
            true => reader.row(coding.width),
            false => reader.row_by(&above, coding.width),
        };
        let whole = row.is_ok();
        let on = whole || coding.marked && reader.bits.seek_mark();
        above = row.unwrap_or_else(|begun| begun);
        // What fills the last byte is no row.
        if !on && above.is_empty() {
            break;
        }
        draw(&above, drawn.len(), stride, &mut drawn);
        count += 1;
        if !on {
            break;
        }
    }
    drawn
}

/// Draws a row, given as the places at which its colour changes, white first.
fn draw(row: &[usize], from: usize, stride: usize, drawn: &mut Vec<u8>) {
    drawn.resize(from + stride, 0);
    for black in row.chunks_exact(2) {
        let [begin, end] = black else { continue };
        for x in *begin..*end {
            if let Some(byte) = drawn.get_mut(from + x / 8) {
                *byte |= 0x80 >> (x % 8);
            }
        }
    }
}

/// Bits, one after another.
struct Bits<'a> {
    bytes: &'a [u8],
    at: usize,
    low_first: bool,
}

impl Bits<'_> {
    fn left(&self) -> usize {
        (self.bytes.len() * 8).saturating_sub(self.at)
    }

    fn bit(&self, at: usize) -> Option<u16> {
        let byte = *self.bytes.get(at / 8)?;
        let place = if self.low_first { at % 8 } else { 7 - at % 8 };
        Some(u16::from(byte >> place & 1))
    }

    fn take(&mut self, count: usize) -> Option<u16> {
        let mut value = 0;
        for _ in 0..count {
            value = value << 1 | self.bit(self.at)?;
            self.at += 1;
        }
        Some(value)
    }

    fn pass_byte(&mut self) {
        self.at = self.at.next_multiple_of(8);
    }

    /// Passes a mark, eleven zeros or more and a one, where one begins here.
    fn pass_mark(&mut self) -> bool {
        let zeros = (self.at..).take_while(|at| self.bit(*at) == Some(0)).count();
        let marked = zeros >= 11 && self.left() > zeros;
        if marked {
            self.at += zeros + 1;
        }
        marked
    }

    /// Goes to the next mark; whether there is one.
    fn seek_mark(&mut self) -> bool {
        let mut zeros = 0;
        while let Some(bit) = self.bit(self.at + zeros) {
            if bit == 0 {
                zeros += 1;
            } else if zeros >= 11 {
                return true;
            } else {
                self.at += zeros + 1;
                zeros = 0;
            }
        }
        self.at += zeros;
        false
    }
}

/// The codes of both colours, by their length and their bits.
struct Codes {
    white: HashMap<(u8, u16), usize>,
    black: HashMap<(u8, u16), usize>,
}

/// Bits of the longest code.
const LONGEST: u8 = 13;

impl Codes {
    fn new() -> Codes {
        let of = |codes: &str| {
            let runs = (0..64).chain((64..=1728).step_by(64));
            let runs = codes.split_whitespace().zip(runs);
            let long = LONG.split_whitespace().zip((1792..).step_by(64));
            let coded = runs.chain(long).filter_map(|(code, run)| {
                let bits = u16::from_str_radix(code, 2).ok()?;
                Some(((u8::try_from(code.len()).ok()?, bits), run))
            });
            coded.collect()
        };
        Codes { white: of(WHITE), black: of(BLACK) }
    }
}

struct Reader<'a> {
    bits: Bits<'a>,
    codes: &'a Codes,
}

/// A row, or what was read of it before it could not be read on.
type Row = Result<Vec<usize>, Vec<usize>>;

impl Reader<'_> {
    /// A run of one colour; none where no code begins here, which is then not passed.
    fn run(&mut self, black: bool) -> Option<usize> {
        let begin = self.bits.at;
        let run = self.pieces(black);
        if run.is_none() {
            self.bits.at = begin;
        }
        run
    }

    /// Long pieces of a run, and one that is shorter than 64.
    fn pieces(&mut self, black: bool) -> Option<usize> {
        let codes = if black { &self.codes.black } else { &self.codes.white };
        let (mut sum, mut length, mut bits) = (0_usize, 0_u8, 0_u16);
        loop {
            bits = bits << 1 | self.bits.take(1)?;
            length += 1;
            match codes.get(&(length, bits)) {
                Some(run) => {
                    sum += run;
                    if *run < 64 {
                        return Some(sum);
                    }
                    (length, bits) = (0, 0);
                }
                None if length >= LONGEST => return None,
                None => {}
            }
        }
    }

    /// A row told by its runs.
    fn row(&mut self, width: usize) -> Row {
        let (mut row, mut at) = (Vec::new(), 0);
        while at < width {
            let Some(run) = self.run(row.len() % 2 == 1) else { return Err(row) };
            at = (at + run).min(width);
            row.push(at);
        }
        Ok(row)
    }

    /// A row told by what differs from the one above (T.4 §4.2).
    fn row_by(&mut self, above: &[usize], width: usize) -> Row {
        let (mut row, mut at): (Vec<usize>, Option<usize>) = (Vec::new(), None);
        let mut right = 0;
        while at.unwrap_or(0) < width {
            let black = row.len() % 2 == 1;
            // The first change above that is right of this place, and to the other colour.
            while above.get(right).is_some_and(|place| at.is_some_and(|at| *place <= at)) {
                right += 1;
            }
            let other = right + usize::from((right % 2 == 1) != black);
            let change = |number: usize| above.get(number).copied().unwrap_or(width);
            let (first, second) = (change(other), change(other + 1));
            let Some(mode) = self.mode() else { return Err(row) };
            match mode {
                Mode::Pass => at = Some(second),
                Mode::Runs => {
                    let begin = at.unwrap_or(0);
                    let (Some(one), Some(other)) = (self.run(black), self.run(!black)) else {
                        return Err(row);
                    };
                    let one = (begin + one).min(width);
                    let other = (one + other).min(width);
                    row.extend([one, other]);
                    at = Some(other);
                }
                Mode::Beside(far) => {
                    let place = first.saturating_add_signed(far).min(width);
                    row.push(place.max(at.unwrap_or(0)));
                    at = Some(place.max(at.unwrap_or(0)));
                }
            }
        }
        Ok(row)
    }

    fn mode(&mut self) -> Option<Mode> {
        let zeros = (0..7).take_while(|_| self.bits.take(1) == Some(0)).count();
        // The one that ends the zeros is passed with them.
        Some(match zeros {
            0 => Mode::Beside(0),
            1 => Mode::Beside(self.side()?),
            2 => Mode::Runs,
            3 => Mode::Pass,
            4 => Mode::Beside(2 * self.side()?),
            5 => Mode::Beside(3 * self.side()?),
            _ => return None,
        })
    }

    /// To the right or to the left.
    fn side(&mut self) -> Option<isize> {
        Some(if self.bits.take(1)? == 1 { 1 } else { -1 })
    }
}

enum Mode {
    /// What the row above has here, this one has not
    Pass,
    /// Two runs
    Runs,
    /// The colour changes so far from where it does above
    Beside(isize),
}

/// Runs of white pixels.
const WHITE: &str = "\
    00110101 000111 0111 1000 1011 1100 1110 1111 10011 10100 00111 01000 001000 000011 110100 \
    110101 101010 101011 0100111 0001100 0001000 0010111 0000011 0000100 0101000 0101011 0010011 \
    0100100 0011000 00000010 00000011 00011010 00011011 00010010 00010011 00010100 00010101 \
    00010110 00010111 00101000 00101001 00101010 00101011 00101100 00101101 00000100 00000101 \
    00001010 00001011 01010010 01010011 01010100 01010101 00100100 00100101 01011000 01011001 \
    01011010 01011011 01001010 01001011 00110010 00110011 00110100 11011 10010 010111 0110111 \
    00110110 00110111 01100100 01100101 01101000 01100111 011001100 011001101 011010010 \
    011010011 011010100 011010101 011010110 011010111 011011000 011011001 011011010 011011011 \
    010011000 010011001 010011010 011000 010011011";
/// Runs of black pixels.
const BLACK: &str = "\
    0000110111 010 11 10 011 0011 0010 00011 000101 000100 0000100 0000101 0000111 00000100 \
    00000111 000011000 0000010111 0000011000 0000001000 00001100111 00001101000 00001101100 \
    00000110111 00000101000 00000010111 00000011000 000011001010 000011001011 000011001100 \
    000011001101 000001101000 000001101001 000001101010 000001101011 000011010010 000011010011 \
    000011010100 000011010101 000011010110 000011010111 000001101100 000001101101 000011011010 \
    000011011011 000001010100 000001010101 000001010110 000001010111 000001100100 000001100101 \
    000001010010 000001010011 000000100100 000000110111 000000111000 000000100111 000000101000 \
    000001011000 000001011001 000000101011 000000101100 000001011010 000001100110 000001100111 \
    0000001111 000011001000 000011001001 000001011011 000000110011 000000110100 000000110101 \
    0000001101100 0000001101101 0000001001010 0000001001011 0000001001100 0000001001101 \
    0000001110010 0000001110011 0000001110100 0000001110101 0000001110110 0000001110111 \
    0000001010010 0000001010011 0000001010100 0000001010101 0000001011010 0000001011011 \
    0000001100100 0000001100101";
/// Longer runs of either, 1792 to 2560.
const LONG: &str = "\
    00000001000 00000001100 00000001101 000000010010 000000010011 000000010100 000000010101 \
    000000010110 000000010111 000000011100 000000011101 000000011110 000000011111";

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Coding =
        Coding { width: 8, rows: 2, marked: false, two_ways: false, low_first: false };

    fn bytes(bits: &str) -> Vec<u8> {
        let bits: Vec<u8> = bits.bytes().filter(u8::is_ascii_digit).map(|bit| bit - b'0').collect();
        bits.chunks(8)
            .map(|byte| byte.iter().enumerate().map(|(at, bit)| bit << (7 - at)).sum())
            .collect()
    }

    #[test]
    fn each_coding_is_read() {
        let marked = Coding { marked: true, ..PLAIN };
        let both = Coding { two_ways: true, ..marked };
        // Two white, three black, three white; then all black.
        let first = "0111 10 1000";
        let second = "00110101 000101";
        let drawn = [0b0011_1000, 0xFF];
        assert_eq!(rows(&bytes(&format!("{first} 000000 {second}")), PLAIN), drawn);
        let mark = "000000000001";
        let lines = format!("{mark} {first} 0000{mark} {second} {mark} {mark}");
        assert_eq!(rows(&bytes(&lines), marked), drawn);
        // As above; one to the right and as above; then passed over, which leaves it white.
        let lines = format!("{mark}1 {first} {mark}0 1 1 1 {mark}0 011 1 1 {mark}0 0001 1");
        let coding = Coding { rows: 9, ..both };
        assert_eq!(rows(&bytes(&lines), coding), [0b0011_1000, 0b0011_1000, 0b0001_1000, 0]);
        let turned: Vec<u8> = bytes(&lines).into_iter().map(u8::reverse_bits).collect();
        let low = Coding { low_first: true, ..coding };
        assert_eq!(rows(&turned, low), rows(&bytes(&lines), coding));
    }

    #[test]
    fn a_damaged_row_costs_no_other() {
        let marked = Coding { marked: true, rows: 3, ..PLAIN };
        let mark = "000000000001";
        let lines = format!("{mark} 0111 10 0000000011 {mark} 0111 10 1000");
        assert_eq!(rows(&bytes(&lines), marked), [0b0011_1000, 0b0011_1000]);
        assert!(rows(&[0; 64], marked).is_empty());
        assert_eq!(rows(&[0xFF; 64], PLAIN).len(), 2);
        assert!(rows(&[], PLAIN).is_empty());
    }

    #[test]
    fn the_codes_are_whole() {
        let codes = Codes::new();
        assert_eq!((codes.white.len(), codes.black.len()), (104, 104));
    }
}
