// Pictures of pages: bytes from the program become an address the window can show, and are let go again.

/** At most so many small pictures are drawn at a time: each costs a process. */
const AT_ONCE = 2

let drawing = 0
const waiting: (() => void)[] = []

/** Takes its turn, does its work, and lets the next one. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (drawing >= AT_ONCE) await new Promise<void>((ready) => waiting.push(ready))
  drawing += 1
  try {
    return await work()
  } finally {
    drawing -= 1
    waiting.shift()?.()
  }
}

/** Asks for a picture, and hands its address to `show` unless it is let go before; returns what lets it go. */
export function picture(ask: () => Promise<ArrayBuffer>, show: (url: string) => void, fail: () => void): () => void {
  let url: string | undefined
  let gone = false
  Promise.resolve()
    .then(() => (gone ? undefined : ask()))
    .then((bytes) => {
      if (gone || !bytes) return
      url = URL.createObjectURL(new Blob([bytes], { type: 'image/png' }))
      show(url)
    })
    .catch(() => !gone && fail())
  return () => {
    gone = true
    if (url) URL.revokeObjectURL(url)
  }
}
