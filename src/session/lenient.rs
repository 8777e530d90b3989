//! Settings read piece by piece: one that does not fit takes no other with it.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value as Json};

/// Reads what it can of an object whose every field may be left out; and whether that was all of it.
pub(super) fn read<T: DeserializeOwned + Default>(text: &[u8]) -> (T, bool) {
    if let Ok(whole) = serde_json::from_slice(text) {
        return (whole, true);
    }
    let Ok(Json::Object(given)) = serde_json::from_slice::<Json>(text) else {
        return (T::default(), false);
    };
    let kept = fitting(given, &|fields| fits::<T>(Json::Object(fields)));
    (serde_json::from_value(Json::Object(kept)).unwrap_or_default(), false)
}

fn fits<T: DeserializeOwned>(value: Json) -> bool {
    serde_json::from_value::<T>(value).is_ok()
}

/// The fields that fit together; of one that does not, the pieces that do.
fn fitting(
    given: Map<String, Json>,
    fits: &dyn Fn(Map<String, Json>) -> bool,
) -> Map<String, Json> {
    let mut kept = Map::new();
    for (name, value) in given {
        let with = |value: Json| {
            let mut fields = kept.clone();
            fields.insert(name.clone(), value);
            fits(fields)
        };
        let value = match value {
            whole if with(whole.clone()) => whole,
            Json::Array(items) => {
                let one = |item: &Json| with(Json::Array(vec![item.clone()]));
                Json::Array(items.into_iter().filter(one).collect())
            }
            Json::Object(fields) => {
                Json::Object(fitting(fields, &|fields| with(Json::Object(fields))))
            }
            _ => continue,
        };
        if with(value.clone()) {
            kept.insert(name, value);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::read;

    #[derive(Deserialize, Default, Debug, PartialEq)]
    #[serde(default)]
    struct Look {
        zoom: u32,
        wide: bool,
    }

    #[derive(Deserialize, Default, Debug, PartialEq)]
    #[serde(default)]
    struct Kept {
        name: String,
        look: Look,
        recent: Vec<String>,
    }

    #[test]
    fn one_value_that_does_not_fit_takes_no_other_with_it() {
        let check = |text: &str, name: &str, wide: bool, recent: &[&str], whole: bool| {
            let look = Look { zoom: 0, wide };
            let recent = recent.iter().map(|&one| one.to_owned()).collect();
            let expected = Kept { name: name.to_owned(), look, recent };
            assert_eq!(read::<Kept>(text.as_bytes()), (expected, whole), "{text}");
        };
        check(r#"{"name":"Ola","look":{"wide":true},"recent":["a"]}"#, "Ola", true, &["a"], true);
        check(r#"{"name":"Ola","look":{"zoom":1.0,"wide":true}}"#, "Ola", true, &[], false);
        check(r#"{"name":7,"recent":["a",{},"b"]}"#, "", false, &["a", "b"], false);
        check(r#"{"name":"Ola","look":3}"#, "Ola", false, &[], false);
        check(r#"{"name":"Ola""#, "", false, &[], false);
        check("", "", false, &[], false);
    }
}
