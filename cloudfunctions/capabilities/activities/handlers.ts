import { implement } from '../../kernel/runtime/implement'
import { browseHandlers } from './browse.handlers'
import { activities } from './contract'
import { manageHandlers } from './manage.handlers'
import { memberHandlers } from './member.handlers'
import { officerHandlers } from './officer.handlers'

export const activitiesCapability = implement(activities, {
  ...browseHandlers,
  ...memberHandlers,
  ...officerHandlers,
  ...manageHandlers,
})
