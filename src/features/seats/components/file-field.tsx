import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { chooseFile, choosePicture, uploadFile } from '@/shared/api/files'
import type { ChosenFile } from '@/shared/chosen-file'
import { useSubmit } from '@/shared/api/use-submit'
import { Button } from '@/shared/ui/button'
import { FieldFrame, type FieldWords } from '@/shared/ui/field-frame'
import styles from './file-field.module.css'

interface FileFieldProps extends FieldWords {
  /** The id of the uploaded file; '' when there is none. */
  value: string
  onChange: (fileId: string) => void
}

const KINDS = ['jpg', 'jpeg', 'png', 'pdf'] as const
type Extension = (typeof KINDS)[number]

const extensionOf = ({ name }: ChosenFile): Extension | undefined =>
  KINDS.find((kind) => name.toLowerCase().endsWith(`.${kind}`))

const choose = async (): Promise<ChosenFile | undefined> => {
  try {
    const { tapIndex } = await Taro.showActionSheet({ itemList: ['拍照或从相册选', '从聊天里选文件'] })
    return await (tapIndex === 0 ? choosePicture() : chooseFile(KINDS))
  } catch {
    return undefined
  }
}

/** A picture or a PDF that goes with a form: uploaded at once, so that the form only carries its id. */
export function FileField({ value, onChange, problem, ...words }: FileFieldProps) {
  const declare = useSubmit<ActivitiesContract, 'upload'>('activities.upload')
  const [name, setName] = useState('')
  const [wrong, setWrong] = useState('')
  const [sending, setSending] = useState(false)
  const send = async (file: ChosenFile) => {
    const extension = extensionOf(file)
    if (!extension) return setWrong('只收照片和 PDF')
    const place = await declare.submit({ purpose: 'answer', extension })
    if (!place) return undefined
    onChange(await uploadFile(place.path, file))
    setName(file.name)
  }
  const pick = async () => {
    const file = await choose()
    if (!file) return
    setWrong('')
    setSending(true)
    await send(file).catch(() => setWrong('没有传上去，再试一次'))
    setSending(false)
  }
  return (
    <FieldFrame {...words} problem={wrong || declare.problem?.message || problem}>
      <View className={styles.file}>
        <View className={`${styles.name} ${value ? '' : 'note'}`}>
          {value ? name || '已上传' : '还没有文件'}
        </View>
        <Button
          kind='soft'
          size='small'
          busy={sending}
          label={`${words.label}，${value ? '换一个文件' : '选文件'}`}
          onTap={() => void pick()}
        >
          {value ? '换一个' : '选文件'}
        </Button>
      </View>
    </FieldFrame>
  )
}
