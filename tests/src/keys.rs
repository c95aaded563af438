//! Key strokes as people write them ("Control+z"), as the WebDriver standard wants them.

use serde_json::{Value, json};

/// Returns the WebDriver action that presses `stroke`: keys joined by `+`, held in that order.
pub(crate) fn action(stroke: &str) -> Value {
    let keys: Vec<char> = stroke.split('+').map(key).collect();
    let down = keys.iter().map(|key| json!({ "type": "keyDown", "value": key }));
    let up = keys.iter().rev().map(|key| json!({ "type": "keyUp", "value": key }));
    let strokes: Vec<Value> = down.chain(up).collect();
    json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] })
}

/// Returns the code point the standard (section "Keyboard actions") gives a named key.
fn key(name: &str) -> char {
    let mut letters = name.chars();
    match name {
        "Backspace" => '\u{e003}',
        "Tab" => '\u{e004}',
        "Enter" => '\u{e007}',
        "Shift" => '\u{e008}',
        "Control" => '\u{e009}',
        "Alt" => '\u{e00a}',
        "Escape" => '\u{e00c}',
        "Space" => ' ',
        "PageUp" => '\u{e00e}',
        "PageDown" => '\u{e00f}',
        "End" => '\u{e010}',
        "Home" => '\u{e011}',
        "ArrowLeft" => '\u{e012}',
        "ArrowUp" => '\u{e013}',
        "ArrowRight" => '\u{e014}',
        "ArrowDown" => '\u{e015}',
        "Delete" => '\u{e017}',
        "F2" => '\u{e032}',
        "F6" => '\u{e036}',
        _ => match (letters.next(), letters.next()) {
            (Some(letter), None) => letter,
            _ => panic!("no key is called {name:?} here"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_let_go_in_the_order_opposite_to_pressing() {
        let strokes = action("Control+z")["actions"][0]["actions"].take();
        let said: Vec<(&str, &str)> = strokes
            .as_array()
            .expect("an action is a list of strokes")
            .iter()
            .map(|it| {
                (it["type"].as_str().unwrap_or_default(), it["value"].as_str().unwrap_or_default())
            })
            .collect();

        assert_eq!(
            said,
            [("keyDown", "\u{e009}"), ("keyDown", "z"), ("keyUp", "z"), ("keyUp", "\u{e009}")]
        );
    }

    #[test]
    #[should_panic(expected = "no key is called")]
    fn an_unknown_key_is_refused() {
        action("Ctrl+z");
    }
}
