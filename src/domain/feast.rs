//! Public holidays of Poland and Romania, computed for any year.
//!
//! Each is in force from the year its act says. Poland from 1951: the act of 18 January 1951 on days
//! free of work (Dz.U. 1951 nr 4 poz. 28) and what changed it. Romania from 1997: Law 75/1996, since
//! 2003 the Labour Code (Law 53/2003, article 139, before its republication 134) and what changed it.
//! Earlier years have none. The crates at hand are tables of years that end; these rules do not.

use std::sync::OnceLock;

use chrono::{Days, NaiveDate};

use super::field::choices;

choices! {
    /// A country whose public holidays a side keeps.
    pub enum Country {
        /// Poland
        Poland = "pl",
        /// Romania
        Romania = "ro",
    }
}

choices! {
    /// What is celebrated; the same name serves both countries where it is the same feast.
    pub enum Feast {
        /// 1 January
        NewYear = "new-year",
        /// 2 January in Romania
        SecondOfJanuary = "second-of-january",
        /// 6 January
        Epiphany = "epiphany",
        /// 7 January in Romania: Saint John the Baptist
        SaintJohn = "saint-john",
        /// 24 January in Romania: the union of the principalities
        Union = "union",
        /// The Friday before Easter
        GoodFriday = "good-friday",
        /// Easter Sunday
        Easter = "easter",
        /// The Monday after it
        EasterMonday = "easter-monday",
        /// 1 May
        Labour = "labour",
        /// 3 May in Poland: the constitution of 1791
        Constitution = "constitution",
        /// The fiftieth day of Easter
        Pentecost = "pentecost",
        /// The Monday after it
        WhitMonday = "whit-monday",
        /// The Thursday sixty days after Easter
        CorpusChristi = "corpus-christi",
        /// 1 June in Romania
        Children = "children",
        /// 22 July in Poland until 1989
        Rebirth = "rebirth",
        /// 15 August
        Assumption = "assumption",
        /// 1 November
        AllSaints = "all-saints",
        /// 11 November in Poland
        Independence = "independence",
        /// 12 November 2018 in Poland, once
        Centenary = "centenary",
        /// 30 November in Romania
        SaintAndrew = "saint-andrew",
        /// 1 December in Romania
        NationalDay = "national-day",
        /// 24 December
        ChristmasEve = "christmas-eve",
        /// 25 December
        Christmas = "christmas",
        /// 26 December
        SecondOfChristmas = "second-of-christmas",
    }
}

/// The last year that is computed: no record holds a later date.
const LAST_YEAR: i32 = 2200;

impl Country {
    /// The holidays of a year, in order, Saturdays and Sundays among them.
    pub fn feasts(self, year: i32) -> Vec<(NaiveDate, Feast)> {
        let mut found = match self {
            Country::Poland if year >= 1951 => poland(year),
            Country::Romania if year >= 1997 => romania(year),
            _ => Vec::new(),
        };
        found.sort();
        found
    }

    /// What is celebrated on a day.
    pub fn feast_on(self, day: NaiveDate) -> Option<Feast> {
        let feasts = self.feasts(chrono::Datelike::year(&day));
        feasts.into_iter().find(|(on, _)| *on == day).map(|(_, feast)| feast)
    }

    /// Every holiday of every year, in order; computed once.
    pub(super) fn every_day(self) -> &'static [NaiveDate] {
        static POLAND: OnceLock<Vec<NaiveDate>> = OnceLock::new();
        static ROMANIA: OnceLock<Vec<NaiveDate>> = OnceLock::new();
        let kept = match self {
            Country::Poland => &POLAND,
            Country::Romania => &ROMANIA,
        };
        let all = || (1951..=LAST_YEAR).flat_map(|year| self.feasts(year)).map(|(day, _)| day);
        kept.get_or_init(|| all().collect())
    }
}

/// Feasts on fixed days: month, day, first year, last year.
type Fixed = (u32, u32, i32, i32, Feast);

fn poland(year: i32) -> Vec<(NaiveDate, Feast)> {
    const FIXED: &[Fixed] = &[
        (1, 1, 1951, LAST_YEAR, Feast::NewYear),
        // Taken away by the act of 16 November 1960 (Dz.U. 1960 nr 51 poz. 297).
        (1, 6, 1951, 1960, Feast::Epiphany),
        // Given back by the act of 24 September 2010 (Dz.U. 2010 nr 224 poz. 1459), in force 1 January 2011.
        (1, 6, 2011, LAST_YEAR, Feast::Epiphany),
        (5, 1, 1951, LAST_YEAR, Feast::Labour),
        // The act of 6 April 1990 (Dz.U. 1990 nr 28 poz. 160) brought 3 May and took 22 July away.
        (5, 3, 1990, LAST_YEAR, Feast::Constitution),
        (7, 22, 1951, 1989, Feast::Rebirth),
        // Taken away in 1960 as above, given back by the act of 17 May 1989 (Dz.U. 1989 nr 29 poz. 154).
        (8, 15, 1951, 1960, Feast::Assumption),
        (8, 15, 1989, LAST_YEAR, Feast::Assumption),
        (11, 1, 1951, LAST_YEAR, Feast::AllSaints),
        // The act of 15 February 1989 (Dz.U. 1989 nr 6 poz. 34).
        (11, 11, 1989, LAST_YEAR, Feast::Independence),
        // The act of 7 November 2018 (Dz.U. 2018 poz. 2117), for one year.
        (11, 12, 2018, 2018, Feast::Centenary),
        // The act of 6 December 2024 (Dz.U. 2024 poz. 1965), in force 1 February 2025.
        (12, 24, 2025, LAST_YEAR, Feast::ChristmasEve),
        (12, 25, 1951, LAST_YEAR, Feast::Christmas),
        (12, 26, 1951, LAST_YEAR, Feast::SecondOfChristmas),
    ];
    let moving = [
        (0, Feast::Easter),
        (1, Feast::EasterMonday),
        (49, Feast::Pentecost),
        (60, Feast::CorpusChristi),
    ];
    let after_easter = western_easter(year).into_iter().flat_map(|easter| {
        moving.iter().map(move |(days, feast)| (easter + Days::new(*days), *feast))
    });
    fixed(FIXED, year).chain(after_easter).collect()
}

fn romania(year: i32) -> Vec<(NaiveDate, Feast)> {
    const FIXED: &[Fixed] = &[
        (1, 1, 1997, LAST_YEAR, Feast::NewYear),
        (1, 2, 1997, LAST_YEAR, Feast::SecondOfJanuary),
        // Law 52/2023, from 2024.
        (1, 6, 2024, LAST_YEAR, Feast::Epiphany),
        (1, 7, 2024, LAST_YEAR, Feast::SaintJohn),
        // Law 176/2016, from 2017.
        (1, 24, 2017, LAST_YEAR, Feast::Union),
        (5, 1, 1997, LAST_YEAR, Feast::Labour),
        // Law 220/2016, from 2017.
        (6, 1, 2017, LAST_YEAR, Feast::Children),
        // Law 202/2008, published in October 2008.
        (8, 15, 2009, LAST_YEAR, Feast::Assumption),
        // Law 147/2012, published in July 2012.
        (11, 30, 2012, LAST_YEAR, Feast::SaintAndrew),
        (12, 1, 1997, LAST_YEAR, Feast::NationalDay),
        (12, 25, 1997, LAST_YEAR, Feast::Christmas),
        (12, 26, 1997, LAST_YEAR, Feast::SecondOfChristmas),
    ];
    // Good Friday: Law 64/2018, published before Easter of that year. Pentecost: Law 202/2008 as above.
    let moving: [(i64, i32, Feast); 5] = [
        (-2, 2018, Feast::GoodFriday),
        (0, 1997, Feast::Easter),
        (1, 1997, Feast::EasterMonday),
        (49, 2009, Feast::Pentecost),
        (50, 2009, Feast::WhitMonday),
    ];
    let after_easter = orthodox_easter(year).into_iter().flat_map(|easter| {
        let known = moving.iter().filter(move |(_, since, _)| year >= *since);
        known.map(move |(days, _, feast)| (easter + chrono::TimeDelta::days(*days), *feast))
    });
    fixed(FIXED, year).chain(after_easter).collect()
}

fn fixed(feasts: &[Fixed], year: i32) -> impl Iterator<Item = (NaiveDate, Feast)> + '_ {
    let kept = feasts.iter().filter(move |(_, _, from, until, _)| (*from..=*until).contains(&year));
    kept.filter_map(move |(month, day, _, _, feast)| {
        Some((NaiveDate::from_ymd_opt(year, *month, *day)?, *feast))
    })
}

/// Easter Sunday of the Gregorian reckoning (the anonymous algorithm; Meeus, Astronomical Algorithms, 8).
pub fn western_easter(year: i32) -> Option<NaiveDate> {
    let a = year.rem_euclid(19);
    let (b, c) = (year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let f = (b + 8).div_euclid(25);
    let g = (b - f + 1).div_euclid(3);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c.div_euclid(4), c.rem_euclid(4));
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 22 * l).div_euclid(451);
    let sum = h + l - 7 * m + 114;
    let (month, day) = (sum.div_euclid(31), sum.rem_euclid(31) + 1);
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

/// Easter Sunday of the Julian reckoning, as a day of the Gregorian calendar (Meeus, the same chapter).
pub fn orthodox_easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year.rem_euclid(4), year.rem_euclid(7), year.rem_euclid(19));
    let d = (19 * c + 15).rem_euclid(30);
    let e = (2 * a + 4 * b - d + 34).rem_euclid(7);
    let sum = d + e + 114;
    let (month, day) = (sum.div_euclid(31), sum.rem_euclid(31) + 1);
    let julian =
        NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)?;
    // How far the calendars have drifted apart: thirteen days from 1900 to 2099.
    let drift = year.div_euclid(100) - year.div_euclid(400) - 2;
    Some(julian + chrono::TimeDelta::days(i64::from(drift)))
}
