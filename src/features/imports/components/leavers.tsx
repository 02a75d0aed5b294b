import { serverNow } from '@/shared/api/clock'
import { dayOf } from '@/shared/format/time'
import { Card } from '@/shared/ui/card'
import { Choice } from '@/shared/ui/choice'
import { DateField } from '@/shared/ui/date-field'
import { Field } from '@/shared/ui/field'
import { Section } from '@/shared/ui/section'

export interface Leaving {
  readonly does: 'keep' | 'leave'
  readonly from: string
  readonly why: string
}

export const nobodyLeaves = (): Leaving => ({ does: 'keep', from: dayOf(serverNow()), why: '' })

interface LeaversProps {
  count: number
  value: Leaving
  onChange: (value: Leaving) => void
  problems: Readonly<Record<string, string>>
}

/** What becomes of people who are in no row of the roster. */
export function Leavers({ count, value, onChange, problems }: LeaversProps) {
  if (count === 0) return null
  const set = (change: Partial<Leaving>) => onChange({ ...value, ...change })
  return (
    <Section title={`名册里没有的 ${count} 人`}>
      <Card list>
        <Choice
          options={[
            { value: 'keep', title: '先不动', note: '名册只是一部分人，或者还要再问一问' },
            { value: 'leave', title: '按离开单位办', note: '从那天起不再是会员，也不能再登录' },
          ]}
          value={value.does}
          onChange={(does) => set({ does })}
        />
      </Card>
      {value.does === 'leave' && (
        <Card>
          <DateField
            label='从哪天起'
            value={value.from}
            onChange={(from) => set({ from })}
            problem={problems['leavers.from']}
          />
          <Field
            label='原因'
            value={value.why}
            onChange={(why) => set({ why })}
            placeholder='例如：2026 年 9 月人事名册'
            max={60}
            problem={problems['leavers.why']}
          />
        </Card>
      )}
    </Section>
  )
}
