import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import { serverNow } from '@/shared/api/clock'
import type { Submit } from '@/shared/api/use-submit'
import { FormActions } from '@/shared/ui/form-actions'
import { isEntering, isFree, joinWord, roomOf, signUpTime } from '@/shared/activities/standing'

interface FormBarProps {
  activity: ActivityDetail
  /** Herself and those she brings. */
  size: number
  join: Pick<Submit<never, unknown>, 'busy' | 'problem'>
  onSubmit: () => void
}

const wrong = ({ code, message, fields = {} }: NonNullable<FormBarProps['join']['problem']>) => {
  const count = Object.keys(fields).length
  return code === 'system.invalidInput' && count > 0 ? `有 ${count} 处要改一改` : message
}

/** Seats are left, but not for all of them together. */
const areTooFew = (activity: ActivityDetail, size: number) =>
  !isEntering(activity) && isFree(activity) && roomOf(activity) < size

/** The bar under the form: for how many, and what is in the way. */
export function FormBar({ activity, size, join, onSubmit }: FormBarProps) {
  const tooFew = areTooFew(activity, size)
  const word = tooFew ? '候补' : joinWord(activity)
  const time = signUpTime(activity, serverNow())
  return (
    <FormActions
      action={size > 1 ? `${word}（${size} 人）` : word}
      possible={activity.signUp}
      busy={join.busy}
      problem={join.problem && wrong(join.problem)}
      note={tooFew ? `余 ${roomOf(activity)} 位，${size} 人坐不下，先排候补` : time}
      onSubmit={onSubmit}
    />
  )
}
