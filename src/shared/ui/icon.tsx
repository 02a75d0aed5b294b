import type { CSSProperties } from 'react'
import { View } from '@tarojs/components'
import { icons, type IconName } from './icons'
import { strokes } from './tones'
import styles from './icon.module.css'

interface IconProps {
  name: IconName
  tone?: keyof typeof strokes
  /** 20 in a line of text, 24 by itself, 40 in an empty page */
  size?: 20 | 24 | 40
  /** On a soft square of 44, as in cards and tiles. */
  boxed?: boolean
}

const head =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke-linecap='round' stroke-linejoin='round' stroke='%23"

const picture = (name: IconName, stroke: string, width: number) =>
  `url("${head}${stroke}' stroke-width='${width}'%3E%3Cpath d='${icons[name]}'/%3E%3C/svg%3E")`

/** A line icon; decoration only, so screen readers pass it by. Both themes' pictures ride along, CSS picks one. */
export function Icon({ name, tone = 'ink', size = 24, boxed = false }: IconProps) {
  const [light, dark] = strokes[tone]
  const width = size === 40 ? 1.2 : 1.7
  const pictures = {
    '--light': picture(name, light, width),
    '--dark': picture(name, dark, width),
  } as CSSProperties
  const icon = <View className={`${styles.icon} ${styles[`size${size}`]}`} style={pictures} aria-hidden />
  return boxed ? <View className={`${styles.box} tone-${tone}`}>{icon}</View> : icon
}
