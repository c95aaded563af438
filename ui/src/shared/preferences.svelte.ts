// What the person prefers of this window, kept by the window itself: nothing of the record is in it.

const KEY = 'aliquot.preferences'

class Preferences {
  #singleLetters = $state(read())

  /** Whether keys of a single letter do something. */
  get singleLetters() {
    return this.#singleLetters
  }

  set singleLetters(on: boolean) {
    this.#singleLetters = on
    try {
      localStorage.setItem(KEY, JSON.stringify({ singleLetters: on }))
    } catch {
      // Without storage the preference lasts as long as the window.
    }
  }
}

function read(): boolean {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}').singleLetters !== false
  } catch {
    return true
  }
}

export const preferences = new Preferences()
