// Every text of the window, in one place and of one type, so that another language is another object like this one.
// Each view's texts have a file of their own beside it.
// Sentences about the record itself come from the program below and are shown as they come.

import { many, step } from './words/grammar'
import { activities } from './words/activities'
import { credentials } from './words/credentials'
import { evidence } from './words/evidence'
import { finding } from './words/finding'
import { audit } from './words/audit'
import { forms } from './words/forms'
import { official } from './words/official'
import { importing } from './words/importing'
import { inbox } from './words/inbox'
import { matching } from './words/matching'
import { paper } from './words/paper'
import { plan } from './words/plan'
import { rules } from './words/rules'
import { settings } from './words/settings'
import { standing } from './words/standing'

const english = {
  product: 'Aliquot',

  views: {
    standing: 'Standing',
    inbox: 'Inbox',
    activities: 'Activities',
    plan: 'Plan',
    evidence: 'Evidence',
    forms: 'Forms',
    audit: 'Audit',
    credentials: 'Credentials',
    rules: 'Rules',
    settings: 'Settings',
  },

  actions: {
    undo: 'Undo',
    redo: 'Redo',
    save: 'Save',
    cancel: 'Cancel',
    close: 'Close',
    delete: 'Delete',
    dismiss: 'Dismiss notice',
    sortedBy: (ascending: boolean) => (ascending ? 'sorted upwards' : 'sorted downwards'),
  },

  shell: {
    skip: 'Skip to the content',
    navigation: 'Views',
    history: 'Undo and redo',
    notices: 'Notices',
    undoStep: (name: string, subject: string) => `Undo ${step(name, subject)}`,
    redoStep: (name: string, subject: string) => `Redo ${step(name, subject)}`,
    nothingToUndo: 'Nothing to undo',
    alreadyUndone: 'That is taken back already',
    nothingToRedo: 'Nothing to redo',
    undone: (name: string, subject: string) => `Undone: ${step(name, subject)}`,
    redone: (name: string, subject: string) => `Done again: ${step(name, subject)}`,
    shortcuts: 'Keyboard shortcuts',
    sample: 'This is the sample record of an invented person. Nothing you do here touches a record of your own.',
    leaveSample: 'Leave the sample',
    sampleName: 'Sample record',
    readOnlyName: 'Reading only',
    waitingFiles: 'waiting',
    dropHere: 'Drop to keep these files; they wait in the inbox',
    dropOn: (title: string) => `Drop to attach to “${title}”`,
    arrived: (count: number) => `${many(count, 'file', 'files')} came with the program.`,
  },

  start: {
    title: 'Your continuing education, ready to be shown',
    text: 'Aliquot keeps your activities and certificates, judges them by the rules of your credential, and fills in the forms. Everything stays on this computer: no account, no network.',
    begin: 'Start my record',
    beginAbout: 'An empty record of your own, kept in a folder you can see.',
    open: 'Open my record',
    openAbout: 'Go on where you left off.',
    sample: 'Look around with the sample record',
    sampleAbout: 'An invented person with two credentials and a cycle of activities. It never mixes with a record of your own.',
    sheet: 'Begin with my spreadsheet',
    sheetAbout: 'A list you keep in Excel, LibreOffice or as CSV becomes your record, once you have looked it through.',
    where: 'Your record is kept in',
  },

  fields: {
    optional: 'optional',
    datePlaceholder: '14 Mar 2026',
    readAs: (day: string) => `Read as ${day}`,
  },

  failures: {
    unexpected: 'The window met something it did not expect.',
  },

  confidence: {
    name: (word: string) =>
      ({ stated: 'Stated', derived: 'Derived', unofficial: 'Unofficial', 'entered by you': 'Entered by you', unknown: 'Not known' })[word] ?? word,
    meaning: (word: string) =>
      ({
        stated: 'An official page says exactly this.',
        derived: 'Concluded from what official pages say.',
        unofficial: 'Taken from a source that is not the body itself. Check it on the body’s own site.',
        'entered by you': 'You entered this yourself. The body’s own page has the last word.',
        unknown: 'No source gives this. It is neither counted as zero nor guessed.',
      })[word] ?? '',
  },

  citation: {
    open: (confidence: string) => `${english.confidence.name(confidence)}: show the source`,
    openAll: (confidence: string, count: number) =>
      `${english.confidence.name(confidence)} ${english.citation.clauses(count)}: show the sources`,
    openOf: (area: string, confidence: string) => `${area}, ${english.citation.open(confidence)}`,
    asOf: (date: string) => (date === 'undated' ? 'undated' : `as of ${date}`),
    clause: 'Clause',
    copy: (title: string) => `Copy address of “${title}”`,
    copyAddress: 'Copy address',
    copied: 'Copied the address',
    entered: (day: string, why: string) => `Entered by you on ${day}: ${why}`,
    packSays: (was: string) => (was ? `The pack says: ${was}` : 'The pack says nothing there.'),
    undecided: 'The pack has changed there since. Decide again under Rules.',
    clauses: (count: number) => many(count, 'clause', 'clauses'),
  },

  standing,

  inbox,

  importing,

  matching,

  activities,

  plan,

  evidence,

  finding,

  paper,

  forms,
  audit,

  official,

  credentials,

  rules,

  settings,

  shortcuts: {
    title: 'Keyboard shortcuts',
    everywhere: 'Everywhere',
    lists: 'In lists and panels',
    names: {
      undo: 'Undo',
      redo: 'Redo',
      new: 'New activity',
      search: 'Find',
      shortcuts: 'This list',
      standing: 'Standing',
      inbox: 'Inbox',
      activities: 'Activities',
      plan: 'Plan',
      evidence: 'Evidence',
      forms: 'Forms',
      audit: 'Audit',
      credentials: 'Credentials',
      rules: 'Rules',
      settings: 'Settings',
    },
    close: 'Close the panel',
    savePanel: 'Save the panel',
    walk: 'Walk through the activities',
    open: 'Open the activity',
    withdraw: 'Delete the activity',
    or: 'or',
    off: 'Single-letter shortcuts are switched off in Settings.',
  },
}

export type Words = typeof english

export const words: Words = english
