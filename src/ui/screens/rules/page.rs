//! The chosen rule: what it is called, how it stands, what can be done, its versions and its history.

use chrono::NaiveDate;
use eframe::egui::{Ui, vec2};

use super::agree::Agreeing;
use super::standing::{Kept, Standing, title};
use super::write::Writing;
use super::{Form, Rules, kind_name, number, state, versions};
use crate::domain::{Record, Verb};
use crate::text::dates;
use crate::ui::deeds::{retract, taken_back};
use crate::ui::scene::Scene;
use crate::ui::screens::register::{
    Ending, cited_row, deeds as deed_pressed, facts_line, history, short_day,
};
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{ChipLook, chip, label, proof_chip};

/// What can be done with a rule.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Deed {
    Agree,
    Amend,
    End,
    Correct,
    Retract,
}

/// Draws the rule.
pub fn show(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    pane: &mut Rules,
    kept: &Kept,
    day: Option<NaiveDate>,
) {
    let Some(file) = scene.file.clone() else { return };
    let Some(record) = file.record(kept.id) else { return };
    let on = day.unwrap_or(scene.today);
    heading(ui, scene, kept, record, on);
    ui.add_space(10.0);
    deeds(ui, scene, pane, kept, record);
    ui.add_space(16.0);
    versions::show(ui, scene, pane, kept, on);
    cited_row(ui, scene, record.id);
    history(ui, scene, record);
}

fn heading(ui: &mut Ui, scene: &mut Scene<'_>, kept: &Kept, record: &Record, on: NaiveDate) {
    let tokens = Tokens::of(ui);
    let named = kept.shown(on).map(title).unwrap_or_default();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
        label(ui, Role::Title, &crate::domain::one_line(&named), tokens.text);
        let kind = kind_name(scene, kept.kind()).to_lowercase();
        let said = [number(scene, kept.number), kind].join(", ");
        label(ui, Role::Small, &said, tokens.text3);
    });
    ui.add_space(4.0);
    let standing = kept.standing(on);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
        ui.set_row_height(20.0);
        let look = match standing {
            Standing::InForce(_) => ChipLook::Ok,
            Standing::Ahead(_) => ChipLook::Accent,
            Standing::Proposed => ChipLook::Dashed,
            Standing::Ended(_) | Standing::Retracted => ChipLook::Neutral,
        };
        chip(ui, look, &state(scene, standing));
        facts_line(ui, &facts(scene, kept, record));
    });
    taken_back(ui, scene, record, &named);
    if let Some(act) = record.last_act(Verb::End) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
            let reason = act.telling.reason.as_deref().unwrap_or_default();
            let ended = kept.ended.map(|day| dates::long(scene.words.lang(), day));
            let values = [("day", ended.unwrap_or_default().into()), ("reason", reason.into())];
            let over = kept.ended.is_none_or(|day| day < scene.today);
            let key = match (over, reason.is_empty()) {
                (true, true) => "ui-rules-ended-on",
                (true, false) => "ui-rules-ended-why",
                (false, true) => "ui-rules-ends-on",
                (false, false) => "ui-rules-ends-why",
            };
            label(ui, Role::Body, &scene.say_with(key, &values), tokens.text2);
            if act.telling.source.is_some() {
                proof_chip(ui, scene, act.telling.source);
            }
        });
    }
}

fn facts(scene: &Scene<'_>, kept: &Kept, record: &Record) -> Vec<String> {
    let first = kept.versions.first().and_then(|version| version.rule.in_force_from);
    let count = ("count", kept.versions.len().into());
    let versions = match first {
        Some(day) => {
            let day = dates::long(scene.words.lang(), day);
            scene.say_with("ui-rules-versions-since", &[count, ("day", day.into())])
        }
        None => scene.say_with("ui-rules-versions", &[count]),
    };
    let cited = scene.file.as_ref().map_or(0, |file| file.cited_by(record.id).len());
    let cited =
        (cited > 0).then(|| scene.say_with("ui-register-cited", &[("count", cited.into())]));
    let recorded = record.made.at.with_timezone(&chrono::Local).date_naive();
    let values =
        [("day", short_day(scene, recorded).into()), ("who", record.made.by.as_str().into())];
    let recorded = scene.say_with("ui-register-recorded", &values);
    [Some(versions), cited, Some(recorded)].into_iter().flatten().collect()
}

fn deeds(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Rules, kept: &Kept, record: &Record) {
    if kept.retracted {
        return;
    }
    let open = kept.versions.last().is_some_and(|version| !version.agreed);
    let ended = kept.ended.is_some();
    let all = [
        (Deed::Agree, "ui-rules-agree-open", Icon::Handshake, open && !ended),
        (Deed::Amend, "ui-rules-amend-open", Icon::NotePencil, !ended),
        (Deed::End, "ui-rules-end-open", Icon::Prohibit, !ended),
        (Deed::Correct, "ui-register-correct-open", Icon::NotePencil, true),
        (Deed::Retract, "ui-register-retract-open", Icon::ArrowCounterClockwise, true),
    ];
    let Some(deed) = deed_pressed(ui, scene, &all) else { return };
    let today = scene.typed_day(scene.today);
    let form = match deed {
        Deed::Agree => Agreeing::of(scene, record).map(|form| Form::Agree(Box::new(form))),
        Deed::Amend => Writing::amend(scene, record).map(|form| Form::Write(Box::new(form))),
        Deed::Correct => Writing::correct(scene, record).map(|form| Form::Write(Box::new(form))),
        Deed::End => Some(Form::End(Box::new(Ending::end_rule(record.id, today)))),
        Deed::Retract => return retract(scene, record),
    };
    if let Some(form) = form {
        pane.forms.open(Some(record.id), form);
    }
}

/// Draws the form that is open, and closes it where it is done with.
pub fn form(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Rules) {
    let made = pane.forms.draw(ui, pane.chosen, |ui, form| match form {
        Form::Write(form) => form.show(ui, scene),
        Form::Agree(form) => form.show(ui, scene).then_some(None),
        Form::End(form) => form.show(ui, scene).then_some(None),
    });
    let Some(made) = made else { return };
    // What was recorded may be a version more: the newest two are compared again.
    pane.pair = None;
    pane.chosen = made.or(pane.chosen);
}
