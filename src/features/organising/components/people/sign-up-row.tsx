import { View } from '@tarojs/components'
import type { Field, SignUpRow } from '@cloud/capabilities/activities/contract'
import { relationLabels } from '@cloud/capabilities/activities/labels'
import { serverNow } from '@/shared/api/clock'
import { moment } from '@/shared/format/time'
import { Avatar } from '@/shared/ui/avatar'
import { Icon } from '@/shared/ui/icon'
import { KeyValue } from '@/shared/ui/key-value'
import { AnswerFile } from './answer-file'
import { answerLines } from './answer-words'
import styles from './sign-up-row.module.css'

interface SignUpRowProps {
  activityId: string
  row: SignUpRow
  fields: readonly Field[]
  isOpen: boolean
  onTap: () => void
}

/** One who signed up: who, when, with how many; open, also with whom and what she answered. */
export function SignUpRowView(props: SignUpRowProps) {
  const { row, fields, isOpen, onTap } = props
  const { nameMasked, unitName, at, size, answerBy, given } = row
  const now = serverNow()
  const hasMore = given.companions.length > 0 || answerLines(fields, given.answers).length > 0
  const when = answerBy ? `${moment(answerBy, now)} 前确认` : moment(at, now)
  const tappable = hasMore && {
    onClick: onTap,
    hoverClass: 'pressed',
    'aria-role': 'button',
    'aria-expanded': isOpen,
  }
  return (
    <View className={styles.item}>
      <View className={styles.row} {...tappable} aria-label={[nameMasked, unitName, when].join('，')}>
        <Avatar name={nameMasked.replace(/^\*(?=.)/, '')} />
        <View className='grow'>
          <View className={styles.name}>
            <View className='strong'>{nameMasked}</View>
            <View className='note'>{unitName}</View>
          </View>
          <View className='note'>{[when, size > 1 && `一共 ${size} 人`].filter(Boolean).join(' · ')}</View>
        </View>
        {hasMore && (
          <View className={isOpen ? styles.up : styles.down}>
            <Icon name='next' tone='neutral' size={20} />
          </View>
        )}
      </View>
      {isOpen && <Given {...props} />}
    </View>
  )
}

function Given({ activityId, row, fields }: SignUpRowProps) {
  const { memberId, given } = row
  const people = given.companions.map(
    ({ name, age, relation }) => [relationLabels[relation], `${name}，${age} 岁`] as const,
  )
  const lines = answerLines(fields, given.answers)
  return (
    <View className={styles.given}>
      <KeyValue
        rows={[
          ...people.map(
            ([relation, who], i) => [i === 0 ? '同行' : `同行 ${i + 1}`, `${who}（${relation}）`] as const,
          ),
          ...lines.map(
            ({ id, label, words, isFile }) =>
              [
                label,
                isFile ? (
                  <AnswerFile
                    key={id}
                    activityId={activityId}
                    memberId={memberId}
                    fieldId={id}
                    file={words}
                  />
                ) : (
                  words
                ),
              ] as const,
          ),
        ]}
      />
    </View>
  )
}
