//! Values of the tests as they are written down.

use chrono::{DateTime, NaiveDate, Utc};
use kronika::domain::Value;
use kronika::session::parse_json;

/// The test's own JSON.
pub fn json(text: &str) -> Value {
    parse_json(text.as_bytes()).expect("the test's own JSON")
}

/// A day.
pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// Noon of a day.
pub fn noon(text: &str) -> DateTime<Utc> {
    format!("{text}T12:00:00Z").parse().expect("a moment")
}
