import type { WxParts } from './answer'
import { cloudApi } from './cloud'
import { deviceApi } from './device'
import { dialogueApi } from './dialogues'
import { navigationApi } from './navigation'
import { queryApi } from './query'
import { storageApi } from './storage'

/** The `wx` object of the app. */
export function createWx(parts: WxParts): Record<string, unknown> {
  return {
    ...storageApi(parts),
    ...navigationApi(parts),
    ...dialogueApi(parts),
    ...deviceApi(parts),
    ...queryApi(parts),
    ...cloudApi(parts),
  }
}
