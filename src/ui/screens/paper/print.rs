//! The print dialog: what, of when, in which language, beside the pages themselves.

use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use eframe::egui::{
    Context, CornerRadius, Frame, Id, Margin, Modal, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2,
};

use super::choose::{choices, first_meeting};
use super::pages::Pages;
use super::part::Part;
use super::send::{self, Sending};
use crate::domain::{Lang, RecordId};
use crate::session::{Compared, Paper, Preview, Print, PrintOrder, Worker, end_of_day};
use crate::ui::command::{Command, Section};
use crate::ui::load::{Load, View};
use crate::ui::overlay::{dim, popup_frame};
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{Button, failure_block, label, progress_line};
use crate::ui::work::Meter;

/// Width of the pane of choices.
const CHOICES: f32 = 300.0;
/// A layout shorter than this is not told of.
const PATIENCE: Duration = Duration::from_millis(500);
/// Room around the dialog.
const AROUND: f32 = 32.0;

/// What can be printed, in the order it is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Schedule,
    Minutes,
    Rules,
    Messages,
    Import(RecordId),
}

pub const WHAT: [What; 4] = [What::Schedule, What::Minutes, What::Rules, What::Messages];

/// What is being printed.
pub struct Printing {
    pub(super) what: What,
    pub(super) snapshot: Option<RecordId>,
    pub(super) meeting: Option<RecordId>,
    pub(super) sheet: Option<RecordId>,
    pub(super) from: String,
    pub(super) until: String,
    pub(super) lang: Lang,
    pub(super) part: Part,
    pub(super) paper: Paper,
    wanted: Option<PrintOrder>,
    asked: Option<PrintOrder>,
    laid: Load<Arc<Preview>>,
    /// How far the layout that is awaited has come, since when, and what stops it
    meter: Arc<Meter>,
    began: Instant,
    pages: Pages,
    /// The pages on their way to a printer
    sending: Option<Sending>,
    /// Room the buttons took last, as their words wrap
    foot: f32,
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
            part: Part::default(),
            paper: Paper::default(),
            wanted: None,
            asked: None,
            laid: Load::default(),
            meter: Arc::default(),
            began: Instant::now(),
            pages: Pages::default(),
            sending: None,
            foot: 0.0,
        }
    }

    /// Lays out what was chosen last, and draws the pages that are seen.
    pub fn turn(&mut self, worker: &Worker, view: View) -> bool {
        // What is laid out for a choice that was made anew is stopped.
        if self.wanted != self.asked && self.laid.waits() {
            self.meter.stop();
        }
        if self.wanted != self.asked && !self.laid.waits() {
            self.asked = self.wanted.clone();
            if let Some(order) = self.asked.clone() {
                let client = view.client;
                self.meter = Arc::default();
                self.began = Instant::now();
                let meter = Arc::clone(&self.meter);
                self.laid.ask(worker, move |journal| {
                    let laid = journal.preview(client, &order, &|progress| meter.step(progress));
                    laid.map(Arc::new)
                });
            }
        }
        let came = self.laid.poll();
        if came {
            self.pages = Pages::default();
        }
        let laid = self.laid.get();
        let sent = self.sending.as_mut().is_some_and(|sending| sending.turn(worker, laid));
        came | sent | self.pages.turn(worker, laid)
    }

    /// Lays the pages out anew.
    pub fn again(&mut self) {
        self.asked = None;
    }

    /// Prints the schedule in one state beside another.
    pub fn beside(&mut self, with: Compared) {
        self.part.known_on = with.on;
        self.part.against = Some(with.against);
    }

    /// What is to be printed and how, once everything it needs is chosen.
    fn order(&self, scene: &Scene<'_>) -> Option<PrintOrder> {
        let what = self.print(scene)?;
        let on = scene.past.map(end_of_day);
        let order = PrintOrder { on, paper: self.paper, ..PrintOrder::of(what, self.lang) };
        Some(match what {
            Print::Schedule { snapshot } => PrintOrder {
                on: self.part.known_on.filter(|_| snapshot.is_none()).map(end_of_day).or(on),
                against: self.part.against,
                part: self.part.chosen(scene)?,
                archive: self.part.archive(),
                ..order
            },
            _ => order,
        })
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
                let tall = ui.available_height() - printing.foot;
                let area = ScrollArea::vertical().id_salt("paper-choices").max_height(tall);
                area.auto_shrink([false, true]).show(ui, |ui| {
                    // The bar of scrolling lies beside the fields, not on them.
                    ui.set_width(CHOICES - 48.0);
                    choices(ui, scene, printing);
                });
                let top = ui.cursor().top();
                ui.add_space(16.0);
                stays = buttons(ui, scene, printing);
                let foot = ui.cursor().top() - top;
                if (foot - printing.foot).abs() > 0.5 {
                    printing.foot = foot;
                    ctx.request_discard("foot");
                }
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
                if printing.laid.waits() {
                    waiting(ui, scene, printing, right);
                }
            }
        });
        stays
    });
    printing.wanted = printing.order(scene);
    // What is chosen is asked for before the next frame.
    if printing.wanted != printing.asked {
        ctx.request_repaint();
    }
    let asked = printing.sending.is_some();
    to_printer(ctx, scene, printing);
    shown.inner && (asked || !shown.should_close())
}

/// The dialog of the printer, over this one; it ends once the printer has the pages.
fn to_printer(ctx: &Context, scene: &mut Scene<'_>, printing: &mut Printing) {
    let Some(sending) = &mut printing.sending else { return };
    if let Some(id) = sending.done() {
        let values = [("name", id.into())];
        scene.wish(Command::Say(scene.say_with("ui-paper-sent", &values)));
        printing.sending = None;
        return;
    }
    let count = printing.laid.get().map_or(0, |laid| laid.sizes().len());
    let title = scene.say("ui-paper-work");
    if !send::show(ctx, scene, sending, &title, count) {
        printing.sending = None;
    }
}

/// How far the layout has come, and what stops it.
fn waiting(ui: &mut Ui, scene: &Scene<'_>, printing: &Printing, right: Rect) {
    if printing.began.elapsed() < PATIENCE {
        return ui.ctx().request_repaint_after(PATIENCE);
    }
    let tokens = Tokens::of(ui);
    let (done, total) = printing.meter.read();
    let part = total.map(|total| done as f32 / total.max(1) as f32);
    let line = Rect::from_min_size(right.min, vec2(right.width(), 4.0));
    progress_line(ui.painter(), line, part, tokens);
    let place = Rect::from_min_size(right.min + vec2(16.0, 12.0), vec2(right.width() - 32.0, 28.0));
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            let stopping = printing.meter.stopped();
            let said = if stopping { "ui-work-stopping" } else { "ui-paper-laying-out" };
            label(ui, Role::Body, &scene.say(said), tokens.text);
            let stop = Button::new(scene.say("ui-command-stop")).small();
            if !stopping && ui.add(stop).clicked() {
                printing.meter.stop();
            }
        });
    });
    ui.ctx().request_repaint_after(Duration::from_millis(200));
}

/// What can be done with the pages; whether the dialog stays.
fn buttons(ui: &mut Ui, scene: &mut Scene<'_>, printing: &mut Printing) -> bool {
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
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        let save = Command::SavePdf(order.clone());
        let button = Button::of(scene.words, &save).primary().enabled(ready, &why);
        let pressed = ui.add(button).clicked();
        scene.wish_if(pressed, save);
        let button = Button::new(scene.say("ui-paper-to-printer")).enabled(ready, &why);
        if ui.add(button).clicked() {
            printing.sending = Some(Sending::default());
        }
        let open = Command::OpenPdf(order);
        let button = Button::new(scene.say("ui-paper-open")).enabled(ready, &why);
        let pressed = ui.add(button).clicked();
        scene.wish_if(pressed, open);
        stays = !ui.add(Button::new(scene.say("ui-close")).quiet()).clicked();
    });
    stays
}
