import { View } from '@tarojs/components'
import { useSession, type TypeSize } from '@/shared/api/session'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import styles from './index.module.css'

const SETTINGS = '/features/members/pages/settings/index'

const sizes: Record<TypeSize, string> = {
  follow: '跟随微信字号',
  large: '一直用大字',
  normal: '一直用标准字',
}

/** Ways to the settings; they stand for strangers too. */
export function Settings({ bound }: { bound: boolean }) {
  const { typeSize } = useSession()
  return (
    <View className={styles.part}>
      <Card list>
        <Cell title='长辈模式' right={sizes[typeSize]} to={SETTINGS} />
        <Cell title={bound ? '隐私与退出' : '隐私'} to={SETTINGS} />
      </Card>
    </View>
  )
}
