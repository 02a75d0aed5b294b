import { View } from '@tarojs/components'
import type { ActivityKind } from '@cloud/capabilities/activities/labels'
import { sceneOf } from './scenes'
import styles from './scene.module.css'

/** The drawn header of an activity; without colour when it is called off. */
export function Scene({ kind, off }: { kind: ActivityKind; off: boolean }) {
  return (
    <View
      className={`${styles.scene} ${off ? styles.off : ''}`}
      style={{ backgroundImage: sceneOf(kind) }}
      aria-hidden
    />
  )
}
