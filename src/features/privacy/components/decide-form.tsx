import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { PrivacyContract, Retention } from '@cloud/capabilities/privacy/contract'
import { useSubmit } from '@/shared/api/use-submit'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Field } from '@/shared/ui/field'
import styles from './decide-form.module.css'
import { useDecision, type Decision } from './use-decision'

const sure = async (years: number | null) => {
  const content = years
    ? `离开满 ${years} 年的人，资料会自动清除，清了找不回来。`
    : '不填年数，就不会自动清除任何人的资料。'
  const words = { title: '保存这个规定？', confirmText: '保存', cancelText: '再看看' }
  return (await Taro.showModal({ content, ...words })).confirm
}

interface DecideFormProps {
  view: Retention
  onDecided: (view: Retention) => void
}

/** The school's next decision. */
export function DecideForm({ view, onDecided }: DecideFormProps) {
  const { field, wanted } = useDecision(view)
  const { submit, busy, problem } = useSubmit<PrivacyContract, 'setRetention'>('privacy.setRetention')
  const save = async () => {
    const saved = (await sure(wanted.personYears)) ? await submit(wanted) : undefined
    if (!saved) return
    onDecided(saved)
    void Taro.showToast({ title: '保存好了', icon: 'none' })
  }
  return (
    <Card>
      <Fields control={(name) => ({ ...field(name), problem: problem?.fields?.[name] })} />
      <View className={styles.save}>
        <Button size='wide' busy={busy} possible={view.set} onTap={() => void save()}>
          保存
        </Button>
        {problem && !problem.fields && <View className={styles.problem}>{problem.message}</View>}
      </View>
    </Card>
  )
}

type Control = ReturnType<Decision['field']> & { problem: string | undefined }

function Fields({ control }: { control: (name: keyof Decision['form']) => Control }) {
  const years = { label: '离开后保存几年', hint: '没有依据就先空着，空着不清除' }
  const looks = { label: '每人每天看完整资料的次数', hint: '空着按 200 次' }
  const contact = { label: '隐私问题找谁', placeholder: '办公室、电话', hint: '写进隐私说明' }
  return (
    <>
      <Field {...years} kind='digits' max={3} optional {...control('personYears')} />
      <Field label='依据文件' placeholder='文件名称和文号' max={60} {...control('source')} />
      <Field label='条款' placeholder='第几条' max={60} optional {...control('clause')} />
      <Field {...looks} kind='digits' max={4} optional {...control('revealsPerDay')} />
      <Field {...contact} max={60} optional {...control('contact')} />
    </>
  )
}
