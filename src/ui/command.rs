//! Everything a user can ask of the window. Menus, the palette and the shortcut help are made from
//! what each command says of itself here.

use std::path::PathBuf;

use chrono::NaiveDate;
use eframe::egui::{Key, KeyboardShortcut};

use super::deeds::{Copied, Way};
use super::keys::{alt, ctrl, ctrl_shift, plain};
use super::recorder::Recording;
use super::screens::{Settled, Turn};
pub use super::section::Section;
use super::theme::Icon;
use super::viewer::Viewed;
use crate::domain::{Kind, Lang, RecordId};
use crate::session::{About, Compared, PlanOrder, Print, PrintOrder, Theme};

/// A wish of the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Make an empty journal in a file yet to be named
    NewJournal,
    /// Open a journal yet to be chosen
    OpenJournal,
    /// Make or open the demo journal
    OpenDemo,
    /// Open this journal
    OpenPath(PathBuf),
    /// Go back to the start screen
    CloseJournal,
    /// Show who one is, to change it
    Yourself,
    /// Keep who one is as it was typed
    SaveYourself,
    /// Leave who one is as it was
    LeaveYourself,
    /// Type the name of a new client
    AddClient,
    /// Save the client whose name was typed
    SaveClient,
    /// Show this client
    ShowClient(RecordId),
    /// Show the client shown before
    LastClient,
    /// Show a section of the client
    Show(Section),
    /// Begin a new record of this kind
    New(Kind),
    /// Begin a new record of the kind this screen is about
    NewHere,
    /// Find something in this screen
    Find,
    /// Choose the day everything is shown as known on
    ChooseDay,
    /// Show everything as known on a past day, or as it is now
    KnownOn(Option<NaiveDate>),
    /// Record this
    Record(Box<Recording>),
    /// Take back what was recorded last
    Undo,
    /// Take in files yet to be chosen
    ImportFiles,
    /// Take in a folder yet to be chosen
    ImportFolder,
    /// File what was decided of those that waited
    FileReviewed,
    /// Leave what waits to be filed unfiled
    LeaveReview,
    /// Keep a search for the journal, or keep it no longer
    KeepSearch(String, bool),
    /// Take in the chosen folders of a store
    TakeFolders,
    /// Take in nothing of a store
    LeaveFolders,
    /// Watch a folder yet to be chosen for the client
    WatchFolder,
    /// Watch the client's folder no longer
    StopWatching,
    /// Show the balance sheet of an import of this client
    ShowSheet(RecordId, RecordId),
    /// Take in these
    ImportPaths(Vec<PathBuf>),
    /// Leave the balance sheet
    CloseBalance,
    /// Save this balance sheet as a table
    SaveTable(RecordId),
    /// Read this message
    OpenMessage(RecordId),
    /// Show the original bytes of the open message, or its text again
    ToggleSource,
    /// Save the n-th attachment of this message
    SaveAttachment(RecordId, usize, String),
    /// Save every attachment of this message
    SaveAttachments(RecordId),
    /// Open the n-th attachment of this message in the user's program for it
    OpenAttachment(RecordId, usize, String),
    /// The same, after the warning that it is a program
    RunAttachment(RecordId, usize, String),
    /// Name a new snapshot
    NameSnapshot,
    /// Choose what to print, and see it
    Print(Option<Print>),
    /// Print a state of the schedule beside another
    PrintCompared(Compared),
    /// Choose what to give away, and where
    Export,
    /// Save this as PDF in this language
    SavePdf(PrintOrder),
    /// Open this as PDF in this language
    OpenPdf(PrintOrder),
    /// Take tasks from a file of another program yet to be chosen
    TakePlan,
    /// Show this of the schedule
    Schedule(Turn),
    /// Choose how the schedule is given to other programs
    GivePlan,
    /// Write the schedule for other programs into a file yet to be chosen
    SavePlan(PlanOrder),
    /// Tell this in a line that goes away
    Say(String),
    /// Take a picture as the team's mark on printed pages
    TakeLogo,
    /// Print without the team's mark
    DropLogo,
    /// Give away what the export dialog says, into a folder yet to be chosen
    ExportTo,
    /// Open this document of the record
    OpenDocument(RecordId, String),
    /// Save this document of the record
    SaveDocument(RecordId, String),
    /// Show a document or attachment here
    View(Viewed),
    /// Leave the document shown here
    CloseView,
    /// Open a file just saved
    OpenFile(PathBuf),
    /// Put this on the clipboard
    Copy(Box<Copied>),
    /// Put a file on the clipboard
    CopyFile(FileOf),
    /// Offer this record first wherever a source is asked for
    Cite(RecordId),
    /// Show every entry about this record
    ShowHistory(Box<About>),
    /// Ask why this record is taken back or put back in force
    TakeBack(Box<About>, Way),
    /// Record what minutes say was decided
    Decide(Box<Settled>),
    /// Add the user to the people of the client shown
    AddYourself,
    /// Write a note with these words
    NoteOf(String),
    /// Check the whole record
    Verify,
    /// Make what is shown anew from the entries
    Rebuild,
    /// Search everything
    Search,
    /// Go to a record that was found: its client, kind and name
    GoTo(RecordId, Kind, RecordId),
    /// Show the keys
    Help,
    /// Move the keyboard to the next pane
    NextPane,
    /// Go on with the path typed where the desktop has no dialog for it
    TakePath,
    /// Leave what is on top
    Back,
    /// Go back to where the last jump began
    Return,
    /// Go forth again to where one came back from
    Onward,
    /// Stop the work that is running
    Stop,
    /// Put away the message at the foot
    DismissToast,
    /// Larger
    ZoomIn,
    /// Smaller
    ZoomOut,
    /// As it was
    ZoomReset,
    /// Follow the system, or be light or dark
    Theme(Theme),
    /// Speak this language
    Language(Lang),
}

/// A file that is held in the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileOf {
    /// The original of a message or document, under this name
    Original(RecordId, String),
    /// The n-th attachment of a message, under this name
    Attachment(RecordId, usize, String),
}

/// What a command says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Face {
    /// Key of its words
    pub key: &'static str,
    /// Its picture
    pub icon: Option<Icon>,
    /// The keys that give it
    pub shortcut: Option<KeyboardShortcut>,
}

/// Commands with keys of their own, in the order the shortcut help lists them.
pub const WITH_KEYS: &[Command] = &[
    Command::Search,
    Command::Find,
    Command::NewHere,
    Command::New(Kind::Meeting),
    Command::New(Kind::PhoneNote),
    Command::ImportFiles,
    Command::Print(None),
    Command::Undo,
    Command::ChooseDay,
    Command::Show(Section::Today),
    Command::Show(Section::Overview),
    Command::Show(Section::Timeline),
    Command::Show(Section::Meetings),
    Command::Show(Section::Rules),
    Command::Show(Section::Schedule),
    Command::Show(Section::Correspondence),
    Command::Show(Section::Decisions),
    Command::Show(Section::People),
    Command::Show(Section::Record),
    Command::LastClient,
    Command::Return,
    Command::Onward,
    Command::OpenJournal,
    Command::NextPane,
    Command::Back,
    Command::ZoomIn,
    Command::ZoomOut,
    Command::Help,
];

impl Command {
    /// Its words, picture and keys.
    pub fn face(&self) -> Face {
        let (key, icon, shortcut) = match self {
            Command::NewJournal => ("ui-command-new", Some(Icon::FilePlus), None),
            Command::OpenJournal => {
                ("ui-command-open", Some(Icon::FolderOpen), Some(ctrl_shift(Key::O)))
            }
            Command::OpenDemo => ("ui-command-demo", Some(Icon::BookOpen), None),
            Command::OpenPath(_) => ("ui-command-open-this", Some(Icon::File), None),
            Command::CloseJournal => ("ui-command-close", Some(Icon::X), None),
            Command::Yourself => ("ui-command-yourself", Some(Icon::User), None),
            Command::SaveYourself => ("ui-yourself-save", None, None),
            Command::LeaveYourself => ("ui-cancel", None, None),
            Command::AddClient => ("ui-command-add-client", Some(Icon::Plus), None),
            Command::SaveClient => ("ui-command-save-client", None, None),
            Command::ShowClient(_) => ("ui-command-show-client", Some(Icon::User), None),
            Command::LastClient => ("ui-command-last-client", None, Some(ctrl(Key::Tab))),
            Command::Show(section) => {
                (section.key(), Some(section.icon()), Some(ctrl(section.digit())))
            }
            Command::New(kind) => new_face(*kind),
            Command::NewHere => ("ui-command-new-here", Some(Icon::Plus), Some(ctrl(Key::N))),
            Command::Find => ("ui-command-find", Some(Icon::MagnifyingGlass), Some(ctrl(Key::F))),
            Command::ChooseDay => {
                ("ui-command-known-on", Some(Icon::ClockCounterClockwise), Some(ctrl(Key::D)))
            }
            Command::KnownOn(_) => ("ui-command-now", Some(Icon::ClockCounterClockwise), None),
            Command::Record(_) => ("ui-command-record", None, None),
            Command::Undo => {
                ("ui-command-undo", Some(Icon::ArrowCounterClockwise), Some(ctrl(Key::Z)))
            }
            Command::ImportFiles => {
                ("ui-command-import", Some(Icon::TrayArrowDown), Some(ctrl(Key::O)))
            }
            Command::ImportFolder => ("ui-command-import-folder", Some(Icon::FolderPlus), None),
            Command::FileReviewed => ("ui-files-review-title", Some(Icon::TrayArrowDown), None),
            Command::LeaveReview => ("ui-files-review-leave", None, None),
            Command::KeepSearch(..) => ("ui-mail-search-keep", Some(Icon::FloppyDisk), None),
            Command::TakeFolders => ("ui-mail-folders-title", Some(Icon::TrayArrowDown), None),
            Command::LeaveFolders => ("ui-mail-folders-leave", None, None),
            Command::WatchFolder => ("ui-files-watch", Some(Icon::FolderOpen), None),
            Command::StopWatching => ("ui-files-unwatch", Some(Icon::Prohibit), None),
            Command::ShowSheet(..) => ("ui-files-show-sheet", None, None),
            Command::ImportPaths(_) => ("ui-command-import-these", Some(Icon::TrayArrowDown), None),
            Command::CloseBalance => ("ui-command-go-to-correspondence", None, None),
            Command::SaveTable(_) => ("ui-files-save-csv", Some(Icon::FloppyDisk), None),
            Command::OpenMessage(_) => ("ui-command-open-message", None, None),
            Command::ToggleSource => ("ui-command-source", Some(Icon::File), None),
            Command::SaveAttachment(..) => {
                ("ui-command-save-attachment", Some(Icon::FloppyDisk), None)
            }
            Command::SaveAttachments(_) => {
                ("ui-command-save-attachments", Some(Icon::FloppyDisk), None)
            }
            Command::OpenDocument(..) => ("ui-command-open-attachment", None, None),
            Command::SaveDocument(..) => {
                ("ui-command-save-attachment", Some(Icon::FloppyDisk), None)
            }
            Command::OpenAttachment(..) => ("ui-command-open-attachment", None, None),
            Command::RunAttachment(..) => ("ui-command-run-attachment", None, None),
            Command::NameSnapshot => ("ui-command-snapshot", Some(Icon::Camera), None),
            Command::Print(_) => ("ui-command-print", Some(Icon::Printer), Some(ctrl(Key::P))),
            Command::PrintCompared(..) => ("ui-command-print-compared", Some(Icon::Printer), None),
            Command::Export => ("ui-command-export", Some(Icon::Export), None),
            Command::SavePdf(..) => ("ui-command-save-pdf", Some(Icon::FloppyDisk), None),
            Command::OpenPdf(..) => ("ui-command-open-pdf", Some(Icon::FilePdf), None),
            Command::TakePlan => ("ui-command-take-plan", Some(Icon::FolderOpen), None),
            Command::Schedule(turn) => (turn.key(), Some(turn.icon()), None),
            Command::GivePlan => ("ui-command-give-plan", Some(Icon::Export), None),
            Command::SavePlan(_) => ("ui-command-save-plan", Some(Icon::FloppyDisk), None),
            Command::Say(_) => ("ui-command-dismiss", None, None),
            Command::TakeLogo => ("ui-command-take-logo", None, None),
            Command::DropLogo => ("ui-command-drop-logo", None, None),
            Command::ExportTo => ("ui-command-export-to", Some(Icon::Export), None),
            Command::View(_) => ("ui-viewer-view", None, None),
            Command::CloseView => ("ui-viewer-back", Some(Icon::ArrowLeft), None),
            Command::OpenFile(_) => ("ui-command-open-file", None, None),
            Command::Copy(_) => ("ui-deeds-copy", Some(Icon::Copy), None),
            Command::CopyFile(_) => ("ui-deeds-copy-file", Some(Icon::File), None),
            Command::Cite(_) => ("ui-deeds-cite", Some(Icon::Paperclip), None),
            Command::ShowHistory(_) => {
                ("ui-deeds-history", Some(Icon::ClockCounterClockwise), None)
            }
            Command::TakeBack(..) => ("ui-deeds-take-back", Some(Icon::X), None),
            Command::AddYourself => ("ui-command-add-yourself", Some(Icon::User), None),
            Command::Decide(_) => ("ui-meetings-decide", Some(Icon::Signpost), None),
            Command::NoteOf(_) => ("ui-paste-note", Some(Icon::ChatCircleText), None),
            Command::Verify => ("ui-command-verify", Some(Icon::SealCheck), None),
            Command::Rebuild => ("ui-command-rebuild", Some(Icon::ArrowCounterClockwise), None),
            Command::Search => {
                ("ui-command-search", Some(Icon::MagnifyingGlass), Some(ctrl(Key::K)))
            }
            Command::GoTo(..) => ("ui-command-go-to", None, None),
            Command::Help => ("ui-command-help", Some(Icon::Keyboard), Some(plain(Key::F1))),
            Command::NextPane => ("ui-command-next-pane", None, Some(plain(Key::F6))),
            Command::Back => ("ui-command-back", Some(Icon::X), Some(plain(Key::Escape))),
            Command::Return => {
                ("ui-command-return", Some(Icon::ArrowLeft), Some(alt(Key::ArrowLeft)))
            }
            Command::Onward => {
                ("ui-command-onward", Some(Icon::ArrowRight), Some(alt(Key::ArrowRight)))
            }
            Command::Stop => ("ui-command-stop", Some(Icon::X), None),
            Command::DismissToast => ("ui-command-dismiss", Some(Icon::X), None),
            Command::TakePath => ("ui-path-take", None, None),
            Command::ZoomIn => ("ui-command-zoom-in", Some(Icon::Plus), Some(ctrl(Key::Plus))),
            Command::ZoomOut => ("ui-command-zoom-out", Some(Icon::Minus), Some(ctrl(Key::Minus))),
            Command::ZoomReset => ("ui-command-zoom-reset", None, None),
            Command::Theme(choice) => (theme_key(*choice), None, None),
            Command::Language(lang) => (language_key(*lang), None, None),
        };
        Face { key, icon, shortcut }
    }
}

fn new_face(kind: Kind) -> (&'static str, Option<Icon>, Option<KeyboardShortcut>) {
    match kind {
        Kind::Meeting => ("ui-new-meeting", Some(Icon::Notebook), Some(ctrl_shift(Key::N))),
        Kind::Rule => ("ui-new-rule", Some(Icon::Handshake), None),
        Kind::Task => ("ui-new-task", Some(Icon::ChartBarHorizontal), None),
        Kind::Decision => ("ui-new-decision", Some(Icon::Signpost), None),
        Kind::Person => ("ui-new-person", Some(Icon::User), None),
        Kind::Letter => ("ui-new-letter", Some(Icon::TextAlignLeft), None),
        Kind::Chat => ("ui-new-chat", Some(Icon::ChatCircleText), None),
        Kind::PrivateNote => ("ui-new-private-note", Some(Icon::EyeSlash), None),
        _ => ("ui-new-phone-note", Some(Icon::Phone), Some(ctrl_shift(Key::T))),
    }
}

fn theme_key(choice: Theme) -> &'static str {
    match choice {
        Theme::System => "ui-theme-system",
        Theme::Light => "ui-theme-light",
        Theme::Dark => "ui-theme-dark",
    }
}

fn language_key(lang: Lang) -> &'static str {
    match lang {
        Lang::Pl => "ui-language-pl",
        Lang::En => "ui-language-en",
        Lang::Ro => "ui-language-ro",
    }
}

#[cfg(test)]
mod tests {
    use super::WITH_KEYS;
    use crate::domain::Lang;
    use crate::text::Words;

    #[test]
    fn no_two_commands_share_keys() {
        let mut seen = Vec::new();
        for command in WITH_KEYS {
            let shortcut = command.face().shortcut.expect("has keys");
            assert!(!seen.contains(&shortcut), "{command:?}");
            seen.push(shortcut);
        }
    }

    #[test]
    fn every_command_has_words() {
        for lang in Lang::ALL {
            for command in WITH_KEYS {
                assert!(Words::new(lang).has(command.face().key), "{command:?}");
            }
        }
    }
}
