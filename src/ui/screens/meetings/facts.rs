//! The pane beside minutes that are typed: when, where, who, in what order.

use chrono::NaiveDate;
use eframe::egui::{Id, Key, Rect, Response, Ui, WidgetInfo, accesskit, pos2, vec2};

use super::desk::{Desk, Hand};
use super::when::Unclear;
use crate::domain::{Attendance, Body, Person, Presence, Record, Side, Verb, Who, fold_letters};
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens, swatch};
use crate::ui::widgets::{
    Button, DateField, Field, PersonField, Row, hairline, label, paint_line, paint_line_right,
};

/// Height of a row.
const ROW: f32 = 28.0;

/// Draws the pane of minutes being typed.
pub fn show(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    desk: &mut Desk,
    hand: &Hand<'_>,
    file: &ClientFile,
    unclear: Unclear,
) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let before = (
        desk.draft.title.clone(),
        [&desk.draft.day, &desk.draft.from, &desk.draft.until, &desk.draft.place, &desk.draft.link]
            .map(String::clone),
    );
    scene.panes.push(Field::id("meeting-title"));
    let name = scene.say("ui-meetings-title");
    Field::new("meeting-title", &name).show(ui, &mut desk.draft.title);
    ui.add_space(12.0);
    times(ui, scene, desk, unclear);
    ui.add_space(12.0);
    place(ui, scene, desk);
    let after = (
        &desk.draft.title,
        [&desk.draft.day, &desk.draft.from, &desk.draft.until, &desk.draft.place, &desk.draft.link],
    );
    let same = *after.0 == before.0 && after.1.iter().zip(&before.1).all(|(a, b)| *a == b);
    if !same {
        desk.touch();
    }
    ui.add_space(18.0);
    attendance(ui, scene, desk, file);
    ui.add_space(18.0);
    agenda(ui, scene, desk, hand);
}

fn times(ui: &mut Ui, scene: &Scene<'_>, desk: &mut Desk, unclear: Unclear) {
    let day = scene.say("ui-meetings-day");
    let wrong = scene.say("ui-forms-date-wrong");
    DateField::new("meeting-day", &day).wrong(unclear.day.then_some(wrong.as_str())).show(
        ui,
        scene,
        &mut desk.draft.day,
    );
    ui.add_space(12.0);
    let wrong = scene.say("ui-meetings-time-wrong");
    let (from, until) = (scene.say("ui-meetings-from"), scene.say("ui-meetings-until"));
    ui.columns(2, |columns| {
        if let [left, right] = columns {
            Field::new("meeting-from", &from)
                .wrong(unclear.from.then_some(wrong.as_str()))
                .show(left, &mut desk.draft.from);
            Field::new("meeting-until", &until)
                .wrong(unclear.until.then_some(wrong.as_str()))
                .show(right, &mut desk.draft.until);
        }
    });
}

/// A room, or a link; both where there are both.
fn place(ui: &mut Ui, scene: &Scene<'_>, desk: &mut Desk) {
    let draft = &mut desk.draft;
    let name = scene.say("ui-meetings-place");
    // Not while it is typed: what one types stays where one types it.
    let here = ui.memory(|memory| memory.has_focus(Field::id("meeting-place")));
    if !here && draft.link.is_empty() && is_link(&draft.place) {
        draft.link = std::mem::take(&mut draft.place);
    }
    let hint = scene.say("ui-meetings-place-hint");
    Field::new("meeting-place", &name).hint(&hint).show(ui, &mut draft.place);
    if !draft.link.is_empty() || ui.memory(|memory| memory.has_focus(Field::id("meeting-link"))) {
        ui.add_space(6.0);
        let name = scene.say("ui-meetings-link");
        Field::new("meeting-link", &name).unlabelled().show(ui, &mut draft.link);
    }
}

/// Whether a place is one on the network.
pub fn is_link(place: &str) -> bool {
    let place = place.trim();
    ["https://", "http://"].iter().any(|lead| place.starts_with(lead))
}

fn attendance(ui: &mut Ui, scene: &mut Scene<'_>, desk: &mut Desk, file: &ClientFile) {
    let tokens = Tokens::of(ui);
    label(ui, Role::Label, &scene.say("ui-meetings-attendance"), tokens.text2);
    ui.add_space(4.0);
    let (mut gone, mut changed) = (None, false);
    for place in 0..desk.draft.attendance.len() {
        let Some(one) = desk.draft.attendance.get_mut(place) else { continue };
        let response = present(ui, scene, one, file, place, true);
        if response.clicked() {
            one.presence = next(one.presence);
            changed = true;
        }
        let delete = response.has_focus()
            && ui
                .input(|input| input.key_pressed(Key::Delete) || input.key_pressed(Key::Backspace));
        let mut taken = delete;
        response.context_menu(|ui| {
            let off = Button::new(scene.say("ui-meetings-take-off")).icon(Icon::X).quiet();
            if ui.add(off).clicked() {
                taken = true;
                ui.close();
            }
        });
        if taken {
            gone = Some(place);
        }
    }
    if let Some(place) = gone {
        desk.draft.attendance.remove(place);
        changed = true;
    }
    changed |= add_person(ui, scene, desk, file);
    if changed {
        desk.touch();
    }
}

/// Who takes part, with the side, what they do and whether they came.
pub fn present(
    ui: &mut Ui,
    scene: &Scene<'_>,
    one: &Attendance,
    file: &ClientFile,
    place: usize,
    typed: bool,
) -> Response {
    let tokens = Tokens::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
    let role = role_of(scene, file, &one.who);
    let presence = scene.say(presence_key(one.presence));
    let name = [one.who.name.as_str(), &role, &presence];
    let name = name.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let id = Id::unique(("meeting-attendance", place));
    let response = if typed {
        let row = Row { name: &name, chosen: false, stop: true, round: 4, ground: tokens.sunk };
        row.show(ui, rect, id)
    } else {
        let response = ui.interact(rect, id, eframe::egui::Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::ListItem, true, &name));
        response
    };
    let painter = ui.painter();
    let y = rect.center().y;
    let mut x = rect.left();
    if let Some(side) = one.side {
        let mark = Rect::from_min_size(pos2(x, y - 4.5), vec2(12.0, 9.0));
        swatch(painter, mark, side, tokens);
    }
    x += 20.0;
    let ink = if one.presence == Presence::Present { tokens.text3 } else { tokens.text2 };
    let right = pos2(rect.right(), y - 8.0);
    let used = paint_line_right(painter, right, Role::Small, &presence, ink);
    let room = rect.right() - used - 8.0 - x;
    let absent = one.presence == Presence::Absent;
    let ink = if absent { tokens.text3 } else { tokens.text };
    let at = pos2(x, y - 9.0);
    let (wide, _) = paint_line(painter, at, Role::Body, &one.who.name, ink, room);
    let room = room - wide - 8.0;
    if room > 24.0 {
        let at = pos2(x + wide + 8.0, y - 8.0);
        paint_line(painter, at, Role::Small, &role, tokens.text3, room);
    }
    hairline(painter, rect.x_range(), rect.bottom() - 0.5, tokens.line);
    if typed {
        Row::ring(ui, rect, &response);
        return response.on_hover_text(scene.say("ui-meetings-presence-hint"));
    }
    response
}

/// What a person did on the day shown.
pub fn role_of(scene: &Scene<'_>, file: &ClientFile, who: &Who) -> String {
    let record = who.person.and_then(|id| file.record(id));
    match record.map(|record| &record.body) {
        Some(Body::Person(person)) => {
            person.role_on(scene.today).map(|role| role.title.clone()).unwrap_or_default()
        }
        _ => String::new(),
    }
}

/// Whether a person had not left by a day.
pub fn is_here(record: &Record, person: &Person, day: NaiveDate) -> bool {
    let ended = record.last_act(Verb::End).and_then(|act| act.telling.on);
    person.left.or(ended).is_none_or(|left| left >= day)
}

/// Key of the word of a presence.
pub fn presence_key(presence: Presence) -> &'static str {
    match presence {
        Presence::Present => "ui-meetings-present",
        Presence::Excused => "ui-meetings-excused",
        Presence::Absent => "ui-meetings-absent",
    }
}

fn next(presence: Presence) -> Presence {
    match presence {
        Presence::Present => Presence::Excused,
        Presence::Excused => Presence::Absent,
        Presence::Absent => Presence::Present,
    }
}

/// A line for one more person; whether one was added.
fn add_person(ui: &mut Ui, scene: &Scene<'_>, desk: &mut Desk, file: &ClientFile) -> bool {
    ui.add_space(6.0);
    let (name, hint) = (scene.say("ui-meetings-add-person"), scene.say("ui-meetings-add-person"));
    // Known names are offered and taken by Enter; a second Enter puts the person on the list.
    let field = PersonField::new("meeting-person", &name).hint(&hint).unlabelled();
    let response = field.show(ui, scene, &mut desk.person);
    let enter = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let chosen = response.changed() && whole_name(file, &desk.person);
    let typed = desk.person.trim().to_owned();
    if !(enter || chosen) || typed.is_empty() {
        return false;
    }
    desk.person.clear();
    ui.memory_mut(|memory| memory.request_focus(Field::id("meeting-person")));
    let one = attendee(file, &typed);
    let known = desk.draft.attendance.iter().any(|other| other.who.name == one.who.name);
    if !known {
        desk.draft.attendance.push(one);
    }
    !known
}

/// Whether a text is the whole name of one person of the file, and of no longer one.
fn whole_name(file: &ClientFile, text: &str) -> bool {
    let wanted = fold_letters(text.trim());
    let names = || {
        file.people.iter().filter_map(|record| match &record.body {
            Body::Person(person) => Some(fold_letters(&person.name)),
            _ => None,
        })
    };
    names().any(|name| name == wanted)
        && names().filter(|name| name.starts_with(&wanted)).count() == 1
}

/// A person of the file by name, or only the name, as taking part.
pub fn attendee(file: &ClientFile, name: &str) -> Attendance {
    let wanted = fold_letters(name.trim());
    let known = file.people.iter().find_map(|record| match &record.body {
        Body::Person(person)
            if record.retracted.is_none() && fold_letters(&person.name) == wanted =>
        {
            Some((record.id, person))
        }
        _ => None,
    });
    match known {
        Some((id, person)) => Attendance {
            who: Who { person: Some(id), name: person.name.clone() },
            side: Some(person.side),
            presence: Presence::Present,
        },
        None => Attendance {
            who: Who::named(name.trim()),
            side: None::<Side>,
            presence: Presence::Present,
        },
    }
}

/// The points in order; pressed, one is gone on with.
fn agenda(ui: &mut Ui, scene: &Scene<'_>, desk: &mut Desk, hand: &Hand<'_>) {
    let tokens = Tokens::of(ui);
    label(ui, Role::Label, &scene.say("ui-meetings-agenda"), tokens.text2);
    ui.add_space(4.0);
    let here = desk.spot.and_then(|spot| desk.draft.place(spot)).map(|(point, _)| point);
    let mut to = None;
    for (place, entry) in desk.draft.points.iter().enumerate() {
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
        let title = match entry.title.trim() {
            "" => scene.say("common-untitled"),
            title => title.to_owned(),
        };
        let number = (place + 1).to_string();
        let name = format!("{number}. {title}");
        let row = Row { name: &name, chosen: false, stop: true, round: 4, ground: tokens.sunk };
        let response = row.show(ui, rect, Id::unique(("meeting-agenda", entry.key)));
        let painter = ui.painter();
        let y = rect.center().y - 9.0;
        paint_line(painter, pos2(rect.left(), y), Role::Body, &number, tokens.text3, 24.0);
        let said = entry.lines.iter().filter(|line| !line.is_empty()).count();
        let count = if said > 0 { said.to_string() } else { String::new() };
        let right = pos2(rect.right(), y + 1.0);
        paint_line_right(painter, right, Role::Small, &count, tokens.text3);
        let role = if here == Some(place) { Role::Medium } else { Role::Body };
        let at = pos2(rect.left() + 24.0, y);
        paint_line(painter, at, role, &title, tokens.text, rect.width() - 48.0);
        hairline(painter, rect.x_range(), rect.bottom() - 0.5, tokens.line);
        Row::ring(ui, rect, &response);
        if response.clicked() {
            to = Some(place);
        }
    }
    if let Some(spot) = to.and_then(|place| desk.draft.end_of(place)) {
        desk.go(spot, hand);
    }
    ui.add_space(4.0);
    let add = Button::new(scene.say("ui-meetings-add-point")).icon(Icon::Plus).quiet().small();
    if ui.add(add).clicked() {
        let spot = desk.draft.insert_point(desk.draft.points.len(), "");
        desk.go(spot, hand);
    }
}
