import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Revealed } from '@cloud/capabilities/privacy/contract'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { KeyValue } from '@/shared/ui/key-value'
import styles from './shown-card.module.css'

const dialable = (value: string) => /^\d{7,}$/.test(value)

/** The values in full, with what one does with them. */
export function ShownCard({ shown, left }: { shown: Revealed; left: number }) {
  const phone = shown.values.find(({ field, value }) => field === 'phone' && dialable(value))?.value
  const dial = () => phone && void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
  return (
    <Card soft>
      <KeyValue rows={shown.values.map(({ label, value }) => [label, value] as const)} />
      <View className={styles.foot}>
        <View className='note grow' aria-live='polite'>
          {left} 秒后自动遮上
        </View>
        {phone && (
          <Button size='small' onTap={dial} label='打电话'>
            打电话
          </Button>
        )}
      </View>
    </Card>
  )
}
