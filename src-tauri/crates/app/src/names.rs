//! What files are called when they leave the record: the person's own template, and the names it gives.
//!
//! The template lies on the desk: it is a wish about copies, no part of the record.

use std::collections::BTreeMap;
use std::path::Path;

use domain::activity::{Activity, type_name};
use domain::area;
use domain::evidence::Evidence;
use domain::file_name::{Facts, PLACEHOLDERS, Template, ending};
use domain::id::ActivityId;
use domain::points::Points;
use serde::Serialize;

use crate::choices::area_name;
use crate::forms::SavedForm;
use crate::{Desk, Error, FieldError, files};

/// Where the template lies on the desk.
const NAME: &str = "file-names";

/// How files are called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Naming {
    /// The template.
    pub template: String,
    /// The template to begin with.
    pub usual: String,
    /// What can stand between braces.
    pub placeholders: Vec<String>,
    /// The name it gives a file of the record, or an invented one.
    pub example: String,
}

/// Returns how files are called.
pub fn get(desk: &Desk) -> Result<Naming, Error> {
    said(desk, &template(desk)?)
}

/// Says how files would be called by a template, without keeping it.
pub fn try_out(desk: &Desk, template: &str) -> Result<Naming, Error> {
    said(desk, &read(template)?)
}

/// Keeps a template; an empty one gives the usual one back.
pub fn save(desk: &mut Desk, template: &str) -> Result<Naming, Error> {
    let kept = if template.trim().is_empty() { None } else { Some(read(template)?.to_string()) };
    desk.store_mut()?.put_on_desk(NAME, kept.as_deref())?;
    get(desk)
}

/// Returns the name a copy of this evidence would have.
pub fn of_evidence(desk: &Desk, evidence: &str) -> Result<String, Error> {
    let found = crate::evidence::find(desk, evidence)?;
    Ok(Names::of(desk)?.whole(&found))
}

/// Saves a copy of evidence where the person chose, byte for byte as it came.
pub fn save_copy(desk: &Desk, evidence: &str, path: &Path) -> Result<SavedForm, Error> {
    let found = crate::evidence::find(desk, evidence)?;
    let bytes = desk.store()?.read(&found.digest)?;
    files::write_whole(path, &bytes)?;
    Ok(SavedForm {
        name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        folder: path.parent().unwrap_or(Path::new(".")).display().to_string(),
    })
}

/// Returns the person's template.
pub(crate) fn template(desk: &Desk) -> Result<Template, Error> {
    let kept = desk.store()?.on_desk(NAME)?;
    Ok(kept.and_then(|it| Template::read(&it).ok()).unwrap_or_default())
}

/// The names of the record's files.
pub(crate) struct Names<'d> {
    desk: &'d Desk,
    template: Template,
    activities: Vec<Activity>,
    /// The activities of each file, in the order they were attached.
    proved: BTreeMap<String, Vec<ActivityId>>,
    /// What an activity is worth where it is worth most.
    worth: BTreeMap<ActivityId, Points>,
}

impl<'d> Names<'d> {
    pub(crate) fn of(desk: &'d Desk) -> Result<Self, Error> {
        let store = desk.store()?;
        let judged = crate::standing::judge_all(
            &store.record()?,
            desk.packs(),
            &*desk.shown()?,
            desk.today(),
        );
        let mut worth = BTreeMap::new();
        for line in judged.iter().flat_map(|it| &it.standing.activities) {
            if let Some(points) = line.worth {
                let most = worth.entry(line.activity.clone()).or_insert(points);
                *most = points.max(*most);
            }
        }
        let mut proved: BTreeMap<String, Vec<ActivityId>> = BTreeMap::new();
        for it in store.attachments()? {
            proved.entry(it.evidence.to_string()).or_default().push(it.activity);
        }
        let (template, activities) = (template(desk)?, store.activities()?);
        Ok(Self { desk, template, activities, proved, worth })
    }

    /// Returns the name of a file without its ending; nothing where it proves nothing.
    pub(crate) fn stem(&self, file: &Evidence) -> Option<String> {
        self.facts(file).map(|it| self.template.name(&it))
    }

    fn whole(&self, file: &Evidence) -> String {
        match self.stem(file) {
            Some(stem) => format!("{stem}.{}", ending(file.media, &file.label)),
            None => files::safe_name(&file.label),
        }
    }

    /// What a file proves: of several activities the first, and that there are more.
    fn facts(&self, file: &Evidence) -> Option<Facts> {
        let ids = self.proved.get(file.id.as_str())?;
        let mut proved: Vec<&Activity> =
            self.activities.iter().filter(|it| ids.contains(&it.id)).collect();
        proved.sort_by_key(|it| it.completed_on);
        let first = *proved.first()?;
        let more = match proved.len() {
            1 => String::new(),
            several => format!(" and {} more", several - 1),
        };
        let points: Option<Vec<Points>> =
            proved.iter().map(|it| self.worth.get(&it.id).copied()).collect();
        let library = self.desk.packs().library();
        let mut areas: Vec<String> = Vec::new();
        for id in proved.iter().flat_map(|it| &it.areas) {
            let short = area::short(id.as_str(), &area_name(library, id.as_str())).to_owned();
            if !areas.contains(&short) {
                areas.push(short);
            }
        }
        Some(Facts {
            date: first.completed_on,
            provider: first.provider.clone(),
            title: format!("{}{more}", first.title),
            points: points.map(|it| it.into_iter().sum()),
            areas,
            kind: type_name(&first.activity_type).into(),
            amount: first.amount.to_string(),
        })
    }
}

fn said(desk: &Desk, template: &Template) -> Result<Naming, Error> {
    let names = Names { template: template.clone(), ..Names::of(desk)? };
    let mut own = desk.store()?.evidence()?.into_iter();
    let own = own.find_map(|it| Some((names.facts(&it)?, ending(it.media, &it.label))));
    let (facts, ending) = own.unwrap_or_else(|| (invented(desk), "pdf".into()));
    Ok(Naming {
        template: template.to_string(),
        usual: Template::default().to_string(),
        placeholders: PLACEHOLDERS.map(|it| format!("{{{it}}}")).to_vec(),
        example: format!("{}.{ending}", template.name(&facts)),
    })
}

/// A course nobody took, where the record has none to show.
fn invented(desk: &Desk) -> Facts {
    Facts {
        date: desk.today(),
        provider: Some("LabCE".into()),
        title: "Antibody Panels".into(),
        points: Some(Points::from_milli(2_000)),
        areas: vec!["BB".into()],
        kind: "Continuing education course".into(),
        amount: "2 contact hours".into(),
    }
}

fn read(template: &str) -> Result<Template, Error> {
    Template::read(template).map_err(|fault| {
        Error::invalid(vec![FieldError { field: "template".into(), message: fault.to_string() }])
    })
}
