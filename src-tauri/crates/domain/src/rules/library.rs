//! The library: every pack the program has, found by credential.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::page::{BodyPage, PackPage, Page, SelfTest};
use super::{Category, Confidence, Fault, Pack, Wrong, lint, pack, trial};

/// All packs, and the bodies they belong to.
#[derive(Clone, Debug, Default)]
pub struct Library {
    bodies: Vec<Body>,
    /// What each body's packs share, as a pack that asks nothing.
    commons: Vec<Pack>,
    packs: Vec<Pack>,
    warnings: Vec<Fault>,
}

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

/// One file, read as far as it goes.
enum File {
    Body(Box<BodyPage>),
    Pack(Box<PackPage>),
}

impl Library {
    /// Reads every file of rules, given by name and text; no fault, or all of them.
    pub fn read(files: &[(&str, &str)]) -> Result<Self, Vec<Fault>> {
        let (library, faults) = Self::read_what_holds(files);
        if faults.is_empty() { Ok(library) } else { Err(faults) }
    }

    /// Reads every file of rules and keeps the packs without fault; the faults of the others come beside them.
    pub fn read_what_holds(files: &[(&str, &str)]) -> (Self, Vec<Fault>) {
        let mut faults = Vec::new();
        let mut read = Vec::new();
        for (name, text) in files {
            let page = Page::new(name, text);
            let file = open(&page);
            let usable = !page.is_unusable();
            faults.extend(page.into_faults());
            read.extend(file.filter(|_| usable).map(|file| (*name, *text, file)));
        }
        let mut bodies: Bodies<'_> = BTreeMap::new();
        let mut pages = Vec::new();
        for (name, text, file) in read {
            match file {
                File::Body(body) => {
                    if bodies.contains_key(&body.id) {
                        let what = Wrong::Duplicate(body.id.clone());
                        faults.push(Fault { file: name.to_owned(), line: 1, clause: None, what });
                    }
                    bodies.insert(body.id.clone(), (vec![text], name, *body));
                }
                File::Pack(page) => pages.push((name, text, *page)),
            }
        }
        faults.extend(share(&mut bodies));
        let mut library = Self::default();
        for (name, text, page) in pages {
            for page in each(name, page, &bodies) {
                let bound = page.and_then(|page| {
                    let tests = page.tests.clone();
                    bind(name, text, page, &bodies).map(|pack| (pack, tests))
                });
                match bound {
                    Ok((pack, tests)) => faults.extend(library.admit(pack, &tests)),
                    Err(fault) => faults.push(*fault),
                }
            }
        }
        library.bodies = library.list(&bodies);
        library.commons = bodies
            .values()
            .map(|(texts, _, body)| Pack::shared_by(body, pack::digest(texts)))
            .collect();
        library.warnings.dedup();
        faults.sort_by(|a, b| (&a.file, a.line, &a.clause).cmp(&(&b.file, b.line, &b.clause)));
        faults.dedup();
        (library, faults)
    }

    /// Returns every pack, in the order of the files.
    pub fn packs(&self) -> &[Pack] {
        &self.packs
    }

    /// Returns every body with its categories, for choosing a credential.
    pub fn bodies(&self) -> &[Body] {
        &self.bodies
    }

    /// Finds the pack that serves a credential; former codes of a category count.
    pub fn pack_for(&self, body: &str, category: &str) -> Option<&Pack> {
        self.packs.iter().find(|it| it.serves(body, category))
    }

    /// Returns the present code of a category, which may be given by a former one; the text itself where none is known.
    pub fn code<'t>(&'t self, body: &str, category: &'t str) -> &'t str {
        let body = self.bodies.iter().find(|it| it.id.eq_ignore_ascii_case(body.trim()));
        let known =
            body.and_then(|it| it.categories.iter().find(|it| it.category.is_named(category)));
        known.map_or(category.trim(), |it| &it.category.code)
    }

    /// Returns what the packs of a body share, for credentials whose own rule is not known.
    pub fn common(&self, body: &str) -> Option<&Pack> {
        self.commons.iter().find(|it| it.body.eq_ignore_ascii_case(body.trim()))
    }

    /// Returns what deserves a word about the packs on a day.
    pub fn warnings(&self, on: NaiveDate) -> Vec<Fault> {
        let aged = self.packs.iter().filter_map(|pack| lint::age(pack, on));
        self.warnings.iter().cloned().chain(aged).collect()
    }

    /// Takes a pack in if nothing is wrong with it; returns what is.
    fn admit(&mut self, pack: Pack, tests: &[SelfTest]) -> Vec<Fault> {
        let (warnings, mut wrong): (Vec<_>, Vec<_>) =
            lint::faults(&pack).into_iter().partition(Fault::is_warning);
        if let Some(other) = self.packs.iter().find(|it| it.id == pack.id) {
            wrong.push(fault(&pack, Wrong::Duplicate(other.id.clone())));
        }
        for category in &pack.categories {
            if self.pack_for(&pack.body, &category.code).is_some() {
                wrong.push(fault(&pack, Wrong::Duplicate(category.code.clone())));
            }
        }
        if wrong.is_empty() {
            wrong.extend(tests.iter().flat_map(|test| trial::faults(&pack, test)));
        }
        if wrong.is_empty() {
            self.warnings.extend(warnings);
            self.packs.push(pack);
        }
        wrong
    }

    fn list(&self, bodies: &Bodies<'_>) -> Vec<Body> {
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
            self.packs.iter().filter(|it| !bodies.contains_key(&it.body)).map(|pack| Body {
                id: pack.body.clone(),
                name: pack.title.clone(),
                short_name: pack.title.clone(),
                categories: pack.categories.iter().map(|it| known(&pack.body, it)).collect(),
            });
        of_files.chain(alone).collect()
    }
}

/// The bodies by id, each with the texts it was read from and its file's name.
type Bodies<'t> = BTreeMap<String, (Vec<&'t str>, &'t str, BodyPage)>;

/// Lets each body take over what another's packs share, where it says so.
fn share(bodies: &mut Bodies<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    let before = bodies.clone();
    for (texts, name, body) in bodies.values_mut() {
        let Some(of) = &body.shares else { continue };
        // What is shared stands in one file: a body that takes over itself is not taken over from.
        match before.get(of).filter(|(_, _, other)| other.shares.is_none()) {
            Some((others, _, other)) => {
                texts.splice(0..0, others.iter().copied());
                body.take_over(other);
            }
            None => {
                let what = Wrong::Dangling { what: "body with a file of its own", id: of.clone() };
                faults.push(Fault { file: (*name).to_owned(), line: 1, clause: None, what });
            }
        }
    }
    faults
}

/// Returns the packs a file describes: one, or one for each category where it is a pattern.
fn each(name: &str, page: PackPage, bodies: &Bodies<'_>) -> Vec<Result<PackPage, Box<Fault>>> {
    if !page.is_pattern() {
        return vec![Ok(page)];
    }
    let fault =
        |what| Box::new(Fault { file: name.to_owned(), line: page.line, clause: None, what });
    let shared = page.head.body.as_ref().and_then(|id| bodies.get(id));
    let known: Vec<_> = shared
        .iter()
        .flat_map(|(_, _, body)| &body.categories)
        .chain(&page.own.categories)
        .collect();
    let of = |code: &String| match known.iter().find(|it| it.code == *code) {
        Some(category) => page.of(category).map_err(fault),
        None => Err(fault(Wrong::Dangling { what: "category", id: code.clone() })),
    };
    page.head.categories.iter().map(of).collect()
}

/// Opens a file as a body or a pack.
fn open(page: &Page<'_>) -> Option<File> {
    #[derive(serde::Deserialize)]
    enum Format {
        #[serde(rename = "ce-rules/1")]
        V1,
    }
    if page.is_closed() {
        return None;
    }
    let mut top = page.open();
    let Format::V1 = top.need("format")?;
    if top.has("body") {
        return Some(File::Body(Box::new(BodyPage::read(top))));
    }
    if top.has("pack") {
        return PackPage::read(top).map(Box::new).map(File::Pack);
    }
    if !page.is_unusable() {
        page.fault(1, None, Wrong::NeitherPackNorBody);
    }
    None
}

/// Binds a pack to its body, which must be among the files.
fn bind(name: &str, text: &str, page: PackPage, bodies: &Bodies<'_>) -> Result<Pack, Box<Fault>> {
    let dangling = |what, id: &str| {
        let what = Wrong::Dangling { what, id: id.to_owned() };
        Box::new(Fault { file: name.to_owned(), line: page.line, clause: None, what })
    };
    let body = match &page.head.body {
        Some(id) => Some(bodies.get(id).ok_or_else(|| dangling("body", id))?),
        None => None,
    };
    let listed = |code: &String| {
        let shared = body.iter().flat_map(|(_, _, body)| &body.categories);
        shared.chain(&page.own.categories).any(|it| it.code == *code)
    };
    if let Some(code) = page.head.categories.iter().find(|code| !listed(code)) {
        return Err(dangling("category", code));
    }
    let hash = match body {
        Some((shared, _, _)) => {
            pack::digest(&shared.iter().copied().chain([text]).collect::<Vec<_>>())
        }
        None => pack::digest(&[text]),
    };
    Ok(Pack::bind(page, body.map(|(_, _, body)| body), name, hash))
}

fn fault(pack: &Pack, what: Wrong) -> Fault {
    Fault { file: pack.file.clone(), line: pack.line, clause: None, what }
}

/// Returns the weakest confidence among the numbers of a pack's latest revision.
fn latest(pack: &Pack) -> Confidence {
    let last = pack.revisions.iter().max_by_key(|it| it.applies.from);
    last.map_or(Confidence::Unknown, super::Revision::confidence)
}
