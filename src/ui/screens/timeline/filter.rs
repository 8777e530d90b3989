//! What of the stream is shown: kinds, sides, one person, a period.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::index::Line;
use crate::domain::{Kind, RecordId, Side};
use crate::ui::theme::Icon;

/// Kinds that are shown or hidden together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group {
    /// Key of its name
    pub key: &'static str,
    /// Its picture
    pub icon: Icon,
    kinds: &'static [Kind],
}

impl Group {
    /// Every group, in the order of the pane; private notes are the last.
    pub const ALL: &'static [Group] = &[
        Group::of("ui-timeline-messages", Icon::EnvelopeSimple, &[Kind::Message]),
        Group::of("ui-timeline-talks", Icon::Phone, &[Kind::PhoneNote, Kind::Chat]),
        Group::of("ui-timeline-meetings", Icon::Notebook, &[Kind::Meeting]),
        Group::of("ui-timeline-rules", Icon::Handshake, &[Kind::Rule]),
        Group::of("ui-timeline-dates", Icon::ChartBarHorizontal, &[Kind::Task]),
        Group::of("ui-timeline-snapshots", Icon::Camera, &[Kind::Snapshot]),
        Group::of("ui-timeline-decisions", Icon::Signpost, &[Kind::Decision]),
        Group::of("ui-timeline-documents", Icon::FileText, &[Kind::Document, Kind::Letter]),
        Group::of("ui-timeline-people", Icon::User, &[Kind::Person]),
        Group::of("ui-timeline-imports", Icon::TrayArrowDown, &[Kind::Import]),
        Group::of("ui-timeline-private", Icon::EyeSlash, &[Kind::PrivateNote]),
    ];

    const fn of(key: &'static str, icon: Icon, kinds: &'static [Kind]) -> Group {
        Group { key, icon, kinds }
    }

    /// Whether a kind belongs to it.
    pub fn has(&self, kind: Kind) -> bool {
        self.kinds.contains(&kind)
    }
}

/// Sides one can choose between.
pub const SIDES: [Side; 3] = [Side::Us, Side::Client, Side::ThirdParty];

/// A stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Period {
    /// From the beginning
    #[default]
    All,
    /// The last thirty days
    Month,
    /// The last three months
    Quarter,
    /// Since the first of January
    Year,
    /// Between two days
    Chosen,
}

impl Period {
    /// Every period, in the order offered.
    pub const ALL: [Period; 5] =
        [Period::All, Period::Month, Period::Quarter, Period::Year, Period::Chosen];

    /// Key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Period::All => "ui-timeline-always",
            Period::Month => "ui-timeline-month",
            Period::Quarter => "ui-timeline-quarter",
            Period::Year => "ui-timeline-year",
            Period::Chosen => "ui-timeline-chosen",
        }
    }

    /// Its first day, where it has one of its own.
    pub fn from(self, today: NaiveDate) -> Option<NaiveDate> {
        match self {
            Period::All | Period::Chosen => None,
            Period::Month => today.checked_sub_days(Days::new(30)),
            Period::Quarter => today.checked_sub_months(Months::new(3)),
            Period::Year => NaiveDate::from_ymd_opt(today.year(), 1, 1),
        }
    }
}

/// What of the stream is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// Whether each group of kinds is shown
    pub groups: Vec<bool>,
    /// Whether each side is shown
    pub sides: [bool; 3],
    /// Only what concerns this person
    pub person: Option<RecordId>,
    /// From this day
    pub from: Option<NaiveDate>,
    /// Until this day
    pub until: Option<NaiveDate>,
}

impl Default for Filter {
    /// Everything but private notes, which one may not want to show to whoever looks on, and the
    /// taking in of files, which says nothing of the cooperation.
    fn default() -> Filter {
        let aside = [Kind::PrivateNote, Kind::Import];
        let shown = |group: &Group| !aside.iter().any(|kind| group.has(*kind));
        let groups = Group::ALL.iter().map(shown).collect();
        Filter { groups, sides: [true; 3], person: None, from: None, until: None }
    }
}

impl Filter {
    /// Whether a line is shown, as far as it says so itself.
    pub fn passes(&self, line: &Line) -> bool {
        let kind =
            Group::ALL.iter().zip(&self.groups).any(|(group, on)| *on && group.has(line.kind));
        let after = self.from.is_none_or(|from| line.day >= from);
        let before = self.until.is_none_or(|until| line.day <= until);
        kind && after && before && self.passes_side(line.side)
    }

    /// What is of no side is shown while no side is left out.
    fn passes_side(&self, side: Option<Side>) -> bool {
        let [us, client, third] = self.sides;
        match side {
            Some(Side::Us) => us,
            Some(Side::Client) => client,
            Some(Side::ThirdParty) => third,
            Some(Side::Both) => us || client,
            Some(Side::Nobody) | None => us && client && third,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Filter, Group, Period};
    use crate::domain::{Kind, Side};

    #[test]
    fn every_kind_but_the_client_is_in_one_group() {
        for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Client) {
            let groups = Group::ALL.iter().filter(|group| group.has(*kind)).count();
            assert_eq!(groups, 1, "{kind:?}");
        }
    }

    #[test]
    fn what_is_of_no_side_goes_when_a_side_goes() {
        let mut filter = Filter::default();
        assert!(filter.passes_side(None) && filter.passes_side(Some(Side::Both)));
        filter.sides = [false, true, true];
        assert!(!filter.passes_side(None) && !filter.passes_side(Some(Side::Us)));
        assert!(filter.passes_side(Some(Side::Both)) && filter.passes_side(Some(Side::Client)));
    }

    #[test]
    fn periods_begin_where_they_say() {
        let today = "2026-09-15".parse().expect("a date");
        let from = |period: Period| period.from(today).map(|day| day.to_string());
        assert_eq!(from(Period::Quarter).as_deref(), Some("2026-06-15"));
        assert_eq!(from(Period::Year).as_deref(), Some("2026-01-01"));
        assert_eq!(from(Period::All), None);
    }
}
