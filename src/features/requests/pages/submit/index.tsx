import Taro, { useReady } from '@tarojs/taro'
import { useParams } from '@/shared/use-params'
import { Join } from '../../components/join'
import { LateClaim } from '../../components/late-claim'

/** 提申请: to join, or to claim a cake late. */
export default function Submit() {
  const { kind, programmeId = '' } = useParams()
  const late = kind === 'lateClaim'
  useReady(() => {
    void Taro.setNavigationBarTitle({ title: late ? '申请补领' : '申请入会' })
  })
  return late ? <LateClaim programmeId={programmeId} /> : <Join />
}
