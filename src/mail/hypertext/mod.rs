//! HTML bodies as they are shown: the tags of a document in their order become words, lists, tables and pictures.
//!
//! No tree is built. What a browser would repair by moving elements about is shown where it stands; each tag
//! costs the same however the ones before it were nested.

mod elements;
mod page;
mod style;

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use self::page::Page;
use super::tags;
use crate::domain::Hypertext;

/// What an HTML document shows; none where it is too heavy to be read soon, and its text is to be shown instead.
pub fn hypertext(html: &str) -> Option<Hypertext> {
    tags::count(html)?;
    // The tokenizer is third-party and hostile input is its daily bread.
    catch_unwind(AssertUnwindSafe(|| read(html))).ok()
}

fn read(html: &str) -> Hypertext {
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    while !input.is_empty() {
        let _ = tokenizer.feed(&input);
    }
    tokenizer.end();
    tokenizer.sink.page.take().finish()
}

#[derive(Default)]
struct Sink {
    page: RefCell<Page>,
    /// The element whose content is passed over
    hidden: RefCell<Option<String>>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::CharacterTokens(text) if self.hidden.borrow().is_none() => {
                self.page.borrow_mut().text(&text);
            }
            Token::TagToken(tag) => return self.tag(&tag),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Sink {
    fn tag(&self, tag: &Tag) -> TokenSinkResult<()> {
        let name: &str = &tag.name;
        let starts = tag.kind == TagKind::StartTag;
        let mut hidden = self.hidden.borrow_mut();
        if let Some(element) = hidden.as_deref() {
            if !starts && element == name {
                *hidden = None;
            }
            return TokenSinkResult::Continue;
        }
        if starts && let Some(raw) = passed_over(name) {
            *hidden = Some(name.to_owned());
            return raw.map_or(TokenSinkResult::Continue, TokenSinkResult::RawData);
        }
        let attribute = |wanted: &str| {
            let found = tag.attrs.iter().find(|one| &*one.name.local == wanted);
            found.map(|one| &*one.value)
        };
        let mut page = self.page.borrow_mut();
        if starts {
            page.open(name, &attribute)
        } else {
            page.close(name)
        }
        TokenSinkResult::Continue
    }
}

/// Whether an element's content is not shown, and how the tokenizer has to pass over it.
fn passed_over(name: &str) -> Option<Option<RawKind>> {
    match name {
        "style" | "noframes" | "iframe" | "noembed" => Some(Some(RawKind::Rawtext)),
        "script" => Some(Some(RawKind::ScriptData)),
        "title" => Some(Some(RawKind::Rcdata)),
        "svg" | "math" | "template" | "object" | "audio" | "video" | "select" => Some(None),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
