//! Schedules of any outline: phases within phases, empty phases, long titles.

use kronika::domain::Lang;
use kronika::print::{self, Paper, PaperSize, ScheduleRow};
use proptest::prelude::*;

use super::samples::bare;
use super::{keep, plain_row};
use crate::given::day;

/// Rows with these depths, numbered as they stand; a row above a deeper one is a phase.
fn outline(depths: &[u32]) -> Vec<ScheduleRow> {
    let row = |(place, depth): (usize, &u32)| ScheduleRow {
        number: (place + 1).to_string(),
        depth: *depth,
        phase: depths.get(place + 1).is_some_and(|next| next > depth),
        start: Some(day("2026-05-04")),
        due: Some(day("2026-06-12")),
        ..plain_row(&format!("Row {}", place + 1))
    };
    depths.iter().enumerate().map(row).collect()
}

#[test]
fn phases_within_phases_have_the_head_of_the_table_on_every_page() {
    let five: Vec<u32> = (0..5).chain(std::iter::repeat_n(5, 60)).collect();
    let pdf = print::print(&bare(Lang::En, outline(&five)), "five").expect("a schedule");
    keep("five-levels", &pdf);
    assert_eq!(pdf.pages, 3);
    let Some(text) = super::words_on_paper::words_of(&pdf) else { return };
    assert_eq!(text.matches("Owner").count(), 3, "{text}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_outline_can_be_printed(
        depths in proptest::collection::vec(0u32..9, 0..70),
        long in any::<bool>(),
        upright in any::<bool>(),
        empty in any::<bool>(),
    ) {
        let mut rows = outline(&depths);
        for row in rows.iter_mut().filter(|_| long) {
            row.title = "Odbiór magazynu wyrobów gotowych ".repeat(5);
        }
        // A phase whose tasks are all left out stands alone.
        for row in rows.iter_mut().step_by(3).filter(|_| empty) {
            row.phase = true;
        }
        let mut page = bare(Lang::Pl, rows);
        page.frame.paper = Paper { size: PaperSize::Letter, upright: Some(upright) };
        let pdf = print::print(&page, "outline").expect("a schedule");
        prop_assert!(pdf.pages > 0);
    }
}
