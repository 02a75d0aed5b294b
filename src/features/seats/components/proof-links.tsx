import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import type { HandedOut } from '@cloud/kernel/contract/scalars'
import { openFile } from '@/shared/api/files'
import { useSubmit } from '@/shared/api/use-submit'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { Section } from '@/shared/ui/section'

const page = (name: string, id: string) => `/features/seats/pages/${name}/index?id=${id}`

interface Ready {
  readonly filePath: string
  readonly fileName: string
}

/** WeChat opens no .json by itself; it can be sent to a chat, and from there to a computer. */
const fetched = async (file: HandedOut): Promise<Ready | undefined> => {
  if (process.env.TARO_ENV === 'weapp') {
    const { tempFilePath } = await Taro.cloud.downloadFile({ fileID: file.fileId })
    return { filePath: tempFilePath, fileName: file.name }
  }
  await openFile(file)
  return undefined
}

/** Two taps: WeChat sends a file only while it is being tapped, not after a download. */
function useFile(activityId: string) {
  const { submit, busy, problem } = useSubmit<ActivitiesContract, 'proofFile'>('activities.proofFile')
  const [ready, setReady] = useState<Ready>()
  const [failed, setFailed] = useState(false)
  const get = async () => {
    setFailed(false)
    const file = await submit({ activityId })
    if (file) await fetched(file).then(setReady, () => setFailed(true))
  }
  const tap = () => void (ready ? Taro.shareFileMessage(ready).catch(() => undefined) : get())
  const trouble = failed ? '没有下载成功，再试一次' : problem?.message
  return { ready, busy, trouble, tap }
}

/** Ways to look closer: the whole order, the file, how it works. */
export function ProofLinks({ activityId }: { activityId: string }) {
  const { ready, busy, trouble, tap } = useFile(activityId)
  return (
    <Section title='看得再细一点'>
      <Card list>
        <Cell title='看全部顺序（只显示编号）' to={page('order', activityId)} />
        <Cell
          title={ready ? '文件好了，发到聊天里' : '下载公开文件，自己验算'}
          note={trouble}
          right={busy ? '正在准备' : undefined}
          onTap={tap}
        />
        <Cell title='这是怎么做到的' to={page('fairness', activityId)} />
      </Card>
    </Section>
  )
}
