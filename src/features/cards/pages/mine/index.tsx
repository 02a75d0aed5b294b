import { View } from '@tarojs/components'
import type { CardsContract, MyCard } from '@cloud/capabilities/cards/contract'
import { cardStateLabels } from '@cloud/capabilities/cards/labels'
import { serverNow } from '@/shared/api/clock'
import { useRemote } from '@/shared/api/use-remote'
import { inGroups } from '@/shared/format/code'
import { date } from '@/shared/format/time'
import { Card } from '@/shared/ui/card'
import { KeyValue } from '@/shared/ui/key-value'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Section } from '@/shared/ui/section'
import { Steps } from '@/shared/ui/steps'
import { Tag } from '@/shared/ui/tag'
import { History } from '@/shared/cards/history'
import { stateTones } from '@/shared/cards/state-tones'
import { MyCardBar } from '../../components/my-card-bar'

/** 我的服务卡: where it stands, what can be done, and all that happened to it. */
export default function Mine() {
  const mine = useRemote<CardsContract, 'mine'>('cards.mine', {})
  return (
    <RemoteScreen
      remote={mine}
      skeleton='detail'
      footer={(card) => <MyCardBar card={card} show={mine.show} />}
    >
      {(card) => (
        <>
          <Standing card={card} />
          {card.steps.length > 0 && (
            <Section title='走到哪一步'>
              <Card>
                <Steps items={card.steps} />
              </Card>
            </Section>
          )}
          <Section title='什么时候报送'>
            <Card>
              <View>{card.rule.text}</View>
              <View className='note'>依据：{card.rule.source}</View>
            </Card>
          </Section>
          <History steps={card.history} />
        </>
      )}
    </RemoteScreen>
  )
}

function Standing({ card: { state, why, number, coverFrom } }: { card: MyCard }) {
  return (
    <Card>
      <View className='row between'>
        <View className='head'>会员服务卡</View>
        <Tag tone={stateTones[state]}>{cardStateLabels[state]}</Tag>
      </View>
      <View className='note'>{why}</View>
      {number && (
        <>
          <View className='rule' />
          <KeyValue
            rows={[
              ['卡号', inGroups(number)],
              ['保障开始', coverFrom ? date(coverFrom, serverNow()) : ''],
            ]}
          />
        </>
      )}
    </Card>
  )
}
