import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { ActivitiesContract, ActivityDetail } from '@cloud/capabilities/activities/contract'
import type { Input } from '@cloud/kernel/contract/define'
import { useSubmit, type Submit } from '../api/use-submit'
import { keptEntries } from './kept'
import { randomHex } from './randomness'
import { isEntering, isFree, placeInLine, roomOf, type Mine } from './standing'

type Wish = Omit<Input<ActivitiesContract, 'signUp'>, 'salt'>
const SALT_BYTES = 16

/** The same wish asked again carries the same random part: it is kept before it is sent. */
const saltFor = async ({ id, draw }: ActivityDetail): Promise<string | undefined> => {
  const kept = keptEntries.read(id)
  if (kept && kept.entry === null) return kept.salt
  const salt = await randomHex(SALT_BYTES)
  if (salt) keptEntries.write(id, { salt, commitment: draw?.commitment ?? null, entry: null })
  return salt
}

const remember = ({ id, draw }: ActivityDetail) => {
  const kept = keptEntries.read(id)
  if (kept && draw?.entry) keptEntries.write(id, { ...kept, entry: draw.entry.entry })
}

/** What is new to whoever saw a seat left and stands in line now. */
const whyInLine = (before: ActivityDetail, { size }: Mine) => {
  if (!isFree(before)) return ''
  return size > roomOf(before) ? `${size} 人坐不下，` : '名额刚满，'
}

/** What came of it, in a toast. */
const told = (before: ActivityDetail, { mine }: ActivityDetail) => {
  const place = mine?.state === 'waiting' && placeInLine(mine)
  if (mine && place) return { title: `${whyInLine(before, mine)}${place}`, icon: 'none' } as const
  return { title: mine?.state === 'entered' ? '登记好了' : '报上了', icon: 'success' } as const
}

/**
 * Signs up; where an order is made later, with a random part of this phone. Gives the fresh view when it was done.
 * `activity` undefined: not there yet, nothing is sent.
 */
export function useSignUp(activity: ActivityDetail | undefined): Submit<Wish, ActivityDetail> {
  const sending = useSubmit<ActivitiesContract, 'signUp'>('activities.signUp')
  const [preparing, setPreparing] = useState(false)
  const submit = async (wish: Wish) => {
    if (!activity || preparing) return undefined
    setPreparing(true)
    const salt = isEntering(activity) ? await saltFor(activity) : undefined
    setPreparing(false)
    const fresh = await sending.submit({ ...wish, ...(salt && { salt }) })
    if (!fresh) return undefined
    remember(fresh)
    void Taro.showToast(told(activity, fresh))
    return fresh
  }
  return { ...sending, submit, busy: preparing || sending.busy }
}
