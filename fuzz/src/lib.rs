//! The rooms that read bytes from outside, and what is tried with each.
// Whole rooms are taken in, of which the targets call a part.
#![allow(dead_code, unused_imports)]

#[path = "../../src/archive/mod.rs"]
pub mod archive;
#[path = "../../src/document/mod.rs"]
pub mod document;
#[path = "../../src/domain/mod.rs"]
pub mod domain;
#[path = "../../src/mail/mod.rs"]
pub mod mail;

pub mod recipes;
pub mod targets;

// What tests build such files with.
#[path = "../../tests/it/store_builder.rs"]
mod store_builder;
#[path = "../../tests/it/zips.rs"]
mod zips;
