import { View } from '@tarojs/components'
import type { EntitlementDetail } from '@cloud/capabilities/benefits/contract'
import { inGroups } from '@/shared/format/code'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import { KeyValue } from '@/shared/ui/key-value'
import { QrCode } from '@/shared/ui/qr-code'
import { Tag } from '@/shared/ui/tag'
import { standing, worth } from './looks'
import { PassSteps } from './pass-steps'
import styles from './pass.module.css'

interface PassProps {
  entitlement: EntitlementDetail
  voucher: NonNullable<EntitlementDetail['voucher']>
}

/** The voucher: shown at the counter while it is good, a receipt afterwards. */
export function Pass({ entitlement, voucher }: PassProps) {
  const { title, period, faceValue, status, howTo, source } = entitlement
  const { word, tone } = standing(entitlement)
  const good = status === 'claimed'
  return (
    <>
      <Card>
        <View className={styles.pass}>
          <View className={styles.top}>
            <Tag tone={good ? 'ok' : tone}>{word}</Tag>
            <View className='note'>{voucher.shopName}</View>
          </View>
          <View className='title'>{title}</View>
          <View className='note'>
            面值 {worth(faceValue)} · {period} 年
          </View>
          {good ? <Good code={voucher.code} /> : <Used entitlement={entitlement} />}
        </View>
      </Card>
      <Card>
        <PassSteps voucher={voucher} expired={status === 'expired'} />
        <View className='rule' />
        <KeyValue
          rows={[
            ['门店', voucher.shopAddress],
            ['券码', good ? '' : inGroups(voucher.code)],
            ['怎么领', howTo],
            ['依据', source],
          ]}
        />
      </Card>
    </>
  )
}

function Good({ code }: { code: string }) {
  return (
    <>
      <QrCode value={code} code={code} label='券码的二维码' />
      <View className={`${styles.say} note`}>给店员扫一扫，或念给店员听</View>
    </>
  )
}

/** In place of the code: it would be refused at the counter. */
function Used({ entitlement: { status, why } }: { entitlement: EntitlementDetail }) {
  const redeemed = status === 'redeemed'
  return (
    <>
      <View className={`${styles.done} tone-${redeemed ? 'ok' : 'neutral'}`}>
        <Icon name={redeemed ? 'check' : 'clock'} tone={redeemed ? 'ok' : 'neutral'} size={40} />
      </View>
      <View className='strong'>{why}</View>
    </>
  )
}
