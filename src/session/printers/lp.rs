//! Printers of Linux and macOS, by the commands of CUPS.

use std::io::{Read, Seek, SeekFrom, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::{MOST_COPIES, PrintJob, Printer, Printers};
use crate::domain::Failure;
use crate::session::{Preview, not_printed};

/// CUPS.
pub struct Lp;

impl Printers for Lp {
    fn list(&self) -> Result<Vec<Printer>, Failure> {
        let names = told(Command::new("lpstat").arg("-e"))?;
        // Without a usual printer this fails, which is no fault.
        let usual = told(Command::new("lpstat").arg("-d")).unwrap_or_default();
        let usual = usual.rsplit_once(": ").map(|(_, name)| name.trim().to_owned());
        let printer =
            |name: &str| Printer { name: name.to_owned(), usual: usual.as_deref() == Some(name) };
        Ok(names.lines().map(str::trim).filter(|name| !name.is_empty()).map(printer).collect())
    }

    fn print(&self, pages: &Preview, job: &PrintJob) -> Result<String, Failure> {
        let bytes = pages.pdf().map_err(not_printed)?.bytes;
        // The printer's list keeps a copy of its own.
        let mut file = tempfile::Builder::new().suffix(".pdf").tempfile().map_err(failed)?;
        file.write_all(&bytes).and_then(|()| file.flush()).map_err(failed)?;
        let mut lp = Command::new("lp");
        lp.args(["-d", &job.printer, "-n", &job.copies.clamp(1, MOST_COPIES).to_string()]);
        lp.args(["-t", &job.title]);
        if !job.pages.is_empty() {
            lp.args(["-P", &job.pages]);
        }
        let said = told(lp.arg("--").arg(file.path()))?;
        // "request id is PDF-12 (1 file(s))"
        let id = said.split(" is ").nth(1).and_then(|rest| rest.split_whitespace().next());
        Ok(id.unwrap_or_default().to_owned())
    }
}

/// A command that says nothing for so long is given up.
const PATIENCE: Duration = Duration::from_secs(20);

fn failed(error: std::io::Error) -> Failure {
    Failure::new("error-printer").because(error)
}

/// What a command of the system says, in English.
fn told(command: &mut Command) -> Result<String, Failure> {
    let mut out = tempfile::tempfile().map_err(failed)?;
    let (own, err) = (out.try_clone().map_err(failed)?, out.try_clone().map_err(failed)?);
    command.env("LC_ALL", "C").stdin(Stdio::null()).stdout(own).stderr(err);
    let mut child = command.spawn().map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Failure::new("error-print-elsewhere"),
        _ => failed(error),
    })?;
    let began = Instant::now();
    let done = loop {
        match child.try_wait().map_err(failed)? {
            Some(status) => break status,
            None if began.elapsed() > PATIENCE => {
                let _ = child.kill();
                let _ = child.wait();
                return Err(Failure::new("error-printer").because("timeout"));
            }
            None => std::thread::sleep(Duration::from_millis(20)),
        }
    };
    let mut said = String::new();
    out.seek(SeekFrom::Start(0)).map_err(failed)?;
    out.take(1 << 20).read_to_string(&mut said).map_err(failed)?;
    match done.success() {
        true => Ok(said),
        false => Err(Failure::new("error-printer").because(said.trim())),
    }
}
