export const forms = {
  lead: 'Filled in from your record, saved as PDF and opened in your viewer for printing.',
  which: 'Form',
  noneTitle: 'A form needs a credential',
  noneText: 'Forms are filled for one credential and its cycle. Add the credential first.',
  names: {
    declaration: 'Declaration worksheet',
    employer_assessment: 'Employer assessment',
    clinical_teaching: 'Clinical teaching record',
  },
  about: {
    declaration: 'To copy from while you fill in the online declaration',
    employer_assessment: 'For your employer to complete and sign',
    clinical_teaching: 'For your program to complete and sign',
  },
  instructions: {
    declaration: 'Lists your activities in the order the online form asks for them, one worksheet for each credential.',
    employer_assessment: 'Tick what you were assessed on. The statement, signature and date stay empty for your assessor’s pen.',
    clinical_teaching: 'Your details are filled in; the rest stays empty for your supervisor’s pen.',
  },
  fields: {
    credential: 'Credential',
    paper: 'Paper',
    areas: 'Technical areas',
    own_area: 'Another technical area',
    instruments: 'Instruments and procedures',
    institution: 'Institution',
    program: 'Program or school',
  },
  papers: { letter: 'Letter', a4: 'A4' },
  help: { areas: 'As the form names them.', instruments: 'One on each line. What does not fit goes on a second sheet.' },
  save: 'Save as PDF…',
  saved: (name: string, folder: string) => `Saved ${name} in ${folder} and opened it.`,
}
