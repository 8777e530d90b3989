//! The command line: the same binary for scripts, backups and checks.
//!
//! `docs/cli.md` describes every command, its JSON and its exit codes.

mod add;
mod args;
mod call;
mod carry;
mod change;
mod check;
mod clients;
mod fields;
mod find;
mod fingerprint;
mod give;
mod input;
mod json;
mod list;
mod print;
mod progress;
mod reply;
mod show;
mod slip;
mod spec;
mod table;
mod task;
mod threads;
mod usage;
mod waiting;
mod watch;
mod when;

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::ExitCode;

use clap::ArgMatches;

use crate::domain::Lang;
use crate::session::{Settings, papers};
use crate::text::{Words, system_lang};

use call::Call;
use reply::{Reply, Trouble};

/// Runs one command; `args` begin with the program's own name.
///
/// The exit code is 0 where all is done, 1 where it failed, 2 where the command was not understood
/// and 3 where it is done but something was unreadable or did not verify.
pub fn run(args: &[OsString]) -> ExitCode {
    if reads_documents(args) {
        return papers::serve();
    }
    papers::read_apart();
    let words = Words::new(lang(args));
    let reply = match spec::command(words).try_get_matches_from(args) {
        Ok(matches) => dispatch(words, &matches),
        Err(error) => usage::answer(words, &error, args),
    };
    reply::give(words, reply)
}

/// Whether these arguments, the program's own name first, ask for a command rather than the window.
pub fn is_asked(args: &[OsString]) -> bool {
    let Some(first) = args.get(1) else { return false };
    reads_documents(args)
        || args.len() > 2
        || first.to_string_lossy().starts_with('-')
        || spec::is_command(first)
        || is_mistyped(first)
}

/// Whether a single word is more likely a command spelled wrong than a file to open: it has neither a
/// folder nor an ending, and there is no such file.
fn is_mistyped(word: &OsStr) -> bool {
    let path = Path::new(word);
    let bare = path.components().count() == 1 && path.extension().is_none();
    bare && !word.is_empty() && path.symlink_metadata().is_err()
}

/// Whether this process is to read documents for another one.
fn reads_documents(args: &[OsString]) -> bool {
    args.len() == 2 && args.get(1).is_some_and(|word| word == papers::COMMAND)
}

/// The language asked for with `--lang`, else the user's, else the system's.
fn lang(args: &[OsString]) -> Lang {
    let asked = args.iter().zip(args.iter().skip(1)).find_map(|(option, value)| {
        let joined = value.to_str().and_then(|text| text.strip_prefix("--lang="));
        let value = if option == OsStr::new("--lang") { value.to_str() } else { joined };
        Lang::ALL.into_iter().find(|lang| Some(lang.code()) == value)
    });
    asked.or_else(|| Settings::load().lang).unwrap_or_else(system_lang)
}

fn dispatch(words: Words, matches: &ArgMatches) -> Result<Reply, Trouble> {
    let Some((name, matches)) = matches.subcommand() else { return Ok(Reply::nothing()) };
    let call = Call::new(words, matches);
    match name {
        "new" => clients::new_journal(&call),
        "demo" => clients::demo(&call),
        "client" => clients::client(words, matches),
        "import" => carry::import(&call),
        "folders" => carry::folders(&call),
        "watch" => watch::watch(&call),
        "add" => add::add(&call),
        "change" => change::change(&call),
        "list" => list::list(&call),
        "show" => show::show(&call),
        "history" => find::history(&call),
        "search" => find::search(&call),
        "thread" => threads::thread(&call),
        "missing" => threads::missing(&call),
        "waiting" => waiting::waiting(&call),
        "export" => give::export(&call),
        "snapshot" => print::snapshot(&call),
        "print" => print::print(&call),
        "task" => task::task(words, matches),
        "slippage" => slip::slippage(&call),
        "compare" => slip::compare(&call),
        "verify" => check::verify(&call),
        "fingerprint" => fingerprint::fingerprint(&call),
        "rebuild" => check::rebuild(&call),
        "stats" => check::stats(&call),
        _ => usage::help(words, matches),
    }
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::is_asked;

    #[test]
    fn a_file_alone_is_for_the_window() {
        let check = |line: &str, asked: bool| {
            let args: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            assert_eq!(is_asked(&args), asked, "{line}");
        };
        check("kronika", false);
        check("kronika praca.kronika", false);
        check("kronika verify", true);
        check("kronika --help", true);
        check("kronika verfy praca.kronika", true);
        check("kronika verfy", true);
        check("kronika Cargo.toml", false);
        check("kronika src", false);
        check("kronika gone/praca", false);
        check("kronika --lang pl list", true);
    }
}
