import type { Actor } from '../../../kernel/domain/actor'
import { spokenInstant } from '../../../kernel/domain/time'
import type { Counts, ImportRow, ImportView } from '../contract'
import { isRunning, undoUntil, type Job } from './job'

type Possibility = ImportView['apply']

const yes: Possibility = { can: true, why: '' }
const no = (why: string): Possibility => ({ can: false, why })

/** A report whose rows have been thrown away is no longer one. */
const phaseOf = ({ phase, purgeAt }: Job): Job['phase'] =>
  purgeAt === undefined && (phase === 'compared' || phase === 'comparing') ? 'dropped' : phase

const isConfirmed = ({ phase }: Job) => phase !== 'comparing' && phase !== 'compared' && phase !== 'dropped'

const progressOf = (job: Job): ImportView['progress'] => {
  const { found, done, undone, rows, leavers } = job
  const handled = (counts: Counts) =>
    counts.added + counts.changed + counts.unchanged + counts.rejected + counts.conflicts
  if (job.phase === 'undoing' || job.phase === 'undone') {
    const of = done.added + done.changed + done.left
    return { done: undone ? undone.restored + undone.removed + undone.kept : 0, of }
  }
  if (!isConfirmed(job)) return { done: Math.min(handled(found), rows), of: rows }
  const leaving = leavers === 'keep' ? 0 : found.left
  return { done: Math.min(handled(done) + done.left, rows + leaving), of: rows + leaving }
}

const applicable = (job: Job): Possibility => {
  const phase = phaseOf(job)
  if (phase === 'comparing') return no('还没有核对完')
  if (phase !== 'compared') return no(phase === 'dropped' ? '已经放弃了' : '已经导入过了')
  const { added, changed, left } = job.found
  return added + changed + left > 0 ? yes : no('没有要新增或更新的人')
}

const repeatable = (job: Job): Possibility => {
  if (job.purgeAt === undefined) return no('名册已经清除，请重新上传')
  if (job.phase === 'comparing') return no('正在核对')
  return job.phase === 'compared' || job.phase === 'dropped' ? yes : no('已经导入过了')
}

const undoable = (job: Job, now: string): Possibility => {
  const until = undoUntil(job)
  if (job.phase !== 'applied' || until === null) return no(job.phase === 'undone' ? '已经撤销' : '没有导入')
  return now < until && job.purgeAt !== undefined ? yes : no(`${spokenInstant(until)} 之后不能再撤销`)
}

export const rowOf = (job: Job, actor: Pick<Actor, 'id'>): ImportRow => ({
  id: job._id,
  fileName: job.fileName,
  unitName: job.scope.name,
  byName: job.by === actor.id ? '你' : job.byName || '名册命令',
  at: job.at,
  phase: phaseOf(job),
  counts: isConfirmed(job) ? job.done : job.found,
})

/** An import as an officer sees it, with what she can do. */
export const viewOf = (job: Job, actor: Pick<Actor, 'id'>, now: string): ImportView => {
  const phase = phaseOf(job)
  return {
    ...rowOf(job, actor),
    running: isRunning({ phase }),
    progress: progressOf(job),
    reported: job.found,
    undone: job.undone,
    newUnits: job.units.filter(({ isNew }) => isNew).map(({ name }) => name),
    absent: [...job.absent],
    notes: [...job.notes],
    digest: job.digest,
    apply: applicable(job),
    recheck: repeatable(job),
    discard: phase === 'comparing' || phase === 'compared' ? yes : no('没有要放弃的'),
    undo: undoable(job, now),
    undoUntil: undoUntil(job),
  }
}
