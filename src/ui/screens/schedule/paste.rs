//! Rows pasted from a spreadsheet: what they will become, and which lines are refused and why.

use eframe::egui::{Event, Id, ScrollArea, Sense, Ui, vec2};

use super::fresh;
use super::pasted::{self, Line, Pasted, Reading};
use super::state::{Schedule, short};
use super::take::Taking;
use crate::domain::{Failure, Field as _, Kind, Side, Value, fold_letters};
use crate::session::{Op, plan_columns};
use crate::text::typed_day;
use crate::ui::file::ClientFile;
use crate::ui::form::{day, fields, of, opt_text, text};
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens, swatch};
use crate::ui::widgets::{
    Button, Dialog, TextArea, failure_line, hairline, hears_keys, label, paint_line,
    paint_line_right,
};

/// Width of the dialog.
const WIDTH: f32 = 720.0;

/// What was pasted.
#[derive(Default)]
pub struct Pasting {
    text: String,
    lines: Vec<Line>,
    read: Option<String>,
    greeted: bool,
    failure: Option<Failure>,
}

fn form() -> Id {
    Id::unique("schedule-paste")
}

/// Draws the dialog; rows in the clipboard open it where nothing is being typed.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule, file: &ClientFile) {
    dropped(ui, scene, pane);
    let ended = scene.outcome(form());
    if matches!(ended, Some(Ok(_))) {
        pane.pasting = None;
    }
    let Some(pasting) = &mut pane.pasting else { return };
    if let Some(Err(failure)) = ended {
        pasting.failure = Some(failure);
    }
    if pasting.read.as_ref() != Some(&pasting.text) {
        if pasted::is_by_name(&pasting.text, plan_columns(&pasting.text).as_deref()) {
            // Its columns say themselves what they are: they are read as a file's.
            pane.taking = Some(Taking::of_rows(&pasting.text));
            pane.pasting = None;
            return ui.ctx().request_repaint();
        }
        pasting.lines = read(scene, &pasting.text);
        pasting.read = Some(pasting.text.clone());
    }
    let saving = scene.saving(form());
    let title = scene.say("ui-schedule-paste-title");
    let dialog = Dialog::new("schedule-paste", &title).width(WIDTH);
    let formed = dialog.show(ui.ctx(), |ui| body(ui, scene, pasting, file, saving));
    let (save, cancel) = formed.inner;
    let whole = !pasting.lines.is_empty() && pasting.lines.iter().all(|(_, line)| line.is_ok());
    if (save || formed.save) && whole && !saving {
        let tasks = pasting.lines.iter().filter_map(|(_, line)| line.as_ref().ok());
        let items = tasks.map(|task| item(file, task)).collect();
        let op = Op::AddMany { client: file.client.id, kind: Kind::Task, items };
        pasting.failure = None;
        scene.record(form(), op, "ui-schedule-pasted");
    }
    if pasting.read.as_ref() != Some(&pasting.text) {
        ui.ctx().request_repaint();
    }
    if cancel || formed.close {
        pane.pasting = None;
    }
}

/// Takes rows that are pasted while no line has the caret.
fn dropped(ui: &Ui, scene: &Scene<'_>, pane: &mut Schedule) {
    if pane.pasting.is_some() || !scene.may_write() || ui.ctx().text_edit_focused() {
        return;
    }
    let pasted = ui.input(|input| {
        let mut texts = input.events.iter().filter_map(|event| match event {
            Event::Paste(text) => Some(text.clone()),
            _ => None,
        });
        texts.next_back()
    });
    if let Some(text) = pasted.filter(|text| text.contains(['\t', '\n'])) {
        pane.pasting = Some(Pasting { text, ..Pasting::default() });
    }
}

fn read(scene: &Scene<'_>, text: &str) -> Vec<Line> {
    let side = |word: &str| {
        let word = fold_letters(word);
        Side::ALL.iter().copied().find(|side| {
            let said = scene.say(&format!("common-side-{}", side.as_str()));
            let short = scene.say(&format!("ui-forms-side-{}", side.as_str()));
            [said.as_str(), &short, side.as_str()].iter().any(|name| fold_letters(name) == word)
        })
    };
    let heads = ["ui-schedule-column-task", "ui-schedule-column-title"]
        .map(|key| fold_letters(&scene.say(key)));
    pasted::read(
        text,
        &Reading {
            side: &side,
            day: &|text| typed_day(scene.words.lang(), text, scene.today),
            head: &|cell| heads.contains(&fold_letters(cell)),
        },
    )
}

/// The fields of a task. A side that is not said is the owner's, else ours.
fn item(file: &ClientFile, task: &Pasted) -> Value {
    let side = side_of(file, task);
    let owner = task.owner.as_deref().unwrap_or_default();
    fields([
        ("title", text(&task.title)),
        ("side", side.write()),
        ("owner", opt_text(owner)),
        ("start", day(task.start)),
        ("due", day(task.due)),
        ("milestone", of(&false)),
    ])
}

fn side_of(file: &ClientFile, task: &Pasted) -> Side {
    let known = task.owner.as_deref().and_then(|name| fresh::person(file, name));
    task.side.or(known.map(|(_, side)| side)).unwrap_or(Side::Us)
}

/// Answers whether it is to be taken in, or given up.
fn body(
    ui: &mut Ui,
    scene: &Scene<'_>,
    pasting: &mut Pasting,
    file: &ClientFile,
    saving: bool,
) -> (bool, bool) {
    let tokens = Tokens::of(ui);
    label(ui, Role::Small, &scene.say("ui-schedule-paste-what"), tokens.text2);
    ui.add_space(12.0);
    let words = scene.say("ui-schedule-paste-rows");
    let response = TextArea::new("schedule-paste-rows", &words).rows(4).show(ui, &mut pasting.text);
    if !pasting.greeted && hears_keys(ui) {
        pasting.greeted = true;
        response.request_focus();
    }
    ui.add_space(12.0);
    let count = pasting.lines.len();
    let tall = (count as f32 * 28.0).clamp(0.0, 252.0);
    let area = ScrollArea::vertical().id_salt("schedule-paste-lines").max_height(tall.max(1.0));
    area.show_rows(ui, 28.0, count, |ui, seen| {
        for (number, line) in pasting.lines.get(seen).unwrap_or_default() {
            match line {
                Ok(task) => understood(ui, scene, file, task),
                Err(refused) => {
                    let (key, text) = refused.key();
                    let values = [("line", (*number).into()), ("text", text.into())];
                    wrong(ui, &scene.say_with(key, &values));
                }
            }
        }
    });
    if let Some(failure) = &pasting.failure {
        ui.add_space(8.0);
        label(ui, Role::Small, &failure_line(scene.words, failure), tokens.late);
    }
    ui.add_space(16.0);
    let bad = pasting.lines.iter().filter(|(_, line)| line.is_err()).count();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let words = scene.say_with("ui-schedule-paste-take", &[("count", (count - bad).into())]);
        let why = match (saving, count) {
            (true, _) => "ui-work-busy",
            (_, 0) => "ui-schedule-paste-empty",
            _ => "ui-schedule-paste-mend",
        };
        let save = Button::new(words).primary();
        let save = save.enabled(count > 0 && bad == 0 && !saving, scene.say(why));
        let save = ui.add(save).clicked();
        let cancel = ui.add(Button::new(scene.say("ui-cancel")).quiet()).clicked();
        if bad > 0 {
            let said = scene.say_with("ui-schedule-paste-bad", &[("count", bad.into())]);
            label(ui, Role::Small, &said, tokens.late);
        }
        (save, cancel)
    })
    .inner
}

fn understood(ui: &mut Ui, scene: &Scene<'_>, file: &ClientFile, task: &Pasted) {
    let tokens = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::hover());
    let painter = ui.painter();
    let y = rect.center().y - 9.0;
    let days = [task.start, task.due].into_iter().flatten().map(|day| short(scene, day));
    let days = days.collect::<Vec<_>>().join(" – ");
    let at = eframe::egui::pos2(rect.right() - 8.0, y);
    let used = paint_line_right(painter, at, Role::Body, &days, tokens.text);
    let owner = task.owner.as_deref().unwrap_or_default();
    let whose = rect.left() + rect.width() * 0.52;
    let mark = eframe::egui::Rect::from_min_size(
        eframe::egui::pos2(whose, rect.center().y - 5.0),
        vec2(16.0, 10.0),
    );
    swatch(painter, mark, side_of(file, task), tokens);
    let at = eframe::egui::pos2(mark.right() + 6.0, y);
    let side = scene.say(&format!("ui-forms-side-{}", side_of(file, task).as_str()));
    let (wide, _) = paint_line(painter, at, Role::Body, &side, tokens.text, 80.0);
    let at = at + vec2(wide + 12.0, 0.0);
    paint_line(painter, at, Role::Body, owner, tokens.text2, rect.right() - used - 16.0 - at.x);
    let at = rect.min + vec2(8.0, y - rect.top());
    paint_line(painter, at, Role::Body, &task.title, tokens.text, whose - at.x - 12.0);
    hairline(painter, rect.x_range(), rect.bottom() - 0.5, tokens.line);
    let name = [task.title.as_str(), owner, &days].join(", ");
    response.widget_info(|| {
        eframe::egui::WidgetInfo::labeled(eframe::egui::accesskit::Role::Label, true, &name)
    });
}

fn wrong(ui: &mut Ui, said: &str) {
    let tokens = Tokens::of(ui);
    ui.horizontal(|ui| {
        ui.set_height(28.0);
        let (rect, _) = ui.allocate_exact_size(vec2(18.0, 18.0), Sense::hover());
        Icon::WarningCircle.paint(ui.painter(), rect.center(), 14.0, tokens.late);
        label(ui, Role::Small, said, tokens.late);
    });
}
