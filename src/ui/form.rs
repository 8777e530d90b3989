//! What a form sends: fields by name.

use chrono::NaiveDate;

use crate::domain::{Field, Value};

/// Fields of a record by name.
pub fn fields<const N: usize>(fields: [(&str, Value); N]) -> Value {
    Value::Map(fields.map(|(name, value)| (name.to_owned(), value)).into())
}

/// Words as they were typed, without the blanks around them; nothing where there are none.
pub fn opt_text(text: &str) -> Value {
    match text.trim() {
        "" => Value::Null,
        words => Value::Text(words.to_owned()),
    }
}

/// Words that must be there; that they are not is said by the record's own check.
pub fn text(text: &str) -> Value {
    Value::Text(text.trim().to_owned())
}

/// A day, where there is one.
pub fn day(day: Option<NaiveDate>) -> Value {
    day.write()
}

/// Anything a field can hold.
pub fn of<T: Field>(value: &T) -> Value {
    value.write()
}

/// Values in order.
pub fn list(items: impl IntoIterator<Item = Value>) -> Value {
    Value::List(items.into_iter().collect())
}
