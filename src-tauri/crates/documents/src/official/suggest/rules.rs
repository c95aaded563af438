//! What speaks for a fact: words of a tooltip, a name or a line of print.

/// What speaks for a fact: any of these words together.
pub(super) type Rule = (&'static str, &'static [&'static str]);

/// What is for the pen or for somebody else.
pub(super) const NOT_OURS: [&str; 22] = [
    "signature",
    "sign",
    "signed",
    "initials",
    "supervisor",
    "assessor",
    "evaluator",
    "director",
    "verifier",
    "verified",
    "witness",
    "office",
    "fee",
    "payment",
    "card",
    "check",
    "phone",
    "fax",
    "email",
    "mail",
    "notary",
    "birth",
];

pub(super) const TEXTS: [Rule; 15] = [
    ("first_names", &["first name", "given name", "forename"]),
    ("last_name", &["last name", "surname", "family name"]),
    (
        "holder",
        &[
            "employee name",
            "applicant name",
            "certificant name",
            "participant name",
            "full name",
            "your name",
            "name as on certificate",
            "name",
        ],
    ),
    (
        "customer_id",
        &[
            "customer id",
            "customer number",
            "customer no",
            "customer",
            "member number",
            "member id",
            "membership number",
            "user id",
            "ascp id",
            "ascp number",
            "constituent id",
        ],
    ),
    (
        "number",
        &[
            "certification number",
            "certification no",
            "certificate number",
            "certificate no",
            "cert number",
            "cert no",
            "credential number",
            "registry number",
            "license number",
        ],
    ),
    ("category_code", &["certification category", "credential category", "category"]),
    ("credential", &["credential", "certification", "designation"]),
    (
        "employer",
        &[
            "name of institution",
            "institution name",
            "institution",
            "employer",
            "facility",
            "hospital",
            "place of employment",
            "laboratory name",
            "company",
        ],
    ),
    ("address", &["mailing address", "address", "street"]),
    (
        "cycle_end",
        &[
            "expiration date",
            "expiration",
            "expires",
            "expiry date",
            "cycle end",
            "valid through",
            "certification end date",
            "end of cycle",
        ],
    ),
    ("cycle_start", &["cycle start", "start of cycle", "certification start date", "cycle begins"]),
    (
        "points",
        &["total points", "total credits", "total hours", "grand total", "total cmp points"],
    ),
    ("own_area", &["other area", "other specify", "specify other", "other"]),
    (
        "instruments",
        &["instruments procedures", "instruments", "procedures", "instrument", "procedure"],
    ),
    ("today", &["date prepared", "today", "todays date"]),
];

/// The columns of a table whose rows are numbered.
pub(super) const COLUMNS: [Rule; 6] = [
    ("number", &["program number", "course number", "accreditation number", "provider number"]),
    (
        "title",
        &[
            "title",
            "topic",
            "course",
            "activity",
            "program title",
            "name of program",
            "course title",
        ],
    ),
    ("provider", &["provider", "sponsor", "organization", "provider name"]),
    ("completed", &["date", "completed", "date completed", "completion date", "completion"]),
    ("credits", &["points", "credits", "hours", "contact hours", "cmle", "ce", "credit"]),
    ("area", &["area", "specialty area", "specialty", "category", "subject area"]),
];

/// Words in the names that programs give to fields by themselves.
pub(super) const MADE_UP: [&str; 9] =
    ["text", "field", "textfield", "undefined", "untitled", "fill", "box", "form", "row"];
