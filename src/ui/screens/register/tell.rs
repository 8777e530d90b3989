//! Days of a list.

use chrono::NaiveDate;

use crate::text::dates;
use crate::ui::scene::Scene;

/// A day of a list, with the year where it is another than the one shown.
pub fn short_day(scene: &Scene<'_>, day: NaiveDate) -> String {
    let lang = scene.words.lang();
    let year = chrono::Datelike::year(&day);
    if year == chrono::Datelike::year(&scene.today) {
        dates::day_and_month(lang, day)
    } else {
        format!("{} {year}", dates::day_and_month(lang, day))
    }
}
