//! What an audit asks for.

use domain::id::ActivityType;
use domain::rules::Library;
use serde::Deserialize;

use super::expected::Differences;

/// One `[[audited]]` block: of an activity of a type, or of the declaration as a whole.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Audited {
    credential: String,
    #[serde(default)]
    body: Option<String>,
    #[serde(default)]
    what: Option<ActivityType>,
    says: Vec<String>,
}

impl Audited {
    /// Returns where the pack says otherwise; `unknown` is said where no source says what proves a type.
    pub fn faults(&self, body: &str, rules: &Library) -> Vec<String> {
        let body = self.body.as_deref().unwrap_or(body);
        let Some(pack) = rules.pack_for(body, &self.credential) else {
            return vec![format!("no pack serves {body} {}", self.credential)];
        };
        let said: Vec<String> = match &self.what {
            Some(what) => {
                let proof = pack.activity_type(what).and_then(|it| it.says.proof.as_ref());
                vec![proof.map_or_else(|| "unknown".to_owned(), |it| pack.cite(it).said)]
            }
            None => {
                let audits = pack.audits.iter().map(|it| pack.cite(it));
                let deficiencies = pack.deficiencies.iter().map(|it| pack.cite(it));
                let citations = audits.chain(deficiencies);
                citations.flat_map(|it| [Some(it.said), it.note]).flatten().collect()
            }
        };
        let mut same = Differences::default();
        for fragment in &self.says {
            let there = said.iter().any(|it| it.contains(fragment));
            same.note(&format!("that \"{fragment}\" is said"), &true, &there);
        }
        same.0
    }
}
