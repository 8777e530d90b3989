//! A list of a balance sheet: the items of which the same became, drawn as far as they are seen.

use std::path::Path;

use eframe::egui::{Id, Painter, Rect, Response, Ui, pos2, vec2};

use super::Records;
use crate::domain::{ImportStatus, Kind, Opened, RecordId};
use crate::session::{Balance, BalanceItem, HeldAs};
use crate::text::numbers;
use crate::ui::command::Command;
use crate::ui::scene::Scene;
use crate::ui::theme::{self, Icon, Role, Tokens};
use crate::ui::widgets::{Row, hairline, paint_line, paint_line_right};

/// Height of a row: two lines.
const ROW: f32 = 46.0;
/// Where the second column begins, of the width.
const SECOND: f32 = 0.6;

/// The items of which the same became.
pub struct List {
    of: Of,
    lines: Vec<usize>,
    open: bool,
}

/// What became of the items of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Of {
    Status(ImportStatus),
    Opened,
}

/// What a row says.
struct Told {
    title: String,
    below: String,
    note: String,
    path: String,
    /// Where it leads
    opens: Option<(Kind, RecordId)>,
}

impl List {
    /// Every list of a balance; what needs a look is open from the start.
    pub fn all(balance: &Balance) -> [List; 4] {
        let all = [
            Of::Status(ImportStatus::Unreadable),
            Of::Status(ImportStatus::New),
            Of::Status(ImportStatus::Held),
            Of::Opened,
        ];
        all.map(|of| {
            let lines = lines(balance, of);
            List { of, lines, open: of == Of::Status(ImportStatus::Unreadable) }
        })
    }

    /// Draws the head, which opens and closes the list, and its rows where it is open; nothing where it is empty.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        scene: &mut Scene<'_>,
        balance: &Balance,
        client: RecordId,
        records: &mut Records,
    ) {
        if self.lines.is_empty() {
            return;
        }
        if self.head(ui, scene).clicked() {
            self.open = !self.open;
        }
        if !self.open {
            return ui.add_space(4.0);
        }
        let tall = self.lines.len() as f32 * ROW;
        let (_, all) = ui.allocate_space(vec2(ui.available_width(), tall));
        // One more at each end: the keyboard goes on to it, and brings it into view.
        let seen = |y: f32| ((y - all.top()) / ROW).max(0.0) as usize;
        let from = seen(ui.clip_rect().top()).saturating_sub(1);
        let until = (seen(ui.clip_rect().bottom()) + 2).min(self.lines.len());
        for place in from..until {
            let Some(line) = self.lines.get(place).copied() else { continue };
            let top = all.top() + place as f32 * ROW;
            let rect = Rect::from_min_size(pos2(all.left(), top), vec2(all.width(), ROW));
            let told = match self.of {
                Of::Opened => balance.opened.get(line).map(|one| opened(scene, one)),
                Of::Status(_) => {
                    balance.items.get(line).map(|line| item(scene, balance, line, records))
                }
            };
            let Some(told) = told else { continue };
            let pressed = row(ui, rect, ("balance-row", key_of(self.of), place), &told).clicked();
            if let Some((kind, id)) = told.opens.filter(|_| pressed) {
                scene.wish(Command::GoTo(client, kind, id));
            }
        }
        ui.add_space(20.0);
    }

    fn head(&self, ui: &mut Ui, scene: &Scene<'_>) -> Response {
        let tokens = Tokens::of(ui);
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), theme::ROW));
        let title = scene.say(key_of(self.of));
        let count = numbers::count(scene.words.lang(), self.lines.len() as i64);
        let name = format!("{title}, {count}");
        let row = Row { name: &name, chosen: false, stop: true, round: 4, ground: tokens.sunk };
        let response = row.show(ui, rect, Id::unique(("balance-head", key_of(self.of))));
        let caret = if self.open { Icon::CaretDown } else { Icon::CaretRight };
        let painter = ui.painter();
        caret.paint(painter, pos2(rect.left() + 14.0, rect.center().y), 12.0, tokens.text2);
        let at = pos2(rect.left() + 28.0, rect.center().y - 9.0);
        paint_line(painter, at, Role::Section, &title, tokens.text, rect.width() - 120.0);
        let right = pos2(rect.right() - 8.0, rect.center().y - 9.0);
        paint_line_right(painter, right, Role::Medium, &count, tokens.text2);
        Row::ring(ui, rect, &response);
        response
    }
}

fn lines(balance: &Balance, of: Of) -> Vec<usize> {
    match of {
        Of::Opened => (0..balance.opened.len()).collect(),
        Of::Status(status) => {
            let items = balance.items.iter().enumerate();
            items.filter(|(_, line)| line.item.status == status).map(|(place, _)| place).collect()
        }
    }
}

fn key_of(of: Of) -> &'static str {
    match of {
        Of::Status(ImportStatus::Unreadable) => "ui-balance-unreadable-title",
        Of::Status(ImportStatus::New) => "ui-balance-new-title",
        Of::Status(ImportStatus::Held) => "ui-files-held-title",
        Of::Opened => "ui-files-opened-title",
    }
}

/// One item: what its record is, where it was met, what became of it.
fn item(scene: &Scene<'_>, balance: &Balance, line: &BalanceItem, records: &mut Records) -> Told {
    let item = &line.item;
    let file = short_name(&item.path);
    let known = line.id.and_then(|id| records.get(id));
    let (title, below) = match known {
        Some(known) => entitled(scene, known, file),
        None => (file.to_owned(), String::new()),
    };
    let held = known.filter(|_| item.status == ImportStatus::Held);
    let note = match (&item.reason, held) {
        (Some(key), _) => scene.say(key),
        (None, _) if item.status == ImportStatus::Unreadable => scene.say("ui-reason-unknown"),
        (None, Some(known)) if known.made >= balance.began => scene.say("ui-balance-held-here"),
        (None, Some(known)) => {
            let at = scene.moment(known.made);
            scene.say_with("ui-balance-held-since", &[("moment", at.into())])
        }
        (None, None) => scene.say(&format!("kind-{}", line.kind.as_str())),
    };
    Told { title, below, note, path: item.path.clone(), opens: line.id.map(|id| (line.kind, id)) }
}

/// The title of a record, and below it who sent it, when, and the file it came in.
fn entitled(scene: &Scene<'_>, known: &HeldAs, file: &str) -> (String, String) {
    if known.kind != Kind::Message {
        let own = known.gist.title.clone();
        let below = if own == file { String::new() } else { file.to_owned() };
        return (own, below);
    }
    let subject = match known.gist.title.as_str() {
        "" => scene.say("common-no-subject"),
        subject => subject.to_owned(),
    };
    let day = scene.day(known.gist.at.with_timezone(&chrono::Local).date_naive());
    let parts = [known.gist.detail.as_str(), &day, file];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    (subject, parts.join(" · "))
}

/// A file of which only what is inside was kept.
fn opened(scene: &Scene<'_>, one: &Opened) -> Told {
    let note = scene.say_with("ui-files-inside", &[("count", one.items.into())]);
    let title = short_name(&one.path).to_owned();
    let below = format!("SHA-256 {}", one.sha256);
    Told { title, below, note, path: one.path.clone(), opens: None }
}

fn row(
    ui: &mut Ui,
    rect: Rect,
    id: impl std::hash::Hash + std::fmt::Debug,
    told: &Told,
) -> Response {
    let tokens = Tokens::of(ui);
    let parts = [told.title.as_str(), &told.below, &told.note];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let name = parts.join(", ");
    let stop = told.opens.is_some();
    let row = Row { name: &name, chosen: false, stop, round: 0, ground: tokens.bg };
    let response = row.show(ui, rect, Id::unique(id));
    let second = (rect.width() * SECOND).round();
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let high = if told.below.is_empty() { 9.0 } else { 19.0 };
    let room = second - 24.0;
    let at = pos2(rect.left() + 8.0, rect.center().y - high);
    paint_line(&painter, at, Role::Medium, &told.title, tokens.text, room);
    let at = pos2(rect.left() + 8.0, rect.center().y + 2.0);
    paint_line(&painter, at, Role::Small, &told.below, tokens.text2, room);
    wrapped(&painter, rect.with_min_x(rect.left() + second), &told.note, tokens);
    hairline(&painter, rect.x_range(), rect.bottom() - 0.5, tokens.line);
    Row::ring(ui, rect, &response);
    if response.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
    response.on_hover_text(format!("{}\n{}", told.path, told.note))
}

/// Words on two lines at most, in the middle of their place.
fn wrapped(painter: &Painter, place: Rect, text: &str, tokens: &Tokens) {
    let mut job = Role::Small.job(text, tokens.text);
    job.wrap.max_width = place.width() - 8.0;
    job.wrap.max_rows = 2;
    let galley = painter.layout_job(job);
    let at = pos2(place.left(), place.center().y - galley.size().y / 2.0);
    painter.galley(at, galley, tokens.text);
}

/// The end of a path: the name of the file on disk with the way inside it.
fn short_name(path: &str) -> &str {
    let outer = path.find(['!', '#']).unwrap_or(path.len());
    let outer = path.get(..outer).unwrap_or(path);
    let folder = Path::new(outer).parent().map_or(0, |folder| folder.as_os_str().len());
    path.get(folder..).unwrap_or(path).trim_start_matches(['/', '\\'])
}

#[cfg(test)]
mod tests {
    use super::short_name;

    #[test]
    fn a_name_keeps_its_way_inside() {
        let check = |path: &str, expected: &str| assert_eq!(short_name(path), expected);
        check("in/post.zip!a/b.eml", "post.zip!a/b.eml");
        check("in/old.mbox#3", "old.mbox#3");
        check("1.eml", "1.eml");
        check("/poczta/ż.eml", "ż.eml");
    }
}
