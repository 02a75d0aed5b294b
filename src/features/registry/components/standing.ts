import type { PersonRow } from '@cloud/capabilities/members/contract'
import { employmentLabels } from '@cloud/capabilities/members/labels'
import type { Tone } from '@/shared/ui/tones'

/** Whether somebody has bound a WeChat account, in a word. */
export function standing({ bound, locked }: PersonRow): { readonly word: string; readonly tone: Tone } {
  if (locked) return { word: '已锁定', tone: 'warn' }
  return bound ? { word: '已认证', tone: 'ok' } : { word: '未认证', tone: 'neutral' }
}

const kinds = { member: '', staff: '未入会', retired: '退休', gone: '已离开', clerk: '店员' } as const

/** What is to be said of somebody who is not simply a member on the payroll. */
export function kindWords({ kind, employment }: PersonRow): string {
  const isPlain = employment === 'unknown' || employment === 'tenured' || employment === 'retired'
  return [kinds[kind], isPlain ? '' : employmentLabels[employment]].filter(Boolean).join(' · ')
}
