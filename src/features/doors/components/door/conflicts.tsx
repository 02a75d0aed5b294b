import { View } from '@tarojs/components'
import { serverNow } from '@/shared/api/clock'
import { moment } from '@/shared/format/time'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import { Section } from '@/shared/ui/section'
import { conflictsOf, type Book } from './book'
import { conflictWords } from './words'
import styles from './conflicts.module.css'

/** Those let in whom the server knew otherwise, each with what to do. */
export function Conflicts({ book }: { book: Book }) {
  const found = conflictsOf(book)
  if (found.length === 0) return null
  return (
    <Section title='同步时对不上的' right={`${found.length} 位`}>
      <Card list>
        {found.map(({ memberId, nameMasked, unitName, at, outcome }) => (
          <View key={memberId} className={styles.row}>
            <Icon name='alert' tone='warn' size={20} />
            <View className='grow'>
              <View className='strong'>{[nameMasked, unitName].filter(Boolean).join(' · ')}</View>
              <View className='note'>{`${moment(at, serverNow())} 在这里进；${conflictWords[outcome]}`}</View>
            </View>
          </View>
        ))}
      </Card>
    </Section>
  )
}
