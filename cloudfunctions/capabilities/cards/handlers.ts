import { implement } from '../../kernel/runtime/implement'
import { batchHandlers } from './batch.handlers'
import { codeHandlers } from './code.handlers'
import { cards } from './contract'
import { memberHandlers } from './member.handlers'
import { numbersHandlers } from './numbers.handlers'
import { peopleHandlers } from './people.handlers'

export const cardsCapability = implement(cards, {
  ...codeHandlers,
  ...memberHandlers,
  ...peopleHandlers,
  ...batchHandlers,
  ...numbersHandlers,
})
