import type { Message } from '@cloud/capabilities/messages/contract'
import type { IconName } from '@/shared/ui/icons'
import type { Tone } from '@/shared/ui/tones'

/** How each kind of message looks. */
export const looks: Record<Message['icon'], { readonly icon: IconName; readonly tone: Tone }> = {
  activity: { icon: 'leaf', tone: 'ok' },
  cake: { icon: 'cake', tone: 'brand' },
  request: { icon: 'document', tone: 'warn' },
  member: { icon: 'me', tone: 'info' },
}
