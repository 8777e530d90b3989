//! What the window can show.

use eframe::egui::Key;

use super::theme::Icon;
use crate::domain::Kind;

/// What the window can show: the home screen, and the sections of a client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Section {
    /// What waits, across clients
    #[default]
    Today,
    /// How the client stands
    Overview,
    /// Everything that happened, by day
    Timeline,
    /// Meetings and minutes
    Meetings,
    /// Rules of cooperation
    Rules,
    /// Tasks and snapshots
    Schedule,
    /// Messages
    Correspondence,
    /// Decisions
    Decisions,
    /// People of both sides
    People,
    /// The record and its evidence
    Record,
}

impl Section {
    /// The sections of a client, in the order of the sidebar.
    pub const ALL: [Section; 9] = [
        Section::Overview,
        Section::Timeline,
        Section::Meetings,
        Section::Rules,
        Section::Schedule,
        Section::Correspondence,
        Section::Decisions,
        Section::People,
        Section::Record,
    ];

    /// The section of this name, see [`Section::key`].
    pub fn named(key: &str) -> Option<Section> {
        let all = Section::ALL.into_iter().chain([Section::Today]);
        all.into_iter().find(|section| section.key() == key)
    }

    /// The section in which records of a kind are shown.
    pub fn of(kind: Kind) -> Section {
        match kind {
            Kind::Client => Section::Overview,
            Kind::Person => Section::People,
            Kind::Meeting => Section::Meetings,
            Kind::Rule => Section::Rules,
            Kind::Task | Kind::Snapshot => Section::Schedule,
            Kind::Decision => Section::Decisions,
            Kind::Message => Section::Correspondence,
            _ => Section::Timeline,
        }
    }

    /// The kind of record one makes in it.
    pub fn makes(self) -> Option<Kind> {
        match self {
            Section::Today | Section::Overview | Section::Meetings => Some(Kind::Meeting),
            Section::Timeline | Section::Correspondence => Some(Kind::PhoneNote),
            Section::Rules => Some(Kind::Rule),
            Section::Schedule => Some(Kind::Task),
            Section::Decisions => Some(Kind::Decision),
            Section::People => Some(Kind::Person),
            Section::Record => None,
        }
    }

    /// Key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Section::Today => "ui-section-today",
            Section::Overview => "ui-section-overview",
            Section::Timeline => "ui-section-timeline",
            Section::Meetings => "ui-section-meetings",
            Section::Rules => "ui-section-rules",
            Section::Schedule => "ui-section-schedule",
            Section::Correspondence => "ui-section-correspondence",
            Section::Decisions => "ui-section-decisions",
            Section::People => "ui-section-people",
            Section::Record => "ui-section-record",
        }
    }

    /// Its picture.
    pub fn icon(self) -> Icon {
        match self {
            Section::Today => Icon::SunHorizon,
            Section::Overview => Icon::FolderOpen,
            Section::Timeline => Icon::ListDashes,
            Section::Meetings => Icon::Notebook,
            Section::Rules => Icon::Handshake,
            Section::Schedule => Icon::ChartBarHorizontal,
            Section::Correspondence => Icon::EnvelopeSimple,
            Section::Decisions => Icon::Signpost,
            Section::People => Icon::UsersThree,
            Section::Record => Icon::SealCheck,
        }
    }

    /// The digit that shows it, with Ctrl.
    pub fn digit(self) -> Key {
        match self {
            Section::Today => Key::Num0,
            Section::Overview => Key::Num1,
            Section::Timeline => Key::Num2,
            Section::Meetings => Key::Num3,
            Section::Rules => Key::Num4,
            Section::Schedule => Key::Num5,
            Section::Correspondence => Key::Num6,
            Section::Decisions => Key::Num7,
            Section::People => Key::Num8,
            Section::Record => Key::Num9,
        }
    }
}
