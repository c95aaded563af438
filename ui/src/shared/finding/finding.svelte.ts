// A question a list keeps open: words and filters, and what the program found by them.
import { isDay } from '../dates'
import { errorOf } from '../failures.svelte'
import { whenChanged } from '../topics'
import type { Error, Found, PieceRow, QueryDraft, Topic } from '../../wire'

/** A question that asks for nothing: everything is shown. */
export const OPEN: Readonly<QueryDraft> = {
  text: '',
  scope: '',
  area: '',
  type: '',
  provider: '',
  evidence: '',
  counting: '',
  from: '',
  to: '',
}

/** What a question is narrowed by beside its words. */
export const FILTERS = ['scope', 'area', 'type', 'provider', 'evidence', 'counting', 'from', 'to'] as const
export type FilterName = (typeof FILTERS)[number]

/** A person goes on typing within this time, in milliseconds. */
const PAUSE = 70

/** Tells whether two questions ask for the same. */
export function same(a: Readonly<QueryDraft>, b: Readonly<QueryDraft>): boolean {
  return a.text.trim() === b.text.trim() && FILTERS.every((it) => a[it] === b[it])
}

/** Tells whether a question asks for nothing. */
export function isOpen(query: Readonly<QueryDraft>): boolean {
  return same(query, OPEN)
}

/** Tells whether a day is typed to its end, or not at all. */
function isWhole(query: Readonly<QueryDraft>): boolean {
  return [query.from, query.to].every((it) => it === '' || isDay(it))
}

export class Finding {
  query = $state<QueryDraft>({ ...OPEN })
  /** What was found; nothing while everything is shown. */
  found = $state.raw<Found>()
  error = $state.raw<Error>()
  #ask: (query: QueryDraft) => Promise<Found>
  #round = 0
  #asked = ''

  constructor(ask: (query: QueryDraft) => Promise<Found>, topics: readonly Topic[]) {
    this.#ask = ask
    $effect(() => {
      const query = $state.snapshot(this.query)
      const typing = this.#asked !== query.text
      const timer = setTimeout(() => void this.#look(query), typing && !isOpen(query) ? PAUSE : 0)
      return () => clearTimeout(timer)
    })
    $effect(() => whenChanged(topics, () => void this.#look($state.snapshot(this.query))))
  }

  get isOpen(): boolean {
    return isOpen(this.query)
  }

  /** The filters that are set. */
  get filters(): FilterName[] {
    return FILTERS.filter((it) => this.query[it] !== '')
  }

  /** Asks another question. */
  take(query: Readonly<QueryDraft>) {
    this.query = { ...OPEN, ...query }
  }

  /** Forgets all filters and keeps the words. */
  clear() {
    this.query = { ...OPEN, text: this.query.text }
  }

  /** Returns the rows that were found, the best first; all of them while nothing is asked. */
  within<T extends { id: string }>(rows: readonly T[]): readonly T[] {
    if (!this.found) return rows
    const places = new Map(this.found.rows.map((it, at) => [it.id, at]))
    const place = (row: T) => places.get(row.id) ?? -1
    return rows.filter((row) => places.has(row.id)).sort((a, b) => place(a) - place(b))
  }

  /** Returns the places where each row was found, where its title does not say it. */
  get excerpts(): ReadonlyMap<string, PieceRow[]> {
    return new Map(this.found?.rows.filter((it) => it.excerpt.length).map((it) => [it.id, it.excerpt]))
  }

  async #look(query: QueryDraft): Promise<void> {
    const round = ++this.#round
    this.#asked = query.text
    if (isOpen(query)) {
      this.found = this.error = undefined
      return
    }
    if (!isWhole(query)) return
    try {
      const found = await this.#ask(query)
      if (round !== this.#round) return
      this.found = found
      this.error = undefined
      // What is not looked into yet is, a portion at a time.
      if (found?.unindexed) void this.#look(query)
    } catch (thrown) {
      if (round === this.#round) this.error = errorOf(thrown)
    }
  }
}
