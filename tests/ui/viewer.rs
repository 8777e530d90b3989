//! Documents and attachments shown in the window.

use eframe::egui::Key;
use kronika::domain::Lang;

use crate::desk::Window;
use crate::pdf::pdf;

fn letter(name: &str, mime: &str, bytes: &[u8]) -> Vec<u8> {
    use base64::Engine as _;
    let coded = base64::engine::general_purpose::STANDARD.encode(bytes);
    format!(
        "From: ewa@wzor.example\r\nTo: jan@probny.example\r\nSubject: With a file\r\n\
         Date: Mon, 1 Jun 2026 10:00:00 +0200\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nSee below\r\n\
         --x\r\nContent-Type: {mime}; name={name}\r\nContent-Disposition: attachment; filename={name}\r\n\
         Content-Transfer-Encoding: base64\r\n\r\n{coded}\r\n--x--\r\n"
    )
    .into_bytes()
}

fn attached(name: &str, mime: &str, bytes: &[u8]) -> Window {
    let mut window = Window::with_client(Lang::En, "Model Works");
    window.write("a.eml", &letter(name, mime, bytes));
    window.answer(&["a.eml"]);
    window.click("ui-command-import");
    window.click("ui-command-go-to-correspondence");
    window.click_part("With a file");
    window.click_label(&format!("Open {name}"));
    window
}

#[test]
fn pages_of_a_pdf_are_turned_and_left() {
    let mut window = attached("umowa.pdf", "application/pdf", &pdf(&["one", "two", "three"]));
    assert!(window.shows("Page 1 of 3"));
    assert!(window.shows("1 / 3"));
    window.press(Key::End);
    assert!(window.shows("Page 3 of 3"));
    assert!(window.shows("3 / 3"));
    window.press(Key::Home);
    assert!(window.shows("1 / 3"));
    window.press(Key::PageDown);
    assert!(!window.shows("3 / 3"));
    window.click("ui-viewer-larger");
    assert!(window.shows("125"));
    window.press(Key::Minus);
    assert!(window.shows("100"));
    window.press(Key::Escape);
    assert!(window.shows("See below"));
    assert!(!window.shows("1 / 3"));
}

#[test]
fn a_picture_is_shown_and_what_only_claims_to_be_one_is_told() {
    let mut png = std::io::Cursor::new(Vec::new());
    let picture = image::RgbaImage::from_pixel(40, 30, image::Rgba([200, 0, 0, 255]));
    picture.write_to(&mut png, image::ImageFormat::Png).expect("a picture");
    let window = attached("szkic.png", "image/png", &png.into_inner());
    assert!(window.shows("Page 1 of 1"));

    let window = attached("szkic.jpg", "image/jpeg", b"\x89PNG\r\n\x1A\nno more than that");
    assert!(window.says("common-paper-disagrees"));
    assert!(!window.shows("Page 1 of 1"), "nothing there to be shown");
}

#[test]
fn what_cannot_be_shown_is_named_with_its_size_and_hash() {
    let mut window = attached("dane.bin", "application/octet-stream", b"\0\x01\x02\x03");
    assert!(window.says("common-paper-other-type"));
    assert!(window.shows("054edec1d0211f624fed0cbca9d4f9400b0e491c43742af2c5b0abebf0c990d8"));
    window.answer(&["zapis.bin"]);
    window.click("ui-command-save-attachment");
    assert_eq!(std::fs::read(window.path("zapis.bin")).expect("saved"), b"\0\x01\x02\x03");
}

#[test]
fn a_document_of_the_record_is_shown_where_it_is_named() {
    let mut window = Window::with_client(Lang::Pl, "Zakład Wzorcowy");
    window.write("umowa.pdf", &pdf(&["jeden", "dwa"]));
    window.drop_files(&["umowa.pdf"]);
    window.ctrl(Key::Num2);
    window.click_part("umowa.pdf");
    window.click("ui-viewer-view");
    assert!(window.shows("1 / 2"));
    window.click("ui-viewer-back");
    assert!(!window.shows("1 / 2"));
}
