//! Kronika: a journal of a project's cooperation with a client, kept as evidence.
//!
//! `ARCHITECTURE.md` says how the rooms lie and which doors there are.

// Windows prints through its own library, which one file calls; nothing else anywhere is unsafe.
#![cfg_attr(not(windows), forbid(unsafe_code))]
#![cfg_attr(windows, deny(unsafe_code))]
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
