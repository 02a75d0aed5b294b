import { View } from '@tarojs/components'
import type { ImportView } from '@cloud/capabilities/imports/contract'
import { phaseLabels } from '@cloud/capabilities/imports/labels'
import { serverNow } from '@/shared/api/clock'
import { moment } from '@/shared/format/time'
import { Card } from '@/shared/ui/card'
import { KeyValue } from '@/shared/ui/key-value'
import { Tag } from '@/shared/ui/tag'
import { phaseTones } from './looks'
import styles from './about-file.module.css'

/** Which file it is, whose roster, and what is to be said of it as a whole. */
export function AboutFile({ view }: { view: ImportView }) {
  const { fileName, unitName, byName, at, phase, counts, newUnits, absent, notes } = view
  return (
    <Card>
      <View className={styles.top}>
        <View className={`head ${styles.name}`}>{fileName}</View>
        <Tag tone={phaseTones[phase]}>{phaseLabels[phase]}</Tag>
      </View>
      <View className='rule' />
      <KeyValue
        rows={[
          ['单位', unitName],
          ['名册', `${counts.rows} 行`],
          ['谁选的', `${byName} · ${moment(at, serverNow())}`],
          ['新建单位', newUnits.join('、')],
          ['没有的列', absent.length ? `${absent.join('、')}（这些资料不动）` : ''],
        ]}
      />
      {notes.map((note) => (
        <View key={note} className='note'>
          {note}
        </View>
      ))}
    </Card>
  )
}
