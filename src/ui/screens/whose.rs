//! Whose tasks are meant: everyone's, those of one side, or those of one person.

use eframe::egui::Ui;

use crate::domain::Side;
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::widgets::Choice;

/// Sides that are offered.
const SIDES: [Side; 3] = [Side::Us, Side::Client, Side::ThirdParty];

/// Draws the choice.
pub fn whose(
    ui: &mut Ui,
    scene: &Scene<'_>,
    id: &str,
    file: &ClientFile,
    (side, owner): (&mut Option<Side>, &mut Option<String>),
) {
    let owners = file.owners();
    let mut lines = vec![scene.say("ui-paper-all-tasks")];
    let said = |side: &Side| scene.say(&format!("print-part-{}", side.as_str()));
    lines.extend(SIDES.iter().map(said));
    lines.extend(owners.iter().cloned());
    let by_side = side.and_then(|side| SIDES.iter().position(|one| *one == side));
    let by_owner = owner.as_ref().and_then(|name| owners.iter().position(|one| one == name));
    let mut chosen = match (by_side, by_owner) {
        (Some(place), _) => 1 + place,
        (None, Some(place)) => 1 + SIDES.len() + place,
        (None, None) => 0,
    };
    let said = scene.say("ui-paper-tasks");
    if Choice::new(id.to_owned(), &said).show(ui, &lines, &mut chosen) {
        *side = chosen.checked_sub(1).and_then(|place| SIDES.get(place)).copied();
        let place = chosen.checked_sub(1 + SIDES.len());
        *owner = place.and_then(|place| owners.get(place)).cloned();
    }
}
