import type { Notice, Withdrawal } from '../contract'
import { retentionWords } from './retention'

/** What the notice says of a school; nulls where nobody has decided. */
export type School = {
  readonly name: string
  readonly personYears: number | null
  readonly contact: string
}

type Section = Notice['sections'][number]

const kept = ({ personYears }: School): string =>
  personYears === null
    ? '离开学校或退会以后存多久，学校还没有定（政策标准未配置）；定下来之前不会自动清除，定了会写在这里。'
    : `离开学校或退会的人，${retentionWords({ personYears })}，只留一条看不出是谁的清除记录。`

const askAt = ({ name, contact }: School): string =>
  contact === '' ? `${name}工会，或你所在的分会。` : `${name}工会：${contact}。`

/**
 * The notice in plain words (个人信息保护法 第 17 条: who, why and how, which kinds, how long, which rights and how to
 * use them). Its meaning may change only together with `NOTICE_VERSION`.
 */
export const noticeOf = (school: School): readonly Section[] => [
  {
    title: '谁在用',
    lines: [`${school.name}工会。资料存在学校租用的腾讯云上，云服务商只保管，不使用。`],
  },
  {
    title: '用哪些资料，做什么',
    lines: [
      '名册：姓名、性别、工号、单位、手机号、生日、入会时间，由学校提供，用来认出你、核对会员资格、发生日福利。',
      '你办的事：报的名、领的券、交的申请和审批经过，用来把事办完、对得上账。',
      '微信给的一个代号，只用来认出是你的微信。不要头像、昵称、位置和通讯录。',
      '手机能力（剪贴板、选图片、选文件）用到时才问，不同意也能接着用别的功能。',
    ],
  },
  {
    title: '存多久',
    lines: [
      kept(school),
      '导出的文件 1 天后删除；消息、查看记录跟着名册资料一起清除。',
      '记账要用的领取数量按财务规定保留，届时不带姓名。',
    ],
  },
  {
    title: '谁看得到',
    lines: [
      '工会干部只看得到自己管的单位，姓名、手机号和生日平时打星号。',
      '要看完整的，先选用途；每一次都会记下来，你在“谁看过我的资料”里看得到。',
      '门店只看得到券是不是真的。不卖、不公开，也不给别的单位用。',
    ],
  },
  {
    title: '你可以做什么',
    lines: [
      '看全部资料、看变更记录、看谁查过、导出成表格：都在“我的资料与隐私”。',
      '写错了，提更正申请；不想用了，可以撤回同意，撤回前办的事不受影响。',
    ],
  },
  { title: '找谁', lines: [askAt(school)] },
]

/** What taking the consent back means (第 15、16、47 条). */
export const withdrawalOf = (school: School): Withdrawal => ({
  ends: [
    '你的微信和名册断开，手机上不再看得到你的资料',
    '不再给你送消息；报名、领券、申请都要重新认证后才能办',
  ],
  stays: [
    { what: '会员名册', why: '工会依法登记会员、核对会费和会籍要用，以学校提供的为准' },
    { what: '已经办完的事', why: '领取和审批要对得上账，报过的名要对得上人数' },
    { what: '你同意和撤回的时间', why: '证明我们照你说的做了' },
  ],
  until: kept(school),
})
