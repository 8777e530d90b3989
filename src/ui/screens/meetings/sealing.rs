//! Before minutes are sealed: what that means, what they come to, what is still missing.

use std::collections::BTreeSet;

use eframe::egui::Ui;

use super::model::Draft;
use super::{Meetings, ask, when};
use crate::domain::{Outcome, OutcomeKind};
use crate::session::local_moment;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::label;

/// What sealing means, and what is still missing in these minutes.
pub fn missing(ui: &mut Ui, scene: &Scene<'_>, pane: &Meetings) {
    ask::what(ui, scene, "ui-meetings-seal-what");
    let Some(desk) = &pane.desk else { return };
    let tokens = Tokens::of(ui);
    let (points, _) = desk.draft.recorded();
    let outcomes = || points.iter().flat_map(|point| &point.outcomes);
    let of = |kind| outcomes().filter(move |one| one.kind == kind);
    let counts = [
        ("ui-meetings-count-decisions", of(OutcomeKind::Decision).count()),
        ("ui-meetings-count-information", of(OutcomeKind::Information).count()),
        ("ui-meetings-count-actions", of(OutcomeKind::Action).count()),
    ];
    let said: Vec<String> = counts
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| scene.say_with(key, &[("count", (*count).into())]))
        .collect();
    if !said.is_empty() {
        label(ui, Role::Medium, &said.join(", "), tokens.text);
        ui.add_space(4.0);
    }
    let notes = [
        ("ui-meetings-note-open", points.iter().filter(|point| point.is_open()).count()),
        (
            "ui-meetings-note-no-due",
            of(OutcomeKind::Action).filter(|one| one.due.is_none()).count(),
        ),
        (
            "ui-meetings-note-no-owner",
            of(OutcomeKind::Action).filter(|one| one.owner.is_none()).count(),
        ),
    ];
    for (key, count) in notes.into_iter().filter(|(_, count)| *count > 0) {
        label(ui, Role::Small, &scene.say_with(key, &[("count", count.into())]), tokens.text2);
        ui.add_space(2.0);
    }
    strangers(ui, scene, of(OutcomeKind::Action));
    ahead(ui, scene, &desk.draft);
}

/// Minutes of what has not begun are most often those of another day.
fn ahead(ui: &mut Ui, scene: &Scene<'_>, draft: &Draft) {
    let Ok((starts, _)) = when::span(scene, draft) else { return };
    if starts <= local_moment(scene.now.and_time(scene.time)) {
        return;
    }
    let values = [("moment", scene.moment(starts).into())];
    let said = scene.say_with("ui-meetings-note-ahead", &values);
    label(ui, Role::Small, &said, Tokens::of(ui).late);
    ui.add_space(2.0);
}

/// A name nobody of the client's people bears is most often a slip, and its task has no side.
fn strangers<'a>(ui: &mut Ui, scene: &Scene<'_>, actions: impl Iterator<Item = &'a Outcome>) {
    let named = actions.filter(|one| one.side.is_none()).filter_map(|one| one.owner.as_ref());
    let strangers: BTreeSet<&str> =
        named.filter(|who| who.person.is_none()).map(|who| who.name.as_str()).collect();
    if strangers.is_empty() {
        return;
    }
    let names = Vec::from_iter(strangers).join(", ");
    let said = scene.say_with("ui-meetings-note-strangers", &[("names", names.into())]);
    label(ui, Role::Small, &said, Tokens::of(ui).text2);
    ui.add_space(2.0);
}
