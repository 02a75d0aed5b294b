import { View } from '@tarojs/components'
import type { ActivityDetail, Companion } from '@cloud/capabilities/activities/contract'
import { relationLabels } from '@cloud/capabilities/activities/labels'
import { Card } from '@/shared/ui/card'
import { Field } from '@/shared/ui/field'
import { FieldFrame } from '@/shared/ui/field-frame'
import { Stepper } from '@/shared/ui/stepper'
import { Chips } from './chips'
import type { FormProps } from './form-props'
import { withCompanion, withCompanions, type CompanionForm } from './sign-up-form'
import styles from './companion-fields.module.css'

const relations = Object.entries(relationLabels).map(([value, title]) => ({
  value: value as Companion['relation'],
  title,
}))

interface CompanionFieldsProps extends FormProps {
  rule: NonNullable<ActivityDetail['companions']>
}

/** Who comes along: how many, then each by name, age and relation. */
export function CompanionFields({ rule, ...part }: CompanionFieldsProps) {
  const { form, onChange, problems } = part
  return (
    <>
      <Card>
        <View className={styles.count}>
          <View className='grow'>
            <View className='strong'>同行家人</View>
            <View className='note'>{rule.words}</View>
          </View>
          <Stepper
            label='同行家人'
            value={form.companions.length}
            max={rule.most}
            onChange={(count) => onChange(withCompanions(form, count))}
          />
        </View>
        <Wrong text={problems['companions']} />
      </Card>
      {form.companions.map((one, at) => (
        <CompanionCard key={at} one={one} at={at} {...part} />
      ))}
    </>
  )
}

function CompanionCard({
  one,
  at,
  form,
  onChange,
  problems,
}: FormProps & { one: CompanionForm; at: number }) {
  const put = (change: Partial<CompanionForm>) => onChange(withCompanion(form, at, change))
  const problem = (field: string) => problems[`companions.${at}.${field}`]
  return (
    <Card>
      <View className={styles.pair}>
        <View className={styles.name}>
          <Field
            label={`第 ${at + 1} 位姓名`}
            value={one.name}
            max={20}
            onChange={(name) => put({ name })}
            problem={problem('name')}
          />
        </View>
        <View className={styles.age}>
          <Field
            label='年龄'
            kind='digits'
            value={one.age}
            max={3}
            onChange={(age) => put({ age })}
            problem={problem('age') ?? problems[`companions.${at}`]}
          />
        </View>
      </View>
      <FieldFrame label='和你的关系' problem={problem('relation')}>
        <Chips options={relations} value={one.relation} onChange={(relation) => put({ relation })} />
      </FieldFrame>
    </Card>
  )
}

function Wrong({ text }: { text: string | undefined }) {
  if (!text) return null
  return (
    <View className='note brand' aria-role='alert'>
      {text}
    </View>
  )
}
