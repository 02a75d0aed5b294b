import { heldRows, lettingGo } from '../privacy/port'
import { requestsStore } from './store'

/** Applications hold reasons, and values to be corrected: nothing of them stays. */
export const purgeRequests = lettingGo(
  heldRows({ what: 'requests', from: requestsStore, index: 'mine', of: (applicantId) => ({ applicantId }) }),
)
