import { useEffect } from 'react'
import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { serverNow } from '@/shared/api/clock'
import { useRemote } from '@/shared/api/use-remote'
import { useParams } from '@/shared/use-params'
import { AtDoor } from '../../components/door/at-door'
import { TakeList } from '../../components/door/take-list'
import { sweepBooks } from '../../components/door/kept'
import { useBook } from '../../components/door/use-book'
import { useAwake } from '../../components/screen/awake'
import { sessionFor } from '../../components/sessions'

/** 门口模式: checks people in without a network, by a list that this phone took along. */
export default function Door() {
  const { id = '', session: sessionId = 'main' } = useParams()
  const keeper = useBook(id, sessionId)
  const detail = useRemote<ActivitiesContract, 'detail'>('activities.detail', { activityId: id })
  useAwake()
  useEffect(() => sweepBooks(serverNow()), [])
  if (keeper.book) return <AtDoor book={keeper.book} keeper={keeper} />
  const session = sessionFor(detail.view?.sessions ?? [], sessionId, serverNow())
  return <TakeList detail={detail} session={session} keeper={keeper} />
}
