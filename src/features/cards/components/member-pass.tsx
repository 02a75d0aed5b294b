import { View } from '@tarojs/components'
import type { ShownCard } from '@cloud/capabilities/cards/contract'
import { useOnline } from '@/shared/api/network'
import { Icon } from '@/shared/ui/icon'
import { QrCode } from '@/shared/ui/qr-code'
import type { LiveCode } from './use-code'
import styles from './member-pass.module.css'

interface MemberPassProps extends Pick<LiveCode, 'text' | 'left'> {
  card: ShownCard
  /** The last try did not reach the server. */
  cutOff: boolean
}

/** The member card with its rotating code. */
export function MemberPass({ card, text, left, cutOff }: MemberPassProps) {
  const { title, schoolName, nameMasked, unitName, joinedYear } = card
  return (
    <View className={styles.card}>
      <View className={styles.small}>{[`工会${title}`, schoolName].join(' · ')}</View>
      <View className={styles.name}>{nameMasked}</View>
      <View className={styles.small}>
        {[unitName, joinedYear && `${joinedYear} 年入会`].filter(Boolean).join(' · ')}
      </View>
      <View className={styles.paper}>
        {text ? <QrCode value={text} label='会员码，会自动更换' /> : <Gone />}
      </View>
      <Countdown left={left} cutOff={cutOff} />
    </View>
  )
}

/** In place of a code that nobody would take any more. */
function Gone() {
  return (
    <View className={styles.gone}>
      <Icon name='offline' tone='neutral' size={40} />
      <View>这个码过期了</View>
      <View className={styles.small}>连上网络会自动换成新的</View>
    </View>
  )
}

const WHOLE = 30

/** How long the code stands, as a ring by the server's clock. */
function Countdown({ left, cutOff }: Pick<MemberPassProps, 'left' | 'cutOff'>) {
  const online = useOnline() && !cutOff
  const turned = `${Math.round((left / WHOLE) * 360)}deg`
  const ring = `conic-gradient(#fff ${turned}, rgba(255, 255, 255, 0.28) ${turned})`
  return (
    <View className={styles.foot}>
      <View className={styles.ring} style={{ background: ring }} aria-hidden>
        <View className={`${styles.seconds} digits`}>{left}</View>
      </View>
      <View className={styles.say}>{online ? said(left) : '没有网络时码不会更新'}</View>
    </View>
  )
}

const said = (left: number) => (left > 0 ? '秒后自动更换，截图无效' : '正在换新的码，请稍等')
