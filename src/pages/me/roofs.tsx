import { View } from '@tarojs/components'
import styles from './member-card.module.css'

const roof = (x: number, y: number, half: number, opacity: number) =>
  `%3Cpath opacity='${opacity}' d='M${x} ${y}l${half} ${half * 0.8}h-${half * 0.3}v200h-${half * 1.4}v-200h-${half * 0.3}z'/%3E`

const picture = `url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 190 130' fill='%23fff'%3E${[
  roof(150, 22, 62, 0.07),
  roof(92, 62, 48, 0.06),
  roof(176, 76, 40, 0.07),
].join('')}%3C/svg%3E")`

/** Roofs of a home, drawn into the corner of the card. */
export function Roofs() {
  return <View className={styles.roofs} style={{ backgroundImage: picture }} aria-hidden />
}
