import { useState } from 'react'
import { Image, View } from '@tarojs/components'
import type { ActivityKind } from '@cloud/capabilities/activities/labels'
import { sceneOf } from './scenes'
import styles from './scene.module.css'

interface SceneProps {
  kind: ActivityKind
  /** A picture in the cloud's storage; WeChat shows it by its file id. */
  poster: string | null
  off: boolean
}

/** The header of an activity: its poster, or the drawing of its kind; without colour when it is called off. */
export function Scene({ kind, poster, off }: SceneProps) {
  const [broken, setBroken] = useState(false)
  return (
    <View
      className={`${styles.scene} ${off ? styles.off : ''}`}
      style={{ backgroundImage: sceneOf(kind) }}
      aria-hidden
    >
      {poster && !broken && (
        <Image className={styles.poster} src={poster} mode='aspectFill' onError={() => setBroken(true)} />
      )}
    </View>
  )
}
