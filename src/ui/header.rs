//! The header: where one is, and what can be done here. Long work shows under it.

use std::time::Duration;

use eframe::egui::{Align, Frame, Layout, Margin, Panel, Rect, Ui, UiBuilder, pos2, vec2};

use super::command::{Command, Section};
use super::keys;
use super::past;
use super::scene::Scene;
use super::screens::{self, meetings};
use super::state::{Open, client_name, client_short};
use super::theme::{self, Icon, Role, Tokens};
use super::widgets::{Button, ChipLook, chip, hairline, line, progress_line};
use super::work::{Job, Work};
use crate::domain::Kind;
use crate::session::Print;
use crate::text::dates;

/// The least room the way back and the screen's name are kept beside the buttons.
const NAME: f32 = 168.0;
/// What stands between the client's name and the screen's, and the way back before them.
const BETWEEN: f32 = 88.0;

/// Work shorter than this is not shown.
const PATIENCE: Duration = Duration::from_millis(500);

/// Draws the header over the content.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, open: &mut Open, work: Option<&Work>) {
    let tokens = Tokens::of(ui);
    let frame =
        Frame::NONE.fill(tokens.bg).inner_margin(Margin { left: 24, right: 16, ..Margin::ZERO });
    let panel = Panel::top("head").exact_size(theme::HEADER).resizable(false).frame(frame);
    let shown = panel.show_separator_line(false).show(ui, |ui| {
        let rect = ui.max_rect();
        let right = ui.scope_builder(
            UiBuilder::new().max_rect(rect).layout(Layout::right_to_left(Align::Center)),
            |ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                let name = name_room(ui, scene, open);
                actions(ui, scene, open, name);
            },
        );
        let used = right.response.rect.left();
        let room = Rect::from_min_max(rect.min, pos2(used - 16.0, rect.bottom()));
        let builder = UiBuilder::new().max_rect(room).layout(Layout::left_to_right(Align::Center));
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            way_back(ui, scene, open);
            place(ui, scene, open);
        });
    });
    let rect = shown.response.rect;
    hairline(ui.painter(), rect.x_range(), rect.bottom() - 0.5, tokens.line);
    if let Some(work) = work.filter(|work| work.began.elapsed() > PATIENCE) {
        progress(ui, scene, work);
    }
}

/// The way back from where a jump has led; it tells where to.
fn way_back(ui: &mut Ui, scene: &mut Scene<'_>, open: &Open) {
    let Some(spot) = open.trail.behind() else { return };
    let keys = Command::Return.face().shortcut;
    let keys = keys.map(|keys| keys::written(ui.ctx(), scene.words, &keys)).unwrap_or_default();
    let clients = open.clients.get().map(Vec::as_slice).unwrap_or_default();
    let other =
        spot.client.filter(|_| spot.client != open.client && spot.section != Section::Today);
    let other = clients.iter().find(|client| Some(client.id) == other);
    let whose = other.map(|client| client_name(client).to_owned());
    let place = [whose, Some(scene.say(spot.section.key()))];
    let place = place.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let name = scene.say(Command::Return.face().key);
    let button = Button::new(format!("{name}: {place} ({keys})")).icon(Icon::ArrowLeft);
    let pressed = ui.add(button.quiet().small().bare().named(name)).clicked();
    scene.wish_if(pressed, Command::Return);
}

/// Client › screen; the screen's name never goes.
fn place(ui: &mut Ui, scene: &Scene<'_>, open: &Open) {
    let tokens = Tokens::of(ui);
    let home = open.section == Section::Today;
    let screen = match (&open.balance, open.client) {
        (Some(_), _) => scene.say("ui-balance-name"),
        (None, Some(_)) => scene.say(open.section.key()),
        (None, None) => open.name(),
    };
    let job = Role::Section.line_job(&screen, tokens.text, f32::INFINITY);
    let screen_width = ui.painter().layout_job(job).size().x;
    if let Some(client) = open.shown().filter(|_| !home) {
        let left = ui.available_width() - screen_width - 32.0;
        if left > 40.0 {
            let name = client_name(client);
            let job = Role::SectionQuiet.line_job(name, tokens.text2, f32::INFINITY);
            let whole = ui.painter().layout_job(job).size().x <= left;
            // A short name that is read whole says more than a long one that is cut.
            let shown = if whole { name } else { client_short(client) };
            ui.scope(|ui| {
                ui.set_max_width(left);
                line(ui, Role::SectionQuiet, shown, tokens.text2);
            });
            let (rect, _) = ui.allocate_exact_size(vec2(12.0, 20.0), eframe::egui::Sense::hover());
            Icon::CaretRight.paint(ui.painter(), rect.center(), 12.0, tokens.text2);
        }
    }
    line(ui, Role::Section, &screen, tokens.text);
    if home && open.balance.is_none() {
        let today = dates::full(scene.words.lang(), scene.today);
        line(ui, Role::Body, &today, tokens.text3);
    }
    story(ui, scene, open);
}

/// Says of a journal in which time does not pass that it is one, where there is room; the sidebar does
/// everywhere.
fn story(ui: &mut Ui, scene: &Scene<'_>, open: &Open) {
    if open.stands.is_none() || scene.past.is_some() {
        return;
    }
    let said = scene.say("ui-story-mark");
    let job = Role::Small.line_job(&said, Tokens::of(ui).text, f32::INFINITY);
    if ui.painter().layout_job(job).size().x + 24.0 < ui.available_width() {
        chip(ui, ChipLook::Accent, &said).on_hover_text(story_why(scene));
    }
}

/// What it means that time does not pass in a journal.
pub fn story_why(scene: &Scene<'_>) -> String {
    let day = dates::long(scene.words.lang(), scene.now);
    scene.say_with("ui-story-why", &[("date", day.into())])
}

/// What the buttons leave for whose file this is and which screen: a button can do without its words, nobody without
/// knowing where they are.
fn name_room(ui: &Ui, scene: &Scene<'_>, open: &Open) -> f32 {
    let width = |role: Role, text: &str| {
        let job = role.line_job(text, Tokens::of(ui).text, f32::INFINITY);
        ui.painter().layout_job(job).size().x
    };
    let client = open.shown().filter(|_| open.section != Section::Today);
    let client = client.map_or(0.0, |client| width(Role::SectionQuiet, client_short(client)));
    let names = client + width(Role::Section, &scene.say(open.section.key())) + BETWEEN;
    names.clamp(NAME, (ui.max_rect().width() * 0.5).max(NAME))
}

/// Right to left: the primary action first. `name` is the room they leave.
fn actions(ui: &mut Ui, scene: &mut Scene<'_>, open: &mut Open, name: f32) {
    let words = scene.words;
    if open.balance.is_some() {
        let close = Button::new(words.say("ui-close")).icon(Icon::X).quiet();
        let pressed = ui.add(close).clicked();
        return scene.wish_if(pressed, Command::CloseBalance);
    }
    if open.client.is_none() {
        return;
    }
    if open.section == Section::Meetings && meetings::actions(ui, scene, &mut open.meetings) {
        return past::button(ui, scene, ui.available_width() - name);
    }
    let schedule = Print::Schedule { snapshot: None };
    let watched = open.client.and_then(|client| open.watched.of(client)).cloned();
    let watch = if watched.is_some() { Command::StopWatching } else { Command::WatchFolder };
    let correspondence = [Command::ImportFiles, Command::ImportFolder, watch];
    let given: &[Command] = match open.section {
        Section::Today | Section::Overview => {
            &[Command::New(Kind::Meeting), Command::New(Kind::PhoneNote)]
        }
        Section::Timeline => &[Command::Export],
        Section::Meetings => &[Command::New(Kind::Meeting)],
        Section::Rules => &[Command::New(Kind::Rule), Command::Print(Some(Print::Rules))],
        Section::Schedule => &[Command::NameSnapshot, Command::Print(Some(schedule))],
        Section::Correspondence => &correspondence,
        Section::Decisions => &[Command::New(Kind::Decision)],
        Section::People => &[Command::New(Kind::Person)],
        Section::Record => &[Command::Verify, Command::Export],
    };
    let stream = open.section == Section::Timeline;
    if stream {
        screens::new_entry(ui, scene);
    }
    let (may_write, why) = scene.writer();
    for (place, command) in given.iter().enumerate() {
        // Pages of a past day are made as well.
        let writes = !matches!(command, Command::Verify | Command::Print(_));
        let button = Button::of(words, command);
        let button = if place == 0 && !stream { button.primary() } else { button };
        let button = if writes { button.enabled(may_write, &why) } else { button };
        let others = (given.len() - place) as f32 * Button::BARE;
        let button = button.fitting(ui, ui.available_width() - others - name);
        let mut shown = ui.add(button);
        if let Some(folder) = watched.as_ref().filter(|_| *command == Command::StopWatching) {
            shown = shown.on_hover_text(folder.display().to_string());
        }
        scene.wish_if(shown.clicked(), command.clone());
    }
    if open.section != Section::Today {
        past::button(ui, scene, ui.available_width() - name);
    }
}

fn progress(ui: &mut Ui, scene: &mut Scene<'_>, work: &Work) {
    let tokens = Tokens::of(ui);
    let frame =
        Frame::NONE.fill(tokens.sunk).inner_margin(Margin { left: 24, right: 16, ..Margin::ZERO });
    let panel = Panel::top("work").exact_size(36.0).resizable(false).frame(frame);
    let shown = panel.show_separator_line(false).show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let stopping = work.meter.stopped();
            let stop = Button::of(scene.words, &Command::Stop).small();
            let stop = stop.enabled(!stopping, scene.say("ui-work-stopping"));
            // What is half made anew shows nothing: that is gone through with.
            let pressed = !matches!(work.job, Job::Rebuild(_)) && ui.add(stop).clicked();
            scene.wish_if(pressed, Command::Stop);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let (done, total) = work.meter.read();
                let said = match total {
                    _ if stopping => scene.say("ui-work-stopping"),
                    Some(total) => {
                        let values = [("done", done.into()), ("total", total.into())];
                        format!(
                            "{}, {}",
                            scene.say(work.key),
                            scene.say_with("ui-work-of", &values)
                        )
                    }
                    None => scene.say(work.key),
                };
                line(ui, Role::Small, &said, tokens.text2);
            });
        });
    });
    let (done, total) = work.meter.read();
    let part = total.map(|total| done as f32 / total as f32);
    let bar = Rect::from_min_size(shown.response.rect.min, vec2(shown.response.rect.width(), 4.0));
    progress_line(ui.painter(), bar, part, tokens);
}
