import * as z from 'zod'
import { command, contract, query } from '../../kernel/contract/define'
import { choice, cursor, day, id, instant, nothing, page, text } from '../../kernel/contract/scalars'
import { errors } from './contract/errors'
import {
  amendInput,
  appointInput,
  bindInput,
  employInput,
  enrolInput,
  mergeInput,
  peopleInput,
  transferInput,
} from './contract/inputs'
import { introduced, introduction, newcomer, unitChoice } from './contract/newcomers'
import { committee, committeeDraft, counts, reshape, unitDetail, unitRow } from './contract/organisation'
import { changeRow, me, personDetail, personRow } from './contract/people'
import { change, month, staffNo, tag, unitPath } from './contract/words'
import { leavingLabels, returningLabels } from './labels'

export type { Me, PersonRow, PersonDetail, ChangeRow, CareerRow } from './contract/people'
export type { Counts, CommitteeView, ReshapeView, UnitDetail, UnitRow } from './contract/organisation'
export type { PeopleFilter } from './contract/inputs'
export type { Introduced, NewcomerView, UnitChoice } from './contract/newcomers'

const oneTimeCode = z.object({ code: z.string(), expiresAt: instant, forName: z.string() })
const officer = { duty: 'members' } as const
const person = z.object({ personId: id })
const { personId, rev } = change

export const members = contract({
  name: 'members',
  errors,
  actions: {
    me: query('anyone', nothing, me),
    bind: command(
      'anyone',
      z
        .object({
          staffNo: staffNo(),
          name: text('姓名', 30),
          /** Last four digits of the phone on the roster … */
          phoneTail: z
            .string()
            .regex(/^\d{4}$/, '手机尾号是 4 位数字')
            .optional(),
          /** … or a one-time code from an officer … */
          code: text('认证码', 20).optional(),
          /** … or what WeChat's button for the phone number gave, where WeChat offers that. */
          phoneCode: text('手机号凭证', 200).optional(),
        })
        .refine(({ phoneTail, code, phoneCode }) => phoneTail ?? code ?? phoneCode, {
          path: ['phoneTail'],
          message: '请填写手机尾号或认证码',
        }),
      me,
    ),
    unbind: command('known', nothing, me),
    /** Takes up an office with the one-time code that the roster command printed. */
    takeOffice: command('known', bindInput, me),

    /** Everybody in the officer's scope, or in one unit of it: all, by filter, or found by the beginning of a name, initials or number. */
    people: query(officer, peopleInput, page(personRow)),
    person: query(officer, person, personDetail),
    /** Every change of the caller's record, or of somebody's in an officer's scope; newest first. */
    history: query('known', z.object({ personId: id.optional(), cursor }), page(changeRow)),

    /** One person by hand; many come by import. */
    enrol: command(officer, enrolInput, personDetail),
    /** Puts facts right that hold without a day: what is left out stays. */
    amend: command(officer, amendInput, personDetail),
    transfer: command(officer, transferInput, personDetail),
    employ: command(officer, employInput, personDetail),
    retire: command(officer, z.object(change), personDetail),
    leave: command(officer, z.object({ ...change, goes: choice(leavingLabels) }), personDetail),
    died: command(officer, z.object(change), personDetail),
    rejoin: command(
      officer,
      z.object({ ...change, unit: unitPath, as: choice(returningLabels) }),
      personDetail,
    ),
    /** Takes one change of a career back; it stays to be seen. */
    undoChange: command(officer, z.object({ personId, rev, why: change.why, changeId: id }), personDetail),
    setTags: command(
      officer,
      z.object({ personId, rev, why: change.why, tags: z.array(tag).max(10, '最多 10 个标签') }),
      personDetail,
    ),
    setPaidThrough: command(
      officer,
      z.object({ personId, rev, why: change.why, paidThrough: month.nullable() }),
      personDetail,
    ),

    issueCode: command(officer, person, oneTimeCode),
    /** New codes for a page of people who are not bound, for a branch to print; told this once. */
    issueCodes: command(
      officer,
      z.object({ unit: unitPath, cursor }),
      page(oneTimeCode.extend({ staffNo: z.string(), unitName: z.string() })),
    ),
    /** Officer's reset: unbinds and unlocks; leaves a trace. */
    reset: command(officer, person, personRow),
    /** A bakery's clerk: gets a number of her own and binds with it, her name and the code. */
    inviteClerk: command(
      officer,
      z.object({ name: text('姓名', 30), shopId: id, shopName: text('门店名称', 30) }),
      oneTimeCode.extend({ staffNo: z.string() }),
    ),
    appoint: command(officer, appointInput, personRow),

    units: query(officer, z.object({ parent: unitPath.optional(), cursor }), page(unitRow)),
    unit: query(officer, z.object({ unit: unitPath }), unitDetail),
    addUnit: command(
      officer,
      z.object({ parent: unitPath, name: text('名称', 30), level: z.enum(['school', 'branch', 'group']) }),
      unitRow,
    ),
    renameUnit: command(
      officer,
      z.object({ unit: unitPath, name: text('新名称', 30), from: day, why: change.why }),
      reshape,
    ),
    /** Several units go up in one; people follow by timer. */
    mergeUnits: command(officer, mergeInput, reshape),
    /** A unit under another one of the same school; people follow by timer. */
    moveUnit: command(
      officer,
      z.object({ unit: unitPath, parent: unitPath, on: day, why: change.why }),
      reshape,
    ),
    /** Merges, moves and renames of a school or of the city, newest first. */
    reshapes: query(officer, z.object({ cursor }), page(reshape)),
    counts: query(officer, z.object({ unit: unitPath.optional(), cursor }), counts),

    committees: query(officer, z.object({ unit: unitPath, cursor }), page(committee)),
    saveCommittee: command(
      officer,
      committeeDraft.extend({ committeeId: id.optional(), unit: unitPath }),
      committee,
    ),
    closeCommittee: command(officer, z.object({ committeeId: id, on: day }), committee),

    unitChoices: query('anyone', z.object({ parent: unitPath.optional(), cursor }), page(unitChoice)),
    /** What became of the caller's own introduction; null when there is none. */
    introduction: query('anyone', nothing, z.object({ introduction: introduced.nullable() })),
    introduce: command('anyone', introduction, introduced),
    newcomers: query(officer, z.object({ cursor }), page(newcomer)),
    admit: command(officer, z.object({ newcomerId: id, from: day }), newcomer),
    turnAway: command(officer, z.object({ newcomerId: id, reason: text('原因', 200) }), newcomer),
  },
})
export type MembersContract = typeof members
