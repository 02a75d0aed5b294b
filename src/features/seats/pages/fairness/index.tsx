import { View } from '@tarojs/components'
import { Card } from '@/shared/ui/card'
import { Screen } from '@/shared/ui/screen'
import { Section } from '@/shared/ui/section'
import { Story } from '../../components/story'
import { limits, questions, story } from '../../components/fairness-words'
import styles from './index.module.css'

/** 随机排序是怎么做到公平的: for those who have never heard of it. */
export default function Fairness() {
  return (
    <Screen>
      <View className='title'>随机排序是怎么做到公平的</View>
      <View className={`${styles.lead} note`}>
        就像大家一起洗一副牌：学校先把自己的一把洗法锁进信封，每个人再各洗一把，最后信封当众拆开。谁也不能单独决定牌的顺序。
      </View>
      {story.map((part, at) => (
        <Story key={part.title} number={at + 1} {...part} />
      ))}
      <Section title='常有人问'>
        {questions.map(({ ask, answer }) => (
          <Card key={ask}>
            <View className='strong'>{ask}</View>
            <View className={styles.answer}>{answer}</View>
          </Card>
        ))}
      </Section>
      <Section title='它管不到的事'>
        <Card>
          {limits.map((limit) => (
            <View key={limit} className={styles.limit}>
              {limit}
            </View>
          ))}
        </Card>
      </Section>
    </Screen>
  )
}
