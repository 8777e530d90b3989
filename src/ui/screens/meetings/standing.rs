//! How far minutes have come, step by step, and what can be recorded next.

use chrono::Local;
use eframe::egui::{Color32, Id, Sense, Ui, vec2};

use super::sheet::{self, day_of};
use super::{Meetings, ask};
use crate::domain::{Act, Kind, MeetingState, Record, RecordId, Verb};
use crate::text::dates;
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{Button, label, source_chip};

/// Draws the steps.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Meetings, record: &Record) {
    let tokens = Tokens::of(ui);
    let state = MeetingState::on(record, scene.today);
    if state == MeetingState::Draft {
        return;
    }
    label(ui, Role::Label, &scene.say("ui-meetings-state"), tokens.text2);
    ui.add_space(8.0);
    if let Some(sealed) = record.last_act(Verb::Seal) {
        let at = sealed.stamp.at.with_timezone(&Local);
        let day = dates::long(scene.words.lang(), at.date_naive());
        let entry = [("number", (sealed.stamp.position + 1).into())];
        let entry = scene.say_with("ui-meetings-entry", &entry);
        let detail = format!("{day}, {}, {entry}", dates::time(at.time()));
        done(ui, scene, "ui-meetings-step-sealed", &detail);
    }
    for act in &record.acts {
        happened(ui, scene, record, act);
    }
    ahead(ui, scene, record, state);
    offers(ui, scene, pane, record, state);
    ui.add_space(10.0);
}

/// What happened after the seal.
fn happened(ui: &mut Ui, scene: &mut Scene<'_>, record: &Record, act: &Act) {
    let key = match act.verb {
        Verb::Send => "ui-meetings-step-sent",
        Verb::Object | Verb::Refuse => "ui-meetings-step-objected",
        Verb::Confirm | Verb::Accept => "ui-meetings-step-confirmed",
        Verb::Annex => "ui-meetings-step-annex",
        _ => return,
    };
    let mut detail = vec![scene.day(day_of(act))];
    detail.extend(act.telling.by.as_ref().map(|by| by.name.clone()));
    if act.verb == Verb::Annex {
        let annexes = record.acts.iter().filter(|one| one.verb == Verb::Annex);
        let number = annexes.take_while(|one| *one != act).count() + 1;
        detail.push(scene.say_with("ui-meetings-annex-short", &[("number", number.into())]));
    }
    done(ui, scene, key, &detail.join(", "));
    let Some(reason) = act.telling.reason.as_ref().filter(|_| act.verb == Verb::Object) else {
        return proof(ui, scene, act);
    };
    ui.horizontal(|ui| {
        ui.add_space(26.0);
        ui.vertical(|ui| label(ui, Role::Small, reason, Tokens::of(ui).text2));
    });
    ui.add_space(6.0);
    proof(ui, scene, act);
}

fn proof(ui: &mut Ui, scene: &mut Scene<'_>, act: &Act) {
    if act.telling.message.is_none() && act.telling.source.is_none() {
        return;
    }
    ui.horizontal(|ui| {
        ui.add_space(26.0);
        sheet::proof(ui, scene, act);
    });
    ui.add_space(10.0);
}

/// What is still to come, and what silence made of it.
fn ahead(ui: &mut Ui, scene: &Scene<'_>, record: &Record, state: MeetingState) {
    let tokens = Tokens::of(ui);
    let lang = scene.words.lang();
    let until = record.last_act(Verb::Send).and_then(|sent| sent.telling.until);
    let day = |day| dates::day_in_week(lang, day);
    match (state, until) {
        (MeetingState::Sealed, _) => {
            step(
                ui,
                Icon::CircleDashed,
                tokens.text3,
                &scene.say("ui-meetings-step-to-send"),
                "",
                false,
            );
        }
        (MeetingState::Sent, Some(until)) => {
            let said = scene.say_with("ui-meetings-until-day", &[("date", day(until).into())]);
            step(
                ui,
                Icon::HourglassMedium,
                tokens.text2,
                &scene.say("ui-meetings-step-window"),
                &said,
                true,
            );
            let said = scene.say_with("ui-meetings-after-day", &[("date", day(until).into())]);
            let what = scene.say("ui-meetings-step-answer");
            step(ui, Icon::CircleDashed, tokens.text3, &what, &said, false);
        }
        (MeetingState::Sent, None) => {
            let what = scene.say("ui-meetings-step-answer");
            step(
                ui,
                Icon::CircleDashed,
                tokens.text3,
                &what,
                &scene.say("ui-meetings-no-window"),
                false,
            );
        }
        (MeetingState::AcceptedBySilence, Some(until)) => {
            let said = scene.say_with("ui-meetings-silent-since", &[("date", day(until).into())]);
            done(ui, scene, "ui-meetings-step-silence", &said);
        }
        _ => {}
    }
}

fn done(ui: &mut Ui, scene: &Scene<'_>, key: &str, detail: &str) {
    let tokens = Tokens::of(ui);
    step(ui, Icon::CheckCircle, tokens.ok, &scene.say(key), detail, true);
}

fn step(ui: &mut Ui, icon: Icon, ink: Color32, what: &str, detail: &str, came: bool) {
    let tokens = Tokens::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 18.0), Sense::hover());
        icon.paint(ui.painter(), rect.center(), 16.0, ink);
        ui.vertical(|ui| {
            let (role, ink) =
                if came { (Role::Medium, tokens.text) } else { (Role::Body, tokens.text2) };
            label(ui, role, what, ink);
            if !detail.is_empty() {
                label(ui, Role::Small, detail, tokens.text3);
            }
        });
    });
    ui.add_space(10.0);
}

/// What may be recorded next.
fn offers(
    ui: &mut Ui,
    scene: &Scene<'_>,
    pane: &mut Meetings,
    record: &Record,
    state: MeetingState,
) {
    if record.retracted.is_some() {
        return;
    }
    let (may_write, why) = scene.writer();
    let offer = |ui: &mut Ui, key: &str| {
        let button = Button::new(scene.say(key)).small().enabled(may_write, &why);
        let pressed = ui.add(button).clicked();
        ui.add_space(6.0);
        pressed
    };
    let answered = matches!(state, MeetingState::Sealed | MeetingState::Confirmed);
    if answered || record.may(Verb::Confirm).is_err() {
        return;
    }
    if offer(ui, "ui-meetings-confirm") {
        pane.ask = Some(ask::Ask::answer(scene, Verb::Confirm));
    }
    if offer(ui, "ui-meetings-object") {
        pane.ask = Some(ask::Ask::answer(scene, Verb::Object));
    }
}

/// What cites these minutes: each by its chip, tasks only when they are asked for.
pub fn citing(ui: &mut Ui, scene: &mut Scene<'_>, file: &ClientFile, record: &Record) {
    let cited_by = file.cited_by(record.id);
    let is_task =
        |id: &&RecordId| file.record(**id).is_some_and(|record| record.kind == Kind::Task);
    let (tasks, others): (Vec<&RecordId>, Vec<&RecordId>) = cited_by.iter().partition(is_task);
    if cited_by.is_empty() {
        return;
    }
    let tokens = Tokens::of(ui);
    ui.add_space(18.0);
    label(ui, Role::Label, &scene.say("ui-history-cited-by"), tokens.text2);
    ui.add_space(6.0);
    for id in others {
        source_chip(ui, scene, *id);
        ui.add_space(6.0);
    }
    if tasks.is_empty() {
        return;
    }
    let at = Id::unique(("minutes-citing", record.id));
    let mut open: bool = ui.data(|data| data.get_temp(at)).unwrap_or(false);
    let said = scene.say_with("kind-task.count", &[("count", tasks.len().into())]);
    let icon = if open { Icon::CaretDown } else { Icon::CaretRight };
    if ui.add(Button::new(said).icon(icon).quiet().small()).clicked() {
        open = !open;
        ui.data_mut(|data| data.insert_temp(at, open));
    }
    for id in tasks.into_iter().filter(|_| open) {
        ui.add_space(6.0);
        source_chip(ui, scene, *id);
    }
}
