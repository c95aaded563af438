//! Lessons: what confirmed certificates taught the reader. They stay on this computer, can be seen and forgotten.

use domain::area;
use domain::area::AreaId;
use reading::context::{Context, Learnt};
use serde::Serialize;

use crate::{Desk, Error};

/// Where the lessons lie on the desk.
const NAME: &str = "learnt";

/// One lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LessonRow {
    /// What it is about: provider or word.
    pub kind: String,
    /// What to forget: the provider's name, or the word.
    pub name: String,
    /// The lesson in a sentence.
    pub sentence: String,
}

/// Returns what was learnt.
pub fn lessons(desk: &Desk) -> Result<Vec<LessonRow>, Error> {
    let learnt = learnt(desk)?;
    let providers = learnt.providers.iter().map(|it| LessonRow {
        kind: "provider".into(),
        name: it.name.clone(),
        sentence: if it.printed.is_empty() {
            format!("\"{}\" is a provider.", it.name)
        } else {
            let printed: Vec<String> = it.printed.iter().map(|it| format!("\"{it}\"")).collect();
            format!("{} on paper means the provider \"{}\".", printed.join(" or "), it.name)
        },
    });
    let areas = learnt.areas.iter().map(|it| LessonRow {
        kind: "word".into(),
        name: it.word.clone(),
        sentence: format!(
            "A title with \"{}\" speaks of {}.",
            it.word,
            area::name(&AreaId::new(it.area.clone())).to_lowercase()
        ),
    });
    Ok(providers.chain(areas).collect())
}

/// Forgets a lesson.
pub fn forget(desk: &mut Desk, kind: &str, name: &str) -> Result<Vec<LessonRow>, Error> {
    let mut learnt = learnt(desk)?;
    match kind {
        "provider" => learnt.forget_provider(name),
        _ => learnt.forget_word(name),
    }
    write(desk, &learnt)?;
    lessons(desk)
}

/// Returns what the reader may know before it reads.
pub(super) fn context(desk: &Desk) -> Result<Context, Error> {
    let holder = desk.store()?.holder()?;
    let names = holder.map(|it| std::iter::once(it.name).chain(it.other_names).collect());
    Ok(Context { names: names.unwrap_or_default(), learnt: learnt(desk)? })
}

/// Takes in what the person confirmed.
pub(super) fn confirm(
    desk: &mut Desk,
    printed: &str,
    provider: &str,
    title: &str,
    areas: &[String],
) -> Result<(), Error> {
    let before = learnt(desk)?;
    let mut after = before.clone();
    if !provider.trim().is_empty() {
        after.confirm(printed, provider.trim(), title, areas);
    }
    if after == before { Ok(()) } else { write(desk, &after) }
}

fn learnt(desk: &Desk) -> Result<Learnt, Error> {
    let text = desk.store()?.on_desk(NAME)?.unwrap_or_default();
    // Lessons that can't be understood teach nothing.
    Ok(serde_json::from_str(&text).unwrap_or_default())
}

fn write(desk: &mut Desk, learnt: &Learnt) -> Result<(), Error> {
    let text = serde_json::to_string(learnt)
        .map_err(|fault| Error::refused(format!("What was learnt can't be kept: {fault}.")))?;
    Ok(desk.store_mut()?.put_on_desk(NAME, Some(&text))?)
}
