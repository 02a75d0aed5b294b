import { View } from '@tarojs/components'
import { FieldFrame } from '@/shared/ui/field-frame'
import { Stepper } from '@/shared/ui/stepper'
import type { Part } from '../draft/form'
import { Ages } from './ages'
import styles from './parts.module.css'

/** Whether one may bring others, how many, how old. */
export function Companions({ form, onChange, problems }: Part) {
  const { companions } = form
  return (
    <>
      <View className={styles.head}>
        <View className='grow'>
          <FieldFrame
            label='最多带几人'
            hint={companions.most === 0 ? '现在是自己来' : '一家人要么都有位子，要么一起候补'}
            problem={problems['companions.most']}
          >
            {null}
          </FieldFrame>
        </View>
        <Stepper
          label='带的人'
          value={companions.most}
          max={5}
          onChange={(most) => onChange({ ...form, companions: { ...companions, most } })}
        />
      </View>
      {companions.most > 0 && (
        <Ages
          value={companions.ages}
          onChange={(ages) => onChange({ ...form, companions: { ...companions, ages } })}
          path='companions.ages'
          problems={problems}
        />
      )}
    </>
  )
}
