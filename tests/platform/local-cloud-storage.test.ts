import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import v8 from 'node:v8'
import vm from 'node:vm'
import { codeOf, openBench, type Bench } from './support/cloud'
import { temporaryDir } from './support/functions'

let bench: Bench
let dataDir = ''
const upload = async (cloudPath: string, content: Buffer | fs.ReadStream): Promise<string> =>
  (await bench.app.uploadFile({ cloudPath, fileContent: content })).fileID
const urlOf = async (fileID: string, maxAge = 60): Promise<string> => {
  const { fileList } = await bench.app.getTempFileURL({ fileList: [{ fileID, maxAge }] as never })
  return fileList[0]?.tempFileURL ?? ''
}

/** Bytes in buffers that somebody still holds: what the collector would free is freed first. */
const heldBytes = async (): Promise<number> => {
  v8.setFlagsFromString('--expose-gc')
  const collect = vm.runInNewContext('gc') as () => void
  // Buffers are freed after the collection that found them unused, by another thread.
  for (let round = 0; round < 3; round++) {
    collect()
    await delay(10)
  }
  return process.memoryUsage().arrayBuffers
}

const HALF = 10 * 1024 * 1024

/** A file that notes what is held in memory when half of it was read. */
class MeteredFile extends fs.ReadStream {
  constructor(source: string) {
    // @types/node declares no constructor; the path is what the real one takes.
    super(source as never)
  }
  heldHalfway = 0
  override _read(size: number): void {
    const isHalfway = this.bytesRead >= HALF && this.heldHalfway === 0
    void (isHalfway ? this.weigh() : Promise.resolve()).then(() => super._read(size))
  }
  private async weigh(): Promise<void> {
    this.heldHalfway = await heldBytes()
  }
}

beforeAll(async () => {
  dataDir = temporaryDir()
  bench = await openBench({ dataDir })
})
afterAll(() => bench.cloud.close())

describe('files through the real SDK', () => {
  test('a file comes back byte by byte, under a Chinese path too', async () => {
    const content = Buffer.from([0, 255, 1, 254, 13, 10])
    const fileID = await upload('材料/证明 1.pdf', content)
    expect(fileID).toMatch(/^cloud:\/\/local\..+\/材料\/证明 1\.pdf$/)
    expect((await bench.app.downloadFile({ fileID })).fileContent).toEqual(content)
  })
  test('an upload replaces the file of that path', async () => {
    await upload('a/b.txt', Buffer.from('one'))
    const fileID = await upload('a/b.txt', Buffer.from('two'))
    expect(String((await bench.app.downloadFile({ fileID })).fileContent)).toBe('two')
  })
  test('20 MB are streamed, up and down', async () => {
    const source = path.join(dataDir, 'big.bin')
    fs.writeFileSync(source, Buffer.alloc(2 * HALF, 7))
    const before = await heldBytes()
    const outgoing = new MeteredFile(source)
    const fileID = await upload('big.bin', outgoing)
    expect(outgoing.heldHalfway - before).toBeLessThan(HALF / 2)

    const response = await fetch(await urlOf(fileID))
    let [received, heldHalfway] = [0, 0]
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      received += chunk.length
      if (received >= HALF && heldHalfway === 0) heldHalfway = await heldBytes()
    }
    expect(received).toBe(2 * HALF)
    expect(heldHalfway - before).toBeLessThan(HALF / 2)
  })
  test('a part of a file is read by its range', async () => {
    const fileID = await upload('range.bin', Buffer.from([1, 2, 3, 4, 5, 6]))
    const reply = await fetch(await urlOf(fileID), { headers: { range: 'bytes=-4' } })
    expect([reply.status, [...Buffer.from(await reply.arrayBuffer())]]).toEqual([206, [3, 4, 5, 6]])
  })
  test('size and type are told without the content', async () => {
    const fileID = await upload('p/x.png', Buffer.from('12345'))
    const { fileList } = await bench.app.getFileInfo({ fileList: [fileID] as never })
    expect(fileList[0]).toMatchObject({ size: 5, contentType: 'image/png' })
  })
  test('a copy, and a move', async () => {
    const fileID = await upload('from/f.txt', Buffer.from('x'))
    const copied = await bench.app.copyFile({
      fileList: [{ srcPath: 'from/f.txt', dstPath: 'to/f.txt', removeOriginal: true }] as never,
    })
    const { fileId } = (copied as unknown as { fileList: { fileId: string }[] }).fileList[0] ?? { fileId: '' }
    expect(String((await bench.app.downloadFile({ fileID: fileId })).fileContent)).toBe('x')
    expect(await urlOf(fileID)).toBe('')
  })
  test('a deleted file is gone, its URL too, and the others are told apart', async () => {
    const fileID = await upload('gone.txt', Buffer.from('x'))
    const url = await urlOf(fileID)
    const { fileList } = await bench.app.deleteFile({ fileList: [fileID, 'cloud://elsewhere/x'] })
    expect(fileList.map((one) => one.code)).toEqual(['SUCCESS', 'STORAGE_FILE_NONEXIST'])
    expect((await fetch(url)).status).toBe(404)
    expect(await codeOf(bench.app.downloadFile({ fileID }))).toBe('STORAGE_FILE_NONEXIST')
  })
})

describe('temporary URLs', () => {
  afterEach(() => bench.cloud.knobs({ clock: null }))
  test('end when their time is over', async () => {
    const url = await urlOf(await upload('t.txt', Buffer.from('x')), 60)
    expect((await fetch(url)).status).toBe(200)
    bench.cloud.knobs({ clock: Date.now() + 62_000 })
    const late = await fetch(url)
    expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('Request has expired')])
  })
  test('are good for one file and one verb only', async () => {
    const url = await urlOf(await upload('mine.txt', Buffer.from('x')))
    const other = new URL(url)
    other.pathname = `/storage/${Buffer.from('other.txt').toString('base64url')}`
    expect((await fetch(other)).status).toBe(403)
    expect((await fetch(url, { method: 'PUT', body: 'changed' })).status).toBe(403)
    expect((await fetch(url.replace(/t=\d+/, 't=99999999999'))).status).toBe(403)
    expect(await (await fetch(url)).text()).toBe('x')
  })
  test('an uploaded page cannot act as one of this server', async () => {
    const reply = await fetch(await urlOf(await upload('evil.html', Buffer.from('<script>1</script>'))))
    expect(reply.headers.get('content-security-policy')).toBe('sandbox')
    expect(reply.headers.get('content-type')).toBe('application/octet-stream')
  })
})

describe('paths', () => {
  test.each([
    '../out.txt',
    'a/../../out.txt',
    '/etc/passwd',
    'a//b',
    './a',
    'a\\b',
    'a\u0000b',
    'x'.repeat(900),
    '',
  ])('%j is refused', async (cloudPath) => {
    expect(await codeOf(upload(cloudPath, Buffer.from('x')))).toBe('INVALID_PARAM')
  })
  test('nothing was written outside of the storage folder', () => {
    const names = fs.readdirSync(dataDir).filter((name) => !name.startsWith('cloud.') && name !== 'big.bin')
    expect(names.sort()).toEqual(['lock', 'storage'])
    for (const name of fs.readdirSync(path.join(dataDir, 'storage/blobs')))
      expect(name).toMatch(/^[0-9a-f]{32}$/)
  })
  test('an upload that breaks off leaves the old file', async () => {
    const fileID = await upload('half.txt', Buffer.from('whole'))
    const { data } = (await bench.app.getUploadMetadata({ cloudPath: 'half.txt' })) as {
      data: { url: string }
    }
    const broken = new ReadableStream({
      start: (stream) => {
        stream.enqueue(new TextEncoder().encode('ha'))
        setTimeout(() => stream.error(new Error('broken off')), 20)
      },
    })
    await fetch(data.url, { method: 'PUT', body: broken, duplex: 'half' } as RequestInit).catch(
      () => undefined,
    )
    expect(String((await bench.app.downloadFile({ fileID })).fileContent)).toBe('whole')
  })
})
