//! Pages on their way to a printer: which one, how often, which pages.

use std::sync::Arc;

use eframe::egui::{Context, Ui};

use crate::domain::Failure;
use crate::session::{
    MOST_COPIES, Preview, PrintJob, Printer, Ticket, Worker, printers, typed_pages,
};
use crate::text::numbers;
use crate::ui::load::Answer;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{Button, Choice, Dialog, Field, failure_block, foot, label};

/// What is chosen of the printer, and how far it has come.
pub struct Sending {
    found: Option<Answer<Vec<Printer>>>,
    asking: Option<Ticket<Answer<Vec<Printer>>>>,
    chosen: usize,
    copies: String,
    pages: String,
    order: Option<PrintJob>,
    printing: Option<Ticket<Answer<String>>>,
    failure: Option<Failure>,
    done: Option<String>,
}

impl Default for Sending {
    fn default() -> Sending {
        Sending {
            found: None,
            asking: None,
            chosen: 0,
            copies: "1".to_owned(),
            pages: String::new(),
            order: None,
            printing: None,
            failure: None,
            done: None,
        }
    }
}

impl Sending {
    /// Asks for the printers, hands the pages over, takes the answers; whether any came.
    pub fn turn(&mut self, worker: &Worker, laid: Option<&Arc<Preview>>) -> bool {
        if self.found.is_none() && self.asking.is_none() {
            self.asking = Some(worker.apart(|| printers().list()));
        }
        if let (Some(job), Some(laid)) = (self.order.take(), laid) {
            let laid = Arc::clone(laid);
            self.printing = Some(worker.apart(move || printers().print(&laid, &job)));
        }
        let mut came = false;
        if let Some(found) = self.asking.as_mut().and_then(Ticket::poll) {
            if let Ok(all) = &found {
                self.chosen = all.iter().position(|one| one.usual).unwrap_or(0);
            }
            (self.found, self.asking, came) = (Some(found), None, true);
        }
        if let Some(answer) = self.printing.as_mut().and_then(Ticket::poll) {
            (self.printing, came) = (None, true);
            match answer {
                Ok(id) => self.done = Some(id),
                Err(failure) => self.failure = Some(failure),
            }
        }
        came
    }

    /// What the printer calls the work, once it has it.
    pub fn done(&self) -> Option<&str> {
        self.done.as_deref()
    }
}

/// Draws the dialog; whether it stays.
pub fn show(
    ctx: &Context,
    scene: &Scene<'_>,
    sending: &mut Sending,
    title: &str,
    count: usize,
) -> bool {
    let name = scene.say("ui-paper-send");
    let (mut stays, mut go) = (true, false);
    let work = job(sending, title, count).filter(|_| sending.printing.is_none());
    let shown = Dialog::new("paper-send", &name).show(ctx, |ui| {
        match &sending.found {
            None => {
                label(ui, Role::Body, &scene.say("ui-paper-printers-asked"), Tokens::of(ui).text2);
            }
            Some(Err(failure)) => failure_block(ui, scene.words, failure),
            Some(Ok(all)) if all.is_empty() => {
                label(ui, Role::Body, &scene.say("ui-paper-no-printers"), Tokens::of(ui).text);
            }
            Some(Ok(all)) => {
                let names: Vec<String> = all.iter().map(|one| one.name.clone()).collect();
                fields(ui, scene, sending, &names, count);
            }
        }
        ui.add_space(20.0);
        foot(ui, |ui| {
            let why = scene.say("ui-paper-send-wrong");
            let send = Button::new(scene.say("ui-paper-send")).primary();
            go = ui.add(send.enabled(work.is_some(), why)).clicked();
            stays = !ui.add(Button::new(scene.say("ui-cancel")).quiet()).clicked();
        });
    });
    if let Some(work) = work.filter(|_| go || shown.save) {
        (sending.order, sending.failure) = (Some(work), None);
    }
    stays && !shown.close
}

fn fields(ui: &mut Ui, scene: &Scene<'_>, sending: &mut Sending, names: &[String], count: usize) {
    let said = scene.say("ui-paper-printer");
    Choice::new("paper-send-printer", &said).show(ui, names, &mut sending.chosen);
    ui.add_space(12.0);
    let wrong = copies(&sending.copies)
        .is_none()
        .then(|| scene.say_with("ui-paper-copies-wrong", &[("count", MOST_COPIES.into())]));
    let said = scene.say("ui-paper-copies");
    Field::new("paper-send-copies", &said).wrong(wrong.as_deref()).show(ui, &mut sending.copies);
    ui.add_space(12.0);
    let wrong = typed_pages(&sending.pages, count)
        .is_none()
        .then(|| scene.say_with("ui-paper-pages-wrong", &[("count", count.into())]));
    let (said, hint) = (scene.say("ui-paper-which-pages"), scene.say("ui-paper-every-page"));
    let field = Field::new("paper-send-pages", &said).hint(&hint).wrong(wrong.as_deref());
    field.show(ui, &mut sending.pages);
    if let Some(failure) = &sending.failure {
        ui.add_space(12.0);
        failure_block(ui, scene.words, failure);
    }
}

/// The work, once everything of it is understood.
fn job(sending: &Sending, title: &str, count: usize) -> Option<PrintJob> {
    let all = sending.found.as_ref()?.as_ref().ok()?;
    Some(PrintJob {
        printer: all.get(sending.chosen)?.name.clone(),
        copies: copies(&sending.copies)?,
        pages: typed_pages(&sending.pages, count)?,
        title: title.to_owned(),
    })
}

fn copies(typed: &str) -> Option<u32> {
    let count = numbers::typed_count(typed).and_then(|count| u32::try_from(count).ok())?;
    (1..=MOST_COPIES).contains(&count).then_some(count)
}
