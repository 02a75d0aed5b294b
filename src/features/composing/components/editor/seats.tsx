import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/shared/ui/button'
import { Field } from '@/shared/ui/field'
import type { Part, UnitChosen } from '../draft/form'
import { withItem } from '../draft/change'
import { Remove } from './remove'
import { textOf } from './text-of'
import { Toggle } from '../toggle'
import { UnitSheet } from './unit-sheet'
import styles from './parts.module.css'

const MOST = 8

/** How many seats there are, and how many of them each branch may take. */
export function Seats(part: Part) {
  const { form, onChange, problems } = part
  const { quotas } = form
  const [choosing, setChoosing] = useState(false)
  const add = (unit: UnitChosen) => {
    setChoosing(false)
    onChange({ ...form, quotas: [...quotas, { ...unit, cap: '' }] })
  }
  return (
    <>
      <Field
        label='一共多少人'
        hint='带的人也算；报满以后自动排候补'
        placeholder='最多 1000 人'
        kind='digits'
        max={4}
        {...textOf(part, 'capacity')}
      />
      <Quotas {...part} />
      {problems['quotas'] && <View className={styles.problem}>{problems['quotas']}</View>}
      <View className={styles.add}>
        <Button kind='soft' size='wide' disabled={quotas.length >= MOST} onTap={() => setChoosing(true)}>
          {quotas.length === 0 ? '给各分会分名额' : '再分一个分会'}
        </Button>
      </View>
      {quotas.length > 0 && (
        <Toggle
          title='其他分会也能报'
          note={form.isRestOpen ? '没分名额的分会用剩下的名额' : '只有上面这些分会能报'}
          on={form.isRestOpen}
          onChange={(isRestOpen) => onChange({ ...form, isRestOpen })}
        />
      )}
      {choosing && (
        <UnitSheet taken={quotas.map(({ unit }) => unit)} onChoose={add} onClose={() => setChoosing(false)} />
      )}
    </>
  )
}

function Quotas({ form, onChange, problems }: Part) {
  const { quotas } = form
  return (
    <>
      {quotas.map((quota, i) => (
        <View key={quota.unit} className={styles.line}>
          <View className='grow'>
            <Field
              label={quota.unitName}
              placeholder='最多几人'
              kind='digits'
              max={4}
              value={quota.cap}
              onChange={(cap) => onChange({ ...form, quotas: withItem(quotas, i, { ...quota, cap }) })}
              problem={problems[`quotas.${i}.cap`]}
            />
          </View>
          <Remove
            what={`${quota.unitName}的名额`}
            onTap={() => onChange({ ...form, quotas: withItem(quotas, i, undefined) })}
          />
        </View>
      ))}
    </>
  )
}
