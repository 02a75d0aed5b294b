import type { Dom, Json } from '../../types'
import type { WxParts } from './answer'

type Listener = (result: unknown) => void

interface Question {
  find(root: Dom): Dom | Dom[] | 'viewport' | null
  listener?: Listener | undefined
}

/** wx.createSelectorQuery on the page on top, and the observers, which never fire. */
export function queryApi(parts: WxParts): Record<string, unknown> {
  const observer = {
    relativeTo: () => observer,
    relativeToViewport: () => observer,
    observe() {},
    disconnect() {},
  }
  return {
    createSelectorQuery: () => createQuery(parts),
    createIntersectionObserver: () => observer,
    createMediaQueryObserver: () => observer,
    createAnimation: () => {
      const chain: object = new Proxy(
        {},
        { get: (_, key) => () => (key === 'export' ? { actions: [] } : chain) },
      )
      return chain
    },
  }
}

function createQuery({ pages, device, later, journal }: WxParts): object {
  const questions: Question[] = []
  const viewport = { ...rect(null), scrollLeft: 0, scrollTop: 0, width: device.width, height: device.height }
  const answer = ({ find, listener }: Question): unknown => {
    const found = find(withIds(pages().top().frame.scroll))
    const result =
      found === 'viewport' ? viewport : Array.isArray(found) ? found.map(rect) : found && rect(found)
    if (listener) journal.guard('createSelectorQuery', () => listener(result))
    return result
  }
  const query = {
    in: () => query,
    select: (selector: string) => ask({ find: (root) => root.querySelector(clean(selector)) }),
    selectAll: (selector: string) => ask({ find: (root) => [...root.querySelectorAll(clean(selector))] }),
    selectViewport: () => ask({ find: () => 'viewport' }),
    exec(done?: Listener) {
      later(() => {
        const results = questions.map(answer)
        journal.guard('createSelectorQuery', () => done?.(results))
      })
      return query
    },
  }
  const ask = (question: Question): object => {
    questions.push(question)
    const take = (listener?: Listener): object => {
      question.listener = listener
      return query
    }
    return {
      boundingClientRect: take,
      scrollOffset: take,
      context: take,
      node: take,
      fields: (_fields: Json, listener?: Listener) => take(listener),
    }
  }
  return query
}

const clean = (selector: string): string => selector.replaceAll('>>>', ' ')

function rect(dom: Dom | null): Json {
  const box = dom?.getBoundingClientRect() ?? { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 }
  const { left, top, right, bottom, width, height } = box
  return {
    id: dom?.id ?? '',
    dataset: {},
    left,
    top,
    right,
    bottom,
    width,
    height,
    scrollTop: dom?.scrollTop ?? 0,
  }
}

/** The renderer keeps ids to itself; selectors want them in the DOM. */
function withIds(root: Dom): Dom {
  for (const dom of root.querySelectorAll('*')) {
    const id = dom.__wxElement?.id
    if (id) dom.id = id
  }
  return root
}
