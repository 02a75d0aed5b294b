import type { CardState } from '@cloud/capabilities/cards/labels'
import type { Tone } from '../ui/tones'

/** The colour beside the word of each state of a 会员服务卡. */
export const stateTones: Record<CardState, Tone> = {
  none: 'neutral',
  applied: 'info',
  inBatch: 'info',
  active: 'ok',
  lost: 'warn',
  rejected: 'warn',
  cancelled: 'neutral',
}
