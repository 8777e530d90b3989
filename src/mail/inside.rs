//! Files written into the text of a message: uuencode (POSIX) and yEnc, taken out byte by byte.

use super::lines::{Line, line_at};
use super::transfer::{uuencoded_fits, uuencoded_line};

/// Files taken out of one text.
const MOST_FILES: usize = 1_000;

/// A file found in a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct InsideFile {
    /// The name written above it.
    pub(super) name: String,
    /// Its bytes.
    pub(super) bytes: Vec<u8>,
    /// It ended as it should, with the size and check sum it names.
    pub(super) whole: bool,
}

/// The files in a text, and the text without them; none where there are none.
pub(super) fn taken_out(content: &[u8]) -> Option<(Vec<u8>, Vec<InsideFile>)> {
    let (mut kept_to, mut at) = (0, 0);
    let (mut rest, mut files) = (Vec::new(), Vec::new());
    while let Some(line) = line_at(content, at) {
        at = line.next;
        let found = match line.text.first() {
            Some(b'b') => uuencoded(content, line),
            Some(b'=') => yenc(content, line),
            _ => None,
        };
        if let Some((file, next)) = found.filter(|_| files.len() < MOST_FILES) {
            rest.extend_from_slice(content.get(kept_to..line.start).unwrap_or_default());
            (kept_to, at) = (next, next);
            files.push(file);
        }
    }
    if files.is_empty() {
        return None;
    }
    rest.extend_from_slice(content.get(kept_to..).unwrap_or_default());
    Some((rest, files))
}

fn name_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim().replace('\0', "")
}

/// `begin 644 name`, lines of data, `end`. The lines must look like data, or it is only a word.
fn uuencoded(content: &[u8], first: Line<'_>) -> Option<(InsideFile, usize)> {
    let rest = first.text.strip_prefix(b"begin ")?;
    let (mode, name) = rest.split_at_checked(rest.iter().position(|&b| b == b' ')?)?;
    if !(3..=4).contains(&mode.len()) || !mode.iter().all(|b| (b'0'..=b'7').contains(b)) {
        return None;
    }
    let mut file = InsideFile { name: name_of(name), bytes: Vec::new(), whole: false };
    let mut at = first.next;
    while let Some(line) = line_at(content, at) {
        if line.text.trim_ascii_end() == b"end" {
            file.whole = true;
            return Some((file, line.next));
        }
        if !uuencoded_fits(line.text) {
            break;
        }
        uuencoded_line(line.text, &mut file.bytes);
        at = line.next;
    }
    // Cut off: what is there is given, where there is any.
    (!file.bytes.is_empty()).then_some((file, at))
}

/// `=ybegin … name=x`, data with 42 added to each byte, `=yend`.
fn yenc(content: &[u8], first: Line<'_>) -> Option<(InsideFile, usize)> {
    let head = first.text.strip_prefix(b"=ybegin ")?;
    field(head, "size")?;
    let name = head.windows(5).position(|five| five == b"name=").and_then(|at| head.get(at + 5..));
    let mut file = InsideFile { name: name_of(name?), bytes: Vec::new(), whole: false };
    let mut at = first.next;
    while let Some(line) = line_at(content, at) {
        at = line.next;
        if let Some(tail) = line.text.strip_prefix(b"=yend") {
            file.whole = ends_well(&file.bytes, tail);
            return Some((file, at));
        }
        if !line.text.starts_with(b"=ypart ") {
            decode_yenc(line.text, &mut file.bytes);
        }
    }
    Some((file, at))
}

fn decode_yenc(line: &[u8], bytes: &mut Vec<u8>) {
    // A line with a second dot at its beginning was sent by a news server.
    let line = if line.starts_with(b"..") { line.get(1..).unwrap_or_default() } else { line };
    let mut escaped = false;
    for &byte in line {
        match byte {
            b'=' if !escaped => escaped = true,
            _ => {
                let shifted = byte.wrapping_sub(42);
                bytes.push(if escaped { shifted.wrapping_sub(64) } else { shifted });
                escaped = false;
            }
        }
    }
}

/// Whether a file has the size and the check sum the line at its end names.
fn ends_well(bytes: &[u8], tail: &[u8]) -> bool {
    let size = field(tail, "size").and_then(|size| size.parse::<usize>().ok());
    let sum = field(tail, "pcrc32").or_else(|| field(tail, "crc32"));
    let sum = sum.map(|sum| u32::from_str_radix(sum.trim(), 16).ok() == Some(crc32(bytes)));
    size == Some(bytes.len()) && sum.unwrap_or(true)
}

/// `name=value` among words.
fn field<'a>(line: &'a [u8], name: &str) -> Option<&'a str> {
    let line = std::str::from_utf8(line.get(..200).unwrap_or(line)).ok()?;
    line.split_ascii_whitespace().find_map(|word| word.strip_prefix(name)?.strip_prefix('='))
}

/// CRC-32 as in zip and yEnc.
fn crc32(bytes: &[u8]) -> u32 {
    let step = |sum: u32, byte: &u8| {
        let index = (sum ^ u32::from(*byte)) & 0xFF;
        let table = CRC.get(index as usize).copied().unwrap_or_default();
        (sum >> 8) ^ table
    };
    !bytes.iter().fold(u32::MAX, step)
}

const CRC: [u32; 256] = crc_table();

const fn crc_table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut at = 0;
    while at < 256 {
        let mut value = at as u32;
        let mut bit = 0;
        while bit < 8 {
            value = if value & 1 == 1 { (value >> 1) ^ 0xEDB8_8320 } else { value >> 1 };
            bit += 1;
        }
        table[at] = value;
        at += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &[u8], rest: &[u8], files: &[(&str, &[u8], bool)]) {
        let (found_rest, found) = taken_out(input).unwrap_or((input.to_vec(), Vec::new()));
        let found: Vec<_> = found.iter().map(|f| (&*f.name, &*f.bytes, f.whole)).collect();
        let shown = String::from_utf8_lossy(input);
        assert_eq!(String::from_utf8_lossy(&found_rest), String::from_utf8_lossy(rest), "{shown}");
        assert_eq!(found, files, "{shown}");
    }

    #[test]
    fn uuencoded_files() {
        check(
            b"a\nbegin 644 two words.txt\n#0V%T\n`\nend\nb\n",
            b"a\nb\n",
            &[("two words.txt", b"Cat", true)],
        );
        check(b"begin 644 x\r\n#0V%T\r\n", b"", &[("x", b"Cat", false)]);
        check(b"begin 644 x\n#0V%T\n\nafter", b"\nafter", &[("x", b"Cat", false)]);
    }

    #[test]
    fn words_are_no_files() {
        for text in [
            "begin 644 monday\nwith a long line of words\n",
            "begin the work\nend\n",
            "begin 999 x\n#0V%T\nend",
            "=ybegin\nx",
            "=ybegin line=128 name=x\n",
            "",
        ] {
            check(text.as_bytes(), text.as_bytes(), &[]);
        }
    }

    #[test]
    fn yenc_files() {
        // `Cat` with 42 added to each byte.
        let head = b"hi\r\n=ybegin line=128 size=3 name=a b.bin\r\nm\x8B\x9E\r\n";
        let tail = format!("=yend size=3 crc32={:08X}\r\nbye", crc32(b"Cat"));
        let good = [&head[..], tail.as_bytes()].concat();
        check(&good, b"hi\r\nbye", &[("a b.bin", b"Cat", true)]);
        let bad = [&head[..], b"=yend size=3 crc32=00000000\r\n"].concat();
        check(&bad, b"hi\r\n", &[("a b.bin", b"Cat", false)]);
        let escaped = b"=ybegin line=128 size=1 name=z\n=\x40\n=yend size=1\n";
        check(escaped, b"", &[("z", b"\xD6", true)]);
    }

    #[test]
    fn the_check_sum_is_the_known_one() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }
}
