//! Tasks from a file of another program, or from rows copied there under the names of their columns: its sheet and
//! columns, what they will become, what is wrong with them, and then all of them or none.

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::{Id, ScrollArea, Sense, Ui, WidgetInfo, accesskit, pos2, vec2};

use super::state::{Schedule, short};
use crate::domain::{Failure, LinkKind, Side};
use crate::session::{PlanColumn, PlanFormat, PlanPick, PlanPreview, PlanTask, Worker, plan_bytes};
use crate::text::numbers;
use crate::ui::load::{Load, View};
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens, swatch};
use crate::ui::widgets::{
    Button, Choice, Dialog, failure_block, failure_line, hairline, label, paint_line,
    paint_line_right,
};

/// Width of the dialog, of a line in it, and how many lines of each kind are seen at once.
const WIDTH: f32 = 760.0;
const ROW: f32 = 28.0;
const SEEN: f32 = 5.0;

/// What was read: the file's bytes stay, so that another sheet can be looked at.
type Looked = (Arc<Vec<u8>>, PlanPreview);

/// A file being taken in.
pub struct Taking {
    from: Origin,
    format: PlanFormat,
    pick: PlanPick,
    asked: Option<PlanPick>,
    looked: Load<Looked>,
    failure: Option<Failure>,
}

/// Where the tasks come from.
#[derive(Clone)]
enum Origin {
    /// The file at this place
    File(PathBuf),
    /// Rows copied from a spreadsheet
    Rows(Arc<Vec<u8>>),
}

impl Origin {
    fn bytes(&self) -> Result<Arc<Vec<u8>>, Failure> {
        match self {
            Origin::File(path) => plan_bytes(path).map(Arc::new),
            Origin::Rows(rows) => Ok(Arc::clone(rows)),
        }
    }
}

impl Taking {
    /// The file at this place, by what its name says it is.
    pub fn of(path: PathBuf) -> Taking {
        let format = PlanFormat::of_path(&path).unwrap_or_default();
        Taking::new(Origin::File(path), format)
    }

    /// Rows copied from a spreadsheet.
    pub fn of_rows(text: &str) -> Taking {
        Taking::new(Origin::Rows(Arc::new(text.as_bytes().to_vec())), PlanFormat::Csv)
    }

    fn new(from: Origin, format: PlanFormat) -> Taking {
        let (pick, looked) = (PlanPick::default(), Load::default());
        Taking { from, format, pick, asked: None, looked, failure: None }
    }

    /// Reads the file as it is chosen; whether an answer came.
    pub fn turn(&mut self, worker: &Worker, view: View) -> bool {
        if self.asked.as_ref() != Some(&self.pick) && !self.looked.waits() {
            self.asked = Some(self.pick.clone());
            let (format, pick, from) = (self.format, self.pick.clone(), self.from.clone());
            let held = self.looked.get().map(|(bytes, _)| Arc::clone(bytes));
            self.looked.ask(worker, move |journal| {
                let bytes = match held {
                    Some(bytes) => bytes,
                    None => from.bytes()?,
                };
                let plan = journal.read_plan(view.client, format, &bytes, &pick)?;
                Ok((bytes, plan))
            });
        }
        self.looked.poll()
    }
}

fn form() -> Id {
    Id::unique("schedule-take")
}

/// Draws the dialog.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule) {
    let ended = scene.outcome(form());
    if matches!(ended, Some(Ok(_))) {
        pane.taking = None;
    }
    let Some(taking) = &mut pane.taking else { return };
    if let Some(Err(failure)) = ended {
        taking.failure = Some(failure);
    }
    let saving = scene.saving(form());
    let title = scene.say(match taking.from {
        Origin::File(_) => "ui-schedule-take-title",
        Origin::Rows(_) => "ui-schedule-paste-title",
    });
    let dialog = Dialog::new("schedule-take", &title).width(WIDTH);
    let formed = dialog.show(ui.ctx(), |ui| body(ui, scene, taking, saving));
    let (take, cancel) = formed.inner;
    let ready = taking.looked.get().filter(|(_, plan)| may_take(plan) && !saving);
    if let (true, Some((_, plan)), Some(file)) = (take || formed.save, ready, scene.file.clone()) {
        let op = plan.op(file.client.id);
        taking.failure = None;
        scene.record(form(), op, "ui-schedule-taken");
    }
    if cancel || formed.close {
        pane.taking = None;
    }
}

fn may_take(plan: &PlanPreview) -> bool {
    plan.fresh() > 0 && !plan.is_barred()
}

/// Answers whether it is to be taken in, or given up.
fn body(ui: &mut Ui, scene: &Scene<'_>, taking: &mut Taking, saving: bool) -> (bool, bool) {
    let tokens = Tokens::of(ui);
    let name = match &taking.from {
        Origin::File(path) => path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        Origin::Rows(_) => scene.say("ui-schedule-paste-rows"),
    };
    label(ui, Role::Small, &name, tokens.text2);
    ui.add_space(12.0);
    let area = ScrollArea::vertical().id_salt("schedule-take");
    area.auto_shrink([false, true]).show(ui, |ui| {
        ui.set_width(WIDTH - 60.0);
        if let Some(failure) = taking.looked.failure() {
            return failure_block(ui, scene.words, failure);
        }
        let Some((_, plan)) = taking.looked.get() else {
            label(ui, Role::Body, &scene.say("ui-schedule-take-reads"), tokens.text2);
            return;
        };
        let plan = plan.clone();
        sheets(ui, scene, &mut taking.pick, &plan);
        columns(ui, scene, &mut taking.pick, &plan);
        tasks(ui, scene, &plan.tasks);
        remarks(ui, scene, &plan);
    });
    if let Some(failure) = &taking.failure {
        ui.add_space(8.0);
        label(ui, Role::Small, &failure_line(scene.words, failure), tokens.late);
    }
    ui.add_space(16.0);
    foot(ui, scene, taking, saving)
}

fn foot(ui: &mut Ui, scene: &Scene<'_>, taking: &Taking, saving: bool) -> (bool, bool) {
    let tokens = Tokens::of(ui);
    let plan = taking.looked.get().map(|(_, plan)| plan);
    let (fresh, held) = plan.map_or((0, 0), |plan| (plan.fresh(), plan.held));
    let ready = plan.is_some_and(may_take) && !saving;
    let why = match plan {
        _ if saving => "ui-work-busy",
        Some(plan) if plan.is_barred() => "ui-schedule-take-mend",
        _ => "ui-schedule-take-empty",
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let words = scene.say_with("ui-schedule-paste-take", &[("count", fresh.into())]);
        let take = Button::new(words).primary().enabled(ready, scene.say(why));
        let take = ui.add(take).clicked();
        let cancel = ui.add(Button::new(scene.say("ui-cancel")).quiet()).clicked();
        if plan.is_some_and(PlanPreview::is_barred) {
            label(ui, Role::Small, &scene.say("ui-schedule-take-mend"), tokens.late);
        }
        if held > 0 {
            let said = scene.say_with("ui-schedule-take-held", &[("count", held.into())]);
            label(ui, Role::Small, &said, tokens.text2);
        }
        (take, cancel)
    })
    .inner
}

fn sheets(ui: &mut Ui, scene: &Scene<'_>, pick: &mut PlanPick, plan: &PlanPreview) {
    let Some((sheet, sheets)) = plan.sheets.as_ref().filter(|(_, all)| all.len() > 1) else {
        return;
    };
    let mut chosen = sheets.iter().position(|name| name == sheet).unwrap_or(0);
    let said = scene.say("ui-schedule-take-sheet");
    if Choice::new("schedule-take-sheet", &said).show(ui, sheets, &mut chosen) {
        *pick = PlanPick { sheet: sheets.get(chosen).cloned(), columns: None };
    }
    ui.add_space(12.0);
}

/// What each column of the file is taken for.
fn columns(ui: &mut Ui, scene: &Scene<'_>, pick: &mut PlanPick, plan: &PlanPreview) {
    let Some(head) = &plan.head else { return };
    label(ui, Role::Small, &scene.say("ui-schedule-take-columns"), Tokens::of(ui).text2);
    ui.add_space(4.0);
    let mut lines = vec![scene.say("ui-schedule-take-left")];
    lines.extend(
        PlanColumn::ALL.map(|column| scene.say(&format!("export-plan-{}", column.as_str()))),
    );
    let width = (WIDTH - 60.0 - 24.0) / 3.0;
    let named: Vec<(usize, &String)> =
        head.heads.iter().enumerate().filter(|(_, name)| !name.is_empty()).collect();
    for three in named.chunks(3) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            for (place, name) in three {
                ui.vertical(|ui| {
                    ui.set_width(width);
                    let held = head.columns.get(*place).copied().flatten();
                    let held = PlanColumn::ALL.iter().position(|one| Some(*one) == held);
                    let mut chosen = held.map_or(0, |held| held + 1);
                    let field = Choice::new(("schedule-take-column", place), name);
                    if field.show(ui, &lines, &mut chosen) {
                        let column = chosen.checked_sub(1).and_then(|one| PlanColumn::ALL.get(one));
                        pick.columns = Some(changed(&head.columns, *place, column.copied()));
                    }
                    ui.add_space(8.0);
                });
            }
        });
    }
    ui.add_space(4.0);
}

/// The columns with one of them taken for something else; nothing is two columns at once.
fn changed(
    columns: &[Option<PlanColumn>],
    place: usize,
    column: Option<PlanColumn>,
) -> Vec<Option<PlanColumn>> {
    let of = |(at, held): (usize, &Option<PlanColumn>)| match at == place {
        true => column,
        false => held.filter(|held| Some(*held) != column),
    };
    columns.iter().enumerate().map(of).collect()
}

fn tasks(ui: &mut Ui, scene: &Scene<'_>, tasks: &[PlanTask]) {
    if tasks.is_empty() {
        return;
    }
    let count = numbers::count(scene.words.lang(), i64::try_from(tasks.len()).unwrap_or(i64::MAX));
    let said = scene.say_with("ui-schedule-take-tasks", &[("count", count.into())]);
    label(ui, Role::Small, &said, Tokens::of(ui).text2);
    ui.add_space(4.0);
    let tall = ROW * SEEN.min(tasks.len() as f32);
    let area = ScrollArea::vertical().id_salt("schedule-take-tasks").max_height(tall);
    area.show_rows(ui, ROW, tasks.len(), |ui, seen| {
        for task in tasks.get(seen).unwrap_or_default() {
            one(ui, scene, task, &after(scene, task, tasks));
        }
    });
    ui.add_space(12.0);
}

/// What a task follows, by the numbers of the file.
fn after(scene: &Scene<'_>, task: &PlanTask, tasks: &[PlanTask]) -> String {
    let links = task.links.iter().filter_map(|link| {
        let from = tasks.iter().find(|task| task.key == link.from)?;
        let kind = match link.kind {
            LinkKind::FinishStart => String::new(),
            kind => kind.as_str().to_uppercase(),
        };
        let lag = if link.lag == 0 { String::new() } else { format!("{:+}", link.lag) };
        Some(format!("{}{kind}{lag}", from.number))
    });
    match links.collect::<Vec<_>>().join(", ") {
        links if links.is_empty() => links,
        links => scene.say_with("ui-schedule-take-after", &[("rows", links.into())]),
    }
}

fn one(ui: &mut Ui, scene: &Scene<'_>, task: &PlanTask, after: &str) {
    let tokens = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let painter = ui.painter();
    let y = rect.center().y - 9.0;
    let days = [task.dates.start, task.dates.due].into_iter().flatten();
    let days = days.map(|day| short(scene, day)).collect::<Vec<_>>().join(" – ");
    let at = pos2(rect.right() - 8.0, y);
    let used = paint_line_right(painter, at, Role::Body, &days, tokens.text);
    let whose = rect.left() + rect.width() * 0.5;
    let side = task.side.unwrap_or(Side::Us);
    let mark =
        eframe::egui::Rect::from_min_size(pos2(whose, rect.center().y - 5.0), vec2(16.0, 10.0));
    swatch(painter, mark, side, tokens);
    let owner = task.owner.as_deref().unwrap_or_default();
    let at = pos2(mark.right() + 8.0, y);
    let room = rect.right() - used - 16.0 - at.x;
    let whom: Vec<&str> = [owner, after].into_iter().filter(|part| !part.is_empty()).collect();
    paint_line(painter, at, Role::Body, &whom.join(" · "), tokens.text2, room);
    let indent = 12.0 * task.depth.min(6) as f32;
    let role = if task.phase { Role::Medium } else { Role::Body };
    let at = pos2(rect.left() + 8.0 + indent, y);
    paint_line(painter, at, role, &task.title, tokens.text, whose - at.x - 12.0);
    hairline(painter, rect.x_range(), rect.bottom() - 0.5, tokens.line);
    let name =
        [task.title.as_str(), owner, after, &days].into_iter().filter(|part| !part.is_empty());
    let name = name.collect::<Vec<_>>().join(", ");
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, &name));
}

/// Everything that is wrong or left out, with its line.
fn remarks(ui: &mut Ui, scene: &Scene<'_>, plan: &PlanPreview) {
    if plan.remarks.is_empty() {
        return;
    }
    let tokens = Tokens::of(ui);
    let count = plan.remarks.len();
    let said = scene.say_with("ui-schedule-take-remarks", &[("count", count.into())]);
    label(ui, Role::Small, &said, tokens.text2);
    ui.add_space(4.0);
    // What keeps the file out comes first.
    let mut sorted: Vec<_> = plan.remarks.iter().collect();
    sorted.sort_by_key(|remark| !remark.bars);
    let tall = ROW * SEEN.min(count as f32);
    let area = ScrollArea::vertical().id_salt("schedule-take-remarks").max_height(tall);
    area.show_rows(ui, ROW, count, |ui, seen| {
        for remark in sorted.get(seen).unwrap_or_default() {
            let size = vec2(ui.available_width(), ROW);
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            let colour = if remark.bars { tokens.late } else { tokens.text2 };
            let icon = if remark.bars { Icon::WarningCircle } else { Icon::Info };
            let middle = rect.center().y;
            icon.paint(ui.painter(), pos2(rect.left() + 12.0, middle), 14.0, colour);
            let place = match remark.line {
                0 => String::new(),
                line => scene.say_with("ui-schedule-take-line", &[("line", line.into())]),
            };
            let parts = [place, scene.say(remark.key), remark.text.clone()];
            let parts = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
            let words = parts.join(" · ");
            let at = pos2(rect.left() + 28.0, middle - 8.0);
            paint_line(ui.painter(), at, Role::Small, &words, colour, rect.width() - 36.0);
            response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, &words));
        }
    });
}
