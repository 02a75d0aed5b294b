import { jsdomDocument } from '../support/dom-globals'

/** The tree of the page on top, of the one app that is open in this process. */
export function pageOnTop(): Element {
  const pages = [...(jsdomDocument.body as unknown as Element).querySelectorAll('.weapp-page')]
  const shown = pages.filter((page) => (page as HTMLElement).style.display !== 'none')
  const root = shown.length === 1 ? shown[0]?.querySelector('.weapp-scroll') : null
  if (!root) throw new Error(`${shown.length} pages are on top: one app at a time`)
  return root
}
