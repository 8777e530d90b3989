//! The window without a display: the whole application, its own worker thread, and a clock beside each frame.

use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use eframe::egui::{
    Context, Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, RawInput, Rect, Shape,
    TouchPhase, Vec2, pos2, vec2,
};
use kronika::domain::{Lang, RecordId};
use kronika::session::{Place, Settings, Worker};
use kronika::ui::{App, Chosen, Outside, Question};

use crate::clock::spent;
use crate::made::Made;

/// Size of the window in points.
const SIZE: Pos2 = pos2(1440.0, 900.0);
/// Where the pointer stands: in the middle of every list.
const MIDDLE: Pos2 = pos2(460.0, 520.0);
/// Where it draws the chart.
const CHART: Pos2 = pos2(1200.0, 520.0);
/// Time of a frame on a screen of 60 pictures a second.
const TICK: Duration = Duration::from_millis(16);

/// The application and its input.
pub struct Window {
    ctx: Context,
    app: App,
    events: Vec<Event>,
    time: f64,
}

impl Window {
    /// Opens the journal at its correspondence; answers how long it took until the list was drawn.
    pub fn open(made: &Made, began: Instant) -> (Window, Duration) {
        Window::at(made, made.client, "ui-section-correspondence", &made.newest, began)
    }

    /// Opens it at the large schedule.
    pub fn open_large(made: &Made) -> Window {
        Window::at(made, made.large, "ui-section-schedule", &made.first, Instant::now()).0
    }

    /// Opens a screen of a client; answers how long it took until this was drawn.
    fn at(
        made: &Made,
        client: RecordId,
        screen: &str,
        until: &str,
        began: Instant,
    ) -> (Window, Duration) {
        let place = Place {
            journal: made.path.clone(),
            client: client.to_string(),
            screen: screen.to_owned(),
            ..Place::default()
        };
        let settings =
            Settings { lang: Some(Lang::Pl), places: vec![place], ..Settings::default() };
        let (ctx, outside) = (Context::default(), Box::new(Nowhere));
        let wake = ctx.clone();
        let worker = Worker::spawn(move || wake.request_repaint());
        let app = App::new(&ctx, worker, settings, outside, Some(made.path.clone()));
        let mut window = Window { ctx, app, events: Vec::new(), time: 0.0 };
        while !window.frame().1.iter().any(|text| text.contains(until)) {
            std::thread::sleep(Duration::from_millis(1));
            assert!(began.elapsed() < Duration::from_secs(120), "the list never came");
        }
        (window, began.elapsed())
    }

    /// So many frames, each after this was done; how long each took.
    pub fn frames(
        &mut self,
        count: usize,
        mut before: impl FnMut(&mut Window, usize),
    ) -> Vec<Duration> {
        // What was asked for when the screen came is there before anything is measured.
        for _ in 0..60 {
            self.frame();
            std::thread::sleep(TICK);
        }
        let one = |frame| {
            before(self, frame);
            let (took, _) = self.frame();
            std::thread::sleep(TICK.saturating_sub(took));
            took
        };
        (0..count).map(one).collect()
    }

    /// Turns the wheel.
    pub fn wheel(&mut self, _frame: usize) {
        self.event(Event::PointerMoved(MIDDLE));
        self.event(Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, -180.0),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        });
    }

    /// Moves the chart from side to side.
    pub fn pan(&mut self, frame: usize) {
        let aside = if forth(frame, 40) { -30.0 } else { 30.0 };
        self.turn(vec2(aside, 0.0));
    }

    /// Moves the chart aslant, so that other rows and other days come into view in each frame.
    pub fn roam(&mut self, frame: usize) {
        let aside = if forth(frame, 60) { -24.0 } else { 24.0 };
        self.turn(vec2(aside, if forth(frame, 300) { -90.0 } else { 90.0 }));
    }

    /// Looks closer and wider, from a day to a year.
    pub fn zoom(&mut self, frame: usize) {
        self.event(Event::PointerMoved(CHART));
        self.event(Event::Zoom(if forth(frame, 40) { 0.93 } else { 1.0 / 0.93 }));
    }

    /// Turns the wheel over the chart.
    fn turn(&mut self, delta: Vec2) {
        self.event(Event::PointerMoved(CHART));
        self.event(Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta,
            phase: TouchPhase::Move,
            source: MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        });
    }

    /// Presses a key with Ctrl.
    pub fn key(&mut self, key: Key) {
        self.press(key, Modifiers::COMMAND);
    }

    /// Presses a key and lets it go.
    pub fn press(&mut self, key: Key, modifiers: Modifiers) {
        for pressed in [true, false] {
            let (physical_key, repeat) = (None, false);
            self.event(Event::Key { key, physical_key, pressed, repeat, modifiers });
        }
    }

    /// Something that happens before the next frame.
    pub fn event(&mut self, event: Event) {
        self.events.push(event);
    }

    /// One frame: how long it took, and every text that was drawn in it.
    fn frame(&mut self) -> (Duration, Vec<String>) {
        self.time += TICK.as_secs_f64();
        let input = RawInput {
            screen_rect: Some(Rect::from_min_max(Pos2::ZERO, SIZE)),
            time: Some(self.time),
            events: std::mem::take(&mut self.events),
            focused: true,
            ..RawInput::default()
        };
        let began = spent();
        let app = &mut self.app;
        let mut output = self.ctx.run_ui(input, |ui| {
            app.logic(ui.ctx());
            app.show(ui);
        });
        let mut texts = Vec::new();
        let took_so_far = spent() - began;
        // There is no card that would take them.
        output.textures_delta.clear();
        output.shapes.iter().for_each(|shape| said(&shape.shape, &mut texts));
        let began = spent();
        std::hint::black_box(self.ctx.tessellate(output.shapes, output.pixels_per_point));
        (took_so_far + (spent() - began), texts)
    }
}

/// Whether a movement of so many frames goes forth, not back.
fn forth(frame: usize, frames: usize) -> bool {
    (frame / frames).is_multiple_of(2)
}

fn said(shape: &Shape, texts: &mut Vec<String>) {
    match shape {
        Shape::Text(text) => texts.push(text.galley.job.text.clone()),
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| said(shape, texts)),
        _ => {}
    }
}

/// Megabytes this process holds, where the system tells.
pub fn memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1024)
}

/// A desktop with nothing on it.
struct Nowhere;

impl Outside for Nowhere {
    fn choose(&self, _question: &Question) -> Chosen {
        Box::pin(std::future::ready(Ok(Vec::new())))
    }

    fn open(&self, _path: &Path) -> io::Result<()> {
        Ok(())
    }

    fn copy_rich(&self, _text: &str, _html: &str) -> io::Result<()> {
        Ok(())
    }

    fn copy_files(&self, _files: &[PathBuf]) -> io::Result<()> {
        Ok(())
    }

    fn copied_files(&self) -> Vec<PathBuf> {
        Vec::new()
    }

    fn keeps_settings(&self) -> bool {
        false
    }

    fn documents(&self) -> PathBuf {
        std::env::temp_dir()
    }
}
