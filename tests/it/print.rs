//! Pages: every kind in every language, whatever the text, the same bytes each time.
//!
//! With `KRONIKA_PAGES` naming a folder the samples are kept there, to be looked at.

mod outlines;
pub mod samples;
mod tags;
mod words_on_paper;

use std::path::Path;

use crate::given::day;
use kronika::domain::{Lang, Side};
use kronika::print::{
    self, Archive, Cut, DataFile, Done, Logo, Paper, PaperSize, Pdf, Scale, ScheduleRow,
    Sheets as _, Shift,
};
use samples::{bare, many_rows};

fn keep(name: &str, pdf: &Pdf) {
    if let Some(folder) = std::env::var_os("KRONIKA_PAGES") {
        let file = Path::new(&folder).join(format!("{name}.pdf"));
        std::fs::write(file, &pdf.bytes).expect("the sample is written");
    }
}

fn plain_row(title: &str) -> ScheduleRow {
    ScheduleRow {
        number: "1".to_owned(),
        title: title.to_owned(),
        depth: 0,
        phase: false,
        milestone: false,
        side: Side::Us,
        owner: None,
        start: None,
        due: None,
        shift: Shift::Unknown,
        reference_start: None,
        reference_due: None,
        done: Done::Nothing,
        removed: None,
    }
}

#[test]
fn every_page_in_every_language_is_the_same_twice() {
    for lang in Lang::ALL {
        let code = lang.code();
        let schedule = || print::print(&samples::schedule(lang), "sample").expect("a schedule");
        let minutes = || print::print(&samples::minutes(lang), "sample").expect("minutes");
        let rules = || print::print(&samples::rules(lang), "sample").expect("rules");
        let messages = || print::print(&samples::messages(lang, 60), "sample").expect("messages");
        let twice: [(&str, &dyn Fn() -> Pdf); 4] = [
            ("schedule", &schedule),
            ("minutes", &minutes),
            ("rules", &rules),
            ("messages", &messages),
        ];
        for (kind, make) in twice {
            let first = make();
            keep(&format!("{kind}-{code}"), &first);
            assert!(first.bytes.starts_with(b"%PDF-"), "{kind} {code}");
            assert!(first.bytes == make().bytes, "{kind} {code} differs the second time");
        }
    }
}

#[test]
fn a_schedule_has_as_many_pages_as_it_needs() {
    let check = |name: &str, rows: Vec<ScheduleRow>, pages: std::ops::RangeInclusive<usize>| {
        let pdf = print::print(&bare(Lang::Pl, rows), name).expect("a schedule");
        keep(name, &pdf);
        assert!(pages.contains(&pdf.pages), "{name} has {} pages", pdf.pages);
    };
    check("no-rows", Vec::new(), 1..=1);
    check("one-row", many_rows(2).split_off(1), 1..=1);
    check("sample-rows", many_rows(26), 1..=1);
    check("200-rows", many_rows(200), 7..=9);
    let milestone =
        ScheduleRow { milestone: true, due: Some(day("2026-10-01")), ..plain_row("Start") };
    check("phase-at-the-end", many_rows(40).split_off(1), 2..=2);
    check("milestone-only", vec![milestone], 1..=1);
    let endless = (0..40).map(|_| plain_row(&"x".repeat(5_000))).collect();
    check("endless-names", endless, 1..=12);
}

#[test]
fn a_page_with_nothing_filled_in_can_be_printed() {
    let mut frame = samples::frame(Lang::Pl);
    frame.client.clear();
    frame.team.clear();
    frame.fingerprint.clear();
    let mut schedule = samples::schedule(Lang::Pl);
    schedule.frame = frame.clone();
    schedule.title.clear();
    schedule.rows = vec![plain_row(""), ScheduleRow { phase: true, ..plain_row("") }];
    assert_eq!(print::print(&schedule, "").expect("a schedule").pages, 2);
    let mut minutes = samples::minutes(Lang::Pl);
    minutes.frame = frame.clone();
    minutes.title.clear();
    minutes.attendance.clear();
    minutes.annexes.clear();
    for point in &mut minutes.points {
        point.title.clear();
        point.outcomes.iter_mut().for_each(|outcome| outcome.text.clear());
    }
    assert_eq!(print::print(&minutes, "").expect("minutes").pages, 1);
    minutes.points.clear();
    assert_eq!(print::print(&minutes, "").expect("minutes").pages, 1);
    let rules = print::RulesPage {
        frame: frame.clone(),
        today: frame.as_known_on.date_naive(),
        rules: Vec::new(),
    };
    assert_eq!(print::print(&rules, "").expect("rules").pages, 1);
    let messages = print::MessagesPage { frame, ..samples::messages(Lang::Pl, 0) };
    assert_eq!(print::print(&messages, "").expect("messages").pages, 1);
}

#[test]
fn long_words_flow_over_pages() {
    let mut minutes = samples::minutes(Lang::En);
    minutes.points[1].outcomes[0].text = "Ustalono, co następuje. ".repeat(700);
    minutes.points[2].title = "bardzo".repeat(200);
    let pdf = print::print(&minutes, "long").expect("minutes");
    keep("long-minutes", &pdf);
    assert!((3..=8).contains(&pdf.pages), "{} pages", pdf.pages);
    let mut rules = samples::rules(Lang::En);
    rules.rules[0].words = "Odpowiadamy w dwa dni.\n".repeat(300);
    let pdf = print::print(&rules, "long").expect("rules");
    keep("long-rules", &pdf);
    assert!((4..=10).contains(&pdf.pages), "{} pages", pdf.pages);
    assert!(print::print(&samples::messages(Lang::En, 700), "many").expect("messages").pages > 20);
}

#[test]
fn any_dates_can_be_drawn() {
    let dates =
        [None, Some(day("0001-01-01")), Some(day("2026-09-11")), Some(chrono::NaiveDate::MAX)];
    let mut rows = Vec::new();
    for start in dates {
        for due in dates {
            for (milestone, phase) in [(false, false), (true, false), (false, true)] {
                let removed = due.filter(|_| start.is_none());
                let row = plain_row("Zadanie");
                rows.push(ScheduleRow {
                    start,
                    due,
                    milestone,
                    phase,
                    reference_due: start,
                    ..row.clone()
                });
                rows.push(ScheduleRow { start, due, removed, done: Done::Percent(900), ..row });
            }
        }
    }
    let pdf = print::print(&bare(Lang::En, rows), "dates").expect("a schedule");
    keep("any-dates", &pdf);
    for last in ["2026-09-12", "2027-09-12", "2030-01-31", "2036-09-01"] {
        let row = ScheduleRow {
            start: Some(day("2026-09-11")),
            due: Some(day(last)),
            ..plain_row("Etap")
        };
        let pdf = print::print(&bare(Lang::Ro, vec![row]), last).expect("a schedule");
        keep(&format!("until-{last}"), &pdf);
    }
}

#[test]
fn a_part_stands_upright_and_spreads_over_pages() {
    for lang in Lang::ALL {
        let mut page = samples::schedule(lang);
        page.frame.paper = Paper { size: PaperSize::A4, upright: Some(true) };
        let upright = print::print(&page, "upright").expect("a schedule");
        keep(&format!("upright-{}", lang.code()), &upright);
        page.frame.paper = Paper { size: PaperSize::Letter, upright: Some(false) };
        page.cut.scale = Scale::Week(20);
        page.cut.without_changes = true;
        let spread = print::print(&page, "spread").expect("a schedule");
        keep(&format!("spread-{}", lang.code()), &spread);
        assert!(spread.pages >= 4, "{} pages", spread.pages);
        page.cut = Cut {
            side: Some(Side::Client),
            owner: Some("Magdalena Brzęczyszczykiewicz-Wójcikowska".to_owned()),
            from: Some(day("2026-08-15")),
            until: Some(day("2026-10-15")),
            left_out: 17,
            ..Cut::default()
        };
        page.rows.retain(|row| row.side == Side::Client || row.phase);
        page.frame.paper = Paper { size: PaperSize::A3, upright: None };
        keep(&format!("part-{}", lang.code()), &print::print(&page, "part").expect("a schedule"));
    }
}

#[test]
fn weekends_and_holidays_lie_behind_the_rows_of_every_page() {
    let mut page = bare(Lang::Pl, many_rows(200));
    let rest = page.rows.iter().find_map(|row| row.start).expect("a date");
    page.holidays =
        rest.iter_days().filter(|day| day.format("%u").to_string() == "3").take(1).collect();
    let laid = page.lay("ground", &|_| true).expect("a schedule");
    let sizes = laid.sizes();
    for number in 0..sizes.len() {
        let picture = laid.picture(number, 2.0).expect("a page");
        let of = |colour: [u8; 3]| {
            let pixels = picture.rgba.chunks_exact(4).enumerate();
            let met = pixels.filter(|(_, pixel)| pixel[..3] == colour);
            met.map(|(place, _)| place / picture.width).collect::<std::collections::BTreeSet<_>>()
        };
        let (weekends, holiday) = (of([0xf6, 0xf4, 0xf0]), of([0xe9, 0xe5, 0xdd]));
        // The mark of today tells where the chart ends; without rows there would be nothing of it.
        let today = of([0x17, 0x64, 0x5d]);
        assert!(weekends.len() > 25 && holiday.len() > 25, "page {}", number + 1);
        assert!(weekends.last() <= today.last(), "page {}: nothing below the rows", number + 1);
    }
}

#[test]
fn a_layout_tells_how_far_it_is_and_can_be_stopped() {
    let page = bare(Lang::Pl, many_rows(200));
    let total = print::steps(page.rows.len());
    let met = std::sync::atomic::AtomicUsize::new(0);
    let laid = page.lay("watched", &|done| {
        met.store(done, std::sync::atomic::Ordering::Relaxed);
        true
    });
    assert!(laid.is_ok());
    let met = met.into_inner();
    assert!(met >= total / 2 && met <= 2 * total, "{met} steps of {total}");
    let stopped = page.lay("watched", &|done| done < 5).err().expect("stopped");
    assert!(stopped.is_stopped(), "{stopped:?}");
}

#[test]
fn the_teams_mark_and_the_data_are_inside() {
    let png = include_bytes!("print/mark.png").to_vec();
    let mut page = samples::schedule(Lang::Pl);
    page.frame.logo = Some(Logo { png, size: [64, 32] });
    page.frame.archive = Archive::A3b;
    let words = "Zadania".to_owned();
    page.data = vec![
        DataFile {
            name: "schedule.csv",
            mime: "text/csv",
            words: words.clone(),
            bytes: b"a,b".to_vec(),
        },
        DataFile { name: "schedule.json", mime: "application/json", words, bytes: b"{}".to_vec() },
    ];
    let pdf = print::print(&page, "with data").expect("a schedule");
    keep("with-data", &pdf);
    assert!(pdf.bytes == print::print(&page, "with data").expect("a schedule").bytes);
    let text = String::from_utf8_lossy(&pdf.bytes);
    assert!(text.contains("<pdfaid:part>3</pdfaid:part>"), "PDF/A-3 is declared");
    page.frame.archive = Archive::A2b;
    let pdf = print::print(&page, "without data").expect("a schedule");
    let text = String::from_utf8_lossy(&pdf.bytes);
    for claim in ["<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>B</", "<pdfuaid:part>1</"] {
        assert!(text.contains(claim), "{claim}");
    }
}
