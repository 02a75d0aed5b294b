import { useState } from 'react'
import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { choosePicture, uploadFile } from '@/shared/api/files'
import { useSubmit } from '@/shared/api/use-submit'
import type { ChosenFile } from '@/shared/chosen-file'

type Extension = 'jpg' | 'jpeg' | 'png'

/** WeChat gives compressed pictures as jpg. */
const extensionOf = ({ name }: ChosenFile): Extension =>
  (['jpg', 'jpeg', 'png'] as const).find((one) => name.toLowerCase().endsWith(`.${one}`)) ?? 'jpg'

/** Lets an officer choose a picture and uploads it; gives its file id, or undefined when nothing came of it. */
export function usePicture() {
  const upload = useSubmit<ActivitiesContract, 'upload'>('activities.upload')
  const [sending, setSending] = useState(false)
  const [lost, setLost] = useState(false)
  const send = async (chosen: ChosenFile) => {
    const to = await upload.submit({ purpose: 'picture', extension: extensionOf(chosen) })
    return to && uploadFile(to.path, chosen)
  }
  const pick = async (): Promise<string | undefined> => {
    if (sending) return undefined
    const chosen = await choosePicture()
    if (!chosen) return undefined
    setLost(false)
    setSending(true)
    const fileId = await send(chosen).catch(() => setLost(true))
    setSending(false)
    return fileId ?? undefined
  }
  const problem = upload.problem?.message ?? (lost ? '图片没传上去，再试一次' : undefined)
  return { pick, busy: sending, problem }
}
