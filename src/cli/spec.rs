//! The commands: their names, arguments and help.

use std::ffi::OsStr;
use std::path::PathBuf;

use clap::{Arg, ArgAction, Command, value_parser};

use crate::text::Words;

use super::args::Args;
use super::call::SIDES;

/// Kinds that `add` takes.
pub(super) const ADDED: &[&str] = &[
    "person",
    "meeting",
    "rule",
    "task",
    "decision",
    "phone-note",
    "letter",
    "chat",
    "private-note",
];

/// Kinds that `list` takes.
pub(super) const LISTED: &[&str] = &[
    "people",
    "meetings",
    "rules",
    "tasks",
    "snapshots",
    "messages",
    "documents",
    "notes",
    "decisions",
    "timeline",
];

/// Kinds of pages that `print` makes.
const PRINTED: [&str; 5] = ["schedule", "minutes", "rules", "messages", "import"];

/// Place in help of what every command has.
const LAST: usize = 900;

/// Whether a word is the name of a command.
pub(super) fn is_command(word: &OsStr) -> bool {
    let known = |command: &Command| OsStr::new(command.get_name()) == word;
    all(Args { words: Words::new(crate::domain::Lang::En) }).iter().any(known)
}

/// The whole command line in one language.
pub(super) fn command(words: Words) -> Command {
    let args = Args { words };
    let root = Command::new("kronika")
        .version(env!("CARGO_PKG_VERSION"))
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .subcommand_help_heading(args.kept("cli-heading-commands"))
        .arg(args.switch("json", "cli-arg-json").global(true).display_order(LAST))
        .arg(args.lang("cli-arg-lang").global(true).display_order(LAST + 1))
        .arg(version(args))
        .subcommands(all(args));
    let usage = format!(
        "kronika [{}]\n  kronika {} …",
        words.say("cli-name-file"),
        words.say("cli-name-command")
    );
    dressed(root, args, "cli-about", "kronika").override_usage(usage)
}

fn version(args: Args) -> Arg {
    args.switch("version", "cli-arg-version")
        .short('V')
        .action(ArgAction::Version)
        .display_order(LAST + 2)
}

/// The command with its help in the user's language, its parts too.
fn dressed(command: Command, args: Args, about: &str, path: &str) -> Command {
    let parts = ["{about}\n\n", &args.words.say("cli-heading-usage"), ":\n  {usage}\n\n{all-args}"];
    let usage = usage_of(&command, path);
    command
        .about(args.words.say(about))
        .help_template(parts.concat())
        .override_usage(usage)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .term_width(100)
        .arg(args.help().display_order(LAST + 3))
}

/// How a command is written: places first, then what is required, then the rest in brackets.
fn usage_of(command: &Command, path: &str) -> String {
    let mut words = vec![path.to_owned()];
    let (places, options): (Vec<_>, Vec<_>) =
        command.get_arguments().partition(|arg| arg.is_positional());
    let (last, first): (Vec<_>, Vec<_>) =
        places.into_iter().partition(|arg| arg.get_num_args().is_some_and(|n| n.max_values() > 1));
    let (required, free): (Vec<_>, Vec<_>) =
        options.into_iter().partition(|arg| arg.is_required_set());
    words.extend(first.iter().map(|arg| arg_name(arg)));
    words.extend(required.iter().map(|arg| written(arg)));
    words.extend(free.iter().map(|arg| format!("[{}]", written(arg))));
    words.extend(last.iter().map(|arg| format!("{}…", arg_name(arg))));
    words.join(" ")
}

fn written(arg: &Arg) -> String {
    let long = arg.get_long().unwrap_or_default();
    match arg.get_action() {
        ArgAction::Set | ArgAction::Append => format!("--{long} {}", arg_name(arg)),
        _ => format!("--{long}"),
    }
}

fn arg_name(arg: &Arg) -> String {
    arg.get_value_names().and_then(<[_]>::first).map(ToString::to_string).unwrap_or_default()
}

fn all(args: Args) -> Vec<Command> {
    let simple = |name: &'static str, about| one(args, name, about, vec![args.file()]);
    vec![
        new_journal(args),
        simple("demo", "cli-about-demo"),
        client(args),
        import(args),
        folders(args),
        watch(args),
        add(args),
        one(args, "change", "cli-about-change", vec![args.file(), args.id()]),
        list(args),
        show(args),
        one(args, "history", "cli-about-history", vec![args.file(), args.id()]),
        search(args),
        one(args, "thread", "cli-about-thread", vec![args.file(), args.id(), args.as_known_on()]),
        one(
            args,
            "missing",
            "cli-about-missing",
            vec![args.file(), args.client(), args.as_known_on()],
        ),
        one(
            args,
            "waiting",
            "cli-about-waiting",
            vec![
                args.file(),
                args.client(),
                args.day("since", "cli-arg-waiting-since"),
                args.number("limit", "cli-arg-waiting-limit"),
                args.as_known_on(),
            ],
        ),
        export(args),
        snapshot(args),
        print(args),
        task(args),
        slippage(args),
        compare(args),
        simple("verify", "cli-about-verify"),
        one(args, "fingerprint", "cli-about-fingerprint", vec![args.file(), args.digits()]),
        simple("rebuild", "cli-about-rebuild"),
        simple("stats", "cli-about-stats"),
        help(args),
    ]
}

fn one(args: Args, name: &'static str, about: &str, list: Vec<Arg>) -> Command {
    named(args, name, about, list, &format!("kronika {name}"))
}

fn named(args: Args, name: &'static str, about: &str, list: Vec<Arg>, path: &str) -> Command {
    dressed(Command::new(name).args(list), args, about, path)
}

fn new_journal(args: Args) -> Command {
    let list = vec![
        args.file(),
        args.option("name", "cli-name-name", "cli-arg-author-name").required(true),
        args.option("email", "cli-name-email", "cli-arg-author-email").required(true),
    ];
    one(args, "new", "cli-about-new", list)
}

fn client(args: Args) -> Command {
    let add = vec![
        args.file(),
        args.place("name", "cli-name-name", "cli-arg-client-name"),
        args.option("short", "cli-name-name", "cli-arg-short"),
        args.option("reference", "cli-name-text", "cli-arg-reference"),
        args.day("start", "cli-arg-start"),
        args.number("answer-days", "cli-arg-answer-days"),
        args.number("contact-days", "cli-arg-contact-days"),
        args.option("currency", "cli-name-code", "cli-arg-currency"),
        args.money("price", "cli-arg-price"),
    ];
    let client = Command::new("client")
        .subcommand_required(true)
        .subcommand_help_heading(args.kept("cli-heading-commands"))
        .subcommand(named(args, "add", "cli-about-client-add", add, "kronika client add"))
        .subcommand(named(
            args,
            "list",
            "cli-about-client-list",
            vec![args.file()],
            "kronika client list",
        ));
    let usage = format!("kronika client {} …", args.words.say("cli-name-command"));
    dressed(client, args, "cli-about-client", "kronika client").override_usage(usage)
}

fn import(args: Args) -> Command {
    let paths = args.path("paths", "cli-name-path", "cli-arg-paths").num_args(1..);
    let sheet = args.option("sheet", "cli-name-path", "cli-arg-sheet");
    let sheet = sheet.value_parser(value_parser!(PathBuf));
    let folder = args.option("pst-folder", "cli-name-name", "cli-arg-pst-folder");
    let folder = folder.action(ArgAction::Append);
    one(args, "import", "cli-about-import", vec![args.file(), args.client(), sheet, folder, paths])
}

fn folders(args: Args) -> Command {
    let store = args.path("store", "cli-name-path", "cli-arg-store");
    one(args, "folders", "cli-about-folders", vec![store])
}

fn watch(args: Args) -> Command {
    let once = args.switch("once", "cli-arg-once");
    let dir = args.path("dir", "cli-name-folder", "cli-arg-watched");
    one(args, "watch", "cli-about-watch", vec![args.file(), args.client(), once, dir])
}

fn add(args: Args) -> Command {
    one(args, "add", "cli-about-add", vec![args.file(), args.kind(ADDED), args.client()])
}

fn list(args: Args) -> Command {
    let list = vec![args.file(), args.kind(LISTED), args.client(), args.as_known_on()];
    one(args, "list", "cli-about-list", list)
}

fn show(args: Args) -> Command {
    let to = args.option("to", "cli-name-path", "cli-arg-attachment-to");
    let list = vec![
        args.file(),
        args.id(),
        args.switch("raw", "cli-arg-raw").conflicts_with("attachment"),
        args.number("attachment", "cli-arg-attachment"),
        to.value_parser(value_parser!(PathBuf)).requires("attachment"),
    ];
    one(args, "show", "cli-about-show", list)
}

fn search(args: Args) -> Command {
    let list = vec![
        args.file(),
        // A query may begin with what it leaves out: `-invoice`.
        args.place("query", "cli-name-query", "cli-arg-query").allow_hyphen_values(true),
        args.option("client", "cli-name-client", "cli-arg-client-only"),
        args.number("limit", "cli-arg-limit"),
    ];
    one(args, "search", "cli-about-search", list)
}

fn export(args: Args) -> Command {
    let to = args.option("to", "cli-name-path", "cli-arg-export-to").required(true);
    let format = args.option("format", "cli-name-format", "cli-arg-export-format");
    let list = vec![
        args.file(),
        args.client(),
        to.value_parser(value_parser!(PathBuf)),
        format.value_parser(super::give::FORMATS),
        args.switch("each", "cli-arg-export-each"),
        args.switch("withdrawn", "cli-arg-withdrawn"),
        args.option("query", "cli-name-query", "cli-arg-export-query"),
        args.day("from", "cli-arg-from"),
        args.day("until", "cli-arg-until"),
        args.option("person", "cli-name-name", "cli-arg-person"),
        args.option("thread", "cli-name-id", "cli-arg-thread"),
        args.option("id", "cli-name-id", "cli-arg-selection").action(ArgAction::Append),
        args.as_known_on(),
    ];
    one(args, "export", "cli-about-export", list)
}

fn snapshot(args: Args) -> Command {
    let list = vec![
        args.file(),
        args.client(),
        args.option("name", "cli-name-name", "cli-arg-snapshot-name").required(true),
        args.option("note", "cli-name-text", "cli-arg-note"),
    ];
    one(args, "snapshot", "cli-about-snapshot", list)
}

fn print(args: Args) -> Command {
    let what = args.option("what", "cli-name-what", "cli-arg-what").required(true);
    let to = args.option("to", "cli-name-pdf", "cli-arg-print-to").required(true);
    let list = vec![
        args.file(),
        args.client(),
        what.value_parser(PRINTED),
        args.option("id", "cli-name-id", "cli-arg-print-id").conflicts_with("snapshot"),
        args.number("snapshot", "cli-arg-print-snapshot"),
        args.option("against", "cli-name-state", "cli-arg-print-against"),
        args.option("side", "cli-name-side", "cli-arg-plan-side").value_parser(SIDES),
        args.option("person", "cli-name-name", "cli-arg-plan-person"),
        args.option("phase", "cli-name-id", "cli-arg-print-phase"),
        args.day("from", "cli-arg-print-from"),
        args.day("until", "cli-arg-print-until"),
        changes(args),
        args.option("paper", "cli-name-paper", "cli-arg-print-paper")
            .value_parser(["a4", "a3", "letter"]),
        args.switch("landscape", "cli-arg-print-landscape").conflicts_with("portrait"),
        args.switch("portrait", "cli-arg-print-portrait"),
        args.option("fit", "cli-name-fit", "cli-arg-print-fit")
            .value_parser(["width"])
            .conflicts_with("scale"),
        args.number("scale", "cli-arg-print-scale").value_parser(value_parser!(u32).range(2..=60)),
        args.as_known_on(),
        args.option("pdfa", "cli-name-pdfa", "cli-arg-print-pdfa").value_parser(["2b", "3b"]),
        args.lang("cli-arg-print-lang"),
        to.value_parser(value_parser!(PathBuf)),
    ];
    one(args, "print", "cli-about-print", list)
}

/// Whether the changes since the reference are printed; without a value they are.
fn changes(args: Args) -> Arg {
    let changes = args.option("changes", "cli-name-changes", "cli-arg-print-changes");
    changes.value_parser(["yes", "no"]).num_args(0..=1).default_missing_value("yes")
}

/// Formats a schedule is exchanged in.
const FORMATS: [&str; 4] = ["xlsx", "csv", "ics", "mspdi"];

fn task(args: Args) -> Command {
    let common = |path: &str| {
        let format = args.option("format", "cli-name-format", "cli-arg-plan-format");
        vec![
            args.file(),
            args.path("path", "cli-name-path", path),
            args.client(),
            format.required(true).value_parser(FORMATS),
        ]
    };
    let mut import = common("cli-arg-plan-from");
    import.push(args.option("sheet", "cli-name-name", "cli-arg-plan-sheet"));
    let column = args.option("column", "cli-name-column", "cli-arg-plan-column");
    import.push(column.action(ArgAction::Append));
    import.push(args.switch("preview", "cli-arg-plan-preview"));
    let mut export = common("cli-arg-plan-to");
    let side = args.option("side", "cli-name-side", "cli-arg-plan-side");
    export.push(side.value_parser(SIDES));
    export.push(args.option("person", "cli-name-name", "cli-arg-plan-person"));
    let task = Command::new("task")
        .subcommand_required(true)
        .subcommand_help_heading(args.kept("cli-heading-commands"))
        .subcommand(named(args, "import", "cli-about-task-import", import, "kronika task import"))
        .subcommand(named(args, "export", "cli-about-task-export", export, "kronika task export"));
    let usage = format!("kronika task {} …", args.words.say("cli-name-command"));
    dressed(task, args, "cli-about-task", "kronika task").override_usage(usage)
}

fn slippage(args: Args) -> Command {
    let list = vec![
        args.file(),
        args.client(),
        args.option("task", "cli-name-id", "cli-arg-slippage-task"),
        args.number("against", "cli-arg-against"),
        args.as_known_on(),
    ];
    one(args, "slippage", "cli-about-slippage", list)
}

fn compare(args: Args) -> Command {
    let list = vec![
        args.file(),
        args.client(),
        args.option("from", "cli-name-state", "cli-arg-compare-from").required(true),
        args.option("to", "cli-name-state", "cli-arg-compare-to").required(true),
    ];
    one(args, "compare", "cli-about-compare", list)
}

fn help(args: Args) -> Command {
    let of = args.place("of", "cli-name-command", "cli-arg-help-of").required(false);
    one(args, "help", "cli-about-help", vec![of.num_args(0..)])
}

#[cfg(test)]
mod tests {
    use super::{command, is_command};
    use crate::domain::Lang;
    use crate::text::Words;

    #[test]
    fn the_commands_are_sound_in_every_language() {
        Lang::ALL.into_iter().for_each(|lang| command(Words::new(lang)).debug_assert());
    }

    #[test]
    fn commands_are_told_from_files() {
        assert!(is_command("verify".as_ref()) && is_command("client".as_ref()));
        assert!(!is_command("praca.kronika".as_ref()) && !is_command("Verify".as_ref()));
    }
}
