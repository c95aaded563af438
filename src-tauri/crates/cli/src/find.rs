//! Finding by words, as text and as JSON.

use app::find::{self, Answer, Find};
use app::{Desk, Error};

use crate::say;

/// Says which activities and files hold all these words.
pub fn words(desk: &Desk, words: &[String], json: bool) -> Result<(), Error> {
    let answer = find::answer(desk, &words.join(" "))?;
    if json {
        return say::line(find::in_json(&answer)?);
    }
    let Answer { activities, evidence } = &answer;
    if activities.is_empty() && evidence.is_empty() {
        return say::line("Nothing was found.");
    }
    section("Activities", activities)?;
    section("Evidence", evidence)
}

fn section(name: &str, finds: &[Find]) -> Result<(), Error> {
    if finds.is_empty() {
        return Ok(());
    }
    say::line(name)?;
    for it in finds {
        say::line(format!("  {}", it.title))?;
        if let Some(excerpt) = &it.excerpt {
            say::line(format!("    {excerpt}"))?;
        }
    }
    Ok(())
}
