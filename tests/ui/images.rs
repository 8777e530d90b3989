//! What only a picture shows: the Gantt, the printed page of a snapshot, the overview in the dark. Drawn
//! without a graphics card, on a day gone by of the demo journal, so that they are the same every day.
//!
//! Where a picture is meant to change, `KRONIKA_IMAGES=keep cargo test --test ui images` keeps the new ones.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use eframe::egui::epaint::{ClippedShape, ImageDelta, Primitive, Vertex};
use eframe::egui::{
    ColorImage, Context, Event, Key, Modifiers, Pos2, RawInput, Rect, TextureId, TextureWrapMode,
    pos2,
};
use kronika::domain::{Kind, Lang};
use kronika::session::{Access, Journal, Place, Print, PrintOrder, Settings, Theme, Worker, demo};
use kronika::ui::App;

use crate::desk::nowhere;

/// Size of the window.
const SIZE: [usize; 2] = [1280, 800];
/// Difference of a pixel's part that the eye does not see.
const SEEN: u8 = 40;
/// Pixels in a thousand that may differ: letters are cut a little differently by other machines.
const DIFFERENT: usize = 12;

#[test]
fn the_gantt_looks_as_it_should() {
    let picture = screen("ui-section-schedule", Theme::Light);
    check("gantt", &picture, Rect::from_min_max(pos2(236.0, 90.0), pos2(1276.0, 780.0)));
}

#[test]
fn the_overview_looks_as_it_should_in_the_dark() {
    let picture = screen("ui-section-overview", Theme::Dark);
    check("overview-dark", &picture, Rect::from_min_max(pos2(236.0, 90.0), pos2(1276.0, 780.0)));
}

#[test]
fn the_page_of_a_snapshot_looks_as_it_should() {
    crate::home::set();
    let folder = tempfile::tempdir().expect("a folder");
    let journal = demo::create(&folder.path().join("demo.kronika")).expect("the demo journal");
    let reader = journal.now();
    let client = reader.client_named("Zakłady Mleczne Dolina").expect("the dairy").id;
    let taken = reader.records(client, &[Kind::Snapshot]).expect("snapshots");
    let snapshot = taken.last().map(|record| record.id);
    let order = PrintOrder::of(Print::Schedule { snapshot }, Lang::Pl);
    let pages = journal.preview(client, &order, &|_| true).expect("pages");
    let page = pages.picture(0, 1.0).expect("a page");
    let picture = ColorImage::from_rgba_unmultiplied([page.width, page.height], &page.rgba);
    // The foot has a fingerprint, which is another of every journal.
    let [width, height] = picture.size;
    let above = pos2(width as f32, height as f32 * 0.93);
    check("snapshot-page", &picture, Rect::from_min_max(Pos2::ZERO, above));
}

/// A screen of the demo journal's dairy, as known on a day gone by.
fn screen(section: &str, theme: Theme) -> ColorImage {
    crate::home::set();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("demo.kronika");
    drop(demo::create(&path).expect("the demo journal"));
    let journal = Journal::open(&path, Access::Read).expect("it opens");
    let client = journal.now().client_named("Zakłady Mleczne Dolina").expect("the dairy").id;
    drop(journal);
    let place = Place {
        journal: path.clone(),
        client: client.to_string(),
        screen: section.to_owned(),
        ..Place::default()
    };
    let settings =
        Settings { lang: Some(Lang::En), theme, places: vec![place], ..Settings::default() };
    let ctx = Context::default();
    let app = App::new(&ctx, Worker::inline(), settings, nowhere(folder.path()), Some(path));
    let mut eye = Eye { ctx, app, textures: HashMap::new(), shapes: Vec::new(), time: 0.0 };
    eye.look(8, Vec::new());
    eye.press(Key::D, Modifiers::COMMAND);
    eye.look(4, vec![Event::Text("2026-09-15".to_owned())]);
    eye.press(Key::Enter, Modifiers::NONE);
    eye.look(12, Vec::new());
    eye.picture()
}

/// Draws what the application draws.
struct Eye {
    ctx: Context,
    app: App,
    /// Textures, and whether each goes on where it ends
    textures: HashMap<TextureId, (ColorImage, bool)>,
    /// Of the last frame
    shapes: Vec<ClippedShape>,
    time: f64,
}

impl Eye {
    fn press(&mut self, key: Key, modifiers: Modifiers) {
        let event =
            |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
        self.look(4, vec![event(true), event(false)]);
    }

    /// So many frames, these events before the first.
    fn look(&mut self, frames: usize, mut events: Vec<Event>) {
        for _ in 0..frames {
            self.time += 0.1;
            let [width, height] = SIZE;
            let input = RawInput {
                screen_rect: Some(Rect::from_min_max(
                    Pos2::ZERO,
                    pos2(width as f32, height as f32),
                )),
                time: Some(self.time),
                events: std::mem::take(&mut events),
                focused: true,
                ..RawInput::default()
            };
            let app = &mut self.app;
            let mut output = self.ctx.run_ui(input, |ui| {
                app.logic(ui.ctx());
                app.show(ui);
            });
            for (id, deltas) in &output.textures_delta.set {
                deltas.iter().for_each(|delta| self.take(*id, delta));
            }
            output.textures_delta.clear();
            self.shapes = output.shapes;
        }
    }

    fn take(&mut self, id: TextureId, delta: &ImageDelta) {
        let eframe::egui::ImageData::Color(image) = &delta.image;
        let Some([left, top]) = delta.pos else {
            let tiles = delta.options.wrap_mode == TextureWrapMode::Repeat;
            self.textures.insert(id, ((**image).clone(), tiles));
            return;
        };
        let Some((whole, _)) = self.textures.get_mut(&id) else { return };
        for y in 0..image.size[1] {
            for x in 0..image.size[0] {
                whole[(left + x, top + y)] = image[(x, y)];
            }
        }
    }

    /// What the last frame shows.
    fn picture(&mut self) -> ColorImage {
        let drawn = self.ctx.tessellate(std::mem::take(&mut self.shapes), 1.0);
        let [width, height] = SIZE;
        let mut canvas = vec![[0.0_f32; 4]; width * height];
        for part in &drawn {
            let Primitive::Mesh(mesh) = &part.primitive else { continue };
            let Some(texture) = self.textures.get(&mesh.texture_id) else { continue };
            for corners in mesh.indices.chunks_exact(3) {
                let corner = |place: usize| &mesh.vertices[corners[place] as usize];
                triangle(&mut canvas, part.clip_rect, [corner(0), corner(1), corner(2)], texture);
            }
        }
        let byte = |part: f32| (part.clamp(0.0, 1.0) * 255.0).round() as u8;
        let rgba: Vec<u8> =
            canvas.iter().flat_map(|[r, g, b, _]| [byte(*r), byte(*g), byte(*b), 255]).collect();
        ColorImage::from_rgba_unmultiplied(SIZE, &rgba)
    }
}

/// Fills a triangle, its colours and its part of the texture going evenly from corner to corner.
fn triangle(
    canvas: &mut [[f32; 4]],
    clip: Rect,
    corners: [&Vertex; 3],
    texture: &(ColorImage, bool),
) {
    let [a, b, c] = corners.map(|corner| corner.pos);
    let area = (b - a).x * (c - a).y - (b - a).y * (c - a).x;
    if area == 0.0 {
        return;
    }
    let [width, height] = SIZE;
    let bounds = Rect::from_points(&[a, b, c]).intersect(clip);
    let whole = |edge: f32, most: usize| (edge.max(0.0) as usize).min(most);
    let (top, bottom) =
        (whole(bounds.top().floor(), height), whole(bounds.bottom().ceil(), height));
    let (left, right) = (whole(bounds.left().floor(), width), whole(bounds.right().ceil(), width));
    for y in top..bottom {
        for x in left..right {
            let p = pos2(x as f32 + 0.5, y as f32 + 0.5);
            let share = |from: Pos2, to: Pos2| {
                ((to - from).x * (p - from).y - (to - from).y * (p - from).x) / area
            };
            let shares = [share(b, c), share(c, a), share(a, b)];
            if shares.iter().any(|share| *share < 0.0) || !clip.contains(p) {
                continue;
            }
            let mix = |of: &dyn Fn(&Vertex) -> f32| -> f32 {
                shares.iter().zip(corners).map(|(share, corner)| share * of(corner)).sum()
            };
            let (u, v) = (mix(&|corner| corner.uv.x), mix(&|corner| corner.uv.y));
            let ink = sample(texture, u, v);
            let part = |place: usize| {
                mix(&|corner| f32::from(corner.color.to_array()[place]) / 255.0) * ink[place]
            };
            let over = [part(0), part(1), part(2), part(3)];
            let under = &mut canvas[y * width + x];
            for (under, over_part) in under.iter_mut().zip(over) {
                *under = over_part + *under * (1.0 - over[3]);
            }
        }
    }
}

/// The texture at a place, mixed of the four pixels around it.
fn sample((texture, tiles): &(ColorImage, bool), u: f32, v: f32) -> [f32; 4] {
    let [width, height] = texture.size;
    let (x, y) = (u * width as f32 - 0.5, v * height as f32 - 0.5);
    let pixel = |x: f32, y: f32| {
        let inside = |place: f32, size: usize| match tiles {
            true => place.rem_euclid(size as f32) as usize % size,
            false => (place.max(0.0) as usize).min(size - 1),
        };
        texture[(inside(x, width), inside(y, height))].to_array()
    };
    let (left, top) = (x.floor(), y.floor());
    let (across, down) = (x - left, y - top);
    let around = [
        (pixel(left, top), (1.0 - across) * (1.0 - down)),
        (pixel(left + 1.0, top), across * (1.0 - down)),
        (pixel(left, top + 1.0), (1.0 - across) * down),
        (pixel(left + 1.0, top + 1.0), across * down),
    ];
    let part = |place: usize| {
        around.iter().map(|(pixel, share)| f32::from(pixel[place]) / 255.0 * share).sum()
    };
    [part(0), part(1), part(2), part(3)]
}

/// Compares a part of a picture with the one that is kept.
fn check(name: &str, picture: &ColorImage, part: Rect) {
    let picture = picture.region(&part, None);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui/images");
    let kept = folder.join(format!("{name}.png"));
    if std::env::var("KRONIKA_IMAGES").is_ok_and(|wish| wish == "keep") {
        std::fs::create_dir_all(&folder).expect("a folder");
        return write(&kept, &picture);
    }
    let expected = read(&kept);
    assert_eq!(picture.size, expected.size, "{name}");
    let far = |one: &eframe::egui::Color32, other: &eframe::egui::Color32| {
        let parts = one.to_array().into_iter().zip(other.to_array());
        parts.map(|(one, other)| one.abs_diff(other)).max().unwrap_or(0) > SEEN
    };
    let pixels = picture.pixels.iter().zip(&expected.pixels);
    let different = pixels.filter(|(one, other)| far(one, other)).count();
    let allowed = picture.pixels.len() * DIFFERENT / 1000;
    if different > allowed {
        let seen: PathBuf = std::env::temp_dir().join(format!("kronika-{name}.png"));
        write(&seen, &picture);
        panic!("{name}: {different} pixels differ, {allowed} may; see {}", seen.display());
    }
}

fn write(path: &Path, picture: &ColorImage) {
    let file = std::fs::File::create(path).expect("a file");
    let [width, height] = picture.size;
    let mut encoder = png::Encoder::new(file, width as u32, height as u32);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let bytes: Vec<u8> =
        picture.pixels.iter().flat_map(|pixel| [pixel.r(), pixel.g(), pixel.b()]).collect();
    let mut writer = encoder.write_header().expect("a head");
    writer.write_image_data(&bytes).expect("pixels");
}

fn read(path: &Path) -> ColorImage {
    let file = std::io::BufReader::new(std::fs::File::open(path).expect("a kept picture"));
    let mut reader = png::Decoder::new(file).read_info().expect("a picture");
    let mut bytes = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut bytes).expect("pixels");
    ColorImage::from_rgb([info.width as usize, info.height as usize], &bytes)
}
