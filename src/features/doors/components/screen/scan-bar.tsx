import { useState } from 'react'
import type { ActivitiesContract, Admitted } from '@cloud/capabilities/activities/contract'
import { attendanceLabels } from '@cloud/capabilities/activities/labels'
import { useSubmit } from '@/shared/api/use-submit'
import { go } from '@/shared/go'
import { ActionBar } from '@/shared/ui/action-bar'
import { hasCamera, scan } from '@/shared/camera'
import { CodeSheet } from '../code-sheet'
import { attendancePage } from '../pages'
import { ResultSheet } from '../result-sheet'
import { sayOfHer } from '../said-of-her'

interface ScanBarProps {
  activityId: string
  sessionId: string
}

const words = ({ nameMasked, unitName, size, state }: Admitted) => ({
  title: `${nameMasked} ${attendanceLabels[state]}`,
  note: size > 1 ? `${unitName}，一共 ${size} 人` : unitName,
  tone: 'ok' as const,
})

/** The officer's own way to check somebody in: scan her card, or find her on the list. */
export function ScanBar({ activityId, sessionId }: ScanBarProps) {
  const admit = useSubmit<ActivitiesContract, 'admit'>('activities.admit')
  const [typing, setTyping] = useState(false)
  const [found, setFound] = useState<Admitted>()
  const check = async (memberCode: string) => {
    setFound(undefined)
    setTyping(false)
    const admitted = memberCode ? await admit.submit({ activityId, sessionId, memberCode }) : undefined
    if (admitted) setFound(admitted)
  }
  const begin = () => (hasCamera ? void scan().then(check) : setTyping(true))
  const again = () => {
    setFound(undefined)
    admit.clear()
    begin()
  }
  const close = () => {
    setFound(undefined)
    admit.clear()
  }
  const said = found
    ? words(found)
    : admit.problem && { title: '没签上', note: sayOfHer(admit.problem), tone: 'warn' as const }
  return (
    <>
      <ActionBar
        action='扫会员码'
        busy={admit.busy}
        onTap={begin}
        second={{ action: '从名单里找', onTap: () => void go(attendancePage(activityId, sessionId)) }}
      />
      {typing && (
        <CodeSheet title='会员码' onCode={(code) => void check(code)} onClose={() => setTyping(false)} />
      )}
      {said && !typing && <ResultSheet {...said} action='再扫一个' onAction={again} onClose={close} />}
    </>
  )
}
