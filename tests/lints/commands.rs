//! What the window may ask of the door.

use super::{files, none, read, short};

/// A function the window can call.
struct Command {
    place: String,
    name: String,
    signature: String,
    documented: bool,
}

#[test]
fn every_command_is_documented() {
    let silent: Vec<String> =
        commands().into_iter().filter(|it| !it.documented).map(|it| it.place).collect();

    none(&silent, "A command's first doc line says what a person gets from it.");
}

#[test]
fn every_command_is_declared_so_that_only_the_main_window_may_call_it() {
    let declared = read("src-tauri/build.rs");
    let open: Vec<String> = commands()
        .into_iter()
        .filter(|it| !declared.contains(&format!("\"{}\"", it.name)))
        .map(|it| it.place)
        .collect();

    none(&open, "A command that build.rs does not list in its AppManifest is open to every page.");
}

#[test]
fn every_declared_command_exists() {
    let existing: Vec<String> = commands().into_iter().map(|it| it.name).collect();
    let build = read("src-tauri/build.rs");
    let declared = build
        .split_once("COMMANDS")
        .and_then(|(_, rest)| rest.split_once("];"))
        .map_or("", |(list, _)| list);
    let gone: Vec<String> = declared
        .split('"')
        .skip(1)
        .step_by(2)
        .filter(|it| !existing.iter().any(|name| name == it))
        .map(str::to_owned)
        .collect();

    none(&gone, "build.rs declares commands that are not there any more.");
}

#[test]
fn no_command_takes_a_path() {
    let paths: Vec<String> = commands()
        .into_iter()
        .filter(|it| {
            let signature = it.signature.to_lowercase();
            ["path:", "path :", "pathbuf", "&path", "folder:", "file:", "filename"]
                .iter()
                .any(|word| signature.contains(word))
        })
        .map(|it| format!("{}: {}", it.place, it.signature))
        .collect();

    none(
        &paths,
        "Paths come from the person, through a dialog or a drop, never from the window's script.",
    );
}

#[test]
fn the_lints_see_the_commands() {
    assert!(
        !commands().is_empty(),
        "no #[tauri::command] was found in src-tauri/src: the lints above would pass unseen"
    );
}

fn commands() -> Vec<Command> {
    files("src-tauri/src", &[".rs"])
        .iter()
        .flat_map(|path| {
            let text = read(path);
            let place = short(path);
            text.match_indices("#[tauri::command")
                .map(|(at, _)| {
                    let rest = &text[at..];
                    let signature = rest
                        .split_once("fn ")
                        .map_or("", |(_, it)| it)
                        .split('{')
                        .next()
                        .unwrap_or_default();
                    let name = signature.split(['(', '<']).next().unwrap_or_default().to_owned();
                    let above = text[..at].trim_end().lines().last().unwrap_or_default();
                    let documented = above.trim_start().starts_with("///");
                    Command {
                        place: format!("{place}: {name}"),
                        name,
                        signature: signature.to_owned(),
                        documented,
                    }
                })
                .collect::<Vec<_>>()
        })
        .collect()
}
