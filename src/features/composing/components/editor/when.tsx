import { View } from '@tarojs/components'
import { Button } from '@/shared/ui/button'
import { Field } from '@/shared/ui/field'
import type { MomentName, Part } from '../draft/form'
import { withItem, withMoment, withSession } from '../draft/change'
import { MomentField } from './moment-field'
import { SessionFields } from './session-fields'
import { textOf } from './text-of'
import styles from './parts.module.css'

/** When it is, when one signs up, and in which sessions. */
export function When(part: Part) {
  const { sessions } = part.form
  return (
    <>
      <At {...part} name='startsAt' label='活动开始' clock='几点开始' />
      <At {...part} name='endsAt' label='活动结束' clock='几点结束' />
      <At {...part} name='opensAt' label='报名开始' clock='几点开始报' />
      <At {...part} name='closesAt' label='报名截止' clock='几点截止' />
      <Sessions {...part} />
      <Field label='开始多少分钟后算迟到' kind='digits' max={3} {...textOf(part, 'lateAfter')} />
      {sessions.length > 0 && (
        <Field
          label='来几场发证明'
          hint='不填就不发'
          kind='digits'
          max={2}
          optional
          {...textOf(part, 'certificateFrom')}
        />
      )}
    </>
  )
}

function At({
  form,
  onChange,
  problems,
  name,
  ...words
}: Part & { name: MomentName; label: string; clock: string }) {
  return (
    <MomentField
      {...words}
      value={form[name]}
      onChange={(moment) => onChange(withMoment(form, name, moment))}
      problem={problems[name]}
    />
  )
}

function Sessions({ form, onChange, problems }: Part) {
  const { sessions } = form
  return (
    <>
      {sessions.map((session, i) => (
        <SessionFields
          key={session.id}
          session={session}
          problems={problems}
          path={`sessions.${i}`}
          onChange={(changed) => onChange({ ...form, sessions: withItem(sessions, i, changed) })}
        />
      ))}
      {problems['sessions'] && <View className={styles.problem}>{problems['sessions']}</View>}
      <View className={styles.add}>
        <Button
          kind='soft'
          size='wide'
          disabled={sessions.length >= 20}
          onTap={() => onChange(withSession(form))}
        >
          {sessions.length === 0 ? '分几场办' : '再加一场'}
        </Button>
      </View>
    </>
  )
}
