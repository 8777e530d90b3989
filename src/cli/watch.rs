//! `watch`: a folder whose files are filed as they come.

use std::io::{self, Write};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::domain::Failure;
use crate::session::{Access, FiledThing, Journal, Turn, Watching};

use super::call::Call;
use super::reply::{Reply, Trouble, complain, sentence};

/// How long `--once` waits for files that do not stop growing.
const ONCE_AT_MOST: Duration = Duration::from_secs(60);

/// `kronika watch FILE --client NAME DIR [--once]`
pub(super) fn watch(call: &Call<'_>) -> Result<Reply, Trouble> {
    let journal = call.read()?;
    let client = call.client(&journal)?;
    drop(journal);
    let mut watching = Watching::new(call.path("dir"), client, || {});
    let (once, began) = (call.has("once"), Instant::now());
    let mut unsound = false;
    let mut told: Option<Failure> = None;
    loop {
        // The journal is open only while something is filed, so that the window may have it meanwhile.
        let turn = watching.turn(&mut |client, paths: &[PathBuf]| {
            let mut journal = Journal::open(call.path("file"), Access::Write)?;
            journal.import(client, paths, &mut |_| true)
        });
        let (turn, trouble) = match turn {
            Ok(turn) => {
                let trouble = turn.failure.clone();
                (turn, trouble)
            }
            Err(failure) => (Turn::default(), Some(failure)),
        };
        unsound |= turn.filed.iter().any(|thing| thing.unreadable > 0 || thing.now.is_err());
        if tell(call, &turn).is_err() {
            // Nobody reads what is told any more.
            return Ok(Reply::nothing());
        }
        if once && let Some(failure) = trouble {
            return Err(failure.into());
        }
        if trouble != told {
            trouble.iter().for_each(|failure| complain(&sentence(call.words, failure)));
            told = trouble;
        }
        if once && (!turn.waits || began.elapsed() > ONCE_AT_MOST) {
            return Ok(Reply::nothing().unsound_if(unsound || turn.waits));
        }
        watching.rest();
    }
}

/// One line for each thing filed, at once.
fn tell(call: &Call<'_>, turn: &Turn) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for thing in &turn.filed {
        writeln!(
            out,
            "{}",
            if call.json { document(call, turn, thing) } else { line(call, thing) }
        )?;
    }
    if let Some(stopped) = turn.balance.as_ref().and_then(|balance| balance.stopped.as_ref()) {
        complain(&sentence(call.words, stopped));
    }
    out.flush()
}

fn line(call: &Call<'_>, thing: &FiledThing) -> String {
    let name = thing.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let counts = [
        ("name", super::table::clean(&name).into()),
        ("new", thing.new.into()),
        ("held", thing.held.into()),
        ("unreadable", thing.unreadable.into()),
    ];
    let said = call.say_with("cli-watch-filed", &counts);
    match &thing.now {
        Ok(_) => said,
        Err(failure) => format!("{said}; {}", sentence(call.words, failure)),
    }
}

fn document(call: &Call<'_>, turn: &Turn, thing: &FiledThing) -> String {
    let import = turn.balance.as_ref().and_then(|balance| balance.id);
    let moved = thing.now.as_ref().ok().map(|path| path.display().to_string());
    let failure = thing.now.as_ref().err().map(|failure| sentence(call.words, failure));
    json!({
        "path": thing.path.display().to_string(),
        "moved_to": moved,
        "failure": failure,
        "new": thing.new,
        "held": thing.held,
        "unreadable": thing.unreadable,
        "import": import.map(|id| id.to_string()),
    })
    .to_string()
}
