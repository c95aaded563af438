// The window's one seam to the program: one typed function per command, and the events it sends.
// No other file imports @tauri-apps. Paths never cross: the program opens dialogs and keeps dropped files itself.
import { invoke } from '@tauri-apps/api/core'
import { listen, type UnlistenFn } from '@tauri-apps/api/event'
import type {
  ActivityChoices,
  ActivityDraft,
  ActivityRow,
  BodyChoice,
  Changed,
  ChoiceDraft,
  ClauseDraft,
  CredentialDraft,
  CredentialRow,
  CycleProposal,
  EngineKind,
  EntryDraft,
  EvidenceRow,
  Filed,
  FilingDraft,
  Naming,
  FindChoices,
  Found,
  FormChoices,
  FormOrder,
  HolderDetails,
  ImportDraft,
  ImportView,
  Imported,
  InboxItem,
  InboxView,
  LessonRow,
  OfficialAsk,
  OfficialOrder,
  OfficialView,
  SavedOfficial,
  SavedForm,
  FixRow,
  LoadedPack,
  MatchPair,
  MatchView,
  OwnPackRow,
  PackView,
  PaperRow,
  PlanView,
  PlannedDraft,
  AnswerBy,
  InquiryDraft,
  InquiryRow,
  PackageOrder,
  PackageMade,
  Rehearsal,
  PriceRow,
  ProofRow,
  QueryDraft,
  RenewalDraft,
  RulesIndex,
  Situation,
  Stand,
  StandingRow,
  Step,
  Taken,
  TogetherRow,
  Topic,
  WarningRow,
  WatchView,
  TriedClause,
  ViewDraft,
} from './wire'

/** Files that were dropped on the window or opened with the program, waiting under a ticket. */
export type Dropped = {
  ticket: number
  names: string[]
  /** Where they were dropped, in CSS pixels of the window; absent when they came another way. */
  at: { x: number; y: number } | null
}

/** Something long, as far as it is; without a stand it has ended. */
export type Progress = { number: number; what: 'add' | 'import' | 'package'; stand: Stand | null }
export type Underway = Progress & { stand: Stand }

// The record as a whole.
export const getSituation = () => invoke<Situation>('get_situation')
export const startRecord = () => invoke<Situation>('start_record')
export const openSample = () => invoke<Situation>('open_sample')
export const closeSample = () => invoke<Situation>('close_sample')
export const undoChange = () => invoke<Changed<Step | null>>('undo_change')
/** Takes one step back, also where others came after it. */
export const undoStep = (number: number) => invoke<Changed<Step | null>>('undo_step', { number })
export const redoChange = () => invoke<Changed<Step | null>>('redo_change')
export const showVault = () => invoke<void>('show_vault')

// The holder and the credentials.
export const getHolder = () => invoke<HolderDetails>('get_holder')
export const saveHolder = (draft: HolderDetails) => invoke<Changed<HolderDetails>>('save_holder', { draft })
export const listBodies = () => invoke<BodyChoice[]>('list_bodies')
export const listCredentials = () => invoke<CredentialRow[]>('list_credentials')
export const proposeCycle = (draft: CredentialDraft) => invoke<CycleProposal | null>('propose_cycle', { draft })
/** How the credentials of each body with several stand to each other. */
export const listTogether = () => invoke<TogetherRow[]>('list_together')
export const saveCredential = (draft: CredentialDraft) => invoke<Changed<string>>('save_credential', { draft })
export const withdrawCredential = (id: string) => invoke<Changed<null>>('withdraw_credential', { id })

// Activities.
export const listActivityChoices = () => invoke<ActivityChoices>('list_activity_choices')
export const listActivities = () => invoke<ActivityRow[]>('list_activities')
export const saveActivity = (draft: ActivityDraft) => invoke<Changed<string>>('save_activity', { draft })
export const withdrawActivities = (ids: string[]) => invoke<Changed<null>>('withdraw_activities', { ids })

// A spreadsheet that is imported.
/** Opens the system's file dialog; null when the person cancels it. */
export const pickTable = () => invoke<ImportView | null>('pick_table')
/** Opens a spreadsheet that waits under a ticket. */
export const openDroppedTable = (ticket: number) => invoke<ImportView | null>('open_dropped_table', { ticket })
/** What each row becomes by what was said so far. */
export const previewImport = (draft: ImportDraft) => invoke<ImportView>('preview_import', { draft })
export const rereadTable = (draft: ImportDraft) => invoke<ImportView>('reread_table', { draft })
export const bringInTable = (draft: ImportDraft) => invoke<Changed<Imported>>('bring_in_table', { draft })
export const giveUpImport = () => invoke<void>('give_up_import')
/** Asks something long to stop after the part at hand. */
export const stopUndertaking = (number: number) => invoke<void>('stop_undertaking', { number })

// Evidence.
export const listEvidence = () => invoke<EvidenceRow[]>('list_evidence')
/** Opens the system's file dialog; null when the person cancels it. */
export const pickEvidence = (activityId: string | null) =>
  invoke<Changed<Taken> | null>('pick_evidence', { activityId })
/** Files that arrived before the window could listen: ask once at the start. */
export const listWaiting = () => invoke<Dropped[]>('list_waiting')
/** Keeps the files waiting under a ticket, and attaches them to an activity when one is named. */
export const takeDropped = (ticket: number, activityId: string | null) =>
  invoke<Changed<Taken>>('take_dropped', { ticket, activityId })
export const attachEvidence = (evidenceId: string, activityId: string) =>
  invoke<Changed<null>>('attach_evidence', { evidenceId, activityId })
export const detachEvidence = (evidenceId: string, activityId: string) =>
  invoke<Changed<null>>('detach_evidence', { evidenceId, activityId })
/** A file's pages, for the viewer. */
export const lookAtEvidence = (evidenceId: string) => invoke<PaperRow>('look_at_evidence', { evidenceId })
/** A small picture of a file's first page, as the bytes of a PNG. */
export const getThumbnail = (evidenceId: string) => invoke<ArrayBuffer>('get_thumbnail', { evidenceId })
/** Asks where to save a copy; null when the person cancels. */
export const saveEvidence = (evidenceId: string) => invoke<SavedForm | null>('save_evidence', { evidenceId })
/** Opens a copy in the system's viewer. */
export const viewEvidence = (evidenceId: string) => invoke<void>('view_evidence', { evidenceId })

// Files matched to activities.
/** Asks for a folder and keeps the files in it; null when the person cancels. */
export const pickFolder = () => invoke<Changed<Taken> | null>('pick_folder')
/** The waiting files beside the activities they seem to prove. */
export const listMatches = () => invoke<MatchView>('list_matches')
export const confirmMatches = (pairs: MatchPair[]) => invoke<Changed<number>>('confirm_matches', { pairs })

// The watched folder.
export const getWatch = () => invoke<WatchView>('get_watch')
/** Asks for a folder and watches it; null when the person cancels. */
export const watchFolder = () => invoke<WatchView | null>('watch_folder')
export const unwatchFolder = () => invoke<WatchView>('unwatch_folder')
// Finding, and the questions kept under a name.
export const listFindChoices = () => invoke<FindChoices>('list_find_choices')
export const findActivities = (query: QueryDraft) => invoke<Found>('find_activities', { query })
export const findEvidence = (query: QueryDraft) => invoke<Found>('find_evidence', { query })
export const listViews = () => invoke<ViewDraft[]>('list_views')
export const saveView = (draft: ViewDraft) => invoke<Changed<string>>('save_view', { draft })
export const dropView = (id: string) => invoke<Changed<null>>('drop_view', { id })

// What files are called when they leave the record.
export const getNaming = () => invoke<Naming>('get_naming')
export const tryNaming = (template: string) => invoke<Naming>('try_naming', { template })
export const saveNaming = (template: string) => invoke<Naming>('save_naming', { template })

// The inbox.
export const listInbox = () => invoke<InboxView>('list_inbox')
export const getInboxItem = (evidenceId: string) => invoke<InboxItem>('get_inbox_item', { evidenceId })
/** A page as the bytes of a PNG, its longer side at most so many pixels. */
export const getInboxPage = (evidenceId: string, page: number, longest: number) =>
  invoke<ArrayBuffer>('get_inbox_page', { evidenceId, page, longest })
/** Keeps what was typed of a file, without filing it. */
export const saveFiling = (draft: FilingDraft) => invoke<void>('save_filing', { draft })
/** What the record says against a draft. */
export const checkFiling = (draft: FilingDraft) => invoke<WarningRow[]>('check_filing', { draft })
export const fileCertificates = (draft: FilingDraft) => invoke<Changed<Filed>>('file_certificates', { draft })
export const setAside = (evidenceId: string) => invoke<Changed<null>>('set_aside', { evidenceId })
export const takeUp = (evidenceId: string) => invoke<Changed<null>>('take_up', { evidenceId })
export const readAgain = (evidenceId: string, password: string | null) =>
  invoke<void>('read_again', { evidenceId, password })
export const stopReading = () => invoke<void>('stop_reading')
export const goOnReading = () => invoke<void>('go_on_reading')
export const pastePicture = (name: string, bytes: number[]) => invoke<Changed<Taken>>('paste_picture', { name, bytes })
/** The activities whose proof asks for a look. */
export const listProofs = () => invoke<ProofRow[]>('list_proofs')
/** What confirmed certificates taught the reader. */
export const listLessons = () => invoke<LessonRow[]>('list_lessons')
export const forgetLesson = (kind: string, name: string) => invoke<LessonRow[]>('forget_lesson', { kind, name })

// The letters of scans, read by the engine of this window where no other is installed.
export const offerLetters = (able: boolean) => invoke<void>('offer_letters', { able })
/** The ticket of the page that waits; null where none does. */
export const nextLetters = () => invoke<number | null>('next_letters')
/** The page as the bytes of a PNG; empty where it waits no longer. */
export const getLettersPicture = (ticket: number) => invoke<ArrayBuffer>('get_letters_picture', { ticket })
export const bringLetters = (ticket: number, table: string | null, fault: string | null) =>
  invoke<void>('bring_letters', { ticket, table, fault })
/** What reads scans; null where they can't be read. */
export const getEngine = () => invoke<EngineKind | null>('get_engine')

// Standing and forms.
export const listStandings = () => invoke<StandingRow[]>('list_standings')
export const listFormChoices = () => invoke<FormChoices>('list_form_choices')
/** Warns where the printed forms have no sign for characters of a text; null where they have all. */
export const checkPrinting = (text: string) => invoke<string | null>('check_printing', { text })
/** Asks where to save the form, saves it and opens it in the system's viewer; null when the person cancels. */
export const saveForm = (order: FormOrder) => invoke<SavedForm | null>('save_form', { order })

// A body's own form: one is open at a time, and stays so until another is picked.
/** Asks for the blank form and opens it; false when the person cancels. */
export const pickOfficialForm = () => invoke<boolean>('pick_official_form')
export const getOfficialForm = (ask: OfficialAsk) => invoke<OfficialView>('get_official_form', { ask })
/** A page as the bytes of a PNG, its longer side at most so many pixels; pages count from 0. */
export const getOfficialPage = (page: number, longest: number) =>
  invoke<ArrayBuffer>('get_official_page', { page, longest })
/** Fills a copy, asks where to save it, saves and opens it; null when the person cancels. */
export const saveOfficialForm = (order: OfficialOrder) => invoke<SavedOfficial | null>('save_official_form', { order })
// Audits.
export const rehearseAudit = (order: PackageOrder) => invoke<Rehearsal>('rehearse_audit', { order })
/** Asks where to save the checklist, saves it and opens it in the system's viewer; null when the person cancels. */
export const saveChecklist = (order: PackageOrder) => invoke<SavedForm | null>('save_checklist', { order })
/** Asks for a folder, makes the package there and shows it; null when the person cancels. */
export const makePackage = (order: PackageOrder) => invoke<PackageMade | null>('make_package', { order })

export const listInquiries = () => invoke<InquiryRow[]>('list_inquiries')
/** By when a body wants an answer to what came on a day, as far as its rules say. */
export const answerBy = (cycleId: string, kind: string, receivedOn: string) =>
  invoke<AnswerBy>('answer_by', { cycleId, kind, receivedOn })
export const saveInquiry = (draft: InquiryDraft) => invoke<Changed<string>>('save_inquiry', { draft })
export const dropInquiry = (id: string) => invoke<Changed<null>>('drop_inquiry', { id })
/** Asks where to save the dates as a calendar file, and saves it; null when the person cancels. */
export const saveCalendar = () => invoke<SavedForm | null>('save_calendar')

/** What the rules say of one cycle, a past one too. */
export const getCycleStanding = (cycleId: string) => invoke<StandingRow>('get_cycle_standing', { cycleId })

// The person's say in the allocation.
/** What a choice would cost or gain, without taking it. */
export const priceChoice = (draft: ChoiceDraft) => invoke<PriceRow>('price_choice', { draft })
/** Takes a choice; the wish 'none' gives up the one there is. */
export const makeChoice = (draft: ChoiceDraft) => invoke<Changed<null>>('make_choice', { draft })

// Cycles and the planner.
export const declareCycle = (id: string, day: string) => invoke<Changed<null>>('declare_cycle', { id, day })
export const renewCycle = (draft: RenewalDraft) => invoke<Changed<null>>('renew_cycle', { draft })
export const getPlan = () => invoke<PlanView>('get_plan')
/** What a course would fix, without keeping it. */
export const tryCourse = (draft: PlannedDraft) => invoke<FixRow[]>('try_course', { draft })
export const saveCourse = (draft: PlannedDraft) => invoke<Changed<string>>('save_course', { draft })
export const dropCourse = (id: string) => invoke<Changed<null>>('drop_course', { id })
/** Notes a planned course as done: it becomes an activity as the draft says. */
export const finishCourse = (id: string, draft: ActivityDraft) =>
  invoke<Changed<string>>('finish_course', { id, draft })

// The rules themselves.
export const listRules = () => invoke<RulesIndex>('list_rules')
export const getRule = (body: string, category: string) => invoke<PackView>('get_rule', { body, category })
/** What a change of a clause would come to, without keeping it. */
export const tryClause = (draft: ClauseDraft) => invoke<TriedClause>('try_clause', { draft })
export const changeClause = (draft: ClauseDraft) => invoke<Changed<null>>('change_clause', { draft })
/** Takes the change of a clause back; an empty clause means all of them. */
export const resetClause = (body: string, category: string, clause: string) =>
  invoke<Changed<null>>('reset_clause', { body, category, clause })
export const decideClause = (body: string, category: string, clause: string, keep: boolean) =>
  invoke<Changed<null>>('decide_clause', { body, category, clause, keep })
export const enterRule = (draft: EntryDraft) => invoke<Changed<null>>('enter_rule', { draft })
export const compareRule = (body: string, category: string, day: string) =>
  invoke<Changed<null>>('compare_rule', { body, category, day })
export const listOwnPacks = () => invoke<OwnPackRow[]>('list_own_packs')
/** Opens the system's file dialog; null when the person cancels it. */
export const loadPack = () => invoke<Changed<LoadedPack> | null>('load_pack')
/** Loads a file of rules that waits under a ticket. */
export const loadDroppedPack = (ticket: number) => invoke<Changed<LoadedPack> | null>('load_dropped_pack', { ticket })
export const removePack = (pack: string, whole: boolean) => invoke<Changed<null>>('remove_pack', { pack, whole })
/** Asks where to save a file of rules; null when the person cancels. */
export const exportPack = (pack: string, whole: boolean) => invoke<SavedForm | null>('export_pack', { pack, whole })

// Events.
/** A page waits for its letters. */
export const onLetters = (then: () => void): Promise<UnlistenFn> => listen('letters', then)
export const onChanged = (then: (topics: Topic[]) => void): Promise<UnlistenFn> =>
  listen<Topic[]>('changed', (event) => then(event.payload))
export const onDropped = (then: (dropped: Dropped) => void): Promise<UnlistenFn> =>
  listen<Dropped>('dropped', (event) => then(event.payload))
/** The watched folder brought files. */
export const onTaken = (then: (taken: Taken) => void): Promise<UnlistenFn> =>
  listen<Taken>('taken', (event) => then(event.payload))
export const onProgress = (then: (progress: Progress) => void): Promise<UnlistenFn> =>
  listen<Progress>('progress', (event) => then(event.payload))
/** Files hover over the window at a place, or (null) have left it. */
export const onHovering = (then: (at: { x: number; y: number } | null) => void): Promise<UnlistenFn> =>
  listen<{ x: number; y: number } | null>('hovering', (event) => then(event.payload))
