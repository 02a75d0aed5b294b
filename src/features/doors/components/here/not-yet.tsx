import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { attendanceLabels } from '@cloud/capabilities/activities/labels'
import { useSubmit } from '@/shared/api/use-submit'
import { Empty } from '@/shared/ui/empty'
import { Skeleton } from '@/shared/ui/skeleton'
import type { Guest } from '../door/book'
import styles from './not-yet.module.css'
import { GuestRows } from '../guest-rows'
import { allGuests } from '../guests'
import { sayOfHer } from '../said-of-her'

interface NotYetProps {
  activityId: string
  sessionId: string
  /** Nobody can be checked in any more. */
  isOver: boolean
}

/** Those with a seat who are not here, for an officer to check in by hand. */
export function NotYet({ activityId, sessionId, isOver }: NotYetProps) {
  const [guests, setGuests] = useState<readonly Guest[] | string>()
  const [tries, setTries] = useState(0)
  const [picked, setPicked] = useState('')
  const admit = useSubmit<ActivitiesContract, 'admit'>('activities.admit')
  useEffect(() => {
    let isHere = true
    setGuests(undefined)
    void allGuests(activityId, sessionId).then((came) => isHere && setGuests(came))
    return () => {
      isHere = false
    }
  }, [activityId, sessionId, tries])
  const letIn = async ({ memberId, nameMasked }: Guest) => {
    setPicked(memberId)
    const admitted = await admit.submit({ activityId, sessionId, memberId })
    if (!admitted || typeof guests !== 'object') return
    setGuests(guests.map((one) => (one.memberId === memberId ? { ...one, isIn: true } : one)))
    void Taro.showToast({ title: `${nameMasked} ${attendanceLabels[admitted.state]}`, icon: 'none' })
  }
  if (typeof guests === 'string')
    return <Empty icon='alert' title={guests} action='再试' onAction={() => setTries(tries + 1)} />
  if (!guests) return <Skeleton shape='list' />
  const missing = guests.filter(({ isIn }) => !isIn)
  if (missing.length === 0) return <Empty icon='check' title='报上名的都到了' />
  return (
    <>
      <View className={`${styles.said} note`}>{`${isOver ? '' : '还有 '}${missing.length} 位没到`}</View>
      <GuestRows
        guests={missing}
        action={isOver ? undefined : '签到'}
        busyId={picked}
        busy={admit.busy}
        problem={admit.problem && sayOfHer(admit.problem)}
        onAction={(guest) => void letIn(guest)}
      />
    </>
  )
}
