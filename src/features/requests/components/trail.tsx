import type { RequestDetail } from '@cloud/capabilities/requests/contract'
import { serverNow } from '@/shared/api/clock'
import { Steps } from '@/shared/ui/steps'
import { stepsOf } from './steps-of'

/** Where a request is, with what was said on the way. */
export function Trail({ request }: { request: RequestDetail }) {
  return <Steps items={stepsOf(request, serverNow())} />
}
