//! The attachments of the message being read: to open, to save, to save all.

use eframe::egui::{
    Context, CornerRadius, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    WidgetInfo, accesskit, pos2, vec2,
};

use crate::domain::{Attachment, RecordId};
use crate::session::{MailView, may_run};
use crate::text::numbers;
use crate::ui::command::{Command, FileOf};
use crate::ui::deeds;
use crate::ui::scene::Scene;
use crate::ui::state::MailPane;
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::viewer::Viewed;
use crate::ui::widgets::{Button, Dialog, focus_ring, foot, label, menu_entry, paint_line};

/// Attachments drawn at most; the rest are counted.
const DRAWN: usize = 60;

/// Draws them below the text.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, view: &MailView) {
    let attachments = &view.message.attachments;
    if attachments.is_empty() {
        return;
    }
    let tokens = Tokens::of(ui);
    let lang = scene.words.lang();
    ui.add_space(12.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        label(ui, Role::Label, &scene.say("ui-attachments"), tokens.text2);
        let size = numbers::size(lang, attachments.iter().map(|part| part.size).sum());
        let files = scene.say_with("common-files", &[("count", attachments.len().into())]);
        label(ui, Role::Small, &format!("{files}, {size}"), tokens.text3);
        if attachments.len() > 1 {
            let all = Command::SaveAttachments(view.record.id);
            let button = Button::of(scene.words, &all).small().quiet();
            let pressed = ui.add(button).clicked();
            scene.wish_if(pressed, all);
        }
    });
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        for (index, part) in attachments.iter().enumerate().take(DRAWN) {
            attachment(ui, scene, view, index, part);
        }
    });
}

fn attachment(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    view: &MailView,
    index: usize,
    part: &Attachment,
) {
    let tokens = Tokens::of(ui);
    let name = match part.name.trim() {
        "" => scene.say("common-untitled"),
        name => name.to_owned(),
    };
    let id = view.record.id;
    let runs = may_run(&name);
    let size = numbers::size(scene.words.lang(), part.size);
    let size = if runs { format!("{}, {size}", scene.say("ui-mail-program")) } else { size };
    let title = ui.painter().layout_job(Role::Medium.line_job(&name, tokens.text, 220.0));
    let width = title.size().x.max(90.0) + 46.0 + 40.0;
    let (rect, _) = ui.allocate_exact_size(vec2(width, 46.0), Sense::hover());
    let body = rect.with_max_x(rect.right() - 36.0);
    let response = ui.interact(body, Id::unique(("attachment", id, index)), Sense::click());
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(rect, CornerRadius::same(8), tokens.hover);
    }
    let stroke = Stroke::new(1.0, tokens.line2);
    painter.rect_stroke(rect, CornerRadius::same(8), stroke, StrokeKind::Inside);
    let middle = pos2(rect.left() + 21.0, rect.center().y);
    match runs {
        // Whatever its sender calls it.
        true => Icon::WarningCircle.paint(painter, middle, 20.0, tokens.late),
        false => icon(&part.mime).paint(painter, middle, 20.0, tokens.text2),
    }
    painter.galley(pos2(rect.left() + 40.0, rect.top() + 6.0), title, tokens.text);
    let at = pos2(rect.left() + 40.0, rect.top() + 25.0);
    let ink = if runs { tokens.late } else { tokens.text3 };
    paint_line(painter, at, Role::Tiny, &size, ink, 200.0);
    focus_ring(ui, &response, body, 8);
    let said = scene.say_with("ui-open-named", &[("name", (&name).into())]);
    let (said, tip) = match runs {
        true => {
            let tip = scene.say_with("ui-mail-program-tip", &[("name", (&name).into())]);
            (format!("{said}, {}", scene.say("ui-mail-program")), tip)
        }
        false => (said.clone(), said),
    };
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, &said));
    let opened = response.clicked();
    menu(ui, scene, &response, (id, index, &name));
    response.on_hover_text(&tip);
    let viewed = Viewed { id, attachment: Some(index), name: name.clone(), page: 0 };
    // A message is read as one; what else there is to see is shown by the viewer.
    let wish = match part.is_message() {
        true => Command::OpenAttachment(id, index, name.clone()),
        false => Command::View(viewed),
    };
    scene.wish_if(opened, wish);
    let said = scene.say_with("ui-save-named", &[("name", (&name).into())]);
    let place =
        Rect::from_center_size(pos2(rect.right() - 20.0, rect.center().y), vec2(24.0, 24.0));
    let wish = Command::SaveAttachment(id, index, name);
    let save = Button::of(scene.words, &wish).quiet().small().bare().named(said);
    // In a child of its own: put here, it would move the place of the next attachment.
    let saved = ui.new_child(UiBuilder::new().max_rect(place)).put(place, save).clicked();
    scene.wish_if(saved, wish);
}

/// The menu of an attachment: open, save, put it on the clipboard.
fn menu(
    ui: &Ui,
    scene: &mut Scene<'_>,
    response: &Response,
    (id, index, name): (RecordId, usize, &str),
) {
    let Some(popup) = deeds::opened(ui, response) else { return };
    deeds::show(popup, response, |ui| {
        let name = name.to_owned();
        let file = FileOf::Attachment(id, index, name.clone());
        let given = [
            (Icon::File, Command::OpenAttachment(id, index, name.clone())),
            (Icon::FloppyDisk, Command::SaveAttachment(id, index, name)),
            (Icon::Copy, Command::CopyFile(file)),
        ];
        let line = |(icon, command): (Icon, Command)| {
            let response = menu_entry(ui, icon, &scene.say(command.face().key), "");
            scene.wish_if(response.clicked(), command);
            response
        };
        given.into_iter().map(line).collect()
    });
}

/// The warning before a program is opened.
pub fn warning(ctx: &Context, scene: &mut Scene<'_>, pane: &mut MailPane) {
    let Some(warned) = &pane.warning else { return };
    let title = scene.say("ui-run-title");
    let mut leave = false;
    let shown = Dialog::new("run-warning", &title).show(ctx, |ui| {
        let tokens = Tokens::of(ui);
        let said = scene.say_with("ui-run-what", &[("name", warned.name.as_str().into())]);
        label(ui, Role::Body, &said, tokens.text);
        ui.add_space(8.0);
        label(ui, Role::Small, &scene.say("ui-run-advice"), tokens.text2);
        ui.add_space(20.0);
        foot(ui, |ui| {
            leave = ui.add(Button::new(scene.say("ui-cancel")).primary()).clicked();
            let run = Command::RunAttachment(warned.id, warned.index, warned.name.clone());
            let pressed = ui.add(Button::of(scene.words, &run)).clicked();
            scene.wish_if(pressed, run);
        });
    });
    if leave || shown.close {
        pane.warning = None;
    }
}

fn icon(mime: &str) -> Icon {
    match mime {
        "application/pdf" => Icon::FilePdf,
        mime if mime.starts_with("image/") => Icon::FileImage,
        mime if mime.contains("sheet") || mime.contains("excel") => Icon::FileXls,
        _ => Icon::FileText,
    }
}
