//! The commands the palette offers for what is typed.

use super::command::{Command, WITH_KEYS};
use super::screens::Turn;
use crate::domain::{Kind, Lang, fold_letters};
use crate::session::Theme;
use crate::text::Words;

/// Commands offered first at most: what is looked for in the journal must not be pushed out of sight.
const FIRST: usize = 4;

/// Commands without keys that can be given anywhere, in the order they are offered.
const MORE: &[Command] = &[
    Command::AddClient,
    Command::NewJournal,
    Command::New(Kind::Rule),
    Command::New(Kind::Task),
    Command::New(Kind::Decision),
    Command::New(Kind::Person),
    Command::New(Kind::Letter),
    Command::New(Kind::Chat),
    Command::New(Kind::PrivateNote),
    Command::ImportFolder,
    Command::WatchFolder,
    Command::StopWatching,
    Command::Export,
    Command::TakePlan,
    Command::GivePlan,
    Command::Schedule(Turn::Compare),
    Command::Schedule(Turn::Slippage),
    Command::Schedule(Turn::Snapshots),
    Command::Schedule(Turn::Critical),
    Command::Schedule(Turn::Paste),
    Command::NameSnapshot,
    Command::Verify,
    Command::Rebuild,
    Command::Yourself,
    Command::Theme(Theme::Light),
    Command::Theme(Theme::Dark),
    Command::Theme(Theme::System),
    Command::Language(Lang::Pl),
    Command::Language(Lang::En),
    Command::Language(Lang::Ro),
    Command::ZoomReset,
    Command::CloseJournal,
];

/// The commands that fit what is typed.
#[derive(Default)]
pub struct Offer {
    /// Those that are meant: each word typed begins one of theirs
    pub asked: Vec<Command>,
    /// Those that have what is typed somewhere; every command while nothing is typed
    pub other: Vec<Command>,
}

impl Offer {
    /// The commands for a query.
    pub fn of(words: Words, query: &str) -> Offer {
        let query = fold_letters(query.trim());
        let typed: Vec<&str> = query.split_whitespace().collect();
        let every = WITH_KEYS.iter().chain(MORE).filter(|command| is_offered(command));
        let ranked = every.map(|command| (Rank::of(words, command, &query, &typed), command));
        let mut ranked: Vec<(Rank, &Command)> =
            ranked.filter(|(rank, _)| *rank != Rank::Foreign).collect();
        ranked.sort_by_key(|(rank, _)| *rank);
        let meant = ranked.iter().take_while(|(rank, _)| *rank < Rank::Within).count();
        let other = ranked.split_off(meant.min(FIRST));
        let bare = |ranked: Vec<(Rank, &Command)>| {
            ranked.into_iter().map(|(_, command)| command.clone()).collect()
        };
        Offer { asked: bare(ranked), other: bare(other) }
    }

    /// What a command is called where it stands alone: a theme is told to be one.
    pub fn title(words: Words, command: &Command) -> String {
        let name = words.say(command.face().key);
        let of = match command {
            Command::Theme(_) => "ui-menu-theme",
            Command::Language(_) => "ui-menu-language",
            _ => return name,
        };
        format!("{}: {name}", words.say(of))
    }
}

/// How well a command fits what is typed, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// Its name begins with it
    Begins,
    /// Each word typed begins one of its name
    Named,
    /// Each word typed begins one of its name or of its other words
    Also,
    /// Its name has it somewhere
    Within,
    /// Not at all
    Foreign,
}

impl Rank {
    fn of(words: Words, command: &Command, query: &str, typed: &[&str]) -> Rank {
        let title = fold_letters(&Offer::title(words, command));
        let also = fold_letters(&also(words, command));
        let own: Vec<&str> = title.split(|sign: char| !sign.is_alphanumeric()).collect();
        let begins = |list: &[&str], word: &str| list.iter().any(|own| own.starts_with(word));
        let every: Vec<&str> = own.iter().copied().chain(also.split_whitespace()).collect();
        match () {
            () if typed.is_empty() => Rank::Within,
            () if title.starts_with(query) => Rank::Begins,
            () if typed.iter().all(|word| begins(&own, word)) => Rank::Named,
            () if typed.iter().all(|word| begins(&every, word)) => Rank::Also,
            () if title.contains(query) => Rank::Within,
            () => Rank::Foreign,
        }
    }
}

/// What moves within the window is of no use in the palette.
fn is_offered(command: &Command) -> bool {
    !matches!(
        command,
        Command::Search | Command::Back | Command::Return | Command::Onward | Command::NextPane
    )
}

/// Other words a command is looked for by.
fn also(words: Words, command: &Command) -> String {
    let key = format!("{}.also", command.face().key);
    if words.has(&key) { words.say(&key) } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::Offer;
    use crate::domain::{Kind, Lang};
    use crate::session::Theme;
    use crate::text::Words;
    use crate::ui::command::{Command, Section};

    fn asked(lang: Lang, query: &str) -> Vec<Command> {
        Offer::of(Words::new(lang), query).asked
    }

    #[test]
    fn what_is_meant_comes_first_by_its_own_or_another_name() {
        assert_eq!(asked(Lang::Pl, "eksport kor"), [Command::Export]);
        assert_eq!(asked(Lang::En, "gantt"), [Command::Show(Section::Schedule)]);
        // More than one has the word: that it is called by it comes before that it is also meant by it.
        assert_eq!(asked(Lang::En, "schedule").first(), Some(&Command::Show(Section::Schedule)));
        assert_eq!(asked(Lang::Ro, "sedinta noua"), [Command::New(Kind::Meeting)]);
        assert_eq!(asked(Lang::Pl, "ciemny"), [Command::Theme(Theme::Dark)]);
        assert_eq!(asked(Lang::En, "zzz"), []);
    }

    #[test]
    fn nothing_typed_asks_for_nothing_and_offers_everything() {
        let offer = Offer::of(Words::new(Lang::En), "  ");
        assert!(offer.asked.is_empty());
        assert!(
            offer.other.contains(&Command::ZoomReset) && offer.other.contains(&Command::Export)
        );
    }

    #[test]
    fn no_more_than_a_few_come_before_what_is_found() {
        let offer = Offer::of(Words::new(Lang::En), "n");
        assert_eq!(offer.asked.len(), super::FIRST);
        assert!(offer.other.len() > super::FIRST);
    }
}
