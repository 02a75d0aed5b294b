import { implement, query } from '../../kernel/runtime/implement'
import { bindHandlers } from './bind.handlers'
import { careerHandlers } from './career.handlers'
import { clerkHandlers } from './clerk.handlers'
import { codesHandlers } from './codes.handlers'
import { committeeHandlers } from './committee.handlers'
import { members } from './contract'
import { countsHandlers } from './counts.handlers'
import { meOf } from './domain/view'
import { factsHandlers } from './facts.handlers'
import { historyHandlers } from './history.handlers'
import { newcomerHandlers } from './newcomer.handlers'
import { officeHandlers } from './office.handlers'
import { peopleHandlers } from './people.handlers'
import { reshapeHandlers } from './reshape.handlers'
import { unitHandlers } from './unit.handlers'

export const membersCapability = implement(members, {
  me: query({
    load: async () => null,
    view: (_state, _input, { actor }) => meOf(actor),
  }),
  ...bindHandlers,
  ...peopleHandlers,
  ...careerHandlers,
  ...factsHandlers,
  ...historyHandlers,
  ...codesHandlers,
  ...officeHandlers,
  ...clerkHandlers,
  ...unitHandlers,
  ...reshapeHandlers,
  ...countsHandlers,
  ...committeeHandlers,
  ...newcomerHandlers,
})
