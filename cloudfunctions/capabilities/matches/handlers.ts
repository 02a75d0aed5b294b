import { implement } from '../../kernel/runtime/implement'
import { matches } from './contract'
import { memberHandlers } from './member.handlers'
import { officerHandlers } from './officer.handlers'
import { roomHandlers } from './room.handlers'

export const matchesCapability = implement(matches, {
  ...memberHandlers,
  ...roomHandlers,
  ...officerHandlers,
})
