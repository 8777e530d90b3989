//! The sidebar: the journal, the palette's door, clients with their sections, the record's state.

use eframe::egui::{
    Color32, CornerRadius, Frame, Id, Margin, Panel, Popup, PopupCloseBehavior, Rect, Response,
    ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, accesskit, pos2, vec2,
};

use super::command::{Command, Section};
use super::scene::Scene;
use super::state::{Open, client_name, client_short};
use super::theme::{self, Icon, Role, Tokens};
use super::widgets::{
    Button, Field, Row, failure_line, focus_ring, key_cap, label, logo, menu_heading, menu_line,
    paint_line, paint_line_right, vertical_hairline,
};
use super::{header, keys};
use crate::domain::{Lang, Record};
use crate::session::{Settings, Theme};
use crate::text::{dates, numbers};

/// Draws the sidebar at the left of the window.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, open: &mut Open, settings: &Settings) {
    let tokens = Tokens::of(ui);
    // A name being typed needs the room.
    let narrow = ui.available_width() < theme::NARROW && open.adding.is_none();
    let width = if narrow { theme::SIDEBAR_NARROW } else { theme::SIDEBAR };
    let frame = Frame::NONE.fill(tokens.side).inner_margin(Margin::symmetric(8, 0));
    let panel = Panel::left("side").exact_size(width).resizable(false).frame(frame);
    let shown = panel.show_separator_line(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        head(ui, scene, open, settings, narrow);
        find(ui, scene, narrow);
        if open.client.is_some() {
            section_row(ui, scene, open, Section::Today, narrow);
        }
        foot(ui, scene, open, narrow);
        clients(ui, scene, open, narrow);
    });
    let rect = shown.response.rect;
    vertical_hairline(ui.painter(), rect.right() - 0.5, rect.y_range(), tokens.line);
}

fn head(ui: &mut Ui, scene: &mut Scene<'_>, open: &Open, settings: &Settings, narrow: bool) {
    let tokens = Tokens::of(ui);
    let size = vec2(ui.available_width(), theme::HEADER);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = open.name();
    if response.hovered() {
        let under = rect.shrink2(vec2(0.0, 4.0));
        ui.painter().rect_filled(under, CornerRadius::same(6), tokens.hover);
    }
    let left = if narrow { rect.center().x - 12.0 } else { rect.left() + 8.0 };
    let mark = Rect::from_min_size(pos2(left, rect.center().y - 12.0), vec2(24.0, 24.0));
    logo(ui.painter(), mark, tokens);
    if !narrow {
        let room = rect.width() - 66.0;
        let at = pos2(rect.left() + 40.0, rect.center().y - 16.0);
        paint_line(ui.painter(), at, Role::Medium, &name, tokens.text, room);
        let (under, ink) = match open.stands {
            // Time does not pass in this journal, and whoever looks at it must know.
            Some(_) => {
                let day = dates::long(scene.words.lang(), scene.now);
                (scene.say_with("ui-story-day", &[("date", day.into())]), tokens.accent_text)
            }
            None => (open.author.name.clone(), tokens.text3),
        };
        paint_line(ui.painter(), at + vec2(0.0, 18.0), Role::Tiny, &under, ink, room);
        let caret = pos2(rect.right() - 14.0, rect.center().y);
        Icon::CaretUpDown.paint(ui.painter(), caret, 14.0, tokens.text3);
    }
    focus_ring(ui, &response, rect.shrink(6.0), 6);
    let said = scene.say_with("ui-journal-menu", &[("name", (&name).into())]);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, &said));
    menu(scene, &response, settings);
    if open.stands.is_some() {
        response.on_hover_text(header::story_why(scene));
    }
}

fn menu(scene: &mut Scene<'_>, button: &Response, settings: &Settings) {
    let frame = Frame::popup(&button.ctx.global_style()).inner_margin(Margin::same(4));
    let popup = Popup::menu(button).frame(frame);
    popup.close_behavior(PopupCloseBehavior::CloseOnClick).show(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let lines = [
            Command::NewJournal,
            Command::OpenJournal,
            Command::CloseJournal,
            Command::Yourself,
            Command::Verify,
            Command::Help,
        ];
        for command in lines {
            line(ui, scene, command, None);
        }
        menu_heading(ui, &scene.say("ui-menu-theme"));
        let chosen = settings.theme;
        for choice in [Theme::System, Theme::Light, Theme::Dark] {
            line(ui, scene, Command::Theme(choice), Some(choice == chosen));
        }
        menu_heading(ui, &scene.say("ui-menu-language"));
        for lang in Lang::ALL {
            line(ui, scene, Command::Language(lang), Some(lang == scene.words.lang()));
        }
    });
}

fn line(ui: &mut Ui, scene: &mut Scene<'_>, command: Command, checked: Option<bool>) {
    let pressed = menu_line(ui, scene.words, &command, checked).clicked();
    if pressed {
        ui.close();
    }
    scene.wish_if(pressed, command);
}

fn find(ui: &mut Ui, scene: &mut Scene<'_>, narrow: bool) {
    let tokens = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::click());
    let line = Stroke::new(1.0, tokens.edge);
    let fill = if response.hovered() { tokens.hover } else { tokens.bg };
    ui.painter().rect(rect, CornerRadius::same(6), fill, line, StrokeKind::Inside);
    let said = scene.say("ui-find");
    let middle = if narrow { rect.center() } else { pos2(rect.left() + 15.0, rect.center().y) };
    Icon::MagnifyingGlass.paint(ui.painter(), middle, 14.0, tokens.text3);
    if !narrow {
        let keys = Command::Search.face().shortcut;
        let keys = keys.map(|keys| keys::written(ui.ctx(), scene.words, &keys)).unwrap_or_default();
        let right = pos2(rect.right() - 6.0, rect.center().y);
        let cap = key_cap(ui.painter(), right, &keys, tokens);
        let at = pos2(rect.left() + 28.0, rect.center().y - 9.0);
        let room = rect.width() - 40.0 - cap;
        paint_line(ui.painter(), at, Role::Body, &said, tokens.text3, room);
    }
    focus_ring(ui, &response, rect, 6);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, &said));
    scene.wish_if(response.clicked(), Command::Search);
    ui.add_space(8.0);
}

fn clients(ui: &mut Ui, scene: &mut Scene<'_>, open: &mut Open, narrow: bool) {
    caption(ui, scene, narrow);
    let area = ScrollArea::vertical().id_salt("clients").auto_shrink(false);
    area.show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        if let Some(failure) = open.clients.failure() {
            let said = failure_line(scene.words, failure);
            label(ui, Role::Small, &said, Tokens::of(ui).late);
        }
        if !narrow {
            adding(ui, scene, open);
        }
        for client in open.clients.get().map(Vec::as_slice).unwrap_or_default() {
            let shown = open.client == Some(client.id);
            let late = open.today.late_of(client.id).filter(|_| open.on.is_none());
            client_row(ui, scene, client, late.unwrap_or(0), shown, narrow);
            if shown {
                sections(ui, scene, open, narrow);
            }
        }
        ui.add_space(8.0);
    });
}

fn caption(ui: &mut Ui, scene: &mut Scene<'_>, narrow: bool) {
    let tokens = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::hover());
    let right = Rect::from_min_size(pos2(rect.right() - 26.0, rect.top() + 2.0), vec2(24.0, 24.0));
    let place =
        if narrow { Rect::from_center_size(rect.center(), vec2(24.0, 24.0)) } else { right };
    if !narrow {
        let said = scene.say("ui-clients");
        let mut inside = ui.new_child(eframe::egui::UiBuilder::new().max_rect(Rect::from_min_max(
            pos2(rect.left() + 8.0, rect.top() + 7.0),
            right.left_bottom(),
        )));
        label(&mut inside, Role::Caption, &said, tokens.text3);
    }
    let button = Button::of(scene.words, &Command::AddClient).quiet().small().bare();
    let pressed = ui.put(place, button).clicked();
    scene.wish_if(pressed, Command::AddClient);
}

/// The line in which a new client's name is typed.
fn adding(ui: &mut Ui, scene: &mut Scene<'_>, open: &mut Open) {
    let Some(adding) = &mut open.adding else { return };
    let wrong = adding.failure.as_ref().map(|failure| failure_line(scene.words, failure));
    let (name, hint) = (scene.say("ui-client-name"), scene.say("ui-client-name-hint"));
    let frame = Frame::NONE.inner_margin(Margin { left: 4, right: 4, top: 2, bottom: 8 });
    frame.show(ui, |ui| {
        adding.greet(ui, Field::id("new-client"));
        let field = Field::new("new-client", &name).hint(&hint).wrong(wrong.as_deref());
        let response = field.unlabelled().show(ui, &mut adding.text);
        let enter = ui.input(|input| input.key_pressed(eframe::egui::Key::Enter));
        let held = ui.input(|input| input.modifiers.command);
        let mut save = enter && (response.lost_focus() || (held && response.has_focus()));
        ui.add_space(6.0);
        let holidays = scene.say("ui-client-holidays");
        if !holidays.is_empty() {
            label(ui, Role::Small, &holidays, Tokens::of(ui).text2);
            ui.add_space(6.0);
        }
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let button = Button::of(scene.words, &Command::SaveClient).primary().small();
            let named = !adding.text.trim().is_empty() && adding.saving.is_none();
            save |= ui.add(button.enabled(named, &name)).clicked();
            let cancel = Button::new(scene.say("ui-cancel")).quiet().small();
            let cancelled = ui.add(cancel).clicked();
            scene.wish_if(cancelled, Command::Back);
        });
        scene.wish_if(save && adding.saving.is_none(), Command::SaveClient);
    });
}

/// One client; what we owe it past its date is counted where its sections are not shown.
fn client_row(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    client: &Record,
    late: usize,
    shown: bool,
    narrow: bool,
) {
    let tokens = Tokens::of(ui);
    let name = client_name(client);
    let (rect, response) = nav(ui, Id::unique(("client", client.id)), name, false);
    let painter = ui.painter();
    if narrow {
        let signs = client_short(client).chars().filter(|sign| sign.is_alphanumeric());
        let initials: String = signs.take(2).collect();
        let ink = if shown { tokens.text } else { tokens.text2 };
        let galley = painter.layout_job(Role::Label.line_job(&initials, ink, 28.0));
        painter.galley(rect.center() - galley.size() / 2.0, galley, ink);
    } else {
        let caret = if shown { Icon::CaretDown } else { Icon::CaretRight };
        caret.paint(painter, pos2(rect.left() + 14.0, rect.center().y), 12.0, tokens.text2);
        let role = if shown { Role::Medium } else { Role::Body };
        let at = pos2(rect.left() + 28.0, rect.center().y - 9.0);
        let short = client_short(client);
        let mut room = rect.width() - 34.0;
        if late > 0 && !shown {
            let count = numbers::count(scene.words.lang(), late as i64);
            let right = pos2(rect.right() - 8.0, rect.center().y - 8.0);
            room -= 8.0 + paint_line_right(painter, right, Role::Label, &count, tokens.late);
        }
        paint_line(painter, at, role, short, tokens.text, room);
    }
    Row::ring(ui, rect, &response);
    let clicked = response.clicked();
    if response.hovered() {
        response.on_hover_text(name);
    }
    scene.wish_if(clicked, Command::ShowClient(client.id));
}

fn sections(ui: &mut Ui, scene: &mut Scene<'_>, open: &Open, narrow: bool) {
    for section in Section::ALL {
        section_row(ui, scene, open, section, narrow);
    }
}

fn section_row(ui: &mut Ui, scene: &mut Scene<'_>, open: &Open, section: Section, narrow: bool) {
    let tokens = Tokens::of(ui);
    let said = scene.say(section.key());
    let chosen = open.section == section;
    let id = Id::unique(("nav", section.key()));
    let (rect, response) = nav(ui, id, &said, chosen);
    let painter = ui.painter();
    let ink = if chosen { tokens.accent_text } else { tokens.text2 };
    // The home screen stands at the level of the clients.
    let indent = if section == Section::Today { 0.0 } else { 22.0 };
    let x = if narrow { rect.center().x } else { rect.left() + indent + 14.0 };
    section.icon().paint(painter, pos2(x, rect.center().y), 16.0, ink);
    if !narrow {
        let role = if chosen { Role::Medium } else { Role::Body };
        let at = pos2(rect.left() + indent + 30.0, rect.center().y - 9.0);
        let mut room = rect.right() - 8.0 - at.x;
        if let Some(count) = counted(open, section) {
            let count = numbers::count(scene.words.lang(), count as i64);
            let right = pos2(rect.right() - 8.0, rect.center().y - 8.0);
            let (role, ink) = match section {
                Section::Overview => (Role::Label, tokens.late),
                _ => (Role::Small, tokens.text3),
            };
            room -= 8.0 + paint_line_right(painter, right, role, &count, ink);
        }
        paint_line(painter, at, role, &said, tokens.text, room);
    }
    Row::ring(ui, rect, &response);
    if chosen {
        scene.panes.push(id);
    }
    let clicked = response.clicked();
    if narrow {
        response.on_hover_text(&said);
    }
    scene.wish_if(clicked, Command::Show(section));
}

/// How many there are, where the number helps to find one's way.
fn counted(open: &Open, section: Section) -> Option<u64> {
    let count = match section {
        Section::Today => open.today.due().map(|due| due as u64),
        Section::Overview => {
            let known = open.client.filter(|_| open.on.is_none());
            let late = known.and_then(|client| open.today.late_of(client));
            open.overview.late().or(late).map(|late| late as u64)
        }
        Section::Correspondence => open.mail.list.count(),
        _ => None,
    };
    count.filter(|count| *count > 0)
}

/// A row of the navigation, 28 high.
fn nav(ui: &mut Ui, id: Id, name: &str, chosen: bool) -> (Rect, Response) {
    let size = vec2(ui.available_width(), theme::ROW);
    let (_, rect) = ui.allocate_space(size);
    let row = Row { name, chosen, stop: true, round: 6, ground: Color32::TRANSPARENT };
    let response = row.show(ui, rect, id);
    (rect, response)
}

/// The state of the record and how many entries it has.
fn foot(ui: &mut Ui, scene: &mut Scene<'_>, open: &Open, narrow: bool) {
    let frame = Frame::NONE;
    let panel = Panel::bottom("side-foot").exact_size(40.0).resizable(false).frame(frame);
    panel.show_separator_line(false).show(ui, |ui| {
        let tokens = Tokens::of(ui);
        let rect = ui.max_rect().shrink2(vec2(0.0, 6.0));
        let response = ui.interact(rect, Id::unique("record"), Sense::click());
        if response.hovered() {
            ui.painter().rect_filled(rect, CornerRadius::same(6), tokens.hover);
        }
        let faults = open.checked.as_ref().map(|found| found.faults.len());
        let (icon, ink, said) = match faults {
            None if open.glance.holds() => {
                (Icon::SealCheck, tokens.text2, scene.say("ui-record-glanced"))
            }
            None => (Icon::CircleDashed, tokens.text3, scene.say("ui-record-unchecked")),
            Some(0) => (Icon::SealCheck, tokens.ok, scene.say("ui-record-holds")),
            Some(faults) => (
                Icon::WarningCircle,
                tokens.late,
                scene.say_with("ui-record-faults", &[("count", faults.into())]),
            ),
        };
        let entries = open
            .entries
            .get()
            .copied()
            .map(|count| scene.say_with("common-entries", &[("count", count.into())]));
        let painter = ui.painter();
        let x = if narrow { rect.center().x } else { rect.left() + 16.0 };
        let middle = pos2(x, rect.center().y);
        match faults {
            None => icon.paint(painter, middle, 16.0, ink),
            Some(_) => icon.paint_filled(painter, middle, 16.0, ink),
        }
        if !narrow {
            let right = pos2(rect.right() - 8.0, rect.center().y - 8.0);
            let count = entries.as_deref().unwrap_or_default();
            let at = pos2(rect.left() + 32.0, rect.center().y - 8.0);
            let words = if faults.is_some_and(|faults| faults > 0) { ink } else { tokens.text2 };
            let room = rect.right() - 8.0 - at.x;
            let used = paint_line(painter, at, Role::Small, &said, words, room).0;
            let bare = open.entries.get().map(|count| {
                numbers::count(scene.words.lang(), i64::try_from(*count).unwrap_or(i64::MAX))
            });
            // What the check found comes first; the number stands on the record's screen too.
            let fits = |said: &&str| {
                let job = Role::Small.line_job(said, tokens.text3, f32::INFINITY);
                used + 8.0 + painter.layout_job(job).size().x <= room
            };
            let forms = [count, bare.as_deref().unwrap_or_default()];
            if let Some(said) = forms.iter().copied().find(fits) {
                paint_line_right(painter, right, Role::Small, said, tokens.text3);
            }
        }
        focus_ring(ui, &response, rect, 6);
        let name = [Some(said), entries].into_iter().flatten().collect::<Vec<_>>().join(", ");
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, &name));
        let clicked = response.clicked();
        response.on_hover_text(scene.say("ui-record-hint"));
        scene.wish_if(clicked, Command::Verify);
    });
}
