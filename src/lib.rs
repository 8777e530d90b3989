//! Kronika: a journal of a project's cooperation with a client, kept as evidence.
//!
//! `ARCHITECTURE.md` says how the rooms lie and which doors there are.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod archive;
pub mod cli;
pub mod document;
pub mod domain;
pub mod exchange;
pub mod journal;
pub mod mail;
pub mod package;
pub mod print;
pub mod session;
pub mod store;
pub mod text;
pub mod ui;
pub mod workbook;
