//! The system's printers. They are asked and given work through the commands the system itself has; where it
//! has none, pages are printed from the program that opens them.

use std::io::{Read, Seek, SeekFrom};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::domain::Failure;

/// A printer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printer {
    /// Its name
    pub name: String,
    /// Whether the system prints on it where nothing is said
    pub usual: bool,
}

/// What is to be printed how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintJob {
    /// On which printer
    pub printer: String,
    /// How often
    pub copies: u32,
    /// Which pages, `1-3,5`; all where it is empty
    pub pages: String,
    /// What the work is called in the printer's list
    pub title: String,
}

/// Whoever knows printers.
pub trait Printers: Send + Sync {
    /// The printers there are.
    ///
    /// # Errors
    /// Where they cannot be asked for.
    fn list(&self) -> Result<Vec<Printer>, Failure>;

    /// Hands a PDF to a printer; answers what the printer calls the work.
    ///
    /// # Errors
    /// Where the printer does not take it.
    fn print(&self, pdf: &Path, job: &PrintJob) -> Result<String, Failure>;
}

/// The printers of this system.
pub fn printers() -> Box<dyn Printers> {
    match cfg!(unix) {
        true => Box::new(Cups),
        false => Box::new(Elsewhere),
    }
}

/// CUPS, on Linux and macOS, by its commands.
struct Cups;

impl Printers for Cups {
    fn list(&self) -> Result<Vec<Printer>, Failure> {
        let names = told(Command::new("lpstat").arg("-e"))?;
        // Without a usual printer this fails, which is no fault.
        let usual = told(Command::new("lpstat").arg("-d")).unwrap_or_default();
        let usual = usual.rsplit_once(": ").map(|(_, name)| name.trim().to_owned());
        let printer =
            |name: &str| Printer { name: name.to_owned(), usual: usual.as_deref() == Some(name) };
        Ok(names.lines().map(str::trim).filter(|name| !name.is_empty()).map(printer).collect())
    }

    fn print(&self, pdf: &Path, job: &PrintJob) -> Result<String, Failure> {
        let mut lp = Command::new("lp");
        lp.args(["-d", &job.printer, "-n", &job.copies.clamp(1, MOST_COPIES).to_string()]);
        lp.args(["-t", &job.title]);
        if !job.pages.is_empty() {
            lp.args(["-P", &job.pages]);
        }
        let said = told(lp.arg("--").arg(pdf))?;
        // "request id is PDF-12 (1 file(s))"
        let id = said.split(" is ").nth(1).and_then(|rest| rest.split_whitespace().next());
        Ok(id.unwrap_or_default().to_owned())
    }
}

/// A system whose printers are reached through the program that shows PDF files.
struct Elsewhere;

impl Printers for Elsewhere {
    fn list(&self) -> Result<Vec<Printer>, Failure> {
        Err(Failure::new("error-print-elsewhere"))
    }

    fn print(&self, _: &Path, _: &PrintJob) -> Result<String, Failure> {
        Err(Failure::new("error-print-elsewhere"))
    }
}

/// Copies printed at once at most.
pub const MOST_COPIES: u32 = 99;
/// A command that says nothing for so long is given up.
const PATIENCE: Duration = Duration::from_secs(20);

/// What a command of the system says, in English.
fn told(command: &mut Command) -> Result<String, Failure> {
    let failed = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => Failure::new("error-print-elsewhere"),
        _ => Failure::new("error-printer").because(error),
    };
    let mut out = tempfile::tempfile().map_err(failed)?;
    let (own, err) = (out.try_clone().map_err(failed)?, out.try_clone().map_err(failed)?);
    command.env("LC_ALL", "C").stdin(Stdio::null()).stdout(own).stderr(err);
    let mut child = command.spawn().map_err(failed)?;
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

/// The pages of a document somebody typed, `1-3, 5`: in the printers' form, none where it is not understood or
/// names pages there are not.
pub fn typed_pages(typed: &str, count: usize) -> Option<String> {
    let compact: String = typed.chars().filter(|sign| !sign.is_whitespace()).collect();
    let compact = compact.replace('–', "-").replace(';', ",");
    let page = |text: &str| text.parse::<usize>().ok().filter(|page| (1..=count).contains(page));
    let range = |part: &str| match part.split_once('-') {
        None => Some(page(part)?.to_string()),
        Some((from, until)) => {
            let (from, until) = (page(from)?, page(until)?);
            (from <= until).then(|| format!("{from}-{until}"))
        }
    };
    match compact.as_str() {
        "" => Some(String::new()),
        text => text.split(',').map(range).collect::<Option<Vec<_>>>().map(|all| all.join(",")),
    }
}

#[cfg(test)]
mod tests {
    use super::typed_pages;

    #[test]
    fn pages_are_understood_as_people_type_them() {
        let check = |typed: &str, expected: Option<&str>| {
            assert_eq!(typed_pages(typed, 9).as_deref(), expected, "{typed}");
        };
        check("", Some(""));
        check(" 1 – 3; 5", Some("1-3,5"));
        check("9", Some("9"));
        check("10", None);
        check("0-2", None);
        check("3-1", None);
        check("1,,2", None);
        check("all", None);
    }
}
