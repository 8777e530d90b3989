//! The schedule for other programs: in which format, whose tasks, in which language.

use eframe::egui::Ui;

use super::state::Schedule;
use crate::domain::Lang;
use crate::session::{PlanFormat, PlanOrder};
use crate::ui::command::Command;
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::screens::whose::whose;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{Button, Choice, Dialog, foot, label, language_choice};

/// What is chosen.
pub struct Giving {
    order: PlanOrder,
}

impl Giving {
    /// Everything, as a workbook in this language.
    pub fn of(lang: Lang) -> Giving {
        Giving { order: PlanOrder { format: PlanFormat::Xlsx, side: None, owner: None, lang } }
    }
}

/// Draws the dialog.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule, file: &ClientFile) {
    let Some(giving) = &mut pane.giving else { return };
    let title = scene.say("ui-schedule-give-title");
    let (mut stays, mut goes) = (true, false);
    let shown = Dialog::new("schedule-give", &title).show(ui.ctx(), |ui| {
        format(ui, scene, &mut giving.order);
        ui.add_space(12.0);
        let PlanOrder { side, owner, .. } = &mut giving.order;
        whose(ui, scene, "schedule-give-whose", file, (side, owner));
        ui.add_space(12.0);
        language_choice(ui, scene, &mut giving.order.lang);
        ui.add_space(20.0);
        foot(ui, |ui| {
            let save = Command::SavePlan(giving.order.clone());
            let busy = scene.say("ui-work-busy");
            let go = Button::of(scene.words, &save).primary().enabled(!scene.busy, busy);
            goes = ui.add(go).clicked();
            stays = !ui.add(Button::new(scene.say("ui-cancel")).quiet()).clicked();
        });
    });
    if goes || (shown.save && !scene.busy) {
        scene.wish(Command::SavePlan(giving.order.clone()));
        stays = false;
    }
    if !stays || shown.close {
        pane.giving = None;
    }
}

fn format(ui: &mut Ui, scene: &Scene<'_>, order: &mut PlanOrder) {
    let say = |part: &str, format: PlanFormat| {
        scene.say(&format!("ui-schedule-{part}-{}", format.as_str()))
    };
    let lines = PlanFormat::ALL.map(|one| say("format", one));
    let mut chosen = PlanFormat::ALL.iter().position(|one| *one == order.format).unwrap_or(0);
    let said = scene.say("ui-schedule-give-format");
    if Choice::new("schedule-give-format", &said).show(ui, &lines, &mut chosen) {
        order.format = PlanFormat::ALL.get(chosen).copied().unwrap_or_default();
    }
    ui.add_space(4.0);
    label(ui, Role::Small, &say("format-what", order.format), Tokens::of(ui).text2);
}
