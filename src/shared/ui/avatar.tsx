import { View } from '@tarojs/components'
import type { Tone } from './tones'
import styles from './avatar.module.css'

const tones: readonly Tone[] = ['info', 'ok', 'warn', 'brand']

/** The first character of a name that is not masked, in a round; the same name always has the same colour. */
export function Avatar({ name }: { name: string }) {
  const sum = name.split('').reduce((total, letter) => total + letter.charCodeAt(0), 0)
  return (
    <View className={`${styles.avatar} tone-${tones[sum % tones.length]}`} aria-hidden>
      {name.replace(/\*/g, '').slice(0, 1)}
    </View>
  )
}
