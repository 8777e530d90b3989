//! Five facts in a row: the end of the schedule, the newest snapshot, what is on the others' side,
//! choices to be made, the last contact.

use eframe::egui::{Color32, Rect, Ui, pos2, vec2};

use super::super::lines::{Course, heading};
use super::super::today::duties;
use super::promises::client;
use super::told::Told;
use crate::domain::{Kind, Matter, RecordId, SnapshotState};
use crate::text::dates;
use crate::ui::command::{Command, Section};
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{capital, hairline, paint_line, vertical_hairline};

/// Narrowest room for one fact.
const NARROWEST: f32 = 168.0;

/// One fact.
struct Fact {
    caption: String,
    big: String,
    small: String,
    late: bool,
    opens: Command,
}

/// Draws the facts, five beside each other where there is room.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, course: &mut Course<'_>, told: &Told) {
    ui.add_space(18.0);
    heading(ui, &scene.say("ui-overview-in-short"), None);
    ui.add_space(8.0);
    let facts = [
        finish(scene, told),
        snapshot(scene, told),
        awaited(scene, told),
        undecided(scene, told),
        contact(scene, told),
    ];
    let width = ui.available_width();
    let beside = if width / NARROWEST >= 5.0 { 5 } else { 3 };
    for row in facts.chunks(beside) {
        facts_row(ui, scene, course, row, width / beside as f32);
    }
}

fn facts_row(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    course: &mut Course<'_>,
    facts: &[Fact],
    width: f32,
) {
    let tokens = Tokens::of(ui);
    let words: Vec<_> = facts
        .iter()
        .map(|fact| {
            let mut job = Role::Small.job(&fact.small, tokens.text2);
            job.wrap.max_width = width - 30.0;
            job.wrap.max_rows = 3;
            ui.painter().layout_job(job)
        })
        .collect();
    let lowest = words.iter().map(|galley| galley.size().y).fold(0.0, f32::max);
    let height = 12.0 + 14.0 + 26.0 + lowest + 12.0;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    hairline(ui.painter(), rect.x_range(), rect.top(), tokens.line);
    hairline(ui.painter(), rect.x_range(), rect.bottom() - 0.5, tokens.line);
    for (place, (fact, small)) in facts.iter().zip(words).enumerate() {
        let left = rect.left() + width * place as f32;
        let cell = Rect::from_min_size(pos2(left, rect.top()), vec2(width, height));
        let inset = if place == 0 { 0.0 } else { 16.0 };
        // The ring of the keyboard leaves room before the words of the first one too.
        let outset = if place == 0 { 8.0 } else { 0.0 };
        if place > 0 {
            vertical_hairline(ui.painter(), left, rect.y_range(), tokens.line);
        }
        let name = || duties::spoken(&[&fact.caption, &fact.big, &fact.small]);
        let mut inner = cell.shrink2(vec2(1.0, 2.0));
        inner.min.x -= outset;
        let Some(response) = course.line(ui, inner, &name) else { continue };
        let x = left + inset;
        let room = width - inset - 12.0;
        let at = |below: f32| pos2(x, cell.top() + below);
        let painter = ui.painter();
        paint_line(painter, at(12.0), Role::Caption, &fact.caption, tokens.text3, room);
        let ink = if fact.late { tokens.late } else { tokens.text };
        paint_line(painter, at(28.0), Role::Section, &fact.big, ink, room);
        painter.galley(at(51.0), small, Color32::PLACEHOLDER);
        scene.wish_if(response.clicked(), fact.opens.clone());
    }
}

fn finish(scene: &Scene<'_>, told: &Told) -> Fact {
    let caption = scene.say("ui-overview-finish");
    let Some(finish) = &told.finish else {
        let opens = Command::Show(Section::Schedule);
        let (big, small) = (scene.say("common-unknown"), scene.say("ui-overview-finish-none"));
        return Fact { caption, big, small, late: false, opens };
    };
    let against = finish.against.map(|(number, days)| {
        let key = match days {
            0 => "ui-overview-finish-same",
            days if days > 0 => "ui-overview-finish-later",
            _ => "ui-overview-finish-earlier",
        };
        let values = [("count", days.unsigned_abs().into()), ("number", number.into())];
        scene.say_with(key, &values)
    });
    // What was agreed stands, and where the links would have it is told beside.
    let tied = scene.file.as_ref().and_then(|file| file.network.finish());
    let tied = tied.filter(|day| *day > finish.on).map(|day| {
        let day = dates::day_and_month(scene.words.lang(), day);
        scene.say_with("ui-overview-finish-links", &[("date", day.into())])
    });
    let small = [Some(finish.title.clone()), tied.or(against)];
    let small = small.into_iter().flatten().collect::<Vec<_>>();
    Fact {
        caption,
        big: dates::long(scene.words.lang(), finish.on),
        small: small.join(". "),
        late: false,
        opens: go(scene, Kind::Task, finish.id),
    }
}

fn snapshot(scene: &Scene<'_>, told: &Told) -> Fact {
    let Some(newest) = &told.snapshot else {
        return Fact {
            caption: scene.say("ui-overview-snapshot-none"),
            big: scene.say("common-none"),
            small: scene.say("ui-overview-snapshot-take"),
            late: false,
            opens: Command::Show(Section::Schedule),
        };
    };
    let lang = scene.words.lang();
    let day = |on| dates::day_and_month(lang, on);
    let waits = newest.until.filter(|_| newest.state == SnapshotState::Sent);
    let state = newest.state.as_str();
    let big = match waits {
        Some(until) => scene.say_with("ui-overview-snapshot-waits", &[("date", day(until).into())]),
        None => capital(&scene.say(&format!("common-snapshot-{state}"))),
    };
    let key = format!("ui-overview-snapshot-{state}-on");
    Fact {
        caption: scene.say_with("ui-overview-snapshot", &[("number", newest.number.into())]),
        big,
        small: scene.say_with(&key, &[("date", day(newest.on).into())]),
        late: false,
        opens: go(scene, Kind::Snapshot, newest.id),
    }
}

fn awaited(scene: &Scene<'_>, told: &Told) -> Fact {
    let (count, oldest) = &told.awaited;
    let caption = scene.say("ui-overview-awaited");
    let Some(oldest) = oldest else {
        return Fact {
            caption,
            big: scene.say("ui-overview-no-matter"),
            small: scene.say("ui-today-awaited-none"),
            late: false,
            opens: Command::Show(Section::Schedule),
        };
    };
    Fact {
        caption,
        big: scene.say_with("ui-overview-matters", &[("count", (*count).into())]),
        small: oldest_said(scene, oldest),
        late: false,
        opens: go(scene, oldest.kind, oldest.id),
    }
}

fn undecided(scene: &Scene<'_>, told: &Told) -> Fact {
    let (count, oldest) = &told.undecided;
    let caption = scene.say("ui-overview-undecided");
    let Some(oldest) = oldest else {
        return Fact {
            caption,
            big: scene.say("ui-overview-no-matter"),
            small: scene.say("ui-overview-undecided-none"),
            late: false,
            opens: Command::Show(Section::Decisions),
        };
    };
    Fact {
        caption,
        big: scene.say_with("ui-overview-choices", &[("count", (*count).into())]),
        small: oldest_said(scene, oldest),
        late: false,
        opens: go(scene, oldest.kind, oldest.id),
    }
}

fn contact(scene: &Scene<'_>, told: &Told) -> Fact {
    let contact = told.contact.unwrap_or_default();
    let big = match contact.last {
        Some(day) => scene.day(day),
        None => scene.say("ui-today-never"),
    };
    let agreed = match contact.agreed {
        Some(days) => scene.say_with("ui-overview-contact-agreed", &[("count", days.into())]),
        None => scene.say("ui-overview-contact-free"),
    };
    let late = contact.is_late(scene.today);
    let days = contact.days(scene.today).filter(|_| late);
    let days =
        days.map(|days| scene.say_with("ui-overview-contact-days", &[("count", days.into())]));
    let small = [days, Some(agreed)].into_iter().flatten().collect::<Vec<_>>().join(". ");
    let caption = scene.say("ui-overview-contact");
    Fact { caption, big, small, late, opens: Command::Show(Section::Timeline) }
}

fn oldest_said(scene: &Scene<'_>, oldest: &Matter) -> String {
    let day = dates::day_and_month(scene.words.lang(), oldest.on);
    let title = match oldest.kind {
        Kind::Message => duties::subject(scene, &oldest.title),
        _ => oldest.title.clone(),
    };
    let values = [("title", title.into()), ("date", day.into())];
    scene.say_with("ui-overview-oldest", &values)
}

fn go(scene: &Scene<'_>, kind: Kind, id: RecordId) -> Command {
    Command::GoTo(client(scene), kind, id)
}
