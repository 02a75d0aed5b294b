import type { RequestKind, RequestState } from '@cloud/capabilities/requests/labels'
import type { IconName } from '@/shared/ui/icons'
import type { Tone } from '@/shared/ui/tones'

/** How each kind of request looks. */
export const kindLooks: Record<RequestKind, { readonly icon: IconName; readonly tone: Tone }> = {
  lateClaim: { icon: 'cake', tone: 'brand' },
  join: { icon: 'people', tone: 'ok' },
  transfer: { icon: 'people', tone: 'info' },
  correction: { icon: 'edit', tone: 'info' },
  resign: { icon: 'people', tone: 'neutral' },
}

export const stateTones: Record<RequestState, Tone> = {
  open: 'info',
  returned: 'warn',
  approved: 'ok',
  refused: 'neutral',
  withdrawn: 'neutral',
}

/** What it comes to in the end. */
export const outcomes: Record<RequestKind, string> = {
  lateClaim: '可以选门店领券',
  join: '成为会员',
  transfer: '转到新的工会组织',
  correction: '资料改好了',
  resign: '不再是会员',
}
