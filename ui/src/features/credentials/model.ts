// Drafts of the holder and of a credential, and the few things the form proposes.
import type { BodyChoice, CategoryChoice, Choice, CredentialDraft, HolderDetails } from '../../wire'

/** Returns an empty credential; its body is chosen where there are several. */
export function blank(bodies: readonly BodyChoice[]): CredentialDraft {
  return {
    id: null,
    body: bodies.length === 1 ? bodies[0]!.id : '',
    category: '',
    number: '',
    certified_on: '',
    formerly_nca: false,
    roles: [],
    licence_categories: [],
    cycle_start: '',
    cycle_end: '',
  }
}

/** Returns the categories of a body. */
export function categoriesOf(bodies: readonly BodyChoice[], body: string): readonly CategoryChoice[] {
  return bodies.find((it) => it.id === body)?.categories ?? []
}

/** Returns the categories as a list to choose from: code first, as the profession says it. */
export function asChoices(categories: readonly CategoryChoice[]): Choice[] {
  return categories.map((it) => ({ id: it.code, name: `${it.code} – ${it.name}` }))
}

/** What the holder's form shows: lists as lines of text. */
export interface HolderForm {
  name: string
  other_names: string
  customer_id: string
  address: string
  employer: string
}

/** Returns the holder's details as the form shows them. */
export function asForm(details: HolderDetails): HolderForm {
  return { ...details, other_names: details.other_names.join('\n'), address: details.address.join('\n') }
}

/** Returns what the form holds as details, without empty lines. */
export function asDetails(form: HolderForm): HolderDetails {
  return { ...form, other_names: lines(form.other_names), address: lines(form.address) }
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
