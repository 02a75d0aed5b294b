import { View } from '@tarojs/components'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import styles from './parts.module.css'

/** Says that work which was not saved has been taken up again. */
export function Resumed({ onStartOver }: { onStartOver: () => void }) {
  return (
    <Card soft>
      <View className={styles.line}>
        <View className='grow'>上次没存完的内容接上了</View>
        <Button kind='ghost' size='small' onTap={onStartOver}>
          从头填
        </Button>
      </View>
    </Card>
  )
}
