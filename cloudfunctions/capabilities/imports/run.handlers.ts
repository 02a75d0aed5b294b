import { maskName } from '../../kernel/domain/masking'
import { accept, refuse } from '../../kernel/domain/decision'
import { command, query, stale, type Handlers } from '../../kernel/runtime/implement'
import { refuseWith } from '../../kernel/runtime/refusal'
import { advance } from './advance'
import { confirm, discard, recheck, startUndo } from './confirm'
import { imports, type ImportsContract } from './contract'
import { decideApply, decideOpen, decideUndo } from './domain/job'
import { viewOf } from './domain/view'
import { otherOf } from './slot'
import { jobsStore, type JobDoc } from './store'

type State = { readonly job: JobDoc | null }
const unit = ({ job }: State) => job?.scope.path ?? null
const nobody = { slot: null, running: null }

const doneBy = (actor: { readonly id: string; readonly name: string }, at: string) => ({
  at,
  by: actor.id,
  byName: maskName(actor.name),
})

/** An import under way: its report, its confirmation, its progress and its undoing. */
export const runHandlers: Pick<
  Handlers<ImportsContract>,
  'view' | 'step' | 'recheck' | 'discard' | 'apply' | 'undo'
> = {
  view: query({
    load: async ({ db }, { importId }) => ({ job: await db.get(jobsStore, importId) }),
    unit,
    view: ({ job }, _input, { actor, now }) =>
      job ? viewOf(job, actor, now) : refuseWith(imports, 'notFound'),
  }),

  step: command({
    load: async ({ db }, { importId }) => ({ job: await db.get(jobsStore, importId) }),
    unit,
    decide: ({ job }) => (job ? accept(job) : refuse('notFound')),
    save: async ({ db, now }, job) => accept(await advance({ db, now }, job)),
    reply: (job, _input, { actor, now }) => viewOf(job, actor, now),
  }),

  recheck: command({
    load: async ({ db }, { importId }) => ({ job: await db.get(jobsStore, importId) }),
    unit,
    decide: ({ job }) => decideOpen(job),
    save: async ({ db, now }, _job, { job }) => {
      const saved = job && (await recheck({ db, now }, job))
      return saved ? accept(saved) : stale
    },
    reply: (job, _input, { actor, now }) => viewOf(job, actor, now),
  }),

  discard: command({
    load: async ({ db }, { importId }) => ({ job: await db.get(jobsStore, importId) }),
    unit,
    decide: ({ job }) => {
      if (!job) return refuse('notFound')
      const isOpen = job.phase === 'comparing' || job.phase === 'compared' || job.phase === 'dropped'
      return isOpen ? accept(job) : refuse('alreadyApplied')
    },
    save: async ({ db, now }, job) => {
      const saved = job.phase === 'dropped' ? job : await discard({ db, now }, job)
      return saved ? accept(saved) : stale
    },
    reply: (job, _input, { actor, now }) => viewOf(job, actor, now),
  }),

  apply: command({
    load: async ({ db, now }, { importId }) => {
      const job = await db.get(jobsStore, importId)
      return { job, other: job ? await otherOf({ db, now }, job) : nobody }
    },
    unit,
    decide: ({ job, other }, input, { now }) => decideApply<JobDoc>(job, other, input, now),
    save: async ({ db, now, actor }, { job, isAgain }, { other }, { leavers }) => {
      if (isAgain) return accept(job)
      const saved = await confirm({ db, now }, { job, other, leavers, ...doneBy(actor, now) })
      return saved ? accept(saved) : stale
    },
    reply: (job, _input, { actor, now }) => viewOf(job, actor, now),
  }),

  undo: command({
    load: async ({ db, now }, { importId }) => {
      const job = await db.get(jobsStore, importId)
      return { job, other: job ? await otherOf({ db, now }, job) : nobody }
    },
    unit,
    decide: ({ job, other }, _input, { now }) => decideUndo<JobDoc>(job, other, now),
    save: async ({ db, now, actor }, { job, isAgain }, { other }) => {
      if (isAgain) return accept(job)
      const saved = await startUndo({ db, now }, { job, other, ...doneBy(actor, now) })
      return saved ? accept(saved) : stale
    },
    reply: (job, _input, { actor, now }) => viewOf(job, actor, now),
  }),
}
