import { View } from '@tarojs/components'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Section } from '@/shared/ui/section'
import type { Answer } from './use-answer'
import styles from './otherwise.module.css'

/** What an officer can do instead of approving. */
export function Otherwise({ choose }: Pick<Answer, 'choose'>) {
  return (
    <Section title='还不能同意？' right='要写理由'>
      <Card>
        <View className={styles.buttons}>
          <View className={styles.button}>
            <Button kind='ghost' size='wide' onTap={() => choose('sendBack')}>
              退回修改
            </Button>
          </View>
          <View className={styles.button}>
            <Button kind='ghost' size='wide' onTap={() => choose('refuse')}>
              不同意
            </Button>
          </View>
        </View>
      </Card>
    </Section>
  )
}
