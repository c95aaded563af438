import { many } from './grammar'

export const importing = {
  button: 'Import…',
  goOn: 'Go on importing',
  title: 'Import a spreadsheet',
  lead: (label: string) => `From ${label}. Nothing is written before you say so, and one undo takes all of it back.`,
  again: 'Read the file again',
  cancel: 'Cancel',
  bringIn: (count: number) => (count ? `Import ${many(count, 'activity', 'activities')}` : 'Import'),
  nothingTicked: 'Nothing is ticked.',
  done: (count: number) => `Imported ${many(count, 'activity', 'activities')}. They have no evidence yet.`,

  columns: {
    title: 'What the columns mean',
    guessed: 'Guessed from the headings and from what stands beneath them. Change what is wrong.',
    remembered: 'As you said it of the same headings before.',
    caption: 'Columns of the spreadsheet',
    column: 'Column',
    holds: 'It holds',
    means: 'It means',
    meaningOf: (column: string) => `Meaning of ${column}`,
    unnamed: (letter: string) => `Column ${letter}`,
    empty: 'nothing',
    sheet: 'Sheet',
    sheetNamed: (name: string, rows: number) => `${name} (${many(rows, 'row', 'rows')})`,
    heading: 'Headings stand in',
    noHeading: 'no row: it begins with data',
  },

  answers: {
    order: (day: string) => `“${day}” is`,
    monthFirst: 'month first',
    dayFirst: 'day first',
    unit: 'Amounts are in',
    unitHelp: 'Where a row does not say it itself.',
    choose: 'Choose…',
    type: 'Activities are',
    typeHelp: 'Where a row does not say it itself.',
  },

  unknown: {
    title: 'Words Aliquot does not know',
    lead: 'Say what they mean, or leave them open: they are kept in the notes.',
    leadUnits: 'Say what they mean. A row with a unit nobody knows is left out.',
    roles: { type: 'Type', unit: 'Unit', areas: 'Area' } as Record<string, string>,
    means: (word: string, rows: number) => `“${word}” (${many(rows, 'row', 'rows')})`,
    open: 'Leave it open',
  },

  rows: {
    title: 'What each row becomes',
    caption: 'Rows of the spreadsheet',
    show: 'Show',
    which: { all: 'All', take: 'To import', look: 'To look at' },
    count: (take: number, all: number) => `${take} of ${many(all, 'row', 'rows')} will be imported`,
    columns: { take: 'Import', row: 'Row', date: 'Date', title: 'Title', amount: 'Amount', areas: 'Areas', state: 'State' },
    take: (row: number, title: string) => `Import row ${row}${title ? `, “${title}”` : ''}`,
    states: { ready: 'Ready', twin: 'There already', faulty: 'Left out', open: 'Open', sum: 'A sum' },
    none: 'No row is like that.',
    more: (count: number) => `Show ${count} more`,
  },

  undertakings: {
    add: 'Keeping files',
    import: 'Importing activities',
    package: 'Making the package',
    stand: (done: number, all: number) => `${done} of ${all}`,
    stop: 'Stop',
    stopNamed: (what: string) => `Stop: ${what}`,
    stopping: 'Stopping after this one…',
  } as const,
}
