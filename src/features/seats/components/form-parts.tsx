import { View } from '@tarojs/components'
import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import { serverNow } from '@/shared/api/clock'
import { span } from '@/shared/format/time'
import { Card } from '@/shared/ui/card'
import { Choice } from '@/shared/ui/choice'
import { Section } from '@/shared/ui/section'
import { CompanionFields } from './companion-fields'
import type { FormProps } from './form-props'
import { isEntering, SHOW_ME } from '@/shared/activities/standing'
import { Question } from './question'

/** The whole form of an activity. */
export function FormParts({ activity, form, onChange, problems }: FormProps & { activity: ActivityDetail }) {
  const { title, startsAt, endsAt, companions, fields, showsParticipants } = activity
  const part = { form, onChange, problems }
  return (
    <>
      <View className='head'>{title}</View>
      <View className='note'>{span(startsAt, endsAt, serverNow())}</View>
      {companions && (
        <Section title='谁一起去'>
          <CompanionFields rule={companions} {...part} />
        </Section>
      )}
      {fields.length > 0 && (
        <Section title='主办方想知道' right='只有主办方看得到'>
          <Card>
            {fields.map((field) => (
              <Question key={field.id} field={field} {...part} />
            ))}
          </Card>
        </Section>
      )}
      {showsParticipants && (
        <Section title='让别人看到我'>
          <Card list>
            <Choice
              many
              options={[{ value: 'showMe', title: '让一起去的人看到我', note: SHOW_ME }]}
              value={form.showMe ? ['showMe'] : []}
              onChange={() => onChange({ ...form, showMe: !form.showMe })}
            />
          </Card>
        </Section>
      )}
      {isEntering(activity) && (
        <View className='note'>提交时，你的手机会放进一份自己的随机数；排出顺序以后，可以拿它来核对。</View>
      )}
    </>
  )
}
