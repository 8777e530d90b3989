//! A message's bytes → what they say, with warnings; pure, and it never fails.
//!
//! The bytes are evidence and stay as they are; everything here is derived from them and can be read again.
//! Structure, headers and encodings are read by our own walkers: one pass, no recursion, limits on depth and number,
//! and something sensible for everything broken. Only character sets and HTML are left to libraries.

mod addresses;
mod asking;
mod body;
mod calendar;
mod charset;
mod clocks;
mod contents;
mod dates;
mod detect;
mod flowed;
mod header;
mod headers;
mod html;
mod hypertext;
mod ids;
mod inside;
mod journey;
mod kind;
mod lines;
mod loose;
pub mod mbox;
mod names;
mod notes;
mod open;
pub mod outlook;
mod own;
mod pages;
mod params;
mod parts;
mod promised;
mod quoted;
mod read;
mod rendition;
mod report;
mod sealed;
mod signed;
mod source;
mod tags;
mod transfer;
mod utf7;
mod words;

pub use detect::looks_like_message;
pub use hypertext::hypertext;
pub use loose::{text_of, text_of_html};
pub use open::{attachment, headers, read, source, text};
pub use outlook::pst;
pub use read::inner;
pub use rendition::rendition;
