//! The text of the message that sends minutes.

use chrono::NaiveDate;

use super::rows::{kind_key, side_key};
use super::sheet::when_and_where;
use super::window::Window;
use crate::domain::{Meeting, Outcome, OutcomeKind, Presence};
use crate::text::dates;
use crate::ui::scene::Scene;

/// The message: what it is about, what was settled, by when objections may come.
pub fn text(
    scene: &Scene<'_>,
    meeting: &Meeting,
    number: u32,
    (until, window): (NaiveDate, Window),
) -> String {
    let title = [("number", number.into()), ("title", (&meeting.title).into())];
    let mut text = scene.say("ui-meetings-letter-hello");
    let mut line = |said: &str| {
        text.push('\n');
        text.push_str(said);
    };
    line("");
    line(&scene.say_with("ui-meetings-letter-lead", &title));
    line(&when_and_where(scene, meeting));
    let there = meeting.attendance.iter().filter(|one| one.presence == Presence::Present);
    let there: Vec<&str> = there.map(|one| one.who.name.as_str()).collect();
    if !there.is_empty() {
        line(&format!("{}: {}", scene.say("ui-meetings-attendance"), there.join(", ")));
    }
    for (place, point) in meeting.points.iter().enumerate() {
        line("");
        line(&format!("{}. {}", place + 1, point.title));
        point.outcomes.iter().for_each(|outcome| line(&one(scene, outcome)));
        if point.outcomes.is_empty() && point.is_open() {
            line(&format!("   {}", scene.say("ui-meetings-goes-on")));
        }
    }
    line("");
    let day = dates::full(scene.words.lang(), until);
    // What silence means is an agreement only where a rule says so; else it is announced, no more.
    line(&match window.rule {
        Some(rule) => {
            let values = [("date", day.into()), ("number", format!("{rule:02}").into())];
            scene.say_with("ui-meetings-letter-window-rule", &values)
        }
        None => scene.say_with("ui-meetings-letter-window", &[("date", day.into())]),
    });
    line("");
    line(&scene.say("ui-meetings-letter-bye"));
    scene.signature.iter().for_each(|signed| line(signed));
    text
}

fn one(scene: &Scene<'_>, outcome: &Outcome) -> String {
    let mut said = format!("   – {}: {}", scene.say(kind_key(outcome.kind)), outcome.text);
    let owner = outcome.owner.as_ref().map(|who| who.name.clone());
    let action = outcome.kind == OutcomeKind::Action;
    let side = outcome.side.filter(|_| action).map(|side| scene.say(side_key(side)));
    let aside = [owner.or(side), outcome.due.map(|due| dates::long(scene.words.lang(), due))];
    let aside: Vec<String> = aside.into_iter().flatten().collect();
    if !aside.is_empty() {
        said.push_str(&format!(" ({})", aside.join(", ")));
    }
    said
}
