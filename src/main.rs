//! The program: a command where one is given, else the window.

use std::ffi::OsString;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    if kronika::cli::is_asked(&args) {
        return kronika::cli::run(&args);
    }
    kronika::ui::run(args.into_iter().nth(1).map(Into::into))
}
