//! The integration tests, in one binary.

mod demo;
mod home;
mod mail_corpus;
mod mail_hostile;
mod package;
mod print;
mod session;
mod words;
