import * as z from 'zod'
import { command, contract, query } from '../../kernel/contract/define'
import {
  choice,
  cursor,
  fileId,
  handedOut,
  id,
  instant,
  nothing,
  page,
  text,
} from '../../kernel/contract/scalars'
import {
  batchRow,
  batchView,
  cardNumber,
  cardRow,
  mine,
  month,
  personCard,
  registered,
  rules,
  rulesView,
  settled,
  shown,
  upcoming,
  verified,
} from './contract/views'
import { codeRefusals, listLabels, outcomeLabels } from './labels'

export type {
  ShownCard,
  Verified,
  MyCard,
  BatchRow,
  BatchPerson,
  BatchView,
  Settled,
  CardRow,
  PersonCard,
  RulesView,
  RegisteredPart,
} from './contract/views'

const officer = { duty: 'members' } as const
const which = z.object({ batchId: id })
const one = which.extend({ personId: id })

export const cards = contract({
  name: 'cards',
  errors: {
    ...codeRefusals,
    notVerifier: '只有工会干部和合作门店可以验卡',
    otherUnit: '这位会员不在你的范围里',
    hasCard: '你的服务卡正在使用，不用再申请',
    noCard: '没有在用的服务卡',
    notFound: '没有找到',
    tooEarly: '还没到截止日，先不汇总',
    nobodyApplied: '这个月还没有人申请',
    notInBatch: '这个人不在这一批里',
    settled: '这个人在这一批里已经有结果了',
    numberTaken: '这个卡号已经登记给别人了，请核对',
    stillClosing: '名单还在汇总，汇总完再办',
    fileNotYours: '没有收到这个文件，请重新选择',
    fileWrong: '请用 .xlsx 或 .csv 文件',
    fileTooLarge: '文件太大了，最多 2 MB',
    noColumns: '文件里要有“工号”和“卡号”两列',
  },
  actions: {
    show: query('known', nothing, shown),
    /** Officers over her, and shops of her school. A code counts once. */
    verify: command('known', z.object({ code: text('会员码', 200) }), verified),
    /** Who has looked at my code, newest first. */
    uses: query('known', z.object({ cursor }), page(z.object({ at: instant, place: z.string() }))),
    mine: query('known', nothing, mine),
    apply: command('member', nothing, mine),
    reportLoss: command('known', nothing, mine),
    people: query(officer, z.object({ show: choice(listLabels), cursor }), page(cardRow)),
    person: query(officer, z.object({ personId: id }), personCard),
    cancel: command(officer, z.object({ personId: id, why: text('原因', 60) }), personCard),
    batches: query(
      officer,
      z.object({ cursor }),
      page(batchRow).extend({ upcoming: upcoming.nullable(), rule: z.string(), source: z.string() }),
    ),
    /** Goes on where it was left: called until the state is `closed`. */
    close: command(officer, z.object({ month }), batchRow),
    batch: query(officer, which.extend({ show: choice(outcomeLabels), cursor }), batchView),
    file: command(officer, which, handedOut.extend({ note: z.string() })),
    /** Registered again with another number: that one was mistyped. */
    registerOne: command(officer, one.extend({ number: cardNumber }), settled),
    reject: command(officer, one.extend({ why: text('退回原因', 60) }), settled),
    /** Where to put a file with numbers. */
    upload: command(
      officer,
      which.extend({ extension: z.enum(['xlsx', 'csv', 'txt']) }),
      z.object({ path: z.string() }),
    ),
    /** Up to 100 rows at a time, from row `from` of the data on. */
    registerFile: command(officer, which.extend({ fileId, from: z.int().min(0).default(0) }), registered),
    rules: query(officer, nothing, rulesView),
    saveRules: command(officer, rules, rulesView),
  },
})
export type CardsContract = typeof cards
