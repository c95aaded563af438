//! What an activity and a file are found by.

use std::collections::BTreeMap;

use domain::activity::{Activity, type_name};
use domain::dates;
use domain::evidence::{Digest, Evidence};
use domain::tag;
use reading::text::Page;
use sha2::{Digest as _, Sha256};
use store::{IndexEntry, Shelf, Wanted};

use super::shelf::Contents;
use crate::choices::area_name;
use crate::credentials::short_name;
use crate::inbox::pages;
use crate::{Desk, Error};

/// The record by its names, and what proves what.
pub(super) struct Papers<'c> {
    contents: &'c Contents,
    activities: BTreeMap<&'c str, &'c Activity>,
    files: BTreeMap<&'c str, &'c Evidence>,
    /// The files of each activity, with the pages that prove it.
    proving: BTreeMap<&'c str, Vec<(&'c Evidence, &'c [u32])>>,
    /// The activities of each file.
    proved: BTreeMap<&'c str, Vec<&'c Activity>>,
}

impl<'c> Papers<'c> {
    pub(super) fn of(contents: &'c Contents) -> Self {
        let mut papers = Self {
            contents,
            activities: contents.activities.iter().map(|it| (it.id.as_str(), it)).collect(),
            files: contents.evidence.iter().map(|it| (it.id.as_str(), it)).collect(),
            proving: BTreeMap::new(),
            proved: BTreeMap::new(),
        };
        for it in &contents.attachments {
            let activity = papers.activities.get(it.activity.as_str());
            let file = papers.files.get(it.evidence.as_str());
            if let (Some(&activity), Some(&file)) = (activity, file) {
                let pages = it.pages.as_slice();
                papers.proving.entry(activity.id.as_str()).or_default().push((file, pages));
                papers.proved.entry(file.id.as_str()).or_default().push(activity);
            }
        }
        papers
    }

    /// Returns everything that should be found, stamped with what its entry is made from.
    pub(super) fn wanted(&self, desk: &Desk) -> Result<Vec<Wanted>, Error> {
        let versions = desk.store()?.reading_versions()?;
        let read = |file: &Evidence| versions.get(file.digest.hex()).map_or("", String::as_str);
        let mut wanted = Vec::new();
        for activity in &self.contents.activities {
            let (about, unseen) = self.said_of(desk, activity);
            let mut stamp = vec![activity.title.clone(), about, unseen];
            for (file, pages) in self.proving(activity) {
                stamp.push(format!("{} {pages:?} {}", file.label, read(file)));
            }
            let id = activity.id.to_string();
            wanted.push(Wanted { shelf: Shelf::Activities, id, stamp: hash(&stamp) });
        }
        for file in &self.contents.evidence {
            let (about, unseen) = self.said_of_file(desk, file);
            let stamp = [file.label.clone(), about, unseen, read(file).to_owned()];
            let id = file.id.to_string();
            wanted.push(Wanted { shelf: Shelf::Evidence, id, stamp: hash(&stamp) });
        }
        Ok(wanted)
    }

    /// Makes the entry of one of them; what is gone meanwhile has nothing to be found by.
    pub(super) fn entry(&self, desk: &Desk, wanted: &Wanted) -> Result<IndexEntry, Error> {
        let id = wanted.id.as_str();
        Ok(match wanted.shelf {
            Shelf::Evidence => match self.files.get(id) {
                Some(file) => {
                    let (about, unseen) = self.said_of_file(desk, file);
                    let text = format!("{unseen}{}", text(desk, &file.digest, &[])?);
                    IndexEntry { title: file.label.clone(), about, text }
                }
                None => IndexEntry::default(),
            },
            Shelf::Activities => match self.activities.get(id) {
                Some(activity) => {
                    let (about, mut said) = self.said_of(desk, activity);
                    for (file, pages) in self.proving(activity) {
                        let text = text(desk, &file.digest, pages)?;
                        said = format!("{said}{}{PART}{text}{PART}", file.label);
                    }
                    IndexEntry { title: activity.title.clone(), about, text: said }
                }
                None => IndexEntry::default(),
            },
        })
    }

    fn proving(&self, activity: &Activity) -> &[(&'c Evidence, &'c [u32])] {
        self.proving.get(activity.id.as_str()).map(Vec::as_slice).unwrap_or_default()
    }

    /// Says what is in sight of an activity wherever it is listed, and what is not.
    fn said_of(&self, desk: &Desk, activity: &Activity) -> (String, String) {
        let library = desk.packs().library();
        let mut seen: Vec<String> = Vec::new();
        seen.extend(activity.provider.clone());
        seen.push(type_name(&activity.activity_type).into());
        seen.extend(activity.areas.iter().map(|it| area_name(library, it.as_str())));
        seen.push(dates::said(activity.completed_on));
        seen.push(activity.completed_on.to_string());
        seen.push(activity.amount.to_string());
        let credentials = self.contents.credentials.iter().filter(|held| {
            let mut own = self.contents.cycles.iter().filter(|it| it.credential == held.id);
            own.any(|it| it.window().contains(activity.completed_on))
        });
        seen.extend(credentials.map(short_name));
        let unseen = activity
            .notes
            .iter()
            .chain(&activity.program_number)
            .cloned()
            .chain(activity.tags.iter().map(|it| tag::name(it)));
        (seen.join(PART), unseen.map(|it| it + PART).collect())
    }

    /// Says what is in sight of a file, the titles of what it proves, and what is not: the rest of them.
    fn said_of_file(&self, desk: &Desk, file: &Evidence) -> (String, String) {
        let proved = self.proved.get(file.id.as_str()).map(Vec::as_slice).unwrap_or_default();
        let titles: Vec<&str> = proved.iter().map(|it| it.title.as_str()).collect();
        let rest = proved.iter().map(|it| {
            let (seen, unseen) = self.said_of(desk, it);
            format!("{seen}{PART}{unseen}")
        });
        (titles.join(PART), rest.collect())
    }
}

/// What stands between parts of an entry.
const PART: &str = " · ";

/// Returns the text of a paper, or of some of its pages.
fn text(desk: &Desk, digest: &Digest, only: &[u32]) -> Result<String, Error> {
    let read = pages(desk.store()?, digest)?;
    let asked = |it: &&Page| only.is_empty() || only.contains(&it.number);
    let texts: Vec<String> = read.iter().filter(asked).map(Page::text).collect();
    Ok(texts.join(" "))
}

fn hash(parts: &[String]) -> String {
    let digest = Sha256::digest(parts.join("\0"));
    digest.iter().take(12).map(|byte| format!("{byte:02x}")).collect()
}
