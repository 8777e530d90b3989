//! The body in rich text: the HTML or plain text it was made from (MS-OXRTFEX), or its own words.

use std::collections::HashMap;

use super::letters;
use super::rtf::{Token, Tokens};
use crate::domain::Warning;
use crate::mail::charset;
use crate::mail::notes::Notes;

/// What rich text holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum RtfBody {
    /// The HTML it was made from.
    Html(String),
    /// Its text, or the plain text it was made from.
    Text(String),
}

/// Groups inside one another that are told apart; what lies deeper shares a state, and nothing is lost.
const DEEPEST: usize = 2000;

/// Reads rich text.
pub(super) fn read(rtf: &[u8], notes: &mut Notes) -> RtfBody {
    let is_html = made_from_html(rtf);
    let mut reader = Reader::new(is_html);
    for token in Tokens::of(rtf) {
        reader.token(token);
    }
    reader.flush();
    if reader.damaged {
        notes.add(Warning::DamagedText);
    }
    if is_html { RtfBody::Html(reader.output) } else { RtfBody::Text(reader.output) }
}

/// `\fromhtml1` stands among the first tokens (MS-OXRTFEX §2.1.3.1.1, §3.1.5.1).
fn made_from_html(rtf: &[u8]) -> bool {
    let mut words = Tokens::of(rtf).take(12);
    words.any(|token| matches!(token, Token::Word(b"fromhtml", None | Some(1))))
}

/// What holds within a group.
#[derive(Debug, Clone, Default)]
struct State {
    /// The destination is not shown.
    hidden: bool,
    /// Between `\htmlrtf` and `\htmlrtf0`: rich text that repeats the HTML (MS-OXRTFEX §2.1.3.1.3).
    repeats: bool,
    /// Inside `{\*\htmltag`: HTML as it was (MS-OXRTFEX §2.1.3.1.4).
    tag: bool,
    /// Inside the table of fonts.
    fonts: bool,
    font: i32,
    /// Characters after each `\u` that stand in for it.
    substitutes: usize,
    /// Nothing of the group has been read yet.
    fresh: bool,
    /// The group began with `\*`.
    optional: bool,
}

struct Reader {
    is_html: bool,
    output: String,
    state: State,
    above: Vec<State>,
    /// Groups opened beyond those told apart.
    beyond: usize,
    /// Code pages of the fonts.
    fonts: HashMap<i32, u32>,
    page: u32,
    /// Text in a code page, not decoded yet: its letters may take several tokens.
    bytes: Vec<u8>,
    bytes_page: u32,
    /// Units of `\u`, not decoded yet.
    units: Vec<u16>,
    /// Stand-ins still to be passed over.
    passing: usize,
    damaged: bool,
}

impl Reader {
    fn new(is_html: bool) -> Self {
        Self {
            is_html,
            output: String::new(),
            state: State { substitutes: 1, ..State::default() },
            above: Vec::new(),
            beyond: 0,
            fonts: HashMap::new(),
            page: 1252,
            bytes: Vec::new(),
            bytes_page: 0,
            units: Vec::new(),
            passing: 0,
            damaged: false,
        }
    }

    fn token(&mut self, token: Token<'_>) {
        match token {
            Token::Open => self.open(),
            Token::Close => self.close(),
            Token::Symbol(symbol) => self.symbol(symbol),
            Token::Word(word, number) => self.word(word, number),
            Token::Byte(byte) => {
                if !self.passes() {
                    self.text(&[byte]);
                }
            }
            Token::Text(text) => {
                let passed = self.passing.min(text.len());
                self.passing -= passed;
                self.text(text.get(passed..).unwrap_or_default());
            }
        }
    }

    fn open(&mut self) {
        self.passing = 0;
        if self.above.len() >= DEEPEST {
            self.beyond += 1;
            return;
        }
        self.above.push(self.state.clone());
        self.state.fresh = true;
        self.state.optional = false;
    }

    fn close(&mut self) {
        self.passing = 0;
        if self.beyond > 0 {
            self.beyond -= 1;
        } else if let Some(state) = self.above.pop() {
            self.state = state;
        }
    }

    /// Whether what comes is a stand-in for a `\u` before it.
    fn passes(&mut self) -> bool {
        let passes = self.passing > 0;
        self.passing = self.passing.saturating_sub(1);
        passes
    }

    fn symbol(&mut self, symbol: u8) {
        match symbol {
            b'*' => self.state.optional = true,
            _ if self.passes() => {}
            b'\\' | b'{' | b'}' => self.text(&[symbol]),
            b'~' => self.sign('\u{A0}', "&nbsp;"),
            b'_' => self.sign('\u{2011}', "&shy;"),
            b'-' => self.sign('\u{AD}', "&shy;"),
            _ => {}
        }
    }

    fn word(&mut self, word: &[u8], number: Option<i32>) {
        let fresh = std::mem::take(&mut self.state.fresh);
        if fresh && self.begins(word) {
            return;
        }
        match word {
            b"htmlrtf" if self.is_html => self.state.repeats = number != Some(0),
            b"u" => self.unit(number.unwrap_or(0)),
            b"uc" => {
                self.state.substitutes = usize::try_from(number.unwrap_or(1)).unwrap_or(0).min(64)
            }
            b"ansicpg" => self.page = page_of(number),
            b"f" | b"deff" if !self.state.fonts || word == b"f" => {
                self.state.font = number.unwrap_or(0)
            }
            b"fcharset" | b"cpg" if self.state.fonts => self.font_page(word, number),
            _ if self.passes() => {}
            b"par" | b"line" | b"sect" | b"page" | b"row" => self.line_break(),
            b"tab" => self.sign('\t', "\t"),
            b"cell" | b"nestcell" if !self.is_html => self.sign('\t', ""),
            b"nestrow" if !self.is_html => self.line_break(),
            b"lquote" => self.sign('‘', "&lsquo;"),
            b"rquote" => self.sign('’', "&rsquo;"),
            b"ldblquote" => self.sign('“', "&ldquo;"),
            b"rdblquote" => self.sign('”', "&rdquo;"),
            b"bullet" => self.sign('•', "&bull;"),
            b"endash" => self.sign('–', "&ndash;"),
            b"emdash" => self.sign('—', "&mdash;"),
            b"enspace" | b"emspace" | b"qmspace" => self.sign(' ', " "),
            _ => {}
        }
    }

    /// The first word of a group says where its content goes. Tells whether that is all it says.
    fn begins(&mut self, word: &[u8]) -> bool {
        match word {
            b"htmltag" if self.is_html && self.state.optional => {
                self.state.tag = true;
                self.state.hidden = false;
                true
            }
            b"fonttbl" => {
                self.state.fonts = true;
                self.state.hidden = true;
                true
            }
            _ if self.state.fonts => false,
            // What begins with an asterisk one need not understand.
            _ if self.state.optional || HIDDEN.contains(&word) => {
                self.state.hidden = true;
                true
            }
            _ => false,
        }
    }

    fn font_page(&mut self, word: &[u8], number: Option<i32>) {
        let page =
            if word == b"cpg" { Some(page_of(number)) } else { number.and_then(charset_page) };
        if let Some(page) = page {
            self.fonts.insert(self.state.font, page);
        }
    }

    /// Whether text goes to the output.
    fn shows(&self) -> bool {
        !self.state.hidden && (self.state.tag || !self.state.repeats)
    }

    fn text(&mut self, text: &[u8]) {
        self.state.fresh = false;
        if text.is_empty() || !self.shows() {
            return;
        }
        let font = self.fonts.get(&self.state.font).copied().filter(|_| !self.state.tag);
        let page = font.unwrap_or(self.page);
        if !self.units.is_empty() || page != self.bytes_page {
            self.flush();
        }
        self.bytes_page = page;
        self.bytes.extend_from_slice(text);
    }

    fn unit(&mut self, number: i32) {
        self.passing = self.state.substitutes;
        if self.shows() {
            if !self.bytes.is_empty() {
                self.flush();
            }
            // Written as a signed number of 16 bits.
            self.units.push(u16::try_from(number & 0xFFFF).unwrap_or(u16::MAX));
        }
    }

    fn sign(&mut self, plain: char, html: &str) {
        if self.shows() {
            self.flush();
            if self.is_html { self.output.push_str(html) } else { self.output.push(plain) }
        }
    }

    fn line_break(&mut self) {
        if self.shows() {
            self.flush();
            self.output.push_str(if self.is_html { "\r\n" } else { "\n" });
        }
    }

    /// Decodes what has been gathered.
    fn flush(&mut self) {
        if !self.units.is_empty() {
            self.output.push_str(&String::from_utf16_lossy(&self.units));
            self.units.clear();
        }
        if self.bytes.is_empty() {
            return;
        }
        let label = letters::name(self.bytes_page).unwrap_or_else(|| "windows-1252".into());
        let encoding = charset::known(&label).unwrap_or(encoding_rs::WINDOWS_1252);
        let (text, _, damaged) = encoding.decode(&self.bytes);
        self.damaged |= damaged;
        self.output.push_str(&text);
        self.bytes.clear();
    }
}

/// Destinations that are not text of the body.
const HIDDEN: &[&[u8]] = &[
    b"colortbl",
    b"stylesheet",
    b"info",
    b"pict",
    b"object",
    b"header",
    b"headerl",
    b"headerr",
    b"headerf",
    b"footer",
    b"footerl",
    b"footerr",
    b"footerf",
    b"filetbl",
    b"listtable",
    b"listoverridetable",
    b"revtbl",
    b"fldinst",
    b"themedata",
    b"colorschememapping",
    b"latentstyles",
    b"datastore",
    b"nonshppict",
    b"bkmkstart",
    b"bkmkend",
    b"xe",
    b"tc",
];

fn page_of(number: Option<i32>) -> u32 {
    number.and_then(|page| u32::try_from(page).ok()).unwrap_or(1252)
}

/// The code page of a font's character set; none for the document's own.
fn charset_page(set: i32) -> Option<u32> {
    Some(match set {
        0 => 1252,
        77 => 10000,
        128 => 932,
        129 => 949,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(rtf: &str, expected: RtfBody) {
        let mut notes = Notes::default();
        assert_eq!(read(rtf.as_bytes(), &mut notes), expected, "{rtf}");
        assert_eq!(notes.into_warnings(), [], "{rtf}");
    }

    fn text(rtf: &str, expected: &str) {
        check(rtf, RtfBody::Text(expected.into()));
    }

    fn html(rtf: &str, expected: &str) {
        check(
            &format!(
                "{{\\rtf1\\ansi\\ansicpg1250\\fromhtml1 \\deff0{{\\fonttbl{{\\f0\\fcharset238 Arial;}}{{\\f1\\fcharset204 Arial;}}}}{rtf}}}"
            ),
            RtfBody::Html(expected.into()),
        );
    }

    #[test]
    fn plain_rich_text() {
        text(
            "{\\rtf1\\ansi\\ansicpg1250 {\\b Dzie\\'f1} dobry\\par \\'a3\\'f3d\\'9f}",
            "Dzień dobry\nŁódź",
        );
        text("{\\rtf1{\\fonttbl{\\f0\\fcharset204 A;}{\\f1 B;}}\\f0\\'cf\\f1 x}", "Пx");
        text("{\\rtf1{\\info{\\title x}}{\\*\\generator y;}{\\colortbl;\\red0;}a\\tab b}", "a\tb");
        text("{\\rtf1 a\\{b\\}\\\\\\~c\\emdash d\\lquote e\\rquote}", "a{b}\\\u{A0}c—d‘e’");
        text("{\\rtf1{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt y}}}", "y");
        text("{\\rtf1\\fromtext \\uc0 a\\line b}", "a\nb");
    }

    #[test]
    fn letters_by_number() {
        text("{\\rtf1\\u321?\\u243 o}", "Łó");
        text("{\\rtf1\\uc2\\u321\\'a3\\'a3x\\uc0\\u378y}", "Łxźy");
        text("{\\rtf1\\u-10179?\\u-8704?}", "\u{1F600}");
        text("{\\rtf1{\\uc0\\u261}\\u261 ab}", "ąąb");
        text("{\\rtf1\\ansicpg932 \\'83A\\'83\\'5c}", "アソ");
    }

    #[test]
    fn html_comes_out_as_it_was() {
        html(
            "{\\*\\htmltag64 <p>}\\htmlrtf {\\par}\\htmlrtf0 Za\\'bf\\'f3\\'b3\\'e6{\\*\\htmltag72 </p>}",
            "<p>Zażółć</p>",
        );
        html(
            "{\\*\\htmltag241 <style>\\par a \\{ b: c \\}\\par </style>}",
            "<style>\r\na { b: c }\r\n</style>",
        );
        html("a{\\*\\htmltag84 &nbsp;}\\htmlrtf \\'a0\\htmlrtf0 b", "a&nbsp;b");
        html(
            "{\\*\\mhtmltag84 <img src=\"cid:x\">}{\\*\\htmltag84 <img src=\"y\">}",
            "<img src=\"y\">",
        );
        html("\\htmlrtf{\\htmlrtf0 a\\htmlrtf b}\\htmlrtf0 c", "ac");
        html(
            "{\\*\\htmltag64 <a href=\"\\'b9\">}\\f1\\'cf\\lquote\\line x",
            "<a href=\"ą\">П&lsquo;\r\nx",
        );
    }

    #[test]
    fn hostile_text_ends_soon() {
        for piece in
            ["{", "}", "\\", "{\\*", "\\u1", "\\'", "\\bin9", "{\\fonttbl", "{\\*\\htmltag"]
        {
            let mut rtf = "{\\rtf1\\fromhtml1".to_owned();
            rtf.push_str(&piece.repeat(200_000));
            read(rtf.as_bytes(), &mut Notes::default());
        }
    }
}
