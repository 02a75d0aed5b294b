import Taro from '@tarojs/taro'
import type { ImportsContract, ImportView } from '@cloud/capabilities/imports/contract'
import { useSubmit } from '@/shared/api/use-submit'

type Changing = 'undo' | 'discard' | 'recheck'

interface Question {
  readonly title: string
  readonly content: string
  readonly confirmText: string
}

/** A step that changes the import as a whole, after a question when it is one to think about. */
export function useChange(action: Changing, show: (view: ImportView) => void, question?: Question) {
  const { submit, busy, problem } = useSubmit<ImportsContract, Changing>(`imports.${action}`)
  const ask = async (importId: string) => {
    const answer = question && (await Taro.showModal({ ...question, cancelText: '再想想' }))
    if (answer && !answer.confirm) return
    const fresh = await submit({ importId })
    if (fresh) show(fresh)
  }
  return { ask, busy, problem: problem?.message }
}
