import { allocationLabels, type Allocation } from '@cloud/capabilities/activities/labels'
import { Choice } from '@/shared/ui/choice'
import { Field } from '@/shared/ui/field'
import type { Part } from '../draft/form'
import { textOf } from './text-of'

const notes: Readonly<Record<Allocation, string>> = {
  firstCome: '谁先报谁先得，报满排候补。人手一份、不抢的活动用它',
  draw: '截止后一起排，每个人的手机都能验算。抢手的票用它',
  leastServed: '过去一年来得少的排前面，来得一样多的随机排序',
}
const ways = (Object.keys(notes) as Allocation[]).map((value) => ({
  value,
  title: allocationLabels[value],
  note: notes[value],
}))

/** How seats are given, and whether whoever comes up from the line must say yes. */
export function Giving(part: Part) {
  const { form, onChange } = part
  return (
    <>
      <Choice
        options={ways}
        value={form.allocation}
        onChange={(allocation) => onChange({ ...form, allocation })}
      />
      <Field
        label='候补补上后，几小时内要确认'
        hint='过时不确认就给下一位；不填就直接补上'
        placeholder='比如 24'
        kind='digits'
        max={2}
        optional
        {...textOf(part, 'confirmHours')}
      />
    </>
  )
}
