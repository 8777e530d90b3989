//! The window: draws prepared data, sends commands, waits for nothing.
//!
//! `App::logic` takes what the worker has answered and acts on commands; `App::show` draws.

mod act;
mod app;
mod command;
mod completion;
mod deeds;
mod file;
mod folders;
mod form;
mod glance;
mod grip;
mod habits;
mod header;
mod history;
mod in_turn;
mod keys;
mod listing;
mod load;
mod offer;
mod opening;
mod outside;
mod overlay;
mod palette;
mod past;
mod path;
mod recorder;
mod review;
mod scene;
mod screens;
mod section;
mod sidebar;
mod sources;
mod start;
mod state;
mod theme;
mod trail;
mod viewer;
mod watched;
mod widgets;
mod work;
mod yourself;

pub use app::App;
pub use outside::{Chosen, NoDialog, Outside, Purpose, Question};
pub use start::run;
