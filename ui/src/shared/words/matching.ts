import { many } from './grammar'

export const matching = {
  button: 'Match to activities',
  title: 'Match files to activities',
  lead: 'Each waiting file beside the activity it seems to prove. Nothing is attached before you say so.',
  back: 'Back to the inbox',
  folder: 'Add a folder…',
  allSure: (count: number) => (count ? `Attach ${many(count, 'sure one', 'sure ones')}` : 'Attach the sure ones'),
  count: (files: number, unproved: number) =>
    `${many(files, 'file waits', 'files wait')}; ${many(unproved, 'activity has', 'activities have')} no evidence.`,
  unread: (count: number) => `${many(count, 'file is', 'files are')} still to be read; until then only the names are compared.`,
  noneTitle: 'No file waits',
  noneText: 'Add a folder of certificates: each file is kept, read, and set beside the activity it seems to prove.',
  caption: 'Waiting files and the activities they may prove',
  columns: { file: 'File', activity: 'Seems to prove', how: 'How sure', actions: 'Actions' },
  activityOf: (label: string) => `Activity for ${label}`,
  candidate: (title: string, day: string, amount: string) => `${title} · ${day} · ${amount}`,
  none: 'None of the activities',
  nothing: 'No activity fits. The file stays in the inbox.',
  how: { high: 'Sure', check: 'Likely', estimate: 'Perhaps', not_found: 'No match' },
  attach: 'Attach',
  attachNamed: (label: string, title: string) => `Attach ${label} to “${title}”`,
  attached: (count: number) => `Attached ${many(count, 'file', 'files')}`,
  attachedOne: (label: string, title: string) => `Attached ${label} to “${title}”`,
}
