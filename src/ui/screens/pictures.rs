//! Pictures a message brought with it, drawn where its body shows them: decoded by the reader of documents,
//! beside the worker, and only those that come into sight.

use std::collections::BTreeMap;
use std::sync::Arc;

use eframe::egui::{
    Color32, ColorImage, Pos2, Rect, Sense, TextureHandle, TextureOptions, Ui, WidgetInfo,
    accesskit, pos2, vec2,
};

use crate::domain::{Attachment, Failure, Picture, RecordId};
use crate::session::papers::{PagePicture, Viewing};
use crate::session::{Ticket, Worker};
use crate::ui::load::{Load, View};

/// Pictures drawn of one message, and bytes of one that are decoded.
const MOST: usize = 60;
const LARGEST: u64 = 32 << 20;
/// Widest picture asked for, and pixels held of one message.
const PIXELS: f32 = 1600.0;
const HELD: usize = 24_000_000;

/// The pictures of the message that is open.
#[derive(Default)]
pub struct Pictures {
    of: Option<RecordId>,
    state: BTreeMap<String, State>,
    wanted: Vec<(String, u32)>,
    bytes: Load<Arc<Vec<u8>>>,
    drawing: Option<(String, u32, Option<Drawing>)>,
    pixels: usize,
}

type Drawing = Ticket<Result<Option<PagePicture>, Failure>>;

enum State {
    Came(PagePicture),
    Held(TextureHandle, [f32; 2]),
    /// It is not there, or cannot be shown
    Failed,
}

impl Pictures {
    /// Draws a picture in the room there is; whether it could.
    pub fn show(&mut self, ui: &mut Ui, picture: &Picture, words: &str) -> bool {
        let Some(name) = &picture.content_id else { return false };
        self.take(ui, name);
        let scale = ui.pixels_per_point();
        match self.state.get(name) {
            Some(State::Held(texture, size)) => {
                let wide = picture.width.map_or(size[0] / scale.min(1.0), f32::from);
                let wide = wide.clamp(1.0, ui.available_width().max(1.0));
                let tall = wide * size[1] / size[0].max(1.0);
                let (rect, response) = ui.allocate_exact_size(vec2(wide, tall), Sense::hover());
                let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
                ui.painter().image(texture.id(), rect, whole, Color32::WHITE);
                response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Image, true, words));
                if !picture.words.is_empty() {
                    response.on_hover_text(&picture.words);
                }
                true
            }
            Some(_) => false,
            None => {
                let width = (ui.available_width() * scale).clamp(16.0, PIXELS) as u32;
                self.wanted.push((name.clone(), width));
                false
            }
        }
    }

    /// Makes a texture of what came.
    fn take(&mut self, ui: &Ui, name: &str) {
        let Some(State::Came(picture)) = self.state.get(name) else { return };
        let [wide, tall] = picture.size.map(|side| side as usize);
        let side = ui.input(|input| input.max_texture_side);
        let fits = wide > 0 && tall > 0 && wide.max(tall) <= side;
        let next = if fits && self.pixels + wide * tall <= HELD {
            self.pixels += wide * tall;
            let image = ColorImage::from_rgba_unmultiplied([wide, tall], &picture.rgba);
            let texture = ui.ctx().load_texture(name, image, TextureOptions::LINEAR);
            State::Held(texture, [wide as f32, tall as f32])
        } else {
            State::Failed
        };
        self.state.insert(name.to_owned(), next);
    }

    /// Has the next picture that is seen fetched from the message and decoded; whether anything came.
    pub fn turn(
        &mut self,
        worker: &Worker,
        view: View,
        viewing: &Viewing,
        letter: Option<(RecordId, &[Attachment])>,
    ) -> bool {
        let Some((id, attachments)) = letter else { return false };
        if self.of != Some(id) {
            *self = Pictures { of: Some(id), ..Pictures::default() };
            return false;
        }
        self.decoded() || self.fetched(viewing) || self.next(worker, view, id, attachments)
    }

    fn decoded(&mut self) -> bool {
        let Some((name, _, Some(ticket))) = &mut self.drawing else { return false };
        let Some(drawn) = ticket.poll() else { return false };
        let state = match drawn {
            Ok(Some(picture)) => State::Came(picture),
            _ => State::Failed,
        };
        self.state.insert(std::mem::take(name), state);
        self.drawing = None;
        true
    }

    fn fetched(&mut self, viewing: &Viewing) -> bool {
        if !self.bytes.poll() {
            return false;
        }
        let Some((name, width, ticket @ None)) = &mut self.drawing else { return false };
        match self.bytes.get().cloned() {
            Some(bytes) => *ticket = Some(viewing.picture(bytes, 0, *width)),
            None => {
                self.state.insert(std::mem::take(name), State::Failed);
                self.drawing = None;
            }
        }
        self.bytes.clear();
        true
    }

    fn next(
        &mut self,
        worker: &Worker,
        view: View,
        id: RecordId,
        attachments: &[Attachment],
    ) -> bool {
        let wanted = std::mem::take(&mut self.wanted);
        if self.drawing.is_some() {
            return false;
        }
        let Some((name, width)) = wanted.into_iter().next() else { return false };
        let same = |one: &Attachment| one.content_id.as_deref() == Some(name.as_str());
        let place = attachments.iter().position(same);
        let fits = |place: &usize| attachments.get(*place).is_some_and(|one| one.size <= LARGEST);
        let Some(place) = place.filter(fits).filter(|_| self.state.len() < MOST) else {
            self.state.insert(name, State::Failed);
            return true;
        };
        self.drawing = Some((name, width, None));
        self.bytes.look(worker, view, move |reader| {
            reader.attachment(id, place).map(|(_, bytes)| Arc::new(bytes))
        });
        false
    }
}
