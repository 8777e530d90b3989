//! Words by their key, with values and plural forms.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Arg, Told, dates, numbers, sources};
use crate::domain::{Lang, Worded};

type Bundle = FluentBundle<FluentResource>;

/// The words of one language. Copied freely; the words themselves are read once per program.
#[derive(Clone, Copy)]
pub struct Words {
    lang: Lang,
    bundle: &'static Bundle,
}

impl Words {
    /// The words of this language; English stands in for what it lacks.
    pub fn new(lang: Lang) -> Words {
        Words { lang, bundle: bundle(lang) }
    }

    /// The language of these words.
    pub fn lang(self) -> Lang {
        self.lang
    }

    /// The words under a key, or under `key.attribute`; the key itself where there are none.
    pub fn say(self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The words under a key with values put in their places.
    pub fn say_with(self, key: &str, values: &[(&str, Arg<'_>)]) -> String {
        let args = values.iter().map(|(name, value)| (*name, value.to_fluent())).collect();
        self.find(key, &args).unwrap_or_else(|| key.to_owned())
    }

    /// Whether this language or English has words under the key.
    pub fn has(self, key: &str) -> bool {
        self.find(key, &FluentArgs::new()).is_some()
    }

    /// A failure in words: the message and its attributes `.meaning` and `.advice`.
    ///
    /// The value named `file` is the place; a value named `count` is a number; one named `fault`
    /// is itself the key of the words to be told. Where a value is empty, `.bare` says what happened.
    pub fn tell(self, failure: &dyn Worded) -> Told {
        let values = failure.args();
        let args = values
            .iter()
            .map(|(name, value)| (*name, told_value(self.lang, name, value)))
            .collect();
        let value = |wanted: &str| values.iter().find(|(name, _)| *name == wanted);
        let fault = value("fault").map(|(_, fault)| fault.as_str()).filter(|fault| self.has(fault));
        let key = fault.unwrap_or(failure.key());
        let attribute = |name: &str| self.find(&format!("{key}.{name}"), &args);
        let unknown = values.iter().any(|(_, value)| value.is_empty());
        let bare = if unknown { attribute("bare") } else { None };
        Told {
            what: bare.or_else(|| self.find(key, &args)).unwrap_or_else(|| key.to_owned()),
            meaning: attribute("meaning"),
            advice: attribute("advice"),
            place: value("file").map(|(_, file)| file.clone()),
        }
    }

    fn find(self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let own = written(self.bundle, key, args);
        own.or_else(|| written(bundle(Lang::En), key, args))
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Words").field(&self.lang).finish()
    }
}

fn written(bundle: &Bundle, key: &str, args: &FluentArgs<'_>) -> Option<String> {
    let (id, attribute) = key.split_once('.').map_or((key, None), |(id, name)| (id, Some(name)));
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(name) => message.get_attribute(name)?.value(),
        None => message.value()?,
    };
    // A value nobody gave is written as its name: visible, and found by the tests.
    let mut errors = Vec::new();
    Some(bundle.format_pattern(pattern, Some(args), &mut errors).into_owned())
}

/// A value in words: a count bends what stands beside it, a day is written as people write it.
fn told_value<'a>(lang: Lang, name: &str, value: &'a str) -> FluentValue<'a> {
    let plain = || FluentValue::String(Cow::Borrowed(value));
    match name {
        "count" => value.parse::<i64>().map_or_else(|_| plain(), FluentValue::from),
        "date" => value.parse().map_or_else(|_| plain(), |day| dates::long(lang, day).into()),
        _ => plain(),
    }
}

fn bundle(lang: Lang) -> &'static Bundle {
    static PL: OnceLock<Bundle> = OnceLock::new();
    static EN: OnceLock<Bundle> = OnceLock::new();
    static RO: OnceLock<Bundle> = OnceLock::new();
    let (place, id): (_, LanguageIdentifier) = match lang {
        Lang::Pl => (&PL, unic_langid::langid!("pl")),
        Lang::En => (&EN, unic_langid::langid!("en")),
        Lang::Ro => (&RO, unic_langid::langid!("ro")),
    };
    place.get_or_init(|| build(lang, id))
}

fn build(lang: Lang, id: LanguageIdentifier) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang {
        Lang::Pl => |value, _| grouped(Lang::Pl, value),
        Lang::En => |value, _| grouped(Lang::En, value),
        Lang::Ro => |value, _| grouped(Lang::Ro, value),
    }));
    for source in sources(lang) {
        // What does not parse is left out, and a test names it.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(rest, _)| rest);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// Whole numbers with the language's separators; the rest as the bundle writes it.
fn grouped(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => {
            Some(numbers::count(lang, number.value as i64))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Words;
    use crate::domain::{Failure, Lang};

    #[test]
    fn a_missing_key_stays_visible() {
        for lang in Lang::ALL {
            assert_eq!(Words::new(lang).say("common-nothing-like-it"), "common-nothing-like-it");
            assert_eq!(Words::new(lang).say(""), "");
            assert!(!Words::new(lang).has("common-yes.nothing"));
        }
    }

    #[test]
    fn words_are_shared_by_threads() {
        fn shared<T: Send + Sync + Copy + 'static>(_: T) {}
        shared(Words::new(Lang::Pl));
    }

    #[test]
    fn a_failure_is_told_with_its_parts() {
        let failure = Failure::new("error-no-file").with("file", "C:/praca/a.kronika");
        let told = Words::new(Lang::En).tell(&failure);
        assert!(told.meaning.is_some() && told.advice.is_some());
        assert_eq!(told.place.as_deref(), Some("C:/praca/a.kronika"));
        assert!(told.sentence().ends_with("(C:/praca/a.kronika)"));
    }

    #[test]
    fn a_wrong_field_is_told_by_its_fault() {
        let failure = Failure::new("error-field").with("field", "due").with("names", "");
        let failure = failure.with("fault", "error-fault-not-date");
        let told = Words::new(Lang::En).tell(&failure);
        assert_eq!(told.what, "The field due is not a date");
        assert_eq!(told.advice.as_deref(), Some("Give a date such as 2026-05-12"));
    }

    #[test]
    fn words_do_without_a_value_nobody_knows() {
        let told = |holder: &str| {
            let failure = Failure::new("error-busy").with("file", "a").with("holder", holder);
            Words::new(Lang::En).tell(&failure).what
        };
        assert_eq!(told("Ewa"), "This journal is already open, held by Ewa");
        assert_eq!(told(""), "This journal is already open in another window");
    }
}
