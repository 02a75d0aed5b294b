import { View } from '@tarojs/components'
import type { PersonRow } from '@cloud/capabilities/members/contract'
import { go } from '@/shared/go'
import { Avatar } from '@/shared/ui/avatar'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import { Tag } from '@/shared/ui/tag'
import { pageOf } from './links'
import { kindWords, standing } from './standing'
import styles from './person-rows.module.css'

/** A page of the roster; names are masked. */
export function PersonRows({ people }: { people: readonly PersonRow[] }) {
  return (
    <Card list>
      {people.map((person) => (
        <Row key={person.id} {...person} />
      ))}
    </Card>
  )
}

function Row(person: PersonRow) {
  const { nameMasked, staffNo, unitName, offices } = person
  const { word, tone } = standing(person)
  const who = [unitName, kindWords(person)].filter(Boolean).join(' · ')
  return (
    <View
      className={styles.row}
      hoverClass='pressed'
      onClick={() => void go(pageOf('person', { id: person.id }))}
      aria-role='button'
      aria-label={[nameMasked, staffNo, who, ...offices, word].join('，')}
    >
      <Avatar name={nameMasked} />
      <View className='grow'>
        <View className={styles.name}>
          <View className='strong'>{nameMasked}</View>
          <View className='note digits'>{staffNo}</View>
        </View>
        <View className='note'>{who}</View>
        {offices.length > 0 && <View className='note'>{offices.join('、')}</View>}
      </View>
      <Tag tone={tone}>{word}</Tag>
      <Icon name='next' tone='neutral' size={20} />
    </View>
  )
}
