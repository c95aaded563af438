// What the tests' page lacks of a browser.
import '@testing-library/jest-dom/vitest'

// jsdom draws no dialogs: it opens and closes them without the layer above the page.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.show ??= HTMLDialogElement.prototype.showModal
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false
  this.dispatchEvent(new Event('close'))
}
Element.prototype.scrollIntoView ??= () => {}
// axe looks for letters drawn on a canvas; there is none.
HTMLCanvasElement.prototype.getContext = () => null
// Nothing has a size in jsdom, so nothing is told of one.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
}
