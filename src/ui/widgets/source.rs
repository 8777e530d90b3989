//! What a fact rests on: a record found while one types, or the plain statement that nothing proves it.

use std::fmt::Debug;
use std::hash::Hash;

use chrono::{DateTime, Local, NaiveDate, Utc};
use eframe::egui::{
    Align, Id, Key, Layout, Rect, Response, Sense, Ui, UiBuilder, WidgetInfo, accesskit, pos2, vec2,
};

use super::button::Button;
use super::chip::line_of;
use super::faulted::goes_here;
use super::field::{INPUT, Shell, bare_line, wrong_line};
use super::message::failure_line;
use super::row::focus_ring;
use super::suggest::{Offer, Offered};
use super::words::{capital, label, paint_line};
use crate::domain::{Kind, RecordId, Source};
use crate::ui::scene::Scene;
use crate::ui::screens::kind_icon;
use crate::ui::sources::{Candidate, Wanted};
use crate::ui::theme::{Icon, Role, Tokens};

/// The source that was named, or what was typed to find it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourcePick {
    query: String,
    chosen: Option<Chosen>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Chosen {
    NoProof,
    Record { id: RecordId, kind: Kind, title: String, at: Option<DateTime<Utc>> },
}

impl SourcePick {
    /// A record named beforehand, as one that is being read.
    pub fn cite(id: RecordId, kind: Kind, title: String) -> SourcePick {
        let chosen = Chosen::Record { id, kind, title, at: None };
        SourcePick { query: String::new(), chosen: Some(chosen) }
    }

    /// The day on which that happened which was chosen of what was offered.
    pub fn day(&self) -> Option<NaiveDate> {
        match self.chosen.as_ref()? {
            Chosen::Record { at, .. } => at.map(|at| at.with_timezone(&Local).date_naive()),
            Chosen::NoProof => None,
        }
    }

    /// A source recorded earlier, with its line from the client's file.
    pub fn of(scene: &Scene<'_>, source: Option<Source>) -> SourcePick {
        let chosen = match source {
            Some(Source::NoProof) => Some(Chosen::NoProof),
            Some(Source::Record(id)) => {
                let line = scene.file.as_ref().and_then(|file| line_of(file, id));
                let (kind, title) =
                    line.map_or((Kind::Document, String::new()), |(kind, gist)| (kind, gist.title));
                Some(Chosen::Record { id, kind, title, at: None })
            }
            None => None,
        };
        SourcePick { query: String::new(), chosen }
    }

    /// Whether something was typed and nothing chosen: what was meant is not known, and must not be lost.
    pub fn left_open(&self) -> bool {
        self.chosen.is_none() && !self.query.trim().is_empty()
    }

    /// The kind of the record that was named.
    pub fn kind(&self) -> Option<Kind> {
        match self.chosen.as_ref()? {
            Chosen::NoProof => None,
            Chosen::Record { kind, .. } => Some(*kind),
        }
    }

    /// The record that was named, with its kind and title.
    pub fn record(&self) -> Option<(RecordId, Kind, &str)> {
        match self.chosen.as_ref()? {
            Chosen::NoProof => None,
            Chosen::Record { id, kind, title, .. } => Some((*id, *kind, title)),
        }
    }

    /// The source as it is recorded; none where none was named.
    pub fn source(&self) -> Option<Source> {
        match self.chosen.as_ref()? {
            Chosen::NoProof => Some(Source::NoProof),
            Chosen::Record { id, .. } => Some(Source::Record(*id)),
        }
    }
}

/// A labelled field in which a source is named.
pub struct SourceField<'a> {
    shell: Shell<'a>,
    no_proof: bool,
    wanted: Wanted,
}

impl<'a> SourceField<'a> {
    /// A field with this label.
    pub fn new(id: impl Hash + Debug, label: &'a str) -> SourceField<'a> {
        SourceField { shell: Shell::new(id, label), no_proof: false, wanted: Wanted::default() }
    }

    /// That nothing proves it may be said too.
    #[must_use]
    pub fn no_proof(self) -> SourceField<'a> {
        SourceField { no_proof: true, ..self }
    }

    /// This record is not offered: nothing is its own source.
    #[must_use]
    pub fn except(self, record: RecordId) -> SourceField<'a> {
        let wanted = Wanted { except: Some(record), ..self.wanted };
        SourceField { wanted, ..self }
    }

    /// Only records of this kind are offered.
    #[must_use]
    pub fn only(self, kind: Kind) -> SourceField<'a> {
        let wanted = Wanted { kind: Some(kind), ..self.wanted };
        SourceField { wanted, ..self }
    }

    /// Only what can have sent something made on this day is offered.
    #[must_use]
    pub fn sends(self, made: NaiveDate) -> SourceField<'a> {
        let wanted = Wanted { sends: Some(made), ..self.wanted };
        SourceField { wanted, ..self }
    }

    /// What is wrong with what was named.
    #[must_use]
    pub fn wrong(mut self, wrong: Option<&'a str>) -> SourceField<'a> {
        self.shell.wrong = wrong;
        self
    }

    /// Draws it over the whole width there is; whether another source was named.
    pub fn show(self, ui: &mut Ui, scene: &mut Scene<'_>, pick: &mut SourcePick) -> bool {
        let shell = self.shell;
        let before = pick.chosen.clone();
        shell.show(ui, |ui, width| {
            let (_, row) = ui.allocate_space(vec2(width, INPUT));
            let mut left = row;
            let no_proof = self.no_proof.then(|| button_place(ui, scene, row));
            if let Some(place) = no_proof {
                left.set_right(place.left() - 8.0);
            }
            match &pick.chosen {
                Some(chosen) => {
                    if named(ui, scene, &shell, chosen, left) {
                        pick.chosen = None;
                        ui.memory_mut(|memory| memory.request_focus(shell.id));
                    }
                }
                None => typed(ui, scene, &shell, (pick, self.wanted), left),
            }
            // After the line, so that Tab comes to the line first.
            if let Some(place) = no_proof {
                let chosen = pick.chosen == Some(Chosen::NoProof);
                let button = Button::new(capital(&scene.say("common-no-proof")));
                let button = if chosen { button.icon(Icon::Check) } else { button };
                let right =
                    UiBuilder::new().max_rect(place).layout(Layout::right_to_left(Align::Center));
                if ui.scope_builder(right, |ui| ui.add(button)).inner.clicked() {
                    pick.chosen = if chosen { None } else { Some(Chosen::NoProof) };
                    pick.query.clear();
                }
            }
            let elsewhere = !ui.memory(|memory| memory.has_focus(shell.id));
            if !elsewhere && pick.chosen.is_none() && scene.sources.finds_nothing() {
                let key = match self.wanted.sends {
                    Some(_) => "ui-forms-source-none-sends",
                    None => "ui-forms-source-none",
                };
                ui.add_space(4.0);
                label(ui, Role::Small, &scene.say(key), Tokens::of(ui).text2);
            }
            if pick.left_open() && elsewhere && shell.wrong.is_none() {
                wrong_line(ui, &scene.say("ui-forms-source-open"));
                goes_here(ui, shell.id);
            }
            if let Some(failure) = scene.sources.failure().filter(|_| pick.chosen.is_none()) {
                wrong_line(ui, &failure_line(scene.words, failure));
            }
        });
        pick.chosen != before
    }
}

/// Where the button that says there is no proof stands, with room for its mark.
fn button_place(ui: &Ui, scene: &Scene<'_>, row: Rect) -> Rect {
    let text = capital(&scene.say("common-no-proof"));
    let job = Role::Medium.line_job(&text, Tokens::of(ui).text, f32::INFINITY);
    let width = ui.painter().layout_job(job).size().x.ceil() + 40.0;
    Rect::from_min_max(pos2(row.right() - width, row.top()), row.max)
}

/// The source that is named, and the way to name another; whether that was pressed.
fn named(ui: &mut Ui, scene: &Scene<'_>, shell: &Shell<'_>, chosen: &Chosen, rect: Rect) -> bool {
    let tokens = Tokens::of(ui);
    shell.surface(ui, rect);
    let (icon, text) = match chosen {
        Chosen::NoProof => (Icon::CircleDashed, capital(&scene.say("common-no-proof"))),
        Chosen::Record { kind, title, .. } if title.trim().is_empty() => {
            (kind_icon(*kind), scene.say("common-untitled"))
        }
        Chosen::Record { kind, title, .. } => (kind_icon(*kind), title.clone()),
    };
    let middle = rect.center().y;
    icon.paint(ui.painter(), pos2(rect.left() + 15.0, middle), 14.0, tokens.text2);
    let at = pos2(rect.left() + 28.0, middle - 9.0);
    let room = rect.width() - 60.0;
    paint_line(ui.painter(), at, Role::Body, &text, tokens.text, room);
    let place = Rect::from_min_size(at, vec2(room.max(1.0), 18.0));
    let shown = ui.interact(place, chosen_id(shell), Sense::focusable_noninteractive());
    focus_ring(ui, &shown, rect, 6);
    let said = format!("{}, {text}", shell.label);
    shown.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, &said));
    let place = Rect::from_center_size(pos2(rect.right() - 14.0, middle), vec2(24.0, 24.0));
    let said = scene.say_with("ui-forms-source-clear", &[("name", (&text).into())]);
    let clear = Button::new(scene.say("ui-forms-source-other")).icon(Icon::X);
    ui.put(place, clear.quiet().small().bare().named(said)).clicked()
}

/// Where the keyboard is once a source is chosen: on what was chosen, so that Tab goes on from there.
fn chosen_id(shell: &Shell<'_>) -> Id {
    shell.id.with("named")
}

/// What is typed to find a source, and what was found.
fn typed(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    shell: &Shell<'_>,
    (pick, wanted): (&mut SourcePick, Wanted),
    rect: Rect,
) {
    let tokens = Tokens::of(ui);
    // Also in the frame in which Escape takes the keyboard away: that folds the lines and does no more.
    let left = ui.ctx().read_response(shell.id).is_some_and(|line| line.lost_focus());
    let focused = left || ui.memory(|memory| memory.has_focus(shell.id));
    let found: Vec<Candidate> = match focused || held(ui, shell) {
        true => scene.sources.find(&pick.query, wanted).to_vec(),
        false => Vec::new(),
    };
    let offers: Vec<Offer> = found.iter().map(|candidate| offer(scene, candidate)).collect();
    // Found a moment after it was typed: only a line one has gone to is meant by Enter, never one not yet seen.
    let offered = Offered::keys(ui, shell.id, offers.len());
    shell.surface(ui, rect);
    let middle = pos2(rect.left() + 15.0, rect.center().y);
    Icon::MagnifyingGlass.paint(ui.painter(), middle, 14.0, tokens.text3);
    let inner = Rect::from_min_max(
        pos2(rect.left() + 28.0, rect.top() + (INPUT - 18.0) / 2.0),
        pos2(rect.right() - 8.0, rect.bottom() - (INPUT - 18.0) / 2.0),
    );
    let hint = scene.say(match wanted.kind {
        Some(Kind::Message) => "ui-forms-source-hint-message",
        _ => "ui-forms-source-hint",
    });
    let response: Response = ui
        .scope_builder(UiBuilder::new().max_rect(rect), |ui| {
            bare_line(ui, shell, &mut pick.query, &hint, inner)
        })
        .inner;
    let chosen = offered.show(ui, &response, rect, &offers);
    if chosen.is_none() && response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
    {
        // Nothing was named: what is typed goes on, or what is still looked for is chosen.
        response.request_focus();
    }
    if let Some(candidate) = chosen.and_then(|place| found.get(place)) {
        let Candidate { id, kind, ref title, at, .. } = *candidate;
        pick.query.clear();
        pick.chosen = Some(Chosen::Record { id, kind, title: title.clone(), at: Some(at) });
        ui.memory_mut(|memory| memory.request_focus(chosen_id(shell)));
        ui.ctx().request_repaint();
    }
}

/// Whether the pointer is on what was found, so that it stays while it is pressed.
fn held(ui: &Ui, shell: &Shell<'_>) -> bool {
    let area = ui.ctx().read_response(shell.id.with("offered").with("area"));
    area.is_some_and(|area| area.contains_pointer())
}

fn offer(scene: &Scene<'_>, candidate: &Candidate) -> Offer {
    let untitled = candidate.title.trim().is_empty();
    let day = scene.day(candidate.at.with_timezone(&chrono::Local).date_naive());
    // Letters that answer each other share their subject: who wrote tells them apart.
    let aside = match candidate.author.is_empty() {
        true => day,
        false => format!("{}, {day}", candidate.author),
    };
    Offer {
        icon: Some(kind_icon(candidate.kind)),
        side: None,
        text: if untitled { scene.say("common-untitled") } else { candidate.title.clone() },
        aside,
    }
}
