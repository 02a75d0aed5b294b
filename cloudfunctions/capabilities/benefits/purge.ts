import { heldRows, lettingGo } from '../privacy/port'
import { claimsStore } from './store'

/** Claims stay for the accounts, without a name. */
export const purgeBenefits = lettingGo(
  heldRows({
    what: 'claims',
    from: claimsStore,
    index: 'member',
    of: (memberId) => ({ memberId }),
    scrubbed: (claim) => ('nameMasked' in claim ? { nameMasked: '' } : {}),
  }),
)
