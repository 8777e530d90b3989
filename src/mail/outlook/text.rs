//! The body of an item (MS-OXBBODY §2.1.3): its text, its HTML, or what its rich text holds.

use super::letters;
use super::lzfu;
use super::props::{Props, kind};
use super::rtf_body::{self, RtfBody};
use crate::mail::notes::Notes;
use crate::mail::{charset, html, tags};

const TEXT: u16 = 0x1000;
const RICH: u16 = 0x1009;
const HTML: u16 = 0x1013;

/// The readable body.
#[derive(Debug, Default)]
pub(super) struct Body {
    pub(super) text: String,
    pub(super) html: Option<String>,
}

/// The best of what an item has.
pub(super) fn body(props: &Props, notes: &mut Notes) -> Body {
    let mut body =
        Body { text: props.text(TEXT, notes).unwrap_or_default(), html: html(props, notes) };
    if body.html.is_none()
        && let Some(packed) = props.binary(RICH)
    {
        match rtf_body::read(&lzfu::unpack(packed, notes), notes) {
            RtfBody::Html(html) if !html.trim().is_empty() => body.html = Some(html),
            RtfBody::Text(text) if body.text.is_empty() => body.text = text.trim_end().to_owned(),
            _ => {}
        }
    }
    if body.text.is_empty()
        && let Some(html) = &body.html
    {
        body.text = html::to_text(html, &mut html::Budget::default());
    }
    // Lines end as those of any other message do.
    if body.text.contains('\r') {
        body.text = body.text.replace("\r\n", "\n").replace('\r', "\n");
    }
    if body.text.contains('\0') {
        body.text = body.text.replace('\0', "\u{FFFD}");
    }
    body
}

fn html(props: &Props, notes: &mut Notes) -> Option<String> {
    let property = props.get(HTML)?;
    let text = match property.kind {
        kind::BINARY => {
            let bytes = property.bytes();
            let bytes = bytes.strip_suffix(b"\0").unwrap_or(bytes);
            let said = tags::charset(bytes).filter(|said| charset::known(said).is_some());
            let set = letters::of_html(props).or(said).or_else(|| props.letters.charset.clone());
            charset::decode(bytes, set.as_deref(), None, notes)
        }
        _ => props.text(HTML, notes)?,
    };
    (!text.trim().is_empty()).then_some(text)
}
