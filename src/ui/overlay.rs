//! What lies over the window: toast, drop frame, palette, keys.

use std::time::Duration;

use eframe::egui::{
    Align, Align2, Area, Color32, Context, CornerRadius, Frame, Id, Key, LayerId, Layout, Margin,
    Modal, Order, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, accesskit, pos2, vec2,
};

use super::command::{Command, Section, WITH_KEYS};
use super::folders;
use super::keys;
use super::past;
use super::path;
use super::review;
use super::scene::Scene;
use super::state::{Open, Opening, Palette, State, client_name};
use super::theme::{self, Role, Tokens};
use super::viewer::Viewed;
use super::widgets::{
    Button, Dialog, Field, Row, failure_block, hairline, key_cap, label, paint_line,
    paint_line_right, progress_line,
};
use crate::domain::{Kind, Part, fold_letters};
use crate::text::numbers;

/// An opening shorter than this is not told of.
const PATIENCE: Duration = Duration::from_millis(500);
/// How long a toast stays.
const TOAST_SECONDS: f64 = 6.0;
/// Width of the palette.
const PALETTE: f32 = 720.0;
/// Height of a line of the palette.
const PALETTE_ROW: f32 = 44.0;

/// Draws what lies over the window now.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, state: &mut State) {
    let tokens = Tokens::of(ui);
    if let Some(open) = &state.open {
        drop_frame(ui, scene, open, tokens);
    }
    if let Some(open) = &mut state.open {
        past::choose(ui, scene, open);
        if let Some(review) = &mut open.placing.review {
            review::show(ui.ctx(), scene, review);
        }
        if let Some(chosen) = &mut open.placing.folders {
            folders::show(ui.ctx(), scene, chosen);
        }
    }
    if state.help {
        let section = state.open.as_ref().map(|open| open.section);
        help(ui.ctx(), scene, section, tokens);
    }
    if let Some(typing) = &mut state.path {
        path::show(ui.ctx(), scene, typing);
    }
    if let Some(palette) = &mut state.palette {
        show_palette(ui.ctx(), scene, palette, tokens);
    }
    if let Some(opening) = &state.start.opening {
        opening_told(ui.ctx(), scene, opening);
    }
    toast(ui.ctx(), scene, state, tokens);
}

/// A journal that takes long to open says why: after an update what follows from its entries is put in
/// order anew. Nothing of it can be shown before.
fn opening_told(ctx: &Context, scene: &Scene<'_>, opening: &Opening) {
    if opening.began.elapsed() < PATIENCE {
        return;
    }
    let (done, total) = opening.meter.read();
    let title = scene.say("ui-opening-title");
    Dialog::new("opening", &title).show(ctx, |ui| {
        let tokens = Tokens::of(ui);
        if done == 0 {
            return drop(label(ui, Role::Body, &scene.say("ui-opening-wait"), tokens.text));
        }
        label(ui, Role::Body, &scene.say("ui-opening-what"), tokens.text);
        ui.add_space(12.0);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 4.0), Sense::hover());
        let part = total.map(|total| done as f32 / total.max(1) as f32);
        progress_line(ui.painter(), rect, part, tokens);
        ui.add_space(6.0);
        let lang = scene.words.lang();
        let count = |number: u64| numbers::count(lang, i64::try_from(number).unwrap_or(i64::MAX));
        let values = [("done", count(done).into()), ("total", count(total.unwrap_or(done)).into())];
        label(ui, Role::Small, &scene.say_with("ui-opening-done", &values), tokens.text2);
    });
}

/// While files are over the window: a frame and one line. Nothing else moves.
fn drop_frame(ui: &Ui, scene: &Scene<'_>, open: &Open, tokens: &Tokens) {
    if ui.input(|input| input.raw.hovered_files.is_empty()) {
        return;
    }
    let Some(client) = open.shown() else { return };
    let rect = ui.ctx().content_rect().shrink(1.0);
    let layer = LayerId::new(Order::Foreground, Id::unique("drop"));
    let painter = ui.ctx().layer_painter(layer);
    let stroke = Stroke::new(2.0, tokens.accent);
    painter.rect_stroke(rect, CornerRadius::ZERO, stroke, StrokeKind::Inside);
    let said = scene.say_with("ui-drop", &[("client", client_name(client).into())]);
    let galley = painter.layout_job(Role::Medium.line_job(&said, tokens.on_accent, 800.0));
    let size = galley.size() + vec2(24.0, 14.0);
    let place = Rect::from_center_size(pos2(rect.center().x, rect.bottom() - 40.0), size);
    painter.rect_filled(place, CornerRadius::same(8), tokens.accent);
    painter.galley(place.min + vec2(12.0, 7.0), galley, tokens.on_accent);
}

fn toast(ctx: &Context, scene: &mut Scene<'_>, state: &mut State, tokens: &Tokens) {
    let Some(toast) = &mut state.toast else { return };
    let now = ctx.input(|input| input.time);
    let since = *toast.since.get_or_insert(now);
    let area = Area::new(Id::unique("toast"))
        .order(Order::Tooltip)
        .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -20.0))
        .role(accesskit::Role::Status);
    let shown = area.show(ctx, |ui| {
        let frame = Frame::NONE
            .fill(tokens.text)
            .corner_radius(CornerRadius::same(8))
            .shadow(theme::shadow(tokens))
            .inner_margin(Margin { left: 12, right: 6, top: 6, bottom: 6 });
        frame.show(ui, |ui| {
            ui.set_max_width(640.0);
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 10.0;
                ui.set_min_height(24.0);
                ui.scope(|ui| {
                    ui.set_max_width(480.0);
                    label(ui, Role::Body, &toast.text, tokens.bg);
                });
                if let Some(offer) = &toast.offer {
                    let pressed = ui.add(Button::of(scene.words, offer).small()).clicked();
                    scene.wish_if(pressed, offer.clone());
                }
                let close = Button::of(scene.words, &Command::DismissToast).small().bare();
                let pressed = ui.add(close).clicked();
                scene.wish_if(pressed, Command::DismissToast);
            });
        });
    });
    if shown.response.contains_pointer() {
        toast.since = Some(now);
    } else if now - since > TOAST_SECONDS {
        state.toast = None;
    } else {
        ctx.request_repaint_after_secs((TOAST_SECONDS - (now - since)) as f32 + 0.1);
    }
}

/// The keys of this screen, then of every command that has some.
fn help(ctx: &Context, scene: &mut Scene<'_>, section: Option<Section>, tokens: &Tokens) {
    let frame = popup_frame(tokens).inner_margin(Margin::symmetric(24, 20));
    let modal = Modal::new(Id::unique("help")).frame(frame).backdrop_color(dim());
    let tall = ctx.content_rect().height() - 176.0;
    let shown = modal.show(ctx, |ui| {
        ui.set_width(440.0);
        ui.spacing_mut().item_spacing.y = 0.0;
        label(ui, Role::Section, &scene.say("ui-help-title"), tokens.text);
        ui.add_space(8.0);
        let area = ScrollArea::vertical().id_salt("help-keys").max_height(tall);
        area.auto_shrink([false, true]).show(ui, |ui| {
            for key in section.map(super::screens::keys_of).unwrap_or_default() {
                help_line(ui, &scene.say(key), &scene.say(&format!("{key}.keys")), tokens);
            }
            for command in WITH_KEYS {
                let face = command.face();
                let keys = face.shortcut.map(|keys| keys::written(ui.ctx(), scene.words, &keys));
                help_line(ui, &scene.say(face.key), &keys.unwrap_or_default(), tokens);
            }
        });
        ui.add_space(16.0);
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            ui.add(Button::new(scene.say("ui-close"))).clicked()
        })
        .inner
    });
    scene.wish_if(shown.inner || shown.backdrop_response.clicked(), Command::Help);
}

/// What some keys do, and their cap.
fn help_line(ui: &mut Ui, text: &str, keys: &str, tokens: &Tokens) {
    let size = vec2(ui.available_width(), theme::ROW);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let inside = rect.shrink2(vec2(0.0, 5.0));
    let mut row = ui.new_child(eframe::egui::UiBuilder::new().max_rect(inside));
    label(&mut row, Role::Body, text, tokens.text);
    key_cap(ui.painter(), pos2(rect.right() - 8.0, rect.center().y), keys, tokens);
    hairline(ui.painter(), rect.x_range(), rect.bottom(), tokens.line);
}

/// The lines of the palette: commands whose words fit, then what was found.
enum Line<'a> {
    Give(&'a Command),
    Found(&'a crate::session::Hit),
}

fn show_palette(ctx: &Context, scene: &mut Scene<'_>, palette: &mut Palette, tokens: &Tokens) {
    let screen = ctx.content_rect();
    let width = PALETTE.min(screen.width() - 48.0);
    let area = Area::new(Id::unique("palette-area"))
        .kind(eframe::egui::UiKind::Modal)
        .fixed_pos(pos2(screen.center().x - width / 2.0, screen.top() + 88.0))
        .order(Order::Foreground);
    let frame = popup_frame(tokens).corner_radius(CornerRadius::same(12));
    let modal = Modal::new(Id::unique("palette")).area(area).frame(frame).backdrop_color(dim());
    let shown = modal.show(ctx, |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        query(ui, scene, palette);
        let commands: Vec<Command> = offered(scene, &palette.query);
        // What was found before is no answer to what could not be looked for.
        let found = palette.hits.get().filter(|_| palette.hits.failure().is_none());
        let hits = found.map(Vec::as_slice).unwrap_or_default();
        let lines: Vec<Line<'_>> =
            hits.iter().map(Line::Found).chain(commands.iter().map(Line::Give)).collect();
        palette.line = stepped(ui, palette.line, lines.len());
        if let Some(failure) = palette.hits.failure() {
            let margin = Margin { left: 12, right: 12, top: 4, bottom: 8 };
            let frame = Frame::NONE.inner_margin(margin);
            frame.show(ui, |ui| failure_block(ui, scene.words, failure));
        } else if lines.is_empty() && !palette.hits.waits() {
            Frame::NONE.inner_margin(Margin::same(16)).show(ui, |ui| {
                label(ui, Role::Body, &scene.say("ui-search-none"), tokens.text2);
            });
        }
        let enter = ui.input(|input| input.key_pressed(Key::Enter));
        let tall = (screen.height() - 88.0 - 140.0).max(PALETTE_ROW);
        let tall = tall.min(lines.len() as f32 * PALETTE_ROW);
        let area = ScrollArea::vertical().id_salt("hits").auto_shrink([false, true]);
        let area = area.max_height(tall).min_scrolled_height(tall);
        area.show_rows(ui, PALETTE_ROW, lines.len(), |ui, seen| {
            for place in seen {
                let Some(line) = lines.get(place) else { continue };
                let chosen = place == palette.line;
                let clicked = palette_line(ui, scene, line, chosen, place);
                if clicked || (enter && chosen) {
                    give(scene, line);
                }
            }
        });
    });
    scene.wish_if(shown.backdrop_response.clicked(), Command::Back);
}

fn query(ui: &mut Ui, scene: &Scene<'_>, palette: &mut Palette) {
    let tokens = Tokens::of(ui);
    let name = scene.say("ui-find");
    let id = Field::id("palette-query");
    let frame = Frame::NONE.inner_margin(Margin::same(12));
    frame.show(ui, |ui| {
        let field = Field::new("palette-query", &name).hint(&name).tall().unlabelled();
        let field = field.marked(palette.hits.failure().is_some());
        let response = field.show(ui, &mut palette.query);
        if response.changed() {
            palette.line = 0;
        }
        let filter = eframe::egui::EventFilter {
            vertical_arrows: true,
            horizontal_arrows: true,
            ..eframe::egui::EventFilter::default()
        };
        ui.memory_mut(|memory| {
            if !memory.has_focus(id) {
                memory.request_focus(id);
            }
            memory.set_focus_lock_filter(id, filter);
        });
    });
    hairline(ui.painter(), ui.max_rect().x_range(), ui.cursor().top(), tokens.line);
    ui.add_space(4.0);
}

/// The line the arrows lead to.
fn stepped(ui: &Ui, line: usize, count: usize) -> usize {
    let last = count.saturating_sub(1);
    ui.input(|input| match () {
        () if input.key_pressed(Key::ArrowDown) => (line + 1).min(last),
        () if input.key_pressed(Key::ArrowUp) => line.saturating_sub(1),
        () => line.min(last),
    })
}

fn offered(scene: &Scene<'_>, query: &str) -> Vec<Command> {
    let query = fold_letters(query.trim());
    let more = [
        Command::AddClient,
        Command::NewJournal,
        Command::New(Kind::Rule),
        Command::New(Kind::Task),
        Command::New(Kind::Decision),
        Command::New(Kind::Person),
        Command::New(Kind::Letter),
        Command::New(Kind::Chat),
        Command::New(Kind::PrivateNote),
        Command::ImportFolder,
        Command::WatchFolder,
        Command::StopWatching,
        Command::Export,
        Command::TakePlan,
        Command::GivePlan,
        Command::NameSnapshot,
        Command::Verify,
        Command::CloseJournal,
    ];
    let every = WITH_KEYS.iter().chain(&more);
    let fits = |command: &&Command| {
        !matches!(command, Command::Search | Command::Back | Command::NextPane)
            && fold_letters(&scene.say(command.face().key)).contains(&query)
    };
    every.filter(fits).cloned().collect()
}

fn palette_line(
    ui: &mut Ui,
    scene: &Scene<'_>,
    line: &Line<'_>,
    chosen: bool,
    place: usize,
) -> bool {
    let tokens = Tokens::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), PALETTE_ROW));
    let (icon, title, detail, right) = match line {
        Line::Give(command) => {
            let face = command.face();
            let keys = face.shortcut.map(|keys| keys::written(ui.ctx(), scene.words, &keys));
            (face.icon, scene.say(face.key), String::new(), keys.unwrap_or_default())
        }
        Line::Found(hit) => {
            let day = hit.at.with_timezone(&chrono::Local).date_naive();
            let title =
                if hit.title.is_empty() { scene.say("common-untitled") } else { hit.title.clone() };
            let icon = super::screens::kind_icon(hit.kind);
            let detail = [hit.client_name.clone(), page_of(scene, hit), hit.context.clone()];
            let detail = detail.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
            (Some(icon), title, detail.join(" · "), scene.day(day))
        }
    };
    let name = [title.as_str(), detail.as_str()].join(" ");
    let row =
        Row { name: name.trim(), chosen, stop: false, round: 0, ground: Color32::TRANSPARENT };
    let response = row.show(ui, rect, ui.scope_id().with(("palette", place)));
    if chosen
        && ui.input(|input| input.key_pressed(Key::ArrowDown) || input.key_pressed(Key::ArrowUp))
    {
        ui.scroll_to_rect(rect, None);
    }
    let painter = ui.painter();
    if let Some(icon) = icon {
        icon.paint(painter, pos2(rect.left() + 24.0, rect.center().y), 16.0, tokens.text2);
    }
    let top = pos2(rect.right() - 16.0, rect.center().y - 8.0);
    let used = paint_line_right(painter, top, Role::Small, &right, tokens.text3);
    let room = rect.width() - 72.0 - used;
    let lift = if detail.is_empty() { 9.0 } else { 17.0 };
    let at = pos2(rect.left() + 44.0, rect.center().y - lift);
    paint_line(painter, at, Role::Medium, &title, tokens.text, room);
    paint_line(painter, at + vec2(0.0, 18.0), Role::Small, &detail, tokens.text3, room);
    response.clicked()
}

/// The file and the page that have the words, where the record itself does not.
fn page_of(scene: &Scene<'_>, hit: &crate::session::Hit) -> String {
    let Some(page) = &hit.page else { return String::new() };
    let key = format!("common-part-{}", page.part.as_str());
    let label = scene.say_with(&key, &[("label", page.label.as_str().into())]);
    format!("{}, {label}", page.name)
}

fn give(scene: &mut Scene<'_>, line: &Line<'_>) {
    scene.wish(Command::Back);
    scene.wish(match line {
        Line::Give(command) => (*command).clone(),
        Line::Found(hit) => Command::GoTo(hit.client, hit.kind, hit.id),
    });
    if let Line::Found(hit) = line
        && let Some(page) = &hit.page
    {
        let (name, attachment) = (page.name.clone(), page.attachment);
        let number = if page.part == Part::Page { page.place } else { 0 };
        scene.wish(Command::View(Viewed { id: hit.id, attachment, name, page: number }));
    }
}

/// The frame of popups, dialogs and the palette.
pub fn popup_frame(tokens: &Tokens) -> Frame {
    Frame::NONE
        .fill(tokens.raised)
        .stroke(Stroke::new(1.0, tokens.line2))
        .corner_radius(CornerRadius::same(10))
        .shadow(theme::shadow(tokens))
}

/// What lies over the window behind a dialog.
pub fn dim() -> Color32 {
    Color32::from_black_alpha(87)
}
