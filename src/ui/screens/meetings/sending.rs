//! Sending minutes: the text and the page that go out, the day, the window for objections.

use eframe::egui::{Id, Ui};

use super::ask;
use super::window::Window;
use crate::domain::Record;
use crate::session::{Print, PrintOrder};
use crate::ui::command::Command;
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{Button, DateField, TextArea, label};

/// The text to be sent, to be copied, and the page to go with it; answers the button that copies.
pub fn text(ui: &mut Ui, scene: &mut Scene<'_>, record: &Record, text: &mut String) -> Id {
    ask::what(ui, scene, "ui-meetings-send-what");
    TextArea::new("minutes-letter", &scene.say("ui-meetings-letter")).rows(6).show(ui, text);
    ui.add_space(8.0);
    let shown = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let copy = Button::new(scene.say("ui-meetings-copy")).icon(Icon::Copy).small();
        let copy = ui.add(copy);
        if copy.clicked() {
            ui.copy_text(text.clone());
        }
        let print = Print::Minutes { meeting: record.id };
        let print = Command::SavePdf(PrintOrder::of(print, scene.words.lang()));
        let page = Button::of(scene.words, &print).small();
        let busy = scene.say("ui-work-busy");
        let pressed = ui.add(page.enabled(!scene.busy, busy)).clicked();
        scene.wish_if(pressed, print);
        copy.id
    });
    ui.add_space(16.0);
    shown.inner
}

/// The day they were sent and the last day for objections, which follows it until it is typed.
pub fn days(
    ui: &mut Ui,
    scene: &Scene<'_>,
    file: &ClientFile,
    on: &mut String,
    until: &mut String,
    window: &mut Window,
    proposed: &mut String,
) {
    let (sent, last) = (scene.say("ui-meetings-sent-on"), scene.say("ui-meetings-window-until"));
    let day = DateField::new("minutes-sent-on", &sent).past().show(ui, scene, on).day();
    if let Some(day) = day.filter(|_| until == proposed) {
        *window = Window::on(&file.rules, day);
        *proposed =
            scene.typed_day(window.until(day, file.calendars.of_side(crate::domain::Side::Client)));
        until.clone_from(proposed);
    }
    ui.add_space(12.0);
    DateField::new("minutes-until", &last).show(ui, scene, until);
    ui.add_space(4.0);
    let count = [("count", window.days.into())];
    let key = if window.working { "common-working-days" } else { "common-days" };
    let days = scene.say_with(key, &count);
    let said = match window.rule {
        Some(rule) => {
            let values = [("days", days.into()), ("number", format!("{rule:02}").into())];
            scene.say_with("ui-meetings-window-rule", &values)
        }
        None => scene.say_with("ui-meetings-window-usual", &[("days", days.into())]),
    };
    label(ui, Role::Small, &said, Tokens::of(ui).text3);
}
