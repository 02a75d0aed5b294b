import type { Entitlement } from '@cloud/capabilities/benefits/contract'
import { statusLabels, type EntitlementStatus, type ProgrammeKind } from '@cloud/capabilities/benefits/labels'
import { yuan } from '@/shared/format/money'
import type { IconName } from '@/shared/ui/icons'
import type { Tone } from '@/shared/ui/tones'

/** How each kind of programme looks. */
export const kindLooks: Record<ProgrammeKind, { readonly icon: IconName; readonly tone: Tone }> = {
  birthday: { icon: 'cake', tone: 'brand' },
  cooling: { icon: 'sun', tone: 'warn' },
  newYear: { icon: 'gift', tone: 'ok' },
}

const tones: Record<EntitlementStatus, Tone> = {
  claimable: 'brand',
  lateClaimable: 'warn',
  claimed: 'info',
  redeemed: 'ok',
  expired: 'neutral',
  missed: 'neutral',
  upcoming: 'neutral',
  ongoing: 'ok',
  notEntitled: 'neutral',
}

/** Where it stands, in a word and its colour. What is handed out is never missed: it is over. */
export function standing({ status, kind }: Pick<Entitlement, 'status' | 'kind'>) {
  const over = status === 'missed' && kind !== 'birthday'
  return { word: over ? '已结束' : statusLabels[status], tone: tones[status] }
}

/** What it is worth: '260 元', or that the policy does not say. */
export const worth = (faceValue: number | null): string =>
  faceValue === null ? '政策标准未配置' : yuan(faceValue)
