//! What a frame costs: however long a list is, only what is seen of it is touched.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::path::Path;

use eframe::egui::{Event, Key, Modifiers, MouseWheelUnit, TouchPhase, pos2, vec2};
use kronika::domain::{Kind, Lang, Value};
use kronika::session::{Author, Clock, Journal, Op, parse_json};

use crate::desk::{Window, message};

/// Counts what is allocated on each thread.
pub struct Counting;

thread_local! {
    static COUNT: Cell<u64> = const { Cell::new(0) };
}

fn count() {
    // A thread that ends has nobody left to count for.
    let _ = COUNT.try_with(|count| count.set(count.get() + 1));
}

// SAFETY: everything is done by the system's own allocator; a number is counted beside it.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count();
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        count();
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, place: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count();
        unsafe { System.realloc(place, layout, size) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        unsafe { System.dealloc(place, layout) }
    }
}

/// A journal with one client that has so many messages and tasks.
fn journal(path: &Path, messages: u32, tasks: u32) {
    let author = Author { name: "Jan Próbny".into(), email: "jan@probny.example".into() };
    let clock = Clock::Fixed("2026-07-01T08:00:00Z".parse().expect("a moment"));
    let mut journal = Journal::create_at(path, author, clock).expect("a journal");
    let fields = |json: &str| -> Value { parse_json(json.as_bytes()).expect("fields") };
    let client = Op::AddClient { fields: fields(r#"{"name":"Zakład Wzorcowy"}"#) };
    let client = journal.transact(client).expect("a client").ids[0];
    let files = (0..messages).map(|number| {
        let subject = format!("Sprawa {number}");
        (format!("{number}.eml"), message(number, &subject, "Dzień dobry, kiedy?"))
    });
    journal.import_bytes(client, "test", files.collect()).expect("taken in");
    let task = |number: u32| {
        let day = number % 28 + 1;
        fields(&format!(
            r#"{{"title":"Zadanie {number}","side":"us","start":"2026-06-{day:02}","due":"2026-07-{day:02}"}}"#
        ))
    };
    let items = (0..tasks).map(task).collect();
    journal.transact(Op::AddMany { client, kind: Kind::Task, items }).expect("tasks");
}

/// What is allocated in frames that stand still, and in frames in which the list is scrolled.
fn allocated(messages: u32, tasks: u32, section: Key) -> (u64, u64) {
    let mut window = Window::sized(Lang::En, 1440.0, 900.0);
    journal(&window.path("big.kronika"), messages, tasks);
    window.answer(&["big.kronika"]);
    window.click("ui-command-open");
    window.ctrl(section);
    window.harness.run_steps(12);
    let frame = |window: &mut Window| {
        let before = COUNT.with(Cell::get);
        window.harness.step();
        COUNT.with(Cell::get) - before
    };
    let still = (0..5).map(|_| frame(&mut window)).min().unwrap_or(0);
    let moved = (0..30)
        .map(|_| {
            window.harness.event(Event::PointerMoved(pos2(420.0, 500.0)));
            window.harness.event(Event::MouseWheel {
                unit: MouseWheelUnit::Point,
                delta: vec2(0.0, -60.0),
                phase: TouchPhase::Move,
                source: eframe::egui::MouseWheelSource::Wheel,
                modifiers: Modifiers::NONE,
            });
            frame(&mut window)
        })
        .sum();
    (still, moved)
}

#[test]
fn nothing_is_allocated_for_what_is_not_seen() {
    for (name, section, few, many) in [
        ("correspondence", Key::Num6, (300, 10), (3_000, 10)),
        ("timeline", Key::Num2, (300, 10), (3_000, 10)),
        ("schedule", Key::Num5, (5, 100), (5, 1_000)),
        ("record", Key::Num9, (300, 10), (3_000, 10)),
    ] {
        let (still, moved) = allocated(few.0, few.1, section);
        let (still_many, moved_many) = allocated(many.0, many.1, section);
        println!("{name}: {still} and {still_many} standing, {moved} and {moved_many} scrolled");
        assert!(still_many <= still + still / 10 + 50, "{name}: {still} grew to {still_many}");
        assert!(moved_many <= moved + moved / 5 + 500, "{name}: {moved} grew to {moved_many}");
    }
}
