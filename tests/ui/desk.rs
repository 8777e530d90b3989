//! A window without a display: the application with a worker that answers at once, and a desktop
//! that chooses what the test says.

use std::cell::RefCell;
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use eframe::egui::{DroppedFile, DroppedFileHandle, Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use kronika::domain::Lang;
use kronika::session::{Settings, Theme, Worker};
use kronika::text::{Arg, Words};
use kronika::ui::{App, Chosen, NoDialog, Outside, Purpose, Question};
use tempfile::TempDir;

use crate::sound;

/// A window under test.
pub struct Window {
    pub harness: Harness<'static, Option<App>>,
    pub folder: TempDir,
    pub words: Words,
    outside: Rc<RefCell<Asked>>,
    /// Whether everything shown is held against what must hold of it, see [`sound`]
    held: bool,
}

/// What the window asked of the desktop, and what it will be answered.
#[derive(Default)]
struct Asked {
    answers: Vec<PathBuf>,
    /// Whether the desktop has no dialog to choose files in
    no_dialogs: bool,
    opened: Vec<PathBuf>,
    documents: PathBuf,
    /// Rich words on the clipboard: plain, and as HTML
    copied: (String, String),
    /// Files on the clipboard
    files: Vec<PathBuf>,
}

struct FakeDesktop(Rc<RefCell<Asked>>);

impl Outside for FakeDesktop {
    fn choose(&self, question: &Question) -> Chosen {
        assert!(!question.title.is_empty());
        if matches!(question.purpose, Purpose::SavePdf(..)) {
            assert!(question.name.ends_with(".pdf"), "{}", question.name);
        }
        let mut asked = self.0.borrow_mut();
        let answer = match asked.no_dialogs {
            true => Err(NoDialog),
            false => Ok(std::mem::take(&mut asked.answers)),
        };
        Box::pin(std::future::ready(answer))
    }

    fn open(&self, path: &Path) -> io::Result<()> {
        self.0.borrow_mut().opened.push(path.to_path_buf());
        Ok(())
    }

    fn copy_rich(&self, text: &str, html: &str) -> io::Result<()> {
        self.0.borrow_mut().copied = (text.to_owned(), html.to_owned());
        Ok(())
    }

    fn copy_files(&self, files: &[PathBuf]) -> io::Result<()> {
        self.0.borrow_mut().files = files.to_vec();
        Ok(())
    }

    fn copied_files(&self) -> Vec<PathBuf> {
        self.0.borrow().files.clone()
    }

    fn keeps_settings(&self) -> bool {
        false
    }

    fn documents(&self) -> PathBuf {
        self.0.borrow().documents.clone()
    }
}

/// A desktop on which nothing is chosen, with its documents in this folder.
pub fn nowhere(documents: &Path) -> Box<dyn Outside> {
    let asked = Asked { documents: documents.to_path_buf(), ..Asked::default() };
    Box::new(FakeDesktop(Rc::new(RefCell::new(asked))))
}

impl Window {
    /// The start screen in this language.
    pub fn open(lang: Lang) -> Window {
        Window::sized(lang, 1280.0, 800.0)
    }

    /// The start screen in a window of this size.
    pub fn sized(lang: Lang, width: f32, height: f32) -> Window {
        Window::of(lang, Theme::default(), width, height, false)
    }

    /// The same in a theme, with everything it shows held against what must hold: a sign without a glyph, a
    /// key in place of words and words cut off end the test.
    pub fn held(lang: Lang, theme: Theme, width: f32, height: f32) -> Window {
        Window::of(lang, theme, width, height, true)
    }

    fn of(lang: Lang, theme: Theme, width: f32, height: f32, held: bool) -> Window {
        crate::home::set();
        let folder = tempfile::tempdir().expect("a folder");
        let asked = Asked { documents: folder.path().to_path_buf(), ..Asked::default() };
        let outside = Rc::new(RefCell::new(asked));
        let desktop = Rc::clone(&outside);
        let builder = Harness::builder().with_size([width, height]);
        // What people wrote may hold signs of any script; the demo's are all known.
        let builder = if held { builder } else { builder.allow_missing_glyphs() };
        let harness = builder.build_ui_state(
            move |ui, app: &mut Option<App>| {
                let app = app.get_or_insert_with(|| {
                    let settings = Settings { lang: Some(lang), theme, ..Settings::default() };
                    let outside = Box::new(FakeDesktop(Rc::clone(&desktop)));
                    App::new(ui.ctx(), Worker::inline(), settings, outside, None)
                });
                app.logic(ui.ctx());
                app.show(ui);
            },
            None,
        );
        let mut window = Window { harness, folder, words: Words::new(lang), outside, held };
        window.settle();
        window
    }

    /// A journal with one client, its correspondence on the screen.
    pub fn with_client(lang: Lang, client: &str) -> Window {
        let mut window = Window::with_new_client(lang, client);
        window.ctrl(Key::Num6);
        window
    }

    /// A new journal with a client, on the screen that comes first.
    pub fn with_new_client(lang: Lang, client: &str) -> Window {
        let mut window = Window::open(lang);
        window.type_into("ui-start-name", "Jan Próbny");
        window.type_into("ui-start-email", "jan@probny.example");
        window.answer(&["praca.kronika"]);
        window.click("ui-command-new");
        window.click("ui-command-add-client");
        window.type_into("ui-client-name", client);
        window.harness.key_press(Key::Enter);
        window.settle();
        assert!(window.shows(client), "the client is in the list");
        window
    }

    /// A few frames, so that answers come and are drawn.
    pub fn settle(&mut self) {
        self.harness.run_steps(6);
        self.harness.check_accessibility();
        if !self.held {
            return;
        }
        let faults = sound::faults(self.words.lang(), &self.harness.output().shapes);
        assert!(faults.is_empty(), "{:?}: {faults:#?}", self.words.lang());
    }

    /// Presses the one button of this key's words.
    pub fn click(&mut self, key: &str) {
        let label = self.words.say(key);
        self.click_label(&label);
    }

    /// Presses the first widget of this name.
    pub fn click_label(&mut self, label: &str) {
        let found = self.harness.query_all_by_label(label).last();
        found.unwrap_or_else(|| panic!("nothing is named {label}")).click();
        self.settle();
    }

    /// Presses the first widget whose name contains this.
    pub fn click_part(&mut self, part: &str) {
        let found = self.harness.query_all_by_label_contains(part).next();
        found.unwrap_or_else(|| panic!("no name contains {part}")).click();
        self.settle();
    }

    /// Types into the field of this key's words.
    pub fn type_into(&mut self, key: &str, text: &str) {
        let label = self.words.say(key);
        let role = eframe::egui::accesskit::Role::TextInput;
        self.harness.get_by_role_and_label(role, &label).focus();
        self.settle();
        self.harness.get_by_role_and_label(role, &label).type_text(text);
        self.settle();
    }

    /// Gives the keyboard to the widget of this name.
    pub fn focus(&mut self, label: &str) {
        let found = self.harness.query_all_by_label(label).last();
        found.unwrap_or_else(|| panic!("nothing is named {label}")).focus();
        self.settle();
    }

    /// Types into the first line of this name.
    pub fn type_in_first(&mut self, name: &str, text: &str) {
        let role = eframe::egui::accesskit::Role::TextInput;
        let found = self.harness.query_all_by_role_and_label(role, name).next();
        found.unwrap_or_else(|| panic!("no line is named {name}")).focus();
        self.settle();
        let found = self.harness.query_all_by_role_and_label(role, name).next();
        found.unwrap_or_else(|| panic!("no line is named {name}")).type_text(text);
        self.settle();
    }

    /// Types into the place for many lines of this key's words.
    pub fn write_into(&mut self, key: &str, text: &str) {
        let label = self.words.say(key);
        let role = eframe::egui::accesskit::Role::MultilineTextInput;
        self.harness.get_by_role_and_label(role, &label).focus();
        self.settle();
        self.harness.get_by_role_and_label(role, &label).type_text(text);
        self.settle();
    }

    /// Presses a key with Ctrl.
    pub fn ctrl(&mut self, key: Key) {
        self.harness.key_press_modifiers(Modifiers::COMMAND, key);
        self.settle();
    }

    /// Presses a key.
    pub fn press(&mut self, key: Key) {
        self.harness.key_press(key);
        self.settle();
    }

    /// Presses a key with Ctrl and Shift.
    pub fn ctrl_shift(&mut self, key: Key) {
        self.harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, key);
        self.settle();
    }

    /// How many rows of lists are drawn.
    pub fn rows(&self) -> usize {
        self.harness.query_all_by_role(eframe::egui::accesskit::Role::ListBoxOption).count()
    }

    /// Whether anything on the screen is named with this.
    pub fn shows(&self, part: &str) -> bool {
        let named = self.harness.query_all_by_label_contains(part).next().is_some();
        named || self.harness.query_all_by_value(part).next().is_some()
    }

    /// Whether the words of this key are on the screen.
    pub fn says(&self, key: &str) -> bool {
        self.shows(&self.words.say(key))
    }

    /// Whether the words of this key with values are on the screen.
    pub fn says_with(&self, key: &str, values: &[(&str, Arg<'_>)]) -> bool {
        self.shows(&self.words.say_with(key, values))
    }

    /// The next dialog chooses these names in the test's folder.
    pub fn answer(&mut self, names: &[&str]) {
        let paths = names.iter().map(|name| self.path(name)).collect();
        self.outside.borrow_mut().answers = paths;
    }

    /// The desktop has no dialog to choose files in.
    pub fn without_dialogs(&mut self) {
        self.outside.borrow_mut().no_dialogs = true;
    }

    /// Lets go of files of the test's folder over the window, as the system does.
    pub fn drop_files(&mut self, names: &[&str]) {
        for name in names {
            let file: DroppedFileHandle = Arc::new(Dropped(self.path(name)));
            self.harness.input_mut().dropped_files.push(file);
        }
        self.settle();
    }

    /// A path in the test's folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file in the test's folder.
    pub fn write(&self, name: &str, bytes: &[u8]) {
        std::fs::write(self.path(name), bytes).expect("a file is written");
    }

    /// What rich words are on the clipboard: plain, and as HTML.
    pub fn copied(&self) -> (String, String) {
        self.outside.borrow().copied.clone()
    }

    /// The files on the clipboard.
    pub fn copied_files(&self) -> Vec<PathBuf> {
        self.outside.borrow().files.clone()
    }

    /// Puts files of the test's folder on the clipboard, as a file manager does.
    pub fn copy_files(&mut self, names: &[&str]) {
        let paths = names.iter().map(|name| self.path(name)).collect();
        self.outside.borrow_mut().files = paths;
    }

    /// Pastes what is on the clipboard as words.
    pub fn paste(&mut self, text: &str) {
        self.harness.event(Event::Paste(text.to_owned()));
        self.settle();
    }

    /// The files handed to other programs.
    pub fn opened(&self) -> Vec<PathBuf> {
        self.outside.borrow().opened.clone()
    }
}

/// A file let go over the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

/// A plain message.
pub fn message(number: u32, subject: &str, body: &str) -> Vec<u8> {
    format!(
        "From: Ewa Wzorowa <ewa@wzor.example>\r\nTo: Jan Próbny <jan@probny.example>\r\n\
         Subject: {subject}\r\nDate: Mon, {:02} Jun 2026 10:00:00 +0200\r\n\
         Message-ID: <{number}@wzor.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body}\r\n",
        number % 28 + 1
    )
    .into_bytes()
}
