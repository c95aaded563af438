import { expect, it } from 'vitest'

import { blank, lines, order } from './model'

const filled = {
  ...blank(),
  credential_id: 'c1',
  areas: ['Chemistry'],
  instruments: 'Cobas 8000\n\n  Sysmex XN \n',
  institution: ' Riverside Hospital ',
}

it('a form is ordered with what it asks for and nothing else', () => {
  expect(order('declaration', filled)).toEqual({ form: 'declaration', credential_id: 'c1', paper: 'letter' })
  expect(order('clinical_teaching', filled)).toEqual({
    form: 'clinical_teaching',
    credential_id: 'c1',
    institution: 'Riverside Hospital',
    program: '',
    paper: 'letter',
  })
})

it('instruments are lines, and empty lines are none', () => {
  expect(lines(filled.instruments)).toEqual(['Cobas 8000', 'Sysmex XN'])
  expect(order('employer_assessment', filled)).toMatchObject({ instruments: ['Cobas 8000', 'Sysmex XN'] })
})
