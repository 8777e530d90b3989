//! Opening the window: with wgpu, where that cannot start with glow, else words that say what to do.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use eframe::egui::{IconData, ViewportBuilder};
use eframe::{NativeOptions, Renderer};

use super::app::App;
use super::habits;
use super::outside::Desktop;
use crate::domain::{Failure, Lang};
use crate::session::{Settings, Worker, papers};
use crate::text::{Words, system_lang};

/// Name of the program to the desktop: groups its windows, finds its icon.
const APP_ID: &str = "kronika";
/// Texels along a side of the window's icon.
const ICON: usize = 64;

/// Opens the window, on this journal where one is named; returns when it is closed.
pub fn run(path: Option<PathBuf>) -> ExitCode {
    papers::read_apart();
    let first = open(Renderer::Wgpu, path.as_deref());
    let Err(wgpu) = first else { return ExitCode::SUCCESS };
    let Err(glow) = open(Renderer::Glow, path.as_deref()) else { return ExitCode::SUCCESS };
    let words = Words::new(language(&Settings::load()));
    let told = words.tell(&Failure::new("ui-error-no-window"));
    eprintln!("{}", told.sentence());
    eprintln!("{wgpu}\n{glow}");
    ExitCode::FAILURE
}

/// The language of the settings, else the system's.
pub(super) fn language(settings: &Settings) -> Lang {
    settings.lang.unwrap_or_else(system_lang)
}

fn open(renderer: Renderer, path: Option<&Path>) -> eframe::Result {
    let settings = Settings::load();
    let title = Words::new(language(&settings)).say("common-program");
    let viewport =
        ViewportBuilder::default().with_title(&title).with_app_id(APP_ID).with_icon(icon());
    let viewport = habits::restored(viewport, settings.window);
    let options = NativeOptions { viewport, renderer, ..NativeOptions::default() };
    let path = path.map(Path::to_path_buf);
    eframe::run_native(
        APP_ID,
        options,
        Box::new(move |context| {
            let ctx = context.egui_ctx.clone();
            let wake = ctx.clone();
            let worker = Worker::spawn(move || wake.request_repaint());
            let outside = Box::new(Desktop::default());
            let app = App::new(&ctx, worker, Settings::load(), outside, path);
            Ok(Box::new(app.reading_behind()))
        }),
    )
}

/// The program's mark, drawn small.
fn icon() -> IconData {
    let at = |index: usize| {
        let (x, y) = ((index % ICON) as f32, (index / ICON) as f32);
        let unit = ICON as f32 / 24.0;
        mark(x / unit, y / unit)
    };
    let rgba = (0..ICON * ICON).flat_map(at).collect();
    IconData { rgba, width: ICON as u32, height: ICON as u32 }
}

/// The colour of the mark at a place in its square of 24.
fn mark(x: f32, y: f32) -> [u8; 4] {
    let corner = |middle: f32, at: f32| (at - middle).abs() - 5.0;
    let (dx, dy) = (corner(12.0, x).max(0.0), corner(12.0, y).max(0.0));
    if dx.hypot(dy) > 6.0 {
        return [0; 4];
    }
    let stem = (x - 8.0).abs() <= 1.0 && (5.0..=19.0).contains(&y);
    let arm = (7.5..=16.5).contains(&x) && ((y - 12.0).abs() - (x - 8.0) * 0.75).abs() <= 1.25;
    let tokens = super::theme::Tokens::when(false, false);
    let colour = if stem || arm { tokens.on_accent } else { tokens.accent };
    colour.to_array()
}
