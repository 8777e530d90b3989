//! What a message is beside its words: an invitation, a report, signed.

use chrono::Local;
use eframe::egui::{Ui, vec2};

use crate::domain::{Address, CalendarTime, FactValue, Invitation, MessageKind};
use crate::session::MailView;
use crate::text::dates;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{ChipLook, chip, label};

/// Attendees drawn at most.
const ATTENDEES: usize = 60;

/// Draws what there is to say of the message; nothing for an ordinary one.
pub fn show(ui: &mut Ui, scene: &Scene<'_>, view: &MailView) {
    let message = &view.message;
    let special = message.kind != MessageKind::Letter;
    if special || !message.protection.is_empty() {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
            if special {
                let said = scene.say(&format!("common-message-{}", message.kind.as_str()));
                chip(ui, ChipLook::Neutral, &said);
            }
            for way in &message.protection {
                let said = scene.say(&format!("common-protection-{}", way.as_str()));
                chip(ui, ChipLook::Neutral, &said);
            }
        });
        ui.add_space(8.0);
    }
    if let Some(meeting) = &message.invitation {
        invitation(ui, scene, meeting);
    }
    for one in &message.deliveries {
        let action = match scene.words.has(&format!("common-delivery-{}", one.action)) {
            true => scene.say(&format!("common-delivery-{}", one.action)),
            false => one.action.clone(),
        };
        let parts = [one.address.as_str(), &action, &one.status, &one.reason];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        fact(ui, "", &parts.join(", "));
    }
    for one in &message.facts {
        let name = scene.say(&format!("common-fact-{}", one.name.as_str()));
        fact(ui, &name, &said(scene, &one.value));
    }
    let told = message.invitation.is_some() || !message.facts.is_empty();
    if told || !message.deliveries.is_empty() {
        ui.add_space(8.0);
    }
}

/// What a card, a task or a journal entry says, in the reader's language.
fn said(scene: &Scene<'_>, value: &FactValue) -> String {
    let lang = scene.words.lang();
    match value {
        FactValue::Text(text) => text.clone(),
        FactValue::Day(day) => dates::numeric(lang, *day),
        FactValue::Moment(at) => {
            let local = at.with_timezone(&Local);
            format!("{} {}", dates::numeric(lang, local.date_naive()), dates::time(local.time()))
        }
        FactValue::Percent(share) => {
            scene.say_with("common-fact-percent", &[("share", i64::from(*share).into())])
        }
        FactValue::State(state) => scene.say(&format!("common-task-state-{}", state.as_str())),
    }
}

fn invitation(ui: &mut Ui, scene: &Scene<'_>, meeting: &Invitation) {
    let method = format!("common-meeting-method-{}", meeting.method.to_lowercase());
    let method = if scene.words.has(&method) { scene.say(&method) } else { meeting.method.clone() };
    let status = format!("common-meeting-status-{}", meeting.status.to_lowercase());
    let status = if scene.words.has(&status) { scene.say(&status) } else { meeting.status.clone() };
    let state: Vec<&str> =
        [method.as_str(), &status].into_iter().filter(|word| !word.is_empty()).collect();
    fact(ui, &scene.say("ui-meeting-what"), &meeting.title);
    fact(ui, &scene.say("ui-meeting-state"), &state.join(", "));
    fact(ui, &scene.say("ui-meeting-when"), &when(scene, meeting));
    fact(ui, &scene.say("ui-meeting-repeats"), &meeting.repeats);
    fact(ui, &scene.say("ui-meeting-where"), &meeting.place.replace('\n', ", "));
    let organizer = meeting.organizer.as_ref().map(name).unwrap_or_default();
    fact(ui, &scene.say("ui-meeting-organizer"), &organizer);
    let attendees = meeting.attendees.iter().take(ATTENDEES).map(|one| {
        let key = format!("common-meeting-answer-{}", one.answer.to_lowercase());
        match scene.words.has(&key) {
            true => format!("{} ({})", name(&one.address), scene.say(&key)),
            false => name(&one.address),
        }
    });
    fact(ui, &scene.say("ui-meeting-who"), &attendees.collect::<Vec<_>>().join(", "));
}

fn name(address: &Address) -> String {
    match address.name.is_empty() {
        true => address.address.clone(),
        false => address.name.clone(),
    }
}

/// From when to when by the calendar's own clock, with its zone as written there.
fn when(scene: &Scene<'_>, meeting: &Invitation) -> String {
    let Some(starts) = &meeting.starts else { return String::new() };
    let lang = scene.words.lang();
    let shown = |time: &CalendarTime| match time.whole_day {
        true => dates::numeric(lang, time.local.date()),
        false => {
            let day = dates::numeric(lang, time.local.date());
            format!("{day} {}", dates::time(time.local.time()))
        }
    };
    let ends = meeting.ends.as_ref().filter(|ends| ends.local != starts.local);
    let ends = ends.map(|ends| match ends.local.date() == starts.local.date() {
        true => dates::time(ends.local.time()),
        false => shown(ends),
    });
    let span = [Some(shown(starts)), ends].into_iter().flatten().collect::<Vec<_>>().join(" – ");
    match starts.zone.as_str() {
        "" => span,
        zone => format!("{span} ({zone})"),
    }
}

/// A name and a value on one line; nothing where there is no value.
fn fact(ui: &mut Ui, name: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    let tokens = Tokens::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        if !name.is_empty() {
            label(ui, Role::Small, name, tokens.text3);
        }
        label(ui, Role::Small, value, tokens.text2);
    });
    ui.add_space(3.0);
}
