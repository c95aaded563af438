// The views a person can go to, in the order of the sidebar.
import type { IconName } from '../shared/icons'

export const PLACES = [
  'standing',
  'inbox',
  'activities',
  'plan',
  'evidence',
  'forms',
  'audit',
  'credentials',
  'rules',
  'settings',
] as const

export type Place = (typeof PLACES)[number]

export const isPlace = (word: string): word is Place => PLACES.some((it) => it === word)

// Each place is drawn by the icon of its own name.
PLACES satisfies readonly IconName[]
