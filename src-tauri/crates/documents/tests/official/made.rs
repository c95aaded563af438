//! Forms of all kinds, made for these tests.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

/// A form being made.
pub struct Form {
    pub document: Document,
    pub page: ObjectId,
    fields: Vec<Object>,
    widgets: Vec<Object>,
}

/// Where a field stands: left, bottom, right, top.
pub type Rect = [i64; 4];

impl Form {
    /// Takes a Letter page with a line of print and a border, and no field.
    pub fn new() -> Self {
        let mut document = Document::with_version("1.7");
        let pages = document.new_object_id();
        let font = document.add_object(
            dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" },
        );
        let print = b"BT /F 14 Tf 72 740 Td (Assessment form of the Example Board) Tj ET \
                      1 0 0 RG 2 w 20 20 572 752 re S"
            .to_vec();
        let content = document.add_object(Stream::new(Dictionary::new(), print));
        let page = document.add_object(dictionary! {
            "Type" => "Page", "Parent" => pages, "Contents" => content,
        });
        document.set_object(
            pages,
            dictionary! {
                "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1,
                // Inherited on purpose.
                "MediaBox" => [0, 0, 612, 792].map(Object::from).to_vec(),
                "Resources" => dictionary! { "Font" => dictionary! { "F" => font } },
            },
        );
        let root = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
        document.trailer.set("Root", root);
        Self { document, page, fields: Vec::new(), widgets: Vec::new() }
    }

    /// Adds a field that is its own place.
    #[expect(clippy::needless_pass_by_value, reason = "a dictionary is written where it is used")]
    pub fn field(&mut self, name: &str, kind: &str, rect: Rect, more: Dictionary) -> ObjectId {
        let mut field = widget(rect, self.page);
        field.set("T", Object::string_literal(name));
        field.set("FT", kind);
        field.extend(&more);
        let id = self.document.add_object(field);
        self.fields.push(id.into());
        self.widgets.push(id.into());
        id
    }

    /// Adds a field with several places, of which its list names only the first so many.
    pub fn family(
        &mut self,
        own: Dictionary,
        places: Vec<(Rect, Dictionary)>,
        listed: usize,
    ) -> ObjectId {
        let parent = self.document.new_object_id();
        let mut kids: Vec<Object> = Vec::new();
        for (rect, more) in places {
            let mut place = widget(rect, self.page);
            place.set("Parent", parent);
            place.extend(&more);
            kids.push(self.document.add_object(place).into());
        }
        self.widgets.extend(kids.iter().cloned());
        kids.truncate(listed);
        let mut own = own;
        own.set("Kids", kids);
        self.document.set_object(parent, own);
        self.fields.push(parent.into());
        parent
    }

    /// Makes a small picture of a state.
    pub fn look(&mut self, content: &str) -> ObjectId {
        let dict = dictionary! {
            "Type" => "XObject", "Subtype" => "Form", "BBox" => [0, 0, 12, 12].map(Object::from).to_vec(),
        };
        self.document.add_object(Stream::new(dict, content.as_bytes().to_vec()))
    }

    /// Sets an entry of the page.
    pub fn page(&mut self, key: &str, value: impl Into<Object>) {
        let page = self.page;
        self.document.get_dictionary_mut(page).expect("it was added").set(key, value.into());
    }

    /// Writes the file, with more entries for the form itself.
    #[expect(clippy::needless_pass_by_value, reason = "a dictionary is written where it is used")]
    pub fn bytes(mut self, more: Dictionary, packed: bool) -> Vec<u8> {
        let widgets = std::mem::take(&mut self.widgets);
        self.page("Annots", widgets);
        let mut form = dictionary! { "Fields" => std::mem::take(&mut self.fields) };
        form.extend(&more);
        self.document.catalog_mut().expect("it was added").set("AcroForm", form);
        let mut bytes = Vec::new();
        if packed {
            self.document.save_modern(&mut bytes).expect("a vector takes every byte");
        } else {
            self.document.save_to(&mut bytes).expect("a vector takes every byte");
        }
        bytes
    }
}

fn widget(rect: Rect, page: ObjectId) -> Dictionary {
    dictionary! {
        "Type" => "Annot", "Subtype" => "Widget", "F" => 4, "P" => page,
        "Rect" => rect.map(Object::from).to_vec(),
        "MK" => dictionary! { "BC" => vec![Object::Real(0.4)] },
    }
}

pub const NAME: Rect = [72, 690, 300, 710];
pub const CATEGORY: Rect = [320, 690, 540, 710];
pub const NUMBER: Rect = [72, 650, 272, 670];
pub const INSTRUMENTS: Rect = [72, 540, 400, 630];
pub const BLOOD_BANK: Rect = [72, 510, 84, 522];
pub const CHEMISTRY: Rect = [172, 510, 184, 522];
pub const LEVELS: [Rect; 3] = [[72, 480, 84, 492], [172, 480, 184, 492], [272, 480, 284, 492]];
pub const STATE: Rect = [72, 440, 200, 458];
pub const KINDS: Rect = [320, 400, 460, 458];
pub const ECHO: [Rect; 2] = [[72, 360, 200, 378], [320, 360, 448, 378]];
pub const TURNED: Rect = [500, 400, 520, 520];
pub const SIGNATURE: Rect = [72, 300, 300, 330];

/// A form with a field of every kind.
pub fn every_kind(needs_appearances: bool, packed: bool, turned: i64) -> Vec<u8> {
    let text = |it: &str| Object::string_literal(it);
    let mut form = Form::new();
    form.field(
        "Text1",
        "Tx",
        NAME,
        dictionary! {
            "TU" => text("Employee Name"), "DA" => text("/Helv 0 Tf 0 0 0.6 rg"),
        },
    );
    form.field("Certification Category", "Tx", CATEGORY, dictionary! { "Q" => 2 });
    // The kind, the cells and the length are the parent's.
    let number = dictionary! {
        "T" => text("Number"), "FT" => "Tx", "Ff" => 1 << 24, "MaxLen" => 10, "DA" => text("/Helv 50 Tf 0 g"),
    };
    form.family(number, vec![(NUMBER, dictionary! { "T" => text("Cells") })], 1);
    form.field(
        "Instruments",
        "Tx",
        INSTRUMENTS,
        dictionary! {
            "Ff" => 1 << 12, "DA" => text("/Helv 11 Tf 0 g"),
        },
    );
    let on = form.look("1 1 10 10 re f");
    let off = form.look("");
    form.field(
        "Blood Bank",
        "Btn",
        BLOOD_BANK,
        dictionary! {
            "AS" => "Off",
            "AP" => dictionary! { "N" => dictionary! { "On" => on, "Off" => off } },
        },
    );
    form.field("Chemistry", "Btn", CHEMISTRY, Dictionary::new());
    let levels = dictionary! {
        "T" => text("Level"), "FT" => "Btn", "Ff" => 1 << 15,
        "Opt" => ["Basic", "Intermediate", "Advanced"].map(text).to_vec(),
    };
    let places = LEVELS.iter().enumerate().map(|(index, rect)| {
        let look = form.look("4 4 4 4 re f");
        let mut states = Dictionary::new();
        states.set(index.to_string(), look);
        (*rect, dictionary! { "AS" => "Off", "AP" => dictionary! { "N" => states } })
    });
    let places: Vec<_> = places.collect();
    form.family(levels, places, 1);
    let pair = |a: &str, b: &str| Object::from(vec![text(a), text(b)]);
    form.field(
        "State",
        "Ch",
        STATE,
        dictionary! {
            "Ff" => 1 << 17, "Opt" => vec![pair("CA", "California"), pair("NY", "New York")],
        },
    );
    form.field(
        "Kinds",
        "Ch",
        KINDS,
        dictionary! {
            "Opt" => vec![text("Course"), text("Teaching"), text("Journal")],
        },
    );
    let echo = dictionary! { "T" => text("Echo"), "FT" => "Tx", "Q" => 1 };
    form.family(echo, ECHO.iter().map(|it| (*it, Dictionary::new())).collect(), 2);
    form.field(
        "Turned",
        "Tx",
        TURNED,
        dictionary! {
            "MK" => dictionary! { "R" => 90, "BG" => vec![Object::Real(0.9)] },
        },
    );
    form.field("Sign here", "Sig", SIGNATURE, Dictionary::new());
    if turned != 0 {
        form.page("Rotate", turned);
    }
    let needs = if needs_appearances {
        dictionary! { "NeedAppearances" => true }
    } else {
        Dictionary::new()
    };
    form.bytes(needs, packed)
}
