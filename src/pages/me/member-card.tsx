import { View } from '@tarojs/components'
import type { Me } from '@cloud/capabilities/members/contract'
import { go } from '@/shared/go'
import { Roofs } from './roofs'
import styles from './member-card.module.css'

type Profile = NonNullable<Me['profile']>

const titles: Record<Profile['kind'], string> = {
  member: '工会会员',
  staff: '教职工',
  retired: '退休教职工',
  clerk: '合作门店',
}

const CODE = '/features/cards/pages/card/index'

/** Those who have a code to show: the whole card opens it. */
const opening = (kind: Profile['kind']) =>
  (kind === 'member' || kind === 'retired') && {
    onClick: () => void go(CODE),
    hoverClass: 'pressed',
    'aria-role': 'button',
    'aria-label': '出示会员码',
  }

/** My card: who I am in the union, and since when. */
export function MemberCard({ profile }: { profile: Profile }) {
  const { kind, name, staffNo, unitName, schoolName, joinedOn, phoneMasked } = profile
  const joined = joinedOn && `${joinedOn.slice(0, 4)} 年入会`
  const tap = opening(kind)
  return (
    <View className={styles.card} {...tap}>
      <Roofs />
      <View className={styles.small}>
        {titles[kind]} · {schoolName}
      </View>
      <View className='row between'>
        <View className={styles.name}>{name}</View>
        {tap && <View className={styles.way}>会员码 ›</View>}
      </View>
      <View className={styles.small}>{[unitName, joined].filter(Boolean).join(' · ')}</View>
      <View className={`${styles.foot} digits`}>
        <View>工号 {staffNo}</View>
        {phoneMasked && <View>手机 {phoneMasked}</View>}
      </View>
    </View>
  )
}
