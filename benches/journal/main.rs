//! How long the journal takes for what people do with it, at the size of many years: `cargo bench`.
//!
//! The journal is made at the first run, which takes some minutes, and kept in `target/bench-journal`.

mod figures;
mod floor;
mod letters;
mod made;
mod tasks;
mod words;

use std::path::Path;
use std::time::Duration;

use criterion::Criterion;

fn main() {
    // Test runs build benches too; making the journal there would take minutes for nothing.
    if !std::env::args().any(|arg| arg == "--bench") {
        return;
    }
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the target folder");
    let folder = target.join("bench-journal");
    std::fs::create_dir_all(&folder).expect("a folder in target");
    for name in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA"] {
        // SAFETY: nothing else runs yet. The keys and settings of the benches are not the user's.
        unsafe { std::env::set_var(name, &folder) };
    }
    let mut criterion = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(2))
        .without_plots()
        .configure_from_args();
    let words = words::Words::new();
    let made = made::journal(&folder, &words).expect("a journal to measure");
    let figures = tasks::measure(&mut criterion, &folder, &made, &words);
    criterion.final_summary();
    figures::print(&tasks::lines(&figures));
}
