import { View } from '@tarojs/components'
import type { CardsContract } from '@cloud/capabilities/cards/contract'
import { cardStateLabels } from '@cloud/capabilities/cards/labels'
import { useRemote } from '@/shared/api/use-remote'
import { Card } from '@/shared/ui/card'
import { KeyValue } from '@/shared/ui/key-value'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Tag } from '@/shared/ui/tag'
import { useParams } from '@/shared/use-params'
import { EndCard } from '../../components/end-card'
import { History } from '@/shared/cards/history'
import { stateTones } from '@/shared/cards/state-tones'

/** Somebody's card, for an officer: where it stands and all that happened to it. */
export default function Person() {
  const { id = '' } = useParams()
  const person = useRemote<CardsContract, 'person'>('cards.person', { personId: id })
  return (
    <RemoteScreen remote={person} skeleton='detail'>
      {(view) => (
        <>
          <Card>
            <View className='row between'>
              <View className='head'>{view.nameMasked}</View>
              <Tag tone={stateTones[view.state]}>{cardStateLabels[view.state]}</Tag>
            </View>
            <View className='note'>{view.note}</View>
            <View className='rule' />
            <KeyValue
              rows={[
                ['所在工会', view.unitName],
                ['工号', view.staffNo],
                ['卡号尾号', view.numberTail],
              ]}
            />
          </Card>
          <History steps={view.history} />
          {view.cancel.can && <EndCard personId={id} show={person.show} />}
        </>
      )}
    </RemoteScreen>
  )
}
