import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import writeXlsxFile from 'write-excel-file/node'
import type { ImportView } from '@cloud/capabilities/imports/contract'
import { openCloudbase } from '@cloud/kernel/adapters/cloudbase'
import { cloudFiles } from '@cloud/kernel/adapters/files'
import type { Reply } from '@cloud/kernel/contract/reply'
import { collections } from '@cloud/collections'
import { createInvocation } from '@local-cloud/host/context'
import { bundleFunctions } from '../../config/bundle/functions'
import { openSchool } from '../support/build-imports'
import { openCloud } from '../support/cloud'
import { TEST_KEY } from '../support/local-deps'

const ROWS = 10_000
const BAD = 37
const HEADER = ['工号', '姓名', '部门', '性别', '生日', '手机', '入会日期', '用工性质', '会费缴至']
const MEMORY_MB = 256

type Answer = { readonly reply: Reply<never>; readonly maxRssMb: number; readonly cpuSeconds: number }

/** A file of ten thousand, 37 of whom have no calendar's birthday; `phone` makes another file of the same people. */
const fileOf = (phone: number): Promise<Buffer> => {
  const day = { type: Date, format: 'yyyy-mm-dd' } as const
  const rows = Array.from({ length: ROWS }, (_, n) => [
    `T${String(n).padStart(5, '0')}`,
    `王小${'一二三四五六七八九十'[n % 10]}`,
    `第 ${n % 60} 学院`,
    n % 2 ? '男' : '女',
    n % Math.floor(ROWS / BAD) === 0 && n / Math.floor(ROWS / BAD) < BAD
      ? '1985-02-30'
      : { value: new Date(Date.UTC(1960 + (n % 40), n % 12, 1 + (n % 28))), ...day },
    199_0000_0000 + phone * 100_000 + n,
    { value: new Date(Date.UTC(2010, n % 12, 1)), ...day },
    ['在编', '非编', '劳务派遣'][n % 3] ?? '',
    '2026-06',
  ])
  return writeXlsxFile([HEADER, ...rows]).toBuffer()
}

/** The built function in a process of its own, called as an officer's phone calls it. */
const functionIn = (file: string, env: Readonly<Record<string, string>>) => {
  const child: ChildProcess = fork(path.join(__dirname, 'imports-function.cjs'), [file], {
    env: { ...env, UNION_KEY: TEST_KEY, PATH: process.env.PATH },
    execArgv: [],
  })
  let [maxRssMb, cpuSeconds] = [0, 0]
  const limits = { memoryMb: MEMORY_MB, timeoutMs: 60_000 }
  const call = async <T>(name: string, input: unknown): Promise<T> => {
    const event = { call: name, input, requestId: crypto.randomUUID() }
    const invocation = createInvocation('files', event, { openid: 'bench-school' }, 'local', limits)
    const answer = new Promise<Answer>((resolve) => child.once('message', (said) => resolve(said as Answer)))
    child.send(invocation)
    const told = await answer
    maxRssMb = Math.max(maxRssMb, told.maxRssMb)
    cpuSeconds = told.cpuSeconds
    if (!told.reply.ok) throw new Error(JSON.stringify(told.reply.error))
    return told.reply.data
  }
  return { call, maxRssMb: () => Math.round(maxRssMb), cpuSeconds: () => cpuSeconds, end: () => child.kill() }
}

/** Ten thousand rows: reported, imported, the same again, other phones for everybody, and all of it taken back. */
export const importsBench = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'union-home-imports-'))
  const built = await bundleFunctions({ outDir: folder })
  const { cloud, db } = await openCloud(collections)
  await openSchool({ db, as: () => undefined } as never, 'bench')
  const files = cloudFiles(openCloudbase('local'))
  const file = built.find(({ name }) => name === 'files')?.file ?? ''
  const { call, maxRssMb, cpuSeconds, end } = functionIn(file, cloud.sdkEnv())
  const table: object[] = []

  const measure = async (
    what: string,
    changed: (view: ImportView) => number,
    work: () => Promise<ImportView>,
  ) => {
    cloud.resetStats()
    const [from, cpuBefore] = [performance.now(), cpuSeconds()]
    const view = await work()
    const calls = Object.values(cloud.stats().calls).reduce((sum, n) => sum + n, 0)
    const { rows, added, changed: altered, unchanged, rejected, conflicts } = view.counts
    table.push({
      what,
      seconds: (performance.now() - from) / 1000,
      functionCpuSeconds: cpuSeconds() - cpuBefore,
      calls,
      callsPerChangedRow: changed(view) ? calls / changed(view) : 0,
      counts: `${added} + ${altered} + ${unchanged} + ${rejected} + ${conflicts} = ${rows}`,
      peakRssMb: maxRssMb(),
    })
    return view
  }
  const finished = async (seen: ImportView) => {
    let view = seen
    while (view.running) view = await call<ImportView>('imports.step', { importId: view.id })
    return view
  }
  const report = async (bytes: Buffer) => {
    const { path: to } = await call<{ path: string }>('imports.begin', { fileName: '名册.xlsx' })
    const fileId = await files.write(to, bytes)
    return finished(await call('imports.read', { fileId, fileName: '名册.xlsx' }))
  }
  const apply = async ({ id: importId, digest }: ImportView) =>
    finished(await call('imports.apply', { importId, digest, leavers: 'keep' }))

  const none = () => 0
  const [first, second] = [await fileOf(1), await fileOf(2)]
  const toAdd = await measure('dry run, all new', none, () => report(first))
  await measure(
    'import, all new',
    ({ counts }) => counts.added,
    () => apply(toAdd),
  )
  const same = await measure('dry run, the same again', none, () => report(first))
  await measure('import, the same again', none, () => apply(same))
  const toChange = await measure('dry run, all changed', none, () => report(second))
  const changed = await measure(
    'import, all changed',
    ({ counts }) => counts.changed,
    () => apply(toChange),
  )
  await measure(
    'undo',
    ({ counts }) => counts.changed,
    async () => finished(await call('imports.undo', { importId: changed.id })),
  )
  await measure('export', none, async () => {
    await call('imports.export', { purpose: '核对' })
    return changed
  })
  end()
  await cloud.close()
  rmSync(folder, { recursive: true })
  return table
}
