//! The program: a command where one is given, else the window.

// On Windows no console opens behind the window.
#![cfg_attr(windows, windows_subsystem = "windows")]

use std::ffi::OsString;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    if kronika::cli::is_asked(&args) {
        speak_to_the_console();
        return kronika::cli::run(&args);
    }
    kronika::ui::run(args.into_iter().nth(1).map(Into::into))
}

/// A program without a console of its own answers in the one it was called from.
#[cfg(windows)]
fn speak_to_the_console() {
    use windows_sys::Win32::System::Console::{ATTACH_PARENT_PROCESS, AttachConsole};
    // SAFETY: takes a constant and touches no memory of ours. Without a console to attach to, as in a
    // pipe or a scheduled task, it does nothing and what is said goes where it was directed.
    unsafe { AttachConsole(ATTACH_PARENT_PROCESS) };
}

#[cfg(not(windows))]
fn speak_to_the_console() {}
