import { createHash } from 'node:crypto'
import type { Person, Slot } from '../../../cloudfunctions/capabilities/matches/contract'
import { confirmed, prepared, randomFor } from '../../../src/features/matches/phone/hand-in'
import { newKeep, pinned, toggled, type Keep } from '../../../src/features/matches/phone/keep'

const bytesOf = (words: string): Buffer => createHash('sha256').update(words).digest()

/** As many bytes as wanted; everybody can foresee them, so they keep the secrets of nobody but invented people. */
const foreseeable = (words: string, length: number): Uint8Array => {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, at) => bytesOf(`${words} ${at}`))
  return Uint8Array.from(Buffer.concat(blocks).subarray(0, length))
}

/** A key takes some milliseconds and is always the same: made once. */
const made = new Map<string, Keep>()

/** What a phone keeps when its owner has written her card: the app's own code, with bytes that can be foreseen. */
export const phoneOf = (activityId: string, memberId: string, contact: string): Keep => {
  const name = `phone ${activityId} ${memberId}`
  const keep = { ...(made.get(name) ?? newKeep(foreseeable(name, 32))), contact }
  made.set(name, keep)
  return keep
}

/** The phone has seen these people. */
export const seeing = (keep: Keep, people: readonly Person[]): Keep => pinned(keep, people)

type Room = {
  readonly activityId: string
  readonly most: number
  readonly me: Person
  readonly people: readonly Person[]
}

/** Marks people and makes what is handed in; the phone as it is when the server has it. */
export const choosing = (
  keep: Keep,
  { activityId, most, me, people }: Room,
  chosen: readonly Person[],
): { readonly keep: Keep; readonly slots: readonly Slot[] } => {
  const marked = chosen.reduce((before, { id }) => toggled(before, id), keep)
  const random = foreseeable(`slots ${activityId} ${me.id}`, randomFor(most))
  const ready = prepared(marked, { activityId, most, me, people }, random)
  if ('problem' in ready) throw new Error(`a demo phone hands in nothing: ${ready.problem}`)
  return { keep: confirmed(ready.keep), slots: ready.slots }
}
