// The few turns of phrase that several views share.

export const many = (count: number, one: string, other: string) => (count === 1 ? `1 ${one}` : `${count} ${other}`)

export const step = (name: string, subject: string) => (subject ? `${name} “${subject}”` : name)
