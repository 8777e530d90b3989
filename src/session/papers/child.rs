//! A process that reads for this one.

use std::io::BufReader;
use std::path::Path;
use std::process::{ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use super::wire::{self, Answer, Asked};
use crate::domain::Failure;

/// A running process; ended when it is dropped.
pub(super) struct Child {
    process: std::process::Child,
    to: ChildStdin,
    answers: Receiver<Answer>,
    served: u32,
}

impl Child {
    /// Starts the program as a reader.
    ///
    /// # Errors
    /// `error-no-reader` where it cannot be started.
    pub fn start(program: &Path) -> Result<Child, Failure> {
        let failed = |detail: String| {
            Failure::new("error-no-reader")
                .with("file", program.display().to_string())
                .because(detail)
        };
        let mut command = Command::new(program);
        command.arg(super::COMMAND).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut process =
            command.stderr(Stdio::null()).spawn().map_err(|error| failed(error.to_string()))?;
        let (Some(to), Some(from)) = (process.stdin.take(), process.stdout.take()) else {
            return Err(failed(String::new()));
        };
        let (heard, answers) = channel();
        let listening = move || {
            let mut from = BufReader::new(from);
            // Ends with the process, or with the one who listens.
            while let Ok(answer) = wire::answered(&mut from) {
                if heard.send(answer).is_err() {
                    break;
                }
            }
        };
        let thread = std::thread::Builder::new().name("documents".to_owned()).spawn(listening);
        thread.map_err(|error| failed(error.to_string()))?;
        Ok(Child { process, to, answers, served: 0 })
    }

    /// How many questions it has answered.
    pub fn served(&self) -> u32 {
        self.served
    }

    /// Asks about a file; none where no answer came in time, and then the process is gone.
    pub fn ask(
        mut self,
        asked: &Asked,
        bytes: &[u8],
        patience: Duration,
    ) -> Option<(Child, Answer)> {
        wire::ask(&mut self.to, asked, bytes).ok()?;
        let answer = self.answers.recv_timeout(patience).ok()?;
        self.served += 1;
        Some((self, answer))
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        // One that has ended already cannot be ended again, and that is all the same.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
