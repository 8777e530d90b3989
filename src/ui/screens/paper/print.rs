//! The print dialog: what, of when, in which language, beside the pages themselves.

use std::sync::Arc;

use chrono::NaiveDate;
use eframe::egui::{
    Context, CornerRadius, Frame, Id, Margin, Modal, Rect, Ui, UiBuilder, pos2, vec2,
};

use super::pages::Pages;
use crate::domain::{Body, Kind, Lang, Record, RecordId};
use crate::session::{Paper, PaperSize, Preview, Print, PrintOrder, Worker, end_of_day};
use crate::text::dates;
use crate::ui::command::{Command, Section};
use crate::ui::file::ClientFile;
use crate::ui::load::{Load, View};
use crate::ui::overlay::{dim, popup_frame};
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{Button, Choice, DateField, failure_block, label, language_choice};

/// Width of the pane of choices.
const CHOICES: f32 = 300.0;
/// Room around the dialog.
const AROUND: f32 = 32.0;

/// What can be printed, in the order it is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Schedule,
    Minutes,
    Rules,
    Messages,
    Import(RecordId),
}

const WHAT: [What; 4] = [What::Schedule, What::Minutes, What::Rules, What::Messages];

/// What is being printed.
pub struct Printing {
    what: What,
    snapshot: Option<RecordId>,
    meeting: Option<RecordId>,
    sheet: Option<RecordId>,
    from: String,
    until: String,
    lang: Lang,
    /// The snapshot a schedule is printed beside; none for the one last accepted
    against: Option<RecordId>,
    paper: Paper,
    wanted: Option<PrintOrder>,
    asked: Option<PrintOrder>,
    laid: Load<Arc<Preview>>,
    pages: Pages,
}

impl Printing {
    /// What is offered first: this, else what the section is about.
    pub fn of(section: Section, what: Option<Print>, lang: Lang) -> Printing {
        let (mut snapshot, mut meeting) = (None, None);
        let what = match what {
            Some(Print::Schedule { snapshot: one }) => {
                snapshot = one;
                What::Schedule
            }
            Some(Print::Minutes { meeting: one }) => {
                meeting = Some(one);
                What::Minutes
            }
            Some(Print::Rules) => What::Rules,
            Some(Print::Messages { .. }) => What::Messages,
            Some(Print::Import { import }) => What::Import(import),
            None => match section {
                Section::Meetings => What::Minutes,
                Section::Rules => What::Rules,
                Section::Correspondence | Section::Timeline => What::Messages,
                _ => What::Schedule,
            },
        };
        Printing {
            what,
            snapshot,
            meeting,
            sheet: match what {
                What::Import(import) => Some(import),
                _ => None,
            },
            from: String::new(),
            until: String::new(),
            lang,
            against: None,
            paper: Paper::default(),
            wanted: None,
            asked: None,
            laid: Load::default(),
            pages: Pages::default(),
        }
    }

    /// Lays out what was chosen last, and draws the pages that are seen.
    pub fn turn(&mut self, worker: &Worker, view: View) -> bool {
        if self.wanted != self.asked && !self.laid.waits() {
            self.asked = self.wanted;
            if let Some(order) = self.asked {
                let client = view.client;
                self.laid.ask(worker, move |journal| journal.preview(client, order).map(Arc::new));
            }
        }
        let came = self.laid.poll();
        if came {
            self.pages = Pages::default();
        }
        came | self.pages.turn(worker, self.laid.get())
    }

    /// Prints the schedule beside this snapshot.
    pub fn beside(&mut self, snapshot: RecordId) {
        self.against = Some(snapshot);
    }

    /// What is to be printed and how, once everything it needs is chosen.
    fn order(&self, scene: &Scene<'_>) -> Option<PrintOrder> {
        let what = self.print(scene)?;
        let schedule = matches!(what, Print::Schedule { .. });
        let against = self.against.filter(|_| schedule);
        let on = scene.past.map(end_of_day);
        Some(PrintOrder { on, against, paper: self.paper, ..PrintOrder::of(what, self.lang) })
    }

    /// What is to be printed, once everything it needs is chosen.
    fn print(&self, scene: &Scene<'_>) -> Option<Print> {
        let day = |text: &str| -> Option<Option<NaiveDate>> {
            let typed = crate::ui::widgets::Typed::of_past(scene, text);
            (!typed.failed()).then(|| typed.day())
        };
        match self.what {
            What::Schedule => Some(Print::Schedule { snapshot: self.snapshot }),
            What::Minutes => self.meeting.map(|meeting| Print::Minutes { meeting }),
            What::Rules => Some(Print::Rules),
            What::Import(import) => Some(Print::Import { import }),
            What::Messages => {
                Some(Print::Messages { from: day(&self.from)?, until: day(&self.until)? })
            }
        }
    }
}

/// Draws the dialog; whether it stays.
pub fn show(ctx: &Context, scene: &mut Scene<'_>, printing: &mut Printing) -> bool {
    let tokens = Tokens::dressed(&ctx.global_style().visuals);
    let frame = popup_frame(tokens).inner_margin(Margin::ZERO);
    let title = scene.say("ui-paper-print");
    let modal = Modal::new(Id::unique("print")).frame(frame).backdrop_color(dim());
    let size = ctx.content_rect().size() - vec2(AROUND, AROUND) * 2.0;
    if let Some(file) = scene.file.clone() {
        first_meeting(printing, &file);
    }
    let shown = modal.show(ctx, |ui| {
        let (rect, _) = ui.allocate_exact_size(size, eframe::egui::Sense::hover());
        let left = Rect::from_min_size(rect.min, vec2(CHOICES, rect.height()));
        let right = Rect::from_min_max(pos2(left.right(), rect.top()), rect.max);
        ui.painter().rect_filled(
            right,
            CornerRadius { ne: 10, se: 10, nw: 0, sw: 0 },
            tokens.press,
        );
        let mut stays = true;
        ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
            Frame::NONE.inner_margin(Margin::same(20)).show(ui, |ui| {
                ui.set_width(CHOICES - 40.0);
                ui.spacing_mut().item_spacing.y = 0.0;
                label(ui, Role::Section, &title, tokens.text);
                ui.add_space(16.0);
                choices(ui, scene, printing);
                ui.add_space(20.0);
                stays = buttons(ui, scene, printing);
            });
        });
        ui.scope_builder(UiBuilder::new().max_rect(right), |ui| match printing.laid.failure() {
            Some(failure) => {
                Frame::NONE.inner_margin(Margin::same(24)).show(ui, |ui| {
                    failure_block(ui, scene.words, failure);
                });
            }
            None => {
                let laid = printing.laid.get().cloned();
                printing.pages.show(ui, scene, laid.as_deref());
            }
        });
        stays
    });
    printing.wanted = printing.order(scene);
    shown.inner && !shown.should_close()
}

fn choices(ui: &mut Ui, scene: &mut Scene<'_>, printing: &mut Printing) {
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
        (What::Schedule, Some(file)) => snapshots(ui, scene, printing, &file),
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
    // Table and bars need the width: a schedule stands upright on large paper only.
    let lies = printing.what == What::Schedule && printing.paper.size != PaperSize::A3;
    let ways: &[Option<bool>] = if lies { &[None] } else { &[None, Some(true), Some(false)] };
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
    let standing: Vec<&Record> =
        file.snapshots.iter().rev().filter(|record| record.retracted.is_none()).collect();
    let mut lines = vec![scene.say("ui-paper-as-it-stands")];
    lines.extend(standing.iter().map(|record| {
        let name = match &record.body {
            Body::Snapshot(snapshot) => snapshot.name.as_str(),
            _ => "",
        };
        let values = [("number", record.number.into()), ("name", name.into())];
        scene.say_with("ui-snapshot-title", &values)
    }));
    let held = standing.iter().position(|record| Some(record.id) == printing.snapshot);
    let mut chosen = held.map_or(0, |place| place + 1);
    let said = scene.say("ui-paper-which-schedule");
    if Choice::new("paper-print-snapshot", &said).show(ui, &lines, &mut chosen) {
        let place = chosen.checked_sub(1);
        printing.snapshot = place.and_then(|place| standing.get(place)).map(|record| record.id);
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

fn first_meeting(printing: &mut Printing, file: &ClientFile) {
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

/// What can be done with the pages; whether the dialog stays.
fn buttons(ui: &mut Ui, scene: &mut Scene<'_>, printing: &Printing) -> bool {
    let order = printing.order(scene).filter(|_| printing.laid.get().is_some());
    let ready = order.is_some() && !scene.busy;
    let why = scene.say("ui-paper-not-ready");
    let mut stays = true;
    if let Some(laid) = printing.laid.get() {
        let count = laid.sizes().len();
        let said = scene.say_with("ui-paper-pages", &[("count", count.into())]);
        label(ui, Role::Small, &said, Tokens::of(ui).text3);
        ui.add_space(8.0);
    }
    let order = order.unwrap_or(PrintOrder::of(Print::Rules, printing.lang));
    let save = Command::SavePdf(order);
    let button = Button::of(scene.words, &save).primary().enabled(ready, &why);
    let pressed = ui.add(button).clicked();
    scene.wish_if(pressed, save);
    ui.add_space(8.0);
    let open = Command::OpenPdf(order);
    let button = Button::new(scene.say("ui-paper-open")).enabled(ready, &why);
    let pressed = ui.add(button).clicked();
    scene.wish_if(pressed, open);
    ui.add_space(8.0);
    stays &= !ui.add(Button::new(scene.say("ui-close")).quiet()).clicked();
    stays
}
