import { View } from '@tarojs/components'
import { serverNow } from '@/shared/api/clock'
import { moment } from '@/shared/format/time'
import { Card } from '@/shared/ui/card'
import { QrCode } from '@/shared/ui/qr-code'
import type { KeptToken } from '@/shared/activities/kept'
import styles from './door-card.module.css'

/** Her own code, for a door where the staff scan; kept on the phone, so it needs no network. */
export function DoorCard({ token }: { token: KeptToken }) {
  return (
    <Card>
      <View className={styles.door}>
        <View className='head'>{token.title}</View>
        <View className='note'>{moment(token.startsAt, serverNow())} 开始</View>
        <QrCode value={token.text} label='入场码' />
        <View className={`${styles.say} strong`}>进门时给工作人员扫</View>
        <View className='note'>码存在手机里，没有网络也能用</View>
      </View>
    </Card>
  )
}
