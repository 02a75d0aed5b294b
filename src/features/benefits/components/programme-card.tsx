import { View } from '@tarojs/components'
import type { ProgrammeRow } from '@cloud/capabilities/benefits/contract'
import { go } from '@/shared/go'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import { Progress } from '@/shared/ui/progress'
import { Tag } from '@/shared/ui/tag'
import { windowWords } from './days'
import { kindLooks, worth } from './looks'
import styles from './programme-card.module.css'

/** When it is given, to an officer; the year stands above. */
const whenOf = ({ from, before }: ProgrammeRow) =>
  from && before ? windowWords({ from, before }, from) : '在各人的生日月里领'

/** All there is; undefined when a shop has no limit. */
function stockOf({ shops }: ProgrammeRow): number | undefined {
  const stocks = shops.map(({ stock }) => stock)
  return stocks.includes(null) ? undefined : stocks.reduce<number>((sum, stock) => sum + (stock ?? 0), 0)
}

/** One programme: what, when, and how far it has got. */
export function ProgrammeCard({ programme }: { programme: ProgrammeRow }) {
  const { id, kind, year, title, faceValue, shops } = programme
  const when = whenOf(programme)
  return (
    <Card
      onTap={() => void go(`/features/benefits/pages/programme/index?id=${id}`)}
      label={[`${year} 年`, title, when, worth(faceValue)].join('，')}
    >
      <View className={styles.top}>
        <Icon {...iconOf(kind)} boxed />
        <View className={styles.words}>
          <View className='strong'>{title}</View>
          <View className='note'>{when}</View>
        </View>
        <View className={styles.right}>
          {faceValue === null ? <Tag tone='warn'>标准未配置</Tag> : <Tag>{worth(faceValue)}</Tag>}
        </View>
      </View>
      {shops.length > 0 && <Numbers programme={programme} />}
    </Card>
  )
}

const iconOf = (kind: ProgrammeRow['kind']) => {
  const { icon, tone } = kindLooks[kind]
  return { name: icon, tone }
}

function Numbers({ programme }: { programme: ProgrammeRow }) {
  const { claimed, shops } = programme
  const all = stockOf(programme)
  const count = `${shops.length} 家门店`
  if (!all) return <View className={`${styles.numbers} note`}>{`已领 ${claimed} 份 · ${count}`}</View>
  return (
    <View className={styles.numbers}>
      <Progress value={claimed / all} tone='ok' left={`已领 ${claimed} / ${all} 份`} right={count} />
    </View>
  )
}
