//! What the command line understands.

use std::path::PathBuf;

use app::forms::{self, FormOrder, Paper};
use app::{Desk, Error};
use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::import_sheet::ImportArguments;
use crate::official::OfficialArguments;
use crate::package::PackageArguments;
use crate::rules::RulesCommand;
use crate::say;

/// Keeps and judges a continuing-education record, without a window.
#[derive(Debug, Parser)]
#[command(name = "aliquot-cli", version)]
pub struct Arguments {
    /// The folder the record lives in, instead of the platform's usual one.
    #[arg(long, env = "ALIQUOT_VAULT", value_name = "FOLDER", global = true)]
    pub vault: Option<PathBuf>,
    /// Judge on this day instead of today.
    #[arg(long, value_name = "DAY", global = true)]
    pub on: Option<NaiveDate>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Say where each credential stands: what counts, what doesn't and why, what is short.
    Standing {
        /// Judge this exported record instead of a vault.
        #[arg(long, value_name = "FILE")]
        record: Option<PathBuf>,
        /// Judge by this rule pack where it serves the credential, instead of the built-in one.
        #[arg(long, value_name = "PACK", requires = "record")]
        rules: Option<PathBuf>,
        /// Answer as JSON.
        #[arg(long)]
        json: bool,
    },
    /// List the activities.
    Activities,
    /// List the evidence and what it proves.
    Evidence,
    /// Print a form as a PDF, or fill in a body's own.
    Form(FormArguments),
    /// Make the audit package: one PDF with every certificate, the originals, and their digests; or rehearse the audit.
    Package(PackageArguments),
    /// Write the dates that matter as a file for calendar programs.
    Calendar {
        /// The file or folder to write to.
        #[arg(long, value_name = "PATH")]
        to: PathBuf,
    },
    /// List, load, save or remove rules of your own.
    Rules {
        /// What to do with them.
        #[command(subcommand)]
        command: RulesCommand,
    },
    /// Find activities and files by words: in the record, and in what was read of its papers.
    Find {
        /// The words; all of them must be there, each may be the beginning of one.
        #[arg(required = true)]
        words: Vec<String>,
        /// Answer as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Export the whole record, with its evidence, to a new folder.
    Export {
        /// The folder to write to.
        folder: PathBuf,
    },
    /// Import an exported record, with its evidence, into a vault that holds nothing yet.
    Import {
        /// The folder to read from.
        folder: PathBuf,
    },
    /// Import activities from a spreadsheet: CSV, XLSX or ODS.
    ImportSheet(ImportArguments),
    /// Keep files as evidence, read them, and leave them in the inbox to be confirmed in the window.
    Add {
        /// PDFs, pictures, e-mails or archives.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Read certificates and say what is on them; nothing is stored.
    Read {
        /// PDFs, pictures, e-mails, archives or texts.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// The password of locked files.
        #[arg(long)]
        password: Option<String>,
        /// A name of the holder; may be given several times.
        #[arg(long = "name", value_name = "NAME")]
        names: Vec<String>,
        /// Answer as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Serve as this program's own reader, apart from it.
    #[command(name = app::certificates::READ_APART, hide = true)]
    ReadApart,
    /// Bring in the sample record, say where it stands, and write its forms and evidence list to a folder.
    Demo {
        /// The folder to write to.
        folder: PathBuf,
    },
}

/// Which form to print, for what, and where to.
#[derive(Debug, Args)]
pub struct FormArguments {
    /// The form.
    #[arg(required_unless_present = "official", conflicts_with = "official")]
    form: Option<FormName>,
    /// The credential, by its identifier or its short name: "MLS(ASCP)".
    #[arg(long)]
    pub credential: String,
    /// The file to write.
    #[arg(long, value_name = "FILE", required_unless_present = "fields")]
    pub into: Option<PathBuf>,
    /// Print on A4 instead of Letter.
    #[arg(long)]
    a4: bool,
    /// The day of the notice an addendum answers.
    #[arg(long, value_name = "DAY", default_value = "")]
    notice: String,
    /// The activity a letter speaks of, by its identifier.
    #[arg(long, value_name = "ID", default_value = "")]
    activity: String,
    /// What a form of a body's own is filled with.
    #[command(flatten)]
    pub official: OfficialArguments,
}

/// The forms.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum FormName {
    /// The worksheet for the online declaration.
    Declaration,
    /// The employer's assessment of competence.
    EmployerAssessment,
    /// The record of clinical teaching.
    ClinicalTeaching,
    /// Everything done in the cycle, as a list.
    Transcript,
    /// Where the credential stands, on one page for an employer.
    Summary,
    /// The answer to a notice that a declaration is deficient.
    Addendum,
    /// A letter about an in-service, ready for its giver to sign.
    InServiceLetter,
}

impl FormArguments {
    /// Prints the form, or fills a body's own, and says what was written.
    pub fn print(&self, mut desk: Desk) -> Result<(), Error> {
        let credential_id = self.credential_id(&desk)?;
        if let Some(blank) = &self.official.official {
            self.official.fill(&mut desk, blank, credential_id, self.into.as_deref())?;
            return desk.close();
        }
        // The command line asks for both where no form of a body's own is given.
        let (Some(form), Some(into)) = (self.form, &self.into) else { return Ok(()) };
        let printed = forms::print(&desk, &self.order(form, credential_id))?;
        forms::save(&printed, into)?;
        say::line(format!("Wrote {}", into.display()))
    }

    fn credential_id(&self, desk: &Desk) -> Result<String, Error> {
        let credentials = app::credentials::list(desk)?;
        let found =
            credentials.iter().find(|it| it.id == self.credential || it.title == self.credential);
        found.map(|it| it.id.clone()).ok_or_else(|| {
            let titles: Vec<&str> = credentials.iter().map(|it| it.title.as_str()).collect();
            Error::refused(format!("There is no credential \"{}\" in the record.", self.credential))
                .hinted(format!("It holds {}.", titles.join(", ")))
        })
    }

    fn order(&self, form: FormName, credential_id: String) -> FormOrder {
        let paper = if self.a4 { Paper::A4 } else { Paper::Letter };
        match form {
            FormName::Declaration => FormOrder::declaration(credential_id, paper),
            FormName::EmployerAssessment => FormOrder::employer_assessment(credential_id, paper),
            FormName::ClinicalTeaching => FormOrder::clinical_teaching(credential_id, paper),
            FormName::Transcript => FormOrder::Transcript { credential_id, paper },
            FormName::Summary => FormOrder::Summary { credential_id, paper },
            FormName::Addendum => {
                let notice_on = self.notice.clone();
                FormOrder::Addendum { credential_id, notice_on, paper }
            }
            FormName::InServiceLetter => {
                let activity_id = self.activity.clone();
                FormOrder::InServiceLetter { credential_id, activity_id, paper }
            }
        }
    }
}
