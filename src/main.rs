//! The program: a command where one is given, else the window.

use std::ffi::OsString;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    kronika::cli::run(&args)
}
