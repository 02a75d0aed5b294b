import type { Room } from '@cloud/capabilities/matches/contract'
import { Card } from '@/shared/ui/card'
import { Section } from '@/shared/ui/section'
import { Paragraphs } from './paragraphs'

/** What will happen, for whoever has her card ready before it begins. */
export function Before({ room: { event } }: { room: Room }) {
  return (
    <Section title='接下来'>
      <Card>
        <Paragraphs
          words={[
            '卡片写好了。活动开始前，只有你自己看得到。',
            `活动开始后，看大家的卡片，最多选 ${event.most} 位，点“都定了”。`,
            '截止后揭晓：互相选中的，两个人都看得到；单方面的，没人知道。',
          ]}
        />
      </Card>
    </Section>
  )
}
