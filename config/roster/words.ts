import type { RosterReport } from '../../cloudfunctions/capabilities/members/roster'
import type { Roster } from '../../cloudfunctions/capabilities/members/domain/roster/read'
import type { Remark } from '../../cloudfunctions/capabilities/members/domain/roster/row'
import { spokenInstant } from '../../cloudfunctions/kernel/domain/time'

const lineOf = ({ row, text }: Remark) => `  第 ${row} 行：${text}`

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

/** The report of an import, line by line. */
export const reportLines = (report: RosterReport, roster: Roster, dryRun: boolean): readonly string[] => [
  `${dryRun ? '试运行，什么都没有写入。' : ''}共 ${report.rows} 行：新增 ${report.added}，更新 ${report.changed}，未变 ${report.unchanged}，未导入 ${report.rejected.length}`,
  ...absentLine(roster.absent),
  ...joinedLine(roster.absent),
  ...paddedLine(roster),
  ...section(
    '新建的分会',
    report.branches.map((name) => `  ${name}`),
  ),
  ...section('没有导入的行', report.rejected.map(lineOf)),
  ...section('请留意', report.remarks.map(lineOf)),
]

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
