import { View } from '@tarojs/components'
import type { Tone } from './tones'
import styles from './progress.module.css'

interface ProgressProps {
  /** How far, 0..1; or several parts of one bar. */
  value: number | readonly { readonly value: number; readonly tone: Tone }[]
  tone?: Tone
  /** Words below, left and right. */
  left?: string | undefined
  right?: string | undefined
  thick?: boolean
  /** Read out: '名额 188 / 200'; by itself the words below. */
  label?: string
}

const percent = (share: number) => `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`

/** A bar that fills. */
export function Progress({ value, tone = 'brand', left, right, thick = false, label }: ProgressProps) {
  const parts = typeof value === 'number' ? [{ value, tone }] : value
  const said = label ?? [left, right].filter(Boolean).join('，')
  return (
    <View aria-role='progressbar' aria-label={said}>
      <View className={`${styles.bar} ${thick ? styles.thick : ''}`}>
        {parts.map((part, i) => (
          <View
            key={i}
            className={`${styles.part} tone-${part.tone}`}
            style={{ width: percent(part.value) }}
          />
        ))}
      </View>
      {(left || right) && (
        <View className={`${styles.words} note`}>
          <View>{left}</View>
          <View>{right}</View>
        </View>
      )}
    </View>
  )
}
