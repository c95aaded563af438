// The types that cross between the window and the program.
// Generated from crates/app by `make wire`; never edited by hand.

export type Error = { 
/**
 * What the program should do about it.
 */
code: Code, 
/**
 * A sentence that names the thing.
 */
message: string, 
/**
 * The next step, when there is one.
 */
hint: string | null, 
/**
 * The faults of single fields, all at once.
 */
fields: Array<FieldError>, };

export type Code = "invalid" | "no_record" | "read_only" | "refused";

export type FieldError = { 
/**
 * The field's name, as the draft spells it.
 */
field: string, 
/**
 * A sentence to stand beside it.
 */
message: string, };

export type Topic = "holder" | "credentials" | "activities" | "evidence" | "plan" | "standing" | "inbox" | "rules" | "views";

export type Changed<T> = { 
/**
 * What came of it.
 */
value: T, 
/**
 * The topics whose views should ask again.
 */
topics: Array<Topic>, 
/**
 * The step it was, by which it can be taken back; absent where it changed nothing.
 */
step: number | null, };

export type Step = { 
/**
 * Its place in the journal.
 */
number: number, 
/**
 * What was done: "adding an activity".
 */
name: string, 
/**
 * To what: "Antibody Panels".
 */
subject: string, };

export type Situation = { 
/**
 * Which record is open.
 */
record: OpenRecord, 
/**
 * Why the person's own record could not be opened, where that is so.
 */
trouble: Error | null, 
/**
 * Whether the person has a record of their own.
 */
own_exists: boolean, 
/**
 * The folder the person's own record lives in.
 */
vault: string, 
/**
 * The day standing is judged on.
 */
today: string, 
/**
 * The change that can be taken back.
 */
undo: Step | null, 
/**
 * The change that can be made again.
 */
redo: Step | null, 
/**
 * Why nothing can be written at present, where that is so.
 */
read_only: string | null, 
/**
 * What opening the record put right or found amiss, a sentence each.
 */
notes: Array<string>, 
/**
 * How many files wait to be filed.
 */
waiting: number, 
/**
 * The program's version.
 */
version: string, };

export type OpenRecord = "none" | "own" | "sample";

export type Choice = { 
/**
 * The word used in files.
 */
id: string, 
/**
 * The name a person reads.
 */
name: string, };

export type ActivityChoices = { 
/**
 * Types of activity.
 */
types: Array<Choice>, 
/**
 * Units an amount can be given in.
 */
units: Array<Choice>, 
/**
 * Areas of practice; none where no rule of a credential held speaks of areas.
 */
areas: Array<Choice>, 
/**
 * Tags that some rule turns on; none where no rule of a credential held does.
 */
tags: Array<Choice>, };

export type HolderDetails = { 
/**
 * The name as it stands on the certificates.
 */
name: string, 
/**
 * Other names certificates may carry.
 */
other_names: Array<string>, 
/**
 * The eight digits of the customer ID, or empty.
 */
customer_id: string, 
/**
 * The postal address, a line each.
 */
address: Array<string>, 
/**
 * The employer's name, or empty.
 */
employer: string, };

export type BodyChoice = { 
/**
 * The word used in files.
 */
id: string, 
/**
 * The name a person reads.
 */
name: string, 
/**
 * Its categories.
 */
categories: Array<CategoryChoice>, };

export type CategoryChoice = { 
/**
 * The code: "MLS".
 */
code: string, 
/**
 * The name a person reads.
 */
name: string, 
/**
 * How well its rule is known: stated, derived, unofficial, unknown.
 */
confidence: string, 
/**
 * The same as a sentence.
 */
sentence: string, 
/**
 * The length of its cycle in years, where the rule states one.
 */
cycle_years: number | null, 
/**
 * What its rule asks about the person.
 */
asks: Asks, };

export type Asks = { 
/**
 * What the day of certification decides; empty where no rule asks for it.
 */
certified_on: string, 
/**
 * Whether it matters that the credential was first held through the National Credentialing Agency.
 */
formerly_nca: boolean, 
/**
 * Roles that some clause binds.
 */
roles: Array<Choice>, 
/**
 * Categories of the licence that some clause binds.
 */
licence_categories: Array<Choice>, };

export type CycleProposal = { 
/**
 * The first day, as ISO text.
 */
start: string, 
/**
 * The last day, as ISO text.
 */
end: string, 
/**
 * What the proposal rests on.
 */
because: string, 
/**
 * The offer: "Use 1 July 2026 to 30 June 2028".
 */
offer: string, };

export type CredentialRow = { 
/**
 * Names the credential.
 */
id: string, 
/**
 * The credential as a draft, ready to be changed.
 */
draft: CredentialDraft, 
/**
 * The short name: "MLS(ASCP)".
 */
title: string, 
/**
 * The category's name.
 */
category_name: string, 
/**
 * The body's name.
 */
body_name: string, 
/**
 * How well its rule is known: stated, derived, unofficial, unknown.
 */
confidence: string, 
/**
 * Its cycles, the latest first; the first is the one it is in.
 */
cycles: Array<CycleRow>, 
/**
 * The next cycle, as a proposal; absent where nothing says how long it would be.
 */
next: NextRow | null, };

export type CredentialDraft = { 
/**
 * The credential to change; absent for a new one.
 */
id: string | null, 
/**
 * The body's word.
 */
body: string, 
/**
 * The category's code.
 */
category: string, 
/**
 * The number on the certificate, or empty.
 */
number: string, 
/**
 * The day it was first awarded, as ISO text, or empty.
 */
certified_on: string, 
/**
 * Whether it was first held through the former National Credentialing Agency.
 */
formerly_nca: boolean, 
/**
 * The words of the roles the person works in.
 */
roles: Array<string>, 
/**
 * The words of the categories the licence is held in.
 */
licence_categories: Array<string>, 
/**
 * The first day of the cycle, as read from the body's site.
 */
cycle_start: string, 
/**
 * The last day of the cycle, as read from the body's site.
 */
cycle_end: string, };

export type ActivityRow = { 
/**
 * Names the activity.
 */
id: string, 
/**
 * The activity as a draft, ready to be changed.
 */
draft: ActivityDraft, 
/**
 * The name of its type.
 */
type_name: string, 
/**
 * The amount with its unit: "1.5 contact hours".
 */
amount: string, 
/**
 * Its areas, with names.
 */
areas: Array<Choice>, 
/**
 * The files that prove it.
 */
evidence: Array<EvidenceBrief>, 
/**
 * What it comes to for each credential.
 */
counts: Array<Count>, };

export type ActivityDraft = { 
/**
 * The activity to change; absent for a new one.
 */
id: string | null, 
/**
 * The type's word.
 */
type: string, 
/**
 * The title as printed on the certificate.
 */
title: string, 
/**
 * Who gave it, or empty.
 */
provider: string, 
/**
 * The first day as ISO text, where it took several; else empty.
 */
started_on: string, 
/**
 * The day it was completed, as ISO text.
 */
completed_on: string, 
/**
 * How much, as decimal text.
 */
quantity: string, 
/**
 * The unit's word.
 */
unit: string, 
/**
 * The areas' words.
 */
areas: Array<string>, 
/**
 * The tags' words.
 */
tags: Array<string>, 
/**
 * The provider's program number, or empty.
 */
program_number: string, 
/**
 * Anything the person wants to remember, or empty.
 */
notes: string, };

export type EvidenceBrief = { 
/**
 * Names the evidence.
 */
id: string, 
/**
 * The name the file had when it came.
 */
label: string, 
/**
 * What kind of file it is: pdf, jpeg, png, tiff, other.
 */
media: string, };

export type Count = { 
/**
 * The credential.
 */
credential_id: string, 
/**
 * The credential's short name: "MLS(ASCP)".
 */
credential: string, 
/**
 * What it is worth there, where that is known.
 */
worth: string | null, 
/**
 * What of it counts.
 */
counted: string, };

export type EvidenceRow = { 
/**
 * Names the evidence.
 */
id: string, 
/**
 * The name the file had when it came.
 */
label: string, 
/**
 * What kind of file it is: pdf, jpeg, png, tiff, other.
 */
media: string, 
/**
 * Its size in words: "84 kB".
 */
size: string, 
/**
 * The digest its bytes are known by.
 */
digest: string, 
/**
 * The activities it proves, by title.
 */
proves: Array<Choice>, };

export type Taken = { 
/**
 * The evidence now kept, new or known before.
 */
kept: Array<TakenFile>, 
/**
 * The files that were not taken, each with a sentence.
 */
refused: Array<RefusedFile>, 
/**
 * How many were not looked at, because the person stopped.
 */
left: number, };

export type TakenFile = { 
/**
 * Names the evidence.
 */
id: string, 
/**
 * The file's name.
 */
label: string, 
/**
 * Whether the same bytes were kept before.
 */
known_before: boolean, 
/**
 * What they were kept as and what they prove, where they were; or what was taken out of the file.
 */
note: string | null, };

export type RefusedFile = { 
/**
 * The file's name.
 */
label: string, 
/**
 * Why it was not taken.
 */
error: Error, };

export type StandingRow = { 
/**
 * The credential.
 */
credential_id: string, 
/**
 * The credential's short name: "MLS(ASCP)".
 */
title: string, 
/**
 * The category's name.
 */
category_name: string, 
/**
 * The first day of the cycle.
 */
cycle_start: string, 
/**
 * The last day of the cycle.
 */
cycle_end: string, 
/**
 * The day this was judged on.
 */
on: string, 
/**
 * Whether every requirement is met.
 */
verdict: Verdict, 
/**
 * The verdict as a sentence.
 */
headline: string, 
/**
 * Whether the declaration can go in on that day.
 */
ready: Ready, 
/**
 * The same as a sentence.
 */
declaration: string, 
/**
 * Points that count.
 */
counted: string, 
/**
 * Points required, where that is known.
 */
required: string | null, 
/**
 * How far the counted points reach towards the required ones, in whole percent, 100 at most.
 */
percent: number | null, 
/**
 * What each area holds and needs, in the rule's order, the free area last.
 */
areas: Array<AreaRow>, 
/**
 * What is short, a sentence each; none when nothing is.
 */
shortages: Array<ShortageRow>, 
/**
 * The least that fixes it, as a sentence.
 */
repair: string | null, 
/**
 * What became of each activity, by date.
 */
activities: Array<ActivityStandingRow>, 
/**
 * What the person's own choices cost: that they are the reason, or how much they add to what is short.
 */
pins_cost: string | null, 
/**
 * On what the verdict depends, with both answers, where readings of the rule disagree.
 */
depends: string | null, 
/**
 * What each admissible reading of an ambiguous rule comes to.
 */
readings: Array<ReadingRow>, 
/**
 * What this program does not check.
 */
not_checked: Array<NotCheckedRow>, 
/**
 * The dates that matter, in order.
 */
dates: Array<DateRow>, 
/**
 * Where in its life the credential is.
 */
stage: Stage, 
/**
 * The same as a sentence.
 */
stage_sentence: string, 
/**
 * What else there is to know of its life: taking part, what is asked next, fees, the last years; a sentence each.
 */
life: Array<SaidRow>, 
/**
 * Whether the next cycle can be opened once the body has renewed the credential.
 */
renewable: boolean, 
/**
 * The cycles before this one, the latest first; each is judged by its own rules.
 */
earlier: Array<CycleRow>, 
/**
 * The rule it was judged by.
 */
rule: RuleRow | null, 
/**
 * Why rules of the person's own could not be used, a sentence each.
 */
rule_trouble: Array<string>, };

export type Verdict = "yes" | "no" | "depends" | "unknown";

export type Ready = "now" | "soon" | "late" | "short" | "settled" | "expired" | "unsure";

export type Stage = "not_begun" | "current" | "window_open" | "late" | "submitted" | "closed" | "voluntary_over" | "expired" | "examination_again";

export type AreaRow = { 
/**
 * The area's word.
 */
id: string, 
/**
 * The name a person reads.
 */
name: string, 
/**
 * Whether it is the unrestricted area.
 */
free: boolean, 
/**
 * The least it must hold; for the free area, what the total leaves over the minima.
 */
needed: string, 
/**
 * What it holds in this allocation.
 */
counted: string, 
/**
 * What it lacks, where it does.
 */
short: string | null, 
/**
 * How far it is filled, in whole percent, 100 at most.
 */
percent: number, 
/**
 * The clause that asks for it.
 */
citation: CitationRow | null, };

export type CitationRow = { 
/**
 * The clause's full name.
 */
clause: string, 
/**
 * What the clause says.
 */
said: string, 
/**
 * stated, derived, unofficial or unknown.
 */
confidence: string, 
/**
 * How it was derived, or what to mind about it.
 */
note: string | null, 
/**
 * What it rests on.
 */
sources: Array<SourceRow>, 
/**
 * How the person changed it; absent where it stands as the pack says.
 */
edited: EditedRow | null, };

export type SourceRow = { 
/**
 * What it is called.
 */
title: string, 
/**
 * Its address.
 */
url: string, 
/**
 * The date it claims, or "undated".
 */
as_of: string, };

export type ShortageRow = { 
/**
 * The sentence.
 */
sentence: string, 
/**
 * By how much.
 */
short: string, 
/**
 * The clauses it rests on.
 */
citations: Array<CitationRow>, };

export type ActivityStandingRow = { 
/**
 * The activity.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The day it was completed.
 */
completed_on: string, 
/**
 * What it is worth under this rule, where that is known.
 */
worth: string | null, 
/**
 * How its amount became points, or why it did not.
 */
worth_said: string, 
/**
 * What of it counts.
 */
counted: string, 
/**
 * Which areas it fills.
 */
places: Array<PlaceRow>, 
/**
 * Why something of it does not count.
 */
reasons: Array<ReasonRow>, 
/**
 * What the person wants of it here.
 */
wish: WishDraft, 
/**
 * What became of that, as a sentence.
 */
choice_said: string | null, 
/**
 * The areas it may be put in.
 */
may_fill: Array<Choice>, };

export type PlaceRow = { 
/**
 * The area's word.
 */
area_id: string, 
/**
 * The area's name.
 */
area: string, 
/**
 * The points it fills there.
 */
points: string, };

export type ReasonRow = { 
/**
 * The sentence.
 */
sentence: string, 
/**
 * How many points it costs, where the worth is known.
 */
points: string | null, 
/**
 * The clause it rests on.
 */
citation: CitationRow | null, };

export type ReadingRow = { 
/**
 * The reading in words.
 */
reading: string, 
/**
 * Whether every requirement is met under it.
 */
eligible: boolean, 
/**
 * Points that count under it.
 */
counted: string, 
/**
 * The fewest points that would fix it under it; absent where no number of points would.
 */
fewest: string | null, };

export type NotCheckedRow = { 
/**
 * The sentence.
 */
sentence: string, 
/**
 * Whether the verdict turns on it.
 */
decisive: boolean, 
/**
 * The clause.
 */
citation: CitationRow | null, };

export type SaidRow = { 
/**
 * The sentence.
 */
sentence: string, 
/**
 * The clauses.
 */
citations: Array<CitationRow>, };

export type DateRow = { 
/**
 * window_opens, submit_by, expires or answer_by.
 */
kind: string, 
/**
 * The day.
 */
on: string, 
/**
 * What happens on it, as a sentence.
 */
sentence: string, 
/**
 * Days from the day judged; negative when it is past.
 */
days_left: number, 
/**
 * The clause it rests on; absent where it is the person's own date.
 */
citation: CitationRow | null, };

export type RuleRow = { 
/**
 * The pack with its version: "ascp-mls@2026.1".
 */
pack: string, 
/**
 * The pack's title.
 */
title: string, 
/**
 * The revision that matched the cycle.
 */
revision: string, 
/**
 * Which cycles the revision governs, as a sentence.
 */
applies: string, 
/**
 * The digest of the pack's text.
 */
hash: string, 
/**
 * The weakest confidence the verdict rests on.
 */
confidence: string, 
/**
 * The day a person last compared the pack with its sources.
 */
reviewed: string, 
/**
 * Where it came from: built_in, own or blank.
 */
origin: string, 
/**
 * The clauses of the requirement.
 */
clauses: Array<CitationRow>, 
/**
 * The clauses the person changed or entered.
 */
edits: Array<CitationRow>, };

export type FormOrder = { "form": "declaration", 
/**
 * The credential it declares.
 */
credential_id: string, 
/**
 * The paper.
 */
paper: Paper, } | { "form": "employer_assessment", 
/**
 * The credential it is for.
 */
credential_id: string, 
/**
 * The technical areas to tick, as the form names them.
 */
areas: Array<string>, 
/**
 * A technical area the form does not list, or empty.
 */
own_area: string, 
/**
 * Instruments and procedures, a line each.
 */
instruments: Array<string>, 
/**
 * The paper.
 */
paper: Paper, } | { "form": "transcript", 
/**
 * The credential whose cycle and points it is about.
 */
credential_id: string, 
/**
 * The paper.
 */
paper: Paper, } | { "form": "summary", 
/**
 * The credential.
 */
credential_id: string, 
/**
 * The paper.
 */
paper: Paper, } | { "form": "addendum", 
/**
 * The credential that was declared.
 */
credential_id: string, 
/**
 * The day of the notice, or empty.
 */
notice_on: string, 
/**
 * The paper.
 */
paper: Paper, } | { "form": "in_service_letter", 
/**
 * The credential it is kept for.
 */
credential_id: string, 
/**
 * The activity it speaks of, or empty for one to be written in.
 */
activity_id: string, 
/**
 * The paper.
 */
paper: Paper, } | { "form": "clinical_teaching", 
/**
 * The credential it is for.
 */
credential_id: string, 
/**
 * The institution where the teaching took place, or empty.
 */
institution: string, 
/**
 * The program or school, or empty.
 */
program: string, 
/**
 * The paper.
 */
paper: Paper, };

export type Paper = "letter" | "a4";

export type FormChoices = { 
/**
 * The technical areas the employer assessment lists.
 */
technical_areas: Array<string>, };

export type SavedForm = { 
/**
 * The file's name, without its folder.
 */
name: string, 
/**
 * The folder in words.
 */
folder: string, };

export type OfficialAsk = { 
/**
 * The credential it is for.
 */
credential_id: string, 
/**
 * The technical areas to tick.
 */
areas: Array<string>, 
/**
 * A technical area no form lists, or empty.
 */
own_area: string, 
/**
 * Instruments and procedures, a line each.
 */
instruments: Array<string>, };

export type OfficialView = { 
/**
 * The file's name.
 */
name: string, 
/**
 * Whether its fields were chosen before.
 */
known: boolean, 
/**
 * Its pages.
 */
pages: Array<PageSize>, 
/**
 * Its fields, from the top of the first page down.
 */
fields: Array<OfficialField>, 
/**
 * What is placed on its pages.
 */
placed: Array<PlacedText>, 
/**
 * What a field can be given.
 */
facts: Array<FactRow>, 
/**
 * Whether it was made part of the page the last time.
 */
flat: boolean, };

export type OfficialField = { 
/**
 * Its name in the form.
 */
name: string, 
/**
 * What to call it.
 */
label: string, 
/**
 * What it takes, in words.
 */
takes: string, 
/**
 * Whether it is a box to tick.
 */
tick: boolean, 
/**
 * What it offers to choose; empty where it takes text.
 */
offered: Array<string>, 
/**
 * Whether it is left to the pen.
 */
pen: boolean, 
/**
 * The page it is on, from 0.
 */
page: number, 
/**
 * The left edge, as a fraction of the page.
 */
left: number, 
/**
 * The upper edge.
 */
top: number, 
/**
 * The right edge.
 */
right: number, 
/**
 * The lower edge.
 */
bottom: number, 
/**
 * What stands in it.
 */
source: Source, };

export type OfficialOrder = { 
/**
 * For whom, and with what.
 */
ask: OfficialAsk, 
/**
 * What stands in each field, by its name.
 */
fields: { [key in string]: Source }, 
/**
 * What is placed on the pages.
 */
placed: Array<PlacedText>, 
/**
 * Whether what is written becomes part of the page, so that nobody can change it.
 */
flat: boolean, };

export type SavedOfficial = { 
/**
 * The file's name, without its folder.
 */
name: string, 
/**
 * The folder in words.
 */
folder: string, 
/**
 * What could not be filled as asked, a sentence each.
 */
notes: Array<string>, };

export type FactRow = { 
/**
 * The name it is remembered by.
 */
key: string, 
/**
 * The heading it stands under.
 */
heading: string, 
/**
 * What people call it.
 */
name: string, 
/**
 * What the record says; empty where it says nothing.
 */
said: string, 
/**
 * Whether it is a box to tick.
 */
tick: boolean, };

export type PageSize = { 
/**
 * The width in points.
 */
width: number, 
/**
 * The height in points.
 */
height: number, };

export type PlacedText = { 
/**
 * The page, from 0.
 */
page: number, 
/**
 * Where it begins, as a fraction of the page's width.
 */
x: number, 
/**
 * Where it stands, as a fraction of the page's height.
 */
y: number, 
/**
 * How large it is, in points; 0 for the usual size.
 */
size: number, 
/**
 * What it says.
 */
source: Source, };

export type Source = { "from": "nothing" } | { "from": "fact", 
/**
 * The fact's name.
 */
key: string, } | { "from": "text", 
/**
 * The words.
 */
text: string, } | { "from": "tick" };

export type PackageOrder = { 
/**
 * The credential, by its identifier or its short name.
 */
credential_id: string, 
/**
 * The cycle, by its identifier or its last day; the latest where none is named.
 */
cycle_id: string | null, 
/**
 * The paper of what is drawn.
 */
paper: Paper, 
/**
 * Whether every certificate's page gets a small stamp below it.
 */
stamped: boolean, 
/**
 * Whether it becomes one zip file instead of a folder.
 */
zip: boolean, 
/**
 * The most a part may have, in millions of bytes.
 */
limit_mb: number | null, };

export type PackageMade = { 
/**
 * The folder or the zip file.
 */
path: string, 
/**
 * Says what it speaks of: the declaration as submitted, or what would be declared now.
 */
basis: string, 
/**
 * The PDFs.
 */
parts: Array<PackagePart>, 
/**
 * What became of each file.
 */
files: Array<PackageFile>, 
/**
 * The activities no file is attached to, by title.
 */
unproved: Array<string>, };

export type PackagePart = { 
/**
 * Its file's name.
 */
name: string, 
/**
 * How many pages it has.
 */
pages: number, 
/**
 * Its size in words.
 */
size: string, };

export type PackageFile = { 
/**
 * The name it had when it came.
 */
label: string, 
/**
 * The name it has beside the package.
 */
name: string, 
/**
 * Whether its pages are in a PDF.
 */
included: boolean, 
/**
 * Whether the original is handed over beside it.
 */
beside: boolean, 
/**
 * Where it is: "page 12", "part 2, page 3"; empty where it isn't.
 */
place: string, 
/**
 * How many pages it has.
 */
pages: number, 
/**
 * What is out of the ordinary, a sentence each.
 */
notes: Array<string>, };

export type Rehearsal = { 
/**
 * The verdict of the rehearsal, as a sentence.
 */
headline: string, 
/**
 * Says what it speaks of.
 */
basis: string, 
/**
 * How large the package would be, in words.
 */
size: string, 
/**
 * The findings, sorted by what can still be done.
 */
findings: Array<FindingRow>, 
/**
 * How the body audits, with its source; null where no rule says.
 */
audit: CitationRow | null, };

export type InquiryDraft = { 
/**
 * The inquiry to change; absent for a new one.
 */
id: string | null, 
/**
 * The cycle it is about.
 */
cycle_id: string, 
/**
 * audit or deficiency.
 */
kind: string, 
/**
 * The day the letter came, as ISO text.
 */
received_on: string, 
/**
 * The last day to answer as the letter says, or empty.
 */
answer_by: string, 
/**
 * The day it was answered, or empty.
 */
answered_on: string, 
/**
 * What the person wants to remember, or empty.
 */
notes: string, };

export type InquiryRow = { 
/**
 * Names the inquiry.
 */
id: string, 
/**
 * The inquiry as a draft, ready to be changed.
 */
draft: InquiryDraft, 
/**
 * The credential's identifier.
 */
credential_id: string, 
/**
 * What it is: "Audit of MLS(ASCP)".
 */
title: string, 
/**
 * Where it stands, as a sentence.
 */
sentence: string, 
/**
 * Whether it waits for an answer.
 */
open: boolean, 
/**
 * Whether its day has passed unanswered.
 */
late: boolean, };

export type AnswerBy = { 
/**
 * The day, or empty where no source states one.
 */
on: string, 
/**
 * How it was reckoned, or that no source says.
 */
sentence: string, 
/**
 * The clause it rests on; null where none says.
 */
citation: CitationRow | null, };

export type FindingRow = { 
/**
 * What can still be done: here, ask, look, past.
 */
repair: string, 
/**
 * What findings of that kind are called.
 */
heading: string, 
/**
 * The activity, where it is about one.
 */
activity_id: string | null, 
/**
 * What it is about.
 */
about: string, 
/**
 * What was found.
 */
sentence: string, 
/**
 * What to do.
 */
next: string, };

export type PlanView = { 
/**
 * What each credential still needs.
 */
needs: Array<NeedRow>, 
/**
 * The cheapest of the planned courses that would meet everything; absent when nothing is missing or planned.
 */
bundle: BundleRow | null, 
/**
 * The courses thought of, by date.
 */
courses: Array<PlannedRow>, 
/**
 * The pace of each credential's cycle.
 */
paces: Array<PaceRow>, };

export type BundleRow = { 
/**
 * The titles of its courses.
 */
courses: Array<string>, 
/**
 * The bundle as a sentence: its price, and how far that may be from the cheapest.
 */
sentence: string, };

export type NeedRow = { 
/**
 * The credential.
 */
credential_id: string, 
/**
 * Its short name: "MLS(ASCP)".
 */
title: string, 
/**
 * The weakest confidence of what the rule asks.
 */
confidence: string, 
/**
 * Whether it rests on something the person changed or entered.
 */
edited: boolean, 
/**
 * The least that helps, as a sentence; why that can't be said; absent when nothing is needed.
 */
least: string | null, 
/**
 * The last day it can be done by: the last day to submit, or of the cycle.
 */
until: string, 
/**
 * What would remain if everything planned were done, as a sentence.
 */
with_plan: string, 
/**
 * Whether everything required would then be met.
 */
met_with_plan: boolean, };

export type PlannedRow = { 
/**
 * Names the course.
 */
id: string, 
/**
 * The course as a draft, ready to be changed.
 */
draft: PlannedDraft, 
/**
 * The name of its type.
 */
type_name: string, 
/**
 * The amount with its unit.
 */
amount: string, 
/**
 * Its areas, with names.
 */
areas: Array<Choice>, 
/**
 * What it would fix, for each credential.
 */
fixes: Array<FixRow>, 
/**
 * Whether its day has come, so that it can be noted as done.
 */
is_due: boolean, };

export type PlannedDraft = { 
/**
 * The course to change; absent for a new one.
 */
id: string | null, 
/**
 * The type's word.
 */
type: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Who gives it, or empty.
 */
provider: string, 
/**
 * The day it would be completed, as ISO text.
 */
on: string, 
/**
 * How much, as decimal text.
 */
quantity: string, 
/**
 * The unit's word.
 */
unit: string, 
/**
 * The areas' words.
 */
areas: Array<string>, 
/**
 * What it costs, as decimal text in the person's currency, or empty.
 */
price: string, };

export type FixRow = { 
/**
 * The credential's short name.
 */
credential: string, 
/**
 * The answer as a sentence.
 */
sentence: string, 
/**
 * Whether it brings the credential any nearer.
 */
helps: boolean, };

export type PaceRow = { 
/**
 * The credential.
 */
credential_id: string, 
/**
 * Its short name: "MLS(ASCP)".
 */
title: string, 
/**
 * The first day of the cycle.
 */
start: string, 
/**
 * The day the goal should be reached: the last day to submit, or of the cycle.
 */
goal_on: string, 
/**
 * The day it is.
 */
today: string, 
/**
 * The points required, where that is known.
 */
goal: string | null, 
/**
 * The points that count, added up by date: a step for each day something was completed.
 */
steps: Array<PacePoint>, 
/**
 * The highest amount to draw.
 */
top: string, 
/**
 * The pace as a sentence.
 */
sentence: string, };

export type PacePoint = { 
/**
 * The day.
 */
on: string, 
/**
 * The points that count up to and on that day.
 */
points: string, 
/**
 * Where the day lies between the first day and the goal's day, in thousandths.
 */
across: number, 
/**
 * Where the points lie between nothing and the highest amount drawn, in thousandths.
 */
up: number, };

export type ChoiceDraft = { 
/**
 * The credential it is about.
 */
credential_id: string, 
/**
 * The activity it is about.
 */
activity_id: string, 
/**
 * What the person wants.
 */
wish: WishDraft, };

export type WishDraft = { "area": string } | { "parts": Array<PartDraft> } | "set_aside" | "none";

export type PartDraft = { 
/**
 * The area.
 */
area: string, 
/**
 * How many points; none of them where it is empty.
 */
points: string, };

export type PriceRow = { 
/**
 * Whether everything required is met without it.
 */
verdict_before: Verdict, 
/**
 * Whether everything required would be met with it.
 */
verdict_after: Verdict, 
/**
 * The points that count without it.
 */
counted_before: string, 
/**
 * The points that would count with it.
 */
counted_after: string, 
/**
 * The price as a sentence.
 */
sentence: string, };

export type CycleRow = { 
/**
 * Names the cycle.
 */
id: string, 
/**
 * The first day that counts.
 */
start: string, 
/**
 * The last day that counts.
 */
end: string, 
/**
 * The day its declaration was submitted, or empty.
 */
declared_on: string, };

export type NextRow = { 
/**
 * Its first day.
 */
start: string, 
/**
 * Its last day.
 */
end: string, 
/**
 * The proposal as a sentence.
 */
sentence: string, };

export type RenewalDraft = { 
/**
 * The credential that was renewed.
 */
credential_id: string, 
/**
 * The first day of the next cycle, as read from the body's site.
 */
cycle_start: string, 
/**
 * The last day of the next cycle, as read from the body's site.
 */
cycle_end: string, };

export type TogetherRow = { 
/**
 * The body's word.
 */
body: string, 
/**
 * The body's name.
 */
body_name: string, 
/**
 * When they end, which go together, and what that saves; a sentence each.
 */
said: Array<SaidRow>, };

export type InboxView = { 
/**
 * What waits, in the order it came.
 */
rows: Array<InboxRow>, 
/**
 * What was set aside, in the order it came.
 */
aside: Array<InboxRow>, 
/**
 * How many of the files that wait are unread.
 */
unread: number, 
/**
 * How many files of the record prove something.
 */
filed: number, 
/**
 * Whether the person stopped the reading.
 */
stopped: boolean, };

export type InboxRow = { 
/**
 * Names the evidence.
 */
id: string, 
/**
 * The name the file had when it came.
 */
label: string, 
/**
 * What kind of file it is: pdf, jpeg, png, tiff, other.
 */
media: string, 
/**
 * Its size in words: "84 kB".
 */
size: string, 
/**
 * The name of the e-mail or archive it came in.
 */
from: string | null, 
/**
 * The step it stands at.
 */
stage: InboxStage, 
/**
 * What it seems to be, or why it could not be read.
 */
said: string, };

export type InboxStage = "stored" | "reading" | "ready" | "failed";

export type InboxItem = { 
/**
 * Names the evidence.
 */
id: string, 
/**
 * The name the file had when it came.
 */
label: string, 
/**
 * What kind of file it is: pdf, jpeg, png, tiff, other.
 */
media: string, 
/**
 * Its size in words.
 */
size: string, 
/**
 * The name of the e-mail or archive it came in.
 */
from: string | null, 
/**
 * The step it stands at.
 */
stage: InboxStage, 
/**
 * Why it could not be read.
 */
failure: FailureRow | null, 
/**
 * Sentences about how it was read.
 */
notes: Array<string>, 
/**
 * Who read its letters, where it is a scan.
 */
read_by: string | null, 
/**
 * Its pages.
 */
pages: Array<PageRow>, 
/**
 * What was read, certificate by certificate.
 */
certificates: Array<CertificateRow>, 
/**
 * What would be filed: as read, or as the person typed it.
 */
filing: FilingDraft, 
/**
 * Whether the person typed something of it.
 */
typed: boolean, };

export type FailureRow = { 
/**
 * A sentence with the next step.
 */
message: string, 
/**
 * Whether a password would help.
 */
locked: boolean, };

export type EngineKind = "installed" | "window";

export type PageRow = { 
/**
 * Its number, from 1.
 */
number: number, 
/**
 * Its height, as a multiple of its width.
 */
tall: number, 
/**
 * Its text, where it has no picture.
 */
text: string | null, };

export type CertificateRow = { 
/**
 * The pages it stands on, from 1.
 */
pages: Array<number>, 
/**
 * Its facts, in the order a person checks them.
 */
fields: Array<FieldRow>, 
/**
 * The areas its title speaks of.
 */
areas: Array<AreaGuess>, 
/**
 * What an auditor may ask, a sentence each with what to do.
 */
findings: Array<string>, 
/**
 * The activity each listed session would be, where there are several.
 */
sessions: Array<ActivityDraft>, };

export type FieldRow = { 
/**
 * Which fact: participant, title, provider, day, amount, program_number.
 */
fact: string, 
/**
 * How it was found.
 */
how: How, 
/**
 * The value taken, then the others, the likeliest first; empty where nothing was found.
 */
candidates: Array<CandidateRow>, };

export type How = "high" | "check" | "estimate" | "not_found";

export type CandidateRow = { 
/**
 * The value in words.
 */
said: string, 
/**
 * What the activity's fields become when it is chosen.
 */
sets: Array<SetRow>, 
/**
 * What speaks for it, the weightiest first.
 */
why: Array<string>, 
/**
 * Where it stands.
 */
place: SpotRow | null, };

export type SetRow = { 
/**
 * The field, as the draft spells it.
 */
field: string, 
/**
 * Its text.
 */
value: string, };

export type SpotRow = { 
/**
 * The page, from 1.
 */
page: number, 
/**
 * What it covers, a box per line.
 */
boxes: Array<SpotBox>, };

export type SpotBox = { 
/**
 * The left edge.
 */
left: number, 
/**
 * The upper edge.
 */
top: number, 
/**
 * The right edge.
 */
right: number, 
/**
 * The lower edge.
 */
bottom: number, };

export type AreaGuess = { 
/**
 * The area's word.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * How sure it is.
 */
how: How, 
/**
 * The words that speak of it.
 */
why: Array<string>, };

export type FilingDraft = { 
/**
 * The evidence.
 */
evidence_id: string, 
/**
 * Its certificates, an activity each.
 */
parts: Array<PaperPart>, };

export type PaperPart = { 
/**
 * Which of the certificates read it is, from 0; absent for one the person added.
 */
certificate: number | null, 
/**
 * The pages it stands on, from 1; none means all.
 */
pages: Array<number>, 
/**
 * Whether it shall be filed.
 */
take: boolean, 
/**
 * The activity.
 */
draft: ActivityDraft, };

export type Filed = { 
/**
 * The activities, by title.
 */
activities: Array<Choice>, };

export type WarningRow = { 
/**
 * Which part of the draft it is about, from 0.
 */
part: number, 
/**
 * The sentence.
 */
sentence: string, 
/**
 * What to do.
 */
hint: string | null, 
/**
 * The activity of the record it speaks of.
 */
activity: Choice | null, };

export type LessonRow = { 
/**
 * What it is about: provider or word.
 */
kind: string, 
/**
 * What to forget: the provider's name, or the word.
 */
name: string, 
/**
 * The lesson in a sentence.
 */
sentence: string, };

export type ProofRow = { 
/**
 * The activity.
 */
activity_id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * When it was completed, as ISO text.
 */
completed_on: string, 
/**
 * How well it is proved.
 */
strength: Strength, 
/**
 * What is amiss, a sentence each; empty where there is no evidence at all.
 */
sentences: Array<string>, };

export type Strength = "none" | "weak" | "sound";

export type EditedRow = { 
/**
 * What the pack itself says there; empty where it says nothing.
 */
was: string, 
/**
 * Why, in the person's words.
 */
why: string, 
/**
 * The day it was changed.
 */
on: string, 
/**
 * Whether the pack has changed there since, and the person has not decided yet.
 */
undecided: boolean, };

export type RulesIndex = { 
/**
 * Every category, those the person holds first.
 */
choices: Array<RuleChoice>, 
/**
 * Why files of the person's own can't be used, a sentence each.
 */
trouble: Array<string>, };

export type RuleChoice = { 
/**
 * The body's word.
 */
body: string, 
/**
 * The body's name.
 */
body_name: string, 
/**
 * The category's code.
 */
category: string, 
/**
 * What it is called: "MLS(ASCP)", or "MLS – Medical Laboratory Scientist".
 */
name: string, 
/**
 * Whether the person holds it.
 */
held: boolean, };

export type PackView = { 
/**
 * The body's word.
 */
body: string, 
/**
 * The body's name.
 */
body_name: string, 
/**
 * The category's code.
 */
category: string, 
/**
 * What the pack is called.
 */
title: string, 
/**
 * The pack.
 */
id: string, 
/**
 * Its version.
 */
version: string, 
/**
 * The digest of its text, the person's changes in it.
 */
hash: string, 
/**
 * Where it came from: built_in, own or blank.
 */
origin: string, 
/**
 * How well it is known: the weakest of what is asked.
 */
confidence: string, 
/**
 * The same as a sentence.
 */
sentence: string, 
/**
 * When whoever wrote the pack compared it with its sources, as a sentence.
 */
reviewed: string, 
/**
 * The day the person last compared it, or empty.
 */
compared_on: string, 
/**
 * What is asked, the latest cycles first.
 */
revisions: Array<RevisionRow>, 
/**
 * What holds whatever the cycle: what activities are worth, when a declaration goes in, what it costs.
 */
beside: Array<ClauseRow>, 
/**
 * What the program cannot know.
 */
gaps: Array<GapRow>, 
/**
 * The pages to compare it with, the body's own first.
 */
pages: Array<SourceRow>, 
/**
 * The clauses on which the person has to decide again.
 */
decisions: Array<DecisionRow>, 
/**
 * Whether numbers no source states can be entered.
 */
can_enter: boolean, 
/**
 * Whether what an hour is worth has to be entered with them.
 */
needs_hour: boolean, 
/**
 * The areas to choose from when they are entered.
 */
areas: Array<Choice>, 
/**
 * The areas of which a minimum is asked that no source states.
 */
open_areas: Array<string>, 
/**
 * How many clauses the person changed.
 */
changed: number, };

export type RevisionRow = { 
/**
 * Its name within the pack.
 */
id: string, 
/**
 * Which cycles, as a sentence.
 */
applies: string, 
/**
 * Whether the person's present cycle is among them.
 */
present: boolean, 
/**
 * Its clauses.
 */
clauses: Array<ClauseRow>, };

export type ClauseRow = { 
/**
 * Its name within the pack.
 */
clause: string, 
/**
 * What it says and rests on.
 */
citation: CitationRow, 
/**
 * What of it may be changed.
 */
fields: Array<SlotRow>, };

export type SlotRow = { 
/**
 * Its key in the file.
 */
key: string, 
/**
 * What may stand there: points, money, whole, day or word.
 */
kind: string, 
/**
 * What stands there, or empty.
 */
value: string, 
/**
 * The words to choose from, where it is one.
 */
words: Array<string>, };

export type GapRow = { 
/**
 * What kind of gap: unknown, note, pack or source.
 */
kind: string, 
/**
 * The sentence.
 */
sentence: string, 
/**
 * The clause, where one is meant.
 */
citation: CitationRow | null, };

export type DecisionRow = { 
/**
 * The clause, within the pack.
 */
clause: string, 
/**
 * The version it was changed in.
 */
then: string, 
/**
 * What the pack said then.
 */
was: string, 
/**
 * What the pack says now; absent where it no longer has the clause.
 */
now: string | null, 
/**
 * What the person says; absent where it can't be laid on any more.
 */
mine: string | null, 
/**
 * Whether the pack says something else there than it did.
 */
changed: boolean, };

export type ClauseDraft = { 
/**
 * The body's word.
 */
body: string, 
/**
 * The category's code.
 */
category: string, 
/**
 * The clause, within its pack.
 */
clause: string, 
/**
 * The values, by their keys; an empty one leaves the place empty.
 */
values: { [key in string]: string }, 
/**
 * Why.
 */
why: string, 
/**
 * What it was read in, or empty.
 */
source_title: string, 
/**
 * The address of that, or empty.
 */
source_url: string, 
/**
 * The day it was read, or empty.
 */
source_seen: string, };

export type TriedClause = { 
/**
 * What the clause would say; absent where it can't be said.
 */
said: string | null, 
/**
 * What is wrong, and what deserves a word.
 */
faults: Array<FaultRow>, };

export type FaultRow = { 
/**
 * A sentence that names the clause.
 */
sentence: string, 
/**
 * Whether the change can be kept all the same.
 */
warning: boolean, };

export type EntryDraft = { 
/**
 * The body's word.
 */
body: string, 
/**
 * The category's code.
 */
category: string, 
/**
 * The points required in all.
 */
total: string, 
/**
 * The areas with a minimum.
 */
areas: Array<AreaEntryDraft>, 
/**
 * The points for one contact hour of a course, or empty where the rule says it already.
 */
hour: string, 
/**
 * What they were read in.
 */
source_title: string, 
/**
 * Its address.
 */
source_url: string, 
/**
 * The day they were read.
 */
source_seen: string, };

export type AreaEntryDraft = { 
/**
 * The area's word.
 */
area: string, 
/**
 * The least it must hold.
 */
min: string, };

export type OwnPackRow = { 
/**
 * The pack it is, or changes.
 */
pack: string, 
/**
 * Whether it is a whole pack; else it holds changes of one.
 */
whole: boolean, 
/**
 * What the pack is called.
 */
title: string, 
/**
 * Its version.
 */
version: string, 
/**
 * The categories it serves, or what is changed, in words.
 */
about: string, 
/**
 * Why it can't be used, a sentence each.
 */
trouble: Array<string>, 
/**
 * Its text.
 */
text: string, };

export type LoadedPack = { 
/**
 * The pack.
 */
pack: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * Whether it took the place of one loaded before.
 */
replaced: boolean, };

export type Stand = { 
/**
 * How many parts are done.
 */
done: number, 
/**
 * How many there are.
 */
all: number, 
/**
 * What is being done at present: a file's name, or a title.
 */
name: string, };

export type MatchView = { 
/**
 * The files, the surest first.
 */
rows: Array<MatchRow>, 
/**
 * How many of them are not read yet: what they say is not compared.
 */
unread: number, 
/**
 * How many activities have no evidence.
 */
unproved: number, };

export type MatchRow = { 
/**
 * Names the evidence.
 */
evidence_id: string, 
/**
 * The file's name.
 */
label: string, 
/**
 * What the paper seems to say: its title and its day.
 */
said: string, 
/**
 * Whether it is read.
 */
read: boolean, 
/**
 * How sure the first candidate is.
 */
how: How, 
/**
 * The activities it may prove, the likeliest first.
 */
candidates: Array<MatchCandidate>, };

export type MatchCandidate = { 
/**
 * The activity.
 */
activity_id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * When it was completed, as ISO text.
 */
completed_on: string, 
/**
 * Its amount with its unit.
 */
amount: string, 
/**
 * What speaks for it and against it, the weightiest first.
 */
why: Array<string>, };

export type MatchPair = { 
/**
 * The file.
 */
evidence_id: string, 
/**
 * The activity.
 */
activity_id: string, };

export type WatchView = { 
/**
 * The folder; absent where none is watched.
 */
folder: string | null, 
/**
 * Why it can't be looked into at present, where that is so.
 */
trouble: string | null, };

export type ImportView = { 
/**
 * The file's name.
 */
label: string, 
/**
 * Its sheets that hold anything.
 */
sheets: Array<SheetRow>, 
/**
 * What was said or guessed so far.
 */
draft: ImportDraft, 
/**
 * Whether the columns were mapped like this before.
 */
remembered: boolean, 
/**
 * Rows that may hold the headings, with their words.
 */
headings: Array<Choice>, 
/**
 * The columns.
 */
columns: Array<ColumnRow>, 
/**
 * What a column can mean.
 */
roles: Array<Choice>, 
/**
 * The units an amount can have.
 */
units: Array<Choice>, 
/**
 * The types an activity can have.
 */
types: Array<Choice>, 
/**
 * The areas a word can mean.
 */
areas: Array<Choice>, 
/**
 * A day of the table that can be read in two ways, where no cell settles which.
 */
ambiguous: string | null, 
/**
 * Whether amounts stand there without a unit.
 */
unitless: boolean, 
/**
 * Words no list knows.
 */
unknown: Array<UnknownWord>, 
/**
 * What must be answered before anything can be imported, a sentence each.
 */
questions: Array<string>, 
/**
 * The rows.
 */
rows: Array<ImportRow>, };

export type ImportDraft = { 
/**
 * Which sheet, from 0.
 */
sheet: number, 
/**
 * The number of the row with the headings; 0 where there is none.
 */
heading: number, 
/**
 * What each column means, as a word.
 */
roles: Array<string>, 
/**
 * Which number of a day is the month: month_first, day_first, or empty where it is not decided.
 */
order: string, 
/**
 * The unit of amounts that name none, as a word; or empty where it is not decided.
 */
unit: string, 
/**
 * The type of activities that name none, as a word.
 */
type: string, 
/**
 * What words of the table mean that no list knows.
 */
words: Array<WordChoice>, 
/**
 * Rows ticked that would not be by themselves.
 */
ticked: Array<number>, 
/**
 * Rows not ticked that would be by themselves.
 */
unticked: Array<number>, };

export type WordChoice = { 
/**
 * What it is: type, unit or areas.
 */
role: string, 
/**
 * The word as the table writes it.
 */
word: string, 
/**
 * What it means, as a word of the record; empty to leave it open.
 */
id: string, };

export type SheetRow = { 
/**
 * Its name.
 */
name: string, 
/**
 * How many of its rows hold anything.
 */
rows: number, };

export type ColumnRow = { 
/**
 * Its letter.
 */
letter: string, 
/**
 * Its heading, or empty.
 */
name: string, 
/**
 * The first different things that stand in it.
 */
samples: Array<string>, };

export type UnknownWord = { 
/**
 * What it stands for: type, unit or areas.
 */
role: string, 
/**
 * The word as the table writes it.
 */
word: string, 
/**
 * In how many rows.
 */
rows: number, };

export type ImportRow = { 
/**
 * Its number in the file.
 */
number: number, 
/**
 * How it stands with it.
 */
state: RowState, 
/**
 * Whether it will be imported.
 */
take: boolean, 
/**
 * The title.
 */
title: string, 
/**
 * The first day as ISO text, or empty.
 */
started_on: string, 
/**
 * The day as ISO text, or empty.
 */
completed_on: string, 
/**
 * The provider.
 */
provider: string, 
/**
 * The amount with its unit.
 */
amount: string, 
/**
 * The name of its type.
 */
type_name: string, 
/**
 * The names of its areas.
 */
areas: Array<string>, 
/**
 * What stands against it, or should be known, a sentence each.
 */
sentences: Array<string>, };

export type RowState = "ready" | "twin" | "faulty" | "open" | "sum";

export type Imported = { 
/**
 * How many activities were added.
 */
added: number, 
/**
 * How many rows were left out.
 */
left_out: number, };

export type QueryDraft = { 
/**
 * Words that must all be there.
 */
text: string, 
/**
 * The cycles it was completed in: `body:ascp`, `credential:…` or `cycle:…`.
 */
scope: string, 
/**
 * The area's word.
 */
area: string, 
/**
 * The type's word.
 */
type: string, 
/**
 * The provider's name.
 */
provider: string, 
/**
 * How well it is proved: none, weak, sound, aside.
 */
evidence: string, 
/**
 * How much of it counts: short, full.
 */
counting: string, 
/**
 * The first day, as ISO text.
 */
from: string, 
/**
 * The last day, as ISO text.
 */
to: string, };

export type Found = { 
/**
 * The finds: the best first where words were typed, else in the order of entry.
 */
rows: Array<FoundRow>, 
/**
 * How many activities and files could not be looked into yet.
 */
unindexed: number, };

export type FoundRow = { 
/**
 * Names the activity or the file.
 */
id: string, 
/**
 * The place where it was found, in pieces; empty where its title says it.
 */
excerpt: Array<PieceRow>, };

export type PieceRow = { 
/**
 * The piece.
 */
text: string, 
/**
 * Whether it is what was looked for.
 */
found: boolean, };

export type FindChoices = { 
/**
 * Bodies, credentials and cycles.
 */
scopes: Array<ScopeChoice>, 
/**
 * The areas of the activities.
 */
areas: Array<Choice>, 
/**
 * The types of the activities.
 */
types: Array<Choice>, 
/**
 * Who gave them.
 */
providers: Array<Choice>, };

export type ScopeChoice = { 
/**
 * The word used in a query.
 */
id: string, 
/**
 * The name a person reads.
 */
name: string, 
/**
 * The body it belongs to.
 */
group: string, };

export type ViewDraft = { 
/**
 * Names the view; absent for a new one.
 */
id: string | null, 
/**
 * What the person calls it.
 */
name: string, 
/**
 * What is looked for: activities or evidence.
 */
of: string, 
/**
 * The question.
 */
query: QueryDraft, };

export type PaperRow = { 
/**
 * Names the evidence.
 */
id: string, 
/**
 * The name the file had when it came.
 */
label: string, 
/**
 * What kind of file it is: pdf, jpeg, png, tiff, other.
 */
media: string, 
/**
 * Its size in words.
 */
size: string, 
/**
 * Its pages; none where it can't be shown.
 */
pages: Array<PageRow>, 
/**
 * Why it can't be shown.
 */
failure: string | null, };

export type Naming = { 
/**
 * The template.
 */
template: string, 
/**
 * The template to begin with.
 */
usual: string, 
/**
 * What can stand between braces.
 */
placeholders: Array<string>, 
/**
 * The name it gives a file of the record, or an invented one.
 */
example: string, };
