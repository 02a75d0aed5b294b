import { View } from '@tarojs/components'
import { kindLabels, type ActivityKind } from '@cloud/capabilities/activities/labels'
import { Card } from '@/shared/ui/card'
import { Section } from '@/shared/ui/section'
import { Stepper } from '@/shared/ui/stepper'
import type { RulesProps } from './form'
import styles from './weights.module.css'

const kinds = Object.entries(kindLabels) as [ActivityKind, string][]

/** How much having been at an activity counts, kind by kind. */
export function Weights({ form, onChange }: RulesProps) {
  return (
    <Section title='参加一次算几次' right='少参加的优先用它'>
      <Card list>
        {kinds.map(([kind, label]) => (
          <View key={kind} className={styles.row}>
            <View className='grow'>{label}</View>
            <Stepper
              label={label}
              value={form.weights[kind]}
              max={10}
              onChange={(weight) => onChange({ ...form, weights: { ...form.weights, [kind]: weight } })}
            />
          </View>
        ))}
      </Card>
    </Section>
  )
}
