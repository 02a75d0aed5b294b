import { View } from '@tarojs/components'
import styles from './member-card.module.css'

const roof = (y: number, opacity: number) =>
  `%3Cpath opacity='${opacity}' d='M10 ${y + 78}l100-78 100 78'/%3E`

const picture = `url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 190 150' fill='none' stroke='%23fff' stroke-width='15' stroke-linecap='round' stroke-linejoin='round'%3E${[
  roof(14, 0.05),
  roof(50, 0.08),
  roof(86, 0.11),
].join('')}%3C/svg%3E")`

/** Roofs of a home, drawn into the corner of the card. */
export function Roofs() {
  return <View className={styles.roofs} style={{ backgroundImage: picture }} aria-hidden />
}
