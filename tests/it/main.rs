//! The integration tests, in one binary.

mod mail_corpus;
mod print;
mod words;
