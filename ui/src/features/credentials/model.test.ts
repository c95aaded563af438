import { expect, it } from 'vitest'

import { asDetails, asForm } from './model'

it('the holder’s lines come back as they went in, without the empty ones', () => {
  const details = {
    name: 'Mara Quill',
    other_names: ['Mara Quill-Ames'],
    customer_id: '80990317',
    address: ['12 Elm Street', 'Dayton'],
    employer: '',
  }
  expect(asDetails(asForm(details))).toEqual(details)
  expect(asDetails({ ...asForm(details), address: '12 Elm Street\n\n Dayton \n' })).toEqual(details)
})
