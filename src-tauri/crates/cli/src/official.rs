//! A body's own form, filled in from the record.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use app::forms::{self, Printed};
use app::inbox::Reader;
use app::official::{self, OfficialAsk, OfficialField, OfficialOrder, OfficialView, Source};
use app::{Desk, Error};
use clap::Args;

use crate::say;

/// What a form of a body's own is filled with.
#[derive(Debug, Args)]
pub struct OfficialArguments {
    /// Fill in this PDF, a body's own form, instead of printing one of ours; the blank is only read.
    #[arg(long, value_name = "FILE")]
    pub official: Option<PathBuf>,
    /// Only list its fields, what each would hold, and the facts there are.
    #[arg(long, requires = "official")]
    pub fields: bool,
    /// Give a field a fact, or words of its own: "Text7=holder", "Text8=my words", "Box2=yes", "Text9=" to leave it empty.
    #[arg(long = "set", value_name = "FIELD=WHAT", requires = "official")]
    sets: Vec<String>,
    /// Make what is written part of the page, so that nobody can change it.
    #[arg(long, requires = "official")]
    flat: bool,
    /// A technical area to tick; may be given several times.
    #[arg(long = "area", value_name = "NAME", requires = "official")]
    areas: Vec<String>,
    /// An instrument or a procedure; may be given several times.
    #[arg(long = "instrument", value_name = "NAME", requires = "official")]
    instruments: Vec<String>,
}

impl OfficialArguments {
    /// Fills the form and says what could not be filled.
    pub fn fill(
        &self,
        desk: &mut Desk,
        blank: &Path,
        credential_id: String,
        into: Option<&Path>,
    ) -> Result<(), Error> {
        let (name, bytes) = official::read(blank)?;
        let form = official::open(name, bytes, Reader::apart().ok().as_ref())?;
        let ask = OfficialAsk {
            credential_id,
            areas: self.areas.clone(),
            own_area: String::new(),
            instruments: self.instruments.clone(),
        };
        let view = form.view(desk, &ask)?;
        let mut fields: BTreeMap<String, Source> =
            view.fields.iter().map(|it| (it.name.clone(), it.source.clone())).collect();
        for set in &self.sets {
            let (field, source) = chosen(&view, set)?;
            fields.insert(field, source);
        }
        let Some(into) = into.filter(|_| !self.fields) else { return list(&view, &fields) };
        if same_file(blank, into) {
            return Err(Error::refused("The blank form is never written over.")
                .hinted("Name another file with --into."));
        }
        let order =
            OfficialOrder { ask, fields, placed: view.placed, flat: self.flat || view.flat };
        let filled = official::fill(desk, &form, &order)?;
        forms::save(&Printed { name: filled.name, bytes: filled.bytes }, into)?;
        for note in &filled.notes {
            say::line(note)?;
        }
        say::line(format!("Wrote {}", into.display()))
    }
}

fn chosen(view: &OfficialView, set: &str) -> Result<(String, Source), Error> {
    let found = set.split_once('=').and_then(|(name, what)| {
        let field = view.fields.iter().find(|it| it.name == name || it.label == name)?;
        Some((field, what))
    });
    let (field, what) = found.ok_or_else(|| {
        Error::refused(format!("\"{set}\" names no field of the form."))
            .hinted("List its fields with --fields, and write FIELD=WHAT.")
    })?;
    Ok((field.name.clone(), source(view, field, what)))
}

fn source(view: &OfficialView, field: &OfficialField, what: &str) -> Source {
    if what.is_empty() {
        Source::Nothing
    } else if view.facts.iter().any(|it| it.key == what) {
        Source::Fact { key: what.to_owned() }
    } else if field.tick {
        if what == "no" { Source::Nothing } else { Source::Tick }
    } else {
        Source::Text { text: what.to_owned() }
    }
}

fn list(view: &OfficialView, fields: &BTreeMap<String, Source>) -> Result<(), Error> {
    let known = if view.known { "filled before" } else { "not filled before; these are guesses" };
    say::line(format!("{} ({known})", view.name))?;
    for field in &view.fields {
        let holds = match fields.get(&field.name) {
            None | Some(Source::Nothing) => "empty".to_owned(),
            Some(Source::Tick) => "ticked".to_owned(),
            Some(Source::Text { text }) => format!("\"{text}\""),
            Some(Source::Fact { key }) => {
                let said = view.facts.iter().find(|it| it.key == *key).map(|it| it.said.as_str());
                format!("{key}: {}", said.unwrap_or_default().replace('\n', " / "))
            }
        };
        let label = if field.label == field.name { "" } else { &field.label };
        say::line(format!("  {} [{}] {label}", field.name, field.takes))?;
        say::line(format!("      {holds}"))?;
        if !field.offered.is_empty() {
            say::line(format!("      offers {}", field.offered.join(", ")))?;
        }
    }
    say::line("\nFacts")?;
    for fact in view.facts.iter().filter(|it| !it.said.is_empty()) {
        say::line(format!("  {:<24} {}", fact.key, fact.said.replace('\n', " / ")))?;
    }
    Ok(())
}

fn same_file(a: &Path, b: &Path) -> bool {
    match (a.canonicalize(), b.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => false,
    }
}
