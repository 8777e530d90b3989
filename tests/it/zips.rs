//! Archives made for a test, byte by byte, so that they can be wrong in one place.

use std::io::Write;

use flate2::Crc;
use flate2::write::DeflateEncoder;

/// How an entry is put into an archive.
#[derive(Clone, Copy, Default)]
pub struct How {
    /// Not packed
    pub stored: bool,
    /// Said to be encrypted
    pub encrypted: bool,
    /// Sizes and place in the longer fields
    pub zip64: bool,
    /// Another method than the true one
    pub method: Option<u16>,
    /// Another size than the true one
    pub size: Option<u64>,
    /// Another sum than the true one
    pub sum: Option<u32>,
}

/// An archive being made.
#[derive(Default)]
pub struct Zip {
    out: Vec<u8>,
    central: Vec<u8>,
    /// Where the last entry of the directory begins
    last: usize,
    count: u64,
}

impl Zip {
    /// An archive with these plain entries.
    pub fn of(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = Zip::default();
        for (name, bytes) in files {
            zip.add(name.as_bytes(), bytes, How::default());
        }
        zip.finish()
    }

    /// Adds an entry.
    pub fn add(&mut self, name: &[u8], bytes: &[u8], how: How) {
        let packed = if how.stored { bytes.to_vec() } else { deflated(bytes) };
        let mut sum = Crc::new();
        sum.update(bytes);
        let size = how.size.unwrap_or(bytes.len() as u64);
        let place = self.out.len() as u64;
        let flags: u16 = u16::from(how.encrypted);
        let method = how.method.unwrap_or(if how.stored { 0 } else { 8 });
        let sum = how.sum.unwrap_or(sum.sum());
        let extra = match how.zip64 {
            true => {
                let long = [size, packed.len() as u64, place];
                let long: Vec<u8> = long.iter().flat_map(|number| number.to_le_bytes()).collect();
                [&[1, 0, 24, 0][..], &long].concat()
            }
            false => Vec::new(),
        };
        let short = |number: u64| if how.zip64 { u32::MAX } else { number as u32 };
        let middle = |out: &mut Vec<u8>| {
            out.extend(flags.to_le_bytes());
            out.extend(method.to_le_bytes());
            out.extend([0; 4]);
            out.extend(sum.to_le_bytes());
            out.extend(short(packed.len() as u64).to_le_bytes());
            out.extend(short(size).to_le_bytes());
            out.extend((name.len() as u16).to_le_bytes());
        };
        self.last = self.central.len();
        self.central.extend(b"PK\x01\x02\x14\0\x14\0");
        middle(&mut self.central);
        self.central.extend((extra.len() as u16).to_le_bytes());
        self.central.extend([0; 10]);
        self.central.extend(short(place).to_le_bytes());
        self.central.extend(name);
        self.central.extend(extra);
        self.out.extend(b"PK\x03\x04\x14\0");
        middle(&mut self.out);
        self.out.extend([0; 2]);
        self.out.extend(name);
        self.out.extend(packed);
        self.count += 1;
    }

    /// Names the last entry once more: both lead to the same bytes.
    pub fn again(&mut self) {
        let begins = self.last;
        self.last = self.central.len();
        self.central.extend_from_within(begins..);
        self.count += 1;
    }

    /// The archive.
    pub fn finish(self) -> Vec<u8> {
        self.end(false)
    }

    /// The archive with an end in the longer form.
    pub fn finish64(self) -> Vec<u8> {
        self.end(true)
    }

    fn end(mut self, long: bool) -> Vec<u8> {
        let (place, size) = (self.out.len() as u64, self.central.len() as u64);
        self.out.extend(&self.central);
        if long {
            let end = self.out.len() as u64;
            self.out.extend(b"PK\x06\x06");
            self.out.extend(44_u64.to_le_bytes());
            self.out.extend([45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
            for number in [self.count, self.count, size, place] {
                self.out.extend(number.to_le_bytes());
            }
            self.out.extend(b"PK\x06\x07\0\0\0\0");
            self.out.extend(end.to_le_bytes());
            self.out.extend(1_u32.to_le_bytes());
        }
        self.out.extend(b"PK\x05\x06\0\0\0\0");
        let count = if long { u16::MAX } else { self.count as u16 };
        self.out.extend(count.to_le_bytes());
        self.out.extend(count.to_le_bytes());
        for number in [size, place] {
            let number = if long { u32::MAX } else { number as u32 };
            self.out.extend(number.to_le_bytes());
        }
        self.out.extend([0; 2]);
        self.out
    }
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory")
}
