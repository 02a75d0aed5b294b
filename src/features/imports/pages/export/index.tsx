import { useState } from 'react'
import Taro from '@tarojs/taro'
import { Card } from '@/shared/ui/card'
import { Field } from '@/shared/ui/field'
import { FormActions } from '@/shared/ui/form-actions'
import { Screen } from '@/shared/ui/screen'
import { useFile } from '../../components/use-file'

/** 导出名册: what it is for goes into the trace. */
export default function Export() {
  const [purpose, setPurpose] = useState('')
  const file = useFile<'export'>('imports.export')
  const send = async () => {
    if (await file.open({ purpose })) void Taro.showToast({ title: '导出好了', icon: 'none' })
  }
  return (
    <Screen
      footer={
        <FormActions
          action='导出'
          busy={file.busy}
          problem={file.problem}
          note='文件里是完整资料，一天后删掉'
          onSubmit={() => void send()}
        />
      }
    >
      <Card>
        <Field
          label='用来做什么'
          value={purpose}
          onChange={setPurpose}
          placeholder='例如：核对 11 月人事名册'
          hint='会记下来：谁、什么时候、为什么导出'
          max={60}
          problem={file.fields.purpose}
        />
      </Card>
    </Screen>
  )
}
