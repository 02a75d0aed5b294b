import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Section } from '@/shared/ui/section'
import styles from './photos.module.css'

/** Pictures of the day, three beside each other; a tap shows one large. */
export function Photos({ urls }: { urls: readonly string[] }) {
  if (urls.length === 0) return null
  return (
    <Section title='现场照片' right={`${urls.length} 张`}>
      <View className={styles.grid}>
        {urls.map((url, at) => (
          <View
            key={url}
            className={styles.tile}
            hoverClass='pressed'
            onClick={() => void Taro.previewImage({ urls: [...urls], current: url })}
            aria-role='button'
            aria-label={`第 ${at + 1} 张照片`}
          >
            <Image className={styles.photo} src={url} mode='aspectFill' lazyLoad />
          </View>
        ))}
      </View>
    </Section>
  )
}
