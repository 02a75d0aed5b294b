import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { useRemote } from '@/shared/api/use-remote'
import { Button } from '@/shared/ui/button'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { useParams } from '@/shared/use-params'
import { OrderRows } from '../../components/order-rows'
import { ownOf } from '../../components/own'
import { useProof } from '../../components/use-proof'
import styles from './index.module.css'

/** More at once would be slow on an old phone. */
const ROWS = 50

/** 全部顺序: numbers only, fifty at a time; one's own is marked. */
export default function Order() {
  const { id = '' } = useParams()
  const detail = useRemote<ActivitiesContract, 'detail'>('activities.detail', { activityId: id })
  const proof = useProof(id)
  const [chosen, setChosen] = useState<number>()
  const { kept, entry } = ownOf(id, detail.view)
  const mine = kept?.entry ?? entry
  const turn = (to: number) => {
    setChosen(to)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  return (
    <RemoteScreen remote={proof} skeleton='list'>
      {({ title, count, entries }) => {
        const order = [...entries].sort((a, b) => a.place - b.place)
        const at = chosen ?? Math.max(0, Math.floor(order.findIndex((one) => one.entry === mine) / ROWS))
        const last = Math.max(0, Math.ceil(count / ROWS) - 1)
        return (
          <>
            <View className='head'>{title}</View>
            <View className={`note ${styles.about}`}>
              一共 {count} 份登记，第 {at * ROWS + 1} 到 {Math.min(count, (at + 1) * ROWS)} 位
            </View>
            <OrderRows entries={order.slice(at * ROWS, (at + 1) * ROWS)} mine={mine} />
            <View className={styles.turns}>
              <Button kind='ghost' disabled={at === 0} onTap={() => turn(at - 1)}>
                前 {ROWS} 位
              </Button>
              <Button kind='ghost' disabled={at === last} onTap={() => turn(at + 1)}>
                后 {ROWS} 位
              </Button>
            </View>
          </>
        )
      }}
    </RemoteScreen>
  )
}
