import { useState } from 'react'
import { View } from '@tarojs/components'
import { employmentLabels, sexLabels } from '@cloud/capabilities/activities/labels'
import { Button } from '@/shared/ui/button'
import { Field } from '@/shared/ui/field'
import type { Part, WhoForm } from '../draft/form'
import { toggled, withItem } from '../draft/change'
import { Ages } from './ages'
import { Chips } from './chips'
import { Remove } from './remove'
import { UnitSheet } from './unit-sheet'
import styles from './parts.module.css'

/** Who may sign up; what is left empty does not matter. */
export function Who({ form, onChange, problems }: Part) {
  const who = form.eligibility
  const change = (part: Partial<WhoForm>) => onChange({ ...form, eligibility: { ...who, ...part } })
  return (
    <>
      <View className={`${styles.add} note`}>不填就是会员都能报；不符合的人会看到原因</View>
      <Units value={who.units} onChange={(units) => change({ units })} />
      <Chips
        label='性别'
        optional
        labels={sexLabels}
        value={who.sexes}
        onTap={(sex) => change({ sexes: toggled(who.sexes, sex) })}
      />
      <Ages
        value={who.ages}
        onChange={(ages) => change({ ages })}
        path='eligibility.ages'
        problems={problems}
      />
      <Chips
        label='用工形式'
        optional
        labels={employmentLabels}
        value={who.employments}
        onTap={(employment) => change({ employments: toggled(who.employments, employment) })}
      />
      <Field
        label='入会满几年'
        kind='digits'
        max={2}
        optional
        value={who.minYears}
        onChange={(minYears) => change({ minYears })}
        problem={problems['eligibility.minYears']}
      />
      <Tags value={who.tags} onChange={(tags) => change({ tags })} problems={problems} />
    </>
  )
}

function Units({
  value,
  onChange,
}: {
  value: WhoForm['units']
  onChange: (units: WhoForm['units']) => void
}) {
  const [choosing, setChoosing] = useState(false)
  return (
    <>
      {value.map(({ unit, unitName }, i) => (
        <View key={unit} className={styles.head}>
          <View className='grow'>{unitName}</View>
          <Remove what={unitName} onTap={() => onChange(withItem(value, i, undefined))} />
        </View>
      ))}
      <View className={styles.add}>
        <Button kind='soft' size='wide' onTap={() => setChoosing(true)}>
          {value.length === 0 ? '只让几个分会报' : '再加一个分会'}
        </Button>
      </View>
      {choosing && (
        <UnitSheet
          taken={value.map(({ unit }) => unit)}
          onChoose={(unit) => {
            setChoosing(false)
            onChange([...value, unit])
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  )
}

function Tags({
  value,
  onChange,
  problems,
}: Pick<Part, 'problems'> & { value: string; onChange: (tags: string) => void }) {
  return (
    <Field
      label='标签'
      hint='有其中一个就行，用逗号隔开'
      placeholder='比如：劳模，单身'
      max={200}
      optional
      value={value}
      onChange={onChange}
      problem={problems['eligibility.tags'] ?? problems['eligibility.tags.0']}
    />
  )
}
