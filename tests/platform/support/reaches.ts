import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import { batchesStore } from '@cloud/capabilities/cards/store'
import { putProgramme } from '../../support/build-benefits'
import { csvOf, importer, person } from '../../support/build-imports'
import { BRANCH, SCHOOL } from '../../support/build-members'
import type { World } from '../../support/world'
import { ANYBODY, BRANCH_UP, OWN_SCHOOL, rows, SCHOOL_UP, type Reaches } from './reach'
import { memberReaches } from './reaches-members'

const draft = {
  kind: 'lecture',
  title: '大师讲座',
  place: '图文信息中心',
  startsAt: '2026-06-20T05:30:00.000Z',
  endsAt: '2026-06-20T07:30:00.000Z',
  opensAt: '2026-06-01T00:00:00.000Z',
  closesAt: '2026-06-19T00:00:00.000Z',
  capacity: 30,
}

const programmeDraft = {
  kind: 'cooling',
  year: 2026,
  title: '送清凉',
  from: '2026-07-01',
  before: '2026-07-20',
  pickUpDays: 9,
  lateDays: 0,
  faceValue: null,
  shops: [],
}

const activityRows = ({ id, sessions }: ActivityDetail): Reaches => {
  const one = { activityId: id }
  const session = { ...one, sessionId: sessions[0]?.id }
  const entry = { memberId: 'target', sessionId: session.sessionId, at: draft.startsAt, seq: 0 }
  const fileId = 'cloud://local.bucket/uploads/a.jpg'
  const branch = rows(BRANCH_UP, {
    'activities.copy': one,
    'activities.submit': one,
    'activities.allocate': one,
    'activities.archive': one,
    'activities.statistics': one,
    'activities.export': { ...one, what: 'signIn' },
    'activities.checkInCode': session,
    'activities.admit': { ...session, memberId: 'target' },
    'activities.checkOut': { ...session, memberId: 'target' },
    'activities.attendance': session,
    'activities.doorList': session,
    'activities.syncDoor': { ...one, deviceId: 'device-01', entries: [entry] },
    'activities.addPhotos': { ...one, fileIds: [fileId] },
    'activities.removePhoto': { ...one, fileId },
    'activities.answerFile': { ...one, memberId: 'target', fieldId: 'f1' },
    'matches.open': { ...one, closesAt: '2026-06-21T00:00:00.000Z', most: 3, keepDays: 7 },
    'matches.overview': one,
  })
  const school = rows(SCHOOL_UP, {
    'activities.approve': one,
    'activities.sendBack': { ...one, reason: '时间不对' },
  })
  const settings = { noShow: null, needsReview: null, weights: null }
  return { ...branch, ...school, ...rows(OWN_SCHOOL, { 'activities.saveSettings': settings }) }
}

const COLUMNS = ['name', 'staffNo'].map((field) => ({ field, heading: field }))

/** A batch of the school's. */
const cardRows = async ({ db }: World): Promise<Reaches> => {
  const batchId = 'walked-2026-05'
  const counts = { waiting: 0, registered: 0, rejected: 0 }
  const batch = { _id: batchId, school: SCHOOL, month: '2026-05', state: 'closed', counts, seq: 0 } as const
  await db.insert(batchesStore, { ...batch, startedAt: '2026-05-21T02:00:00.000Z', by: 'school' })
  const one = { batchId, personId: 'target' }
  const rules = { cutoffDay: 20, source: '办法', columns: COLUMNS }
  return {
    ...rows(SCHOOL_UP, {
      'cards.batch': { batchId, show: 'waiting' },
      'cards.file': { batchId },
      'cards.registerOne': { ...one, number: '12345678' },
      'cards.reject': { ...one, why: '资料不全' },
      'cards.upload': { batchId, extension: 'csv' },
      'cards.registerFile': { batchId, fileId: 'cloud://local.bucket/uploads/a.csv' },
    }),
    ...rows(OWN_SCHOOL, { 'cards.close': { month: '2026-06' }, 'cards.saveRules': rules }),
  }
}

/** A roster of the branch's that has been compared. */
const importRows = async (world: World): Promise<Reaches> => {
  const mine = importer(world, 'own-branch')
  const { id: importId, digest } = await mine.compared(csvOf([person(1)]), '名册.csv', BRANCH)
  const one = { importId }
  return rows(BRANCH_UP, {
    'imports.step': one,
    'imports.view': one,
    'imports.rows': { ...one, list: 'added' },
    'imports.recheck': one,
    'imports.apply': { ...one, digest, leavers: 'keep' },
    'imports.undo': one,
    'imports.discard': one,
    'imports.export': { unit: BRANCH, purpose: '核对' },
    'imports.read': { unit: BRANCH, fileName: 'a.csv', fileId: 'cloud://local.bucket/uploads/a.csv' },
  })
}

/** Things that lie in the branch 光电 (or in its shop), and for every officer's action an input that touches one. */
export const reachesIn = async (world: World): Promise<Reaches> => {
  const shops = [{ id: 'shop', name: '甜语烘焙', address: '军工路 516 号', stock: null }]
  const programme = await putProgramme(world, { shops })
  const activity = await world.got(world.as('own-branch')('activities.create', draft))
  const join = { kind: 'join', reason: '我想入会' }
  const request = await world.got(world.as('staff')('requests.submit', join))
  const claim = { programmeId: programme._id, shopId: 'shop' }
  const { voucher } = await world.got(world.as('member')('benefits.claim', claim))
  const one = { activityId: activity.id }
  const verdict = { requestId: request.id, reason: '请补材料' }
  return {
    ...(await memberReaches(world.db)),
    ...activityRows(activity),
    ...(await cardRows(world)),
    ...(await importRows(world)),
    ...rows(BRANCH_UP, {
      'activities.edit': { ...one, draft },
      'activities.publish': one,
      'activities.close': one,
      'activities.callOff': { ...one, reason: '下雨' },
      'activities.signUps': { ...one, state: 'confirmed' },
      'requests.approve': verdict,
      'requests.sendBack': verdict,
      'requests.refuse': verdict,
    }),
    ...rows(['school', 'city', 'shop'], {
      'benefits.ticket': { code: voucher?.code },
      'benefits.redeem': { code: voucher?.code },
    }),
    ...rows(ANYBODY, { 'activities.create': draft, 'benefits.saveProgramme': programmeDraft }),
  }
}
