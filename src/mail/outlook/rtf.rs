//! Rich text (RTF 1.9.1): its tokens, read in one pass.

/// A token of rich text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// `{`
    Open,
    /// `}`
    Close,
    /// A control word with its number.
    Word(&'a [u8], Option<i32>),
    /// A control symbol, such as `\*` or `\~`.
    Symbol(u8),
    /// A byte written as `\'hh`.
    Byte(u8),
    /// Text as it stands.
    Text(&'a [u8]),
}

/// Reads tokens one after another; there is an answer to any bytes.
#[derive(Debug, Clone)]
pub(super) struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Tokens<'a> {
    pub(super) fn of(rtf: &'a [u8]) -> Self {
        Self { rest: rtf }
    }

    fn take(&mut self, count: usize) -> &'a [u8] {
        let (taken, rest) = self.rest.split_at_checked(count).unwrap_or((self.rest, &[]));
        self.rest = rest;
        taken
    }

    fn take_while(&mut self, is: impl Fn(u8) -> bool) -> &'a [u8] {
        let count = self.rest.iter().position(|byte| !is(*byte)).unwrap_or(self.rest.len());
        self.take(count)
    }

    /// What follows a backslash.
    fn control(&mut self) -> Option<Token<'a>> {
        let word = self.take_while(|byte| byte.is_ascii_alphabetic());
        if !word.is_empty() {
            return Some(self.word(word));
        }
        match *self.take(1) {
            [b'\''] => {
                let digits = self.rest.get(..2).and_then(|two| std::str::from_utf8(two).ok());
                let byte = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
                if byte.is_some() {
                    self.take(2);
                }
                Some(Token::Byte(byte.unwrap_or(b'?')))
            }
            // A line break after a backslash is a paragraph's end.
            [b'\r' | b'\n'] => Some(Token::Word(b"par", None)),
            [symbol] => Some(Token::Symbol(symbol)),
            _ => None,
        }
    }

    fn word(&mut self, word: &'a [u8]) -> Token<'a> {
        let minus = self.rest.first() == Some(&b'-');
        let digits = self.rest.get(usize::from(minus)..).unwrap_or_default();
        let count = digits.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(digits.len());
        let mut number = None;
        if count > 0 {
            let text = self.take(count + usize::from(minus));
            let text = std::str::from_utf8(text).unwrap_or_default();
            number = Some(text.parse().unwrap_or(if minus { i32::MIN } else { i32::MAX }));
        }
        if self.rest.first() == Some(&b' ') {
            self.take(1);
        }
        if word == b"bin" {
            // Bytes that are no text, whatever they look like.
            self.take(usize::try_from(number.unwrap_or(0)).unwrap_or(0));
        }
        Token::Word(word, number)
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        // Line breaks in the source mean nothing.
        self.take_while(|byte| matches!(byte, b'\r' | b'\n' | 0));
        match self.rest.first()? {
            b'{' => {
                self.take(1);
                Some(Token::Open)
            }
            b'}' => {
                self.take(1);
                Some(Token::Close)
            }
            b'\\' => {
                self.take(1);
                self.control()
            }
            _ => Some(Token::Text(
                self.take_while(|byte| !matches!(byte, b'{' | b'}' | b'\\' | b'\r' | b'\n' | 0)),
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens() {
        let check = |rtf: &str, expected: &[Token<'_>]| {
            let tokens: Vec<_> = Tokens::of(rtf.as_bytes()).collect();
            assert_eq!(tokens, expected, "{rtf}");
        };
        check(
            "{\\rtf1\\ansi a b}",
            &[
                Token::Open,
                Token::Word(b"rtf", Some(1)),
                Token::Word(b"ansi", None),
                Token::Text(b"a b"),
                Token::Close,
            ],
        );
        check(
            "\\'b9\\'zz\\~",
            &[Token::Byte(0xB9), Token::Byte(b'?'), Token::Text(b"zz"), Token::Symbol(b'~')],
        );
        check(
            "\\u-10\\li-0x",
            &[Token::Word(b"u", Some(-10)), Token::Word(b"li", Some(0)), Token::Text(b"x")],
        );
        check("\\bin3 {{{a", &[Token::Word(b"bin", Some(3)), Token::Text(b"a")]);
        check(
            "a\r\nb\\\nc",
            &[Token::Text(b"a"), Token::Text(b"b"), Token::Word(b"par", None), Token::Text(b"c")],
        );
        check("\\u99999999999999", &[Token::Word(b"u", Some(i32::MAX))]);
        check("\\", &[]);
    }
}
