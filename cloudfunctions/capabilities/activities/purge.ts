import { replace } from '../../kernel/ports/db'
import { pagesOf } from '../../kernel/runtime/paging'
import { heldRows, lettingGo, type HeldRows } from '../privacy/port'
import { attendanceStore, ratingsStore, recordsStore, signUpsStore, type SignUpDoc } from './store'

const isFile = (value: unknown): value is string => typeof value === 'string' && value.startsWith('cloud://')

const filesOf = ({ answers }: SignUpDoc): readonly string[] => Object.values(answers).flat().filter(isFile)

/** What she said about activities is found by the activities that she signed up for. */
const ratings: HeldRows = async ({ subject }, { db }) => {
  const where = { memberId: subject }
  for await (const rows of pagesOf(db, { from: signUpsStore, index: 'byMember', where }))
    for (const { activityId } of rows) await db.remove(ratingsStore, { _id: `${activityId}-${subject}` })
}

/** Rows of sign-ups and of the door stay, for an activity must add up; whoever came is no longer in them. */
export const purgeActivities = lettingGo(
  ratings,
  heldRows({
    what: 'signUps',
    from: signUpsStore,
    index: 'byMember',
    of: (memberId) => ({ memberId }),
    files: filesOf,
    scrubbed: () => ({
      nameMasked: '',
      companions: replace([]),
      answers: replace({}),
      showMe: false,
    }),
  }),
  heldRows({
    what: 'attendance',
    from: attendanceStore,
    index: 'byMember',
    of: (memberId) => ({ memberId }),
    scrubbed: () => ({ nameMasked: '', unitName: '' }),
  }),
  async ({ subject }, { db }) => void (await db.remove(recordsStore, { _id: subject })),
)
