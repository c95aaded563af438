import { many } from './grammar'

export const evidence = {
  lead: 'The papers that prove what you did, kept as copies that never change.',
  add: 'Add files…',
  filter: 'Find a file',
  count: (all: number, unattached: number) =>
    `${many(all, 'file', 'files')}, ${unattached === 0 ? 'all attached' : `${unattached} not attached yet`}`,
  noneTitle: 'No evidence yet',
  noneText: 'Drop certificates anywhere on this window, or add them here. A copy is kept; your files stay where they are.',
  nothingFound: 'No file matches.',
  shelves: { unattached: 'Not attached yet', attached: 'Attached' },
  shelfLeads: { unattached: 'These files prove nothing until they are attached to an activity.', attached: undefined },
  columns: { file: 'File', proves: 'Proves', actions: 'Actions' },
  provesNothing: 'Nothing yet',
  unattachedShort: 'not attached',
  view: 'Open in the system’s viewer',
  viewNamed: (label: string) => `View ${label}`,
  attach: 'Attach…',
  attachNamed: (label: string) => `Attach ${label} to an activity`,
  attachTitle: (label: string) => `What does ${label} prove?`,
  noActivity: 'No activity matches.',
  detachNamed: (label: string, title: string) => `Detach ${label} from “${title}”`,
  detached: (label: string, title: string) => `Detached ${label} from “${title}”`,
  attachedOne: (label: string, title: string) => `Attached ${label} to “${title}”`,
  attachedMany: (count: number, title: string) => `Attached ${count} files to “${title}”`,
  keptOne: (label: string) => `Kept ${label}`,
  keptMany: (count: number, known: number) => `Kept ${count} files${known ? `, ${known} of them known before` : ''}`,
  showKept: 'Show',
  refused: (label: string, message: string) => `${label} was not taken. ${message}`,
  media: (word: string) =>
    ({ pdf: 'PDF', jpeg: 'JPEG', png: 'PNG', tiff: 'TIFF', other: 'Other file' })[word] ?? word,
}
