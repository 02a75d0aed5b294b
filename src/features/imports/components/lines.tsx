import { View } from '@tarojs/components'
import type { Line } from '@cloud/capabilities/imports/contract'
import { Card } from '@/shared/ui/card'
import styles from './lines.module.css'

const head = ({ row, staffNo, nameMasked }: Line) =>
  [row !== null && `第 ${row} 行`, nameMasked, staffNo].filter(Boolean).join(' · ')

/** People of one list: who, and what is the matter. */
export function Lines({ lines }: { lines: readonly Line[] }) {
  return lines.map((line, at) => (
    <Card key={`${line.row}-${line.staffNo}-${at}`}>
      <View className='strong'>{head(line)}</View>
      {line.unitName && <View className='note'>{line.unitName}</View>}
      {line.text && <View className={styles.text}>{line.text}</View>}
      {line.changes.map(({ label, from, to }) => (
        <View key={label} className={styles.change}>
          <View className={styles.label}>{label}</View>
          <View className='grow'>
            <View className={styles.from}>{from || '空'}</View>
            <View>{to || '空'}</View>
          </View>
        </View>
      ))}
    </Card>
  ))
}
