import { useState } from 'react'
import type { CardsContract, RegisteredPart } from '@cloud/capabilities/cards/contract'
import { chooseFile, uploadFile } from '@/shared/api/files'
import type { ChosenFile } from '@/shared/chosen-file'
import { useSubmit } from '@/shared/api/use-submit'

type Extension = 'xlsx' | 'csv' | 'txt'
const extensions: readonly Extension[] = ['xlsx', 'csv', 'txt']
const extensionOf = ({ name }: ChosenFile) =>
  extensions.find((extension) => name.toLowerCase().endsWith(`.${extension}`))

/** What has come of a file so far; `rows` of which `done` were read. */
export type Report = Pick<RegisteredPart, 'rows' | 'done' | 'registered' | 'same' | 'problems'>

const nothingYet: Report = { rows: 0, done: 0, registered: 0, same: 0, problems: [] }

const added = (report: Report, part: RegisteredPart): Report => ({
  rows: part.rows,
  done: part.done,
  registered: report.registered + part.registered,
  same: report.same + part.same,
  problems: [...report.problems, ...part.problems],
})

/** Registers the numbers of a file, part by part. Sending the same file again does no harm. */
export function useNumbers(batchId: string) {
  const upload = useSubmit<CardsContract, 'upload'>('cards.upload')
  const register = useSubmit<CardsContract, 'registerFile'>('cards.registerFile')
  const [report, setReport] = useState<Report>()
  const [trouble, setTrouble] = useState('')

  const readToTheEnd = async (fileId: string): Promise<void> => {
    let sum = nothingYet
    let from: number | null = 0
    while (from !== null) {
      const part: RegisteredPart | undefined = await register.submit({ batchId, fileId, from })
      if (!part) return
      sum = added(sum, part)
      setReport(sum)
      from = part.next
    }
  }

  const send = async (): Promise<void> => {
    setTrouble('')
    const file = await chooseFile(extensions)
    if (!file) return
    const extension = extensionOf(file)
    if (!extension) return setTrouble('请用 .xlsx 或 .csv 文件')
    const place = await upload.submit({ batchId, extension })
    if (!place) return
    setReport(undefined)
    const fileId = await uploadFile(place.path, file).catch(() => undefined)
    if (fileId) await readToTheEnd(fileId)
    else setTrouble('文件没有传上来，请再试一次')
  }

  const problem = trouble || (upload.problem ?? register.problem)?.message
  return { send, report, busy: upload.busy || register.busy, problem }
}
