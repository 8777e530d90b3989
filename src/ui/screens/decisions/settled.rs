//! What minutes say was decided, on its way into the register of decisions.

use chrono::{Local, NaiveDate};

use crate::domain::{Body, Meeting, Outcome, OutcomeKind, Point, Record, RecordId, Source};
use crate::ui::file::ClientFile;

/// A decision as the minutes of a meeting say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// The meeting
    pub meeting: RecordId,
    /// The point under which it stands: what was asked
    pub question: String,
    /// What was decided
    pub choice: String,
    /// Who decided, where the minutes say so
    pub by: Option<String>,
    /// The day of the meeting
    pub on: NaiveDate,
}

impl Settled {
    /// What an outcome says was decided; none where it says something else.
    pub fn of(
        record: &Record,
        meeting: &Meeting,
        point: &Point,
        outcome: &Outcome,
    ) -> Option<Settled> {
        (outcome.kind == OutcomeKind::Decision).then(|| Settled {
            meeting: record.id,
            question: point.title.clone(),
            choice: on_one_line(&outcome.text),
            by: outcome.owner.as_ref().map(|who| who.name.clone()),
            on: meeting.starts.with_timezone(&Local).date_naive(),
        })
    }

    /// The decision of the register that was made of it: it names the meeting as its source and chose these words.
    pub fn recorded<'a>(&self, file: &'a ClientFile) -> Option<&'a Record> {
        file.decisions.iter().find(|record| {
            let Body::Decision(decision) = &record.body else { return false };
            record.retracted.is_none()
                && decision.source == Some(Source::Record(self.meeting))
                && decision.chosen.as_deref().map(on_one_line).as_deref() == Some(&self.choice)
        })
    }
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
