//! What a declaration said on the day it was submitted, so that an audit years later speaks of the same thing.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::activity::Activity;
use crate::evidence::{Digest, EvidenceId};
use crate::id::{AreaId, CycleId};
use crate::points::Points;
use crate::record::Record;
use crate::standing::Standing;

/// What was declared for one cycle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Snapshot {
    /// The cycle declared.
    pub cycle: CycleId,
    /// The day of submission.
    pub declared_on: NaiveDate,
    /// The rule pack, its version and revision; none where no rule was known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// What was declared, in the order of the declaration.
    pub lines: Vec<Told>,
}

/// One activity as it was declared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// The activity as it stood.
    pub activity: Activity,
    /// Where its points were declared, with the area's name.
    pub places: Vec<Where>,
    /// The files that proved it, as they stood.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Shown>,
}

/// A file that proved an activity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// The evidence.
    pub evidence: EvidenceId,
    /// The digest of its bytes.
    pub digest: Digest,
    /// The pages that do, from 1, where not the whole file does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pages: Vec<u32>,
}

/// Points declared in an area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Where {
    /// The area.
    pub area: AreaId,
    /// What the pack calls it.
    pub name: String,
    /// How many points.
    pub points: Points,
}

impl Snapshot {
    /// Takes what would be declared now: every activity that counts, area by area in the rule's order, by completion.
    pub fn of(cycle: CycleId, on: NaiveDate, record: &Record, standing: &Standing) -> Self {
        use crate::standing::Rule;
        let mut lines: Vec<Told> = Vec::new();
        for area in &standing.areas {
            for judged in &standing.activities {
                let here = judged.places.iter().any(|it| it.area == area.area);
                if !here || lines.iter().any(|it| it.activity.id == judged.activity) {
                    continue;
                }
                let Some(activity) = record.activities.iter().find(|it| it.id == judged.activity)
                else {
                    continue;
                };
                let places = judged.places.iter().map(|it| Where {
                    area: it.area.clone(),
                    name: it.name.to_string(),
                    points: it.points,
                });
                let proofs = record.attachments.iter().filter(|it| it.activity == activity.id);
                let evidence = proofs.filter_map(|proof| {
                    let found = record.evidence.iter().find(|it| it.id == proof.evidence)?;
                    Some(Shown {
                        evidence: found.id.clone(),
                        digest: found.digest.clone(),
                        pages: proof.pages.clone(),
                    })
                });
                lines.push(Told {
                    activity: activity.clone(),
                    places: places.collect(),
                    evidence: evidence.collect(),
                });
            }
        }
        let rule = match &standing.rule {
            Rule::Yes(it) => Some(format!("{} {}, revision {}", it.pack, it.version, it.revision)),
            Rule::No { .. } => None,
        };
        Self { cycle, declared_on: on, rule, lines }
    }
}
