//! The README cannot lie about commands.

use std::collections::BTreeSet;

use super::read;

#[test]
fn every_command_of_the_readme_is_a_recipe_and_every_recipe_is_in_the_readme() {
    let said: BTreeSet<String> = commands(&read("README.md")).collect();
    let made: BTreeSet<String> = recipes(&read("Makefile")).collect();

    let missing: Vec<_> = said.difference(&made).collect();
    assert!(missing.is_empty(), "README.md names recipes the Makefile does not have: {missing:?}");
    let untold: Vec<_> = made.difference(&said).filter(|it| *it != "help").collect();
    assert!(untold.is_empty(), "the Makefile has recipes README.md does not name: {untold:?}");
}

#[test]
fn the_readme_begins_with_the_two_commands_that_matter() {
    let first: Vec<String> = commands(&read("README.md")).take(2).collect();

    assert_eq!(first, ["run", "test"]);
}

#[test]
fn ci_calls_what_people_call() {
    assert!(
        read(".ci/run").contains("make test"),
        ".ci/run calls `make test`, so that both see the same"
    );
}

/// Returns the words after `make` wherever the README shows a command.
fn commands(readme: &str) -> impl Iterator<Item = String> {
    let shown = readme.split('`').skip(1).step_by(2).flat_map(str::lines);
    shown
        .filter_map(|line| line.trim().strip_prefix("make "))
        .filter_map(|rest| rest.split_whitespace().next())
        .map(str::to_owned)
}

/// Returns the recipes the Makefile tells people about.
fn recipes(makefile: &str) -> impl Iterator<Item = String> {
    makefile
        .lines()
        .filter(|line| line.contains(" ## "))
        .filter_map(|line| line.split_once(':'))
        .map(|(name, _)| name.to_owned())
}

#[test]
fn a_command_is_seen_in_a_line_and_in_a_block() {
    let found: Vec<String> =
        commands("Say `make test` or\n```sh\nmake demo # now\n```\nand make sure.").collect();

    assert_eq!(found, ["test", "demo"]);
}
