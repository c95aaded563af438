//! People's names: what looks like one, in the order it is spoken.

use super::mend;

/// Reads a text as a person's name: post-nominals and titles go, "LAST, FIRST" is turned round, capitals are lowered,
/// misread letters are mended. Returns `None` where it can't be one.
pub fn person(text: &str) -> Option<String> {
    let text =
        text.trim().trim_matches(['"', '*', '_', '.', ',', ':', ';', '-', '–', '~', '|']).trim();
    if text.chars().count() > 70 || text.contains(['@', '/', '"', '?', '!', '%', '$', '=', '#']) {
        return None;
    }
    let parts: Vec<&str> = text.split(',').map(str::trim).filter(|it| !it.is_empty()).collect();
    let mut names = Vec::new();
    for part in parts {
        let kept = without_credentials(part);
        if kept.is_empty() {
            break;
        }
        let whole = kept.len() == part.split_whitespace().count();
        names.push(kept);
        if !whole {
            break;
        }
    }
    let tokens: Vec<&str> = match names.as_slice() {
        [only] => only.clone(),
        [last, first] if last.len() <= 3 && first.len() <= 3 => {
            [first.clone(), last.clone()].concat()
        }
        _ => return None,
    };
    let tokens = without_address(&tokens);
    if !(2..=6).contains(&tokens.len()) || !tokens.iter().all(|it| can_be_part(it)) {
        return None;
    }
    let full =
        tokens.iter().filter(|it| it.chars().filter(|it| it.is_alphabetic()).count() >= 2).count();
    let surname =
        tokens.last().is_some_and(|it| it.chars().filter(|it| it.is_alphabetic()).count() >= 2);
    if full < 2 && !surname {
        return None;
    }
    if tokens.iter().any(|it| is_common_word(it)) {
        return None;
    }
    let capitals = tokens.iter().all(|it| it.chars().all(|it| !it.is_lowercase() || it == 'l'));
    let spoken: Vec<String> = tokens.iter().map(|it| name_part(it, capitals)).collect();
    Some(spoken.join(" "))
}

/// Tells whether the text carries post-nominals of the profession, which only a person has.
pub fn has_credentials(text: &str) -> bool {
    text.split([',', ' ']).map(str::trim).any(|it| {
        let word = it.trim_end_matches(['.', ',']);
        word.contains('(') && is_credential(word)
            || ["MLS", "MLT", "PhD", "RN", "BSMT", "HTL", "DCLS", "CLS"].contains(&word)
    })
}

/// Tells whether two names mean the same person: the same surname, and first names that agree as far as they go.
pub fn same(a: &str, b: &str) -> bool {
    let (a, b) = (plain(a), plain(b));
    if a == b {
        return true;
    }
    let (Some((a_last, a_first)), Some((b_last, b_first))) = (a.split_last(), b.split_last())
    else {
        return false;
    };
    let (Some(x), Some(y)) = (a_first.first(), b_first.first()) else { return false };
    let agrees = |x: &str, y: &str| {
        x == y || (x.len() == 1 && y.starts_with(x)) || (y.len() == 1 && x.starts_with(y))
    };
    a_last == b_last && agrees(x, y)
}

/// Returns a name's words as they are compared.
pub fn plain(name: &str) -> Vec<String> {
    let chars: Vec<char> = name.chars().collect();
    crate::text::fold::fold(&chars)
        .split(|it: char| !it.is_ascii_alphanumeric() && it != '_')
        .filter(|it| !it.is_empty())
        .map(str::to_owned)
        .collect()
}

fn without_credentials(part: &str) -> Vec<&str> {
    part.split_whitespace()
        .filter(|it| *it != "-" && *it != "–")
        .take_while(|it| !is_credential(it.trim_matches(['.', ';', ':'])))
        .collect()
}

/// Takes "Dr." and its like away.
fn without_address<'t>(tokens: &[&'t str]) -> Vec<&'t str> {
    let address = ["dr", "mr", "ms", "mrs", "miss", "prof", "mx", "sr", "dear", "hello", "hi"];
    let plain = |it: &str| it.trim_end_matches('.').to_lowercase();
    tokens.iter().skip_while(|it| address.contains(&plain(it).as_str())).copied().collect()
}

fn is_credential(word: &str) -> bool {
    let bare = word.replace('.', "");
    let bare = bare.trim_end_matches([')', ';', 'ᶜ']);
    let head = bare.split('(').next().unwrap_or(bare).trim_end_matches("CM");
    CREDENTIALS.contains(&head)
        || (bare.contains('(') && head.len() <= 6 && head.chars().all(|it| it.is_ascii_uppercase()))
}

fn can_be_part(token: &str) -> bool {
    if PARTICLES.contains(&token) {
        return true;
    }
    let first = token.chars().next().unwrap_or(' ');
    let sound = token.chars().all(|it| {
        it.is_alphabetic() || matches!(it, '-' | '\'' | '’' | '.' | '0' | '1' | '5' | '8' | '|')
    });
    let letters = token.chars().filter(|it| it.is_alphabetic()).count();
    let digits = token.chars().filter(char::is_ascii_digit).count();
    sound
        && letters > digits
        && (first.is_uppercase() || matches!(first, 'l' | '0' | '|') && letters > 3)
        && !token.trim_end_matches('.').contains('.') | (letters <= 3)
}

/// Words that stand in titles, organisations and sentences, and in no name.
fn is_common_word(token: &str) -> bool {
    let word = mend::lowered(token.trim_end_matches('.'));
    word.len() > 1 && (COMMON.contains(&word.as_str()) || (word.len() > 4 && mend::is_word(&word)))
}

fn name_part(token: &str, capitals: bool) -> String {
    let mended = mend::name(token);
    if !capitals || token.trim_end_matches('.').chars().count() < 2 {
        return mended;
    }
    let mut lowered = String::with_capacity(mended.len());
    let mut up = true;
    for letter in mended.chars() {
        if up {
            lowered.extend(letter.to_uppercase());
        } else {
            lowered.extend(letter.to_lowercase());
        }
        up = !letter.is_alphabetic() && letter != '.';
    }
    if let Some(rest) = lowered.strip_prefix("Mc").filter(|it| it.len() > 2) {
        let mut letters = rest.chars();
        let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        return format!("Mc{first}{}", letters.as_str());
    }
    lowered
}

const PARTICLES: [&str; 26] = [
    "de", "del", "della", "van", "der", "den", "von", "la", "le", "da", "dos", "das", "di", "du",
    "bin", "binti", "ibn", "al", "el", "y", "e", "ter", "ten", "zu", "af", "san",
];

const CREDENTIALS: [&str; 78] = [
    "MLS", "MLT", "MT", "CLS", "CLT", "HT", "HTL", "CT", "SCT", "PBT", "SBB", "BB", "SM", "SH",
    "SC", "SCYM", "DLM", "CG", "QIHC", "QLS", "RN", "BSN", "MSN", "BS", "BA", "MS", "MSc", "BSc",
    "MA", "MBA", "MPH", "MHA", "PhD", "MD", "DO", "DCLS", "EdD", "RMA", "CPT", "CLSp", "FACSc",
    "MB", "MLA", "DPT", "AT", "SV", "SMB", "BSMT", "MHS", "MSHS", "CQA", "CLC", "CHT", "CLSup",
    "AAS", "AS", "CMLA", "RMT", "FIBMS", "PharmD", "JD", "Esq", "CPhT", "LPN", "NP", "PA", "PAC",
    "DVM", "DPM", "DSc", "CRNA", "MAEd", "MEd", "CTBS", "SCCT", "IQCP", "MPA", "II",
];

const COMMON: [&str; 222] = [
    "the",
    "of",
    "and",
    "for",
    "in",
    "to",
    "on",
    "at",
    "by",
    "with",
    "from",
    "a",
    "an",
    "is",
    "has",
    "was",
    "this",
    "that",
    "certificate",
    "completion",
    "attendance",
    "achievement",
    "participation",
    "credit",
    "credits",
    "hours",
    "hour",
    "contact",
    "society",
    "college",
    "university",
    "association",
    "laboratory",
    "laboratories",
    "labs",
    "lab",
    "center",
    "centre",
    "hospital",
    "institute",
    "inc",
    "llc",
    "corp",
    "ltd",
    "company",
    "department",
    "division",
    "school",
    "clinic",
    "medical",
    "health",
    "education",
    "educational",
    "learning",
    "online",
    "continuing",
    "program",
    "course",
    "activity",
    "title",
    "name",
    "date",
    "provider",
    "number",
    "level",
    "page",
    "suite",
    "street",
    "avenue",
    "drive",
    "road",
    "box",
    "american",
    "national",
    "international",
    "state",
    "regional",
    "clinical",
    "science",
    "sciences",
    "pathology",
    "diagnostics",
    "training",
    "solutions",
    "systems",
    "services",
    "communications",
    "webinar",
    "webinars",
    "seminar",
    "workshop",
    "conference",
    "meeting",
    "symposium",
    "annual",
    "session",
    "module",
    "test",
    "testing",
    "basic",
    "intermediate",
    "advanced",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "blood",
    "bank",
    "cell",
    "disease",
    "control",
    "quality",
    "safety",
    "administrator",
    "director",
    "manager",
    "coordinator",
    "signature",
    "registrar",
    "president",
    "secretary",
    "instructor",
    "participant",
    "attendee",
    "learner",
    "student",
    "recipient",
    "successfully",
    "completed",
    "attended",
    "awarded",
    "presented",
    "certified",
    "approved",
    "issued",
    "printed",
    "expires",
    "official",
    "transcript",
    "academic",
    "record",
    "records",
    "office",
    "total",
    "term",
    "spring",
    "fall",
    "summer",
    "winter",
    "grade",
    "semester",
    "minutes",
    "units",
    "introduction",
    "overview",
    "update",
    "updates",
    "review",
    "case",
    "studies",
    "study",
    "advances",
    "principles",
    "practice",
    "practical",
    "management",
    "north",
    "south",
    "east",
    "west",
    "united",
    "states",
    "bureau",
    "board",
    "council",
    "foundation",
    "academy",
    "group",
    "partners",
    "network",
    "alliance",
    "forum",
    "chapter",
    "club",
    "library",
    "museum",
    "press",
    "journal",
    "team",
    "our",
    "your",
    "you",
    "we",
    "are",
    "its",
    "letter",
    "memo",
    "memorandum",
    "subject",
    "regards",
    "sincerely",
    "congratulations",
    "verification",
    "confirmation",
    "statement",
    "summary",
    "report",
    "license",
];
