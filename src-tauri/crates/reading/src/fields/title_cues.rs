//! The words titles are known by: before them, after them, and in lines that are none.

use std::sync::LazyLock;

use regex::Regex;

use crate::text::fold::cue;

pub(super) static BEFORE_TITLE: LazyLock<Regex> = LazyLock::new(|| {
    let kind = r"(?:program|course|activity|session|webinar|workshop|module|seminar|training|lecture|event|conference|presentation|tutorial|class|teleconference|symposium|offering|lesson|examination|in-?service|meeting|programme|exercise|study|talk|self-study|e-learning|article|unit)";
    let how = r"(?:following|continuing|education|educational|online|on-line|live|virtual|training|internet|self-study|self-paced|accredited|enduring|ce|distance|learning|clinical|laboratory|professional|development|home|based|web|recorded|on-demand|hour|one|two|three|\d+(?:\.\d+)?|p\.a\.c\.e\.|pace|interactive|audio)";
    cue(&format!(
        r"\b(?:(?:has|have|had|having)?\s*(?:successfully |satisfactorily |hereby )?(?:completed|attended|finished|passed|participated in|took part in|completing|attending|participating in|completion of|attendance (?:at|of|in)|participation (?:in|at)|was present (?:at|for)|presence at)(?:\s+(?:the|a|an|our|all requirements (?:for|of)|requirements for|this|your))?(?:[\s-]+{how})*(?:\s+{kind}s?)*(?:\s*(?:entitled|titled|called|named|on the topic of|on|of))?|(?:entitled|titled))\s*[:,]?\s+"
    ))
});

pub(super) static END: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r#"[\s,;.(-]+(?:(?:on|dated?|held|from|completed|this)\s+(?:on\s+)?(?:the\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}[/.\s-]|\d{4}-|\d{1,2}(?:st|nd|rd|th)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]*\s)|(?:held|presented|sponsored|provided|offered|hosted|conducted|given|delivered|taught|produced|developed|recorded)\s+(?:on|at|by|in|from|via|through|live|virtually|online|during)\b|and (?:is|was|has|have|earned|been|hereby|received|satisfied|scored|passed)\b|for (?:a total|which|an? award|\d|one\b|two\b|three\b|continuing education|p\.a\.c\.e)|which (?:was|is|took)|(?:was|were) (?:completed|held|attended)|has been|earning\b|worth\b|totall?ing\b|(?:p\.?a\.?c\.?e\.?|course|program|activity)[ ®]*(?:(?:program|course|approval) )?(?:#|no\b|number|id\b)|\d+(?:\.\d+)? (?:contact|ce|cmle|hours?|credits?)\b|at (?:the )?(?:annual|our)\b|during the\b|with a score|as (?:a|part)\b|by (?:the )?(?:american|national))|\s+(?:on|held)$|\.\s|\.$"#,
    )
});

/// The next line begins something else.
pub(super) static GOES_ON: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"^\s*(?:(?:on|held|and (?:was|is|has|earned|received|awarded)|presented|sponsored|provided|provider|by|offered|hosted|conducted|completed|completion|date[ds]?|this|the (?:above|program|american|participant|activity)|was|is|has|have|for (?:a total|\d|which|one|two|the)|earning|worth|with|p\.?a\.?c\.?e\.?|contact|ceus?|credits?|hours|course (?:type|no|id|number|date|level)|activity (?:type|no|id|code|number|date)|program (?:no|number|date|id)|level|location|instructor|speaker|presenter|approved|certificate|number|awarded|from|at|given|signature|sincerely|licen[sc]e|total|duration|[a-z]+ [a-z]*,? (?:is|are) approved|test|post|score|expires|lecture|enduring|half|www|http|accreditation|cme|cmle|issued|printed|attended|attendee|participant|learner|student|name|title|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|[\d_.(#-]|\d+(?:\.\d+)? )",
    )
});

pub(super) static CONTINUES: LazyLock<Regex> = LazyLock::new(|| {
    cue(r"^\s*(?:and|or|of|in|for|to|the|with|from|a|an|&|on the|part|versus|vs)\b")
});
pub(super) static UNFINISHED: LazyLock<Regex> = LazyLock::new(|| {
    cue(r"\b(?:and|or|of|in|for|to|the|with|from|a|an|on|by|at|using|your|vs\.?)$")
});
pub(super) static QUOTED: LazyLock<Regex> = LazyLock::new(|| cue(r#""([^"]{6,200})""#));
pub(super) static EVENT: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"\b(?:annual (?:meeting|conference|symposium|convention)|symposium|convention|conference|webinar series|teleconference|workshop|grand rounds|seminar|summit|congress)\b",
    )
});
pub(super) static WEAK: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"^(?:program|training|class|event|session|description|exercise|conference|subject|article)$",
    )
});

pub(super) static HEADING: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"^(?:(?:official |continuing education |ce |cme ?/ ?cmle |cmle |cme |statement of |digital |accent |credit |participation |training |attendance )*(?:certificates?|transcripts?|statement|record|verification|documentation|proof|letter)(?: of (?:completion|attendance|credit|participation|achievement|training|continuing education|accomplishment|recognition|appreciation|ce|continuing education credits?|contact hours)(?: and participation)?)?|continuing (?:medical laboratory )?education(?: certificate| credits?| record)?|in-?service (?:record|sign-?off|attendance|training|education)?(?: (?:record|form|sheet|sign-?in|sign-?off))?|professional development record|course completion|completion (?:certificate|record)|accent credit certificate|academic (?:record|transcript)|order confirmation|contact hour portal|certification|certificate)$|certificate of|^official academic transcript|transcript$",
    )
});

pub(super) static SENTENCE: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"\bis approved\b|approved (?:as a )?provider|retain this|keep this|duplicate|please|for your (?:records|files)|this (?:certificate|activity|document|is to|program (?:has|is)|certifies)|requirements|https?:|www\.|@|all rights|contact hours?\b|customer id|certif(?:ies|y) that|credits? (?:may|can|toward)|continuing education (?:programs?|credits?) in|does not|page \d|\bsuite \d|\bp\.?o\.? box|\(\d{3}\)|congratulations|dear\b|sincerely|\bhas (?:successfully |satisfactorily )?(?:completed|attended|participated|earned|been|met)\b|awarded\b|maximum|in accordance|hereby",
    )
});

pub(super) static NOT_TITLE_LINE: LazyLock<Regex> = LazyLock::new(|| {
    cue(
        r"^[\s\d/.:,-]+$|^_+|^(?:page|printed|expires|issued|date|certificate)\b|\b(?:page \d+ of|https?:|www\.|@)|^\s*(?:and )?(?:is|has|was|have) |\b[a-z]{2} \d{5}\b",
    )
});
