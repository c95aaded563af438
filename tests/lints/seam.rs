//! The window has one seam to the house and three tiers of its own.

use super::{files, none, read, short};

const SOURCES: [&str; 2] = [".ts", ".svelte"];

#[test]
fn only_ipc_talks_to_the_door() {
    let others: Vec<String> = files("ui/src", &SOURCES)
        .iter()
        .map(|path| short(path))
        .filter(|path| path != "ui/src/ipc.ts" && read(path).contains("@tauri-apps"))
        .collect();

    none(
        &others,
        "Only ui/src/ipc.ts imports @tauri-apps, so that everything else runs and is tested without a window.",
    );
}

#[test]
fn features_do_not_know_each_other() {
    let crossings: Vec<String> = files("ui/src/features", &SOURCES)
        .iter()
        .flat_map(|path| {
            let path = short(path);
            let own = path.split('/').nth(3).unwrap_or_default().to_owned();
            imports(&read(&path))
                .into_iter()
                .filter(|import| {
                    let inside = resolve(&path, import);
                    inside.split('/').nth(2) == Some("features")
                        && inside.split('/').nth(3) != Some(own.as_str())
                        || inside.starts_with("ui/src/views")
                })
                .map(|import| format!("{path} imports {import}"))
                .collect::<Vec<_>>()
        })
        .collect();

    none(
        &crossings,
        "A feature imports neither another feature nor a view; what two of them need stands in shared/.",
    );
}

#[test]
fn what_is_shared_knows_no_feature() {
    let upward: Vec<String> = files("ui/src/shared", &SOURCES)
        .iter()
        .map(|path| short(path))
        .flat_map(|path| {
            imports(&read(&path)).into_iter().map(move |import| (path.clone(), import))
        })
        .filter(|(path, import)| {
            let inside = resolve(path, import);
            inside.starts_with("ui/src/features") || inside.starts_with("ui/src/views")
        })
        .map(|(path, import)| format!("{path} imports {import}"))
        .collect();

    none(&upward, "shared/ knows no feature and no view.");
}

#[test]
fn no_text_becomes_markup() {
    let loopholes = ["innerHTML", "outerHTML", "insertAdjacentHTML", "{@html"];
    let offenders: Vec<String> = files("ui/src", &SOURCES)
        .iter()
        .map(|path| short(path))
        .flat_map(|path| {
            let text = read(&path);
            loopholes
                .iter()
                .filter(|it| text.contains(**it))
                .map(|it| format!("{path}: {it}"))
                .collect::<Vec<_>>()
        })
        .collect();

    none(&offenders, "What a person or a certificate wrote is shown as text, never as markup.");
}

/// Returns what a file imports, as written.
fn imports(text: &str) -> Vec<String> {
    let after = |text: &str, word: &str| -> Vec<String> {
        text.match_indices(word)
            .filter_map(|(at, _)| {
                let rest = text[at + word.len()..].trim_start_matches([' ', '(']);
                let quote = rest.chars().next().filter(|it| "'\"".contains(*it))?;
                rest[1..].split(quote).next().map(str::to_owned)
            })
            .collect()
    };
    let mut found = after(text, "from");
    found.extend(after(text, "import"));
    found
}

/// Returns where an import of the file `path` leads, from the top of the project.
fn resolve(path: &str, import: &str) -> String {
    if let Some(inside) = import.strip_prefix("$lib/").or_else(|| import.strip_prefix("@/")) {
        return format!("ui/src/{inside}");
    }
    if !import.starts_with('.') {
        return import.to_owned();
    }
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    for part in import.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    parts.join("/")
}

#[test]
fn an_import_is_found_and_followed() {
    let text = "import { a } from '../../shared/a';\nimport './b.css';\nconst c = await import(\"../evidence\");";

    let found: Vec<String> = imports(text)
        .iter()
        .map(|it| resolve("ui/src/features/activities/Page.svelte", it))
        .collect();

    assert_eq!(
        found,
        ["ui/src/shared/a", "ui/src/features/activities/b.css", "ui/src/features/evidence"]
    );
}
