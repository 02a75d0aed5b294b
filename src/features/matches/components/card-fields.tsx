import { ageLabels, CONTACT_LENGTH, sexLabels } from '@cloud/capabilities/matches/labels'
import { Card } from '@/shared/ui/card'
import { Choice } from '@/shared/ui/choice'
import { Field } from '@/shared/ui/field'
import { FieldFrame } from '@/shared/ui/field-frame'
import { Section } from '@/shared/ui/section'
import type { CardForm } from './use-card-form'

interface CardFieldsProps {
  form: CardForm
  write: (change: Partial<CardForm>) => void
  fields: Readonly<Record<string, string>>
}

const optionsOf = <V extends string>(labels: Readonly<Record<V, string>>) =>
  (Object.keys(labels) as V[]).map((value) => ({ value, title: labels[value] }))
const sexes = optionsOf(sexLabels)
const ages = optionsOf(ageLabels)

/** What everybody in the room reads, and what only those read who choose one another. */
export function CardFields({ form, write, fields }: CardFieldsProps) {
  return (
    <>
      <Section title='给这一场的人看'>
        <Card>
          <Who {...{ form, write, fields }} />
          <About {...{ form, write, fields }} />
        </Card>
      </Section>
      <Section title='只给互相选中的人看'>
        <Card>
          <Field
            label='联系方式'
            optional
            hint='存在这台手机上，定的时候加密，只有和你互相选中的人打得开。改了以后要再点一次“都定了”'
            placeholder='比如微信号'
            value={form.contact}
            max={CONTACT_LENGTH}
            onChange={(value) => write({ contact: value })}
          />
        </Card>
      </Section>
    </>
  )
}

function Who({ form: { nickname, sex, age }, write, fields }: CardFieldsProps) {
  return (
    <>
      <Field
        label='昵称'
        hint='不用写真名'
        value={nickname}
        max={12}
        onChange={(value) => write({ nickname: value })}
        problem={fields['nickname']}
      />
      <FieldFrame label='性别' problem={fields['sex']}>
        <Choice options={sexes} value={sex} onChange={(value) => write({ sex: value })} />
      </FieldFrame>
      <FieldFrame label='年龄段' problem={fields['age']}>
        <Choice options={ages} value={age} onChange={(value) => write({ age: value })} />
      </FieldFrame>
    </>
  )
}

function About({ form: { lines, hobbies }, write, fields }: CardFieldsProps) {
  return (
    <>
      <Field
        label='说说自己'
        optional
        kind='long'
        max={200}
        placeholder='工作之外喜欢做什么，想认识什么样的人'
        value={lines}
        onChange={(value) => write({ lines: value })}
        problem={fields['lines']}
      />
      <Field
        label='爱好'
        optional
        hint='最多 6 个，用逗号隔开'
        placeholder='爬山，烤面包'
        value={hobbies}
        max={60}
        onChange={(value) => write({ hobbies: value })}
        problem={fields['hobbies'] ?? problemAt(fields)}
      />
    </>
  )
}

/** The server names a single hobby by its place. */
const problemAt = (fields: Readonly<Record<string, string>>): string | undefined =>
  Object.entries(fields).find(([name]) => name.startsWith('hobbies.'))?.[1]
