//! A file that is no message: bytes → its type, its text by page, its pages as pictures; pure.
//!
//! Whatever the bytes are, there is a [`Paper`](crate::domain::Paper), with notes on what could not be read. The crates
//! that read PDF and pictures are third-party and hostile input is their daily bread: `session` lets
//! this room work in a process of its own, with an end to its time and memory.

mod budget;
mod bytes;
pub mod chat;
mod doc;
mod fax;
mod fonts;
mod glyphs;
mod kind;
mod logo;
mod odf;
mod office;
mod ole;
mod pdf;
mod picture;
mod pixels;
mod plain;
mod ppt;
mod read;
mod rtf;
mod sheet;
mod talk;
mod tiff;
mod xls;
mod xml;
mod zip;

pub use logo::{NoLogo, logo};
pub use picture::{Picture, picture};
pub use read::{Decode, Means, read, told_by_name};

#[cfg(test)]
mod tests;
