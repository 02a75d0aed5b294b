import type { Outcome } from './importing'
import type { Undone } from '../../cloudfunctions/capabilities/imports/domain/job'
import { tally, type Line } from '../../cloudfunctions/capabilities/imports/domain/line'
import type { Roster } from '../../cloudfunctions/capabilities/members/domain/roster/read'
import { spokenInstant } from '../../cloudfunctions/kernel/domain/time'

const outcomeOf = ({ done, found }: Line) => done ?? found

const lineOf = ({ row }: Line, text: string) => `  第 ${row} 行：${text}`

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length ? ['', `${title}（${lines.length}）`, ...lines] : []

const absentLine = (absent: readonly string[]): readonly string[] =>
  absent.length
    ? [`表里没有${absent.map((name) => `“${name}”`).join('')}列，这些资料先空着，以后可以再导入一次补上。`]
    : []

const joinedLine = (absent: readonly string[]): readonly string[] =>
  absent.includes('入会日期') ? ['没有入会日期的人登记为“未入会教职工”。'] : []

const paddedLine = ({ paddedTo }: Roster): readonly string[] =>
  paddedTo ? [`有些工号被表格当成了数字，已按 ${paddedTo} 位补回前面的 0。`] : []

/** More are not read in a terminal. */
const MOST_LEAVERS = 50

const leaverLines = (leavers: readonly Line[]): readonly string[] => {
  const named = leavers.slice(0, MOST_LEAVERS).map(({ staffNo, unitName }) => `  ${staffNo} ${unitName}`)
  const more = leavers.length - named.length
  return more > 0 ? [...named, `  …… 另外还有 ${more} 人`] : named
}

const leftLines = ({ job, lines }: Outcome): readonly string[] => {
  const left = lines.filter(({ found }) => found === 'left')
  const title =
    job.leavers === 'keep' ? '名册里没有的人，保持不变' : `名册里没有的人，${job.leavers.from} 起登记为离开`
  return section(title, leaverLines(left))
}

/** The report of an import, line by line. */
export const reportLines = (outcome: Outcome, roster: Roster, dryRun: boolean): readonly string[] => {
  const { job, lines } = outcome
  const counts = tally(lines, dryRun ? 'found' : 'done')
  const { rows, added, changed, unchanged, rejected, conflicts } = counts
  const left = lines.filter(
    (line) => ['rejected', 'conflicts'].includes(outcomeOf(line) ?? '') && line.row !== null,
  )
  const told = lines.filter(({ remarks }) => remarks.length)
  const opened = job.units.filter(({ isNew }) => isNew)
  return [
    `${dryRun ? '试运行，什么都没有写入。' : ''}共 ${rows} 行：新增 ${added}，更新 ${changed}，未变 ${unchanged}，未导入 ${rejected + conflicts}`,
    ...job.notes.filter((note) => note.startsWith('读的是') || note.startsWith('另有')),
    ...absentLine(roster.absent),
    ...joinedLine(roster.absent),
    ...paddedLine(roster),
    ...section(
      '新建的分会',
      opened.map(({ name }) => `  ${name}`),
    ),
    ...section(
      '没有导入的行',
      left.map((line) => lineOf(line, line.text)),
    ),
    ...section(
      '请留意',
      told.map((line) => lineOf(line, line.remarks.join('；'))),
    ),
    ...leftLines(outcome),
  ]
}

export const undoneLine = ({ restored, removed, kept }: Undone): string =>
  `已经撤销：恢复原样 ${restored} 人，移出名册 ${removed} 人，之后又有变动而保持现状 ${kept} 人`

/** How the first officer gets into office; the code is shown this once. */
export const officeLines = ({
  code,
  expiresAt,
}: {
  readonly code: string
  readonly expiresAt: string
}): readonly string[] => [
  '',
  '这所学校还没有校工会干部。',
  `任职码 ${code}（只能用一次，${spokenInstant(expiresAt)} 前有效；再运行一次本命令会换成新的）`,
  '请第一位校工会干部在“我的”里用工号和姓名认证身份，再到“我的 → 隐私与退出 → 填任职码”输入它。',
]
