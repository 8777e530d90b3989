//! Help and what was not understood, in the user's language.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{ArgMatches, Command, Error};

use crate::text::Words;

use super::reply::{Reply, Trouble};
use super::spec;

/// What the parser of arguments stopped at: help that was asked for, or a mistake.
pub(super) fn answer(words: Words, error: &Error, args: &[OsString]) -> Result<Reply, Trouble> {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            Ok(Reply::text(error.render().to_string()))
        }
        _ => Err(Trouble::Misused(sentence(words, error, args))),
    }
}

/// The help of the command named after `help`, or of the whole program.
pub(super) fn help(words: Words, matches: &ArgMatches) -> Result<Reply, Trouble> {
    let mut command = spec::command(words);
    command.build();
    let names: Vec<&String> = matches.get_many("of").into_iter().flatten().collect();
    let mut place = &mut command;
    for name in names {
        place = part(place, name).ok_or_else(|| unknown_command(words, name))?;
    }
    Ok(Reply::text(place.render_help().to_string()))
}

fn part<'a>(command: &'a mut Command, name: &str) -> Option<&'a mut Command> {
    command.find_subcommand_mut(name)
}

fn unknown_command(words: Words, name: &str) -> Trouble {
    let what = words.say_with("cli-usage-unknown-command", &[("value", name.into())]);
    Trouble::Misused(join(
        &what,
        &words.say_with("cli-usage-help", &[("command", "kronika".into())]),
    ))
}

/// One sentence of what is wrong and what to do.
fn sentence(words: Words, error: &Error, args: &[OsString]) -> String {
    let arg = shown(&strings(error, ContextKind::InvalidArg));
    let value = strings(error, ContextKind::InvalidValue);
    let command = strings(error, ContextKind::InvalidSubcommand);
    let other = shown(&strings(error, ContextKind::PriorArg));
    let key = match key(error.kind(), value.is_empty(), &arg) {
        "cli-usage-conflict" if other == arg => "cli-usage-twice",
        key => key,
    };
    let about = [value, command, arg.clone()].into_iter().find(|text| !text.is_empty());
    let values =
        [("arg", arg.into()), ("value", about.unwrap_or_default().into()), ("other", other.into())];
    let said = words.say_with(key, &values);
    join(&said, &advice(words, error, args))
}

/// The words of a mistake; `alone` where no value was given, `arg` is what it is about.
fn key(kind: ErrorKind, alone: bool, arg: &str) -> &'static str {
    match kind {
        ErrorKind::MissingRequiredArgument => "cli-usage-missing",
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "cli-usage-no-command"
        }
        ErrorKind::InvalidSubcommand => "cli-usage-unknown-command",
        ErrorKind::UnknownArgument if arg.starts_with('-') => "cli-usage-unknown-option",
        ErrorKind::UnknownArgument | ErrorKind::TooManyValues => "cli-usage-too-many",
        ErrorKind::InvalidValue | ErrorKind::TooFewValues if alone => "cli-usage-no-value",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "cli-usage-wrong-value",
        ErrorKind::ArgumentConflict => "cli-usage-conflict",
        ErrorKind::InvalidUtf8 => "cli-usage-not-text",
        _ => "cli-usage-other",
    }
}

/// What to do: the nearest right word, the values there are, or where the help is.
fn advice(words: Words, error: &Error, args: &[OsString]) -> String {
    let expected = std::error::Error::source(error).map(ToString::to_string);
    if let Some(key) = expected.filter(|key| words.has(key)) {
        return words.say(&key);
    }
    if let Some(near) =
        SUGGESTED.map(|kind| strings(error, kind)).into_iter().find(|word| !word.is_empty())
    {
        return words.say_with("cli-usage-near", &[("near", near.into())]);
    }
    let allowed = strings(error, ContextKind::ValidValue);
    if !allowed.is_empty() {
        return words.say_with("cli-usage-allowed", &[("names", allowed.into())]);
    }
    words.say_with("cli-usage-help", &[("command", called(args).into())])
}

/// Where the parser puts the nearest right word.
const SUGGESTED: [ContextKind; 3] =
    [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];

/// The command that was called, as far as its names were understood.
fn called(args: &[OsString]) -> String {
    let command = spec::command(Words::new(crate::domain::Lang::En));
    let mut place = &command;
    let mut name = "kronika".to_owned();
    for word in args.iter().skip(1) {
        let Some(part) = word.to_str().and_then(|word| place.find_subcommand(word)) else { break };
        name = format!("{name} {}", part.get_name());
        place = part;
    }
    name
}

/// What the error says of something, several names joined.
fn strings(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => {
            texts.iter().map(|text| shown(text)).collect::<Vec<_>>().join(", ")
        }
        _ => String::new(),
    }
}

/// An argument as help writes it, without the parser's brackets.
fn shown(arg: &str) -> String {
    arg.replace(['<', '>'], "").replace("...", "…")
}

fn join(said: &str, advice: &str) -> String {
    format!("{said}. {advice}")
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::answer;
    use crate::cli::reply::Trouble;
    use crate::cli::spec;
    use crate::domain::Lang;
    use crate::text::Words;

    fn told(lang: Lang, line: &str) -> String {
        let words = Words::new(lang);
        let args: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        let error = spec::command(words).try_get_matches_from(&args).expect_err(line);
        match answer(words, &error, &args) {
            Err(Trouble::Misused(sentence)) => sentence,
            _ => panic!("{line} is no mistake"),
        }
    }

    #[test]
    fn mistakes_are_told_in_our_words() {
        let check = |line: &str, expected: &str| assert_eq!(told(Lang::En, line), expected);
        check("kronika verify", "Missing FILE. See kronika verify --help");
        check("kronika list a people", "Missing --client CLIENT. See kronika list --help");
        check("kronika verfy a", "There is no command verfy. Perhaps verify was meant");
        check("kronika verify a b", "There is no place for b. See kronika verify --help");
        check("kronika verify a --jsn", "There is no option --jsn. Perhaps --json was meant");
        check("kronika client", "A command is missing. See kronika client --help");
        check(
            "kronika search a b --limit x",
            "The value x does not fit --limit NUMBER. Give a whole number such as 20",
        );
        check(
            "kronika search a b --limit",
            "A value is missing after --limit NUMBER. See kronika search --help",
        );
        check(
            "kronika show a b --raw --attachment 1",
            "--raw cannot be used together with --attachment NUMBER. See kronika show --help",
        );
        check(
            "kronika add a meetin --client b",
            "The value meetin does not fit KIND. Perhaps meeting was meant",
        );
    }

    #[test]
    fn no_language_lacks_words() {
        for lang in Lang::ALL {
            let said = told(lang, "kronika import");
            assert!(!said.contains("cli-") && !said.contains('<'), "{said}");
        }
    }
}
