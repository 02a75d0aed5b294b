import { useRouter } from '@tarojs/taro'
import { Join } from '../../components/join'
import { LateClaim } from '../../components/late-claim'

/** 提申请: to join, or to claim a cake late. */
export default function Submit() {
  const { kind, programmeId = '' } = useRouter().params
  return kind === 'lateClaim' ? <LateClaim programmeId={programmeId} /> : <Join />
}
