import {
  committeesStore,
  newcomersStore,
  unitsStore,
  type CommitteeDoc,
  type NewcomerDoc,
} from '@cloud/capabilities/members/store'
import { unitAt } from '@cloud/capabilities/members/units'
import type { Db } from '@cloud/kernel/ports/db'
import { BRANCH, OTHER_BRANCH, SCHOOL } from '../../support/build-members'
import { BRANCH_UP, OWN_SCHOOL, rows, SCHOOL_UP, type Reaches } from './reach'

const target = { personId: 'target' }
export const why = '名册核对'
const dated = { ...target, why, from: '2026-06-10' }
const GROUP = `${BRANCH}g1/`

const memberRows: Reaches = {
  ...rows(BRANCH_UP, {
    'members.person': target,
    'members.people': { unit: BRANCH },
    'members.amend': { ...target, why, name: '新名' },
    'members.setTags': { ...target, why, tags: ['劳模'] },
    'members.setPaidThrough': { ...target, why, paidThrough: '2026-12' },
    'members.undoChange': { ...target, why, changeId: 'none' },
    'members.employ': { ...dated, employment: 'agency' },
    'members.transfer': { ...dated, unit: BRANCH },
    'members.retire': dated,
    'members.leave': { ...dated, goes: 'staff' },
    'members.died': dated,
    'members.rejoin': { ...dated, unit: BRANCH, as: 'member' },
    'members.enrol': { staffNo: 'WALK', name: '新人', unit: BRANCH, from: '2026-06-10', why },
    'members.issueCode': target,
    'members.issueCodes': { unit: BRANCH },
    'members.reset': target,
    'members.unit': { unit: BRANCH },
    'members.units': { parent: BRANCH },
    'members.addUnit': { parent: BRANCH, name: '小组', level: 'group' },
    'members.moveUnit': { unit: GROUP, parent: BRANCH, on: '2026-07-01', why },
    'members.counts': { unit: BRANCH },
    'members.committees': { unit: BRANCH },
    'members.saveCommittee': {
      ...{ committeeId: 'walked', unit: BRANCH, kind: 'women', name: '女工委' },
      ...{ from: '2026-01-01', until: null, members: [] },
    },
    'members.closeCommittee': { committeeId: 'walked', on: '2026-07-01' },
    'members.admit': { newcomerId: 'walked', from: '2026-06-10' },
    'members.turnAway': { newcomerId: 'walked', reason: '不对' },
    'privacy.subject': target,
    'privacy.reveal': { ...target, fields: ['phone'], purpose: 'visit' },
    'cards.person': target,
  }),
  ...rows(SCHOOL_UP, {
    'members.appoint': { ...target, office: 'branchOfficer', holds: false },
    'members.renameUnit': { unit: BRANCH, name: '新名', from: '2026-07-01', why },
    'members.mergeUnits': { into: BRANCH, from: [OTHER_BRANCH], on: '2026-07-01', why },
    'cards.cancel': { ...target, why },
  }),
  ...rows(OWN_SCHOOL, {
    'members.inviteClerk': { name: '小李', shopId: 'shop', shopName: '甜语烘焙' },
    'privacy.setRetention': { version: 0, personYears: null, revealsPerDay: null },
    'privacy.reports': {},
  }),
}

const walkedCommittee: CommitteeDoc = {
  _id: 'walked',
  unit: BRANCH,
  unitName: '光电学院分会',
  kind: 'women',
  name: '女工委',
  from: '2026-01-01',
  until: null,
  members: [],
  closedOn: null,
  version: 1,
}

const walkedNewcomer: NewcomerDoc = {
  _id: 'walked',
  openid: 'wx-walked',
  name: '新人',
  staffNo: 'NEW1',
  phone: '19900000000',
  employment: 'unknown',
  note: '',
  unit: BRANCH,
  unitName: '光电学院分会',
  schoolUnit: SCHOOL,
  schoolName: '沪上理工示范大学',
  state: 'open',
  reason: '',
  at: '2026-06-01T00:00:00.000Z',
  todo: [SCHOOL, BRANCH],
  from: null,
  answeredBy: null,
  version: 1,
}

/** Things of the registry that lie in the branch 光电, and inputs that touch them. */
export const memberReaches = async (db: Db): Promise<Reaches> => {
  await db.insert(unitsStore, unitAt(GROUP, '一组', 'group', BRANCH))
  await db.insert(committeesStore, walkedCommittee)
  await db.insert(newcomersStore, walkedNewcomer)
  return memberRows
}
