//! A new meeting: what it is about, when, where, who comes and what is on the agenda.

use chrono::Timelike;
use eframe::egui::{Id, Rect, ScrollArea, Sense, Ui, WidgetInfo, accesskit, pos2, vec2};

use super::facts::{self, is_link};
use super::when::{self, Unclear};
use crate::domain::{
    Attendance, Body, Failure, Field as _, Kind, Meeting, Point, Record, RecordId, Value,
};
use crate::session::Op;
use crate::ui::file::ClientFile;
use crate::ui::form::{fields, list, of, opt_text, text};
use crate::ui::scene::Scene;
use crate::ui::screens::register::{Draft, line, part};
use crate::ui::theme::{self, Icon, Role, Tokens, swatch};
use crate::ui::widgets::{
    Button, DateField, Field, Row, TextArea, Typed, failure_line, hairline, hears_keys, label,
    paint_line,
};

/// The meeting being planned.
#[derive(Default)]
pub struct Fresh {
    title: String,
    day: String,
    from: String,
    place: String,
    people: Vec<(Attendance, bool)>,
    agenda: String,
    greeted: bool,
    unclear: Unclear,
    failure: Option<Failure>,
}

/// What came of the form.
pub enum Came {
    /// It goes on
    Nothing,
    /// It was left
    Left,
    /// The meeting was made
    Made(RecordId),
}

impl Fresh {
    /// A form filled in as the last meeting suggests.
    pub fn new(scene: &Scene<'_>, file: &ClientFile) -> Fresh {
        let last = last_meeting(file);
        let there = |record: RecordId| {
            last.is_none_or(|(_, last)| {
                last.attendance.is_empty()
                    || last.attendance.iter().any(|one| one.who.person == Some(record))
            })
        };
        let people = file.people.iter().filter_map(|record| match &record.body {
            Body::Person(person) if record.retracted.is_none() => {
                let here = facts::is_here(record, person, scene.today);
                let one = facts::attendee(file, &person.name);
                here.then(|| (one, there(record.id)))
            }
            _ => None,
        });
        let mut people: Vec<(Attendance, bool)> = people.collect();
        people.sort_by_key(|(one, _)| one.side);
        let now = scene.time;
        // A meeting is mostly begun to be written down when it begins.
        let from = format!("{:02}:{:02}", now.hour(), now.minute() / 15 * 15);
        let place = last.and_then(|(_, last)| last.place.clone().or(last.link.clone()));
        Fresh {
            day: scene.typed_day(scene.today),
            from,
            place: place.unwrap_or_default(),
            people,
            ..Fresh::default()
        }
    }

    /// Puts the caret into its first line again.
    pub fn greet(&mut self) {
        self.greeted = false;
    }
}

impl Draft for Fresh {
    const SCREEN: &'static str = "meetings";

    fn keep(&self) -> Value {
        let people = self.people.iter().filter(|(_, comes)| *comes).map(|(one, _)| one.write());
        fields([
            ("title", text(&self.title)),
            ("day", text(&self.day)),
            ("from", text(&self.from)),
            ("place", text(&self.place)),
            ("people", list(people)),
            ("agenda", text(&self.agenda)),
        ])
    }

    fn bring(scene: &Scene<'_>, _record: Option<&Record>, kept: &Value) -> Option<Fresh> {
        // A day and the people of the last meeting alone are proposed anew.
        let typed = |name| !line(kept, name).trim().is_empty();
        let file = scene.file.clone().filter(|_| typed("title") || typed("agenda"))?;
        let mut fresh = Fresh::new(scene, &file);
        let comes: Vec<Attendance> = part(kept, "people").unwrap_or_default();
        for (one, ticked) in &mut fresh.people {
            *ticked = comes.iter().any(|other| other.who == one.who);
        }
        Some(Fresh {
            title: line(kept, "title"),
            day: line(kept, "day"),
            from: line(kept, "from"),
            place: line(kept, "place"),
            agenda: line(kept, "agenda"),
            ..fresh
        })
    }
}

/// The form's name.
fn form() -> Id {
    Id::unique("meeting-new")
}

/// The client's last meeting.
fn last_meeting(file: &ClientFile) -> Option<(&Record, &Meeting)> {
    let meetings = file.meetings.iter().filter_map(|record| match &record.body {
        Body::Meeting(meeting) if record.retracted.is_none() => Some((record, meeting)),
        _ => None,
    });
    meetings.max_by_key(|(record, meeting)| (meeting.starts, record.id))
}

/// Draws the form.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, fresh: &mut Fresh, file: &ClientFile) -> Came {
    match scene.outcome(form()) {
        Some(Ok(done)) => {
            return done.ids.first().map_or(Came::Left, |id| Came::Made(*id));
        }
        Some(Err(failure)) => fresh.failure = Some(failure),
        None => {}
    }
    let mut came = Came::Nothing;
    ScrollArea::vertical().id_salt("meeting-new").auto_shrink(false).show(ui, |ui| {
        super::super::content(ui, |ui| {
            ui.set_max_width(theme::READING.min(ui.available_width()));
            ui.spacing_mut().item_spacing.y = 0.0;
            came = body(ui, scene, fresh, file);
        });
    });
    came
}

fn body(ui: &mut Ui, scene: &mut Scene<'_>, fresh: &mut Fresh, file: &ClientFile) -> Came {
    let tokens = Tokens::of(ui);
    label(ui, Role::Title, &scene.say("ui-new-meeting"), tokens.text);
    ui.add_space(18.0);
    let title = Field::id("new-meeting-title");
    if !fresh.greeted && hears_keys(ui) {
        fresh.greeted = true;
        ui.memory_mut(|memory| memory.request_focus(title));
    }
    scene.panes.push(title);
    let wrong = fresh.failure.as_ref().map(|failure| failure_line(scene.words, failure));
    let (name, hint) = (scene.say("ui-meetings-title"), scene.say("ui-meetings-title-hint"));
    Field::new("new-meeting-title", &name)
        .hint(&hint)
        .wrong(wrong.as_deref())
        .show(ui, &mut fresh.title);
    ui.add_space(12.0);
    when_and_where(ui, scene, fresh);
    ui.add_space(18.0);
    people(ui, scene, fresh, file);
    ui.add_space(18.0);
    agenda(ui, scene, fresh, file);
    ui.add_space(18.0);
    let save = ui.input_mut(|input| {
        input.consume_key(eframe::egui::Modifiers::COMMAND, eframe::egui::Key::Enter)
    });
    let mut came = Came::Nothing;
    ui.horizontal(|ui| {
        let (may_write, why) = scene.writer();
        let named = !fresh.title.trim().is_empty();
        let why = if may_write { scene.say("ui-meetings-title-needed") } else { why };
        let make = Button::new(scene.say("ui-meetings-make")).primary();
        let pressed = ui.add(make.enabled(may_write && named, why)).clicked();
        if (pressed || save) && may_write && named {
            make_it(scene, fresh, file);
        }
        let leave = Button::new(scene.say("ui-cancel")).quiet();
        if ui.add(leave).clicked() {
            came = Came::Left;
        }
    });
    came
}

fn when_and_where(ui: &mut Ui, scene: &Scene<'_>, fresh: &mut Fresh) {
    let (day, from) = (scene.say("ui-meetings-day"), scene.say("ui-meetings-from"));
    let wrong = scene.say("ui-meetings-time-wrong");
    let missing = scene.say("ui-forms-date-wrong");
    let nothing = fresh.unclear.day && fresh.day.trim().is_empty();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        ui.scope(|ui| {
            ui.set_max_width(340.0);
            DateField::new("new-meeting-day", &day)
                .wrong(nothing.then_some(missing.as_str()))
                .show(ui, scene, &mut fresh.day);
        });
        ui.scope(|ui| {
            ui.set_max_width(120.0);
            Field::new("new-meeting-from", &from)
                .wrong(fresh.unclear.from.then_some(wrong.as_str()))
                .show(ui, &mut fresh.from);
        });
    });
    ui.add_space(12.0);
    let (name, hint) = (scene.say("ui-meetings-place"), scene.say("ui-meetings-place-hint"));
    Field::new("new-meeting-place", &name).hint(&hint).show(ui, &mut fresh.place);
}

/// Who comes: those of the last meeting are ticked.
fn people(ui: &mut Ui, scene: &Scene<'_>, fresh: &mut Fresh, file: &ClientFile) {
    let tokens = Tokens::of(ui);
    label(ui, Role::Label, &scene.say("ui-meetings-who-comes"), tokens.text2);
    ui.add_space(4.0);
    if fresh.people.is_empty() {
        label(ui, Role::Small, &scene.say("ui-meetings-nobody-known"), tokens.text3);
    }
    for (place, (one, comes)) in fresh.people.iter_mut().enumerate() {
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), theme::ROW));
        let response = ui.interact(rect, Id::unique(("new-meeting-person", place)), Sense::click());
        let painter = ui.painter();
        if response.hovered() {
            painter.rect_filled(rect, 4, tokens.hover);
        }
        let tick =
            Rect::from_min_size(pos2(rect.left() + 2.0, rect.center().y - 8.0), vec2(16.0, 16.0));
        let (fill, line) =
            if *comes { (tokens.accent, tokens.accent) } else { (tokens.bg, tokens.edge) };
        let stroke = eframe::egui::Stroke::new(1.0, line);
        painter.rect(tick, 4, fill, stroke, eframe::egui::StrokeKind::Inside);
        if *comes {
            Icon::Check.paint(painter, tick.center(), 12.0, tokens.on_accent);
        }
        if let Some(side) = one.side {
            let mark = Rect::from_min_size(
                pos2(rect.left() + 28.0, rect.center().y - 4.5),
                vec2(12.0, 9.0),
            );
            swatch(painter, mark, side, tokens);
        }
        let at = pos2(rect.left() + 48.0, rect.center().y - 9.0);
        let (wide, _) = paint_line(painter, at, Role::Body, &one.who.name, tokens.text, 280.0);
        let role = facts::role_of(scene, file, &one.who);
        let at = pos2(at.x + wide + 8.0, rect.center().y - 8.0);
        paint_line(painter, at, Role::Small, &role, tokens.text3, rect.right() - at.x);
        hairline(painter, rect.x_range(), rect.bottom() - 0.5, tokens.line);
        Row::ring(ui, rect, &response);
        let (ticked, name) = (*comes, one.who.name.as_str());
        response
            .widget_info(|| WidgetInfo::selected(accesskit::Role::CheckBox, true, ticked, name));
        if response.clicked() {
            *comes = !*comes;
        }
    }
}

/// What comes back by itself, what was on the agenda last time, and what is on it now.
fn agenda(ui: &mut Ui, scene: &Scene<'_>, fresh: &mut Fresh, file: &ClientFile) {
    let tokens = Tokens::of(ui);
    let last = last_meeting(file).map(|(_, last)| last);
    let open: Vec<&Point> =
        last.iter().flat_map(|last| &last.points).filter(|point| point.is_open()).collect();
    if !open.is_empty() {
        let count = [("count", open.len().into())];
        label(ui, Role::Label, &scene.say_with("ui-meetings-come-back", &count), tokens.text2);
        ui.add_space(4.0);
        for point in open {
            let times = point.carried.unwrap_or(0).saturating_add(1);
            let said = scene.say_with("ui-meetings-carried", &[("count", times.into())]);
            ui.horizontal(|ui| {
                label(ui, Role::Body, &point.title, tokens.text);
                label(ui, Role::Small, &said, tokens.text3);
            });
            ui.add_space(4.0);
        }
        ui.add_space(12.0);
    }
    let (name, hint) = (scene.say("ui-meetings-agenda"), scene.say("ui-meetings-agenda-hint"));
    TextArea::new("new-meeting-agenda", &name).hint(&hint).rows(4).show(ui, &mut fresh.agenda);
    let before: Vec<&str> = last
        .iter()
        .flat_map(|last| &last.points)
        .filter(|point| !point.is_open() && point.carried.is_none())
        .map(|point| point.title.as_str())
        .collect();
    if before.is_empty() || !fresh.agenda.trim().is_empty() {
        return;
    }
    ui.add_space(6.0);
    let offer = Button::new(scene.say("ui-meetings-as-last")).icon(Icon::Copy).quiet().small();
    if ui.add(offer).on_hover_text(before.join("\n")).clicked() {
        fresh.agenda = before.join("\n");
    }
}

fn make_it(scene: &mut Scene<'_>, fresh: &mut Fresh, file: &ClientFile) {
    let day = Typed::of(scene, &fresh.day).day();
    let from = when::time_of(&fresh.from);
    fresh.unclear = Unclear { day: day.is_none(), from: from.is_none(), until: false };
    let (Some(day), Some(from)) = (day, from) else { return };
    let people = fresh.people.iter().filter(|(_, comes)| *comes).map(|(one, _)| one.write());
    let titles = fresh.agenda.lines().map(|line| line.trim().trim_start_matches(['-', '•']).trim());
    let points =
        titles.filter(|title| !title.is_empty()).map(|title| fields([("title", text(title))]));
    let link = is_link(&fresh.place);
    let place = opt_text(&fresh.place);
    let (place, link) = if link { (Value::Null, place) } else { (place, Value::Null) };
    let fields = fields([
        ("title", text(&fresh.title)),
        ("starts", of(&when::moment(day, from))),
        ("place", place),
        ("link", link),
        ("attendance", list(people)),
        ("points", list(points)),
    ]);
    fresh.failure = None;
    let op = Op::Add { client: file.client.id, kind: Kind::Meeting, fields };
    scene.record(form(), op, "ui-meetings-made");
}
