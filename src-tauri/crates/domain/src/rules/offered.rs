//! What can be chosen: bodies with their categories, and how well the rule of each is known.

use serde::Serialize;

use super::library::Bodies;
use super::{Category, Confidence, Library, Pack};

/// One body, as a list of credentials offers it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Body {
    /// Its word in a record: `ascp`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is called in a sentence: "ASCP".
    pub short_name: String,
    /// Its categories.
    pub categories: Vec<KnownCategory>,
}

/// One category of a body, and how well its rule is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KnownCategory {
    /// The category.
    #[serde(flatten)]
    pub category: Category,
    /// The pack that serves it; none where the program knows no rule.
    pub pack: Option<String>,
    /// The weakest confidence among the numbers of its latest revision; none where there is no pack.
    pub known: Option<Confidence>,
    /// Says how well the rule is known.
    pub sentence: String,
}

impl Library {
    /// Lists every body with its categories, and how well the rule of each is known.
    pub(super) fn list(&self, bodies: &Bodies<'_>) -> Vec<Body> {
        let known = |body: &str, category: &Category| {
            let pack = self.pack_for(body, &category.code);
            let known = pack.map(latest);
            let sentence = match known {
                None => {
                    "The program knows no rule for this credential yet; activities can be kept, and nothing is judged."
                }
                Some(Confidence::Stated) => "The body's own texts state the rule.",
                Some(Confidence::Derived) => {
                    "Part of the rule follows from what the sources state; compare it with the body's own page."
                }
                Some(Confidence::Unofficial) => {
                    "Part of the rule is stated by third parties only; compare it with the body's own page."
                }
                Some(Confidence::Entered) => "Part of the rule is what you entered yourself.",
                Some(Confidence::Unknown) => "Part of the rule is not known.",
            };
            KnownCategory {
                category: category.clone(),
                pack: pack.map(|it| it.id.clone()),
                known,
                sentence: sentence.into(),
            }
        };
        let of_files = bodies.values().map(|(_, _, body)| Body {
            id: body.id.clone(),
            name: body.name.clone(),
            short_name: body.short_name.clone().unwrap_or_else(|| body.name.clone()),
            categories: body.categories.iter().map(|it| known(&body.id, it)).collect(),
        });
        let alone =
            self.packs().iter().filter(|it| !bodies.contains_key(&it.body)).map(|pack| Body {
                id: pack.body.clone(),
                name: pack.title.clone(),
                short_name: pack.title.clone(),
                categories: pack.categories.iter().map(|it| known(&pack.body, it)).collect(),
            });
        of_files.chain(alone).collect()
    }
}

/// Returns the weakest confidence among the numbers of a pack's latest revision.
fn latest(pack: &Pack) -> Confidence {
    let last = pack.revisions.iter().max_by_key(|it| it.applies.from);
    last.map_or(Confidence::Unknown, super::Revision::confidence)
}
