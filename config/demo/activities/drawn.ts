import { seatInOrder, type Entry } from '../../../cloudfunctions/capabilities/activities/domain/order'
import {
  commitmentOf,
  lineIn,
  listOf,
  orderOf,
  pageDigest,
  sha256,
} from '../../../cloudfunctions/capabilities/activities/draw-order'
import type {
  LogDoc,
  OrderDoc,
  SecretDoc,
  SignUpDoc,
} from '../../../cloudfunctions/capabilities/activities/store'
import { lineStay } from '../../../cloudfunctions/capabilities/activities/domain/stay'
import { withRows, type Held } from './held'

/** Everything that stands behind an order. */
export type Drawn = Held & {
  readonly secrets: readonly SecretDoc[]
  readonly logs: readonly LogDoc[]
  readonly orders: readonly OrderDoc[]
}

const chanceOf = (text: string, digits: number): string => sha256(text).slice(0, digits)

const entered = (row: SignUpDoc): SignUpDoc & Entry => ({
  ...row,
  state: 'entered',
  stay: lineStay(chanceOf(row._id, 8), row.share),
  entry: chanceOf(`entry ${row._id}`, 12),
  salt: chanceOf(`salt ${row._id}`, 32),
})

const committed = ({ activity }: Held) => {
  const secret = sha256(`secret ${activity._id}`)
  return { _id: activity._id, secret, commitment: commitmentOf(secret) }
}

/** Everybody of an activity as entries of an order; the log says so. */
const logged = (held: Held) => {
  const secret = committed(held)
  const rows = held.rows.map(entered)
  const lines = rows.map(lineIn).join('')
  const digest = pageDigest(secret.commitment, lines)
  const { _id } = held.activity
  const page: LogDoc = { _id: `${_id}-00000`, activityId: _id, part: 0, lines, count: rows.length, digest }
  return { secret, rows, page }
}

const openDraw = ({ commitment }: SecretDoc, { count, digest }: LogDoc) => ({
  commitment,
  log: { parts: 1, count, digest },
})

/** Sign-up is open: people are entering. */
export const toBeDrawn = (held: Held): Drawn => {
  const { secret, rows, page } = logged(held)
  const draw = openDraw(secret, page)
  const activity = { ...withRows(held.activity, rows), draw, orderAt: held.activity.closesAt }
  return { activity, rows, secrets: [secret], logs: [page], orders: [] }
}

/** Sign-up is over, the order is made and published. */
export const drawn = (held: Held): Drawn => {
  const { secret, rows, page } = logged(held)
  const { activity } = held
  const entries = rows.map(({ entry, salt, size }) => ({ entry, salt, size, weight: 0, reason: '' }))
  const order = orderOf(entries, secret.secret)
  const places = new Map(order.map(({ entry }, at) => [entry, at + 1]))
  const byEntry = new Map(rows.map((row) => [row.entry, row]))
  const seats = seatInOrder(
    withRows(activity, []).seats,
    order.flatMap(({ entry }) => byEntry.get(entry) ?? []),
  )
  const at = activity.closesAt
  const settled = rows.map((row): SignUpDoc => {
    const place = places.get(row.entry) ?? 0
    const state = seats.stays[row.memberId] === undefined ? 'waiting' : 'confirmed'
    return { ...row, state, place, turn: `${at}-${String(place).padStart(6, '0')}` }
  })
  const made = {
    at,
    secret: secret.secret,
    listDigest: sha256(listOf(entries)),
    count: entries.length,
    parts: 1,
  }
  const part: OrderDoc = {
    _id: `${activity._id}-0`,
    activityId: activity._id,
    part: 0,
    entries,
    places: entries.map(({ entry }) => places.get(entry) ?? 0),
  }
  const draw = { ...openDraw(secret, page), isFinal: true as const, made }
  return {
    activity: { ...withRows(activity, settled), draw },
    rows: settled,
    secrets: [secret],
    logs: [page],
    orders: [part],
  }
}

export const plainly = (held: Held): Drawn => ({ ...held, secrets: [], logs: [], orders: [] })
