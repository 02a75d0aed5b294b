import { View } from '@tarojs/components'
import styles from './paragraphs.module.css'

/** Sentences below each other. */
export function Paragraphs({ words }: { words: readonly string[] }) {
  return (
    <View>
      {words.map((sentence) => (
        <View key={sentence} className={styles.paragraph}>
          {sentence}
        </View>
      ))}
    </View>
  )
}
