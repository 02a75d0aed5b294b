import type { PersonRow } from '@cloud/capabilities/members/contract'
import type { Tone } from '@/shared/ui/tones'

/** Whether somebody has bound a WeChat account, in a word. */
export function standing({ bound, locked }: PersonRow): { readonly word: string; readonly tone: Tone } {
  if (locked) return { word: '已锁定', tone: 'warn' }
  return bound ? { word: '已认证', tone: 'ok' } : { word: '未认证', tone: 'neutral' }
}
