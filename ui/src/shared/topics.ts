// Who shows what: views name the topics they show, and ask again when one of them has changed.
import type { Topic } from '../wire'

type Listener = { topics: readonly Topic[]; then: () => void }

const listeners = new Set<Listener>()

export const ALL_TOPICS: readonly Topic[] = ['holder', 'credentials', 'activities', 'evidence', 'plan', 'standing', 'inbox', 'rules']

/** Calls `then` whenever one of these topics has changed, until the returned function is called. */
export function whenChanged(topics: readonly Topic[], then: () => void): () => void {
  const listener = { topics, then }
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Tells the views that these topics have changed. */
export function announce(topics: readonly Topic[]): void {
  for (const listener of [...listeners]) {
    if (listener.topics.some((topic) => topics.includes(topic))) listener.then()
  }
}
