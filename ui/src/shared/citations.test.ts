import { expect, it } from 'vitest'

import type { CitationRow } from '../wire'
import { weakest } from './citations'

it('a sentence is as sure as the weakest clause under it', () => {
  const of = (...words: string[]) => words.map((confidence) => ({ confidence }) as CitationRow)
  expect(weakest(of('stated', 'unofficial', 'derived'))).toBe('unofficial')
  expect(weakest(of('stated', 'unknown'))).toBe('unknown')
})
