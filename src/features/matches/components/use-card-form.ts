import { useEffect, useState } from 'react'
import type { MatchesContract, Mine, Room } from '@cloud/capabilities/matches/contract'
import { useSubmit } from '@/shared/api/use-submit'
import { newKeep } from '../phone/keep'
import { randomBytes } from '../phone/random'
import { useKeep } from './use-room'
import { hobbiesOf } from './words'

/** A card while it is typed; `contact` stays on the phone. */
export interface CardForm {
  readonly nickname: string
  readonly sex: 'female' | 'male' | undefined
  readonly age: NonNullable<Mine['me']['person']>['age'] | undefined
  readonly lines: string
  readonly hobbies: string
  readonly contact: string
}

const EMPTY: CardForm = { nickname: '', sex: undefined, age: undefined, lines: '', hobbies: '', contact: '' }
const KEY_LENGTH = 32

const formOf = (room: Room, contact: string): CardForm => {
  const { person } = room.me
  return person ? { ...person, hobbies: person.hobbies.join('，'), contact } : { ...EMPTY, contact }
}

/** The card of one event: makes the phone's key when there is none, and saves. */
export function useCardForm(activityId: string, room: Room | undefined) {
  const [keep, setKeep] = useKeep(activityId)
  const [form, setForm] = useState<CardForm>()
  const [against, setAgainst] = useState('')
  const save = useSubmit<MatchesContract, 'saveProfile'>('matches.saveProfile')
  // By the key on the server: whoever had this phone before may have left a key and a contact line of her own.
  const isMine = keep !== undefined && room?.me.person?.key === keep.key
  const contact = isMine ? keep.contact : ''
  useEffect(() => {
    if (room && !form) setForm(formOf(room, contact))
  }, [contact, form, room])

  const { clear } = save
  const write = (change: Partial<CardForm>) => {
    setForm((before) => before && { ...before, ...change })
    clear()
  }

  const send = async (): Promise<Mine | undefined> => {
    if (!form) return undefined
    setAgainst('')
    const { contact, hobbies, ...card } = form
    const random = isMine ? undefined : await randomBytes(KEY_LENGTH).catch(() => null)
    if (random === null) return void setAgainst('微信版本太旧，更新微信后再试')
    const next = random ? newKeep(random, contact) : keep && { ...keep, contact }
    if (!next) return undefined
    setKeep(next)
    // What is not chosen yet is said by the server, beside its field.
    const written = { ...card, hobbies: hobbiesOf(hobbies) } as Required<typeof card> & { hobbies: string[] }
    return save.submit({ activityId, key: next.key, ...written } as Parameters<typeof save.submit>[0])
  }

  return { form, write, send, busy: save.busy, problem: save.problem, against, isMine }
}
