import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'

import * as ipc from '../../ipc'
import { expectAccessible } from '../../testing/accessible'
import FileNamesCard from './FileNamesCard.svelte'

vi.mock('../../ipc')

const names = (template: string) => ({
  template,
  usual: '{date} {title}',
  placeholders: ['{date}', '{title}'],
  example: template.replace('{date}', '2026-03-14').replace('{title}', 'Antibody Panels') + '.pdf',
})

beforeEach(() => {
  vi.resetAllMocks()
  vi.mocked(ipc.getNaming).mockResolvedValue(names('{date} {title}'))
  vi.mocked(ipc.tryNaming).mockImplementation(async (it) => {
    if (it.includes('{titel}')) throw { code: 'invalid', message: 'There is no {titel}.', hint: null, fields: [] }
    return names(it)
  })
  vi.mocked(ipc.saveNaming).mockImplementation(async (it) => names(it || '{date} {title}'))
})

it('a pattern is tried out while one types, and kept when it is right', async () => {
  const user = userEvent.setup()
  const page = render(FileNamesCard)
  const field = await screen.findByLabelText('Pattern')
  expect(screen.getByText('2026-03-14 Antibody Panels.pdf')).toBeInTheDocument()
  await user.clear(field)
  await user.type(field, '{{titel}')
  expect(await screen.findByText('There is no {titel}.')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled()
  await user.clear(field)
  await user.click(screen.getByRole('button', { name: 'Insert {title}' }))
  expect(await screen.findByText('Antibody Panels.pdf')).toBeInTheDocument()
  await expectAccessible(page.container)
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(ipc.saveNaming).toHaveBeenCalledWith('{title}'))
  await user.click(screen.getByRole('button', { name: 'Back to the usual pattern' }))
  await waitFor(() => expect(field).toHaveValue('{date} {title}'))
})
