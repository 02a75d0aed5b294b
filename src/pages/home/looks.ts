import type { Reason } from '@cloud/capabilities/home/contract'
import type { IconName } from '@/shared/ui/icons'
import type { Tone } from '@/shared/ui/tones'

/** How each kind of reason looks. */
export const looks: Record<Reason['icon'], { readonly icon: IconName; readonly tone: Tone }> = {
  cake: { icon: 'cake', tone: 'brand' },
  activity: { icon: 'leaf', tone: 'ok' },
  request: { icon: 'document', tone: 'warn' },
  member: { icon: 'me', tone: 'info' },
  todo: { icon: 'order', tone: 'info' },
}
