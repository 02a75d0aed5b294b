import { View } from '@tarojs/components'
import { cardStateLabels } from '@cloud/capabilities/cards/labels'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { MemberPass } from '../../components/member-pass'
import { useBrightScreen } from '../../components/use-bright-screen'
import { useCode } from '../../components/use-code'
import styles from './index.module.css'

const page = (name: string) => `/features/cards/pages/${name}/index`

/** 会员卡: the code that proves me, for a door or a counter. */
export default function MemberCard() {
  const { card, text, left } = useCode()
  useBrightScreen()
  return (
    <RemoteScreen remote={card} skeleton='detail'>
      {(view) => (
        <>
          <MemberPass card={view} text={text} left={left} cutOff={card.problem?.code === 'system.offline'} />
          <View className={styles.part}>
            <Card list>
              <Cell title='我的服务卡' right={cardStateLabels[view.state]} to={page('mine')} />
              <Cell title='谁验过我的码' to={page('uses')} />
            </Card>
          </View>
        </>
      )}
    </RemoteScreen>
  )
}
