import * as z from 'zod'
import { command, contract, query } from '../../kernel/contract/define'
import { cursor, fileId, handedOut, id, optionalText, page, text } from '../../kernel/contract/scalars'
import {
  admitted,
  attendanceRow,
  certificate,
  doorListInput,
  doorPage,
  doorToken,
  myDay,
  myYear,
  ratingRow,
  rotating,
  sessionOf,
  synced,
  syncInput,
} from './contract/day'
import { draft, settings, signUpInput } from './contract/definition'
import { logPage, proof } from './contract/order'
import { branchFigures, card, detail, participant, signUpRow, signUpState } from './contract/views'

export type { ActivityDraft, Answers, CheckedDraft, Companion, EligibilityRule } from './contract/definition'
export type { Field, Session, Settings } from './contract/definition'
export type { ActivityCard, ActivityDetail, BranchFigures, Given, Participant } from './contract/views'
export type { SignUpRow } from './contract/views'
export type { Proof } from './contract/order'
export type { Admitted, AttendanceRow } from './contract/day'

const one = z.object({ activityId: id })
const listed = one.extend({ cursor })
const officer = { duty: 'activities' } as const

export const activities = contract({
  name: 'activities',
  errors: {
    notFound: '没有找到这个活动',
    notOpen: '报名还没有开始',
    closed: '报名已经截止',
    cancelled: '这个活动取消了',
    notYours: '这个活动只面向主办分会的会员',
    notEligible: '你不在这个活动的报名范围里',
    noQuota: '这个活动按分会分配名额，你的分会没有名额',
    noCompanions: '这个活动不能带人',
    tooManyCompanions: '带的人超过了规定的人数',
    companionAge: '同行人的年龄不在规定范围里',
    tooManyForIt: '人数比总名额或分会名额还多，排不上',
    saltMissing: '请更新小程序后再报名',
    notSignedUp: '你没有报名这个活动',
    notOffered: '现在没有要你确认的名额',
    offerOver: '确认时间已经过了，名额给了下一位',
    alreadyStarted: '活动已经开始，不能取消报名了',
    notDraft: '只有草稿可以发布',
    needsReview: '分会的活动要先提交校工会审核',
    notInReview: '这个活动不在待审核状态',
    notEditable: '活动已经截止或取消，不能再改',
    capacityTooSmall: '已经报上名的人比这个人数多，人数不能改小到这里',
    quotaTooSmall: '有分会已报上名的人比新名额多，名额不能改小到这里',
    quotaFixed: '已发布的活动只能改各分会的人数，不能增减分会',
    fixed: '已发布的活动不能改名额分配方式和报名方式',
    pastClosing: '报名截止时间已经过去，请先改时间',
    notClosedYet: '报名截止后才能排顺序',
    noOrder: '这个活动先到先得，不用排顺序',
    notMadeYet: '顺序还没有排出来',
    notDone: '活动结束后才能归档',
    unknownCode: '这个码不是活动签到码',
    wrongActivity: '这个码不是这个活动的',
    codeExpired: '码已经过期，请扫屏幕上的新码',
    cardInvalid: '这不是有效的会员码',
    cardExpired: '这个码过期了，截图不能用，请会员打开会员卡',
    cardUsed: '这个码刚刚用过，请让会员出示新的',
    unknownSession: '没有这一场',
    tooEarly: '还没到签到时间',
    tooLate: '这一场已经结束，不能签到了',
    alreadyIn: '已经签过到了',
    notInYet: '还没有签到',
    alreadyLeft: '已经签退过了',
    listHidden: '这个活动不公开参加名单',
    notAttended: '参加过的人才能评价',
    alreadyRated: '你已经评价过了',
    notClean: '文字里有不合适的内容，请改一改',
    noCertificate: '出席的场次还不够，没有证明',
    badFile: '文件不对，请重新上传',
    tooManyPhotos: '照片最多 30 张',
  },
  actions: {
    /** Published activities by start, soonest first; strangers see them too. */
    list: query('anyone', z.object({ cursor }), page(card)),
    detail: query('anyone', one, detail),
    /** All or nothing: herself and those she brings get seats together, wait together, are ordered together. */
    signUp: command('member', signUpInput, detail),
    /** Leaves a seat, the line, an offer or the list of entries. */
    cancel: command('member', one, detail),
    /** Says that she wants the seat she was offered. */
    confirm: command('member', one, detail),
    /** Gives an offer up; `cancel` does the same. */
    decline: command('member', one, detail),
    /** Takes back, or gives, her consent to be on the participants' list. */
    showMe: command('member', one.extend({ showMe: z.boolean() }), detail),
    mine: query('member', z.object({ cursor }), page(card)),
    /** Who else comes: those who agreed, names masked; for those who have a seat themselves. */
    participants: query('member', listed, page(participant)),
    /** The order with everything needed to recompute it; 500 entries a part. */
    proof: query('anyone', one.extend({ part: z.int().min(0).max(200).default(0) }), proof),
    /** One page of the public log of entries, from 0; open while sign-up is. */
    entryLog: query('anyone', one.extend({ part: z.int().min(0).max(10_000) }), logPage),
    /** The same, all of it, as one JSON file. */
    proofFile: command('known', one, handedOut),

    /** Activities of the officer's units and those below, drafts too; newest first. */
    managed: query(officer, z.object({ cursor }), page(card)),
    /** What waits for an officer of the school. */
    toReview: query(officer, z.object({ cursor }), page(card)),
    create: command(officer, draft, detail),
    /** A fresh draft of an old one, 52 weeks later. */
    copy: command(officer, one, detail),
    edit: command(officer, z.object({ activityId: id, draft }), detail),
    submit: command(officer, one, detail),
    approve: command(officer, one, detail),
    sendBack: command(officer, one.extend({ reason: text('退回原因', 200) }), detail),
    publish: command(officer, one, detail),
    close: command(officer, one, detail),
    /** Makes the order of those who entered and gives the seats by it; the timer does it too. */
    allocate: command(officer, one, detail),
    callOff: command(officer, one.extend({ reason: text('取消原因', 200) }), detail),
    archive: command(officer, one, detail),
    /** Who comes: in order of sign-up; names masked, with what they filled in. */
    signUps: query(officer, one.extend({ state: signUpState, cursor }), page(signUpRow)),
    statistics: query(officer, one, z.object({ branches: z.array(branchFigures) })),
    /** An .xlsx file: a sheet to sign on paper, or everybody with names and answers. */
    export: command(officer, one.extend({ what: z.enum(['signIn', 'participants']) }), handedOut),
    settings: query(officer, z.object({}), settings),
    saveSettings: command(officer, settings, settings),

    /** A new code every 15 seconds for the officer's screen. */
    checkInCode: query(officer, sessionOf, rotating),
    /** The member scans the officer's screen. `activityId`: the page she scans from, if any. */
    checkIn: command('member', z.object({ code: z.string().max(300), activityId: id.optional() }), admitted),
    /** The officer scans a member's card, or picks her from the list. */
    admit: command(
      officer,
      sessionOf.extend({ memberCode: z.string().max(300).optional(), memberId: id.optional() }),
      admitted,
    ),
    /** She leaves before the end. */
    checkOut: command(officer, sessionOf.extend({ memberId: id }), admitted),
    attendance: query(officer, sessionOf.extend({ cursor }), page(attendanceRow)),
    doorToken: query('member', one, doorToken),
    doorList: query(officer, doorListInput, doorPage),
    syncDoor: command(officer, syncInput, synced),

    myDay: query('member', one, myDay),
    rate: command(
      'member',
      one.extend({ stars: z.int().min(1, '请选 1 到 5 星').max(5), comment: optionalText('评价', 300) }),
      myDay,
    ),
    ratings: query('known', listed, page(ratingRow)),
    certificate: query('member', one, certificate),
    myYear: query('member', z.object({}), myYear),

    /** Where to put a file before its id is sent; `answer` for sign-ups, `picture` for posters and photos. */
    upload: command(
      'known',
      z.object({ purpose: z.enum(['answer', 'picture']), extension: z.enum(['jpg', 'jpeg', 'png', 'pdf']) }),
      z.object({ path: z.string() }),
    ),
    addPhotos: command(
      officer,
      one.extend({ fileIds: z.array(fileId).min(1).max(9, '一次最多 9 张') }),
      detail,
    ),
    removePhoto: command(officer, one.extend({ fileId }), detail),
    /** A link, good for an hour, to a file that somebody gave as an answer. */
    answerFile: command(
      officer,
      one.extend({ memberId: id, fieldId: z.string().max(20) }),
      z.object({ url: z.string() }),
    ),
  },
})
export type ActivitiesContract = typeof activities
