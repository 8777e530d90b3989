//! Minutes that are not typed any more: annexes above, then the original, read only.

use chrono::{DateTime, Local, Utc};
use eframe::egui::{CornerRadius, Frame, Id, Margin, Sense, Stroke, Ui, pos2, vec2};

use super::rows::{HEAD, Shown};
use super::{Meetings, annex, facts, history, list, page, standing, writing};
use crate::domain::{Act, Body, Kind, Meeting, MeetingState, Outcome, Point, Record, Verb};
use crate::session::{HistoryLine, Told};
use crate::text::dates;
use crate::ui::command::Command;
use crate::ui::deeds::taken_back;
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::screens::{Settled, decisions};
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{Button, ChipLook, chip, label, paint_line, source_chip};

/// Draws a meeting whose minutes are not typed.
pub fn show(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    pane: &mut Meetings,
    file: &ClientFile,
    record: &Record,
) {
    let Body::Meeting(meeting) = &record.body else { return };
    let back = writing::side(ui, scene, |ui, scene| {
        standing::show(ui, scene, pane, record);
        ui.add_space(8.0);
        let tokens = Tokens::of(ui);
        label(ui, Role::Label, &scene.say("ui-meetings-attendance"), tokens.text2);
        ui.add_space(4.0);
        for (place, one) in meeting.attendance.iter().enumerate() {
            facts::present(ui, scene, one, file, place, false);
        }
        if meeting.attendance.is_empty() {
            label(ui, Role::Small, &scene.say("ui-meetings-attendance-none"), tokens.text3);
        }
        standing::citing(ui, scene, file, record);
    });
    page::scrolled(ui, ("minutes", record.id), |ui| {
        super::super::content(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let annexes: Vec<&Act> =
                record.acts.iter().filter(|act| act.verb == Verb::Annex).collect();
            for (place, act) in annexes.iter().enumerate() {
                annex::block(ui, scene, meeting, act, place + 1);
                ui.add_space(12.0);
            }
            if !annexes.is_empty() {
                ui.add_space(6.0);
            }
            heading(ui, scene, record, meeting);
            let changed = annex::changed(&annexes);
            points(ui, scene, record, meeting, &changed);
            fingerprint(ui, scene, pane.history.get().map(Vec::as_slice).unwrap_or_default());
            history::show(ui, scene, pane, record);
            ui.add_space(32.0);
        });
    });
    if back {
        pane.chosen = None;
    }
}

/// Title and state, and below when and where it was.
fn heading(ui: &mut Ui, scene: &mut Scene<'_>, record: &Record, meeting: &Meeting) {
    let tokens = Tokens::of(ui);
    let state = MeetingState::on(record, scene.today);
    ui.horizontal_wrapped(|ui| {
        let title = [("number", record.number.into()), ("title", (&meeting.title).into())];
        label(ui, Role::Title, &scene.say_with("ui-meetings-heading", &title), tokens.text);
        match &record.retracted {
            Some(_) => chip(ui, ChipLook::Dashed, &scene.say("ui-retracted")),
            None => chip(ui, list::look(state, false), &scene.say(list::state_key(state))),
        };
    });
    ui.add_space(2.0);
    label(ui, Role::Small, &when_and_where(scene, meeting), tokens.text3);
    if record.retracted.is_some() {
        ui.add_space(8.0);
        taken_back(ui, scene, record, &meeting.title);
    }
}

/// `wtorek, 8 września 2026, 10:00 – 11:30, sala przy dyspozytorni`
pub fn when_and_where(scene: &Scene<'_>, meeting: &Meeting) -> String {
    let starts = meeting.starts.with_timezone(&Local);
    let mut said = dates::full(scene.words.lang(), starts.date_naive());
    said.push_str(&format!(", {}", dates::time(starts.time())));
    if let Some(ends) = meeting.ends {
        said.push_str(&format!(" – {}", dates::time(ends.with_timezone(&Local).time())));
    }
    for place in [&meeting.place, &meeting.link].into_iter().flatten() {
        said.push_str(&format!(", {place}"));
    }
    said
}

fn points(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    record: &Record,
    meeting: &Meeting,
    changed: &[(usize, usize)],
) {
    let tokens = Tokens::of(ui);
    let mut number = 0;
    for (place, point) in meeting.points.iter().enumerate() {
        // Of a meeting that was taken back nothing comes back.
        let open = point.is_open() && record.retracted.is_none();
        ui.add_space(18.0);
        head(ui, scene, (point, open), place + 1);
        ui.add_space(4.0);
        if point.outcomes.is_empty() {
            let key = if open { "ui-meetings-goes-on" } else { "ui-meetings-no-outcome" };
            label(ui, Role::Small, &scene.say(key), tokens.text3);
            ui.add_space(6.0);
        }
        for (at, outcome) in point.outcomes.iter().enumerate() {
            number += 1;
            let annex = changed.iter().find(|(outcome, _)| *outcome == number);
            let annex = annex.map(|(_, annex)| *annex);
            let id = Id::unique(("minutes-read", place, at));
            let settled = Settled::of(record, meeting, point, outcome);
            let settled = settled.filter(|_| record.retracted.is_none());
            outcome_row(ui, scene, (record, outcome, annex), settled, id);
        }
    }
    if meeting.points.is_empty() {
        ui.add_space(18.0);
        label(ui, Role::Body, &scene.say("ui-meetings-no-points"), tokens.text2);
    }
}

/// What came of a point. An action item leads to its task, a decision to where it stands in the register, or into it.
fn outcome_row(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    (record, outcome, annex): (&Record, &Outcome, Option<usize>),
    settled: Option<Settled>,
    id: Id,
) {
    let file = scene.file.clone();
    let held = file.as_ref().zip(settled.as_ref());
    let held = held.and_then(|(file, settled)| settled.recorded(file));
    let annexed =
        annex.map(|annex| scene.say_with("ui-meetings-changed-by", &[("number", annex.into())]));
    let decided = held.map(|held| decisions::number(scene, held.number));
    let chips: Vec<String> = annexed.into_iter().chain(decided).collect();
    let chip = (!chips.is_empty()).then(|| chips.join(" · "));
    let held = held.map(|held| Command::GoTo(held.client, Kind::Decision, held.id));
    let decide = settled.filter(|_| held.is_none() && scene.may_write());
    let decide = decide.map(|settled| Command::Decide(Box::new(settled)));
    let (offers, link) = (decide.is_some(), scene.say("ui-meetings-decide-short"));
    let shown = Shown {
        kind: outcome.kind,
        text: &outcome.text,
        side: outcome.side,
        owner: outcome.owner.as_ref().map(|who| who.name.as_str()),
        due: outcome.due,
        chip: chip.as_deref(),
        link: offers.then_some(link.as_str()),
    };
    let task = outcome.task.map(|task| Command::GoTo(record.client, Kind::Task, task));
    let leads = task.or(held).or(decide);
    let sense = if leads.is_some() { Sense::click() } else { Sense::hover() };
    let response = shown.show(ui, scene, id, sense);
    leads.into_iter().for_each(|command| scene.wish_if(response.clicked(), command));
    if offers {
        response.on_hover_text(scene.say("ui-meetings-decide"));
    }
}

/// Number and title of a point, and what is to be known of it.
fn head(ui: &mut Ui, scene: &Scene<'_>, (point, open): (&Point, bool), number: usize) {
    let tokens = Tokens::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), HEAD));
    let painter = ui.painter();
    let y = rect.center().y - 10.0;
    let number = number.to_string();
    let at = pos2(rect.left(), y);
    let (wide, _) = paint_line(painter, at, Role::SectionQuiet, &number, tokens.text3, 40.0);
    let left = rect.left() + wide.max(10.0) + 8.0;
    let room = rect.right() - left - 260.0;
    let at = pos2(left, y);
    let (wide, cut) =
        paint_line(painter, at, Role::Section, &point.title, tokens.text, room.max(120.0));
    let mut aside = Vec::new();
    if let Some(count) = point.carried.filter(|count| *count > 0) {
        aside.push(scene.say_with("ui-meetings-carried", &[("count", count.into())]));
    }
    if open {
        aside.push(scene.say("ui-meetings-point-open"));
    }
    let at = pos2(left + wide + 8.0, y + 3.0);
    paint_line(painter, at, Role::Small, &aside.join(", "), tokens.text3, 240.0);
    let response = ui.interact(rect, ui.scope_id().with(("point", &number)), Sense::hover());
    response.widget_info(|| {
        let role = eframe::egui::accesskit::Role::Heading;
        eframe::egui::WidgetInfo::labeled(role, true, &point.title)
    });
    if cut {
        response.on_hover_text(&point.title);
    }
}

/// The fingerprint of the entry that sealed the minutes.
fn fingerprint(ui: &mut Ui, scene: &Scene<'_>, history: &[HistoryLine]) {
    let tokens = Tokens::of(ui);
    let sealed = |line: &&HistoryLine| matches!(line.told, Told::Acted(Verb::Seal, _));
    let Some(entry) = history.iter().rev().find(sealed) else { return };
    ui.add_space(16.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let (rect, _) = ui.allocate_exact_size(vec2(14.0, 16.0), Sense::hover());
        Icon::Fingerprint.paint(ui.painter(), rect.center(), 14.0, tokens.text3);
        let said = scene.say("ui-meetings-fingerprint");
        label(ui, Role::Small, &said, tokens.text3);
        let print = &entry.sha256;
        let groups: Vec<&str> =
            print.as_bytes().chunks(4).filter_map(|four| str::from_utf8(four).ok()).collect();
        let short = match groups.as_slice() {
            [a, b, c, d, .., y, z] => format!("{a} {b} {c} {d} … {y} {z}"),
            _ => print.clone(),
        };
        label(ui, Role::Mono, &short, tokens.text3).on_hover_text(groups.join(" "));
        let copy = Button::new(scene.say("ui-meetings-copy-fingerprint")).icon(Icon::Copy);
        if ui.add(copy.quiet().small().bare()).clicked() {
            ui.copy_text(print.clone());
        }
    });
}

/// A block above the original, in the colours of what was added to it.
pub fn block(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let tokens = Tokens::of(ui);
    let frame = Frame::NONE
        .fill(tokens.sel)
        .stroke(Stroke::new(1.0, tokens.sel_line))
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::symmetric(16, 12));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        add(ui);
    });
}

/// The day of an act: the one told, else the one of its entry.
pub fn day_of(act: &Act) -> chrono::NaiveDate {
    act.telling.on.unwrap_or_else(|| local_day(act.stamp.at))
}

fn local_day(moment: DateTime<Utc>) -> chrono::NaiveDate {
    moment.with_timezone(&Local).date_naive()
}

/// The chip of what proves an act, where anything does; what sent it counts too.
pub fn proof(ui: &mut Ui, scene: &mut Scene<'_>, act: &Act) {
    let source = act.telling.source.and_then(crate::domain::Source::record);
    match act.telling.message.or(source) {
        Some(id) => drop(source_chip(ui, scene, id)),
        None if act.telling.source.is_some() => {
            chip(ui, ChipLook::Dashed, &scene.say("common-no-proof"));
        }
        None => {}
    }
}
