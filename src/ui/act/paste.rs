//! What is pasted into a client's file while nothing is typed: copied files, a message as text, a
//! picture. Each is taken in with its balance sheet, as what is dropped is.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::Local;
use eframe::egui::{ColorImage, Context, Event, Key};

use super::files;
use crate::domain::Failure;
use crate::session::Worker;
use crate::ui::app::App;
use crate::ui::command::{Command, Section};
use crate::ui::load::{Answer, with_journal};
use crate::ui::work::Job;

/// Lines of a message looked at to tell that it is one.
const HEADERS: usize = 60;
/// Headers of which a message has at least two.
const TELLING: &[&str] =
    &["from", "to", "date", "subject", "message-id", "received", "return-path"];
/// Copied paths at most, so that a long text is not looked up line by line on the disk.
const PATHS: usize = 1000;

/// What was pasted.
#[derive(Debug)]
pub enum Pasted {
    /// Files
    Files(Vec<PathBuf>),
    /// A message as text
    Message(String),
    /// A picture
    Image(Arc<ColorImage>),
    /// Other words
    Words(String),
}

/// What was pasted in this frame while nothing is typed.
pub fn noticed(app: &mut App, ctx: &Context) -> Option<Pasted> {
    let typing = ctx.text_edit_focused() || app.state.palette.is_some();
    let client = app.state.open.as_ref().is_some_and(|open| open.client.is_some());
    let events = ctx.input(|input| input.events.clone());
    let mut found = None;
    for event in events {
        match event {
            Event::Paste(text) => {
                app.pasting = false;
                found = Some(Pasted::of(app.outside.copied_files(), text));
            }
            Event::PasteImage(image) => {
                app.pasting = false;
                found = Some(Pasted::Image(image));
            }
            // Files alone are no words: the system tells of such a paste only by the key let go.
            Event::Key { key: Key::V, pressed: true, .. } => app.pasting = false,
            Event::Key { key: Key::V, pressed: false, modifiers, .. } if modifiers.command => {
                let files = if app.pasting { app.outside.copied_files() } else { Vec::new() };
                if !files.is_empty() {
                    found = Some(Pasted::Files(files));
                }
                app.pasting = true;
            }
            Event::Key { key: Key::V, pressed: false, .. } => app.pasting = true,
            _ => {}
        }
    }
    let schedule = app.state.open.as_ref().is_some_and(|open| open.section == Section::Schedule);
    let found = found.filter(|pasted| {
        // Words pasted on the schedule are rows of a spreadsheet.
        client && !typing && !(schedule && matches!(pasted, Pasted::Words(_)))
    });
    if found.is_some() {
        ctx.input_mut(|input| input.events.retain(|event| !matches!(event, Event::Paste(_))));
    }
    found
}

impl Pasted {
    /// What words on the clipboard are, beside these files.
    pub fn of(files: Vec<PathBuf>, text: String) -> Pasted {
        if !files.is_empty() {
            return Pasted::Files(files);
        }
        match paths(&text) {
            Some(files) => Pasted::Files(files),
            None if is_message(&text) => Pasted::Message(text),
            None => Pasted::Words(text),
        }
    }
}

/// Takes it in.
pub fn take(app: &mut App, pasted: Pasted) {
    match pasted {
        Pasted::Files(paths) => super::place::begin(app, paths),
        Pasted::Message(text) => {
            let name = format!("{}.eml", app.state.words.say("ui-paste-message"));
            // The clipboard has lines of its own; a message's end as they did on their way.
            let bytes = text.replace('\n', "\r\n").into_bytes();
            import(app, name, move || Ok(bytes));
        }
        Pasted::Image(image) => {
            let moment = Local::now().format("%Y-%m-%d %H-%M-%S");
            let name = format!("{} {moment}.png", app.state.words.say("ui-paste-image"));
            import(app, name, move || png_of(&image));
        }
        Pasted::Words(text) => {
            let said = app.state.words.say("ui-paste-words");
            app.state.say(said, Some(Command::NoteOf(text)));
        }
    }
}

/// Takes in bytes that are no file yet, under this name.
fn import(app: &mut App, name: String, bytes: impl FnOnce() -> Answer<Vec<u8>> + Send + 'static) {
    let source = app.state.words.say("ui-paste-source");
    let Some(client) = files::may_import(app) else { return };
    files::work(app, "ui-work-import", move |_, worker: &Worker| {
        let ticket = worker.ask(move |desk| {
            let bytes = bytes()?;
            with_journal(desk, |journal| journal.import_bytes(client, &source, vec![(name, bytes)]))
        });
        Job::Import(client, ticket)
    });
}

/// The paths a text names, one a line, where it names nothing else.
fn paths(text: &str) -> Option<Vec<PathBuf>> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if lines.is_empty() || lines.len() > PATHS {
        return None;
    }
    lines.into_iter().map(path).collect()
}

fn path(line: &str) -> Option<PathBuf> {
    let line = line.trim_matches('"');
    let named = match line.strip_prefix("file://") {
        Some(rest) => PathBuf::from(unescaped(rest.strip_prefix("localhost").unwrap_or(rest))?),
        None => PathBuf::from(line),
    };
    (named.is_absolute() && named.exists()).then_some(named)
}

/// A path of an address, its escaped bytes as they are.
fn unescaped(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digits = [rest.next()?, rest.next()?];
        let digits = std::str::from_utf8(&digits).ok()?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
    }
    let path = String::from_utf8(bytes).ok()?;
    // On Windows an address has a slash before the drive.
    let drive = path.get(2..3) == Some(":") && cfg!(windows);
    Some(if drive { path.get(1..).unwrap_or_default().to_owned() } else { path })
}

/// Whether words are a message as it goes over the wire: headers, then an empty line.
fn is_message(text: &str) -> bool {
    let mut told = 0;
    for line in text.trim_start().lines().take(HEADERS) {
        if line.trim().is_empty() {
            break;
        }
        // In a file of many a message begins with a line of its envelope.
        let envelope =
            line.split_once(' ').is_some_and(|(first, _)| first.eq_ignore_ascii_case("from"));
        if line.starts_with([' ', '\t']) || envelope {
            continue;
        }
        let Some((name, _)) = line.split_once(':') else { return false };
        let plain = name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-');
        if !plain || name.is_empty() {
            return false;
        }
        told += usize::from(TELLING.contains(&name.to_ascii_lowercase().as_str()));
    }
    told >= 2
}

/// A picture as a file.
fn png_of(image: &ColorImage) -> Answer<Vec<u8>> {
    let failed =
        |error: png::EncodingError| Failure::new("error-internal").because(error.to_string());
    let size = |side: usize| u32::try_from(side).unwrap_or(u32::MAX);
    let mut bytes = Vec::new();
    let [width, height] = image.size;
    let mut encoder = png::Encoder::new(&mut bytes, size(width), size(height));
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let pixels: Vec<u8> =
        image.pixels.iter().flat_map(|pixel| pixel.to_srgba_unmultiplied()).collect();
    let mut writer = encoder.write_header().map_err(failed)?;
    writer.write_image_data(&pixels).map_err(failed)?;
    writer.finish().map_err(failed)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use eframe::egui::{Color32, ColorImage};

    use super::{Pasted, png_of, unescaped};

    #[test]
    fn what_is_pasted_is_told_apart() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("list z klientem.eml");
        std::fs::write(&file, "x").expect("written");
        let said = |text: &str| match Pasted::of(Vec::new(), text.to_owned()) {
            Pasted::Files(files) => format!("{} files", files.len()),
            Pasted::Message(_) => "message".to_owned(),
            Pasted::Image(_) => "image".to_owned(),
            Pasted::Words(_) => "words".to_owned(),
        };
        let address = format!("file://{}", file.display()).replace(' ', "%20");
        assert_eq!(said(&format!("{}\n{address}\n", file.display())), "2 files");
        assert_eq!(said(&format!("{}\nand words", file.display())), "words");
        let message = "Received: by mail\n\tfor ewa\nFrom: Ewa <ewa@wzor.example>\n\nTreść";
        assert_eq!(said(message), "message");
        assert_eq!(said("Temat: zwykłe słowa\nFrom: x\n"), "words");
        assert_eq!(said("Uwaga: nic\n"), "words");
        assert_eq!(said(""), "words");
        let files = vec![PathBuf::from("/a")];
        assert!(matches!(Pasted::of(files, message.to_owned()), Pasted::Files(_)));
    }

    #[test]
    fn addresses_of_files_are_read_whole_or_not_at_all() {
        assert_eq!(unescaped("/a%C4%85%20b").as_deref(), Some("/aą b"));
        assert_eq!(unescaped("/a%4"), None);
        assert_eq!(unescaped("/a%zz"), None);
    }

    #[test]
    fn a_picture_becomes_a_file() {
        let image = ColorImage::filled([3, 2], Color32::from_rgb(10, 20, 30));
        let bytes = png_of(&image).expect("a file");
        assert!(bytes.starts_with(&[0x89, b'P', b'N', b'G']));
    }
}
