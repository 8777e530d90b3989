//! Working calendars: public holidays by date, counting over them, and a calendar for each side.

use crate::given::day;
use kronika::domain::{
    Calendar, Calendars, Client, Country, Field, Side, Value, orthodox_easter, western_easter,
};
use proptest::prelude::*;

#[test]
fn holidays_are_those_of_the_law() {
    let check = |country: Country, on: &str, expected: &str| {
        let feast = country.feast_on(day(on)).map_or("", |feast| feast.as_str());
        assert_eq!(feast, expected, "{country:?} {on}");
    };
    let poland = |on, expected| check(Country::Poland, on, expected);
    let romania = |on, expected| check(Country::Romania, on, expected);
    // A holiday begins with the year its act names, not before.
    poland("2010-01-06", "");
    poland("2011-01-06", "epiphany");
    poland("2012-01-06", "epiphany");
    poland("1960-01-06", "epiphany");
    poland("1961-01-06", "");
    poland("2024-12-24", "");
    poland("2025-12-24", "christmas-eve");
    poland("2026-12-24", "christmas-eve");
    poland("1988-11-11", "");
    poland("1989-11-11", "independence");
    poland("1989-05-03", "");
    poland("1990-05-03", "constitution");
    poland("1989-07-22", "rebirth");
    poland("1990-07-22", "");
    poland("1988-08-15", "");
    poland("1989-08-15", "assumption");
    poland("2018-11-12", "centenary");
    poland("2019-11-12", "");
    poland("1950-05-01", "");
    poland("2026-01-01", "new-year");
    poland("2026-05-01", "labour");
    poland("2026-11-01", "all-saints");
    poland("2026-12-25", "christmas");
    poland("2026-12-26", "second-of-christmas");
    poland("2026-12-27", "");
    // Western Easter and what moves with it, in leap years too.
    poland("2024-03-31", "easter");
    poland("2024-04-01", "easter-monday");
    poland("2024-05-19", "pentecost");
    poland("2024-05-20", "");
    poland("2024-05-30", "corpus-christi");
    poland("2025-04-18", "");
    poland("2025-04-20", "easter");
    poland("2025-06-19", "corpus-christi");
    poland("2026-04-06", "easter-monday");
    poland("2026-06-04", "corpus-christi");
    poland("2027-03-29", "easter-monday");
    poland("2028-04-17", "easter-monday");
    poland("2028-06-15", "corpus-christi");
    poland("2008-03-24", "easter-monday");
    poland("2000-06-22", "corpus-christi");
    poland("2096-04-16", "easter-monday");
    // Romania, act by act.
    romania("2011-11-30", "");
    romania("2012-11-30", "saint-andrew");
    romania("2016-01-24", "");
    romania("2017-01-24", "union");
    romania("2016-06-01", "");
    romania("2017-06-01", "children");
    romania("2017-04-14", "");
    romania("2018-04-06", "good-friday");
    romania("2008-06-15", "");
    romania("2009-06-07", "pentecost");
    romania("2009-06-08", "whit-monday");
    romania("2008-08-15", "");
    romania("2009-08-15", "assumption");
    romania("2023-01-06", "");
    romania("2023-01-07", "");
    romania("2024-01-06", "epiphany");
    romania("2024-01-07", "saint-john");
    romania("2026-01-02", "second-of-january");
    romania("2026-12-01", "national-day");
    romania("2026-12-24", "");
    romania("1996-12-01", "");
    // Orthodox Easter and what moves with it.
    romania("2024-05-03", "good-friday");
    romania("2024-05-05", "easter");
    romania("2024-05-06", "easter-monday");
    romania("2024-06-23", "pentecost");
    romania("2024-06-24", "whit-monday");
    romania("2025-04-20", "easter");
    romania("2026-04-10", "good-friday");
    romania("2026-04-13", "easter-monday");
    romania("2025-06-01", "children");
    romania("2027-05-03", "easter-monday");
    romania("2028-04-14", "good-friday");
    romania("2021-05-03", "easter-monday");
    romania("2100-05-03", "easter-monday");
}

#[test]
fn easter_falls_where_the_tables_have_it() {
    let check = |year: i32, west: &str, east: &str| {
        let found = (western_easter(year), orthodox_easter(year));
        assert_eq!(found, (Some(day(west)), Some(day(east))), "{year}");
    };
    check(1818, "1818-03-22", "1818-04-26");
    check(1943, "1943-04-25", "1943-04-25");
    check(2000, "2000-04-23", "2000-04-30");
    check(2016, "2016-03-27", "2016-05-01");
    check(2021, "2021-04-04", "2021-05-02");
    check(2024, "2024-03-31", "2024-05-05");
    check(2025, "2025-04-20", "2025-04-20");
    check(2026, "2026-04-05", "2026-04-12");
    check(2038, "2038-04-25", "2038-04-25");
    check(2100, "2100-03-28", "2100-05-02");
    check(2199, "2199-04-14", "2199-04-21");
}

fn client(fields: &str) -> Client {
    let value = kronika::session::parse_json(fields.as_bytes()).expect("JSON");
    Client::read(&value, "").expect("a client")
}

#[test]
fn working_days_leave_out_weekends_and_holidays() {
    let (none, poland) = (Calendar::weekends(), Calendar::new(&[Country::Poland], []));
    let romania = Calendar::new(&[Country::Romania], [day("2026-08-14")]);
    let check = |calendar: &Calendar, from: &str, until: &str, expected: i32| {
        assert_eq!(calendar.working_days(day(from), day(until)), expected, "{from} {until}");
        assert_eq!(calendar.working_days(day(until), day(from)), -expected, "{until} {from}");
    };
    check(&none, "2026-09-11", "2026-09-11", 0);
    check(&none, "2026-09-11", "2026-09-14", 1);
    check(&none, "2026-09-10", "2026-09-22", 8);
    check(&none, "2026-09-12", "2026-09-13", 0);
    check(&none, "2026-09-01", "2026-10-01", 22);
    check(&poland, "2026-04-30", "2026-05-04", 1);
    check(&poland, "2026-12-22", "2027-01-04", 6);
    check(&poland, "2024-12-23", "2024-12-27", 2);
    check(&poland, "2025-12-23", "2025-12-29", 1);
    check(&romania, "2026-08-12", "2026-08-17", 2);
    check(&romania, "2026-11-27", "2026-12-02", 1);
    let ends = |calendar: &Calendar, from: &str, days: u32, expected: &str| {
        assert_eq!(calendar.after(day(from), days), day(expected), "{from} {days}");
    };
    ends(&none, "2026-09-10", 0, "2026-09-10");
    ends(&none, "2026-09-11", 1, "2026-09-14");
    ends(&none, "2026-09-12", 3, "2026-09-16");
    ends(&none, "2026-09-10", 8, "2026-09-22");
    ends(&poland, "2026-12-23", 1, "2026-12-28");
    ends(&poland, "2026-06-03", 2, "2026-06-08");
    ends(&romania, "2026-04-09", 1, "2026-04-14");
    assert_eq!(poland.length(day("2026-05-01"), day("2026-05-04")), 1);
    assert_eq!(none.length(day("2026-05-04"), day("2026-05-04")), 1);
    assert_eq!(poland.at_or_after(day("2026-05-01")), day("2026-05-04"));
}

#[test]
fn each_side_has_its_calendar() {
    let client = client(
        r#"{"name":"Dolina","our_holidays":"pl","client_holidays":"ro","free_days":[
            {"from":"2026-08-17","until":"2026-08-21","side":"client","title":"Przerwa"},
            {"from":"2026-10-02"}]}"#,
    );
    let calendars = Calendars::of(&client);
    let check = |on: &str, [us, theirs, third, shared]: [bool; 4]| {
        let works = |side: Side| calendars.of_side(side).is_working(day(on));
        assert_eq!(works(Side::Us), us, "us {on}");
        assert_eq!(works(Side::Client), theirs, "client {on}");
        assert_eq!(works(Side::ThirdParty), third, "third {on}");
        assert_eq!(works(Side::Both), shared, "both {on}");
        assert_eq!(calendars.shared().is_working(day(on)), shared, "shared {on}");
    };
    check("2026-11-11", [false, true, true, false]);
    check("2026-12-01", [true, false, true, false]);
    check("2026-08-18", [true, false, true, false]);
    check("2026-10-02", [false, false, false, false]);
    check("2026-10-05", [true, true, true, true]);
    check("2026-10-04", [false, false, false, false]);
    let none = Calendars::of(&self::client(r#"{"name":"Dolina"}"#));
    assert!(none.shared().is_working(day("2026-12-25")));
    let wrong = kronika::session::parse_json(br#"{"name":"D","our_holidays":"xx"}"#).expect("JSON");
    assert!(Client::read(&wrong, "").is_err());
    assert_eq!(Country::Poland.write(), Value::from("pl"));
}

proptest! {
    #[test]
    fn counting_agrees_with_walking(from in 0_i64..60_000, length in 0_i64..900, rest in 0_i64..900) {
        let first = day("1960-01-01") + chrono::TimeDelta::days(from);
        let last = first + chrono::TimeDelta::days(length);
        let free = first + chrono::TimeDelta::days(rest);
        let calendar = Calendar::new(&[Country::Poland, Country::Romania], [free]);
        let walked = first.iter_days().skip(1).take(usize::try_from(length).expect("small"));
        let worked = walked.filter(|one| calendar.is_working(*one)).count();
        let counted = calendar.working_days(first, last);
        prop_assert_eq!(i64::from(counted), i64::try_from(worked).expect("small"));
        let reached = calendar.after(first, u32::try_from(counted).expect("not below zero"));
        prop_assert!(counted == 0 || calendar.is_working(reached));
        prop_assert_eq!(calendar.working_days(first, reached), counted);
        prop_assert!(reached <= last || counted == 0);
    }
}
