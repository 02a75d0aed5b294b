import type { IconName } from './ui/icons'
import type { Tone } from './ui/tones'

/** Something one can get done, as the 办事 tab lists it. Each feature exports its own from services.ts. */
export interface Service {
  readonly title: string
  /** What it is for, in a few words. */
  readonly note: string
  readonly icon: IconName
  readonly tone: Tone
  /** The page behind it. */
  readonly to: string
  /** Everyday words that people search it by. */
  readonly words: readonly string[]
  /** Who sees it: everybody, members (and strangers, who may become one), or officers who hold this duty. */
  readonly who: 'anyone' | 'member' | 'activities' | 'benefits' | 'requests' | 'members' | 'redeem'
}

/** The services of one feature under their common head. */
export interface ServiceGroup {
  readonly title: string
  readonly services: readonly Service[]
}
