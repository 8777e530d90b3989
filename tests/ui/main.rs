//! The window's tests, in one binary: the real application, headless, driven by the names its
//! widgets have for a screen reader.

#[path = "../it/home.rs"]
mod home;
#[path = "../it/pdf.rs"]
mod pdf;

mod decisions;
mod desk;
mod exchange;
mod first_day;
mod folders;
mod frames;
mod gantt;
mod images;
mod keyboard;
mod languages;
mod letters;
mod lists;
mod meetings;
mod notes;
mod overview;
mod paper;
mod past;
mod people;
mod reading;
mod record;
mod review;
mod rules;
mod schedule;
mod searching;
mod snapshots;
mod sound;
mod timeline;
mod today;
mod viewer;
mod walk;
mod watched;
mod ways;

/// What a frame allocates is counted, see [`frames`].
#[global_allocator]
static COUNTING: frames::Counting = frames::Counting;

#[allow(dead_code)]
#[path = "../it/store_builder.rs"]
mod store_builder;
