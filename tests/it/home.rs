//! A home folder for the tests' own keys and settings, away from the user's.

use std::sync::OnceLock;

/// Points this process at a home of its own, once.
pub fn set() {
    static HOME: OnceLock<tempfile::TempDir> = OnceLock::new();
    HOME.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder for the tests");
        for name in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA"] {
            // SAFETY: the first test to need a home sets it before anything reads it; the others wait here.
            unsafe { std::env::set_var(name, folder.path()) };
        }
        folder
    });
}
