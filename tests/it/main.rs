//! The integration tests, in one binary.

mod archive;
mod checkpoint;
mod cli;
mod containers;
mod demo;
mod enduring;
mod fold;
mod full_disk;
mod home;
mod kill;
mod mail_corpus;
mod mail_hostile;
mod package;
mod past;
mod print;
mod record_bytes;
mod scribe;
mod session;
mod source;
mod today;
mod tree;
mod verify_py;
mod walls;
mod words;
mod zips;
