import { openidOf } from '../kernel/adapters/cloudbase'
import { openWorld, type World } from '../kernel/adapters/world'
import { serve } from '../kernel/runtime/serve'
import { app } from '../registry'

const answer = serve(app)
let world: World | undefined

/** Everything that people call and that is answered at once. */
export const main = (event: unknown, context: unknown) =>
  answer(event, { ...(world ??= openWorld()), openid: openidOf(context) })
