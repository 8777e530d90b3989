//! What the palette finds: asked for with each letter typed, the words around the hits after them.

use crate::domain::RecordId;
use crate::session::{Hit, Journal, Worker};
use crate::ui::load::Answer;
use crate::ui::palette::{HITS, Palette};
use crate::ui::state::Open;

/// Searches for what was typed, once for each change; whether hits came.
pub fn turn(palette: &mut Palette, worker: &Worker, open: &Open) -> bool {
    let query = palette.query.trim().to_owned();
    if palette.asked.as_ref() != Some(&query) {
        palette.asked = Some(query.clone());
        let (client, visited) = (open.client, open.visited.clone());
        palette.hits.ask(worker, move |journal| match query.is_empty() {
            true => journal.now().hits(&visited),
            false => search(journal, &query, client),
        });
    }
    let came = palette.hits.poll();
    read_on(palette, worker);
    came
}

/// Has the words around the hits read on for, which are shown meanwhile with how they begin.
fn read_on(palette: &mut Palette, worker: &Worker) {
    let Some(hits) = palette.hits.get().filter(|_| !palette.hits.waits()) else { return };
    // Asked once: what could not be read the first time would be asked for with every frame.
    if palette.hits.failure().is_some() || !hits.iter().any(|hit| hit.further) {
        return;
    }
    let (mut hits, query) = (hits.clone(), palette.asked.clone().unwrap_or_default());
    palette.hits.ask(worker, move |journal| {
        journal.now().read_on(&query, &mut hits)?;
        Ok(hits)
    });
}

/// What is found at the client shown, then at the others.
fn search(journal: &mut Journal, query: &str, client: Option<RecordId>) -> Answer<Vec<Hit>> {
    let reader = journal.now();
    let mut hits = match client {
        Some(client) => reader.search(query, Some(client), HITS)?,
        None => Vec::new(),
    };
    let others = reader.search(query, None, HITS)?.into_iter();
    let others = others.filter(|hit| Some(hit.client) != client);
    hits.extend(others.take(HITS.saturating_sub(hits.len()).max(HITS / 4)));
    Ok(hits)
}
