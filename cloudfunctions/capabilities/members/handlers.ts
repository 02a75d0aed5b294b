import { implement, query } from '../../kernel/runtime/implement'
import { bindHandlers } from './bind.handlers'
import { clerkHandlers } from './clerk.handlers'
import { members } from './contract'
import { meOf } from './domain/view'
import { officeHandlers } from './office.handlers'
import { peopleHandlers } from './people.handlers'

export const membersCapability = implement(members, {
  me: query({
    load: async () => null,
    view: (_state, _input, { actor }) => meOf(actor),
  }),
  ...bindHandlers,
  ...peopleHandlers,
  ...officeHandlers,
  ...clerkHandlers,
})
