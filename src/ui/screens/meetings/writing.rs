//! Minutes while they are typed: the pane beside them, their content, and how they are recorded.

use eframe::egui::{Frame, Id, Margin, Panel, ScrollArea, Ui};

use super::desk::{Desk, Hand};
use super::hear::{Ear, Known};
use super::model::Draft;
use super::{Meetings, earlier, facts, history, page, rows, save, when};
use crate::domain::{Body, Meeting, Record, Side, Telling, Verb, Who};
use crate::session::Op;
use crate::text::{dates, typed_day};
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{Button, ChipLook, chip, failure_block, label, vertical_hairline};

/// Width of the pane beside the minutes.
pub const SIDE: f32 = 272.0;

/// Draws the minutes of a meeting that are being typed.
pub fn show(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    pane: &mut Meetings,
    file: &ClientFile,
    record: &Record,
) {
    let Body::Meeting(meeting) = &record.body else { return };
    heard(scene, pane, record);
    let known = known(file, meeting, pane.desk.as_ref());
    let (words, today, lang) = (scene.words, scene.today, scene.words.lang());
    let before = words_of(&words.say("ui-meetings-before-date"));
    let sides = [Side::Us, Side::Client, Side::ThirdParty]
        .map(|side| (crate::domain::fold_letters(&words.say(rows::side_key(side))), side));
    let day = |text: &str| typed_day(lang, text, today);
    let written = |day| dates::numeric(lang, day);
    let side = |side: Side| words.say(rows::side_key(side)).replace(' ', "_");
    let ear = Ear { known: &known, sides: &sides, before: &before, day: &day };
    let hand = Hand { ear, day: &written, side: &side };
    lay(scene, pane, record, meeting, &hand);
    let Some(desk) = &mut pane.desk else { return };
    sync(desk, record, meeting);
    page::keys(ui, scene, desk, &hand);
    let to_save = page::save_pressed(ui);
    let back = side_pane(ui, scene, desk, &hand, file, pane.unclear);
    page::foot(ui, scene);
    page::scrolled(ui, ("minutes", record.id), |ui| {
        super::super::content(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            head(ui, scene, desk, record);
            if let Some(failure) = &pane.failure {
                ui.add_space(12.0);
                failure_block(ui, scene.words, failure);
            }
            earlier::show(ui, scene, file, record, meeting);
            page::show(ui, scene, desk, &hand);
            history::retract(ui, scene, record);
            ui.add_space(48.0);
        });
    });
    if let Some(wait) = desk.keep.due() {
        ui.ctx().request_repaint_after(wait);
    }
    if to_save || std::mem::take(&mut pane.save) {
        record_it(scene, pane, file, record, false);
    }
    if back {
        pane.chosen = None;
    }
}

/// The form's name.
pub fn form(record: &Record) -> Id {
    Id::unique(("minutes-save", record.id))
}

/// How the last recording of these minutes ended.
fn heard(scene: &mut Scene<'_>, pane: &mut Meetings, record: &Record) {
    match scene.outcome(form(record)) {
        Some(Ok(_)) => {
            pane.failure = None;
            pane.forget = Some(record.id);
            let Some(desk) = &mut pane.desk else { return };
            if let Some((version, _)) = &desk.sent {
                desk.recorded = *version;
                desk.heard = true;
            }
            // What was typed while it was being recorded is kept anew.
            desk.keep.settled();
            if desk.version != desk.recorded {
                desk.keep.changed();
            }
        }
        Some(Err(failure)) => {
            pane.failure = Some(failure);
            if let Some(desk) = &mut pane.desk {
                desk.sent = None;
            }
        }
        None => {}
    }
}

/// Lays the draft on the desk: what was kept of it, else what is recorded.
fn lay(
    scene: &Scene<'_>,
    pane: &mut Meetings,
    record: &Record,
    meeting: &Meeting,
    hand: &Hand<'_>,
) {
    let here = pane.desk.as_ref().is_some_and(|desk| desk.id == record.id);
    if here || pane.kept_of != Some(record.id) || pane.kept.waits() {
        return;
    }
    let kept = pane.kept.get().and_then(Option::as_ref);
    let mut desk = match kept {
        Some(value) => {
            let mut draft = Draft::read(value);
            draft.recognise(meeting);
            let mut desk = Desk::new(record.id, draft, record.changes.len());
            desk.version = 1;
            desk
        }
        None => {
            let mut draft = Draft::of(meeting);
            when::fill(scene, &mut draft, meeting);
            Desk::new(record.id, draft, record.changes.len())
        }
    };
    pane.failure = None;
    pane.unclear = when::Unclear::default();
    let first = desk.draft.end_of(0).unwrap_or_else(|| desk.draft.insert_point(0, ""));
    desk.go(first, hand);
    pane.desk = Some(desk);
}

/// Takes over what the record says since it changed.
fn sync(desk: &mut Desk, record: &Record, meeting: &Meeting) {
    if record.changes.len() == desk.changes {
        return;
    }
    desk.changes = record.changes.len();
    desk.heard = false;
    match desk.sent.take() {
        Some((_, keys)) => desk.draft.adopt(&keys, meeting),
        // It was taken back, or changed elsewhere: what stands here stays, to be recorded again.
        None => {
            desk.draft.recognise(meeting);
            desk.touch();
        }
    }
}

/// Records what was typed; where the minutes are to be sealed, seals them in the same act.
pub fn record_it(
    scene: &mut Scene<'_>,
    pane: &mut Meetings,
    file: &ClientFile,
    record: &Record,
    seal: bool,
) {
    let Some(desk) = &mut pane.desk else { return };
    // The tasks the last recording made must be known before the next one.
    let waits = desk.sent.is_some() && (desk.heard || scene.saving(form(record)));
    if waits || !scene.writer().0 {
        return;
    }
    let ready = match save::ready(scene, file, record, desk) {
        Ok(ready) => ready,
        Err(unclear) => {
            pane.unclear = unclear;
            return;
        }
    };
    pane.unclear = when::Unclear::default();
    let mut ops = ready.ops;
    if seal {
        ops.push(Op::Act { id: record.id, verb: Verb::Seal, telling: nothing() });
    }
    let said = if seal { "ui-meetings-sealed" } else { "ui-meetings-saved" };
    let op = match ops.len() {
        0 => {
            // Everything is recorded already.
            desk.recorded = desk.version;
            desk.keep.settled();
            pane.forget = Some(record.id);
            return;
        }
        1 => ops.remove(0),
        _ => Op::All(ops),
    };
    desk.sent = Some((desk.version, ready.keys));
    scene.record(form(record), op, said);
}

/// An act of which nothing more is told.
pub fn nothing() -> Telling {
    Telling::default()
}

/// The pane beside the minutes; whether the list of all meetings is wanted.
fn side_pane(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    desk: &mut Desk,
    hand: &Hand<'_>,
    file: &ClientFile,
    unclear: when::Unclear,
) -> bool {
    side(ui, scene, |ui, scene| facts::show(ui, scene, desk, hand, file, unclear))
}

/// A pane beside minutes, with the way back to the list above; whether that was taken.
pub fn side(ui: &mut Ui, scene: &mut Scene<'_>, add: impl FnOnce(&mut Ui, &mut Scene<'_>)) -> bool {
    let tokens = Tokens::of(ui);
    let frame = Frame::NONE.fill(tokens.sunk);
    let panel = Panel::left("meeting-side").exact_size(SIDE).resizable(false).frame(frame);
    let mut back = false;
    let shown = panel.show_separator_line(false).show(ui, |ui| {
        ScrollArea::vertical().id_salt("meeting-side").auto_shrink(false).show(ui, |ui| {
            Frame::NONE.inner_margin(Margin { left: 20, right: 20, top: 12, bottom: 18 }).show(
                ui,
                |ui| {
                    ui.set_width(SIDE - 40.0);
                    ui.spacing_mut().item_spacing.y = 0.0;
                    ui.horizontal(|ui| {
                        ui.add_space(-8.0);
                        let all = Button::new(scene.say("ui-meetings-all")).icon(Icon::CaretLeft);
                        back = ui.add(all.quiet().small()).clicked();
                    });
                    ui.add_space(10.0);
                    add(ui, scene);
                },
            );
        });
    });
    let rect = shown.response.rect;
    vertical_hairline(ui.painter(), rect.right() - 0.5, rect.y_range(), tokens.line);
    back
}

/// The title and how safe what is typed is.
fn head(ui: &mut Ui, scene: &mut Scene<'_>, desk: &Desk, record: &Record) {
    let tokens = Tokens::of(ui);
    ui.horizontal_wrapped(|ui| {
        let title = [("number", record.number.into()), ("title", (&desk.draft.title).into())];
        label(ui, Role::Title, &scene.say_with("ui-meetings-heading", &title), tokens.text);
        let kept = desk.keep.kept().map(|kept| dates::time(kept.time()));
        let (look, said) = match kept {
            _ if desk.keep.failed() => (ChipLook::Late, scene.say("ui-meetings-not-kept")),
            Some(time) if desk.version != desk.recorded => {
                (ChipLook::Neutral, scene.say_with("ui-meetings-kept", &[("time", time.into())]))
            }
            None if desk.version != desk.recorded => {
                (ChipLook::Neutral, scene.say("ui-meetings-draft"))
            }
            _ => (ChipLook::Neutral, scene.say("ui-meetings-draft-recorded")),
        };
        chip(ui, look, &said);
    });
}

/// Everyone who may be named in these minutes.
fn known(file: &ClientFile, meeting: &Meeting, desk: Option<&Desk>) -> Vec<Known> {
    let day = meeting.starts.date_naive();
    let mut known: Vec<Known> = Vec::new();
    let mut add = |who: &Who, side: Option<Side>| {
        if !known.iter().any(|one| one.who.name == who.name) {
            known.push(Known { who: who.clone(), side });
        }
    };
    // Those who are there come first: they are named most.
    if let Some(desk) = desk {
        desk.draft.attendance.iter().for_each(|one| add(&one.who, one.side));
    }
    for record in file.people.iter().filter(|record| record.retracted.is_none()) {
        let Body::Person(person) = &record.body else { continue };
        if facts::is_here(record, person, day) {
            let who = Who { person: Some(record.id), name: person.name.clone() };
            add(&who, Some(person.side));
        }
    }
    let outcomes = meeting.points.iter().flat_map(|point| &point.outcomes);
    outcomes.for_each(|one| one.owner.iter().for_each(|owner| add(owner, one.side)));
    known
}

fn words_of(list: &str) -> Vec<String> {
    list.split_whitespace().map(str::to_lowercase).collect()
}
