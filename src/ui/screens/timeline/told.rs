//! What a line of the stream says.

use chrono::NaiveDate;

use super::index::{Line, What};
use crate::domain::{
    Act, Body, Change, Kind, MeetingState, Note, Record, Source, Value, Who, one_line,
};
use crate::session::TimelineRow;
use crate::text::{Arg, dates};
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::widgets::{ChipLook, capital};

/// The words of a line.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub title: String,
    pub detail: String,
    pub chip: Option<(ChipLook, String)>,
    /// Whether the record was taken back
    pub struck: bool,
}

/// The words of a line; of a record that is not in the file from its row, once that is here.
pub(super) fn told(
    scene: &Scene<'_>,
    file: &ClientFile,
    line: &Line,
    row: Option<&TimelineRow>,
) -> Told {
    let record = file.record(line.id);
    let mut told = match (record, line.what) {
        (Some(record), What::Changed(place)) => {
            let change = record.changes.get(usize::from(place));
            change.map(|change| changed(scene, file, record, change)).unwrap_or_default()
        }
        (Some(record), What::Acted(place)) => {
            let act = record.acts.get(usize::from(place));
            act.map(|act| acted(scene, file, record, act)).unwrap_or_default()
        }
        (Some(record), What::Withdrawn(place)) => {
            let one = record.withdrawn.get(usize::from(place));
            let told = one.map(|one| acted(scene, file, record, &one.act)).unwrap_or_default();
            let chip = Some((ChipLook::Neutral, scene.say("ui-retracted")));
            Told { struck: true, chip, ..told }
        }
        (Some(record), What::Made) => made(scene, record),
        (None, _) => row.map(|row| of_row(scene, row)).unwrap_or_default(),
    };
    let retracted =
        record.map_or(row.is_some_and(|row| row.retracted), |record| record.retracted.is_some());
    if retracted {
        told.struck = true;
        told.chip = Some((ChipLook::Neutral, scene.say("ui-retracted")));
    }
    told
}

/// A message, a document, an import.
fn of_row(scene: &Scene<'_>, row: &TimelineRow) -> Told {
    let title = match (row.kind, row.title.trim()) {
        (Kind::Message, "") => scene.say("common-no-subject"),
        (_, "") => scene.say("common-untitled"),
        (_, title) => title.to_owned(),
    };
    match row.kind {
        Kind::Message if row.detail.is_empty() => {
            Told { title, detail: row.preview.clone(), ..Told::default() }
        }
        Kind::Message => {
            let title = format!("{}: {title}", row.detail);
            Told { title, detail: row.preview.clone(), ..Told::default() }
        }
        kind => {
            let kind = capital(&scene.say(&format!("kind-{}", kind.as_str())));
            let detail = if row.detail.is_empty() { kind } else { row.detail.clone() };
            Told { title, detail, ..Told::default() }
        }
    }
}

/// A record's own line.
fn made(scene: &Scene<'_>, record: &Record) -> Told {
    let gist = record.gist(None);
    let plain = Told { title: gist.title.clone(), detail: gist.detail.clone(), ..Told::default() };
    let numbered = |key: &str, detail: String| {
        let values = [("number", number(scene, record)), ("title", (&gist.title).into())];
        Told { title: scene.say_with(key, &values), detail, ..Told::default() }
    };
    match &record.body {
        Body::Note(note) => noted(scene, record.kind, note),
        Body::Meeting(meeting) => {
            let state = MeetingState::on(record, scene.today);
            let state = scene.say(&format!("common-meeting-{}", state.as_str()));
            let outcomes: usize = meeting.points.iter().map(|point| point.outcomes.len()).sum();
            let count = scene.say_with("ui-timeline-outcomes", &[("count", outcomes.into())]);
            let values = [("state", state.into()), ("outcomes", count.into())];
            numbered("ui-timeline-meeting", scene.say_with("ui-timeline-minutes", &values))
        }
        Body::Rule(_) => numbered("ui-timeline-rule", gist.detail.clone()),
        Body::Snapshot(snapshot) => {
            let tasks = scene.say_with("kind-task.count", &[("count", snapshot.tasks.into())]);
            let detail = if gist.detail.is_empty() { tasks } else { gist.detail.clone() };
            numbered("ui-timeline-snapshot", detail)
        }
        Body::Decision(decision) => {
            let by = decision.chosen_by.as_ref().map(|who| who.name.as_str());
            let chosen = decision.chosen.as_deref().unwrap_or_default();
            numbered("ui-timeline-decision", parts(&[chosen, by.unwrap_or_default()]))
        }
        Body::Task(task) => {
            let owner = task.owner.as_ref().map(|who| who.name.as_str()).unwrap_or_default();
            let due = task.due.map(|due| {
                let due = plain_day(scene, due);
                scene.say_with("ui-timeline-due", &[("date", due.into())])
            });
            let values = [("title", (&gist.title).into())];
            let title = scene.say_with("ui-timeline-task", &values);
            let detail = parts(&[owner, due.as_deref().unwrap_or_default()]);
            Told { title, detail, ..Told::default() }
        }
        _ => plain,
    }
}

fn noted(scene: &Scene<'_>, kind: Kind, note: &Note) -> Told {
    let with: Vec<&str> = note.with.iter().map(|who| who.name.as_str()).collect();
    let with = with.join(", ");
    let text = one_line(&note.text);
    let subject = note.subject.as_deref().unwrap_or_default();
    let minutes =
        note.minutes.map(|count| scene.say_with("common-minutes", &[("count", count.into())]));
    if kind == Kind::PrivateNote {
        let chip = (ChipLook::Neutral, capital(&scene.say("kind-private-note")));
        let (title, detail) =
            if subject.is_empty() { (text, with) } else { (subject.to_owned(), text) };
        return Told { title, detail, chip: Some(chip), struck: false };
    }
    let key = match kind {
        Kind::Chat => "ui-timeline-chat",
        Kind::Letter => "ui-timeline-letter",
        _ => "ui-timeline-call",
    };
    let about = if subject.is_empty() { with.as_str() } else { subject };
    let title = match about {
        "" => capital(&scene.say(&format!("kind-{}", kind.as_str()))),
        about => scene.say_with(key, &[("about", about.into())]),
    };
    let with = if subject.is_empty() { "" } else { with.as_str() };
    let reference = note.reference.as_deref().unwrap_or_default();
    let detail = parts(&[with, reference, minutes.as_deref().unwrap_or_default(), &text]);
    Told { title, detail, ..Told::default() }
}

/// A moved date or a new version of a rule.
fn changed(scene: &Scene<'_>, file: &ClientFile, record: &Record, change: &Change) -> Told {
    let title = match &record.body {
        Body::Task(task) => moved(scene, &task.title, change),
        _ => scene.say_with("ui-timeline-rule-version", &[("number", number(scene, record))]),
    };
    let words = change.field("words");
    let words = words.and_then(|field| field.after.as_text()).map(one_line);
    let cause = change.cause.as_deref().map(one_line);
    let detail = cause.or(words).unwrap_or_default();
    Told { title, detail, chip: proof(scene, file, change.source), struck: false }
}

/// The task and its date before and after; the last day where both moved.
fn moved(scene: &Scene<'_>, title: &str, change: &Change) -> String {
    let field = |name: &str| change.fields.iter().find(|field| field.name == name);
    let Some(field) = field("due").or_else(|| field("start")) else { return title.to_owned() };
    let day = |value: &Value| {
        let day = value.as_text().and_then(|text| text.parse::<NaiveDate>().ok());
        day.map(|day| plain_day(scene, day))
    };
    let none = || scene.say("ui-timeline-no-date");
    let before = day(&field.before).unwrap_or_else(none);
    let after = day(&field.after).unwrap_or_else(none);
    let values = [("title", Arg::from(title)), ("before", before.into()), ("after", after.into())];
    scene.say_with("ui-timeline-moved", &values)
}

/// What proves a change, as a chip.
fn proof(
    scene: &Scene<'_>,
    file: &ClientFile,
    source: Option<Source>,
) -> Option<(ChipLook, String)> {
    match source? {
        Source::NoProof => Some((ChipLook::Dashed, scene.say("common-no-proof"))),
        Source::Record(id) => {
            let (kind, gist) = file.cited.get(&id)?;
            let day = gist.at.with_timezone(&chrono::Local).date_naive();
            let kind = scene.say(&format!("kind-{}", kind.as_str()));
            let values = [("kind", kind.into()), ("date", plain_day(scene, day).into())];
            Some((ChipLook::Neutral, scene.say_with("ui-timeline-source", &values)))
        }
    }
}

/// A seal, what was sent, agreed, accepted, refused, ended.
fn acted(scene: &Scene<'_>, file: &ClientFile, record: &Record, act: &Act) -> Told {
    let gist = record.gist(None);
    let key = match record.kind {
        Kind::Meeting => "ui-timeline-meeting-minutes",
        Kind::Snapshot => "ui-timeline-snapshot-number",
        Kind::Rule => "ui-timeline-rule-number",
        _ => "",
    };
    let name = match key {
        "" => gist.title.clone(),
        key => scene.say_with(key, &[("number", number(scene, record))]),
    };
    let what = scene.say(&format!("common-act-{}", act.verb.as_str()));
    let values = [("record", name.into()), ("act", what.into())];
    let telling = &act.telling;
    let until = telling
        .until
        .map(|day| scene.say_with("ui-timeline-until", &[("date", plain_day(scene, day).into())]));
    let words = telling.words.as_deref().or(telling.reason.as_deref()).map(one_line);
    let by = telling.by.as_ref().map(|who: &Who| who.name.as_str());
    let about = if key.is_empty() { "" } else { gist.title.as_str() };
    let detail = parts(&[
        by.unwrap_or_default(),
        words.as_deref().unwrap_or_default(),
        until.as_deref().unwrap_or_default(),
        about,
    ]);
    let source = telling.message.map(Source::Record).or(telling.source);
    Told {
        title: scene.say_with("ui-timeline-act", &values),
        detail,
        chip: proof(scene, file, source),
        struck: false,
    }
}

/// The number of a record as its own screen writes it.
fn number(scene: &Scene<'_>, record: &Record) -> Arg<'static> {
    let key = match record.kind {
        Kind::Rule => "ui-rules-number",
        Kind::Decision => "ui-decisions-number",
        _ => return record.number.into(),
    };
    scene.say_with(key, &[("number", format!("{:02}", record.number).into())]).into()
}

/// A day as it stays true on whichever day one reads it.
fn plain_day(scene: &Scene<'_>, day: NaiveDate) -> String {
    let lang = scene.words.lang();
    match chrono::Datelike::year(&day) == chrono::Datelike::year(&scene.today) {
        true => dates::day_and_month(lang, day),
        false => format!("{} {}", dates::day_and_month(lang, day), chrono::Datelike::year(&day)),
    }
}

/// Pieces that say something, parted by commas.
fn parts(pieces: &[&str]) -> String {
    let said: Vec<&str> = pieces.iter().copied().filter(|piece| !piece.is_empty()).collect();
    said.join(", ")
}
