//! What a command answers, and how it leaves the program: standard output, standard error, exit code.

use std::io::{self, Write};
use std::process::ExitCode;

use serde::Serialize;
use serde_json::Value as Json;

use crate::domain::Failure;
use crate::text::Words;

use super::table::clean_line;

/// Exit code where a command failed.
const FAILED: u8 = 1;
/// Exit code where the command was not understood.
const MISUSED: u8 = 2;
/// Exit code where all is done but something was unreadable or did not verify.
const UNSOUND: u8 = 3;

/// What a command answers on standard output.
pub(super) struct Reply {
    body: Vec<u8>,
    sound: bool,
    stopped: Option<Failure>,
}

impl Reply {
    /// Nothing to say.
    pub fn nothing() -> Reply {
        Reply::bytes(Vec::new())
    }

    /// Bytes as they are.
    pub fn bytes(body: Vec<u8>) -> Reply {
        Reply { body, sound: true, stopped: None }
    }

    /// Lines of words.
    pub fn text(mut text: String) -> Reply {
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        Reply::bytes(text.into_bytes())
    }

    /// One JSON document, made while it is written.
    ///
    /// # Errors
    /// Where it cannot be written as JSON.
    pub fn written(document: &impl Serialize) -> Result<Reply, Failure> {
        let text = serde_json::to_string(document);
        text.map(Reply::text).map_err(|error| Failure::new("error-internal").because(error))
    }

    /// One JSON document.
    pub fn json(document: &Json) -> Reply {
        Reply::text(document.to_string())
    }

    /// The same answer, of something that was unreadable or did not verify.
    pub fn unsound_if(mut self, unsound: bool) -> Reply {
        self.sound &= !unsound;
        self
    }

    /// The same answer, of something that stopped before its end.
    pub fn stopped_by(mut self, failure: Option<Failure>) -> Reply {
        self.stopped = failure;
        self
    }
}

/// Why a command did not answer.
pub(super) enum Trouble {
    /// It failed.
    Failed(Failure),
    /// It was not understood; a sentence that says what to do.
    Misused(String),
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Trouble {
        Trouble::Failed(failure)
    }
}

/// Gives the answer or tells the trouble, and says how the program ends.
pub(super) fn give(words: Words, reply: Result<Reply, Trouble>) -> ExitCode {
    match reply {
        Ok(reply) => give_reply(words, &reply),
        Err(Trouble::Failed(failure)) => fail(words, &failure),
        Err(Trouble::Misused(sentence)) => {
            complain(&sentence);
            ExitCode::from(MISUSED)
        }
    }
}

fn give_reply(words: Words, reply: &Reply) -> ExitCode {
    if let Err(error) = put(&reply.body) {
        return fail(words, &Failure::new("cli-error-output").because(error));
    }
    match &reply.stopped {
        Some(failure) => fail(words, failure),
        None if reply.sound => ExitCode::SUCCESS,
        None => ExitCode::from(UNSOUND),
    }
}

/// Writes to standard output; a reader who left early (`| head`) is no fault.
fn put(body: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(body).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

fn fail(words: Words, failure: &Failure) -> ExitCode {
    complain(&sentence(words, failure));
    ExitCode::from(FAILED)
}

/// One line to standard error. Where even that is gone, nobody is left to tell.
pub(super) fn complain(sentence: &str) {
    let line = clean_line(sentence);
    let _ = writeln!(io::stderr(), "{line}");
}

/// A failure as one sentence and what to do, with the system's own words last.
pub(super) fn sentence(words: Words, failure: &Failure) -> String {
    let told = match failure.key {
        // On a terminal the one field that is missing is named.
        "error-no-cause" => words.tell(&Failure { key: "cli-error-no-cause", ..failure.clone() }),
        _ => words.tell(failure),
    };
    match &failure.detail {
        Some(detail) => format!("{} [{detail}]", told.sentence()),
        None => told.sentence(),
    }
}
