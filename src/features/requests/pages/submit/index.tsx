import Taro, { useReady, useRouter } from '@tarojs/taro'
import { Join } from '../../components/join'
import { LateClaim } from '../../components/late-claim'

/** 提申请: to join, or to claim a cake late. */
export default function Submit() {
  const { kind, programmeId = '' } = useRouter().params
  const late = kind === 'lateClaim'
  useReady(() => {
    void Taro.setNavigationBarTitle({ title: late ? '申请补领' : '申请入会' })
  })
  return late ? <LateClaim programmeId={programmeId} /> : <Join />
}
