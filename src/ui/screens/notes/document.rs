//! A document that was taken in: what it is, where it came from, what rests on it; to open, to save.

use chrono::Local;
use eframe::egui::{ScrollArea, Ui};

use super::{Notes, anchor, reading};
use crate::domain::{Body, Filed, Record};
use crate::text::{dates, numbers};
use crate::ui::command::Command;
use crate::ui::history::{self, Look, Of};
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::viewer::Viewed;
use crate::ui::widgets::{Button, card_popup, cited_by, failure_block, label};

/// Draws the document that is open beside whatever is shown.
pub(super) fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Notes) {
    let mut close = false;
    let formed = card_popup(ui, "document-open", anchor(ui), |ui| {
        if let Some(failure) = pane.found.failure() {
            failure_block(ui, scene.words, failure);
        }
        let Some(record) = pane.found.get() else { return };
        let Body::Filed(filed) = &record.body else { return };
        close = reading::head(ui, scene, record);
        let room = ui.ctx().content_rect().height() - 220.0;
        let area = ScrollArea::vertical().id_salt(record.id).max_height(room.max(160.0));
        area.auto_shrink([false, true]).show(ui, |ui| body(ui, scene, record, filed));
        ui.add_space(12.0);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let viewed =
                Viewed { id: record.id, attachment: None, name: filed.name.clone(), page: 0 };
            let view = Button::new(scene.say("ui-viewer-view")).icon(Icon::BookOpen);
            let pressed = ui.add(view).clicked();
            scene.wish_if(pressed, Command::View(viewed));
            let open = Command::OpenDocument(record.id, filed.name.clone());
            let button = Button::new(scene.say("ui-notes-document-open")).icon(Icon::FileText);
            let pressed = ui.add(button).clicked();
            scene.wish_if(pressed, open);
            let save = Command::SaveDocument(record.id, filed.name.clone());
            let pressed = ui.add(Button::of(scene.words, &save).quiet()).clicked();
            scene.wish_if(pressed, save);
        });
    });
    if close || formed.close {
        pane.document = None;
    }
}

fn body(ui: &mut Ui, scene: &mut Scene<'_>, record: &Record, filed: &Filed) {
    let tokens = Tokens::of(ui);
    let lang = scene.words.lang();
    label(ui, Role::Medium, &filed.name, tokens.text);
    ui.add_space(8.0);
    let size = numbers::size(lang, filed.size.unsigned_abs());
    let taken = record.made.at.with_timezone(&Local).fixed_offset();
    let lines = [
        ("ui-notes-document-size", size),
        ("ui-source-taken", dates::stamp(lang, taken)),
        ("ui-source-by", record.made.by.clone()),
        ("ui-notes-document-path", filed.path.clone().unwrap_or_default()),
    ];
    for (key, said) in lines.iter().filter(|(_, said)| !said.is_empty()) {
        reading::fact(ui, scene, key, |ui| {
            label(ui, Role::Body, said, tokens.text);
        });
    }
    if let Some(reason) = &filed.unreadable {
        label(ui, Role::Small, &scene.say(reason), tokens.late);
        ui.add_space(4.0);
    }
    label(ui, Role::Mono, &filed.sha256, tokens.text3);
    ui.add_space(10.0);
    cited_by(ui, scene, record.id);
    history::show(ui, scene, Of::record(record), &history::of_record(record), Look::Pane);
}
