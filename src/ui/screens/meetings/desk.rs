//! The minutes on the desk: the draft, the caret in it, and what each key does.

use eframe::egui::{Event, Key, Modifiers, Pos2};

use super::hear::Ear;
use super::keep::Keep;
use super::model::{Draft, Line, Spot};
use crate::domain::{OutcomeKind, RecordId};

/// Minutes being typed.
pub struct Desk {
    /// The meeting
    pub id: RecordId,
    /// What is typed
    pub draft: Draft,
    /// Where the caret is
    pub spot: Option<Spot>,
    /// The line at the caret as it is typed, with who and when in it
    pub raw: String,
    /// What the line was when the caret came
    entered: String,
    /// Whether the kind of the line was chosen by hand
    chosen: bool,
    /// Whether the caret is to be put in its place
    pub greet: bool,
    /// Where in the line the pointer put the caret
    pub aim: Option<Pos2>,
    /// Row of the caret in the line, and how many rows there are
    pub row: (usize, usize),
    /// The line of the names offered that is chosen
    pub offered: Option<usize>,
    /// How many names are offered
    pub offers: usize,
    /// Whether a name that is offered was taken
    pub takes: bool,
    /// Keys that wait for the line before them to be typed
    pending: Vec<Event>,
    /// Goes up with every change
    pub version: u64,
    /// The version that is in the record
    pub recorded: u64,
    /// What was sent to be recorded: its version, and its lines in order
    pub sent: Option<(u64, Vec<Vec<u64>>)>,
    /// Whether that was recorded; the record as it is since then is awaited
    pub heard: bool,
    /// How many changes the record had then
    pub changes: usize,
    /// The name of one more person, while it is typed
    pub person: String,
    /// Keeps the draft
    pub keep: Keep,
}

/// A key that means something in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stroke {
    /// The next line
    Enter,
    /// The point is open, or closed
    Toggle,
    /// The next point
    Tab,
    /// The point before
    BackTab,
    /// The line above or below
    Step(bool),
    /// The line, or the point, changes places with the one above or below
    Shift(bool),
    /// The line is of this kind
    Kind(OutcomeKind),
    /// An empty line goes
    Back,
}

impl Stroke {
    /// What a key means in minutes.
    pub fn of(event: &Event) -> Option<Stroke> {
        let Event::Key { key, pressed: true, modifiers, .. } = event else { return None };
        let plain = *modifiers == Modifiers::NONE;
        let shift = modifiers.shift && !modifiers.command && !modifiers.alt;
        let command = modifiers.command && !modifiers.shift && !modifiers.alt;
        let alt = modifiers.alt && !modifiers.command && !modifiers.shift;
        Some(match key {
            Key::Enter if plain => Stroke::Enter,
            Key::Enter if command => Stroke::Toggle,
            Key::Tab if plain => Stroke::Tab,
            Key::Tab if shift => Stroke::BackTab,
            Key::ArrowUp if plain => Stroke::Step(false),
            Key::ArrowDown if plain => Stroke::Step(true),
            Key::ArrowUp if alt => Stroke::Shift(false),
            Key::ArrowDown if alt => Stroke::Shift(true),
            Key::Num1 if command => Stroke::Kind(OutcomeKind::Decision),
            Key::Num2 if command => Stroke::Kind(OutcomeKind::Information),
            Key::Num3 if command => Stroke::Kind(OutcomeKind::Action),
            Key::Backspace if plain => Stroke::Back,
            _ => return None,
        })
    }
}

/// What minutes are typed with: who may be named, and how a line is written out again.
pub struct Hand<'a> {
    /// Hears a line
    pub ear: Ear<'a>,
    /// Writes a day so that it is heard again
    pub day: &'a dyn Fn(chrono::NaiveDate) -> String,
    /// Word for each side
    pub side: &'a dyn Fn(crate::domain::Side) -> String,
}

impl Hand<'_> {
    /// A line with who and when in it, as it would be typed.
    pub fn written(&self, line: &Line) -> String {
        let mut raw = line.text.clone();
        let mut add = |piece: String| {
            if !raw.is_empty() {
                raw.push(' ');
            }
            raw.push_str(&piece);
        };
        if line.kind == OutcomeKind::Information {
            return raw;
        }
        // A line that says only who and when has kept these words.
        let heard = self.ear.hear(&line.text, line.kind);
        if heard.owner == line.owner && heard.named.is_some() && heard.due == line.due {
            return raw;
        }
        match (&line.owner, line.side) {
            (Some(owner), _) => {
                let known = self.ear.known.iter().any(|known| known.who.name == owner.name);
                let name = owner.name.clone();
                add(format!("@{}", if known { name } else { name.replace(' ', "_") }));
            }
            (None, Some(side)) if line.kind == OutcomeKind::Action => {
                add(format!("@{}", (self.side)(side)));
            }
            _ => {}
        }
        if let Some(due) = line.due.filter(|_| line.kind == OutcomeKind::Action) {
            add((self.day)(due));
        }
        raw
    }
}

impl Desk {
    /// The draft of a meeting, ready to be typed on.
    pub fn new(id: RecordId, draft: Draft, changes: usize) -> Desk {
        Desk {
            id,
            draft,
            spot: None,
            raw: String::new(),
            entered: String::new(),
            chosen: false,
            greet: false,
            aim: None,
            row: (0, 1),
            offered: None,
            offers: 0,
            takes: false,
            pending: Vec::new(),
            version: 0,
            recorded: 0,
            sent: None,
            heard: false,
            changes,
            person: String::new(),
            keep: Keep::default(),
        }
    }

    /// Something changed.
    pub fn touch(&mut self) {
        self.version += 1;
        self.keep.changed();
    }

    /// Puts the caret here, with the line written out as it would be typed.
    pub fn go(&mut self, spot: Spot, hand: &Hand<'_>) {
        self.draft.tidy(Some(spot));
        self.spot = Some(spot);
        self.raw = match spot {
            Spot::Title(_) => String::new(),
            Spot::Line(key) => {
                self.draft.get(key).map(|line| hand.written(line)).unwrap_or_default()
            }
        };
        self.entered.clone_from(&self.raw);
        self.chosen = !self.raw.is_empty();
        self.row = (0, 1);
        self.offered = None;
        self.greet = true;
    }

    /// Hears the line at the caret again after it was typed on.
    pub fn hear(&mut self, hand: &Hand<'_>) {
        let Some(Spot::Line(key)) = self.spot else { return };
        if self.raw == self.entered {
            return;
        }
        self.split(key);
        let task = !self.chosen && hand.ear.gives_a_task(&self.raw);
        let raw = self.raw.clone();
        let Some(line) = self.draft.line_mut(key) else { return };
        if task {
            line.kind = OutcomeKind::Action;
        }
        let heard = hand.ear.hear(&raw, line.kind);
        // A line that says only who and when keeps its words, so that nothing is lost.
        line.text = if heard.text.is_empty() { raw.trim().to_owned() } else { heard.text };
        (line.side, line.owner, line.due) = (heard.side, heard.owner, heard.due);
        self.entered.clone_from(&self.raw);
        self.touch();
    }

    /// Lines that were pasted together become lines of their own.
    fn split(&mut self, key: u64) {
        if !self.raw.contains('\n') {
            return;
        }
        let raw = std::mem::take(&mut self.raw);
        let mut pieces = raw.lines().map(clean).filter(|piece| !piece.is_empty());
        self.raw = pieces.next().unwrap_or_default();
        let Some((point, Some(mut at))) = self.draft.place(Spot::Line(key)) else { return };
        for piece in pieces {
            at += 1;
            if let Some(Spot::Line(key)) = self.draft.insert(point, at)
                && let Some(line) = self.draft.line_mut(key)
            {
                line.text = piece;
            }
        }
    }

    /// Chooses the kind of the line at the caret.
    pub fn set_kind(&mut self, kind: OutcomeKind, hand: &Hand<'_>) {
        let Some(Spot::Line(key)) = self.spot else { return };
        self.chosen = true;
        if let Some(line) = self.draft.line_mut(key) {
            line.kind = kind;
        }
        // Heard anew: a name or a date may have become words, or words a name.
        self.entered.push('\n');
        self.hear(hand);
        self.touch();
    }

    /// Marks a point as open or closed.
    pub fn toggle(&mut self, point: usize) {
        if let Some(entry) = self.draft.points.get_mut(point) {
            entry.open = Some(!entry.is_open());
            self.touch();
        }
    }

    /// Takes the keys that mean something in minutes out of what was typed. What was typed before
    /// such a key goes to the line it was meant for, what comes after waits for the next frame.
    pub fn take(&mut self, events: Vec<Event>, hand: &Hand<'_>) -> Vec<Event> {
        let (typed, mut left): (Vec<Event>, Vec<Event>) = events.into_iter().partition(is_typed);
        let mut typed: Vec<Event> =
            std::mem::take(&mut self.pending).into_iter().chain(typed).collect();
        while let Some(stroke) = typed.first().and_then(Stroke::of) {
            if !self.act(stroke, hand) {
                break;
            }
            typed.remove(0);
        }
        let next = typed.iter().skip(1).position(|event| Stroke::of(event).is_some());
        if let Some(next) = next {
            self.pending = typed.split_off(next + 1);
        }
        left.extend(typed);
        left
    }

    /// Whether keys still wait to be heard.
    pub fn waits(&self) -> bool {
        !self.pending.is_empty()
    }

    /// Does what a key means here; whether it means anything here.
    fn act(&mut self, stroke: Stroke, hand: &Hand<'_>) -> bool {
        let Some(spot) = self.spot else { return false };
        let Some((point, line)) = self.draft.place(spot) else { return false };
        match stroke {
            Stroke::Enter if self.offered.is_some() => self.takes = true,
            Stroke::Enter => self.enter(point, line, hand),
            // A point that was just named is gone on with, a line goes on to the next point.
            Stroke::Tab if line.is_none() => {
                let here = self.draft.end_of(point);
                here.into_iter().for_each(|spot| self.go(spot, hand));
            }
            Stroke::Tab => self.next_point(point, hand),
            Stroke::BackTab => {
                let before = point.checked_sub(1).and_then(|point| self.draft.end_of(point));
                before.into_iter().for_each(|spot| self.go(spot, hand));
            }
            Stroke::Step(down) => return self.step(spot, down, hand),
            Stroke::Shift(down) => {
                if self.draft.shift(spot, down) {
                    self.touch();
                    self.greet = true;
                }
            }
            Stroke::Kind(kind) => self.set_kind(kind, hand),
            Stroke::Toggle => self.toggle(point),
            Stroke::Back => return self.back(spot, point, line, hand),
        }
        true
    }

    fn enter(&mut self, point: usize, line: Option<usize>, hand: &Hand<'_>) {
        let to = match line {
            // Enter in an empty line means that the point is done.
            Some(_) if self.raw.trim().is_empty() => return self.next_point(point, hand),
            Some(line) => self.draft.insert(point, line + 1),
            None => match self.draft.points.get(point).and_then(|entry| entry.lines.first()) {
                Some(first) => Some(Spot::Line(first.key)),
                None => self.draft.insert(point, 0),
            },
        };
        to.into_iter().for_each(|spot| self.go(spot, hand));
    }

    fn next_point(&mut self, point: usize, hand: &Hand<'_>) {
        let named = self.draft.points.get(point).is_some_and(|entry| {
            !entry.title.trim().is_empty() || entry.lines.iter().any(|line| !line.is_empty())
        });
        let to = match point + 1 {
            next if next < self.draft.points.len() => self.draft.end_of(next),
            next => named.then(|| self.draft.insert_point(next, "")),
        };
        to.into_iter().for_each(|spot| self.go(spot, hand));
    }

    /// To the line above or below, where the caret stands at the edge of its own.
    fn step(&mut self, spot: Spot, down: bool, hand: &Hand<'_>) -> bool {
        if self.offers > 0 {
            let last = self.offers - 1;
            self.offered = match (self.offered, down) {
                (None, true) => Some(0),
                (None, false) => return false,
                (Some(0), false) => None,
                (Some(at), true) => Some((at + 1).min(last)),
                (Some(at), false) => Some(at - 1),
            };
            return true;
        }
        let (row, rows) = self.row;
        let edge = if down { row + 1 >= rows } else { row == 0 };
        if !edge {
            return false;
        }
        let to = if down { self.draft.after(spot) } else { self.draft.before(spot) };
        to.into_iter().for_each(|spot| self.go(spot, hand));
        true
    }

    fn back(&mut self, spot: Spot, point: usize, line: Option<usize>, hand: &Hand<'_>) -> bool {
        let Some(entry) = self.draft.points.get(point) else { return false };
        let empty = match line {
            Some(_) => self.raw.is_empty(),
            None => entry.title.is_empty() && entry.lines.is_empty(),
        };
        let Some(before) = self.draft.before(spot).filter(|_| empty) else { return false };
        if let (Some(line), Some(entry)) = (line, self.draft.points.get_mut(point)) {
            entry.lines.remove(line);
        }
        self.touch();
        self.go(before, hand);
        true
    }
}

/// Marks that lists begin with elsewhere are no part of what was settled.
fn clean(piece: &str) -> String {
    piece.trim().trim_start_matches(['-', '•', '*', '–']).trim().to_owned()
}

fn is_typed(event: &Event) -> bool {
    match event {
        Event::Key { pressed, .. } => *pressed,
        Event::Text(_) | Event::Paste(_) | Event::Cut | Event::Copy | Event::Ime(_) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Event, Key, Modifiers};

    use super::{Desk, Hand, Spot};
    use crate::domain::{OutcomeKind, RecordId, Side, Who};
    use crate::ui::screens::meetings::hear::{Ear, Known};
    use crate::ui::screens::meetings::model::Draft;

    fn with(test: impl FnOnce(&mut Desk, &Hand<'_>)) {
        let known = [Known {
            who: Who { person: Some(RecordId::from_bytes([7; 10])), name: "Jan Nowak".to_owned() },
            side: Some(Side::Client),
        }];
        let day = |text: &str| (text == "piątek").then(|| "2026-09-11".parse().expect("a day"));
        let ear = Ear { known: &known, sides: &[], before: &[], day: &day };
        let written = |day: chrono::NaiveDate| {
            assert_eq!(day.to_string(), "2026-09-11");
            "piątek".to_owned()
        };
        let side = |side: Side| side.as_str().to_owned();
        let hand = Hand { ear, day: &written, side: &side };
        let mut draft = Draft::default();
        draft.insert_point(0, "Zakres");
        draft.insert_point(1, "Terminy");
        let mut desk = Desk::new(RecordId::from_bytes([1; 10]), draft, 0);
        let spot = desk.draft.end_of(0).expect("a point");
        desk.go(spot, &hand);
        test(&mut desk, &hand);
    }

    fn key(key: Key, modifiers: Modifiers) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
    }

    /// What the window does: keys to the desk, the rest to the line at the caret.
    fn type_in(desk: &mut Desk, hand: &Hand<'_>, events: Vec<Event>) {
        let mut events = events;
        loop {
            for event in desk.take(events, hand) {
                if let (Event::Text(text), Some(Spot::Line(_))) = (&event, desk.spot) {
                    desk.raw.push_str(text);
                } else if let (Event::Text(text), Some(Spot::Title(key))) = (&event, desk.spot) {
                    desk.draft.point_mut(key).expect("the point").title.push_str(text);
                }
            }
            desk.hear(hand);
            if !desk.waits() {
                return;
            }
            events = Vec::new();
        }
    }

    fn say(text: &str) -> Event {
        Event::Text(text.to_owned())
    }

    #[test]
    fn all_that_is_typed_in_one_frame_lands_where_it_was_meant() {
        with(|desk, hand| {
            let enter = || key(Key::Enter, Modifiers::NONE);
            let tab = || key(Key::Tab, Modifiers::NONE);
            type_in(
                desk,
                hand,
                vec![
                    say("pier"),
                    say("wsze"),
                    enter(),
                    say("drugie"),
                    tab(),
                    say("@Nowak piątek spis"),
                    enter(),
                    enter(),
                    say("Różne"),
                    enter(),
                    say("koniec"),
                ],
            );
            let (points, _) = desk.draft.recorded();
            let said: Vec<Vec<&str>> = points
                .iter()
                .map(|point| point.outcomes.iter().map(|one| one.text.as_str()).collect())
                .collect();
            assert_eq!(said, [vec!["pierwsze", "drugie"], vec!["spis"], vec!["koniec"]]);
            assert_eq!(points[2].title, "Różne");
            let action = &points[1].outcomes[0];
            assert_eq!(action.kind, OutcomeKind::Action, "who names someone gives a task");
            assert_eq!(action.side, Some(Side::Client));
            assert_eq!(action.due.map(|due| due.to_string()).as_deref(), Some("2026-09-11"));
        });
    }

    #[test]
    fn a_line_is_written_out_again_as_it_was_typed() {
        with(|desk, hand| {
            type_in(desk, hand, vec![say("spis @Nowak piątek")]);
            let spot = desk.spot.expect("a spot");
            desk.go(Spot::Title(desk.draft.points[0].key), hand);
            desk.go(spot, hand);
            assert_eq!(desk.raw, "spis @Jan Nowak piątek");
            type_in(desk, hand, vec![key(Key::Num2, Modifiers::COMMAND | Modifiers::CTRL)]);
            assert_eq!(desk.draft.points[0].lines[0].text, "spis @Jan Nowak piątek");
            type_in(desk, hand, vec![key(Key::Num3, Modifiers::COMMAND | Modifiers::CTRL)]);
            assert_eq!(desk.draft.points[0].lines[0].text, "spis");
        });
    }

    #[test]
    fn an_empty_line_goes_and_the_caret_stays() {
        with(|desk, hand| {
            type_in(desk, hand, vec![say("pierwsze"), key(Key::Enter, Modifiers::NONE)]);
            type_in(desk, hand, vec![key(Key::Backspace, Modifiers::NONE)]);
            assert_eq!(desk.raw, "pierwsze");
            assert_eq!(desk.draft.points[0].lines.len(), 1);
            type_in(desk, hand, vec![key(Key::Enter, Modifiers::CTRL | Modifiers::COMMAND)]);
            assert!(desk.draft.points[0].is_open());
        });
    }

    #[test]
    fn a_pasted_list_becomes_lines() {
        with(|desk, hand| {
            desk.raw = "- jedno\n\n- drugie\r\n• trzecie".to_owned();
            desk.hear(hand);
            let texts: Vec<&str> =
                desk.draft.points[0].lines.iter().map(|line| line.text.as_str()).collect();
            assert_eq!(texts, ["jedno", "drugie", "trzecie"]);
        });
    }
}
