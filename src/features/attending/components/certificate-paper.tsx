import { View } from '@tarojs/components'
import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import type { Output } from '@cloud/kernel/contract/define'
import { beijing } from '@/shared/format/time'
import { hours } from './hours'
import styles from './certificate-paper.module.css'

type Certificate = Output<ActivitiesContract, 'certificate'>

/** A certificate always says the year. */
const fullDay = (at: string) => {
  const { year, month, day } = beijing(at)
  return `${year}年${month}月${day}日`
}

const period = (from: string, to: string) => {
  const [first, last] = [fullDay(from), fullDay(to)]
  return first === last ? first : `${first}至${last}`
}

/** The paper: white in both themes, so that a screenshot can be printed. */
export function CertificatePaper({ certificate }: { certificate: Certificate }) {
  const { number, name, unitName, schoolName, title, sessions, minutes, from, to } = certificate
  return (
    <>
      <View className={styles.paper}>
        <View className={styles.frame}>
          <View className={styles.school}>{schoolName}</View>
          <View className={styles.heading}>参加证明</View>
          <View className={styles.rule} aria-hidden />
          <View className={styles.name}>{name}</View>
          <View className={styles.unit}>{unitName}</View>
          <View className={styles.text}>
            于{period(from, to)}参加“{title}”，出席 {sessions} 场，共 {hours(minutes)}，特此证明。
          </View>
          <View className={styles.foot}>
            <View className={styles.number}>编号 {number}</View>
            <View className={styles.seal} aria-hidden>
              <View className={styles.ring}>
                <View className={styles.star} />
              </View>
            </View>
            <View className={styles.signed}>
              <View>{schoolName}</View>
              <View>{fullDay(to)}</View>
            </View>
          </View>
        </View>
      </View>
      <View className={`${styles.hint} note`}>要交给别人，截图就行；对方可以凭编号向校工会核实。</View>
    </>
  )
}
