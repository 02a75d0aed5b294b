import { implement } from '../../kernel/runtime/implement'
import { afterHandlers } from './after.handlers'
import { browseHandlers } from './browse.handlers'
import { activities } from './contract'
import { dayHandlers } from './day.handlers'
import { doorHandlers } from './door.handlers'
import { filesHandlers } from './files.handlers'
import { manageHandlers } from './manage.handlers'
import { memberHandlers } from './member.handlers'
import { officerHandlers } from './officer.handlers'
import { orderHandlers } from './order.handlers'

export const activitiesCapability = implement(activities, {
  ...browseHandlers,
  ...memberHandlers,
  ...officerHandlers,
  ...manageHandlers,
  ...orderHandlers,
  ...dayHandlers,
  ...doorHandlers,
  ...afterHandlers,
  ...filesHandlers,
})
