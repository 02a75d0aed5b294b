import type { RequestDetail } from '@cloud/capabilities/requests/contract'
import { levelLabels } from '@cloud/capabilities/requests/labels'
import { moment } from '@/shared/format/time'
import type { Step } from '@/shared/ui/steps'
import { outcomes } from './looks'

type Level = RequestDetail['steps'][number]

const words: Record<Level['outcome'], string> = {
  pending: '审批',
  current: '正在审批',
  approved: '同意了',
  returned: '退回了',
  refused: '没有同意',
}

const states: Record<Level['outcome'], Step['state']> = {
  pending: 'next',
  current: 'now',
  approved: 'done',
  returned: 'stopped',
  refused: 'stopped',
}

const stepOf = ({ level, outcome, at, reason }: Level, now: string): Step => {
  const said = reason && `“${reason}”`
  const note = [at && moment(at, now), said].filter(Boolean).join('　')
  return { title: `${levelLabels[level]}${words[outcome]}`, note, state: states[outcome] }
}

/** Where a request is: handed in, level by level, and what it comes to. */
export function stepsOf({ kind, state, at, steps, resubmit }: RequestDetail, now: string): readonly Step[] {
  const handedIn: Step = { title: '交上申请', note: moment(at, now), state: 'done' }
  const ended = state === 'refused' || state === 'withdrawn'
  const levels = steps
    .filter(({ outcome }) => !(ended && outcome === 'pending'))
    .flatMap((level): readonly Step[] => {
      const step = stepOf(level, now)
      return level.outcome === 'returned' && state === 'returned'
        ? [step, { title: `等${resubmit.can ? '你' : '本人'}改好再交`, state: 'now' }]
        : [step]
    })
  if (state === 'withdrawn') return [handedIn, ...levels, { title: '本人撤回了', state: 'stopped' }]
  if (ended) return [handedIn, ...levels]
  return [handedIn, ...levels, { title: outcomes[kind], state: state === 'approved' ? 'done' : 'next' }]
}
