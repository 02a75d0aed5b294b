import { createRequire } from 'node:module'
import type { DomDocument } from './types'

// required, not imported: @types/jsdom would give the browser's globals to every file of the project
const { JSDOM } = createRequire(__filename)('jsdom') as {
  JSDOM: new (html: string, options: object) => { window: { document: DomDocument; Event: unknown } }
}

/**
 * glass-easel looks for `window` and `document` when it is loaded and when it draws. One window serves every
 * app of the process; this file must be imported before the renderer. The apps' own code never sees it.
 */
const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true })
for (const [name, value] of Object.entries({ window, document: window.document, Event: window.Event })) {
  // getters: what is assigned to the global object, jest takes to pieces after the file's last test
  Object.defineProperty(globalThis, name, { get: () => value, configurable: true })
}

export const jsdomDocument: DomDocument = window.document
