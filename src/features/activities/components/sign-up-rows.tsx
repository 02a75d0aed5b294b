import { View } from '@tarojs/components'
import type { SignUpRow } from '@cloud/capabilities/activities/contract'
import { serverNow } from '@/shared/api/clock'
import { moment } from '@/shared/format/time'
import { Avatar } from '@/shared/ui/avatar'
import { Card } from '@/shared/ui/card'
import styles from './sign-up-rows.module.css'

/** Who comes, a page of it, in order of sign-up; names are masked. */
export function SignUpRows({ items }: { items: readonly SignUpRow[] }) {
  return (
    <Card list>
      {items.map(({ memberId, nameMasked, unitName, at }) => (
        <View key={memberId} className={styles.row}>
          <Avatar name={nameMasked.replace(/^\*(?=.)/, '')} />
          <View className='grow'>
            <View className={styles.name}>
              <View className='strong'>{nameMasked}</View>
              <View className='note'>{unitName}</View>
            </View>
            <View className='note'>{moment(at, serverNow())}</View>
          </View>
        </View>
      ))}
    </Card>
  )
}
