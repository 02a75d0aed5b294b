import { implement } from '../../kernel/runtime/implement'
import { benefits } from './contract'
import { memberHandlers } from './member.handlers'
import { officerHandlers } from './officer.handlers'
import { shopHandlers } from './shop.handlers'

export const benefitsCapability = implement(benefits, {
  ...memberHandlers,
  ...shopHandlers,
  ...officerHandlers,
})
