import { MOST_CHOICES } from '@cloud/capabilities/matches/labels'
import { Card } from '@/shared/ui/card'
import { DateField, TimeField } from '@/shared/ui/date-field'
import { Field } from '@/shared/ui/field'
import { Section } from '@/shared/ui/section'

/** Settings while they are changed; day and time and numbers as they are typed. */
export interface SettingsDraft {
  readonly day: string
  readonly time: string
  readonly most: string
  readonly keepDays: string
}

interface SettingsFormProps {
  draft: SettingsDraft
  write: (change: Partial<SettingsDraft>) => void
  fields: Readonly<Record<string, string>>
  /** It is open already: the number of choices stays. */
  isOpen: boolean
  /** First day that may be chosen. */
  from: string
}

/** When it closes, how many one may choose, when all is deleted. */
export function SettingsForm({ draft, write, fields, isOpen, from }: SettingsFormProps) {
  return (
    <Section title='互选设置'>
      <Card>
        <DateField
          label='截止日期'
          value={draft.day}
          from={from}
          onChange={(day) => write({ day })}
          problem={fields['closesAt']}
        />
        <TimeField
          label='截止时间'
          hint='活动开始时自动开始，截止后揭晓'
          value={draft.time}
          onChange={(time) => write({ time })}
        />
        <Field
          label='每人最多选几位'
          kind='digits'
          hint={isOpen ? '互选已经开始，不能再改' : `1 到 ${MOST_CHOICES} 位`}
          disabled={isOpen}
          value={draft.most}
          onChange={(most) => write({ most })}
          problem={fields['most']}
        />
        <Field
          label='截止后保留几天'
          kind='digits'
          hint='到期后卡片和选择全部删除，不能恢复'
          value={draft.keepDays}
          onChange={(keepDays) => write({ keepDays })}
          problem={fields['keepDays']}
        />
      </Card>
    </Section>
  )
}
