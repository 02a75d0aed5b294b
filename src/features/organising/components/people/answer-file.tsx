import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { openFile } from '@/shared/api/files'
import { useSubmit } from '@/shared/api/use-submit'
import { Button } from '@/shared/ui/button'

interface AnswerFileProps {
  activityId: string
  memberId: string
  fieldId: string
  /** Its file id, for the kind of file. */
  file: string
}

const isPdf = (file: string) => file.toLowerCase().endsWith('.pdf')
const nameOf = (file: string) => file.slice(file.lastIndexOf('/') + 1)

/** WeChat shows a picture by its link; a PDF has to be fetched first. */
async function show(url: string, file: string): Promise<void> {
  if (process.env.TARO_ENV !== 'weapp') return openFile({ fileId: '', url, name: nameOf(file), until: '' })
  if (!isPdf(file)) return void (await Taro.previewImage({ urls: [url] }))
  const { tempFilePath } = await Taro.downloadFile({ url })
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf' })
}

/** A file that somebody gave as an answer; opening it leaves a trace. */
export function AnswerFile({ activityId, memberId, fieldId, file }: AnswerFileProps) {
  const { submit, busy, problem } = useSubmit<ActivitiesContract, 'answerFile'>('activities.answerFile')
  const open = async () => {
    const made = await submit({ activityId, memberId, fieldId })
    if (!made) return
    await show(made.url, file).catch(() => void Taro.showToast({ title: '文件没打开', icon: 'none' }))
  }
  return (
    <View>
      <Button kind='soft' size='small' busy={busy} onTap={() => void open()}>
        {isPdf(file) ? '看 PDF' : '看图片'}
      </Button>
      {problem && <View className='note'>{problem.message}</View>}
    </View>
  )
}
