import { connect, openidOf } from '../kernel/adapters/cloudbase'
import { worldOf } from '../kernel/adapters/world'
import type { Db } from '../kernel/ports/db'
import { serve } from '../kernel/runtime/serve'
import { app } from '../registry'

const answer = serve(app)
let db: Db | undefined

/** Everything that people call. */
export const main = (event: unknown, context: unknown) =>
  answer(event, worldOf((db ??= connect()), openidOf(context)))
