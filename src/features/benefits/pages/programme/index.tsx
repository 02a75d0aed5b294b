import Taro, { useRouter } from '@tarojs/taro'
import type { BenefitsContract } from '@cloud/capabilities/benefits/contract'
import { serverNow } from '@/shared/api/clock'
import { useRemote } from '@/shared/api/use-remote'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { emptyForm, formOf } from '../../components/draft'
import { ProgrammeEditor } from '../../components/programme-editor'

/** A programme as a form: `id` changes one, without it a new one is made. */
export default function ProgrammePage() {
  const { id } = useRouter().params
  const programmes = useRemote<BenefitsContract, 'programmes'>('benefits.programmes', {})
  const known = programmes.view?.items.find((one) => one.id === id)
  const saved = async () => {
    await Taro.navigateBack()
    void Taro.showToast({ title: '保存好了', icon: 'success' })
  }
  if (!programmes.view || (id && !known))
    return (
      <RemoteScreen
        remote={programmes}
        skeleton='form'
        empty={() => ({ icon: 'gift', title: '没有找到这个福利项目' })}
      >
        {() => null}
      </RemoteScreen>
    )
  return (
    <ProgrammeEditor
      initial={known ? formOf(known) : emptyForm(serverNow())}
      saved={known !== undefined}
      programmes={programmes.view}
      onSaved={() => void saved()}
    />
  )
}
