import { View } from '@tarojs/components'
import { spokenTo } from '@/shared/format/name'
import { greeting } from '@/shared/format/time'
import styles from './index.module.css'

interface HelloProps {
  now: string
  /** '' for strangers. */
  name: string
  unitName: string
  memberYears: number
}

/** The greeting on top: who I am here, and for how long. */
export function Hello({ now, name, unitName, memberYears }: HelloProps) {
  const years = memberYears > 0 && `入会第 ${memberYears} 年`
  const below = name ? [unitName, years].filter(Boolean).join(' · ') : '教职工自己的家，有事来这里办'
  return (
    <View className={styles.hello}>
      <View className='title'>
        {greeting(now)}，{name ? spokenTo(name) : '欢迎你'}
      </View>
      <View className='note'>{below}</View>
    </View>
  )
}
