import type { Json, RenderNode } from '../types'

/** A renderer's event before it is made plain. */
interface RawEvent {
  type: string
  timeStamp: number
  detail: unknown
  target: unknown
  currentTarget: unknown
  mark?: Json | null
  getOriginalEvent?(): { changedTouches?: ArrayLike<Touch> } | null
  wrapShadowedEvent(): unknown
}

interface Touch {
  identifier: number
  pageX: number
  pageY: number
  clientX: number
  clientY: number
}

/** Events whose detail holds DOM objects, which never reach a mini-program. */
const FROM_DOM = /^(touch|mouse|click)/

/** What a page handler gets: plain JSON, as in WeChat. Anything that is no renderer event passes as it is. */
export function plainEvent(event: unknown): unknown {
  if (!isRaw(event)) return event
  const touches = touchesOf(event)
  return {
    type: event.type,
    timeStamp: event.timeStamp,
    detail: FROM_DOM.test(event.type) ? {} : copy(event.detail),
    target: targetOf(event.target),
    currentTarget: targetOf(event.currentTarget),
    mark: copy(event.mark),
    touches,
    changedTouches: touches,
    mut: false,
  }
}

function isRaw(event: unknown): event is RawEvent {
  return typeof (event as RawEvent | null)?.wrapShadowedEvent === 'function'
}

function touchesOf(event: RawEvent): Touch[] {
  const original = event.getOriginalEvent?.()
  const list = original?.changedTouches ? Array.from(original.changedTouches) : []
  return list.map(({ identifier, pageX, pageY, clientX, clientY }) => ({
    identifier,
    pageX,
    pageY,
    clientX,
    clientY,
  }))
}

function targetOf(target: unknown): Json {
  // the adapter hands out a caller object whose element is `_$`
  const node = ((target as { _$?: RenderNode } | null)?._$ ?? target) as RenderNode | null
  if (!node) return { id: '', dataset: {} }
  return {
    id: node.id || '',
    dataset: copy({ ...node.dataset }),
    offsetLeft: node.$$?.offsetLeft ?? 0,
    offsetTop: node.$$?.offsetTop ?? 0,
  }
}

const copy = (value: unknown): Json => (value == null ? {} : (JSON.parse(JSON.stringify(value)) as Json))
