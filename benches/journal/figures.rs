//! What was measured, and the table of it at the end.

use std::cell::RefCell;
use std::time::{Duration, Instant};

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, SamplingMode};

/// Every single time taken, by name.
#[derive(Default)]
pub struct Figures(RefCell<Vec<(String, Vec<Duration>)>>);

impl Figures {
    /// Has criterion measure `act` and remembers each time it took.
    pub fn measure<T>(&self, criterion: &mut Criterion, name: &str, mut act: impl FnMut() -> T) {
        self.measure_own(criterion, name, &mut |figures| {
            let begun = Instant::now();
            std::hint::black_box(act());
            let taken = begun.elapsed();
            figures.note(name, taken);
            taken
        });
    }

    /// The same for what takes its own time and notes what it likes.
    pub fn measure_own(
        &self,
        criterion: &mut Criterion,
        name: &str,
        act: &mut dyn FnMut(&Figures) -> Duration,
    ) {
        let mut group: BenchmarkGroup<'_, WallTime> = criterion.benchmark_group("journal");
        // Each sample the same few runs: most of these take too long for a growing number of them.
        group.sampling_mode(SamplingMode::Flat);
        group.bench_function(name, |bencher| {
            bencher.iter_custom(|times| (0..times).map(|_| act(self)).sum());
        });
        group.finish();
    }

    /// Remembers one time.
    pub fn note(&self, name: &str, taken: Duration) {
        let mut all = self.0.borrow_mut();
        match all.iter_mut().find(|(known, _)| known == name) {
            Some((_, times)) => times.push(taken),
            None => all.push((name.to_owned(), vec![taken])),
        }
    }

    /// The time below which this share of them lies, in seconds.
    pub fn share(&self, name: &str, share: f64) -> Option<f64> {
        let all = self.0.borrow();
        let mut times = all.iter().find(|(known, _)| known == name)?.1.clone();
        times.sort();
        let place = ((times.len() - 1) as f64 * share).round() as usize;
        times.get(place).map(Duration::as_secs_f64)
    }

    /// The middle one of the times, in seconds.
    pub fn middle(&self, name: &str) -> Option<f64> {
        self.share(name, 0.5)
    }
}

/// A line of the table.
pub struct Line {
    /// What was measured
    pub what: String,
    /// What it came to
    pub came: String,
    /// What it stands beside
    pub beside: String,
    /// How many times that
    pub ratio: f64,
    /// What was aimed at, and whether it was reached
    pub aim: Option<(&'static str, bool)>,
}

/// A number of seconds as people say it.
pub fn time(seconds: f64) -> String {
    match seconds {
        s if s < 0.001 => format!("{:.0} µs", s * 1e6),
        s if s < 0.1 => format!("{:.1} ms", s * 1e3),
        s if s < 1.0 => format!("{:.0} ms", s * 1e3),
        s => format!("{s:.2} s"),
    }
}

/// Prints the table.
pub fn print(lines: &[Line]) {
    println!("\n{:<34} {:>12}  {:<44} {:>7}  aim", "", "measured", "beside", "ratio");
    for line in lines {
        let aim = match line.aim {
            Some((aim, true)) => format!("{aim}  reached"),
            Some((aim, false)) => format!("{aim}  MISSED"),
            None => String::new(),
        };
        println!(
            "{:<34} {:>12}  {:<44} {:>6.2}×  {aim}",
            line.what, line.came, line.beside, line.ratio
        );
    }
}
