import { openidOf } from '../kernel/adapters/cloudbase'
import { openWorld, type World } from '../kernel/adapters/world'
import { serve } from '../kernel/runtime/serve'
import { filesApp } from '../registry'

const answer = serve(filesApp)
let world: World | undefined

/** What people call that takes seconds: files of many people. */
export const main = (event: unknown, context: unknown) =>
  answer(event, { ...(world ??= openWorld()), openid: openidOf(context) })
