import { heldRows, lettingGo } from '../privacy/port'
import { cardsStore, usesStore } from './store'

/** The card and who read its codes; batches keep their counts, which name nobody. */
export const purgeCards = lettingGo(
  heldRows({ what: 'cards', from: cardsStore, index: '_id', of: (personId) => ({ _id: personId }) }),
  heldRows({ what: 'codes', from: usesStore, index: 'person', of: (personId) => ({ personId }) }),
)
