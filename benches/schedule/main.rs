//! What the schedule costs at 1,000 and 10,000 tasks: the critical path, what follows from a move, slippage by
//! side, pages laid out and written as PDF: `cargo bench --bench schedule`. Frames of the Gantt are measured in
//! the bench of the window.
//!
//! The times are of the wall; the journal is made anew each time, in some seconds.

mod made;

use std::time::{Duration, Instant};

use kronika::domain::{Dates, Lang};
use kronika::session::{Journal, Print, PrintOrder};

use self::made::Made;

/// Runs of what takes little time; the middle one counts.
const RUNS: usize = 9;

fn main() {
    // Test runs build benches too.
    if !std::env::args().any(|arg| arg == "--bench") {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA"] {
        // SAFETY: nothing else runs yet. The keys and settings of the benches are not the user's.
        unsafe { std::env::set_var(name, folder.path()) };
    }
    println!("{:<46}{:>10}{:>10}", "", "time", "aim");
    for (tasks, printed) in [(1_000, 2), (10_000, 20)] {
        let made = Made::of(folder.path(), tasks).expect("a journal to measure");
        counted(&made, tasks);
        pages(&made, tasks, Duration::from_secs(printed));
    }
}

/// What is counted: the network, what follows, slippage.
fn counted(made: &Made, tasks: usize) {
    let reader = made.journal.now();
    let network = || reader.network(made.client).expect("a network").finish();
    line(&format!("critical path of {tasks} tasks"), middle(network), None);
    let moved = [(made.first, Dates { start: None, due: "2026-03-02".parse().ok() })];
    let follows = || reader.consequences(made.client, &moved).expect("proposals").len();
    line(&format!("what follows when one of {tasks} moves"), middle(follows), None);
    let snapshot = reader.snapshot_numbered(made.client, 1).expect("the snapshot");
    let slipped = || reader.slippage(made.client, &snapshot, None).expect("slippage").parts;
    let name = format!("slippage of {tasks} tasks, {} changes", made::CHANGES);
    line(&name, middle(slipped), None);
}

/// Pages laid out, and written; together they are what one waits for.
fn pages(made: &Made, tasks: usize, aim: Duration) {
    let order = PrintOrder::of(Print::Schedule { snapshot: None }, Lang::Pl);
    let began = Instant::now();
    let laid = lay(&made.journal, made, &order);
    let laying = began.elapsed();
    let pdf = laid.pdf().expect("a PDF");
    let whole = began.elapsed();
    line(&format!("laying out {tasks} tasks, {} pages", pdf.pages), laying, None);
    line(&format!("laying out and writing them, {} MB", pdf.bytes.len() >> 20), whole, Some(aim));
}

fn lay(journal: &Journal, made: &Made, order: &PrintOrder) -> kronika::session::Preview {
    journal.preview(made.client, order, &|_| true).expect("pages")
}

/// The middle one of some times.
fn middle<T>(mut act: impl FnMut() -> T) -> Duration {
    let one = |_| {
        let began = Instant::now();
        std::hint::black_box(act());
        began.elapsed()
    };
    let mut times: Vec<Duration> = (0..RUNS).map(one).collect();
    times.sort();
    times.get(RUNS / 2).copied().unwrap_or_default()
}

fn line(name: &str, time: Duration, aim: Option<Duration>) {
    let told = match time.as_secs_f64() {
        seconds if seconds < 1.0 => format!("{:.1} ms", seconds * 1e3),
        seconds => format!("{seconds:.2} s"),
    };
    let mark = if aim.is_some_and(|aim| time > aim) { "  missed" } else { "" };
    let aim = aim.map(|aim| format!("{} s", aim.as_secs())).unwrap_or_default();
    println!("{name:<46}{told:>10}{aim:>10}{mark}");
}
