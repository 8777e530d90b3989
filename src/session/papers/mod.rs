//! Documents read apart: in a process of their own, so that a bad file takes nothing down with it.
//!
//! The program starts itself with [`COMMAND`] and hands one file after another through a pipe. A file that
//! takes too long, too much memory or the whole process with it costs that process and no more.

mod background;
mod child;
mod filling;
mod letter;
mod serve;
mod viewing;
mod wire;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Duration;

pub use background::Background;
pub use filling::{Read, Unread, keep_reading};
pub use serve::serve;
pub use viewing::Viewing;

use self::child::Child;
use self::wire::{Answer, Asked};
pub use crate::document::Picture as PagePicture;
use crate::domain::{Failure, Paper, PaperNote};

/// The word that makes the program a reader of documents; it is not for users.
pub const COMMAND: &str = "read-documents";

/// How long one file may take.
const PATIENCE: Duration = Duration::from_secs(20);
/// Files after which a process makes room for a new one: what leaks, leaks no further.
const SERVED: u32 = 500;

/// The program that reads documents apart; none where they are read in this process.
static PROGRAM: OnceLock<PathBuf> = OnceLock::new();

/// Lets this program read documents in processes of its own from now on.
pub fn read_apart() {
    if let Ok(own) = std::env::current_exe() {
        read_apart_with(&own);
    }
}

/// The same with a program at another place.
pub fn read_apart_with(program: &Path) {
    // Whoever said so first is obeyed.
    let _ = PROGRAM.set(program.to_owned());
}

/// A reader of documents, with the process that reads for it.
#[derive(Default)]
pub struct Papers {
    child: Option<Child>,
    patience: Option<Duration>,
}

impl Papers {
    /// A reader that gives up on a file after this time.
    pub fn patient_for(patience: Duration) -> Papers {
        Papers { child: None, patience: Some(patience) }
    }

    /// Reads a file of this name: its type, its text by page, its notes.
    ///
    /// # Errors
    /// Only where no process can be started; a file that cannot be read is a paper that says so.
    pub fn read(&mut self, name: &str, bytes: &[u8]) -> Result<Paper, Failure> {
        let answer = self.ask(&Asked::Text { name: name.to_owned() }, bytes)?;
        Ok(match answer {
            Answer::Paper(paper) => paper,
            _ => Paper::only("application/octet-stream", PaperNote::Failed),
        })
    }

    /// A page of a file, from 0, as a picture about this wide; none where it cannot be shown.
    ///
    /// # Errors
    /// Only where no process can be started.
    pub fn picture(
        &mut self,
        bytes: &[u8],
        page: u32,
        width: u32,
    ) -> Result<Option<PagePicture>, Failure> {
        match self.ask(&Asked::Picture { page, width }, bytes)? {
            Answer::Picture(picture) => Ok(Some(picture)),
            _ => Ok(None),
        }
    }

    fn ask(&mut self, asked: &Asked, bytes: &[u8]) -> Result<Answer, Failure> {
        let Some(program) = PROGRAM.get() else { return Ok(serve::answer(asked, bytes.to_vec())) };
        let child = match self.child.take() {
            Some(child) => child,
            None => Child::start(program)?,
        };
        let patience = self.patience.unwrap_or(PATIENCE);
        let Some((child, answer)) = child.ask(asked, bytes, patience) else {
            return Ok(Answer::Nothing);
        };
        self.child = (child.served() < SERVED).then_some(child);
        Ok(answer)
    }
}
