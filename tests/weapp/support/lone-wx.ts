import { deviceFor } from './device'
import { defaultAnswers } from './host/answers'
import { createBus } from './host/bus'
import { createJournal } from './host/journal'
import type { Pages } from './host/pages'
import type { WxParts } from './host/wx/answer'
import { createWx } from './host/wx/create-wx'
import type { Bundle } from './types'

/** A `wx` with no pages behind it, for renderers that keep their own. No cloud answers: every call fails. */
export function loneWx(bundle: Bundle): Record<string, unknown> {
  const journal = createJournal()
  const parts: WxParts = {
    bundle,
    journal,
    bus: createBus(journal),
    answers: defaultAnswers(),
    bars: {
      tabs: [],
      badges: {},
      setBadge: () => undefined,
      frame: () => Promise.reject(new Error()) as never,
    },
    device: deviceFor({}),
    storage: {},
    callFunction: () => Promise.reject(new Error('there is no cloud here')),
    later: (run) => void setTimeout(run, 0),
    pages: () => nowhere,
  }
  return createWx(parts)
}

const nowhere = {
  stack: [],
  first: '',
  call: () => undefined,
  top: () => ({ frame: SCREENLESS }),
} as unknown as Pages
const SCREENLESS = {
  scroll: { querySelector: () => null, querySelectorAll: () => [] },
  setTitle: () => undefined,
}
