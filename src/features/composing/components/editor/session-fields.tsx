import { View } from '@tarojs/components'
import { Field } from '@/shared/ui/field'
import type { Part, SessionForm } from '../draft/form'
import { MomentField } from './moment-field'
import { Remove } from './remove'
import styles from './parts.module.css'

interface SessionFieldsProps extends Pick<Part, 'problems'> {
  session: SessionForm
  /** Where it lies in the draft: 'sessions.0' */
  path: string
  /** Undefined takes it out. */
  onChange: (session: SessionForm | undefined) => void
}

/** One session: its name, from when to when. */
export function SessionFields({ session, path, problems, onChange }: SessionFieldsProps) {
  const { title, startsAt, endsAt } = session
  return (
    <View className={styles.item}>
      <View className={styles.head}>
        <View className='grow strong'>{title || '没有名字的一场'}</View>
        <Remove what={title} onTap={() => onChange(undefined)} />
      </View>
      <Field
        label='这一场叫什么'
        max={40}
        value={title}
        onChange={(words) => onChange({ ...session, title: words })}
        problem={problems[`${path}.title`]}
      />
      <MomentField
        label='开始'
        clock='几点'
        value={startsAt}
        onChange={(moment) => onChange({ ...session, startsAt: moment })}
        problem={problems[`${path}.startsAt`]}
      />
      <MomentField
        label='结束'
        clock='几点'
        value={endsAt}
        onChange={(moment) => onChange({ ...session, endsAt: moment })}
        problem={problems[`${path}.endsAt`]}
      />
    </View>
  )
}
