//! An open journal and everything one may do with it.

mod views;

pub use views::*;
