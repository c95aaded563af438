//! The story: who she is, what she did, and which paper says so.

use chrono::NaiveDate;
use domain::activity::{Activity, ActivityId};
use domain::credential::Credential;
use domain::cycle::Cycle;
use domain::holder::Holder;
use serde::Deserialize;

use crate::said::DateStyle;

/// Everything the sample is made from.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// The day the sample is judged on.
    pub sample_day: NaiveDate,
    /// What every scan's tilt, shade and noise follow from.
    pub seed: u64,
    /// Whom it is about.
    pub holder: Holder,
    /// What she holds.
    #[serde(rename = "credential")]
    pub credentials: Vec<Credential>,
    /// The years it is judged over.
    #[serde(rename = "cycle")]
    pub cycles: Vec<Cycle>,
    /// What she did.
    #[serde(rename = "activity")]
    pub activities: Vec<Activity>,
    /// Who printed the papers.
    #[serde(rename = "organisation")]
    pub organisations: Vec<Organisation>,
    /// The papers, in the order they came in.
    #[serde(rename = "paper")]
    pub papers: Vec<Paper>,
}

/// Someone who prints papers.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// The name, as providers are named in activities.
    pub name: String,
    /// The lines of its letterhead.
    pub address: Vec<String>,
    /// The colour of its letterhead: red, green and blue from 0 to 1.
    pub ink: [f32; 3],
    /// What it prints at the foot of its certificates.
    #[serde(default)]
    pub word: String,
}

/// One file of evidence.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// The name the file came with.
    pub file: String,
    /// What kind of file it became.
    pub form: Form,
    /// What it looks like.
    pub layout: Layout,
    /// The activities it proves; none for a paper nobody has filed yet.
    pub proves: Vec<ActivityId>,
    /// The course on a paper nobody has filed yet.
    pub unfiled: Option<Activity>,
    /// The name printed on it, where it isn't the holder's present one.
    pub participant: Option<String>,
    /// How it writes days.
    #[serde(default)]
    pub dates: DateStyle,
    /// The day it was printed or signed.
    pub issued_on: Option<NaiveDate>,
    /// Who signed it.
    pub signer: Option<String>,
    /// What the signer is.
    pub signer_title: Option<String>,
    /// The level of instruction.
    pub level: Option<String>,
    /// What a letter is about.
    pub subject: Option<String>,
    /// The paragraphs of a letter; `{name}`, `{title}`, `{provider}`, `{date}` and `{amount}` stand for facts.
    #[serde(default)]
    pub body: Vec<String>,
    /// The rows of a table.
    #[serde(default)]
    pub rows: Vec<Vec<String>>,
}

/// What kind of file a paper became.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// A PDF with its text.
    Text,
    /// A PDF that holds only the picture of a page.
    ImagePdf,
    /// A scan in grey.
    Jpeg,
    /// A photograph by telephone.
    Photo,
    /// A scan in black and white only.
    Fax,
    /// A picture of a screen.
    Screen,
}

/// What a paper looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// A year's assessment by the employer.
    Assessment,
    /// A certificate across the page, in a border.
    Bordered,
    /// A statement of credit claimed out of a maximum.
    Claimed,
    /// Labels on the left, facts on the right.
    Columns,
    /// A printed e-mail.
    Email,
    /// A letter on letterhead.
    Letter,
    /// Two certificates on one sheet.
    Pair,
    /// An upright certificate in serif type.
    Plain,
    /// A web page that says the course is done.
    Screen,
    /// A certificate that lists its sessions.
    Sessions,
    /// An attendance sheet with signatures.
    SignIn,
    /// A short statement of credit.
    Statement,
    /// A college transcript.
    Transcript,
}

impl Story {
    /// Reads the story this crate carries.
    pub fn told() -> Self {
        toml::from_str(include_str!("../story.toml"))
            .expect("the story is part of this crate and tested")
    }

    /// Returns the activities a paper speaks of, filed or not.
    pub fn activities_of<'s>(&'s self, paper: &'s Paper) -> Vec<&'s Activity> {
        let filed = self.activities.iter().filter(|it| paper.proves.contains(&it.id));
        filed.chain(&paper.unfiled).collect()
    }

    /// Returns the organisation that gave an activity.
    pub fn provider_of(&self, activity: &Activity) -> &Organisation {
        let name = activity.provider.as_deref().unwrap_or_default();
        self.organisations
            .iter()
            .find(|it| it.name == name)
            .unwrap_or_else(|| panic!("the story names no organisation \"{name}\""))
    }
}
