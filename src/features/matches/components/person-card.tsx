import { View } from '@tarojs/components'
import type { Person } from '@cloud/capabilities/matches/contract'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import { Tag } from '@/shared/ui/tag'
import styles from './person-card.module.css'
import { aboutOf } from './words'

interface PersonCardProps {
  person: Person
  /** Undefined: nothing to choose. */
  marked?: boolean
  onMark?: () => void
  /** Shows another key than at first: what to do about it stands in place of the button. */
  strange?: { code: string; onTrust: () => void } | undefined
}

/** Somebody as she wrote about herself. */
export function PersonCard({ person, marked, onMark, strange }: PersonCardProps) {
  const { nickname, lines, hobbies } = person
  return (
    <Card>
      <View className='row'>
        <View className={`grow ${styles.who}`}>
          <View className='head'>{nickname}</View>
          <View className='note'>{aboutOf(person)}</View>
        </View>
        {onMark && !strange && (
          <Button
            kind={marked ? 'soft' : 'ghost'}
            size='small'
            label={marked ? `取消选${nickname}` : `选${nickname}`}
            onTap={onMark}
          >
            {marked ? '已选 TA' : '选 TA'}
          </Button>
        )}
      </View>
      {lines && <View className={styles.lines}>{lines}</View>}
      {hobbies.length > 0 && (
        <View className={styles.hobbies}>
          {hobbies.map((hobby) => (
            <Tag key={hobby}>{hobby}</Tag>
          ))}
        </View>
      )}
      {strange && <Strange nickname={nickname} {...strange} />}
    </Card>
  )
}

function Strange({ nickname, code, onTrust }: { nickname: string; code: string; onTrust: () => void }) {
  return (
    <View className={`${styles.strange} tone-warn`} aria-role='alert'>
      <View className='row'>
        <Icon name='alert' tone='warn' size={20} />
        <View className='grow strong'>TA 的钥匙变了</View>
      </View>
      <View>多半是换了手机，也可能有人动了手脚。请看看 TA 手机上的核对码，是不是：</View>
      <View className={`digits strong ${styles.code}`}>{code}</View>
      <Button kind='soft' size='small' label={`${nickname}的核对码一样`} onTap={onTrust}>
        一样，可以选
      </Button>
    </View>
  )
}
