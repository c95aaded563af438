// Holds a drawn page against axe. Colours and sizes need a real window; the walks look at those.
import axe from 'axe-core'
import { expect } from 'vitest'

/** Fails with each thing a person with a screen reader or a keyboard would miss. */
export async function expectAccessible(page: Element): Promise<void> {
  const { violations } = await axe.run(page, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  expect(violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html).join(' ')}`)).toEqual([])
}
