//! A message's bytes → what they say, with warnings; pure, and it never fails.
//!
//! The bytes are evidence and stay as they are; everything here is derived from them and can be read again.
//! Structure, headers and encodings are read by our own walkers: one pass, no recursion, limits on depth and number,
//! and something sensible for everything broken. Only character sets and HTML are left to libraries.

mod addresses;
mod automatic;
mod body;
mod charset;
mod dates;
mod detect;
mod headers;
mod html;
mod ids;
mod lines;
mod loose;
pub mod mbox;
mod notes;
mod open;
pub mod outlook;
mod own;
mod params;
mod parts;
mod read;
mod source;
mod tags;
mod transfer;
mod utf7;
mod words;

pub use detect::looks_like_message;
pub use loose::{text_of, text_of_html};
pub use open::{attachment, read, source};
pub use outlook::pst;
