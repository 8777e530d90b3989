//! The arguments commands take, with their help in the user's language.

use std::fmt;
use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, value_parser};

use crate::domain::Lang;
use crate::text::Words;

use super::when;
use crate::session::{Digits, end_of_day};

/// Makes arguments whose words are in one language.
#[derive(Clone, Copy)]
pub(super) struct Args {
    /// The language
    pub words: Words,
}

impl Args {
    /// A required argument without a dash.
    pub fn place(self, id: &'static str, name: &str, help: &str) -> Arg {
        self.told(Arg::new(id).required(true), name, help, "cli-heading-arguments")
    }

    /// A required path without a dash.
    pub fn path(self, id: &'static str, name: &str, help: &str) -> Arg {
        self.place(id, name, help).value_parser(value_parser!(PathBuf))
    }

    /// The journal's file.
    pub fn file(self) -> Arg {
        self.path("file", "cli-name-file", "cli-arg-file")
    }

    /// The id of a record.
    pub fn id(self) -> Arg {
        self.place("id", "cli-name-id", "cli-arg-id")
    }

    /// A fingerprint, or its first digits.
    pub fn digits(self) -> Arg {
        self.place("digits", "cli-name-digits", "cli-arg-digits").value_parser(read_digits)
    }

    /// A kind of records, one of these.
    pub fn kind(self, kinds: &'static [&'static str]) -> Arg {
        let help = self.words.say_with("cli-arg-kind", &[("names", kinds.join(", ").into())]);
        self.place("kind", "cli-name-kind", "cli-arg-kind")
            .help(help)
            .value_parser(PossibleValuesParser::new(kinds.iter().copied()))
    }

    /// An option with a value.
    pub fn option(self, id: &'static str, name: &str, help: &str) -> Arg {
        self.told(Arg::new(id).long(id), name, help, "cli-heading-options")
    }

    /// The client, which must be named.
    pub fn client(self) -> Arg {
        self.option("client", "cli-name-client", "cli-arg-client").required(true)
    }

    /// A day.
    pub fn day(self, id: &'static str, help: &str) -> Arg {
        self.option(id, "cli-name-day", help).value_parser(read_day)
    }

    /// A whole number from 0.
    pub fn number(self, id: &'static str, help: &str) -> Arg {
        self.option(id, "cli-name-number", help).value_parser(read_number)
    }

    /// The moment whose state is wanted.
    pub fn as_known_on(self) -> Arg {
        self.option("as-known-on", "cli-name-moment", "cli-arg-as-known-on").value_parser(read_past)
    }

    /// A sum of money.
    pub fn money(self, id: &'static str, help: &str) -> Arg {
        self.option(id, "cli-name-sum", help).value_parser(read_money)
    }

    /// A switch.
    pub fn switch(self, id: &'static str, help: &str) -> Arg {
        let arg = Arg::new(id).long(id).action(ArgAction::SetTrue).help(self.words.say(help));
        arg.help_heading(self.kept("cli-heading-options"))
    }

    /// The language, of the words or of a page.
    pub fn lang(self, help: &str) -> Arg {
        let codes = Lang::ALL.map(Lang::code);
        self.option("lang", "cli-name-lang", help).value_parser(PossibleValuesParser::new(codes))
    }

    /// The switch for help.
    pub fn help(self) -> Arg {
        self.switch("help", "cli-arg-help").short('h').action(ArgAction::Help)
    }

    fn told(self, arg: Arg, name: &str, help: &str, heading: &str) -> Arg {
        arg.value_name(self.kept(name))
            .help(self.words.say(help))
            .help_heading(self.kept(heading))
            .hide_possible_values(true)
    }

    /// Words for the life of the program: the parser of arguments keeps no others. They are few,
    /// and asked for once.
    pub fn kept(self, key: &str) -> &'static str {
        self.words.say(key).leak()
    }
}

/// What an argument should have been: the key of the words that say so.
#[derive(Debug)]
struct Expected(&'static str);

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for Expected {}

fn read_day(text: &str) -> Result<NaiveDate, Expected> {
    when::day(text).ok_or(Expected("cli-expected-day"))
}

fn read_digits(text: &str) -> Result<Digits, Expected> {
    Digits::typed(text).ok_or(Expected("cli-expected-digits"))
}

fn read_past(text: &str) -> Result<DateTime<Utc>, Expected> {
    let moment = match when::day(text) {
        Some(day) => Some(end_of_day(day)),
        None => when::moment(text),
    };
    moment.ok_or(Expected("cli-expected-moment"))
}

fn read_number(text: &str) -> Result<u32, Expected> {
    text.parse().map_err(|_| Expected("cli-expected-number"))
}

/// A sum such as `86400` or `86400.50`, in hundredths.
fn read_money(text: &str) -> Result<i64, Expected> {
    let wrong = || Expected("cli-expected-sum");
    let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, "00"));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || part.is_empty() || part.len() > 2 || !digits(whole) || !digits(part) {
        return Err(wrong());
    }
    format!("{whole}{part:0<2}").parse().map_err(|_| wrong())
}

#[cfg(test)]
mod tests {
    use super::{read_day, read_digits, read_money, read_number, read_past};

    #[test]
    fn sums_are_read_in_hundredths() {
        let check = |text: &str, sum: Option<i64>| assert_eq!(read_money(text).ok(), sum, "{text}");
        check("86400", Some(8_640_000));
        check("86400.5", Some(8_640_050));
        check("0,05", Some(5));
        check("1.234", None);
        check("-3", None);
        check("", None);
        check("99999999999999999999", None);
    }

    #[test]
    fn what_is_expected_is_said_by_key() {
        assert_eq!(read_day("12.05.2026").unwrap_err().to_string(), "cli-expected-day");
        assert_eq!(read_past("soon").unwrap_err().to_string(), "cli-expected-moment");
        assert_eq!(read_digits("7f3a").unwrap_err().to_string(), "cli-expected-digits");
        assert_eq!(read_number("-1").unwrap_err().to_string(), "cli-expected-number");
        assert!(read_past("2026-05-12").is_ok() && read_past("2026-05-12T10:00:00Z").is_ok());
    }
}
