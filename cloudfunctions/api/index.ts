import { connect, openidOf } from '../kernel/adapters/cloudbase'
import { worldOf } from '../kernel/adapters/world'
import { serve } from '../kernel/runtime/serve'
import { app } from '../registry'

const db = connect()
const answer = serve(app)

/** Everything that people call. */
export const main = (event: unknown, context: unknown) => answer(event, worldOf(db, openidOf(context)))
