import { View } from '@tarojs/components'
import type { Entitlement } from '@cloud/capabilities/benefits/contract'
import { go } from '@/shared/go'
import { Button } from '@/shared/ui/button'
import { Tag } from '@/shared/ui/tag'
import { TimelineItem } from '@/shared/ui/timeline-item'
import { months } from './days'
import { kindLooks, standing } from './looks'
import styles from './year-items.module.css'

interface YearItemsProps {
  year: number
  items: readonly Entitlement[]
}

/** The year on a line of months; the first that can be claimed stands out. */
export function YearItems({ year, items }: YearItemsProps) {
  const first = items.find(({ claim }) => claim.can)
  return (
    <View className={styles.line}>
      {items.map((item) => (
        <TimelineItem
          key={item.programmeId}
          {...kindLooks[item.kind]}
          month={months(item.window)}
          title={item.title}
          note={item.period === String(year) ? item.why : `${item.period} 年的，${item.why}`}
          quiet={isQuiet(item)}
          right={<Right item={item} first={item === first} />}
          onTap={() => void go(`/features/benefits/pages/entitlement/index?id=${item.programmeId}`)}
        />
      ))}
    </View>
  )
}

const quiet: readonly Entitlement['status'][] = ['upcoming', 'missed', 'expired', 'notEntitled']
const isQuiet = ({ status }: Entitlement) => quiet.includes(status)

/** The button needs no tap of its own: the whole item leads to the page where it is claimed. */
function Right({ item, first }: { item: Entitlement; first: boolean }) {
  const action = item.claim.can ? '去领取' : item.askLate.can && '补领'
  if (action)
    return (
      <Button size='small' kind={first ? 'primary' : 'soft'} label={`${action}，${item.title}`}>
        {action}
      </Button>
    )
  const { word, tone } = standing(item)
  return <Tag tone={tone}>{word}</Tag>
}
