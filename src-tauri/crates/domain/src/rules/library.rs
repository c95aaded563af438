//! The library: every pack the program has, found by credential.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::overlay::{BLANK, blank_id};
use super::page::{BodyPage, Format, PackPage, Page};
use super::{Body, Category, Fault, Origin, Overlay, Pack, Wrong, lint, pack, trial};

/// All packs, and the bodies they belong to.
#[derive(Clone, Debug, Default)]
pub struct Library {
    bodies: Vec<Body>,
    /// What each body's packs share, as a pack that asks nothing.
    commons: Vec<Pack>,
    packs: Vec<Pack>,
    /// The packs a person changed, as they came.
    originals: Vec<Pack>,
    /// What was laid on them.
    overlays: Vec<Overlay>,
    warnings: Vec<Fault>,
}

/// What a library is read from: files by name and text.
#[derive(Clone, Copy, Debug, Default)]
pub struct Papers<'t> {
    /// The packs and bodies that came with the program.
    pub built_in: &'t [(&'t str, &'t str)],
    /// Whole packs of the person's own; where one serves a category, no other does.
    pub own: &'t [(&'t str, &'t str)],
    /// What the person changed in packs.
    pub overlays: &'t [(&'t str, &'t str)],
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
        Self::read_all(Papers { built_in: files, ..Papers::default() })
    }

    /// Reads what came with the program and what is the person's own, and keeps what is without fault.
    ///
    /// A pack of the person's own that has a fault is left out, and the one that came with the program serves; so is an
    /// overlay, and its pack serves as it came. The faults name the file, so that it can be said.
    pub fn read_all(papers: Papers<'_>) -> (Self, Vec<Fault>) {
        let mut faults = Vec::new();
        let mut bodies: Bodies<'_> = BTreeMap::new();
        let mut pages = Vec::new();
        let own = papers.own.iter().map(|it| (it, Origin::Own));
        for ((name, text), origin) in
            own.chain(papers.built_in.iter().map(|it| (it, Origin::BuiltIn)))
        {
            let page = Page::new(name, text);
            let file = open(&page);
            let usable = !page.is_unusable();
            faults.extend(page.into_faults());
            let at_top = |what| Fault { file: (*name).to_owned(), line: 1, clause: None, what };
            match file.filter(|_| usable) {
                Some(File::Body(_)) if origin == Origin::Own => {
                    faults.push(at_top(Wrong::OwnBody));
                }
                Some(File::Body(body)) => {
                    if bodies.contains_key(&body.id) {
                        faults.push(at_top(Wrong::Duplicate(body.id.clone())));
                    }
                    bodies.insert(body.id.clone(), (vec![*text], *name, *body));
                }
                Some(File::Pack(page)) => pages.push((*name, *text, *page, origin)),
                None => {}
            }
        }
        faults.extend(share(&mut bodies));
        let mut library = Self::default();
        for (name, text, page, origin) in pages {
            for page in each(name, page, &bodies) {
                match page.and_then(|page| bind(name, text, page, &bodies)) {
                    Ok(pack) => faults.extend(library.admit(Pack { origin, ..pack })),
                    Err(fault) => faults.push(*fault),
                }
            }
        }
        library.commons = bodies
            .values()
            .map(|(texts, _, body)| Pack::shared_by(body, pack::digest(texts)))
            .collect();
        library.bodies = library.list(&bodies);
        for (name, text) in papers.overlays {
            match Overlay::read(name, text) {
                Ok(overlay) => faults.extend(library.take(overlay)),
                Err(wrong) => faults.extend(wrong),
            }
        }
        library.bodies = library.list(&bodies);
        library.warnings.dedup();
        faults.sort_by(|a, b| (&a.file, a.line, &a.clause).cmp(&(&b.file, b.line, &b.clause)));
        faults.dedup();
        (library, faults)
    }

    /// Returns a pack as it came, before anything a person changed.
    pub fn base_of(&self, id: &str) -> Option<Pack> {
        self.originals.iter().chain(&self.packs).find(|it| it.id == id).cloned()
    }

    /// Returns the pack an overlay is laid on: as it came, or the blank one of a category without a rule.
    pub fn base_for(&self, overlay: &Overlay) -> Option<Pack> {
        let id = overlay.pack.as_str();
        let found = self.base_of(id);
        if found.is_some() || overlay.version != BLANK {
            return found;
        }
        let mut categories = self.bodies.iter().flat_map(|body| {
            body.categories.iter().map(|it| (body.id.as_str(), it.category.code.as_str()))
        });
        let (body, code) = categories.find(|(body, code)| blank_id(body, code) == id)?;
        // A category that was blank when its numbers were entered may have a pack by now.
        let by_now = self.pack_for(body, code).and_then(|it| self.base_of(&it.id));
        by_now.or_else(|| self.blank(body, code))
    }

    /// Returns what a person changed, pack by pack, as far as it could be laid on.
    pub fn overlays(&self) -> &[Overlay] {
        &self.overlays
    }

    /// Finds what a person changed in a pack.
    pub fn overlay_of(&self, pack: &str) -> Option<&Overlay> {
        self.overlays.iter().find(|it| it.pack == pack)
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
    fn admit(&mut self, mut pack: Pack) -> Vec<Fault> {
        if pack.origin == Origin::BuiltIn {
            let own = |it: &&Pack| it.origin == Origin::Own;
            let served =
                |code: &str| self.packs.iter().filter(own).any(|it| it.serves(&pack.body, code));
            let left: Vec<Category> =
                pack.categories.iter().filter(|it| !served(&it.code)).cloned().collect();
            // A pack of the person's own takes the place of one that came with the program.
            if left.is_empty() || self.packs.iter().filter(own).any(|it| it.id == pack.id) {
                return Vec::new();
            }
            pack.categories = left;
        }
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
            wrong.extend(pack.tests.iter().flat_map(|test| trial::faults(&pack, test)));
        }
        if wrong.is_empty() {
            self.warnings.extend(warnings);
            self.packs.push(pack);
        }
        wrong
    }

    /// Lays an overlay on its pack for good, if nothing is wrong with what comes of it; returns what is.
    fn take(&mut self, overlay: Overlay) -> Vec<Fault> {
        let (pack, faults) = self.lay(&overlay);
        let (warnings, wrong): (Vec<_>, Vec<_>) = faults.into_iter().partition(Fault::is_warning);
        let Some(pack) = pack else { return wrong };
        if self.originals.iter().any(|it| it.id == pack.id) {
            return vec![fault(&pack, Wrong::Duplicate(overlay.pack))];
        }
        self.warnings.extend(warnings);
        self.overlays.push(Overlay { pack: pack.id.clone(), ..overlay });
        match self.packs.iter_mut().find(|it| it.id == pack.id) {
            Some(known) => self.originals.push(std::mem::replace(known, pack)),
            None => self.packs.push(pack),
        }
        wrong
    }
}

/// The bodies by id, each with the texts it was read from and its file's name.
pub(super) type Bodies<'t> = BTreeMap<String, (Vec<&'t str>, &'t str, BodyPage)>;

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
