import { useEffect } from 'react'
import Taro from '@tarojs/taro'
import { Card } from '@/shared/ui/card'
import { Section } from '@/shared/ui/section'
import { ReasonField } from './reason-field'
import type { Answer, AnswerKind } from './use-answer'

const words: Record<AnswerKind, { readonly title: string; readonly label: string; readonly hint: string }> = {
  sendBack: { title: '退回修改', label: '要改什么', hint: '本人改好，会再回到你这里' },
  refuse: { title: '不同意', label: '为什么', hint: '本人会看到这句话，请写明依据' },
  resubmit: { title: '改一改再交', label: '申请原因', hint: '改好就回到退回的那一步，不用从头来' },
}

interface AnswerFormProps extends Pick<Answer, 'reason' | 'write' | 'problem'> {
  kind: AnswerKind
}

/** The reason that goes with an answer; the bar below sends it. */
export function AnswerForm({ kind, reason, write, problem }: AnswerFormProps) {
  const { title, label, hint } = words[kind]
  useEffect(() => {
    void Taro.pageScrollTo({ scrollTop: 9999, duration: 200 })
  }, [kind])
  return (
    <Section title={title}>
      <Card>
        <ReasonField label={label} hint={hint} reason={reason} write={write} problem={problem} />
      </Card>
    </Section>
  )
}
