import { View } from '@tarojs/components'
import type { Me } from '@cloud/capabilities/members/contract'
import { Roofs } from './roofs'
import styles from './member-card.module.css'

type Profile = NonNullable<Me['profile']>

const titles: Record<Profile['kind'], string> = {
  member: '工会会员',
  staff: '教职工',
  clerk: '合作门店',
}

/** My card: who I am in the union, and since when. */
export function MemberCard({ profile }: { profile: Profile }) {
  const { kind, name, staffNo, unitName, schoolName, joinedOn, phoneMasked } = profile
  const joined = joinedOn && `${joinedOn.slice(0, 4)} 年入会`
  return (
    <View className={styles.card}>
      <Roofs />
      <View className={styles.small}>
        {titles[kind]} · {schoolName}
      </View>
      <View className={styles.name}>{name}</View>
      <View className={styles.small}>{[unitName, joined].filter(Boolean).join(' · ')}</View>
      <View className={`${styles.foot} digits`}>
        <View>工号 {staffNo}</View>
        {phoneMasked && <View>手机 {phoneMasked}</View>}
      </View>
    </View>
  )
}
