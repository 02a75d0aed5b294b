import * as z from 'zod'
import { command, contract, query } from '../../kernel/contract/define'
import {
  choice,
  cursor,
  day,
  fileId,
  handedOut,
  id,
  instant,
  page,
  possibility,
  text,
} from '../../kernel/contract/scalars'
import { listLabels, phaseLabels } from './labels'

const officer = { duty: 'members' } as const

/** Path of a school or a branch, such as `/shjy/slsf/gd/`. */
const unit = z.string().regex(/^\/([\w-]+\/)+$/, '请选工会组织')
const fileName = text('文件名', 120)
const one = z.object({ importId: id })
const count = z.int().nonnegative()

/** How many rows came to what: added + changed + unchanged + rejected + conflicts = rows. */
const counts = z.object({
  rows: count,
  added: count,
  changed: count,
  unchanged: count,
  rejected: count,
  /** Changed by somebody else between the report and the import; nothing was written for them. */
  conflicts: count,
  /** People of the unit who are in no row; beside the sum. Once imported: those who have left by it. */
  left: count,
  remarks: count,
})
export type Counts = z.infer<typeof counts>

const summary = z.object({
  id,
  fileName: z.string(),
  unitName: z.string(),
  /** Who chose the file; masked, `你` for the caller. */
  byName: z.string(),
  at: instant,
  phase: choice(phaseLabels),
  /** The report's counts until it is confirmed, then what has been done so far. */
  counts,
})
export type ImportRow = z.infer<typeof summary>

const importView = summary.extend({
  /** It goes on when `imports.step` is called; true in the phases comparing, applying and undoing. */
  running: z.boolean(),
  /** Of this phase, in rows (and in people who left). */
  progress: z.object({ done: count, of: count }),
  /** What the report said, kept beside what was done. */
  reported: counts,
  /** After an undo: people put back as before, taken off again, and left as they are, with reasons in `kept`. */
  undone: z.object({ restored: count, removed: count, kept: count }).nullable(),
  /** Units that will be (or were) opened by it. */
  newUnits: z.array(z.string()),
  /** Usual columns that the file has not. */
  absent: z.array(z.string()),
  /** Sentences about the file as a whole. */
  notes: z.array(z.string()),
  /** Names the report that the officer has seen; goes back with `apply`. */
  digest: z.string(),
  apply: possibility,
  /** Compare again with the people as they are now. */
  recheck: possibility,
  discard: possibility,
  undo: possibility,
  /** Until when it can be undone; null while it has not been imported. */
  undoUntil: instant.nullable(),
})
export type ImportView = z.infer<typeof importView>

const change = z.object({ label: z.string(), from: z.string(), to: z.string() })
export type Change = z.infer<typeof change>

const line = z.object({
  /** As the spreadsheet counts; null for people who are in no row. */
  row: count.nullable(),
  staffNo: z.string(),
  nameMasked: z.string(),
  unitName: z.string(),
  /** The reason, in lists that have one. */
  text: z.string(),
  /** Field by field; values are masked. */
  changes: z.array(change),
})
export type Line = z.infer<typeof line>

export const imports = contract({
  name: 'imports',
  errors: {
    notYours: '这不是你刚上传的文件，请重新选择',
    wrongKind: '只能导入 .xlsx 和 .csv 文件；.xls 请先用 Excel 或 WPS 另存为 .xlsx',
    tooLarge: '文件太大：最多 5 MB、2 万行、60 列，请分成几份再导入',
    missing: '文件没有传上来，请再选一次',
    unreadable: '这个文件打不开，可能损坏或设了密码，请另存一份再试',
    noHeader: '没有找到表头：要有“工号”“姓名”“部门”三列',
    noStaffNo: '表头里缺少“工号”列',
    noName: '表头里缺少“姓名”列',
    noUnit: '表头里缺少“部门”列',
    noRows: '表头下面没有一行人员',
    notFound: '没有找到这次导入，或者它已经过期',
    noSuchUnit: '没有找到这个工会组织，只能导入一所学校或一个分会的名册',
    anotherRuns: '这所学校正在导入另一份名册，等它完成再来',
    notCompared: '还没有核对完，请稍等',
    changedSince: '核对结果有变化，请看过新的结果再确认',
    alreadyApplied: '这份名册已经导入过了',
    wrongDay: '离会日期要在过去一年和将来一年之内',
    notApplied: '这份名册没有导入，不用撤销',
    tooLate: '导入超过 24 小时，不能再整体撤销',
    notNewest: '这之后又导入过名册，只能撤销最近的一次',
    tooMany: '人数超过 2 万，请按分会导出',
  },
  actions: {
    /** Where to upload the file; its ending must be .xlsx, .csv or .txt. Writes nothing. */
    begin: command(officer, z.object({ fileName }), z.object({ path: z.string() })),
    /**
     * Reads what was uploaded; then call `step` while `running`. `unit` is the school or the branch whose roster
     * it is: the caller's own when left out.
     */
    read: command(officer, z.object({ fileId, fileName, unit: unit.optional() }), importView),
    /** Goes on by some hundred rows. The timer does so too when nobody calls. */
    step: command(officer, one, importView),
    view: query(officer, one, importView),
    /** The newest first; those of the last days only. */
    list: query(officer, z.object({ cursor }), page(summary)),
    /** A page may be short and still have a next one. */
    rows: query(officer, one.extend({ list: choice(listLabels), cursor }), page(line)),
    recheck: command(officer, one, importView),
    discard: command(officer, one, importView),
    /** Confirms the report that `digest` names. `keep` leaves people who are in no row alone. */
    apply: command(
      officer,
      one.extend({
        digest: z.string().max(100),
        leavers: z.union([z.literal('keep'), z.object({ from: day, why: text('离会原因', 60) })]),
      }),
      importView,
    ),
    undo: command(officer, one, importView),
    /** Everybody of a unit in the columns that can be imported. `purpose` goes into the trace. */
    export: command(officer, z.object({ unit: unit.optional(), purpose: text('用途', 60) }), handedOut),
    /** An empty roster with examples and notes. */
    template: command(officer, z.object({}), handedOut),
  },
})
export type ImportsContract = typeof imports
