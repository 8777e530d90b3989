//! The choices of the print dialog: what, in which language, on what paper.

use eframe::egui::Ui;

use super::part::{known_on, standing, title as snapshot_title};
use super::print::{Printing, WHAT, What};
use crate::domain::{Kind, Record};
use crate::session::PaperSize;
use crate::text::dates;
use crate::ui::command::Command;
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{Button, Choice, DateField, label, language_choice};

/// Draws the choices.
pub fn choices(ui: &mut Ui, scene: &mut Scene<'_>, printing: &mut Printing) {
    let key = |what: What| match what {
        What::Schedule => "ui-section-schedule",
        What::Minutes => "ui-paper-minutes",
        What::Rules => "ui-section-rules",
        What::Messages => "ui-section-correspondence",
        What::Import(_) => "ui-balance-name",
    };
    // A balance sheet is printed from where it is shown, and offered beside the rest only there.
    let sheet = printing.sheet.map(What::Import);
    let all: Vec<What> = WHAT.into_iter().chain(sheet).collect();
    let lines: Vec<String> = all.iter().map(|what| scene.say(key(*what))).collect();
    let mut chosen = all.iter().position(|what| *what == printing.what).unwrap_or(0);
    let said = scene.say("ui-paper-what");
    if Choice::new("paper-print-what", &said).show(ui, &lines, &mut chosen) {
        printing.what = all.get(chosen).copied().unwrap_or(What::Schedule);
    }
    ui.add_space(12.0);
    let file = scene.file.clone();
    match (printing.what, file) {
        (What::Schedule, Some(file)) => {
            snapshots(ui, scene, printing, &file);
            printing.part.show(ui, scene, &file);
        }
        (What::Minutes, Some(file)) => meetings(ui, scene, printing, &file),
        (What::Messages, _) => {
            let (from, until) = (scene.say("ui-paper-from"), scene.say("ui-paper-until"));
            DateField::new("paper-print-from", &from).past().show(ui, scene, &mut printing.from);
            ui.add_space(12.0);
            DateField::new("paper-print-until", &until).past().show(ui, scene, &mut printing.until);
            ui.add_space(12.0);
        }
        _ => {}
    }
    language_choice(ui, scene, &mut printing.lang);
    ui.add_space(12.0);
    sheets(ui, scene, printing);
    ui.add_space(12.0);
    mark(ui, scene);
}

/// The team's mark on the pages: taken from a picture, or left out again.
fn mark(ui: &mut Ui, scene: &mut Scene<'_>) {
    label(ui, Role::Small, &scene.say("ui-paper-mark"), Tokens::of(ui).text2);
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        for command in [Command::TakeLogo, Command::DropLogo] {
            let pressed = ui.add(Button::of(scene.words, &command).small()).clicked();
            scene.wish_if(pressed, command);
        }
    });
}

/// The size of the paper, and how it lies.
fn sheets(ui: &mut Ui, scene: &Scene<'_>, printing: &mut Printing) {
    let names: Vec<String> = PaperSize::ALL
        .iter()
        .map(|size| scene.say(&format!("ui-paper-size-{}", size.as_str())))
        .collect();
    let mut chosen =
        PaperSize::ALL.iter().position(|size| *size == printing.paper.size).unwrap_or(0);
    if Choice::new("paper-print-size", &scene.say("ui-paper-size")).show(ui, &names, &mut chosen) {
        printing.paper.size = PaperSize::ALL.get(chosen).copied().unwrap_or_default();
    }
    ui.add_space(12.0);
    let ways = [None, Some(true), Some(false)];
    let key = |way: &Option<bool>| match way {
        None => "ui-paper-lies-best",
        Some(true) => "ui-paper-upright",
        Some(false) => "ui-paper-lying",
    };
    let names: Vec<String> = ways.iter().map(|way| scene.say(key(way))).collect();
    let mut chosen = ways.iter().position(|way| *way == printing.paper.upright).unwrap_or(0);
    if Choice::new("paper-print-way", &scene.say("ui-paper-way")).show(ui, &names, &mut chosen) {
        printing.paper.upright = ways.get(chosen).copied().flatten();
    }
}

fn snapshots(ui: &mut Ui, scene: &Scene<'_>, printing: &mut Printing, file: &ClientFile) {
    let standing: Vec<&Record> = standing(file).collect();
    let mut lines = vec![scene.say("ui-paper-as-it-stands")];
    lines.extend(standing.iter().map(|record| snapshot_title(scene, record)));
    let held = standing.iter().position(|record| Some(record.id) == printing.snapshot);
    let mut chosen = held.map_or(0, |place| place + 1);
    // A day comes from a comparison; it is offered as long as it is chosen.
    if let Some(day) = printing.part.known_on {
        chosen = lines.len();
        lines.push(known_on(scene, day));
    }
    let said = scene.say("ui-paper-which-schedule");
    if Choice::new("paper-print-snapshot", &said).show(ui, &lines, &mut chosen) {
        let place = chosen.checked_sub(1);
        printing.snapshot = place.and_then(|place| standing.get(place)).map(|record| record.id);
        if chosen <= standing.len() {
            printing.part.known_on = None;
        }
    }
    ui.add_space(12.0);
}

/// The meetings, the last one first.
fn standing_meetings(file: &ClientFile) -> Vec<&Record> {
    let mut meetings: Vec<&Record> =
        file.meetings.iter().filter(|record| record.retracted.is_none()).collect();
    meetings.sort_by_key(|record| std::cmp::Reverse(record.gist(None).at));
    meetings
}

/// The last meeting is offered first.
pub fn first_meeting(printing: &mut Printing, file: &ClientFile) {
    if printing.what == What::Minutes && printing.meeting.is_none() {
        printing.meeting = standing_meetings(file).first().map(|record| record.id);
    }
}

fn meetings(ui: &mut Ui, scene: &Scene<'_>, printing: &mut Printing, file: &ClientFile) {
    let meetings = standing_meetings(file);
    if meetings.is_empty() {
        label(ui, Role::Small, &scene.say("ui-paper-no-meetings"), Tokens::of(ui).text2);
        ui.add_space(12.0);
        return;
    }
    let name = |record: &&Record| {
        let gist = record.gist(None);
        let day = gist.at.with_timezone(&chrono::Local).date_naive();
        format!("{}, {}", dates::long(scene.words.lang(), day), gist.title)
    };
    let lines: Vec<String> = meetings.iter().map(name).collect();
    let held = meetings.iter().position(|record| Some(record.id) == printing.meeting);
    let mut chosen = held.unwrap_or(0);
    let said = scene.say(&format!("kind-{}", Kind::Meeting.as_str()));
    if Choice::new("paper-print-meeting", &said).show(ui, &lines, &mut chosen) {
        printing.meeting = meetings.get(chosen).map(|record| record.id);
    }
    ui.add_space(12.0);
}
