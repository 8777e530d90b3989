//! The screens, each a function that draws prepared data and sends wishes.

mod attachments;
mod balance;
mod conversation;
pub mod correspondence;
pub mod decisions;
mod details;
mod facts;
mod fields;
mod hypertext;
mod inside;
mod lines;
mod marks;
pub mod meetings;
pub mod notes;
pub mod overview;
pub mod paper;
pub mod people;
mod pictures;
mod reading;
pub mod record;
mod register;
pub mod rules;
pub mod schedule;
pub mod start;
pub mod timeline;
pub mod today;
mod versions;
mod whose;
mod within;

pub use balance::Sheet;
pub use correspondence::{MissingMail, WaitingMail};
pub use decisions::{Decisions, Settled};
pub use inside::Inside;
pub use meetings::Meetings;
pub use notes::Notes;
pub use overview::Overview;
pub use paper::Paper;
pub use people::People;
pub use pictures::Pictures;
pub use record::RecordPane;
pub use rules::Rules;
pub use schedule::{Schedule, Turn};
pub use timeline::{Timeline, new_entry};
pub use today::Today;
pub use versions::Comparison;
pub use within::Within;

use eframe::egui::{Frame, Margin, Ui};

use super::command::{Command, Section};
use super::deeds;
use super::glance::DIFFERS;
use super::scene::Scene;
use super::state::Open;
use super::theme::{self, Icon};
use super::viewer;
use super::widgets::{Button, empty_state, failure_block, only_thing};
use crate::domain::Kind;

/// Draws the screen of the journal's client that is chosen.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, open: &mut Open) {
    warnings(ui, scene, open);
    screen(ui, scene, open);
    // Whatever is shown: a balance sheet and an open file are printed as well.
    paper::show(ui, scene, &mut open.paper);
    deeds::take_back(ui, scene, &mut open.taking);
}

fn screen(ui: &mut Ui, scene: &mut Scene<'_>, open: &mut Open) {
    if let Some(sheet) = &mut open.balance {
        return balance::show(ui, scene, sheet);
    }
    if open.client.is_none() {
        return no_clients(ui, scene, open);
    }
    let unknown = open.file.failure().is_some_and(|failure| failure.key == "error-unknown-id");
    if scene.past.is_some() && unknown {
        return content(ui, |ui| {
            empty_state(ui, &scene.say("ui-past-empty"), None);
        });
    }
    if let Some(failure) = open.file.failure() {
        content(ui, |ui| failure_block(ui, scene.words, failure));
    }
    if let Some(viewer) = &mut open.viewer
        && open.section != Section::Correspondence
    {
        return viewer::show(ui, scene, viewer);
    }
    match open.section {
        Section::Today => today::show(ui, scene, &mut open.today),
        Section::Overview => overview::show(ui, scene, &mut open.overview),
        Section::Timeline => timeline::show(ui, scene, &mut open.timeline),
        Section::Meetings => meetings::show(ui, scene, &mut open.meetings),
        Section::Rules => rules::show(ui, scene, &mut open.rules),
        Section::Schedule => schedule::show(ui, scene, &mut open.schedule),
        Section::Correspondence => {
            correspondence::show(ui, scene, &mut open.mail, open.viewer.as_mut());
        }
        Section::Decisions => decisions::show(ui, scene, &mut open.decisions),
        Section::People => people::show(ui, scene, &mut open.people),
        Section::Record => {
            open.record.glanced = open.glance.holds();
            record::show(ui, scene, &mut open.record, open.checked.as_ref());
        }
    }
    notes::show(ui, scene, &mut open.notes);
}

/// Keys of a screen besides those of every screen: keys of their words, which have the caps as an
/// attribute.
pub fn keys_of(section: Section) -> &'static [&'static str] {
    match section {
        Section::Schedule => schedule::KEYS,
        _ => &[],
    }
}

/// The picture of a kind of record.
pub fn kind_icon(kind: Kind) -> Icon {
    match kind {
        Kind::Client | Kind::Person => Icon::User,
        Kind::Meeting => Icon::Notebook,
        Kind::Rule => Icon::Handshake,
        Kind::Task => Icon::ChartBarHorizontal,
        Kind::Snapshot => Icon::Camera,
        Kind::Decision => Icon::Signpost,
        Kind::Message => Icon::EnvelopeSimple,
        Kind::Document => Icon::FileText,
        Kind::PhoneNote => Icon::Phone,
        Kind::Letter => Icon::TextAlignLeft,
        Kind::Chat => Icon::ChatCircleText,
        Kind::PrivateNote => Icon::EyeSlash,
        Kind::Import => Icon::TrayArrowDown,
    }
}

/// The content's margins, with the first line 20 from the top.
fn content(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let side = theme::margin(ui.ctx().content_rect().width()) as i8;
    let margin = Margin { left: side, right: side, top: 20, bottom: 16 };
    Frame::NONE.inner_margin(margin).show(ui, add);
}

fn warnings(ui: &mut Ui, scene: &mut Scene<'_>, open: &Open) {
    for warning in &open.warnings {
        Frame::NONE.inner_margin(Margin::symmetric(24, 8)).show(ui, |ui| {
            failure_block(ui, scene.words, warning);
            if warning.key == DIFFERS && open.section != Section::Record {
                ui.add_space(8.0);
                let record = Command::Show(Section::Record);
                let pressed = ui.add(Button::of(scene.words, &record)).clicked();
                scene.wish_if(pressed, record);
            }
        });
    }
}

fn no_clients(ui: &mut Ui, scene: &mut Scene<'_>, open: &Open) {
    if open.clients.get().is_none() {
        return;
    }
    content(ui, |ui| {
        let button = Button::of(scene.words, &Command::AddClient).primary();
        let pressed = only_thing(ui, &scene.say("ui-empty-clients"), button);
        scene.wish_if(pressed, Command::AddClient);
    });
}
