//! The glance at the record when a journal has opened, while its user works already.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use eframe::egui::Context;

use super::load::Load;
use crate::session::Worker;

/// Says that something was found.
pub const DIFFERS: &str = "error-differs-at-opening";

/// Seconds after which it begins: what its user wants to see first comes first.
const AFTER: f64 = 2.0;

/// Whether all holds, as soon as that is known.
#[derive(Default)]
pub struct Glance {
    /// When the journal was first shown, by the window's clock
    since: Option<f64>,
    begun: bool,
    holds: Load<bool>,
    stop: Arc<AtomicBool>,
}

impl Glance {
    /// Begins when it is time; whether it has come out, just now, that something does not hold or cannot be read.
    pub fn turn(&mut self, ctx: &Context, worker: &Worker) -> bool {
        let now = ctx.input(|input| input.time);
        let left = *self.since.get_or_insert(now) + AFTER - now;
        if !self.begun && left > 0.0 {
            ctx.request_repaint_after(Duration::from_secs_f64(left));
        } else if !self.begun {
            self.begin(worker);
        }
        self.holds.poll() && self.holds.get() != Some(&true)
    }

    /// Whether it is known that all the glance looks at holds.
    pub fn holds(&self) -> bool {
        self.holds.get() == Some(&true)
    }

    fn begin(&mut self, worker: &Worker) {
        self.begun = true;
        let stop = Arc::clone(&self.stop);
        let mut going = move || !stop.load(Ordering::Relaxed);
        self.holds.ask_beside(worker, move |journal| journal.glance(&mut going));
    }

    /// Looks no further: the journal is about to be closed.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}
