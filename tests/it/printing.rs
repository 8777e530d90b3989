//! Pages on a real printer, where the system has one that makes PDF files.

use std::process::Command;
use std::time::{Duration, Instant};

use kronika::domain::Lang;
use kronika::print::Sheets as _;
use kronika::session::{PrintJob, printers};

use crate::print::samples;

#[test]
fn a_printer_takes_the_pages_that_are_asked_for() {
    let all = match printers().list() {
        Ok(all) => all,
        Err(failure) => return println!("skipped: no printers here ({})", failure.key),
    };
    let Some(printer) = all.iter().find(|one| one.name.to_uppercase().contains("PDF")) else {
        return println!("skipped: no printer that makes PDF files");
    };
    let pages = samples::schedule(Lang::Pl).lay("printed", &|_| true).expect("a schedule");
    let job = PrintJob {
        printer: printer.name.clone(),
        copies: 2,
        pages: "1-2".to_owned(),
        title: "Kronika".to_owned(),
    };
    let id = printers().print(&pages, &job).expect("the printer takes it");
    assert!(id.starts_with(&printer.name), "{id}");
    let began = Instant::now();
    let done = || {
        let said = Command::new("lpstat").args(["-W", "completed", "-o"]).output().expect("lpstat");
        String::from_utf8_lossy(&said.stdout).contains(&id)
    };
    while !done() {
        assert!(began.elapsed() < Duration::from_secs(60), "{id} is not printed after a minute");
        std::thread::sleep(Duration::from_millis(200));
    }
    let wrong = PrintJob { printer: "no such printer".to_owned(), ..job };
    assert_eq!(printers().print(&pages, &wrong).expect_err("refused").key, "error-printer");
}
