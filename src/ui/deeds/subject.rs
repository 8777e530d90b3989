//! What a row is about, as far as its menu needs to know.

use chrono::{DateTime, Local, Utc};

use crate::domain::{Body, Kind, Record};
use crate::session::{About, MailRow};
use crate::text::dates;
use crate::ui::scene::Scene;
use crate::ui::screens::rules;

/// Digits of a fingerprint that a reference names.
const DIGITS: usize = 16;

/// What a row is about.
pub struct Subject {
    /// The record
    pub about: About,
    /// When it happened
    pub at: Option<DateTime<Utc>>,
    /// Whether it was taken back
    pub retracted: bool,
    /// The name of the file it is, where it is one
    pub file: Option<String>,
    /// SHA-256 of that file, hex
    pub sha256: Option<String>,
}

impl Subject {
    /// A row about a record of the client's file.
    pub fn of(record: &Record) -> Subject {
        let gist = record.gist(None);
        let filed = match &record.body {
            Body::Filed(filed) => Some(filed),
            _ => None,
        };
        Subject {
            about: About::of(record),
            at: Some(gist.at),
            retracted: record.retracted.is_some(),
            file: filed.map(|filed| filed.name.clone()),
            sha256: filed.map(|filed| filed.sha256.clone()),
        }
    }

    /// A row about a message.
    pub fn mail(scene: &Scene<'_>, mail: &MailRow) -> Option<Subject> {
        let client = scene.file.as_ref()?.client.id;
        let title = format!("{}: {}", mail.from, mail.subject.trim());
        let (kind, number) = (Kind::Message, 0);
        Some(Subject {
            about: About { id: mail.id, client, kind, number, title },
            at: mail.date,
            retracted: mail.retracted,
            file: Some(format!("{}.eml", mail.subject.trim())),
            sha256: Some(mail.sha256.clone()),
        })
    }

    /// A row about what is known in one line.
    pub fn line(about: About, at: Option<DateTime<Utc>>, retracted: bool) -> Subject {
        Subject { about, at, retracted, file: None, sha256: None }
    }

    /// How one refers to it in a letter: kind and number, day, title, and for a file its fingerprint.
    pub fn reference(&self, scene: &Scene<'_>) -> String {
        let about = &self.about;
        let number = match about.kind {
            Kind::Rule => rules::number(scene, about.number),
            Kind::Decision => {
                let number = format!("{:02}", about.number);
                scene.say_with("ui-decisions-number", &[("number", number.into())])
            }
            _ if about.number == 0 => String::new(),
            _ => about.number.to_string(),
        };
        let kind =
            crate::ui::widgets::capital(&scene.say(&format!("kind-{}", about.kind.as_str())));
        let named = [kind.as_str(), &number].join(" ").trim().to_owned();
        let day = self
            .at
            .map(|at| dates::long(scene.words.lang(), at.with_timezone(&Local).date_naive()));
        let head: Vec<String> = std::iter::once(named).chain(day).collect();
        let said = format!("{}: {}", head.join(", "), about.title);
        match self.sha256.as_ref().and_then(|sha256| sha256.get(..DIGITS)) {
            Some(digits) => format!("{said} (SHA-256 {digits}…)"),
            None => said,
        }
    }
}
