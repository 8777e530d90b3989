//! What a frame of the window costs at the size of many years, and how long the first one takes:
//! `cargo bench --bench window`.
//!
//! One client with 100,000 messages and 5,000 tasks and one with 10,000 tasks are made at the first run,
//! which takes some minutes, and kept in `target/bench-window`. A frame is the processor's time in it:
//! taking what has come, drawing, and cutting what is drawn into triangles; what the graphics card does
//! with them is not in it.

mod clock;
#[path = "../journal/letters.rs"]
mod letters;
mod made;
mod window;
#[path = "../journal/words.rs"]
mod words;

use std::path::Path;
use std::time::{Duration, Instant};

use eframe::egui::{Event, Key, Modifiers};

use self::window::Window;

/// Longest frame among the 99 of a hundred that are shortest.
const FRAME: Duration = Duration::from_millis(4);
/// The same for a schedule of 10,000 tasks.
const LARGE: Duration = Duration::from_millis(8);
/// Longest time until the first full screen.
const FIRST: Duration = Duration::from_millis(500);
/// Most memory, in MB.
const MEMORY: u64 = 250;
/// Frames that are measured of each kind.
const FRAMES: usize = 600;

fn main() {
    let began = Instant::now();
    // Test runs build benches too; making the journal there would take minutes for nothing.
    if !std::env::args().any(|arg| arg == "--bench") {
        return;
    }
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the target folder");
    let folder = target.join("bench-window");
    std::fs::create_dir_all(&folder).expect("a folder in target");
    for name in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA"] {
        // SAFETY: nothing else runs yet. The keys and settings of the benches are not the user's.
        unsafe { std::env::set_var(name, &folder) };
    }
    let Some(journal) = made::kept(&folder) else {
        made::make(&folder).expect("a journal to measure");
        println!("the journal is made, measured at the next run in a process of its own");
        return;
    };
    let (mut window, first) = Window::open(&journal, began);
    println!("{:<44}{:>10}{:>10}{:>8}", "", "median", "p99", "aim");
    line("first full screen, from process start", &[first], FIRST);
    line("scrolling 100,000 messages", &window.frames(FRAMES, Window::wheel), FRAME);
    window.key(Key::Num2);
    line("scrolling the timeline", &window.frames(FRAMES, Window::wheel), FRAME);
    window.key(Key::Num5);
    line("scrolling the Gantt of 5,000 tasks", &window.frames(FRAMES, Window::wheel), FRAME);
    line("panning it", &window.frames(FRAMES, Window::pan), FRAME);
    line("zooming it", &window.frames(FRAMES, Window::zoom), FRAME);
    window.key(Key::K);
    let mut letters = "harmonogram odbiór faktura zmiana termin ".chars().cycle();
    let typed = window.frames(FRAMES, |window, frame| {
        // As fast as somebody types who types fast, and all of it deleted now and then.
        match frame % 60 {
            0 => window.press(Key::A, Modifiers::COMMAND),
            1 => window.press(Key::Backspace, Modifiers::NONE),
            frame if frame % 4 == 0 => {
                let letter = letters.next().unwrap_or(' ');
                window.event(Event::Text(letter.to_string()));
            }
            _ => {}
        }
    });
    line("typing in the search of everything", &typed, FRAME);
    match window::memory() {
        Some(used) => {
            println!("{:<44}{used:>7} MB{:>10}{MEMORY:>5} MB", "memory after all that", "")
        }
        None => println!("memory is told on Linux only"),
    }
    drop(window);
    large(&journal);
}

/// The Gantt of 10,000 tasks with 12,000 links, an accepted snapshot behind them.
fn large(journal: &made::Made) {
    let mut window = Window::open_large(journal);
    line("scrolling the Gantt of 10,000 tasks", &window.frames(FRAMES, Window::wheel), LARGE);
    line("panning it", &window.frames(FRAMES, Window::pan), LARGE);
    line("both at once", &window.frames(FRAMES, Window::roam), LARGE);
    line("zooming it from a day to a year", &window.frames(FRAMES, Window::zoom), LARGE);
}

fn line(name: &str, times: &[Duration], aim: Duration) {
    let mut sorted = times.to_vec();
    sorted.sort();
    let at = |part: usize| {
        let place = (sorted.len() * part / 100).min(sorted.len().saturating_sub(1));
        sorted.get(place).copied().unwrap_or_default()
    };
    let told = |time: Duration| format!("{:.2} ms", time.as_secs_f64() * 1000.0);
    let mark = if at(99) <= aim { "" } else { "  missed" };
    let aim = format!("{} ms", aim.as_millis());
    println!("{name:<44}{:>10}{:>10}{aim:>8}{mark}", told(at(50)), told(at(99)));
}
