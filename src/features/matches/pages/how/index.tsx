import { View } from '@tarojs/components'
import { Card } from '@/shared/ui/card'
import { Screen } from '@/shared/ui/screen'
import { Section } from '@/shared/ui/section'
import { chapters } from '../../components/how-words'
import { Paragraphs } from '../../components/paragraphs'

/** How a choice stays secret, in plain words; also where that ends. */
export default function How() {
  return (
    <Screen>
      <View className='title'>你选了谁，只有你的手机知道</View>
      {chapters.map(({ title, words }) => (
        <Section key={title} title={title}>
          <Card>
            <Paragraphs words={words} />
          </Card>
        </Section>
      ))}
    </Screen>
  )
}
