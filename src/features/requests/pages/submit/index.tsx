import Taro, { useReady } from '@tarojs/taro'
import { kindLabels, type RequestKind } from '@cloud/capabilities/requests/labels'
import { useParams } from '@/shared/use-params'
import { Correction } from '../../components/correction'
import { Join } from '../../components/join'
import { LateClaim } from '../../components/late-claim'
import { Resign } from '../../components/resign'
import { Transfer } from '../../components/transfer'

const forms: Readonly<Record<Exclude<RequestKind, 'lateClaim'>, () => JSX.Element>> = {
  join: Join,
  transfer: Transfer,
  correction: Correction,
  resign: Resign,
}

const kindOf = (kind: string | undefined): RequestKind =>
  kind !== undefined && kind in kindLabels ? (kind as RequestKind) : 'join'

/** 提申请: each kind has a form of its own. */
export default function Submit() {
  const { kind: given, programmeId = '' } = useParams()
  const kind = kindOf(given)
  useReady(() => {
    void Taro.setNavigationBarTitle({ title: kind === 'lateClaim' ? '申请补领' : kindLabels[kind] })
  })
  if (kind === 'lateClaim') return <LateClaim programmeId={programmeId} />
  const Form = forms[kind]
  return <Form />
}
