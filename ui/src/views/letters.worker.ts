// Reads the letters of one page after another: Tesseract, compiled for the web, in a thread of its own.
// Everything it needs lies beside it in the program; it asks for nothing else. The page's policy doesn't reach into a
// worker, so what stands here and in Tesseract's own file is all that may ever run in it.
import englishUrl from '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url'
import coreUrl from 'tesseract.js-core/tesseract-core-simd-lstm.js?url'
import wasmUrl from 'tesseract.js-core/tesseract-core-simd-lstm.wasm?url'

/** What is asked: the picture of a page, as a PNG. */
export type Ask = ArrayBuffer
/** What is answered: a table with a line per word, or why there is none; `missing` where nothing can ever be read. */
export type Answer = { table: string } | { fault: string } | { missing: string }

/** What is used of Tesseract's own interface. */
interface Core {
  FS: { writeFile(name: string, bytes: Uint8Array): void; unlink(name: string): void }
  TessBaseAPI: new () => {
    Init(data: null, language: string, mode: number): number
    SetVariable(name: string, value: string): boolean
    SetImageFile(orientation: number, turn: number): number
    Recognize(monitor: null): number
    GetTSVText(page: number): string
    Clear(): void
  }
}

declare function importScripts(...urls: string[]): void
declare const TesseractCore: (options: { wasmBinary: ArrayBuffer; TesseractProgress: () => void }) => Promise<Core>

const OWN_NEURAL_NET = 1

async function bytes(url: string): Promise<Response> {
  const found = await fetch(url)
  if (!found.ok) throw new Error(`${url} is not there`)
  return found
}

async function load() {
  importScripts(coreUrl)
  const [wasm, packed] = await Promise.all([bytes(wasmUrl), bytes(englishUrl)])
  const english = new Response(packed.body!.pipeThrough(new DecompressionStream('gzip')))
  const core = await TesseractCore({ wasmBinary: await wasm.arrayBuffer(), TesseractProgress: () => {} })
  core.FS.writeFile('eng.traineddata', new Uint8Array(await english.arrayBuffer()))
  const api = new core.TessBaseAPI()
  if (api.Init(null, 'eng', OWN_NEURAL_NET) !== 0) throw new Error('the language can’t be loaded')
  // The page as a whole, as the installed command is asked too.
  api.SetVariable('tessedit_pageseg_mode', '3')
  api.SetVariable('user_defined_dpi', '300')
  return { core, api }
}

const said = (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown))
const answer = (it: Answer) => self.postMessage(it)
let engine: ReturnType<typeof load> | undefined

self.onmessage = async ({ data }: MessageEvent<Ask>) => {
  try {
    engine ??= load()
    await engine
  } catch (thrown) {
    return answer({ missing: said(thrown) })
  }
  try {
    const { core, api } = await engine
    core.FS.writeFile('/input', new Uint8Array(data))
    if (api.SetImageFile(1, 0) === 1) throw new Error('the picture can’t be opened')
    api.Recognize(null)
    const table = api.GetTSVText(0)
    api.Clear()
    core.FS.unlink('/input')
    answer({ table })
  } catch (thrown) {
    answer({ fault: said(thrown) })
  }
}
