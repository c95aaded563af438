//! A reader of JSON schemas: just the words our own schemas use, and a panic at any other.

use serde_json::{Map, Value};

/// Says what is wrong with a value by a schema; nothing where it holds.
pub(super) fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    check(schema, schema, value, "", &mut found);
    found
}

fn check(root: &Value, schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
    let words: &Map<String, Value> = schema.as_object().expect("a schema is a table");
    for (word, says) in words {
        let holds = match word.as_str() {
            "$schema" | "$id" | "$defs" | "title" | "description" => true,
            "$ref" => {
                let path = says.as_str().and_then(|it| it.strip_prefix('#')).expect("a local name");
                let meant = root.pointer(path).unwrap_or_else(|| panic!("{path} is not defined"));
                check(root, meant, value, at, found);
                true
            }
            "type" => {
                let allowed = says.as_array().cloned().unwrap_or_else(|| vec![says.clone()]);
                allowed.iter().any(|it| it == kind(value))
            }
            "const" => says == value,
            "enum" => says.as_array().expect("a list of values").contains(value),
            "pattern" => matches(says.as_str().expect("a pattern"), value.as_str().unwrap_or("")),
            "anyOf" => {
                let tried = |it: &Value| {
                    let mut own = Vec::new();
                    check(root, it, value, at, &mut own);
                    own.is_empty()
                };
                says.as_array().expect("a list of schemas").iter().any(tried)
            }
            "items" => {
                for (place, item) in value.as_array().into_iter().flatten().enumerate() {
                    check(root, says, item, &format!("{at}/{place}"), found);
                }
                true
            }
            "required" => {
                let keys =
                    says.as_array().expect("a list of keys").iter().filter_map(Value::as_str);
                keys.into_iter().all(|key| value.get(key).is_some())
            }
            "properties" => {
                let known = says.as_object().expect("a table of schemas");
                for (key, under) in value.as_object().into_iter().flatten() {
                    match known.get(key) {
                        Some(schema) => check(root, schema, under, &format!("{at}/{key}"), found),
                        None => found.push(format!("{at}/{key} is not described")),
                    }
                }
                true
            }
            other => panic!("this reader does not know the word {other}"),
        };
        if !holds {
            found.push(format!("{at}: {word} {says} does not hold of {value}"));
        }
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// Tells whether a text has one of the three forms our schemas ask for.
fn matches(pattern: &str, text: &str) -> bool {
    let digits = |text: &str, from: usize, to: usize| {
        (from..=to).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit())
    };
    match pattern {
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" => {
            let parts: Vec<&str> = text.split('-').collect();
            matches!(parts.as_slice(), [year, month, day]
                if digits(year, 4, 4) && digits(month, 2, 2) && digits(day, 2, 2))
        }
        "^[0-9]{1,12}(\\.[0-9]{1,3})?$" => match text.split_once('.') {
            Some((whole, rest)) => digits(whole, 1, 12) && digits(rest, 1, 3),
            None => digits(text, 1, 12),
        },
        "^sha256:[0-9a-f]{64}$" => text.strip_prefix("sha256:").is_some_and(|hex| {
            hex.len() == 64 && hex.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'))
        }),
        other => panic!("this reader does not know the pattern {other}"),
    }
}
