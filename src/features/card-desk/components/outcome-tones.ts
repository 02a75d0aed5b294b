import type { Outcome } from '@cloud/capabilities/cards/labels'
import type { Tone } from '@/shared/ui/tones'

/** The colour beside what became of somebody in a batch. */
export const outcomeTones: Record<Outcome, Tone> = { waiting: 'info', registered: 'ok', rejected: 'warn' }
