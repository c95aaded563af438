// The order for a form, made from what the person filled in.
import type { FormOrder, Paper } from '../../wire'

export type FormName = FormOrder['form']

export const FORMS: readonly FormName[] = [
  'declaration',
  'employer_assessment',
  'clinical_teaching',
  'transcript',
  'summary',
  'in_service_letter',
  'addendum',
]

/** Everything the forms may ask, so that nothing typed is lost when the person turns to another one. */
export interface Filled {
  credential_id: string
  paper: Paper
  areas: string[]
  own_area: string
  instruments: string
  institution: string
  program: string
  notice_on: string
  activity_id: string
}

/** Returns an empty sheet. */
export function blank(): Filled {
  return {
    ...{ credential_id: '', paper: 'letter', areas: [], own_area: '', instruments: '' },
    ...{ institution: '', program: '', notice_on: '', activity_id: '' },
  }
}

/** Returns the order for one form: only what that form asks for. */
export function order(form: FormName, filled: Filled): FormOrder {
  const { credential_id, paper } = filled
  switch (form) {
    case 'declaration':
    case 'transcript':
    case 'summary':
      return { form, credential_id, paper }
    case 'employer_assessment':
      return {
        form,
        credential_id,
        areas: filled.areas,
        own_area: filled.own_area.trim(),
        instruments: lines(filled.instruments),
        paper,
      }
    case 'addendum':
      return { form, credential_id, notice_on: filled.notice_on.trim(), paper }
    case 'in_service_letter':
      return { form, credential_id, activity_id: filled.activity_id, paper }
    case 'clinical_teaching':
      return { form, credential_id, institution: filled.institution.trim(), program: filled.program.trim(), paper }
  }
}

/** Returns the lines that hold something. */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
