import type { ImportRow } from '@cloud/capabilities/imports/contract'
import type { Tone } from '@/shared/ui/tones'

type Phase = ImportRow['phase']

export const phaseTones: Record<Phase, Tone> = {
  comparing: 'info',
  applying: 'info',
  undoing: 'info',
  compared: 'warn',
  applied: 'ok',
  undone: 'neutral',
  dropped: 'neutral',
}

export const pageOf = (importId: string) => `/features/imports/pages/import/index?id=${importId}`

export const rowsOf = (importId: string, list: string) =>
  `/features/imports/pages/rows/index?id=${importId}&list=${list}`
