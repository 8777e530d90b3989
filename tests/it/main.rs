//! The integration tests, in one binary.

mod home;
mod mail_corpus;
mod print;
mod session;
mod mail_hostile;
mod words;
