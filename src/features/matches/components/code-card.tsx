import { View } from '@tarojs/components'
import { go } from '@/shared/go'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import { linkToHow } from '../links'
import styles from './code-card.module.css'

interface CodeCardProps {
  title: string
  code: string
  /** What it is good for. */
  note: string
}

/** Digits that people compare at the table; leads to the explanation. */
export function CodeCard({ title, code, note }: CodeCardProps) {
  return (
    <Card onTap={() => void go(linkToHow)} label={`${title}，${code}，${note}，看看怎么保密`}>
      <View className='row'>
        <Icon name='shield' tone='ok' boxed />
        <View className='grow'>
          <View className='note'>{title}</View>
          <View className={`digits ${styles.code}`}>{code}</View>
        </View>
        <Icon name='next' tone='neutral' size={20} />
      </View>
      <View className={`note ${styles.note}`}>{note}</View>
    </Card>
  )
}
