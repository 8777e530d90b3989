//! Where one is, and the way one came: every jump leaves a mark of where it began, so that one can go back there
//! and forth again.

use super::command::Section;
use super::recorder::Subject;
use super::state::Open;
use crate::domain::{Kind, RecordId};

/// Marks kept each way.
const KEPT: usize = 50;
/// Records opened lately that are remembered.
const VISITED: usize = 6;

/// Where one is: whose file, which screen, and what is in front on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The client
    pub client: Option<RecordId>,
    /// The screen
    pub section: Section,
    /// The record chosen on it
    pub front: Option<RecordId>,
    /// The note that is open beside it
    pub note: Option<RecordId>,
    /// The document that is open beside it
    pub document: Option<RecordId>,
    /// The balance sheet in its place
    pub sheet: Option<RecordId>,
    /// Whether what is missing is listed in place of messages
    pub missing: bool,
}

/// The marks behind and ahead of where one is.
#[derive(Default)]
pub struct Trail {
    behind: Vec<Spot>,
    ahead: Vec<Spot>,
}

impl Trail {
    /// Notes where a jump began. What lay ahead is behind another corner now.
    pub fn leave(&mut self, spot: Spot) {
        self.ahead.clear();
        put(&mut self.behind, spot);
    }

    /// One step back from here; none at the beginning.
    pub fn back(&mut self, here: Spot) -> Option<Spot> {
        step(&mut self.behind, &mut self.ahead, here)
    }

    /// One step forth again from here; none where one has not gone back.
    pub fn forth(&mut self, here: Spot) -> Option<Spot> {
        step(&mut self.ahead, &mut self.behind, here)
    }

    /// Where a step back leads.
    pub fn behind(&self) -> Option<&Spot> {
        self.behind.last()
    }

    /// Where a step forth leads.
    pub fn ahead(&self) -> Option<&Spot> {
        self.ahead.last()
    }
}

fn put(marks: &mut Vec<Spot>, spot: Spot) {
    if marks.last() != Some(&spot) {
        marks.push(spot);
    }
    if marks.len() > KEPT {
        marks.remove(0);
    }
}

/// To the last of these marks that is elsewhere; where one was is marked on the other side.
fn step(from: &mut Vec<Spot>, to: &mut Vec<Spot>, here: Spot) -> Option<Spot> {
    let spot = std::iter::from_fn(|| from.pop()).find(|spot| *spot != here)?;
    put(to, here);
    Some(spot)
}

impl Spot {
    /// Whether another screen is shown there than here: from row to row of one list is no jump.
    pub fn is_elsewhere(&self, there: &Spot) -> bool {
        let screen = |spot: &Spot| (spot.client, spot.section, spot.sheet, spot.missing);
        screen(self) != screen(there)
    }
}

impl Open {
    /// Where one is.
    pub fn spot(&self) -> Spot {
        let coming = self.sheet.as_ref().map(|(id, ..)| *id);
        Spot {
            client: self.client,
            section: self.section,
            front: self.front(self.section),
            note: self.notes.chosen,
            document: self.notes.document,
            sheet: self.balance.as_ref().and_then(|sheet| sheet.id()).or(coming),
            missing: self.section == Section::Correspondence && self.mail.missing.open,
        }
    }

    /// The record chosen on a screen.
    fn front(&self, section: Section) -> Option<RecordId> {
        match section {
            Section::Meetings => self.meetings.chosen,
            Section::Rules => self.rules.chosen,
            Section::Schedule => self.schedule.chosen,
            Section::Correspondence => self.mail.open,
            Section::Decisions => self.decisions.chosen,
            Section::People => self.people.chosen,
            Section::Today | Section::Overview | Section::Timeline | Section::Record => None,
        }
    }

    /// Where a screen keeps which record is chosen on it; none where that takes more than to name it.
    pub fn chosen_on(&mut self, section: Section) -> Option<&mut Option<RecordId>> {
        match section {
            Section::Meetings => Some(&mut self.meetings.chosen),
            Section::Rules => Some(&mut self.rules.chosen),
            Section::Schedule => Some(&mut self.schedule.chosen),
            Section::Decisions => Some(&mut self.decisions.chosen),
            Section::People => Some(&mut self.people.chosen),
            Section::Correspondence
            | Section::Today
            | Section::Overview
            | Section::Timeline
            | Section::Record => None,
        }
    }

    /// Notes that a record was opened.
    pub fn visit(&mut self, id: RecordId) {
        self.visited.retain(|known| *known != id);
        self.visited.insert(0, id);
        self.visited.truncate(VISITED);
    }

    /// Whether this record is in front on the screen shown.
    pub fn shows(&self, about: &Subject) -> bool {
        let chosen = match about.kind {
            // What becomes of these is in sight wherever one is on their screen.
            Kind::Client | Kind::Task | Kind::Snapshot => Some(about.id),
            Kind::PhoneNote | Kind::Letter | Kind::Chat | Kind::PrivateNote => self.notes.chosen,
            Kind::Document | Kind::Import => self.notes.document,
            kind => self.front(Section::of(kind)),
        };
        self.section == Section::of(about.kind)
            && self.client == Some(about.client)
            && chosen == Some(about.id)
    }
}

#[cfg(test)]
mod tests {
    use super::{KEPT, Spot, Trail};
    use crate::ui::command::Section;

    fn at(section: Section) -> Spot {
        Spot {
            client: None,
            section,
            front: None,
            note: None,
            document: None,
            sheet: None,
            missing: false,
        }
    }

    #[test]
    fn one_goes_back_the_way_one_came_and_forth_again() {
        let mut trail = Trail::default();
        assert_eq!(trail.back(at(Section::Today)), None);
        trail.leave(at(Section::Today));
        trail.leave(at(Section::Decisions));
        assert_eq!(trail.back(at(Section::Rules)), Some(at(Section::Decisions)));
        assert_eq!(trail.back(at(Section::Decisions)), Some(at(Section::Today)));
        assert_eq!(trail.back(at(Section::Today)), None);
        assert_eq!(trail.forth(at(Section::Today)), Some(at(Section::Decisions)));
        assert_eq!(trail.forth(at(Section::Decisions)), Some(at(Section::Rules)));
        assert_eq!(trail.forth(at(Section::Rules)), None);
    }

    #[test]
    fn a_jump_elsewhere_leaves_no_way_forth() {
        let mut trail = Trail::default();
        trail.leave(at(Section::Today));
        trail.back(at(Section::Rules));
        trail.leave(at(Section::Today));
        assert_eq!(trail.forth(at(Section::People)), None);
    }

    #[test]
    fn a_step_always_leads_elsewhere_and_the_marks_do_not_grow_for_ever() {
        let mut trail = Trail::default();
        trail.leave(at(Section::Today));
        trail.leave(at(Section::Rules));
        assert_eq!(trail.back(at(Section::Rules)), Some(at(Section::Today)));
        for _ in 0..KEPT {
            trail.leave(at(Section::Today));
            trail.leave(at(Section::Rules));
        }
        assert_eq!(trail.behind.len(), KEPT);
    }
}
